//! Asking a chronology: text, facets and a range of time in; events, counts and a histogram out.
//!
//! ```text
//! Query ─ text ─ parse ─ Clauses ─┐
//!       ─ facets, range, not ─────┴─ Selection ─ a set of bits for each condition
//!                                     ├─ all of them ──────────────── indices, in order
//!                                     ├─ all but the facet's own ──── counts
//!                                     ├─ all but the range ────────── histogram
//!                                     └─ none left ────────────────── suggestion
//! ```
//!
//! `fold` makes case and accents equal, by the tables in `letters` · `text` reads the search box · `index` is what is prepared once:
//! `dates`, `terms` and `texts` · `select` meets conditions and counts, `bits` are its sets · `order`
//! sorts, by `relevance` as well · `spelling` offers the nearest word · `highlight` finds the words again in one
//! event · `sources` gathers what events rest on.

mod bits;
mod dates;
mod fold;
mod gaps;
mod highlight;
mod index;
mod letters;
mod making;
mod order;
mod overlap;
mod postings;
mod relevance;
mod select;
mod sources;
mod spelling;
mod stems;
mod tallies;
mod terms;
mod text;
mod texts;

pub(crate) use bits::Bits;
pub(crate) use dates::Dates;
pub use dates::Histogram;
pub use fold::fold;
pub use gaps::{FOLD_BINS, Folded};
pub use highlight::{Highlights, highlights};
pub use index::Index;
pub(crate) use index::{FIELDS, Lists};
pub use order::time_order;
pub(crate) use order::{TimeOrdering, arrange, is_placed};
pub(crate) use postings::Events;
pub(crate) use select::counts;
pub use sources::{Publication, Work, bibliography};
pub use tallies::Tallies;
pub(crate) use texts::Texts;

use crate::chronology::Chronology;
use crate::date::{DateOptions, read_date};
use select::Selection;

/// What is asked of a chronology. The default asks nothing: every event answers it.
///
/// Conditions of different kinds must all be met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Words as typed into a search box: all must occur, the last as the beginning of a word;
    /// `"a phrase"`, `-without`, `entity:…`, `source:…`, `tag:…` (words of a value's name),
    /// `date:1999-04/2001` (met as `matching` says; passed over while it is not a date).
    pub text: String,
    /// Names in the facet of entities, any of which will do; none: no condition. A name that the facet
    /// does not have is met by no event.
    pub entities: Vec<String>,
    /// As `entities`, for tags.
    pub tags: Vec<String>,
    /// As `entities`, for sources.
    pub sources: Vec<String>,
    /// As `entities`, for any facet by name. Selections in the same facet are joined; one in a facet
    /// that the chronology does not have is met by no event.
    pub facets: Vec<(String, Vec<String>)>,
    /// First and last second, inclusive, of local civil time since 1970-01-01T00:00:00; `None` at
    /// either end leaves it open. A range is met by dated events only, and by none if it ends before
    /// it begins.
    pub range_s: Option<(Option<i64>, Option<i64>)>,
    /// How a date meets a range.
    pub matching: Matching,
    /// An event and a scale from 0 to 5: only itself and the events of its [`context`](crate::context::context)
    /// will do; none if there is no such event.
    pub near: Option<(u32, u32)>,
    /// What must not be met. One that makes no condition excludes nothing. Its own order and bins
    /// have no meaning.
    pub not: Option<Box<Query>>,
    /// The order of the result.
    pub order: Order,
    /// Bins of the histogram, 1 to [`BINS_LIMIT`]; [`BINS`] where absent.
    pub bins: Option<u32>,
    /// Whether long stretches without an event are folded in the histogram, where they squash the rest.
    pub fold_gaps: bool,
}

impl Query {
    /// Does its answer rest on what the index makes ready in slices: the words of texts, or contexts?
    pub fn needs_words(&self) -> bool {
        let within = self.not.as_deref().is_some_and(Query::needs_words);
        !self.text.trim().is_empty() || self.near.is_some() || within
    }
}

/// Bins of the histogram where a query does not say how many.
pub const BINS: u32 = 60;

/// The most bins that a histogram has.
pub const BINS_LIMIT: u32 = 2000;

/// When a date is in a range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// When it may have been: the hulls overlap.
    #[default]
    Possible,
    /// When it must have been: the hull is wholly inside. An open end never is, unless the range is
    /// open at that end too.
    Certain,
}

