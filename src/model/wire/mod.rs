//! The records of the dataset file as they are written: text that became raw values, nothing more.
//!
//! Knows the names and shapes of the file's fields; the file's schema (`public/data/schema.json`) says the same to
//! people. Deliberately does not know what a record means or whether it can be true: that is
//! [`read`](super::read). Only the types here are made from text, so nothing above can meet an unchecked value.
//! What a type lists with `from_value!` is what its record may hold; `shape` holds a record to that, quickest where the
//! list has the order of the file.
//!
//! Ids, dates and closed words are borrowed from the text (they need no escapes); names and titles are owned.
//!
//! A record that does not fit is kept from the others: every list holds values that take their shape one by one, so one
//! broken line costs one line.

mod citation;
mod claim;
mod ground;
mod observation;

use super::shape::from_value;
use super::value::Value;
pub use citation::{Citation, Rough};
pub use claim::Claim;
pub use ground::{Act, Album, Chart, Counter, Coverage, Source, Track};
pub use observation::{Count, Entry, Place, Statement, Withdrawal};

/// The one format this program reads; a file with another number says so and is not read further.
pub const FORMAT: u32 = 1;

/// The whole file.
pub struct Document<'a> {
    /// [`FORMAT`].
    pub format: u32,
    /// The day of this edition of the dataset.
    pub version: &'a str,
    /// What the dataset covers, in words.
    pub title: Words,
    /// What the page opens with.
    pub lead: Lead<'a>,
    /// Records of [`Source`].
    pub sources: Vec<Value<'a>>,
    /// Records of [`Act`].
    pub acts: Vec<Value<'a>>,
    /// Records of [`Album`].
    pub albums: Vec<Value<'a>>,
    /// Records of [`Track`].
    pub tracks: Vec<Value<'a>>,
    /// Records of [`Chart`].
    pub charts: Vec<Value<'a>>,
    /// Records of [`Counter`].
    pub counters: Vec<Value<'a>>,
    /// Records of [`Coverage`].
    pub coverage: Vec<Value<'a>>,
    /// Records of [`Statement`].
    pub statements: Vec<Value<'a>>,
    /// Records of [`Entry`].
    pub entries: Vec<Value<'a>>,
    /// Records of [`Count`].
    pub counts: Vec<Value<'a>>,
    /// Records of [`Place`].
    pub places: Vec<Value<'a>>,
    /// Records of [`Claim`]; a dataset without any may leave the list out.
    pub claims: Vec<Value<'a>>,
}

from_value!(Document<'a> {
    format, version, title, lead, sources, acts, albums, tracks, charts, counters, coverage, statements, entries,
    counts, places, claims or default,
});

/// A text in both languages; Korean is left out where the English stands for both.
pub struct Words {
    /// English.
    pub en: String,
    /// Korean.
    pub ko: Option<String>,
}

from_value!(Words { en, ko });

/// What the page opens with.
pub struct Lead<'a> {
    /// An act's id.
    pub act: &'a str,
    /// An album's id.
    pub album: &'a str,
    /// Chart ids, in the order of the panels.
    pub charts: Vec<&'a str>,
    /// The first and the last day of the opening window.
    pub window: [&'a str; 2],
}

from_value!(Lead<'a> { act, album, charts, window });

#[cfg(test)]
mod tests;
