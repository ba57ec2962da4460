//! What is known on one day of a line of facts: what a cursor on that day may say.
//!
//! Knows which fact of a line holds on a day, and when the day lies between two that bound it. Never interpolates: of a day
//! between two counts only that it lies between them is known, and a place or a position of another day is told with that day or
//! not at all. Does not know where a fact is drawn.

use super::fact::Fact;
use super::milestone::Levels;
use super::race::HOLDS;
use crate::model::catalog::Catalog;
use crate::model::chart::Period;
use crate::model::day::Day;
use crate::model::observation::CountedId;

/// What is known on a day, by the facts' places in their line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// This fact is of that day, or of the chart that stood then.
    Then(usize),
    /// This was the last one before.
    Before(usize),
    /// The day lies between these two, and so does the count.
    Between(usize, usize),
}

/// What is known on a day of one line, whose facts stand on these days of the axis, in the order of time.
#[must_use]
pub fn known(catalog: &Catalog, as_of: Option<Day>, line: &[(Day, &Fact)], day: Day) -> Option<Known> {
    let last = |holds: &dyn Fn(&Fact) -> bool| line.iter().rposition(|(on, fact)| *on <= day && holds(fact));
    let away = |at: usize| line.get(at).map_or(i32::MAX, |(on, _)| day - *on);
    // What is known to a month or a year only is told with that, wherever it stands.
    let is_dated = |at: usize| line.get(at).is_some_and(|(_, fact)| fact.day(catalog).is_some());
    let dated = |at: usize| match away(at) {
        0 if is_dated(at) => Some(Known::Then(at)),
        days => (days <= HOLDS).then_some(Known::Before(at)),
    };
    match line.first()?.1 {
        Fact::Entry((chart, _), _) => {
            let period = catalog.chart(chart).and_then(|chart| Period::days(chart.period)).unwrap_or(1);
            last(&|_| true).filter(|at| away(*at) < period).map(Known::Then)
        }
        Fact::Count((subject, counter), _) => {
            let levels = match subject {
                CountedId::Act(_) => None,
                CountedId::Album(_) | CountedId::Track(_) => Some(Levels::new(catalog, subject, counter, as_of)?),
            };
            let stands = |fact: &Fact| {
                fact.counted(catalog).filter(|count| match &levels {
                    Some(levels) => levels.standing.iter().any(|level| std::ptr::eq(level.count, *count)),
                    None => count.standing.stands(as_of) && count.standing.doubt.is_none(),
                })
            };
            let at = last(&|fact| stands(fact).is_some())?;
            let next =
                (at + 1..line.len()).find(|next| line.get(*next).is_some_and(|(_, fact)| stands(fact).is_some()));
            let is_bound = |next: &usize| {
                let (from, to) = (line.get(at)?, line.get(*next)?);
                let (low, high) = (from.1.counted(catalog)?.quantity, to.1.counted(catalog)?.quantity);
                (to.0 - from.0 <= HOLDS && high.most() < u64::MAX && low.least() < high.most()).then_some(())
            };
            match next.filter(|next| away(at) > 0 && is_bound(next).is_some()) {
                Some(next) => Some(Known::Between(at, next)),
                None => dated(at),
            }
        }
        Fact::Place(_) | Fact::Computed(..) => {
            let reported = last(&|fact| matches!(fact, Fact::Place(_))).and_then(dated);
            reported.or_else(|| last(&|_| true).filter(|at| away(*at) == 0).map(Known::Then))
        }
        Fact::Reach(..) => None,
    }
}
