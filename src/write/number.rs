//! Decimal numbers, without the tables of the standard library's printer (15 KB of WebAssembly).

use crate::date::push_digits;

/// So many digits behind the point are tried; up to here a power of ten is exact.
const PLACES: u32 = 22;

/// A number of digits that still counts; beyond it a reader may drop some.
const DIGITS_LIMIT: u64 = 1_000_000_000_000_000_000;

/// Appends a number with the fewest digits behind the point that are read as the same number.
///
/// The digits and the power of ten they are divided by are exact, so that their quotient is what every
/// reader makes of them (Clinger's simple case). A number of up to 15 digits, with at most 22 places, always
/// has such digits; of others the last digit may be off. What is no number becomes `0`.
pub fn push_decimal(out: &mut String, number: f64) {
    if number.is_sign_negative() && !number.is_nan() {
        out.push('-');
    }
    let mut size = if number.is_finite() { number.abs() } else { 0.0 };
    let mut scale = 1.0;
    for places in 0..=PLACES {
        let digits = (size * scale + 0.5) as u64;
        if digits < DIGITS_LIMIT && digits as f64 / scale == size {
            return push_point(out, digits, places as usize);
        }
        scale *= 10.0;
    }
    let mut power = 0i32;
    while size >= 1e17 {
        size /= 10.0;
        power += 1;
    }
    while size < 1e16 {
        size *= 10.0;
        power -= 1;
    }
    push_digits(out, size as u64, 1);
    out.push_str(if power < 0 { "e-" } else { "e" });
    push_digits(out, power.unsigned_abs().into(), 1);
}

fn push_point(out: &mut String, digits: u64, places: usize) {
    let begin = out.len();
    push_digits(out, digits, places + 1);
    if places > 0 {
        out.insert(out.len().max(begin + places) - places, '.');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: f64) -> String {
        let mut out = String::new();
        push_decimal(&mut out, number);
        out
    }

    #[test]
    fn numbers() {
        for (number, expected) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (3.0, "3"),
            (-69.9, "-69.9"),
            (71.5, "71.5"),
            (0.1, "0.1"),
            (0.000_001, "0.000001"),
            (12.096_314, "12.096314"),
            (1.0 / 3.0, "0.3333333333333333"),
            (9_007_199_254_740_992.0, "9007199254740992"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ] {
            assert_eq!(written(number), expected);
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_number() {
        let mut seed = 1u64;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            seed >> 11
        };
        for _ in 0..20_000 {
            let unit = random() as f64 / (1u64 << 53) as f64;
            let degrees = unit * 360.0 - 180.0;
            for number in [
                (degrees * 1e6).round() / 1e6,
                (degrees * 1e12).round() / 1e12,
                (unit * 1e4).round() / 100.0,
                (unit * 1e15).round() / 1e3,
                (unit * 1e12).round() / 1e18,
            ] {
                let text = written(number);
                assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok(number.to_bits()), "{text}");
            }
            let read: f64 = written(degrees).parse().unwrap();
            assert!((read / degrees - 1.0).abs() < 1e-15, "{degrees} as {read}");
        }
        for number in [1e300, -2.5e-300, 1.797e308, 5e-324, 123_456_789e20] {
            let read: f64 = written(number).parse().unwrap();
            assert!((read / number - 1.0).abs() < 1e-12, "{number} as {read}");
        }
    }
}
