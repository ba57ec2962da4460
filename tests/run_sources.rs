//! Whose word each period of a chart run rests on, over the shipped dataset.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::timelines::chart_entries::runs;
use chartrun::query::run::{State, Week};
use chartrun::query::selection::{Question, Selection};
use chartrun::words::Language;
use chartrun::words::table::Cell;
use common::{CATALOG, album};
use std::collections::BTreeMap;

/// Whoever says that a week is off the chart, or counts it, is named: only where nothing is known there is nobody.
#[test]
fn every_row_of_the_table_but_those_without_data_has_its_sources() {
    let three = ["layover", "face", "golden"].map(album).to_vec();
    let selection = Selection::new(&CATALOG, &Question { albums: three, ..Question::default() });
    let shown = runs(&CATALOG, &selection);
    let table = Language::En.chart_entries_table(&CATALOG, &selection, &shown);
    let mut found = BTreeMap::<String, usize>::new();
    for row in &table.rows {
        let [.., Cell::Text(remark, _), Cell::Sources(sources)] = row.cells.as_slice() else {
            panic!("a remark and the sources come last: {row:?}")
        };
        *found.entry(remark.clone()).or_default() += 1;
        assert_eq!(sources.is_empty(), remark == "no data", "{row:?}");
        for source in sources.iter().filter(|_| remark == "off the chart") {
            let Cell::Text(date, _) = &row.cells[3] else { panic!("a date") };
            assert_eq!(source.date, *date, "the file of that chart date");
        }
    }
    for remark in ["off the chart", "on the chart, rank not held"] {
        assert!(found.get(remark).is_some_and(|rows| *rows > 5), "{remark}: {found:?}");
    }
    let rank_not_held = |week: &&Week<'_>| matches!(week.state, State::RankNotHeld);
    let (run, week) = shown.iter().find_map(|run| Some((run, run.weeks.iter().find(rank_not_held)?))).expect("a gap");
    let said = run.citations(&CATALOG, week);
    let after = run.weeks.iter().filter(|other| other.date > week.date).find_map(Week::entry).expect("an end");
    assert!(after.standing.citations.iter().all(|citation| said.contains(citation)), "its weeks on chart count it");
}
