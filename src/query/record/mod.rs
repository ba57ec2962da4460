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
//! their place: 1, 2, 2, 4. A work above the threshold whose day is not known may stand anywhere, and so may one of which
//! a count could not be read.
//!
//! **The holders.** In the order of the days by which they had reached it: whoever was no slower, by its last possible
//! day, than all before it. Where another may have been faster before the next holder was, it only may have held it;
//! where another may have been as fast, it may not have held it alone.

mod progression;
mod reach;
mod terms;

use super::follower::is_in;
use super::milestone::Levels;
use super::selection::Selection;
use super::totals::work;
use crate::model::catalog::Catalog;
use crate::model::chart::Subject;
use crate::model::day::{Day, When};
use crate::model::fault::List;
use crate::model::id::{ActId, CounterId, WorkId};
use crate::model::lost::Lost;
use crate::model::observation::{Count, CountedId, Statement};
use crate::model::order;
pub use progression::Holding;
pub use reach::Reach;
pub use terms::{MAX_THRESHOLD, Terms};

/// Who was the fastest.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// What it is of.
    pub terms: Terms,
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
        let mut record = Self {
            terms: terms.clone(),
            ranking: Vec::new(),
            undated: Vec::new(),
            progression: Vec::new(),
            works: 0,
            acts: 0,
            statements: statements(catalog, terms, as_of),
        };
        let mut acts: Vec<&ActId> = Vec::new();
        let Some(counter) = catalog.counter(&terms.counter).map(|counter| &counter.id) else { return record };
        for (subject, _) in catalog.counted_by(counter) {
            let Some((work, act)) = contender(catalog, terms, subject) else { continue };
            let Some(levels) = Levels::new(catalog, subject, counter, as_of) else { continue };
            record.works += 1;
            if !acts.contains(&act) {
                acts.push(act);
            }
            match reach::reach(&levels, &work, terms.threshold) {
                _ if is_to_come(&levels, as_of) => {}
                Some(reach) => record.ranking.push(reach),
                None => record.undated.extend(reach::above(&levels, terms.threshold, as_of).map(|count| (work, count))),
            }
        }
        record.acts = acts.len();
        let is_apart = |lost: &Lost| match &lost.of {
            Some(of) => contender(catalog, terms, of).is_some_and(|(work, _)| record.of(&work).is_none()),
            None => true,
        };
        let unread = catalog.lost(List::Counts, counter.as_str(), as_of, &is_apart).len();
        record.rank(unread);
        let released = |(work, _): &(WorkId, &Count)| catalog.release(work).and_then(When::day);
        let apart: Vec<_> = record.undated.iter().map(released).collect();
        record.progression = progression::progression(&record.ranking, &apart, unread > 0);
        record
    }

    /// The record that a selection is about; none where nothing is counted.
    #[must_use]
    pub fn shown(catalog: &'a Catalog, selection: &Selection) -> Option<Self> {
        Some(Self::new(catalog, &Terms::of(catalog, selection)?, selection.as_of))
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

    /// Whether nobody else can have been as fast as those who hold the record.
    #[must_use]
    pub fn is_beyond_doubt(&self) -> bool {
        self.progression.last().is_none_or(|holding| holding.is_alone)
    }

    /// Those who may have been faster than a work and are not surely.
    pub fn may_be_faster(&self, than: &Reach<'a>) -> impl Iterator<Item = &Reach<'a>> {
        let (work, (fewest, most)) = (than.work.clone(), than.days);
        self.ranking.iter().filter(move |other| other.work != work && other.days.0 < most && other.days.1 >= fewest)
    }

    fn rank(&mut self, unread: usize) {
        let apart = self.undated.len() + unread;
        order::by_key(&mut self.ranking, |reach| (reach.days.1, reach.days.0, reach.when.to(), reach.work.clone()));
        let days: Vec<_> = self.ranking.iter().map(|reach| reach.days).collect();
        for (at, reach) in self.ranking.iter_mut().enumerate() {
            let others = || days.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, days)| *days);
            let surely = others().filter(|other| other.1 < reach.days.0).count();
            let maybe = others().filter(|other| other.0 < reach.days.1).count();
            let maybe = maybe + if reach.days.1 > 0 { apart } else { 0 };
            reach.places = (1 + surely, 1 + maybe);
        }
    }
}

/// When one work reached a threshold, its days counted from `zero`, by those counts alone that are to be heard: what a
/// record compares.
#[must_use]
pub fn reach_of<'a>(
    catalog: &'a Catalog,
    subject: &'a CountedId,
    counter: &'a CounterId,
    threshold: u64,
    (zero, as_of): (Day, Option<Day>),
    is_heard: &dyn Fn(&'a Count) -> bool,
) -> Option<Reach<'a>> {
    // Most works are far below it, and no more need be asked of them.
    catalog.counts(subject, counter).iter().find(|count| count.quantity.least() >= threshold)?;
    let levels = Levels::of(catalog, subject, counter, as_of, is_heard).filter(|levels| !is_to_come(levels, as_of))?;
    reach::reach(&levels.counted_from(Some(zero)), &work(subject)?, threshold)
}

/// Whether a work is not out: songs of it may have the streams before, but as of then there is no work yet.
fn is_to_come(levels: &Levels<'_>, as_of: Option<Day>) -> bool {
    levels.release.is_some_and(|release| as_of.is_some_and(|day| day < release))
}

/// The work of a subject and its act, where it is one of those compared. Versions and groups of works are counted
/// apart, and compared with nothing.
fn contender<'a>(catalog: &'a Catalog, terms: &Terms, subject: &CountedId) -> Option<(WorkId, &'a ActId)> {
    let (work, act) = match (subject, terms.of) {
        (CountedId::Album(id), Subject::Album) => {
            let album = catalog.album(id)?;
            album.kind.is_release().then_some((WorkId::Album(id.clone()), &album.act))?
        }
        (CountedId::Track(id), Subject::Track) => (WorkId::Track(id.clone()), catalog.track(id)?.acts.first()?),
        _ => return None,
    };
    is_in(catalog, act, terms.scope).then_some((work, act))
}

/// What sources say of the list of those above the threshold, as far as it was public.
fn statements<'a>(catalog: &'a Catalog, terms: &Terms, as_of: Option<Day>) -> Vec<&'a Statement> {
    let is_meant = |statement: &&Statement| {
        let is_of_it = statement.counter == terms.counter && statement.scope == terms.scope;
        is_of_it && statement.value == Some(terms.threshold) && terms.of == Subject::Album
    };
    let was_stated = |statement: &&Statement| catalog.was_stated(statement, as_of);
    catalog.statements().iter().filter(is_meant).filter(was_stated).collect()
}
