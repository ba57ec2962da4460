//! A claim whose words mean a part of its scope that the data do not know: nobody is known to stand against it.

use super::dataset::{Given, catalog, claim, total, verdict, week, with_checked};
use super::shipped::CATALOG;
use chartrun::claim::{Finding, Role, Row, Verdict, Why, check_all, judge};
use chartrun::model::claim::{Assertion, Narrower};
use chartrun::words::Language::{En, Ko};

const AGENCY: &str = r#""agency""#;

#[test]
fn whoever_is_not_known_to_be_meant_contradicts_nothing() {
    let weeks = [week("one", 1_000, AGENCY), week("big", 9_000, AGENCY)];
    let totals =
        [("one", "2023-02-05"), ("big", "2023-01-20")].map(|(album, to)| total(album, 500, "least", to, AGENCY));
    for (fields, counts) in [
        (r#""kind":"most","by":["shop/first-week"]"#, &weeks),
        (r#""kind":"only","acts":["ann"],"by":["shop/first-week"],"value":500"#, &weeks),
        (r#""kind":"fastest","by":["stream/total"],"value":500"#, &totals),
        (r#""kind":"first","by":["stream/total"],"value":500,"on":"2023-02-05""#, &totals),
    ] {
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        let of = |more: &str| {
            let claim = claim(&format!(r#"{fields},"album":"one","scope":"kpop"{more}"#));
            with_checked(&Given { counts: &counts, claims: &[&claim], ..Given::default() }, None, |checked| {
                let found = |reading: &&chartrun::claim::Reading<'_>| matches!(reading.found, Finding::Ahead { .. });
                assert_eq!(checked.judged.readings.iter().filter(found).count(), checked.judged.readings.len());
                (checked.judged.verdict, checked.judged.not_covered(), checked.rows(Role::Decides).count())
            })
        };
        assert_eq!(of("").0, Verdict::Contradicted, "{fields}");
        assert_eq!(
            of(r#","narrower":"korean""#),
            (Verdict::NotCheckable, vec![Why::NationalityNotHeld], 0),
            "{fields}"
        );
    }
}

/// A leader of the whole list leads each part of it; of those alone above a value some may be of another part.
#[test]
fn what_is_said_of_the_whole_list_is_said_of_its_part_but_who_is_alone() {
    let one = week("one", 1_000, AGENCY);
    let said = |says: &str| {
        format!(
            r#"{{"counter":"shop","measure":"first-week","scope":"soloists","says":"{says}","acts":["ann"],"album":"one","value":500,"sources":["agency"]}}"#
        )
    };
    for (fields, says, expected) in [
        (r#""kind":"first","value":500"#, "first-above", Verdict::Supported),
        (r#""kind":"only","acts":["ann"],"value":500"#, "only-above", Verdict::NotCheckable),
    ] {
        let claim = claim(&format!(
            r#"{fields},"album":"one","by":["shop/first-week"],"scope":"soloists","narrower":"korean""#
        ));
        let given = Given { counts: &[&one], statements: &[&said(says)], claims: &[&claim], ..Given::default() };
        assert_eq!(verdict(&given), expected, "{fields}");
    }
}

/// What is false of the one it is claimed of is false among whomever.
#[test]
fn the_own_figure_still_contradicts() {
    let fields = r#""kind":"first","album":"one","by":["shop/first-week"],"value":5000,"scope":"kpop""#;
    let (one, claim) = (week("one", 1_000, AGENCY), claim(&format!(r#"{fields},"narrower":"korean""#)));
    let given = Given { counts: &[&one], claims: &[&claim], ..Given::default() };
    assert_eq!(verdict(&given), Verdict::Contradicted);
}

#[test]
fn every_track_on_a_chart_before_is_no_counterexample_either() {
    let entry = |track: &str, date: &str| {
        format!(r#"{{"chart":"weekly","track":"{track}","date":"{date}","rank":1,"tie":true,"sources":["agency"]}}"#)
    };
    let own: Vec<_> = ["a", "b", "c", "d"].iter().map(|track| entry(track, "2023-01-12")).collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    // Of a single of two tracks that came out before, both.
    let text = |more: &str| {
        let fields = r#""kind":"all-on","album":"one","chart":"weekly","on":"2023-01-12","scope":"kpop""#;
        let claim = claim(&format!("{fields}{more}"));
        let text = super::dataset::text(&Given { entries: &own, claims: &[&claim], ..Given::default() });
        text.replace(
            r#"{"id":"two","title":"Two","act":"bo","kind":"album","release":"2023-06-02"}"#,
            r#"{"id":"two","title":"Two","act":"bo","kind":"album","release":"2022-12-30","tracks":["e","f","g","h"]}"#,
        )
        .replace(
            r#""tracks":[{"id":"a""#,
            r#""tracks":[{"id":"e","title":"E","acts":["bo"]},{"id":"f","title":"F","acts":["bo"]},
{"id":"g","title":"G","acts":["bo"]},{"id":"h","title":"H","acts":["bo"]},{"id":"a""#,
        )
        .replace(
            r#""entries":["#,
            &format!(r#""entries":[{},"#, ["e", "f", "g", "h"].map(|track| entry(track, "2023-01-05")).join(",")),
        )
    };
    for (more, expected) in [("", Verdict::Contradicted), (r#","narrower":"korean""#, Verdict::NotCheckable)] {
        let reading = chartrun::model::catalog::Catalog::from_json(&text(more)).expect("it is read");
        assert_eq!(reading.faults, []);
        let claim = reading.catalog.claims().first().expect("there is a claim");
        assert_eq!(judge(&reading.catalog, claim, None).verdict, expected, "{more}");
    }
}

#[test]
fn the_words_say_whom_they_mean() {
    let fields = r#""kind":"most","album":"one","by":["shop/first-week"],"scope":"soloists","narrower":"korean""#;
    let claim = claim(fields);
    let catalog = catalog(&Given { claims: &[&claim], ..Given::default() });
    let claim = catalog.claims().first().expect("there is a claim");
    assert!(En.claim(&catalog, claim).contains("Korean K-pop soloists"), "{}", En.claim(&catalog, claim));
    assert!(Ko.claim(&catalog, claim).contains("한국인"), "{}", Ko.claim(&catalog, claim));
}

#[test]
fn the_first_of_korean_women_cannot_be_told_and_lalisa_is_named() {
    let all = check_all(&CATALOG, None);
    let r = all.iter().find(|checked| checked.judged.claim.id.as_str() == "r-first-600-million");
    let r = r.expect("the claim is in the dataset");
    assert_eq!(r.judged.verdict, Verdict::NotCheckable);
    assert_eq!(
        En.reason(&CATALOG, &r.judged),
        "The claim is of Koreans alone, and nationality is not in the data; what would stand against it if it counted: \
         Lisa LALISA was ahead by 28 April 2023."
    );
    let korean = Ko.reason(&CATALOG, &r.judged);
    assert!(korean.contains("국적은 데이터에 없습니다") && korean.contains("2023년 4월 28일"), "{korean}");
    assert_eq!(r.rows(Role::Decides).count(), 0);
    assert!(r.rows(Role::Beside).any(|row| matches!(row, Row::Count(_))), "it is shown");
}

/// What says "Korean" in its own words is typed so.
#[test]
fn no_claim_is_held_against_more_than_its_words_mean() {
    let narrowed = |asserts: &Assertion| match asserts {
        Assertion::Leads { among, .. } => among.narrower,
        Assertion::AllOn { first, .. } => first.and_then(|among| among.narrower),
        _ => None,
    };
    for claim in CATALOG.claims() {
        let words = claim.words.as_ref().map_or("", |words| words.en.as_str());
        let says_so = words.split(|c: char| !c.is_alphabetic()).any(|word| word == "Korean");
        assert_eq!(narrowed(&claim.asserts), says_so.then_some(Narrower::Korean), "{}", claim.id);
    }
}