/// The order of a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in [`Chronology::time_order`]: undated events last.
    #[default]
    Time,
    /// The reverse, undated events still last and in the order of the file.
    Newest,
    /// How well it answers the text's words and phrases: BM25F over title, names of values and body (see
    /// `relevance.rs`); what answers as well comes in order of time.
    Relevance,
}

/// A query's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryResult {
    /// The events that meet it, in the order asked for.
    pub indices: Vec<u32>,
    /// `counts[facet][value]`, beside [`Chronology::facets`] and their names: how many events there
    /// are with that value that meet all conditions but the facet's own selection.
    pub counts: Vec<Vec<u32>>,
    /// Of the events that meet all conditions but `range_s`.
    pub histogram: Histogram,
    /// Where a text finds nothing because of a word that the chronology does not have: the text with the
    /// nearest one that finds something under the other conditions.
    pub suggestion: Option<String>,
}

/// Answers a query. `index` must be of this chronology; while it is not ready, no event has any words.
///
/// ```
/// # use dateline::chronology::{Chronology, Format};
/// # let event = |title: &str| dateline::Event { title: title.into(), ..Default::default() };
/// # let chronology = Chronology { title: None, format: Format::Json, date_options: Default::default(),
/// #     events: vec![event("Mosul falls"), event("Curaçao votes")], facets: vec![],
/// #     entities_found: vec![], referenced_by: vec![], time_order: vec![0, 1], problems: vec![] };
/// use dateline::query::{Index, Query, query};
/// let index = Index::build(&chronology);
/// let found = query(&chronology, &index, &Query { text: "curac".into(), ..Query::default() });
/// assert_eq!(found.indices, [1]);
/// let missed = query(&chronology, &index, &Query { text: "Mosil".into(), ..Query::default() });
/// assert_eq!(missed.suggestion.as_deref(), Some("Mosul"));
/// ```
pub fn query(chronology: &Chronology, index: &Index, query: &Query) -> QueryResult {
    query_after(chronology, index, query, &mut Tallies::default())
}

/// [`query`], which counts only what has changed since the last one with these tallies, where that is less.
///
/// ```
/// # let chronology = dateline::read::read(b"1999: One\n\n2001: Two", &Default::default()).unwrap();
/// use dateline::query::{Index, Query, Tallies, query, query_after};
/// let (index, mut tallies) = (Index::build(&chronology), Tallies::default());
/// for text in ["o", "on", "one"] {
///     let asked = Query { text: text.into(), ..Query::default() };
///     let answer = query_after(&chronology, &index, &asked, &mut tallies);
///     assert_eq!(answer, query(&chronology, &index, &asked));
/// }
/// ```
pub fn query_after(
    chronology: &Chronology,
    index: &Index,
    query: &Query,
    tallies: &mut Tallies,
) -> QueryResult {
    let clauses = clauses_of(chronology, query);
    let selection = Selection::new(chronology, index, query, &clauses);
    let members = selection.all();
    let count = |place| {
        if selection.selects_in(place) {
            tallies.counts(chronology, place, &selection.without_facet(place))
        } else {
            tallies.counts(chronology, place, &members)
        }
    };
    let counts = (0..chronology.facets.len()).map(count).collect();
    let bins = query.bins.unwrap_or(BINS).clamp(1, BINS_LIMIT) as usize;
    let outside = selection.has_range().then(|| selection.without_range());
    let shown = outside.as_ref().unwrap_or(&members);
    let histogram = tallies.histogram(shown, (bins, query.fold_gaps), || {
        index.dates.histogram(shown, bins, query.fold_gaps)
    });
    let words = select::wanted_words(&clauses);
    QueryResult {
        indices: order::arrange(chronology, index, &members, query.order, &words),
        counts,
        histogram,
        suggestion: if members.is_empty() {
            spelling::suggestion(chronology, index, query, &clauses)
        } else {
            None
        },
    }
}

/// What a query's text asks for, in the chronology's language.
fn clauses_of(chronology: &Chronology, query: &Query) -> Vec<text::Clause> {
    text::parse(&query.text, chronology.date_options.is_english())
}

/// First and last second of a date as written; `None` for what is no date.
fn hull_s(date: &str, options: &DateOptions) -> Option<(Option<i64>, Option<i64>)> {
    let hull = read_date(date, options).ok()?.hull;
    Some((hull.begin.map(|begin| begin.first_second()), hull.end.map(|end| end.last_second())))
}
