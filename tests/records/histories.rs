//! Whatever the history: what became known later changes no earlier answer, and places keep their rules.

use super::common::day;
use super::dataset::{catalog, terms, total};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use chartrun::model::observation::Scope;
use chartrun::query::record::Record;
use proptest::prelude::*;

/// A count as a line, and the day it was known.
fn any_count() -> impl Strategy<Value = (String, Day)> {
    let when = prop_oneof![
        4 => (0..90_i32).prop_map(|at| (day("2024-01-01") + at).to_string()),
        1 => Just("2024-02".to_owned()),
        1 => (0..90_i32).prop_map(|at| format!("..{}", day("2024-01-01") + at)),
    ];
    let bound = prop::sample::select(vec!["exact", "about", "least", "almost"]);
    let album = prop::sample::select(vec!["a", "b", "c", "d", "g", "old"]);
    let source = prop::sample::select(vec!["s", "fan"]);
    let ends = (0..60_i32, prop::option::of(0..40_i32));
    (album, 1..30_u64, bound, when, ends, source).prop_map(|(album, tens, bound, when, (late, withdrawn), source)| {
        let at = Day::parse(when.trim_start_matches("..")).unwrap_or_else(|| day("2024-02-29"));
        let known = at + late;
        let withdrawn = withdrawn.map_or_else(String::new, |after| {
            let on = known + 1 + after;
            format!(r#","withdrawn":{{"on":"{on}","why":{{"en":"A slip."}},"sources":["s"]}}"#)
        });
        let rest = format!(r#","known":"{known}","sources":["{source}"]{withdrawn}"#);
        (total(album, "streams", tens * 10, bound, &when, &rest), known)
    })
}

fn answer(catalog: &Catalog, as_of: Option<Day>) -> String {
    let record = Record::new(catalog, &terms("streams", "album", 100, Scope::Kpop), as_of);
    let ranking = record.ranking.iter().map(|reach| (&reach.work, reach.days, reach.when, reach.places));
    let ranking: Vec<_> = ranking.collect();
    format!("{ranking:?} {:?} {} {}", record.progression, record.works, record.acts)
}

proptest! {
    #[test]
    fn what_is_known_later_changes_no_answer(counts in prop::collection::vec(any_count(), 0..24), at in 0..150_i32) {
        let as_of = day("2024-01-01") + at;
        let all: Vec<_> = counts.iter().map(|(count, _)| count.clone()).collect();
        let then: Vec<_> =
            counts.iter().filter(|(_, known)| *known <= as_of).map(|(count, _)| count.clone()).collect();
        prop_assert_eq!(answer(&catalog(&all), Some(as_of)), answer(&catalog(&then), Some(as_of)));
    }

    #[test]
    fn the_order_of_the_file_says_nothing(counts in prop::collection::vec(any_count(), 0..16), turn in 0..16_usize) {
        // Of each work one count: which of several that contradict each other stands may hang on their order.
        let mut one: Vec<(String, Day)> = Vec::new();
        for count in counts {
            let album = |text: &str| text.split('"').nth(3).map(str::to_owned);
            if one.iter().all(|other| album(&other.0) != album(&count.0)) {
                one.push(count);
            }
        }
        let lines: Vec<_> = one.into_iter().map(|(count, _)| count).collect();
        let mut turned = lines.clone();
        turned.rotate_left(turn.min(lines.len()));
        prop_assert_eq!(answer(&catalog(&lines), None), answer(&catalog(&turned), None));
    }

    #[test]
    fn places_and_holders_keep_their_rules(counts in prop::collection::vec(any_count(), 0..24)) {
        let catalog = catalog(&counts.into_iter().map(|(count, _)| count).collect::<Vec<_>>());
        let record = Record::new(&catalog, &terms("streams", "album", 100, Scope::Kpop), None);
        for reach in &record.ranking {
            let (best, worst) = reach.places;
            prop_assert!(1 <= best && best <= worst && worst <= record.ranking.len() + record.undated.len());
            prop_assert!(0 <= reach.days.0 && reach.days.0 <= reach.days.1);
            for other in &record.ranking {
                if reach.days.1 < other.days.0 {
                    prop_assert!(best < other.places.0 && worst < other.places.1);
                }
                if reach.days == other.days && reach.days.0 == reach.days.1 {
                    prop_assert_eq!(reach.places, other.places, "who took as long shares the place");
                }
            }
        }
        for pair in record.progression.windows(2) {
            let most = |at: usize| record.ranking[record.progression[at].holders[0]].days.1;
            let at = record.progression.iter().position(|held| std::ptr::eq(held, &pair[0])).unwrap_or(0);
            prop_assert!(most(at + 1) < most(at), "a record only gets faster");
            prop_assert_eq!(pair[0].until, Some(pair[1].from));
            prop_assert!(pair[0].from <= pair[1].from);
        }
        prop_assert_eq!(record.progression.is_empty(), record.ranking.is_empty());
        if let (Some(last), Some(first)) = (record.progression.last(), record.ranking.first()) {
            let holders = last.holders.iter().filter_map(|at| record.ranking.get(*at));
            prop_assert!(holders.clone().all(|reach| reach.days.1 == first.days.1), "the fastest hold it in the end");
        }
    }
}
