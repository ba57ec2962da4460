//! What other counters say of those who are compared: shown beside, and never used.
//!
//! Counters do not mix: copies shipped are not copies sold. Knows who was above a claim's value by another counter of the
//! same thing, in the same field, before the claim; and where nobody was, who came near it. Turns no verdict.

use crate::claim::ground::Ground;
use crate::claim::kind::rivals::rivals_by;
use crate::claim::row::{Row, add};
use crate::model::claim::{Assertion, Claim, Lead, Metric};
use crate::model::observation::{Count, Measure};

/// So many times less than the value is not near it.
const NEAR: u64 = 2;

/// The rows of a claim to be the first above a value; none for other claims.
pub fn elsewhere<'a>(ground: &Ground<'a>, claim: &'a Claim) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let Assertion::Leads { lead: Lead::First, of, by, value: Some(value), among, on, .. } = &claim.asserts else {
        return rows;
    };
    let is_before = |count: &Count| count.to.is_some_and(|to| on.or(claim.made).is_none_or(|day| to.latest() < day));
    for metric in by {
        let Metric::Count { counter, measure } = metric else { continue };
        let Some(own) = ground.catalog.counter(counter) else { continue };
        let is_other = |id, family, unit| id != &own.id && family == own.family && unit == own.unit;
        for other in ground.catalog.counters().filter(|other| is_other(&other.id, other.family, other.unit)) {
            let rivals = rivals_by(ground, of, *among, &other.id);
            let highest = |counts: &'a [Count]| {
                let meant = ground.heard(counts).filter(|count| count.measure.bounds(*measure) && is_before(count));
                meant.max_by_key(|count| count.quantity.least())
            };
            let mut all: Vec<&Count> = rivals.iter().filter_map(|rival| highest(rival.counts)).collect();
            let best = all.iter().map(|count| count.quantity.least()).max().unwrap_or(0);
            // Above the value all of them count, below it the one that came nearest; a total goes on growing.
            let may_be_near = matches!(measure, Measure::FirstDay | Measure::FirstWeek) && best < *value;
            let least = if may_be_near { best.max(value.div_ceil(NEAR)) } else { *value };
            all.retain(|count| count.quantity.least() >= least);
            add(&mut rows, &all.into_iter().map(Row::Count).collect::<Vec<_>>());
        }
    }
    rows
}
