//! The follower rankings of a view: which acts take part, and what is known of each inside the window.
//!
//! Knows who was chosen and who stands beside them, and when the lead changed. Does not know which of them fit one
//! scale: that is asked where they are drawn.

use super::clock::Clock;
use super::follower::{Computed, Followers, followers, is_in, is_place_lost, latest, newer, place_on, reported};
use super::selection::Selection;
use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Family};
use crate::model::day::{Day, Days, When};
use crate::model::id::CounterId;
use crate::model::observation::{Count, CountedId, Measure, Place, Scope};
use crate::model::order;
use crate::model::work::Act;
use std::cmp::Reverse;

/// Every scope that places are told of, the one the sections speak of first.
pub const SCOPES: [Scope; 3] = [Scope::Soloists, Scope::FemaleSoloists, Scope::Kpop];

/// What the section of follower rankings shows.
#[derive(Clone, Debug)]
pub struct Rankings<'a> {
    /// Who counts; none where the dataset has no counts of followers.
    pub counter: Option<&'a Counter>,
    /// The counts of every act that has any: what places are computed from.
    pub all: Vec<Followers<'a>>,
    /// The acts: those chosen in their order, then those of whom something is known in the window, the most followed
    /// first.
    pub acts: Vec<Ranked<'a>>,
    /// Acts that were chosen and do not stand on the release clock, having no chosen album with a known release.
    pub off_clock: Vec<&'a Act>,
    /// What the time axis counts.
    pub clock: Clock,
}

/// One act of the section.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    /// Who.
    pub act: &'a Act,
    /// Whether the reader chose it.
    pub chosen: bool,
    /// The days of the calendar that the window shows of it: on the release clock those about its first chosen album.
    pub window: Days,
    /// On the release clock its day 0.
    pub zero: Option<Day>,
    /// Its counts, also those outside the window, in the order of time.
    pub counts: Vec<&'a Count>,
    /// Totals that are listed and not drawn, doubted or undated; and what it gained in a stretch of days.
    pub others: Vec<&'a Count>,
    /// Its places as reported, also those outside the window, in the order of time.
    pub reported: Vec<&'a Place>,
    /// Of a chosen act, its places as computed on the days of its own counts and reported places in the window.
    pub computed: Vec<(Scope, Computed)>,
}

/// That the first place went from one act to another.
#[derive(Clone, Copy, Debug)]
pub struct Overtaking<'a> {
    /// Who took it.
    pub by: &'a Act,
    /// From whom.
    pub from: &'a Act,
    /// The last day on which the other was reported first.
    pub after: Day,
    /// The first day on which the new one was.
    pub until: Day,
}

impl<'a> Rankings<'a> {
    /// What the selection shows.
    #[must_use]
    pub fn new(catalog: &'a Catalog, selection: &Selection) -> Self {
        let (acts, off_clock, clock) = (Vec::new(), Vec::new(), selection.clock);
        let mut rankings = Self { counter: counter(catalog), all: Vec::new(), acts, off_clock, clock };
        let Some(counter) = rankings.counter else { return rankings };
        let all = followers(catalog, &counter.id, selection.as_of);
        let window = |act: &Act| selection.window_about(selection.act_zero(catalog, &act.id));
        for act in selection.acts.iter().filter_map(|id| catalog.act(id)) {
            match window(act) {
                Some(window) => rankings.acts.push(Ranked::new(catalog, selection, &all, counter, act, window)),
                None => rankings.off_clock.push(act),
            }
        }
        let others = catalog.acts().filter(|act| !selection.acts.contains(&act.id));
        let others = others.filter_map(|act| Some((act, window(act)?)));
        let ranked = others.map(|(act, window)| Ranked::new(catalog, selection, &all, counter, act, window));
        let mut peers: Vec<_> = ranked.filter(Ranked::is_known).collect();
        order::by_key(&mut peers, |peer| Reverse(peer.last_in(peer.window).map(|count| count.quantity.value)));
        rankings.acts.extend(peers);
        rankings.all = all;
        rankings
    }

