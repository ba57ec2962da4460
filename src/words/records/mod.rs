//! What the records say: the finding, and the words for who is compared and by what.
//!
//! Says "faster than any other" only where the days leave no doubt, "not known to have been" where they do. Does not
//! know how a record was found.

mod label;
mod note;
mod table;

use super::Language;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::{Family, Subject};
use crate::model::observation::Scope;
use crate::query::record::{Reach, Record, Terms};
use crate::query::selection::Selection;

/// So many holders and more are counted and not named.
const NAMED: usize = 4;

impl Language {
    /// The finding: who was the fastest, and how fast the chosen work was where it is another.
    #[must_use]
    pub fn records(self, catalog: &Catalog, selection: &Selection, record: &Record<'_>) -> String {
        let (figure, of) = (self.record_figure(catalog, &record.terms), self.contenders(&record.terms));
        let known = self.as_known(selection.as_of);
        let holders: Vec<_> = record.holders().collect();
        let Some(first) = holders.first() else {
            let undated: Vec<_> = record.undated.iter().map(|(work, _)| self.whose(catalog, work)).collect();
            if !undated.is_empty() {
                let names = self.some_of(&undated);
                return self.either(
                    format!(
                        "{names} reached {figure} on a day that is not known; no other {of} in these data is known to \
                         have{known}"
                    ),
                    format!(
                        "{} {} 넘었으나 날짜를 알 수 없고, 이 자료에서 그 밖에 넘은 것으로 확인된 {} 없습니다{known}",
                        Particle::Topic.after(&names),
                        Particle::Object.after(&figure),
                        Particle::Topic.after(of)
                    ),
                );
            }
            return self.either(
                format!("No {of} in these data is known to have reached {figure}{known}"),
                format!(
                    "이 자료에서 {} 넘은 것으로 확인된 {} 없습니다{known}",
                    Particle::Object.after(&figure),
                    Particle::Topic.after(of)
                ),
            );
        };
        let is_sure = record.is_beyond_doubt();
        let names: Vec<_> = holders.iter().map(|reach| self.whose(catalog, &reach.work)).collect();
        let names = self.some_of(&names);
        let (deed, is_one) = (self.reached_record(first, &figure, holders.len()), holders.len() == 1);
        let fastest = match (self, is_one, is_sure) {
            (Self::En, true, true) => format!("{names} {deed}, faster than any other {of} in these data{known}"),
            (Self::En, true, false) => {
                format!("{names} {deed}; no other {of} in these data is known to have been faster{known}")
            }
            (Self::En, false, true) => format!("{names} {deed}; no other {of} in these data was as fast{known}"),
            (Self::En, false, false) => {
                format!("{names} {deed}; no other {of} in these data is known to have been as fast{known}")
            }
            (Self::Ko, is_one, is_sure) => {
                let than = match (is_one, is_sure) {
                    (true, true) => "이보다 빠른",
                    (true, false) => "이보다 빠른 것으로 확인된",
                    (false, true) => "그 밖에 이만큼 빠른",
                    (false, false) => "그 밖에 이만큼 빠른 것으로 확인된",
                };
                let (names, of) = (Particle::Topic.after(&names), Particle::Topic.after(of));
                format!("{names} {deed}, 이 자료에서 {than} {of} 없습니다{known}")
            }
        };
        match self.chosen_beside(catalog, selection, record, &holders) {
            Some(beside) => format!("{fastest}; {beside}"),
            None => fastest,
        }
    }

    /// A few names, or the first and how many others.
    #[must_use]
    pub fn some_of(self, names: &[String]) -> String {
        match names {
            [first, others @ ..] if others.len() >= NAMED => {
                let others = self.small(days(i32::try_from(others.len()).unwrap_or(i32::MAX)));
                self.either(format!("{first} and {others} others"), format!("{first} 외 {others}개 작품"))
            }
            _ => self.joined(names),
        }
    }

