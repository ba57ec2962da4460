//! Claims of so many, and of more than another.
//!
//! Knows how a figure is held against what is claimed. Does not know where the figure comes from.

use crate::claim::evaluation::{Evaluation, settled};
use crate::claim::figure::{figures, is_so, moment};
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Finding};
use crate::claim::row::add;
use crate::model::claim::Metric;
use crate::model::day::Day;
use crate::model::observation::{CountedId, Quantity};

/// The figure is so much.
pub fn figure<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    of: &CountedId,
    by: &'a [Metric],
    claimed: Quantity,
    (on, made): (Option<Day>, Option<Day>),
) {
    for metric in by {
        let definition = Definition { metric: (by.len() > 1).then_some(metric), ..Definition::default() };
        to.each(definition, &figures(ground, of, metric, moment(metric, on, made)), |figure| is_so(claimed, figure));
    }
}

/// One has more than another: each figure of the one against each of the other.
pub fn more_than<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    of: &CountedId,
    than: &CountedId,
    by: &'a [Metric],
    made: Option<Day>,
) {
    for metric in by {
        let definition = Definition { metric: (by.len() > 1).then_some(metric), ..Definition::default() };
        let on = moment(metric, None, made);
        let (own, others) = (figures(ground, of, metric, on), figures(ground, than, metric, on));
        to.note(&own);
        to.note(&others);
        if own.best.is_empty() || others.best.is_empty() {
            let which = if own.best.is_empty() { &own } else { &others };
            to.unknown(definition, which.why());
        }
        for one in &own.best {
            for other in &others.best {
                let more = other.high.is_some_and(|high| one.low > high);
                let not_more = one.high.is_some_and(|high| high <= other.low);
                let found = Finding::Compared { own: (one.low, one.high), other: (other.low, other.high) };
                let mut rows = one.rows.clone();
                add(&mut rows, &other.rows);
                to.read(definition, settled(more, not_more), found, rows, one.grade.max(other.grade));
            }
        }
    }
}
