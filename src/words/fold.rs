//! Names as a search compares them: without case, accents, spaces and signs, and Hangul letter by letter.
//!
//! Knows that `rose` means `Rosé`, `gidle` means `(G)I-DLE`, and that a syllable still being typed (`로ㅈ`, `롲`) is
//! the beginning of `로제`; that a foreign word is written with a tense consonant or a plain one (`써클`, `서클`).
//! Does not know what is searched.
//!
//! A table rather than the browser's own normalisation: the same on the host, where it is tested, and as small.

/// Letters of the compatibility block by their place among initials, medials and finals, the tense consonants as the
/// plain ones. A doubled final is two letters: the second one is the next syllable's first while that is being typed.
const INITIALS: &str = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
const MEDIALS: &str = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS: [&str; 28] = [
    "", "ㄱ", "ㄱ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
    "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
];

/// The name in the form in which names are compared.
#[must_use]
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '가'..='힣' => syllable(u32::from(c) - u32::from('가'), &mut folded),
            // A syllable that came apart: initials, medials, finals (Unicode's conjoining letters).
            '\u{1100}'..='\u{1112}' => push(INITIALS, u32::from(c) - 0x1100, &mut folded),
            '\u{1161}'..='\u{1175}' => push(MEDIALS, u32::from(c) - 0x1161, &mut folded),
            '\u{11A8}'..='\u{11C2}' => folded.push_str(FINALS[(u32::from(c) - 0x11A7) as usize]),
            'ㄲ' | 'ㄸ' | 'ㅃ' | 'ㅆ' | 'ㅉ' => folded.extend(char::from_u32(u32::from(c) - 1)),
            'ㄱ'..='ㅣ' => folded.push(c),
            _ if c.is_ascii() => folded.extend(c.is_ascii_alphanumeric().then_some(c.to_ascii_lowercase())),
            _ => latin(c, &mut folded),
        }
    }
    folded
}

fn syllable(index: u32, folded: &mut String) {
    push(INITIALS, index / 588, folded);
    push(MEDIALS, index / 28 % 21, folded);
    folded.push_str(FINALS[(index % 28) as usize]);
}

fn push(letters: &str, index: u32, folded: &mut String) {
    folded.extend(letters.chars().nth(index as usize));
}

/// One letter without its accent, of either case; combining accents and signs are dropped. Ranges of a block that
/// alternates the cases: no table of all the world's capitals comes along for it.
fn latin(c: char, folded: &mut String) {
    let plain = match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        other => return folded.extend(other.is_alphanumeric().then_some(other)),
    };
    folded.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_signs_do_not_matter() {
        for (typed, name) in [
            ("ROSE", "Rosé"),
            ("rose\u{301}", "rosé"),
            ("ROSÉ", "Rosé"),
            ("BJÖRK ŽIVA", "björk živa"),
            ("jhope", "j-hope"),
            ("gidle", "(G)I-DLE"),
            ("jung kook", "Jungkook"),
            ("d day", "D-DAY"),
            ("서클", "써클"),
            ("쯔위", "즈위"),
            ("ㅆ", "ㅅ"),
            ("\u{1105}\u{1169}\u{110c}\u{1166}", "로제"),
        ] {
            assert_eq!(fold(typed), fold(name), "{typed}");
        }
        assert_eq!(fold(" -·!"), "");
    }

    #[test]
    fn a_syllable_being_typed_begins_the_name() {
        for typed in ["ㄹ", "로", "로ㅈ", "롲", "로제"] {
            assert!(fold("로제").starts_with(&fold(typed)), "{typed}");
        }
        // Two finals that will be a final and an initial.
        assert!(fold("갉아").starts_with(&fold("갈ㄱ")));
        assert!(!fold("로제").starts_with(&fold("제")));
    }
}
