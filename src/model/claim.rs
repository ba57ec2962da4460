//! What the press said: claims as typed assertions.
//!
//! Knows who made a claim, when, and what exactly it asserts. Deliberately holds no verdict: whether a claim holds is
//! recomputed from the observations each time it is asked ([`claim`](crate::claim)), and never stored.

use super::day::Day;
use super::id::{ActId, AlbumId, ChartId, ClaimId, CounterId, SourceId, WorkId};
use super::observation::{CountedId, Measure, Quantity, Scope};
use super::read_claim_parts::FIELDS;
use super::source::Bilingual;

/// A claim.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What it says, shortly and in our own words; left out where what it asserts says all of it.
    pub words: Option<Bilingual>,
    /// The sources that make it, each on its own; never empty. The word of the only one is no evidence for it; of
    /// several, each is held against the figures of the others.
    pub said_by: Vec<SourceId>,
    /// Sources that repeat it: their word is no evidence for it either.
    pub repeated_by: Vec<SourceId>,
    /// The day it was made: as stated, else the last day its first source can be of. None where neither is known.
    pub made: Option<Day>,
    /// What it asserts.
    pub asserts: Assertion,
}

impl Claim {
    /// Whether it had been made by a day; all of them have by now.
    #[must_use]
    pub fn was_made(&self, by: Option<Day>) -> bool {
        by.is_none_or(|day| self.made.is_some_and(|made| made <= day))
    }
}

/// What is counted, by whom, over which stretch of days: one meaning that "N million" can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Metric {
    /// A counter's figure of one measure.
    Count {
        /// Who counts.
        counter: CounterId,
        /// Over which stretch.
        measure: Measure,
    },
    /// A counter's total at the end of the first week, what was counted before the release among it.
    TotalAfterFirstWeek(CounterId),
    /// What a chart counted of the tracks in the week that begins with the release, summed.
    ChartWeek(ChartId),
}

/// Which day of the count the release day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseDay {
    /// Day 0: days *after* the release.
    Zero,
    /// Day 1: the release day is counted along.
    One,
}

impl ReleaseDay {
    /// What counting so adds to the days after the release.
    #[must_use]
    pub fn number(self) -> i32 {
        i32::from(self == Self::One)
    }
}

/// Who and what is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Among {
    /// The field.
    pub field: Field,
    /// Only what came out in that year.
    pub year: Option<i32>,
}

/// A field of acts or works, the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Everything anywhere.
    World,
    /// Works of Asian acts.
    Asia,
    /// Songs from Korean dramas. The dataset does not know which those are, so no other song is ever held against one.
    KoreanSoundtracks,
    /// Acts of which places are told.
    Acts(Scope),
    /// Men among the soloists.
    MaleSoloists,
    /// The works of the act itself.
    SameAct,
}

impl Field {
    /// As the file writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        FIELDS.iter().find(|(_, field)| *field == self).map_or("", |(word, _)| word)
    }
}

/// A moment that days are counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The release of a work.
    Release(WorkId),
    /// A day of the calendar.
    Day(Day),
}

/// Which position of a run is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// That of a chart date.
    On(Day),
    /// The first one.
    Debut,
    /// The best one.
    Peak,
}

/// The ways to lead a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lead {
    /// The first of all to be above the value.
    First,
    /// Above the value in the fewest days from its release.
    Fastest,
    /// More than any other.
    Most,
    /// Above the value, and nobody else is.
    Only,
}

/// What a claim asserts, in a form that can be held against the observations.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertion {
    /// The figure is so much: at that moment, if one is named.
    Figure {
        /// Of whom or what.
        of: CountedId,
        /// The meanings it can have.
        by: Vec<Metric>,
        /// How much.
        figure: Quantity,
        /// When.
        on: Option<Day>,
    },
    /// A total passed the value so many days from the release.
    InDays {
        /// Of what.
        of: CountedId,
        /// The meanings it can have: totals, or "every track".
        by: Vec<Metric>,
        /// The value passed.
        value: u64,
        /// The days.
        days: i32,
        /// How the release day is counted, where the words say it.
        release_day: Option<ReleaseDay>,
    },
    /// From one moment to another it is so many days: mere arithmetic.
    DaysBetween {
        /// From when.
        from: From,
        /// To when.
        to: Day,
        /// The days.
        days: i32,
        /// How the first day is counted, where the words say it.
        release_day: Option<ReleaseDay>,
    },
    /// A work held that position.
    Rank {
        /// Of what.
        work: WorkId,
        /// On which chart.
        chart: ChartId,
        /// The position.
        rank: u16,
        /// Which one of the run.
        at: Position,
    },
    /// An act held that place by a counter.
    Place {
        /// Who.
        act: ActId,
        /// By which counter.
        counter: CounterId,
        /// Among whom.
        scope: Scope,
        /// The place.
        rank: u16,
        /// When.
        on: Day,
    },
    /// Every track of an album stood on a chart at that date; and it was the first album of which that is true, if a
    /// field is named.
    AllOn {
        /// The album.
        album: AlbumId,
        /// The chart.
        chart: ChartId,
        /// The chart date.
        date: Day,
        /// The first among whom.
        first: Option<Among>,
    },
    /// The subject leads a list.
    Leads {
        /// How.
        lead: Lead,
        /// Who or what.
        of: CountedId,
        /// For [`Lead::Only`]: everyone named, the subject among them.
        named: Vec<ActId>,
        /// The meanings the figure can have.
        by: Vec<Metric>,
        /// The value passed; none for [`Lead::Most`].
        value: Option<u64>,
        /// Among whom.
        among: Among,
        /// The day spoken of, where it is not that of the claim.
        on: Option<Day>,
    },
    /// One has more than another.
    MoreThan {
        /// Which.
        of: CountedId,
        /// Than which.
        than: CountedId,
        /// The meanings the figure can have.
        by: Vec<Metric>,
    },
}

impl Assertion {
    /// Whether a later fact can take it back: records and ranks hold until they are broken, all else is once and for
    /// all.
    #[must_use]
    pub fn can_be_superseded(&self) -> bool {
        match self {
            Self::Leads { lead, .. } => matches!(lead, Lead::Fastest | Lead::Most | Lead::Only),
            Self::Rank { at, .. } => *at == Position::Peak,
            _ => false,
        }
    }
}
