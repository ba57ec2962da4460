//! Where else what is chosen stands, when none of the charts shown has any of it.
//!
//! Knows on which charts there is most of it. Does not know why the others were shown.

use super::selection::Selection;
use crate::model::catalog::Catalog;
use crate::model::id::ChartId;
use crate::model::observation::Entry;
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
