//! A work of which a count cannot be read may have been faster than all others, if it is one of those compared.

use super::dataset::{ranking, terms, text, total};
use chartrun::model::catalog::Catalog;
use chartrun::model::observation::Scope;
use chartrun::query::record::Record;
use chartrun::query::selection::{Question, Selection};
use chartrun::words::Language;

/// Of a and b it is known when they sold a thousand; beside it one count that cannot be read.
fn record<T>(lost: &str, scope: Scope, look: impl FnOnce(&Record<'_>, [String; 2]) -> T) -> T {
    let held = [("a", "2024-01-05"), ("b", "2024-01-09")];
    let mut counts: Vec<String> = held.map(|(album, day)| total(album, "sold", 1_000, "least", day, "")).to_vec();
    counts.push(lost.to_owned());
    let reading = Catalog::from_json(&text(&counts)).expect("the rest stands");
    assert_eq!(reading.faults.len(), 1);
    let catalog = reading.catalog;
    let record = Record::new(&catalog, &terms("sold", "album", 1_000, scope), None);
    let selection = Selection::new(&catalog, &Question::default());
    let said = Language::ALL.map(|language| language.records(&catalog, &selection, &record));
    look(&record, said)
}

/// A total of an album that cannot be read.
fn unread(album: &str) -> String {
    total(album, "sold", 900, "least", "2024-03-01", r#","x":1"#)
}

#[test]
fn nobody_is_surely_the_fastest_beside_one_of_which_no_count_can_be_read() {
    record(&unread("c"), Scope::Soloists, |record, [en, ko]| {
        assert_eq!(ranking(record), [("a", (4, 4), (1, 2)), ("b", (8, 8), (2, 3))]);
        assert!(!record.is_beyond_doubt() && record.progression.iter().all(|held| !held.is_sure));
        assert!(en.contains("no other soloist’s album in these data is known to have been faster"), "{en}");
        assert!(ko.contains("이보다 빠른 것으로 확인된"), "{ko}");
    });
    // What does not tell its work may be any of them.
    let anybody = unread("c").replace(r#""album":"c","#, "");
    record(&anybody, Scope::Soloists, |record, _| assert!(!record.is_beyond_doubt()));
}

#[test]
fn who_is_not_compared_moves_nothing() {
    record(&unread("g"), Scope::Soloists, |record, [en, ko]| {
        assert_eq!(ranking(record), [("a", (4, 4), (1, 1)), ("b", (8, 8), (2, 2))]);
        assert!(en.contains("faster than any other soloist’s album"), "{en}");
        assert!(ko.contains("이보다 빠른") && !ko.contains("확인된"), "{ko}");
    });
    record(&unread("g"), Scope::Kpop, |record, _| assert!(!record.is_beyond_doubt()));
}

#[test]
fn a_work_that_is_ranked_may_have_been_earlier_only_than_a_day_after_its_lost_count() {
    let of_b = |day: &str| total("b", "sold", 900, "least", day, r#","x":1"#);
    record(&of_b("2024-01-03"), Scope::Soloists, |record, _| {
        assert_eq!(ranking(record), [("a", (4, 4), (1, 2)), ("b", (0, 8), (1, 2))]);
    });
    record(&of_b("2024-01-09"), Scope::Soloists, |record, _| {
        assert_eq!(ranking(record), [("a", (4, 4), (1, 1)), ("b", (8, 8), (2, 2))]);
    });
}
