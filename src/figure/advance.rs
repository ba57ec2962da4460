//! How wide words will be at 12 px, before any browser has set them.
//!
//! Knows an upper bound of the advance of a character over the system fonts of the page's stack. Does not know which
//! of them the reader has; so it errs on the wide side, and labels keep a little more distance than they need.
//!
//! The widths are in hundredths of an em, rounded up. Against Noto Sans CJK and DejaVu Sans they were measured in a
//! browser; for Segoe UI, SF Pro Text, Roboto and Noto Sans they are estimates with a margin, not yet measured.

/// The size of all words in a figure, px.
pub const SIZE: f64 = 12.0;

/// Semibold and bold faces of those fonts are wider than the regular one by at most this, beyond the table's slack.
const STRONG: f64 = 1.09;

/// px the text takes at 12 px, rounded up; never less than what the fonts of the page's stack need.
#[must_use]
pub fn width(text: &str, strong: bool) -> f64 {
    let hundredths: u32 = text.chars().map(advance).sum();
    let factor = if strong { STRONG } else { 1.0 };
    (f64::from(hundredths) / 100.0 * SIZE * factor).ceil()
}

/// The longest beginning of the text that fits, followed by an ellipsis; the text itself where it fits whole, and
/// nothing where not even one letter does.
#[must_use]
pub fn cut(text: &str, strong: bool, room: f64) -> Option<String> {
    if width(text, strong) <= room {
        return Some(text.to_owned());
    }
    let mut short = String::with_capacity(text.len());
    let mut best = None;
    for c in text.chars() {
        short.push(c);
        let candidate = format!("{}\u{2026}", short.trim_end());
        if width(&candidate, strong) > room {
            break;
        }
        best = Some(candidate);
    }
    best
}

/// Space to tilde.
#[rustfmt::skip]
const ASCII: [u8; 95] = [
    32, 42, 53, 84, 64, 96, 81, 30, 42, 42, 50, 84, 35, 39, 35, 40,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 37, 37, 84, 84, 84, 54,
    100, 72, 70, 70, 78, 64, 63, 78, 77, 35, 56, 72, 59, 93, 78, 80,
    68, 80, 71, 64, 65, 75, 72, 102, 71, 67, 69, 42, 40, 42, 84, 56,
    61, 62, 66, 55, 66, 63, 38, 66, 66, 32, 32, 62, 32, 98, 66, 64,
    66, 66, 46, 55, 44, 66, 60, 85, 60, 60, 54, 66, 34, 66, 84,
];

/// The advance of one character, hundredths of an em.
fn advance(c: char) -> u32 {
    let code = u32::from(c);
    match code {
        0x20..=0x7e => ASCII.get(code as usize - 0x20).copied().unwrap_or(100).into(),
        // Controls and marks that join the letter before them take no room of their own.
        0..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f => 0,
        0xfe00..=0xfe0f => 0,
        0xa0 => u32::from(ASCII[0]),
        0xb7 => 62,
        // Latin with accents, as wide as the widest letter of its kind; beyond, letters made of two.
        0xc6 | 0xe6 => 104,
        0xc0..=0xd6 | 0xd8..=0xde => 84,
        0xdf..=0xf6 | 0xf8..=0xff => 68,
        0x100..=0x17f => 108,
        0x180..=0x24f => 157,
        // Greek and Cyrillic; Hebrew and Arabic; Thai.
        0x370..=0x52f => 122,
        0x590..=0x6ff => 100,
        0xe00..=0xe7f => 80,
        // Half-width forms.
        0xff61..=0xffdc => 64,
        // Hangul, kana, Han, full-width forms: one em by definition of the square they are drawn in. So are signs
        // like § and × in the fonts that have those.
        0x1100..=0x11ff | 0x2e80..=0xd7ff | 0xf900..=0xfaff | 0xff00..=0xff60 | 0xa1..=0xf7 => 100,
        // Pictures may stand wider than their square, and so do a few signs.
        0x1f000..=0x1ffff => 140,
        0x2030 | 0x2031 | 0x20af => 175,
        _ => 110,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_one_em_and_latin_less() {
        assert_eq!(width("뷔", false), 12.0);
        assert_eq!(width("", true), 0.0);
        assert!(width("Layover", false) < 7.0 * SIZE);
        assert!(width("Layover", true) > width("Layover", false));
    }

    /// Advances of some fonts in ems, as their `hmtx` tables have them.
    #[test]
    fn it_does_not_underestimate_the_common_fonts() {
        let noto_sans = [("1,672,138", 7.0 * 0.572 + 2.0 * 0.268), ("Mom", 0.907 + 0.605 + 0.935)];
        let dejavu_sans = [("2023", 4.0 * 0.636), ("Mar", 0.863 + 0.613 + 0.411), ("W", 0.989)];
        for (text, ems) in noto_sans.into_iter().chain(dejavu_sans) {
            assert!(width(text, false) >= ems * SIZE, "{text}");
        }
    }

    #[test]
    fn a_cut_text_fits_its_room() {
        let cut_text = cut("Slow Dancing (Piano Version)", true, 90.0).unwrap();
        assert!(cut_text.starts_with("Slow Dan") && cut_text.ends_with('…'));
        assert!(width(&cut_text, true) <= 90.0);
        assert_eq!(cut("V", false, 90.0).as_deref(), Some("V"));
        assert_eq!(cut("Layover", false, 5.0), None);
    }
}
