//! The figures that a meaning of "so many" has for one subject.
//!
//! Knows which rows give a figure, and which only bound it. A total between two counts is a range from those before to
//! those after; nothing is interpolated. Does not know what is left where rows differ ([`agree`](super::agree)), what a
//! chart counted ([`chart_week`](super::chart_week)), nor the claim.

use super::agree::{Told, agree};
use super::chart_week::chart_week;
use super::evaluation::settled;
use super::ground::Ground;
use super::reading::Why;
use super::row::Row;
use super::verdict::Truth;
use crate::model::chart::Family;
use crate::model::claim::Metric;
use crate::model::day::{Day, When};
use crate::model::id::{CounterId, WorkId};
use crate::model::observation::{Bound, Count, CountedId, Measure, Quantity};
use crate::model::source::Grade;
use crate::query::follower::{fallen, risen};
use crate::query::totals::work;

/// A figure: a range, and the rows that give it.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// At least.
    pub low: u64,
    /// At most; none where it is open.
    pub high: Option<u64>,
    /// The grade of who says so.
    pub grade: Grade,
    /// The rows: the one that gives the least it can be, then the one that gives the most.
    pub rows: Vec<Row<'a>>,
}

/// All figures that are to be tried, and what stands beside them.
#[derive(Clone, Debug, Default)]
pub struct Figures<'a> {
    /// Those of the best grade, as close as what agrees with them makes them.
    pub best: Vec<Figure<'a>>,
    /// Rows of lower grades that cannot be true beside them.
    pub lower: Vec<Row<'a>>,
    /// Rows that only the claim's own sources give.
    pub own: Vec<Row<'a>>,
    /// Whether there would be a figure, were the release known.
    pub lacks_release: bool,
}

impl<'a> Figures<'a> {
    /// None, as the release is not known, or only by the claim's own word.
    pub fn without_release(ground: &Ground<'a>, of: &WorkId) -> Self {
        let own = ground.own_release(of).into_iter().collect();
        Self { own, lacks_release: true, ..Self::default() }
    }

    /// Why there is none.
    #[must_use]
    pub fn why(&self) -> Why {
        match (self.own.is_empty(), self.lacks_release) {
            (false, _) => Why::OnlyTheClaim,
            (true, true) => Why::NoRelease,
            (true, false) => Why::NoFigure,
        }
    }
}

/// The day for which figures of a meaning are asked: a total is that of the day spoken of, or of the claim; a day, a
/// week or a month is the one spoken of; the first ones speak for themselves.
#[must_use]
pub fn moment(metric: &Metric, on: Option<Day>, made: Option<Day>) -> Option<Day> {
    match metric {
        Metric::Count { measure: Measure::Total | Measure::Moment | Measure::EveryTrack, .. } => on.or(made),
        Metric::Count { measure: Measure::FirstDay | Measure::FirstWeek | Measure::Preorder, .. } => None,
        Metric::Count { .. } => on,
        Metric::TotalAfterFirstWeek(_) | Metric::ChartWeek(_) => None,
    }
}

/// Whether a figure is what is claimed.
#[must_use]
pub fn is_so(claimed: Quantity, figure: &Figure<'_>) -> Truth {
    let over = figure.high.unwrap_or(u64::MAX);
    match claimed.bound {
        Bound::AtLeast => settled(figure.low >= claimed.value, over < claimed.value),
        _ => settled(
            figure.low >= claimed.least() && over <= claimed.most(),
            figure.low > claimed.most() || over < claimed.least(),
        ),
    }
}

/// The figures of a subject in that meaning, on that day where the meaning is a total.
#[must_use]
pub fn figures<'a>(ground: &Ground<'a>, of: &CountedId, metric: &Metric, on: Option<Day>) -> Figures<'a> {
    match metric {
        Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter) => {
            figures_of(ground, of, ground.catalog.counts(of, counter), metric, on)
        }
        Metric::ChartWeek(chart) => chart_week(ground, of, chart),
    }
}

