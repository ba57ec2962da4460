//! The race: who stood where on each day on which something was counted or reported.
//!
//! Knows the days of a scope's data inside a window, and the standing on each of them: everyone's last count, how old
//! it is, what it may have become since, and the place. Does not fill the days in between: nothing moves on a day of
//! which nothing is known, so there is no standing of such a day but the one before it. An act without a count by
//! then has no place in it, not even the last.
//!
//! **The last count** of an act on a day is the one that begins latest among those surely made by then; a floor lower
//! than a count before it says nothing new and is passed over.
//!
//! **The order.** A reported place holds until the act is reported at another one, another act at that one, the counts
//! say that more acts are surely ahead, a report may lie in between that could not be read, or [`HOLDS`] days have passed.
//! Whoever has such a place stands no lower than it, unless another act of whom no place holds has since been counted
//! higher than all who would stand below: then nothing says who is ahead but the counts. All others stand by their last
//! count. What the counts leave possible is told beside it ([`follower`](super::follower)).

use super::follower::{
    Between, Computed, Followers, followers, is_in, latest, newer, place_among, reported, taken, told,
};
use super::ranking::counter;
use super::selection::Selection;
use crate::model::catalog::Catalog;
use crate::model::chart::Counter;
use crate::model::day::{Day, Days, When};
use crate::model::id::ActId;
use crate::model::observation::{Bound, Count, Place, Scope};
use crate::model::order;
use crate::model::work::{Act, ActKind};
use std::cmp::Reverse;

/// Days for which a reported place is taken to hold while nothing speaks against it: as far as the panels of places
/// join two of them.
pub const HOLDS: i32 = 366;

/// The race of one scope in one window.
#[derive(Clone, Debug)]
pub struct Race<'a> {
    /// Among whom.
    pub scope: Scope,
    /// Who counts.
    pub counter: &'a Counter,
    catalog: &'a Catalog,
    chosen: Vec<ActId>,
    all: Vec<Followers<'a>>,
    places: Vec<&'a Place>,
    window: Days,
    days: Vec<Day>,
    is_sure: bool,
}

/// Who stood where on a day.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The day.
    pub day: Day,
    /// Everyone who was counted by then, by place.
    pub runners: Vec<Runner<'a>>,
    /// Acts of the scope of whom no count is known by then: the chosen ones first, then those counted later.
    pub uncounted: Vec<&'a Act>,
}

/// One act in a standing.
#[derive(Clone, Debug)]
pub struct Runner<'a> {
    /// Who.
    pub act: &'a Act,
    /// Whether the reader chose it.
    pub chosen: bool,
    /// Its last count.
    pub count: &'a Count,
    /// Days since that count, at least: 0 where it may be of this very day.
    pub age: i32,
    /// The most it can have grown to by this day; none where no later count says so.
    pub high: Option<u64>,
    /// What the counts leave possible.
    pub computed: Computed,
    /// The reported place that holds.
    pub reported: Option<&'a Place>,
    /// Whether this day brings its count or its place.
    pub is_news: bool,
}

impl Runner<'_> {
    /// The place, if a report or the counts give one alone.
    #[must_use]
    pub fn place(&self) -> Option<u16> {
        self.reported.map(|place| place.rank).or_else(|| self.computed.place())
    }
}

