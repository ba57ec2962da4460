//! More than any other.
//!
//! Knows each figure of the subject against the best of each rival. Two figures that may be equal decide nothing.

use super::{Held, List, ahead, own, rivals_of, since};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figure, begun, figures_of};
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::Rival;
use crate::claim::row::Row;
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::day::Day;
use crate::model::observation::Count;
use crate::model::order;

/// Tries it by one meaning of the figure.
pub fn most<'a>(ground: &Ground<'a>, to: &mut Evaluation<'a>, list: &List<'a>, metric: &'a Metric) -> Vec<Held<'a>> {
    let own = own(ground, to, list, metric, &|_| Truth::True);
    let figures = |rival: &Rival<'a>| figures_of(ground, rival.of, rival.counts, metric, list.on_for(metric)).best;
    let theirs: Vec<(Rival<'a>, Vec<Figure<'a>>)> =
        rivals_of(ground, list, metric).into_iter().map(|rival| (rival, figures(&rival))).collect();
    let finish = |(mut held, own): (Held<'a>, Figure<'a>)| {
        for (rival, figures) in &theirs {
            let is_ahead = |figure: &&Figure<'a>| own.high.is_some_and(|high| figure.low > high);
            let is_behind = |figure: &Figure<'a>| figure.high.is_some_and(|high| high <= own.low);
            let ahead = figures.iter().filter(is_ahead).filter_map(|figure| {
                let (day, mut rows) = ahead(rival, figure)?;
                let early = early(ground, rival, metric, own.high).filter(|(since, _)| *since < day);
                let Some((since, row)) = early else { return Some((day, rows)) };
                rows.insert(0, row);
                Some((since, rows))
            });
            let before = held.ahead.len();
            held.ahead.extend(ahead);
            let is_known = held.ahead.len() > before || !figures.is_empty() && figures.iter().all(is_behind);
            held.compared += usize::from(is_known);
        }
        order::by_key(&mut held.ahead, |(day, _)| *day);
        held
    };
    own.into_iter().map(finish).collect()
}

/// The first row by which a rival was above a value before the week that is asked for was over.
fn early<'a>(ground: &Ground<'a>, rival: &Rival<'a>, metric: &Metric, value: Option<u64>) -> Option<(Day, Row<'a>)> {
    let (Metric::Count { counter, measure }, Some(value)) = (metric, value) else { return None };
    let begun = begun(ground, rival.of, counter, *measure);
    let is_above = |count: &&Count| count.quantity.least() > value && begun.has(ground, count);
    let above = ground.heard(rival.counts).filter(is_above).map(Row::Count);
    above.filter_map(|row| Some((since(row)?, row))).reduce(|one, other| if other.0 < one.0 { other } else { one })
}
