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
use crate::model::chart::{Counter, Family, Unit};
use crate::model::day::{Day, Days, When};
use crate::model::observation::{Count, Measure};
use crate::model::order;
use crate::query::elsewhere::counts_held;
use crate::query::milestone::{Levels, Reached};
use crate::query::selection::Selection;
use crate::query::totals::{Totals, in_view, thresholds, work};
use std::cmp::Reverse;

/// So many days after release are counted as ordinals ("on its sixth day"); later ones as a number of days.
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

impl Language {
    /// The finding: the highest threshold that what is chosen has passed, by the first counter that has any of it, drawn
    /// or in the table alone.
    #[must_use]
    pub fn milestones(self, catalog: &Catalog, selection: &Selection, totals: &[Totals<'_>]) -> String {
        let is_chosen = |levels: &&Levels<'_>| match work(levels.subject) {
            Some(id) => selection.has(&id),
            None => selection.is_of_acts,
        };
        let drawn = totals.iter().filter(|totals| totals.is_drawn);
        let found = drawn.chain(totals.iter().filter(|totals| !totals.is_drawn)).find_map(|totals| {
            let chosen = totals.chosen.iter().filter(is_chosen);
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
        let names = self.chosen(catalog, selection);
        // Those without a date come last.
        let first = counts_held(catalog, selection).into_iter().min_by_key(|(_, count)| {
            let to = count.to.map(When::latest);
            (to.is_none(), to)
        });
        match first.map(|(counter, count)| self.count_held(catalog, counter, count)) {
            Some(held) => self.either(
                format!("No total of {names} has a place in these months; the first count held: {held}"),
                format!("이 기간에 놓을 {names}의 누적 기록이 없습니다. 처음 확보된 집계: {held}"),
            ),
            None => {
                let known = self.as_known(selection.as_of);
                self.either(
                    format!("No sales or streams of {names} are held{known}"),
                    format!("{names}의 판매·스트리밍 기록이 확보되지 않았습니다{known}"),
                )
            }
        }
    }

    /// A count that is told by itself: `THE ALBUM, 689,066 copies (Hanteo Chart, first week, date not given)`.
    pub(super) fn count_held(self, catalog: &Catalog, counter: &Counter, count: &Count) -> String {
        let (name, by) = (self.counted(catalog, &count.subject), self.counter(catalog, &counter.id));
        let figure = self.in_units(&self.in_prose(count.quantity), self.unit(counter.unit));
        let span = count.from.zip(count.to.and_then(When::day)).and_then(|(from, to)| Days::new(from, to));
        let when = match (span, count.to) {
            (Some(days), _) => self.span(days),
            (None, Some(to)) => self.when(to),
            (None, None) => self.either("date not given", "날짜 미상").to_owned(),
        };
        let only = match count.to {
            Some(When::Month(_)) => self.either(", known to the month only", ", 월까지만 알려짐"),
            Some(When::Year(_)) => self.either(", known to the year only", ", 연도까지만 알려짐"),
            _ => "",
        };
        format!("{name}, {figure} ({by}, {}, {when}{only})", self.measure(count.measure))
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
        let Some(reached) = highest_reached(totals.counter.unit, levels, selection) else {
            let highest = in_view(levels, selection).max_by_key(|level| level.count.quantity.least())?;
            return Some(self.total_stood(catalog, totals.counter, highest.count, Some(highest.at)));
        };
        let figure = self.amount(reached.threshold, totals.counter.unit);
        let (when, by) = (self.reached_when(&reached), self.counted_by(catalog, totals.counter));
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
    pub(super) fn total_stood(self, catalog: &Catalog, counter: &Counter, count: &Count, at: Option<When>) -> String {
        let name = self.counted(catalog, &count.subject);
        let sold = self.in_units(&self.in_prose(count.quantity), self.unit(counter.unit));
        let by = self.counted_by(catalog, counter);
        let verb = if counter.family == Family::Sales { "sold" } else { "had" };
        match (self, count.measure, at) {
            (Self::En, Measure::FirstDay, _) => format!("{name} {verb} {sold}{by} on its first day"),
            (Self::En, Measure::FirstWeek, _) => format!("{name} {verb} {sold}{by} in its first week"),
            (Self::Ko, Measure::FirstDay, _) => format!("{name} {by}첫날 {sold}"),
            (Self::Ko, Measure::FirstWeek, _) => format!("{name} {by}초동 {sold}"),
            (Self::En, _, Some(at)) => format!("{name} came to {sold}{by} by {}", self.when_plain(at)),
            (Self::Ko, _, Some(at)) => format!("{name} {by}{} 누적 {sold}", self.when_plain(at)),
            (_, _, None) => self.count_held(catalog, counter, count),
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
            let reached = highest_reached(totals.counter.unit, levels, selection);
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
    pub(super) fn counted_by(self, catalog: &Catalog, counter: &Counter) -> String {
        match counter.real_time {
            true => String::new(),
            false => {
                let by = self.counter(catalog, &counter.id);
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
pub(super) fn highest_reached<'a>(unit: Unit, levels: &Levels<'a>, selection: &Selection) -> Option<Reached<'a>> {
    let window = selection.window_about(levels.release)?;
    let all = thresholds(unit).iter().rev();
    all.filter_map(|threshold| levels.reached(*threshold)).find(|reached| window.contains(reached.by))
}
