//! The table of chart entries: one row a period, one column a field.
//!
//! Knows how a position is told in cells, and what stands in the place of one that is not held. Does not know which
//! runs there are.

use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::observation::{Entry, Reading};
use crate::query::run::{ChartRun, State, Week};
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::table::{Cell, Column, Row, Table};

/// Where the column of days since release stands: behind the date.
const SINCE: usize = 4;

impl Language {
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
                    let peak = Some(peak).filter(|rank| run.is_peak_until(week.date, *rank));
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

    fn week_cells(self, catalog: &Catalog, run: &ChartRun<'_>, week: &Week<'_>, peak: Option<u16>) -> Vec<Cell> {
        let remark = match week.state {
            State::Held(entry) => {
                let is_first = run.has_debut && run.weeks.first().is_some_and(|first| first.date == week.date);
                let remark = match (is_first, week.is_re_entry, entry.reading) {
                    (true, ..) => self.either("debut", "진입"),
                    (_, true, _) => self.either("re-entry", "재진입"),
                    (.., Reading::NextChart) => self.either("read from the next chart", "다음 차트에서 읽음"),
                    _ => "",
                };
                return self.entry_cells(catalog, run, entry, peak, remark);
            }
            State::Off => self.either("off the chart", "차트 밖"),
            State::RankNotHeld if week.is_re_entry => self.either("re-entry, rank not held", "재진입, 순위 미확보"),
            State::RankNotHeld => self.either("on the chart, rank not held", "차트 안, 순위 미확보"),
            State::NoData => self.either("no data", "자료 없음"),
        };
        let mut cells = self.run_cells(catalog, run);
        cells.push(Cell::day(Some(self.date_short(week.date)), Some(week.date)));
        cells.extend((0..5).map(|_| Cell::figure(None, None)));
        let sources = self.source_links(catalog, &run.citations(catalog, week));
        cells.extend([Cell::words(remark), Cell::Sources(sources)]);
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