/// The same where its counts by that counter are at hand.
#[must_use]
pub fn figures_of<'a>(
    ground: &Ground<'a>,
    of: &CountedId,
    counts: &'a [Count],
    metric: &Metric,
    on: Option<Day>,
) -> Figures<'a> {
    match metric {
        Metric::Count { counter, measure } if measure.is_total() || *measure == Measure::EveryTrack => {
            total(ground, counts, counter, *measure, on)
        }
        Metric::Count { counter, measure } => {
            let meant = |count: &&Count| {
                count.measure == *measure && on.is_none_or(|on| count.to.is_none_or(|to| is_of(count, to, on)))
            };
            let begun = begun(ground, of, counter, *measure);
            let told = |count: &'a Count| {
                let (grade, row) = (ground.grade(&count.standing), Row::Count(count));
                if meant(&count) {
                    return Some(Told::figure(count.quantity, grade, row));
                }
                begun.has(ground, count).then(|| Told::bound(count.quantity.least(), None, grade, row))
            };
            let mut figures = agree(ground.heard(counts).filter_map(told).collect());
            for figure in &mut figures.best {
                let is_told_by_day = |row: &Row<'a>| matches!(row, Row::Count(count) if begun.rests_on_release(count));
                if figure.rows.iter().any(is_told_by_day) {
                    figure.rows.extend(begun.release.map(|(_, row)| row));
                }
            }
            figures.own = ground.own_words(counts).filter(|count| meant(count)).map(Row::Count).collect();
            figures
        }
        Metric::TotalAfterFirstWeek(counter) => {
            let Some(work) = work(of) else { return Figures::default() };
            let Some((release, row)) = ground.release(&work) else { return Figures::without_release(ground, &work) };
            let mut figures = total(ground, counts, counter, Measure::Total, Some(release + 6));
            figures.best.iter_mut().for_each(|figure| figure.rows.push(row));
            figures
        }
        Metric::ChartWeek(chart) => chart_week(ground, of, chart),
    }
}

/// What is known of a first week before it is over.
pub struct Begun<'a> {
    measure: Measure,
    release: Option<(Day, Row<'a>)>,
}

/// That of a subject; nothing of any other measure. A total of streams may hold those of tracks that were out before: only of
/// copies does it say what the week has brought.
pub fn begun<'a>(ground: &Ground<'a>, of: &CountedId, counter: &CounterId, measure: Measure) -> Begun<'a> {
    let is_of_copies = ground.catalog.counter(counter).is_some_and(|counter| counter.family == Family::Sales);
    let is_meant = measure == Measure::FirstWeek && is_of_copies;
    let release = work(of).filter(|_| is_meant).and_then(|work| ground.release(&work));
    Begun { measure, release }
}

impl<'a> Begun<'a> {
    /// Whether a count says that the week has brought at least so much: its first day, or a total by its last.
    pub fn has(&self, ground: &Ground<'a>, count: &Count) -> bool {
        count.measure != self.measure && count.measure.bounds(self.measure)
            || self.rests_on_release(count)
                && self.release.zip(ground.latest(count)).is_some_and(|((release, _), day)| day <= release + 6)
    }

    /// Whether it says so only as the day of the release is known.
    fn rests_on_release(&self, count: &Count) -> bool {
        self.release.is_some() && matches!(count.measure, Measure::Total | Measure::Moment | Measure::ToDate)
    }
}

/// Whether a count of some days is of those that are asked for.
fn is_of(count: &Count, to: When, on: Day) -> bool {
    let from = count.from.or(to.earliest());
    from.is_none_or(|from| from <= on) && on <= to.latest()
}

/// Whether a count is itself the total when it ends.
fn is_level(count: &Count, measure: Measure) -> bool {
    match measure {
        Measure::EveryTrack => count.measure == Measure::EveryTrack,
        _ => {
            count.measure.is_total() && count.from.is_none()
                || matches!(count.measure, Measure::FirstDay | Measure::FirstWeek | Measure::ToDate)
        }
    }
}

/// The total on a day: what is told of the very day, and what the counts before and after leave. Without a day: what it
/// has at least reached.
fn total<'a>(
    ground: &Ground<'a>,
    counts: &'a [Count],
    counter: &CounterId,
    measure: Measure,
    on: Option<Day>,
) -> Figures<'a> {
    let at = |count: &Count| {
        on.is_some_and(|on| ground.when(count).and_then(When::day) == Some(on)) && is_level(count, measure)
    };
    let may_fall = ground.catalog.counter(counter).is_some_and(|counter| counter.family == Family::Followers);
    let told = |count: &'a Count| {
        let (grade, row, quantity) = (ground.grade(&count.standing), Row::Count(count), count.quantity);
        if at(count) {
            return Some(Told::figure(quantity, grade, row));
        }
        if count.measure.bounds(measure) && ground.latest(count).is_some_and(|day| on.is_none_or(|on| day <= on)) {
            let least = quantity.least();
            return Some(Told::bound(if may_fall { fallen(least) } else { least }, None, grade, row));
        }
        let starts = ground.when(count).and_then(When::earliest);
        let is_after = is_level(count, measure) && starts > on && on.is_some();
        let most = quantity.most();
        let high = if may_fall { risen(most) } else { Some(most).filter(|most| *most < u64::MAX) };
        (is_after && high.is_some()).then(|| Told::bound(0, high, grade, row))
    };
    let mut figures = agree(ground.heard(counts).filter_map(told).collect());
    let is_own = |count: &&Count| if on.is_some() { at(count) } else { is_level(count, measure) };
    figures.own = ground.own_words(counts).filter(is_own).map(Row::Count).collect();
    figures
}
