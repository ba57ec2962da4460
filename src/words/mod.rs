//! Floor 4: what is said.
//!
//! Knows how each language writes numbers, places and dates, and what it says of them: no other floor holds a word
//! of any language. Does not know which figures a sentence is about, nor how wide a word is drawn.

pub mod beside;
pub mod called;
pub mod chart_entries;
pub mod claim;
pub mod clock;
pub mod cursor;
pub mod date;
pub mod date_span;
pub mod dissent;
pub mod fault;
pub mod first_weeks;
pub mod fold;
pub mod followers;
pub mod followers_labels;
pub mod followers_notes;
pub mod followers_table;
pub mod footer;
pub mod headline;
mod headline_otherwise;
pub mod key;
pub mod ledger;
pub mod link_notice;
pub mod load_error;
pub mod milestones;
pub mod missing;
pub mod name;
pub mod number;
pub mod page;
pub mod particle;
pub mod place;
pub mod quantity;
pub mod race;
pub mod race_controls;
pub mod race_labels;
pub mod race_table;
pub mod readout;
pub mod records;
pub mod run;
pub mod run_notation;
pub mod shell;
pub mod sorting;
pub mod table;
pub mod tied;

/// A language the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    En,
    /// Korean.
    Ko,
}

impl Language {
    /// Every language, the one to fall back on first.
    pub const ALL: [Self; 2] = [Self::En, Self::Ko];

    /// Its code, as links and the page's `lang` attribute write it: `en`, `ko`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// What its speakers call it, short enough for a button.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "EN",
            Self::Ko => "한국어",
        }
    }

    /// Reads a code in any case. What follows a hyphen is left aside, so that a browser's `ko-KR` is Korean.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split('-').next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, En, Ko};

    #[test]
    fn a_code_is_read_with_or_without_its_region() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("ko-KR"), Some(Ko));
        assert_eq!(Language::from_code("EN"), Some(En));
        for other in ["", "-", "kok", "e", "korean", "ja-KR"] {
            assert_eq!(Language::from_code(other), None, "{other}");
        }
    }
}
