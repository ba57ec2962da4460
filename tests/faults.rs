//! What a dataset may not say of its own records: each is refused by its place, with a reason and a remedy.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::catalog::{Catalog, Reading};
use chartrun::model::fault::Reason;
use chartrun::model::id::AlbumId;
use chartrun::words::Language;
use common::TEXT;

/// The shipped dataset with records put first in their list.
fn with(list: &str, records: &str) -> Reading {
    let text = TEXT.replacen(&format!("\n\"{list}\":["), &format!("\n\"{list}\":[{records},"), 1);
    assert_ne!(text, *TEXT, "{list}");
    Catalog::from_json(&text).expect("the rest stands")
}

fn edition(id: &str, of: &str) -> String {
    format!(r#"{{"id":"{id}","title":"E","act":"v","kind":"edition","of":"{of}"}}"#)
}

#[test]
fn an_edition_is_of_an_album_or_a_single_that_is_there() {
    let group = r#"{"id":"set","title":"Set","act":"v","kind":"group"}"#;
    let (unlike, unknown) = (|id: &str| Reason::Unlike(id.to_owned()), |id: &str| Reason::Unknown(id.to_owned()));
    for (records, refused) in [
        // The album stands further down.
        (vec![edition("e", "layover")], vec![]),
        (vec![edition("e", "nowhere")], vec![(1, unknown("nowhere"))]),
        (vec![edition("e", "e")], vec![(1, unlike("e"))]),
        (vec![edition("e", "f"), edition("f", "layover")], vec![(1, unlike("f"))]),
        (vec![edition("e", "f"), edition("f", "e")], vec![(1, unlike("f")), (2, unlike("e"))]),
        (vec![edition("e", "f"), edition("f", "nowhere")], vec![(1, unlike("f")), (2, unknown("nowhere"))]),
        (vec![group.to_owned(), edition("e", "set")], vec![(2, unlike("set"))]),
    ] {
        let reading = with("albums", &records.join(","));
        let faults: Vec<_> = reading.faults.iter().map(|fault| (fault.record, fault.reason.clone())).collect();
        assert_eq!(faults, refused, "{records:?}");
        for fault in &reading.faults {
            assert_eq!((fault.list.name(), fault.field), ("albums", "of"));
            assert!(fault.excerpt.starts_with(r#"{"id":""#), "{}", fault.excerpt);
        }
        let is_held = |id: &str| reading.catalog.album(&AlbumId::parse(id).expect("an id")).is_some();
        assert_eq!(is_held("e"), refused.is_empty(), "{records:?}");
        assert!(is_held("layover"));
    }
}

#[test]
fn a_nought_or_an_empty_text_that_says_nothing_is_refused() {
    let chart = r#"{"id":"a","name":"A","publisher":"X","region":"KR","subject":"album","period":"week","sources":[]"#;
    let entry =
        r#"{"chart":"billboard-200","album":"layover","date":"1999-01-02","rank":1,"sources":["kpopreporter-2023-10"]"#;
    let statement = r#"{"counter":"hanteo","measure":"first-week","scope":"soloists","says":"only-above","value":1,"sources":["kpopreporter-2023-10"]"#;
    for (list, record, field) in [
        ("charts", format!(r#"{chart},"depth":0}}"#), "depth"),
        ("charts", format!("{chart}}}").replace(r#""name":"A""#, r#""name":"  ""#), "name"),
        ("entries", format!(r#"{entry},"week":0}}"#), "week"),
        ("entries", format!(r#"{entry},"last":0}}"#), "last"),
        ("statements", format!(r#"{statement},"number":0}}"#), "number"),
    ] {
        let faults = with(list, &record).faults;
        let named: Vec<_> = faults.iter().map(|fault| (fault.record, fault.field, fault.reason.clone())).collect();
        assert_eq!(named, [(1, field, Reason::Nothing)], "{record}");
    }
}

#[test]
fn a_spelling_for_the_search_is_a_text_like_any_other() {
    let album = |search: &str| format!(r#"{{"id":"s","title":"S","act":"v","kind":"album","search":[{search}]}}"#);
    for (search, reason) in [
        (r#""골든","""#, Reason::Nothing),
        (r#""골\u202e든""#, Reason::Character('\u{202e}')),
        (&format!("\"{}\"", "골".repeat(601)), Reason::Length(601)),
    ] {
        let faults = with("albums", &album(search)).faults;
        let named: Vec<_> = faults.iter().map(|fault| (fault.record, fault.field, fault.reason.clone())).collect();
        assert_eq!(named, [(1, "search", reason)], "{search}");
    }
    let reading = with("albums", &album(r#""골든","황금""#));
    let held = reading.catalog.album(&AlbumId::parse("s").expect("an id")).expect("it is held");
    assert_eq!((reading.faults.len(), held.aliases.as_slice()), (0, &["골든".to_owned(), "황금".to_owned()][..]));
}

#[test]
fn what_is_said_twice_does_not_count_for_two() {
    let source = r#""kpopreporter-2023-10""#;
    let track = |acts: &str| format!(r#"{{"id":"t","title":"T","acts":[{acts}],"sources":[]}}"#);
    let count = |sources: &str| {
        format!(
            r#"{{"act":"v","counter":"spotify-followers","measure":"total","value":1,"to":"2023-01-01","sources":[{sources}]}}"#
        )
    };
    let claim = |sources: &str| {
        format!(
            r#"{{"id":"twice","kind":"figure","act":"v","by":["spotify-followers/total"],"value":1,"sources":[{sources}]}}"#
        )
    };
    let twice = |of: &str| Reason::Twice(of.trim_matches('"').to_owned());
    for (list, record, field, reason) in [
        ("tracks", track(r#""v","jimin","v""#), "acts", twice("v")),
        ("tracks", track(""), "acts", Reason::Nothing),
        ("counts", count(&format!("{source},{source}")), "sources", twice(source)),
        (
            "counts",
            count(&format!(r#"{source},{{"source":{source},"says":2,"as":"about"}}"#)),
            "sources",
            twice(source),
        ),
        // Who alone claims something is no evidence for it: naming him twice makes no two of him.
        ("claims", claim(&format!("{source},{source}")), "sources", twice(source)),
    ] {
        let faults = with(list, &record).faults;
        let named: Vec<_> = faults.iter().map(|fault| (fault.record, fault.field, fault.reason.clone())).collect();
        assert_eq!(named, [(1, field, reason)], "{record}");
    }
    assert_eq!(with("claims", &claim(source)).faults, []);
}

#[test]
fn albums_stand_on_album_charts_and_tracks_on_track_charts() {
    for (chart, work) in [("billboard-200", r#""track":"slow-dancing""#), ("billboard-hot-100", r#""album":"layover""#)]
    {
        let record =
            format!(r#"{{"chart":"{chart}",{work},"date":"1999-01-02","rank":1,"sources":["kpopreporter-2023-10"]}}"#);
        let faults = with("entries", &record).faults;
        let named: Vec<_> = faults.iter().map(|fault| (fault.record, fault.field, fault.reason.clone())).collect();
        assert_eq!(named, [(1, "chart", Reason::Unlike(chart.to_owned()))], "{record}");
    }
}

#[test]
fn each_of_them_is_said_in_both_languages() {
    let faults = [
        with("albums", &edition("e", "e")).faults,
        with(
            "charts",
            r#"{"id":"a","name":"","publisher":"X","region":"KR","subject":"album","period":"week","sources":[]}"#,
        )
        .faults,
    ]
    .concat();
    assert_eq!(faults.len(), 2);
    let said = |language: Language| faults.iter().map(move |fault| language.fault(fault)).collect::<Vec<_>>();
    let english: Vec<_> =
        said(Language::En).into_iter().map(|words| (words.place, words.reason, words.remedy)).collect();
    assert_eq!(
        english,
        [
            (
                "albums, record 1, field “of”".to_owned(),
                "“e” is of another kind than fits here".to_owned(),
                "Add what it names, or correct the spelling."
            ),
            (
                "charts, record 1, field “name”".to_owned(),
                "it says nothing (0 or empty)".to_owned(),
                "Leave it out, or say more."
            ),
        ]
    );
    for words in said(Language::Ko) {
        assert!(words.reason.ends_with("다") && words.remedy.ends_with("."), "{words:?}");
    }
}
