//! What is said of the two clocks: stretches of time on either, and how works are laid over one another.
//!
//! Knows that the release clock has no dates: its stretches are said in days since release. Does not know where any of
//! it is drawn.

use super::Language;
use super::table::{Cell, Column};
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::day::Days;
use crate::model::id::{AlbumId, WorkId};
use crate::model::order;
use crate::query::clock::Clock;
use crate::query::ranking::Rankings;
use crate::query::run::ChartRun;
use crate::query::selection::Selection;

/// A sentence names so many works and no more.
const NAMED: usize = 4;

/// A stretch of more days is told by its months where there is little room.
const MANY: i32 = 183;

impl Language {
    /// The window that is shown.
    #[must_use]
    pub fn window(self, selection: &Selection) -> String {
        self.stretch(selection.clock, selection.window)
    }

    /// The same for a control that opens on its days: the months where there are many of them, and no word for the clock,
    /// which another control says: `Nov 2023 to Dec 2024`, `days −30 to 100`.
    #[must_use]
    pub fn window_in_brief(self, selection: &Selection) -> String {
        let days = selection.window;
        if let Some((from, to)) = selection.clock.since(days.from()).zip(selection.clock.since(days.to())) {
            return self.since(from, to);
        }
        let months = Days::new(days.from().first_of_month(), days.to().next_month().first_of_month() + -1);
        self.span(months.filter(|_| days.to() - days.from() > MANY).unwrap_or(days))
    }

    /// A stretch of the window: `Mar 2023 to Feb 2024`; on the release clock `days −30 to 100 since release`;
    /// `2023년 3월~2024년 2월`, `발매 D-30~D+100`.
    #[must_use]
    pub fn stretch(self, clock: Clock, days: Days) -> String {
        let Some((from, to)) = clock.since(days.from()).zip(clock.since(days.to())) else { return self.span(days) };
        let since = self.since(from, to);
        self.either(format!("{since} since release"), format!("발매 {since}"))
    }

    fn since(self, from: i32, to: i32) -> String {
        match (self, from == to) {
            (_, true) => self.release_day(from),
            (Self::En, false) => {
                let named = |day| self.release_day(day).replacen("day ", "", 1);
                format!("days {} to {}", named(from), named(to))
            }
            (Self::Ko, false) => format!("{}~{}", self.release_day(from), self.release_day(to)),
        }
    }

    /// Below the strip of all time: what it shows and how it sets the window; on the release clock whose dates the
    /// window has.
    #[must_use]
    pub fn strip_hint(self, catalog: &Catalog, selection: &Selection) -> String {
        let hint = self.page().strip_hint();
        let is_it = |id: &&AlbumId| {
            let day = selection.day_zero(catalog, &WorkId::Album((*id).clone()));
            day.is_some_and(|day| selection.clock.since(day) == Some(0))
        };
        let Some(album) = selection.albums.iter().find(is_it) else { return hint.to_owned() };
        let (name, window) = (self.album(catalog, album), self.span(selection.window));
        match self {
            Self::En => format!(
                "{hint} The window is that of {name}, {window}; every other work is shown over as many days about its \
                 own release."
            ),
            Self::Ko => format!(
                "{hint} 표시 기간은 {name}의 {window}이며, 다른 작품은 자기 발매일을 기준으로 같은 길이만큼 보여 줍니다."
            ),
        }
    }

