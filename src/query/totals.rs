//! Which totals a selection shows: counter by counter, those of the chosen works and those of their peers.
//!
//! Knows which counters come first and which thresholds are worth a line. Does not know how a total came to be
//! (that is [`milestone`](super::milestone)), nor what a line looks like.

use super::fact::Fact;
use super::milestone::{Level, Levels};
use super::selection::Selection;
use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Family, Unit};
use crate::model::day::Days;
use crate::model::id::{AlbumId, CounterId, WorkId};
use crate::model::observation::{Count, CountedId, Measure};
use crate::model::order;
use crate::model::work::AlbumKind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Peers of one counter: more are noise, not context.
pub const PEERS: usize = 10;

/// Counters that have a panel of their own, the two that always have one among them.
const DRAWN: usize = 4;

/// What is counted together: totals of albums and of tracks never stand on one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// Albums and singles.
    Albums,
    /// Tracks.
    Tracks,
    /// Each track of an album: what the one with the least had.
    EachTrack,
    /// Acts: all their songs.
    Acts,
}

/// The totals by one counter.
#[derive(Clone, Debug)]
pub struct Totals<'a> {
    /// Who counts.
    pub counter: &'a Counter,
    /// What is counted.
    pub of: Of,
    /// Those of the chosen works, in the order of the selection.
    pub chosen: Vec<Levels<'a>>,
    /// Those of the peers that have a total inside the window, the highest first.
    pub peers: Vec<Levels<'a>>,
    /// How many more peers there are.
    pub more_peers: usize,
    /// Whether it has a panel; the others are in the table.
    pub is_drawn: bool,
    /// Of these totals, those that a claim rests on: each has a mark, also where it says nothing new.
    pub rests_on: Vec<&'a Count>,
    /// The figure that is claimed of them, a line of its own.
    pub claimed: Option<u64>,
}

/// The work that a subject is; none for an act.
#[must_use]
pub fn work(subject: &CountedId) -> Option<WorkId> {
    subject.clone().into_work()
}

/// The thresholds of a unit that are worth a line.
#[must_use]
pub fn thresholds(unit: Unit) -> &'static [u64] {
    const M: u64 = 1_000_000;
    const COPIES: [u64; 8] = [M, 2 * M, 3 * M, 4 * M, 5 * M, 6 * M, 8 * M, 10 * M];
    const STREAMS: [u64; 8] = [100 * M, 500 * M, 1_000 * M, 2_000 * M, 3_000 * M, 4_000 * M, 5_000 * M, 10_000 * M];
    match unit {
        Unit::Copies | Unit::Units | Unit::Downloads => &COPIES,
        Unit::Streams | Unit::Views => &STREAMS,
        Unit::Followers | Unit::Points | Unit::Listeners | Unit::Weeks => &[],
    }
}

/// All totals that a selection shows: the first sales counter, the first counter of album streams (both also where
/// they hold nothing of what is chosen), then the others that do.
#[must_use]
pub fn totals<'a>(catalog: &'a Catalog, selection: &Selection) -> Vec<Totals<'a>> {
    let leads: Vec<_> = [Family::Sales, Family::Streams].into_iter().filter_map(|of| lead(catalog, of)).collect();
    let mut all: BTreeMap<(&CounterId, Of), Totals<'a>> = BTreeMap::new();
    for counter in &leads {
        all.insert((&counter.id, Of::Albums), Totals::empty(counter, Of::Albums));
    }
    for ((subject, id), _) in catalog.series() {
        let Some(counter) = catalog.counter(id).filter(|c| matches!(c.family, Family::Sales | Family::Streams)) else {
            continue;
        };
        let of = of(subject);
        let is_chosen = rank(catalog, selection, subject).is_some();
        if !is_chosen && !is_peer(catalog, selection, subject) {
            continue;
        }
        let Some(levels) = Levels::new(catalog, subject, id, selection.as_of) else { continue };
        let levels = levels.counted_from(selection.day_zero_of(catalog, subject));
        let totals = all.entry((id, of)).or_insert_with(|| Totals::empty(counter, of));
        match is_chosen {
            true => totals.chosen.push(levels),
            false if selection.window_about(levels.release).is_some_and(|window| is_of_its_time(&levels, window)) => {
                totals.peers.push(levels)
            }
            false => {}
        }
    }
    let mut all: Vec<_> = all.into_values().collect();
    all.retain(|totals| !totals.chosen.is_empty() || turn_of(totals, &leads).is_some());
    for totals in &mut all {
        totals.settle(catalog, selection);
    }
    arrange(all, &leads, selection)
}

