//! What the timeline of chart entries says: its finding, its table, and what it says where there is nothing.
//!
//! Knows runs, not how they are drawn.

use super::Language;
use super::table::{Cell, Column, Row, Table};
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::day::{Day, When};
use crate::model::id::AlbumId;
use crate::model::observation::{Entry, Reading};
use crate::query::clock::Clock;
use crate::query::run::{ChartRun, State, Week};
use crate::query::selection::Selection;

/// Where the column of days since release stands: behind the date.
const SINCE: usize = 4;

impl Language {
    /// The finding: what the selected works did on the charts shown. `runs` are theirs, in the order of the panels.
    #[must_use]
    pub fn chart_entries(self, catalog: &Catalog, selection: &Selection, runs: &[ChartRun<'_>]) -> String {
        if let Some(laid_over) = self.side_by_side(catalog, selection, runs) {
            return laid_over;
        }
        let mut parts = Vec::new();
        for chart in &selection.charts {
            let on_it: Vec<_> =
                runs.iter().filter(|run| run.chart == chart && is_in_view(catalog, selection, run)).collect();
            let Some(best) = on_it.iter().min_by_key(|run| (run.peak(), std::cmp::Reverse(run.weeks_on_chart().count)))
            else {
                continue;
            };
            let name = self.work(catalog, best.work);
            let others = on_it.len() - 1;
            let deed = self.run_deed(catalog, best);
            parts.push(match (self, others) {
                (_, 0) => self.either(format!("{name} {deed}"), format!("{}: {deed}", name)),
                (Self::En, _) => {
                    let count = u32::try_from(on_it.len()).unwrap_or(u32::MAX);
                    format!("{name}, the highest of {}, {deed}", self.small(count))
                }
                (Self::Ko, _) => format!("{}곡·앨범 중 최고 {name}: {deed}", on_it.len()),
            });
            if parts.len() == 2 {
                break;
            }
        }
        if parts.is_empty() { self.no_chart_entries(catalog, selection) } else { parts.join("; ") }
    }

    /// What is missing, and where there is something.
    #[must_use]
    pub fn no_chart_entries(self, catalog: &Catalog, selection: &Selection) -> String {
        let names: Vec<_> = selection.acts.iter().take(3).map(|act| self.act(catalog, act)).collect();
        let names = names.join(", ");
        let elsewhere = catalog
            .runs()
            .filter(|((_, work), _)| selection.has(work))
            .filter_map(|((chart, _), entries)| {
                let stands = |entry: &&Entry| entry.standing.stands(selection.as_of) && entry.standing.doubt.is_none();
                Some((entries.iter().filter(stands).find_map(Entry::day)?, chart))
            })
            .min();
        match (self, elsewhere) {
            (Self::En, Some((day, chart))) => format!(
                "Nothing of {names} on these charts in the time shown; the first entry held is of {} on {}",
                self.date(day),
                self.the_chart(catalog, chart)
            ),
            (Self::En, None) => format!("No chart entry of {names} is held{}", self.as_known(selection.as_of)),
            (Self::Ko, Some((day, chart))) => format!(
                "표시한 기간 이 차트들에는 {names}의 기록이 없습니다. 처음 확보된 기록은 {} {}입니다",
                self.date(day),
                self.the_chart(catalog, chart)
            ),
            (Self::Ko, None) => {
                format!("{names}의 차트 기록이 확보되지 않았습니다{}", self.as_known(selection.as_of))
            }
        }
    }

    /// The table of the runs: those of the selected works first, then the peers'.
    #[must_use]
    pub fn chart_entries_table(self, catalog: &Catalog, selection: &Selection, runs: &[ChartRun<'_>]) -> Table {
        let mut columns = vec![
            Column::words(self.either("Title", "제목")),
            Column::words(self.either("Artist", "아티스트")),
            Column::words(self.either("Chart", "차트")),
            Column::words(self.either("Date", "날짜")),
            Column::figures(self.either("Position", "순위")),
            Column::figures(self.either("Before", "이전")),
            Column::figures(self.either("Weeks on chart", "차트인 주수")),
            Column::figures(self.either("Peak so far", "당시 최고")),
            Column::figures(self.either("Streams or units", "스트리밍·판매")),
            Column::words(self.either("Remark", "비고")),
            Column::words(self.either("Sources", "출처")),
        ];
        if selection.clock.is_release() {
            columns.insert(SINCE, self.since_column());
        }
        let since = |cells: Vec<Cell>, run: &ChartRun<'_>, date: Option<Day>| {
            self.with_since(catalog, selection, cells, run, date)
        };
        let mut rows = Vec::new();
        for run in runs {
            let chosen = selection.has(run.work);
            let window = catalog.chart(run.chart).and_then(|chart| selection.window_on(catalog, chart, run.work));
            let mut peak = u16::MAX;
            for week in &run.weeks {
                if let Some(entry) = week.entry() {
                    peak = peak.min(entry.rank);
                }
                if window.is_some_and(|window| window.contains(week.date)) {
                    let cells = since(self.week_cells(catalog, run, week, peak), run, Some(week.date));
                    rows.push(Row { cells, chosen, struck: false });
                }
            }
            let rest =
                run.undated.iter().map(|entry| (entry, false)).chain(run.disputed.iter().map(|entry| (entry, true)));
            for (entry, disputed) in rest.filter(|_| chosen) {
                let remark =
                    if disputed { self.either("another source disagrees", "다른 출처와 불일치") } else { "" };
                let cells = since(self.entry_cells(catalog, run, entry, None, remark), run, entry.day());
                rows.push(Row { cells, chosen, struck: false });
            }
        }
        Table { caption: self.chart_entries_caption(selection), columns, rows }
    }

    /// The cells of a position, on the release clock with the days from the release to the last day it tracks.
    fn with_since(
        self,
        catalog: &Catalog,
        selection: &Selection,
        mut cells: Vec<Cell>,
        run: &ChartRun<'_>,
        date: Option<Day>,
    ) -> Vec<Cell> {
        if selection.clock.is_release() {
            let chart = catalog.chart(run.chart);
            let days = chart.zip(date).and_then(|(chart, date)| selection.days_since(catalog, chart, run.work, date));
            cells.insert(SINCE, self.since_cell(days));
        }
        cells
    }

    fn chart_entries_caption(self, selection: &Selection) -> String {
        let span = self.window(selection);
        let known = self.as_known(selection.as_of);
        self.either(format!("Chart entries, {span}{known}"), format!("차트 진입 기록, {span}{known}"))
    }

    /// The line above a panel: how often the chart comes out, which day a position stands on, and how its axis is to
    /// be read.
    #[must_use]
    pub fn rank_axis(self, chart: &Chart, clock: Clock) -> String {
        let dates = match clock {
            Clock::Date => self.chart_dates(chart),
            Clock::Release { .. } => self.chart_days(chart),
        };
        self.either(format!("{dates}; square-root rank axis"), format!("{dates}, 순위 축은 제곱근 눈금"))
    }

    /// Beside the dotted line of a release: `Layover released 8 Sep 2023`.
    #[must_use]
    pub fn released(self, catalog: &Catalog, album: &AlbumId, day: Day) -> String {
        let (name, day) = (self.album(catalog, album), self.date_short(day));
        self.either(format!("{name} released {day}"), format!("{name} 발매 {day}"))
    }

    /// That more works are chosen than there are colours: `60 works, 52 in grey`.
    #[must_use]
    pub fn in_grey(self, works: usize, grey: usize) -> String {
        self.either(
            format!("{works} works chosen, {grey} of them in grey: only eight have a colour"),
            format!("선택한 {works}개 가운데 {grey}개는 회색입니다. 색은 여덟 개까지만 씁니다"),
        )
    }

    /// Beside the lane of weeks known off the chart.
    #[must_use]
    pub fn off(self) -> &'static str {
        self.either("off", "밖")
    }

