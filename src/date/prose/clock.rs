//! Times of day: `8:46 a.m.`, `14:30`, `8 p.m.`, `noon`, `the evening of`.

use super::Reader;
use super::loose::{LooseClock, LooseTime, MIDNIGHT};
use super::token::{
    Number, char_at, dash, ends_here, is_dash, mark, number, skip_spaces, touching, two_digits,
};
use crate::date::error::Expected;
use crate::date::statement::{DayPart, Lead, Zone};
use crate::date::words::{Word, match_pattern};

impl Reader<'_> {
    pub(super) fn clock(&mut self, at: usize) -> Option<(LooseClock, usize)> {
        let at = self.skip_to_clock(at);
        let (time, end) = self.numbered_time(at).or_else(|| self.named_time(at))?;
        let (zone, end) = match self.zone(&time, end) {
            Some((zone, after)) => (zone, after),
            None => (None, end),
        };
        Some((LooseClock { at, time, zone }, end))
    }

    /// After a time: `EDT`, `(EDT)`, `UTC-4`, `-04:00`
    fn zone(&self, time: &LooseTime, at: usize) -> Option<(Option<Zone>, usize)> {
        let inside = mark(self.text, at, '(');
        let begin = skip_spaces(self.text, inside.unwrap_or(at));
        let end = match self.word_at(begin) {
            Some((Word::Zone, after)) => self.offset(after).unwrap_or(after),
            // `02:00:00-04:00` is no range, since that has seconds at both ends.
            _ => {
                let is_fine = matches!(time, LooseTime::Numbers { second: Some(_), .. });
                let is_meant = is_fine || char_at(self.text, begin) == Some('+');
                self.offset(begin).filter(|end| is_meant && end - begin >= "-04:00".len())?
            }
        };
        let closed = if inside.is_some() { mark(self.text, end, ')')? } else { end };
        Some((Zone::new(self.text.get(begin..end)?), closed))
    }

    /// `-4`, `+05:30`, `−0400`, and no time behind
    fn offset(&self, at: usize) -> Option<usize> {
        let sign = char_at(self.text, at).filter(|c| *c == '+' || is_dash(*c))?;
        let (hours, end) = number(self.text, at + sign.len_utf8())?;
        let end = self.marked_number(end, ':').map_or(end, |(_, end)| end);
        let is_time = matches!(char_at(self.text, end), Some(':' | '.'))
            || matches!(
                self.word(end),
                Some((Word::AnteMeridiem | Word::PostMeridiem | Word::Hours | Word::Zone, _))
            );
        let is_hour = hours.digits <= 2 && hours.value <= 14 || hours.digits == 4;
        (is_hour && !is_time && ends_here(self.text, end)).then_some(end)
    }

    /// `[early|mid|late] morning [of]`, `noon`
    fn named_time(&mut self, at: usize) -> Option<(LooseTime, usize)> {
        let (part, at) = match self.word(at) {
            Some((Word::Part(part), after)) => {
                (Some(part), mark(self.text, after, '-').unwrap_or(after))
            }
            // `Saturday night`
            Some((Word::Weekday, after)) => (None, after),
            _ => (None, at),
        };
        match self.word(at)? {
            (Word::DayPart(of_day) | Word::Daily(of_day, _), end) => {
                Some((LooseTime::Named(of_day, part), end))
            }
            (Word::OfNight, end) => Some((LooseTime::Named(DayPart::Night, part), end)),
            (Word::Hour(hour), end) => Some((
                LooseTime::Numbers {
                    hour: if hour == 0 { MIDNIGHT } else { hour },
                    minute: Some(0),
                    second: None,
                    afternoon: None,
                },
                end,
            )),
            _ => None,
        }
    }

    /// `H[:MM[:SS]] [a.m.|p.m.]`, `H h [MM [min SS]]`, with a.m., p.m. or `h` where there is no colon
    fn numbered_time(&mut self, at: usize) -> Option<(LooseTime, usize)> {
        let start = skip_spaces(self.text, at);
        let (hour, mut end) = number(self.text, start)?;
        if hour.digits == 4 {
            return self.four_digits(hour.value, start, end);
        }
        if hour.digits > 2 {
            return None;
        }
        let mut minute = self.marked_number(end, ':').or_else(|| self.stopped_minute(end));
        let mut second = None;
        if let Some((_, after)) = minute {
            end = after;
            second = self.marked_number(end, ':');
            end = second.map_or(end, |(_, after)| after);
        }
        let (mut named, mut midnight) = (false, false);
        let hours = self.hours(end);
        if let Some(after) = hours {
            end = after;
            if minute.is_none()
                && let Some(found) = self.spaced_minute(end)
            {
                let (_, after) = found;
                minute = Some(found);
                end = after;
                if let Some(after) = match_pattern(self.text, skip_spaces(self.text, end), "min") {
                    end = after;
                    second = self.spaced_minute(end);
                    end = second.map_or(end, |(_, after)| after);
                    let unit = second
                        .and_then(|_| match_pattern(self.text, skip_spaces(self.text, end), "s"));
                    end = unit.unwrap_or(end);
                }
            }
        }
        let afternoon = match self.word(end) {
            Some((Word::AnteMeridiem, after)) => Some((false, after)),
            Some((Word::PostMeridiem, after)) => Some((true, after)),
            Some((Word::Daily(_, afternoon), after)) => Some((afternoon, after)),
            Some((Word::OfNight, after)) => {
                midnight = hour.value == 12;
                Some(((6..12).contains(&hour.value), after))
            }
            Some((Word::OfMorning, after)) => Some((hour.value == 12, after)),
            // `12 noon`, `12:00 midnight`
            Some((Word::Hour(hour_named), after)) if hour.value == 12 => {
                named = true;
                midnight = hour_named == 0;
                Some((hour_named == 12, after))
            }
            _ => None,
        };
        end = afternoon.map_or(end, |(_, after)| after);
        let is_bare = minute.is_none() && afternoon.is_none() && hours.is_none();
        // `04:31:28Z`
        let is_zoned = matches!(self.word_at(end), Some((Word::Zone, _)));
        if is_bare || !is_zoned && !ends_here(self.text, end) {
            return None;
        }
        for (sixtieths, after) in [minute, second].into_iter().flatten() {
            if sixtieths > 59 {
                return self.refuse(after - 2, Expected::Minute);
            }
        }
        let is_zero =
            |sixtieths: Option<(u8, usize)>| sixtieths.is_none_or(|(number, _)| number == 0);
        let ends_day =
            hour.value == 24 && afternoon.is_none() && is_zero(minute) && is_zero(second);
        let range = if afternoon.is_some() { 0..=12 } else { 0..=23 };
        if !(range.contains(&hour.value) || ends_day) {
            return self.refuse(start, Expected::Hour);
        }
        if ends_day {
            let time =
                LooseTime::Numbers { hour: 23, minute: Some(59), second: None, afternoon: None };
            return Some((time, end));
        }
        // `08:46` is of the clock with 24 hours.
        let zero = hour.digits == 2 && hour.value < 10;
        let half = afternoon.map(|(afternoon, _)| afternoon).or(zero.then_some(false));
        let whole = minute.is_none_or(|(minute, _)| minute == 0);
        let time = if midnight && whole {
            LooseTime::Numbers { hour: MIDNIGHT, minute: Some(0), second: None, afternoon: None }
        } else {
            LooseTime::Numbers {
                hour: u8::try_from(hour.value).ok()?,
                minute: minute.map(|(minute, _)| minute).or(named.then_some(0)),
                second: second.map(|(second, _)| second),
                afternoon: half,
            }
        };
        Some((time, end))
    }

    /// `0830 hours`, `1430 GMT`, and the first of `0830-0900 hours`
    fn four_digits(&mut self, value: i64, at: usize, end: usize) -> Option<(LooseTime, usize)> {
        let word = |end: usize| match self.word(end)? {
            (Word::FourDigitHours, after) => Some(after),
            (Word::Zone, _) => Some(end),
            _ => None,
        };
        let is_range = || {
            let next = dash(self.text, end).or_else(|| match self.word(end)? {
                (Word::To | Word::At | Word::And | Word::Lead(Lead::Until), after) => Some(after),
                _ => None,
            });
            let next = skip_spaces(self.text, next?);
            let (_, end) = number(self.text, next).filter(|(next, _)| next.digits == 4)?;
            word(end)
        };
        let after = word(end).or_else(|| is_range().map(|_| end))?;
        let (hour, minute) = (value / 100, value % 100);
        if minute > 59 {
            return self.refuse(at + 2, Expected::Minute);
        }
        if hour > 23 {
            return self.refuse(at, Expected::Hour);
        }
        let afternoon = (hour < 10).then_some(false);
        let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok());
        Some((LooseTime::Numbers { hour, minute, second: None, afternoon }, after))
    }

    fn hours(&self, at: usize) -> Option<usize> {
        match self.word(at) {
            Some((Word::Hours, after)) => Some(after),
            _ => None,
        }
    }

    /// `14.30 Uhr`, `8.46 a.m.`: a full stop before the minutes, where a word says that it is a time
    fn stopped_minute(&self, at: usize) -> Option<(u8, usize)> {
        let minute = two_digits(self.text, touching(self.text, at, '.')?)?;
        let is_time = matches!(
            self.word(minute.1),
            Some((
                Word::Hours
                    | Word::AnteMeridiem
                    | Word::Daily(..)
                    | Word::PostMeridiem
                    | Word::OfNight
                    | Word::OfMorning,
                _
            ))
        );
        is_time.then_some(minute)
    }

    /// Two digits after a word, which are no day: `8 h 11 septembre`
    fn spaced_minute(&self, at: usize) -> Option<(u8, usize)> {
        let (minute, end) = two_digits(self.text, skip_spaces(self.text, at))?;
        let next = self.skip_fillers(mark(self.text, end, '.').unwrap_or(end));
        let is_day = matches!(self.word(next), Some((Word::Month(_), _)));
        (!is_day).then_some((minute, end))
    }

    fn marked_number(&self, at: usize, separator: char) -> Option<(u8, usize)> {
        let (Number { value, .. }, end) = number(self.text, touching(self.text, at, separator)?)
            .filter(|(read, _)| read.digits == 2)?;
        Some((u8::try_from(value).ok()?, end))
    }
}
