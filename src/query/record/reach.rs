//! When a work reached a threshold, as far as its levels say.
//!
//! Knows how a range of days follows from levels, from dates told for the very threshold, and from a number of days
//! told in place of a date. Does not compare works.

use crate::model::day::{Day, Days};
use crate::model::id::WorkId;
use crate::model::observation::Count;
use crate::query::milestone::{Level, Levels, Origin};

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

/// When a work reached the threshold, as far as its levels say.
pub(super) fn reach<'a>(levels: &Levels<'a>, work: &WorkId, threshold: u64) -> Option<Reach<'a>> {
    let (reached, release) = (levels.reached(threshold)?, levels.release?);
    let told = tellings(levels, threshold);
    // Neither a lower grade nor a mere number of days goes before a date told for the very threshold.
    let is_told = reached.level.count.quantity.value == threshold && !told.is_empty();
    let level = if is_told { told.first().copied()? } else { reached.level };
    let by_word = level.origin == Origin::DaysWord && level.count.quantity.value == threshold;
    let is_day = reached.is_the_day || is_told && !reached.is_open;
    let first = match is_day {
        true => last_day(&level) + -i32::from(by_word),
        false => reached.not_before.unwrap_or(release),
    };
    let last = if is_told { told.last().map_or(level.day(), Level::day) } else { last_day(&level) };
    let when = Days::new(first.max(release).min(last.max(release)), last.max(release))?;
    let mut others: Vec<_> = if is_told { told.into_iter().skip(1).collect() } else { Vec::new() };
    others.extend(reached.after.filter(|_| !is_day));
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
    let best = levels.standing.iter().filter(tells).map(|level| level.grade).min();
    levels.standing.iter().filter(tells).filter(|level| Some(level.grade) == best).copied().collect()
}

/// A count that says the work is above the threshold, where none says since when.
pub(super) fn above<'a>(levels: &Levels<'a>, threshold: u64, as_of: Option<Day>) -> Option<&'a Count> {
    let counts = levels.standing.iter().map(|level| level.count);
    let others = levels.others.iter().copied().filter(|count| {
        count.measure.bounds_a_total() && count.standing.doubt.is_none() && count.standing.stands(as_of)
    });
    counts.chain(others).find(|count| count.quantity.least() >= threshold)
}
