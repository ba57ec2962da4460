//! One reading of a claim: a definition, a figure, and whether the claim holds by them.
//!
//! Knows the axes along which words leave open what is meant, and what was found. Does not know the verdict.

use super::row::Row;
use super::verdict::Truth;
use crate::model::claim::{Metric, ReleaseDay};
use crate::model::day::Day;
use crate::model::source::Grade;
use crate::model::zone::Zone;

/// From which release days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The release of the work itself.
    Own,
    /// The first of its tracks that was out before.
    FirstTrack,
}

/// One way to take the words. An axis is none where the claim leaves nothing open on it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Definition<'a> {
    /// What is counted, by whom, over which days.
    pub metric: Option<&'a Metric>,
    /// Which day of the count the release day is.
    pub release_day: Option<ReleaseDay>,
    /// From which release.
    pub anchor: Option<Anchor>,
    /// By whose calendar the days are: only where both do not come to the same.
    pub zone: Option<Zone>,
    /// Whether releases of one to three tracks, singles by the rule of the streaming services, count as albums.
    pub singles_count: Option<bool>,
}

impl Definition<'_> {
    /// Whether the other means the same wherever this one means something.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let Self { metric, release_day, anchor, zone, singles_count } = self;
        (metric.is_none() || *metric == other.metric)
            && (release_day.is_none() || *release_day == other.release_day)
            && (anchor.is_none() || *anchor == other.anchor)
            && (zone.is_none() || *zone == other.zone)
            && (singles_count.is_none() || *singles_count == other.singles_count)
    }
}

/// What a reading found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding<'a> {
    /// A figure: at least, and at most where that is known.
    Amount {
        /// At least.
        low: u64,
        /// At most.
        high: Option<u64>,
    },
    /// Days: at least and at most.
    Days {
        /// At least.
        low: i32,
        /// At most.
        high: i32,
    },
    /// Ranks or places: the best and the worst possible.
    Ranks {
        /// The best.
        best: u16,
        /// The worst.
        worst: u16,
    },
    /// How many of the tracks stood on the chart.
    Tracks {
        /// So many ...
        on: usize,
        /// ... of so many.
        of: usize,
    },
    /// The figures of the two that are compared, as [`Finding::Amount`] each.
    Compared {
        /// The one of which more is claimed.
        own: (u64, Option<u64>),
        /// The other.
        other: (u64, Option<u64>),
    },
    /// Somebody else was ahead, or is above the value too.
    Ahead {
        /// The first who was.
        first: Row<'a>,
        /// Since when.
        since: Day,
        /// How many figures more say so of anybody.
        more: usize,
    },
    /// Somebody else may have been ahead.
    MayBeAhead(Row<'a>),
    /// A statement about the whole list says so.
    Stated(Row<'a>),
    /// None of those compared was ahead, so many acts or works of which the data say it.
    NobodyAhead(usize),
    /// Nothing that tells.
    Nothing,
}

/// Why a reading is unknown: what the data do not cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Only sources that make or repeat the claim give the figure.
    OnlyTheClaim,
    /// No figure with that meaning is held.
    NoFigure,
    /// What is held leaves both possible.
    LeavesOpen,
    /// The field is wider than what is held, and no independent statement speaks of all of it.
    FieldNotHeld,
    /// The release day is not known.
    NoRelease,
    /// The words mean Koreans alone, and no nationality is held: who is ahead may be none.
    NationalityNotHeld,
    /// A record that may tell otherwise could not be read.
    Unread,
}

/// One reading.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// How the words are taken.
    pub definition: Definition<'a>,
    /// Whether the claim holds.
    pub truth: Truth,
    /// Why that is unknown.
    pub why: Option<Why>,
    /// What was found.
    pub found: Finding<'a>,
    /// The rows it rests on.
    pub rows: Vec<Row<'a>>,
    /// The grade of what it rests on: of its figure, or of the weakest of several rows.
    pub grade: Option<Grade>,
}
