//! The race, on datasets of a few counts and places.

use super::*;
use crate::model::id::{ActId, AlbumId};
use crate::query::selection::{Question, Time};
use crate::query::tests::{ACTS, Figure, Given, catalog, count, rank};

mod properties;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn selection(catalog: &Catalog, as_of: Option<Day>) -> Selection {
    let question = Question {
        acts: vec![ActId::parse("a").unwrap()],
        albums: vec![AlbumId::parse("l").unwrap()],
        time: Days::new(day("2022-06-01"), day("2023-12-31")).map(Time::Window),
        as_of,
        ..Question::default()
    };
    Selection::new(catalog, &question)
}

fn race<'a>(catalog: &'a Catalog, as_of: Option<Day>, scope: Scope) -> Race<'a> {
    Race::new(catalog, &selection(catalog, as_of), scope).unwrap()
}

/// Act, count, age, place as reported and as computed; in the order of the standing.
type Told = (String, u64, i32, Option<u16>, (u16, u16));

fn standing(race: &Race<'_>, on: Day) -> Vec<Told> {
    let tell = |one: &Runner<'_>| {
        let computed = (one.computed.best, one.computed.worst);
        let reported = one.reported.map(|place| place.rank);
        (one.act.id.to_string(), one.count.quantity.value, one.age, reported, computed)
    };
    race.standing(on).runners.iter().map(tell).collect()
}

fn order_on(given: &[Given], on: &str) -> String {
    let held = catalog(given);
    standing(&race(&held, None, Scope::Soloists), day(on)).iter().map(|one| one.0.as_str()).collect()
}

#[test]
fn its_days_are_those_of_the_data() {
    let held = catalog(&[
        count("a", 100, "", "2023-05-01"),
        count("b", 100, "", "2023-05-01"),
        count("b", 110, "", "2023-07"),
        count("g", 900, "", "2023-06-01"),
        rank("c", 3, "..2023-08-09"),
        count("c", 90, "", "2024-01-01"),
    ]);
    let days = |scope| race(&held, None, scope).days().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(days(Scope::Soloists), ["2023-05-01", "2023-07-31", "2023-08-09"], "a month is over on its last day");
    assert_eq!(days(Scope::FemaleSoloists), ["2023-05-01", "2023-07-31"]);
    assert_eq!(days(Scope::Kpop), ["2023-05-01", "2023-06-01", "2023-07-31"], "the place was told of soloists");
    let on = race(&held, None, Scope::Soloists).standing(day("2023-12-31"));
    let uncounted: Vec<_> = on.uncounted.iter().map(|act| act.id.as_str()).collect();
    assert_eq!((on.runners.len(), uncounted), (2, vec!["c"]), "a place alone is not a count");
}

#[test]
fn a_later_floor_below_a_count_says_nothing_new() {
    let held = catalog(&[
        count("a", 190, "", "2023-01-03"),
        count("a", 100, "least", "2023-01-08"),
        count("a", 200, "least", "2023-02-01"),
    ]);
    let race = race(&held, None, Scope::Soloists);
    let last = |on| standing(&race, day(on)).first().map(|one| (one.1, one.2));
    assert_eq!(last("2023-01-08"), Some((190, 5)));
    assert_eq!(last("2023-02-01"), Some((200, 0)));
}

#[test]
fn what_is_known_to_the_year_does_not_follow_what_is_known_to_a_day_of_it() {
    let held = catalog(&[
        count("a", 170, "", "2022-08-01"),
        count("a", 160, "", "2022"),
        count("b", 50, "", "2022"),
        count("a", 175, "", "2023-08-01"),
    ]);
    let race = race(&held, None, Scope::Soloists);
    assert_eq!(standing(&race, day("2022-12-30")).len(), 1, "some day of 2022 need not be over by then");
    let end = standing(&race, day("2022-12-31"));
    assert_eq!(end.iter().map(|one| one.1).collect::<Vec<_>>(), [170, 50]);
}

#[test]
fn a_reported_place_stands_before_a_higher_old_count() {
    let counts = [
        count("a", 145, "", "2023-05-31"),
        count("b", 157, "", "2023-10-23"),
        count("c", 150, "", "2023-09-27"),
        rank("a", 1, "2023-05-31"),
        rank("c", 3, "2023-09-27"),
        rank("b", 2, "2023-10-23"),
    ];
    assert_eq!(order_on(&counts, "2023-10-23"), "abc");
    let taken = [counts.as_slice(), &[rank("b", 1, "2023-11-23")]].concat();
    assert_eq!(order_on(&taken, "2023-11-23"), "bca", "a's first place is b's now, and its last count is the oldest");
}

#[test]
fn a_higher_count_goes_before_an_older_place_that_nothing_else_supports() {
    let told = [count("a", 145, "", "2023-05-31"), rank("a", 1, "2023-05-31")];
    let since = [count("b", 157, "", "2023-10-23")];
    assert_eq!(order_on(&[&told[..], &since].concat(), "2023-10-23"), "ba");
    let backed = [count("b", 157, "", "2023-10-23"), rank("b", 2, "2023-10-23")];
    assert_eq!(order_on(&[&told[..], &backed].concat(), "2023-10-23"), "ab", "who is second has somebody ahead");
    let third = [count("c", 150, "", "2023-09-27")];
    assert_eq!(order_on(&[&told[..], &backed, &third].concat(), "2023-10-23"), "abc", "nor does a count below b's");
}

#[test]
fn a_reported_place_that_the_counts_rule_out_does_not_hold() {
    let given = [
        rank("a", 1, "2023-05-01"),
        count("a", 100, "", "2023-05-01"),
        count("a", 110, "", "2023-07-01"),
        count("b", 900, "", "2023-06-01"),
    ];
    assert_eq!(order_on(&given, "2023-05-01"), "a");
    assert_eq!(order_on(&given, "2023-06-01"), "ba");
    let old = [rank("a", 1, "2022-06-01"), count("a", 100, "", "2022-06-01"), count("b", 120, "", "2023-06-03")];
    assert_eq!(order_on(&old, "2023-06-03"), "ba", "no place holds for more than a year");
}
