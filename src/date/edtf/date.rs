//! A date of EDTF, level 0 to 2, to the day or coarser.
//!
//! ```text
//! date      year [S n] | year "-" month | year "-" month "-" day      qualifiers before and after each
//! year      ["-"] four digits | "Y" ["-"] digits ["E" n]
//! ```
//! Digits may be `X`. A qualifier (`?`, `~`, `%`) before a component is of it alone, one after it of
//! all on its left too.

use edtf_core::{Date, DateField, Qualifier, Year, YearKind};

use super::extent::{extreme_day, field_fits, year_range};
use super::fail;
use crate::date::digits::{with_digit, with_zeros};
use crate::date::error::Fail;

/// Reads the whole text; `base` is where it stands.
pub(super) fn date(text: &str, base: usize) -> Result<Date, Fail> {
    let mut cursor = Cursor { bytes: text.as_bytes(), at: 0, base };
    if text.is_empty() {
        return cursor.fail("empty input");
    }
    if cursor.eat(b'Y') {
        return prefixed_year(&mut cursor);
    }
    let mut of_year = cursor.qualifier();
    let negative = cursor.eat(b'-');
    let year_at = cursor.at;
    let digits = cursor.digits("year must have exactly four digits (or X)")?;
    let unspecified = digits.contains(&None);
    if negative && digits == [Some(0); 4] {
        return cursor.fail_at(year_at - 1, "-0000 is not a valid year");
    }
    let significant_at = cursor.at;
    let significant_digits =
        cursor.significant_digits(4, "significant digits must be 1-4 for a four-digit year")?;
    if significant_digits.is_some() && unspecified {
        let message = "significant digits cannot combine with unspecified digits";
        return cursor.fail_at(significant_at, message);
    }
    merge(&mut of_year, cursor.qualifier());
    let kind = YearKind::Standard { negative, digits };
    let mut date = whole_year(kind, significant_digits, of_year);
    if cursor.is_done() {
        return Ok(date);
    }
    if significant_digits.is_some() {
        return cursor.fail("significant-digit years are year-precision only");
    }
    let (month, month_at, after) =
        cursor.field("expected '-' before month", "month must be two digits (or X)")?;
    date.month = Some(month);
    merge(&mut date.year.qualifier, after);
    if cursor.is_done() {
        check_month(&cursor, month, month_at)?;
        return Ok(date);
    }
    let (day, day_at, after) =
        cursor.field("expected '-' before day", "day must be two digits (or X)")?;
    date.day = Some(day);
    merge(&mut date.year.qualifier, after);
    date.month = Some(month).map(|mut month| {
        merge(&mut month.qualifier, after);
        month
    });
    if !cursor.is_done() {
        return cursor.fail("unexpected characters after day");
    }
    check_month(&cursor, month, month_at)?;
    if month.value().is_some_and(|month| month > 12) {
        return cursor.fail_at(day_at, "sub-year groupings cannot carry a day");
    }
    let exists = year_range(&date.year)
        .is_some_and(|(first, last)| extreme_day(&date, first, last, false).is_some());
    if !exists {
        return cursor.fail_at(day_at, "day is out of range for the month");
    }
    Ok(date)
}

fn check_month(cursor: &Cursor<'_>, month: DateField, at: usize) -> Result<(), Fail> {
    match month.value() {
        Some(1..=12 | 21..=41) => Ok(()),
        Some(_) => cursor.fail_at(at, "month must be 01-12 or a sub-year code 21-41"),
        None if (1..=12).any(|number| field_fits(Some(month), number)) => Ok(()),
        None => cursor.fail_at(at, "no calendar month matches the unspecified digits"),
    }
}

/// After the `Y`: a year of more than four digits, and nothing else.
fn prefixed_year(cursor: &mut Cursor<'_>) -> Result<Date, Fail> {
    let negative = cursor.eat(b'-');
    let at = cursor.at;
    let (number, mut count) = cursor.number()?;
    if count == 0 {
        return cursor.fail("expected digits after 'Y'");
    }
    if number > 0 && cursor.bytes.get(at) == Some(&b'0') {
        return cursor.fail_at(at, "leading zeros are not allowed in Y-prefixed years");
    }
    let signed = if negative { -number } else { number };
    let mut size = Some(number);
    let mut kind = YearKind::Big { value: signed };
    if cursor.eat(b'E') {
        let exponent_at = cursor.at;
        let (exponent, digits) = cursor.number()?;
        if digits == 0 {
            return cursor.fail_at(exponent_at, "expected digits after exponent 'E'");
        }
        if number == 0 {
            return cursor.fail_at(at, "exponential year significand cannot be zero");
        }
        if exponent > 100_000 {
            return cursor.fail_at(exponent_at, "exponent out of supported range");
        }
        count += exponent;
        let exponent = exponent as u32;
        kind = YearKind::Exponential { significand: signed, exponent };
        size = with_zeros(number, exponent);
    }
    if size.is_some_and(|size| size <= 9999) {
        return cursor.fail_at(at, "Y-prefixed years require |year| > 9999");
    }
    let significant_digits =
        cursor.significant_digits(count, "significant digits exceed the year's digit count")?;
    let qualifier = cursor.qualifier();
    if !cursor.is_done() {
        return cursor.fail("Y-prefixed years are year-precision only");
    }
    Ok(whole_year(kind, significant_digits, qualifier))
}

fn whole_year(kind: YearKind, significant_digits: Option<u32>, qualifier: Qualifier) -> Date {
    Date { year: Year { kind, significant_digits, qualifier }, month: None, day: None }
}

fn merge(to: &mut Qualifier, from: Qualifier) {
    to.uncertain |= from.uncertain;
    to.approximate |= from.approximate;
}

