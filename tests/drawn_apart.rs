//! What is absent, what is not held and what was not known yet never look alike, nor does one hide another.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::layout::Layout;
use chartrun::figure::scale::DayScale;
use chartrun::figure::timelines::{Timeline, chart_entries, followers, milestones};
use chartrun::figure::{Ink, Shape, XAxis};
use chartrun::model::day::{Day, Days};
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use common::{CATALOG, album, chart, day};

fn entries(question: &Question) -> Timeline {
    let selection = Selection::new(&CATALOG, question);
    let runs = chart_entries::runs(&CATALOG, &selection);
    chart_entries::chart_entries(&CATALOG, &selection, &runs, Language::En, 1200.0)
}

fn albums(ids: &[&str]) -> Question {
    Question {
        albums: ids.iter().map(|id| album(id)).collect(),
        charts: vec![chart("billboard-200")],
        ..Question::default()
    }
}

#[test]
fn absent_weeks_of_each_work_have_a_lane_of_their_own() {
    let timeline = entries(&albums(&["layover", "face", "golden", "d-day"]));
    let panel = &timeline.panels[0].figure.panels[0];
    let lane = |mark: &chartrun::figure::Mark| match &mark.shape {
        Shape::Off { lane, .. } => Some((mark.ink, *lane)),
        _ => None,
    };
    let mut lanes: Vec<(Ink, f64)> = panel.marks.iter().filter_map(lane).collect();
    lanes.sort_by(|one, other| one.1.total_cmp(&other.1));
    lanes.dedup();
    assert_eq!(lanes.len(), 3, "Layover, FACE and D-DAY come back in or after these months");
    assert!(lanes.windows(2).all(|pair| pair[1].1 - pair[0].1 >= 4.0 && pair[0].0 != pair[1].0), "{lanes:?}");
    assert_eq!(panel.frame.lanes().collect::<Vec<_>>(), lanes.iter().map(|(_, y)| *y).collect::<Vec<_>>());
}

#[test]
fn what_was_not_known_yet_is_shaded_in_every_panel_over_the_window() {
    let question = Question { as_of: Some(day("2023-10-31")), ..Question::default() };
    let selection = Selection::new(&CATALOG, &question);
    let rankings = Rankings::new(&CATALOG, &selection);
    let totals = totals(&CATALOG, &selection);
    let all = [
        entries(&question),
        followers::followers(&CATALOG, &selection, &rankings, Language::En, 1200.0),
        milestones::milestones(&CATALOG, &selection, &totals, Language::En, 1200.0),
    ];
    let (left, right) = Layout::new(1200.0).x_range();
    let from = DayScale::new(selection.window.from(), selection.window.to(), left, right).to_px(day("2023-11-01"));
    for timeline in &all {
        let shaded = timeline.panels.iter().flat_map(|panel| &panel.figure.panels).map(|panel| {
            panel
                .marks
                .iter()
                .any(|mark| matches!(mark.shape, Shape::NotYet { area, begins: true } if area.left == from))
        });
        assert!(shaded.clone().any(|shaded| shaded));
        let words = |text: &str| {
            let labels = timeline.panels.iter().flat_map(|panel| &panel.figure.panels).flat_map(|panel| &panel.labels);
            labels.flat_map(|label| &label.lines).flatten().filter(|run| run.text == text).count()
        };
        assert_eq!(words("known by 31 Oct 2023"), 1, "named once");
        // The first week has ended by then.
        assert!(shaded.skip_while(|shaded| !shaded).all(|shaded| shaded));
    }
}

#[test]
fn a_release_after_the_day_whose_knowledge_is_shown_is_not_marked() {
    let marked = |as_of: &str| {
        let timeline = entries(&Question { as_of: Some(day(as_of)), ..albums(&["layover"]) });
        timeline.panels[0].figure.panels[0].marks.iter().any(|mark| matches!(mark.shape, Shape::Release { .. }))
    };
    assert!(!marked("2023-09-07"));
    assert!(marked("2023-09-08"));
}

#[test]
fn the_words_of_a_time_axis_are_all_alike_and_name_the_turn_of_the_year() {
    let months = |from: &str, to: &str, width: f64, language: Language| {
        let days = Days::new(day(from), day(to)).expect("in order");
        let layout = Layout::new(width);
        let (left, right) = layout.x_range();
        let scale = DayScale::new(days.from(), days.to(), left, right);
        let word = |tick: &chartrun::figure::ticks::DayTick| match tick.year {
            true => language.month_short(tick.day),
            false => language.month_in_year(tick.day),
        };
        let axis = XAxis::days(scale, layout.width, word);
        let said = axis.words.iter().filter(|words| !words.lines.is_empty());
        let month = |at: f64| {
            let first = (days.from().number()..=days.to().number()).map(Day::from_number);
            first.filter(|day| day.day() == 1).find(|day| (scale.to_px(*day) - at).abs() < 0.01)
        };
        said.filter_map(|words| month(words.tick?)).map(Day::month).collect::<Vec<_>>()
    };
    for language in [Language::En, Language::Ko] {
        let year = |width| months("2023-03-01", "2024-02-29", width, language);
        assert_eq!(year(1200.0), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2]);
        assert_eq!(year(358.0), [4, 7, 10, 1]);
        assert_eq!(year(288.0).last(), Some(&1));
        let all = months("2023-08-17", "2024-11-27", 1200.0, language);
        assert_eq!(all, [9, 11, 1, 3, 5, 7, 9, 11], "each second one, none left out between");
    }
}

#[test]
fn no_line_leads_across_a_week_known_off_the_chart() {
    let question = Question { acts: vec![common::act("rose")], charts: Vec::new(), ..Question::default() };
    let timeline = entries(&question);
    let panel = timeline.panels.iter().find(|panel| panel.name.contains("Spotify")).expect("the weekly chart");
    let figure = &panel.figure.panels[0];
    let at = panel.lines.iter().position(|line| line.name.contains("number one girl")).expect("its run");
    let points: Vec<_> = figure.data.iter().filter(|datum| datum.series == at).map(|datum| datum.at).collect();
    let [debut, .., back, _] = points.as_slice() else { panic!("{points:?}") };
    let is_bridge = |shape: &Shape| match shape {
        Shape::Join(line) | Shape::Line(line) => line.contains(debut) && line.contains(back),
        _ => false,
    };
    assert!(!figure.marks.iter().any(|mark| is_bridge(&mark.shape)), "it was off the chart on 26 December 2024");
    let is_ring = |shape: &Shape| matches!(shape, Shape::Ring(at) if at == back);
    assert!(!figure.marks.iter().any(|mark| is_ring(&mark.shape)), "it had come back three weeks before");
}
