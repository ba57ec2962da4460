//! The figures that a meaning of "so many" has for one subject.
//!
//! Knows which rows give a figure, which only bound it, and that the best grade alone counts. A total between two
//! counts is a range from the one before to the one after; nothing is interpolated. Does not know what a chart counted
//! ([`chart_week`](super::chart_week)), nor the claim.

use super::chart_week::chart_week;
use super::evaluation::settled;
use super::ground::Ground;
use super::reading::Why;
use super::row::{Row, add};
use super::verdict::Truth;
use crate::model::chart::Family;
use crate::model::claim::Metric;
use crate::model::day::{Day, When};
use crate::model::id::CounterId;
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
    /// The rows.
    pub rows: Vec<Row<'a>>,
}

/// All figures that are to be tried, and what stands beside them.
#[derive(Clone, Debug, Default)]
pub struct Figures<'a> {
    /// Those of the best grade.
    pub best: Vec<Figure<'a>>,
    /// Rows of lower grades.
    pub lower: Vec<Row<'a>>,
    /// Rows that only the claim's own sources give.
    pub own: Vec<Row<'a>>,
    /// Whether there would be a figure, were the release known.
    pub lacks_release: bool,
}

impl<'a> Figures<'a> {
    /// Why there is none.
    #[must_use]
    pub fn why(&self) -> Why {
        match (self.lacks_release, self.own.is_empty()) {
            (true, _) => Why::NoRelease,
            (false, false) => Why::OnlyTheClaim,
            (false, true) => Why::NoFigure,
        }
    }

    fn of_counts(ground: &Ground<'a>, counts: Vec<&'a Count>) -> Self {
        let mut figures = Self::default();
        let graded: Vec<_> = counts.into_iter().map(|count| (ground.grade(&count.standing), count)).collect();
        let best = graded.iter().map(|(grade, _)| *grade).min();
        for (grade, count) in graded {
            match Some(grade) == best {
                true => figures.best.push(Figure {
                    low: count.quantity.least(),
                    high: Some(count.quantity.most()).filter(|most| *most < u64::MAX),
                    grade,
                    rows: vec![Row::Count(count)],
                }),
                false => figures.lower.push(Row::Count(count)),
            }
        }
        figures
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
        Metric::Count { measure, .. } => {
            let meant = |count: &&Count| {
                count.measure == *measure && on.is_none_or(|on| count.to.is_none_or(|to| is_of(count, to, on)))
            };
            let mut figures = Figures::of_counts(ground, ground.heard(counts).filter(|count| meant(count)).collect());
            figures.own = ground.own_words(counts).filter(|count| meant(count)).map(Row::Count).collect();
            figures
        }
        Metric::TotalAfterFirstWeek(counter) => match work(of).and_then(|work| ground.release(&work)) {
            Some((release, row)) => {
                let mut figures = total(ground, counts, counter, Measure::Total, Some(release + 6));
                for figure in &mut figures.best {
                    figure.rows.push(row);
                }
                figures
            }
            None => Figures { lacks_release: true, ..Figures::default() },
        },
        Metric::ChartWeek(chart) => chart_week(ground, of, chart),
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

/// The total on a day: what is told of the very day, else what the counts before and after leave. Without a day: what
/// it has at least reached.
fn total<'a>(
    ground: &Ground<'a>,
    counts: &'a [Count],
    counter: &CounterId,
    measure: Measure,
    on: Option<Day>,
) -> Figures<'a> {
    let at = |count: &&Count| {
        on.is_some_and(|on| ground.when(count).and_then(When::day) == Some(on)) && is_level(count, measure)
    };
    let heard: Vec<&'a Count> = ground.heard(counts).collect();
    let of_the_day: Vec<_> = heard.iter().copied().filter(|count| at(count)).collect();
    let own = ground.own_words(counts).filter(|count| match on {
        Some(_) => at(count),
        None => is_level(count, measure),
    });
    let mut figures = Figures::of_counts(ground, of_the_day);
    figures.own = own.map(Row::Count).collect();
    if !figures.best.is_empty() {
        return figures;
    }
    let may_fall = ground.catalog.counter(counter).is_some_and(|counter| counter.family == Family::Followers);
    let before: Vec<_> = heard
        .iter()
        .copied()
        .filter(|count| {
            count.measure.bounds(measure) && ground.latest(count).is_some_and(|day| on.is_none_or(|on| day <= on))
        })
        .collect();
    let after: Vec<_> = heard
        .into_iter()
        .filter(|count| {
            let starts = ground.when(count).and_then(When::earliest);
            is_level(count, measure) && on.is_some_and(|on| starts.is_some_and(|day| day > on))
        })
        .filter(|count| count.quantity.most() < u64::MAX)
        .collect();
    let low = side(ground, &before, |count| {
        let least = count.quantity.least();
        if may_fall { fallen(least) } else { least }
    });
    let high = side(ground, &after, |count| {
        let most = count.quantity.most();
        u64::MAX - if may_fall { risen(most).unwrap_or(u64::MAX) } else { most }
    });
    let mut rows = Vec::new();
    add(&mut rows, &low.map(|(_, row, _)| row).into_iter().collect::<Vec<_>>());
    add(&mut rows, &high.map(|(_, row, _)| row).into_iter().collect::<Vec<_>>());
    let grade = low.iter().chain(&high).map(|(_, _, grade)| *grade).max();
    let low_value = low.map_or(0, |(value, ..)| value);
    let high_value = high.map(|(value, ..)| u64::MAX - value).filter(|high| *high >= low_value);
    if let Some(grade) = grade {
        figures.best.push(Figure { low: low_value, high: high_value, grade, rows });
    }
    figures
}

/// The tightest bound of the best grade on one side.
fn side<'a>(ground: &Ground<'a>, counts: &[&'a Count], value: impl Fn(&Count) -> u64) -> Option<(u64, Row<'a>, Grade)> {
    let graded = counts.iter().map(|count| (value(count), Row::Count(count), ground.grade(&count.standing)));
    // A better grade goes before a tighter bound.
    graded.reduce(|best, next| if (best.2, next.0) > (next.2, best.0) { next } else { best })
}