    /// The acts the reader chose.
    pub fn chosen(&self) -> impl Iterator<Item = &Ranked<'a>> {
        self.acts.iter().filter(|ranked| ranked.chosen)
    }

    /// The last change of the lead among soloists that falls into the window and concerns a chosen act, by reports
    /// of a known day. None on the release clock, on which two acts have no day in common, nor between two reports where
    /// another one lies, or may lie, that could not be read.
    #[must_use]
    pub fn overtaking(&self, catalog: &Catalog, window: Days) -> Option<Overtaking<'a>> {
        let counter = &self.counter.filter(|_| !self.clock.is_release())?.id;
        let mut firsts: Vec<(Day, &'a Act, bool)> = Vec::new();
        for ranked in &self.acts {
            let first = ranked.reported.iter().filter(|place| place.scope == Scope::Soloists && place.rank == 1);
            let days = first.filter_map(|place| place.when.and_then(When::day));
            firsts.extend(days.map(|day| (day, ranked.act, ranked.chosen)));
        }
        order::by_key(&mut firsts, |(day, ..)| *day);
        // Of two that are reported first on one day neither has overtaken the other.
        let has_lead =
            |(on, act, _): &(Day, &Act, bool)| !firsts.iter().any(|(day, other, _)| day == on && other.id != act.id);
        let changes = firsts.windows(2).rev().filter(|pair| pair[0].1.id != pair[1].1.id && pair.iter().all(has_lead));
        let (before, after) = changes.map(|pair| (pair[0], pair[1])).find(|(before, after)| {
            (before.2 || after.2)
                && window.contains(before.0)
                && window.contains(after.0)
                && !is_place_lost(catalog, counter, before.0, after.0)
        })?;
        Some(Overtaking { by: after.1, from: before.1, after: before.0, until: after.0 })
    }

    /// Among how many acts of a scope a place is computed.
    #[must_use]
    pub fn among(&self, catalog: &Catalog, scope: Scope) -> u32 {
        let counted = self.all.iter().filter(|one| one.is_counted() && is_in(catalog, one.act, scope));
        u32::try_from(counted.count()).unwrap_or(u32::MAX)
    }
}

/// How many acts stand side by side.
const BESIDE: usize = 4;

/// Those that stand beside the sentence on followers: of the chosen ones with a count in the window as many as have room,
/// then the most followed others of their kind. Fewer than two are none.
#[must_use]
pub fn beside_the_lead<'r, 'a>(rankings: &'r Rankings<'a>) -> Vec<&'r Ranked<'a>> {
    let has_count = |ranked: &&Ranked<'_>| ranked.last_in(ranked.window).is_some();
    let mut beside: Vec<_> = rankings.chosen().filter(has_count).collect();
    let Some(kind) = beside.first().map(|first| first.act.kind) else { return Vec::new() };
    let others = rankings.acts.iter().filter(|ranked| !ranked.chosen && ranked.act.kind == kind).filter(has_count);
    beside.extend(others);
    beside.truncate(BESIDE);
    if beside.len() < 2 { Vec::new() } else { beside }
}

/// The counter of followers by which most acts are counted.
#[must_use]
pub fn counter(catalog: &Catalog) -> Option<&Counter> {
    let totals = |id: &CounterId| {
        let of_acts = catalog.counted_by(id).filter(|(subject, _)| matches!(subject, CountedId::Act(_)));
        of_acts.filter(|(_, counts)| counts.iter().any(|count| count.measure == Measure::Total)).count()
    };
    let counters = catalog.counters().filter(|counter| counter.family == Family::Followers);
    counters
        .map(|counter| (totals(&counter.id), counter))
        .filter(|(acts, _)| *acts > 0)
        .max_by_key(|(a, _)| *a)
        .map(|(_, counter)| counter)
}

/// Whether what is known of a date can lie in the window.
fn touches(window: Days, when: When) -> bool {
    let latest = when.latest();
    latest >= window.from() && when.earliest().unwrap_or(latest) <= window.to()
}

