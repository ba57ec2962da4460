//! What a link leaves out, asks for in vain, or asks for whole, over the shipped dataset.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::day::{Day, Days};
use chartrun::model::id::{ActId, AlbumId, ChartId, TrackId, WorkId};
use chartrun::model::observation::{CountedId, Entry};
use chartrun::query::elsewhere::{Counted, charts_elsewhere, counted_instead};
use chartrun::query::selection::{Missing, Question, Selection, Shows, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use common::{CATALOG, act, day};

#[test]
fn ids_that_the_dataset_does_not_have_change_nothing_but_what_is_missing() {
    let plain = Selection::new(&CATALOG, &Question::default());
    let nobody = ActId::parse("nobody").expect("an id");
    let nothing = AlbumId::parse("nothing").expect("an id");
    let nowhere = ChartId::parse("nowhere").expect("an id");
    for (question, missing) in [
        (Question { acts: vec![nobody.clone()], ..Question::default() }, Missing::Act(nobody)),
        (Question { albums: vec![nothing.clone()], ..Question::default() }, Missing::Album(nothing)),
        (Question { charts: vec![nowhere.clone()], ..Question::default() }, Missing::Chart(nowhere)),
    ] {
        let asked = Selection::new(&CATALOG, &question);
        assert_eq!(asked.missing, [missing]);
        assert_eq!(Selection { missing: Vec::new(), ..asked }, plain);
    }
}

#[test]
fn a_link_that_names_the_albums_of_an_act_shows_what_the_act_does() {
    let (mut said, mut left_out) = (0, 0);
    for act in CATALOG.acts() {
        let question = Question { acts: vec![act.id.clone()], ..Question::default() };
        let asked = Selection::new(&CATALOG, &question);
        let albums = asked.albums_of_all(&CATALOG).to_vec();
        let copied = Selection::new(&CATALOG, &Question { albums: albums.clone(), ..question.clone() });
        assert_eq!((&copied.albums, &copied.tracks), (&asked.albums, &asked.tracks), "{}", act.id);
        // To name the albums there all the same would lose a track.
        let named = Selection::new(&CATALOG, &Question { albums: asked.albums.clone(), ..question });
        if albums.is_empty() && !asked.albums.is_empty() {
            assert!(named.tracks.len() < asked.tracks.len(), "{}", act.id);
            left_out += 1;
        } else {
            said += usize::from(!albums.is_empty());
        }
    }
    assert!(said > 0 && left_out > 0, "{said} {left_out}");
}

#[test]
fn all_time_ends_with_the_last_that_is_known() {
    for of in ["v", "lisa", "jung-kook", "rose", "bts"] {
        let question = Question { acts: vec![act(of)], time: Some(Time::All), ..Question::default() };
        let selection = Selection::new(&CATALOG, &question);
        let is_chosen = |subject: &CountedId| match subject {
            CountedId::Act(id) => selection.acts.contains(id),
            CountedId::Album(id) => selection.albums.contains(id),
            CountedId::Track(id) => selection.tracks.contains(id),
        };
        let counts = CATALOG.series().filter(|((subject, _), _)| is_chosen(subject)).flat_map(|(_, counts)| counts);
        let last: Option<Day> = counts.filter_map(|count| Some(count.to?.latest())).max();
        assert!(last.is_some_and(|last| selection.window.to() >= last), "{of}: {:?} {last:?}", selection.window);
    }
}

#[test]
fn a_track_counts_from_its_album_on_either_clock() {
    let love_me_again = CountedId::Track(TrackId::parse("love-me-again").expect("an id"));
    for since_release in [false, true] {
        let selection = Selection::new(&CATALOG, &Question { since_release, ..Question::default() });
        let all = totals(&CATALOG, &selection);
        let levels = all.iter().flat_map(|totals| &totals.chosen).find(|levels| *levels.subject == love_me_again);
        let levels = levels.expect("its streams are counted");
        assert_eq!(levels.release, Some(day("2023-09-08")), "the day of Layover, not its own");
        let half_a_billion = levels.reached(500_000_000).expect("it has passed it");
        assert_eq!(half_a_billion.days, Some(half_a_billion.by - day("2023-09-08")));
    }
}

#[test]
fn a_release_long_before_every_figure_opens_no_empty_years() {
    let asked = |time| {
        let acts = ["v", "jimin", "jung-kook"].map(act).to_vec();
        Selection::new(&CATALOG, &Question { acts, time, ..Question::default() })
    };
    let (opened, all) = (asked(None), asked(Some(Time::All)));
    // A duet of 2016, of which the first figure is of 2023.
    assert!(opened.window.from() > day("2018-01-01"), "{:?}", opened.window);
    assert_eq!(all.window.from(), day("2016-12-30"));
    assert_eq!(opened.window.to(), all.window.to());
    // A release just before the first figure belongs to it.
    let newest = Selection::new(&CATALOG, &Question { albums: vec![common::album("golden")], ..Question::default() });
    assert!(newest.window.contains(day("2023-11-03")));
}

/// A run is not squeezed for the sake of a figure that stands on another page: Jung Kook's first follower count is of 21
/// months before GOLDEN, the streams of its tracks are counted to this day.
#[test]
fn only_what_is_on_show_makes_the_window() {
    let billboard = ChartId::parse("billboard-200").expect("an id");
    for time in [None, Some(Time::All)] {
        let shown = |shows| {
            let (albums, charts) = (vec![common::album("golden")], vec![billboard.clone()]);
            Selection::new(&CATALOG, &Question { albums, charts, time, shows, ..Question::default() })
        };
        let golden = WorkId::Album(common::album("golden"));
        let entries = CATALOG.entries(&billboard, &golden).iter();
        let run = entries.filter_map(Entry::day).map(Days::of_one).reduce(Days::join).expect("it was on it");
        assert_eq!(shown(Shows::Entries).window, run.join(Days::of_one(day("2023-11-03"))), "its release and its run");

        let counted = |is_it: fn(&CountedId) -> bool| {
            let series = CATALOG.series().filter(|((subject, _), _)| is_it(subject)).flat_map(|(_, counts)| counts);
            series.filter_map(|count| Some(count.to?.latest())).min().expect("something is counted")
        };
        let follower = counted(|of| matches!(of, CountedId::Act(id) if id.as_str() == "jung-kook"));
        let copies = counted(|of| matches!(of, CountedId::Album(id) if id.as_str() == "golden"));
        assert!(follower < copies && follower < day("2023-11-03"));
        assert_eq!(shown(Shows::All).window.from(), follower);
        assert_eq!(shown(Shows::Followers).window.from(), follower);
        assert!(shown(Shows::Totals).window.from() > follower, "{:?}", shown(Shows::Totals).window);
        // A hand may go on to all there is, wherever it begins.
        assert_eq!(shown(Shows::Entries).extent(&CATALOG), shown(Shows::All).extent(&CATALOG));
        assert!(shown(Shows::Entries).extent(&CATALOG).is_some_and(|all| all.contains(follower)));
    }
}

#[test]
fn where_the_charts_shown_have_nothing_others_are_named_that_do() {
    let selection = |of: &str, charts: &[ChartId]| {
        let question = Question { acts: vec![act(of)], charts: charts.to_vec(), ..Question::default() };
        Selection::new(&CATALOG, &question)
    };
    assert_eq!(charts_elsewhere(&CATALOG, &selection("v", &[])), []);
    let found = charts_elsewhere(&CATALOG, &selection("bts", &[]));
    assert!(!found.is_empty() && found.iter().all(|chart| !CATALOG.lead.charts.contains(chart)), "{found:?}");
    // Whoever goes there finds something, and no way on.
    assert_eq!(charts_elsewhere(&CATALOG, &selection("bts", &found)), []);
}

/// Whom no chart has is told what is held instead, and where.
#[test]
fn where_no_chart_has_anything_what_is_counted_is_named() {
    let say = |of: &str, as_of: Option<&str>| {
        let question = Question { acts: vec![act(of)], as_of: as_of.map(day), ..Question::default() };
        let selection = Selection::new(&CATALOG, &question);
        (counted_instead(&CATALOG, &selection), Language::ALL.map(|in_| in_.no_chart_entries(&CATALOG, &selection)))
    };
    assert_eq!(say("v", None).0, Counted::default(), "the charts have it");
    assert_eq!(say("bts", None).0, Counted::default(), "other charts have it");

    let (god, [en, ko]) = say("god", None);
    assert_eq!(god, Counted { totals: true, followers: false });
    assert_eq!(en, "No chart entry of god is held, only counts of sales and streams");
    assert_eq!(ko, "god의 차트 기록이 확보되지 않았습니다. 판매와 스트리밍 수치가 있습니다");

    let (both, [en, ko]) = say("blackpink", None);
    assert_eq!(both, Counted { totals: true, followers: true });
    assert!(en.ends_with("is held, only counts of sales, streams and followers"), "{en}");
    assert!(ko.ends_with("판매, 스트리밍, 팔로워 수치가 있습니다"), "{ko}");

    let (acts, [en, _]) = say("lee-hi", None);
    assert_eq!(acts, Counted { totals: false, followers: true });
    assert!(en.ends_with("only counts of followers"), "{en}");

    let (before, [en, _]) = say("god", Some("1990-01-01"));
    assert_eq!(before, Counted::default());
    assert_eq!(en, "No chart entry of god is held, as known on 1 January 1990");
}
