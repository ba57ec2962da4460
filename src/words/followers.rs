//! What the timeline of follower rankings finds, or what it says where there is nothing to find.
//!
//! Knows counts and places, not how they are drawn. The words of its panels are in
//! [`followers_labels`](super::followers_labels), what stands below them in
//! [`followers_notes`](super::followers_notes), the table in [`followers_table`](super::followers_table).

use super::Language;
use super::name::scope_of;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Unit};
use crate::model::day::{Day, When};
use crate::model::observation::{Count, Place, Quantity, Scope};
use crate::model::order;
use crate::query::ranking::{Overtaking, Ranked, Rankings};
use crate::query::selection::Selection;

/// How many acts a finding names before it stops.
const NAMED: usize = 3;

/// Days by which the last places reported may lie from the last count and still be told with it.
const STILL_NEWS: i32 = 183;

impl Language {
    /// The finding: who took the lead in the window, or else what the chosen acts had at its end.
    #[must_use]
    pub fn followers(self, catalog: &Catalog, selection: &Selection, rankings: &Rankings<'_>) -> String {
        if let Some(change) = rankings.overtaking(catalog, selection.window) {
            let overtook = self.overtook(catalog, rankings.counter, &change);
            return overtook + &self.others_uncounted(catalog, rankings);
        }
        let last = |ranked| Some((ranked, Ranked::last_in(ranked, ranked.window)?));
        let told: Vec<_> = rankings.chosen().filter_map(last).collect();
        let (first, rest) = match told.split_first() {
            Some((first, rest)) => (first, rest),
            None => return self.no_followers(catalog, selection, rankings),
        };
        let mut parts = vec![self.had(catalog, first.0, first.1, !rest.is_empty())];
        parts.extend(rest.iter().take(NAMED - 1).map(|(ranked, count)| self.had(catalog, ranked, count, true)));
        let more = told.len().saturating_sub(NAMED);
        if more > 0 {
            let more = u32::try_from(more).unwrap_or(u32::MAX);
            let heads = self.heads(more, scope_of(catalog, &selection.acts));
            parts.push(self.either(format!("and {} more", self.small(more)), format!("그 밖에 {heads}")));
        }
        parts.join("; ") + &self.others_uncounted(catalog, rankings)
    }

    /// `; no follower count of Jimin is held`: of whom nothing is said besides, where others are chosen too.
    fn others_uncounted(self, catalog: &Catalog, rankings: &Rankings<'_>) -> String {
        let uncounted = |is_held: bool| {
            let of = rankings.chosen().filter(|ranked| ranked.last_in(ranked.window).is_none());
            let of: Vec<_> =
                of.filter(|ranked| ranked.counts.is_empty() != is_held).map(|one| one.act.id.clone()).collect();
            (!of.is_empty()).then(|| self.acts(catalog, &of))
        };
        let none = uncounted(false).map(|names| {
            self.either(
                format!("; no follower count of {names} is held"),
                format!("; {names}의 팔로워 수치는 확보되지 않았습니다"),
            )
        });
        let elsewhere = uncounted(true).map(|names| {
            self.either(
                format!("; no count of {names} falls into these months"),
                format!("; 이 기간에는 {names}의 수치가 없습니다"),
            )
        });
        none.unwrap_or_default() + &elsewhere.unwrap_or_default()
    }

    fn overtook(self, catalog: &Catalog, counter: Option<&Counter>, change: &Overtaking<'_>) -> String {
        let (by, from) = (self.act(catalog, &change.by.id), self.act(catalog, &change.from.id));
        let platform = self.platform(counter);
        let (after, until) = (self.date(change.after), self.date(change.until));
        match self {
            Self::En => {
                let between = self.between(change.after, change.until);
                format!("{by} overtook {from} as the most-followed K-pop soloist on {platform} between {between}")
            }
            Self::Ko => {
                let from = Particle::Object.after(from);
                format!("{by}, {after}과 {until} 사이에 {from} 제치고 {platform} 팔로워가 가장 많은 K팝 솔로로")
            }
        }
    }

    /// `11 November 2023 and 23 January 2024`, the year once where it is one.
    fn between(self, after: Day, until: Day) -> String {
        let first = self.date(after);
        let year = format!(" {}", after.year());
        let first = first.strip_suffix(&year).filter(|_| after.year() == until.year()).unwrap_or(&first);
        format!("{first} and {}", self.date(until))
    }

    /// `V had about 15.72 million followers on 23 October 2023, reported 5th of all K-pop and 2nd of the soloists`.
    fn had(self, catalog: &Catalog, ranked: &Ranked<'_>, count: &Count, is_one_of_many: bool) -> String {
        let name = self.act(catalog, &ranked.act.id);
        let when = count.to.map(|to| self.then_since(to, ranked.zero)).unwrap_or_default();
        let tail = if is_one_of_many { String::new() } else { self.stood_at(catalog, ranked, count) };
        let figure = self.people(count.quantity);
        match self {
            Self::En => format!("{name} had {figure} followers {when}{tail}"),
            Self::Ko => format!("{name} 팔로워 {when} {figure}{tail}"),
        }
    }

