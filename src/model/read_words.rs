//! The closed words that observations, statements and claims share: measures, and scopes of acts.
//!
//! Knows how the file writes them, and back. Does not know which record has which.

use super::observation::{Measure, Scope};

pub(super) const MEASURES: [(&str, Measure); 11] = [
    ("total", Measure::Total),
    ("moment", Measure::Moment),
    ("first-day", Measure::FirstDay),
    ("first-week", Measure::FirstWeek),
    ("to-date", Measure::ToDate),
    ("day", Measure::Day),
    ("week", Measure::Week),
    ("month", Measure::Month),
    ("year", Measure::Year),
    ("preorder", Measure::Preorder),
    ("every-track", Measure::EveryTrack),
];
pub(super) const SCOPES: [(&str, Scope); 3] =
    [("kpop", Scope::Kpop), ("soloists", Scope::Soloists), ("female-soloists", Scope::FemaleSoloists)];

/// The word of the file for a meaning.
pub(super) fn word_for<T: PartialEq>(words: &[(&'static str, T)], meaning: &T) -> &'static str {
    words.iter().find(|(_, of)| of == meaning).map_or("", |(word, _)| word)
}

impl Measure {
    /// As the records write it: `first-week`.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_for(&MEASURES, &self)
    }
}

impl Scope {
    /// As the records write it: `female-soloists`.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_for(&SCOPES, &self)
    }

    /// The scope that the records write so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        SCOPES.iter().find(|(known, _)| *known == word).map(|(_, scope)| *scope)
    }
}
