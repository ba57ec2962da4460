//! One panel, from the ground up: hatched columns, the mesh, lines, glyphs, words.
//!
//! Knows the order in which they cover each other, and that whatever is a line goes through plotters. Does not know
//! where anything is: the figure does.

use super::axis::{Pass, PxAxis};
use super::backend::Svg;
use super::class::{Role, Style};
use super::glyph;
use super::sheet::Sheet;
use super::tenths::{spot, tenths};
use super::words;
use crate::figure::mark::{Mark, Shape, corners};
use crate::figure::{Ink, Panel, Point, Rect};
use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::series::LineSeries;
use plotters::style::{RGBAColor, ShapeStyle, TextStyle};
use std::cmp::Reverse;
use std::convert::Infallible;

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;
type Chart<'a, 'f, 's> = ChartContext<'a, Svg<'s>, Cartesian2d<PxAxis<'f>, PxAxis<'f>>>;

/// plotters sets axis words two tick lengths from the plot: 7 px.
const TICK_TENTHS: i32 = 35;

/// More grey lines than this are a crowd.
const CROWD: usize = 24;

/// Draws all of a panel.
pub(super) fn paint(sheet: &mut Sheet, panel: &Panel) {
    let marks = in_order(&panel.marks);
    if marks.iter().filter(|mark| mark.ink == Ink::Context && kind(&mark.shape) == LINE).count() > CROWD {
        sheet.crowd();
    }
    ground(sheet, &marks);
    let drawn =
        mesh(sheet, panel, false).and_then(|()| mesh(sheet, panel, true)).and_then(|()| lines(sheet, panel, &marks));
    // Neither can the backend fail nor is it borrowed twice; what was drawn until then would still be a figure.
    debug_assert!(drawn.is_ok());
    if let Some(y) = panel.frame.axis {
        words::axis(sheet, panel.frame, y, &panel.x.words);
    }
    if let (Some(y), Some(word)) = (panel.frame.lane, &panel.y.lane) {
        words::lane(sheet, panel.frame, y, word);
    }
    marks.iter().for_each(|mark| glyph::draw(sheet, mark));
    panel.labels.iter().for_each(|label| words::label(sheet, label));
}

/// Draws marks alone, without a panel around them.
pub(super) fn paint_marks(sheet: &mut Sheet, marks: &[Mark]) {
    let marks = in_order(marks);
    ground(sheet, &marks);
    marks.iter().for_each(|mark| strokes(mark, |style, points| sheet.line(style, points.map(spot))));
    marks.iter().for_each(|mark| glyph::draw(sheet, mark));
}

/// Greys below the named peer, that below the colours, the first of these on top; within an ink kind by kind, so that
/// neighbours share an element. A mark without a place is left out.
fn in_order(marks: &[Mark]) -> Vec<&Mark> {
    let mut marks: Vec<&Mark> = marks.iter().filter(|mark| mark.is_finite()).collect();
    marks.sort_by_key(|mark| (Reverse(mark.ink.tier()), Reverse(mark.ink), kind(&mark.shape)));
    marks
}

/// The place of lines among the kinds.
const LINE: u8 = 5;

/// Smaller glyphs first, so that a ring covers the dot and the line it stands on.
fn kind(shape: &Shape) -> u8 {
    match shape {
        Shape::NoData(_) => 0,
        Shape::Threshold { .. } => 1,
        Shape::Release { .. } => 2,
        Shape::Before(_) => 3,
        Shape::Join(_) => 4,
        Shape::Line(_) | Shape::Step(_) | Shape::Stem { .. } => LINE,
        Shape::Off { .. } => 6,
        Shape::Dot(..) => 7,
        Shape::Span { .. } | Shape::Floor(_) | Shape::Ceiling(_) | Shape::Range { .. } => 8,
        Shape::Disagreement { .. } => 9,
        Shape::SmallRing(_) => 10,
        Shape::Withdrawn(_) => 11,
        Shape::About(_) => 12,
        Shape::Ring(_) => 13,
        Shape::Correction { .. } => 14,
    }
}

/// Hatched columns, below everything.
fn ground(sheet: &mut Sheet, marks: &[&Mark]) {
    for mark in marks {
        if let Shape::NoData(area) = mark.shape {
            sheet.hatch(area);
        }
    }
}

