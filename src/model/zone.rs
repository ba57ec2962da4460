//! The calendars of those who count: whose day it is.
//!
//! Knows two zones, and on which day of the one an hour of the other falls. The reader's zone never enters. Does not
//! know who counts by which: that is said of each [`Counter`](super::chart::Counter).

use super::day::Day;
use super::observation::Hour;

/// A zone by whose calendar days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// Korean time: Hanteo, Circle, the Korean press.
    Seoul,
    /// Universal time: Spotify.
    Utc,
}

/// Minutes that Seoul is ahead of UTC.
const AHEAD: i32 = 9 * 60;
/// The year from which on it always has been, without summer time.
const SINCE: i32 = 1989;
/// Minutes of a day.
const DAY: i32 = 24 * 60;

impl Zone {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Seoul, Self::Utc];

    /// As the file writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Seoul => "Asia/Seoul",
            Self::Utc => "UTC",
        }
    }

    fn ahead(self) -> i32 {
        if self == Self::Seoul { AHEAD } else { 0 }
    }

    /// The day of another calendar on which an hour of a day of this one falls. Before 1989, when Seoul had other
    /// times, it stays the day that was told.
    #[must_use]
    pub fn day_in(self, other: Self, day: Day, hour: Hour) -> Day {
        if day.year() < SINCE {
            return day;
        }
        let minutes = i32::from(hour.minutes) + other.ahead() - self.ahead();
        day + minutes.div_euclid(DAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_falls_on_the_day_of_the_other_calendar() {
        let day = |text: &str| Day::parse(text).unwrap_or_else(|| panic!("{text}"));
        let hour = |text: &str| Hour::parse(text).unwrap_or_else(|| panic!("{text}"));
        for (from, told, at, to, falls) in [
            (Zone::Seoul, "2023-09-08", "08:59", Zone::Utc, "2023-09-07"),
            (Zone::Seoul, "2023-09-08", "09:00", Zone::Utc, "2023-09-08"),
            (Zone::Seoul, "2023-09-08", "00:00", Zone::Seoul, "2023-09-08"),
            (Zone::Utc, "2023-12-31", "15:00", Zone::Seoul, "2024-01-01"),
            (Zone::Utc, "2023-12-31", "14:59", Zone::Seoul, "2023-12-31"),
            (Zone::Utc, "2023-12-31", "23:59", Zone::Utc, "2023-12-31"),
            (Zone::Seoul, "1988-07-01", "00:00", Zone::Utc, "1988-07-01"),
            (Zone::Utc, "2199-12-31", "23:00", Zone::Seoul, "2199-12-31"),
        ] {
            assert_eq!(from.day_in(to, day(told), hour(at)), day(falls), "{told} {at}");
        }
    }
}
