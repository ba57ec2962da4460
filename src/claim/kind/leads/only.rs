//! Above a value, and nobody else is.
//!
//! Knows those who are named, and whoever else is above. Of an act with several works one above suffices.

use super::{Held, List, above, rivals_of, since};
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
    let compared = rivals_of(ground, list, metric);
    let day = list.on_for(metric);
    let (mut truth, mut rows, mut low) = (Truth::True, Vec::new(), (value, None));
    let mut ahead = Vec::new();
    for act in list.named {
        // Of several works one suffices.
        let mut is_act_above = None;
        for of in named(ground, &compared, list, act) {
            let theirs = figures(ground, of, metric, day);
            to.note(&theirs);
            let Some(is_above) = theirs.best.iter().map(above(value)).reduce(Truth::and) else { continue };
            // A work below the value says nothing of the act's others, of which some may not be held.
            let is_short = is_above == Truth::False;
            let says_nothing = is_short && !matches!(of, CountedId::Act(_));
            let is_above = if says_nothing { Truth::Unknown } else { is_above };
            is_act_above = Some(is_act_above.map_or(is_above, |before| either(before, is_above)));
            for figure in theirs.best.iter().filter(|_| !says_nothing) {
                add(&mut rows, &figure.rows);
                if is_short {
                    low = (figure.low, figure.high);
                }
            }
        }
        truth = truth.and(is_act_above.unwrap_or(Truth::Unknown));
    }
    for rival in compared.iter().filter(|rival| !list.named.contains(rival.act)) {
        for figure in
            figures_of(ground, rival.of, rival.counts, metric, day).best.iter().filter(|figure| figure.low >= value)
        {
            ahead.extend(figure.rows.iter().filter_map(|row| Some((since(*row)?, *row))));
        }
    }
    order::by_key(&mut ahead, |(day, _)| *day);
    let found = Finding::Amount { low: low.0, high: low.1 };
    let why = Why::LeavesOpen;
    // Who else is above refutes it, whatever is known of those named.
    let own = if !ahead.is_empty() && truth == Truth::Unknown { Truth::True } else { truth };
    let others = compared.iter().filter(|rival| !list.named.contains(rival.act)).count();
    vec![Held { own, why, found, rows, ahead, compared: others }]
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
