//! Figures as SVG text: a gallery of snapshots, and what must hold for every figure.
mod every_figure;
mod gallery;

use chartrun::figure::{Figure, Layout};
use chartrun::paint::paint;

/// One element a line, so that a changed snapshot can be read.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

fn check(name: &str, width: f64, build: fn(Layout) -> Figure) {
    let figure = build(Layout::new(width));
    insta::assert_snapshot!(format!("{name}_{width}"), lines(&paint(&figure, "f")));
}

#[test]
fn a_chart_run_with_its_re_entry() {
    check("chart_run", 1200.0, gallery::chart_run);
    check("chart_run", 358.0, gallery::chart_run);
}

#[test]
fn tracks_with_weeks_that_are_not_held() {
    check("tracks", 1200.0, gallery::tracks);
    check("tracks", 358.0, gallery::tracks);
}

#[test]
fn followers_of_every_precision() {
    check("followers", 1200.0, gallery::followers);
    check("followers", 358.0, gallery::followers);
}

#[test]
fn the_first_week_with_its_correction() {
    check("first_week", 1200.0, gallery::first_week);
    check("first_week", 358.0, gallery::first_week);
}

#[test]
fn a_panel_without_figures_keeps_its_axes() {
    check("empty", 640.0, gallery::empty);
}

#[test]
fn sixty_albums() {
    check("dense", 1200.0, gallery::dense);
}
