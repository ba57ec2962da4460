//! What lies between two held positions of a chart run.
//!
//! Knows the rules by which a period is off the chart, on it without its rank, or without data ([`run`](super::run) tells
//! them). Does not know which positions are held.

use super::run::{State, Week};
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::id::{ActId, ChartId};
use crate::model::observation::Entry;

/// What a gap and the end are judged by.
pub(super) struct Ground<'a> {
    pub catalog: &'a Catalog,
    pub chart: &'a ChartId,
    pub acts: &'a [ActId],
}

impl Ground<'_> {
    /// Whether a work of these acts, had it been on the chart of that date, would be held.
    pub(super) fn is_complete(&self, date: Day) -> bool {
        self.catalog.coverage(self.chart).iter().any(|coverage| coverage.is_complete(date, self.acts))
    }

    /// Days from a date of the chart to the day it is public; where nobody says, it is taken as public on its date.
    pub(super) fn published(&self) -> i32 {
        self.catalog.chart(self.chart).and_then(|chart| chart.published).unwrap_or(0)
    }
}

/// Every period from the first to the last held position, none left out where a step leads from one to the next.
pub(super) fn weeks<'a>(ground: &Ground<'_>, held: &[(Day, &'a Entry)], step: Option<i32>) -> Vec<Week<'a>> {
    let mut weeks: Vec<Week<'a>> = Vec::with_capacity(held.len());
    let mut before: Option<(Day, &'a Entry)> = None;
    for &(date, entry) in held {
        let mut was_off = false;
        if let (Some((last, previous)), Some(step)) = (before, step) {
            let gap = fill(ground, (last, previous), (date, entry), step);
            was_off = gap.iter().any(|week| matches!(week.state, State::Off));
            weeks.extend(gap);
        }
        weeks.push(Week { date, state: State::Held(entry), is_re_entry: was_off });
        before = Some((date, entry));
    }
    weeks
}

/// The periods between two held positions.
fn fill<'a>(ground: &Ground<'_>, from: (Day, &Entry), to: (Day, &Entry), step: i32) -> Vec<Week<'a>> {
    let dates = (1..).map(|n| from.0 + n * step).take_while(|date| *date < to.0);
    let mut gap: Vec<Week<'a>> = dates
        .map(|date| {
            let state = if ground.is_complete(date) { State::Off } else { State::NoData };
            Week { date, state, is_re_entry: false }
        })
        .collect();
    let unknown = gap.iter().filter(|week| matches!(week.state, State::NoData)).count();
    let rise = from.1.week.zip(to.1.week).and_then(|(from, to)| to.checked_sub(from));
    if unknown > 0 && rise.is_some_and(|rise| usize::from(rise) == unknown + 1) {
        for week in gap.iter_mut().filter(|week| matches!(week.state, State::NoData)) {
            week.state = State::RankNotHeld;
        }
    }
    gap
}
