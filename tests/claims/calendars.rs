//! The calendar as an axis of definition: where an hour is known, a day of Seoul may be another of UTC.

use super::dataset::{Given, claim, text};
use chartrun::claim::{Checked, Finding, Role, Truth, Verdict, check};
use chartrun::link::report;
use chartrun::model::catalog::Catalog;
use chartrun::model::zone::Zone;
use chartrun::words::Language;

/// The small world, where the shop counts in Seoul and the streams are counted in UTC, changed as a test wants it.
fn catalog(given: &Given<'_>, changes: &[(&str, &str)]) -> Catalog {
    let mut text = text(given).replace(r#""id":"shop""#, r#""id":"shop","zone":"Asia/Seoul""#);
    text = text.replace(r#""id":"stream""#, r#""id":"stream","zone":"UTC""#);
    for (what, by) in changes {
        assert!(text.contains(what), "{what}");
        text = text.replace(what, by);
    }
    let reading = Catalog::from_json(&text).expect("it is read");
    assert_eq!(reading.faults, []);
    reading.catalog
}

fn with<T>(given: &Given<'_>, changes: &[(&str, &str)], look: impl FnOnce(&Checked<'_>) -> T) -> T {
    let catalog = catalog(given, changes);
    look(&check(&catalog, catalog.claims().first().expect("there is a claim"), None))
}

/// A total at an hour of a day.
fn at(counter: &str, value: u64, bound: &str, day: &str, hour: &str) -> String {
    format!(
        r#"{{"album":"one","counter":"{counter}","measure":"moment","value":{value}{bound},"to":"{day}","hour":"{hour}","sources":["agency"]}}"#
    )
}

const LEAST: &str = r#","as":"least""#;

/// The calendars of the readings, and what each finds.
fn read(checked: &Checked<'_>) -> Vec<(Option<Zone>, Truth)> {
    checked.judged.readings.iter().map(|reading| (reading.definition.zone, reading.truth)).collect()
}

#[test]
fn an_hour_can_turn_the_days_to_a_threshold() {
    // 6 January to 5 February is 30 days.
    let in_30 = |by: &str| {
        claim(&format!(r#""kind":"in-days","album":"one","by":["{by}/total"],"value":500,"days":30,"release_day":0"#))
    };
    let (seoul, utc) = (Some(Zone::Seoul), Some(Zone::Utc));
    for (counter, hour, verdict, readings) in [
        ("shop", "08:59", Verdict::DependsOnDefinition, vec![(seoul, Truth::True), (utc, Truth::False)]),
        ("shop", "09:00", Verdict::Supported, vec![(None, Truth::True)]),
        ("stream", "14:59", Verdict::Supported, vec![(None, Truth::True)]),
        ("stream", "15:00", Verdict::DependsOnDefinition, vec![(seoul, Truth::False), (utc, Truth::True)]),
    ] {
        let (count, claim) = (at(counter, 500, LEAST, "2023-02-05", hour), in_30(counter));
        let given = Given { counts: &[&count], claims: &[&claim], ..Given::default() };
        with(&given, &[], |checked| {
            assert_eq!((checked.judged.verdict, read(checked)), (verdict, readings), "{counter} {hour}");
            assert_eq!(checked.rows(Role::Decides).count(), 2, "the count and the release");
        });
        // Where nobody says whose day it is, nothing is guessed.
        let changes = [(r#","zone":"Asia/Seoul""#, ""), (r#","zone":"UTC""#, "")];
        with(&given, &changes, |checked| assert_eq!(read(checked), [(None, Truth::True)], "{counter} {hour}"));
        // Nor where no hour is told.
        let hour = format!(r#","hour":"{hour}""#);
        with(&given, &[(&hour, "")], |checked| assert_eq!(read(checked), [(None, Truth::True)]));
    }
}

#[test]
fn an_hour_can_turn_what_was_reached_by_a_day() {
    let claim = claim(r#""kind":"figure","album":"one","by":["stream/total"],"value":500,"on":"2023-02-05""#);
    let counts = [at("stream", 500, "", "2023-02-04", "16:00"), at("stream", 600, "", "2023-02-05", "20:00")];
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    let given = Given { counts: &counts, claims: &[&claim], ..Given::default() };
    with(&given, &[], |checked| {
        assert_eq!(checked.judged.verdict, Verdict::DependsOnDefinition);
        let found: Vec<_> = checked.judged.readings.iter().map(|r| (r.definition.zone, r.truth, r.found)).collect();
        let amount = |of: u64| Finding::Amount { low: of, high: Some(of) };
        let seoul = (Some(Zone::Seoul), Truth::True, amount(500));
        assert_eq!(found, [seoul, (Some(Zone::Utc), Truth::False, amount(600))]);
    });
    // At noon it is the same day everywhere here.
    let changes = [("16:00", "12:00"), ("20:00", "12:30")];
    with(&given, &changes, |checked| assert_eq!(read(checked), [(None, Truth::False)]));
}

#[test]
fn the_hour_of_a_release_can_turn_dates() {
    let claim = claim(r#""kind":"days-between","album":"two","on":"2023-07-02","days":30,"release_day":0"#);
    let given = Given { claims: &[&claim], ..Given::default() };
    let at = |hour: &str| format!(r#""release":"2023-06-02","hour":"{hour}""#);
    with(&given, &[(r#""release":"2023-06-02""#, &at("00:30"))], |checked| {
        assert_eq!(checked.judged.verdict, Verdict::DependsOnDefinition);
        assert_eq!(read(checked), [(Some(Zone::Seoul), Truth::True), (Some(Zone::Utc), Truth::False)]);
    });
    with(&given, &[(r#""release":"2023-06-02""#, &at("13:00"))], |checked| {
        assert_eq!(read(checked), [(None, Truth::True)]);
    });
}

#[test]
fn what_both_calendars_move_alike_is_one_reading() {
    let count = at("shop", 500, LEAST, "2023-02-05", "01:00");
    let claim = claim(r#""kind":"in-days","album":"one","by":["shop/total"],"value":500,"days":30,"release_day":0"#);
    let given = Given { counts: &[&count], claims: &[&claim], ..Given::default() };
    let release = (
        r#""act":"ann","kind":"album","release":"2023-01-06""#,
        r#""act":"ann","kind":"album","release":"2023-01-06","hour":"00:30""#,
    );
    with(&given, &[release], |checked| assert_eq!(read(checked), [(None, Truth::True)]));
}

#[test]
fn a_calendar_is_said_and_written() {
    let count = at("shop", 500, LEAST, "2023-02-05", "08:00");
    let claim = claim(r#""kind":"in-days","album":"one","by":["shop/total"],"value":500,"days":30,"release_day":0"#);
    let catalog = catalog(&Given { counts: &[&count], claims: &[&claim], ..Given::default() }, &[]);
    let report = report(&catalog, None);
    assert!(report.contains(r#""zone":"Asia/Seoul""#) && report.contains(r#""zone":"UTC""#), "{report}");
    let checked = check(&catalog, catalog.claims().first().expect("there is a claim"), None);
    for (language, [seoul, utc]) in
        [(Language::En, ["by Seoul’s calendar", "by UTC"]), (Language::Ko, ["한국 시각", "UTC 기준"])]
    {
        let reason = language.reason(&catalog, &checked.judged);
        assert!(reason.contains(seoul) && reason.contains(utc), "{reason}");
    }
}

#[test]
fn a_calendar_that_nobody_counts_by_is_a_fault() {
    for (what, by, field) in [
        (r#""id":"shop""#, r#""id":"shop","zone":"Mars""#, "zone"),
        (r#""kind":"album","release":"2023-06-02""#, r#""kind":"album","release":"2023-06-02","hour":"25:00""#, "hour"),
    ] {
        let text = text(&Given::default()).replace(what, by);
        let faults = Catalog::from_json(&text).expect("the rest stands").faults;
        assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), [field]);
    }
}
