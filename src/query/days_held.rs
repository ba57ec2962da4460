//! The dates of a chart of which anything is held.
//!
//! Knows what the positions of all works together say of a date. Does not know the run of any one of them
//! ([`run`](super::run)).

use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::id::ChartId;
use crate::model::observation::Entry;
use crate::model::order;

/// The days of which any position on a chart was held as of a day, in order, each once.
#[must_use]
pub fn days_held(catalog: &Catalog, chart: &ChartId, as_of: Option<Day>) -> Vec<Day> {
    let entries = catalog.runs().filter(|((of, _), _)| of == chart).flat_map(|(_, entries)| entries);
    let public = entries.filter(|entry| entry.standing.was_public(as_of));
    let mut days: Vec<Day> = public.filter_map(Entry::day).collect();
    order::once(&mut days);
    days
}

/// Whether a chart date is one of which nothing at all is held, so that every line breaks there for want of data and
/// not of success. `held` are the chart's [`days_held`].
#[must_use]
pub fn is_without_data(catalog: &Catalog, chart: &ChartId, held: &[Day], date: Day) -> bool {
    !catalog.coverage(chart).iter().any(|coverage| coverage.covers(date)) && held.binary_search(&date).is_err()
}
