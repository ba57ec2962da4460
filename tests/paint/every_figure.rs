//! What must hold for every figure's text: it is well-formed, it is made of numbers, it lets nothing through, and it
//! is written fast.

use super::gallery;
use chartrun::figure::mark::COLOURS;
use chartrun::figure::*;
use chartrun::model::day::Day;
use chartrun::paint::{paint, paint_panel, swatch};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Panics unless every tag is closed in order and every attribute quoted.
fn well_formed(svg: &str) {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').unwrap_or_else(|| panic!("a tag without an end: {tag}"));
        assert!(!text.contains('>'), "a stray > in {text}");
        assert_eq!(tag.matches('"').count() % 2, 0, "an open quote in {tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name.to_owned()));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default().to_owned());
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

fn panel(layout: Layout) -> Panel {
    let frame = layout.stack(&[Space { head: 30.0, plot: 200.0, lanes: 1, foot: Foot::Words }])[0];
    let (left, right) = layout.x_range();
    let day = Day::from_number(19_417);
    let x = XAxis::days(DayScale::new(day, day + 365, left, right), layout.width, |tick| tick.day.to_string());
    let y = YAxis::ranks(RankScale::new(200, frame.plot.top, frame.plot.bottom), None, |rank| rank.to_string());
    Panel::new(frame, x, y)
}

#[test]
fn the_gallery_is_well_formed_at_every_width() {
    let builders =
        [gallery::chart_run, gallery::tracks, gallery::followers, gallery::first_week, gallery::empty, gallery::dense];
    for build in builders {
        for width in (280..=1600).step_by(88) {
            let figure = build(Layout::new(f64::from(width)));
            well_formed(&paint(&figure, "f"));
            (0..figure.panels.len()).for_each(|i| well_formed(&paint_panel(&figure, i, "f")));
        }
    }
}

#[test]
fn panels_apart_are_the_figure_in_pieces() {
    let figure = gallery::followers(Layout::new(960.0));
    let all = paint(&figure, "f");
    let second = paint_panel(&figure, 1, "f");
    let body = |svg: &str| svg.split_once("aria-hidden=\"true\">").map(|(_, body)| body.to_owned());
    let body = body(&second).and_then(|body| body.strip_suffix("</svg>").map(str::to_owned));
    assert!(body.is_some_and(|body| all.contains(&body)));
    assert_eq!(paint_panel(&figure, 2, "f"), "");
}

#[test]
fn a_swatch_is_drawn_like_the_figure() {
    let dot = Mark::new(Ink::Series(1), Shape::Dot(Point::new(9.0, 8.0), Size::Large));
    insta::assert_snapshot!(swatch(&[dot], "k"), @r#"<svg class="figure" viewBox="0 0 18 16" width="18" height="16" aria-hidden="true"><path class="dot pt s2" d="M9 8h0"/></svg>"#);
}

#[test]
fn titles_from_outside_stay_text() {
    let layout = Layout::new(1200.0);
    let titles = ["<script>alert(1)</script>", "\"onload=\"x", "a\u{202e}b'c&d", "]]><b>", "\u{0}\u{8}"];
    let mut one = panel(layout);
    one.y.lane = Some(titles[0].to_owned());
    one.y.ticks[0].label = titles[1].to_owned();
    one.x.words[0].lines = vec![titles[2].to_owned()];
    one.name_above(layout, 400.0, vec![Run::new(titles[3], Tone::Note)]);
    let at = |n: usize| Point::new(100.0, 50.0 + 30.0 * n as f64);
    let mut wishes: Vec<Wish> =
        (0..).zip(titles).map(|(n, title)| Wish::new(Ink::Series(0), title, Tone::Strong, vec![at(n)])).collect();
    wishes[1].lines[0].push(Run::new(titles[0], Tone::Struck));
    one.finish(layout, wishes);
    let svg = paint(&Figure::new(layout, vec![one]), "x\"><script>");
    well_formed(&svg);
    assert!(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("\"onload"));
    assert!(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && svg.contains("ab&#39;c&amp;d"));
}

fn px() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -100.0_f64..1800.0, 1 => any::<f64>(), 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)]
}

fn point() -> impl Strategy<Value = Point> {
    (px(), px()).prop_map(|(x, y)| Point::new(x, y))
}