/// The totals that a claim of that figure rests on have a panel each, and nothing else has: those of an act's page and of
/// each track too, which the page leaves to the table.
#[must_use]
pub fn totals_of_claim<'a>(
    catalog: &'a Catalog,
    selection: &Selection,
    facts: &[Fact],
    claimed: Option<u64>,
) -> Vec<Totals<'a>> {
    let counts: Vec<&'a Count> = facts.iter().filter_map(|fact| fact.counted(catalog)).collect();
    let mut all = totals(catalog, selection);
    let each: Vec<_> = all.iter().map(|totals| totals.of_each_track(catalog, selection)).collect();
    all.extend(each);
    for totals in &mut all {
        totals.rests_on = counts.iter().copied().filter(|count| totals.holds(count)).collect();
        (totals.is_drawn, totals.claimed) = (!totals.rests_on.is_empty(), claimed);
        if totals.of == Of::Acts && !selection.clock.is_release() {
            // Songs of many years: no one release is their day 0.
            totals.chosen.iter_mut().for_each(|levels| levels.release = None);
        }
    }
    all
}

/// Leads first, then by how much there is to draw; the first few of these get panels.
fn arrange<'a>(mut all: Vec<Totals<'a>>, leads: &[&Counter], selection: &Selection) -> Vec<Totals<'a>> {
    let turn = |totals: &Totals<'_>| {
        let levels = totals.chosen.iter().map(|levels| in_view(levels, selection).count());
        (
            turn_of(totals, leads).unwrap_or(leads.len()),
            Reverse(levels.max().unwrap_or(0)),
            totals.of,
            totals.counter.family,
        )
    };
    order::by_key(&mut all, turn);
    let mut drawn = 0;
    for totals in &mut all {
        let (lead, Reverse(levels), of, _) = turn(totals);
        totals.is_drawn = drawn < DRAWN && of != Of::Acts && (lead < leads.len() || levels >= 2);
        drawn += usize::from(totals.is_drawn);
    }
    all
}

/// Where among the leads it stands; tracks never do.
fn turn_of(totals: &Totals<'_>, leads: &[&Counter]) -> Option<usize> {
    leads.iter().position(|lead| lead.id == totals.counter.id && totals.of == Of::Albums)
}

impl<'a> Totals<'a> {
    /// Whether a claim rests on the count.
    #[must_use]
    pub fn rests_on(&self, count: &Count) -> bool {
        self.rests_on.iter().any(|other| std::ptr::eq(*other, count))
    }

    fn empty(counter: &'a Counter, of: Of) -> Self {
        let (chosen, peers, rests_on) = (Vec::new(), Vec::new(), Vec::new());
        Self { counter, of, chosen, peers, more_peers: 0, is_drawn: false, rests_on, claimed: None }
    }

    /// Whether the count is one of these totals.
    fn holds(&self, count: &Count) -> bool {
        let of = if count.measure == Measure::EveryTrack { Of::EachTrack } else { of(&count.subject) };
        count.counter == self.counter.id && of == self.of
    }

    /// What is known of each track of the chosen albums, by the same counter.
    fn of_each_track(&self, catalog: &'a Catalog, selection: &Selection) -> Self {
        let albums = self.chosen.iter().filter(|_| self.of == Of::Albums);
        let each = albums.filter_map(|album| {
            let levels = Levels::of_each_track(catalog, album.subject, album.counter, selection.as_of)?;
            Some(levels.counted_from(album.release))
        });
        Self { chosen: each.collect(), ..Self::empty(self.counter, Of::EachTrack) }
    }

