//! Records: who reached a threshold the fastest, and who held that record from when to when.
//!
//! Knows works, the days from their release to a threshold by one counter, and the places and holders that follow.
//! Never picks a day where the figures leave several: a day is a range, and so is a place that rests on it. Says
//! nothing of works that the dataset does not count. Does not know which records are worth a look.
//!
//! **The days.** A work that came out with the threshold behind it (songs of it were out before) reached it on day 0:
//! before its release there is no work to hold a record, and as of a day before it no record either. Otherwise it
//! reached the threshold no later than the first level above it, and no earlier than the levels below it allow
//! ([`Reached::not_before`](super::milestone::Reached)). Where sources of one grade tell different days for the very
//! threshold, the range holds them all. A number of days that a source tells in place of a date may count the release
//! day as day 0 or as day 1.
//!
//! **The places.** A is surely faster than B if A's last day is before B's first. A's best place is one more than the
//! works surely faster than it, its worst one more than the works that may be. Works that surely took as long share
//! their place: 1, 2, 2, 4.
//!
//! **The holders.** In the order of the days by which they had reached it: whoever was no slower, by its last possible
//! day, than all before it. Where another may have been faster by then, the holder only may have held it.

use super::follower::is_in;
use super::milestone::{Level, Levels, Origin};
use crate::model::catalog::Catalog;
use crate::model::chart::Subject;
use crate::model::day::{Day, Days};
use crate::model::id::{ActId, CounterId, WorkId};
use crate::model::observation::{Count, CountedId, Measure, Scope, Statement};
use crate::model::order;
use crate::model::work::AlbumKind;

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

/// A work that reached the threshold, and when.
#[derive(Clone, Debug)]
pub struct Reach<'a> {
    /// The work.
    pub work: WorkId,
    /// Days from its release, the release day being 0: the fewest and the most they can have been.
    pub days: (i32, i32),
    /// The days of the calendar on which it can have reached it.
    pub when: Days,
    /// Whether it had reached it before its release.
    pub before_release: bool,
    /// The best and the worst place possible.
    pub places: (usize, usize),
    /// The level by which it had.
    pub level: Level<'a>,
    /// What else the range rests on: the level that says it was not earlier, other tellings of the very threshold.
    pub others: Vec<Level<'a>>,
}

/// A stretch of time in which a record stood.
#[derive(Clone, Debug)]
pub struct Holding {
    /// Places of the holders in [`Record::ranking`]: several where they share it, the first to reach it first.
    pub holders: Vec<usize>,
    /// The day by which the first of them had reached the threshold.
    pub from: Day,
    /// The day by which the next one was faster; none while nobody is.
    pub until: Option<Day>,
    /// Whether none can have been faster by then.
    pub is_sure: bool,
}

/// Who was the fastest.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The works that reached the threshold on a day known at least to a range, the fastest first.
    pub ranking: Vec<Reach<'a>>,
    /// Works known to be above the threshold, with a count that says so, whose day is not known at all.
    pub undated: Vec<(WorkId, &'a Count)>,
    /// Who held the record, from the first on.
    pub progression: Vec<Holding>,
    /// How many works of the scope have a total by the counter.
    pub works: usize,
    /// By how many acts they are.
    pub acts: usize,
    /// What sources say of the whole list at that threshold.
    pub statements: Vec<&'a Statement>,
}

impl<'a> Record<'a> {
    /// Looks the record up as of a day, or now.
    #[must_use]
    pub fn new(catalog: &'a Catalog, terms: &Terms, as_of: Option<Day>) -> Self {
        Self::of_heard(catalog, terms, as_of, &|_| true)
    }

