//! Scales of time: the calendar and the release clock.
//!
//! Knows days and their px. Does not know which facts stand on them.

use super::Line;
use crate::figure::ticks;
use crate::model::day::Day;

/// What one px may be off by in float arithmetic before a day or a count would come back as its neighbour.
const SLACK: f64 = 1e-6;

/// px from one line of the first week to the next: 34 on the narrowest screen.
const NARROW_DAY: f64 = 30.0;

/// Calendar days from left to right. A day reaches from its own px to that of the next; facts stand at its start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayScale {
    line: Line,
    from: Day,
    to: Day,
}

impl DayScale {
    /// The days `from` to `to`, both whole, over the px `left` to `right`. Ends given the wrong way round are
    /// turned: a window has no direction.
    #[must_use]
    pub fn new(from: Day, to: Day, left: f64, right: f64) -> Self {
        let (from, to) = (from.min(to), from.max(to));
        let domain = (f64::from(from.number()), f64::from(to.number()) + 1.0);
        Self { line: Line::new(domain, (left, right)), from, to }
    }

    /// The first and the last day shown.
    #[must_use]
    pub fn domain(self) -> (Day, Day) {
        (self.from, self.to)
    }

    /// Where the day begins.
    #[must_use]
    pub fn to_px(self, day: Day) -> f64 {
        self.line.to_px(f64::from(day.number()))
    }

    /// Where a moment lies that is given as a [day number](Day::number) with its fraction (18:00 is `.75`).
    #[must_use]
    pub fn moment_to_px(self, number: f64) -> f64 {
        self.line.to_px(number)
    }

    /// The day under that px, also beyond the ends of the window.
    #[must_use]
    pub fn from_px(self, px: f64) -> Day {
        Day::from_number((self.line.invert(px) + SLACK).floor() as i32)
    }

    /// Whether the window has the day.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// px a day takes.
    #[must_use]
    pub fn px_per_day(self) -> f64 {
        (self.line.range.1 - self.line.range.0) / (self.line.domain.1 - self.line.domain.0)
    }

    /// Grid lines and words for the window, each word with so much room in px; see [`ticks::days`].
    #[must_use]
    pub fn ticks(self, room: f64) -> Vec<ticks::DayTick> {
        ticks::days(self.from, self.to, self.px_per_day(), room)
    }
}

/// The release clock: day 0 is the release, day 6 ends the first week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DaysSinceScale {
    line: Line,
    from: i32,
    to: i32,
    root: bool,
}

impl DaysSinceScale {
    /// The days `from` to `to` since release, both whole, over the px `left` to `right`.
    #[must_use]
    pub fn new(from: i32, to: i32, left: f64, right: f64) -> Self {
        let (from, to) = (from.min(to), from.max(to));
        Self { line: Line::new((f64::from(from), f64::from(to) + 1.0), (left, right)), from, to, root: false }
    }

    /// The days 0 to `to` by their square root: days and years on one axis, and the first days still told apart.
    #[must_use]
    pub fn root(to: i32, left: f64, right: f64) -> Self {
        let to = to.max(1);
        Self { line: Line::new((0.0, (f64::from(to) + 1.0).sqrt()), (left, right)), from: 0, to, root: true }
    }

    /// Whether it goes by the square root.
    #[must_use]
    pub fn is_root(self) -> bool {
        self.root
    }

    /// The first and the last day shown.
    #[must_use]
    pub fn domain(self) -> (i32, i32) {
        (self.from, self.to)
    }

    /// Where that many days since release lie; a fraction is an hour (day 0 at 18:00 is 0.75).
    #[must_use]
    pub fn to_px(self, days: f64) -> f64 {
        self.line.to_px(if self.root { days.max(0.0).sqrt() } else { days })
    }

    /// Days since release at that px.
    #[must_use]
    pub fn from_px(self, px: f64) -> f64 {
        let value = self.line.invert(px);
        if self.root { value.max(0.0).powi(2) } else { value }
    }

    /// px a day takes; by the square root, each a little less than the one before, and 0 is said.
    #[must_use]
    pub fn px_per_day(self) -> f64 {
        if self.root {
            return 0.0;
        }
        (self.line.range.1 - self.line.range.0) / (self.line.domain.1 - self.line.domain.0)
    }

    /// The days that get a grid line: see [`ticks::days_since`].
    #[must_use]
    pub fn ticks(self) -> Vec<i32> {
        if self.root {
            return ticks::ROOT_DAYS.into_iter().filter(|day| *day <= self.to).collect();
        }
        ticks::days_since(self.from, self.to, self.px_per_day(), NARROW_DAY)
    }
}
