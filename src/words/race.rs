//! What the race says of a day: who led, where the chosen act stood, and who was not counted yet.
//!
//! Knows that a report and a count do not say the same, and names which of them a place rests on. The words beside
//! the bars are in [`race_labels`](super::race_labels), those of the controls in
//! [`race_controls`](super::race_controls), the table in [`race_table`](super::race_table).

use super::Language;
use super::page::Page;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::observation::Scope;
use crate::model::work::Act;
use crate::query::race::{Race, Runner, Standing};

/// How many acts without a count are named.
const NAMED: usize = 6;

impl Language {
    /// The standing in a sentence: who led and who says so, then the chosen act, or whoever came next.
    #[must_use]
    pub fn race_finding(self, catalog: &Catalog, race: &Race<'_>, standing: &Standing<'_>) -> String {
        if standing.runners.is_empty() {
            return self.race_without_days(race.scope);
        }
        let is_first = |runner: &&Runner<'_>| runner.place() == Some(1);
        let level: Vec<_> = standing.runners.iter().filter(is_first).collect();
        let behind = || standing.runners.iter().skip(1).filter(|runner| !is_first(runner));
        let chosen = behind().find(|runner| runner.chosen);
        let higher = higher_than(&level, standing);
        // Who has a place that holds is not first, however many were counted.
        let mut open: Vec<_> = higher.iter().copied().filter(|runner| runner.reported.is_none()).collect();
        let most = open.iter().map(|runner| runner.count.quantity.value).max();
        open.retain(|runner| Some(runner.count.quantity.value) == most);
        if !open.is_empty() {
            let said = self.lead_is_open(catalog, race, standing.day, &level, &open);
            let other = chosen.filter(|chosen| open.iter().all(|runner| runner.act.id != chosen.act.id));
            return said + &other.map(|runner| self.ran(catalog, race.scope, standing.day, runner)).unwrap_or_default();
        }
        let second = chosen.or_else(|| behind().next());
        let second = second.map(|runner| self.ran(catalog, race.scope, standing.day, runner)).unwrap_or_default();
        let led = match level.as_slice() {
            [] => self.led_by_count(catalog, race, standing),
            [one] => self.led(catalog, race, standing.day, one, !higher.is_empty()),
            several => self.shared_lead(catalog, race, standing.day, several),
        };
        format!("{led}{second}")
    }

    fn led(self, catalog: &Catalog, race: &Race<'_>, day: Day, first: &Runner<'_>, is_lower: bool) -> String {
        let name = self.act(catalog, &first.act.id);
        let (date, scope, platform) = (self.date(day), self.scope(race.scope), self.platform(Some(race.counter)));
        let figure = self.people(first.count.quantity);
        let says_so = self.says_who_led(day, first);
        // A shorter bar than another's is told with its figure.
        let last = match is_lower {
            true => self.either(format!(" (last count held: {figure})"), format!(", 확보된 마지막 수치 {figure}")),
            false => String::new(),
        };
        let is_of_the_day = first.age == 0 && matches!(first.count.to, Some(When::Day(_)));
        match self {
            Self::En => {
                let with = if is_of_the_day { format!(" with {figure} followers") } else { String::new() };
                format!("On {date}, {name} led the {scope} on {platform}{with}, {says_so}{last}")
            }
            Self::Ko => {
                let with = if is_of_the_day { format!("{figure}, ") } else { String::new() };
                format!("{date} {platform} {scope} 1위는 {name}({with}{says_so}{last})")
            }
        }
    }

    /// Who says that a runner was first: a report and its day, or the counts.
    fn says_who_led(self, day: Day, first: &Runner<'_>) -> String {
        match first.reported.map(|told| told.when) {
            Some(Some(When::Day(on))) if on == day => self.either("as reported that day", "당일 보도").to_owned(),
            Some(Some(when)) => {
                self.either(format!("as last reported {}", self.then(when)), format!("{} 보도", self.when(when)))
            }
            Some(None) => self.either("as reported", "보도").to_owned(),
            None => self.either("by the counts", "수치 기준").to_owned(),
        }
    }

