//! Decimal numbers: what coordinates and weights need, without the tables of the standard library's
//! parser (12 KB of WebAssembly), which is exact for any number of digits.

/// Powers of ten that an `f64` holds exactly.
const EXACT_POWERS: i32 = 22;

/// Reads a decimal number: `-12`, `0.5`, `+1.25e3`. `None` for anything else, and for what is too
/// large.
///
/// Up to 19 digits count. The nearest `f64` where the digits make a number up to 2⁵³ and the decimal
/// point is moved by at most 22 places; elsewhere the last digit of an `f64` may be off.
/// Source: W. D. Clinger, *How to read floating point numbers accurately* (1990), its simple case.
pub fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (unsigned.get(..at)?, exponent(unsigned.get(at + 1..)?)?),
        None => (unsigned, 0),
    };
    let (mut digits, mut power, mut any, mut behind_point) = (0u64, exponent, false, false);
    for byte in mantissa.bytes() {
        match byte {
            b'0'..=b'9' => {
                any = true;
                let next = digits.checked_mul(10)?.checked_add(u64::from(byte - b'0'));
                match next.filter(|_| digits < 1_000_000_000_000_000_000) {
                    Some(next) => {
                        digits = next;
                        power -= i32::from(behind_point);
                    }
                    // A digit that does not count still has its place before the point.
                    None => power += i32::from(!behind_point),
                }
            }
            b'.' if !behind_point => behind_point = true,
            _ => return None,
        }
    }
    let mut value = digits as f64;
    while power != 0 && value != 0.0 && value.is_finite() {
        let step = power.clamp(-EXACT_POWERS, EXACT_POWERS);
        let scale = (0..step.abs()).fold(1.0, |scale, _| scale * 10.0);
        value = if step < 0 { value / scale } else { value * scale };
        power -= step;
    }
    let value = if text.starts_with('-') { -value } else { value };
    Some(value).filter(|value| any && value.is_finite())
}

/// The digits behind the `e`; those of numbers far out of range are cut.
fn exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() {
        return None;
    }
    let mut exponent = 0i32;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        exponent = (exponent * 10 + i32::from(byte - b'0')).min(100_000);
    }
    Some(if text.starts_with('-') { -exponent } else { exponent })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_standard_library_reads() {
        for text in [
            "0",
            "-0",
            "1",
            "+1",
            "-12",
            "0.5",
            ".5",
            "5.",
            "1e3",
            "1.25E-3",
            "12.096314",
            "-69.9",
            "52.3730796",
            "4.8924534",
            "0.000000000000000001",
            "9007199254740992",
            "123456789012345",
            "1e22",
            "1e-22",
            "-1.5e+2",
            "00012",
            "2.50",
            "0e99999999999",
        ] {
            let theirs: f64 = text.parse().unwrap();
            assert_eq!(number(text).map(f64::to_bits), Some(theirs.to_bits()), "{text}");
        }
        for text in [
            "3.141592653589793238462643383279",
            "123456789012345678901234567890",
            "1e300",
            "5e-300",
            "1.5e308",
        ] {
            let theirs: f64 = text.parse().unwrap();
            let off = number(text).unwrap() / theirs - 1.0;
            assert!(off.abs() < 1e-12, "{text}: off by {off}");
        }
    }

    #[test]
    fn all_else_is_no_number() {
        for text in [
            "", "-", ".", "e", "1e", "1e+", "--1", "1.2.3", "1,5", "0x10", "inf", "nan", "1e400",
            " 1", "1-2",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
