//! HTML bodies into paragraphs with marks, links and pictures. Tags that mean nothing here are passed
//! over, their text is kept.

mod characters;
mod tokens;

pub use characters::push_decoded;
pub use tokens::{Token, Tokens, attribute};

use crate::body::{Mark, MarkKind};
use crate::chronology::Media;
use crate::read::caption::{ENLARGE, caption_at_start, media_from_words};
use crate::read::draft::{Link, LinkTo};
use crate::read::url::safe_url;

/// A body as its HTML has it.
#[derive(Debug, Default)]
pub struct HtmlBody {
    /// Plain text, blanks collapsed; paragraphs parted by a blank line.
    pub text: String,
    /// Emphasis, quotations, lead-ins; not in order.
    pub marks: Vec<Mark>,
    /// In order.
    pub links: Vec<Link>,
    /// Pictures with their captions.
    pub media: Vec<Media>,
}

/// Reads a body. `link_of` says where the link with these attributes leads, if anywhere.
pub fn read_html(html: &str, link_of: fn(&str) -> Option<LinkTo>) -> HtmlBody {
    let mut builder = Builder::default();
    for token in Tokens::new(html) {
        match token {
            Token::Text(text) => builder.text(text),
            Token::Open(name, attributes) => {
                builder.open(&name.to_ascii_lowercase(), attributes, link_of)
            }
            Token::Close(name) => builder.close(&name.to_ascii_lowercase()),
        }
    }
    builder.end_link();
    builder.end_picture();
    builder.end_marks();
    builder.body
}

/// The text of a piece of HTML.
pub fn text_of_html(html: &str) -> String {
    read_html(html, |_| None).text
}

/// The value of an attribute, decoded.
pub fn decoded_attribute(attributes: &str, name: &str) -> Option<String> {
    let mut value = String::new();
    push_decoded(attribute(attributes, name)?, &mut value);
    Some(value)
}

/// The marks that tags make, one slot a kind: such tags may nest in themselves, their mark is the outermost's.
const KINDS: [MarkKind; 4] =
    [MarkKind::LeadIn, MarkKind::Emphasis, MarkKind::Strong, MarkKind::Quote];

/// How many tags of a kind are open, and where the first one's words begin, once there are any.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    depth: u32,
    begin: Option<usize>,
}

/// What is still to be put between the words before and those to come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Blank,
    Paragraph,
}

#[derive(Debug, Default)]
struct Builder {
    body: HtmlBody,
    gap: Gap,
    slots: [Slot; 4],
    link: Option<(Option<usize>, LinkTo)>,
    /// The words of the picture that is open, and how deep in its spans they are.
    picture: Option<(Media, String, u32)>,
}

