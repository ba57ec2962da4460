//! Totals over time: copies and streams, and the days on which they passed a threshold.
//!
//! Knows of all levels of a work by a counter ([`level`](super::level)) which stand and which were withdrawn or
//! contradicted. Never interpolates: between two counts nothing is known. Does not know which thresholds are worth a
//! line, or what a line looks like.
//!
//! Totals do not fall. Where two levels cannot both be true, the one of the better grade stands (of equal grades the
//! one that more sources give), and the other is disputed. What stands stays true beside a count that could not be read; that
//! it was the first to pass a threshold does not.

pub use super::level::{Level, Origin};
use super::level::{contradict, level, level_of_any};
use super::totals::work;
use crate::model::catalog::Catalog;
use crate::model::chart::Family;
use crate::model::day::{Day, When};
use crate::model::fault::List;
use crate::model::id::CounterId;
use crate::model::lost::Lost;
use crate::model::observation::{Count, CountedId, Measure};
use crate::model::order;

/// All levels of one subject by one counter, as known on a day.
#[derive(Clone, Debug)]
pub struct Levels<'a> {
    /// Of whom or what.
    pub subject: &'a CountedId,
    /// By which counter.
    pub counter: &'a CounterId,
    /// Its first day of release, where known to the day.
    pub release: Option<Day>,
    /// Whether nothing can have been counted before the release: sold, not streamed, since tracks may be out before.
    pub begins_at_release: bool,
    /// The levels that stand, in the order of time.
    pub standing: Vec<Level<'a>>,
    /// Levels that were public and then withdrawn.
    pub withdrawn: Vec<Level<'a>>,
    /// Levels that what stands contradicts: no total falls without a correction.
    pub disputed: Vec<Level<'a>>,
    /// Counts that are no levels: months, weeks, preorders; doubted and undated figures; first days and weeks of which
    /// the file has a record that could not be read.
    pub others: Vec<&'a Count>,
    /// Counts that could not be read.
    pub lost: Vec<&'a Lost>,
}

impl<'a> Levels<'a> {
    /// The levels of a subject by a counter as of a day, or now. None where nothing was known.
    #[must_use]
    pub fn new(
        catalog: &'a Catalog,
        subject: &'a CountedId,
        counter: &'a CounterId,
        as_of: Option<Day>,
    ) -> Option<Self> {
        Self::of(catalog, subject, counter, as_of, &|_| true)
    }

