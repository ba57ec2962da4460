//! The release clock over the shipped dataset: works laid over one another by days since release.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::timelines::chart_entries::{chart_entries, runs};
use chartrun::figure::timelines::followers::followers;
use chartrun::figure::timelines::milestones::milestones;
use chartrun::figure::timelines::{Timeline, TimelinePanel};
use chartrun::model::day::{Day, Days};
use chartrun::model::id::{AlbumId, TrackId, WorkId};
use chartrun::paint::paint;
use chartrun::query::clock::Clock;
use chartrun::query::fact::Fact;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use chartrun::words::table::{Cell, Table};
use common::{CATALOG, act, chart, day};
use proptest::prelude::*;

fn album(id: &str) -> WorkId {
    WorkId::Album(AlbumId::parse(id).expect("an id"))
}

fn track(id: &str) -> WorkId {
    WorkId::Track(TrackId::parse(id).expect("an id"))
}

fn albums(ids: &[&str]) -> Question {
    let albums = ids.iter().map(|id| AlbumId::parse(id).expect("an id")).collect();
    Question { albums, since_release: true, ..Question::default() }
}

fn three() -> Selection {
    Selection::new(&CATALOG, &albums(&["layover", "face", "golden"]))
}

fn charts(selection: &Selection) -> Timeline {
    chart_entries(&CATALOG, selection, &runs(&CATALOG, selection), Language::En, 1200.0)
}

/// Where a point of a work's line is drawn, by the date of its fact.
fn x_of(panel: &TimelinePanel, name: &str, date: Day) -> Option<f64> {
    let at = panel.lines.iter().position(|line| line.name == name)?;
    let is_it = |fact: &Fact| match fact {
        Fact::Entry((chart, work), index) => {
            CATALOG.entries(chart, work).get(*index).and_then(|entry| entry.day()) == Some(date)
        }
        _ => false,
    };
    let point = panel.lines[at].facts.iter().position(is_it)?;
    let mut data = panel.figure.panels.iter().flat_map(|panel| &panel.data);
    let here = |series, of| (series, of) == (at, point);
    data.find(|datum| here(datum.series, datum.point)).map(|datum| datum.at.x)
}

#[test]
fn three_debuts_lie_over_one_another() {
    let timeline = charts(&three());
    let panel = &timeline.panels[0];
    let layover = x_of(panel, "V Layover", day("2023-09-23")).expect("Layover entered");
    let face = x_of(panel, "Jimin FACE", day("2023-04-08")).expect("FACE entered");
    let golden = x_of(panel, "Jung Kook GOLDEN", day("2023-11-18")).expect("GOLDEN entered");
    assert!((layover - face).abs() < 1e-6 && (layover - golden).abs() < 1e-6, "{layover} {face} {golden}");
    let release = panel.figure.panels[0].marks.iter().find_map(|mark| match mark.shape {
        chartrun::figure::Shape::Release { x, .. } => Some(x),
        _ => None,
    });
    assert!(release.is_some_and(|x| x < layover), "day 0 is marked, and the first week ends after it");
}

#[test]
fn a_position_stands_on_the_last_day_it_tracks() {
    let selection = three();
    let of = |id: &str| CATALOG.chart(&chart(id)).expect("a chart");
    let since = |id: &str, work: &WorkId, date| selection.days_since(&CATALOG, of(id), work, day(date));
    assert_eq!(since("billboard-200", &album("layover"), "2023-09-23"), Some(6), "its date is nine days later");
    assert_eq!(since("spotify-global-weekly", &track("slow-dancing"), "2023-09-14"), Some(6));
    assert_eq!(since("spotify-global-weekly", &track("love-me-again"), "2023-08-17"), Some(-22), "before its album");
    // Outside of the chosen albums a track counts from its own release.
    let lone = Selection::new(&CATALOG, &albums(&["face"]));
    assert_eq!(lone.day_zero(&CATALOG, &track("love-me-again")), Some(day("2023-08-11")));
    assert_eq!(selection.day_zero(&CATALOG, &track("love-me-again")), Some(day("2023-09-08")));
}

