//! How a stretch of time is said on either clock.
//!
//! Knows that the release clock has no dates: its stretches are said in days since release. Does not know which
//! stretch is shown, or why.

use super::Language;
use crate::model::day::Days;
use crate::query::clock::Clock;
use crate::query::selection::Selection;

impl Language {
    /// The window that is shown.
    #[must_use]
    pub fn window(self, selection: &Selection) -> String {
        self.stretch(selection.clock, selection.window)
    }

    /// A stretch of the window: `Mar 2023 to Feb 2024`; on the release clock `days −30 to 100 since release`;
    /// `2023년 3월~2024년 2월`, `발매 D-30~D+100`.
    #[must_use]
    pub fn stretch(self, clock: Clock, days: Days) -> String {
        let Some((from, to)) = clock.since(days.from()).zip(clock.since(days.to())) else { return self.span(days) };
        match (self, from == to) {
            (Self::En, true) => format!("{} since release", self.release_day(from)),
            (Self::Ko, true) => format!("발매 {}", self.release_day(from)),
            (Self::En, false) => {
                let named = |day| self.release_day(day).replacen("day ", "", 1);
                format!("days {} to {} since release", named(from), named(to))
            }
            (Self::Ko, false) => format!("발매 {}~{}", self.release_day(from), self.release_day(to)),
        }
    }

    /// A stretch that is being marked, with how long it is: `8 to 14 Sep 2023 · 7 days`.
    #[must_use]
    pub fn marked(self, clock: Clock, days: Days) -> String {
        let count = u32::try_from(days.count()).unwrap_or(u32::MAX);
        format!("{} · {}", self.stretch(clock, days), self.days(count))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language::{En, Ko};
    use super::*;
    use crate::model::day::Day;

    #[test]
    fn a_stretch_is_said_as_its_clock_counts() {
        let day = |text| Day::parse(text).unwrap_or_else(|| panic!("{text}"));
        let days = Days::new(day("2023-08-09"), day("2023-10-11")).unwrap_or_else(|| panic!("a window"));
        let release = Clock::Release { zero: day("2023-09-08") };
        assert_eq!(En.stretch(Clock::Date, days), "9 Aug to 11 Oct 2023");
        assert_eq!(En.stretch(release, days), "days −30 to 33 since release");
        assert_eq!(Ko.stretch(release, days), "발매 D-30~D+33");
        let one = Days::of_one(day("2023-10-11"));
        assert_eq!([En.stretch(release, one), Ko.stretch(release, one)], ["day 33 since release", "발매 D+33"]);
        assert_eq!(En.marked(Clock::Date, days), "9 Aug to 11 Oct 2023 · 64 days");
        assert_eq!(Ko.marked(release, days), "발매 D-30~D+33 · 64일");
    }
}
