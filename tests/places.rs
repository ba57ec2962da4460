//! The lines of places of the shipped dataset: a place changes only on a day on which a report says so.
#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::axis::XScale;
use chartrun::figure::timelines::followers::followers;
use chartrun::figure::{DayScale, Ink, Panel, Point, Shape};
use chartrun::model::day::Days;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::words::Language;
use common::{CATALOG, act, day};

fn selection(acts: &[&str], time: Option<Time>, as_of: Option<&str>) -> Selection {
    let acts = acts.iter().map(|id| act(id)).collect();
    Selection::new(&CATALOG, &Question { acts, time, as_of: as_of.map(day), ..Question::default() })
}

/// The panel of a number with its time axis.
fn panel(selection: &Selection, number: usize, width: f64) -> (Panel, DayScale) {
    let rankings = Rankings::new(&CATALOG, selection);
    let timeline = followers(&CATALOG, selection, &rankings, Language::En, width);
    let panel = timeline.panels.into_iter().nth(number).and_then(|of| of.figure.panels.into_iter().next());
    let panel = panel.expect("a panel of places");
    let XScale::Days(scale) = panel.x.scale else { panic!("no calendar") };
    (panel, scale)
}

fn held(panel: &Panel, ink: Ink) -> Vec<&Vec<Point>> {
    let of_ink = panel.marks.iter().filter(|mark| mark.ink == ink);
    of_ink.filter_map(|mark| if let Shape::Held(points) = &mark.shape { Some(points) } else { None }).collect()
}

#[test]
fn the_lead_is_held_until_another_has_it() {
    let (panel, x) = panel(&selection(&[], None, None), 0, 1200.0);
    let lines = held(&panel, Ink::Named);
    let end = lines.iter().filter_map(|line| line.last()).map(|at| at.x).fold(0.0, f64::max);
    assert!((end - x.to_px(day("2024-01-23"))).abs() < 0.01, "j-hope's line ends where V is reported first");
    let words: Vec<_> = panel.labels.iter().flat_map(|label| &label.lines).flatten().map(|run| &run.text).collect();
    assert!(words.iter().any(|text| *text == "V takes the lead from j-hope"), "{words:?}");
}

#[test]
fn a_place_that_another_is_reported_at_is_not_held_on() {
    let (panel, x) = panel(&selection(&[], None, None), 0, 1200.0);
    // V was third on 17 July; RM was on 27 September; V second on 23 October.
    let (july, september, october) =
        (x.to_px(day("2023-07-17")), x.to_px(day("2023-09-27")), x.to_px(day("2023-10-23")));
    let lines = held(&panel, Ink::Series(0));
    let line = lines.iter().find(|line| (line[0].x - july).abs() < 0.01).expect("a line from the report of July");
    assert!(line.iter().all(|at| at.x <= september + 0.01), "{line:?}");
    let joined = panel.marks.iter().any(|mark| match &mark.shape {
        Shape::Join(points) => {
            mark.ink == Ink::Series(0) && (points[0].x - september).abs() < 0.01 && (points[1].x - october).abs() < 0.01
        }
        _ => false,
    });
    assert!(joined, "what is not known is dotted");
}

#[test]
fn a_line_of_places_rises_and_falls_on_days_of_reports_alone() {
    let window = |from, to| Days::new(day(from), day(to)).map(Time::Window);
    let views = [
        selection(&[], None, None),
        selection(&["v", "j-hope", "rm", "bts", "blackpink"], Some(Time::All), None),
        selection(&["v", "j-hope"], window("2021-01-01", "2023-12-31"), Some("2023-06-30")),
    ];
    let mut turns = 0;
    for selection in &views {
        for number in 0..2 {
            for width in [1200.0, 358.0] {
                let (panel, x) = panel(selection, number, width);
                let dated = CATALOG.places().iter().filter_map(|place| place.when);
                // A month's report may turn the line where its bar begins.
                let days: Vec<f64> = dated
                    .flat_map(|when| [when.earliest().unwrap_or(when.latest()), when.latest()])
                    .map(|on| x.to_px(on))
                    .collect();
                let lines = panel.marks.iter().filter_map(|mark| match &mark.shape {
                    Shape::Held(points) => Some(points),
                    _ => None,
                });
                for pair in lines.flat_map(|line| line.windows(2)) {
                    let (from, to) = (pair[0], pair[1]);
                    assert!(from.y == to.y || from.x == to.x, "a held place does not slant: {pair:?}");
                    if from.y != to.y {
                        turns += 1;
                        assert!(days.iter().any(|x| (x - to.x).abs() < 0.01), "{pair:?}");
                    }
                }
            }
        }
    }
    assert!(turns > 20, "{turns}");
}
