//! Hostile input: no panic, and twice the text takes about twice the time.

#![allow(clippy::panic, reason = "a test may")]

use std::time::{Duration, Instant};

use dateline::read::{ReadOptions, read};

/// How often a time may be too long.
const ATTEMPTS: usize = 8;

/// Reads a text, whatever comes of it.
fn time_to_read(text: &str) -> Duration {
    let begun = Instant::now();
    drop(read(text.as_bytes(), &ReadOptions::default()));
    begun.elapsed()
}

/// A text of `n` parts, and of four times as many: quadratic work would take sixteen times as long.
#[track_caller]
fn assert_linear(name: &str, n: usize, text: impl Fn(usize) -> String) {
    let (small, large) = (text(n), text(4 * n));
    // Others use the machine too: what is linear is seen to be so in one of some attempts, what is
    // not in none.
    let floor = Duration::from_millis(4);
    let mut seen = Vec::new();
    for _ in 0..ATTEMPTS {
        let times = (time_to_read(&small), time_to_read(&large));
        if times.1 < 10 * times.0.max(floor) {
            return;
        }
        seen.push(times);
    }
    panic!("{name}: for {n} and for four times as many {seen:?}");
}

fn repeated(part: &'static str) -> impl Fn(usize) -> String {
    move |n| part.repeat(n)
}

/// A chronicle's entry whose body is one line.
fn line(part: &'static str) -> impl Fn(usize) -> String {
    move |n| "1999: A\n".to_owned() + &part.repeat(n)
}

/// A dump of one event.
fn dump(content: &str) -> String {
    let content = content.replace('"', "\\\"");
    format!(r#"[{{"title": "1999: A", "content": "{content}", "citations": [], "id": "a"}}]"#)
}

fn html(part: &'static str) -> impl Fn(usize) -> String {
    move |n| dump(&part.repeat(n))
}

#[test]
fn chronicles() {
    assert_linear("open parentheses and see", 125_000, repeated("(see "));
    assert_linear("nested references", 20_000, |n| "(see ".repeat(n) + "1999" + &")".repeat(n));
    assert_linear("headings only", 5_000, repeated("1999: A\n"));
    assert_linear("sections without end", 5_000, repeated("Harbour Papers\n\n"));
    assert_linear("menus", 10_000, repeated("Home | About | Contact\n"));
    assert_linear("references in a line", 5_000, line("He goes (see 1999). "));
    assert_linear("odd references in a line", 5_000, line("He goes (see Febuary 1x). "));
    assert_linear("lead-ins in a line", 10_000, line("He goes. Turning a Blind Eye - He stays. "));
    assert_linear("dashes", 50_000, line(" - "));
    assert_linear("citations in parentheses", 10_000, line("(A 1/1/1999; B 1/2/1999) "));
    assert_linear("labels in a line", 10_000, line("Entity Tags: A Category Tags: B "));
    assert_linear("credits", 20_000, line("[Source: "));
    assert_linear("open brackets", 5_000, line("A [1999\n\n"));
}

#[test]
fn names_without_end() {
    let numbered = |before: &'static str, between: &'static str| {
        move |n: usize| {
            let parts: Vec<String> = (0..n).map(|number| format!("A{number}")).collect();
            format!("1999: A\n{before}{}", parts.join(between))
        }
    };
    assert_linear("sources", 5_000, numbered("[", ", 1999] [B"));
    assert_linear("entities", 10_000, numbered("Entity Tags: ", ", "));
    assert_linear("tags of a dump", 10_000, |n| {
        let tags: Vec<String> = (0..n).map(|number| format!("\"A{number}\"")).collect();
        dump("A").replace("\"id\"", &format!("\"tags\": [{}], \"id\"", tags.join(",")))
    });
}

#[test]
fn dumps() {
    for part in [
        "<",
        "<a ",
        "<a '>",
        "<a href=\"#b\">c",
        "<a href='http://a.example' onmouseover=\"OL('<em>b</em>')\">c, 1999</a> ",
        "[<a href='http://a.example/b'>c, 1999</a>] ",
        "(see <a href='#a'>1999</a>) ",
        "<em>",
        "</em>",
        "<em>a<br>",
        "<br><u>Turning Away</u> - a",
        "<!--",
        "<!-- -->",
        "<script>",
        "<p>",
        "<span class='tmlnImg'>a",
        "<img src=a.jpg>",
        "&",
        "&amp;",
        "\\u0000<",
    ] {
        assert_linear(part, 10_000, html(part));
    }
}

#[test]
fn dumps_of_many_events() {
    assert_linear("events", 500, |n| {
        let event = |number: usize| {
            format!(
                r#"{{"title": "1999: A", "content": "<p>B (see <a href='\#a{}'>1999</a>)", "citations": [],
                "id": "a{number}", "tags": ["C{}", "D"]}}"#,
                number / 2,
                number % 9
            )
            .replace('\\', "")
        };
        format!("[{}]", (0..n).map(event).collect::<Vec<_>>().join(",\n"))
    });
}

#[test]
fn one_line_of_five_megabytes() {
    for part in ["x", "He goes (see 1999). [Harbour News, 4/9/1981] ", "“A” - B. "] {
        let text = "1999: A\n".to_owned() + &part.repeat(5_000_000 / part.len());
        let time = time_to_read(&text);
        println!("5 MB of {part:?}: {time:?}");
        assert!(time < Duration::from_secs(30), "{time:?}");
    }
}
