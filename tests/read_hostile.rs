//! Hostile input: no panic, and twice the text takes about twice the time.

#![allow(clippy::panic, reason = "a test may")]

use std::time::{Duration, Instant};

use dateline::chronology::Format;
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

/// Reads a text as a format, whatever comes of it.
fn read_as(text: &str, format: Format) {
    let options = ReadOptions { format: Some(format), ..ReadOptions::default() };
    drop(read(text.as_bytes(), &options));
}

#[test]
fn tables() {
    let table =
        |part: &'static str| move |n: usize| "date,title,text\n".to_owned() + &part.repeat(n);
    for part in [
        "1999,A,B\n",
        "1999,A,\"B\n",
        "1999,A,\"B\"\"\n",
        "\"\"x\n",
        "\"x\"y\n",
        "\",\n",
        "\"",
        ",",
        "x;",
        "\n",
        "1999,A,B,C\n",
        "1999,,,;\"a\";\n",
        "soon,A,<p>B<i>\n",
        "1999,<a href=b>A</a>,\n",
    ] {
        assert_linear(part, 10_000, table(part));
    }
    assert_linear("columns", 10_000, |n| {
        let names: Vec<String> = (0..n).map(|number| format!("c{number}")).collect();
        format!("date,title,{}\n1999,A,{}", names.join(","), names.join(","))
    });
    assert_linear("names in a row", 10_000, |n| format!("date,title\n1999,A{}", ",b".repeat(n)));
    assert_linear("a list in a cell", 10_000, |n| {
        let names: Vec<String> = (0..n).map(|number| format!("N{number}")).collect();
        format!("date,title,entities,port\n1999,A,{0},{0}", names.join(";"))
    });
}

#[test]
fn pages_and_calendars() {
    for part in [
        "<ul>",
        "<li>",
        "<ul><li>1999: A",
        "</ul>",
        "<ul></dl>",
        "<table><tr><td>",
        "<tr><th>Date<th>Title",
        "<dt>1999<dd>A",
        "<time>",
        "<li><time datetime='1999'>",
        "<!--",
        "<li>1999: A</li>\n",
    ] {
        assert_linear(part, 10_000, move |n| "<ol><li>1999: A".to_owned() + &part.repeat(n));
    }
    let calendar = |part: &'static str| {
        move |n: usize| "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:1999\n".to_owned() + &part.repeat(n)
    };
    for part in [
        "BEGIN:VEVENT\nSUMMARY:A\nEND:VEVENT\n",
        "BEGIN:VEVENT\n",
        "A",
        " A\n",
        "DESCRIPTION:A\\n\n",
        "CATEGORIES:A,B\n",
        "ATTENDEE;CN=\"A\n",
        "DTSTART:1999\n",
        ";x=",
    ] {
        assert_linear(part, 10_000, calendar(part));
    }
}

#[test]
fn other_tools() {
    for (begin, part) in [
        ("{\"events\": [", "{\"start_date\": {\"year\": 1}, \"text\": {\"headline\": \"A\"}},\n"),
        (
            "{\"events\": [",
            "{\"start\": \"1999\", \"end\": \"2000\", \"title\": \"A\", \"durationEvent\": false},",
        ),
        ("{\"items\": [", "{\"content\": \"<b>A\", \"start\": 0, \"group\": 1},"),
        (
            "[",
            "{\"@type\": \"Event\", \"@context\": \"\", \"startDate\": \"1999\", \"name\": \"A\"},",
        ),
        ("", "{\"title\": \"A\", \"date\": \"1999\"}\n"),
        ("", "{\"title\": \"A\", \"date\":\n"),
        ("<data>", "<event start='1999' title='A'>"),
        ("<data><event start='1999' title='A'>", "<event x=\""),
        ("<data><event start='1999' title='A'>", "<eventx"),
        (
            "{\"@type\": \"Event\", \"@context\": \"\", \"startDate\": \"1999\"",
            ", \"about\": {\"name\": \"A\"}",
        ),
        (
            "{\"@type\": \"Event\", \"@context\": \"\", \"startDate\": \"1999\"",
            ", \"x\": {\"y\": [\"A\"]}",
        ),
    ] {
        assert_linear(part, 5_000, move |n| begin.to_owned() + &part.repeat(n));
    }
    assert_linear("groups", 5_000, |n| {
        let item =
            |number: usize| format!("{{\"content\": \"A\", \"start\": 0, \"group\": {number}}}");
        let group = |number: usize| format!("{{\"id\": {number}, \"content\": \"G{number}\"}}");
        let list = |make: fn(usize) -> String| (0..n).map(make).collect::<Vec<_>>().join(",");
        format!("{{\"items\": [{}], \"groups\": [{}]}}", list(item), list(group))
    });
}

#[test]
fn any_text_as_any_format() {
    let formats = [
        Format::Csv,
        Format::Tsv,
        Format::JsonLines,
        Format::TimelineJs,
        Format::Vis,
        Format::Simile,
        Format::JsonLd,
        Format::Ics,
        Format::Html,
    ];
    for format in formats {
        for text in [
            "1999: A\nB",
            "{",
            "[",
            "[[[[",
            "{\"a\":",
            "\"",
            "\",\"",
            "<",
            "<ul",
            "<event ",
            "BEGIN:VEVENT",
            ":",
            ";",
            "\r",
            "\u{FEFF}",
            "é;é",
            "{\"events\": {}}",
            "[1, null, \"x\", {}]",
            "{\"title\": 1}",
            "date\n\"",
        ] {
            read_as(text, format);
        }
        for part in ["x", ",", "\"", "<li>"] {
            let text = "1".to_owned() + &part.repeat(5_000_000 / part.len());
            let begun = Instant::now();
            read_as(&text, format);
            let time = begun.elapsed();
            assert!(time < Duration::from_secs(30), "{format:?}, 5 MB of {part:?}: {time:?}");
        }
    }
}
