//! How wide a title is, without a browser to ask.

/// Advance widths of U+0020 to U+007E in thousandths of the font's size: Helvetica Bold, as in the
/// Adobe Font Metrics of the PostScript core fonts. The semibold system faces run a little narrower,
/// so that a label made by this estimate has room.
#[rustfmt::skip]
const ESTIMATE: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, // 0 to ?
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, // P to _
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, // ` to o
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,      // p to ~
];

/// The title's size where no advances are given, in pixels.
const TITLE_SIZE_PX: f32 = 13.5;

/// The width of `M` in [`ESTIMATE`], in parts of the font's size: what a size is guessed from.
const M_PART: f32 = 0.833;

/// Advance widths of a font, in pixels: given for ASCII, guessed by class for the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Advances {
    ascii_px: [f32; 128],
    lower_px: f32,
    upper_px: f32,
    size_px: f32,
}

impl Advances {
    /// Widths from measured advances of U+0000 to U+007F, in pixels. A missing one, and one that is
    /// no width (negative, infinite, not a number), is taken from an estimate for 13.5 px semibold.
    ///
    /// ```
    /// use dateline::layout::Advances;
    /// let mono = Advances::new(Some(&[8.0; 128]));
    /// assert_eq!(mono.width_px("Kabul"), 40.0);
    /// assert_eq!(mono.width_px("Cafe\u{301}"), 32.0);
    /// ```
    pub fn new(given_px: Option<&[f32]>) -> Advances {
        let given_px = given_px.unwrap_or(&[]);
        let mut ascii_px = [0.0; 128];
        for (code, slot) in ascii_px.iter_mut().enumerate() {
            let thousandths = code.checked_sub(32).and_then(|place| ESTIMATE.get(place));
            let estimate = thousandths.map_or(0.0, |part| f32::from(*part) / 1000.0);
            *slot = match given_px.get(code) {
                Some(px) if px.is_finite() && *px >= 0.0 => *px,
                _ => estimate * TITLE_SIZE_PX,
            };
        }
        let mean = |letters: std::ops::RangeInclusive<u8>| {
            let sum: f32 = letters.clone().filter_map(|c| ascii_px.get(usize::from(c))).sum();
            sum / letters.count() as f32
        };
        Advances {
            lower_px: mean(b'a'..=b'z'),
            upper_px: mean(b'A'..=b'Z'),
            size_px: ascii_px.get(usize::from(b'M')).map_or(TITLE_SIZE_PX, |m| m / M_PART),
            ascii_px,
        }
    }

    /// The same font at another size.
    pub fn scaled(mut self, factor: f32) -> Advances {
        self.ascii_px.iter_mut().for_each(|px| *px *= factor);
        self.lower_px *= factor;
        self.upper_px *= factor;
        self.size_px *= factor;
        self
    }

    /// The sum of a text's advances, in pixels; kerning and ligatures are left out.
    pub fn width_px(&self, text: &str) -> f32 {
        text.chars().map(|c| self.advance_px(c)).sum()
    }

    /// The least width in which a text stands on two lines, parted at a space; its whole width where it has none.
    ///
    /// ```
    /// use dateline::layout::Advances;
    /// let mono = Advances::new(Some(&[8.0; 128]));
    /// assert_eq!(mono.two_lines_px("Kabul falls to the Taliban"), 14.0 * 8.0);
    /// assert_eq!(mono.two_lines_px("Kabul"), 40.0);
    /// ```
    pub fn two_lines_px(&self, text: &str) -> f32 {
        let whole_px = self.width_px(text);
        let (mut least_px, mut before_px) = (whole_px, 0.0_f32);
        for c in text.chars() {
            let after_px = before_px + self.advance_px(c);
            if c == ' ' {
                least_px = least_px.min(before_px.max(whole_px - after_px));
            }
            before_px = after_px;
        }
        least_px
    }

    fn advance_px(&self, c: char) -> f32 {
        if let Some(px) = self.ascii_px.get(c as usize) {
            return *px;
        }
        match c as u32 {
            code if is_combining(code) => 0.0,
            code if is_wide(code) => self.size_px,
            _ if c.is_uppercase() => self.upper_px,
            _ => self.lower_px,
        }
    }
}

/// Marks that stand on the letter before them, and characters that are not seen.
fn is_combining(code: u32) -> bool {
    matches!(code,
        0x80..=0x9F | 0xAD | 0x300..=0x36F | 0x483..=0x489 | 0x591..=0x5BD | 0x610..=0x61A
        | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x93A..=0x93C | 0x941..=0x948 | 0x94D
        | 0xE31 | 0xE34..=0xE3A | 0xE47..=0xE4E | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF
        | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0xFEFF | 0xE0100..=0xE01EF)
}

/// East Asian wide and full-width characters and emoji (Unicode Standard Annex 11, in whole blocks).
fn is_wide(code: u32) -> bool {
    matches!(code,
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xA960..=0xA97F | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F000..=0x1FAFF
        | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_have_their_class() {
        let font = Advances::new(None);
        let near = |text: &str, px: f32| {
            let found = font.width_px(text);
            assert!((found - px).abs() < 0.01, "{text:?} is {found} px, not {px}");
        };
        near("", 0.0);
        near("M", 0.833 * 13.5);
        near("ii", 2.0 * 0.278 * 13.5);
        near("e\u{301}", 0.556 * 13.5);
        near("東京", 2.0 * 13.5);
        near("한", 13.5);
        near("\u{200b}\u{7f}\n", 0.0);
        assert!(font.width_px("É") > font.width_px("é"));
        assert!(font.width_px("и") > 5.0);
    }

    #[test]
    fn a_bad_or_missing_advance_is_estimated() {
        let font = Advances::new(Some(&[f32::NAN, -1.0, f32::INFINITY]));
        assert_eq!(font, Advances::new(None));
    }
}
