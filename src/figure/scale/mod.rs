//! Scales: from what is known to a place on the sheet, and back.
//!
//! Knows domains (days, days since release, counts, ranks) and ranges (px). Does not know what is drawn, nor how a
//! tick is worded. d3's words are used throughout: domain, range, ticks.
//!
//! Everything runs in `f64`: a day number, a count up to 2^53 and a px all fit without loss.

mod amount;
mod broken;
mod time;

pub use amount::{CountScale, RankScale};
pub use broken::BrokenDayScale;
pub use time::{DayScale, DaysSinceScale};

/// The straight line from a domain to a range that all scales here stand on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Line {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Line {
    /// A domain without extent would divide by zero, and one value has no place of its own on an axis: such a
    /// domain is widened by one unit at its end (by what can still be told apart, beyond 2^53), so that its value
    /// stands where the axis begins.
    fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        let least = 1.0_f64.max(domain.0.abs() * 4.0 * f64::EPSILON);
        let domain = if domain.0 == domain.1 { (domain.0, domain.0 + least) } else { domain };
        Self { domain, range }
    }

    fn to_px(self, value: f64) -> f64 {
        let share = (value - self.domain.0) / (self.domain.1 - self.domain.0);
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// A range without extent (a figure not yet measured) has one answer: the start of the domain.
    fn invert(self, px: f64) -> f64 {
        if self.range.0 == self.range.1 {
            return self.domain.0;
        }
        let share = (px - self.range.0) / (self.range.1 - self.range.0);
        self.domain.0 + share * (self.domain.1 - self.domain.0)
    }
}
