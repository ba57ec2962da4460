//! The rules by which days become places and holders.

use super::common::day;
use super::dataset::{catalog, name, progression, ranking, terms, total};
use chartrun::model::catalog::Catalog;
use chartrun::model::observation::Scope;
use chartrun::query::record::Record;
use chartrun::words::Language::En;

fn soloists<'a>(catalog: &'a Catalog, as_of: Option<&str>) -> Record<'a> {
    Record::new(catalog, &terms("streams", "album", 100, Scope::Soloists), as_of.map(day))
}

/// A passing of 100 on a day.
fn passed(album: &str, on: &str) -> String {
    total(album, "streams", 100, "least", on, "")
}

#[test]
fn who_took_as_long_shares_the_place() {
    let catalog = catalog(&[
        passed("a", "2024-01-11"),
        passed("b", "2024-01-06"),
        passed("c", "2024-01-11"),
        passed("d", "2024-01-21"),
    ]);
    assert_eq!(
        ranking(&soloists(&catalog, None)),
        [("b", (5, 5), (1, 1)), ("a", (10, 10), (2, 2)), ("c", (10, 10), (2, 2)), ("d", (20, 20), (4, 4))]
    );
}

#[test]
fn a_range_of_days_is_a_range_of_places() {
    let catalog = catalog(&[
        passed("a", "2024-01-11"),
        // Below on day 7, above on day 15.
        total("b", "streams", 90, "exact", "2024-01-08", ""),
        total("b", "streams", 120, "exact", "2024-01-16", ""),
        passed("c", "2024-02-01"),
    ]);
    let record = soloists(&catalog, None);
    assert_eq!(ranking(&record), [("a", (10, 10), (1, 2)), ("b", (7, 15), (1, 2)), ("c", (31, 31), (3, 3))]);
    assert_eq!(progression(&record), [("2024-01-11".to_owned(), None, false, vec!["a"])], "b may have been faster");
    let first = &record.ranking[0];
    assert_eq!(record.may_be_faster(first).map(|other| name(&other.work)).collect::<Vec<_>>(), ["b"]);
    assert_eq!(record.ranking[1].others.len(), 1, "the range rests on the count below, too");
}

#[test]
fn the_passing_of_a_lower_threshold_says_that_the_next_was_not_passed_before() {
    let catalog = catalog(&[
        total("a", "streams", 80, "least", "2024-01-21", ""),
        total("a", "streams", 150, "exact", "2024-01-31", ""),
        total("b", "streams", 150, "exact", "2024-01-31", ""),
        passed("c", "2024-01"),
        total("d", "streams", 100, "least", "..2024-01-31", ""),
    ]);
    let record = soloists(&catalog, None);
    let days: Vec<_> = ranking(&record).into_iter().map(|(work, days, _)| (work, days)).collect();
    assert_eq!(days, [("b", (0, 30)), ("c", (0, 30)), ("d", (0, 30)), ("a", (20, 30))]);
}