    /// Beside a ring: `debut #2`.
    #[must_use]
    pub fn debut_at(self, rank: u16) -> String {
        let rank = self.rank_label(u32::from(rank));
        self.either(format!("debut {rank}"), format!("{rank} 진입"))
    }

    /// `, as known on 8 September 2023`.
    #[must_use]
    pub fn as_of(self, day: Day) -> String {
        let day = self.date(day);
        self.either(format!(", as known on {day}"), format!(", {day} 기준"))
    }

    /// The same of a view; nothing where it shows what is known now.
    #[must_use]
    pub fn as_known(self, as_of: Option<Day>) -> String {
        as_of.map_or_else(String::new, |day| self.as_of(day))
    }

    fn week_cells(self, catalog: &Catalog, run: &ChartRun<'_>, week: &Week<'_>, peak: u16) -> Vec<Cell> {
        let remark = match week.state {
            State::Held(entry) => {
                let is_first = run.has_debut && run.weeks.first().is_some_and(|first| first.date == week.date);
                let remark = match (is_first, week.is_re_entry, entry.reading) {
                    (true, ..) => self.either("debut", "진입"),
                    (_, true, _) => self.either("re-entry", "재진입"),
                    (.., Reading::NextChart) => self.either("read from the next chart", "다음 차트에서 읽음"),
                    _ => "",
                };
                return self.entry_cells(catalog, run, entry, Some(peak), remark);
            }
            State::Off => self.either("off the chart", "차트 밖"),
            State::RankNotHeld => self.either("on the chart, rank not held", "차트 안, 순위 미확보"),
            State::NoData => self.either("no data", "자료 없음"),
        };
        let mut cells = self.run_cells(catalog, run);
        cells.push(Cell::day(Some(self.date_short(week.date)), Some(week.date)));
        cells.extend((0..5).map(|_| Cell::figure(None, None)));
        cells.extend([Cell::words(remark), Cell::Sources(Vec::new())]);
        cells
    }

