//! The words above and below the panels of the milestones.
//!
//! Knows what each panel counts and what it leaves out. Does not know what is on it.

use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Family};
use crate::model::day::Day;
use crate::model::observation::{CountedId, Measure};
use crate::query::clock::Clock;
use crate::query::elsewhere::counts_held;
use crate::query::milestone::Level;
use crate::query::selection::Selection;
use crate::query::totals::{Of, Totals};
use crate::words::Language;
use std::cmp::Reverse;

/// The days of the week, Monday first.
const WEEKDAYS: [(&str, &str); 7] =
    [("Mon", "월"), ("Tue", "화"), ("Wed", "수"), ("Thu", "목"), ("Fri", "금"), ("Sat", "토"), ("Sun", "일")];

impl Language {
    /// The panel on the release clock.
    #[must_use]
    pub fn first_week_panel(self) -> &'static str {
        self.either("The first seven days", "첫 7일")
    }

    /// How to read it.
    #[must_use]
    pub fn first_week_remark(self, catalog: &Catalog, totals: &Totals<'_>) -> String {
        let by = self.counter(catalog, &totals.counter.id);
        self.either(
            format!("copies sold, {by}; days since release, every album from its own day 0"),
            format!("판매량, {by}; 발매 후 날짜, 음반마다 자기 발매일이 D+0"),
        )
    }

    /// What the panel says where nothing of what is chosen was counted from its release, and what is held of it instead.
    #[must_use]
    pub fn first_week_missing(self, catalog: &Catalog, selection: &Selection, counter: &Counter) -> String {
        let (names, by) = (self.chosen(catalog, selection), self.counter(catalog, &counter.id));
        let known = self.as_known(selection.as_of);
        // Best a first week, though it be of another day or by another counter.
        let sales = counts_held(catalog, selection).into_iter().filter(|(counter, _)| counter.family == Family::Sales);
        let nearest =
            sales.min_by_key(|(_, count)| (count.measure != Measure::FirstWeek, Reverse(count.quantity.value)));
        let nearest = nearest.map(|(counter, count)| self.count_held(catalog, counter, count));
        let nothing = self.either(
            format!("No {by} sales of {names} counted from the release are held{known}."),
            format!("발매일부터 센 {names}의 {by} 판매량이 확보되지 않았습니다{known}."),
        );
        let instead = nearest
            .map(|held| self.either(format!(" What is held of sales: {held}."), format!(" 확보된 판매 기록: {held}.")));
        nothing + &instead.unwrap_or_default()
    }

    /// The name and the remark of a panel over the window; the first one repeats the counts of the first week.
    #[must_use]
    pub fn totals_panel(
        self,
        catalog: &Catalog,
        totals: &Totals<'_>,
        is_first: bool,
        clock: Clock,
    ) -> (String, String) {
        let by = self.counter(catalog, &totals.counter.id);
        let name = match (totals.of, totals.counter.family) {
            _ if is_first && clock.is_release() => self
                .either(format!("{by}: the same counts, and those after"), format!("{by}: 같은 집계와 그 뒤의 집계")),
            _ if is_first => self.either(format!("{by}: the same counts by date"), format!("{by}: 같은 집계를 날짜로")),
            (Of::Albums, Family::Streams) => {
                let (what, which) =
                    by.split_once(", ").map_or((by, String::new()), |(what, which)| (what, format!(", {which}")));
                self.either(format!("{what} of the whole album{which}"), format!("앨범 전체 {by}"))
            }
            (Of::EachTrack, _) => self.either(format!("{by}, each track alone"), format!("수록곡 각각의 {by}")),
            (Of::Tracks, _) => self.either(format!("{by}, track by track"), format!("곡별 {by}")),
            _ => by.to_owned(),
        };
        let remark = match totals.of {
            Of::EachTrack => self.either("what the track with the fewest has", "가장 적은 곡의 수치"),
            _ => self.of(&totals.counter.what).trim_end_matches('.'),
        };
        (name, remark.to_owned())
    }

    /// A day of the release clock's axis, in two lines where the panel has one release: `Day 0`, `Fri 8 Sep`.
    #[must_use]
    pub fn release_axis(self, days: i32, release: Option<Day>, is_narrow: bool) -> Vec<String> {
        let first = match (self, is_narrow) {
            (Self::En, false) => self.capital(&self.release_day(days)),
            (Self::En, true) if days == 0 => "Day 0".to_owned(),
            (Self::En, true) => self.release_day(days).replacen("day ", "", 1),
            (Self::Ko, _) => self.release_day(days),
        };
        let Some(date) = release.map(|release| release + days) else { return vec![first] };
        let names_month = days == 0 || date.day() == 1;
        let (en, ko) = WEEKDAYS[usize::from(date.weekday()) % WEEKDAYS.len()];
        let short = match (self, names_month) {
            (Self::En, true) => self.date_in_year(date),
            (Self::Ko, true) => format!("{}.{}", date.month(), date.day()),
            (_, false) => date.day().to_string(),
        };
        let second = match is_narrow {
            true => short,
            false => self.either(format!("{en} {short}"), format!("{short}({ko})")),
        };
        vec![first, second]
    }

    /// Below the panels: what a step means.
    #[must_use]
    pub fn held_until_next(self) -> String {
        self.either(
            "A count is held until the next one is known; it is never spread over the days between.",
            "집계는 다음 집계가 알려질 때까지 유지해 그리며, 그 사이 날에 나누어 넣지 않습니다.",
        )
        .to_owned()
    }

    /// Below the panels: what was withdrawn, when and why.
    #[must_use]
    pub fn withdrawn_note(self, catalog: &Catalog, level: &Level<'_>) -> Option<String> {
        let withdrawn = level.count.standing.withdrawn.as_ref()?;
        let (name, figure) = (self.counted(catalog, &level.count.subject), self.total_label(level));
        let (on, why) = (self.date(withdrawn.on), self.of(&withdrawn.why).trim_end_matches('.'));
        Some(self.either(
            format!("{name}: {figure} was withdrawn on {on}. {why}."),
            format!("{name}: {figure} 집계는 {on}에 철회되었습니다({why})."),
        ))
    }

    /// Below the panels: that a total began above zero, its first tracks having been out before.
    #[must_use]
    pub fn before_release_note(self, catalog: &Catalog, level: &Level<'_>) -> String {
        let name = self.counted(catalog, &level.count.subject);
        let (figure, when) = (self.total_label(level), self.when(level.at));
        self.either(
            format!("The total of {name} starts above zero: {figure}, {when}, before its release."),
            format!("{name}의 누적은 0에서 시작하지 않습니다(발매 전, {when}: {figure})."),
        )
    }

    /// Below the panels: figures whose date is too wide for a place.
    #[must_use]
    pub fn not_placed_note(self, catalog: &Catalog, levels: &[Level<'_>]) -> String {
        let said = |level: &Level<'_>| {
            format!(
                "{} {} ({})",
                self.counted(catalog, &level.count.subject),
                self.total_label(level),
                self.when_short(level.at)
            )
        };
        let list = levels.iter().map(said).collect::<Vec<_>>().join("; ");
        self.either(
            format!("Known only to a span too long to be placed: {list}."),
            format!("기간이 넓어 위치를 정하지 못한 수치: {list}."),
        )
    }

    /// Below the panels: what the first seven days leave out, being counted from another day than their day 0.
    #[must_use]
    pub fn not_from_release_note(self, catalog: &Catalog, levels: &[Level<'_>]) -> String {
        let said = |level: &Level<'_>| {
            format!(
                "{} {} ({})",
                self.counted(catalog, &level.count.subject),
                self.total_label(level),
                self.count_when(level.count)
            )
        };
        let list = levels.iter().map(said).collect::<Vec<_>>().join("; ");
        self.either(
            format!("Not counted from the release, so not among the first seven days: {list}."),
            format!("발매일부터 센 것이 아니어서 첫 7일에 그리지 않은 수치: {list}."),
        )
    }

    /// Below the panels: counters that have none.
    #[must_use]
    pub fn not_drawn_note(self, catalog: &Catalog, totals: &[&Totals<'_>]) -> String {
        let name = |totals: &&Totals<'_>| match totals.of {
            Of::Tracks | Of::EachTrack => self.totals_panel(catalog, totals, false, Clock::Date).0,
            Of::Albums | Of::Acts => self.counter(catalog, &totals.counter.id).to_owned(),
        };
        let list = totals.iter().map(name).collect::<Vec<_>>().join(", ");
        self.either(format!("Not drawn: {list}; in the table."), format!("그리지 않은 집계(표에 있음): {list}."))
    }

    /// Below the panels: peers that have no room.
    #[must_use]
    pub fn more_peers_note(self, catalog: &Catalog, totals: &Totals<'_>) -> String {
        let (more, by) = (totals.more_peers, self.counter(catalog, &totals.counter.id));
        let what = if more == 1 { "release is left out; choose it" } else { "releases are left out; choose them" };
        self.either(
            format!("{by}: {more} more {what} by name."),
            format!("{by}: 다른 발매작 {more}개는 생략했습니다. 이름으로 선택할 수 있습니다."),
        )
    }

    /// Beside the step of a total: the work and, where there is room, who it is by.
    #[must_use]
    pub fn counted_by_whom(self, catalog: &Catalog, subject: &CountedId) -> String {
        match crate::query::totals::work(subject) {
            Some(id) => self.work_by(catalog, &id),
            None => self.counted(catalog, subject),
        }
    }
}