impl Builder {
    fn text(&mut self, raw: &str) {
        let mut text = String::new();
        push_decoded(raw, &mut text);
        if let Some((_, words, _)) = &mut self.picture {
            words.push_str(&text);
            return;
        }
        let mut started = false;
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap = self.gap.max(Gap::Blank);
                continue;
            }
            self.fill_gap();
            if !started {
                self.start();
                started = true;
            }
            self.body.text.push(c);
        }
    }

    /// Puts what parts the words to come from those before.
    fn fill_gap(&mut self) {
        match std::mem::take(&mut self.gap) {
            _ if self.body.text.is_empty() => {}
            Gap::None => {}
            Gap::Blank => self.body.text.push(' '),
            Gap::Paragraph => {
                // Marks stand in one paragraph.
                self.end_marks();
                self.body.text.push_str("\n\n");
                self.start();
            }
        }
    }

    /// What is open begins here, unless it has begun.
    fn start(&mut self) {
        let here = self.body.text.len();
        for slot in self.slots.iter_mut().filter(|slot| slot.depth > 0) {
            slot.begin.get_or_insert(here);
        }
        if let Some((begin, _)) = &mut self.link {
            begin.get_or_insert(here);
        }
    }

    fn open(&mut self, name: &str, attributes: &str, link_of: fn(&str) -> Option<LinkTo>) {
        if is_block(name) {
            self.begin_paragraph(name);
        }
        if let Some(kind) = self.kind_of(name)
            && let Some(slot) = self.slots.get_mut(kind)
        {
            slot.depth += 1;
        }
        match name {
            "a" => {
                self.end_link();
                if self.picture.is_none() {
                    self.link = link_of(attributes).map(|to| (None, to));
                }
            }
            "span" | "figure" => self.open_span(name, attributes),
            "img" => self.picture_at(attributes),
            "td" | "th" => self.gap = self.gap.max(Gap::Blank),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if is_block(name) && name != "br" {
            self.begin_paragraph(name);
        }
        if let Some(kind) = self.kind_of(name) {
            // A lead-in is closed by the same tag as an underlined word.
            let lead_in = name == "u" && self.slots.first().is_some_and(|slot| slot.depth > 0);
            self.end_mark(if lead_in { 0 } else { kind });
        }
        match name {
            "a" => self.end_link(),
            "span" | "figure" => {
                if let Some((_, _, depth)) = &mut self.picture {
                    *depth -= 1;
                    if *depth == 0 {
                        self.end_picture();
                    }
                }
            }
            _ => {}
        }
    }

    fn begin_paragraph(&mut self, name: &str) {
        // A picture left open ends with its paragraph; lines may end inside a caption.
        if !matches!(name, "br" | "figure" | "figcaption") {
            self.end_picture();
        }
        if self.picture.is_none() {
            self.gap = Gap::Paragraph;
        }
    }

    /// The place in [`KINDS`] of what a tag marks.
    fn kind_of(&self, name: &str) -> Option<usize> {
        match name {
            // Sub-headings are underlined, and begin a paragraph.
            "u" if self.gap == Gap::Paragraph || self.body.text.is_empty() => Some(0),
            "em" | "i" | "u" => Some(1),
            "b" | "strong" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(2),
            "blockquote" | "q" => Some(3),
            _ => None,
        }
    }

    fn mark(&mut self, kind: usize, begin: usize) {
        let end = self.body.text.len();
        if let Some(kind) = KINDS.get(kind).filter(|_| begin < end) {
            self.body.marks.push(Mark { begin: begin as u32, end: end as u32, kind: kind.clone() });
        }
    }

    fn end_mark(&mut self, kind: usize) {
        let Some(slot) = self.slots.get_mut(kind) else { return };
        slot.depth = slot.depth.saturating_sub(1);
        let begin = if slot.depth == 0 { slot.begin.take() } else { None };
        begin.into_iter().for_each(|begin| self.mark(kind, begin));
    }

    /// Ends what is open here, to begin anew with the next words.
    fn end_marks(&mut self) {
        for kind in 0..KINDS.len() {
            let begin = self.slots.get_mut(kind).and_then(|slot| slot.begin.take());
            begin.into_iter().for_each(|begin| self.mark(kind, begin));
        }
        if self.link.as_ref().is_some_and(|(begin, _)| begin.is_some()) {
            self.end_link();
        }
    }

    fn end_link(&mut self) {
        if let Some((Some(begin), to)) = self.link.take() {
            self.body.links.push(Link { begin, end: self.body.text.len(), to });
        }
    }

    fn open_span(&mut self, name: &str, attributes: &str) {
        match &mut self.picture {
            Some((_, _, depth)) => *depth += 1,
            None if name == "figure" || attribute(attributes, "class") == Some("tmlnImg") => {
                self.end_link();
                self.picture = Some((Media::default(), String::new(), 1));
            }
            None => {}
        }
    }

    fn picture_at(&mut self, attributes: &str) {
        let alt = decoded_attribute(attributes, "alt").unwrap_or_default();
        let alt = alt.trim();
        let url = decoded_attribute(attributes, "src").unwrap_or_default();
        let (Some(url), false) = (safe_url(&url), matches!(alt, "bullet" | "pdf file")) else {
            return;
        };
        let picture = Media {
            url: url.to_owned(),
            alt: Some(alt.to_owned()).filter(|alt| !alt.is_empty()),
            ..Media::default()
        };
        match &mut self.picture {
            Some((media, ..)) => *media = picture,
            None => self.body.media.push(picture),
        }
    }

    fn end_picture(&mut self) {
        let Some((media, words, _)) = self.picture.take() else { return };
        let words = words.replace(ENLARGE, "");
        let words: Vec<&str> = words.split_whitespace().collect();
        let words = words.join(" ");
        let (said, rest) = match caption_at_start(&words) {
            Some((said, end)) => (said, words.get(end..).unwrap_or("").trim()),
            None => (media_from_words(&words, None), ""),
        };
        let caption = match (said.caption, rest) {
            (Some(caption), rest) if !rest.is_empty() => Some(caption + " " + rest),
            (None, rest) if !rest.is_empty() => Some(rest.to_owned()),
            (caption, _) => caption,
        };
        if media != Media::default() || caption.is_some() || said.credit.is_some() {
            self.body.media.push(Media { caption, credit: said.credit, ..media });
        }
    }
}

