//! What came after a claim was made: it can end a record that held, and is never what a claim was wrong by.

use super::dataset::{Given, claim, total, verdict, week, with_checked};
use super::shipped::{CATALOG, day};
use chartrun::claim::{Checked, Role, Row, Verdict, check_all};
use chartrun::model::observation::{Count, CountedId};
use chartrun::words::Language;

const AGENCY: &str = r#""agency""#;

/// The days of the rows of a role.
fn days(checked: &Checked<'_>, role: Role) -> Vec<String> {
    checked.rows(role).filter_map(Row::day).map(|day| day.to_string()).collect()
}

/// A record of all acts that was not held on the day it was claimed, 1 March 2023, and is broken once more in June.
#[test]
fn a_record_that_was_not_held_is_refuted_by_those_who_were_before_the_claim() {
    let weeks = [week("one", 1_000, AGENCY), week("big", 9_000, AGENCY), week("two", 5_000, AGENCY)];
    let totals = [("one", "2023-02-05"), ("big", "2023-01-20"), ("two", "2023-06-10")]
        .map(|(album, to)| total(album, 500, "least", to, AGENCY));
    for (fields, counts, earlier, later) in [
        (r#""kind":"most","by":["shop/first-week"]"#, &weeks, "2023-01-12", "2023-06-08"),
        (r#""kind":"only","acts":["ann"],"by":["shop/first-week"],"value":500"#, &weeks, "2023-01-12", "2023-06-08"),
        (r#""kind":"fastest","by":["stream/total"],"value":500"#, &totals, "2023-01-20", "2023-06-10"),
    ] {
        let claim = claim(&format!(r#"{fields},"album":"one","scope":"kpop""#));
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        with_checked(&Given { counts: &counts, claims: &[&claim], ..Given::default() }, None, |checked| {
            assert_eq!(checked.judged.verdict, Verdict::Contradicted, "{fields}");
            let deciding = days(checked, Role::Decides);
            assert!(deciding.iter().any(|day| day == earlier), "{fields}: {deciding:?}");
            assert!(deciding.iter().all(|day| day != later), "{fields}: {deciding:?}");
            let beside = checked.rows(Role::Beside).filter(|row| matches!(row, Row::Count(_)));
            let beside: Vec<_> = beside.filter_map(Row::day).map(|day| day.to_string()).collect();
            assert_eq!(beside, [later], "{fields}: shown, and turning nothing");
        });
        // Of those two the one that came later refutes nothing alone.
        let given = Given { counts: &[counts[0], counts[2]], claims: &[&claim], ..Given::default() };
        assert_eq!(verdict(&given), Verdict::NotCheckable, "{fields}");
    }
}

/// Under one meaning the list is known whole, under the other a later work alone is ahead: that turns nothing.
#[test]
fn what_came_later_makes_no_difference_between_two_meanings() {
    let day = |album: &str, value: u64| week(album, value, AGENCY).replace("first-week", "first-day");
    let counts = [week("one", 1_000, AGENCY), day("one", 100), day("two", 200)];
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    let said = r#"{"counter":"shop","measure":"first-week","scope":"soloists","says":"most","album":"one","sources":["agency"]}"#;
    let by = r#""by":["shop/first-week","shop/first-day"]"#;
    for (made, expected) in [("2023-03-01", Verdict::NotCheckable), ("2023-07-01", Verdict::DependsOnDefinition)] {
        let claim = claim(&format!(r#""kind":"most","album":"one",{by},"scope":"soloists","made":"{made}""#));
        let given = Given { counts: &counts, statements: &[said], claims: &[&claim], ..Given::default() };
        assert_eq!(verdict(&given), expected, "{made}");
    }
}

#[test]
fn a_peak_is_refuted_by_a_better_position_before_the_claim() {
    let entry = |date: &str, rank: u16| {
        format!(r#"{{"chart":"albums","album":"one","date":"{date}","rank":{rank},"sources":["agency"]}}"#)
    };
    let (before, after) = (entry("2023-01-12", 3), entry("2023-06-08", 1));
    let claim = claim(r#""kind":"rank","album":"one","chart":"albums","rank":4,"at":"peak""#);
    with_checked(&Given { entries: &[&before, &after], claims: &[&claim], ..Given::default() }, None, |checked| {
        assert_eq!(checked.judged.verdict, Verdict::Contradicted);
        assert_eq!(days(checked, Role::Decides), ["2023-01-12"]);
        assert_eq!(days(checked, Role::Beside), ["2023-06-08"]);
    });
}

#[test]
fn whoever_came_after_the_claim_was_not_before_it() {
    let fields = r#""kind":"first","album":"two","by":["shop/first-week"],"value":1000,"scope":"kpop""#;
    let two = week("two", 2_000, AGENCY);
    let big = week("big", 2_000, AGENCY).replace("2023-01-06", "2023-05-31").replace("2023-01-12", "2023-06-06");
    for (made, expected) in [("2023-06-07", Verdict::Contradicted), ("2023-06-05", Verdict::NotCheckable)] {
        let claim = claim(&format!(r#"{fields},"made":"{made}""#));
        let given = Given { counts: &[&two, &big], claims: &[&claim], ..Given::default() };
        assert_eq!(verdict(&given), expected, "{made}");
    }
}

/// The five of 2023 say nothing of what was claimed in November 2022.
#[test]
fn the_only_three_of_2022_were_four() {
    let all = check_all(&CATALOG, None);
    let only = all.iter().find(|checked| checked.judged.claim.id.as_str() == "only-three-soloists-first-week-700000");
    let only = only.expect("the claim is in the dataset");
    assert_eq!(only.judged.verdict, Verdict::Contradicted);
    assert_eq!(Language::En.reason(&CATALOG, &only.judged), "Found: Lisa LALISA was ahead by 16 September 2021.");
    assert!(only.rows(Role::Decides).filter_map(Row::day).all(|row| row <= day("2022-11-04")));
    let albums = only.rows(Role::Beside).filter_map(|row| match row {
        Row::Count(Count { subject: CountedId::Album(album), .. }) if row.day() > Some(day("2022-11-04")) => {
            Some(album.as_str())
        }
        _ => None,
    });
    let albums: Vec<&str> = albums.collect();
    assert!(["face", "me", "d-day", "layover", "golden"].iter().all(|later| albums.contains(later)), "{albums:?}");
}

/// Of any claim that a later fact can end.
#[test]
fn nothing_that_happened_after_a_claim_contradicts_it() {
    let mut tried = 0;
    for checked in check_all(&CATALOG, None) {
        let judged = &checked.judged;
        let can_end = judged.claim.asserts.can_be_superseded() && judged.verdict == Verdict::Contradicted;
        let Some(made) = judged.claim.made.filter(|_| can_end) else { continue };
        tried += 1;
        assert!(checked.rows(Role::Decides).filter_map(Row::day).all(|row| row <= made), "{}", judged.claim.id);
    }
    assert!(tried > 1, "{tried}");
}
