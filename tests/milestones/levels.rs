//! The rules by which counts become totals, and totals pass thresholds.

use super::common::day;
use super::dataset::{LAYOVER, catalog};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use chartrun::model::id::{AlbumId, CounterId};
use chartrun::model::observation::CountedId;
use chartrun::query::milestone::{Levels, Origin};

fn album(id: &str) -> CountedId {
    CountedId::Album(AlbumId::parse(id).expect("an id"))
}

fn counter(id: &str) -> CounterId {
    CounterId::parse(id).expect("an id")
}

/// The figures that stand, of Layover by a counter.
fn standing(catalog: &Catalog, by: &str) -> Vec<u64> {
    let (subject, by) = (album("layover"), counter(by));
    let all = Levels::new(catalog, &subject, &by, None).expect("counts are held");
    all.standing.iter().map(|level| level.count.quantity.value).collect()
}

/// When Layover passed two million by Hanteo's count, as known on a day.
fn two_million(catalog: &Catalog, as_of: Option<&str>) -> Option<(Day, bool, Option<i32>)> {
    let (subject, by) = (album("layover"), counter("hanteo"));
    let reached = Levels::new(catalog, &subject, &by, as_of.map(day))?.reached(2_000_000)?;
    Some((reached.by, reached.is_the_day, reached.days))
}

#[test]
fn what_is_known_on_a_day_decides_when_two_million_was_passed() {
    let catalog = catalog(&LAYOVER);
    assert_eq!(two_million(&catalog, Some("2023-09-07")), None, "nothing was public yet");
    assert_eq!(
        two_million(&catalog, Some("2023-09-08")),
        Some((day("2023-09-08"), true, Some(0))),
        "a first count said so"
    );
    assert_eq!(two_million(&catalog, Some("2023-09-09")), None, "it was withdrawn");
    assert_eq!(two_million(&catalog, Some("2023-09-10")), None);
    assert_eq!(two_million(&catalog, Some("2023-09-16")), Some((day("2023-09-13"), true, Some(5))));
    assert_eq!(two_million(&catalog, None), Some((day("2023-09-13"), true, Some(5))));
}

/// Two totals that cannot both be true: the first of a fan page; the second too, and later of a better source.
#[test]
fn what_a_better_source_says_later_turns_nothing_before() {
    let catalog = catalog(&[
        r#"{"album":"layover","counter":"circle","measure":"total","value":1000,"to":"2023-09-16","sources":["fans"]}"#,
        r#"{"album":"layover","counter":"circle","measure":"total","value":900,"to":"2023-09-20","sources":["fans","later"]}"#,
    ]);
    let (subject, by) = (album("layover"), counter("circle"));
    let stood = |as_of: Option<&str>| {
        let levels = Levels::new(&catalog, &subject, &by, as_of.map(day)).expect("counts are held");
        levels.standing.iter().map(|level| level.count.quantity.value).collect::<Vec<_>>()
    };
    assert_eq!(stood(Some("2023-12-31")), [1000], "one fan page says either, and the first said it first");
    assert_eq!(stood(Some("2024-01-10")), [900]);
    assert_eq!(stood(None), [900]);
}

#[test]
fn a_flow_is_a_total_only_from_the_release_on() {
    let catalog = catalog(&LAYOVER);
    assert_eq!(standing(&catalog, "hanteo"), [1_672_138, 1_950_000, 2_000_000, 2_101_974]);
    let (subject, by) = (album("layover"), counter("hanteo"));
    let levels = Levels::new(&catalog, &subject, &by, None).expect("counts are held");
    assert_eq!(levels.others.len(), 1, "a later week is no total");
    assert_eq!(levels.withdrawn.len(), 2);
    assert_eq!(levels.first_day().map(|level| level.moments().1 - f64::from(day("2023-09-08").number())), Some(1.0));
    assert_eq!(levels.first_week().map(|level| level.origin), Some(Origin::SinceRelease));
}

#[test]
fn a_month_that_holds_the_release_is_a_total_and_the_next_is_not() {
    let month = |from: &str, to: &str, value: u64| {
        format!(
            r#"{{"album":"layover","counter":"hanteo","measure":"month","value":{value},"from":"{from}","to":"{to}","sources":["agency"]}}"#
        )
    };
    let counts = [month("2023-09-01", "2023-09-30", 2_141_557), month("2023-10-01", "2023-10-31", 20_000)];
    let catalog = catalog(&[&counts[0], &counts[1]]);
    let (subject, by) = (album("layover"), counter("hanteo"));
    let levels = Levels::new(&catalog, &subject, &by, None).expect("counts are held");
    assert_eq!(levels.standing.iter().map(|level| level.origin).collect::<Vec<_>>(), [Origin::CoversRelease]);
}

#[test]
fn of_two_that_contradict_each_other_the_better_grade_stands() {
    let total = |value: u64, to: &str, source: &str| {
        format!(
            r#"{{"album":"layover","counter":"circle","measure":"total","value":{value},"to":"{to}","sources":["{source}"]}}"#
        )
    };
    let (fan, press) = (total(3_000_000, "2023-09-10", "fans"), total(1_800_000, "2023-09-30", "agency"));
    for order in [[&fan, &press], [&press, &fan]] {
        let catalog = catalog(&order.map(String::as_str));
        let (subject, by) = (album("layover"), counter("circle"));
        let levels = Levels::new(&catalog, &subject, &by, None).expect("counts are held");
        assert_eq!(standing(&catalog, "circle"), [1_800_000]);
        assert_eq!(levels.disputed.len(), 1);
    }
}

