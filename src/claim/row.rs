//! A row of the dataset that a reading rests on.
//!
//! Knows which record it is, and who says it. Two rows are one if they are the same record of the same catalog. Does
//! not know what the row is evidence for.

use crate::model::day::{Day, When};
use crate::model::fault::List;
use crate::model::observation::{Count, Entry, Place, Statement};
use crate::model::source::Citation;
use crate::model::work::{Album, Track};

/// A record.
#[derive(Clone, Copy, Debug)]
pub enum Row<'a> {
    /// A position on a chart.
    Entry(&'a Entry),
    /// A count.
    Count(&'a Count),
    /// A reported place.
    Place(&'a Place),
    /// What a source says of a whole list.
    Statement(&'a Statement),
    /// An album: its release, its tracks.
    Album(&'a Album),
    /// A track: its release.
    Track(&'a Track),
}

impl PartialEq for Row<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Entry(one), Self::Entry(other)) => std::ptr::eq(*one, *other),
            (Self::Count(one), Self::Count(other)) => std::ptr::eq(*one, *other),
            (Self::Place(one), Self::Place(other)) => std::ptr::eq(*one, *other),
            (Self::Statement(one), Self::Statement(other)) => std::ptr::eq(*one, *other),
            (Self::Album(one), Self::Album(other)) => std::ptr::eq(*one, *other),
            (Self::Track(one), Self::Track(other)) => std::ptr::eq(*one, *other),
            _ => false,
        }
    }
}

impl<'a> Row<'a> {
    /// The list of the file that holds it.
    #[must_use]
    pub fn list(self) -> List {
        match self {
            Self::Entry(_) => List::Entries,
            Self::Count(_) => List::Counts,
            Self::Place(_) => List::Places,
            Self::Statement(_) => List::Statements,
            Self::Album(_) => List::Albums,
            Self::Track(_) => List::Tracks,
        }
    }

    /// Its place in that list, the first is 1; none for works, which have an id.
    #[must_use]
    pub fn record(self) -> Option<usize> {
        match self {
            Self::Entry(entry) => Some(entry.standing.record),
            Self::Count(count) => Some(count.standing.record),
            Self::Place(place) => Some(place.standing.record),
            Self::Statement(statement) => Some(statement.record),
            Self::Album(_) | Self::Track(_) => None,
        }
    }

    /// Who says it.
    #[must_use]
    pub fn citations(self) -> &'a [Citation] {
        match self {
            Self::Entry(entry) => &entry.standing.citations,
            Self::Count(count) => &count.standing.citations,
            Self::Place(place) => &place.standing.citations,
            Self::Statement(statement) => &statement.citations,
            Self::Album(album) => &album.citations,
            Self::Track(track) => &track.citations,
        }
    }

    /// When it happened.
    #[must_use]
    pub fn when(self) -> Option<When> {
        match self {
            Self::Entry(entry) => entry.date,
            Self::Count(count) => count.to,
            Self::Place(place) => place.when,
            Self::Statement(statement) => statement.when,
            Self::Album(album) => album.release,
            Self::Track(track) => track.release,
        }
    }

    /// The last day it may be of; rows without a date come last.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        self.when().map(When::latest)
    }
}

/// Adds rows to a list that does not hold them yet.
pub(super) fn add<'a>(to: &mut Vec<Row<'a>>, rows: &[Row<'a>]) {
    for row in rows {
        if !to.contains(row) {
            to.push(*row);
        }
    }
}
