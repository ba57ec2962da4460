//! Places in the follower rankings: none is told as the last, as held or as taken where a report that cannot be read may
//! lie in between; and an act of which no count can be read may stand anywhere.

use crate::common::{CATALOG, act, counter, day};
use crate::{broken, verdict};
use chartrun::claim::{Verdict, Why};
use chartrun::model::catalog::Catalog;
use chartrun::model::observation::Scope;
use chartrun::query::follower::{followers, place_on, places, reported, taken};
use chartrun::query::race::Race;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection};
use chartrun::words::Language;

/// A reported place of a soloist that cannot be read, though its date can.
fn without(of: &str, scope: &str, date: &str) -> Catalog {
    let start = format!(r#"{{"act":"{of}","counter":"spotify-followers","scope":"{scope}","#);
    broken(&[&start, &format!(r#""when":"{date}""#)], r#""rank":"#, r#""rank":-"#)
}

fn finding(catalog: &Catalog, as_of: Option<&str>) -> [String; 2] {
    let selection = Selection::new(catalog, &Question { as_of: as_of.map(day), ..Question::default() });
    let rankings = Rankings::new(catalog, &selection);
    Language::ALL.map(|language| language.followers(catalog, &selection, &rankings))
}

#[test]
fn the_last_report_is_the_last_only_while_none_after_it_is_lost() {
    let then = Some("2023-10-23");
    for (date, is_last) in [("2022-12-18", true), ("2023-06-03", true), ("2023-10-23", false)] {
        let [en, ko] = finding(&without("v", "soloists", date), then);
        assert_eq!((en.contains("last reported"), ko.contains("마지막 보도")), (is_last, is_last), "{en} {ko}");
        assert!(en.starts_with("V had about 15.72 million followers on 23 October 2023"), "what stands is told: {en}");
    }
    // Sources report several places at once: one of another act may have come with one of V.
    assert!(!finding(&without("rm", "soloists", "2023-09-27"), then)[0].contains("last reported"));
    assert!(finding(&without("rm", "soloists", "2022-01-08"), then)[0].contains("last reported 6th"));
}

#[test]
fn nobody_overtakes_where_a_report_in_between_is_lost() {
    let overtaken =
        |catalog: &Catalog| finding(catalog, None).map(|said| said.contains("overtook") || said.contains("제치고"));
    assert_eq!(overtaken(&CATALOG), [true, true]);
    assert_eq!(overtaken(&without("v", "soloists", "2024-01-23")), [false, false]);
    assert_eq!(overtaken(&without("v", "kpop", "2024-01-23")), [false, false], "it came with one among the soloists");
    assert_eq!(overtaken(&without("v", "soloists", "2024-02-19")), [true, true], "after both");
    let start = r#"{"act":"rm","counter":"spotify-followers","scope":"soloists","rank":2,"when":"2022-01-08""#;
    assert_eq!(overtaken(&broken(&[start], "2022-01-08", "2022-01-38")), [false, false], "of whatever day");
}

#[test]
fn a_place_is_held_until_the_day_of_a_lost_report() {
    let by = counter("spotify-followers");
    let until = |catalog: &Catalog| {
        let all: Vec<_> = reported(catalog, &by, Scope::Soloists, None).collect();
        let first = all.iter().find(|place| {
            place.act == act("j-hope") && place.when == Some(chartrun::model::day::When::Day(day("2023-11-11")))
        });
        taken(catalog, all.iter().copied(), first.expect("j-hope was first"))
    };
    assert_eq!(until(&CATALOG), Some(day("2024-01-23")), "the day of V's first report");
    assert_eq!(until(&without("v", "soloists", "2023-06-03")), Some(day("2024-01-23")), "before it");
    assert_eq!(until(&without("rm", "soloists", "2024")), Some(day("2024-01-01")), "of some day of that year");
    let leads = |catalog: &Catalog, on: &str| {
        let selection = Selection::new(catalog, &Question::default());
        let race = Race::new(catalog, &selection, Scope::Soloists).expect("followers are counted");
        Language::ALL.map(|language| language.race_finding(catalog, &race, &race.standing(day(on))))
    };
    assert!(leads(&CATALOG, "2023-10-23")[0].contains("j-hope led"));
    let [en, ko] = leads(&without("rm", "soloists", "2023-09-27"), "2023-10-23");
    assert!(en.contains("is open") && en.contains("the highest last count held"), "{en}");
    assert!(ko.contains("확보된 마지막 수치"), "{ko}");
    assert!(leads(&without("v", "soloists", "2024-05-15"), "2023-10-23")[0].contains("j-hope led"));
}

#[test]
fn an_act_of_which_no_count_can_be_read_may_stand_anywhere() {
    let by = counter("spotify-followers");
    let place = |catalog: &Catalog, of: &str, on: &str| {
        place_on(catalog, &followers(catalog, &by, None), &act(of), Scope::Kpop, day(on)).expect("it has counts")
    };
    let alone = [r#"{"act":"aespa","counter":"spotify-followers""#];
    let catalog = broken(&alone, r#""value":"#, r#""value":-"#);
    let (whole, then) = (place(&CATALOG, "v", "2024-02-19"), place(&catalog, "v", "2024-02-19"));
    assert_eq!(whole.among, then.among, "it is one of them all the same");
    assert!(then.best <= whole.best && whole.worst <= then.worst);
    let unread = followers(&catalog, &by, None).into_iter().find(|one| *one.act == act("aespa")).expect("it is there");
    assert!(unread.is_counted() && unread.counts.is_empty());
}

/// Where a count cannot be read, what the others leave possible holds what all of them did.
#[test]
fn a_computed_range_is_never_narrower_for_a_lost_count() {
    let by = counter("spotify-followers");
    let ranges = |catalog: &Catalog| places(catalog, &followers(catalog, &by, None), &act("v"), Scope::Soloists);
    let whole = ranges(&CATALOG);
    let is_total =
        |line: &&str| line.starts_with(r#"{"act""#) && line.contains(r#""spotify-followers","measure":"total""#);
    for line in crate::common::TEXT.lines().filter(is_total).step_by(25) {
        let catalog = broken(&[line], r#""value":"#, r#""value":-"#);
        let then = ranges(&catalog);
        for range in then.iter() {
            let Some(before) = whole.iter().find(|before| before.day == range.day) else { continue };
            assert!(range.best <= before.best && before.worst <= range.worst, "{line}: {range:?} {before:?}");
        }
    }
}

#[test]
fn a_place_is_claimed_of_a_day_of_which_every_report_can_be_read() {
    let id = "v-3rd-soloist-december-2022";
    assert_ne!(verdict(&CATALOG, id).0, Verdict::NotCheckable);
    assert_eq!(verdict(&without("v", "soloists", "2022-12-18"), id).0, Verdict::NotCheckable);
    let unread = verdict(&without("v", "kpop", "2022-12-18"), id);
    assert_eq!(unread, (Verdict::NotCheckable, vec![Why::Unread]), "another report of that day");
    assert_eq!(verdict(&without("v", "soloists", "2023-01-08"), id).0, verdict(&CATALOG, id).0, "of another day");
}
