//! The terms that claims are made of: what is counted, among whom, from when, and how a list is led.
//!
//! Knows what the words of a claim can leave open. Does not know what is asserted of whom ([`claim`](super::claim)).

use super::day::Day;
use super::id::{ChartId, CounterId, WorkId};
use super::observation::{Measure, Scope};
use super::read_claim_parts::FIELDS;

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
    /// What the words narrow the field to, where the data do not know whom that leaves.
    pub narrower: Option<Narrower>,
}

/// A part of a field of which the data do not know who is in it. Nobody else is held to be, so that nobody stands
/// against a claim made of it; what is said of the whole field is said of it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Narrower {
    /// Koreans alone: no nationality is held.
    Korean,
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
