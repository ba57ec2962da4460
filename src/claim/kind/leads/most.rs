//! More than any other.
//!
//! Knows each figure of the subject against the best of each rival. Two figures that may be equal decide nothing.

use super::{Held, List, ahead, own, rivals_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figure, figures_of};
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::Rival;
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
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
            let ahead = figures.iter().filter(is_ahead).filter_map(|figure| ahead(rival, figure));
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
