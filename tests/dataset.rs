//! The shipped dataset: that it holds, that it says what readers come for, and that no change to it brings the
//! program down.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::catalog::Catalog;
use chartrun::model::fault::Unreadable;
use chartrun::model::id::{AlbumId, TrackId, WorkId};
use chartrun::model::observation::Bound;
use chartrun::query::run::{ChartRun, State, WeeksOnChart};
use chartrun::query::run_notation::Notation;
use common::{CATALOG, TEXT, chart, day};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The run as chart-watchers write it.
fn written(run: &ChartRun<'_>) -> String {
    Notation::of(run).map(|notation| notation.to_string()).unwrap_or_default()
}

fn album(id: &str) -> WorkId {
    WorkId::Album(AlbumId::parse(id).expect("an id"))
}

fn track(id: &str) -> WorkId {
    WorkId::Track(TrackId::parse(id).expect("an id"))
}

fn ranks(run: &ChartRun<'_>) -> Vec<u16> {
    run.entries().map(|entry| entry.rank).collect()
}

#[test]
fn the_shipped_file_has_no_fault() {
    let reading = Catalog::from_json(&TEXT).expect("it is read");
    assert_eq!(reading.faults, []);
}

#[test]
fn layover_on_the_billboard_200() {
    let (on, work) = (chart("billboard-200"), album("layover"));
    let run = ChartRun::new(&CATALOG, &on, &work, None).expect("a run");
    assert_eq!(ranks(&run), [2, 20, 46, 70, 97, 142, 160, 176]);
    let off = run.weeks.iter().filter(|week| matches!(week.state, State::Off)).count();
    assert_eq!(off, 4, "four weeks known off the chart before the re-entry");
    let last = run.weeks.last().expect("a week");
    assert_eq!((last.date, last.is_re_entry), (day("2023-12-09"), true));
    assert_eq!(run.weeks_on_chart(), WeeksOnChart { count: 8, is_at_least: false });
    assert_eq!((run.has_debut, run.peak()), (true, Some(2)));
    assert_eq!(written(&run), "*2*-20-46-70-97-142-160-(4)-RE 176");
}

#[test]
fn the_six_tracks_in_the_week_of_release() {
    let on = chart("spotify-global-weekly");
    let tracks = ["slow-dancing", "rainy-days", "love-me-again", "slow-dancing-piano-ver", "blue", "for-us"];
    let week: Vec<_> = tracks
        .iter()
        .map(|id| {
            let entries = CATALOG.entries(&on, &track(id));
            let entry = entries.iter().find(|entry| entry.day() == Some(day("2023-09-14"))).expect("an entry");
            (entry.rank, entry.amount.expect("streams"))
        })
        .collect();
    let mut ranks: Vec<_> = week.iter().map(|(rank, _)| *rank).collect();
    ranks.sort_unstable();
    assert_eq!(ranks, [13, 26, 56, 95, 113, 115]);
    assert!(week.iter().all(|(_, streams)| streams.bound == Bound::Exact));
    assert_eq!(week.iter().map(|(_, streams)| streams.value).sum::<u64>(), 86_097_533);
}

#[test]
fn every_charting_track_belongs_to_a_release_that_can_be_chosen() {
    for ((_, work), _) in CATALOG.runs() {
        if let WorkId::Track(id) = work {
            assert!(!CATALOG.albums_of(id).is_empty(), "{id} is on no album and no single");
        }
    }
}

