//! Labels over the shipped dataset: where they stand, and that what they say is so there.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::geometry::cross;
use chartrun::figure::label::Label;
use chartrun::figure::mark::corners;
use chartrun::figure::timelines::chart_entries::{chart_entries, runs};
use chartrun::figure::timelines::followers::followers;
use chartrun::figure::timelines::milestones::milestones;
use chartrun::figure::timelines::{Timeline, TimelinePanel};
use chartrun::figure::{Ink, Panel, Point, Rect, Shape};
use chartrun::model::id::ActId;
use chartrun::query::fact::Fact;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use common::{CATALOG, act, album};

const WIDTHS: [f64; 4] = [288.0, 358.0, 960.0, 1200.0];

fn questions() -> Vec<(&'static str, Question)> {
    let acts = |ids: &[&str]| ids.iter().map(|id| act(id)).collect::<Vec<ActId>>();
    let albums = |ids: &[&str]| ids.iter().map(|id| album(id)).collect();
    let all = Some(Time::All);
    vec![
        ("default", Question::default()),
        ("all time", Question { time: all, ..Question::default() }),
        ("since release", Question { since_release: true, ..Question::default() }),
        ("since release, all", Question { since_release: true, time: all, ..Question::default() }),
        ("three", Question { albums: albums(&["layover", "face", "golden"]), ..Question::default() }),
        ("three, all", Question { albums: albums(&["layover", "face", "golden"]), time: all, ..Question::default() }),
        ("golden", Question { albums: albums(&["golden"]), ..Question::default() }),
        ("many acts", Question { acts: acts(&["v", "jimin", "rm", "lisa", "bts"]), time: all, ..Question::default() }),
    ]
}

fn timelines(question: &Question, language: Language, width: f64) -> [Timeline; 3] {
    let selection = Selection::new(&CATALOG, question);
    [
        chart_entries(&CATALOG, &selection, &runs(&CATALOG, &selection), language, width),
        followers(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection), language, width),
        milestones(&CATALOG, &selection, &totals(&CATALOG, &selection), language, width),
    ]
}

fn said(label: &Label) -> String {
    let line =
        |line: &Vec<chartrun::figure::Run>| line.iter().map(|run| run.text.as_str()).collect::<Vec<_>>().join(" ");
    label.lines.iter().map(line).collect::<Vec<_>>().join(" / ")
}

/// The panels of a timeline, each with what is said of its lines.
fn panels(timeline: &Timeline) -> impl Iterator<Item = (&TimelinePanel, &Panel)> {
    timeline.panels.iter().flat_map(|panel| panel.figure.panels.iter().map(move |drawn| (panel, drawn)))
}

/// Every label of every question, in every language and at every width.
fn each_label(mut check: impl FnMut(&str, &Panel, &Label)) {
    for (name, question) in questions() {
        for language in Language::ALL {
            for width in WIDTHS {
                for timeline in timelines(&question, language, width) {
                    for (panel, drawn) in panels(&timeline) {
                        let place = format!("{name} {} {width} {}", language.code(), panel.name);
                        drawn.labels.iter().for_each(|label| check(&place, drawn, label));
                    }
                }
            }
        }
    }
}

/// The letters of a label's words without the air above and below them.
fn letters(label: &Label) -> Rect {
    Rect { top: label.bounds.top + 2.0, ..label.bounds }
}

fn crosses(area: Rect, shape: &Shape) -> bool {
    let along = |points: &[Point]| points.windows(2).any(|pair| area.clip(pair[0], pair[1]).is_some());
    match shape {
        Shape::Line(points) | Shape::Join(points) | Shape::Held(points) => along(points),
        Shape::Step(points) | Shape::Before(points) => along(&corners(points).collect::<Vec<_>>()),
        Shape::Dot(at, _) | Shape::Ring(at) | Shape::SmallRing(at) | Shape::About(at) => area.contains(*at),
        _ => false,
    }
}

#[test]
fn no_words_look_struck_out_by_a_threshold() {
    let mut thresholds = 0;
    each_label(|place, panel, label| {
        let plot = panel.frame.plot;
        for tick in panel.y.ticks.iter().filter(|tick| tick.strong) {
            let struck = letters(label).clip(Point::new(plot.left, tick.at), Point::new(plot.right, tick.at));
            assert!(struck.is_none(), "{place}: {} on {}", said(label), tick.label);
            thresholds += 1;
        }
    });
    assert!(thresholds > 1_000, "{thresholds}");
}

