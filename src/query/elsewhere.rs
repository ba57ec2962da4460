//! Where else what is chosen stands, when none of the charts shown has any of it.
//!
//! Knows on which charts there is most of it and, where no chart has any, what is counted of it. Does not know why the
//! others were shown.

use super::milestone::Levels;
use super::selection::Selection;
use super::totals::work;
use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Family};
use crate::model::id::ChartId;
use crate::model::observation::{Count, CountedId, Entry};
use crate::model::order;
use std::cmp::Reverse;

/// So many charts are worth a panel each.
const MOST: usize = 3;

/// The charts with most positions of what is selected, as of its day; none where a chart that is shown has one.
#[must_use]
pub fn charts_elsewhere(catalog: &Catalog, selection: &Selection) -> Vec<ChartId> {
    let mut charts: Vec<(ChartId, usize)> = Vec::new();
    for ((chart, _), entries) in catalog.runs().filter(|((_, work), _)| selection.has(work)) {
        let stands = |entry: &&Entry| entry.standing.stands(selection.as_of) && entry.day().is_some();
        match (entries.iter().filter(stands).count(), charts.last_mut()) {
            (0, _) => {}
            // Mostly so, and asked on every change: no more is counted.
            _ if selection.charts.contains(chart) => return Vec::new(),
            (count, Some((last, sum))) if last == chart => *sum += count,
            (count, _) => charts.push((chart.clone(), count)),
        }
    }
    order::by_key(&mut charts, |(_, count)| Reverse(*count));
    charts.into_iter().take(MOST).map(|(chart, _)| chart).collect()
}

/// Every chart that has an entry of what is selected, as of its day.
#[must_use]
pub fn charts_of<'a>(catalog: &'a Catalog, selection: &Selection) -> Vec<&'a ChartId> {
    let stands = |entry: &Entry| entry.standing.stands(selection.as_of);
    let runs = catalog.runs().filter(|((_, work), entries)| selection.has(work) && entries.iter().any(stands));
    let mut charts: Vec<_> = runs.map(|((chart, _), _)| chart).collect();
    charts.dedup();
    charts
}

/// The counts of sales and streams of what is selected that stand as of its day and that no other contradicts: totals and
/// what was counted of a stretch of days, dated or not.
#[must_use]
pub fn counts_held<'a>(catalog: &'a Catalog, selection: &Selection) -> Vec<(&'a Counter, &'a Count)> {
    let mut held = Vec::new();
    for ((subject, by), _) in catalog.series() {
        let is_chosen = match subject {
            CountedId::Act(id) => selection.is_of_acts && selection.acts.contains(id),
            _ => work(subject).is_some_and(|id| selection.has(&id)),
        };
        let counter = catalog.counter(by).filter(|counter| matches!(counter.family, Family::Sales | Family::Streams));
        let Some(counter) = counter.filter(|_| is_chosen) else { continue };
        let Some(levels) = Levels::new(catalog, subject, by, selection.as_of) else { continue };
        // Of what could not be read another may tell wrongly.
        let stands = |count: &&Count| {
            levels.lost.is_empty() && count.standing.stands(selection.as_of) && count.standing.doubt.is_none()
        };
        let others = levels.others.iter().copied().filter(stands);
        held.extend(levels.standing.iter().map(|level| level.count).chain(others).map(|count| (counter, count)));
    }
    held
}

/// What is counted of what no chart has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Copies or streams of its works.
    pub totals: bool,
    /// Followers of the acts.
    pub followers: bool,
}

/// What is counted of what is selected, as of its day; nothing where any chart has an entry of it.
#[must_use]
pub fn counted_instead(catalog: &Catalog, selection: &Selection) -> Counted {
    let mut counted = Counted::default();
    let stands = |entry: &Entry| entry.standing.stands(selection.as_of);
    if catalog.runs().any(|((_, work), entries)| selection.has(work) && entries.iter().any(stands)) {
        return counted;
    }
    for ((subject, by), counts) in catalog.series() {
        let is_there = match subject {
            CountedId::Act(id) if selection.acts.contains(id) => &mut counted.followers,
            _ if work(subject).is_some_and(|id| selection.has(&id)) => &mut counted.totals,
            _ => continue,
        };
        let of_followers = matches!(subject, CountedId::Act(_));
        let is_kind = catalog.counter(by).is_some_and(|counter| match counter.family {
            Family::Followers => of_followers,
            Family::Sales | Family::Streams => !of_followers,
            Family::Other => false,
        });
        *is_there |= is_kind && counts.iter().any(|count| count.standing.stands(selection.as_of));
    }
    counted
}
