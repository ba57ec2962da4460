//! Who leads of several figures.
//!
//! Knows that rounded figures may hide who is ahead, and that equal ones share the lead. Does not know what is counted.

use crate::model::observation::Quantity;

/// Who has the most of several, by their places among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// One is surely ahead of all others.
    One([usize; 1]),
    /// Several have exactly as many, and nobody more.
    Shared(Vec<usize>),
    /// The figures leave it open; of none it is known that it has more than this one.
    Open([usize; 1]),
}

impl Lead {
    /// Those who lead, or may.
    #[must_use]
    pub fn places(&self) -> &[usize] {
        match self {
            Self::One(place) | Self::Open(place) => place,
            Self::Shared(places) => places,
        }
    }
}

/// The lead among figures; none of none.
#[must_use]
pub fn lead(figures: &[Quantity]) -> Option<Lead> {
    let most = figures.iter().map(|figure| figure.least()).max()?;
    let first = figures.iter().position(|figure| figure.least() == most)?;
    // Whoever may have as many; the first among them.
    let level: Vec<usize> = (0..figures.len()).filter(|at| *at == first || figures[*at].most() >= most).collect();
    let is_exact = |at: &usize| figures[*at].least() == most && figures[*at].most() == most;
    Some(match level.as_slice() {
        [_] => Lead::One([first]),
        all if all.iter().all(is_exact) => Lead::Shared(level),
        _ => Lead::Open([first]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::observation::Bound::{self, About, Almost, AtLeast, Exact};

    fn of(figures: &[(u64, Bound)]) -> Option<Lead> {
        lead(&figures.iter().map(|&(value, bound)| Quantity { value, bound }).collect::<Vec<_>>())
    }

    #[test]
    fn only_who_is_surely_ahead_leads_alone() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[(5, Exact)]), Some(Lead::One([0])));
        assert_eq!(of(&[(5, Exact), (7, AtLeast), (6, Exact)]), Some(Lead::One([1])));
        assert_eq!(of(&[(20, About), (26, Exact)]), Some(Lead::One([1])));
    }

    #[test]
    fn equal_figures_share_the_lead_and_rounded_ones_leave_it_open() {
        assert_eq!(of(&[(7, Exact), (5, Exact), (7, Exact)]), Some(Lead::Shared(vec![0, 2])));
        assert_eq!(of(&[(24, Exact), (20, About)]), Some(Lead::Open([0])));
        assert_eq!(of(&[(24, Exact), (5, AtLeast)]), Some(Lead::Open([0])), "it may be any more");
        assert_eq!(of(&[(20, About), (20, About)]), Some(Lead::Open([0])));
        assert_eq!(of(&[(30, Almost), (30, Exact)]), Some(Lead::Open([1])));
    }
}
