//! The report outside the page, and the links of the claims.

use super::dataset::{Given, claim, text, week};
use super::shipped::{CATALOG, TEXT, day};
use chartrun::claim::{Verdict, check_all};
use chartrun::link::{evidence, parse, print, report};
use chartrun::words::Language;
use std::process::{Command, Output};
use std::time::Instant;

fn run(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claims"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    for name in ["FORMAT", "ASOF", "DATA"] {
        command.env_remove(name);
    }
    command.envs(settings.iter().copied()).output().expect("it runs")
}

#[test]
fn the_command_prints_what_the_library_computes_to_the_byte() {
    for as_of in [None, Some("2023-10-31")] {
        let mut settings = vec![("FORMAT", "json")];
        settings.extend(as_of.map(|day| ("ASOF", day)));
        let output = run(&[], &settings);
        assert!(output.status.success());
        assert_eq!(String::from_utf8(output.stdout).expect("text"), report(&CATALOG, as_of.map(day)));
        assert!(output.stderr.is_empty());
    }
}

#[test]
fn the_report_is_json_with_the_fields_promised() {
    let report = report(&CATALOG, None);
    let json: serde_json::Value = serde_json::from_str(&report).expect("it is JSON");
    let claims = json.get("claims").and_then(|claims| claims.as_array()).expect("a list of claims");
    assert!(claims.len() >= 60, "{}", claims.len());
    for claim in claims {
        let fields: Vec<_> = claim.as_object().expect("an object").keys().map(String::as_str).collect();
        let mut expected = ["id", "verdict", "readings", "evidence", "view"];
        let mut given = fields.clone();
        given.sort_unstable();
        expected.sort_unstable();
        assert_eq!(given, expected);
        let rows = claim.get("evidence").and_then(|rows| rows.as_array()).expect("rows");
        assert!(rows.iter().all(|row| row.get("record").is_some() || row.get("id").is_some()));
    }
}

#[test]
fn how_far_a_claim_holds_stands_with_its_readings() {
    let json: serde_json::Value = serde_json::from_str(&report(&CATALOG, None)).expect("it is JSON");
    let claims = json.get("claims").and_then(|claims| claims.as_array()).expect("a list of claims");
    let mut told = 0;
    for (claim, checked) in claims.iter().zip(check_all(&CATALOG, None)) {
        let readings = claim.get("readings").and_then(|readings| readings.as_array()).expect("readings");
        let has = readings.iter().any(|reading| reading.get("widest").is_some());
        assert_eq!(has, !checked.widest.is_empty(), "{}", checked.judged.claim.id);
        told += usize::from(has);
    }
    assert!(told > 20, "{told}");
}

#[test]
fn a_file_with_a_fault_gives_no_verdict_and_names_it() {
    let folder = std::env::temp_dir().join(format!("chartrun-claims-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("faulty.json");
    let count = week("one", 1_000, r#""agency""#);
    let claim = claim(r#""kind":"figure","album":"nobodys","by":["shop/first-week"],"value":1000"#);
    let given = Given { counts: &[&count], claims: &[&claim], ..Given::default() };
    std::fs::write(&path, text(&given)).expect("it is written");
    let output = run(&[path.to_str().expect("a path")], &[("FORMAT", "json")]);
    std::fs::remove_dir_all(&folder).expect("it is removed");
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    let message = String::from_utf8(output.stderr).expect("text");
    assert!(message.contains("claims") && message.contains("nobodys"), "{message}");
    for (settings, named) in [(("ASOF", "yesterday"), "yesterday"), (("FORMAT", "xml"), "xml")] {
        let output = run(&[], &[settings]);
        assert!(!output.status.success() && output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains(named));
    }
}

#[test]
fn every_claim_has_a_view_that_is_read_back() {
    for as_of in [None, Some(day("2023-12-31"))] {
        for checked in check_all(&CATALOG, as_of) {
            let view = evidence(&checked.shows);
            let link = print(&view);
            let read = parse(&link);
            assert_eq!(read.view, view, "{link}");
            assert!(read.notices.is_empty(), "{link}");
            assert_eq!(view.claim.as_ref(), Some(&checked.judged.claim.id));
            assert_eq!(view.as_of, as_of);
            assert!(view.albums.is_some() || view.artists.is_some(), "{link}");
        }
    }
}

#[test]
fn every_verdict_has_its_sentence_in_both_languages() {
    for language in Language::ALL {
        for checked in check_all(&CATALOG, None) {
            let (said, reason) =
                (language.claim(&CATALOG, checked.judged.claim), language.reason(&CATALOG, &checked.judged));
            assert!(said.ends_with('.') && reason.ends_with('.'), "{said} {reason}");
            let is_korean = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
            assert_eq!(is_korean(&said) && is_korean(&reason), language == Language::Ko, "{said} {reason}");
            assert!(!language.claimed_by(&CATALOG, checked.judged.claim).is_empty());
            for evidence in &checked.evidence {
                let line = language.evidence(&CATALOG, evidence.row, None);
                assert!(!line.title.is_empty() && !line.value.is_empty(), "{line:?}");
            }
        }
    }
}

#[test]
fn every_verdict_is_found_in_the_shipped_dataset() {
    let all = check_all(&CATALOG, None);
    for verdict in Verdict::ALL {
        assert!(all.iter().any(|checked| checked.judged.verdict == verdict), "{verdict:?}");
    }
}

/// Printed, not judged: a machine at work on other things is slow. `cargo test --release --test claims time -- --nocapture`
#[test]
fn the_time_that_all_claims_take() {
    assert!(!TEXT.is_empty());
    let catalog = &*CATALOG;
    let mut times: Vec<_> = (0..9)
        .map(|_| {
            let start = Instant::now();
            assert!(check_all(catalog, None).len() >= 60);
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("{} claims in {:?} (median of {})", catalog.claims().len(), times[times.len() / 2], times.len());
}
