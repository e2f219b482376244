//! Dates said in words, as an editor would print them.

mod unit;

use super::calendar::Day;
use super::options::is_american;
use super::prose::token::{char_at, char_before, is_letter};
use super::statement::{Bracket, Clock, Join, Side, Statement, Term, Unit};
use super::words::label::{Before, LabelWords};
use super::words::label_words_for;

/// How long a label may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelLength {
    /// For an axis or a card: `Feb 25, 2002`.
    Short,
    /// For a sentence: `February 25, 2002`.
    #[default]
    Long,
}

/// How to say a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelStyle {
    /// A BCP 47 tag: `en` puts the month first, `en-GB` the day, `fr`, `de` and `es` have words of
    /// their own; English where absent or another.
    pub lang: Option<String>,
    /// How long it may be.
    pub length: LabelLength,
}

/// The name of a month (1 to 12) in a BCP 47 tag's language: `September`, `Sep`. Empty for no month.
///
/// ```
/// use dateline::date::{LabelLength, month_name};
/// assert_eq!(month_name(None, 9, LabelLength::Short), "Sep");
/// ```
pub fn month_name(lang: Option<&str>, month: u8, length: LabelLength) -> &'static str {
    let words = label_words_for(lang);
    let months = if length == LabelLength::Short { &words.short_months } else { &words.months };
    months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The short name of a day of the week (0 is Sunday) in a BCP 47 tag's language. Empty for no day.
///
/// ```
/// use dateline::date::weekday_name;
/// assert_eq!(weekday_name(Some("en"), 2), "Tue");
/// ```
pub fn weekday_name(lang: Option<&str>, weekday: usize) -> &'static str {
    label_words_for(lang).weekdays.get(weekday).copied().unwrap_or_default()
}

/// A day (1 to 31) and its month (1 to 12), the day first, in a BCP 47 tag's language: `11 Sep`,
/// `1er sept.`, `11. Sept.`.
///
/// ```
/// use dateline::date::{LabelLength, LabelStyle, day_before_month};
/// let style = LabelStyle { lang: Some("de".to_owned()), length: LabelLength::Short };
/// assert_eq!(day_before_month(&style, 11, 9), "11. Sept.");
/// ```
pub fn day_before_month(style: &LabelStyle, day: u8, month: u8) -> String {
    let mut writer = Writer::new(style);
    writer.day_and_month(day, month);
    writer.finish()
}

/// Does a BCP 47 tag's language put the month before the day: `Sep 11, 2001`?
///
/// ```
/// use dateline::date::puts_month_first;
/// assert!(puts_month_first(None) && puts_month_first(Some("en-US")));
/// assert!(!puts_month_first(Some("en-GB")));
/// ```
pub fn puts_month_first(lang: Option<&str>) -> bool {
    is_american(lang.unwrap_or("en"))
}

/// A statement in words.
pub(super) fn label(statement: &Statement, style: &LabelStyle) -> String {
    let mut writer = Writer::new(style);
    writer.statement(statement);
    writer.finish()
}

/// Writes labels into one string.
pub(super) struct Writer {
    pub(super) out: String,
    pub(super) words: &'static LabelWords,
    month_first: bool,
    short: bool,
    /// What was written before the unit that comes.
    before: Before,
    /// `11. September 2001, etwa 9:37 Uhr`: about the time, not the day.
    about_clock: bool,
    /// What is uncertain is probable.
    probable: bool,
}

/// What a term need not say, because the other says it.
#[derive(Clone, Copy, Default)]
struct Shared {
    year: bool,
    month: bool,
    /// The day of a clock time.
    day: bool,
    /// The day of two clock times stands after them.
    times_first: bool,
    half_of_day: bool,
    /// `8:46 to 9:03 a.m. EDT`
    zone: bool,
    /// All but the part: `early to mid-1986`.
    unit: bool,
    /// The word for a century.
    century: bool,
    /// It is one for two.
    centuries: bool,
    /// `BC`.
    era: bool,
    /// A century `BC` stands before it: it says that it is not.
    after_christ: bool,
    /// A decade stands beside it: the 1900s are no hundred years.
    decade: bool,
    /// `million years ago`, where it stands behind the number.
    ago: bool,
}

impl Writer {
    pub(super) fn new(style: &LabelStyle) -> Writer {
        let lang = style.lang.as_deref();
        Writer {
            out: String::new(),
            words: label_words_for(lang),
            month_first: puts_month_first(lang),
            short: style.length == LabelLength::Short,
            before: Before::Nothing,
            about_clock: false,
            probable: false,
        }
    }