    /// The same from those counts alone that are to be heard.
    #[must_use]
    pub fn of(
        catalog: &'a Catalog,
        subject: &'a CountedId,
        counter: &'a CounterId,
        as_of: Option<Day>,
        is_heard: &dyn Fn(&'a Count) -> bool,
    ) -> Option<Self> {
        Self::read(catalog, subject, counter, as_of, is_heard, level)
    }

    /// The levels of each track of an album: what the one with the least had. No total of the album is among them.
    #[must_use]
    pub fn of_each_track(
        catalog: &'a Catalog,
        album: &'a CountedId,
        counter: &'a CounterId,
        as_of: Option<Day>,
    ) -> Option<Self> {
        Self::read(catalog, album, counter, as_of, &|count| count.measure == Measure::EveryTrack, level_of_any)
    }

    fn read(
        catalog: &'a Catalog,
        subject: &'a CountedId,
        counter: &'a CounterId,
        as_of: Option<Day>,
        is_heard: &dyn Fn(&'a Count) -> bool,
        level: fn(&'a Count, Option<Day>) -> Option<Level<'a>>,
    ) -> Option<Self> {
        let counts = catalog.counts(subject, counter);
        let release = release(catalog, subject).or_else(|| first_day_of(counts, as_of));
        let mut levels = Self {
            subject,
            counter,
            release,
            begins_at_release: catalog.counter(counter).is_some_and(|counter| counter.family == Family::Sales),
            standing: Vec::new(),
            withdrawn: Vec::new(),
            disputed: Vec::new(),
            others: Vec::new(),
            lost: catalog.lost(List::Counts, counter.as_str(), as_of, &|lost| lost.is_of(subject)),
        };
        // A first day or week is one figure: where a record of it could not be read, others may tell it wrongly.
        let lost = |count: &Count| levels.lost.iter().any(|lost| lost.may_be(count.measure.word()));
        let is_lost = |count: &Count| matches!(count.measure, Measure::FirstDay | Measure::FirstWeek) && lost(count);
        let mut candidates = Vec::new();
        for count in counts.iter().filter(|count| count.standing.was_public(as_of) && is_heard(count)) {
            let level = level(count, release).filter(|_| count.standing.doubt.is_none() && !is_lost(count));
            match level.map(|level| Level { grade: catalog.grade(&count.standing, as_of), ..level }) {
                None => levels.others.push(count),
                Some(level) if count.standing.stands(as_of) => candidates.push(level),
                Some(level) => levels.withdrawn.push(level),
            }
        }
        order::by_key(&mut candidates, |level| {
            (level.grade, std::cmp::Reverse(catalog.said_by(&level.count.standing, as_of)), level.instant())
        });
        for level in candidates {
            let is_possible = levels.standing.iter().all(|other| !contradict(&level, other));
            if is_possible { &mut levels.standing } else { &mut levels.disputed }.push(level);
        }
        order::by_key(&mut levels.standing, Level::order);
        order::by_key(&mut levels.withdrawn, Level::order);
        order::by_key(&mut levels.disputed, Level::order);
        let is_empty = levels.standing.is_empty() && levels.withdrawn.is_empty() && levels.disputed.is_empty();
        (!is_empty || !levels.others.is_empty()).then_some(levels)
    }

    /// The same levels, counted from another day 0 than their own release: that of the album for its tracks.
    #[must_use]
    pub fn counted_from(mut self, zero: Option<Day>) -> Self {
        if zero.is_some() && zero != self.release {
            (self.release, self.begins_at_release) = (zero, false);
        }
        self
    }

    /// When a total was first known to have passed a threshold; none while no level says so.
    #[must_use]
    pub fn reached(&self, threshold: u64) -> Option<Reached<'a>> {
        let at = self.standing.iter().position(|level| level.count.quantity.least() >= threshold)?;
        let level = self.standing[at];
        // What could not be read may tell of an earlier day: then nobody is known to tell the very passing, and what was
        // below still was.
        let is_open = self.lost.iter().any(|lost| lost.may_be_by(level.day() + -1));
        let earlier = self.standing.iter().filter_map(|other| Some((other.not_passed_before(threshold)?, *other)));
        let earlier =
            earlier.filter(|(day, other)| *day <= level.day() && (!is_open || other.count.quantity.most() < threshold));
        let after = earlier.max_by_key(|(day, _)| *day);
        // What a flow counts, it counts from its first day on.
        let opened = self.release.filter(|release| self.begins_at_release && *release <= level.day());
        let not_before = after.map(|(day, _)| day).into_iter().chain(level.count.from).chain(opened).max();
        // A flow of so many copies passed them on one of its days, not on its last.
        let says_so = level.count.quantity.value == threshold
            && matches!(level.at, When::Day(_))
            && !is_open
            && level.count.from.is_none_or(|from| from == level.day());
        Some(Reached {
            threshold,
            by: level.day(),
            is_the_day: says_so || not_before == Some(level.day()),
            not_before,
            after: after.filter(|(day, _)| Some(*day) == not_before).map(|(_, level)| level),
            is_open,
            days: self.release.map(|release| level.day() - release),
            level,
        })
    }

    /// Doubted figures that would be levels: never drawn as such, at most beside the one that stands.
    #[must_use]
    pub fn doubted(&self) -> Vec<Level<'a>> {
        let doubted = self.others.iter().filter(|count| count.standing.doubt.is_some());
        doubted.filter_map(|count| level(count, self.release)).collect()
    }

    /// The highest total that stands.
    #[must_use]
    pub fn highest(&self) -> Option<Level<'a>> {
        self.standing.iter().copied().max_by_key(|level| level.count.quantity.least())
    }

    /// The total of the first seven days, where a source states it.
    #[must_use]
    pub fn first_week(&self) -> Option<Level<'a>> {
        self.standing.iter().copied().find(|level| level.count.measure == Measure::FirstWeek)
    }

    /// The total of the release day, where a source states it.
    #[must_use]
    pub fn first_day(&self) -> Option<Level<'a>> {
        self.standing.iter().copied().find(|level| level.count.measure == Measure::FirstDay)
    }
}

/// That a total passed a threshold.
#[derive(Clone, Copy, Debug)]
pub struct Reached<'a> {
    /// The threshold.
    pub threshold: u64,
    /// The first day on which a level says so.
    pub by: Day,
    /// Whether it was passed on that very day, and not merely by then.
    pub is_the_day: bool,
    /// Whether it may have been passed before, a count of an earlier day being one that could not be read.
    pub is_open: bool,
    /// The first day on which it can have been passed, as far as the levels say: until then the total was below it,
    /// or nothing had been counted.
    pub not_before: Option<Day>,
    /// The level that says so, where it is one: a total still below the threshold, or the passing of a lower one.
    pub after: Option<Level<'a>>,
    /// Days from the release to [`by`](Self::by), the release day being 0.
    pub days: Option<i32>,
    /// The level that says so.
    pub level: Level<'a>,
}

fn release(catalog: &Catalog, subject: &CountedId) -> Option<Day> {
    catalog.release(&work(subject)?)?.day()
}

/// Where no source gives the release, the first day of a first week is it.
fn first_day_of(counts: &[Count], as_of: Option<Day>) -> Option<Day> {
    let is_first = |count: &&Count| {
        matches!(count.measure, Measure::FirstDay | Measure::FirstWeek) && count.standing.was_public(as_of)
    };
    counts.iter().filter(is_first).filter_map(|count| count.from).min()
}
