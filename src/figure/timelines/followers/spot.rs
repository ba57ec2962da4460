//! Where a date stands on the time axis, as far as it is known.
//!
//! Knows days and months. Does not place what is known to the year only, nor to a month wider than a third of the
//! window: a bar that wide says nothing, and is said in words instead.

use crate::figure::geometry::Rect;
use crate::figure::scale::DayScale;
use crate::model::day::{Day, Days, When};

/// A share of the window: months wider than one part in so many are not placed.
const WIDEST: i32 = 3;

/// A day, or a span of days, on the time axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// The day, or the middle one of the span.
    pub day: Day,
    /// Where it begins, px.
    pub from: f64,
    /// Where it ends, px; where it begins, if it is a day.
    pub to: f64,
}

impl Spot {
    /// "On or before" stands at its day: the level held then.
    pub fn new(x: DayScale, window: Days, when: When) -> Option<Self> {
        let (first, last) = match when {
            When::Day(day) | When::OnOrBefore(day) => {
                return Some(Self { day, from: x.to_px(day), to: x.to_px(day) });
            }
            When::Month(first) => (first, when.latest()),
            When::Year(_) => return None,
        };
        let days = last - first + 1;
        let spot = Self { day: first + days / 2, from: x.to_px(first), to: x.to_px(last + 1) };
        (days <= window.count() / WIDEST).then_some(spot)
    }

    /// Where a line passes through it.
    pub fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// The ends of its bar inside the plot; none where it is a day, or outside.
    pub fn bar(self, plot: Rect) -> Option<(f64, f64)> {
        let (from, to) = (self.from.max(plot.left), self.to.min(plot.right));
        (self.to > self.from && to > from).then_some((from, to))
    }

    /// Where it can be pointed at: its middle, or the middle of what the plot shows of it.
    pub fn shown(self, plot: Rect) -> Option<f64> {
        match self.bar(plot) {
            Some((from, to)) => Some(f64::midpoint(from, to)),
            None if self.to > self.from => None,
            None => Some(self.from).filter(|x| (plot.left..=plot.right).contains(x)),
        }
    }
}