    /// The same from those counts alone that are to be heard.
    #[must_use]
    pub fn of_heard(
        catalog: &'a Catalog,
        terms: &Terms,
        as_of: Option<Day>,
        is_heard: &dyn Fn(&'a Count) -> bool,
    ) -> Self {
        let mut record = Self {
            ranking: Vec::new(),
            undated: Vec::new(),
            progression: Vec::new(),
            works: 0,
            acts: 0,
            statements: statements(catalog, terms, as_of),
        };
        let mut acts: Vec<&ActId> = Vec::new();
        for ((subject, counter), _) in catalog.series().filter(|((_, counter), _)| *counter == terms.counter) {
            let Some((work, act)) = contender(catalog, terms, subject) else { continue };
            let Some(levels) = Levels::of(catalog, subject, counter, as_of, is_heard) else { continue };
            record.works += 1;
            if !acts.contains(&act) {
                acts.push(act);
            }
            match reach(&levels, &work, terms.threshold) {
                // Songs of it may have the streams before it is out: as of then there is no work yet.
                _ if levels.release.is_some_and(|release| as_of.is_some_and(|day| day < release)) => {}
                Some(reach) => record.ranking.push(reach),
                None => record.undated.extend(above(&levels, terms.threshold, as_of).map(|count| (work, count))),
            }
        }
        record.acts = acts.len();
        record.rank();
        record.progression = progression(&record.ranking);
        record
    }

    /// The reach of a work.
    #[must_use]
    pub fn of(&self, work: &WorkId) -> Option<&Reach<'a>> {
        self.ranking.iter().find(|reach| reach.work == *work)
    }

    /// The fastest, as far as the days are known: those who hold the record now.
    pub fn holders(&self) -> impl Iterator<Item = &Reach<'a>> {
        let now = self.progression.last().map_or(&[][..], |holding| &holding.holders);
        now.iter().filter_map(|at| self.ranking.get(*at))
    }

    /// Those who may have been faster than a work and are not surely.
    pub fn may_be_faster(&self, than: &Reach<'a>) -> impl Iterator<Item = &Reach<'a>> {
        let (work, (fewest, most)) = (than.work.clone(), than.days);
        self.ranking.iter().filter(move |other| other.work != work && other.days.0 < most && other.days.1 >= fewest)
    }

    fn rank(&mut self) {
        order::by_key(&mut self.ranking, |reach| (reach.days.1, reach.days.0, reach.when.to(), reach.work.clone()));
        let days: Vec<_> = self.ranking.iter().map(|reach| reach.days).collect();
        for (at, reach) in self.ranking.iter_mut().enumerate() {
            let others = || days.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, days)| *days);
            let surely = others().filter(|other| other.1 < reach.days.0).count();
            let maybe = others().filter(|other| other.0 < reach.days.1).count();
            reach.places = (1 + surely, 1 + maybe);
        }
    }
}

/// The work of a subject and its act, where it is one of those compared. Versions and groups of works are counted
/// apart, and compared with nothing.
fn contender<'a>(catalog: &'a Catalog, terms: &Terms, subject: &CountedId) -> Option<(WorkId, &'a ActId)> {
    let (work, act) = match (subject, terms.of) {
        (CountedId::Album(id), Subject::Album) => {
            let album = catalog.album(id)?;
            matches!(album.kind, AlbumKind::Album | AlbumKind::Single)
                .then_some((WorkId::Album(id.clone()), &album.act))?
        }
        (CountedId::Track(id), Subject::Track) => (WorkId::Track(id.clone()), catalog.track(id)?.acts.first()?),
        _ => return None,
    };
    is_in(catalog, act, terms.scope).then_some((work, act))
}

/// When a work reached the threshold, as far as its levels say.
fn reach<'a>(levels: &Levels<'a>, work: &WorkId, threshold: u64) -> Option<Reach<'a>> {
    let (reached, release) = (levels.reached(threshold)?, levels.release?);
    let told = tellings(levels, threshold);
    // Neither a lower grade nor a mere number of days goes before a date told for the very threshold.
    let is_told = reached.level.count.quantity.value == threshold && !told.is_empty();
    let level = if is_told { told.first().copied()? } else { reached.level };
    let by_word = level.origin == Origin::DaysWord && level.count.quantity.value == threshold;
    let first = match is_told || reached.is_the_day {
        true => last_day(&level) + -i32::from(by_word),
        false => reached.not_before.unwrap_or(release),
    };
    let last = if is_told { told.last().map_or(level.day(), Level::day) } else { last_day(&level) };
    let when = Days::new(first.max(release).min(last.max(release)), last.max(release))?;
    let mut others: Vec<_> = if is_told { told.into_iter().skip(1).collect() } else { Vec::new() };
    others.extend(reached.after.filter(|_| !is_told && !reached.is_the_day));
    Some(Reach {
        work: work.clone(),
        days: (when.from() - release, when.to() - release),
        when,
        before_release: last < release,
        places: (1, 1),
        level,
        others,
    })
}

