//! The rule of computed places, on datasets of a few counts.

use super::*;
use crate::query::tests::{self, ACTS, Given, count};
use proptest::prelude::*;

/// A count as a record states it: act, value, bound, date.
type Stated = (&'static str, u64, &'static str, &'static str);

fn catalog(counts: &[Stated]) -> Catalog {
    let given: Vec<_> = counts.iter().map(|&(act, value, bound, to)| count(act, value, bound, to)).collect();
    tests::catalog(&given)
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn id(text: &str) -> ActId {
    ActId::parse(text).unwrap()
}

/// Best and worst place of an act among soloists, and the age of the counts.
fn place(catalog: &Catalog, act: &str, on: &str, as_of: Option<&str>) -> Option<(u16, u16, i32)> {
    let all = followers(catalog, &CounterId::parse("f").unwrap(), as_of.map(day));
    place_on(catalog, &all, &id(act), Scope::Soloists, day(on)).map(|found| (found.best, found.worst, found.age))
}

fn bounds(catalog: &Catalog, act: &str, on: &str) -> (u64, Option<u64>, Option<i32>) {
    let all = followers(catalog, &CounterId::parse("f").unwrap(), None);
    let between = all.iter().find(|followers| *followers.act == id(act)).unwrap().on(day(on));
    (between.low, between.high, between.age)
}

#[test]
fn counts_of_one_day_leave_one_place() {
    let held = catalog(&[
        ("a", 100, "", "2023-05-01"),
        ("b", 200, "", "2023-05-01"),
        ("c", 50, "", "2023-05-01"),
        ("g", 900, "", "2023-05-01"),
    ]);
    for (act, at) in [("b", 1), ("a", 2), ("c", 3)] {
        assert_eq!(place(&held, act, "2023-05-01", None), Some((at, at, 0)), "{act}");
    }
    let all = followers(&held, &CounterId::parse("f").unwrap(), None);
    let overall = place_on(&held, &all, &id("a"), Scope::Kpop, day("2023-05-01")).unwrap();
    assert_eq!((overall.place(), overall.among), (Some(3), 4), "groups count among all");
    assert_eq!(place(&held, "g", "2023-05-01", None), None, "a group has no place among soloists");
}

#[test]
fn an_open_bound_leaves_a_range() {
    let held = catalog(&[("a", 100, "", "2023-05-01"), ("b", 90, "", "2023-01-01"), ("c", 200, "least", "2023-04-01")]);
    assert_eq!(bounds(&held, "b", "2023-05-01"), (88, None, Some(120)));
    assert_eq!(place(&held, "a", "2023-05-01", None), Some((2, 3, 120)), "b may have grown; c is surely ahead");
    assert_eq!(place(&held, "a", "2023-04-30", None), None, "nothing is said before the first count");
}

#[test]
fn a_later_count_closes_the_bound_above() {
    let held = catalog(&[("a", 100, "", "2023-05-01"), ("b", 50, "", "2023-01-01"), ("b", 96, "", "2023-07-01")]);
    assert_eq!(bounds(&held, "b", "2023-05-01"), (49, Some(98), Some(120)), "96 may be what two in 100 left of 98");
    assert_eq!(place(&held, "a", "2023-05-01", None), Some((1, 1, 0)));
    let close = catalog(&[("a", 100, "", "2023-05-01"), ("b", 50, "", "2023-01-01"), ("b", 99, "", "2023-07-01")]);
    assert_eq!(place(&close, "a", "2023-05-01", None), Some((1, 2, 120)), "99 may once have been 102");
}

#[test]
fn as_of_a_day_a_later_count_is_not_known() {
    let held = catalog(&[("a", 100, "", "2023-05-01"), ("b", 50, "", "2023-01-01"), ("b", 96, "", "2023-07-01")]);
    assert_eq!(place(&held, "a", "2023-05-01", Some("2023-06-30")), Some((1, 2, 120)));
    assert_eq!(place(&held, "a", "2023-05-01", Some("2023-07-01")), Some((1, 1, 0)));
    assert_eq!(place(&held, "a", "2023-05-01", Some("2023-04-30")), None);
}

#[test]
fn partial_dates_bound_only_what_lies_outside_them() {
    let held = catalog(&[("a", 1_000, "", "2023-05"), ("b", 2_000, "", "..2023-05-20")]);
    assert_eq!(bounds(&held, "a", "2023-04-30"), (0, Some(1_021), None));
    assert_eq!(bounds(&held, "a", "2023-05-15"), (0, None, None));
    assert_eq!(bounds(&held, "a", "2023-06-01"), (980, None, Some(1)));
    assert_eq!(bounds(&held, "b", "2023-05-19"), (0, None, None), "nobody says since when");
    assert_eq!(bounds(&held, "b", "2023-05-20"), (1_960, None, Some(0)));
}

#[test]
fn a_weak_count_does_not_weaken_the_bound_of_a_strong_one() {
    let held = catalog(&[("a", 19_000_831, "", "2026-01-03"), ("a", 10_000_000, "least", "2026-01-08")]);
    assert_eq!(bounds(&held, "a", "2026-01-08"), (18_620_814, None, Some(5)));
}

#[test]
fn the_count_of_the_day_decides_against_what_contradicts_it() {
    let held = catalog(&[("a", 1_000, "", "2023-01-01"), ("a", 500, "", "2023-02-01"), ("a", 400, "", "2023-03-01")]);
    assert_eq!(bounds(&held, "a", "2023-02-01"), (500, Some(500), Some(0)));
    assert_eq!(bounds(&held, "a", "2023-02-15").1, None, "a fall beyond the allowance leaves the bound open");
}

#[test]
fn an_act_without_a_dated_count_is_not_ranked() {
    let undated = catalog(&[("a", 100, "", "2023-05-01"), ("b", 50, "", "2022")]);
    let found = place(&undated, "a", "2023-05-01", None);
    assert_eq!(found, Some((1, 2, 121)), "a count of some day of 2022 still says something in 2023");
}

proptest! {
    #[test]
    fn what_became_known_later_changes_nothing(
        counts in prop::collection::vec((0_usize..4, 1_u64..500, 0_usize..4, 0_i32..400, 0_i32..400), 1..14),
        on in 0_i32..400,
        then in 0_i32..800,
    ) {
        let start = day("2022-06-01");
        let record = |&(act, value, bound, at, wait): &(usize, u64, usize, i32, i32)| {
            let bound = ["", "about", "least", "almost"][bound];
            let known = Some((start + at + wait).to_string());
            Given { known, ..count(ACTS[act], value, bound, &(start + at).to_string()) }
        };
        let known = |c: &&(usize, u64, usize, i32, i32)| c.3 + c.4 <= then;
        let whole = tests::catalog(&counts.iter().map(record).collect::<Vec<_>>());
        let part = tests::catalog(&counts.iter().filter(known).map(record).collect::<Vec<_>>());
        let counter = CounterId::parse("f").unwrap();
        let as_of = Some(start + then);
        let (of_whole, of_part) = (followers(&whole, &counter, as_of), followers(&part, &counter, as_of));
        for act in ACTS.map(id) {
            for scope in [Scope::Kpop, Scope::Soloists] {
                prop_assert_eq!(
                    place_on(&whole, &of_whole, &act, scope, start + on),
                    place_on(&part, &of_part, &act, scope, start + on)
                );
                prop_assert_eq!(places(&whole, &of_whole, &act, scope), places(&part, &of_part, &act, scope));
            }
        }
    }

    #[test]
    fn a_range_holds_the_true_place(counts in prop::collection::vec(1_u64..1_000_000, 4), then in 0_i32..300) {
        // Four acts that never change; counted on different days, some never again.
        let start = day("2022-06-01");
        let records = counts.iter().zip(ACTS).enumerate().flat_map(|(n, (value, act))| {
            let n = i32::try_from(n).unwrap();
            [n * 10, 250 + n].map(|at| count(act, *value, "", &(start + at).to_string()))
        });
        let held = tests::catalog(&records.collect::<Vec<_>>());
        let all = followers(&held, &CounterId::parse("f").unwrap(), None);
        for (value, act) in counts.iter().zip(ACTS) {
            let truly = 1 + counts.iter().filter(|other| *other > value).count();
            if let Some(found) = place_on(&held, &all, &id(act), Scope::Kpop, start + then) {
                prop_assert!((usize::from(found.best)..=usize::from(found.worst)).contains(&truly));
            }
        }
    }
}
