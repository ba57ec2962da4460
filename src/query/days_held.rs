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

/// The chosen acts of whom nothing of a chart is held in the time shown: no date that the dataset says it holds for
/// them, and no position of a chosen work of theirs. On the release clock, at any time.
#[must_use]
pub fn acts_not_held<'s>(catalog: &Catalog, selection: &'s Selection, chart: &Chart) -> Vec<&'s ActId> {
    let window = selection.window;
    let is_shown = |entry: &Entry| {
        let is_in_time = |day: Day| selection.clock.is_release() || window.contains(day);
        entry.standing.was_public(selection.as_of) && entry.day().is_none_or(is_in_time)
    };
    let meets = |coverage: &Coverage| {
        let span = coverage.span.is_some_and(|span| span.from() <= window.to() && window.from() <= span.to());
        selection.clock.is_release() || span || coverage.dates.iter().any(|date| window.contains(*date))
    };
    let is_named =
        |act: &ActId| catalog.coverage(&chart.id).iter().any(|coverage| coverage.acts.contains(act) && meets(coverage));
    let has_entry = |act: &ActId| {
        let runs = catalog.runs().filter(|((of, work), _)| *of == chart.id && selection.has(work));
        let own = runs.filter(|((_, work), _)| catalog.acts_of(work).contains(act));
        own.flat_map(|(_, entries)| entries).any(is_shown)
    };
    selection.acts.iter().filter(|act| !is_named(act) && !has_entry(act)).collect()
}
