//! What the press said: claims as typed assertions.
//!
//! Knows who made a claim, when, and what exactly it asserts. Deliberately holds no verdict: whether a claim holds is
//! recomputed from the observations each time it is asked ([`claim`](crate::claim)), and never stored.

pub use super::claim_terms::{Among, Field, From, Lead, Metric, Narrower, Position, ReleaseDay};
use super::day::Day;
use super::id::{ActId, AlbumId, ChartId, ClaimId, CounterId, SourceId, WorkId};
use super::observation::{CountedId, Quantity, Scope};
use super::source::Bilingual;

/// A claim.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What it says, shortly and in our own words; left out where what it asserts says all of it.
    pub words: Option<Bilingual>,
    /// The sources that make it, each on its own; never empty. Their word is no evidence for it; of several, it is told
    /// where their figures contradict one another.
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
            Self::Leads { lead: Lead::Fastest | Lead::Most | Lead::Only, .. }
            | Self::Rank { at: Position::Peak, .. } => true,
            // Who was the first stays it.
            Self::Leads { lead: Lead::First, .. } | Self::AllOn { .. } => false,
            Self::Rank { at: Position::On(_) | Position::Debut, .. } | Self::Place { .. } => false,
            Self::Figure { .. } | Self::MoreThan { .. } | Self::InDays { .. } | Self::DaysBetween { .. } => false,
        }
    }
}
