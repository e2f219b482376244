//! An event's body: its plain text, and marks that say what stretches of it are.

/// The text with its marks. Paragraphs are parted by a blank line (`\n\n`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Plain text; citations and references stand in it as written.
    pub text: String,
    /// Marks in order of their begin, the wider first; they nest and never overlap otherwise.
    pub marks: Vec<Mark>,
}

/// What a stretch of the body's text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte in [`Body::text`].
    pub begin: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it is.
    pub kind: MarkKind,
}

/// The kinds of [`Mark`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Words that head a paragraph: `Turning a Blind Eye`.
    LeadIn,
    /// Stressed words, titles of works.
    Emphasis,
    /// Strongly stressed words.
    Strong,
    /// A quotation set apart.
    Quote,
    /// A link to another page; `http:`, `https:` or `mailto:`.
    Link(String),
    /// A citation group with its brackets; places in the event's sources.
    Source(Vec<u32>),
    /// A reference's date phrase; its place in the event's references.
    Reference(u32),
}

/// The paragraphs of a text, parted by `\n\n`. Text without a line's end, as most are, is passed at the speed of
/// looking for one.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let mut left = Some(text);
    std::iter::from_fn(move || {
        let text = left?;
        let parted = text.match_indices('\n').find_map(|(end, _)| {
            Some((text.get(..end)?, text.get(end + 1..)?.strip_prefix('\n')?))
        });
        let (paragraph, rest) =
            parted.map_or((text, None), |(paragraph, rest)| (paragraph, Some(rest)));
        left = rest;
        Some(paragraph)
    })
}

/// A part of the body's tree, as the page draws it. The text of all leaves is the body's text,
/// but for the blank lines between paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'a> {
    /// Unmarked words.
    Text(&'a str),
    /// A mark with its words and what is inside it.
    Marked {
        /// What it is.
        kind: &'a MarkKind,
        /// Its words.
        text: &'a str,
        /// Its parts; empty where it has no marks inside.
        children: Vec<Node<'a>>,
    },
    /// A paragraph.
    Paragraph(Vec<Node<'a>>),
}

impl Body {
    /// The body's paragraphs as a tree.
    ///
    /// ```
    /// use dateline::body::{Body, Mark, MarkKind, Node};
    /// let body = Body {
    ///     text: "Said so [NPR, 2005].\n\nLater.".into(),
    ///     marks: vec![Mark { begin: 8, end: 19, kind: MarkKind::Source(vec![0]) }],
    /// };
    /// let paragraphs = body.nodes();
    /// assert_eq!(paragraphs.len(), 2);
    /// assert_eq!(paragraphs[1], Node::Paragraph(vec![Node::Text("Later.")]));
    /// ```
    pub fn nodes(&self) -> Vec<Node<'_>> {
        let mut marks = self.marks.as_slice();
        let mut nodes = Vec::new();
        let mut begin = 0;
        for paragraph in paragraphs(&self.text) {
            let end = begin + paragraph.len();
            if !paragraph.is_empty() {
                nodes.push(Node::Paragraph(self.children(begin, end, &mut marks)));
            }
            begin = end + 2;
        }
        nodes
    }

    /// The nodes of `begin..end`, taking from `marks` those that lie in it.
    fn children<'a>(&'a self, begin: usize, end: usize, marks: &mut &'a [Mark]) -> Vec<Node<'a>> {
        let mut nodes = Vec::new();
        let mut at = begin;
        while let Some((mark, rest)) = marks.split_first() {
            let (mark_begin, mark_end) = (mark.begin as usize, mark.end as usize);
            if mark_begin >= end {
                break;
            }
            *marks = rest;
            if mark_begin < at || mark_end > end {
                continue;
            }
            self.push_text(&mut nodes, at, mark_begin);
            let nested = marks.first().is_some_and(|next| (next.begin as usize) < mark_end);
            nodes.push(Node::Marked {
                kind: &mark.kind,
                text: self.text.get(mark_begin..mark_end).unwrap_or(""),
                children: if nested {
                    self.children(mark_begin, mark_end, marks)
                } else {
                    Vec::new()
                },
            });
            at = mark_end;
        }
        self.push_text(&mut nodes, at, end);
        nodes
    }

    fn push_text<'a>(&'a self, nodes: &mut Vec<Node<'a>>, begin: usize, end: usize) {
        if let Some(text) = self.text.get(begin..end).filter(|text| !text.is_empty()) {
            nodes.push(Node::Text(text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_what_blank_lines_part() {
        for text in ["", "a", "a\n\nb", "\n\n\na\nb\n\n\n\n", "\n", "\n\n", "é\n\n–\n"] {
            assert!(paragraphs(text).eq(text.split("\n\n")), "{text:?}");
        }
    }
}