    /// What has been written, its words contracted.
    pub(super) fn finish(self) -> String {
        let pairs = self.words.contractions;
        if pairs.is_empty() {
            return self.out;
        }
        let (text, mut out, mut at) = (self.out.as_str(), String::new(), 0);
        while let Some(c) = char_at(text, at) {
            let begins_word = char_before(text, at).is_none_or(|before| !is_letter(before));
            let rest = text.get(at..).filter(|_| begins_word).unwrap_or_default();
            match pairs.iter().find(|(apart, _)| rest.starts_with(apart)) {
                Some((apart, melted)) => {
                    out.push_str(melted);
                    at += apart.len();
                }
                None => {
                    out.push(c);
                    at += c.len_utf8();
                }
            }
        }
        out
    }

    /// The form for this length.
    pub(super) fn form(&self, forms: [&'static str; 2]) -> &'static str {
        either(forms, self.short)
    }

    fn statement(&mut self, statement: &Statement) {
        let Statement { first, second, .. } = statement;
        self.probable = statement.probable;
        let bracketed = statement.bracket != Bracket::None;
        if statement.throughout && second.is_none() {
            self.out.push_str(self.words.throughout);
        }
        match second {
            None => self.side(first, bracketed, Before::Alone, Shared::default()),
            Some((join, last)) => {
                let (mut of_first, mut of_last) = self.shared(&first.term, &last.term);
                let is_both = *join == Join::And && (of_first.century || of_last.century);
                (of_first.centuries, of_last.centuries) = (is_both, is_both);
                // What is said of both is said once.
                let (mut first, mut last) = (*first, *last);
                let before = match join {
                    Join::Between => {
                        if first.term.uncertain && last.term.uncertain {
                            self.out.push_str(self.doubt());
                            (first.term.uncertain, last.term.uncertain) = (false, false);
                        }
                        self.out.push_str(self.words.between);
                        Before::Operator
                    }
                    Join::Night => {
                        self.out.push_str(self.words.night);
                        self.out.push_str(self.words.from);
                        Before::From
                    }
                    // French `vers 1850 à 1860`
                    Join::Range if first.term.approximate || bracketed => Before::Nothing,
                    Join::Range if first.lead.is_none() => {
                        self.out.push_str(self.words.from);
                        Before::From
                    }
                    Join::Range => Before::From,
                    Join::Or | Join::And => Before::Nothing,
                };
                self.side(&first, bracketed, before, of_first);
                self.out.push_str(match join {
                    Join::Range => self.words.to,
                    Join::Night => self.words.night_to,
                    Join::Between | Join::And => self.words.and,
                    Join::Or => self.words.or,
                });
                let both = bracketed || first.term.approximate;
                last.term.approximate &= !both;
                last.term.uncertain &= !first.term.uncertain;
                self.side(&last, false, before, of_last);
            }
        }
        if let Some(trail) = statement.trail {
            self.out.push_str(match trail.nature {
                super::Nature::Throughout => self.words.and_trail,
                super::Nature::Within => self.words.or_trail,
            });
            if trail.shortly {
                self.out.push_str(self.words.shortly);
            }
            self.out.push_str(if trail.opens_end {
                self.words.trail_after
            } else {
                self.words.trail_before
            });
        }
    }

    fn doubt(&self) -> &'static str {
        if self.probable { self.words.probably } else { self.words.perhaps }
    }

    fn shared(&self, first: &Term, last: &Term) -> (Shared, Shared) {
        let (mut of_first, mut of_last) = (Shared::default(), Shared::default());
        let same_unit = first.unit == last.unit;
        match (first.clock, last.clock) {
            (Some(Clock::Time { hour: one, .. }), Some(Clock::Time { hour: other, .. }))
                if same_unit =>
            {
                of_first.day = true;
                of_last.times_first = true;
                of_first.zone = first.zone == last.zone;
                of_first.half_of_day =
                    self.words.clock.has_24_hours || (one < 12) == (other < 12) && other < 24;
                return (of_first, of_last);
            }
            (None, None) => {}
            // `afternoon to evening of May 4, 1970`
            (Some(Clock::Named(..)), Some(Clock::Named(..))) => {
                of_first.day = same_unit;
                return (of_first, of_last);
            }
            _ => return (of_first, of_last),
        }
        match (first.unit, last.unit) {
            _ if same_unit && first.part.is_some() && last.part.is_some() => of_first.unit = true,
            (Unit::Day(one), Unit::Day(other)) => {
                of_first.year = one.year == other.year;
                let same_month = of_first.year && one.month == other.month;
                // `September 6 to 12, 1970`, `6 to 12 September 1970`
                of_first.month = same_month && !self.month_first;
                of_last.month = same_month && self.month_first;
            }
            (
                Unit::SubYear { year: one, code: 37..=39 },
                Unit::SubYear { year: other, code: 37..=39 },
            ) => {
                of_first.unit = one == other;
            }
            (Unit::Years { first: ..0, .. }, Unit::Years { first: 0.., count: 100.. }) => {
                of_last.after_christ = true;
            }
            (Unit::Years { first: one, count: 100 }, Unit::Years { first: other, count: 100 })
                if first.part.is_none()
                    && last.part.is_none()
                    && counted(one, 100)
                    && counted(other, 100)
                    && (one < 0) == (other < 0) =>
            {
                // The word stands at the outer end, the era at the last.
                of_first.era = true;
                let [name, _] = self.words.century;
                of_first.century = name.starts_with('{');
                of_last.century = !of_first.century;
            }
            (Unit::Years { count: 10, .. }, Unit::Years { count: 10, .. }) => {
                (of_first.decade, of_last.decade) = (true, true);
            }
            (Unit::Ago { scale: one, .. }, Unit::Ago { scale: other, .. }) => {
                of_first.ago = one == other && self.words.years_ago(one).starts_with('{');
            }
            (
                Unit::Month { year: one, .. } | Unit::Day(Day { year: one, .. }),
                Unit::Month { year: other, .. } | Unit::Day(Day { year: other, .. }),
            )
            | (
                Unit::SubYear { year: one, code: 21..=36 },
                Unit::SubYear { year: other, code: 21..=36 },
            ) => {
                of_first.year = one == other;
            }
            _ => {}
        }
        (of_first, of_last)
    }

    fn side(&mut self, side: &Side, bracketed: bool, before: Before, shared: Shared) {
        let term = &side.term;
        self.before = before;
        if let Some(lead) = side.lead {
            self.out.push_str(self.words.lead(lead));
            self.before = Before::Operator;
        }
        if term.uncertain {
            self.out.push_str(self.doubt());
        }
        // A fiscal year is about as sure as its country.
        let says_so = match term.unit {
            Unit::FiscalYear(_) => true,
            Unit::Ago { scale, .. } => !self.words.years_ago(scale).starts_with('{'),
            _ => false,
        };
        if (bracketed || term.approximate) && !says_so {
            let is_time = matches!(term.clock, Some(Clock::Time { .. }));
            if self.before == Before::Alone && is_time && self.words.clock.has_24_hours {
                self.about_clock = true;
            } else if self.before == Before::Operator || shared.day {
                self.out.push_str(self.form(self.words.inner_about));
            } else {
                self.out.push_str(self.form(self.words.about));
                self.before = Before::About;
            }
        }
        self.term(term, shared);
    }

    /// What comes before it decides whether it has an article, and which.
    fn article(&mut self, term: &Term, shared: Shared) {
        let times_first = !self.words.clock.has_24_hours || shared.day || shared.times_first;
        let kind = match (term.clock, term.unit) {
            _ if shared.unit => return,
            (Some(Clock::Named(..)), _) => 3,
            (Some(Clock::Time { .. }), _) if times_first => return,
            (_, Unit::Day(_)) => 0,
            (_, Unit::Years { first, count }) => match (counted(first, count), count) {
                (_, 5 | 25 | 50 | 250 | 500) if !self.words.long_decades => return,
                (false, 11..) if !self.words.long_decades => return,
                (true, 11..) => 2,
                _ => 1,
            },
            _ => return,
        };
        self.out.push_str(self.words.article(self.before, kind));
    }

    /// An item of a list, between two others: `May 1, 3 and 7, 2001`.
    pub(super) fn listed(&mut self, term: &Term, [before, after]: [Option<Term>; 2]) {
        let mut shared = Shared::default();
        if let Some(before) = before {
            shared.month = self.shared(&before, term).1.month;
        }
        if let Some(after) = after {
            let of_this = self.shared(term, &after).0;
            shared.year = of_this.year;
            shared.month |= of_this.month;
        }
        let side = Side { lead: None, term: *term };
        self.side(&side, false, Before::Nothing, shared);
    }

    /// A term that shares nothing with another.
    pub(super) fn plain(&mut self, term: &Term) {
        let side = Side { lead: None, term: *term };
        self.side(&side, false, Before::Nothing, Shared::default());
    }
}

fn either([first, second]: [&'static str; 2], is_second: bool) -> &'static str {
    if is_second { second } else { first }
}

/// Whether these years are a numbered century or millennium, not decades: 1801-1900, not 1800-1899.
fn counted(first: i64, count: i64) -> bool {
    if first < 0 { (1 - first) % count == 0 } else { first % count == 1 }
}
