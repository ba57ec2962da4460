//! The first of all to be above a value.
//!
//! Knows since when the subject can have been above it at the earliest, and since when a rival was at the latest: only
//! who surely was before it refutes it.

use super::{Held, List, above, own, rivals_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::Figure;
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::Rival;
use crate::claim::row::Row;
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::day::Day;
use crate::model::observation::{Count, CountedId, Measure};
use crate::model::order;
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
    let mut own = own(ground, to, list, metric, &above(value));
    // A claim that names the day is held to it: whoever was above the value by then was first.
    let since = list.on.or_else(|| not_before(ground, list.of, metric, value));
    // Who came after the claim was not before it, whenever the subject came.
    let said = list.on.or(list.made);
    let mut ahead = Vec::new();
    let compared = rivals_of(ground, list, metric);
    for rival in &compared {
        let by = reached(ground, rival, metric, value);
        let is_before = |day: Day| since.is_some_and(|since| day < since) && said.is_none_or(|said| day <= said);
        ahead.extend(by.filter(|(day, _)| is_before(*day)));
    }
    order::by_key(&mut ahead, |(day, _)| *day);
    for (held, _) in &mut own {
        if !ahead.is_empty() && held.own == Truth::Unknown {
            (held.own, held.rows) = (Truth::True, Vec::new());
        }
    }
    let finish = |(mut held, _): (Held<'a>, Figure<'a>)| {
        held.ahead.clone_from(&ahead);
        held.compared = compared.len();
        held
    };
    own.into_iter().map(finish).collect()
}

/// The first day on which the subject can have been above the value.
fn not_before<'a>(ground: &Ground<'a>, of: &'a CountedId, metric: &Metric, value: u64) -> Option<Day> {
    let release = work(of).and_then(|work| ground.release(&work)).map(|(day, _)| day);
    match metric {
        Metric::Count { counter, measure: Measure::Total } => {
            let counter = ground.catalog.counter(counter)?;
            let levels = Levels::of(ground.catalog, of, &counter.id, ground.as_of, &|count| ground.has(count))?;
            let reached = levels.reached(value)?;
            reached.not_before.or(release.filter(|_| levels.begins_at_release)).filter(|day| *day <= reached.by)
        }
        Metric::Count { counter, measure } => {
            let counts = ground.counts(of, counter).filter(|count| count.measure == *measure);
            counts.filter_map(|count| count.to.map(|to| to.earliest().unwrap_or(to.latest()))).min()
        }
        Metric::TotalAfterFirstWeek(_) | Metric::ChartWeek(_) => release.map(|release| release + 6),
    }
}

/// The last day by which a rival was above the value, and the row of the best grade that says so.
pub(super) fn reached<'a>(
    ground: &Ground<'a>,
    rival: &Rival<'a>,
    metric: &Metric,
    value: u64,
) -> Option<(Day, Row<'a>)> {
    let (measure, until) = match metric {
        Metric::Count { measure, .. } => (*measure, None),
        Metric::TotalAfterFirstWeek(_) => (Measure::Total, Some(rival.album?.release?.day()? + 6)),
        Metric::ChartWeek(_) => return None,
    };
    let is_meant = |count: &&'a Count| count.measure.bounds(measure);
    let above = |count: &&Count| count.quantity.least() >= value;
    let counts = rival.counts.iter().filter(above).filter(is_meant).filter(|count| ground.has(count));
    let dated = counts.filter_map(|count| Some((count.to?.latest(), count)));
    let graded = dated
        .filter(|(day, _)| until.is_none_or(|until| *day <= until))
        .map(|(day, count)| (ground.grade(&count.standing), until.unwrap_or(day), Row::Count(count)));
    graded
        .reduce(|best, next| if (next.0, next.1) < (best.0, best.1) { next } else { best })
        .map(|(_, day, row)| (day, row))
}
