//! Kinds as numbers. A number once given keeps its meaning for as long as the version does.

use crate::chronology::{Format, Severity};
use crate::date::{DateOrder, Nature, Precision, Resolution};

const RESOLUTIONS: [Resolution; 3] = [Resolution::Day, Resolution::Minute, Resolution::Second];

const PRECISIONS: [Precision; 10] = [
    Precision::Millennium,
    Precision::Century,
    Precision::Decade,
    Precision::Year,
    Precision::Season,
    Precision::Month,
    Precision::Day,
    Precision::Hour,
    Precision::Minute,
    Precision::Second,
];

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

const ORDERS: [DateOrder; 3] =
    [DateOrder::MonthDayYear, DateOrder::DayMonthYear, DateOrder::YearMonthDay];

/// A number for each kind, and back; `None` for a number that means none.
pub(super) trait Code: Copy + 'static {
    /// By number.
    const ALL: &'static [Self];
    fn code(self) -> u32;
    fn of(code: u32) -> Option<Self> {
        Self::ALL.get(code as usize).copied()
    }
}

macro_rules! code {
    ($kind:ty, $all:expr) => {
        impl Code for $kind {
            const ALL: &'static [Self] = &$all;
            fn code(self) -> u32 {
                self as u32
            }
        }
    };
}

code!(Resolution, RESOLUTIONS);
code!(Precision, PRECISIONS);
code!(Severity, SEVERITIES);
code!(DateOrder, ORDERS);
code!(Nature, [Nature::Within, Nature::Throughout]);

impl Code for Format {
    const ALL: &'static [Self] = &[
        Format::Chronicle,
        Format::Json,
        Format::HistoryCommons,
        Format::JsonLines,
        Format::Csv,
        Format::Tsv,
        Format::TimelineJs,
        Format::Vis,
        Format::Simile,
        Format::JsonLd,
        Format::Ics,
        Format::Html,
    ];

    fn code(self) -> u32 {
        match self {
            Format::Chronicle => 0,
            Format::Json => 1,
            Format::HistoryCommons => 2,
            Format::JsonLines => 3,
            Format::Csv => 4,
            Format::Tsv => 5,
            Format::TimelineJs => 6,
            Format::Vis => 7,
            Format::Simile => 8,
            Format::JsonLd => 9,
            Format::Ics => 10,
            Format::Html => 11,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn come_back<Kind: Code + PartialEq + std::fmt::Debug>() {
        for (code, &kind) in (0..).zip(Kind::ALL) {
            assert_eq!((kind.code(), Kind::of(code)), (code, Some(kind)));
        }
        assert_eq!(Kind::of(Kind::ALL.len() as u32), None);
    }

    #[test]
    fn codes_come_back() {
        come_back::<Resolution>();
        come_back::<Precision>();
        come_back::<Severity>();
        come_back::<DateOrder>();
        come_back::<Nature>();
        come_back::<Format>();
    }
}
