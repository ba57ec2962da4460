//! The widest scope in which a claim to lead holds: outward and inward of its own.

use super::dataset::{Given, claim, text, week};
use super::shipped::{CATALOG, day};
use chartrun::claim::{Checked, Verdict, Widest, check, check_all};
use chartrun::link::report;
use chartrun::model::catalog::Catalog;
use chartrun::model::claim::{Among, Assertion};
use chartrun::words::Language;

/// A scope as the report writes it, with its year behind it.
fn name(among: Among) -> String {
    let year = among.year.map(|year| format!(" {year}")).unwrap_or_default();
    format!("{}{year}", among.field.word())
}

/// What holds (`soloists 1`, with `+` where it is stated), who is ahead where (`> kpop`), and what else is so.
fn shown(widest: &[Widest<'_>]) -> Vec<String> {
    let one = |widest: &Widest<'_>| {
        let stated = |is_stated: bool| if is_stated { "+" } else { "" };
        let mut words: Vec<String> = widest
            .holds
            .iter()
            .map(|holds| format!("{} of {}{}", name(holds.among), holds.compared, stated(holds.is_stated)))
            .collect();
        words.extend(widest.ahead.map(|ahead| format!("> {}", name(ahead.among))));
        words.extend(widest.is_open.then(|| "open".to_owned()));
        words.extend(widest.is_short.then(|| "short".to_owned()));
        words.join(", ")
    };
    widest.iter().map(one).collect()
}

fn with<T>(given: &Given<'_>, changes: &[(&str, &str)], look: impl FnOnce(&Catalog, &Checked<'_>) -> T) -> T {
    let mut text = text(given);
    for (what, by) in changes {
        assert!(text.contains(what), "{what}");
        text = text.replace(what, by);
    }
    let catalog = Catalog::from_json(&text).expect("it is read").catalog;
    let checked = check(&catalog, catalog.claims().first().expect("there is a claim"), None);
    look(&catalog, &checked)
}

const AGENCY: &str = r#""agency""#;
const MOST: &str = r#""kind":"most","album":"one","by":["shop/first-week"],"scope":"kpop","made":"2024-12-01""#;
const SAID: &str = r#"{"counter":"shop","measure":"first-week","scope":"soloists","says":"most","acts":["ann"],"album":"one","when":"2023-01-12","sources":["herald"]}"#;