    /// The chosen work, where it does not hold the record: `Layover took 33 days`.
    fn chosen_beside(
        self,
        catalog: &Catalog,
        selection: &Selection,
        record: &Record<'_>,
        holders: &[&Reach<'_>],
    ) -> Option<String> {
        if holders.iter().any(|reach| selection.has(&reach.work)) {
            return None;
        }
        if let Some(reach) = record.ranking.iter().find(|reach| selection.has(&reach.work)) {
            let (name, (fewest, most)) = (self.work(catalog, &reach.work), reach.days);
            let days = match fewest {
                _ if fewest == most => self.days(days(most)),
                0 => self
                    .either(format!("at most {}", self.days(days(most))), format!("길어도 {}", self.days(days(most)))),
                _ => self.either(
                    format!("{fewest} to {}", self.days(days(most))),
                    format!("{fewest}~{}", self.days(days(most))),
                ),
            };
            return Some(
                self.either(
                    format!("{name} took {days}"),
                    format!("{} {days} 걸렸습니다", Particle::Topic.after(name)),
                ),
            );
        }
        let (name, _) = record
            .undated
            .iter()
            .find(|(work, _)| selection.has(work) && Subject::of(work) == record.terms.of)
            .map(|(work, _)| (self.work(catalog, work), work))?;
        Some(self.either(
            format!("the day of {name} is not known"),
            format!("{} 넘은 날이 알려지지 않았습니다", Particle::Topic.after(name)),
        ))
    }

    /// `reached 500 million Spotify streams 33 days after its release`; `발매 33일 뒤 스포티파이 스트리밍 5억 회를 넘었고`.
    fn reached_record(self, reach: &Reach<'_>, figure: &str, works: usize) -> String {
        let its = if works == 1 { "its" } else { "their" };
        let (fewest, most) = reach.days;
        let (en, ko) = match (reach.before_release, fewest, most) {
            (true, ..) => (format!("before {its} release"), "발매 전에".to_owned()),
            (_, 0, 0) => (format!("on {its} release day"), "발매 당일".to_owned()),
            (_, 0, most) => {
                (format!("within {} of {its} release", Self::En.days(days(most))), format!("발매 {most}일 안에"))
            }
            (_, fewest, most) if fewest == most => {
                (format!("{} after {its} release", Self::En.days(days(most))), format!("발매 {most}일 뒤"))
            }
            (_, fewest, most) => {
                (format!("{fewest} to {most} days after {its} release"), format!("발매 {fewest}~{most}일 뒤"))
            }
        };
        let all = if works == 1 { "" } else { "모두 " };
        self.either(
            format!("{} {figure} {en}", if reach.before_release { "had" } else { "reached" }),
            format!("{all}{ko} {} 넘었고", Particle::Object.after(figure)),
        )
    }

    /// The threshold with who counts: `500 million Spotify streams`, `one million copies (Hanteo Chart)`;
    /// `스포티파이 스트리밍 5억 회`.
    #[must_use]
    pub fn record_figure(self, catalog: &Catalog, terms: &Terms) -> String {
        let Some(counter) = catalog.counter(&terms.counter) else { return self.count(terms.threshold) };
        let by = self.counter(catalog, &counter.id);
        let amount = self.amount(terms.threshold, counter.unit);
        let unit = self.unit(counter.unit);
        // "Spotify streams" says already what is counted.
        match (self, amount.strip_suffix(unit).filter(|_| counter.family == Family::Streams && by.contains(unit))) {
            (Self::En, Some(number)) => format!("{number}{by}"),
            (Self::En, None) => format!("{amount} ({by})"),
            (Self::Ko, _) => format!("{by} {amount}"),
        }
    }

    /// One of those compared: `soloist’s album`, `K-pop track`; `솔로 앨범`.
    #[must_use]
    pub fn contenders(self, terms: &Terms) -> &'static str {
        match (terms.scope, terms.of) {
            (Scope::Soloists, Subject::Album) => self.either("soloist’s album", "솔로 앨범"),
            (Scope::Soloists, Subject::Track) => self.either("soloist’s track", "솔로 곡"),
            (Scope::FemaleSoloists, Subject::Album) => self.either("female soloist’s album", "여성 솔로 앨범"),
            (Scope::FemaleSoloists, Subject::Track) => self.either("female soloist’s track", "여성 솔로 곡"),
            (Scope::Kpop, Subject::Album) => self.either("K-pop album", "K팝 앨범"),
            (Scope::Kpop, Subject::Track) => self.either("K-pop track", "K팝 곡"),
        }
    }
}

/// Days since a release are never negative where a record is told.
fn days(count: i32) -> u32 {
    u32::try_from(count).unwrap_or(0)
}
