//! The sentence on top of the page, its deck, and the title of the document.
//!
//! Knows how to say what a whole view shows, with its numbers. Says only what the selection holds: a part without a
//! figure is left out, never filled.

use super::Language;
use super::name::scope_of;
use super::table::{Cell, Column, Order, Row, Table};
use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::id::{AlbumId, WorkId};
use crate::model::observation::Entry;
use crate::model::source::Citation;
use crate::query::clock::Clock;
use crate::query::glance::{Glance, glances};
use crate::query::selection::{Selection, Shows};

/// How many names a headline holds before it counts instead.
const NAMED: usize = 3;

impl Language {
    /// The sentence that answers the view: `V’s Layover sold 2,101,974 copies in its first week, entered the Billboard
    /// 200 at No. 2 and stayed eight weeks`.
    #[must_use]
    pub fn headline(self, catalog: &Catalog, selection: &Selection) -> String {
        let at_a_glance = self.headline_at_a_glance(catalog, selection);
        at_a_glance.unwrap_or_else(|| self.headline_otherwise(catalog, selection))
    }

    /// The same where a first week of what is chosen is held, or an album's run; none where other figures have to answer.
    #[must_use]
    pub fn headline_at_a_glance(self, catalog: &Catalog, selection: &Selection) -> Option<String> {
        match selection.albums.as_slice() {
            [album] => self.headline_of_one(catalog, selection, album),
            albums => {
                let most = self.most_in_a_first_week(catalog, &glances(catalog, selection, albums))?;
                Some(format!("{}: {most}", self.who(catalog, selection, albums)))
            }
        }
    }

    fn headline_of_one(self, catalog: &Catalog, selection: &Selection, album: &AlbumId) -> Option<String> {
        let glance = glances(catalog, selection, std::slice::from_ref(album)).pop();
        let sold = glance.as_ref().and_then(|glance| glance.first_week).map(|level| {
            let sold = self.in_units(&self.quantity(level.count.quantity), self.unit(Unit::Copies));
            self.either(format!("sold {sold} in its first week"), format!("첫 주 {sold} 판매"))
        });
        let ran = glance.and_then(|glance| glance.run).map(|run| self.run_deeds(catalog, &run));
        let deeds: Vec<_> = sold.into_iter().chain(ran.into_iter().flatten()).collect();
        let deeds = Some(self.joined(&deeds)).filter(|_| !deeds.is_empty())?;
        let subject = self.whose(catalog, &WorkId::Album(album.clone()));
        Some(self.either(format!("{subject} {deeds}"), format!("{subject}, {deeds}")))
    }

    pub(super) fn who(self, catalog: &Catalog, selection: &Selection, albums: &[AlbumId]) -> String {
        if albums.len() <= NAMED && !albums.is_empty() {
            let names: Vec<_> = albums.iter().map(|album| self.album(catalog, album)).collect();
            return self.list(&names);
        }
        let acts: Vec<_> = selection.acts.iter().map(|act| self.act(catalog, act)).collect();
        let works = albums.len();
        match acts.as_slice() {
            acts if works == 0 => self.list(acts),
            acts if !acts.is_empty() && acts.len() <= NAMED => {
                let acts = self.list(acts);
                self.either(format!("{acts}, {works} releases"), format!("{acts}의 발매작 {works}개"))
            }
            acts => {
                let count = u32::try_from(acts.len()).unwrap_or(u32::MAX);
                let count = self.heads(count, scope_of(catalog, &selection.acts));
                self.either(format!("{works} releases of {count} acts"), format!("{count}의 발매작 {works}개"))
            }
        }
    }

