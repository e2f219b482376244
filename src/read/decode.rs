//! Bytes into text: UTF-8 as it should be, UTF-16 and Windows-1252 as they turn up, never binary.

use super::error::ReadError;
use super::place::Places;
use crate::chronology::{Problem, Severity};

/// The text, its byte order mark gone, and what had to be done to have it.
#[derive(Debug)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// A guess at the encoding, characters that could not be read.
    pub problems: Vec<Problem>,
}

/// What files begin with that are no text, and what to call them.
const MAGIC: [(&[u8], &str); 9] = [
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive, perhaps a .docx or .xlsx file"),
    (b"\xD0\xCF\x11\xE0", "an old Office file (.doc or .xls)"),
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\0asm", "a WebAssembly module"),
];

/// How many bytes are looked through for control characters.
const HEAD_BYTES: usize = 1 << 16;

/// Reads bytes as text.
///
/// UTF-8 first; UTF-16 with a byte order mark or where every other byte is zero; else Windows-1252,
/// which Latin-1 is a part of, with a warning.
///
/// # Errors
/// - nothing but blanks
/// - a binary file: known by its first bytes, by NUL bytes or by control characters
///
/// ```
/// use dateline::read::decode;
/// let latin_1 = decode(b"1999: Cura\xE7ao".to_vec()).unwrap();
/// assert_eq!(latin_1.text, "1999: Curaçao");
/// assert_eq!(latin_1.problems.len(), 1);
/// assert!(decode(b"%PDF-1.7".to_vec()).is_err());
/// ```
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, ReadError> {
    refuse_binary(&bytes)?;
    not_empty(match utf_16_order(&bytes) {
        Some(order) => utf_16(&bytes, order),
        None => eight_bit(bytes)?,
    })
}

/// [`decode`] for what is known to be UTF-8 without a NUL.
pub fn decoded_utf_8(mut text: String) -> Result<Decoded, ReadError> {
    refuse_binary(text.as_bytes())?;
    refuse_controls(text.as_bytes())?;
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    not_empty(Decoded { text, problems: Vec::new() })
}

fn refuse_binary(bytes: &[u8]) -> Result<(), ReadError> {
    match MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        Some((_, name)) => Err(binary(name)),
        None => Ok(()),
    }
}

/// Of the first bytes, which may be many, not one of twenty may be a control character.
fn refuse_controls(bytes: &[u8]) -> Result<(), ReadError> {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    let control = head.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, 9..=13 | 27)).count();
    if control * 20 > head.len() { Err(binary("binary")) } else { Ok(()) }
}

fn not_empty(decoded: Decoded) -> Result<Decoded, ReadError> {
    if decoded.text.trim().is_empty() {
        return Err(ReadError::new(
            "The file is empty: expected a chronology, such as lines of the form `April 1999: Title`.",
        ));
    }
    Ok(decoded)
}

fn binary(name: &str) -> ReadError {
    ReadError::new(format!(
        "The file is {name}, not text: save it as plain text (UTF-8) and use that."
    ))
}

#[derive(Clone, Copy)]
enum ByteOrder {
    Little,
    Big,
}

/// The byte order of a UTF-16 text, `None` for any other.
fn utf_16_order(bytes: &[u8]) -> Option<ByteOrder> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(ByteOrder::Little),
        [0xFE, 0xFF, ..] => return Some(ByteOrder::Big),
        _ => {}
    }
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let zeros =
        |from: usize| sample.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    // Latin text has a zero in nearly every unit, on one side only.
    if half >= 4 && odd * 10 > half * 7 && even * 20 < half {
        Some(ByteOrder::Little)
    } else if half >= 4 && even * 10 > half * 7 && odd * 20 < half {
        Some(ByteOrder::Big)
    } else {
        None
    }
}

fn utf_16(bytes: &[u8], order: ByteOrder) -> Decoded {
    let units = bytes.chunks_exact(2).map(|pair| match (order, pair) {
        (ByteOrder::Little, &[low, high]) => u16::from_le_bytes([low, high]),
        (ByteOrder::Big, &[high, low]) => u16::from_be_bytes([high, low]),
        _ => 0xFFFD,
    });
    let mut text: String =
        char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    let mut problems = Vec::new();
    report_unreadable(&text, "UTF-16", &mut problems);
    Decoded { text, problems }
}

