//! HTML bodies into paragraphs with marks, links and pictures. Tags that mean nothing here are passed
//! over, their text is kept.

mod characters;
mod picture;
mod tokens;

pub use characters::push_decoded;
pub use tokens::{Token, Tokens, attribute, attributes};

use picture::Picture;

use crate::body::{Mark, MarkKind};
use crate::chronology::Media;
use crate::read::draft::{Link, LinkTo};

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
    picture: Option<Picture>,
}

impl Builder {
    fn text(&mut self, raw: &str) {
        if let Some(picture) = &mut self.picture {
            picture.words.push_str(raw);
            return;
        }
        let mut text = String::new();
        push_decoded(raw, &mut text);
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
                if let Some(picture) = &mut self.picture {
                    picture.depth -= 1;
                    if picture.depth == 0 {
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
            Some(picture) => picture.depth += 1,
            None if name == "figure" || attribute(attributes, "class") == Some("tmlnImg") => {
                self.end_link();
                self.picture = Some(Picture { depth: 1, ..Picture::default() });
            }
            None => {}
        }
    }

    fn picture_at(&mut self, attributes: &str) {
        let Some(media) = picture::media_at(attributes) else { return };
        match &mut self.picture {
            Some(picture) => picture.media = media,
            None => self.body.media.push(media),
        }
    }

    fn end_picture(&mut self) {
        self.body.media.extend(self.picture.take().and_then(Picture::into_media));
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
}
