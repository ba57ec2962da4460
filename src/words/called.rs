//! What each thing that can be chosen is called, as a search compares it.
//!
//! Knows all its names, in both languages, whatever the page's language is, and the spellings that only a search knows.
//! Does not know which of them is shown.

use super::fold::fold;
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::work::{Act, Album};

/// All names of a thing, folded, with a space before each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called(String);

impl Called {
    /// An act.
    #[must_use]
    pub fn act(act: &Act) -> Self {
        Self::each(names_of(act))
    }

    /// An album or a single: also by whose it is.
    #[must_use]
    pub fn album(catalog: &Catalog, album: &Album) -> Self {
        let own = spelled(&album.title, album.korean.as_ref(), &album.aliases);
        Self::each(own.chain(catalog.act(&album.act).into_iter().flat_map(names_of)))
    }

    /// A chart: also by who publishes it.
    #[must_use]
    pub fn chart(chart: &Chart) -> Self {
        Self::each(spelled(&chart.name, chart.korean.as_ref(), std::slice::from_ref(&chart.publisher)))
    }

    fn each<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        Self(names.map(|name| format!(" {}", fold(name))).collect())
    }

    /// Where in its names the folded text stands: 0 for the beginning of a name, more inside of one.
    #[must_use]
    pub fn found(&self, folded: &str) -> Option<usize> {
        if folded.is_empty() || self.0.contains(&format!(" {folded}")) {
            return Some(0);
        }
        self.0.contains(folded).then_some(1)
    }
}

fn names_of(act: &Act) -> impl Iterator<Item = &String> {
    spelled(&act.name, act.korean.as_ref(), &act.aliases)
}

fn spelled<'a>(name: &'a String, korean: Option<&'a String>, others: &'a [String]) -> impl Iterator<Item = &'a String> {
    [Some(name), korean].into_iter().flatten().chain(others)
}