#[test]
fn what_was_out_before_stands_before_day_0() {
    let selection = three();
    let zero = match selection.clock {
        Clock::Release { zero } => zero,
        Clock::Date => panic!("the release clock was asked for"),
    };
    assert_eq!(zero, day("2023-09-08"), "that of the first chosen album");
    assert_eq!(selection.clock.since(selection.window.from()), Some(-113), "a week before Seven came in, on day −106");
    let panel = &charts(&selection).panels[1];
    let seven = x_of(panel, "Jung Kook Seven", day("2023-07-20")).expect("Seven entered");
    let debut = x_of(panel, "V Slow Dancing", day("2023-09-14")).expect("Slow Dancing entered");
    assert!(seven < debut);
}

#[test]
fn a_written_window_is_that_of_the_first_album() {
    let window = Days::new(day("2023-09-01"), day("2023-12-31")).expect("a window");
    let question = Question { time: Some(Time::Window(window)), ..albums(&["layover", "face"]) };
    let selection = Selection::new(&CATALOG, &question);
    assert_eq!(selection.window, window);
    let about = |work: &WorkId| selection.window_about(selection.day_zero(&CATALOG, work));
    assert_eq!(about(&album("layover")), Some(window));
    assert_eq!(about(&album("face")), Days::new(day("2023-03-17"), day("2023-07-16")));
    assert_eq!(about(&album("born-pink")), None, "of which no day of release is held");
}

#[test]
fn a_window_as_wide_as_the_calendar_can_still_be_moved() {
    let window = Days::new(day("1900-01-01"), day("2199-12-31")).expect("a window");
    let question = Question { time: Some(Time::Window(window)), ..albums(&["layover", "face"]) };
    let selection = Selection::new(&CATALOG, &question);
    let panel = &charts(&selection).panels[0];
    assert!(x_of(panel, "V Layover", day("2023-09-23")).is_some());
    assert!(x_of(panel, "Jimin FACE", day("2023-04-08")).is_some());
    let date = Selection::new(&CATALOG, &Question { since_release: false, ..question });
    assert_eq!(date.window, window, "on the calendar it is what was asked for");
}

#[test]
fn an_act_without_a_chosen_album_stays_out_and_is_named() {
    let acts = vec![act("jimin")];
    let selection = Selection::new(&CATALOG, &Question { acts, ..albums(&["layover"]) });
    let rankings = Rankings::new(&CATALOG, &selection);
    assert_eq!(rankings.acts.iter().map(|ranked| ranked.act.id.as_str()).collect::<Vec<_>>(), ["v"]);
    let timeline = followers(&CATALOG, &selection, &rankings, Language::En, 1200.0);
    assert!(timeline.notes[0].contains("acts without one are left out: Jimin"), "{:?}", timeline.notes);
    assert!(Language::En.followers(&CATALOG, &selection, &rankings).contains("on day 164 (19 February 2024)"));
}

fn column(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.name == name)
}

#[test]
fn the_tables_count_the_days() {
    for (clock, expected) in [(true, Some(4)), (false, None)] {
        let question = Question { since_release: clock, ..albums(&["layover"]) };
        let selection = Selection::new(&CATALOG, &question);
        let table = Language::En.chart_entries_table(&CATALOG, &selection, &runs(&CATALOG, &selection));
        assert_eq!(column(&table, "Days since release"), expected);
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        let followers = Language::En.followers_table(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection));
        assert_eq!(column(&followers, "Days since release"), expected.map(|_| 2));
        assert!(followers.rows.iter().all(|row| row.cells.len() == followers.columns.len()));
        if clock {
            let Cell::Text(days, _) = &table.rows[0].cells[4] else { panic!("a figure") };
            assert_eq!(days, "6");
        }
    }
}

#[test]
fn the_findings_follow_the_clock() {
    let selection = three();
    let all = runs(&CATALOG, &selection);
    let chosen: Vec<_> = all.into_iter().filter(|run| selection.has(run.work)).collect();
    assert_eq!(
        Language::En.chart_entries(&CATALOG, &selection, &chosen),
        "83 days after release, GOLDEN stood at No. 58 on the Billboard 200 and Layover at No. 176"
    );
    assert_eq!(
        Language::Ko.chart_entries(&CATALOG, &selection, &chosen),
        "발매 83일 뒤 빌보드 200: GOLDEN 58위, Layover 176위"
    );
    assert!(Language::En.deck(&CATALOG, &selection).starts_with("Days −113 to 174 since release, "));
}