#[test]
fn a_threshold_is_passed_on_a_day_or_by_a_day() {
    let count = |value: u64, bound: &str, rest: &str| {
        format!(
            r#"{{"album":"layover","counter":"streams","measure":"total","value":{value},"as":"{bound}",{rest},"sources":["later"]}}"#
        )
    };
    let counts = [
        count(100_000_000, "least", r#""to":"2023-08""#),
        count(300_000_000, "least", r#""days":10"#),
        count(500_000_000, "least", r#""to":"2023-10-11","days":33"#),
        count(745_000_000, "about", r#""to":"2023-11-20""#),
        count(1_000_000_000, "least", r#""to":"..2024-01-10""#),
    ];
    let catalog = catalog(&counts.each_ref().map(String::as_str));
    let (subject, by) = (album("layover"), counter("streams"));
    let levels = Levels::new(&catalog, &subject, &by, None).expect("counts are held");
    let reached = |threshold: u64| {
        let reached = levels.reached(threshold).expect("it was passed");
        (reached.by, reached.is_the_day, reached.days)
    };
    assert_eq!(reached(100_000_000), (day("2023-08-31"), false, Some(-8)), "some day of August");
    assert_eq!(reached(300_000_000), (day("2023-09-18"), true, Some(10)), "the source's number of days");
    assert_eq!(reached(500_000_000), (day("2023-10-11"), true, Some(33)), "a date goes before a number of days");
    assert_eq!(reached(600_000_000), (day("2023-11-20"), false, Some(73)), "at the next count above it");
    assert_eq!(reached(1_000_000_000), (day("2024-01-10"), false, Some(124)));
    assert_eq!(levels.reached(1_000_000_000).and_then(|r| r.not_before), Some(day("2023-11-20")), "about 745 M then");
    assert!(levels.reached(2_000_000_000).is_none());
}

#[test]
fn an_undated_figure_is_no_total_and_takes_part_only_now() {
    let catalog =
        catalog(&[r#"{"album":"layover","counter":"circle","measure":"total","value":1451622,"sources":["undated"]}"#]);
    let (subject, by) = (album("layover"), counter("circle"));
    assert!(Levels::new(&catalog, &subject, &by, Some(day("2025-01-01"))).is_none());
    assert_eq!(Levels::new(&catalog, &subject, &by, None).map(|levels| levels.others.len()), Some(1));
}

#[test]
fn a_first_week_says_the_release_where_nothing_else_does() {
    let catalog = catalog(&[
        r#"{"album":"proof","counter":"hanteo","measure":"first-week","value":2752496,"from":"2022-06-10","to":"2022-06-16","sources":["agency"]}"#,
    ]);
    let (subject, by) = (album("proof"), counter("hanteo"));
    let levels = Levels::new(&catalog, &subject, &by, None).expect("counts are held");
    assert_eq!(levels.release, Some(day("2022-06-10")));
    assert_eq!(levels.reached(1_000_000).and_then(|reached| reached.days), Some(6));
}

#[test]
fn a_doubted_figure_stands_nowhere() {
    let doubted = r#"{"album":"layover","counter":"hanteo","measure":"first-week","value":1670000,"as":"about","from":"2023-09-08","to":"2023-09-14","sources":["later"],"doubt":{"en":"The first day's figure."}}"#;
    let counts: Vec<_> = LAYOVER.into_iter().chain([doubted]).collect();
    let catalog = catalog(&counts);
    let (subject, by) = (album("layover"), counter("hanteo"));
    let levels = Levels::new(&catalog, &subject, &by, None).expect("counts are held");
    assert_eq!(levels.first_week().map(|level| level.count.quantity.value), Some(2_101_974));
    assert_eq!(levels.doubted().len(), 1);
    assert!(levels.disputed.is_empty());
}

#[test]
fn what_each_track_has_is_no_total_of_the_album_and_a_level_of_its_own() {
    let count = |measure: &str, value: u64, when: &str| {
        format!(
            r#"{{"album":"layover","counter":"streams","measure":"{measure}","value":{value},"as":"least",{when},"sources":["later"]}}"#
        )
    };
    let counts = [
        count("total", 500_000_000, r#""to":"2023-10-11""#),
        count("every-track", 40_000_000, r#""days":47"#),
        count("every-track", 50_000_000, r#""to":"2023-11-18""#),
    ];
    let catalog = catalog(&counts.each_ref().map(String::as_str));
    assert_eq!(standing(&catalog, "streams"), [500_000_000]);
    let (subject, by) = (album("layover"), counter("streams"));
    let each = Levels::of_each_track(&catalog, &subject, &by, None).expect("counts are held");
    let levels: Vec<_> = each.standing.iter().map(|level| (level.count.quantity.value, level.day())).collect();
    assert_eq!(levels, [(40_000_000, day("2023-10-25")), (50_000_000, day("2023-11-18"))]);
    assert!(each.others.is_empty() && each.disputed.is_empty());
}