fn eight_bit(mut bytes: Vec<u8>) -> Result<Decoded, ReadError> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    if bytes.contains(&0) {
        return Err(binary("binary"));
    }
    refuse_controls(&bytes)?;
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text, problems: Vec::new() }),
        Err(error) => error.into_bytes(),
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut problems = Vec::new();
    let broken = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|&c| c > '\u{7F}' && c != char::REPLACEMENT_CHARACTER).count();
    if whole >= broken {
        report_unreadable(&text, "UTF-8", &mut problems);
        return Ok(Decoded { text, problems });
    }
    let text: String = bytes.iter().map(|&byte| windows_1252(byte)).collect();
    let first = text.find(|c: char| c > '\u{7F}').unwrap_or(0);
    let place = Places::default().of(&text, first);
    problems.push(Problem {
        severity: Severity::Warning,
        line: place.line,
        column: place.column,
        message:
            "Expected UTF-8, found bytes of another encoding; read as Windows-1252 (Latin-1). \
                  Save the file as UTF-8 if letters with accents look wrong."
                .into(),
        event: None,
    });
    Ok(Decoded { text, problems })
}

/// One problem for all characters that could not be read, placed at the first.
fn report_unreadable(text: &str, encoding: &str, problems: &mut Vec<Problem>) {
    let Some(first) = text.find(char::REPLACEMENT_CHARACTER) else { return };
    let count = text.matches(char::REPLACEMENT_CHARACTER).count();
    let place = Places::default().of(text, first);
    problems.push(Problem {
        severity: Severity::Warning,
        line: place.line,
        column: place.column,
        message: format!(
            "Expected {encoding}, found {count} {} that could not be read; shown as \u{FFFD}.",
            if count == 1 { "character" } else { "characters" }
        ),
        event: None,
    });
}

/// Source: WHATWG Encoding Standard, index windows-1252; its five gaps are the C1 controls.
pub fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte) - 0x80).copied().unwrap_or('\u{FFFD}'),
        _ => char::from(byte),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    const TEXT: &str = "1999: Curaçao’s day";

    #[test]
    fn encodings() {
        let with_mark = |bytes: Vec<u8>, mark: &[u8]| [mark, &bytes].concat();
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            TEXT.as_bytes().to_vec(),
            with_mark(TEXT.as_bytes().to_vec(), b"\xEF\xBB\xBF"),
            with_mark(little.clone(), b"\xFF\xFE"),
            with_mark(big.clone(), b"\xFE\xFF"),
            little,
            big,
        ] {
            let decoded = decode(bytes).unwrap();
            assert_eq!(decoded.text, TEXT);
            assert!(decoded.problems.is_empty());
        }
    }

    #[test]
    fn windows_1252_is_said() {
        let decoded = decode(b"1999: One\n2000: Cura\xE7ao\x92s day".to_vec()).unwrap();
        assert_eq!(decoded.text, "1999: One\n2000: Curaçao’s day");
        let problem = decoded.problems.first().unwrap();
        assert_eq!((problem.line, problem.column), (2, 11));
        assert!(problem.message.contains("Windows-1252"), "{}", problem.message);
    }

    #[test]
    fn utf_8_cut_in_a_letter_keeps_the_rest() {
        let mut bytes = "1999: Curaçao’s day in Å".as_bytes().to_vec();
        bytes.pop();
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.text, "1999: Curaçao’s day in \u{FFFD}");
        assert!(decoded.problems[0].message.contains("1 character that"));
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        for (bytes, words) in [
            (&b""[..], "empty"),
            (b" \n\t ", "empty"),
            (b"\xFF\xFE", "empty"),
            (b"%PDF-1.7 \xE2", "a PDF file"),
            (b"PK\x03\x04\x14\0", ".xlsx"),
            (b"\x89PNG\r\n", "a PNG picture"),
            (b"abc\0\0\x01\x02\x03abc", "binary"),
            (b"\x01\x02\x03\x04abc", "binary"),
        ] {
            let error = decode(bytes.to_vec()).unwrap_err().to_string();
            assert!(error.contains(words), "{bytes:?}: {error}");
        }
    }
}
