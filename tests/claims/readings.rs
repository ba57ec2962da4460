//! Every claim that can be put is answered: it has a reading, and where nothing decides it, a reason.

use super::dataset::{Given, claim, text, total, week, with_checked};
use super::shipped::{CATALOG, TEXT};
use chartrun::claim::{Finding, Role, Truth, Verdict, Why, check, judge, judge_all};
use chartrun::model::catalog::Catalog;
use chartrun::model::id::SourceId;
use chartrun::model::source::Grade;
use chartrun::model::zone::Zone;
use chartrun::words::Language;

const AGENCY: &str = r#""agency""#;
const EVERY_TRACK: &str =
    r#""kind":"all-on","album":"one","chart":"weekly","on":"2023-01-12","scope":"soloists","made":"2023-03-01""#;

/// Claims of every kind about everything the small world has, by every meaning.
fn every_claim() -> Vec<String> {
    let subjects = [r#""act":"ann""#, r#""album":"one""#, r#""album":"two""#, r#""track":"c""#];
    let metrics = [
        r#""by":["shop/first-week"]"#,
        r#""by":["stream/total"]"#,
        r#""by":["stream/every-track"]"#,
        r#""by":["stream/after-first-week"]"#,
        r#""by":["followers/total"]"#,
        r#""by":["weekly"]"#,
        r#""by":["albums"]"#,
        r#""by":["stream/total","weekly"]"#,
    ];
    let days = ["", r#","release_day":1"#];
    let scopes = ["world", "asia", "k-osts", "kpop", "soloists", "female-soloists", "male-soloists", "same-act"]
        .map(|scope| [format!(r#","scope":"{scope}""#), format!(r#","scope":"{scope}","year":2023"#)]);
    let moments = ["", r#","on":"2023-01-12""#];
    let mut all: Vec<String> = Vec::new();
    for subject in subjects {
        for metric in metrics {
            let of = format!("{subject},{metric}");
            for moment in moments {
                all.push(format!(r#""kind":"figure",{of},"value":500{moment}"#));
                for scope in scopes.as_flattened() {
                    for lead in ["first", "fastest", "only"] {
                        all.push(format!(r#""kind":"{lead}",{of},"value":500{moment}{scope}"#));
                    }
                    all.push(format!(r#""kind":"most",{of}{moment}{scope}"#));
                }
            }
            all.extend(days.map(|days| format!(r#""kind":"in-days",{of},"value":500,"days":3{days}"#)));
            let others = ["bo", "two", "d"];
            all.extend(others.map(|than| format!(r#""kind":"more-than",{of},"than":"{than}""#)));
        }
        for days in days {
            all.push(format!(r#""kind":"days-between",{subject},"on":"2023-02-01","days":3{days}"#));
        }
        for chart in ["albums", "weekly"] {
            for at in [r#""on":"2023-01-12""#, r#""at":"debut""#, r#""at":"peak""#] {
                all.push(format!(r#""kind":"rank",{subject},"chart":"{chart}","rank":1,{at}"#));
            }
            all.push(format!(r#""kind":"all-on",{subject},"chart":"{chart}","on":"2023-01-12""#));
            for scope in scopes.as_flattened() {
                all.push(format!(r#""kind":"all-on",{subject},"chart":"{chart}","on":"2023-01-12"{scope}"#));
            }
        }
        for scope in ["kpop", "soloists", "female-soloists"] {
            all.push(format!(
                r#""kind":"place",{subject},"by":["followers"],"scope":"{scope}","rank":1,"on":"2023-02-01""#
            ));
        }
    }
    all
}

fn numbered((number, fields): (usize, &String)) -> String {
    claim(fields).replace(r#""id":"claim""#, &format!(r#""id":"claim-{number}""#))
}

#[test]
fn every_claim_that_is_read_has_a_reading() {
    let claims: Vec<String> = every_claim().iter().enumerate().map(numbered).collect();
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let counts = [week("one", 1_000, AGENCY), total("two", 900, "", "2023-07-01", AGENCY)];
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    let entries: Vec<String> = (1..=4).zip(["a", "b", "c", "d"]).map(entry).collect();
    let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
    let empty = Given { claims: &claims, ..Given::default() };
    let held = Given { counts: &counts, entries: &entries, claims: &claims, ..Given::default() };
    let no_days = (r#""tracked":[-6,0],"#, "");
    let no_release = (r#""release":"2023-01-06""#, r#""release":"2023""#);
    let at_night = (r#""release":"2023-01-06""#, r#""release":"2023-01-06","hour":"00:30""#);
    for given in [empty, held] {
        for changes in [&[][..], &[no_days], &[no_release], &[at_night], &[no_days, no_release]] {
            let text = changes.iter().fold(text(&given), |text, (what, by)| text.replace(what, by));
            let catalog = Catalog::from_json(&text).expect("what is no claim is left out").catalog;
            let all = judge_all(&catalog, None);
            assert!(all.len() > 1_000, "{}", all.len());
            for judged in all {
                let (id, asserts) = (&judged.claim.id, &judged.claim.asserts);
                assert!(!judged.readings.is_empty(), "{id} {asserts:?} {changes:?}");
                for reading in &judged.readings {
                    assert_eq!(reading.why.is_some(), reading.truth == Truth::Unknown, "{id} {reading:?}");
                }
            }
        }
    }
}

fn entry((rank, track): (u16, &str)) -> String {
    format!(r#"{{"chart":"weekly","track":"{track}","date":"2023-01-12","rank":{rank},"sources":["agency"]}}"#)
}

#[test]
fn a_chart_that_does_not_say_which_days_it_counts_leaves_open_who_was_first() {
    let entries: Vec<String> = (1..=4).zip(["a", "b", "c", "d"]).map(entry).collect();
    let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
    let claim = claim(EVERY_TRACK);
    let read = |entries: &[&str]| {
        let given = Given { entries, claims: &[&claim], ..Given::default() };
        let text = text(&given).replace(r#""tracked":[-6,0],"#, "");
        let catalog = Catalog::from_json(&text).expect("it is read").catalog;
        let checked = check(&catalog, catalog.claims().first().expect("there is a claim"), None);
        let reasons = Language::ALL.map(|language| language.reason(&catalog, &checked.judged));
        (checked.judged.verdict, checked.judged.not_covered(), reasons)
    };
    let (verdict, why, [english, korean]) = read(&entries);
    assert_eq!((verdict, why), (Verdict::NotCheckable, vec![Why::LeavesOpen]));
    assert_eq!(english, "The figures held leave both possible (4 of 4 tracks were on it).");
    assert!(korean.contains("어느 쪽도 가능합니다"), "{korean}");
    // Whoever was not there himself was not the first, whatever days the chart counts.
    assert_eq!(read(&entries[..3]).0, Verdict::Contradicted);
}

#[test]
fn that_a_track_was_off_the_chart_rests_on_who_says_that_all_is_held() {
    let claim = claim(r#""kind":"all-on","album":"one","chart":"weekly","on":"2023-01-12""#);
    let entries: Vec<String> = (1..=3).zip(["a", "b", "c"]).map(entry).collect();
    let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
    let covered = r#"{"chart":"weekly","acts":["ann"],"extent":"complete","from":"2023-01-01","to":"2023-12-31"}"#;
    let by = |source: &str| covered.replace('}', &format!(r#","sources":["{source}"]}}"#));
    for (coverage, verdict, grade, found) in [
        (by("agency"), Verdict::Contradicted, Grade::Reliable, "3 of 4 tracks were on it"),
        (by("archive"), Verdict::Contradicted, Grade::Convenience, "3 of 4 tracks were on it"),
        // Unknown is not absent.
        (String::new(), Verdict::NotCheckable, Grade::Reliable, "3 of 4 tracks are known to have been on it"),
    ] {
        let given = Given { entries: &entries, claims: &[&claim], ..Given::default() };
        let catalog = Catalog::from_json(&text(&given).replace(covered, &coverage)).expect("it is read").catalog;
        let checked = check(&catalog, catalog.claims().first().expect("there is a claim"), None);
        let reading = checked.judged.readings.first().expect("it is read");
        let said = Language::En.found(&catalog, &checked.judged, reading);
        assert_eq!((checked.judged.verdict, reading.grade, said.as_str()), (verdict, Some(grade), found));
    }
}

#[test]
fn the_fastest_needs_days_from_a_release() {
    let of = |fields: &str| {
        let claim = claim(&format!(r#""kind":"fastest",{fields},"value":500,"scope":"soloists""#));
        with_checked(&Given { claims: &[&claim], ..Given::default() }, None, |checked| checked.judged.not_covered())
    };
    assert_eq!(of(r#""act":"ann","by":["followers/total"]"#), [Why::NoRelease]);
    assert_eq!(of(r#""album":"one","by":["weekly"]"#), [Why::NoFigure]);
    assert_eq!(of(r#""album":"one","by":["stream/total"]"#), [Why::NoFigure]);
}

#[test]
fn only_one_of_the_works_names_whose_work_it_is() {
    let said = r#"{"counter":"shop","measure":"first-week","scope":"soloists","says":"only-above","acts":["ann"],"value":500,"sources":["herald"]}"#;
    let claim = claim(r#""kind":"only","album":"one","by":["shop/first-week"],"value":500,"scope":"soloists""#);
    let of = |counts: &[&str]| {
        let given = Given { counts, statements: &[said], claims: &[&claim], ..Given::default() };
        with_checked(&given, None, |checked| (checked.judged.verdict, checked.judged.not_covered()))
    };
    assert_eq!(of(&[&week("one", 1_000, AGENCY)]), (Verdict::Supported, vec![]));
    assert_eq!(of(&[]).0, Verdict::NotCheckable, "of nobody it is not known whether he is above");
}

#[test]
fn what_only_one_calendar_tells_apart_is_read_by_it() {
    // Out in Seoul at half past midnight, the album came out the day before by UTC; its track with it, or after it.
    let given = claim(r#""kind":"days-between","album":"one","on":"2023-02-05","days":30,"release_day":0"#);
    let open = given.replace(r#","release_day":0"#, "");
    let text = text(&Given { claims: &[&open], ..Given::default() })
        .replace(r#""release":"2022-12-30""#, r#""release":"2023-01-06","hour":"00:30""#)
        .replace(r#""kind":"album","release":"2023-01-06""#, r#""kind":"album","release":"2023-01-06","hour":"13:00""#);
    let catalog = Catalog::from_json(&text).expect("it is read").catalog;
    let judged = judge_all(&catalog, None);
    let read = judged.first().expect("there is a claim").readings.iter();
    let by_utc: Vec<Finding<'_>> =
        read.filter(|reading| reading.definition.zone == Some(Zone::Utc)).map(|reading| reading.found).collect();
    let days = |days: i32| Finding::Days { low: days, high: days };
    for found in [30, 31, 32].map(days) {
        assert!(by_utc.contains(&found), "{found:?} in {by_utc:?}");
    }
}

#[test]
fn a_computed_place_is_as_sure_as_the_weakest_count_it_rests_on() {
    let count = |act: &str, value: u64, source: &str| {
        format!(
            r#"{{"act":"{act}","counter":"followers","measure":"total","value":{value},"to":"2023-02-01","sources":["{source}"]}}"#
        )
    };
    let claim = claim(r#""kind":"place","act":"ann","by":["followers"],"scope":"soloists","rank":1,"on":"2023-02-01""#);
    for (source, grade) in [("herald", Grade::Reliable), ("archive", Grade::Convenience)] {
        // A group is not among the soloists, and decides nothing of them.
        let counts = [count("ann", 100, "agency"), count("bo", 900, source), count("crowd", 990, "archive")];
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        let given = Given { counts: &counts, claims: &[&claim], ..Given::default() };
        with_checked(&given, None, |checked| {
            assert_eq!(checked.judged.verdict, Verdict::Contradicted);
            let grades: Vec<_> = checked.judged.readings.iter().map(|reading| reading.grade).collect();
            assert_eq!(grades, [Some(grade)], "{source}");
            let deciding: Vec<_> = checked.rows(Role::Decides).map(|row| row.record()).collect();
            assert_eq!(deciding, [Some(1), Some(2)], "both counts, and no other");
        });
    }
}

/// A row can be told by those who make the claim too: then another is named for it, and one who had said it by then.
#[test]
fn a_reading_is_labelled_by_one_whose_word_counts() {
    let weeks =
        [week("one", 1_000, r#""press","repeater","late","agency""#), week("one", 2_000, r#""press","herald""#)];
    let weeks: Vec<&str> = weeks.iter().map(String::as_str).collect();
    let claim = claim(r#""kind":"figure","album":"one","by":["shop/first-week"],"value":1000"#);
    let given = Given { counts: &weeks, claims: &[&claim], ..Given::default() };
    let catalog = super::dataset::catalog(&given);
    let claim = catalog.claims().first().expect("there is a claim");
    for (as_of, first) in [(None, "Late"), (Some("2023-06-01"), "Agency")] {
        let judged = judge(&catalog, claim, as_of.map(super::shipped::day));
        let labels: Vec<String> =
            judged.readings.iter().map(|reading| Language::En.found_by(&catalog, &judged, reading)).collect();
        assert_eq!(labels, [format!("1,000 copies ({first})"), "2,000 copies (Herald)".to_owned()], "{as_of:?}");
        let reason = format!("True by one source ({first}: 1,000 copies), false by another (Herald: 2,000 copies).");
        assert_eq!(Language::En.reason(&catalog, &judged), reason);
    }
}

#[test]
fn no_label_names_a_source_that_is_no_evidence() {
    let all = judge_all(&CATALOG, None);
    let fml = all.iter().find(|judged| judged.claim.id.as_str() == "fml-first-week-four-million").expect("it is there");
    let first = fml.readings.first().expect("it is read");
    assert!(Language::En.found_by(&CATALOG, fml, first).ends_with("(Manila Bulletin)"));
    for judged in all {
        let is_own = |id: &SourceId| judged.claim.said_by.contains(id) || judged.claim.repeated_by.contains(id);
        for row in judged.readings.iter().flat_map(|reading| &reading.rows) {
            let has_other = row.citations().iter().any(|citation| !is_own(&citation.source));
            let is_named = judged.voice(&CATALOG, *row).is_some_and(|citation| !is_own(&citation.source));
            assert_eq!(is_named, has_other, "{} {row:?}", judged.claim.id);
        }
    }
}

/// A figure that the claim's own sources alone give leaves every kind of claim open for the same reason.
#[test]
fn the_own_word_is_the_reason_whatever_the_kind() {
    let count = |value: u64, to: &str, source: &str| {
        format!(
            r#"{{"act":"ann","counter":"followers","measure":"total","value":{value},"as":"least","to":"{to}","sources":["{source}"]}}"#
        )
    };
    let after = count(900, "2023-03-01", "agency").replace(r#","as":"least""#, "");
    for own in [None, Some(count(600, "2023-02-01", "press"))] {
        let expected = if own.is_some() { Why::OnlyTheClaim } else { Why::LeavesOpen };
        let counts: Vec<String> = [count(100, "2023-01-01", "agency"), after.clone()].into_iter().chain(own).collect();
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        for kind in ["figure", "first", "only"] {
            let scope = if kind == "figure" { r#","as":"least""# } else { r#","scope":"soloists""# };
            let fields = r#""act":"ann","by":["followers/total"],"value":500,"on":"2023-02-01""#;
            let claim = claim(&format!(r#""kind":"{kind}",{fields}{scope}"#));
            let given = Given { counts: &counts, claims: &[&claim], ..Given::default() };
            with_checked(&given, None, |checked| assert_eq!(checked.judged.not_covered(), [expected], "{kind}"));
        }
    }
    let all = judge_all(&CATALOG, None);
    for id in ["bts-first-50-million-followers", "v-10-million-followers", "only-three-soloists-15-million"] {
        let judged = all.iter().find(|judged| judged.claim.id.as_str() == id).expect("it is there");
        assert_eq!(judged.not_covered(), [Why::OnlyTheClaim], "{id}");
    }
}

#[test]
fn the_count_that_days_were_told_with_is_said_once() {
    let mut told = 0;
    for as_of in [None, Some("2024-05-25"), Some("2024-12-31")] {
        for judged in judge_all(&CATALOG, as_of.map(super::shipped::day)) {
            let [en, ko] = Language::ALL.map(|language| language.reason(&CATALOG, &judged));
            let counts = [en.matches("as told with").count(), ko.matches("시점 보도로").count()];
            assert!(counts == [0, 0] || counts == [1, 1], "{}: {en} {ko}", judged.claim.id);
            told += counts[0];
        }
    }
    assert!(told > 2, "{told}");
    // As if the source had given a day.
    let dated = TEXT.replace(r#""value":3008387414,"days":141"#, r#""value":3008387414,"to":"2024-03-23","days":141"#);
    let catalog = Catalog::from_json(&dated).expect("it is read").catalog;
    let all = judge_all(&catalog, Some(super::shipped::day("2024-05-25")));
    let judged =
        all.iter().find(|judged| judged.claim.id.as_str() == "golden-three-billion-140-days").expect("it is there");
    let said = "Found: 141 days, as told with 3,008,387,414 streams (release day as day 0, from its own release); by other \
                definitions 142 days, 253 days and 254 days.";
    assert_eq!(Language::En.reason(&catalog, judged), said);
}

/// What is computed by the share that counts may fall is no more exact than that; what is told is said as told.
#[test]
fn a_computed_bound_is_rounded_outward() {
    let count = |value: u64, bound: &str, to: &str| {
        format!(
            r#"{{"act":"ann","counter":"followers","measure":"total","value":{value}{bound},"to":"{to}","sources":["agency"]}}"#
        )
    };
    let least = r#","as":"least""#;
    let claim = claim(r#""kind":"figure","act":"ann","by":["followers/total"],"value":15720000,"on":"2023-02-01""#);
    for (before, after, en, ko) in [
        (
            count(15_000_000, least, "2023-01-01"),
            count(16_875_000, r#","as":"about""#, "2023-03-01"),
            "between 14.7 M and 17.22 M followers",
            "1,470만~1,722만",
        ),
        (
            count(1_234, "", "2023-01-01"),
            count(12_345, "", "2023-03-01"),
            "between 1,209 and 12,600 followers",
            "1,209~1만 2,600",
        ),
        (
            count(12_345_678, least, "2023-02-01"),
            count(15_000_001, "", "2023-03-01"),
            "between 12,345,678 and 15.31 M followers",
            "1,234만 5,678~1,531만",
        ),
    ] {
        let given = Given { counts: &[&before, &after], claims: &[&claim], ..Given::default() };
        let catalog = super::dataset::catalog(&given);
        let judged = judge(&catalog, catalog.claims().first().expect("there is a claim"), None);
        let reading = judged.readings.first().expect("it is read");
        let Finding::Amount { low, high: Some(high) } = reading.found else { panic!("{reading:?}") };
        assert_eq!(Language::En.found(&catalog, &judged, reading), en, "{low} to {high}");
        assert!(Language::Ko.found(&catalog, &judged, reading).starts_with(ko), "{low} to {high}");
    }
}
