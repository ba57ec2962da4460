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
    /// Whether none can have been faster while it stood, so that they held it.
    pub is_sure: bool,
    /// Whether none can have been as fast while it stood, so that they alone did.
    pub is_alone: bool,
}

/// Who held the record; `apart` are the releases, as far as they are known, of works whose day is not known; where
/// `is_unread`, a count of another could not be read, which may have had it on the day of its release. The rule
/// stands at the head of [`record`](super).
pub(super) fn progression(ranking: &[Reach<'_>], apart: &[Option<Day>], is_unread: bool) -> Vec<Holding> {
    let mut turns: Vec<usize> = (0..ranking.len()).collect();
    order::by_key(&mut turns, |at| (ranking[*at].when.to(), ranking[*at].days));
    let mut held: Vec<Holding> = Vec::new();
    let mut best = i32::MAX;
    for at in turns {
        let reach = &ranking[at];
        let by = reach.when.to();
        match held.last_mut() {
            _ if reach.days.1 > best => continue,
            Some(now) if reach.days.1 == best => now.holders.push(at),
            now => {
                if let Some(now) = now {
                    now.until = Some(by);
                }
                held.push(Holding { holders: vec![at], from: by, until: None, is_sure: true, is_alone: true });
            }
        }
        best = reach.days.1;
    }
    for at in 0..held.len() {
        let next = held.get(at + 1).map_or_else(Vec::new, |next| next.holders.clone());
        if let Some(holding) = held.get_mut(at) {
            let fewest = if is_unread { Some(0) } else { fewest(holding, &next, ranking, apart) };
            let best = holding.holders.first().and_then(|at| ranking.get(*at)).map(|reach| reach.days.1);
            holding.is_sure = fewest.is_none() || fewest >= best;
            holding.is_alone = fewest.is_none() || fewest > best;
        }
    }
    held
}

/// The fewest days that anybody else can have taken while a record stood; `next` are those who surely ended it.
fn fewest(holding: &Holding, next: &[usize], ranking: &[Reach<'_>], apart: &[Option<Day>]) -> Option<i32> {
    let is_by_then = |day: Day| holding.until.is_none_or(|until| day <= until);
    let is_other = |at: &usize| !holding.holders.contains(at) && !next.contains(at);
    let others = ranking.iter().enumerate().filter(|(at, reach)| is_other(at) && is_by_then(reach.when.from()));
    // Of whom no day is known, he may have had it on the day of his release.
    let undated = apart.iter().filter(|release| release.is_none_or(is_by_then)).map(|_| 0);
    others.map(|(_, reach)| reach.days.0).chain(undated).min()
}