/// A place in the text of a date.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Where the text stands in the expression.
    base: usize,
}

impl Cursor<'_> {
    fn fail<T>(&self, message: &'static str) -> Result<T, Fail> {
        self.fail_at(self.at, message)
    }

    fn fail_at<T>(&self, at: usize, message: &'static str) -> Result<T, Fail> {
        fail(self.base + at, message)
    }

    fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.bytes.get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    /// None where there is none.
    fn qualifier(&mut self) -> Qualifier {
        let both = self.eat(b'%');
        let uncertain = both || self.eat(b'?');
        let approximate = both || (!uncertain && self.eat(b'~'));
        Qualifier { uncertain, approximate }
    }

    /// So many digits, of which `X` are `None`.
    fn digits<const COUNT: usize>(
        &mut self,
        message: &'static str,
    ) -> Result<[Option<u8>; COUNT], Fail> {
        let mut digits = [None; COUNT];
        for digit in &mut digits {
            *digit = match self.bytes.get(self.at) {
                Some(b'X') => None,
                Some(byte @ b'0'..=b'9') => Some(byte - b'0'),
                Some(_) => return self.fail(message),
                None => return self.fail_at(self.at.saturating_sub(1), message),
            };
            self.at += 1;
        }
        Ok(digits)
    }

    /// A hyphen, then a month or day: it, its place, and the qualifier after it.
    fn field(
        &mut self,
        no_hyphen: &'static str,
        no_digits: &'static str,
    ) -> Result<(DateField, usize, Qualifier), Fail> {
        if !self.eat(b'-') {
            return self.fail(no_hyphen);
        }
        let mut qualifier = self.qualifier();
        let at = self.at;
        let digits = self.digits(no_digits)?;
        let after = self.qualifier();
        merge(&mut qualifier, after);
        Ok((DateField { digits, qualifier }, at, after))
    }

    /// A number and how many digits it has, which may be none.
    fn number(&mut self) -> Result<(i64, i64), Fail> {
        let start = self.at;
        let mut number = 0_i64;
        while let Some(digit @ b'0'..=b'9') = self.bytes.get(self.at) {
            let Some(more) = with_digit(number, digit - b'0') else {
                return self.fail_at(start, "number out of supported range");
            };
            number = more;
            self.at += 1;
        }
        Ok((number, (self.at - start) as i64))
    }

    /// `S3`, if it is there: from 1 to so many.
    fn significant_digits(
        &mut self,
        most: i64,
        message: &'static str,
    ) -> Result<Option<u32>, Fail> {
        if !self.eat(b'S') {
            return Ok(None);
        }
        let at = self.at;
        let (number, _) = self.number()?;
        if !(1..=most).contains(&number) {
            return self.fail_at(at, message);
        }
        Ok(Some(number as u32))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
mod tests {
    use super::super::print::print_date;
    use super::*;
    use crate::date::error::Expected;
    use edtf_core::{Bound, Edtf};

    const YEARS: &[&str] = &[
        "1985",
        "-0044",
        "0000",
        "-0000",
        "20XX",
        "201X",
        "XXXX",
        "X9X6",
        "XXX4",
        "198",
        "1950S2",
        "1234S5",
        "-0999S1",
        "2004S",
        "?1985",
        "~-0044",
        "1985%",
        "Y17000",
        "Y-17E7",
        "Y171010000S3",
        "Y17E4S2~",
        "Y1234",
        "Y012345",
        "Y0E9",
        "Y3E5S7",
        "Y9E18S1",
        "Y1E100001",
        "Y99999999999999999999",
        "Y200E9x",
        "",
    ];
    const MONTHS: &[&str] = &[
        "", "-04", "-02", "-X2", "-XX", "-1X", "-3X", "-13", "-21", "-30", "-41", "-42", "-00",
        "-~06", "-06?", "-%06~", "-4", "04",
    ];
    const DAYS: &[&str] =
        &["", "-12", "-29", "-30", "-31", "-XX", "-3X", "-X9", "-32", "-00", "-?11", "-11~", "-1"];

    /// The same dates, errors, bounds and canonical forms as `edtf-core` has, but for negative years
    /// with unspecified digits, which it refuses.
    #[test]
    fn reads_as_edtf_core_does() {
        for year in YEARS {
            for month in MONTHS {
                for day in DAYS {
                    let text = format!("{year}{month}{day}");
                    match (date(&text, 0), Edtf::parse(&text)) {
                        (Ok(ours), Ok(theirs)) => agree(ours, &theirs),
                        (Err(ours), Err(theirs)) => {
                            let expected = Expected::Edtf(theirs.message);
                            assert_eq!(ours, Fail { at: theirs.offset, expected }, "{text}");
                        }
                        (ours, theirs) => panic!("{text}: {ours:?} {theirs:?}"),
                    }
                }
            }
        }
    }

    fn agree(ours: Date, theirs: &Edtf) {
        assert_eq!(&Edtf::Date(ours), theirs);
        let mut printed = String::new();
        print_date(&mut printed, &ours);
        assert_eq!(printed, theirs.to_string());
        let bounds = super::super::extent::days(&ours);
        let (Bound::Date(earliest), Bound::Date(latest)) =
            (theirs.bounds().earliest, theirs.bounds().latest)
        else {
            assert_eq!(bounds, None, "{theirs}");
            return;
        };
        if let Some((first, last)) = bounds {
            assert_eq!((first.year, first.month, first.day), {
                (earliest.year, earliest.month, earliest.day)
            });
            assert_eq!((last.year, last.month, last.day), (latest.year, latest.month, latest.day));
        } else {
            assert!(latest.year.max(-earliest.year) > crate::date::YEAR_LIMIT, "{theirs}");
        }
    }
}
