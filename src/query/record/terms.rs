//! What a record is of, and which record a selection is about where none is asked for.
//!
//! Knows counters, thresholds and scopes that can be asked for. Does not look a record up.

use super::{Record, contender};
use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Family, Subject};
use crate::model::day::Day;
use crate::model::id::{ActId, CounterId};
use crate::model::observation::{CountedId, Scope};
use crate::model::order;
use crate::model::work::ActKind;
use crate::query::milestone::{Levels, Reached};
use crate::query::selection::Selection;
use crate::query::totals::{self, thresholds};

/// The highest threshold that can be asked for: a million millions.
pub const MAX_THRESHOLD: u64 = 1_000_000_000_000;

/// A record is told only where so many works can hold it: of one alone there is nothing to compare.
const CONTENDERS: usize = 2;

/// What a record is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Terms {
    /// Who counts.
    pub counter: CounterId,
    /// Whether albums and singles are compared, or tracks.
    pub of: Subject,
    /// The threshold, in the counter's unit.
    pub threshold: u64,
    /// Whose works are compared; the first act of a work decides.
    pub scope: Scope,
}

impl Terms {
    /// The record that a selection is about: the one asked for, else the highest threshold that an album of it reached
    /// on a known day and others reached too, streams before sales; among soloists where all its acts are.
    #[must_use]
    pub fn of(catalog: &Catalog, selection: &Selection) -> Option<Self> {
        if let Some(asked) = &selection.record {
            return Some(asked.clone());
        }
        let is_soloist = |act: &ActId| catalog.act(act).is_some_and(|act| act.kind == ActKind::Soloist);
        let scope = if selection.acts.iter().all(is_soloist) { Scope::Soloists } else { Scope::Kpop };
        let leads: Vec<_> =
            [Family::Streams, Family::Sales].into_iter().filter_map(|family| totals::lead(catalog, family)).collect();
        let of = |counter: &Counter, threshold: u64| Self {
            counter: counter.id.clone(),
            of: Subject::Album,
            threshold,
            scope,
        };
        let told = leads.iter().find_map(|counter| {
            let albums: Vec<_> = selection.albums.iter().cloned().map(CountedId::Album).collect();
            let levels: Vec<_> =
                albums.iter().filter_map(|album| Levels::new(catalog, album, &counter.id, selection.as_of)).collect();
            let on_a_day = |reached: &Reached<'_>| reached.is_the_day && reached.days.is_some();
            let passed = |threshold: &u64| {
                levels.iter().filter_map(|levels| levels.reached(*threshold)).any(|reached| on_a_day(&reached))
            };
            let is_shared = |terms: &Self| Record::new(catalog, terms, selection.as_of).ranking.len() >= CONTENDERS;
            let passed: Vec<_> = thresholds(counter.unit).iter().rev().filter(|threshold| passed(threshold)).collect();
            let shared = passed.iter().map(|threshold| of(counter, **threshold)).find(is_shared);
            shared.or_else(|| passed.first().map(|threshold| of(counter, **threshold)))
        });
        told.or_else(|| leads.first().and_then(|counter| Some(of(counter, *thresholds(counter.unit).first()?))))
    }

    /// Every counter, with what it counts and of how many works, by which a record can be told: those of which at least two
    /// works have a total. Those of whom it is known how they count come first, then whose figures are only passed on;
    /// among either the one with most works.
    #[must_use]
    pub fn counters(catalog: &Catalog) -> Vec<(&Counter, Subject, usize)> {
        let mut found: Vec<(&Counter, Subject, usize)> = Vec::new();
        for ((subject, id), _) in catalog.series() {
            let of = if matches!(subject, CountedId::Track(_)) { Subject::Track } else { Subject::Album };
            let Some(counter) = catalog.counter(id).filter(|counter| !thresholds(counter.unit).is_empty()) else {
                continue;
            };
            let is_told = matches!(counter.family, Family::Sales | Family::Streams);
            let any = Self { counter: id.clone(), of, threshold: 1, scope: Scope::Kpop };
            if !is_told || contender(catalog, &any, subject).is_none() {
                continue;
            }
            match found.iter_mut().find(|(other, other_of, _)| other.id == *id && *other_of == of) {
                Some((.., works)) => *works += 1,
                None => found.push((counter, of, 1)),
            }
        }
        found.retain(|(.., works)| *works >= CONTENDERS);
        order::by_key(&mut found, |(counter, _, works)| (!counter.is_stated(), std::cmp::Reverse(*works)));
        found
    }

    /// The thresholds worth asking for by a counter: those that a work had passed as of a day, and the one that is asked
    /// for.
    #[must_use]
    pub fn thresholds(&self, catalog: &Catalog, as_of: Option<Day>) -> Vec<u64> {
        let unit = catalog.counter(&self.counter).map(|counter| counter.unit);
        let highest = catalog
            .counted_by(&self.counter)
            .filter(|(subject, _)| contender(catalog, &Self { scope: Scope::Kpop, ..self.clone() }, subject).is_some())
            .flat_map(|(_, counts)| counts.iter().filter(|count| count.standing.stands(as_of)))
            .filter(|count| count.standing.doubt.is_none())
            .map(|count| count.quantity.least())
            .max()
            .unwrap_or(0);
        let passed = unit.map_or(&[][..], thresholds).iter().copied().filter(|threshold| *threshold <= highest);
        let mut all: Vec<u64> = passed.chain([self.threshold]).collect();
        order::once(&mut all);
        all
    }
}
