//! Spans of days.
//!
//! Knows that a span has both of its ends and at least a day. Does not know what is counted in it.

use super::Day;

/// Days from one to another, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Days {
    from: Day,
    to: Day,
}

impl Days {
    /// The span, unless it ends before it begins.
    #[must_use]
    pub fn new(from: Day, to: Day) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// One day alone.
    #[must_use]
    pub fn of_one(day: Day) -> Self {
        Self { from: day, to: day }
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Day {
        self.from
    }

    /// The last day.
    #[must_use]
    pub fn to(self) -> Day {
        self.to
    }

    /// How many days, both ends counted: at least 1.
    #[must_use]
    pub fn count(self) -> i32 {
        self.to - self.from + 1
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// As many days, so many later (earlier where negative); none where they would leave the calendar.
    #[must_use]
    pub fn moved(self, days: i32) -> Option<Self> {
        let moved = Self { from: self.from + days, to: self.to + days };
        (moved.count() == self.count() && moved.from - self.from == days).then_some(moved)
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_span_is_moved_whole_or_not_at_all() {
        let span = |from, to| Days::new(day(from), day(to));
        let week = span("2023-09-08", "2023-09-14").unwrap_or_else(|| panic!("a week"));
        assert_eq!(week.moved(-7), span("2023-09-01", "2023-09-07"));
        assert_eq!(week.moved(i32::MAX), None);
        assert_eq!(Days::of_one(day("2199-12-31")).moved(1), None);
    }
}
