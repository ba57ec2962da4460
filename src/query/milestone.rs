//! Totals over time: copies and streams, and the days on which they passed a threshold.
//!
//! Knows which counts are levels (a total at a moment) and which are flows (what some days brought), which figure
//! stands and which was withdrawn or contradicted. Never interpolates: between two counts nothing is known. Does not
//! know which thresholds are worth a line, or what a line looks like.
//!
//! Totals do not fall. Where two levels cannot both be true, the one of the better grade stands (of equal grades the
//! one that more sources give), and the other is disputed.
//!
//! A flow becomes a level where it covers the release: what was sold from before the first day of release to some
//! day is the total on that day. A first week does; so does the calendar week or month in which the release fell, and
//! that is said of it. No other month or week does.

use crate::model::catalog::Catalog;
use crate::model::chart::Family;
use crate::model::day::{Day, When};
use crate::model::id::CounterId;
use crate::model::observation::{Bound, Count, CountedId, Measure};
use crate::model::order;

/// How a count came to be a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The source states a total.
    Stated,
    /// A flow that starts with the release.
    SinceRelease,
    /// A week, month or year that covers the release day.
    CoversRelease,
    /// The source gives no date but a number of days since release.
    DaysWord,
}

/// A total at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// When the total held.
    pub at: When,
    /// How it came to be one.
    pub origin: Origin,
    /// The observation.
    pub count: &'a Count,
}

impl Level<'_> {
    /// The day it is placed on: the last day it may be of.
    #[must_use]
    pub fn day(&self) -> Day {
        self.at.latest()
    }

    /// The first and the last moment it may hold at, in [day numbers](Day::number) with their fractions (18:00 is
    /// `.75`); no first one where only the last is known. What a flow brought is there at the end of its last day.
    #[must_use]
    pub fn moments(&self) -> (Option<f64>, f64) {
        let days = |minutes: i64| minutes as f64 / DAY as f64;
        let (first, last) = self.instant();
        ((first != i64::MIN).then(|| days(first)), days(last))
    }
}

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
    /// Counts that are no levels: months, weeks, preorders; doubted and undated figures.
    pub others: Vec<&'a Count>,
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
        };
        let mut candidates = Vec::new();
        for count in counts.iter().filter(|count| count.standing.was_public(as_of) && is_heard(count)) {
            match level(count, release).filter(|_| count.standing.doubt.is_none()) {
                None => levels.others.push(count),
                Some(level) if count.standing.stands(as_of) => candidates.push(level),
                Some(level) => levels.withdrawn.push(level),
            }
        }
        order::by_key(&mut candidates, |level| {
            let standing = &level.count.standing;
            (standing.grade, std::cmp::Reverse(standing.citations.len()), level.instant())
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
        let earlier = self.standing.iter().filter_map(|other| Some((other.not_passed_before(threshold)?, *other)));
        let after = earlier.filter(|(day, _)| *day <= level.day()).max_by_key(|(day, _)| *day);
        // What a flow counts, it counts from its first day on.
        let opened = self.release.filter(|release| self.begins_at_release && *release <= level.day());
        let not_before = after.map(|(day, _)| day).into_iter().chain(level.count.from).chain(opened).max();
        // A flow of so many copies passed them on one of its days, not on its last.
        let says_so = level.count.quantity.value == threshold
            && matches!(level.at, When::Day(_))
            && level.count.from.is_none_or(|from| from == level.day());
        Some(Reached {
            threshold,
            by: level.day(),
            is_the_day: says_so || not_before == Some(level.day()),
            not_before,
            after: after.filter(|(day, _)| Some(*day) == not_before).map(|(_, level)| level),
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
    match subject {
        CountedId::Album(id) => catalog.album(id)?.release?.day(),
        CountedId::Track(id) => catalog.track(id)?.release?.day(),
        CountedId::Act(_) => None,
    }
}

/// Where no source gives the release, the first day of a first week is it.
fn first_day_of(counts: &[Count], as_of: Option<Day>) -> Option<Day> {
    let is_first = |count: &&Count| {
        matches!(count.measure, Measure::FirstDay | Measure::FirstWeek) && count.standing.was_public(as_of)
    };
    counts.iter().filter(is_first).filter_map(|count| count.from).min()
}

/// What a count says about a total, if it says anything about one.
fn level(count: &Count, release: Option<Day>) -> Option<Level<'_>> {
    let (at, origin) = match (count.measure, count.from, count.to, count.days, release) {
        (Measure::Preorder | Measure::EveryTrack, ..) => return None,
        (Measure::Total | Measure::Moment, None, Some(at), ..) => (at, Origin::Stated),
        (Measure::Total | Measure::Moment, None, None, Some(days), Some(release)) => {
            (When::Day(release + i32::from(days)), Origin::DaysWord)
        }
        // These begin with the sale by their meaning, also where a digital release came days before.
        (Measure::FirstDay | Measure::FirstWeek | Measure::ToDate, Some(_), Some(to), ..) => (to, Origin::SinceRelease),
        (_, Some(from), Some(to), _, Some(release)) if from == release => (to, Origin::SinceRelease),
        (_, Some(from), Some(to), _, Some(release)) if from < release && release <= to.latest() => {
            (to, Origin::CoversRelease)
        }
        _ => return None,
    };
    Some(Level { at, origin, count })
}

/// The day a moment lies in.
fn day_of(moment: f64) -> Day {
    Day::from_number(moment.floor() as i32)
}

/// Minutes in a day.
const DAY: i64 = 24 * 60;

impl Level<'_> {
    /// The first and the last minute it may hold at. A flow holds at the end of its last day; a total told without an
    /// hour at any time of it.
    fn instant(&self) -> (i64, i64) {
        let start = |day: Day| i64::from(day.number()) * DAY;
        let latest = start(self.at.latest());
        match (self.count.from, self.count.hour, self.at.day()) {
            (Some(_), ..) => (latest + DAY, latest + DAY),
            (None, Some(hour), Some(_)) => (latest + i64::from(hour.minutes), latest + i64::from(hour.minutes)),
            _ => (self.at.earliest().map_or(i64::MIN, start), latest + DAY),
        }
    }

    /// The first day on which the total can have passed a threshold, as far as this level says.
    ///
    /// A total below the threshold says so of its day. So does the passing of a lower threshold, told with its day,
    /// month or year: before that the total was lower still. A number of days that a source tells in place of a date
    /// may count the release day as its first, so that the passing may lie a day earlier.
    fn not_passed_before(&self, threshold: u64) -> Option<Day> {
        let quantity = self.count.quantity;
        if quantity.most() < threshold {
            return self.moments().0.map(day_of);
        }
        let is_passing = quantity.bound == Bound::AtLeast && quantity.value <= threshold && self.count.from.is_none();
        let earliest = self.at.earliest().filter(|_| is_passing)?;
        Some(earliest + if self.origin == Origin::DaysWord { -1 } else { 0 })
    }

    /// Their order in time, and of one moment by their figures.
    fn order(&self) -> (i64, i64, u64) {
        let (earliest, latest) = self.instant();
        (latest, earliest, self.count.quantity.least())
    }
}

/// Whether two levels cannot both be true of a total that never falls.
pub(super) fn contradict(one: &Level<'_>, other: &Level<'_>) -> bool {
    let falls = |first: &Level<'_>, then: &Level<'_>| {
        first.instant().1 <= then.instant().0 && first.count.quantity.least() > then.count.quantity.most()
    };
    falls(one, other) || falls(other, one)
}
