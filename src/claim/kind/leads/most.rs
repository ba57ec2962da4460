//! More than any other.
//!
//! Knows each figure of the subject against the best of each rival. Two figures that may be equal decide nothing.

use super::{Held, List, own, rivals_of, since};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figure, figures_of};
use crate::claim::ground::Ground;
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::day::Day;
use crate::model::order;

/// Tries it by one meaning of the figure.
pub fn most<'a>(ground: &Ground<'a>, to: &mut Evaluation<'a>, list: &List<'a>, metric: &'a Metric) -> Vec<Held<'a>> {
    let own = own(ground, to, list, metric, &|_| Truth::True);
    let compared = rivals_of(ground, list, metric);
    let mut theirs: Vec<(Day, Figure<'a>)> = Vec::new();
    for rival in &compared {
        let all = figures_of(ground, rival.of, rival.counts, metric, list.on_for(metric));
        theirs.extend(all.best.into_iter().filter_map(|figure| Some((since(*figure.rows.first()?)?, figure))));
    }
    order::by_key(&mut theirs, |(day, _)| *day);
    let finish = |(mut held, figure): (Held<'a>, Figure<'a>)| {
        let more = theirs.iter().filter(|(_, other)| figure.high.is_some_and(|high| other.low > high));
        held.ahead = more.flat_map(|(day, other)| other.rows.iter().map(|row| (*day, *row))).collect();
        held.compared = compared.len();
        held
    };
    own.into_iter().map(finish).collect()
}
