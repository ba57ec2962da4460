//! What can be wrong with a dataset file.
//!
//! Knows the place, the field and the reason of each fault. Does not know the words for them: a reader's sentence,
//! with the remedy, is made in [`words`](crate::words), so that it can be said in every language.

use std::fmt;

/// The lists of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// What stands before the lists.
    Head,
    /// `sources`
    Sources,
    /// `acts`
    Acts,
    /// `albums`
    Albums,
    /// `tracks`
    Tracks,
    /// `charts`
    Charts,
    /// `counters`
    Counters,
    /// `coverage`
    Coverage,
    /// `statements`
    Statements,
    /// `entries`
    Entries,
    /// `counts`
    Counts,
    /// `places`
    Places,
    /// `claims`
    Claims,
}

impl List {
    /// The list's name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Sources => "sources",
            Self::Acts => "acts",
            Self::Albums => "albums",
            Self::Tracks => "tracks",
            Self::Charts => "charts",
            Self::Counters => "counters",
            Self::Coverage => "coverage",
            Self::Statements => "statements",
            Self::Entries => "entries",
            Self::Counts => "counts",
            Self::Places => "places",
            Self::Claims => "claims",
        }
    }
}

/// One thing wrong with one record. The record is left out; the others stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The list.
    pub list: List,
    /// The record's place in its list, the first is 1; 0 for the head.
    pub record: usize,
    /// The record's first characters, made safe to show.
    pub excerpt: String,
    /// The field.
    pub field: &'static str,
    /// The reason.
    pub reason: Reason,
}

/// Why a record cannot stand. The texts are from the file: bounded, and free of control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It has not the shape of such a record; the reader's own message follows.
    Shape(String),
    /// Not an id: letters a-z, digits and hyphens.
    NotAnId(String),
    /// Nothing has that id.
    Unknown(String),
    /// What has that id is of another kind than is meant: an edition in place of its album, a chart of tracks for an album.
    Unlike(String),
    /// It stands in the list already: said twice, it would count for two.
    Twice(String),
    /// Another record has that id.
    Taken(String),
    /// Neither or several of the fields of which just one names the subject.
    Subject,
    /// None of the words this field allows.
    Word(String),
    /// No date of the calendar, or not in one of the forms.
    Date(String),
    /// It ends before it begins.
    Reversed,
    /// Outside the ranks of its chart.
    Rank {
        /// What the record says.
        rank: u16,
        /// The chart's lowest.
        depth: u16,
    },
    /// Another work stands on that rank of that chart date.
    RankTaken {
        /// The rank.
        rank: u16,
        /// The record that has it.
        by: usize,
    },
    /// Withdrawn before it was known.
    Withdrawn,
    /// Made before any of its sources was published.
    Unpublished,
    /// No source.
    NoSource,
    /// Not an http or https address.
    Address(String),
    /// A control or bidirectional character.
    Character(char),
    /// More characters than a title can have.
    Length(usize),
    /// More entries than a list of this kind can have.
    TooMany(usize),
    /// Zero or empty, where that says nothing.
    Nothing,
    /// A figure beyond anything that is counted.
    Figure(u64),
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// Larger than [`MAX_BYTES`](super::read::MAX_BYTES).
    TooLarge(usize),
    /// It is some other thing than a dataset, a web page for one.
    NotJson {
        /// The line at which reading stopped, the first is 1.
        line: usize,
    },
    /// It ends in the middle.
    CutOff {
        /// The line at which it ends.
        line: usize,
    },
    /// JSON, but not of the form of a dataset.
    NotADataset(String),
    /// A format that this program does not know.
    Format(u32),
    /// More records in one list than are ever read.
    TooMany(List),
    /// No act, no album or no chart is left to show.
    Nothing,
}

/// The longest piece of a foreign text that is shown, in characters.
const SHOWN: usize = 60;

/// Makes a foreign text fit to be shown: bounded, without control and bidirectional characters.
#[must_use]
pub fn shown(text: &str) -> String {
    let mut safe: String = text.chars().filter(|c| !is_unsafe(*c)).take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        safe.push('…');
    }
    safe
}

/// The same of the beginning of what something is written as; the rest of it is never made, however long it is.
#[must_use]
pub fn beginning(of: &dyn fmt::Display) -> String {
    let mut beginning = Beginning(String::new());
    // An error only says that enough is there.
    let _enough = fmt::write(&mut beginning, format_args!("{of}"));
    shown(&beginning.0)
}

/// Takes what is written until it is surely more than is shown.
struct Beginning(String);

impl fmt::Write for Beginning {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        const ENOUGH: usize = 4 * SHOWN;
        self.0.extend(piece.chars().take(ENOUGH));
        if self.0.len() < ENOUGH { Ok(()) } else { Err(fmt::Error) }
    }
}

/// Characters that change how the text around them is read, and so have no place in a title: controls, the
/// bidirectional marks, embeddings, overrides and isolates (Unicode Standard Annex 9), and line separators.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
