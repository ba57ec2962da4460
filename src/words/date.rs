//! How dates are said, as far as they are known.
//!
//! Knows days, months and years in each language, and that an unknown day is never made up. Does not know clocks,
//! zones, or how long ago something was.

use super::Language;
use crate::model::day::{Day, When};

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The whole name of the day's month in English.
fn month_name(day: Day) -> &'static str {
    MONTHS[usize::from(day.month() - 1) % MONTHS.len()]
}

/// Its first three letters: `May` is whole, `Sep` is not `Sept`, so that labels line up.
fn month_abbreviation(day: Day) -> &'static str {
    &month_name(day)[..3]
}

impl Language {
    /// A day in a sentence: `8 September 2023`; `2023년 9월 8일`.
    #[must_use]
    pub fn date(self, day: Day) -> String {
        match self {
            Self::En => format!("{} {} {}", day.day(), month_name(day), day.year()),
            Self::Ko => format!("{} {}", self.year(day), self.date_in_year(day)),
        }
    }

    /// A day in a table or label: `8 Sep 2023`; `2023년 9월 8일`.
    #[must_use]
    pub fn date_short(self, day: Day) -> String {
        match self {
            Self::En => format!("{} {}", self.date_in_year(day), day.year()),
            Self::Ko => self.date(day),
        }
    }

    /// A day where the year is plain: `8 Sep`; `9월 8일`.
    #[must_use]
    pub fn date_in_year(self, day: Day) -> String {
        match self {
            Self::En => format!("{} {}", day.day(), month_abbreviation(day)),
            Self::Ko => format!("{} {}일", self.month_in_year(day), day.day()),
        }
    }

    /// The month of a day, in a sentence: `September 2023`; `2023년 9월`.
    #[must_use]
    pub fn month(self, day: Day) -> String {
        match self {
            Self::En => format!("{} {}", month_name(day), day.year()),
            Self::Ko => format!("{} {}", self.year(day), self.month_in_year(day)),
        }
    }

    /// The month of a day in a table or label: `Sep 2023`; `2023년 9월`.
    #[must_use]
    pub fn month_short(self, day: Day) -> String {
        match self {
            Self::En => format!("{} {}", month_abbreviation(day), day.year()),
            Self::Ko => self.month(day),
        }
    }

    /// The month of a day on an axis that has the year elsewhere: `Sep`; `9월`.
    #[must_use]
    pub fn month_in_year(self, day: Day) -> String {
        match self {
            Self::En => month_abbreviation(day).to_owned(),
            Self::Ko => format!("{}월", day.month()),
        }
    }

    /// The year of a day: `2023`; `2023년`.
    #[must_use]
    pub fn year(self, day: Day) -> String {
        match self {
            Self::En => day.year().to_string(),
            Self::Ko => format!("{}년", day.year()),
        }
    }

    /// A date as far as it is known, in a sentence: `8 September 2023`, `September 2023`, `2023`, `on or before
    /// 8 September 2023`; `2023년 9월 8일`, `2023년 9월`, `2023년`, `늦어도 2023년 9월 8일`.
    #[must_use]
    pub fn when(self, when: When) -> String {
        match when {
            When::Day(day) => self.date(day),
            When::Month(first) => self.month(first),
            When::Year(first) => self.year(first),
            When::OnOrBefore(day) => self.on_or_before(&self.date(day)),
        }
    }

    /// A date as far as it is known, in a table or label: `8 Sep 2023`, `Sep 2023`, `2023`, `on or before 8 Sep 2023`.
    /// Korean is as in [`when`](Self::when).
    #[must_use]
    pub fn when_short(self, when: When) -> String {
        match when {
            When::Day(day) => self.date_short(day),
            When::Month(first) => self.month_short(first),
            When::Year(first) => self.year(first),
            When::OnOrBefore(day) => self.on_or_before(&self.date_short(day)),
        }
    }

    /// Korean 이전 leaves open whether the day itself belongs; 늦어도, at the latest, does not.
    fn on_or_before(self, date: &str) -> String {
        match self {
            Self::En => format!("on or before {date}"),
            Self::Ko => format!("늦어도 {date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language::{self, En, Ko};
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_day_in_each_width() {
        let day = day("2023-09-08");
        assert_eq!([En.date(day), Ko.date(day)], ["8 September 2023", "2023년 9월 8일"]);
        assert_eq!([En.date_short(day), Ko.date_short(day)], ["8 Sep 2023", "2023년 9월 8일"]);
        assert_eq!([En.date_in_year(day), Ko.date_in_year(day)], ["8 Sep", "9월 8일"]);
        assert_eq!([En.month(day), Ko.month(day)], ["September 2023", "2023년 9월"]);
        assert_eq!([En.month_short(day), Ko.month_short(day)], ["Sep 2023", "2023년 9월"]);
        assert_eq!([En.month_in_year(day), Ko.month_in_year(day)], ["Sep", "9월"]);
        assert_eq!([En.year(day), Ko.year(day)], ["2023", "2023년"]);
    }

    #[test]
    fn a_partial_date_says_what_is_known_and_no_more() {
        for (when, en, short, ko) in [
            ("2023-12-31", "31 December 2023", "31 Dec 2023", "2023년 12월 31일"),
            ("2023-05", "May 2023", "May 2023", "2023년 5월"),
            ("2022", "2022", "2022", "2022년"),
            ("..2023-10-23", "on or before 23 October 2023", "on or before 23 Oct 2023", "늦어도 2023년 10월 23일"),
        ] {
            let when = When::parse(when).unwrap_or_else(|| panic!("{when}"));
            assert_eq!([En.when(when), En.when_short(when), Ko.when(when), Ko.when_short(when)], [en, short, ko, ko]);
        }
    }

    /// The numbers in a text, with English months as theirs.
    fn numbers(text: &str) -> Vec<i32> {
        text.split([' ', '년', '월', '일'])
            .filter(|part| !part.is_empty())
            .map(|part| {
                let month = (1_i32..).zip(MONTHS).find(|(_, name)| name.starts_with(part));
                month.map_or_else(|| part.parse().unwrap(), |(number, _)| number)
            })
            .collect()
    }

    proptest! {
        #[test]
        fn what_is_written_says_the_day(number in -25_000..80_000) {
            let day = Day::from_number(number);
            let (y, m, d) = (day.year(), i32::from(day.month()), i32::from(day.day()));
            prop_assert_eq!(numbers(&En.date(day)), vec![d, m, y]);
            prop_assert_eq!(numbers(&En.date_short(day)), vec![d, m, y]);
            prop_assert_eq!(numbers(&Ko.date(day)), vec![y, m, d]);
            for language in Language::ALL {
                prop_assert!(!language.when(When::OnOrBefore(day)).is_empty());
            }
        }
    }
}
