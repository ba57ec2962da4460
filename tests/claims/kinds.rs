//! Each kind of claim, and each verdict, on a small dataset.

use super::dataset::{Given, catalog, claim, total, verdict, verdict_as_of, week, with_checked};
use chartrun::claim::{Finding, Role, Truth, Verdict, Why, judge};
use chartrun::words::Language;

const AGENCY: &str = r#""agency""#;
const PRESS: &str = r#""press""#;

/// The verdict on a claim by some counts.
fn of(fields: &str, counts: &[String]) -> Verdict {
    let counts: Vec<_> = counts.iter().map(String::as_str).collect();
    verdict(&Given { counts: &counts, claims: &[&claim(fields)], ..Given::default() })
}

const FIRST_WEEK: &str = r#""kind":"figure","album":"one","by":["shop/first-week"],"value":1000,"as":"about""#;

#[test]
fn a_figure_is_as_exact_as_its_source() {
    for (value, bound, expected) in [
        (1_004, "", Verdict::Supported),
        (1_600, "", Verdict::Contradicted),
        (1_000, r#","as":"least""#, Verdict::NotCheckable),
        (1_600, r#","as":"least""#, Verdict::Contradicted),
        (1_600, r#","as":"almost""#, Verdict::NotCheckable),
    ] {
        let count = week("one", value, AGENCY).replace(r#","from""#, &format!(r#"{bound},"from""#));
        assert_eq!(of(FIRST_WEEK, &[count]), expected, "{value}{bound}");
    }
}

#[test]
fn whoever_claims_it_or_repeats_it_is_no_evidence() {
    for (sources, expected) in [
        (PRESS, Verdict::NotCheckable),
        (r#""repeater""#, Verdict::NotCheckable),
        (r#""press","repeater""#, Verdict::NotCheckable),
        (r#""press","agency""#, Verdict::Supported),
    ] {
        assert_eq!(of(FIRST_WEEK, &[week("one", 1_000, sources)]), expected, "{sources}");
    }
    let count = week("one", 1_000, PRESS);
    let given = Given { counts: &[&count], claims: &[&claim(FIRST_WEEK)], ..Given::default() };
    with_checked(&given, None, |checked| {
        assert_eq!(checked.judged.not_covered(), [Why::OnlyTheClaim]);
        assert_eq!(checked.rows(Role::OwnWord).count(), 1);
    });
    // Two that make it on their own bear it out no more than one; that they contradict one another is told.
    let both = claim(FIRST_WEEK).replace(r#""sources":["press"]"#, r#""sources":["press","agency"]"#);
    let other = week("one", 1_600, AGENCY);
    for (counts, expected) in [
        (&[count.as_str()][..], Verdict::NotCheckable),
        (&[count.as_str(), other.as_str()], Verdict::DependsOnSource),
        (&[other.as_str()], Verdict::NotCheckable),
    ] {
        assert_eq!(verdict(&Given { counts, claims: &[&both], ..Given::default() }), expected, "{counts:?}");
    }
}

#[test]
fn figures_of_one_grade_can_differ_and_lower_ones_turn_nothing() {
    let (yes, no) = (week("one", 1_000, AGENCY), week("one", 1_600, r#""herald""#));
    assert_eq!(of(FIRST_WEEK, &[yes.clone(), no]), Verdict::DependsOnSource);
    let low = week("one", 1_600, r#""archive""#);
    let given = Given { counts: &[&yes, &low], claims: &[&claim(FIRST_WEEK)], ..Given::default() };
    with_checked(&given, None, |checked| {
        assert_eq!(checked.judged.verdict, Verdict::Supported);
        assert_eq!(checked.rows(Role::Beside).count(), 1, "it is listed");
    });
}

#[test]
fn two_meanings_can_differ() {
    let fields = FIRST_WEEK.replace("[\"shop/first-week\"]", r#"["shop/first-week","shop/first-day"]"#);
    let day = week("one", 400, AGENCY).replace("first-week", "first-day");
    let both = [week("one", 1_000, AGENCY), day];
    assert_eq!(of(&fields, &both), Verdict::DependsOnDefinition);
    assert_eq!(of(&fields, &both[..1]), Verdict::NotCheckable, "true and unknown");
}

#[test]
fn a_total_between_two_counts_is_a_range() {
    let fields = |value: u64| {
        format!(r#""kind":"figure","album":"one","by":["stream/total"],"value":{value},"as":"least","on":"2023-02-10""#)
    };
    let counts = [total("one", 500, "", "2023-02-01", AGENCY), total("one", 900, "", "2023-02-20", AGENCY)];
    assert_eq!(of(&fields(500), &counts), Verdict::Supported);
    assert_eq!(of(&fields(700), &counts), Verdict::NotCheckable);
    assert_eq!(of(&fields(901), &counts), Verdict::Contradicted);
}

#[test]
fn days_are_counted_from_nought_or_one_and_from_the_first_track() {
    let fields = |days: i32, more: &str| {
        format!(r#""kind":"in-days","album":"one","by":["stream/total"],"value":500,"days":{days}{more}"#)
    };
    let told = [total("one", 500, "least", "2023-02-05", AGENCY)];
    // 6 January to 5 February is 30 days; from the track of 30 December it is 37.
    for (days, more, expected) in [
        (30, "", Verdict::DependsOnDefinition),
        (31, "", Verdict::DependsOnDefinition),
        (37, "", Verdict::DependsOnDefinition),
        (33, "", Verdict::Contradicted),
        (30, r#","release_day":0"#, Verdict::Supported),
        (30, r#","release_day":1"#, Verdict::Contradicted),
    ] {
        assert_eq!(of(&fields(days, more), &told), expected, "{days}{more}");
    }
    let two = [told[0].clone(), total("one", 500, "least", "2023-02-06", r#""herald""#)];
    assert_eq!(of(&fields(31, ""), &two), Verdict::DependsOnSource, "day 30 or 31, by either count one is 31");
    let word = total("one", 500, "least", "2023-02-05", AGENCY).replace(r#""to":"2023-02-05""#, r#""days":30"#);
    assert_eq!(of(&fields(30, r#","release_day":0"#), &[word]), Verdict::NotCheckable, "a word may count either way");
}

/// Told with a count that is above the value already, a day is that of the passing only where the days told lead there.
#[test]
fn a_count_above_the_value_tells_the_passing_where_its_days_agree() {
    // 6 January to 5 February is 30 days.
    let told =
        |days: u16| total("one", 504, "", "2023-02-05", AGENCY).replace(r#""to""#, &format!(r#""days":{days},"to""#));
    let claim = claim(r#""kind":"in-days","album":"one","by":["stream/total"],"value":500,"days":30,"release_day":0"#);
    for (days, verdict, found) in [
        (30, Verdict::Supported, "30 days, as told with 504 streams"),
        (31, Verdict::Supported, "30 days, as told with 504 streams"),
        (29, Verdict::NotCheckable, "0 to 30 days"),
        (32, Verdict::NotCheckable, "0 to 30 days"),
    ] {
        let count = told(days);
        let catalog = catalog(&Given { counts: &[&count], claims: &[&claim], ..Given::default() });
        let judged = judge(&catalog, catalog.claims().first().expect("there is a claim"), None);
        let reading = judged.readings.first().expect("it is read");
        let said = Language::En.found(&catalog, &judged, reading);
        assert_eq!((judged.verdict, said.as_str()), (verdict, found), "{days}");
    }
}

#[test]
fn dates_are_counted_by_the_calendar() {
    let fields = |days: i32| format!(r#""kind":"days-between","album":"two","on":"2023-07-02","days":{days}"#);
    assert_eq!(of(&fields(30), &[]), Verdict::DependsOnDefinition);
    assert_eq!(of(&fields(32), &[]), Verdict::Contradicted);
    let day = r#""kind":"days-between","from":"2023-06-02","on":"2023-07-02","days":30,"release_day":0"#;
    assert_eq!(of(day, &[]), Verdict::Supported);
}

const MOST: &str = r#""kind":"most","album":"one","by":["shop/first-week"],"scope":"soloists""#;
const LEADS: &str = r#"{"counter":"shop","measure":"first-week","scope":"soloists","says":"most","acts":["ann"],"album":"one","when":"2023-01-12","sources":["agency"]}"#;

#[test]
fn a_leader_needs_a_word_on_the_whole_list_and_falls_to_one_counterexample() {
    let (one, two, big) = (week("one", 1_000, AGENCY), week("two", 2_000, r#""late""#), week("big", 9_000, AGENCY));
    let given = |counts: &[&str], statements: &[&str], as_of| {
        let claim = claim(MOST);
        verdict_as_of(&Given { counts, statements, claims: &[&claim], ..Given::default() }, as_of)
    };
    assert_eq!(given(&[&one], &[], None), Verdict::NotCheckable, "nobody ahead proves nothing");
    assert_eq!(given(&[&one], &[LEADS], None), Verdict::Supported);
    assert_eq!(given(&[&one, &big], &[LEADS], None), Verdict::Supported, "a group is no soloist");
    let own = LEADS.replace("agency", "press");
    assert_eq!(given(&[&one], &[&own], None), Verdict::NotCheckable, "the claim's own word");
    assert_eq!(given(&[&one, &two], &[LEADS], None), Verdict::Superseded);
    assert_eq!(given(&[&one, &two], &[LEADS], Some("2023-12-31")), Verdict::Supported, "not known yet");
    assert_eq!(given(&[&one, &two], &[], None), Verdict::NotCheckable, "what came later does not refute it");
    let before = two.replace("2023-06-0", "2022-06-0");
    assert_eq!(given(&[&one, &before], &[LEADS], None), Verdict::Superseded, "Two came out after the claim");
}

#[test]
fn the_first_is_refuted_by_whoever_was_before() {
    let fields = r#""kind":"first","album":"two","by":["shop/first-week"],"value":1000,"scope":"soloists""#;
    let (one, two) = (week("one", 1_000, AGENCY), week("two", 2_000, AGENCY));
    assert_eq!(of(fields, &[one.clone(), two.clone()]), Verdict::Contradicted);
    assert_eq!(of(fields, std::slice::from_ref(&two)), Verdict::NotCheckable);
    assert_eq!(of(&fields.replace("1000", "3000"), &[two]), Verdict::Contradicted, "it is not above the value");
    let said = r#"{"counter":"shop","measure":"first-week","scope":"soloists","says":"first-above","album":"one","value":1000,"sources":["agency"]}"#;
    let one_first = claim(&fields.replace("\"two\"", "\"one\""));
    let given = Given { counts: &[&one], statements: &[said], claims: &[&one_first], ..Given::default() };
    assert_eq!(verdict(&given), Verdict::Supported);
}

#[test]
fn the_fastest_is_whoever_surely_took_fewer_days() {
    let fields = r#""kind":"fastest","album":"one","by":["stream/total"],"value":500,"scope":"soloists""#;
    let said = r#"{"counter":"stream","measure":"total","scope":"soloists","says":"fastest-above","album":"one","value":500,"sources":["agency"]}"#;
    let own = total("one", 500, "least", "2023-02-05", AGENCY);
    let slow = total("two", 500, "least", "2023-08-01", r#""late""#);
    let fast = total("two", 500, "least", "2023-06-20", r#""late""#);
    let claim = claim(fields);
    let given =
        |counts: &[&str]| verdict(&Given { counts, statements: &[said], claims: &[&claim], ..Given::default() });
    assert_eq!(given(&[&own]), Verdict::Supported);
    assert_eq!(given(&[&own, &slow]), Verdict::Supported);
    assert_eq!(given(&[&own, &fast]), Verdict::Superseded);
}

#[test]
fn only_those_named() {
    let fields = r#""kind":"only","act":"ann","acts":["ann"],"by":["followers/total"],"value":100,"scope":"soloists","on":"2023-02-01""#;
    let count = |act: &str, value: u64| {
        format!(
            r#"{{"act":"{act}","counter":"followers","measure":"total","value":{value},"to":"2023-02-01","sources":["agency"]}}"#
        )
    };
    assert_eq!(of(fields, &[count("ann", 150), count("bo", 120)]), Verdict::Contradicted);
    assert_eq!(of(fields, &[count("ann", 150), count("bo", 50)]), Verdict::NotCheckable);
    assert_eq!(of(fields, &[count("ann", 90)]), Verdict::Contradicted);
    let said = r#"{"counter":"followers","measure":"total","scope":"soloists","says":"only-above","acts":["ann"],"value":100,"sources":["agency"]}"#;
    let (ann, claim) = (count("ann", 150), claim(fields));
    assert_eq!(
        verdict(&Given { counts: &[&ann], statements: &[said], claims: &[&claim], ..Given::default() }),
        Verdict::Supported
    );
}

#[test]
fn ranks_and_places() {
    let entry = |date: &str, rank: u16, week: u16| {
        format!(
            r#"{{"chart":"albums","album":"one","date":"{date}","rank":{rank},"week":{week},"sources":["agency"]}}"#
        )
    };
    let (first, next) = (entry("2023-01-12", 3, 1), entry("2023-01-19", 2, 2));
    let of = |fields: &str| {
        let claim = claim(&format!(r#""kind":"rank","album":"one","chart":"albums",{fields}"#));
        verdict(&Given { entries: &[&first, &next], claims: &[&claim], ..Given::default() })
    };
    assert_eq!(of(r#""rank":3,"at":"debut""#), Verdict::Supported);
    assert_eq!(of(r#""rank":2,"at":"peak""#), Verdict::Supported);
    assert_eq!(of(r#""rank":2,"on":"2023-01-12""#), Verdict::Contradicted);
    assert_eq!(of(r#""rank":2,"on":"2023-01-26""#), Verdict::NotCheckable);
    let place = |sources: &str| {
        format!(
            r#"{{"act":"ann","counter":"followers","scope":"soloists","rank":1,"when":"2023-02-01","sources":[{sources}]}}"#
        )
    };
    let of = |rank: u16, place: &str| {
        let claim = claim(&format!(
            r#""kind":"place","act":"ann","by":["followers"],"scope":"soloists","rank":{rank},"on":"2023-02-01""#
        ));
        verdict(&Given { places: &[place], claims: &[&claim], ..Given::default() })
    };
    assert_eq!(of(1, &place(AGENCY)), Verdict::Supported);
    assert_eq!(of(2, &place(AGENCY)), Verdict::Contradicted);
    assert_eq!(of(1, &place(PRESS)), Verdict::NotCheckable);
}

#[test]
fn every_track_on_a_chart() {
    let entry = |track: &str, rank: u16| {
        format!(
            r#"{{"chart":"weekly","track":"{track}","date":"2023-01-12","rank":{rank},"amount":{rank}0,"sources":["agency"]}}"#
        )
    };
    let all: Vec<_> = ["a", "b", "c", "d"].into_iter().zip(1..).map(|(track, rank)| entry(track, rank)).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let of = |entries: &[&str], more: &str| {
        let claim = claim(&format!(r#""kind":"all-on","album":"one","chart":"weekly","on":"2023-01-12"{more}"#));
        verdict(&Given { entries, claims: &[&claim], ..Given::default() })
    };
    assert_eq!(of(&all, ""), Verdict::Supported);
    assert_eq!(of(&all[..3], ""), Verdict::Contradicted, "the chart of that week is held whole for Ann");
    assert_eq!(of(&all, r#","scope":"soloists""#), Verdict::NotCheckable, "nobody holds every soloist's charts");
    let sum = claim(r#""kind":"figure","album":"one","by":["weekly"],"value":100"#);
    let given = Given { entries: &all, claims: &[&sum], ..Given::default() };
    with_checked(&given, None, |checked| {
        assert_eq!(checked.judged.verdict, Verdict::Supported);
        let found = checked.judged.readings.first().map(|reading| (reading.found, reading.truth));
        assert_eq!(found, Some((Finding::Amount { low: 100, high: Some(100) }, Truth::True)));
    });
}

#[test]
fn more_than_another() {
    let fields = r#""kind":"more-than","album":"two","than":"one","by":["shop/first-week"]"#;
    assert_eq!(of(fields, &[week("one", 1_000, AGENCY), week("two", 2_000, AGENCY)]), Verdict::Supported);
    assert_eq!(of(fields, &[week("one", 2_000, AGENCY), week("two", 2_000, AGENCY)]), Verdict::Contradicted);
    let disputed = [week("one", 1_000, AGENCY), week("one", 3_000, r#""herald""#), week("two", 2_000, AGENCY)];
    assert_eq!(of(fields, &disputed), Verdict::DependsOnSource);
    assert_eq!(of(fields, &[week("two", 2_000, AGENCY)]), Verdict::NotCheckable);
}