#[test]
fn what_songs_had_before_the_release_counts_from_the_release_on() {
    let catalog = catalog(&[passed("a", "2023-12-01"), passed("b", "2024-01-06")]);
    let record = soloists(&catalog, None);
    assert_eq!(ranking(&record), [("a", (0, 0), (1, 1)), ("b", (5, 5), (2, 2))]);
    assert!(record.ranking[0].before_release);
    assert_eq!(progression(&record)[0].0, "2024-01-01");
    let known = [
        total("a", "streams", 100, "least", "2023-12-01", r#","known":"2023-12-01""#),
        total("g", "streams", 100, "least", "2024-01-20", r#","known":"2024-01-20""#),
    ];
    let catalog = super::dataset::catalog(&known);
    let all = |as_of: &str| {
        let record = Record::new(&catalog, &terms("streams", "album", 100, Scope::Kpop), Some(day(as_of)));
        record.ranking.iter().map(|reach| name(&reach.work).to_owned()).collect::<Vec<_>>()
    };
    assert!(all("2023-12-31").is_empty(), "an album not yet out holds nothing");
    assert_eq!(all("2024-01-31"), ["a"]);
    assert_eq!(all("2024-02-01"), ["a", "g"]);
}

#[test]
fn the_scope_says_who_is_compared() {
    let counts = [
        passed("a", "2024-01-11"),
        passed("b", "2024-01-21"),
        passed("g", "2024-02-02"),
        passed("a-remixes", "2024-01-02"),
    ];
    let catalog = catalog(&counts);
    let of = |scope| {
        let record = Record::new(&catalog, &terms("streams", "album", 100, scope), None);
        let works: Vec<_> = record.ranking.iter().map(|reach| name(&reach.work).to_owned()).collect();
        (works.join(" "), record.works, record.acts)
    };
    assert_eq!(of(Scope::Kpop), ("g a b".to_owned(), 3, 3));
    assert_eq!(of(Scope::Soloists), ("a b".to_owned(), 2, 2));
    assert_eq!(of(Scope::FemaleSoloists), ("b".to_owned(), 1, 1));
}

#[test]
fn a_record_goes_from_one_to_the_next_and_is_shared_by_who_equals_it() {
    let catalog = catalog(&[
        passed("c", "2024-01-31"),
        passed("g", "2024-02-11"),
        total("a", "streams", 100, "least", "2024-01-11", r#","known":"2024-03-01""#),
        passed("b", "2024-01-11"),
    ]);
    let record = Record::new(&catalog, &terms("streams", "album", 100, Scope::Kpop), None);
    // g took ten days from February on, as long as a and b in January.
    let from = "2024-01-11".to_owned();
    assert_eq!(progression(&record), [(from, None, true, vec!["a", "b", "g"])]);
    assert_eq!(record.holders().map(|reach| name(&reach.work)).collect::<Vec<_>>(), ["a", "b", "g"]);
    let counts = [passed("g", "2024-02-04"), passed("c", "2024-01-31"), passed("b", "2024-01-11")];
    let catalog = super::dataset::catalog(&counts);
    let record = Record::new(&catalog, &terms("streams", "album", 100, Scope::Kpop), None);
    let held = |from: &str, until: Option<&str>, who| (from.to_owned(), until.map(str::to_owned), true, vec![who]);
    assert_eq!(
        progression(&record),
        [held("2024-01-11", Some("2024-02-04"), "b"), held("2024-02-04", None, "g")],
        "c was slower and never held it"
    );
}

#[test]
fn it_is_held_beyond_doubt_only_where_no_other_can_have_been_as_fast() {
    let beyond = |others: &[String]| {
        let counts = [&[passed("a", "2024-01-11")], others].concat();
        Record::new(&catalog(&counts), &terms("streams", "album", 100, Scope::Kpop), None).is_beyond_doubt()
    };
    assert!(beyond(&[passed("b", "2024-01-12")]));
    assert!(beyond(&[passed("b", "2024-01-11")]), "b shares it");
    let below = total("b", "streams", 99, "exact", "2024-01-11", "");
    let above = total("b", "streams", 150, "exact", "2024-01-20", "");
    assert!(!beyond(&[below, above]), "b may have passed it later on that very day");
    assert!(!beyond(&[total("old", "streams", 100, "least", "2024-05-01", "")]), "nobody knows how long old took");
}

/// What may have come while it stood counts too, and not only what may have been there before.
#[test]
fn who_may_have_been_as_fast_while_it_stood_leaves_a_record_open() {
    let held = |counts: &[String]| {
        let catalog = catalog(counts);
        let record = Record::new(&catalog, &terms("streams", "album", 100, Scope::Kpop), None);
        let said = record.progression.iter().map(|held| (held.is_sure, held.is_alone, En.may_have_held(&record, held)));
        said.map(|(is_sure, is_alone, said)| (is_sure, is_alone, said.to_owned())).collect::<Vec<_>>()
    };
    let said = |is_sure, is_alone, said: &str| (is_sure, is_alone, said.to_owned());
    let range = |album: &str, from: &str, to: &str| {
        [total(album, "streams", 99, "exact", from, ""), total(album, "streams", 150, "exact", to, "")]
    };
    let a = passed("a", "2024-01-11");
    let with = |others: &[String]| held(&[std::slice::from_ref(&a), others].concat());
    assert_eq!(with(&[]), [said(true, true, "")]);
    assert_eq!(with(&range("b", "2024-01-12", "2024-01-20")), [said(true, true, "")]);
    assert_eq!(with(&range("b", "2024-01-11", "2024-01-20")), [said(true, false, "others may share it")]);
    assert_eq!(with(&range("b", "2024-01-05", "2024-01-20")), [said(false, false, "may hold it")]);
    // Out in February, g may have been faster since; or surely was, and ended it.
    assert_eq!(with(&range("g", "2024-02-05", "2024-02-20")), [said(false, false, "may hold it")]);
    let after = passed("g", "2024-02-06");
    assert_eq!(with(std::slice::from_ref(&after)), [said(true, true, ""), said(true, true, "")]);
    let shared = [range("b", "2024-01-11", "2024-01-20").to_vec(), vec![after]].concat();
    assert_eq!(with(&shared), [said(true, false, "others may have shared it"), said(true, true, "")]);
}

#[test]
fn dates_of_one_grade_that_disagree_leave_both_days() {
    let fan = total("a", "streams", 100, "least", "2024-01-05", r#","sources":["fan"]"#);
    let catalog = catalog(&[passed("a", "2024-01-11"), passed("a", "2024-01-13"), fan]);
    let record = soloists(&catalog, None);
    assert_eq!(ranking(&record), [("a", (10, 12), (1, 1))], "a lower grade is listed and turns nothing");
    assert_eq!(record.ranking[0].others.len(), 1);
}

#[test]
fn a_number_of_days_may_count_the_release_day() {
    let word =
        r#"{"album":"a","counter":"streams","measure":"total","value":100,"as":"least","days":33,"sources":["s"]}"#;
    assert_eq!(ranking(&soloists(&catalog(&[word.to_owned()]), None)), [("a", (32, 33), (1, 1))]);
    let dated = [word.to_owned(), passed("a", "2024-02-04")];
    assert_eq!(ranking(&soloists(&catalog(&dated), None)), [("a", (34, 34), (1, 1))], "a date goes before it");
}

#[test]
fn above_without_a_day_is_listed_apart() {
    let undated = r#"{"album":"b","counter":"streams","measure":"total","value":120,"sources":["s"]}"#.to_owned();
    let catalog = catalog(&[passed("a", "2024-01-11"), passed("old", "2024-01-11"), undated]);
    let record = soloists(&catalog, None);
    assert_eq!(ranking(&record), [("a", (10, 10), (1, 3))], "either may have been faster");
    assert_eq!(progression(&record), [("2024-01-11".to_owned(), None, false, vec!["a"])]);
    let apart: Vec<_> = record.undated.iter().map(|(work, count)| (name(work), count.quantity.value)).collect();
    assert_eq!(apart, [("b", 120), ("old", 100)], "no date, and no release to count from");
    assert_eq!((record.works, record.acts), (3, 2));
}

#[test]
fn a_withdrawn_figure_holds_a_record_until_it_is_withdrawn() {
    let counts = [
        r#"{"album":"a","counter":"sold","measure":"moment","value":220,"as":"about","to":"2024-01-01","sources":["s"],"withdrawn":{"on":"2024-01-02","why":{"en":"Orders that were not complete."},"sources":["s"]}}"#.to_owned(),
        total("a", "sold", 200, "least", "2024-01-06", ""),
    ];
    let catalog = catalog(&counts);
    let days = |as_of: &str| {
        let record = Record::new(&catalog, &terms("sold", "album", 200, Scope::Soloists), Some(day(as_of)));
        record.ranking.first().map(|reach| reach.days)
    };
    assert_eq!(days("2024-01-01"), Some((0, 0)));
    assert_eq!(days("2024-01-02"), None);
    assert_eq!(days("2024-01-06"), Some((5, 5)));
}
