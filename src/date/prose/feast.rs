//! Days named for what is kept on them: `Christmas Eve 1968`, `Easter Monday 1916`.

use super::Reader;
use super::loose::{LooseDate, LooseDay};
use super::token::mark;
use crate::date::calendar::Day;
use crate::date::statement::Unit;
use crate::date::words::{Feast, Word};

/// Until then Easter was not the same day everywhere.
const FIRST_COMMON_EASTER: i64 = 1753;

impl Reader<'_> {
    /// After its name: `[,] [of] year`, or the day itself, as after a weekday
    pub(super) fn feast(&mut self, feast: Feast, at: usize) -> Option<(LooseDate, usize)> {
        let (year, end) = self.year_of(at);
        let next = self.skip_fillers(mark(self.text, at, ',').unwrap_or(at));
        let is_feast = matches!(self.word(next), Some((Word::Feast(_) | Word::AboutFeast(_), _)));
        if year.is_none()
            && !is_feast
            && let Some((date @ LooseDate::Civil { day: Some(_), .. }, end)) =
                self.unit(next, false)
        {
            return Some((date, end));
        }
        let (month, day) = match feast {
            Feast::Of(month, day) => (month, day),
            Feast::Easter(days) => {
                let year = year.filter(|year| year.number >= FIRST_COMMON_EASTER)?;
                let day = easter(year.number)?.after(i64::from(days));
                return Some((LooseDate::Whole(Unit::Day(day)), end));
            }
        };
        let day = Some(LooseDay { number: i64::from(day), at });
        Some((LooseDate::Civil { year, month: Some(month), day }, end))
    }
}

/// Easter Sunday of the Gregorian calendar.
///
/// Source: the algorithm of the Anonymous Gregorian computus, Nature, 20 April 1876, as in J. Meeus, Astronomical
/// Algorithms (1991), chapter 8.
fn easter(year: i64) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moons = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - moons + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Day::new(year, u8::try_from(days / 31).ok()?, u8::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
mod tests {
    use super::*;

    /// Dates of Easter as the U.S. Census Bureau and almanacs print them.
    #[test]
    fn easter_is_the_day_that_almanacs_say() {
        for (year, month, day) in [
            (1761, 3, 22),
            (1818, 3, 22),
            (1886, 4, 25),
            (1916, 4, 23),
            (1943, 4, 25),
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Day::new(year, month, day), "{year}");
        }
    }
}