/// The last day a level may be of: none is of a later day than the one it was known on.
fn last_day(level: &Level<'_>) -> Day {
    let known = level.count.standing.known.filter(|_| level.at.day().is_none());
    known.map_or(level.day(), |known| known.min(level.day()))
}

/// The dates told for the passing of the very threshold, those of the best grade, in their order: where they differ,
/// each of them may be right.
fn tellings<'a>(levels: &Levels<'a>, threshold: u64) -> Vec<Level<'a>> {
    let tells = |level: &&Level<'a>| {
        let quantity = level.count.quantity;
        let is_dated = level.at.day().is_some() && level.count.from.is_none() && level.origin == Origin::Stated;
        is_dated && quantity.value == threshold && quantity.least() >= threshold
    };
    let best = levels.standing.iter().filter(tells).map(|level| level.count.standing.grade).min();
    levels.standing.iter().filter(tells).filter(|level| Some(level.count.standing.grade) == best).copied().collect()
}

/// A count that says the work is above the threshold, where none says since when.
fn above<'a>(levels: &Levels<'a>, threshold: u64, as_of: Option<Day>) -> Option<&'a Count> {
    let counts = levels.standing.iter().map(|level| level.count);
    // What any stretch of days brought, the total has at least.
    let others = levels.others.iter().copied().filter(|count| {
        let is_of_it = !matches!(count.measure, Measure::Preorder | Measure::EveryTrack);
        is_of_it && count.standing.doubt.is_none() && count.standing.stands(as_of)
    });
    counts.chain(others).find(|count| count.quantity.least() >= threshold)
}

/// Who held the record: see the head of this module.
fn progression(ranking: &[Reach<'_>]) -> Vec<Holding> {
    let mut turns: Vec<usize> = (0..ranking.len()).collect();
    order::by_key(&mut turns, |at| (ranking[*at].when.to(), ranking[*at].days));
    let mut held: Vec<Holding> = Vec::new();
    let mut best = i32::MAX;
    for at in turns {
        let reach = &ranking[at];
        let by = reach.when.to();
        let may_be_faster = |other: &Reach<'_>| other.when.from() <= by && other.days.0 < reach.days.1;
        let is_sure = !ranking.iter().enumerate().any(|(of, other)| of != at && may_be_faster(other));
        match held.last_mut() {
            _ if reach.days.1 > best => continue,
            Some(now) if reach.days.1 == best => now.holders.push(at),
            now => {
                if let Some(now) = now {
                    now.until = Some(by);
                }
                held.push(Holding { holders: vec![at], from: by, until: None, is_sure });
            }
        }
        best = reach.days.1;
    }
    held
}

/// What sources say of the list of those above the threshold, as far as it was public.
fn statements<'a>(catalog: &'a Catalog, terms: &Terms, as_of: Option<Day>) -> Vec<&'a Statement> {
    let known = |statement: &Statement| {
        let sources = statement.citations.iter().filter_map(|citation| catalog.source(&citation.source)?.known());
        sources.min()
    };
    let is_meant = |statement: &&Statement| {
        let is_of_it = statement.counter == terms.counter && statement.scope == terms.scope;
        is_of_it && statement.value == Some(terms.threshold) && terms.of == Subject::Album
    };
    let was_public =
        |statement: &&Statement| as_of.is_none_or(|day| known(statement).is_some_and(|known| known <= day));
    catalog.statements().iter().filter(is_meant).filter(was_public).collect()
}
