//! One panel, from the ground up: hatched columns, the mesh, lines, glyphs, words.
//!
//! Knows the order in which they cover each other, and that whatever is a line goes through plotters. Does not know
//! where anything is: the figure does.

use super::axis::PxAxis;
use super::backend::Svg;
use super::class::{Role, Style};
use super::glyph;
use super::sheet::Sheet;
use super::tenths::{spot, tenths};
use super::words;
use crate::figure::mark::{Mark, Shape, corners};
use crate::figure::{Ink, Panel, Point};
use crate::model::order;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::{BoldPoints, ValueFormatter};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::series::LineSeries;
use plotters::style::ShapeStyle;
use std::cmp::Reverse;
use std::convert::Infallible;

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;
type Plot<'f, 's> = DrawingArea<Svg<'s>, Cartesian2d<PxAxis<'f>, PxAxis<'f>>>;

/// More grey lines than this are a crowd.
const CROWD: usize = 24;

/// Draws all of a panel.
pub(super) fn paint(sheet: &mut Sheet, panel: &Panel) {
    let marks = in_order(&panel.marks);
    if marks.iter().filter(|mark| mark.ink == Ink::Context && kind(&mark.shape) == LINE).count() > CROWD {
        sheet.crowd();
    }
    ground(sheet, &marks);
    let area = plot(sheet, panel);
    let drawn = mesh(&area).and_then(|()| lines(&area, panel, &marks));
    drop(area);
    // Neither can the backend fail nor is it borrowed twice; what was drawn until then would still be a figure.
    debug_assert!(drawn.is_ok());
    if let Some(y) = panel.frame.axis {
        words::axis(sheet, panel.frame, y, &panel.x.words);
    }
    if let (Some(first), Some(last), Some(word)) = (panel.frame.lanes().next(), panel.frame.lane, &panel.y.lane) {
        let middle = f64::midpoint(first, last);
        words::beside(sheet, (tenths(panel.frame.plot.left), tenths(middle)), word, false);
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
    order::by_key(&mut marks, |mark| (Reverse(mark.ink.tier()), Reverse(mark.ink), kind(&mark.shape)));
    marks
}

/// The place of lines among the kinds.
const LINE: u8 = 5;

/// Smaller glyphs first, so that a ring covers the dot and the line it stands on.
fn kind(shape: &Shape) -> u8 {
    match shape {
        Shape::NotYet { .. } | Shape::NoData(_) => 0,
        Shape::Threshold { .. } => 1,
        Shape::Release { .. } => 2,
        Shape::Before(_) | Shape::Held(_) => 3,
        Shape::Join(_) => 4,
        Shape::Line(_) | Shape::Step(_) | Shape::Stem { .. } => LINE,
        // A band, below the dots on it.
        Shape::Off { .. } | Shape::Range { .. } => 6,
        Shape::Dot(..) => 7,
        Shape::Span { .. } | Shape::Floor(_) | Shape::Ceiling(_) | Shape::GoesOn(_) => 8,
        Shape::Disagreement { .. } => 9,
        Shape::SmallRing(_) => 10,
        Shape::Withdrawn(_) => 11,
        Shape::About(_) => 12,
        Shape::Ring(_) => 13,
        Shape::Correction { .. } => 14,
    }
}

/// Shades and hatched columns, below everything.
fn ground(sheet: &mut Sheet, marks: &[&Mark]) {
    for mark in marks {
        match mark.shape {
            Shape::NotYet { area, .. } => sheet.shade(area),
            Shape::NoData(area) => sheet.hatch(area),
            _ => {}
        }
    }
}

/// The sheet as a plotters drawing area with the panel's axes. A drawing area and no `ChartContext`: that would lay
/// out and measure words which the figure has placed already, and weighs 17 KB on the wire.
fn plot<'f, 's>(sheet: &'s mut Sheet, panel: &'f Panel) -> Plot<'f, 's> {
    let plot = panel.frame.plot;
    let x = PxAxis { ticks: &panel.x.ticks, range: (plot.left, plot.right) };
    let y = PxAxis { ticks: &panel.y.ticks, range: (plot.top, plot.bottom) };
    let ends = (x.ends(), y.ends());
    Svg(sheet).into_drawing_area().apply_coord_spec(Cartesian2d::new(x, y, ends))
}

/// Grid lines, and the words of the y axis beside theirs.
fn mesh(area: &Plot) -> Drawn {
    let axes = area.as_coord_spec();
    let strong = |axis: &PxAxis, px: f64| axis.tick(px).is_some_and(|tick| tick.strong);
    let left = axes.x_spec().ends().start;
    let draw = |svg: &mut Svg, line: MeshLine<_, _>| {
        let role = match &line {
            MeshLine::XMesh(_, _, px) if strong(axes.x_spec(), **px) => Role::Year,
            MeshLine::XMesh(..) => Role::Month,
            MeshLine::YMesh(_, _, px) if strong(axes.y_spec(), **px) => Role::Threshold,
            MeshLine::YMesh(..) => Role::Grid,
        };
        line.draw(svg, &ShapeStyle::from(Style::plain(role).colour()))
    };
    area.draw_mesh(draw, BoldPoints(0), BoldPoints(0))?;
    let word = |svg: &mut Svg, line: MeshLine<_, _>| {
        if let MeshLine::YMesh((_, y), _, px) = line {
            words::beside(svg.0, (left, y), &axes.y_spec().format_ext(px), strong(axes.y_spec(), *px));
        }
        Ok(())
    };
    area.draw_mesh(word, BoldPoints(0), BoldPoints(0))
}

/// Every line of the panel: the lane, thresholds and releases, the series, hairlines.
fn lines(area: &Plot, panel: &Panel, marks: &[&Mark]) -> Drawn {
    let plot = panel.frame.plot;
    let mut result = Ok(());
    let mut draw = |style: Style, points: &mut dyn Iterator<Item = Point>| {
        let series = LineSeries::new(points.map(|at| (at.x, at.y)), ShapeStyle::from(style.colour()));
        for line in series {
            result = area.draw(&line);
        }
    };
    for y in panel.frame.lanes() {
        let ends = [Point::new(plot.left, y), Point::new(plot.right, y)];
        draw(Style::plain(Role::Lane), &mut ends.into_iter());
    }
    let is_ground =
        |mark: &&&Mark| matches!(mark.shape, Shape::Threshold { .. } | Shape::Release { .. } | Shape::NotYet { .. });
    marks.iter().filter(is_ground).for_each(|mark| strokes(mark, &mut draw));
    marks.iter().filter(|mark| !is_ground(mark)).for_each(|mark| strokes(mark, &mut draw));
    for (ink, (from, to)) in panel.labels.iter().filter_map(|label| Some((label.ink, label.lead?))) {
        draw(Style::of(Role::Lead, ink), &mut [from, to].into_iter());
    }
    result
}

/// The polylines of a mark, each with its style.
fn strokes(mark: &Mark, mut draw: impl FnMut(Style, &mut dyn Iterator<Item = Point>)) {
    let of = |role| Style::of(role, mark.ink);
    match &mark.shape {
        Shape::Line(points) => draw(of(Role::Line), &mut points.iter().copied()),
        Shape::Join(points) => draw(of(Role::Join), &mut points.iter().copied()),
        Shape::Held(points) => draw(of(Role::Held), &mut points.iter().copied()),
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
        Shape::NotYet { area, begins: true } => {
            let ends = [Point::new(area.left, area.top), Point::new(area.left, area.bottom)];
            draw(Style::plain(Role::AsOf), &mut ends.into_iter());
        }
        Shape::Release { x, top, bottom } => {
            draw(Style::plain(Role::Release), &mut [Point::new(*x, *top), Point::new(*x, *bottom)].into_iter());
        }
        _ => {}
    }
}
