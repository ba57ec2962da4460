//! The first of all to be above a value.
//!
//! Knows since when the subject can have been above it at the earliest, and since when a rival was at the latest: only
//! who surely was before it refutes it; who may have been leaves it open.

use super::{Held, List, above, is_below, own, rivals_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figure, figures_of, moment};
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::Rival;
use crate::claim::row::Row;
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::day::{Day, When};
use crate::model::observation::{Count, CountedId, Measure};
use crate::model::order;
use crate::model::source::Grade;
use crate::query::follower::risen;
use crate::query::milestone::Levels;
use crate::query::totals::work;

/// Tries it by one meaning of the figure.
pub fn first<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    value: u64,
) -> Vec<Held<'a>> {
    let own = own(ground, to, list, metric, &above(value));
    // A claim that names the day is held to it: whoever was above the value by then was first.
    let since = list.on.or_else(|| not_before(ground, list.of, metric, value));
    // Who came after the claim was not before it, whenever the subject came.
    let said = list.on.or(list.made);
    let last = since.map(|since| said.map_or(since, |said| since.min(said + 1)));
    let (mut ahead, mut open, mut compared) = (Vec::new(), Vec::new(), 0);
    for rival in &rivals_of(ground, list, metric) {
        let is_known = match (reached(ground, rival, metric, value), last) {
            (Some((day, rows)), Some(last)) if day < last => {
                ahead.push((day, rows));
                true
            }
            (Some((day, rows)), Some(last)) => {
                let is_behind = not_before(ground, rival.of, metric, value).is_some_and(|first| last <= first);
                open.extend(rows.first().filter(|_| !is_behind).map(|row| (day, *row)));
                is_behind
            }
            (Some(_), None) => false,
            (None, _) => {
                is_below(&figures_of(ground, rival.of, rival.counts, metric, moment(metric, since, None)), value)
            }
        };
        compared += usize::from(is_known);
    }
    order::by_key(&mut ahead, |(day, _)| *day);
    order::by_key(&mut open, |(day, _)| *day);
    let finish = |(mut held, _): (Held<'a>, Figure<'a>)| {
        if !ahead.is_empty() && held.own == Truth::Unknown {
            (held.own, held.rows) = (Truth::True, Vec::new());
        }
        Held { ahead: ahead.clone(), open: open.clone(), compared, ..held }
    };
    own.into_iter().map(finish).collect()
}

/// The first day on which something can have been above the value.
fn not_before<'a>(ground: &Ground<'a>, of: &'a CountedId, metric: &Metric, value: u64) -> Option<Day> {
    let release = work(of).and_then(|work| ground.release(&work)).map(|(day, _)| day);
    match metric {
        Metric::Count { counter, measure: Measure::Total } => {
            let counter = ground.catalog.counter(counter)?;
            let heard = |count: &'a Count| ground.has(count);
            let levels = Levels::of(ground.catalog, of, &counter.id, ground.as_of, &heard)?;
            // What is no evidence of the release says nothing of when it was passed.
            let levels = Levels { release, ..levels };
            let reached = levels.reached(value)?;
            let told = Some(reached.by).filter(|_| reached.is_the_day).or(reached.not_before);
            told.or(release.filter(|_| levels.begins_at_release)).filter(|day| *day <= reached.by)
        }
        Metric::Count { counter, measure } => {
            let counts = ground.counts(of, counter).filter(|count| count.measure == *measure);
            let may_be = counts.filter(|count| count.quantity.most() >= value);
            may_be.filter_map(|count| count.to.map(When::earliest)).min().flatten()
        }
        Metric::TotalAfterFirstWeek(_) | Metric::ChartWeek(_) => release.map(|release| release + 6),
    }
}

/// The last day by which a rival was above the value, and the rows that say so: the earliest that no better grade
/// speaks against.
pub(super) fn reached<'a>(
    ground: &Ground<'a>,
    rival: &Rival<'a>,
    metric: &Metric,
    value: u64,
) -> Option<(Day, Vec<Row<'a>>)> {
    let (measure, until) = match metric {
        Metric::Count { measure, .. } => (*measure, None),
        Metric::TotalAfterFirstWeek(_) => (Measure::Total, Some(ground.release(&work(rival.of)?)?)),
        Metric::ChartWeek(_) => return None,
    };
    let until = until.map(|(release, row)| (release + 6, row));
    let dated =
        || ground.heard(rival.counts).filter_map(|count| Some((ground.grade(&count.standing), count.to?, count)));
    let above = dated().filter(|(.., count)| count.measure.bounds(measure) && count.quantity.least() >= value);
    let in_time = above.filter(|(_, to, _)| until.is_none_or(|(last, _)| to.latest() <= last));
    let is_refuted = |(grade, to, _): &(Grade, When, &Count)| {
        dated().any(|(better, when, count)| {
            let is_total = count.measure.is_total() && count.from.is_none() && measure.is_total();
            let is_later = when.earliest().is_some_and(|day| to.latest() <= day);
            let most = if is_total { risen(count.quantity.most()) } else { Some(count.quantity.most()) };
            better < *grade
                && (is_total && is_later || count.measure == measure && !is_total)
                && most.is_some_and(|most| most < value)
        })
    };
    let earliest = in_time.filter(|told| !is_refuted(told)).min_by_key(|(grade, to, _)| (to.latest(), *grade));
    earliest.map(|(_, to, count)| {
        let row = until.map(|(_, row)| row);
        let rows = [Row::Count(count)].into_iter().chain(row).chain(rival.of_year);
        (until.map_or(to.latest(), |(last, _)| last), rows.collect())
    })
}
