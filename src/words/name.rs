//! Names: what acts, works, charts and counters are called in each language.
//!
//! Knows which of a thing's names a language uses. A title in Latin letters stays as it is in Korean, as the Korean
//! press writes it. What the catalog does not have is called by its id.

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::chart::{Chart, Period};
use crate::model::id::{ActId, AlbumId, ChartId, CounterId, TrackId, WorkId};
use crate::model::observation::{CountedId, Scope};
use crate::model::source::Bilingual;
use crate::model::work::ActKind;
use crate::query::selection::Selection;

impl Language {
    /// One of two texts that say the same, side by side so that neither is forgotten.
    #[must_use]
    pub fn either<T>(self, en: T, ko: T) -> T {
        match self {
            Self::En => en,
            Self::Ko => ko,
        }
    }

    /// A text of the dataset.
    #[must_use]
    pub fn of(self, text: &Bilingual) -> &str {
        match (self, &text.ko) {
            (Self::Ko, Some(ko)) => ko,
            _ => &text.en,
        }
    }

    fn name<'a>(self, latin: &'a str, korean: Option<&'a String>) -> &'a str {
        match (self, korean) {
            (Self::Ko, Some(korean)) => korean,
            _ => latin,
        }
    }

    /// A title whose version is told by its first letter, for where there is little room: `Slow Dancing (P.)` for
    /// `Slow Dancing (Piano Ver.)`. None where no version is told.
    #[must_use]
    pub fn in_brief(self, title: &str) -> Option<String> {
        let (title, version) = title.split_once(" (")?;
        Some(format!("{title} ({}.)", version.chars().next()?))
    }

    /// An act.
    #[must_use]
    pub fn act<'a>(self, catalog: &'a Catalog, id: &'a ActId) -> &'a str {
        catalog.act(id).map_or(id.as_str(), |act| self.name(&act.name, act.korean.as_ref()))
    }

    /// An album or single.
    #[must_use]
    pub fn album<'a>(self, catalog: &'a Catalog, id: &'a AlbumId) -> &'a str {
        catalog.album(id).map_or(id.as_str(), |album| self.name(&album.title, album.korean.as_ref()))
    }

    /// A track.
    #[must_use]
    pub fn track<'a>(self, catalog: &'a Catalog, id: &'a TrackId) -> &'a str {
        catalog.track(id).map_or(id.as_str(), |track| self.name(&track.title, track.korean.as_ref()))
    }

    /// `Jung Kook’s GOLDEN`; `정국 GOLDEN`.
    pub(super) fn whose(self, catalog: &Catalog, work: &WorkId) -> String {
        match (self, catalog.acts_of(work).first()) {
            (Self::En, Some(act)) => {
                format!("{} {}", self.possessive(self.act(catalog, act)), self.work(catalog, work))
            }
            _ => self.work_by(catalog, work),
        }
    }

