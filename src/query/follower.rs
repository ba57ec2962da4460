//! Follower rankings: places as reported, places as computed from counts, and the counts.
//!
//! Knows the rule by which a place follows from counts of different days. Does not fill gaps: where the counts leave
//! several places possible, all of them are the answer.
//!
//! **The rule.** On a day, an act's count lies between bounds: below, the last count known, less [`MAY_FALL`];
//! above, the next later count (where it was known as of the day asked), else it is open. Act A is surely ahead of B
//! if A's lower bound exceeds B's upper one. A's best place is one more than the acts surely ahead of it, its worst
//! one more than the acts that may be ahead of it. It is a place among the acts that have counts here, and nothing is
//! said of acts that have none.

use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::id::{ActId, CounterId};
use crate::model::observation::{Count, CountedId, Measure, Place, Scope};
use crate::model::work::ActKind;
use std::collections::BTreeSet;

/// The largest share by which a count is taken ever to have fallen between two counts: 2 in 100. Spotify removes
/// false accounts from time to time; no fall between two undoubted counts of this dataset is larger.
pub const MAY_FALL: (u64, u64) = (2, 100);

/// The counts of one act, those that stand, in the order of time.
#[derive(Clone, Debug)]
pub struct Followers<'a> {
    /// Whose.
    pub act: &'a ActId,
    /// Totals with a date, by the last day they may be of.
    pub counts: Vec<&'a Count>,
    /// Listed, not drawn: doubted or undated.
    pub others: Vec<&'a Count>,
}

/// The counts of every act that has any, as of a day.
#[must_use]
pub fn followers<'a>(catalog: &'a Catalog, counter: &CounterId, as_of: Option<Day>) -> Vec<Followers<'a>> {
    catalog
        .series()
        .filter(|((_, of), _)| of == counter)
        .filter_map(|((subject, _), counts)| {
            let CountedId::Act(act) = subject else { return None };
            let public = counts.iter().filter(|count| count.standing.stands(as_of));
            let (counts, others) = public.partition::<Vec<_>, _>(|count| {
                count.to.is_some() && count.measure == Measure::Total && count.standing.doubt.is_none()
            });
            (!counts.is_empty() || !others.is_empty()).then_some(Followers { act, counts, others })
        })
        .collect()
}

/// A place computed from counts, on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// The day.
    pub day: Day,
    /// The best place possible.
    pub best: u16,
    /// The worst place possible among the acts that have counts.
    pub worst: u16,
    /// Among how many acts.
    pub among: u16,
    /// How old, in days, the oldest of the counts is on which the range rests, of the acts that may be ahead.
    pub age: i32,
}

impl Computed {
    /// The place, if the counts leave only one.
    #[must_use]
    pub fn place(&self) -> Option<u16> {
        (self.best == self.worst).then_some(self.best)
    }
}

/// What a count can have been on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// At least.
    pub low: u64,
    /// At most, where a later count closes it.
    pub high: Option<u64>,
    /// Days since the count that the lower bound rests on.
    pub age: Option<i32>,
}

impl Followers<'_> {
    /// The bounds of this act's count on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Between {
        let (fall, of) = MAY_FALL;
        let exact = self.counts.iter().filter(|count| count.to.and_then(When::day) == Some(day));
        let last = self.counts.iter().filter(|count| count.to.is_some_and(|to| to.latest() <= day));
        let next = self.counts.iter().filter(|count| {
            count.to.and_then(When::earliest).is_some_and(|earliest| earliest > day) && count.quantity.most() < u64::MAX
        });
        // A count of the day itself needs no allowance, on either side.
        let on_the_day = exact.clone().map(|count| count.quantity.most()).min();
        let next =
            next.map(|count| (count.quantity.most() as u128 * u128::from(of) / u128::from(of - fall)) as u64).min();
        let low_on_the_day = exact.map(|count| count.quantity.least()).max();
        let latest = last.max_by_key(|count| (count.to.map(When::latest), count.quantity.least()));
        let carried = latest.map(|count| count.quantity.least() / of * (of - fall));
        let age = latest.and_then(|count| count.to).map(|to| day - to.latest());
        Between {
            low: low_on_the_day.or(carried).unwrap_or(0),
            high: on_the_day.filter(|most| *most < u64::MAX).or(next),
            age,
        }
    }
}

/// Whether an act is counted in a scope.
#[must_use]
pub fn is_in(catalog: &Catalog, act: &ActId, scope: Scope) -> bool {
    catalog.act(act).is_some_and(|act| match scope {
        Scope::Kpop => true,
        Scope::Soloists => act.kind == ActKind::Soloist,
        Scope::FemaleSoloists => act.kind == ActKind::Soloist && act.female == Some(true),
    })
}

/// The place of an act on a day among those of `all` in the scope; none before its own first count.
#[must_use]
pub fn place_on(catalog: &Catalog, all: &[Followers<'_>], act: &ActId, scope: Scope, day: Day) -> Option<Computed> {
    let own = all.iter().find(|followers| followers.act == act && is_in(catalog, act, scope))?.on(day);
    let own_age = own.age?;
    let mut computed = Computed { day, best: 1, worst: 1, among: 1, age: own_age };
    for other in all.iter().filter(|other| other.act != act && is_in(catalog, other.act, scope)) {
        let theirs = other.on(day);
        computed.among += 1;
        if own.high.is_some_and(|high| theirs.low > high) {
            computed.best += 1;
        }
        if theirs.high.is_none_or(|high| high > own.low) {
            computed.worst += 1;
            computed.age = computed.age.max(theirs.age.unwrap_or(0));
        }
    }
    Some(computed)
}

/// The places of an act on each day on which the counts of any act in the scope change what is known.
#[must_use]
pub fn places(catalog: &Catalog, all: &[Followers<'_>], act: &ActId, scope: Scope) -> Vec<Computed> {
    let days: BTreeSet<Day> = all
        .iter()
        .filter(|followers| is_in(catalog, followers.act, scope))
        .flat_map(|followers| followers.counts.iter().filter_map(|count| count.to.map(When::latest)))
        .collect();
    days.into_iter().filter_map(|day| place_on(catalog, all, act, scope, day)).collect()
}

/// The places that sources report, those that stand, by date.
pub fn reported<'a>(
    catalog: &'a Catalog,
    counter: &'a CounterId,
    scope: Scope,
    as_of: Option<Day>,
) -> impl Iterator<Item = &'a Place> {
    catalog.places().iter().filter(move |place| {
        place.counter == *counter
            && place.scope == scope
            && place.standing.stands(as_of)
            && place.standing.doubt.is_none()
    })
}
