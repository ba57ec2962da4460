//! One fact that can be pointed at, and the way back to it.
//!
//! Knows where in the catalog an observation stands. Holds no borrow, so that a page can keep it while the catalog is
//! shared.

use super::follower::Computed;
use super::record::Reach;
use crate::model::catalog::{Catalog, RunKey, SeriesKey};
use crate::model::day::Day;
use crate::model::id::ActId;
use crate::model::observation::{Count, Entry, Place, Scope, Standing};
use crate::model::source::Citation;

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The n-th position of a run.
    Entry(RunKey, usize),
    /// The n-th count of a series.
    Count(SeriesKey, usize),
    /// The n-th reported place.
    Place(usize),
    /// A place computed from counts.
    Computed(ActId, Scope, Computed),
    /// That a work reached a threshold, by the n-th count of a series.
    Reach(SeriesKey, usize, Pace),
}

/// How fast a work reached a threshold, compared with others; see [`record`](super::record).
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// The fewest and the most days that it can have taken.
    pub days: (i32, i32),
    /// The best and the worst place possible.
    pub places: (usize, usize),
    /// Whether it had reached it before its release.
    pub before_release: bool,
    /// The other counts of the series that the days rest on.
    pub others: Vec<usize>,
}

impl Fact {
    /// The fact that this reach is.
    #[must_use]
    pub fn reach(catalog: &Catalog, reach: &Reach<'_>) -> Option<Self> {
        let (key, index) = in_series(catalog, reach.level.count)?;
        let others = reach.others.iter().filter_map(|level| Some(in_series(catalog, level.count)?.1));
        let (days, places, before_release) = (reach.days, reach.places, reach.before_release);
        Some(Self::Reach(key, index, Pace { days, places, before_release, others: others.collect() }))
    }

    /// The fact that this position is.
    #[must_use]
    pub fn entry(catalog: &Catalog, entry: &Entry) -> Option<Self> {
        let index = catalog.entries(&entry.chart, &entry.work).iter().position(|other| std::ptr::eq(other, entry))?;
        Some(Self::Entry((entry.chart.clone(), entry.work.clone()), index))
    }

    /// The fact that this count is.
    #[must_use]
    pub fn count(catalog: &Catalog, count: &Count) -> Option<Self> {
        in_series(catalog, count).map(|(key, index)| Self::Count(key, index))
    }

    /// The count that it is.
    #[must_use]
    pub fn counted<'a>(&self, catalog: &'a Catalog) -> Option<&'a Count> {
        match self {
            Self::Count((subject, counter), index) => catalog.counts(subject, counter).get(*index),
            _ => None,
        }
    }

    /// Who says so and since when. A computed place rests on counts, which are facts of their own.
    #[must_use]
    pub fn standing<'a>(&self, catalog: &'a Catalog) -> Option<&'a Standing> {
        match self {
            Self::Entry((chart, work), index) => Some(&catalog.entries(chart, work).get(*index)?.standing),
            Self::Count((subject, counter), index) | Self::Reach((subject, counter), index, _) => {
                Some(&catalog.counts(subject, counter).get(*index)?.standing)
            }
            Self::Place(index) => Some(&catalog.places().get(*index)?.standing),
            Self::Computed(..) => None,
        }
    }

    /// The day it is of, where that is known.
    #[must_use]
    pub fn day(&self, catalog: &Catalog) -> Option<Day> {
        match self {
            Self::Entry((chart, work), index) => catalog.entries(chart, work).get(*index)?.day(),
            Self::Count((subject, counter), index) | Self::Reach((subject, counter), index, _) => {
                catalog.counts(subject, counter).get(*index)?.to?.day()
            }
            Self::Place(index) => catalog.places().get(*index)?.when?.day(),
            Self::Computed(..) => None,
        }
    }

    /// The fact that this reported place is.
    #[must_use]
    pub fn place(catalog: &Catalog, place: &Place) -> Option<Self> {
        catalog.places().iter().position(|other| std::ptr::eq(other, place)).map(Self::Place)
    }
}

/// The series that a count stands in, and its number there.
fn in_series(catalog: &Catalog, count: &Count) -> Option<(SeriesKey, usize)> {
    let counts = catalog.counts(&count.subject, &count.counter);
    let index = counts.iter().position(|other| std::ptr::eq(other, count))?;
    Some(((count.subject.clone(), count.counter.clone()), index))
}

/// Who says these facts, each source once: of a series of files the series itself.
#[must_use]
pub fn sources<'a>(catalog: &Catalog, facts: impl Iterator<Item = &'a Fact>) -> Vec<Citation> {
    let mut told: Vec<Citation> = Vec::new();
    for citation in facts.filter_map(|fact| fact.standing(catalog)).flat_map(|standing| &standing.citations) {
        if !told.iter().any(|other| other.source == citation.source) {
            told.push(Citation { source: citation.source.clone(), file: None, says: None });
        }
    }
    told
}
