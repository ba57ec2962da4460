//! How spans and counts of days are said.
//!
//! Knows that what both ends share is said once, and that a count of days, the day of a count and the release clock
//! are three things. Does not know which release a count starts from.

use super::Language;
use crate::model::day::{Day, Days};

impl Language {
    /// A span in a sentence or label, whole months and years as such: `Mar 2023 to Feb 2024`, `8 Sep to 21 Oct 2023`,
    /// `2023`; `2023년 3월~2024년 2월`, `2023년 9월 8일~10월 21일`, `2023년`.
    #[must_use]
    pub fn span(self, days: Days) -> String {
        let (from, to) = (days.from(), days.to());
        let same_year = from.year() == to.year();
        let same_month = same_year && from.month() == to.month();
        let whole_months = from.day() == 1 && ends_month(to);
        let whole_years = whole_months && from.month() == 1 && to.month() == 12;
        if whole_years {
            return if same_year { self.year(from) } else { self.years_span(from, to) };
        }
        match (whole_months, same_month) {
            (true, true) => self.month_short(from),
            (true, false) => self.months_span(from, to, same_year),
            (false, _) if from == to => self.date_short(from),
            (false, true) => self.span_in_month(from, to),
            (false, false) => self.days_span(from, to, same_year),
        }
    }

    fn years_span(self, from: Day, to: Day) -> String {
        match self {
            Self::En => format!("{} to {}", from.year(), to.year()),
            Self::Ko => format!("{}~{}년", from.year(), to.year()),
        }
    }

    fn months_span(self, from: Day, to: Day, same_year: bool) -> String {
        match (self, same_year) {
            (Self::En, true) => format!("{} to {}", self.month_in_year(from), self.month_short(to)),
            (Self::En, false) => format!("{} to {}", self.month_short(from), self.month_short(to)),
            (Self::Ko, true) => format!("{} {}~{}월", self.year(from), from.month(), to.month()),
            (Self::Ko, false) => format!("{}~{}", self.month(from), self.month(to)),
        }
    }

    fn span_in_month(self, from: Day, to: Day) -> String {
        match self {
            Self::En => format!("{} to {}", from.day(), self.date_short(to)),
            Self::Ko => format!("{} {}~{}일", self.month(from), from.day(), to.day()),
        }
    }

    fn days_span(self, from: Day, to: Day, same_year: bool) -> String {
        match (self, same_year) {
            (Self::En, true) => format!("{} to {}", self.date_in_year(from), self.date_short(to)),
            (Self::En, false) => format!("{} to {}", self.date_short(from), self.date_short(to)),
            (Self::Ko, true) => format!("{}~{}", self.date(from), self.date_in_year(to)),
            (Self::Ko, false) => format!("{}~{}", self.date(from), self.date(to)),
        }
    }

    /// So many days: `33 days`, `1 day`; `33일`.
    #[must_use]
    pub fn days(self, count: u32) -> String {
        match self {
            Self::En => format!("{} day{}", self.count(count.into()), if count == 1 { "" } else { "s" }),
            Self::Ko => format!("{}일", self.count(count.into())),
        }
    }

    /// A day of a count whose first day is 1: `33rd day`; `33일째`. Never for the release clock, which starts at 0.
    #[must_use]
    pub fn nth_day(self, number: u32) -> String {
        match self {
            Self::En => format!("{} day", self.place(number)),
            Self::Ko => format!("{}일째", self.count(number.into())),
        }
    }

    /// A day of the release clock, on which release day is 0 and earlier days are negative: `day 33`, `day −7`;
    /// `D+33`, `D-7`. Korean 33일째 would count release day as the first, and so name the day before.
    #[must_use]
    pub fn release_day(self, day: i32) -> String {
        let count = self.count(day.unsigned_abs().into());
        match (self, day < 0) {
            (Self::En, false) => format!("day {count}"),
            (Self::En, true) => format!("day \u{2212}{count}"),
            // `D+0`, not `D-DAY`: that is the name of an album.
            (Self::Ko, false) => format!("D+{count}"),
            (Self::Ko, true) => format!("D-{count}"),
        }
    }
}

/// Whether the day is the last of its month.
fn ends_month(day: Day) -> bool {
    (day + 1).month() != day.month() || day + 1 == day
}

#[cfg(test)]
mod tests {
    use super::super::Language::{En, Ko};
    use super::*;

    #[test]
    fn a_span_says_once_what_its_ends_share() {
        for (from, to, en, ko) in [
            ("2023-03-01", "2024-02-29", "Mar 2023 to Feb 2024", "2023년 3월~2024년 2월"),
            ("2023-03-01", "2024-02-28", "1 Mar 2023 to 28 Feb 2024", "2023년 3월 1일~2024년 2월 28일"),
            ("2023-03-01", "2023-12-31", "Mar to Dec 2023", "2023년 3~12월"),
            ("2023-09-01", "2023-09-30", "Sep 2023", "2023년 9월"),
            ("2023-01-01", "2023-12-31", "2023", "2023년"),
            ("2019-01-01", "2023-12-31", "2019 to 2023", "2019~2023년"),
            ("2023-09-08", "2023-10-21", "8 Sep to 21 Oct 2023", "2023년 9월 8일~10월 21일"),
            ("2023-09-08", "2023-09-14", "8 to 14 Sep 2023", "2023년 9월 8~14일"),
            ("2023-09-08", "2023-09-08", "8 Sep 2023", "2023년 9월 8일"),
            ("2022-09-08", "2023-09-08", "8 Sep 2022 to 8 Sep 2023", "2022년 9월 8일~2023년 9월 8일"),
            ("2199-12-01", "2199-12-31", "Dec 2199", "2199년 12월"),
        ] {
            let days = Day::parse(from).zip(Day::parse(to)).and_then(|(from, to)| Days::new(from, to));
            let days = days.unwrap_or_else(|| panic!("{from}..{to}"));
            assert_eq!([En.span(days), Ko.span(days)], [en, ko]);
        }
    }

    #[test]
    fn three_ways_to_count_days() {
        assert_eq!([En.days(33), En.days(1), En.days(0), En.days(1_000)], ["33 days", "1 day", "0 days", "1,000 days"]);
        assert_eq!([Ko.days(33), Ko.days(1_000)], ["33일", "1,000일"]);
        assert_eq!([En.nth_day(1), Ko.nth_day(33)], ["1st day", "33일째"]);
        assert_eq!([En.release_day(33), En.release_day(0), En.release_day(-7)], ["day 33", "day 0", "day −7"]);
        assert_eq!([Ko.release_day(33), Ko.release_day(0), Ko.release_day(-7)], ["D+33", "D+0", "D-7"]);
        assert_eq!(En.release_day(i32::MIN), "day −2,147,483,648");
    }
}
