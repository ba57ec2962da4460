//! That the rows which a check does not list are of no weight, one by one.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

use super::judge::judge_without;
use super::{Row, check_all};
use crate::model::catalog::Catalog;
use crate::model::claim::{Assertion, Claim, Metric};
use crate::model::id::{ChartId, CounterId};

/// Every row of the charts and counters that a claim speaks of, places, statements and works.
fn rows<'a>(catalog: &'a Catalog, claim: &Claim) -> Vec<Row<'a>> {
    let (mut counters, mut charts): (Vec<&CounterId>, Vec<&ChartId>) = (Vec::new(), Vec::new());
    match &claim.asserts {
        Assertion::Figure { by, .. }
        | Assertion::InDays { by, .. }
        | Assertion::MoreThan { by, .. }
        | Assertion::Leads { by, .. } => {
            for metric in by {
                match metric {
                    Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter) => counters.push(counter),
                    Metric::ChartWeek(chart) => charts.push(chart),
                }
            }
        }
        Assertion::Rank { chart, .. } | Assertion::AllOn { chart, .. } => charts.push(chart),
        Assertion::Place { counter, .. } => counters.push(counter),
        Assertion::DaysBetween { .. } => {}
    }
    let series = catalog.series().filter(|((_, counter), _)| counters.contains(&counter));
    let runs = catalog.runs().filter(|((chart, _), _)| charts.contains(&chart));
    let works = catalog.albums().map(Row::Album).chain(catalog.tracks().map(Row::Track));
    let counts = series.flat_map(|(_, counts)| counts.iter().map(Row::Count));
    let entries = runs.flat_map(|(_, entries)| entries.iter().map(Row::Entry));
    let told = catalog.places().iter().map(Row::Place).chain(catalog.statements().iter().map(Row::Statement));
    counts.chain(entries).chain(told).chain(works).collect()
}

#[test]
fn a_row_that_no_verdict_lists_changes_none() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/chartrun.json");
    let text = std::fs::read_to_string(path).expect("the dataset is part of the repository");
    let catalog = Catalog::from_json(&text).expect("it is read").catalog;
    let all = check_all(&catalog, None);
    let is_listed =
        |row: &Row<'_>| all.iter().any(|checked| checked.evidence.iter().any(|evidence| evidence.row == *row));
    let mut wrong = Vec::new();
    for checked in &all {
        for row in rows(&catalog, checked.judged.claim).iter().filter(|row| !is_listed(row)) {
            let verdict = judge_without(&catalog, checked.judged.claim, None, &[*row]).verdict;
            if verdict != checked.judged.verdict {
                wrong.push(format!(
                    "{} {:?} is {verdict:?} without {row:?}",
                    checked.judged.claim.id, checked.judged.verdict
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
}
