//! Numbers and their digits. Dates are read and written by the ten thousand, and `format!` is slow and
//! large; so is arithmetic that is checked by numbers of 128 bits.

/// A number with a digit more; `None` where it becomes too large. Neither is negative.
pub(super) fn with_digit(number: i64, digit: u8) -> Option<i64> {
    // A division of constants: this is the innermost loop of reading.
    let fits =
        number < i64::MAX / 10 || (number == i64::MAX / 10 && i64::from(digit) <= i64::MAX % 10);
    fits.then(|| number * 10 + i64::from(digit))
}

/// A number with so many zeros more.
pub(super) fn with_zeros(mut number: i64, count: u32) -> Option<i64> {
    for _ in 0..count {
        number = with_digit(number, 0)?;
    }
    Some(number)
}

/// Appends a number with zeros before it, `width` digits at least.
pub(crate) fn push_digits(out: &mut String, number: u64, width: usize) {
    if number > 9 || width > 1 {
        push_digits(out, number / 10, width.saturating_sub(1));
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Appends a number, a hyphen before a negative one.
pub(super) fn push_number(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    push_digits(out, number.unsigned_abs(), 1);
}

/// Appends a Roman numeral, 1 to 39.
pub(super) fn push_roman(out: &mut String, number: i64) {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    for _ in 0..number / 10 {
        out.push('X');
    }
    out.push_str(ONES.get((number % 10) as usize).copied().unwrap_or_default());
}

/// Appends numbers of two digits, a mark before each: `-09-11`, `:05:00`.
pub(super) fn push_pairs(out: &mut String, mark: char, pairs: &[u8]) {
    for pair in pairs {
        out.push(mark);
        push_digits(out, u64::from(*pair), 2);
    }
}

/// Appends an astronomical year as EDTF has it: `0079`, `-0043`, and `Y-13800000000` beyond four
/// digits.
pub(super) fn push_year(out: &mut String, year: i64) {
    if year.unsigned_abs() > 9999 {
        out.push('Y');
        return push_number(out, year);
    }
    if year < 0 {
        out.push('-');
    }
    push_digits(out, year.unsigned_abs(), 4);
}
