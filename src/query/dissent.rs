//! Which counts say otherwise than a count.
//!
//! Knows the two ways in which sources disagree about a total: figures that cannot both be true of one that never
//! falls, and different days told for the passing of one threshold. Does not know which of them stands:
//! [`milestone`](super::milestone) does.

use super::level::{Level, Origin, contradict};
use super::milestone::Levels;
use crate::model::observation::{Bound, Count};
use crate::model::order;

impl<'a> Levels<'a> {
    /// The counts, public and not withdrawn, that say otherwise than this one, doubted ones among them; those nearest
    /// to it in time first.
    #[must_use]
    pub fn against(&self, count: &Count) -> Vec<Level<'a>> {
        let doubted = self.doubted();
        let all = || self.standing.iter().chain(&self.disputed).chain(&doubted);
        let Some(own) = all().find(|level| std::ptr::eq(level.count, count)) else { return Vec::new() };
        let is_other = |other: &&Level<'a>| !std::ptr::eq(other.count, count);
        let is_against = |other: &&Level<'a>| contradict(own, other) || tells_another_day(own, other);
        let mut found: Vec<_> = all().filter(is_other).filter(is_against).copied().collect();
        order::by_key(&mut found, |other| (other.day() - own.day()).abs());
        found
    }
}

/// Whether both tell the day on which one threshold was passed, and not the same.
fn tells_another_day(one: &Level<'_>, other: &Level<'_>) -> bool {
    let told = |level: &Level<'_>| {
        let is_passing = level.count.quantity.bound == Bound::AtLeast && level.count.from.is_none();
        level.at.day().filter(|_| is_passing && level.origin == Origin::Stated)
    };
    let days = told(one).zip(told(other));
    one.count.quantity.value == other.count.quantity.value && days.is_some_and(|(one, other)| one != other)
}
