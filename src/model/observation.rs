//! What was observed: positions, counts, reported places; and when each was known.
//!
//! An observation says: of this subject, by this chart or counter, for this day, the figure was this, says this
//! source; it was known from that day, and withdrawn on that one if it was, and why. What disagrees stands beside
//! it as an observation of its own; what merely rounds it stands on it as a citation.
//!
//! Does not know which of two disagreeing observations stands: that is asked of [`query`](crate::query).

use super::day::{Day, When};
use super::id::{ActId, AlbumId, ChartId, CounterId, TrackId, WorkId};
pub use super::measure::Measure;
pub use super::quantity::{Bound, Quantity};
use super::source::{Bilingual, Citation, Grade};
pub use super::statement::{Said, Statement};

/// That a figure no longer stands.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    /// The first day it no longer stood.
    pub on: Day,
    /// Why, and by whom.
    pub why: Bilingual,
    /// Who says so.
    pub citations: Vec<Citation>,
}

/// Who says a figure, since when it was public, and whether it still stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Who says so; never empty.
    pub citations: Vec<Citation>,
    /// The best grade among them by now; as of a day, see [`Catalog::grade`](super::catalog::Catalog::grade).
    pub grade: Grade,
    /// The first day it was public; none where no source has a date.
    pub known: Option<Day>,
    /// That it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
    /// Why it is listed but not drawn.
    pub doubt: Option<Bilingual>,
    /// Whether it was computed from two published figures.
    pub derived: bool,
    /// The observation's place in the file's list, the first is 1.
    pub record: usize,
}

impl Standing {
    /// Whether the figure was public on that day, withdrawn since or not.
    #[must_use]
    pub fn was_public(&self, day: Option<Day>) -> bool {
        day.is_none_or(|day| self.known.is_some_and(|known| known <= day))
    }

    /// Whether it stood on that day: known, and not yet withdrawn. Without a day: now, when figures without any
    /// date take part too.
    #[must_use]
    pub fn stands(&self, day: Option<Day>) -> bool {
        self.was_public(day)
            && self.withdrawn.as_ref().is_none_or(|withdrawn| day.is_some_and(|day| withdrawn.on > day))
    }
}

/// How a position was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// From the chart of that date.
    OwnChart,
    /// From the next chart's "last week".
    NextChart,
    /// Given as the peak of the run, without its date.
    PeakOfRun,
}

/// One position of one work on one chart.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The chart.
    pub chart: ChartId,
    /// The album or track.
    pub work: WorkId,
    /// The chart date, or what is known of it.
    pub date: Option<When>,
    /// The position, 1 the highest.
    pub rank: u16,
    /// Weeks (or days) on chart, as the chart states them.
    pub week: Option<u16>,
    /// The position before, as the chart states it.
    pub last: Option<u16>,
    /// Streams, copies or units counted.
    pub amount: Option<Quantity>,
    /// How it was read.
    pub reading: Reading,
    /// Who says so.
    pub standing: Standing,
}

impl Entry {
    /// The chart date, where it is known to the day.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.date.and_then(When::day)
    }
}

/// Of whom or what something is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountedId {
    /// An act: followers, an artist page's streams.
    Act(ActId),
    /// An album.
    Album(AlbumId),
    /// A track.
    Track(TrackId),
}

impl CountedId {
    /// The work that it is; none for an act.
    #[must_use]
    pub fn into_work(self) -> Option<WorkId> {
        match self {
            Self::Album(id) => Some(WorkId::Album(id)),
            Self::Track(id) => Some(WorkId::Track(id)),
            Self::Act(_) => None,
        }
    }
}

/// Hours and minutes of a day, the counter's own or, of a release, Seoul's: they order figures inside it, and tell on which
/// day of another calendar they fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hour {
    /// Minutes since midnight, 0 to 1439.
    pub minutes: u16,
}

impl Hour {
    /// Reads `16:30`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let two = |part: &str, below: u16| {
            (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
                .filter(|number| *number < below)
        };
        Some(Self { minutes: two(hours, 24)? * 60 + two(minutes, 60)? })
    }
}

/// One count of one subject by one counter.
#[derive(Clone, Debug)]
pub struct Count {
    /// Of whom or what.
    pub subject: CountedId,
    /// By which counter.
    pub counter: CounterId,
    /// A total, or of which stretch of days.
    pub measure: Measure,
    /// The figure.
    pub quantity: Quantity,
    /// The first day counted; with it the figure is a flow.
    pub from: Option<Day>,
    /// The last day counted, or the moment of the total.
    pub to: Option<When>,
    /// The hour, where known.
    pub hour: Option<Hour>,
    /// "In N days", the source's word.
    pub days: Option<u16>,
    /// The certification's name.
    pub award: Option<String>,
    /// Who says so.
    pub standing: Standing,
}

/// Among whom places are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All K-pop acts, groups included.
    Kpop,
    /// Soloists.
    Soloists,
    /// Women among the soloists.
    FemaleSoloists,
}

/// A place among acts that a source reports.
#[derive(Clone, Debug)]
pub struct Place {
    /// Whose.
    pub act: ActId,
    /// By which counter.
    pub counter: CounterId,
    /// Among whom.
    pub scope: Scope,
    /// The place, 1 the first.
    pub rank: u16,
    /// The day, or what is known of it.
    pub when: Option<When>,
    /// Who says so.
    pub standing: Standing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_only_if_a_clock_shows_it() {
        assert_eq!(Hour::parse("16:30").map(|hour| hour.minutes), Some(990));
        for bad in ["24:00", "16:60", "1630", "6:30", "", "+6:30"] {
            assert_eq!(Hour::parse(bad), None, "{bad}");
        }
    }
}
