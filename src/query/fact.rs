//! One fact that can be pointed at, and the way back to it.
//!
//! Knows where in the catalog an observation stands. Holds no borrow, so that a page can keep it while the catalog is
//! shared.

use super::follower::Computed;
use crate::model::catalog::{Catalog, RunKey, SeriesKey};
use crate::model::id::ActId;
use crate::model::observation::{Count, Entry, Place, Scope};

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
}

impl Fact {
    /// The fact that this position is.
    #[must_use]
    pub fn entry(catalog: &Catalog, entry: &Entry) -> Option<Self> {
        let index = catalog.entries(&entry.chart, &entry.work).iter().position(|other| std::ptr::eq(other, entry))?;
        Some(Self::Entry((entry.chart.clone(), entry.work.clone()), index))
    }

    /// The fact that this count is.
    #[must_use]
    pub fn count(catalog: &Catalog, count: &Count) -> Option<Self> {
        let counts = catalog.counts(&count.subject, &count.counter);
        let index = counts.iter().position(|other| std::ptr::eq(other, count))?;
        Some(Self::Count((count.subject.clone(), count.counter.clone()), index))
    }

    /// The fact that this reported place is.
    #[must_use]
    pub fn place(catalog: &Catalog, place: &Place) -> Option<Self> {
        catalog.places().iter().position(|other| std::ptr::eq(other, place)).map(Self::Place)
    }
}