    fn settle(&mut self, catalog: &Catalog, selection: &Selection) {
        order::by_key(&mut self.chosen, |levels| rank(catalog, selection, levels.subject));
        let highest = |levels: &Levels<'_>| {
            in_view(levels, selection).map(|level| level.count.quantity.least()).max().unwrap_or(0)
        };
        order::by_key(&mut self.peers, |levels| Reverse(highest(levels)));
        self.more_peers = self.peers.len().saturating_sub(PEERS);
        self.peers.truncate(PEERS);
    }
}

/// The standing levels that can be placed inside a window: those known only to more than a third of it cannot.
pub fn shown<'l, 'a>(levels: &'l Levels<'a>, window: Days) -> impl Iterator<Item = &'l Level<'a>> {
    levels.standing.iter().filter(move |level| is_placed(level, window) && window.contains(level.day()))
}

/// The levels that the window of a selection shows, on either clock.
pub fn in_view<'l, 'a>(levels: &'l Levels<'a>, selection: &Selection) -> impl Iterator<Item = &'l Level<'a>> {
    selection.window_about(levels.release).into_iter().flat_map(|window| shown(levels, window))
}

/// Whether a level has a place on an axis of that window.
#[must_use]
pub fn is_placed(level: &Level<'_>, window: Days) -> bool {
    let (first, last) = level.moments();
    first.is_none_or(|first| (last - first) * 3.0 <= f64::from(window.count()).max(3.0))
}

/// Whether a peer came out inside the window, or in the year before its end, and has a total inside it: what the
/// chosen works are compared with. Older works go on selling and streaming for ever.
fn is_of_its_time(levels: &Levels<'_>, window: Days) -> bool {
    let since = window.from().min(window.to() + -364);
    levels.release.is_some_and(|release| since <= release && release <= window.to())
        && shown(levels, window).next().is_some()
}

/// The counter a family is known by: public as it counts, then the one of which most albums are held.
#[must_use]
pub fn lead(catalog: &Catalog, family: Family) -> Option<&Counter> {
    let held =
        |counter: &Counter| catalog.counted_by(&counter.id).filter(|(of, _)| matches!(of, CountedId::Album(_))).count();
    catalog.counters().filter(|c| c.family == family).max_by_key(|c| (c.real_time, held(c), Reverse(&c.id)))
}

fn of(subject: &CountedId) -> Of {
    match subject {
        CountedId::Album(_) => Of::Albums,
        CountedId::Track(_) => Of::Tracks,
        CountedId::Act(_) => Of::Acts,
    }
}

/// Where a subject stands among what is chosen; an edition right behind its album.
fn rank(catalog: &Catalog, selection: &Selection, subject: &CountedId) -> Option<(usize, bool)> {
    let album = |id: &AlbumId| selection.albums.iter().position(|other| other == id);
    let edition_of = |id: &AlbumId| match &catalog.album(id)?.kind {
        AlbumKind::Edition(of) => album(of),
        _ => None,
    };
    match subject {
        CountedId::Album(id) => album(id).map(|at| (at, false)).or_else(|| Some((edition_of(id)?, true))),
        CountedId::Track(id) => selection.tracks.iter().position(|other| other == id).map(|at| (at, false)),
        CountedId::Act(id) => selection.acts.iter().position(|other| other == id).map(|at| (at, false)),
    }
}

/// Peers are albums of acts of the same kind as those chosen: soloists beside soloists, groups beside groups.
fn is_peer(catalog: &Catalog, selection: &Selection, subject: &CountedId) -> bool {
    let CountedId::Album(id) = subject else { return false };
    let Some(album) = catalog.album(id) else { return false };
    let kind = catalog.act(&album.act).map(|act| act.kind);
    album.kind.is_release() && selection.acts.iter().any(|act| catalog.act(act).map(|act| act.kind) == kind)
}
