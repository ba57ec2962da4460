//! Follower rankings: places as reported, places as computed from counts, and the counts.
//!
//! Knows the rule by which a place follows from counts of different days. Does not fill gaps: where the counts leave
//! several places possible, all of them are the answer.
//!
//! **The rule.** On a day, an act's count lies between bounds: below, the highest that a count up to then leaves, less
//! [`MAY_FALL`]; above, the lowest that a later count leaves (where it was known as of the day asked), else it is open.
//! A count of the day itself needs no allowance, and what contradicts it is set aside. Act A is surely ahead of B if
//! A's lower bound exceeds B's upper one. A's best place is one more than the acts surely ahead of it, its worst one
//! more than the acts that may be ahead of it. It is a place among the acts that have counts here, and nothing is said
//! of acts that have none. Of whom every count could not be read, it may stand anywhere.

mod bounds;

use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::fault::List;
use crate::model::id::{ActId, CounterId};
use crate::model::observation::{Bound, Count, CountedId, Measure, Place, Scope};
use crate::model::order;
use crate::model::work::ActKind;
pub use bounds::{Between, MAY_FALL, fallen, risen};

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

/// The counts of every act that has any, as of a day; also of acts of which none could be read.
#[must_use]
pub fn followers<'a>(catalog: &'a Catalog, counter: &CounterId, as_of: Option<Day>) -> Vec<Followers<'a>> {
    let mut all: Vec<Followers<'a>> = catalog
        .counted_by(counter)
        .filter_map(|(subject, counts)| {
            let CountedId::Act(act) = subject else { return None };
            let public = counts.iter().filter(|count| count.standing.stands(as_of));
            let (counts, others) = public.partition::<Vec<_>, _>(|count| {
                count.to.is_some() && count.measure == Measure::Total && count.standing.doubt.is_none()
            });
            (!counts.is_empty() || !others.is_empty()).then_some(Followers { act, counts, others })
        })
        .collect();
    for lost in catalog.lost(List::Counts, counter.as_str(), as_of, &|_| true) {
        if let Some(CountedId::Act(act)) = &lost.of
            && all.iter().all(|one| one.act != act || !one.is_counted())
        {
            all.push(Followers { act, counts: Vec::new(), others: Vec::new() });
        }
    }
    all
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

    /// Whether the counts rule out nothing: it may stand first, last and anywhere between, so that its place is not known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.best == 1 && self.among > 1 && self.worst >= self.among
    }
}

/// The last day a count may be of: none is of a later day than the one it was known on.
#[must_use]
pub fn latest(count: &Count) -> Option<Day> {
    Some(match (count.to?, count.standing.known) {
        (When::Day(day), _) => day,
        (partial, Some(known)) => partial.latest().min(known),
        (partial, None) => partial.latest(),
    })
}

/// The one to tell of two counts, the second of a date no earlier: a floor below what was held says nothing, nor does
/// a rounded figure of the day of an exact one.
#[must_use]
pub fn newer<'a>(held: &'a Count, next: &'a Count) -> &'a Count {
    let (old, new) = (held.quantity, next.quantity);
    let says_nothing = new.bound == Bound::AtLeast && new.value < old.least();
    if says_nothing || held.to == next.to && old.bound == Bound::Exact { held } else { next }
}

impl Followers<'_> {
    /// Whether it is one of those among whom places are computed, be it by a count that could not be read: then it has
    /// none at all here.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        !self.counts.is_empty() || self.others.is_empty()
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
    let (own, others) = bounds_on(catalog, all, act, scope, day)?;
    place_among(day, own, &mut others.into_iter())
}