    fn run_cells(self, catalog: &Catalog, run: &ChartRun<'_>) -> Vec<Cell> {
        vec![
            Cell::words(self.work(catalog, run.work)),
            Cell::words(self.acts_of(catalog, run.work)),
            Cell::words(self.chart(catalog, run.chart)),
        ]
    }

    fn entry_cells(
        self,
        catalog: &Catalog,
        run: &ChartRun<'_>,
        entry: &Entry,
        peak: Option<u16>,
        remark: &str,
    ) -> Vec<Cell> {
        let number = |value: Option<u16>| Cell::figure(value.map(|value| value.to_string()), value.map(f64::from));
        let mut cells = self.run_cells(catalog, run);
        cells.extend([
            Cell::day(entry.date.map(|date| self.when_short(date)), entry.date.map(When::latest)),
            number(Some(entry.rank)),
            number(entry.last),
            number(entry.week),
            number(peak),
            Cell::figure(entry.amount.map(|a| self.quantity(a)), entry.amount.map(|amount| amount.value as f64)),
            Cell::words(remark),
            Cell::Sources(self.source_links(catalog, &entry.standing.citations)),
        ]);
        cells
    }
}

/// Whether a position of the run is in the window; a run of which no position has a date may be.
fn is_in_view(catalog: &Catalog, selection: &Selection, run: &ChartRun<'_>) -> bool {
    let window = catalog.chart(run.chart).and_then(|chart| selection.window_on(catalog, chart, run.work));
    let is_shown = |week: &Week<'_>| week.entry().is_some() && window.is_some_and(|window| window.contains(week.date));
    run.weeks.is_empty() || run.weeks.iter().any(is_shown)
}
