//! The words on the figures of the records: panels, places, days, and the choice of a record.
//!
//! Knows the short forms. Does not know where they stand.

use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Subject};
use crate::model::day::Day;
use crate::model::observation::Count;
use crate::query::fact::Pace;
use crate::query::record::{Holding, Record, Terms};
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::readout::Readout;
use crate::words::table::SourceLink;

impl Language {
    /// The panel of the ranking: its name, and how to read it.
    #[must_use]
    pub fn ranking_panel(self, catalog: &Catalog, terms: &Terms, is_root: bool) -> (String, String) {
        let figure = self.record_figure(catalog, terms);
        let name = self.either(format!("Fastest to {figure}"), format!("{figure}, 빠른 순"));
        let scale = if is_root { self.either("; square-root scale", "; 제곱근 눈금") } else { "" };
        let remark = self.either(
            format!("days since release{scale}; beside each row its place, a range where the days leave it open"),
            format!("발매 후 일수{scale}; 왼쪽은 순위(날짜로 가릴 수 없으면 범위)"),
        );
        (name, remark)
    }

    /// The panel of the progression.
    #[must_use]
    pub fn progression_panel(self) -> (String, String) {
        let (name, remark) = self.either(
            (
                "Who held the record of those compared",
                "days since release; each step down is a faster work, on the day it got there",
            ),
            ("비교한 작품 가운데 기록 보유작의 변천", "발매 후 일수; 더 빠른 작품이 이 기준을 넘은 날 한 단씩 내려감"),
        );
        (name.to_owned(), remark.to_owned())
    }

    /// A place beside its row: `3`, `3–8`.
    #[must_use]
    pub fn place_label(self, (best, worst): (usize, usize)) -> String {
        match best == worst {
            true => best.to_string(),
            false => self.either(format!("{best}–{worst}"), format!("{best}~{worst}")),
        }
    }

    /// How long it took, beside a name: `day 33`, `day 40–57`, `by day 21`, `before release`.
    #[must_use]
    pub fn record_days(self, (fewest, most): (i32, i32), before_release: bool) -> String {
        let last = self.release_day(most);
        match fewest {
            _ if before_release => self.either("before release", "발매 전").to_owned(),
            _ if fewest == most => last,
            0 => self.either(format!("by {last}"), format!("{last}까지")),
            _ => {
                let (first, last) = (self.release_day(fewest), self.count(u64::try_from(most).unwrap_or(0)));
                self.either(format!("{first}–{last}"), format!("{first}~{last}"))
            }
        }
    }

    /// A reach read out: the count by which it was reached, the days and the place before it, and what else the days
    /// rest on.
    pub(in crate::words) fn reach_readout(
        self,
        catalog: &Catalog,
        selection: &Selection,
        count: &Count,
        all: &[Count],
        pace: &Pace,
    ) -> Readout {
        let mut readout = self.count_readout(catalog, selection, count);
        let (best, worst) = pace.places;
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let of_it = [
            (self.either("reached", "달성"), self.record_days(pace.days, pace.before_release)),
            (self.either("place", "순위"), self.places(place(best), place(worst))),
        ];
        readout.details.splice(0..0, of_it.map(|(name, what)| (name.to_owned(), what)));
        for other in pace.others.iter().filter_map(|at| all.get(*at)) {
            let says = Some(format!("{}, {}", self.quantity(other.quantity), self.count_when(other)));
            let links = self.source_links(catalog, &other.standing.citations);
            readout.others.extend(links.into_iter().map(|link| SourceLink { says: says.clone(), ..link }));
        }
        readout
    }

    /// That a work held the record: `holds the record since 3 Nov 2023`, `may have held it 20 May to 11 Oct 2023`.
    #[must_use]
    pub fn held_record(self, held: &Holding, by: Day) -> String {
        let from = self.date_short(by);
        match (held.until.map(|day| self.date_short(day)), held.is_sure) {
            (None, true) => self.either(format!("holds it since {from}"), format!("{from}부터 보유")),
            (None, false) => self.either(format!("may hold it since {from}"), format!("{from}부터 보유했을 수 있음")),
            (Some(until), true) => self.either(format!("held it {from} to {until}"), format!("{from}~{until} 보유")),
            (Some(until), false) => {
                self.either(format!("may have held it {from} to {until}"), format!("{from}~{until} 보유했을 수 있음"))
            }
        }
    }

    /// Behind a holder's name on the figure, where others may have been faster, or as fast: it says no more than the
    /// sentence above it.
    #[must_use]
    pub fn may_have_held(self, record: &Record<'_>, held: &Holding) -> &'static str {
        let is_last = record.progression.last().is_some_and(|last| std::ptr::eq(last, held));
        match (held.is_sure, is_last) {
            (true, _) if held.is_alone => "",
            (true, true) => self.either("others may share it", "공동 보유작이 더 있을 수 있음"),
            (true, false) => self.either("others may have shared it", "공동 보유작이 더 있었을 수 있음"),
            (false, true) => self.either("may hold it", "보유했을 수 있음"),
            (false, false) => self.either("may have held it", "보유했을 수 있음"),
        }
    }

    /// A counter in the choice of records, with how many works it counts: `Hanteo Chart, 43 albums`; `한터차트, 앨범 43장`.
    #[must_use]
    pub fn counter_option(self, catalog: &Catalog, counter: &Counter, of: Subject, works: usize) -> String {
        let by = self.counter(catalog, &counter.id);
        match of {
            Subject::Album => self.either(format!("{by}, {works} albums"), format!("{by}, 앨범 {works}장")),
            Subject::Track => self.either(format!("{by}, {works} tracks"), format!("{by}, {works}곡")),
        }
    }
}
