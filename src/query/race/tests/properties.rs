//! What holds of every race, over random counts and places.

use super::*;
use proptest::prelude::*;

/// Records of random acts, figures and days; each is known on its day or some days later.
fn given() -> impl Strategy<Value = Vec<Given>> {
    let one = (0_usize..4, 1_u64..500, 0_usize..8, 0_i32..500, 0_i32..200);
    let record = |(act, value, kind, at, wait): (usize, u64, usize, i32, i32)| {
        let start = day("2022-06-10");
        let figure = match kind {
            0..=3 => Figure::Count(value, ["", "about", "least", "almost"][kind]),
            _ => Figure::Rank(u16::try_from(value % 4 + 1).unwrap()),
        };
        let is_group_place = act == 3 && kind > 3;
        let act = ACTS[if is_group_place { 0 } else { act }];
        Given { act, figure, to: (start + at).to_string(), known: Some((start + at + wait).to_string()) }
    };
    // The group is counted from the first day on, so that there always is a counter.
    let ground = Given { known: Some("2022-06-01".to_owned()), ..count("g", 5, "", "2022-06-01") };
    prop::collection::vec(one.prop_map(record), 1..16).prop_map(move |mut given| {
        given.push(ground.clone());
        given
    })
}

fn is_of(given: &Given, scope: Scope) -> bool {
    match (given.figure, scope) {
        (Figure::Rank(_), scope) => scope == Scope::Soloists,
        (Figure::Count(..), Scope::Kpop) => true,
        (Figure::Count(..), Scope::Soloists) => given.act != "g",
        (Figure::Count(..), Scope::FemaleSoloists) => matches!(given.act, "a" | "b"),
    }
}

const SCOPES: [Scope; 3] = [Scope::Kpop, Scope::Soloists, Scope::FemaleSoloists];

proptest! {
    #[test]
    fn a_place_changes_only_on_a_day_of_the_data(given in given(), from in 0_i32..540) {
        let held = catalog(&given);
        for scope in SCOPES {
            let race = race(&held, None, scope);
            let places = |on| standing(&race, on).into_iter().map(|one| (one.0, one.1, one.3, one.4)).collect::<Vec<_>>();
            let first = day("2022-06-01") + from;
            for on in (0..30).map(|more| first + more) {
                let is_data = given.iter().any(|one| is_of(one, scope) && one.to == on.to_string());
                prop_assert!(is_data || places(on) == places(on + -1), "{scope:?} {on}: {:?}", places(on));
                prop_assert_eq!(race.days().contains(&on), is_data);
            }
        }
    }

    #[test]
    fn what_became_known_later_changes_nothing(given in given(), then in 0_i32..700, on in 0_i32..560) {
        let then = day("2022-06-01") + then;
        let known: Vec<Given> =
            given.iter().filter(|one| one.known.as_ref().is_some_and(|known| day(known) <= then)).cloned().collect();
        let (whole, part) = (catalog(&given), catalog(&known));
        for scope in SCOPES {
            let of_whole = race(&whole, Some(then), scope);
            let of_part = race(&part, Some(then), scope);
            prop_assert_eq!(of_whole.days(), of_part.days());
            let on = day("2022-06-01") + on;
            prop_assert_eq!(standing(&of_whole, on), standing(&of_part, on));
            prop_assert_eq!(of_whole.most(), of_part.most());
        }
    }

    #[test]
    fn everyone_runs_from_the_first_count_on_and_nobody_before(given in given(), on in 0_i32..560) {
        let held = catalog(&given);
        let on = day("2022-06-01") + on;
        for scope in SCOPES {
            let race = race(&held, None, scope);
            let Some(last) = race.days().iter().copied().rev().find(|day| *day <= on) else { continue };
            let standing = race.standing(on);
            for act in ACTS {
                let counts = || given.iter().filter(|one| one.act == act && matches!(one.figure, Figure::Count(..)));
                let is_counted = counts().any(|one| is_of(one, scope) && day(&one.to) <= last);
                let runs = standing.runners.iter().filter(|runner| runner.act.id.as_str() == act).count();
                prop_assert_eq!(runs, usize::from(is_counted), "{} {:?}", act, scope);
                prop_assert!(!(is_counted && standing.uncounted.iter().any(|one| one.id.as_str() == act)));
            }
            prop_assert!(standing.runners.iter().all(|one| one.age >= 0 && one.high.is_none_or(|high| high > 0)));
        }
    }

    #[test]
    fn nobody_stands_below_a_place_that_holds(given in given(), on in 0_i32..560) {
        let held = catalog(&given);
        let race = race(&held, None, Scope::Soloists);
        let standing = race.standing(day("2022-06-01") + on);
        for (row, runner) in standing.runners.iter().enumerate() {
            let Some(place) = runner.reported else { continue };
            let better = standing.runners.iter().filter(|other| other.reported.is_some_and(|one| one.rank <= place.rank));
            // Whoever was counted higher since may be ahead of it, or of one that is: no place says otherwise.
            let passes = |other: &Runner<'_>, passed: &Runner<'_>| {
                let is_higher = other.count.quantity.value > passed.count.quantity.value;
                let before = passed.reported.filter(|one| one.rank <= place.rank);
                is_higher && before.is_some_and(|one| latest(other.count) > told(one))
            };
            let others = standing.runners[..row].iter().filter(|other| other.reported.is_none());
            let since = others.filter(|other| standing.runners[..=row].iter().any(|passed| passes(other, passed)));
            let row = row - since.count();
            prop_assert!(row < usize::from(place.rank).max(better.count()), "{:?}", standing.runners);
        }
    }
}