#[test]
fn a_claim_is_tried_in_every_scope_of_the_data() {
    let own = week("one", 1_000, AGENCY);
    let (two, big) = (|value| week("two", value, AGENCY), |value| week("big", value, AGENCY));
    let elder = (r#""release":"2023-06-02""#, r#""release":"2022-06-02""#);
    let hers = (r#""act":"crowd","kind":"album""#, r#""act":"ann","kind":"album""#);
    for (others, statement, changes, expected) in [
        // True among soloists, not among all acts.
        ([two(900), big(9_000)], None, None, "soloists of 1, > kpop, open"),
        ([two(900), big(9_000)], Some(SAID), None, "soloists of 1+, > kpop, open"),
        // Nobody ahead anywhere.
        ([two(900), big(900)], None, None, "kpop of 2, open"),
        // Not among soloists; there is no other woman to compare, nor another work of hers.
        ([two(2_000), big(9_000)], None, None, "> soloists 2023, open"),
        // What was said of the soloists says nothing of the women once a soloist is ahead.
        ([two(2_000), big(9_000)], Some(SAID), None, "> soloists 2023, open"),
        // Not of all time, but of the year.
        ([two(2_000), big(900)], None, Some(elder), "kpop 2023 of 1, > kpop, open"),
        // Even a work of her own had more.
        ([two(2_000), big(9_000)], None, Some(hers), "> same-act 2023"),
    ] {
        let claim = claim(MOST);
        let counts: Vec<&str> = [&own].into_iter().chain(&others).map(String::as_str).collect();
        let statements: Vec<&str> = statement.into_iter().collect();
        let given = Given { counts: &counts, statements: &statements, claims: &[&claim], ..Given::default() };
        let changes: Vec<_> = changes.into_iter().collect();
        with(&given, &changes, |_, checked| assert_eq!(shown(&checked.widest), [expected], "{others:?}"));
    }
}

#[test]
fn a_figure_that_falls_short_holds_nowhere_and_an_unknown_one_says_nothing() {
    let fields = r#""kind":"first","album":"two","by":["shop/first-week"],"value":3000,"scope":"soloists""#;
    let (two, claim) = (week("two", 2_000, AGENCY), claim(fields));
    let claims = [claim.as_str()];
    let held = Given { counts: &[&two], claims: &claims, ..Given::default() };
    with(&held, &[], |_, checked| assert_eq!(shown(&checked.widest), ["short"]));
    let empty = Given { claims: &claims, ..Given::default() };
    with(&empty, &[], |_, checked| assert_eq!(checked.widest, []));
    // Each meaning of the words for itself, where they differ.
    let both =
        claim.replace(r#"["shop/first-week"]"#, r#"["shop/first-week","shop/first-day"]"#).replace("3000", "1500");
    let day = week("two", 400, AGENCY).replace("first-week", "first-day");
    let one = week("one", 900, AGENCY);
    let claims = [both.as_str()];
    let held = Given { counts: &[&two, &day, &one], claims: &claims, ..Given::default() };
    with(&held, &[], |_, checked| assert_eq!(shown(&checked.widest), ["kpop of 1, open", "short"]));
}

#[test]
fn it_is_said_in_both_languages_and_written_in_the_report() {
    let (own, two, big) = (week("one", 1_000, AGENCY), week("two", 900, AGENCY), week("big", 9_000, AGENCY));
    let claim = claim(MOST);
    let given = Given { counts: &[&own, &two, &big], claims: &[&claim], ..Given::default() };
    with(&given, &[], |catalog, checked| {
        let said = |language: Language| {
            let one = |widest| language.widest(catalog, checked.judged.claim, widest);
            checked.widest.iter().map(one).collect::<Vec<_>>().join(" ")
        };
        let english = "Among K-pop soloists, the only one compared here was not ahead. Among K-pop acts, Crowd Big was \
                       ahead by 12 January 2023.";
        assert_eq!(said(Language::En), english);
        assert!(
            said(Language::Ko).contains("솔로") && said(Language::Ko).ends_with("앞섰습니다."),
            "{}",
            said(Language::Ko)
        );
        let report = report(catalog, None);
        let json: serde_json::Value = serde_json::from_str(&report).expect("it is JSON");
        let widest = json.pointer("/claims/0/readings/0/widest").expect("it is there");
        let at = |path: &str| widest.pointer(path).map(ToString::to_string).unwrap_or_default();
        assert_eq!(
            [at("/holds/0/scope"), at("/holds/0/compared"), at("/holds/0/stated")],
            ["\"soloists\"", "1", "false"]
        );
        assert_eq!([at("/ahead/scope"), at("/ahead/list"), at("/ahead/record")], ["\"kpop\"", "\"counts\"", "3"]);
    });
}

/// Only a scope narrower than the claim's own is named with "even": whoever is ahead in a wider one refutes nothing.
#[test]
fn only_what_is_narrower_is_said_with_even() {
    let all = check_all(&CATALOG, None);
    for (id, en, ko) in [
        ("only-three-soloists-15-million", "Among K-pop acts, BTS was ahead", "K팝 전체 범위에서는"),
        (
            "layover-500-million-fastest",
            "Even among male K-pop soloists, 2023 only, ",
            "K팝 남성 솔로, 2023년 범위에서도",
        ),
        // Of Koreans alone it is not known that she is one.
        ("r-first-600-million", "Among female K-pop soloists, 2021 only, ", "K팝 여성 솔로, 2021년 범위에서는"),
    ] {
        let checked = all.iter().find(|checked| checked.judged.claim.id.as_str() == id).expect("it is there");
        let said = |language: Language| {
            let one = |widest| language.widest(&CATALOG, checked.judged.claim, widest);
            checked.widest.iter().map(one).collect::<Vec<_>>().join(" ")
        };
        assert!(said(Language::En).starts_with(en), "{}", said(Language::En));
        assert!(said(Language::Ko).starts_with(ko), "{}", said(Language::Ko));
    }
}

#[test]
fn in_the_shipped_data_it_agrees_with_the_verdict() {
    let mut told = 0;
    for as_of in [None, Some(day("2023-10-31")), Some(day("2024-06-30"))] {
        for checked in check_all(&CATALOG, as_of) {
            let (id, verdict) = (&checked.judged.claim.id, checked.judged.verdict);
            let own = match &checked.judged.claim.asserts {
                Assertion::Leads { among, .. } | Assertion::AllOn { first: Some(among), .. } => *among,
                _ => {
                    assert!(checked.widest.is_empty(), "{id}");
                    continue;
                }
            };
            let holds_own = |widest: &Widest<'_>| widest.holds.iter().any(|holds| holds.among == own);
            for widest in &checked.widest {
                told += 1;
                for language in Language::ALL {
                    let said = language.widest(&CATALOG, checked.judged.claim, widest);
                    assert!(said.ends_with('.'), "{id}: {said}");
                }
                if matches!(verdict, Verdict::Contradicted | Verdict::Superseded) {
                    assert!(!holds_own(widest), "{id} is {verdict:?} and holds in its own scope");
                }
            }
            // Whoever is confirmed in a scope holds in that one or in a wider one.
            if verdict == Verdict::Supported {
                assert!(checked.widest.iter().all(|widest| !widest.holds.is_empty()), "{id}");
            }
        }
    }
    assert!(told > 40, "{told}");
}

#[test]
fn the_works_of_an_act_whose_name_ends_in_s_take_the_apostrophe_alone() {
    let checked = check_all(&CATALOG, None);
    let said = |id: &str| -> String {
        let of = checked.iter().find(|checked| checked.judged.claim.id.as_str() == id).expect("it is there");
        of.widest.iter().map(|widest| Language::En.widest(&CATALOG, of.judged.claim, widest)).collect()
    };
    let five_star = said("5-star-first-week-record");
    assert!(five_star.contains("Among Stray Kids’ own works, "), "{five_star}");
}
