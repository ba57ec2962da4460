//! The table of a record: one row a work, in the order of the ranking, with when it held the record.
//!
//! Knows how a reach is told in cells. Does not know which rows a figure has room for: the table has all.

use crate::model::catalog::Catalog;
use crate::model::id::WorkId;
use crate::model::observation::Count;
use crate::query::record::{Reach, Record};
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::table::{Cell, Column, Row, SourceLink, Table};

impl Language {
    /// Every work that reached the threshold; those whose day is not known come last.
    #[must_use]
    pub fn records_table(self, catalog: &Catalog, selection: &Selection, record: &Record<'_>) -> Table {
        let columns = vec![
            Column::words(self.either("Title", "제목")),
            Column::words(self.either("Artist", "아티스트")),
            Column::figures(self.either("Place", "순위")),
            self.since_column(),
            Column::figures(self.either("Date", "날짜")),
            Column::figures(self.either("Total then", "당시 누적")),
            Column::words(self.either("The record", "기록 보유")),
            Column::words(self.either("Sources", "출처")),
        ];
        let ranked = record.ranking.iter().enumerate();
        let mut rows: Vec<_> =
            ranked.map(|(at, reach)| self.reach_row(catalog, selection, record, at, reach)).collect();
        let undated = record.undated.iter();
        rows.extend(undated.map(|(work, count)| self.undated_row(catalog, selection, work, count)));
        let figure = self.record_figure(catalog, &record.terms);
        let known = self.as_known(selection.as_of);
        let of = self.contenders(&record.terms);
        let caption = self.either(
            format!("Days to {figure}, every {of} of which they are known{known}"),
            format!("{figure}까지 걸린 날, 알려진 {of} 전체{known}"),
        );
        Table { caption, columns, rows }
    }

    fn reach_row(
        self,
        catalog: &Catalog,
        selection: &Selection,
        record: &Record<'_>,
        at: usize,
        reach: &Reach<'_>,
    ) -> Row {
        let held = record.progression.iter().find(|held| held.holders.contains(&at));
        let held = held.map_or_else(|| "–".to_owned(), |held| self.held_record(held, reach.when.to()));
        let (fewest, most) = reach.days;
        let count = |days: i32| self.count(u64::try_from(days).unwrap_or(0));
        let days = match (reach.before_release, fewest == most) {
            (true, _) => self.either("0 (before release)", "0 (발매 전)").to_owned(),
            (false, true) => count(most),
            (false, false) => {
                let (fewest, most) = (count(fewest), count(most));
                self.either(format!("{fewest}–{most}"), format!("{fewest}~{most}"))
            }
        };
        let place = self.place_label(reach.places);
        let date = match reach.when.from() == reach.when.to() {
            true => self.date_short(reach.when.to()),
            false => self.span(reach.when),
        };
        let mut sources = self.source_links(catalog, &reach.level.count.standing.citations);
        let others = reach.others.iter().flat_map(|level| {
            let figure = self.quantity(level.count.quantity);
            self.source_links(catalog, &level.count.standing.citations)
                .into_iter()
                .map(move |link| SourceLink { says: link.says.or_else(|| Some(figure.clone())), ..link })
        });
        for link in others {
            if sources.iter().all(|other| other.address != link.address) {
                sources.push(link);
            }
        }
        Row {
            cells: vec![
                Cell::words(self.work(catalog, &reach.work)),
                Cell::words(self.acts_of(catalog, &reach.work)),
                Cell::figure(Some(place), Some(reach.places.0 as f64)),
                Cell::figure(Some(days), Some(f64::from(most))),
                Cell::day(Some(date), Some(reach.when.to())),
                Cell::figure(
                    Some(self.quantity(reach.level.count.quantity)),
                    Some(reach.level.count.quantity.value as f64),
                ),
                Cell::words(held),
                Cell::Sources(sources),
            ],
            chosen: selection.has(&reach.work),
            struck: false,
        }
    }

    fn undated_row(self, catalog: &Catalog, selection: &Selection, work: &WorkId, count: &Count) -> Row {
        let not_known = || Cell::figure(None, None);
        let days = self.either("day not known", "날짜 미상").to_owned();
        Row {
            cells: vec![
                Cell::words(self.work(catalog, work)),
                Cell::words(self.acts_of(catalog, work)),
                not_known(),
                Cell::figure(Some(days), None),
                not_known(),
                Cell::figure(Some(self.quantity(count.quantity)), Some(count.quantity.value as f64)),
                Cell::words("–"),
                Cell::Sources(self.source_links(catalog, &count.standing.citations)),
            ],
            chosen: selection.has(work),
            struck: false,
        }
    }
}