/// The counts that bound that place: its own, and those by which others are surely ahead or surely behind.
#[must_use]
pub fn bounding<'a>(catalog: &Catalog, all: &[Followers<'a>], act: &ActId, scope: Scope, day: Day) -> Vec<&'a Count> {
    let Some((own, others)) = bounds_on(catalog, all, act, scope, day) else { return Vec::new() };
    let bounds = |theirs: Between<'a>| match (are_ahead(theirs, own), are_behind(theirs, own)) {
        (true, _) => theirs.from,
        (_, true) => theirs.until,
        _ => None,
    };
    let mut counts: Vec<&Count> =
        [own.from, own.until].into_iter().chain(others.into_iter().map(bounds)).flatten().collect();
    counts.dedup_by(|one, other| std::ptr::eq(*one, *other));
    counts
}

/// The bounds of an act on a day, and those of the others in the scope.
fn bounds_on<'a>(
    catalog: &Catalog,
    all: &[Followers<'a>],
    act: &ActId,
    scope: Scope,
    day: Day,
) -> Option<(Between<'a>, Vec<Between<'a>>)> {
    let own = all.iter().find(|followers| followers.act == act && is_in(catalog, act, scope))?.on(day);
    let counted = all.iter().filter(|other| other.is_counted());
    let others = counted.filter(|other| other.act != act && is_in(catalog, other.act, scope));
    Some((own, others.map(|other| other.on(day)).collect()))
}

/// Whether others surely have more.
fn are_ahead(theirs: Between<'_>, own: Between<'_>) -> bool {
    own.high.is_some_and(|high| theirs.low > high)
}

/// Whether others surely have no more.
fn are_behind(theirs: Between<'_>, own: Between<'_>) -> bool {
    theirs.high.is_some_and(|high| high <= own.low)
}

/// The place that bounds leave an act among others on that day; none before its own first count.
pub(super) fn place_among<'a>(
    day: Day,
    own: Between<'a>,
    others: &mut dyn Iterator<Item = Between<'a>>,
) -> Option<Computed> {
    let mut computed = Computed { day, best: 1, worst: 1, among: 1, age: own.age? };
    for theirs in others {
        computed.among = computed.among.saturating_add(1);
        if are_ahead(theirs, own) {
            computed.best = computed.best.saturating_add(1);
        }
        if !are_behind(theirs, own) {
            computed.worst = computed.worst.saturating_add(1);
            computed.age = computed.age.max(theirs.age.unwrap_or(0));
        }
    }
    Some(computed)
}

/// The places of an act on each day on which the counts of any act in the scope change what is known.
#[must_use]
pub fn places(catalog: &Catalog, all: &[Followers<'_>], act: &ActId, scope: Scope) -> Vec<Computed> {
    let mut days: Vec<Day> = all
        .iter()
        .filter(|followers| is_in(catalog, followers.act, scope))
        .flat_map(|followers| followers.counts.iter().filter_map(|count| latest(count)))
        .collect();
    order::once(&mut days);
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

/// The last day a reported place may be of: none is of a later day than the one it was known on.
#[must_use]
pub fn told(place: &Place) -> Option<Day> {
    let latest = place.when?.latest();
    Some(place.standing.known.map_or(latest, |known| known.min(latest)))
}

/// The first day on which another act is reported at a place of an act, which holds no longer then, or on which a report
/// may be that could not be read. `all` are the places of its scope.
pub fn taken<'a>(catalog: &Catalog, all: impl Iterator<Item = &'a Place>, place: &Place) -> Option<Day> {
    let on = told(place)?;
    let others = all.filter(|other| other.act != place.act && other.rank == place.rank).filter_map(told);
    let mut first = others.filter(|later| *later > on).min();
    for lost in catalog.lost(List::Places, place.counter.as_str(), None, &|lost| lost.may_be_since(on + 1)) {
        let day = lost.earliest().unwrap_or(on).max(on + 1);
        first = Some(first.unwrap_or(day).min(day));
    }
    first
}

/// Whether a report of a place that could not be read may be of one of some days. Of whom and among whom it is, is not
/// asked: sources report several places at once.
#[must_use]
pub fn is_place_lost(catalog: &Catalog, counter: &CounterId, from: Day, to: Day) -> bool {
    catalog.is_lost(List::Places, counter.as_str(), Some(to), &|lost| lost.may_be_since(from))
}

#[cfg(test)]
mod tests;
