//! The dates of a chart of which anything is held.
//!
//! Knows what the dataset says that it holds of a chart, for which acts, and the positions of what is chosen beside it.
//! Does not know the run of any work ([`run`](super::run)).

use super::selection::Selection;
use crate::model::catalog::Catalog;
use crate::model::chart::{Chart, Coverage};
use crate::model::day::Day;
use crate::model::id::ActId;
use crate::model::observation::Entry;
use crate::model::order;

/// The days of which any position of what is chosen was held on a chart as of the selection's day, in order, each once.
#[must_use]
pub fn days_held(catalog: &Catalog, selection: &Selection, chart: &Chart) -> Vec<Day> {
    let runs = catalog.runs().filter(|((of, work), _)| *of == chart.id && selection.has(work));
    let entries = runs.flat_map(|(_, entries)| entries);
    let public = entries.filter(|entry| entry.standing.was_public(selection.as_of));
    let mut days: Vec<Day> = public.filter_map(Entry::day).collect();
    order::once(&mut days);
    days
}

/// Whether a chart date is one of which nothing is held of any chosen act, so that every line breaks there for want of
/// data and not of success. `held` are the [`days_held`].
#[must_use]
pub fn is_without_data(catalog: &Catalog, selection: &Selection, chart: &Chart, held: &[Day], date: Day) -> bool {
    let names_any = |coverage: &Coverage| selection.acts.iter().any(|act| coverage.acts.contains(act));
    let covers = |coverage: &Coverage| coverage.covers(date) && names_any(coverage);
    !catalog.coverage(&chart.id).iter().any(covers) && held.binary_search(&date).is_err()
}

/// The chosen acts for whom a chart is held of no date in the time shown; on the release clock, of none at all.
#[must_use]
pub fn acts_not_covered<'s>(catalog: &Catalog, selection: &'s Selection, chart: &Chart) -> Vec<&'s ActId> {
    let (window, is_any) = (selection.window, selection.clock.is_release());
    let meets = |coverage: &&Coverage| {
        let span = coverage.span.is_some_and(|span| span.from() <= window.to() && window.from() <= span.to());
        is_any || span || coverage.dates.iter().any(|date| window.contains(*date))
    };
    let covered: Vec<_> = catalog.coverage(&chart.id).iter().filter(meets).collect();
    selection.acts.iter().filter(|act| !covered.iter().any(|coverage| coverage.acts.contains(act))).collect()
}
