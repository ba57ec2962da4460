//! Above a value, and nobody else is.
//!
//! Knows those who are named, and whoever else is above. Of an act with several works one above suffices.

use super::{Held, List, above, ahead, is_below, left_open, rivals_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{figures, figures_of};
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::Rival;
use crate::claim::reading::{Finding, Why};
use crate::claim::row::add;
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::id::ActId;
use crate::model::observation::CountedId;
use crate::model::order;
use crate::query::totals::work;

/// Tries it by one meaning of the figure.
pub fn only<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    value: u64,
) -> Vec<Held<'a>> {
    let rivals = rivals_of(ground, list, metric);
    let day = list.on_for(metric);
    let mut held = Held::new(Truth::True, Why::LeavesOpen, Finding::Nothing, Vec::new());
    for act in list.named {
        // Of several works one suffices.
        let (mut is_act_above, mut why) = (None, Why::NoFigure);
        let (mut rows, mut found) = (Vec::new(), Finding::Nothing);
        for of in named(ground, &rivals, list, act) {
            let theirs = figures(ground, of, metric, day);
            to.note(&theirs);
            let Some(is_above) = theirs.best.iter().map(above(value)).reduce(Truth::and) else {
                why = theirs.why();
                continue;
            };
            // A work below the value says nothing of the act's others, of which some may not be held.
            let says_nothing = is_above == Truth::False && !matches!(of, CountedId::Act(_));
            let is_above = if says_nothing { Truth::Unknown } else { is_above };
            is_act_above = Some(is_act_above.map_or(is_above, |before| either(before, is_above)));
            for figure in theirs.best.iter().filter(|_| !says_nothing) {
                add(&mut rows, &figure.rows);
                if above(value)(figure) != Truth::True {
                    (found, why) = (Finding::Amount { low: figure.low, high: figure.high }, left_open(&theirs));
                }
            }
        }
        let is_above = is_act_above.unwrap_or(Truth::Unknown);
        let truth = held.own.and(is_above);
        // What is told is why it is not so: the rows of whom it is told of come first.
        let is_why = is_above != Truth::True && truth != held.own;
        if is_why {
            (held.found, held.why) = (found, why);
            std::mem::swap(&mut held.rows, &mut rows);
        }
        add(&mut held.rows, &rows);
        held.own = truth;
    }
    for rival in rivals.iter().filter(|rival| !list.named.contains(rival.act)) {
        let theirs = figures_of(ground, rival.of, rival.counts, metric, day);
        let before = held.ahead.len();
        held.ahead.extend(theirs.best.iter().filter(|figure| figure.low >= value).filter_map(|one| ahead(rival, one)));
        held.compared += usize::from(held.ahead.len() > before || is_below(&theirs, value));
    }
    order::by_key(&mut held.ahead, |(day, _)| *day);
    // Who else is above refutes it, whatever is known of those named.
    if !held.ahead.is_empty() && held.own == Truth::Unknown {
        held.own = Truth::True;
    }
    vec![held]
}

/// What of a named act is counted: itself, or its works.
fn named<'a>(ground: &Ground<'a>, rivals: &[Rival<'a>], list: &List<'a>, act: &ActId) -> Vec<&'a CountedId> {
    let is_own = match list.of {
        CountedId::Act(id) => id == act,
        of => work(of).is_some_and(|work| ground.catalog.acts_of(&work).first() == Some(act)),
    };
    let theirs = rivals.iter().filter(|rival| rival.act == act).map(|rival| rival.of);
    is_own.then_some(list.of).into_iter().chain(theirs).collect()
}

/// True if one of both is.
fn either(one: Truth, other: Truth) -> Truth {
    match (one, other) {
        (Truth::True, _) | (_, Truth::True) => Truth::True,
        (Truth::False, Truth::False) => Truth::False,
        _ => Truth::Unknown,
    }
}
