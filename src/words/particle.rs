//! Korean particles, whose form follows the sound before them.
//!
//! Knows how the end of a word sounds in Korean. Does not know grammar: which particle a sentence needs is its
//! author's choice.
//!
//! The rule, on the last letter or digit of the word (closing brackets, quotes and signs are silent):
//! - Hangul: the syllable's own final consonant.
//! - Digits as they are read: 0, 1, 3, 6, 7, 8 end in a consonant (영·십·백·천·만, 일, 삼, 육, 칠, 팔), the rest do not.
//! - Latin, up to three capitals, or a word without vowels: by the name of the last letter, so that L, M, N and R end
//!   in a consonant (`BTS`는, `EP`는, `RM`은).
//! - Any other Latin word as it is usually borrowed: `l`, `m`, `n` and `ng` end in a consonant, a silent `e` behind
//!   them in longer words or not (`Golden`은, `Circle`은); so do `ck`, and `c`, `k`, `p`, `t` after a single vowel
//!   (`Music`은, but `Spotlight`는). Everything else does not (`Layover`는, `FACE`는, `Rosé`는).
//!
//! The limits: a Latin word that is borrowed otherwise (`hit`, read 히트), numbers that end in a bare 조, and other
//! scripts, which count as ending in a vowel. Where it must be right, write the name in Hangul.

/// A particle with two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Particle {
    /// 은/는: as for.
    Topic,
    /// 이/가: who or what does.
    Subject,
    /// 을/를: whom or what it is done to.
    Object,
    /// 으로/로: to, by, as.
    Direction,
}

impl Particle {
    /// The word with this particle behind it: `앨범은`, `Layover는`, `2위로`.
    #[must_use]
    pub fn after(self, word: &str) -> String {
        format!("{word}{}", self.form(ending(word)))
    }

    fn form(self, ending: Ending) -> &'static str {
        match (self, ending) {
            (Self::Topic, Ending::Vowel) => "는",
            (Self::Topic, _) => "은",
            (Self::Subject, Ending::Vowel) => "가",
            (Self::Subject, _) => "이",
            (Self::Object, Ending::Vowel) => "를",
            (Self::Object, _) => "을",
            (Self::Direction, Ending::Consonant) => "으로",
            (Self::Direction, _) => "로",
        }
    }
}

/// How a word ends in Korean ears. ㄹ is a consonant, but takes 로.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
}

fn ending(word: &str) -> Ending {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    match word.chars().next_back() {
        Some(syllable @ '가'..='힣') => hangul_ending(syllable),
        Some('1' | '7' | '8') => Ending::Rieul,
        Some('0' | '3' | '6') => Ending::Consonant,
        Some('a'..='z' | 'A'..='Z') => {
            let start = word.rfind(|c: char| !c.is_ascii_alphabetic());
            let start = start.map_or(0, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
            latin_ending(&word[start..])
        }
        _ => Ending::Vowel,
    }
}

/// Syllables stand in blocks of 28, one for each final consonant, the first without any; ㄹ is the eighth consonant.
fn hangul_ending(syllable: char) -> Ending {
    match (u32::from(syllable) - u32::from('가')) % 28 {
        0 => Ending::Vowel,
        8 => Ending::Rieul,
        _ => Ending::Consonant,
    }
}

/// The word is ASCII letters only, at least one.
fn latin_ending(word: &str) -> Ending {
    let capitals = word.len() <= 3 && word.chars().all(|c| c.is_ascii_uppercase());
    let lower = word.to_ascii_lowercase();
    if capitals || !lower.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return match lower.chars().next_back() {
            Some('l' | 'r') => Ending::Rieul,
            Some('m' | 'n') => Ending::Consonant,
            _ => Ending::Vowel,
        };
    }
    let sounded = if lower.len() > 3 && ["le", "me", "ne"].iter().any(|end| lower.ends_with(end)) {
        &lower[..lower.len() - 1]
    } else {
        &lower
    };
    let vowel = |byte: u8| b"aeiou".contains(&byte);
    match sounded.as_bytes() {
        [.., b'l'] => Ending::Rieul,
        [.., b'm' | b'n'] | [.., b'n', b'g'] | [.., b'c', b'k'] => Ending::Consonant,
        [before @ .., single, b'c' | b'k' | b'p' | b't']
            if vowel(*single) && !before.last().is_some_and(|b| vowel(*b)) =>
        {
            Ending::Consonant
        }
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::Particle::{self, Direction, Object, Subject, Topic};
    use proptest::prelude::*;

    #[test]
    fn each_particle_has_two_forms() {
        assert_eq!([Topic.after("앨범"), Topic.after("노래")], ["앨범은", "노래는"]);
        assert_eq!([Subject.after("앨범"), Subject.after("노래")], ["앨범이", "노래가"]);
        assert_eq!([Object.after("앨범"), Object.after("노래")], ["앨범을", "노래를"]);
        assert_eq!([Direction.after("앨범"), Direction.after("노래")], ["앨범으로", "노래로"]);
        assert_eq!([Direction.after("서울"), Topic.after("서울")], ["서울로", "서울은"], "ㄹ takes 로");
    }

    #[test]
    fn what_is_not_hangul_sounds_as_it_is_read() {
        for word in
            ["2위", "V", "BTS", "EP", "Layover", "FACE", "Rosé", "Indigo", "Spotify", "Spotlight", "2", "9", "me"]
        {
            assert_eq!(Topic.after(word), format!("{word}는"));
        }
        for word in ["Hot 100", "Golden", "RM", "Circle", "Jimin", "Music", "Jack", "Someone", "King", "3", "6", "10"] {
            assert_eq!(Direction.after(word), format!("{word}으로").replace("Circle으로", "Circle로"));
            assert_eq!(Topic.after(word), format!("{word}은"));
        }
        for word in ["1", "7", "8", "Album 1", "Global", "OFR"] {
            assert_eq!([Direction.after(word), Object.after(word)], [format!("{word}로"), format!("{word}을")]);
        }
    }

    #[test]
    fn closing_signs_are_silent() {
        assert_eq!(Topic.after("‘골든’"), "‘골든’은");
        assert_eq!(Topic.after("Slow Dancing (Piano)"), "Slow Dancing (Piano)는");
        assert_eq!(Topic.after("210만 1,974"), "210만 1,974는");
        assert_eq!([Topic.after(""), Topic.after("…")], ["는", "…는"]);
    }

    proptest! {
        #[test]
        fn any_word_gets_a_particle(word: String) {
            for particle in [Topic, Subject, Object, Direction] {
                prop_assert!(Particle::after(particle, &word).starts_with(&word));
            }
        }
    }
}
