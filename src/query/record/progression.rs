//! Who held a record, from when to when.
//!
//! Knows the order in which works reached a threshold. Does not know how the days of a work came to be.

use super::Reach;
use crate::model::day::Day;
use crate::model::order;

/// A stretch of time in which a record stood.
#[derive(Clone, Debug)]
pub struct Holding {
    /// Places of the holders in [`Record::ranking`](super::Record::ranking): several where they share it, the first to
    /// reach it first.
    pub holders: Vec<usize>,
    /// The day by which the first of them had reached the threshold.
    pub from: Day,
    /// The day by which the next one was faster; none while nobody is.
    pub until: Option<Day>,
    /// Whether none can have been faster by then.
    pub is_sure: bool,
}

/// Who held the record; `apart` are the releases, as far as they are known, of works whose day is not known. The rule
/// stands at the head of [`record`](super).
pub(super) fn progression(ranking: &[Reach<'_>], apart: &[Option<Day>]) -> Vec<Holding> {
    let mut turns: Vec<usize> = (0..ranking.len()).collect();
    order::by_key(&mut turns, |at| (ranking[*at].when.to(), ranking[*at].days));
    let mut held: Vec<Holding> = Vec::new();
    let mut best = i32::MAX;
    for at in turns {
        let reach = &ranking[at];
        let by = reach.when.to();
        let may_be_faster = |other: &Reach<'_>| other.when.from() <= by && other.days.0 < reach.days.1;
        let is_open = reach.days.1 > 0 && apart.iter().any(|release| release.is_none_or(|release| release <= by));
        let is_sure = !is_open && !ranking.iter().enumerate().any(|(of, other)| of != at && may_be_faster(other));
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
