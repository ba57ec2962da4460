//! Obstacles: what a label must not cover.
//!
//! Knows which dots and segments lie where, found quickly by column. Does not know what they mean, nor where a label
//! would rather stand.

use super::geometry::{Point, Rect, cross};
use super::mark::{Ink, Mark, Shape, corners, reach};

/// px of one column: wide enough that a chart week's segment lies in one or two.
const COLUMN: f64 = 16.0;

/// Air kept between words and a line, px.
const AIR: f64 = 2.0;

/// Dots and segments, sorted into columns of the sheet.
#[derive(Debug, Default)]
pub struct Obstacles {
    segments: Columns<(Point, Point)>,
    /// Segments of peers in grey.
    greys: Columns<(Point, Point)>,
    levels: Vec<(Point, Point)>,
    ground: Columns<(Point, Point)>,
    dots: Columns<Rect>,
    /// Those of what is in colour.
    strong_dots: Columns<Rect>,
}

#[derive(Debug)]
struct Columns<T> {
    items: Vec<Vec<T>>,
}

impl<T> Default for Columns<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<T: Copy> Columns<T> {
    fn insert(&mut self, left: f64, right: f64, item: T) {
        let (first, last) = (column(left), column(right));
        if self.items.len() <= last {
            self.items.resize_with(last + 1, Vec::new);
        }
        for items in &mut self.items[first..=last] {
            items.push(item);
        }
    }

    /// Whether any item of these columns is hit.
    fn any(&self, left: f64, right: f64, hit: impl Fn(&T) -> bool) -> bool {
        let last = column(right).min(self.items.len().saturating_sub(1));
        self.items.get(column(left)..=last).is_some_and(|all| all.iter().flatten().any(hit))
    }
}

/// Columns beyond any sheet are one: a wild coordinate must not claim memory.
fn column(x: f64) -> usize {
    (x / COLUMN).clamp(0.0, 512.0) as usize
}

impl Obstacles {
    /// The obstacles that the marks are.
    #[must_use]
    pub fn of(marks: &[Mark]) -> Self {
        let mut all = Self::default();
        for mark in marks.iter().filter(|mark| mark.is_finite()) {
            all.add(&mark.shape, mark.ink);
        }
        all
    }

    /// One more segment: the hairline of a label that was moved.
    pub fn segment(&mut self, from: Point, to: Point) {
        self.segments.insert(from.x.min(to.x), from.x.max(to.x), (from, to));
    }

    /// A threshold, a release: with it running through them, words would look struck out.
    pub fn level(&mut self, from: Point, to: Point) {
        self.levels.push((from, to));
    }

    /// An upright of the ground (a range): words had better stand elsewhere, but may stand on it.
    fn ground(&mut self, from: Point, to: Point) {
        self.ground.insert(from.x.min(to.x), from.x.max(to.x), (from, to));
    }

    fn dot(&mut self, ink: Ink, at: Point, radius: f64) {
        let reach = radius + 1.0;
        let area = Rect::new(at.x - reach, at.y - reach, at.x + reach, at.y + reach);
        self.dots.insert(area.left, area.right, area);
        if ink.is_strong() {
            self.strong_dots.insert(area.left, area.right, area);
        }
    }

    fn stroke(&mut self, ink: Ink, from: Point, to: Point) {
        let lines = if ink == Ink::Context { &mut self.greys } else { &mut self.segments };
        lines.insert(from.x.min(to.x), from.x.max(to.x), (from, to));
    }

    fn line(&mut self, ink: Ink, points: impl Iterator<Item = Point>) {
        let mut last: Option<Point> = None;
        for at in points {
            if let Some(last) = last {
                self.stroke(ink, last, at);
            }
            last = Some(at);
        }
    }