    /// The place with a count: as reported of its day; else as last reported, with that day; else by the counts.
    fn stood_at(self, catalog: &Catalog, ranked: &Ranked<'_>, count: &Count) -> String {
        let Some(to) = count.to else { return String::new() };
        let of = |when: When| -> String {
            let places: Vec<_> = ranked.reported.iter().filter(|place| place.when == Some(when)).copied().collect();
            self.reported_as(&places)
        };
        let of_its_day = of(to);
        if !of_its_day.is_empty() {
            return self.either(format!(", reported {of_its_day}"), format!(", 보도 순위 {of_its_day}"));
        }
        if let Some(when) = ranked.reported_about(catalog, count, STILL_NEWS) {
            let (places, then) = (of(when), self.then_since(when, ranked.zero));
            return self
                .either(format!("; last reported {places} {then}"), format!(", 마지막 보도 순위는 {then} {places}"));
        }
        let computed = to.day().and_then(|day| ranked.computed_on(Scope::Soloists, day));
        computed.map_or_else(String::new, |found| match self.computed_place(found, Scope::Soloists) {
            Some(place) => self.either(format!(", by the counts {place} soloists"), format!(", 수치로는 솔로 {place}")),
            None => self
                .either("; the counts do not tell the place among soloists", ", 솔로 순위는 수치로 알 수 없습니다")
                .to_owned(),
        })
    }

    /// `5th of all K-pop and 2nd of the soloists`; nothing of no place.
    fn reported_as(self, places: &[&Place]) -> String {
        let rank = |scope| {
            let found = places.iter().find(|place| place.scope == scope)?;
            let place = self.place(u32::from(found.rank));
            Some(match scope {
                Scope::Kpop => self.either(format!("{place} of all K-pop"), format!("K팝 전체 {place}")),
                Scope::Soloists => self.either(format!("{place} of the soloists"), format!("솔로 {place}")),
                Scope::FemaleSoloists => {
                    self.either(format!("{place} of the female soloists"), format!("여성 솔로 {place}"))
                }
            })
        };
        let said: Vec<String> =
            [Scope::Kpop, Scope::Soloists, Scope::FemaleSoloists].into_iter().filter_map(rank).collect();
        self.joined(&said)
    }

    /// What is missing, and where there is something.
    fn no_followers(self, catalog: &Catalog, selection: &Selection, rankings: &Rankings<'_>) -> String {
        let names: Vec<_> = selection.acts.iter().take(NAMED).map(|act| self.act(catalog, act)).collect();
        let names = self.list(&names);
        if rankings.chosen().next().is_none() && !rankings.off_clock.is_empty() {
            return self.either(
                format!("No chosen album gives {names} a day 0, so no count stands on this clock"),
                format!("발매일이 알려진 앨범을 선택하지 않아 {names}의 수치를 이 시간축에 놓을 수 없습니다"),
            );
        }
        let dates = || rankings.chosen().flat_map(|ranked| &ranked.counts).filter_map(|count| count.to);
        if let (Some(first), Some(last)) = (dates().min_by_key(|to| to.latest()), dates().max_by_key(|to| to.latest()))
        {
            let (first, last) = (self.when(first), self.when(last));
            if first == last {
                return self.either(
                    format!("No follower count of {names} in these months; the only one held: {first}"),
                    format!("이 기간에는 {names}의 팔로워 수치가 없습니다. 확보된 수치는 {first}의 것뿐입니다"),
                );
            }
            return self.either(
                format!("No follower count of {names} in these months; those held: {first} to {last}"),
                format!("이 기간에는 {names}의 팔로워 수치가 없습니다. 확보된 수치는 {first}부터 {last}까지입니다"),
            );
        }
        let mut others: Vec<_> = rankings.all.iter().filter(|one| !one.counts.is_empty()).collect();
        order::by_key(&mut others, |one| std::cmp::Reverse(one.counts.len()));
        let named: Vec<_> = others.iter().take(NAMED).map(|one| self.act(catalog, one.act)).collect();
        let (count, named) = (others.len(), named.join(", "));
        match count {
            0 => {
                let known = self.as_known(selection.as_of);
                self.either(
                    format!("No follower count of {names} is held{known}"),
                    format!("{names}의 팔로워 수치가 확보되지 않았습니다{known}"),
                )
            }
            _ => self.either(
                format!("No follower count of {names} is held; there are counts of {count} acts, {named} among them"),
                format!("{names}의 팔로워 수치가 확보되지 않았습니다. {named} 등 {count}팀의 수치가 있습니다"),
            ),
        }
    }

    /// A figure of people in a sentence: `about 15.72 million`; `약 1,572만 명`.
    pub(super) fn people(self, quantity: Quantity) -> String {
        let figure = self.in_prose(quantity);
        match self {
            Self::En => figure,
            Self::Ko => self.in_units(&figure, self.unit(Unit::Followers)),
        }
    }

    /// The same, on the release clock with its day: `on day 45 (23 October 2023)`.
    fn then_since(self, when: When, zero: Option<Day>) -> String {
        let Some((day, zero)) = when.day().zip(zero) else { return self.then(when) };
        let (since, date) = (self.release_day(day - zero), self.date(day));
        self.either(format!("on {since} ({date})"), format!("{since}({date})"))
    }

    /// `on 8 September 2023`, `in May 2023`.
    pub(super) fn then(self, when: When) -> String {
        let said = self.when(when);
        match (self, when) {
            (Self::En, When::Day(_)) => format!("on {said}"),
            (Self::En, When::Month(_) | When::Year(_)) => format!("in {said}"),
            _ => said,
        }
    }

    /// `Spotify`: the counter's name without what it counts.
    pub(super) fn platform(self, counter: Option<&Counter>) -> &str {
        let Some(counter) = counter else { return "" };
        let name = match (self, &counter.korean) {
            (Self::Ko, Some(korean)) => korean.as_str(),
            _ => &counter.name,
        };
        name.trim_end_matches(" followers").trim_end_matches(" 팔로워")
    }
}