#[test]
fn every_record_of_fact_names_a_source() {
    let all = CATALOG.runs().flat_map(|(_, entries)| entries.iter().map(|entry| &entry.standing));
    let all = all.chain(CATALOG.series().flat_map(|(_, counts)| counts.iter().map(|count| &count.standing)));
    for standing in all.chain(CATALOG.places().iter().map(|place| &place.standing)) {
        assert!(!standing.citations.is_empty());
        for citation in &standing.citations {
            let address = CATALOG.source(&citation.source).expect("a source").address(citation.file);
            assert!(address.starts_with("http") && !address.contains('{'), "{address}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// As of D, a run is what it would be had nothing been published after D.
    #[test]
    fn a_run_as_of_a_day_uses_nothing_known_later(n in 0_usize..10_000, offset in 0_i32..2_800) {
        let runs: Vec<_> = CATALOG.runs().collect();
        let ((on, work), entries) = runs[n % runs.len()];
        let known = day("2019-01-01") + offset;
        let public: Vec<_> = entries.iter().filter(|e| e.standing.was_public(Some(known))).cloned().collect();
        let told = |run: Option<ChartRun<'_>>| {
            run.map(|run| (written(&run), run.peak(), run.weeks_on_chart(), run.has_debut))
        };
        let asked = told(ChartRun::of(&CATALOG, on, work, entries, Some(known)));
        let then = told(ChartRun::of(&CATALOG, on, work, &public, Some(known)));
        prop_assert_eq!(asked, then);
    }

    /// Bytes changed, lost or doubled anywhere: the file is refused or read with faults, and nothing panics.
    #[test]
    fn a_mangled_file_never_panics(at in 0_usize..1_000_000, cut in 0_usize..400, put in "[\\x00-\\x7f\u{202e}é]{0,6}") {
        let text = small();
        let at = (0..=at % text.len()).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let end = (at + cut..text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
        let mangled = format!("{}{put}{}", &text[..at], &text[end..]);
        match Catalog::from_json(&mangled) {
            Ok(reading) => for fault in &reading.faults {
                let is_safe = !fault.excerpt.contains(chartrun::model::fault::is_unsafe);
                    prop_assert!(is_safe);
            },
            Err(reason) => prop_assert_ne!(format!("{reason:?}"), ""),
        }
    }
}

/// The dataset with a tenth of its observations, so that hundreds of copies can be read in a second.
fn small() -> &'static str {
    static SMALL: LazyLock<String> = LazyLock::new(|| {
        let mut document: serde_json::Value = serde_json::from_str(&TEXT).expect("JSON");
        for list in ["entries", "counts", "places"] {
            let records = document[list].as_array_mut().expect("a list");
            let mut n = 0;
            records.retain(|_| {
                n += 1;
                n % 10 == 0
            });
        }
        document.to_string()
    });
    &SMALL
}

#[test]
fn what_is_no_dataset_is_told_apart() {
    let read = |text: &str| Catalog::from_json(text).expect_err("refused");
    assert_eq!(read(""), Unreadable::Empty);
    assert_eq!(read("<!doctype html><title>Not found</title>"), Unreadable::NotJson { line: 1 });
    assert!(matches!(read(&TEXT[..TEXT.len() / 2]), Unreadable::CutOff { .. }));
    assert!(matches!(read("{\"format\":1}"), Unreadable::NotADataset(_)));
    let later = TEXT.replacen("\"format\":1", "\"format\":2", 1).replacen("\"format\": 1", "\"format\": 2", 1);
    assert_eq!(read(&later), Unreadable::Format(2));
    assert_eq!(read("{\"format\":7,\"something\":[]}"), Unreadable::Format(7));
}

#[test]
fn a_mark_of_the_byte_order_is_no_fault() {
    let reading = Catalog::from_json(&format!("\u{feff}{}", small())).expect("it is a dataset");
    assert!(reading.faults.is_empty());
}

/// A hostile record: what is said of it grows with its faults, not with their number times its length.
#[test]
fn a_record_of_any_length_is_refused_in_no_time() {
    let with = |record: &str| {
        let broken = TEXT.replacen("\"places\":[", &format!("\"places\":[{record},"), 1);
        assert_ne!(broken, *TEXT);
        Catalog::from_json(&broken).expect("the rest stands").faults
    };
    let unknown: String = (0..100_000).map(|n| format!("\"x{n}\":1,")).collect();
    let faults = with(&format!("{{{unknown}\"y\":1}}"));
    assert_eq!(faults.len(), 1);
    let nobodys: Vec<_> = (0..50_000).map(|n| format!("\"nobody-{n}\"")).collect();
    let place = "\"act\":\"v\",\"counter\":\"spotify\",\"scope\":\"kpop\",\"rank\":1";
    let faults = with(&format!("{{{place},\"sources\":[{}]}}", nobodys.join(",")));
    assert!(faults.len() >= 50_000 && faults.iter().all(|fault| fault.excerpt.chars().count() <= 61));
}

#[test]
fn what_would_be_read_as_something_else_is_refused() {
    let count = r#""act":"v","counter":"spotify-followers","measure":"total","value":1,"to":"2023-01-01""#;
    let withdrawn = format!(
        r#"{{{count},"sources":["kpopreporter-2023-10"],"withdrawn":{{"on":"2023-12-01","why":{{"en":"x","ko":"x"}},"sources":[]}}}}"#
    );
    let coverage = |ends: &str| format!(r#"{{"chart":"billboard-200","acts":["v"],"extent":"complete",{ends}}}"#);
    for (list, record, field) in [
        ("counters", COUNTER_OF_TEN_THOUSANDTHS.to_owned(), "decimals"),
        ("counts", withdrawn, "withdrawn"),
        ("coverage", coverage(r#""to":"2023-12-31""#), "from"),
        ("coverage", coverage(r#""from":"2023-01-01""#), "to"),
        ("coverage", coverage(r#""from":"2023-02-01","to":"2023-01-01""#), "to"),
        (
            "statements",
            r#"{"counter":"hanteo","measure":"first-week","scope":"soloists","says":"most","value":18446744073709551615,"sources":["kpopreporter-2023-10"]}"#.to_owned(),
            "value",
        ),
    ] {
        let broken = TEXT.replacen(&format!("\"{list}\":["), &format!("\"{list}\":[{record},"), 1);
        let faults = Catalog::from_json(&broken).expect("the rest stands").faults;
        let named: Vec<_> = faults.iter().map(|fault| (fault.list.name(), fault.record, fault.field)).collect();
        assert_eq!(named, [(list, 1, field)], "{faults:?}");
    }
}

/// A tenth of a thousandth would be another figure if it were read as a thousandth.
const COUNTER_OF_TEN_THOUSANDTHS: &str = r#"{"id":"fine","name":"Fine","family":"other","unit":"points","decimals":4,"what":{"en":"x","ko":"x"},"sources":[]}"#;

#[test]
fn a_former_id_never_hides_a_living_one() {
    let hijacked = TEXT.replacen("{\"id\":\"jimin\",", "{\"id\":\"jimin\",\"former\":[\"v\"],", 1);
    assert_ne!(hijacked, *TEXT);
    let catalog = Catalog::from_json(&hijacked).expect("it is read").catalog;
    let v = common::act("v");
    assert_eq!(catalog.act(&v).map(|act| &act.id), Some(&v));
}

#[test]
fn one_broken_record_costs_one_record() {
    let broken = TEXT.replacen("\"rank\":2,", "\"rank\":0,", 1);
    let reading = Catalog::from_json(&broken).expect("it is read");
    assert_eq!(reading.faults.len(), 1);
    let fault = &reading.faults[0];
    assert_eq!((fault.list.name(), fault.field), ("entries", "rank"));
    let count = |catalog: &Catalog| catalog.runs().map(|(_, entries)| entries.len()).sum::<usize>();
    assert_eq!(count(&reading.catalog) + 1, count(&CATALOG));
}
