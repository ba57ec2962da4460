//! Facts that can all be true beside one another: one more of them, of whatever grade, never loses what was settled, and
//! never turns it.

use super::dataset::{Given, claim, text, verdict};
use chartrun::claim::{Verdict, check};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use proptest::prelude::*;

/// What two albums really had: so many streams a day since their release.
const WORLD: [(&str, &str, u64); 2] = [("one", "2023-01-06", 20), ("two", "2023-06-02", 10)];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// A true word on one of them so many days after its release: exact, rounded, a floor by then, or passed
/// on that day or in that month.
fn fact((album, days, form, source): (usize, i32, usize, &str)) -> String {
    let (album, release, daily) = WORLD[album];
    let on = day(release) + days;
    let truth = daily * u64::try_from(days).expect("days after it");
    let month = on.to_string()[..7].to_owned();
    let (value, bound, to) = match form {
        0 => (truth, "", on.to_string()),
        // What is told with a day or a month, it passed then.
        1 => (truth - 7, r#","as":"least""#, on.to_string()),
        2 => (truth / 2, r#","as":"least""#, format!("..{on}")),
        3 => (truth.div_ceil(10) * 10, r#","as":"about""#, on.to_string()),
        _ => (truth, r#","as":"least""#, month),
    };
    format!(
        r#"{{"album":"{album}","counter":"stream","measure":"total","value":{value}{bound},"to":"{to}","sources":["{source}"]}}"#
    )
}

fn facts() -> impl Strategy<Value = Vec<String>> {
    let source = prop::sample::select(vec!["agency", "archive", "late"]);
    prop::collection::vec((0_usize..2, 1_i32..200, 0_usize..5, source).prop_map(fact), 0..7)
}

fn claims() -> Vec<String> {
    [
        r#""kind":"figure","album":"one","by":["stream/total"],"value":1000,"as":"least","on":"2023-04-01""#,
        r#""kind":"figure","album":"two","by":["stream/total"],"value":900,"as":"least","on":"2023-07-01""#,
        r#""kind":"more-than","album":"one","than":"two","by":["stream/total"],"made":"2023-09-01""#,
        r#""kind":"most","album":"one","by":["stream/total"],"scope":"soloists","made":"2023-09-01""#,
        r#""kind":"first","album":"one","by":["stream/total"],"value":500,"scope":"soloists","made":"2023-09-01""#,
        r#""kind":"first","album":"two","by":["stream/total"],"value":500,"scope":"soloists","made":"2023-09-01""#,
        r#""kind":"fastest","album":"one","by":["stream/total"],"value":1000,"scope":"soloists","made":"2023-08-01""#,
        r#""kind":"only","album":"one","by":["stream/total"],"value":3000,"scope":"soloists","made":"2023-09-01""#,
    ]
    .map(claim)
    .into()
}

const SAID: [&str; 3] = [
    r#"{"counter":"stream","measure":"total","scope":"soloists","says":"first-above","album":"one","value":500,"when":"2023-02-01","sources":["herald"]}"#,
    r#"{"counter":"stream","measure":"total","scope":"soloists","says":"fastest-above","album":"one","value":1000,"when":"2023-08-01","sources":["herald"]}"#,
    r#"{"counter":"stream","measure":"total","scope":"soloists","says":"most","album":"one","when":"2023-03-01","sources":["herald"]}"#,
];

fn verdicts(counts: &[String]) -> Vec<Verdict> {
    let (counts, claims): (Vec<&str>, Vec<String>) = (counts.iter().map(String::as_str).collect(), claims());
    let put = |claim: &String| {
        // All of them were published when it had happened.
        let text = text(&Given { counts: &counts, statements: &SAID, claims: &[claim], ..Given::default() });
        let late = |text: String, page: &str| {
            text.replace(&format!(r#"{page}","date":"2023-03-01""#), &format!(r#"{page}","date":"2024-03-01""#))
        };
        let text = late(late(text, "https://a.example/"), "https://c.example/");
        let catalog = Catalog::from_json(&text).expect("it is read").catalog;
        check(&catalog, catalog.claims().first().expect("there is a claim"), None).judged.verdict
    };
    claims.iter().map(put).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn one_more_true_fact_loses_no_verdict(held in facts(), more in facts()) {
        let before = verdicts(&held);
        let after = verdicts(&[held.clone(), more.clone()].concat());
        for (at, (before, after)) in before.into_iter().zip(after).enumerate() {
            let is_kept = before == Verdict::NotCheckable || before == after;
            prop_assert!(is_kept, "{at}: {before:?} became {after:?}");
        }
    }
}

/// The better grade's floor is true beside the lower one's figure, and hides it no more.
#[test]
fn a_floor_of_a_better_grade_hides_no_closer_figure() {
    let total = |album: &str, value: u64, bound: &str, to: &str, source: &str| {
        format!(
            r#"{{"album":"{album}","counter":"stream","measure":"total","value":{value}{bound},"to":"{to}","sources":["{source}"]}}"#
        )
    };
    let least = r#","as":"least""#;
    let (near, floor) =
        (total("one", 800, "", "2023-02-10", "archive"), total("one", 100, least, "2023-01-20", "agency"));
    let figure = claim(r#""kind":"figure","album":"one","by":["stream/total"],"value":800,"on":"2023-02-10""#);
    let given = Given { counts: &[&near, &floor], claims: &[&figure], ..Given::default() };
    assert_eq!(verdict(&given), Verdict::Supported);
    // Nor who was first: what a better source says of a later day was true before.
    let first = claim(
        r#""kind":"first","album":"two","by":["stream/total"],"value":500,"scope":"soloists","made":"2024-03-01""#,
    );
    let own = total("two", 500, least, "2023-08-01", "agency");
    let (rival, later) =
        (total("one", 500, least, "2023-02-05", "archive"), total("one", 2_100, least, "2024-01-01", "agency"));
    for counts in [&[own.as_str(), rival.as_str()][..], &[own.as_str(), rival.as_str(), later.as_str()]] {
        let given = Given { counts, claims: &[&first], ..Given::default() };
        assert_eq!(verdict(&given), Verdict::Contradicted, "{counts:?}");
    }
}
