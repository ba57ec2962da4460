//! What the timeline of milestones says: its finding, and what it says where there is nothing.
//!
//! Knows totals and thresholds, not how they are drawn. Says only what stands inside the window: a finding is made
//! from the figures shown.

mod label;
mod panel;
mod table;

use super::Language;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::{Family, Unit};
use crate::model::day::{Day, When};
use crate::model::observation::{CountedId, Measure};
use crate::model::order;
use crate::query::milestone::{Level, Levels, Reached};
use crate::query::selection::Selection;
use crate::query::totals::{Totals, in_view, thresholds, work};
use std::cmp::Reverse;

/// So many days after release are counted as ordinals ("on its sixth day"); later ones as a number of days.
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

impl Language {
    /// The finding: the highest threshold that what is chosen has passed, by the first counter that has any of it.
    #[must_use]
    pub fn milestones(self, catalog: &Catalog, selection: &Selection, totals: &[Totals<'_>]) -> String {
        let found = totals.iter().filter(|totals| totals.is_drawn).find_map(|totals| {
            let chosen =
                totals.chosen.iter().filter(|levels| work(levels.subject).is_some_and(|id| selection.has(&id)));
            let chosen: Vec<_> = chosen.filter(|levels| in_view(levels, selection).next().is_some()).collect();
            match chosen.as_slice() {
                [] => None,
                [one] => self.total_deed(catalog, selection, totals, one),
                many => self.totals_of_many(catalog, selection, totals, many),
            }
        });
        found.unwrap_or_else(|| self.no_milestones(catalog, selection))
    }

    /// What is missing, and where there is something.
    #[must_use]
    pub fn no_milestones(self, catalog: &Catalog, selection: &Selection) -> String {
        let names: Vec<_> = selection.albums.iter().take(3).map(|id| self.album(catalog, id)).collect();
        let names = self.list(&names);
        let is_chosen = |subject: &CountedId| work(subject).is_some_and(|id| selection.has(&id));
        let is_held = |family| matches!(family, Family::Sales | Family::Streams);
        let elsewhere = catalog
            .series()
            .filter(|((subject, by), _)| is_chosen(subject) && catalog.counter(by).is_some_and(|c| is_held(c.family)))
            .flat_map(|((_, by), counts)| counts.iter().map(move |count| (by, count)))
            .filter(|(_, count)| count.standing.stands(selection.as_of))
            .filter_map(|(by, count)| Some((count.to.and_then(When::day)?, by)))
            .min();
        match elsewhere {
            Some((day, by)) => {
                let (day, by) = (self.date(day), self.counter(catalog, by));
                self.either(
                    format!("No total of {names} in these months; the first count held is of {day} ({by})"),
                    format!("이 기간에는 {names}의 누적 기록이 없습니다. 처음 확보된 집계는 {day} {by}입니다"),
                )
            }
            None => self.either(
                format!("No sales or streams of {names} are held"),
                format!("{names}의 판매·스트리밍 기록이 확보되지 않았습니다"),
            ),
        }
    }

    /// `Layover passed two million copies on its sixth day, after a first count of about 2.2 million was withdrawn`.
    fn total_deed(
        self,
        catalog: &Catalog,
        selection: &Selection,
        totals: &Totals<'_>,
        levels: &Levels<'_>,
    ) -> Option<String> {
        let name = self.counted(catalog, levels.subject);
        let Some(reached) = highest_reached(totals, levels, selection) else {
            let highest = in_view(levels, selection).max_by_key(|level| level.count.quantity.least())?;
            return Some(self.total_stood(catalog, totals, &name, highest));
        };
        let figure = self.amount(reached.threshold, totals.counter.unit);
        let (when, by) = (self.reached_when(&reached), self.counted_by(catalog, totals));
        let withdrawn = levels.withdrawn.iter().filter(|level| level.day() <= reached.by);
        let withdrawn = withdrawn.max_by_key(|level| level.count.quantity.value);
        let struck = withdrawn.map(|level| self.in_prose(level.count.quantity));
        let on = withdrawn.and_then(|level| level.count.standing.withdrawn.as_ref()).map(|withdrawn| withdrawn.on);
        let is_before = on.is_some_and(|on| on <= reached.by);
        Some(match (self, struck) {
            (Self::En, None) => format!("{name} passed {figure}{by} {when}"),
            (Self::En, Some(struck)) if is_before => {
                format!("{name} passed {figure}{by} {when}, after a first count of {struck} was withdrawn")
            }
            (Self::En, Some(struck)) => {
                format!("{name} passed {figure}{by} {when}; a first count of {struck} was withdrawn later")
            }
            (Self::Ko, Some(struck)) if !is_before => {
                let (name, figure) = (Particle::Topic.after(&name), Particle::Object.after(&figure));
                format!("{name} {when} {by}{figure} 넘었습니다. {struck}이던 첫 집계는 그 뒤 철회되었습니다")
            }
            (Self::Ko, struck) => {
                let (name, figure) = (Particle::Topic.after(&name), Particle::Object.after(&figure));
                let after = struck.map(|struck| format!("{struck}이던 첫 집계가 철회된 뒤 ")).unwrap_or_default();
                format!("{name} {after}{when} {by}{figure} 넘었습니다")
            }
        })
    }

    /// `Rover sold 217,790 copies in its first week`.
    fn total_stood(self, catalog: &Catalog, totals: &Totals<'_>, name: &str, level: &Level<'_>) -> String {
        let sold = self.in_units(&self.in_prose(level.count.quantity), self.unit(totals.counter.unit));
        let by = self.counted_by(catalog, totals);
        let verb = if totals.counter.family == Family::Sales { "sold" } else { "had" };
        match (self, level.count.measure) {
            (Self::En, Measure::FirstDay) => format!("{name} {verb} {sold}{by} on its first day"),
            (Self::En, Measure::FirstWeek) => format!("{name} {verb} {sold}{by} in its first week"),
            (Self::En, _) => format!("{name} stood at {sold}{by} by {}", self.when_plain(level.at)),
            (Self::Ko, Measure::FirstDay) => format!("{name} {by}첫날 {sold}"),
            (Self::Ko, Measure::FirstWeek) => format!("{name} {by}초동 {sold}"),
            (Self::Ko, _) => format!("{name} {by}{} 누적 {sold}", self.when_plain(level.at)),
        }
    }

    /// Who sold the most in a first week; without first weeks, who passed the highest thresholds.
    fn totals_of_many(
        self,
        catalog: &Catalog,
        selection: &Selection,
        totals: &Totals<'_>,
        many: &[&Levels<'_>],
    ) -> Option<String> {
        let first_week = |levels: &&Levels<'_>| {
            let window = selection.window_about(levels.release)?;
            let level = levels.first_week().filter(|level| window.contains(level.day()))?;
            Some((level.count.quantity, self.counted(catalog, levels.subject)))
        };
        let mut weeks: Vec<_> = many.iter().filter_map(first_week).collect();
        order::by_key(&mut weeks, |(figure, _)| Reverse(figure.least()));
        if totals.counter.family == Family::Sales && weeks.len() > 1 {
            let is_all = weeks.len() >= selection.albums.len();
            return Some(self.first_weeks_compared(catalog, totals, &weeks, is_all));
        }
        let mut best: Vec<_> = many.to_vec();
        order::by_key(&mut best, |levels| {
            let reached = highest_reached(totals, levels, selection);
            Reverse(reached.map_or((0, Reverse(Day::from_number(i32::MAX))), |r| (r.threshold, Reverse(r.by))))
        });
        let deeds: Vec<_> =
            best.iter().take(2).filter_map(|levels| self.total_deed(catalog, selection, totals, levels)).collect();
        (!deeds.is_empty()).then(|| deeds.join("; "))
    }

    /// `two million copies`; `200만 장`.
    #[must_use]
    pub fn amount(self, number: u64, unit: Unit) -> String {
        let words = match self {
            Self::Ko => self.brief(number),
            Self::En => [(1_000_000_000, "billion"), (1_000_000, "million")]
                .into_iter()
                .find(|(size, _)| number >= *size && number.is_multiple_of(*size))
                .and_then(|(size, name)| Some(format!("{} {name}", self.small(u32::try_from(number / size).ok()?))))
                .unwrap_or_else(|| self.count(number)),
        };
        self.in_units(&words, self.unit(unit))
    }

    /// Who counts, where it is not the first counter everybody means: behind the figure in English, before it in
    /// Korean.
    pub(super) fn counted_by(self, catalog: &Catalog, totals: &Totals<'_>) -> String {
        match totals.counter.real_time {
            true => String::new(),
            false => {
                let by = self.counter(catalog, &totals.counter.id);
                self.either(format!(" ({by})"), format!("{by} 기준 "))
            }
        }
    }

    /// `on its sixth day`, `33 days after its release`, `by 10 January 2024`.
    fn reached_when(self, reached: &Reached<'_>) -> String {
        let days = reached.days.filter(|_| reached.is_the_day).and_then(|days| usize::try_from(days).ok());
        match (self, days, days.and_then(|days| ORDINALS.get(days))) {
            (Self::En, _, Some(ordinal)) => format!("on its {ordinal} day"),
            (Self::Ko, Some(days), Some(_)) => format!("발매 {}에", self.nth_day(u32::try_from(days + 1).unwrap_or(1))),
            (Self::En, Some(days), None) => {
                format!("{} after its release", self.days(u32::try_from(days).unwrap_or(u32::MAX)))
            }
            (Self::Ko, Some(days), _) => {
                format!("발매 {} 뒤", self.days(u32::try_from(days).unwrap_or(u32::MAX)))
            }
            (Self::En, None, _) if reached.is_the_day => format!("on {}", self.date(reached.by)),
            (Self::Ko, None, _) if reached.is_the_day => format!("{}에", self.date(reached.by)),
            (Self::En, None, _) => format!("by {}", self.when_plain(reached.level.at)),
            (Self::Ko, None, _) => format!("{}까지", self.when_plain(reached.level.at)),
        }
    }

    /// A date behind "by", which says already that it may have been earlier.
    fn when_plain(self, when: When) -> String {
        match when {
            When::OnOrBefore(day) => self.date(day),
            _ => self.when(when),
        }
    }
}

/// The highest threshold that a total passed inside the window.
fn highest_reached<'a>(totals: &Totals<'_>, levels: &Levels<'a>, selection: &Selection) -> Option<Reached<'a>> {
    let window = selection.window_about(levels.release)?;
    let all = thresholds(totals.counter.unit).iter().rev();
    all.filter_map(|threshold| levels.reached(*threshold)).find(|reached| window.contains(reached.by))
}
