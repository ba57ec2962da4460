//! The words beside the marks of a milestone.
//!
//! Knows what a total is called where there is room for a few words. Does not know where they stand.

use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::day::{Day, When};
use crate::model::observation::{Bound, CountedId, Hour};
use crate::model::order;
use crate::query::milestone::{Level, Levels, Origin, Reached};
use crate::query::totals::thresholds;
use crate::words::Language;
use crate::words::particle::Particle;

/// Publishers named beside a figure that others contradict.
const NAMED: usize = 2;

impl Language {
    /// `12:13`.
    #[must_use]
    pub fn hour(self, hour: Hour) -> String {
        format!("{:02}:{:02}", hour.minutes / 60, hour.minutes % 60)
    }

    /// Beside a total: `1,701,981`, `about 1.95 M`, `2 M at 12:13`.
    #[must_use]
    pub fn total_label(self, level: &Level<'_>) -> String {
        let quantity = level.count.quantity;
        match (level.count.hour, quantity.bound) {
            // A total told at its hour was passed then: "at least" would be said twice.
            (Some(hour), Bound::AtLeast | Bound::Exact) => {
                let (figure, hour) = (self.brief(quantity.value), self.hour(hour));
                self.either(format!("{figure} at {hour}"), format!("{hour} {figure}"))
            }
            _ => self.quantity(quantity),
        }
    }

    /// Beside the first day's figure: that it is the one that stands, where another was withdrawn.
    #[must_use]
    pub fn first_day_label(self, level: &Level<'_>, is_corrected: bool) -> String {
        let figure = self.quantity(level.count.quantity);
        match is_corrected {
            true => self.either(
                format!("{figure} stands for the first day"),
                format!("첫날 {} 정정", Particle::Direction.after(&figure)),
            ),
            false => self.either(format!("{figure} on the first day"), format!("첫날 {figure}")),
        }
    }

    /// Behind a struck figure: `shown at 19:00, withdrawn 9 Sep`.
    #[must_use]
    pub fn withdrawn_label(self, level: &Level<'_>) -> String {
        let on = level.count.standing.withdrawn.as_ref().map(|withdrawn| self.date_in_year(withdrawn.on));
        let withdrawn = match on {
            Some(on) => self.either(format!("withdrawn {on}"), format!("{on} 철회")),
            None => self.withdrawn().to_owned(),
        };
        match level.count.hour.map(|hour| self.hour(hour)) {
            Some(hour) => self.either(format!("shown at {hour}, {withdrawn}"), format!("{hour} 공개, {withdrawn}")),
            None => withdrawn,
        }
    }

    /// That a figure no longer stands, in one word.
    #[must_use]
    pub fn withdrawn(self) -> &'static str {
        self.either("withdrawn", "철회")
    }

    /// Who says a figure: up to two publishers, the best grade first, and how many more.
    #[must_use]
    pub fn said_by(self, catalog: &Catalog, level: &Level<'_>) -> String {
        let citations = &level.count.standing.citations;
        let mut sources: Vec<_> = citations.iter().filter_map(|citation| catalog.source(&citation.source)).collect();
        order::by_key(&mut sources, |source| source.grade);
        let mut names: Vec<&str> = Vec::new();
        for publisher in sources.iter().map(|source| source.publisher.as_str()) {
            if !names.contains(&publisher) {
                names.push(publisher);
            }
        }
        let more = names.len().saturating_sub(NAMED);
        names.truncate(NAMED);
        let named = names.join(", ");
        match more {
            0 => named,
            _ => self.either(format!("{named} and {more} more"), format!("{named} 외 {more}곳")),
        }
    }

    /// Below a total: when, as far as it is known. `by 10 Jan 2024`, `on day 33`.
    #[must_use]
    pub fn total_when(self, level: &Level<'_>, release: Option<Day>) -> String {
        let since = level.at.day().zip(release).map(|(day, release)| day - release).filter(|days| *days >= 0);
        match (since, level.at) {
            (Some(days), _) => {
                let day = self.release_day(days);
                self.either(format!("on {day}"), day)
            }
            (None, When::OnOrBefore(day)) => {
                let day = self.date_short(day);
                self.either(format!("by {day}"), format!("{day}까지"))
            }
            (None, when) => self.when_short(when),
        }
    }

    /// The thresholds that a total has passed, one after the other: `1 M on day 0 (8 Sep 2023) · 2 M on day 5
    /// (13 Sep 2023, 12:13)`. Empty where it passed none.
    #[must_use]
    pub fn thresholds_reached(self, levels: &Levels<'_>, unit: Unit) -> String {
        let reached: Vec<_> = thresholds(unit).iter().filter_map(|threshold| levels.reached(*threshold)).collect();
        // A count far above several thresholds says of the lower ones only that they had been passed before.
        let is_news = |(at, one): &(usize, &Reached<'_>)| {
            one.is_the_day || reached.get(at + 1).is_none_or(|next| !std::ptr::eq(next.level.count, one.level.count))
        };
        let said = reached.iter().enumerate().filter(is_news).map(|(_, reached)| self.reached(reached));
        said.collect::<Vec<_>>().join(" · ")
    }

    /// `2 M on day 5 (13 Sep 2023, 12:13)`, `1 bn by 10 Jan 2024 (day 124)`, `100 M by Aug 2023 (before release)`.
    #[must_use]
    pub fn reached(self, reached: &Reached<'_>) -> String {
        let figure = self.brief(reached.threshold);
        let level = &reached.level;
        let says_so = reached.threshold == level.count.quantity.value;
        let hour = level.count.hour.filter(|_| says_so).map(|hour| format!(", {}", self.hour(hour)));
        let date = format!("{}{}", self.date_short(reached.by), hour.unwrap_or_default());
        if level.origin == Origin::DaysWord {
            let days = self.release_day(reached.days.unwrap_or(0));
            return self
                .either(format!("{figure} on {days}, its source says"), format!("{figure} {days}(출처의 일수)"));
        }
        let since = reached.days.map(|days| match days {
            0.. => self.release_day(days),
            // The days are those of its album: a track may have been out by then.
            _ if matches!(level.count.subject, CountedId::Track(_)) => {
                self.either("before the album", "앨범 발매 전").to_owned()
            }
            _ => self.either("before release", "발매 전").to_owned(),
        });
        match (reached.is_the_day, since) {
            (true, Some(day)) if reached.days >= Some(0) => {
                self.either(format!("{figure} on {day} ({date})"), format!("{figure} {day}({date})"))
            }
            (true, _) => self.either(format!("{figure} on {date}"), format!("{figure} {date}")),
            (false, since) => {
                let date = match level.at {
                    When::OnOrBefore(day) => self.date_short(day),
                    when => self.when_short(when),
                };
                let since = since.map(|since| self.either(format!(" ({since})"), format!("({since})")));
                let since = since.unwrap_or_default();
                self.either(format!("{figure} by {date}{since}"), format!("{figure} {date}까지{since}"))
            }
        }
    }
}