#[test]
fn no_words_stand_across_a_line_in_colour_and_no_greys_across_any() {
    let mut lines = 0;
    each_label(|place, panel, label| {
        for mark in panel.marks.iter().filter(|mark| mark.ink != Ink::Context || !label.ink.is_strong()) {
            assert!(!crosses(letters(label), &mark.shape), "{place}: {} across {mark:?}", said(label));
            lines += 1;
        }
    });
    assert!(lines > 10_000, "{lines}");
}

#[test]
fn a_peers_hairline_crosses_no_line_in_colour() {
    let mut hairlines = 0;
    each_label(|place, panel, label| {
        let Some(lead) = label.lead.filter(|_| label.ink == Ink::Context) else { return };
        for mark in panel.marks.iter().filter(|mark| mark.ink != Ink::Context) {
            let points = match &mark.shape {
                Shape::Line(points) | Shape::Join(points) | Shape::Held(points) => points.clone(),
                Shape::Step(points) | Shape::Before(points) => corners(points).collect(),
                _ => continue,
            };
            let is_crossed = points.windows(2).any(|pair| cross(lead, (pair[0], pair[1])));
            assert!(!is_crossed, "{place}: the hairline of {} crosses {mark:?}", said(label));
            hairlines += 1;
        }
    });
    assert!(hairlines > 500, "{hairlines}");
}

/// The points of the line in that ink, the facts of that kind, in the order of time.
fn points(panel: &TimelinePanel, drawn: &Panel, ink: Ink, is_told: fn(&Fact) -> bool) -> Vec<Point> {
    let is_it = |line: usize, point: usize| panel.lines[line].ink == ink && is_told(&panel.lines[line].facts[point]);
    drawn.data.iter().filter(|datum| is_it(datum.series, datum.point)).map(|datum| datum.at).collect()
}

/// Panics unless no other of the points is nearer to the words than their own.
fn stands_at(label: &Label, own: Point, all: &[Point]) {
    let away = label.bounds.distance(own);
    assert!(away <= 60.0, "{} is {away} px from its point", said(label));
    let nearer = all.iter().find(|at| label.bounds.distance(**at) < away);
    assert!(nearer.is_none(), "{}: {nearer:?} is nearer than {own:?}", said(label));
}

#[test]
fn the_last_place_is_said_at_the_last_report() {
    let mut told = 0;
    for width in WIDTHS {
        let [_, followers, _] = timelines(&questions()[1].1, Language::En, width);
        for (panel, drawn) in panels(&followers).filter(|(panel, _)| panel.name.starts_with("Place")) {
            for label in drawn.labels.iter().filter(|label| label.lines[0].len() == 2 && label.ink.is_strong()) {
                let all = points(panel, drawn, label.ink, |fact| matches!(fact, Fact::Place(_)));
                let last = all.last().expect("the act is told");
                let level = |other: &&Point| other.y != last.y;
                stands_at(label, *last, &all.iter().filter(level).copied().collect::<Vec<_>>());
                told += 1;
            }
        }
    }
    assert!(told >= 2, "{told}: at a desk there is room right of the last report");
}

#[test]
fn a_peer_far_from_its_last_count_is_its_name() {
    let [_, _, milestones] = timelines(&questions()[1].1, Language::En, 1200.0);
    let streams = panels(&milestones).find(|(panel, _)| panel.name == "Spotify streams of the whole album");
    let (panel, drawn) = streams.expect("the panel");
    let label = drawn.labels.iter().find(|label| said(label).contains("LALISA")).expect("it is named");
    let line = panel.lines.iter().position(|line| line.name.contains("LALISA")).expect("it is drawn");
    let last = drawn.data.iter().filter(|datum| datum.series == line).map(|datum| datum.at).next_back();
    let is_far = label.bounds.distance(last.expect("it has counts")) > 60.0;
    assert!(is_far, "else the name may have its figure");
    assert_eq!(said(label), "LALISA");
}

