//! Follower rankings of the shipped dataset.

mod common;

use chartrun::model::day::When;
use chartrun::model::id::CounterId;
use chartrun::model::observation::Scope;
use chartrun::query::facts_per_month::facts_per_month;
use chartrun::query::follower::{Computed, Followers, MAY_FALL, followers, latest, place_on, reported};
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use common::{CATALOG, act, counter, day};
use std::sync::LazyLock;

static SPOTIFY: LazyLock<CounterId> = LazyLock::new(|| counter("spotify-followers"));

fn all(as_of: Option<&str>) -> Vec<Followers<'static>> {
    followers(&CATALOG, &SPOTIFY, as_of.map(day))
}

fn place(who: &str, scope: Scope, on: &str, as_of: Option<&str>) -> Computed {
    place_on(&CATALOG, &all(as_of), &act(who), scope, day(on)).unwrap_or_else(|| panic!("{who} has no counts"))
}

#[test]
fn v_on_23_october_2023() {
    let told = |scope| {
        let places = reported(&CATALOG, &SPOTIFY, scope, None).filter(|place| place.act == act("v"));
        places.filter(|place| place.when == Some(When::Day(day("2023-10-23")))).map(|p| p.rank).collect::<Vec<_>>()
    };
    assert_eq!((told(Scope::Kpop), told(Scope::Soloists)), (vec![5], vec![2]));
    let computed = place("v", Scope::Soloists, "2023-10-23", None);
    assert_eq!(computed.place(), None, "the counts leave a range: {computed:?}");
    assert!((computed.best..=computed.worst).contains(&2), "{computed:?}");
    let overall = place("v", Scope::Kpop, "2023-10-23", None);
    assert!((overall.best..=overall.worst).contains(&5) && overall.best >= 3, "{overall:?}: BTS and BLACKPINK lead");
}

#[test]
fn as_of_the_day_less_is_known_and_the_range_no_narrower() {
    let now = place("v", Scope::Soloists, "2023-10-23", None);
    // The article of October 2023 counts as known on its last day.
    let then = place("v", Scope::Soloists, "2023-10-23", Some("2023-10-31"));
    assert!(then.best <= now.best && then.worst >= now.worst, "{then:?} {now:?}");
}

#[test]
fn six_exact_counts_of_one_day_stand_in_their_order() {
    let all = all(None);
    let order = ["bts", "blackpink", "twice", "stray-kids", "j-hope", "jung-kook"];
    let bounds = order.map(|who| {
        let followers = all.iter().find(|one| *one.act == act(who)).expect("it has counts");
        let between = followers.on(day("2025-12-26"));
        assert_eq!((Some(between.low), between.age), (between.high, Some(0)), "{who} was counted that day");
        between.low
    });
    assert!(bounds.windows(2).all(|pair| pair[0] > pair[1]), "{bounds:?}");
    for (who, best) in order.into_iter().zip([1, 2, 3, 4, 5, 7]) {
        let computed = place(who, Scope::Kpop, "2025-12-26", None);
        assert_eq!(computed.best, best, "{who}: above it the others of the six, and V before Jung Kook");
        assert_eq!(computed.place(), None, "acts last counted years ago may have passed any of them");
    }
}

#[test]
fn every_reported_place_lies_in_the_computed_range() {
    let all = all(None);
    let mut compared = 0;
    for scope in [Scope::Kpop, Scope::Soloists] {
        for told in reported(&CATALOG, &SPOTIFY, scope, None) {
            let Some(on) = told.when.and_then(When::day) else { continue };
            let Some(computed) = place_on(&CATALOG, &all, &told.act, scope, on) else { continue };
            // Acts without counts here may be ahead too, so only the better end binds.
            assert!(computed.best <= told.rank, "{} {on} {scope:?}: {} told, {computed:?}", told.act, told.rank);
            compared += 1;
        }
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn no_undoubted_count_falls_by_more_than_the_stated_share() {
    let (fall, of) = MAY_FALL;
    let (mut sure, mut widest) = (0_u32, 0.0_f64);
    for followers in all(None) {
        for earlier in &followers.counts {
            for later in &followers.counts {
                let (Some(end), Some(start)) = (latest(earlier), later.to.and_then(When::earliest)) else { continue };
                let (least, most) = (earlier.quantity.least(), later.quantity.most());
                if least <= most {
                    continue;
                }
                sure += u32::from(end < start);
                if latest(later) >= Some(end) && !matches!(later.to, Some(When::Year(_))) {
                    widest = widest.max((least - most) as f64 / least as f64);
                }
            }
        }
    }
    assert_eq!(sure, 0, "no count of a certainly later day is lower");
    assert!(widest < fall as f64 / of as f64, "{widest}");
    assert!((0.0095..0.0096).contains(&widest), "the doc of MAY_FALL says 0.95 in 100: {widest}");
}

#[test]
fn v_overtook_j_hope() {
    let selection = Selection::new(&CATALOG, &Question::default());
    let rankings = Rankings::new(&CATALOG, &selection);
    let change = rankings.overtaking(&CATALOG, selection.window).expect("a change of the lead");
    assert_eq!((change.by.id.as_str(), change.from.id.as_str()), ("v", "j-hope"));
    assert_eq!((change.after, change.until), (day("2023-11-11"), day("2024-01-23")));
    let then = Question { as_of: Some(day("2023-12-01")), ..Question::default() };
    let rankings = Rankings::new(&CATALOG, &Selection::new(&CATALOG, &then));
    assert!(rankings.overtaking(&CATALOG, selection.window).is_none(), "nobody knew in December");
}

#[test]
fn the_months_hold_every_fact_that_has_one() {
    let whole = Question { time: Some(Time::All), ..Question::default() };
    let months = facts_per_month(&CATALOG, &Selection::new(&CATALOG, &whole));
    assert!(months.windows(2).all(|pair| pair[0].first.next_month() == pair[1].first), "no month is left out");
    let dated = |when: Option<When>| when.is_some_and(|when| !matches!(when, When::Year(_)));
    let entries = CATALOG.runs().flat_map(|(_, all)| all).filter(|e| dated(e.date) && e.standing.stands(None)).count();
    let counts = CATALOG.series().flat_map(|(_, all)| all).filter(|c| dated(c.to) && c.standing.stands(None)).count();
    let places = CATALOG.places().iter().filter(|place| dated(place.when)).count();
    let counted: u32 = months.iter().map(|month| month.all).sum();
    assert_eq!(counted as usize, entries + counts + places);
    assert!(months.iter().all(|month| month.chosen <= month.all) && months.iter().any(|month| month.chosen > 0));
    let then = Question { as_of: Some(day("2023-10-01")), ..whole };
    let months = facts_per_month(&CATALOG, &Selection::new(&CATALOG, &then));
    assert!(months.last().is_some_and(|month| month.first <= day("2023-10-01")), "nothing from after the day");
}
