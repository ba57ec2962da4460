//! Charts, counters, and how much of them the dataset holds.
//!
//! Knows what a chart's date names, which days it tracks and when it is public; knows which weeks are held. Does not
//! hold positions: those are [observations](super::observation).

use super::day::{Day, Days};
use super::id::{ActId, ChartId, CounterId, WorkId};
use super::source::{Bilingual, Citation};
use super::zone::Zone;

/// What stands on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Albums.
    Album,
    /// Tracks.
    Track,
}

impl Subject {
    /// On the charts of what a work stands.
    #[must_use]
    pub fn of(work: &WorkId) -> Self {
        match work {
            WorkId::Album(_) => Self::Album,
            WorkId::Track(_) => Self::Track,
        }
    }
}

/// How often a chart comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// Every day.
    Day,
    /// Every week.
    Week,
    /// Every month.
    Month,
    /// Every year.
    Year,
}

impl Period {
    /// Days from one chart date to the next, where that is a fixed number.
    #[must_use]
    pub fn days(self) -> Option<i32> {
        match self {
            Self::Day => Some(1),
            Self::Week => Some(7),
            Self::Month | Self::Year => None,
        }
    }
}

/// What figures count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Copies sold or shipped.
    Copies,
    /// Equivalent album units.
    Units,
    /// Streams.
    Streams,
    /// Followers.
    Followers,
    /// Points of an index.
    Points,
    /// Views.
    Views,
    /// Listeners in a month.
    Listeners,
    /// Downloads.
    Downloads,
    /// Weeks or days on a chart.
    Weeks,
}

/// A chart.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its id.
    pub id: ChartId,
    /// Its name.
    pub name: String,
    /// Its Korean name.
    pub korean: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Where it counts.
    pub region: String,
    /// What stands on it.
    pub subject: Subject,
    /// Its lowest rank, where known.
    pub depth: Option<u16>,
    /// How often it comes out.
    pub period: Period,
    /// First and last tracking day, in days from the chart's date.
    pub tracked: Option<(i32, i32)>,
    /// The day it becomes public, in days from the chart's date.
    pub published: Option<i32>,
    /// What the figures beside its ranks count.
    pub unit: Option<Unit>,
    /// What it ranks.
    pub what: Option<Bilingual>,
    /// Who says so.
    pub citations: Vec<Citation>,
}

impl Chart {
    /// Whether the chart of a date counts what was on a day; none where nobody says which days it counts.
    #[must_use]
    pub fn tracks(&self, date: Day, day: Day) -> Option<bool> {
        self.tracked.map(|(first, last)| date + first <= day && day <= date + last)
    }
}

/// The families of counters; each has a timeline of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Copies, sold or shipped.
    Sales,
    /// Streams.
    Streams,
    /// Followers.
    Followers,
    /// Anything else that is counted.
    Other,
}

/// Who counts what.
#[derive(Clone, Debug)]
pub struct Counter {
    /// Its id.
    pub id: CounterId,
    /// Its name.
    pub name: String,
    /// Its Korean name.
    pub korean: Option<String>,
    /// What family it is of.
    pub family: Family,
    /// What one of it is.
    pub unit: Unit,
    /// Decimal places that its figures have and the records leave unwritten: 2 for an index in hundredths.
    pub decimals: u8,
    /// What it counts and how.
    pub what: Bilingual,
    /// By whose calendar its days are, where that is known.
    pub zone: Option<Zone>,
    /// Whether its counts are public as they are made.
    pub real_time: bool,
    /// Who says so.
    pub citations: Vec<Citation>,
}

impl Counter {
    /// Whether it is known by whose calendar it counts, or who says what it counts: not so where others only pass its
    /// figures on.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.zone.is_some() || !self.citations.is_empty()
    }
}

/// How much of some chart dates is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// Every position of the acts named.
    Complete,
    /// Only works that were still there the next week.
    StillThere,
}

/// Which chart dates are held, for which acts.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// The chart.
    pub chart: ChartId,
    /// The acts it speaks of.
    pub acts: Vec<ActId>,
    /// How much is held.
    pub extent: Extent,
    /// A stretch of chart dates, or
    pub span: Option<Days>,
    /// these alone, in their order.
    pub dates: Vec<Day>,
    /// Who says so.
    pub citations: Vec<Citation>,
}

impl Coverage {
    /// Whether it speaks of that chart date.
    #[must_use]
    pub fn covers(&self, date: Day) -> bool {
        self.span.is_some_and(|span| span.contains(date)) || self.dates.binary_search(&date).is_ok()
    }

    /// Whether a work of any of these acts, had it been on the chart of that date, would be held.
    #[must_use]
    pub fn is_complete(&self, date: Day, acts: &[ActId]) -> bool {
        self.extent == Extent::Complete && self.covers(date) && acts.iter().any(|act| self.acts.contains(act))
    }
}
