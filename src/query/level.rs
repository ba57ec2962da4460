//! Levels: a total at a moment, as one count says it.
//!
//! Knows which counts are levels and which flows become one, when each held, and which two cannot both be true. Does
//! not know which of them stands: that takes all of a work's ([`milestone`](super::milestone)).
//!
//! A flow becomes a level where it covers the release: what was sold from before the first day of release to some
//! day is the total on that day. A first week does; so does the calendar week or month in which the release fell, and
//! that is said of it. No other month or week does.

use crate::model::day::{Day, When};
use crate::model::observation::{Bound, Count, Measure};
use crate::model::source::Grade;

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
    /// The best grade behind it, as of the day that is asked about.
    pub grade: Grade,
}

impl Level<'_> {
    /// The day it is placed on: the last day it may be of.
    #[must_use]
    pub fn day(&self) -> Day {
        self.at.latest()
    }

    /// Whether it counts from another day than the release: from the first day on sale, where a digital release came before.
    #[must_use]
    pub fn begins_elsewhere(&self, release: Option<Day>) -> bool {
        self.origin == Origin::SinceRelease && self.count.from != release
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

/// What a count says about a total, if it says anything about one.
pub(super) fn level(count: &Count, release: Option<Day>) -> Option<Level<'_>> {
    level_of_any(count, release).filter(|_| count.measure != Measure::EveryTrack)
}

/// The same, where what is counted may be each track alone: the total of the one that has the least.
pub(super) fn level_of_any(count: &Count, release: Option<Day>) -> Option<Level<'_>> {
    let (at, origin) = match (count.measure, count.from, count.to, count.days, release) {
        (Measure::Preorder, ..) => return None,
        (Measure::Total | Measure::Moment | Measure::EveryTrack, None, Some(at), ..) => (at, Origin::Stated),
        (Measure::Total | Measure::Moment | Measure::EveryTrack, None, None, Some(days), Some(release)) => {
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
    Some(Level { at, origin, count, grade: count.standing.grade })
}

/// Minutes in a day.
const DAY: i64 = 24 * 60;

impl Level<'_> {
    /// The first and the last minute it may hold at. A flow holds at the end of its last day; a total told without an
    /// hour at any time of it.
    pub(super) fn instant(&self) -> (i64, i64) {
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
    pub(super) fn not_passed_before(&self, threshold: u64) -> Option<Day> {
        let quantity = self.count.quantity;
        if quantity.most() < threshold {
            let (first, _) = self.instant();
            return i32::try_from(first.div_euclid(DAY)).ok().filter(|_| first != i64::MIN).map(Day::from_number);
        }
        let is_passing = quantity.bound == Bound::AtLeast && quantity.value <= threshold && self.count.from.is_none();
        let earliest = self.at.earliest().filter(|_| is_passing)?;
        Some(earliest + if self.origin == Origin::DaysWord { -1 } else { 0 })
    }

    /// Their order in time, and of one moment by their figures.
    pub(super) fn order(&self) -> (i64, i64, u64) {
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