    fn add(&mut self, shape: &Shape, ink: Ink) {
        match shape {
            Shape::Line(points) | Shape::Join(points) | Shape::Held(points) => self.line(ink, points.iter().copied()),
            Shape::Step(points) | Shape::Before(points) => self.line(ink, corners(points)),
            Shape::Stem { at, base } => self.segment(*at, Point::new(at.x, *base)),
            Shape::Dot(at, _) | Shape::SmallRing(at) | Shape::Withdrawn(at) => self.dot(ink, *at, reach::LARGE),
            Shape::Ring(at) | Shape::About(at) => self.dot(ink, *at, reach::RING),
            Shape::Floor(at) => self.dot(ink, at.moved(0.0, -reach::BAR), reach::BAR),
            Shape::Ceiling(at) => self.dot(ink, at.moved(0.0, reach::BAR), reach::BAR),
            Shape::Span { from, to, y } => self.segment(Point::new(*from, *y), Point::new(*to, *y)),
            Shape::Off { last, weeks, lane } => {
                last.iter().for_each(|at| self.segment(*at, Point::new(at.x, *lane)));
                weeks.iter().for_each(|(a, b)| self.segment(Point::new(*a, *lane), Point::new(*b, *lane)));
            }
            Shape::Correction { struck, stands } => {
                self.dot(ink, *struck, 2.0 * reach::STRUCK);
                self.segment(*struck, *stands);
            }
            Shape::Disagreement { stands, other } => {
                self.segment(*stands, *other);
                self.dot(ink, *other, reach::LARGE);
            }
            // Words can be read on its pale band.
            Shape::Range { x, from, to } => self.ground(Point::new(*x, *from), Point::new(*x, *to)),
            Shape::Threshold { y, from, to } => self.level(Point::new(*from, *y), Point::new(*to, *y)),
            Shape::Release { x, top, bottom } => self.level(Point::new(*x, *top), Point::new(*x, *bottom)),
            Shape::NotYet { area, begins } if *begins => {
                self.level(Point::new(area.left, area.top), Point::new(area.left, area.bottom));
            }
            Shape::NotYet { .. } => {}
            // Words may stand on a hatch: their halo parts them. An arrow's head stands at the edge.
            Shape::NoData(_) | Shape::GoesOn(_) => {}
        }
    }

    /// Whether any dot lies under the box of some words, or a threshold, a release or a segment crosses them, those of peers in grey
    /// left out. Where much is drawn, the first one says so.
    #[must_use]
    pub fn any_under(&self, words: Rect) -> bool {
        let area = letters(words);
        self.levels.iter().any(|(from, to)| area.clip(*from, *to).is_some())
            || self.dots.any(words.left, words.right, |dot| dot.meets(words))
            || self.segments.any(area.left, area.right, |(from, to)| area.clip(*from, *to).is_some())
    }

    /// Whether any dot of what is in colour lies in the box.
    #[must_use]
    pub fn any_strong_dot(&self, area: Rect) -> bool {
        self.strong_dots.any(area.left, area.right, |dot| dot.meets(area))
    }

    /// Whether the line of a peer in grey crosses the words in the box: the halo of words in colour parts it.
    #[must_use]
    pub fn greys_under(&self, words: Rect) -> bool {
        let area = letters(words);
        self.greys.any(area.left, area.right, |(from, to)| area.clip(*from, *to).is_some())
    }

    /// Whether a hairline from a point crosses a segment, those of peers in grey left out, or runs through another dot.
    #[must_use]
    pub fn any_across(&self, of: Point, (from, to): (Point, Point)) -> bool {
        let (left, right) = (from.x.min(to.x), from.x.max(to.x));
        self.segments.any(left, right, |segment| cross((from, to), *segment))
            || self.dots.any(left, right, |dot| !dot.contains(of) && dot.clip(from, to).is_some())
    }

    /// Whether a line of the ground runs behind the words in the box.
    #[must_use]
    pub fn ground_under(&self, words: Rect) -> bool {
        let area = letters(words);
        self.ground.any(area.left, area.right, |(from, to)| area.clip(*from, *to).is_some())
    }
}

/// The part of a label's box that a line may not touch: the paper about its letters, above the highest and below the tails
/// of a few.
fn letters(words: Rect) -> Rect {
    Rect::new(words.left - AIR, words.top + 1.0, words.right + AIR, words.bottom + 0.5)
}
