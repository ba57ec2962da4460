//! Totals: what stands stays, and no day of passing and no record is told that a count which cannot be read may move.

use crate::common::{CATALOG, album, counter, day};
use crate::{broken, opened};
use chartrun::model::catalog::Catalog;
use chartrun::model::chart::Subject;
use chartrun::model::id::WorkId;
use chartrun::model::observation::{CountedId, Scope};
use chartrun::query::milestone::Levels;
use chartrun::query::record::{Record, Terms};
use chartrun::query::selection::{Question, Selection};
use chartrun::query::totals::{Totals, totals};
use chartrun::words::Language;

const HALF: u64 = 500_000_000;

/// A total of Layover's streams that cannot be read; its date can, where it has one. `mark` tells it from others.
fn without(value: &str, mark: &str) -> Catalog {
    let start = format!(r#"{{"album":"layover","counter":"spotify-streams","measure":"total","value":{value},"#);
    broken(&[&start, mark], value, "-1")
}

fn levels<T>(catalog: &Catalog, as_of: Option<&str>, look: impl FnOnce(&Levels<'_>) -> T) -> T {
    let (subject, by) = (CountedId::Album(album("layover")), counter("spotify-streams"));
    look(&Levels::new(catalog, &subject, &by, as_of.map(day)).expect("there are"))
}

/// Copies sold come first on the page; here it is streams that are asked for.
fn streams<'a>(catalog: &'a Catalog, selection: &Selection) -> Vec<Totals<'a>> {
    let all = totals(catalog, selection);
    all.into_iter().filter(|totals| totals.counter.id == counter("spotify-streams")).take(1).collect()
}

#[test]
fn a_day_of_passing_stands_only_while_nothing_before_it_is_lost() {
    // What is of a later day leaves it; what has no date, or one before, takes it back, and says by when it was so.
    let lost = [
        ("600000000", "", true),
        ("1600000000", "", true),
        ("300000000", "", false),
        ("100000000", r#""to":"2023-08""#, false),
    ];
    for (value, mark, is_the_day) in lost {
        let catalog = without(value, mark);
        let reached = levels(&catalog, None, |levels| levels.reached(HALF).map(|one| (one.is_the_day, one.by)));
        assert_eq!(reached, Some((is_the_day, day("2023-10-11"))), "{value}");
        let streams = streams(&catalog, &opened(&catalog, "v=1&album=layover"));
        let [en, ko] =
            Language::ALL.map(|language| language.thresholds_reached(&streams[0].chosen[0], streams[0].counter.unit));
        let says = |words: &str, on: &str, by: &str| {
            assert_eq!((words.contains(on), words.contains(by)), (is_the_day, !is_the_day), "{value}: {words}");
        };
        says(&en, "500 M on day 33", "500 M by 11 Oct 2023 (day 33)");
        says(&ko, "5억 D+33(", "5억 2023년 10월 11일까지(D+33)");
    }
}

#[test]
fn the_finding_says_by_when() {
    let found = |catalog: &Catalog| {
        let as_of = Some(day("2023-11-10"));
        let question = Question { albums: vec![album("layover")], as_of, ..Question::default() };
        let selection = Selection::new(catalog, &question);
        Language::ALL.map(|language| language.milestones(catalog, &selection, &streams(catalog, &selection)))
    };
    let [en, ko] = found(&CATALOG);
    assert!(en.ends_with("33 days after its release") && ko.contains("33일 뒤"), "{en} {ko}");
    let [en, ko] = found(&without("300000000", ""));
    assert!(en.contains("passed 500 million streams") && en.ends_with("by 11 October 2023"), "{en}");
    assert!(ko.contains("2023년 10월 11일까지") && !ko.contains("33일"), "{ko}");
}

#[test]
fn what_could_not_be_known_yet_moves_nothing() {
    let catalog = without("600000000", "");
    let lost = |as_of| levels(&catalog, as_of, |levels| levels.lost.len());
    assert_eq!([Some("2023-10-20"), Some("2023-10-26"), None].map(lost), [0, 1, 1]);
    let stands = |levels: &Levels<'_>| levels.standing.iter().any(|level| level.count.quantity.value == 625_100_000);
    assert!(levels(&catalog, None, stands), "what stands is drawn");
}

/// Sources may tell one day for the passing of a threshold, and be wrong where a count of an earlier day is above it.
#[test]
fn a_record_tells_a_range_where_a_count_before_is_lost() {
    let layover = WorkId::Album(album("layover"));
    let days = |catalog: &Catalog| {
        record(catalog, "spotify-streams", HALF, |record, said| (record.of(&layover).map(|of| of.days), said))
    };
    let (whole, said) = days(&CATALOG);
    assert_eq!(whole, Some((33, 33)), "{said}");
    let (then, said) = days(&without("300000000", ""));
    assert!(then.is_some_and(|(fewest, most)| fewest < 33 && most == 33), "{then:?}");
    assert!(!said.contains("33 days after") && !said.contains("faster than any other"), "{said}");
}

fn record<T>(catalog: &Catalog, by: &str, threshold: u64, look: impl FnOnce(&Record<'_>, String) -> T) -> T {
    let terms = Terms { counter: counter(by), of: Subject::Album, threshold, scope: Scope::Soloists };
    let record = Record::new(catalog, &terms, None);
    let said = Language::En.records(catalog, &opened(catalog, "v=1&album=layover"), &record);
    look(&record, said)
}
