//! What the panels say to one day: the figures of the mock's pinned point, from the shipped dataset.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::axis::XScale;
use chartrun::figure::timelines::chart_entries::{chart_entries, runs};
use chartrun::figure::timelines::followers::followers;
use chartrun::figure::timelines::milestones::milestones;
use chartrun::figure::timelines::{Timeline, TimelinePanel};
use chartrun::model::day::Day;
use chartrun::query::fact::Fact;
use chartrun::query::on_day::known;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection};
use chartrun::query::totals::totals;
use chartrun::words::Language::{self, En, Ko};
use common::{CATALOG, day};

const WIDTH: f64 = 1200.0;

fn selection(as_of: Option<&str>) -> Selection {
    Selection::new(&CATALOG, &Question { as_of: as_of.map(day), ..Question::default() })
}

/// The facts of a line where the panel has them, by the days of its axis.
fn line(panel: &TimelinePanel, series: usize) -> Vec<(Day, &Fact)> {
    let plot = &panel.figure.panels[0];
    let XScale::Days(scale) = plot.x.scale else { return Vec::new() };
    let mut points: Vec<_> = plot.data.iter().filter(|datum| datum.series == series).collect();
    points.sort_by_key(|datum| datum.point);
    let fact = |point: usize| &panel.lines[series].facts[point];
    points.into_iter().map(|datum| (scale.from_px(datum.at.x), fact(datum.point))).collect()
}

/// What the lines in colour of a panel say to a day.
fn said(language: Language, timeline: &Timeline, name: &str, as_of: Option<Day>, at: Day) -> Vec<String> {
    let named =
        |panel: &&TimelinePanel| panel.name == name && matches!(panel.figure.panels[0].x.scale, XScale::Days(_));
    let panel = timeline.panels.iter().find(named).expect("the panel");
    let strong = (0..panel.lines.len()).filter(|series| panel.lines[*series].ink.is_strong());
    let say = |series: usize| {
        let line = line(panel, series);
        language.at_cursor(&CATALOG, &line, known(&CATALOG, as_of, &line, at)?, at, false)
    };
    strong.filter_map(say).collect()
}

fn charts(language: Language) -> Timeline {
    let selection = selection(None);
    chart_entries(&CATALOG, &selection, &runs(&CATALOG, &selection), language, WIDTH)
}

fn ranks(language: Language) -> Timeline {
    let selection = selection(None);
    followers(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection), language, WIDTH)
}

fn sold(as_of: Option<&str>) -> Timeline {
    let selection = selection(as_of);
    milestones(&CATALOG, &selection, &totals(&CATALOG, &selection), En, WIDTH)
}

#[test]
fn a_position_is_told_while_its_chart_stands() {
    let spotify = "Spotify Weekly Top Songs Global";
    let timeline = charts(En);
    let at = |name, date| said(En, &timeline, name, None, day(date));
    assert_eq!(at("Billboard 200", "2023-09-23"), ["Layover 2"]);
    assert_eq!(at(spotify, "2023-09-23"), ["Rainy Days 125", "Love Me Again 58", "Slow Dancing 20"]);
    assert_eq!(at("Billboard 200", "2023-09-29"), ["Layover 2"], "until the next one");
    assert_eq!(at("Billboard 200", "2023-09-22"), [""; 0], "not before its first");
    assert_eq!(at("Billboard 200", "2024-02-20"), [""; 0], "nor when it was off");
    assert_eq!(said(Ko, &charts(Ko), "빌보드 200", None, day("2023-09-23")), ["Layover 2위"]);
}

#[test]
fn between_two_counts_only_the_bounds_are_told() {
    let timeline = ranks(En);
    let at = |name, date| said(En, &timeline, name, None, day(date));
    assert_eq!(at("Followers", "2023-09-23"), ["V between 15 M and 15.72 M"]);
    assert_eq!(at("Followers", "2023-09-08"), ["V at least 14 M (17 Jul)"], "the next one is a floor: no bound above");
    assert_eq!(at("Followers", "2024-02-20"), ["V 17,076,293 (19 Feb)"]);
    assert_eq!(at("Place among K-pop soloists", "2023-09-23"), ["V 3rd (17 Jul)"], "a place is of its day");
    assert_eq!(said(Ko, &ranks(Ko), "팔로워", None, day("2023-09-23")), ["뷔 1,500만~1,572만"]);
}

#[test]
fn a_total_is_held_with_its_day_and_what_was_withdrawn_is_not_told() {
    let name = "Hanteo Chart: the same counts by date";
    let now = sold(None);
    let at = |date| said(En, &now, name, None, day(date));
    assert_eq!(at("2023-09-08"), [""; 0]);
    assert_eq!(at("2023-09-23"), ["Layover between 2,114,806 and 2,141,557"]);
    assert_eq!(at("2023-10-11"), ["Layover 2,141,557 (30 Sep)"]);
    assert_eq!(at("2024-02-20"), ["Layover 2,141,557 (30 Sep 2023)"]);
    let then = day("2023-09-08");
    assert_eq!(
        said(En, &sold(Some("2023-09-08")), name, Some(then), then),
        ["Layover about 2.2 M"],
        "it stood that day"
    );
}