fn shape() -> impl Strategy<Value = Shape> {
    let points = || prop::collection::vec(point(), 0..12);
    prop_oneof![
        points().prop_map(Shape::Line),
        points().prop_map(Shape::Join),
        points().prop_map(Shape::Held),
        points().prop_map(Shape::Step),
        points().prop_map(Shape::Before),
        (point(), px()).prop_map(|(at, base)| Shape::Stem { at, base }),
        point().prop_map(|at| Shape::Dot(at, Size::Small)),
        point().prop_map(|at| Shape::Dot(at, Size::Large)),
        point().prop_map(Shape::SmallRing),
        point().prop_map(Shape::Ring),
        point().prop_map(Shape::About),
        point().prop_map(Shape::Floor),
        point().prop_map(Shape::Ceiling),
        point().prop_map(Shape::Withdrawn),
        (px(), px(), px()).prop_map(|(from, to, y)| Shape::Span { from, to, y }),
        (px(), px(), px()).prop_map(|(y, from, to)| Shape::Threshold { y, from, to }),
        (px(), px(), px()).prop_map(|(x, from, to)| Shape::Range { x, from, to }),
        point().prop_map(Shape::GoesOn),
        (px(), px(), px()).prop_map(|(x, top, bottom)| Shape::Release { x, top, bottom }),
        (point(), point()).prop_map(|(struck, stands)| Shape::Correction { struck, stands }),
        (point(), point()).prop_map(|(stands, other)| Shape::Disagreement { stands, other }),
        (point(), point()).prop_map(|(a, b)| Shape::NoData(Rect::new(a.x, a.y, b.x, b.y))),
        (point(), px(), px()).prop_map(|(at, a, lane)| Shape::Off { last: Some(at), weeks: vec![(a, a + 9.0)], lane }),
    ]
}

proptest! {
    #[test]
    fn every_number_is_a_number(
        marks in prop::collection::vec((0_u8..COLOURS + 4, shape()), 0..40),
        width in prop_oneof![Just(f64::NAN), -10.0_f64..2_000.0],
        places in prop::collection::vec(point(), 1..4),
    ) {
        let layout = Layout::new(width);
        let mut one = panel(layout);
        for (n, shape) in marks {
            one.draw(Ink::Series(n), shape);
        }
        (0..).zip(&places).for_each(|(i, at)| one.point(0, i, *at));
        one.finish(layout, vec![Wish::new(Ink::Series(0), "V", Tone::Strong, places)]);
        let figure = Figure::new(layout, vec![one]);
        let svg = paint(&figure, "f");
        well_formed(&svg);
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        prop_assert!(figure.nearest(Point::new(500.0, 100.0)).is_none_or(|hit| hit.at.is_finite()));
    }
}

#[test]
fn twenty_thousand_points_are_painted_well_within_a_second() {
    let layout = Layout::new(1200.0);
    let mut one = panel(layout);
    let mut wishes = Vec::new();
    for series in 0..50_usize {
        let wave = |i: usize| ((i * (series + 3)) as f64 * 0.01).sin() * 90.0 + 130.0;
        let points: Vec<Point> = (0..400).map(|i| Point::new(44.0 + i as f64 * 2.46, wave(i))).collect();
        let ink = if series < 8 { Ink::Series(series as u8) } else { Ink::Context };
        points.iter().for_each(|at| one.draw(ink, Shape::Dot(*at, Size::Small)));
        (0..).zip(&points).for_each(|(i, at)| one.point(series, i, *at));
        wishes.push(Wish::new(ink, format!("Work {series}"), Tone::Strong, vec![points[399], points[0]]));
        one.draw(ink, Shape::Line(points));
    }
    let start = Instant::now();
    one.finish(layout, wishes);
    let figure = Figure::new(layout, vec![one]);
    let placed = start.elapsed();
    let svg = paint(&figure, "f");
    let painted = start.elapsed() - placed;
    for x in 0..2_000 {
        assert!(figure.nearest(Point::new(f64::from(x % 1_200), 100.0)).is_some());
    }
    let pointed = start.elapsed() - placed - painted;
    println!("{} bytes, placed {placed:?}, painted {painted:?}, 2000 pointers {pointed:?}", svg.len());
    assert!(svg.matches('<').count() < 200, "one element for each series, not for each point");
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}