    /// Several acts, shortened where that leaves out more than one: `V, Jimin and 3 more`; `뷔, 지민 외 3명`, or `외 3팀`
    /// where groups are among them.
    #[must_use]
    pub fn acts<'a>(self, catalog: &'a Catalog, ids: impl IntoIterator<Item = &'a ActId>) -> String {
        let ids: Vec<_> = ids.into_iter().collect();
        let names: Vec<_> = ids.iter().map(|id| self.act(catalog, id)).collect();
        self.few(&names, self.heads(rest_of(&names), scope_of(catalog, ids)))
    }

    /// The same of albums and singles: `Layover, FACE and 3 more`; `Layover, FACE 외 3개`.
    #[must_use]
    pub fn albums(self, catalog: &Catalog, ids: &[AlbumId]) -> String {
        let names: Vec<_> = ids.iter().map(|id| self.album(catalog, id)).collect();
        self.few(&names, format!("{}{}", rest_of(&names), self.either("", "개")))
    }

    /// What was chosen: the acts where they alone were asked for, else the albums and singles.
    #[must_use]
    pub fn chosen(self, catalog: &Catalog, selection: &Selection) -> String {
        match selection.is_of_acts {
            true => self.acts(catalog, &selection.acts),
            false => self.albums(catalog, &selection.albums),
        }
    }

    /// Whose something is, in English: `V’s`, `Various artists’`; in Korean the name alone, which stands before it.
    pub(super) fn possessive(self, name: &str) -> String {
        let ending = if name.ends_with(['s', 'S']) { "’" } else { "’s" };
        format!("{name}{}", self.either(ending, ""))
    }

    fn few(self, names: &[&str], more: String) -> String {
        match names {
            [one, other, ..] if rest_of(names) > 1 => {
                self.either(format!("{one}, {other} and {more} more"), format!("{one}, {other} 외 {more}"))
            }
            _ => self.list(names),
        }
    }

    /// An album or track.
    #[must_use]
    pub fn work<'a>(self, catalog: &'a Catalog, id: &'a WorkId) -> &'a str {
        match id {
            WorkId::Album(id) => self.album(catalog, id),
            WorkId::Track(id) => self.track(catalog, id),
        }
    }

    /// A work with the act it is by: `Jimin FACE`; `지민 FACE`.
    #[must_use]
    pub fn work_by(self, catalog: &Catalog, id: &WorkId) -> String {
        let by: Vec<_> = catalog.acts_of(id).iter().take(2).map(|act| self.act(catalog, act)).collect();
        format!("{} {}", by.join(" & "), self.work(catalog, id))
    }

    /// All acts of a work, for a cell of a table.
    #[must_use]
    pub fn acts_of(self, catalog: &Catalog, id: &WorkId) -> String {
        catalog.acts_of(id).iter().map(|act| self.act(catalog, act)).collect::<Vec<_>>().join(", ")
    }

    /// Whatever is counted.
    #[must_use]
    pub fn counted(self, catalog: &Catalog, id: &CountedId) -> String {
        match id {
            CountedId::Act(id) => self.act(catalog, id).to_owned(),
            CountedId::Album(id) => self.album(catalog, id).to_owned(),
            CountedId::Track(id) => self.track(catalog, id).to_owned(),
        }
    }

    /// A chart.
    #[must_use]
    pub fn chart<'a>(self, catalog: &'a Catalog, id: &'a ChartId) -> &'a str {
        catalog.chart(id).map_or(id.as_str(), |chart| self.name(&chart.name, chart.korean.as_ref()))
    }

    /// A chart inside a sentence: English gives some an article.
    #[must_use]
    pub fn the_chart(self, catalog: &Catalog, id: &ChartId) -> String {
        let name = self.chart(catalog, id);
        let takes_article = ["Billboard", "UK ", "Official"].iter().any(|start| name.starts_with(start));
        if self == Self::En && takes_article { format!("the {name}") } else { name.to_owned() }
    }

    /// A counter.
    #[must_use]
    pub fn counter<'a>(self, catalog: &'a Catalog, id: &'a CounterId) -> &'a str {
        catalog.counter(id).map_or(id.as_str(), |counter| self.name(&counter.name, counter.korean.as_ref()))
    }

    /// So many periods of a chart: `eight weeks`, `34 days`; `8주`.
    #[must_use]
    pub fn periods(self, count: u16, period: Period) -> String {
        let (one, many, korean) = match period {
            Period::Day => ("day", "days", "일"),
            Period::Week => ("week", "weeks", "주"),
            Period::Month => ("month", "months", "개월"),
            Period::Year => ("year", "years", "년"),
        };
        match self {
            Self::En => format!("{} {}", self.small(u32::from(count)), if count == 1 { one } else { many }),
            Self::Ko => format!("{count}{korean}"),
        }
    }

    /// A small number in a sentence: words up to twelve in English, as the press writes it; figures in Korean.
    #[must_use]
    pub fn small(self, number: u32) -> String {
        const WORDS: [&str; 13] =
            ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        match (self, WORDS.get(number as usize)) {
            (Self::En, Some(word)) => (*word).to_owned(),
            _ => self.count(u64::from(number)),
        }
    }

    /// Numbers of one sentence, all written alike: in words where each is small, else all in figures.
    #[must_use]
    pub fn alike(self, numbers: &[usize]) -> Vec<String> {
        let of = |number: &usize| u32::try_from(*number).unwrap_or(u32::MAX);
        let are_small = numbers.iter().all(|number| of(number) <= 12);
        let said = |number| if are_small { self.small(of(number)) } else { self.count(u64::from(of(number))) };
        numbers.iter().map(said).collect()
    }

    /// How often a chart comes out and what its date names, for the line above a panel.
    #[must_use]
    pub fn chart_dates(self, chart: &Chart) -> String {
        let often = self.often(chart.period);
        let named = match (chart.period, chart.tracked) {
            (Period::Week, Some((_, 0))) => self.either("by the last day counted", "집계 마지막 날 기준"),
            (Period::Week, Some((_, last))) if last < 0 => self.either("by issue date", "차트 날짜 기준"),
            _ => "",
        };
        if named.is_empty() { often.to_owned() } else { format!("{often}, {named}") }
    }

    /// The same on the release clock, where a position stands on the last day it counts.
    #[must_use]
    pub fn chart_days(self, chart: &Chart) -> String {
        let often = self.often(chart.period);
        match chart.tracked {
            Some(_) => self.either(
                format!("{often}, by the last day counted, in days since release"),
                format!("{often}, 집계 마지막 날의 발매 후 일수"),
            ),
            None => self.either(
                format!("{often}, by chart date (the days counted are not known), in days since release"),
                format!("{often}, 차트 날짜(집계 기간 미상)의 발매 후 일수"),
            ),
        }
    }

    fn often(self, period: Period) -> &'static str {
        match period {
            Period::Day => self.either("daily", "일간"),
            Period::Week => self.either("weekly", "주간"),
            Period::Month => self.either("monthly", "월간"),
            Period::Year => self.either("yearly", "연간"),
        }
    }
}

/// How many of several names are left out where two are said.
fn rest_of(names: &[&str]) -> u32 {
    u32::try_from(names.len().saturating_sub(2)).unwrap_or(u32::MAX)
}

/// Soloists, where all are: people are counted otherwise than groups.
pub(super) fn scope_of<'a>(catalog: &Catalog, acts: impl IntoIterator<Item = &'a ActId>) -> Scope {
    let is_soloist = |id: &ActId| catalog.act(id).is_some_and(|act| act.kind == ActKind::Soloist);
    if acts.into_iter().all(is_soloist) { Scope::Soloists } else { Scope::Kpop }
}