#[test]
fn a_debut_and_a_re_entry_stand_at_their_own_weeks() {
    let mut told = 0;
    for (question, width) in [0, 1, 2, 3].into_iter().flat_map(|n| WIDTHS.map(|width| (n, width))) {
        let [charts, ..] = timelines(&questions()[question].1, Language::En, width);
        for (panel, drawn) in panels(&charts) {
            for label in drawn.labels.iter().filter(|label| label.ink.is_strong()) {
                let all = points(panel, drawn, label.ink, |_| true);
                if said(label).contains("debut") {
                    stands_at(label, *all.first().expect("a first week"), &all);
                    told += 1;
                } else if said(label).starts_with("RE ") {
                    stands_at(label, *all.last().expect("a last week"), &all);
                    told += 1;
                }
            }
        }
    }
    assert!(told > 10, "{told}");
}

#[test]
fn a_name_in_the_gutter_stands_where_its_line_leaves() {
    let mut seen = 0;
    let question = Question::default();
    let selection = Selection::new(&CATALOG, &question);
    let timeline = chart_entries(&CATALOG, &selection, &runs(&CATALOG, &selection), Language::En, 1200.0);
    for (panel, drawn) in panels(&timeline) {
        let right = drawn.frame.plot.right;
        let ends = drawn.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Line(points) | Shape::Join(points) => points.last().copied(),
            _ => None,
        });
        let ends: Vec<Point> = ends.filter(|end| (end.x - right).abs() < 30.0).collect();
        for label in drawn.labels.iter().filter(|label| label.at.x > right) {
            let Some((from, _)) = label.lead else { continue };
            seen += 1;
            let ends = ends.iter().filter(|end| (end.y - from.y).abs() < 0.5);
            assert!(ends.count() > 0, "{}: {} leads to {}", panel.name, said(label), from.y);
        }
    }
    assert!(seen >= 5, "{seen} names in the gutter");
}

/// A dot far from the line that has its name is nobody's: FACE came back for a week in January 2024.
#[test]
fn a_re_entry_of_a_peer_that_the_page_names_has_its_name() {
    for (width, says) in [(1200.0, "Jimin FACE RE 59"), (960.0, "Jimin FACE RE 59"), (358.0, "FACE RE 59")] {
        let [entries, ..] = timelines(&Question::default(), Language::En, width);
        let (panel, drawn) = panels(&entries).next().expect("the Billboard 200");
        let line = panel.lines.iter().position(|line| line.name == "Jimin FACE").expect("it is drawn");
        let all: Vec<Point> = drawn.data.iter().filter(|datum| datum.series == line).map(|datum| datum.at).collect();
        let named: Vec<&Label> = drawn.labels.iter().filter(|label| said(label).contains("FACE")).collect();
        let again = named.iter().find(|label| said(label) == says).expect("the re-entry is named");
        stands_at(again, *all.last().expect("it has weeks"), &all);
        assert_eq!(again.ink, Ink::Named);
        assert!(named.len() <= 2, "once beside its line, once at the re-entry");
    }
}

/// On a phone there is no gutter: what is in colour and what the page names have their names all the same, the top line
/// of the first week and a version with a long title among them.
#[test]
fn on_a_phone_every_line_in_colour_and_every_named_peer_has_its_name() {
    let (mut named, mut said_all) = (0, Vec::new());
    for language in Language::ALL {
        let [charts, _, milestones] = timelines(&Question::default(), language, 358.0);
        for (panel, drawn) in panels(&charts).chain(panels(&milestones)) {
            for (series, line) in panel.lines.iter().enumerate().filter(|(_, line)| line.ink != Ink::Context) {
                if !drawn.data.iter().any(|datum| datum.series == series) {
                    continue; // nothing of it is in view
                }
                // "Slow Dancing (P.)" is "V Slow Dancing (Piano Ver.)"; "Layover 2,101,974" is "V Layover".
                let is_its_name = |label: &&Label| {
                    let said = &label.lines[0][0].text;
                    let mut titles = line.name.match_indices(' ').map(|(at, _)| &line.name[at + 1..]);
                    let is_told = titles.any(|title| said.starts_with(title));
                    label.ink == line.ink && (is_told || line.name.contains(said.trim_end_matches(".)")))
                };
                assert!(drawn.labels.iter().any(|label| is_its_name(&label)), "{}: {}", panel.name, line.name);
                named += 1;
            }
            said_all.extend(drawn.labels.iter().map(said));
        }
    }
    assert!(named > 30, "{named}");
    for label in ["debut #2", "GOLDEN 2,438,483", "Slow Dancing (P.)", "FACE"] {
        assert!(said_all.iter().any(|said| said == label), "{label}: {said_all:?}");
    }
}
