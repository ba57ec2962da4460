//! Figures, and how close each is to the truth it states.
//!
//! Knows what a bound leaves possible, and when two figures can both be true. Does not know what is counted.

/// How close a figure is to the truth it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// To the last digit.
    Exact,
    /// Rounded.
    About,
    /// That many or more.
    AtLeast,
    /// Nearly that many: that many or fewer.
    Almost,
}

/// A figure and how close it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity {
    /// The figure, in the counter's unit; in hundredths where the counter has two decimals.
    pub value: u64,
    /// How close it is.
    pub bound: Bound,
}

impl Quantity {
    /// Whether an exact figure satisfies this one.
    ///
    /// "About" is half of the last digit that is not zero, the widest rounding that could have printed it: about
    /// 2,200,000 is anything from 2,150,000 to 2,250,000. "Almost" is the same, below only.
    #[must_use]
    pub fn is_satisfied_by(self, exact: u64) -> bool {
        let half = self.half_step();
        match self.bound {
            Bound::Exact => exact == self.value,
            Bound::About => self.value.abs_diff(exact) <= half,
            Bound::AtLeast => exact >= self.value,
            Bound::Almost => exact <= self.value && self.value - exact <= 2 * half,
        }
    }

    fn half_step(self) -> u64 {
        let mut step = 1_u64;
        while let Some(next) = step.checked_mul(10).filter(|next| self.value != 0 && self.value.is_multiple_of(*next)) {
            step = next;
        }
        step / 2
    }

    /// Whether both can be true of one number.
    #[must_use]
    pub fn agrees_with(self, other: Self) -> bool {
        let low = self.least().max(other.least());
        let high = self.most().min(other.most());
        low <= high
    }

    /// The least it can be.
    #[must_use]
    pub fn least(self) -> u64 {
        match self.bound {
            Bound::Exact | Bound::AtLeast => self.value,
            Bound::About => self.value - self.half_step(),
            Bound::Almost => self.value.saturating_sub(2 * self.half_step()),
        }
    }

    /// The most it can be.
    #[must_use]
    pub fn most(self) -> u64 {
        match self.bound {
            Bound::Exact | Bound::Almost => self.value,
            Bound::About => self.value.saturating_add(self.half_step()),
            Bound::AtLeast => u64::MAX,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: u64, bound: Bound) -> Quantity {
        Quantity { value, bound }
    }

    #[test]
    fn a_rounded_figure_agrees_with_the_exact_one_it_rounds() {
        assert!(figure(2_100_000, Bound::About).is_satisfied_by(2_101_974));
        assert!(figure(2_100_000, Bound::AtLeast).is_satisfied_by(2_101_974));
        assert!(!figure(2_200_000, Bound::About).is_satisfied_by(1_672_138));
        assert!(figure(1_200_000_000, Bound::Almost).is_satisfied_by(1_190_000_000));
        assert!(!figure(1_200_000_000, Bound::Almost).is_satisfied_by(1_200_000_001));
        assert!(figure(15_720_000, Bound::About).agrees_with(figure(15_000_000, Bound::AtLeast)));
        assert!(!figure(1_670_000, Bound::About).agrees_with(figure(2_101_974, Bound::Exact)));
        assert_eq!(figure(0, Bound::About).least(), 0);
    }
}
