//! Labels: words in the figure, and where there is room for them.
//!
//! Knows how wide words are and what they must not cover. Does not know the words' language or meaning: a wish comes
//! with its words, its ink and the points it may stand beside.
//!
//! A line that runs past the window is named in the right gutter; all else inside the plot.
//! On a phone there is no gutter, and both are placed inside.
//!
//! Four rules, since words beside a point are read as words about it:
//!
//! - A figure stands at the point it is the figure of, and nearer to it than to any other of its line. Elsewhere along
//!   the line stands the name alone.
//! - Words stand clear of lines and dots, and of thresholds: words with a level line through them are figures withdrawn
//!   ([`Tone::Struck`]). Only for words in colour that find nothing else the lines of peers in grey are no hindrance.
//! - A hairline crosses no line and no other dot where there is another place; a peer's crosses none.
//! - What finds no such place is left out. A name across three lines names none of them, or the wrong one; the pointer,
//!   the table and the runs written above a panel have it still.

mod gutter;
mod inside;
mod places;

use super::advance;
use super::geometry::{Point, Rect};
use super::layout::{Frame, Layout};
use super::mark::Ink;
use super::obstacle::Obstacles;

/// From one line of words to the next, px.
pub const LEADING: f64 = 15.0;
/// From the top of a line's box to its baseline, px.
pub const ASCENT: f64 = 11.0;
/// Between two runs of one line, px.
pub const GAP: f64 = 6.0;

/// How a run of words is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Bold, in its ink: the name of a chosen work, its figure.
    Strong,
    /// In its ink.
    Plain,
    /// Grey: a remark.
    Note,
    /// Struck through: a figure withdrawn.
    Struck,
}

/// Words of one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are said.
    pub tone: Tone,
}

impl Run {
    /// Words of one tone.
    #[must_use]
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }

    fn width(&self) -> f64 {
        advance::width(&self.text, self.tone == Tone::Strong)
    }
}

/// A label that is wished for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Whose it is.
    pub ink: Ink,
    /// Its lines, each of one run or more.
    pub lines: Vec<Vec<Run>>,
    /// Fewer words for where there is less room ("FACE" for "Jimin FACE").
    pub short: Option<Vec<Vec<Run>>>,
    /// The points it may stand beside, the best first: those where all that it says is so.
    pub beside: Vec<Point>,
    /// What stands at the other points of the same line, where not all that it says is so.
    pub elsewhere: Option<Elsewhere>,
    /// Other marks of the same line, to none of which it may stand nearer than to its own.
    pub others: Vec<Point>,
    /// The radius of the glyph at those points, px.
    pub radius: f64,
    /// It names the end of a line that runs past the window: in the right gutter where there is one, level with the
    /// first of `beside`.
    pub end: bool,
}

impl Wish {
    /// A label of one line and one tone beside a dot.
    #[must_use]
    pub fn new(ink: Ink, text: impl Into<String>, tone: Tone, beside: Vec<Point>) -> Self {
        let lines = vec![vec![Run::new(text, tone)]];
        let radius = super::mark::reach::LARGE;
        Self { ink, lines, short: None, beside, elsewhere: None, others: Vec::new(), radius, end: false }
    }

    /// Whether there is more than one point at which it may stand.
    fn has_choice(&self) -> bool {
        self.elsewhere.is_some() || self.beside.iter().any(|at| *at != self.beside[0])
    }

    /// With the name alone at other points of the same line, the best first.
    #[must_use]
    pub fn or_elsewhere(mut self, name: Run, beside: Vec<Point>) -> Self {
        self.elsewhere = (!beside.is_empty()).then(|| Elsewhere { lines: vec![vec![name]], beside });
        self
    }
}

/// Words that are true all along a line: a name, without any figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// Its lines.
    pub lines: Vec<Vec<Run>>,
    /// The points it may stand beside, the best first.
    pub beside: Vec<Point>,
}

/// Which part of a text stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A label in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose it is.
    pub ink: Ink,
    /// Its lines.
    pub lines: Vec<Vec<Run>>,
    /// The anchor of its first line, on the baseline.
    pub at: Point,
    /// What of each line stands there.
    pub anchor: Anchor,
    /// A hairline back to what it names, where it had to move away.
    pub lead: Option<(Point, Point)>,
    /// The box its words take at most.
    pub bounds: Rect,
}

/// The width and the height of lines, px.
fn extent(lines: &[Vec<Run>]) -> (f64, f64) {
    let width = lines.iter().map(|line| line_width(line)).fold(0.0, f64::max);
    (width, LEADING * lines.len() as f64)
}

fn line_width(line: &[Run]) -> f64 {
    let gaps = GAP * line.len().saturating_sub(1) as f64;
    line.iter().map(Run::width).sum::<f64>() + gaps
}

impl Label {
    /// The label whose box has the given left side and top.
    fn in_box(ink: Ink, lines: Vec<Vec<Run>>, left: f64, top: f64, anchor: Anchor) -> Self {
        let (width, height) = extent(&lines);
        let x = match anchor {
            Anchor::Start => left,
            Anchor::Middle => left + width / 2.0,
            Anchor::End => left + width,
        };
        let bounds = Rect::new(left, top, left + width, top + height);
        Self { ink, lines, at: Point::new(x, top + ASCENT), anchor, lead: None, bounds }
    }
}

/// Places the wishes of a panel around what is drawn and the labels it already has. What finds no place is left out:
/// it is still told by the pointer and in the table.
#[must_use]
pub fn place(layout: Layout, frame: Frame, drawn: Obstacles, fixed: &[Label], wishes: Vec<Wish>) -> Vec<Label> {
    let is_finite = |points: &[Point]| points.iter().all(|at| at.is_finite());
    let drawable = |wish: &Wish| {
        !wish.beside.is_empty()
            && is_finite(&wish.beside)
            && wish.elsewhere.as_ref().is_none_or(|name| is_finite(&name.beside))
    };
    let wishes = wishes.into_iter().filter(drawable);
    let (ends, others): (Vec<Wish>, Vec<Wish>) = wishes.partition(|wish| wish.end && !layout.is_phone());
    let mut labels = gutter::place(layout, frame, ends);
    let taken: Vec<Rect> = fixed.iter().chain(&labels).map(|label| label.bounds).collect();
    labels.extend(inside::place(layout, frame, drawn, taken, others));
    labels
}

/// Words above the plot beside the x of a release: to the left of it where they fit, as time reads towards it, else to
/// the right. Nothing where neither side has room between the labels already there.
#[must_use]
pub fn above(layout: Layout, frame: Frame, fixed: &[Label], x: f64, words: Vec<Run>) -> Option<Label> {
    let room = Rect::new(0.0, frame.outer.top, layout.width, frame.plot.top);
    let lines = vec![words];
    let (width, _) = extent(&lines);
    let top = frame.plot.top - 8.0 - ASCENT;
    let sides = [(x - 5.0 - width, Anchor::End), (x + 5.0, Anchor::Start)];
    let mut labels =
        sides.into_iter().map(|(left, anchor)| Label::in_box(Ink::Context, lines.clone(), left, top, anchor));
    labels.find(|label| label.bounds.within(room) && !fixed.iter().any(|other| other.bounds.meets(label.bounds)))
}