impl<'a> Ranked<'a> {
    fn new(
        catalog: &'a Catalog,
        selection: &Selection,
        all: &[Followers<'a>],
        counter: &'a Counter,
        act: &'a Act,
        window: Days,
    ) -> Self {
        let chosen = selection.acts.contains(&act.id);
        let own = all.iter().find(|followers| *followers.act == act.id);
        let counts = own.map(|own| own.counts.clone()).unwrap_or_default();
        let mut others = own.map(|own| own.others.clone()).unwrap_or_default();
        others.extend(gains(catalog, counter, act).filter(|count| count.standing.stands(selection.as_of)));
        let reported: Vec<_> = SCOPES
            .iter()
            .flat_map(|scope| reported(catalog, &counter.id, *scope, selection.as_of))
            .filter(|place| place.act == act.id)
            .collect();
        let zero = selection.act_zero(catalog, &act.id).filter(|_| selection.clock.is_release());
        let mut ranked = Self { act, chosen, window, zero, counts, others, reported, computed: Vec::new() };
        if chosen {
            ranked.computed = ranked.compute(catalog, all, window);
        }
        ranked
    }

    fn compute(&self, catalog: &Catalog, all: &[Followers<'a>], window: Days) -> Vec<(Scope, Computed)> {
        let counted = self.counts.iter().filter_map(|count| latest(count));
        let told = self.reported.iter().filter_map(|place| place.when.and_then(When::day));
        let mut days: Vec<Day> = counted.chain(told).filter(|day| window.contains(*day)).collect();
        order::once(&mut days);
        // Nobody reports a computed place of women apart; it would need to know of each act who is one.
        let scopes = [Scope::Soloists, Scope::Kpop];
        let on = |scope, day| Some((scope, place_on(catalog, all, &self.act.id, scope, day)?));
        days.into_iter().flat_map(|day| scopes.into_iter().filter_map(move |scope| on(scope, day))).collect()
    }

    /// The counts that may be of a day in the window.
    pub fn counts_in(&self, window: Days) -> impl DoubleEndedIterator<Item = &'a Count> {
        self.counts.iter().copied().filter(move |count| count.to.is_some_and(|to| touches(window, to)))
    }

    /// The last of them that is of a day or month and says anything new.
    #[must_use]
    pub fn last_in(&self, window: Days) -> Option<&'a Count> {
        self.counts_in(window).filter(|count| !matches!(count.to, Some(When::Year(_)))).reduce(newer)
    }

    /// The date of the last places reported in the window, if it lies that many days at most from a count; none where there
    /// may be a later report that could not be read.
    #[must_use]
    pub fn reported_about(&self, catalog: &Catalog, count: &Count, days: i32) -> Option<When> {
        let (day, end) = (count.to?.latest(), self.window.to());
        let dates = self.reported_in(self.window).filter_map(|place| place.when);
        let last = dates.max_by_key(|when| when.latest()).filter(|when| (when.latest() - day).abs() <= days);
        last.filter(|when| !is_place_lost(catalog, &count.counter, when.latest() + 1, end))
    }

    /// The reported places that may be of a day in the window.
    pub fn reported_in(&self, window: Days) -> impl DoubleEndedIterator<Item = &'a Place> {
        self.reported.iter().copied().filter(move |place| place.when.is_some_and(|when| touches(window, when)))
    }

    /// The place computed for a day.
    #[must_use]
    pub fn computed_on(&self, scope: Scope, day: Day) -> Option<&Computed> {
        self.computed.iter().find(|(of, computed)| *of == scope && computed.day == day).map(|(_, computed)| computed)
    }

    /// The places in a scope that the counts leave, of days on which they leave less than all.
    pub fn places_left(&self, scope: Scope) -> impl Iterator<Item = &Computed> {
        let left = self.computed.iter().filter(move |(of, computed)| *of == scope && !computed.is_open());
        left.map(|(_, computed)| computed)
    }

    fn is_known(&self) -> bool {
        self.counts_in(self.window).next().is_some() || self.reported_in(self.window).next().is_some()
    }
}

/// What an act gained in a stretch of days, by any counter of the same family.
fn gains<'a>(catalog: &'a Catalog, counter: &'a Counter, act: &'a Act) -> impl Iterator<Item = &'a Count> {
    let family = |id: &CounterId| catalog.counter(id).is_some_and(|other| other.family == counter.family);
    catalog
        .series()
        .filter(move |((subject, of), _)| {
            matches!(subject, CountedId::Act(id) if *id == act.id) && *of != counter.id && family(of)
        })
        .flat_map(|(_, counts)| counts)
}