/// A plotters chart over an area of the panel, with the strong ticks or with the others. What is left of the plot
/// takes the words of the y axis. plotters moves whatever lies outside of a chart's area to its side.
fn chart<'a, 'f, 's>(
    sheet: &'s mut Sheet,
    panel: &'f Panel,
    area: Rect,
    strong: bool,
) -> Result<Chart<'a, 'f, 's>, DrawingAreaErrorKind<Infallible>> {
    let plot = panel.frame.plot;
    let root = Svg(sheet).into_drawing_area();
    // plotters counts the end of a range out: one unit more, and grid lines reach the plot's own end.
    let size = (tenths(area.right) + 1, tenths(area.height()) + 1);
    let root = root.shrink((0, tenths(area.top)), size);
    let x = PxAxis { ticks: &panel.x.ticks, strong, pass: Pass::Light, range: plot.left..plot.right };
    let y = PxAxis { ticks: &panel.y.ticks, strong, pass: Pass::Bold, range: plot.top..plot.bottom };
    ChartBuilder::on(&root).set_label_area_size(LabelAreaPosition::Left, tenths(area.left)).build_cartesian_2d(x, y)
}

/// Grid lines and the words of the y axis: the plain ones, or years and thresholds.
fn mesh(sheet: &mut Sheet, panel: &Panel, strong: bool) -> Drawn {
    let ticks = || panel.x.ticks.iter().chain(&panel.y.ticks);
    if !ticks().any(|tick| tick.strong == strong) {
        return Ok(());
    }
    let (upright, level, word) = if strong {
        (Role::Year, Role::Threshold, Role::StrongAxisWord)
    } else {
        (Role::Month, Role::Grid, Role::AxisWord)
    };
    let word = Style::plain(word).colour();
    let word = TextStyle::from(("sans-serif", 12)).color(&word);
    chart(sheet, panel, panel.frame.plot, strong)?
        .configure_mesh()
        .light_line_style(Style::plain(upright).colour())
        .bold_line_style(Style::plain(level).colour())
        .axis_style(RGBAColor(0, 0, 0, 0.0))
        .y_label_style(word)
        .set_all_tick_mark_size(TICK_TENTHS)
        .disable_x_axis()
        .draw()
}

/// Every line of the panel: the lane, thresholds and releases, the series, hairlines.
fn lines(sheet: &mut Sheet, panel: &Panel, marks: &[&Mark]) -> Drawn {
    let plot = panel.frame.plot;
    let mut chart = chart(sheet, panel, panel.frame.outer, false)?;
    let mut result = Ok(());
    let mut draw = |style: Style, points: &mut dyn Iterator<Item = Point>| {
        let points = points.map(|at| (at.x, at.y));
        let series = LineSeries::new(points, ShapeStyle::from(style.colour()));
        result = chart.draw_series(series).map(|_| ());
    };
    if let Some(y) = panel.frame.lane {
        let ends = [Point::new(plot.left, y), Point::new(plot.right, y)];
        draw(Style::plain(Role::Lane), &mut ends.into_iter());
    }
    let is_ground = |mark: &&&Mark| matches!(mark.shape, Shape::Threshold { .. } | Shape::Release { .. });
    marks.iter().filter(is_ground).for_each(|mark| strokes(mark, &mut draw));
    marks.iter().filter(|mark| !is_ground(mark)).for_each(|mark| strokes(mark, &mut draw));
    for (from, to) in panel.labels.iter().filter_map(|label| label.lead) {
        draw(Style::plain(Role::Lead), &mut [from, to].into_iter());
    }
    result
}

/// The polylines of a mark, each with its style.
fn strokes(mark: &Mark, mut draw: impl FnMut(Style, &mut dyn Iterator<Item = Point>)) {
    let of = |role| Style::of(role, mark.ink);
    match &mark.shape {
        Shape::Line(points) => draw(of(Role::Line), &mut points.iter().copied()),
        Shape::Join(points) => draw(of(Role::Join), &mut points.iter().copied()),
        Shape::Step(points) => draw(of(Role::Line), &mut corners(points)),
        Shape::Before(points) => draw(of(Role::Before), &mut corners(points)),
        Shape::Stem { at, base } => draw(of(Role::Line), &mut [Point::new(at.x, *base), *at].into_iter()),
        Shape::Off { last, weeks, lane } => {
            if let Some(at) = last {
                draw(of(Role::Drop), &mut [*at, Point::new(at.x, *lane)].into_iter());
            }
            for (from, to) in weeks {
                draw(of(Role::Off), &mut [Point::new(*from, *lane), Point::new(*to, *lane)].into_iter());
            }
        }
        Shape::Threshold { y, from, to } => {
            draw(Style::plain(Role::Threshold), &mut [Point::new(*from, *y), Point::new(*to, *y)].into_iter());
        }
        Shape::Release { x, top, bottom } => {
            draw(Style::plain(Role::Release), &mut [Point::new(*x, *top), Point::new(*x, *bottom)].into_iter());
        }
        _ => {}
    }
}