    /// Above the line of day 0.
    #[must_use]
    pub fn each_release(self) -> &'static str {
        self.either("day 0: each release", "D+0: 각 발매일")
    }

    /// Below panels on which works are laid over one another; `off` are chosen and have no day 0.
    #[must_use]
    pub fn laid_over(self, catalog: &Catalog, off: &[&WorkId]) -> Vec<String> {
        let rule = self.either(
            "Every work is counted from its own day 0: an album from its first day of release, its tracks with it.",
            "작품마다 자기 발매일을 D+0으로 셉니다. 수록곡은 앨범의 발매일을 따릅니다.",
        );
        let names: Vec<_> = off.iter().take(NAMED).map(|work| self.work(catalog, work)).collect();
        let (names, more) = (names.join(", "), off.len().saturating_sub(NAMED));
        let more = match more {
            0 => String::new(),
            more => self.either(format!(" and {more} more"), format!(" 외 {more}개")),
        };
        let off = (!off.is_empty()).then(|| {
            self.either(
                format!("Not on this clock, no day of release being held: {names}{more}."),
                format!("발매일이 확보되지 않아 이 시간축에 없는 작품: {names}{more}."),
            )
        });
        std::iter::once(rule.to_owned()).chain(off).collect()
    }

    /// The same for acts.
    #[must_use]
    pub fn followers_off_clock(self, catalog: &Catalog, rankings: &Rankings<'_>) -> Option<String> {
        if !rankings.clock.is_release() {
            return None;
        }
        let names: Vec<_> = rankings.off_clock.iter().map(|act| self.act(catalog, &act.id)).collect();
        let names = match names.as_slice() {
            [] => String::new(),
            names => self.either(format!(": {}", self.list(names)), format!("({})", names.join(", "))),
        };
        Some(self.either(
            format!("Every act is counted from its first chosen album; acts without one are left out{names}."),
            format!("아티스트마다 선택한 첫 앨범의 발매일부터 셉니다. 그런 앨범이 없는 아티스트{names}는 빠집니다."),
        ))
    }

    /// Where two chosen works or more were on one chart equally long after their releases: how they stood then, on the
    /// last such day in the window. `33 days after release, GOLDEN stood at No. 24 on the Billboard 200 and Layover at
    /// No. 97`.
    pub(super) fn side_by_side(
        self,
        catalog: &Catalog,
        selection: &Selection,
        runs: &[ChartRun<'_>],
    ) -> Option<String> {
        if !selection.clock.is_release() || selection.albums.len() < 2 {
            return None;
        }
        selection.charts.iter().find_map(|chart| {
            let chart = catalog.chart(chart)?;
            let mut all: Vec<(i32, u16, &WorkId)> = Vec::new();
            for run in runs.iter().filter(|run| *run.chart == chart.id) {
                let window = selection.window_on(catalog, chart, run.work);
                let held = run.entries().filter_map(|entry| Some((entry.day()?, entry.rank)));
                let shown = held.filter(|(date, _)| window.is_some_and(|window| window.contains(*date)));
                all.extend(shown.filter_map(|(date, rank)| {
                    Some((selection.days_since(catalog, chart, run.work, date)?, rank, run.work))
                }));
            }
            let on = |day: i32| all.iter().filter(move |(of, ..)| *of == day);
            let last = all.iter().map(|(day, ..)| *day).filter(|day| *day >= 0 && on(*day).count() > 1).max()?;
            let mut stood: Vec<_> = on(last).copied().collect();
            order::by_key(&mut stood, |(_, rank, _)| *rank);
            stood.truncate(NAMED);
            Some(self.stood(catalog, chart, last, &stood))
        })
    }

    fn stood(self, catalog: &Catalog, chart: &Chart, day: i32, stood: &[(i32, u16, &WorkId)]) -> String {
        let after = self.days(day.unsigned_abs());
        let on = self.the_chart(catalog, &chart.id);
        let one = |(at, (_, rank, work)): (usize, &(i32, u16, &WorkId))| {
            let (name, rank) = (self.work(catalog, work), self.rank(u32::from(*rank)));
            match (self, at) {
                (Self::En, 0) => format!("{name} stood at {rank} on {on}"),
                (Self::En, _) => format!("{name} at {rank}"),
                (Self::Ko, _) => format!("{name} {rank}"),
            }
        };
        let stood: Vec<String> = stood.iter().enumerate().map(one).collect();
        let stood: Vec<&str> = stood.iter().map(String::as_str).collect();
        match self {
            Self::En => format!("{} after release, {}", self.capital(&after), self.list(&stood)),
            Self::Ko => format!("발매 {after} 뒤 {on}: {}", self.list(&stood)),
        }
    }

    /// The column of days since release.
    pub(super) fn since_column(self) -> Column {
        Column::figures(self.either("Days since release", "발매 후 일수"))
    }

    /// A cell of it.
    pub(super) fn since_cell(self, days: Option<i32>) -> Cell {
        let said = days.map(|days| match days < 0 {
            true => format!("\u{2212}{}", days.unsigned_abs()),
            false => days.to_string(),
        });
        Cell::figure(said, days.map(f64::from))
    }

    /// A stretch that is being marked, with how long it is: `8 to 14 Sep 2023 · 7 days`.
    #[must_use]
    pub fn marked(self, clock: Clock, days: Days) -> String {
        let count = u32::try_from(days.count()).unwrap_or(u32::MAX);
        format!("{} · {}", self.stretch(clock, days), self.days(count))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language::{En, Ko};
    use super::*;
    use crate::model::day::Day;

    #[test]
    fn a_stretch_is_said_as_its_clock_counts() {
        let day = |text| Day::parse(text).unwrap_or_else(|| panic!("{text}"));
        let days = Days::new(day("2023-08-09"), day("2023-10-11")).unwrap_or_else(|| panic!("a window"));
        let release = Clock::Release { zero: day("2023-09-08") };
        assert_eq!(En.stretch(Clock::Date, days), "9 Aug to 11 Oct 2023");
        assert_eq!(En.stretch(release, days), "days −30 to 33 since release");
        assert_eq!(Ko.stretch(release, days), "발매 D-30~D+33");
        let one = Days::of_one(day("2023-10-11"));
        assert_eq!([En.stretch(release, one), Ko.stretch(release, one)], ["day 33 since release", "발매 D+33"]);
        assert_eq!(En.marked(Clock::Date, days), "9 Aug to 11 Oct 2023 · 64 days");
        assert_eq!(Ko.marked(release, days), "발매 D-30~D+33 · 64일");
    }
}