    /// Where the first place is of several at once.
    fn shared_lead(self, catalog: &Catalog, race: &Race<'_>, day: Day, several: &[&Runner<'_>]) -> String {
        let names: Vec<_> = several.iter().map(|runner| self.act(catalog, &runner.act.id)).collect();
        let (names, date) = (self.list(&names), self.date(day));
        let (scope, platform) = (self.scope(race.scope), self.platform(Some(race.counter)));
        let says_so = several.first().map(|first| self.says_who_led(day, first)).unwrap_or_default();
        self.either(
            format!("On {date}, {names} shared the lead of the {scope} on {platform}, {says_so}"),
            format!("{date} {platform} {scope} 공동 1위는 {names}({says_so})"),
        )
    }

    /// Where whoever was last reported first has a lower last count than another: the report is old, or the count is. Who
    /// led is then not told by either, and both are said.
    fn lead_is_open(
        self,
        catalog: &Catalog,
        race: &Race<'_>,
        day: Day,
        level: &[&Runner<'_>],
        higher: &[&Runner<'_>],
    ) -> String {
        let names: Vec<_> = level.iter().map(|runner| self.act(catalog, &runner.act.id)).collect();
        let others: Vec<_> = higher.iter().map(|runner| self.act(catalog, &runner.act.id)).collect();
        let (names, others) = (self.list(&names), self.list(&others));
        let (date, scope, platform) = (self.date(day), self.scope(race.scope), self.platform(Some(race.counter)));
        let most = level.iter().map(|runner| runner.count.quantity).max_by_key(|quantity| quantity.value);
        let own = most.map(|own| self.people(own)).unwrap_or_default();
        let more = higher.first().map(|runner| self.people(runner.count.quantity)).unwrap_or_default();
        let told = level.iter().filter_map(|runner| runner.reported?.when).max_by_key(|when| when.latest());
        match self {
            Self::En => {
                let told = told.map(|when| format!(", {}", self.then(when))).unwrap_or_default();
                let was = if level.len() > 1 { "were" } else { "was" };
                let has = if higher.len() > 1 { "have" } else { "has" };
                format!(
                    "Who led the {scope} on {platform} on {date} is open: {names} {was} last reported first{told}, but \
                     {others} {has} the higher last count held, {more} to {own}"
                )
            }
            Self::Ko => {
                let told = told.map(|when| format!("({})", self.when(when))).unwrap_or_default();
                let (subject, more) = (Particle::Subject.after(&others), Particle::Direction.after(&more));
                format!(
                    "{date} {platform} {scope} 1위는 알 수 없습니다: 마지막으로 1위로 보도된 쪽은 {names}{told}, 확보된 마지막 \
                     수치는 {subject} {more} {names}의 {own}보다 많습니다"
                )
            }
        }
    }

    /// Where neither a report nor the counts say who was first: whoever had the highest last count.
    fn led_by_count(self, catalog: &Catalog, race: &Race<'_>, standing: &Standing<'_>) -> String {
        let (date, scope) = (self.date(standing.day), self.scope(race.scope));
        let platform = self.platform(Some(race.counter));
        let Some(most) = standing.runners.iter().map(|runner| runner.count.quantity.value).max() else {
            return String::new();
        };
        let highest: Vec<_> = standing.runners.iter().filter(|runner| runner.count.quantity.value == most).collect();
        let names: Vec<_> = highest.iter().map(|runner| self.act(catalog, &runner.act.id)).collect();
        let name = self.list(&names);
        let figure = highest.first().map(|runner| self.people(runner.count.quantity)).unwrap_or_default();
        match self {
            Self::En => format!(
                "Who led the {scope} on {platform} on {date} is open; {name} had the highest last count held, {figure}"
            ),
            Self::Ko => {
                let (name, figure) = (Particle::Subject.after(&name), Particle::Direction.after(&figure));
                format!(
                    "{date} {platform} {scope} 1위는 수치만으로 알 수 없고, 확보된 마지막 수치는 {name} {figure} 가장 많습니다"
                )
            }
        }
    }

    fn ran(self, catalog: &Catalog, scope: Scope, day: Day, runner: &Runner<'_>) -> String {
        let name = self.either(
            self.act(catalog, &runner.act.id).to_owned(),
            Particle::Topic.after(self.act(catalog, &runner.act.id)),
        );
        let figure = self.people(runner.count.quantity);
        let Some(told) = runner.reported else {
            return match self.computed_place(&runner.computed, scope) {
                Some(place) => self.either(
                    format!("; {name}, with {figure} as the last count held, could stand {place} by the counts alone"),
                    format!(", {name} 확보된 마지막 수치 {figure}, 수치만으로는 {place}"),
                ),
                None => self.either(
                    format!("; the place of {name}, with {figure} as the last count held, is not known"),
                    format!(", {name} 확보된 마지막 수치 {figure}, 순위는 알 수 없습니다"),
                ),
            };
        };
        let place = self.place(u32::from(told.rank));
        if told.when.is_some_and(|when| when.latest() == day) {
            let with = Particle::Direction.after(&figure);
            return self.either(format!("; {name} stood {place} with {figure}"), format!(", {name} {with} {place}"));
        }
        self.either(
            format!("; {name}, last reported {place}, had {figure}"),
            format!(", {name} {figure}, 마지막 보도 순위 {place}"),
        )
    }

    /// That nothing of the scope falls into the window.
    #[must_use]
    pub fn race_without_days(self, scope: Scope) -> String {
        let scope = self.scope(scope);
        self.either(
            format!("No count and no reported place of {scope} falls on a day of this window"),
            format!("이 기간에는 {scope}의 수치나 보도된 순위가 없습니다"),
        )
    }

    /// Who has no bar, having no count by that day.
    #[must_use]
    pub fn race_uncounted(self, catalog: &Catalog, scope: Scope, acts: &[&Act]) -> Option<String> {
        let named: Vec<&str> = acts.iter().take(NAMED).map(|act| self.act(catalog, &act.id)).collect();
        let more = acts.len().saturating_sub(named.len());
        let list = match (self, more) {
            (_, 0) => self.list(&named),
            (Self::En, more) => format!("{} and {more} more", named.join(", ")),
            (Self::Ko, more) => {
                let more = self.heads(u32::try_from(more).unwrap_or(u32::MAX), scope);
                format!("{} 외 {more}", named.join(", "))
            }
        };
        (!acts.is_empty()).then(|| {
            self.either(format!("Not counted yet by this day: {list}."), format!("이날까지 수치가 없습니다: {list}."))
        })
    }

    /// How many stand below the bars.
    #[must_use]
    pub fn race_left_out(self, scope: Scope, acts: usize) -> Option<String> {
        let acts = u32::try_from(acts).unwrap_or(u32::MAX);
        let (count, heads) = (self.small(acts), self.heads(acts, scope));
        (acts > 0)
            .then(|| self.either(format!("Further down: {count} more."), format!("그 아래에 {heads}이 더 있습니다.")))
    }
}

/// Those who have a higher last count than all who were last reported first.
fn higher_than<'s, 'a>(level: &[&Runner<'a>], standing: &'s Standing<'a>) -> Vec<&'s Runner<'a>> {
    let value = |runner: &Runner<'_>| runner.count.quantity.value;
    let is_told = level.iter().any(|runner| runner.reported.is_some());
    let Some(own) = level.iter().map(|runner| value(runner)).max().filter(|_| is_told) else { return Vec::new() };
    standing.runners.iter().filter(|runner| value(runner) > own).collect()
}

impl Page {
    /// Which of its days the race is on: `day 7 of 12`.
    #[must_use]
    pub fn day_of(self, day: usize, of: usize) -> String {
        self.language().either(format!("day {day} of {of}"), format!("{of}일 중 {day}번째"))
    }

    /// A speed: `2×`.
    #[must_use]
    pub fn times(self, halves: u32) -> String {
        if halves == 1 { "0.5×".to_owned() } else { format!("{}×", halves / 2) }
    }
}
