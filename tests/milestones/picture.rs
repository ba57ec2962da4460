//! The painted timeline and its words, on a small dataset: empty, one, dense; in each language.

use super::common::day;
use super::dataset::{LAYOVER, catalog};
use chartrun::figure::Shape;
use chartrun::figure::timelines::Timeline;
use chartrun::figure::timelines::milestones::milestones;
use chartrun::model::catalog::Catalog;
use chartrun::model::id::AlbumId;
use chartrun::paint::paint;
use chartrun::query::selection::{Question, Selection};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use std::collections::BTreeSet;

const PEER: [&str; 2] = [
    r#"{"album":"face","counter":"hanteo","measure":"first-day","value":1021532,"from":"2023-03-24","to":"2023-03-24","sources":["agency"]}"#,
    r#"{"album":"face","counter":"hanteo","measure":"first-week","value":1454223,"from":"2023-03-24","to":"2023-03-30","sources":["agency"]}"#,
];

const STREAMS: [&str; 4] = [
    r#"{"album":"layover","counter":"streams","measure":"total","value":100000000,"as":"least","to":"2023-08","sources":["later"]}"#,
    r#"{"album":"layover","counter":"streams","measure":"total","value":500000000,"as":"least","to":"2023-10-11","sources":["later"]}"#,
    r#"{"album":"layover","counter":"streams","measure":"total","value":1000000000,"as":"least","to":"..2024-01-10","sources":["later"]}"#,
    r#"{"album":"layover","counter":"streams","measure":"total","value":1200000000,"as":"almost","to":"2024-02-26","sources":["undated"]}"#,
];

/// One element a line.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

fn draw(catalog: &Catalog, question: &Question, language: Language, width: f64) -> (String, Timeline) {
    let selection = Selection::new(catalog, question);
    let totals = totals(catalog, &selection);
    let timeline = milestones(catalog, &selection, &totals, language, width);
    let mut text = language.milestones(catalog, &selection, &totals);
    for (index, panel) in timeline.panels.iter().enumerate() {
        text += &format!("\n\n{} | {}\n", panel.name, panel.remark);
        text.extend(panel.runs.iter().map(|run| format!("{}: {}\n", run.name, run.text)));
        text += &lines(&paint(&panel.figure, &format!("f{index}")));
    }
    text += &format!("\n\n{:?}\n{}", timeline.key, timeline.notes.join("\n"));
    (text, timeline)
}

#[test]
fn nothing_keeps_axes_and_thresholds() {
    let catalog = catalog(&[]);
    for language in Language::ALL {
        let (text, timeline) = draw(&catalog, &Question::default(), language, 640.0);
        insta::assert_snapshot!(format!("empty_{}", language.code()), text);
        assert_eq!(timeline.panels.len(), 3);
        assert!(timeline.panels.iter().all(|panel| panel.figure.panels[0].y.ticks.iter().any(|tick| tick.strong)));
    }
}

#[test]
fn one_album_with_its_correction() {
    let counts: Vec<_> = LAYOVER.into_iter().chain(PEER).chain(STREAMS).collect();
    let catalog = catalog(&counts);
    for language in Language::ALL {
        for width in [1200.0, 358.0] {
            let (text, _) = draw(&catalog, &Question::default(), language, width);
            insta::assert_snapshot!(format!("one_{width}_{}", language.code()), text);
        }
    }
}

#[test]
fn the_picture_of_a_day_shows_what_was_known_then() {
    let counts: Vec<_> = LAYOVER.into_iter().chain(PEER).collect();
    let catalog = catalog(&counts);
    let as_of = |text| Question { as_of: Some(day(text)), ..Question::default() };
    let is_struck = |timeline: &Timeline| {
        let marks = timeline.panels.iter().flat_map(|panel| &panel.figure.panels[0].marks);
        marks.filter(|mark| matches!(mark.shape, Shape::Correction { .. })).count()
    };
    let (before, then) = draw(&catalog, &as_of("2023-09-08"), Language::En, 1200.0);
    assert!(before.starts_with("Layover passed two million copies on its first day\n"), "{before}");
    assert_eq!(is_struck(&then), 0);
    let (after, then) = draw(&catalog, &as_of("2023-09-10"), Language::En, 1200.0);
    assert!(after.starts_with(
        "Layover passed one million copies on its first day; a first count of about 2.2 million was withdrawn later"
    ));
    assert_eq!(is_struck(&then), 2, "in the first week, and by date");
}

#[test]
fn a_work_with_many_counts() {
    let first_week = |n: u64| {
        format!(
            r#"{{"album":"face","counter":"hanteo","measure":"moment","value":{},"to":"2023-04-{:02}","sources":["agency"]}}"#,
            1_500_000 + n * 1_000,
            n % 28 + 1
        )
    };
    let many: Vec<_> = (0..28).map(first_week).collect();
    let counts: Vec<_> = LAYOVER.into_iter().chain(PEER).chain(many.iter().map(String::as_str)).collect();
    let catalog = catalog(&counts);
    let albums = ["layover", "face"].map(|id| AlbumId::parse(id).expect("an id")).to_vec();
    let (text, timeline) = draw(&catalog, &Question { albums, ..Question::default() }, Language::En, 1200.0);
    assert!(text.starts_with("Layover sold 2,101,974 copies in its first week, FACE 1,454,223"));
    insta::assert_snapshot!("dense", text);
    assert!(timeline.panels[1].lines.iter().any(|line| line.facts.len() > 28));
}

#[test]
fn every_point_leads_to_its_fact_and_the_key_to_its_marks() {
    let counts: Vec<_> = LAYOVER.into_iter().chain(PEER).chain(STREAMS).collect();
    let catalog = catalog(&counts);
    let (text, timeline) = draw(&catalog, &Question::default(), Language::En, 1200.0);
    for panel in &timeline.panels {
        for datum in &panel.figure.panels[0].data {
            let line = &panel.lines[datum.series];
            assert!(line.facts.get(datum.point).is_some(), "{}", line.name);
        }
        let pointed: BTreeSet<_> = panel.figure.panels[0].data.iter().map(|datum| datum.series).collect();
        assert!(!pointed.is_empty(), "{}", panel.name);
        assert!(panel.figure.panels[0].marks.iter().all(chartrun::figure::Mark::is_finite));
    }
    assert!(!text.contains("NaN"));
}
