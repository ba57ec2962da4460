//! The table of the milestones: one row a count, one column a field.
//!
//! Knows how a count is told in cells, whether it stands, and why not. Does not know which counts are drawn, but for
//! the peers: of these only what a panel shows has a row.

use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::observation::{Count, CountedId};
use crate::query::milestone::Levels;
use crate::query::selection::Selection;
use crate::query::totals::{Totals, in_view, work};
use crate::words::Language;
use crate::words::table::{Cell, Column, Row, Table};

impl Language {
    /// The table of all counts of what is chosen, in the window or not, and of the peers drawn beside it.
    #[must_use]
    pub fn milestones_table(self, catalog: &Catalog, selection: &Selection, totals: &[Totals<'_>]) -> Table {
        let columns = vec![
            Column::words(self.either("Title", "제목")),
            Column::words(self.either("Artist", "아티스트")),
            Column::words(self.either("Counter", "집계")),
            Column::words(self.either("What", "내용")),
            Column::figures(self.either("Figure", "수치")),
            Column::words(self.either("From", "시작")),
            Column::words(self.either("Date", "날짜")),
            self.since_column(),
            Column::words(self.either("Known since", "알려진 날")),
            Column::words(self.either("Status", "상태")),
            Column::words(self.either("Sources", "출처")),
        ];
        let mut rows = Vec::new();
        for totals in totals {
            for levels in &totals.chosen {
                let counts = catalog.counts(levels.subject, levels.counter);
                let public = counts.iter().filter(|count| count.standing.was_public(selection.as_of));
                rows.extend(public.map(|count| self.count_row(catalog, selection, totals, levels, count, true)));
            }
        }
        for totals in totals.iter().filter(|totals| totals.is_drawn) {
            for levels in &totals.peers {
                let drawn = in_view(levels, selection);
                rows.extend(drawn.map(|level| self.count_row(catalog, selection, totals, levels, level.count, false)));
            }
        }
        Table { caption: self.milestones_caption(selection), columns, rows }
    }

    fn milestones_caption(self, selection: &Selection) -> String {
        let known = self.as_known(selection.as_of);
        let span = self.window(selection);
        self.either(
            format!("Sales and streams of what is chosen, all dates, and of peers, {span}{known}"),
            format!("선택한 작품의 판매·스트리밍 전체와 비교 작품({span}){known}"),
        )
    }

    fn count_row(
        self,
        catalog: &Catalog,
        selection: &Selection,
        totals: &Totals<'_>,
        levels: &Levels<'_>,
        count: &Count,
        chosen: bool,
    ) -> Row {
        let date = |day: Option<Day>| Cell::day(day.map(|day| self.date_short(day)), day);
        let acts = match work(&count.subject) {
            Some(id) => self.acts_of(catalog, &id),
            None => self.counted(catalog, &count.subject),
        };
        let title = match &count.subject {
            CountedId::Act(_) => self.either("all songs", "전곡").to_owned(),
            subject => self.counted(catalog, subject),
        };
        let hour = count.hour.map(|hour| format!(", {}", self.hour(hour))).unwrap_or_default();
        let to = count.to.map(|to| format!("{}{hour}", self.when_short(to)));
        let order = count.to.map(|to| {
            f64::from(to.latest().number()) + count.hour.map_or(1.0, |hour| f64::from(hour.minutes) / 1_440.0)
        });
        let since = count.to.and_then(|to| Some(to.day()? - levels.release?));
        let figure = self.quantity_of(Some(totals.counter), count.quantity);
        let is_struck = !count.standing.stands(selection.as_of);
        let mut sources = self.source_links(catalog, &count.standing.citations);
        sources.extend(self.withdrawn_by(catalog, &count.standing, selection.as_of));
        Row {
            cells: vec![
                Cell::words(title),
                Cell::words(acts),
                Cell::words(self.counter(catalog, &count.counter)),
                Cell::words(self.measure(count.measure)),
                Cell::figure(Some(figure), Some(count.quantity.value as f64)),
                date(count.from),
                Cell::figure(to, order),
                self.since_cell(since),
                date(count.standing.known),
                Cell::words(self.count_status(levels, count, is_struck)),
                Cell::Sources(sources),
            ],
            chosen,
            struck: is_struck,
        }
    }

    /// Whether a count stands, and what else is to be known of it.
    fn count_status(self, levels: &Levels<'_>, count: &Count, is_struck: bool) -> String {
        let mut parts = Vec::new();
        let is_disputed = levels.disputed.iter().any(|level| std::ptr::eq(level.count, count));
        match (&count.standing.withdrawn, &count.standing.doubt) {
            (Some(withdrawn), _) if is_struck => {
                let (on, why) = (self.date_short(withdrawn.on), self.of(&withdrawn.why));
                parts.push(self.either(format!("withdrawn on {on}: {why}"), format!("{on} 철회: {why}")));
            }
            (_, Some(doubt)) => {
                let why = self.of(doubt);
                parts.push(self.either(format!("doubtful: {why}"), format!("의문: {why}")));
            }
            _ if is_disputed => {
                parts.push(self.either("contradicted by another count", "다른 집계와 어긋남").to_owned());
            }
            _ => parts.push(self.either("stands", "유효").to_owned()),
        }
        let others = self.others_say(levels, count);
        if !others.is_empty() {
            parts.push(self.either(format!("others say {others}"), format!("다른 출처: {others}")));
        }
        if let Some(award) = &count.award {
            parts.push(self.either(format!("certified: {award}"), format!("인증: {award}")));
        }
        if count.standing.derived {
            parts.push(self.either("computed from two published figures", "공개된 두 수치로 계산").to_owned());
        }
        if let (None, Some(days)) = (count.to, count.days) {
            let days = self.days(u32::from(days));
            parts.push(self.either(format!("{days} after release, says the source"), format!("출처: 발매 {days} 만")));
        }
        parts.join("; ")
    }
}
