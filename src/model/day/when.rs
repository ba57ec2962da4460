//! Dates that sources give only in part.
//!
//! Knows the four forms of the records, and the days that each leaves open. Never fills in what a source left out.

use super::Day;
use std::fmt;

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
    #[inline(never)]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = text.strip_prefix("..") {
            return Day::parse(day).map(Self::OnOrBefore);
        }
        match *text.as_bytes() {
            [y1, y2, y3, y4] => Day::read(&[y1, y2, y3, y4], b"01", b"01").map(Self::Year),
            [y1, y2, y3, y4, b'-', m1, m2] => Day::read(&[y1, y2, y3, y4], &[m1, m2], b"01").map(Self::Month),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text}"))
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