impl<'a> Race<'a> {
    /// The race of a scope; none where nobody counts followers.
    #[must_use]
    pub fn new(catalog: &'a Catalog, selection: &Selection, scope: Scope) -> Option<Self> {
        let counter = counter(catalog)?;
        let mut all = followers(catalog, &counter.id, selection.as_of);
        let is_unsure = |one: &Followers<'_>| {
            catalog.act(one.act).is_some_and(|act| act.kind == ActKind::Soloist && act.female.is_none())
        };
        let is_sure = scope != Scope::FemaleSoloists || !all.iter().any(is_unsure);
        all.retain(|one| one.is_counted() && is_in(catalog, one.act, scope));
        let places: Vec<_> = reported(catalog, &counter.id, scope, selection.as_of).collect();
        let window = selection.window;
        let counted = all.iter().flat_map(|one| &one.counts).filter_map(|count| latest(count));
        let mut days: Vec<Day> = counted.chain(places.iter().filter_map(|place| told(place))).collect();
        days.retain(|day| window.contains(*day));
        order::once(&mut days);
        Some(Self { scope, counter, catalog, chosen: selection.acts.clone(), all, places, window, days, is_sure })
    }

    /// The days of the window on which a count or a reported place of the scope falls, in their order.
    #[must_use]
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// Everyone who is in a standing of the window, in an order that does not depend on the day.
    pub fn acts(&self) -> impl Iterator<Item = &'a Act> {
        let end = self.window.to();
        let counted = self.all.iter().filter(move |one| last_count(one, end).is_some());
        counted.filter_map(|one| self.catalog.act(one.act))
    }

    /// The highest last count of the window.
    #[must_use]
    pub fn most(&self) -> u64 {
        let end = self.window.to();
        let counts = self.all.iter().flat_map(|one| &one.counts).filter(|count| latest(count) <= Some(end));
        counts.map(|count| count.quantity.value).max().unwrap_or(0)
    }

    /// Whether it can be run: there is more than one day, and of everyone counted it is known whether they belong to
    /// the scope, or places among them could not be computed.
    #[must_use]
    pub fn can_be_run(&self) -> bool {
        self.is_sure && self.days.len() > 1
    }

    /// The standing on a day. On a day without data it is that of the last day that has any, of the window or before.
    #[must_use]
    pub fn standing(&self, day: Day) -> Standing<'a> {
        let day = self.days.iter().copied().rev().find(|of| *of <= day).unwrap_or(day);
        // Once for each act, and not for each pair of them.
        let bounds: Vec<Between<'a>> = self.all.iter().map(|one| one.on(day)).collect();
        let mut runners: Vec<_> = (0..bounds.len()).filter_map(|at| self.runner(at, &bounds, day)).collect();
        order::by_key(&mut runners, |runner| Reverse((runner.count.quantity.value, runner.count.quantity.most())));
        let runners = in_order(runners);
        let is_counted = |act: &Act| runners.iter().any(|runner| runner.act.id == act.id);
        let in_scope = self.catalog.acts().filter(|act| is_in(self.catalog, &act.id, self.scope));
        let mut uncounted: Vec<_> = in_scope.filter(|act| !is_counted(act)).collect();
        let is_known = |act: &Act| self.all.iter().any(|one| *one.act == act.id);
        order::by_key(&mut uncounted, |act| (!self.chosen.contains(&act.id), !is_known(act)));
        Standing { day, runners, uncounted }
    }

    /// The act of that number among all, whose bounds on the day these are.
    fn runner(&self, at: usize, bounds: &[Between<'a>], day: Day) -> Option<Runner<'a>> {
        let (one, own) = (self.all.get(at)?, *bounds.get(at)?);
        let count = last_count(one, day)?;
        let made = latest(count)?;
        let act = self.catalog.act(one.act)?;
        let others = bounds.iter().enumerate().filter(|(other, _)| *other != at);
        let computed = place_among(day, own, &mut others.map(|(_, theirs)| *theirs))?;
        let reported = self.held(one.act, day).filter(|place| computed.best <= place.rank);
        let is_news = made == day || reported.and_then(told) == Some(day);
        Some(Runner {
            act,
            chosen: self.chosen.contains(&act.id),
            count,
            age: day - made,
            high: own.high,
            computed,
            reported,
            is_news,
        })
    }

    /// The place at which an act was last reported, if nothing reported since speaks against it.
    fn held(&self, act: &ActId, day: Day) -> Option<&'a Place> {
        let dated = self.places.iter().copied().filter_map(|place| Some((told(place)?, place)));
        let own = dated.filter(|(on, place)| place.act == *act && *on <= day && day - *on <= HOLDS);
        let (_, place) = own.max_by_key(|(on, place)| (place.when.map(|when| since(when, *on)), *on))?;
        let is_taken = taken(self.catalog, self.places.iter().copied(), place).is_some_and(|later| later <= day);
        (!is_taken).then_some(place)
    }
}

/// The day from which a figure may hold; what was told "on or before" a day is taken as of that day.
fn since(when: When, latest: Day) -> Day {
    when.earliest().unwrap_or(latest)
}

/// The last count surely made by a day.
fn last_count<'a>(one: &Followers<'a>, day: Day) -> Option<&'a Count> {
    let dated = one.counts.iter().filter_map(|count| Some((latest(count)?, count.to?, *count)));
    let mut made: Vec<_> = dated.filter(|(on, ..)| *on <= day).collect();
    // On one day a floor comes first, so that an exact figure of that day stands.
    order::by_key(&mut made, |(on, when, count)| {
        (since(*when, *on), *on, count.quantity.bound != Bound::AtLeast, count.quantity.least())
    });
    made.into_iter().map(|(.., count)| count).reduce(newer)
}

/// Sets acts that have a place among those ordered by their counts: none lower than its place but for higher counts made
/// since it was told, and above it only who has a better one or a higher count.
fn in_order(by_count: Vec<Runner<'_>>) -> Vec<Runner<'_>> {
    let (mut placed, others): (Vec<_>, Vec<_>) = by_count.into_iter().partition(|runner| runner.reported.is_some());
    let rank = |runner: &Runner<'_>| runner.reported.map_or(u16::MAX, |place| place.rank);
    order::by_key(&mut placed, rank);
    let value = |runner: &Runner<'_>| runner.count.quantity.value;
    let counts: Vec<u64> = placed.iter().map(value).collect();
    let mut still = counts.as_slice();
    let (mut placed, mut others) = (placed.into_iter().peekable(), others.into_iter().peekable());
    let mut ordered = Vec::new();
    loop {
        let is_placed = match (placed.peek(), others.peek()) {
            (Some(one), Some(other)) => {
                let above = u16::try_from(ordered.len()).unwrap_or(u16::MAX);
                let is_later = latest(other.count) > one.reported.and_then(told);
                let is_outdone = is_later && still.iter().all(|placed| *placed < value(other));
                rank(one) <= above.saturating_add(1) && !is_outdone || value(one) > value(other)
            }
            (one, _) => one.is_some(),
        };
        if is_placed {
            still = still.get(1..).unwrap_or_default();
        }
        match if is_placed { placed.next() } else { others.next() } {
            Some(next) => ordered.push(next),
            None => return ordered,
        }
    }
}

#[cfg(test)]
mod tests;
