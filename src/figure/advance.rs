//! How wide words will be at 12 px, before any browser has set them.
//!
//! Knows an upper bound of the advance of a character over the system fonts of the page's stack. Does not know which
//! of them the reader has; so it errs on the wide side, and labels keep a little more distance than they need.
//!
//! The widths are in hundredths of an em, each the widest of Segoe UI, SF Pro Text, Roboto, Helvetica Neue, Noto Sans
//! and Noto Sans CJK, rounded up.

/// The size of all words in a figure, px.
pub const SIZE: f64 = 12.0;

/// Semibold and bold faces of those fonts are at most this much wider than the regular one.
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

/// The advance of one character, hundredths of an em.
fn advance(c: char) -> u32 {
    match c {
        ' ' | '\u{a0}' => 29,
        '0'..='9' => 63,
        'i' | 'j' | 'l' | '|' | '\'' | '.' | ',' | ':' | ';' | '!' | '\u{2018}' | '\u{2019}' | '·' => 30,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '\\' | '-' | '"' | '`' => 42,
        'a'..='z' if matches!(c, 'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z') => 56,
        'm' => 95,
        'w' => 81,
        'a'..='z' => 63,
        'J' | 'E' | 'F' | 'L' | 'S' => 64,
        'M' | 'W' => 100,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' => 80,
        'A'..='Z' => 73,
        '?' | '*' | '_' | '\u{201c}' | '\u{201d}' | '°' => 56,
        '#' | '$' | '&' | '+' | '<' | '=' | '>' | '~' | '^' | '{' | '}' | '×' | '–' | '§' => 75,
        '@' | '%' | '—' | '…' | '→' | '←' | '−' => 100,
        _ => beyond_ascii(c),
    }
}

fn beyond_ascii(c: char) -> u32 {
    match u32::from(c) {
        // Controls and marks that join the letter before them take no room of their own.
        0x00..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f => 0,
        0xfe00..=0xfe0f => 0,
        // Latin with accents, as wide as the widest common letter of its case.
        0xc6 | 0xe6 | 0x152 | 0x153 => 100,
        0xc0..=0xde => 80,
        0xdf..=0xff => 66,
        0x100..=0x24f => 80,
        // Greek, Cyrillic, Hebrew, Arabic, Thai.
        0x370..=0x52f => 92,
        0x590..=0x6ff => 80,
        0xe00..=0xe7f => 72,
        // Half-width forms.
        0xff61..=0xffdc => 60,
        // Hangul, kana, Han, full-width forms: one em by definition of the square they are drawn in.
        0x1100..=0x11ff | 0x2e80..=0xd7ff | 0xf900..=0xfaff | 0xff00..=0xff60 => 100,
        // Symbols and pictures may stand wider than their square.
        0x1f000..=0x1ffff => 140,
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

    /// Widths at 12 px of faces the table was not read from: DejaVu Sans is wider than all of the stack and is not
    /// covered; these are Noto Sans (advance widths of its `hmtx` table).
    #[test]
    fn it_does_not_underestimate_noto_sans() {
        for (text, ems) in [("1,672,138", 7.0 * 0.572 + 2.0 * 0.268), ("Mom", 0.907 + 0.605 + 0.935)] {
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