#[test]
fn nothing_chosen_with_a_release_is_said_and_drawn_without_a_fault() {
    let selection = Selection::new(&CATALOG, &albums(&["born-pink"]));
    for language in Language::ALL {
        let timeline = chart_entries(&CATALOG, &selection, &runs(&CATALOG, &selection), language, 358.0);
        assert!(timeline.notes.iter().all(|note| !note.is_empty()));
        let rankings = Rankings::new(&CATALOG, &selection);
        assert!(rankings.chosen().next().is_none());
        assert!(!language.followers(&CATALOG, &selection, &rankings).is_empty());
        drop(followers(&CATALOG, &selection, &rankings, language, 358.0));
        drop(milestones(&CATALOG, &selection, &totals(&CATALOG, &selection), language, 358.0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever window is asked for, on either clock: every figure is made of numbers, and a point is shown if and
    /// only if its day lies in the window.
    #[test]
    fn any_window_is_laid_out(from in 15_000_i32..21_000, count in 1_i32..4_000, since_release in any::<bool>(), width in 280.0..1_400.0_f64) {
        let from = Day::from_number(from);
        let window = Days::new(from, from + count).expect("a window");
        let time = Some(Time::Window(window));
        let question = Question { time, since_release, ..albums(&["layover", "face", "golden"]) };
        let selection = Selection::new(&CATALOG, &question);
        let all = runs(&CATALOG, &selection);
        let timelines = [
            chart_entries(&CATALOG, &selection, &all, Language::En, width),
            followers(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection), Language::En, width),
            milestones(&CATALOG, &selection, &totals(&CATALOG, &selection), Language::En, width),
        ];
        for panel in timelines.iter().flat_map(|timeline| &timeline.panels) {
            let svg = paint(&panel.figure, "p");
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        }
        for (panel, chart) in timelines[0].panels.iter().zip(&selection.charts) {
            let chart = CATALOG.chart(chart).expect("a chart");
            let drawn: usize = panel.figure.panels.iter().map(|panel| panel.data.len()).sum();
            let expected: usize = all
                .iter()
                .filter(|run| *run.chart == chart.id)
                .map(|run| {
                    let (first, last) = match selection.clock {
                        Clock::Date => (window.from().number(), window.to().number()),
                        Clock::Release { zero } => (window.from() - zero, window.to() - zero),
                    };
                    let at = |date: Day| match selection.clock {
                        Clock::Date => Some(date.number()),
                        Clock::Release { .. } => selection.days_since(&CATALOG, chart, run.work, date),
                    };
                    // The plot's right side is the end of the last day, which is also the start of the next one.
                    let in_view = |date: Day| at(date).is_some_and(|at| first <= at && at <= last + 1);
                    run.entries().filter(|entry| entry.day().is_some_and(in_view)).count()
                })
                .sum();
            prop_assert_eq!(drawn, expected, "{}", chart.id);
        }
    }
}

#[test]
fn a_position_is_as_many_days_after_its_release_by_either_clock() {
    let (on, work) = (chart("billboard-200"), album("layover"));
    let debut = CATALOG.entries(&on, &work).iter().find(|entry| entry.day() == Some(day("2023-09-23")));
    let fact = Fact::entry(&CATALOG, debut.expect("Layover entered")).expect("a fact");
    let by_date = Question { since_release: false, ..albums(&["layover"]) };
    for question in [by_date, albums(&["layover"])] {
        let selection = Selection::new(&CATALOG, &question);
        let said = Language::ALL.map(|language| language.readout(&CATALOG, &selection, &fact).sentence(language));
        assert!(said[0].contains("since release: day 6, the last day tracked"), "{said:?}");
        assert!(said[1].contains("발매일 기준: D+6(집계 마지막 날)"), "{said:?}");
    }
}
