//! Days of a calendar, and what is known of a date.
//!
//! Knows whole days of the counter's own calendar, spans of them, and dates that sources give only in part. Does not
//! know hours, the reader's time zone, or how a date is said in any language.

use std::fmt;
use std::ops::{Add, Sub};
use time::{Date, Month};

/// One day of the Gregorian calendar, from 1900-01-01 to 2199-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// The years a date may lie in: recorded charts begin after 1900, and a later century is a slip of the pen.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

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
        Self::new(number(&[y1, y2, y3, y4])?, number(&[m1, m2])?.try_into().ok()?, number(&[d1, d2])?.try_into().ok()?)
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

/// When something happened, as far as the source says. Records write it `2023-09-08`, `2023-09`, `2023`, and
/// `..2023-09-08` for "on or before".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// On that day.
    Day(Day),
    /// In that month, on no stated day. Holds the month's first day.
    Month(Day),
    /// In that year, on no stated day. Holds its 1 January.
    Year(Day),
    /// On that day or earlier: the article's day, where it tells a level without saying since when.
    OnOrBefore(Day),
}

impl When {
    /// Reads one of the four forms.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = text.strip_prefix("..") {
            return Day::parse(day).map(Self::OnOrBefore);
        }
        match text.len() {
            4 => Day::parse(&format!("{text}-01-01")).map(Self::Year),
            7 => Day::parse(&format!("{text}-01")).map(Self::Month),
            _ => Day::parse(text).map(Self::Day),
        }
    }

    /// The earliest day it may have been; none where only the end is known.
    #[must_use]
    pub fn earliest(self) -> Option<Day> {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => Some(day),
            Self::OnOrBefore(_) => None,
        }
    }

    /// The last day it may have been.
    #[must_use]
    pub fn latest(self) -> Day {
        match self {
            Self::Day(day) | Self::OnOrBefore(day) => day,
            Self::Month(first) => first.next_month() + -1,
            Self::Year(first) => Day::new(first.year(), 12, 31).unwrap_or(first),
        }
    }

    /// The day, where it is known to the day.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::Year(first) => write!(f, "{:04}", first.year()),
            Self::OnOrBefore(day) => write!(f, "..{day}"),
        }
    }
}

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

    #[test]
    fn a_span_is_moved_whole_or_not_at_all() {
        let span = |from, to| Days::new(day(from), day(to));
        let week = span("2023-09-08", "2023-09-14").unwrap_or_else(|| panic!("a week"));
        assert_eq!(week.moved(-7), span("2023-09-01", "2023-09-07"));
        assert_eq!(week.moved(i32::MAX), None);
        assert_eq!(Days::of_one(day("2199-12-31")).moved(1), None);
    }

    #[test]
    fn a_partial_date_is_a_fact_about_a_period() {
        let month = When::parse("2023-02");
        assert_eq!(month.map(When::latest), Some(day("2023-02-28")));
        assert_eq!(month.and_then(When::earliest), Some(day("2023-02-01")));
        assert_eq!(When::parse("2022").map(When::latest), Some(day("2022-12-31")));
        let before = When::parse("..2023-10-23");
        assert_eq!(before.and_then(When::earliest), None);
        for text in ["2023-09-08", "2023-09", "2023", "..2023-10-23"] {
            assert_eq!(When::parse(text).map(|when| when.to_string()), Some(text.to_owned()));
        }
        for bad in ["2023-", "23", "2023-00", "..2023", "...2023-01-01"] {
            assert_eq!(When::parse(bad), None, "{bad}");
        }
    }
}
