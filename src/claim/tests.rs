//! That the rows which a check does not list are of no weight, one by one.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

use super::judge::judge_without;
use super::widest::owner;
use super::{Row, check_all};
use crate::model::catalog::Catalog;
use crate::model::claim::{Assertion, Claim, Field, Metric};
use crate::model::id::{ChartId, CounterId};
use crate::model::observation::CountedId;
use crate::model::work::Act;
use crate::query::follower::is_in;

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

fn shipped() -> Catalog {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/chartrun.json");
    let text = std::fs::read_to_string(path).expect("the dataset is part of the repository");
    Catalog::from_json(&text).expect("it is read").catalog
}

/// Whether an act is of a field; of those that hold the whole world everybody is.
fn is_of(catalog: &Catalog, field: Field, of: &CountedId) -> bool {
    let Some(act) = owner(catalog, of) else { return true };
    match field {
        Field::Acts(scope) => is_in(catalog, act, scope),
        Field::MaleSoloists => catalog.act(act).is_some_and(Act::is_male_soloist),
        Field::World | Field::Asia | Field::KoreanSoundtracks | Field::SameAct => true,
    }
}

#[test]
fn whoever_is_outside_the_scope_changes_no_verdict() {
    let catalog = shipped();
    let mut tried = 0;
    for checked in check_all(&catalog, None) {
        let claim = checked.judged.claim;
        let Assertion::Leads { of, among, .. } = &claim.asserts else { continue };
        let is_outside = |row: &Row<'_>| {
            let Row::Count(count) = row else { return false };
            count.subject != *of && !is_of(&catalog, among.field, &count.subject)
        };
        let outside: Vec<Row<'_>> = rows(&catalog, claim).into_iter().filter(is_outside).collect();
        tried += usize::from(!outside.is_empty());
        let verdict = judge_without(&catalog, claim, None, &outside).verdict;
        assert_eq!(verdict, checked.judged.verdict, "{} without {}", claim.id, outside.len());
    }
    assert!(tried > 10, "{tried}");
}

#[test]
fn a_row_that_no_verdict_lists_changes_none() {
    let catalog = shipped();
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
