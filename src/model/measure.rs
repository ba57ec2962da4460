//! What figures are of: totals, and what stretches of days brought.
//!
//! Knows which of them says something of which other. Does not know who counts.

/// What a figure is of: a total at a moment, or what a stretch of days brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A total.
    Total,
    /// A total passed at an hour of a day.
    Moment,
    /// The release day.
    FirstDay,
    /// The release day and the six after it.
    FirstWeek,
    /// From the release to a day.
    ToDate,
    /// One day.
    Day,
    /// A week of the chart.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ordered before the release.
    Preorder,
    /// Every track of the album has at least this many.
    EveryTrack,
}

impl Measure {
    /// Whether it is a total at a moment, where no first day is counted from.
    #[must_use]
    pub fn is_total(self) -> bool {
        matches!(self, Self::Total | Self::Moment)
    }

    /// Whether the total has at least so much when it ends: what any stretch of days brought, it has.
    #[must_use]
    pub fn bounds_a_total(self) -> bool {
        match self {
            Self::Total | Self::Moment | Self::FirstDay | Self::FirstWeek | Self::ToDate => true,
            Self::Day | Self::Week | Self::Month | Self::Year => true,
            // What was ordered is not yet sold; what each track has at least is no sum.
            Self::Preorder | Self::EveryTrack => false,
        }
    }

    /// Whether a figure of this measure says that there is at least as much by another.
    #[must_use]
    pub fn bounds(self, other: Self) -> bool {
        match other {
            Self::Total | Self::Moment => self.bounds_a_total(),
            Self::FirstWeek => matches!(self, Self::FirstDay | Self::FirstWeek),
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Measure::{self, EveryTrack, FirstDay, FirstWeek, Moment, Preorder, Total, Year};

    #[test]
    fn a_total_has_what_any_stretch_brought_and_a_week_what_its_first_day_did() {
        for (one, other, bounds) in [
            (FirstDay, Total, true),
            (Year, Moment, true),
            (Moment, Total, true),
            (Preorder, Total, false),
            (EveryTrack, Total, false),
            (EveryTrack, EveryTrack, true),
            (FirstDay, FirstWeek, true),
            (FirstWeek, FirstDay, false),
            (Total, FirstWeek, false),
        ] {
            assert_eq!(Measure::bounds(one, other), bounds, "{one:?} {other:?}");
        }
    }
}
