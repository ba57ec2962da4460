//! A scale of time that breaks: the first years narrow, what follows them at a width of its own.
//!
//! Knows the px of a day on either side of the break, and the day of a px. Does not know why it breaks there, nor how a
//! break is drawn.

use super::DayScale;
use crate::model::day::{Day, Days};

/// Calendar days from left to right in one piece or in two, each of them linear. Between two lies a gap that has no day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BrokenDayScale {
    early: Option<DayScale>,
    late: DayScale,
}

impl BrokenDayScale {
    /// The days over the px from 0 to `width`: those before `at` over the first `narrow` of them, the others from `gap` px
    /// behind those. In one piece where nothing lies before `at`, and where it would take no more room so.
    #[must_use]
    pub fn new(days: Days, at: Day, narrow: f64, gap: f64, width: f64) -> Self {
        let whole = DayScale::new(days.from(), days.to(), 0.0, width);
        if !days.contains(at) || whole.to_px(at) <= narrow + gap {
            return Self { early: None, late: whole };
        }
        let early = DayScale::new(days.from(), at + -1, 0.0, narrow);
        Self { early: Some(early), late: DayScale::new(at, days.to(), narrow + gap, width) }
    }

    /// The first and the last day shown.
    #[must_use]
    pub fn domain(self) -> (Day, Day) {
        let (from, to) = self.late.domain();
        (self.early().map_or(from, Days::from), to)
    }

    /// The days before the break, where there is one.
    #[must_use]
    pub fn early(self) -> Option<Days> {
        let (from, to) = self.early?.domain();
        Days::new(from, to)
    }

    /// The first day that has its full width.
    #[must_use]
    pub fn late_from(self) -> Day {
        self.late.domain().0
    }

    /// Where the early days end and the others begin.
    #[must_use]
    pub fn gap(self) -> Option<(f64, f64)> {
        let last = self.early()?.to();
        Some((self.end_to_px(last), self.to_px(self.late_from())))
    }

    /// Where the day begins.
    #[must_use]
    pub fn to_px(self, day: Day) -> f64 {
        self.piece(day).to_px(day)
    }

    /// Where the day ends: where the next one begins, but before the gap.
    #[must_use]
    pub fn end_to_px(self, day: Day) -> f64 {
        self.piece(day).moment_to_px(f64::from(day.number()) + 1.0)
    }

    /// The day under that px, also beyond the ends; in the gap the last one before it.
    #[must_use]
    pub fn from_px(self, px: f64) -> Day {
        let day = self.late.from_px(px);
        let early = self.early.filter(|_| day < self.late_from());
        early.map_or(day, |early| early.from_px(px).min(early.domain().1))
    }

    fn piece(self, day: Day) -> DayScale {
        self.early.filter(|_| day < self.late_from()).unwrap_or(self.late)
    }
}