/// Whether a tag parts paragraphs.
fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 27] = [
        "p",
        "br",
        "li",
        "div",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "table",
        "blockquote",
        "figure",
        "figcaption",
        "hr",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ];
    BLOCKS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> HtmlBody {
        read_html(html, |attributes| Some(LinkTo::Page(decoded_attribute(attributes, "href")?)))
    }

    fn marked(body: &HtmlBody) -> Vec<(&MarkKind, &str)> {
        let words = |mark: &Mark| body.text.get(mark.begin as usize..mark.end as usize);
        body.marks.iter().map(|mark| (&mark.kind, words(mark).unwrap_or("?"))).collect()
    }

    #[test]
    fn paragraphs() {
        for (html, text) in [
            ("<p>One\n  two.</p> <p>Three</p>", "One two.\n\nThree"),
            ("One<br>Two<br/><br />Three", "One\n\nTwo\n\nThree"),
            ("List:<ul><li>a<li>b</ul>After", "List:\n\na\n\nb\n\nAfter"),
            ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
            ("a <unknown>b</unknown>&amp;c<script>x</script>", "a b&c"),
            ("<br>a<img src=\"b.gif\" alt=\"bullet\"> b<br>", "a b"),
            ("<p>open <b>and <i>open", "open and open"),
            ("</p></b></a></span>x", "x"),
        ] {
            assert_eq!(read(html).text, text, "{html}");
        }
    }

    #[test]
    fn marks_stand_in_one_paragraph() {
        let body = read(
            "<p><u>Head Line</u> - He <em>reads <i>twice</i> </em>it <u>now</u>.<b>a<br>b</b></p><q>c</q>",
        );
        assert_eq!(
            marked(&body),
            [
                (&MarkKind::LeadIn, "Head Line"),
                (&MarkKind::Emphasis, "reads twice"),
                (&MarkKind::Emphasis, "now"),
                (&MarkKind::Strong, "a"),
                (&MarkKind::Strong, "b"),
                (&MarkKind::Quote, "c"),
            ]
        );
    }

    #[test]
    fn links() {
        let body =
            read("See <a href=\"a?b&amp;c\"> this one </a>, <a>not</a> <a href=d>that<a href=e>");
        let links: Vec<(&str, &LinkTo)> =
            body.links.iter().map(|link| (&body.text[link.begin..link.end], &link.to)).collect();
        let page = |url: &str| LinkTo::Page(url.into());
        assert_eq!(links, [("this one", &page("a?b&c")), ("that", &page("d"))]);
    }

    #[test]
    fn pictures() {
        for (html, text, words) in [
            (
                "<p><span class=\"tmlnImg\"><a href=x><img src=\"a.jpg\" alt=\"A port.\"></a><span class=caption>A port. \
                 <em>[Source: NPR]</em> (click image to enlarge)</span></span>Text",
                "Text",
                ["a.jpg", "A port.", "A port.", "NPR"],
            ),
            (
                "<p><span class=\"tmlnImg\"><img src=a.jpg>A port.</p>Text",
                "Text",
                ["a.jpg", "", "A port.", ""],
            ),
            (
                "<figure><img src=a.jpg><figcaption>A <br>port</figcaption></figure>Text",
                "Text",
                ["a.jpg", "", "A port", ""],
            ),
            ("Text <img src=a.jpg alt=\"\">", "Text", ["a.jpg", "", "", ""]),
        ] {
            let body = read(html);
            let [media] = body.media.as_slice() else { panic!("{html}: {body:?}") };
            let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
            let found = [
                media.url.clone(),
                or_empty(&media.alt),
                or_empty(&media.caption),
                or_empty(&media.credit),
            ];
            assert_eq!((body.text.as_str(), found), (text, words.map(str::to_owned)), "{html}");
        }
        assert!(read("<img src=\"javascript:x\"><figure></figure>").media.is_empty());
    }
}
