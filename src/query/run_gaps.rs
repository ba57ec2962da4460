//! What lies between two held positions of a chart run.
//!
//! Knows the rules by which a period is off the chart, on it without its rank, or without data ([`run`](super::run) tells
//! them). Does not know which positions are held.

use super::run::{State, Week};
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::id::{ActId, ChartId};
use crate::model::lost::Lost;
use crate::model::observation::Entry;

/// What a gap and the end are judged by.
pub(super) struct Ground<'a> {
    pub catalog: &'a Catalog,
    pub chart: &'a ChartId,
    pub acts: &'a [ActId],
    /// Positions of the work that could not be read.
    pub lost: Vec<&'a Lost>,
}

impl Ground<'_> {
    /// Whether the work, had it been on the chart of that date, would be held.
    pub(super) fn is_complete(&self, date: Day) -> bool {
        let is_lost = self.lost.iter().any(|lost| lost.may_be_of(date));
        !is_lost && self.catalog.coverage(self.chart).iter().any(|coverage| coverage.is_complete(date, self.acts))
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
    // From one that could not be read to the first that is held, and from the last one on.
    let lost = |from: Day, further: fn(Day, Day) -> Day| ground.lost.iter().filter_map(|l| l.day()).fold(from, further);
    if let (Some(&(first, _)), Some(step)) = (held.first(), step) {
        let periods = (first - lost(first, Day::min)) / step + 1;
        weeks.extend(between(ground, first + -periods * step, first, step));
    }
    for &(date, entry) in held {
        let gap = weeks.len();
        if let (Some((last, previous)), Some(step)) = (before, step) {
            weeks.extend(fill(ground, (last, previous), (date, entry), step));
        }
        weeks.push(Week { date, state: State::Held(entry), is_re_entry: false });
        // The first on the chart after one known off it, also where its rank is not held.
        let mut gap = weeks.iter_mut().skip(gap).skip_while(|week| !matches!(week.state, State::Off));
        if let Some(back) = gap.find(|week| matches!(week.state, State::Held(_) | State::RankNotHeld))
            && before.is_some()
        {
            back.is_re_entry = true;
        }
        before = Some((date, entry));
    }
    if let (Some((last, _)), Some(step)) = (before, step) {
        let periods = (lost(last, Day::max) - last) / step + 1;
        weeks.extend(between(ground, last, last + periods * step, step));
    }
    weeks
}

/// The periods between two dates, of which no position is held.
#[inline(never)]
fn between<'a>(ground: &Ground<'_>, from: Day, to: Day, step: i32) -> Vec<Week<'a>> {
    let dates = (1..).map(|n| from + n * step).take_while(|date| *date < to);
    let unheld = |date: Day| {
        let state = if ground.is_complete(date) { State::Off } else { State::NoData };
        Week { date, state, is_re_entry: false }
    };
    dates.map(unheld).collect()
}

/// The periods between two held positions.
fn fill<'a>(ground: &Ground<'_>, from: (Day, &Entry), to: (Day, &Entry), step: i32) -> Vec<Week<'a>> {
    let mut gap: Vec<Week<'a>> = between(ground, from.0, to.0, step);
    let unknown = gap.iter().filter(|week| matches!(week.state, State::NoData)).count();
    let rise = from.1.week.zip(to.1.week).and_then(|(from, to)| to.checked_sub(from));
    if unknown > 0 && rise.is_some_and(|rise| usize::from(rise) == unknown + 1) {
        for week in gap.iter_mut().filter(|week| matches!(week.state, State::NoData)) {
            week.state = State::RankNotHeld;
        }
    }
    gap
}
