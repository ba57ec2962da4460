//! What a count can have been on a day, and which counts say so.
//!
//! Knows the allowance for a count that fell, and that a day's own count needs none. Does not know places.

use super::{Followers, latest};
use crate::model::day::{Day, When};
use crate::model::observation::Count;

/// The largest share by which a count is taken ever to have fallen below an earlier one: 2 in 100.
///
/// It is an allowance, not a measurement: Spotify removes false accounts from time to time and says no number. No two
/// undoubted counts of the dataset whose order is certain fall at all. Of those known to the day or month, the widest
/// pair whose order is not certain (j-hope's 1,367,980 on 7 April 2019 and 1,354,947 some day of that month) lies 0.95
/// in 100 apart. A test holds both.
pub const MAY_FALL: (u64, u64) = (2, 100);

/// What a count can have been on a day.
#[derive(Clone, Copy, Debug)]
pub struct Between<'a> {
    /// At least.
    pub low: u64,
    /// At most, where a later count closes it.
    pub high: Option<u64>,
    /// Days since the count that the lower bound rests on; none before the first count.
    pub age: Option<i32>,
    /// The count that the lower bound rests on.
    pub from: Option<&'a Count>,
    /// The count that the upper bound rests on.
    pub until: Option<&'a Count>,
}

/// What may be left of a count: rounded down, so that the bound is never too narrow. No figure that is read comes near
/// the end of its type.
#[must_use]
pub fn fallen(least: u64) -> u64 {
    let (fall, of) = MAY_FALL;
    least.saturating_mul(of - fall) / of
}

/// What a count may have fallen from; none where it has no upper bound.
#[must_use]
pub fn risen(most: u64) -> Option<u64> {
    let (fall, of) = MAY_FALL;
    Some(most.checked_mul(of)?.div_ceil(of - fall))
}

impl<'a> Followers<'a> {
    /// The bounds of this act's count on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Between<'a> {
        let counts = || self.counts.iter().copied();
        let own = || counts().filter(|count| count.to.and_then(When::day) == Some(day));
        let own_low = own().map(|count| (count.quantity.least(), day, count));
        let own_high = own().map(|count| (count.quantity.most(), count)).min_by_key(|(most, _)| *most);
        let own_high = own_high.filter(|(most, _)| *most < u64::MAX);
        let until = counts().filter_map(|count| Some((count, latest(count).filter(|last| *last <= day)?)));
        let carried = until.map(|(count, last)| (fallen(count.quantity.least()), last, count));
        let carried = carried.max_by_key(|(low, last, _)| (*low, *last));
        let carried = carried.filter(|(low, ..)| own_high.is_none_or(|(high, _)| *low <= high));
        // Of a bound that the day's own count gives, the age is none at all.
        let low = own_low.chain(carried).max_by_key(|(low, since, _)| (*low, *since));
        let least = low.map_or(0, |(low, ..)| low);
        let after = counts().filter(|count| count.to.and_then(When::earliest).is_some_and(|e| e > day));
        let next = after.filter_map(|count| Some((risen(count.quantity.most())?, count)));
        let next = next.min_by_key(|(high, _)| *high).filter(|(high, _)| *high >= least);
        let high = own_high.into_iter().chain(next).min_by_key(|(high, _)| *high);
        Between {
            low: least,
            high: high.map(|(high, _)| high),
            age: low.map(|(_, since, _)| day - since),
            from: low.map(|(.., count)| count),
            until: high.map(|(_, count)| count),
        }
    }
}
