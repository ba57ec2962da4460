//! The words beside the bars of the race: a place, a count, and how old it is.
//!
//! Knows how short they must be. Does not know where they stand.

use super::Language;
use crate::model::day::{Day, When};
use crate::query::race::Runner;

impl Language {
    /// A place beside a name: as reported that day (`2nd`), as last reported (`1st · May 2023`), as the counts leave
    /// it (`2nd · by counts`, `3rd to 7th`, `place not known`).
    #[must_use]
    pub fn race_place(self, runner: &Runner<'_>, day: Day) -> String {
        let counts = &runner.computed;
        match (runner.reported, counts.place()) {
            (Some(told), _) => {
                let place = self.place(u32::from(told.rank));
                match told.when {
                    Some(When::Day(on) | When::OnOrBefore(on)) if on == day => place,
                    Some(When::Day(on) | When::OnOrBefore(on)) if on.year() == day.year() => {
                        format!("{place} · {}", self.date_in_year(on))
                    }
                    Some(When::OnOrBefore(on)) => format!("{place} · {}", self.date_short(on)),
                    Some(when) => format!("{place} · {}", self.when_short(when)),
                    None => place,
                }
            }
            (None, Some(place)) => {
                let place = self.place(u32::from(place));
                self.either(format!("{place} · by counts"), format!("{place} · 수치"))
            }
            (None, None) if counts.is_open() => self.either("place not known", "순위 알 수 없음").to_owned(),
            (None, None) => self.places(u32::from(counts.best), u32::from(counts.worst)),
        }
    }

    /// How long before the day a count was made: `that day`, `12 days before`; or what is known of its date.
    #[must_use]
    pub fn race_age(self, runner: &Runner<'_>) -> String {
        match runner.count.to {
            Some(When::Day(_)) if runner.age == 0 => self.either("that day", "당일").to_owned(),
            Some(When::Day(_)) => {
                let days = self.days(u32::try_from(runner.age).unwrap_or(0));
                self.either(format!("{days} before"), format!("{days} 전"))
            }
            Some(When::OnOrBefore(day)) => {
                let day = self.date_short(day);
                self.either(format!("by {day}"), format!("늦어도 {day}"))
            }
            Some(when) => {
                let when = self.when_short(when);
                self.either(format!("in {when}"), when)
            }
            None => String::new(),
        }
    }
}
