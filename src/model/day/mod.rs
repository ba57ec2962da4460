//! Days of a calendar, and what is known of a date.
//!
//! Knows whole days of the counter's own calendar, spans of them ([`Days`]), and dates that sources give only in part
//! ([`When`]). Does not know hours, the reader's time zone, or how a date is said in any language.

mod days;
mod when;

pub use days::Days;
use std::fmt;
use std::ops::{Add, Sub};
use time::{Date, Month};
pub use when::When;

/// One day of the Gregorian calendar, from 1900-01-01 to 2199-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// The years a date may lie in: recorded charts begin after 1900, and a later century is a slip of the pen.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Day {
    /// The day `year-month-day`, if the calendar has it and the year lies in 1900 to 2199.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        YEARS.contains(&year).then(|| Date::from_calendar_date(year, month, day).ok().map(Self)).flatten()
    }

    /// Reads `2023-09-08`, and only that form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        Self::read(&[y1, y2, y3, y4], &[m1, m2], &[d1, d2])
    }

    fn read(year: &[u8], month: &[u8], day: &[u8]) -> Option<Self> {
        Self::new(number(year)?, number(month)?.try_into().ok()?, number(day)?.try_into().ok()?)
    }

    /// The year, 1900 to 2199.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// Days since Monday: 0 to 6.
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// The first day of this day's month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.replace_day(1).unwrap_or(self.0))
    }

    /// The first day of the month after this day's, and for the very last month its last day.
    #[must_use]
    pub fn next_month(self) -> Self {
        let (year, month) = if self.month() == 12 { (self.year() + 1, 1) } else { (self.year(), self.month() + 1) };
        Self::new(year, month, 1).unwrap_or(self)
    }

    /// Days since 1970-01-01; a scale counts in these.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.to_julian_day() - UNIX_JULIAN_DAY
    }

    /// The day with that [`number`](Self::number); beyond the ends, the end.
    #[must_use]
    pub fn from_number(number: i32) -> Self {
        let (low, high) = (Self::first().number(), Self::last().number());
        Date::from_julian_day(number.clamp(low, high) + UNIX_JULIAN_DAY).map_or(Self::first(), Self)
    }

    fn first() -> Self {
        Self(Date::from_ordinal_date(*YEARS.start(), 1).unwrap_or(Date::MIN))
    }

    fn last() -> Self {
        Self(Date::from_ordinal_date(*YEARS.end(), 365).unwrap_or(Date::MAX))
    }
}

/// The Julian day of 1970-01-01.
const UNIX_JULIAN_DAY: i32 = 2_440_588;

fn number(digits: &[u8]) -> Option<i32> {
    digits.iter().try_fold(0, |sum, d| d.is_ascii_digit().then(|| sum * 10 + i32::from(d - b'0')))
}

/// `day + 3`: so many days later (earlier where negative), stopping at the ends of the calendar.
impl Add<i32> for Day {
    type Output = Self;
    fn add(self, days: i32) -> Self {
        Self::from_number(self.number().saturating_add(days))
    }
}

/// `later - earlier`: whole days between the two.
impl Sub for Day {
    type Output = i32;
    fn sub(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_day_is_read_only_if_the_calendar_has_it() {
        for good in ["2023-09-08", "2024-02-29", "1900-01-01", "2199-12-31"] {
            assert_eq!(day(good).to_string(), good);
        }
        for bad in ["2023-02-29", "2023-13-01", "2023-9-8", "20230908", "2023-09-08 ", "1899-12-31", "+023-09-08", ""] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_counted_across_months_and_leap_years() {
        assert_eq!(day("2023-10-21") - day("2023-09-08"), 43);
        assert_eq!(day("2024-02-28") + 2, day("2024-03-01"));
        assert_eq!(day("1970-01-01").number(), 0);
        assert_eq!(day("2199-12-31") + 1, day("2199-12-31"), "the calendar ends, it does not wrap");
        assert_eq!(day("2023-09-08").weekday(), 4, "Layover came out on a Friday");
    }
}