    /// The few figures beside the headline: the chosen albums and some of their time, by first week, peak and weeks on
    /// chart; a row for each, and how many of the chosen ones have none. Where charts stand alone, the sentence is about
    /// runs, and so are all figures. None where there is nothing to set side by side.
    #[must_use]
    pub fn beside_the_headline(
        self,
        catalog: &Catalog,
        selection: &Selection,
        glances: &[Glance<'_>],
    ) -> Option<Table> {
        let chart = glances.iter().find_map(|glance| Some(self.chart(catalog, glance.run.as_ref()?.chart)))?;
        let peak = Column::figures(&self.either(format!("{chart}, peak"), format!("{chart} 최고")));
        let weeks = Column::figures(self.either("weeks on it", "차트인 주수"));
        let first_week = match selection.shows {
            Shows::Entries => None,
            _ => Some(self.first_week_column(catalog, glances)?),
        };
        let columns = [Some(self.album_column()), first_week, Some(peak), Some(weeks)].into_iter().flatten().collect();
        let rows: Vec<_> = glances.iter().map(|glance| self.glance_row(catalog, selection, glance)).collect();
        Some(Table { caption: self.albums_compared(selection, glances), columns, rows })
    }

    pub(super) fn album_column(self) -> Column {
        Column::words(self.either("Album", "앨범"))
    }

    /// The column of first weeks, by the counter of any; none where none has one.
    pub(super) fn first_week_column(self, catalog: &Catalog, glances: &[Glance<'_>]) -> Option<Column> {
        let counter = glances.iter().find_map(|glance| Some(&glance.first_week?.count.counter))?;
        let counter = self.counter(catalog, counter);
        Some(Column::figures(&self.either(format!("First week, {counter}"), format!("첫 주, {counter}"))))
    }

    /// Which albums stand beside the headline, and how many of the chosen ones do not.
    pub(super) fn albums_compared(self, selection: &Selection, glances: &[Glance<'_>]) -> String {
        let count = glances.len();
        let albums = self.capital(&self.small(u32::try_from(count).unwrap_or(u32::MAX)));
        let is_chosen = |glance: &Glance<'_>| selection.albums.contains(&glance.album);
        // Laid over one another, works have no time in common.
        let (of, ko_of) = match selection.clock {
            Clock::Date => ("of the time shown", "표시 기간의"),
            Clock::Release { .. } => ("of any time", "시기를 가리지 않은"),
        };
        let caption = match (glances.iter().any(is_chosen), glances.iter().all(is_chosen)) {
            (_, true) => self.either(format!("{albums} albums compared"), format!("앨범 {count}장 비교")),
            (true, false) => self.either(
                format!("{albums} albums compared: those chosen and others {of}"),
                format!("앨범 {count}장 비교: 선택한 앨범과 {ko_of} 다른 앨범"),
            ),
            (false, false) => self
                .either(format!("{albums} other albums {of}, compared"), format!("{ko_of} 다른 앨범 {count}장 비교")),
        };
        let is_beside = |album: &&AlbumId| glances.iter().any(|glance| glance.album == **album);
        let left_out = selection.albums.iter().filter(|album| !is_beside(album)).count();
        // Where none of them has a row, the caption says that these are others.
        let left_out = match u32::try_from(left_out).unwrap_or(u32::MAX) {
            _ if !glances.iter().any(is_chosen) => String::new(),
            0 => String::new(),
            1 => self.either("; one more chosen is left out", ", 선택한 작품 중 1개는 생략").to_owned(),
            more => self.either(
                format!("; {} more chosen are left out", self.small(more)),
                format!(", 선택한 작품 중 {more}개는 생략"),
            ),
        };
        caption + &left_out
    }

    /// A figure that leads to the best of those who say so.
    pub(super) fn linked(self, catalog: &Catalog, text: String, value: u64, citations: &[Citation]) -> Cell {
        let number = Order::Number(value as f64);
        // The best that says this very figure: a rounder one would not be found again behind the link.
        match self.source_links(catalog, citations).into_iter().min_by_key(|link| link.says.is_some()) {
            Some(best) => Cell::Linked(text, number, best.address),
            None => Cell::Text(text, number),
        }
    }

    pub(super) fn first_week_cell(self, catalog: &Catalog, glance: &Glance<'_>) -> Cell {
        let cell = glance.first_week.map(|level| {
            let sold = level.count.quantity;
            self.linked(catalog, self.quantity(sold), sold.value, &level.count.standing.citations)
        });
        cell.unwrap_or_else(|| Cell::figure(None, None))
    }

    fn glance_row(self, catalog: &Catalog, selection: &Selection, glance: &Glance<'_>) -> Row {
        let figure = |value: u64, entry| self.linked(catalog, self.count(value), value, said(entry));
        let run = glance.run.as_ref();
        let peak = run.and_then(|run| Some(figure(u64::from(run.peak()?), run.peak_entry())));
        let on = run.map(|run| figure(u64::from(run.weeks_on_chart().count), run.entries().next_back()));
        let [peak, on] = [peak, on].map(|cell| cell.unwrap_or_else(|| Cell::figure(None, None)));
        let has_week = selection.shows != Shows::Entries;
        let first_week = has_week.then(|| self.first_week_cell(catalog, glance));
        let name = Cell::words(self.work_by(catalog, &WorkId::Album(glance.album.clone())));
        Row {
            cells: [Some(name), first_week, Some(peak), Some(on)].into_iter().flatten().collect(),
            chosen: selection.albums.contains(&glance.album),
            struck: false,
        }
    }

    /// A sentence begins with it.
    pub(super) fn capital(self, word: &str) -> String {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// Names in a row: `Layover, FACE and GOLDEN`.
    #[must_use]
    pub fn list(self, names: &[&str]) -> String {
        match (self, names) {
            (_, []) => String::new(),
            (_, [one]) => (*one).to_owned(),
            (Self::En, [first @ .., last]) => format!("{} and {last}", first.join(", ")),
            (Self::Ko, names) => names.join(", "),
        }
    }

    /// The same of sentences in the making.
    pub(super) fn joined(self, parts: &[String]) -> String {
        self.list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The line below the headline: which time is shown, as known when, and what the page promises.
    #[must_use]
    pub fn deck(self, catalog: &Catalog, selection: &Selection) -> String {
        let span = self.capital(&self.window(selection));
        let release = match selection.albums.as_slice() {
            [album] if !selection.clock.is_release() => catalog.album(album).and_then(|album| album.release?.day()),
            _ => None,
        };
        let around =
            release.filter(|day| selection.window.contains(*day) && selection.as_of.is_none_or(|as_of| *day <= as_of));
        let around = around.map(|day| self.date(day));
        let known = self.as_known(selection.as_of);
        match (self, around) {
            (Self::En, Some(day)) => format!(
                "{span}, around the release on {day}{known}, with others in grey. Every figure leads to its source; \
                 what was published and later withdrawn stays, struck out."
            ),
            (Self::En, None) => format!(
                "{span}{known}, with others in grey. Every figure leads to its source; what was published and later \
                 withdrawn stays, struck out."
            ),
            (Self::Ko, Some(day)) => format!(
                "{span}{known}, 발매일은 {day}. 비교 대상은 회색입니다. 모든 수치는 출처로 이어지며, 발표 뒤 철회된 \
                 수치는 줄을 그어 남겨 둡니다."
            ),
            (Self::Ko, None) => format!(
                "{span}{known}. 비교 대상은 회색입니다. 모든 수치는 출처로 이어지며, 발표 뒤 철회된 수치는 줄을 그어 \
                 남겨 둡니다."
            ),
        }
    }
}

fn said(entry: Option<&Entry>) -> &[Citation] {
    entry.map_or(&[], |entry| entry.standing.citations.as_slice())
}
