//! Panels and the figure they make.
//!
//! Knows all that is drawn in a panel, and what a pointer on it means. Does not know how it is drawn.

use super::axis::{XAxis, YAxis};
use super::geometry::{Point, Rect};
use super::label::{self, Label, Run, Wish};
use super::layout::{Frame, Layout};
use super::mark::{Ink, Mark, Shape};
use super::nearest::{Datum, nearest};
use super::obstacle::Obstacles;
use crate::model::order;

/// One plot with its axes, marks and labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Where it stands.
    pub frame: Frame,
    /// The horizontal axis.
    pub x: XAxis,
    /// The vertical axis.
    pub y: YAxis,
    /// What is drawn, in any order: what covers what follows from kind and ink.
    pub marks: Vec<Mark>,
    /// Words, where they have been placed.
    pub labels: Vec<Label>,
    /// What can be pointed at, sorted by x once the panel is [finished](Self::finish).
    pub data: Vec<Datum>,
    /// Whether its points are rows one below the other: the height of a pointer then says which one it is on.
    pub is_rows: bool,
}

impl Panel {
    /// A panel with nothing on it.
    #[must_use]
    pub fn new(frame: Frame, x: XAxis, y: YAxis) -> Self {
        Self { frame, x, y, marks: Vec::new(), labels: Vec::new(), data: Vec::new(), is_rows: false }
    }

    /// Draws a shape.
    pub fn draw(&mut self, ink: Ink, shape: Shape) {
        self.marks.push(Mark::new(ink, shape));
    }

    /// Draws a line of any kind as far as it lies in the window: `kind` is a constructor such as [`Shape::Line`].
    pub fn draw_within(&mut self, ink: Ink, points: &[Point], kind: fn(Vec<Point>) -> Shape) {
        let pieces = self.frame.plot.clip_line(points);
        self.marks.extend(pieces.into_iter().map(|piece| Mark::new(ink, kind(piece))));
    }

    /// Makes a point one that can be pointed at, if it lies in the plot (or in the lane below it).
    pub fn point(&mut self, series: usize, point: usize, at: Point) {
        if at.is_finite() && self.frame.plot.left <= at.x && at.x <= self.frame.plot.right {
            self.data.push(Datum { series, point, at });
        }
    }

    /// Words above the plot at a release line, on the side that has the room, if one has.
    pub fn name_above(&mut self, layout: Layout, x: f64, words: Vec<Run>) {
        self.labels.extend(label::above(layout, self.frame, &self.labels, x, words));
    }

    /// Gives what was drawn and wished for of a peer its own grey: the marks from that one on, and those wishes.
    pub fn name_peer(&mut self, ink: Ink, from: usize, wishes: &mut [Wish]) {
        let marks = self.marks.iter_mut().skip(from).map(|mark| &mut mark.ink);
        for grey in marks.chain(wishes.iter_mut().map(|wish| &mut wish.ink)).filter(|own| **own == Ink::Context) {
            *grey = ink;
        }
    }

    /// Places the labels around the marks drawn so far, and sorts the points. To be called last.
    pub fn finish(&mut self, layout: Layout, wishes: Vec<Wish>) {
        let mut drawn = Obstacles::of(&self.marks);
        let plot = self.frame.plot;
        for tick in self.y.ticks.iter().filter(|tick| tick.strong) {
            drawn.level(Point::new(plot.left, tick.at), Point::new(plot.right, tick.at));
        }
        let placed = label::place(layout, self.frame, drawn, &self.labels, wishes);
        self.labels.extend(placed);
        order::by(&mut self.data, |a, b| a.at.x.total_cmp(&b.at.x));
    }
}

/// Panels one below the other: the picture of one timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// px.
    pub width: f64,
    /// px.
    pub height: f64,
    /// From top to bottom.
    pub panels: Vec<Panel>,
}

/// What a pointer is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which panel, from the top.
    pub panel: usize,
    /// The series, as its builder counts them.
    pub series: usize,
    /// The point of that series.
    pub point: usize,
    /// Where that point is drawn.
    pub at: Point,
}

impl Figure {
    /// A figure of panels that have their frames from one [`Layout`].
    #[must_use]
    pub fn new(layout: Layout, panels: Vec<Panel>) -> Self {
        let height = panels.iter().map(|panel| panel.frame.outer.bottom).fold(0.0, f64::max);
        Self { width: layout.width, height, panels }
    }

    /// All of it.
    #[must_use]
    pub fn area(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height)
    }

    /// The datum nearest to a pointer, in the panel the pointer is on, or the nearest panel that has any.
    #[must_use]
    pub fn nearest(&self, pointer: Point) -> Option<Hit> {
        let away = |panel: &Panel| {
            let area = panel.frame.outer;
            (area.top - pointer.y).max(pointer.y - area.bottom).max(0.0)
        };
        let with_data = self.panels.iter().enumerate().filter(|(_, panel)| !panel.data.is_empty());
        let (index, panel) = with_data.min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)))?;
        let by_row = || {
            let away = |datum: &&Datum| (datum.at.y - pointer.y).abs();
            panel.data.iter().min_by(|a, b| away(a).total_cmp(&away(b)))
        };
        let Datum { series, point, at } = *if panel.is_rows { by_row() } else { nearest(&panel.data, pointer) }?;
        Some(Hit { panel: index, series, point, at })
    }
}
