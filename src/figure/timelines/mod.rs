//! The timelines: answers of the query floor, laid out.
//!
//! Each room turns one kind of answer into a [`Timeline`]: panels one below the other, each a [`Figure`] of its own
//! so that words can stand between them, all with the same gutters and the same x. Does not know how a figure is
//! painted, or what a pointer does with it; the points of a panel lead back to [`Fact`]s.

mod axis;
pub mod chart_entries;
pub mod deciding;
pub mod followers;
pub mod milestones;
pub mod records;
pub mod sample;
pub mod spot;
pub mod strip;

use super::geometry::{Point, Rect};
use super::label::{Run, Tone};
use super::mark::{Ink, Shape};
use super::panel::Figure;
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::run_notation::{Notation, Step};
use crate::words::key::KeyMark;
use std::collections::BTreeSet;

/// A stack of panels that share one time axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The panels, from the top.
    pub panels: Vec<TimelinePanel>,
    /// The kinds of mark in use, for the key below.
    pub key: BTreeSet<KeyMark>,
    /// What the panels do not show, in sentences.
    pub notes: Vec<String>,
}

/// A panel with the words above it.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePanel {
    /// What it shows: a chart's or a counter's name.
    pub name: String,
    /// How to read it.
    pub remark: String,
    /// What is written out above the panel: each run's ink, name and text.
    pub runs: Vec<WrittenRun>,
    /// What is to be said where nothing is held of some of what was chosen.
    pub missing: Option<String>,
    /// The picture.
    pub figure: Figure,
    /// What can be pointed at, by the series and point numbers of the figure's data.
    pub lines: Vec<FactLine>,
}

/// A run written out.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenRun {
    /// Whose colour.
    pub ink: Ink,
    /// The work.
    pub name: String,
    /// The run, where it is one of positions.
    pub positions: Option<Positions>,
    /// The run in words; what the positions leave out.
    pub text: String,
}

/// A run of positions.
#[derive(Clone, Debug, PartialEq)]
pub struct Positions {
    /// As it is written.
    pub notation: Notation,
    /// As it is read aloud: in short where it is long, and whole.
    pub aloud: [String; 2],
    /// What stands for the steps that are left out in short.
    pub left_out: Option<String>,
}

/// The facts of one line, in the order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct FactLine {
    /// Whose line it is.
    pub ink: Ink,
    /// Its name.
    pub name: String,
    /// Its facts.
    pub facts: Vec<Fact>,
}

impl Timeline {
    /// Everything in view that can be pointed at and is of what was chosen, or of a peer that the page names.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.panels.iter().flat_map(|panel| {
            let data = panel.figure.panels.iter().flat_map(|of| &of.data);
            data.filter_map(|datum| {
                let line = panel.lines.get(datum.series).filter(|line| line.ink != Ink::Context)?;
                line.facts.get(datum.point)
            })
        })
    }
}

/// So many runs stand written out above a panel; the others would push the picture off a phone.
const FIRST_RUNS: usize = 6;

impl WrittenRun {
    /// The best position of a run of positions; the worst there can be where none is held.
    fn peak(&self) -> u16 {
        let steps = self.positions.as_ref().map_or(&[][..], |positions| positions.notation.steps());
        let rank = |step: &Step| if let Step::Rank { rank, .. } = step { *rank } else { u16::MAX };
        steps.iter().map(rank).min().unwrap_or(u16::MAX)
    }
}

impl TimelinePanel {
    /// The runs that stand open and the others. Of many those that peaked highest come first: the sentences tell of them.
    #[must_use]
    pub fn runs_apart(&self) -> [Vec<&WrittenRun>; 2] {
        let mut open: Vec<_> = self.runs.iter().collect();
        let mut rest = Vec::new();
        if open.len() > FIRST_RUNS + 1 {
            order::by_key(&mut open, |run| run.peak());
            rest = open.split_off(FIRST_RUNS);
        }
        [open, rest]
    }

    /// Whether no point of what was chosen is in view.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        let mut data = self.figure.panels.iter().flat_map(|of| &of.data);
        !data.any(|datum| self.lines.get(datum.series).is_some_and(|line| line.ink.is_strong()))
    }

    /// The facts of what was chosen, in view or not.
    pub fn chosen(&self) -> impl Iterator<Item = &Fact> {
        self.lines.iter().filter(|line| line.ink.is_strong()).flat_map(|line| &line.facts)
    }
}

/// Which kinds of mark a figure uses.
fn key_marks(figure: &Figure) -> impl Iterator<Item = KeyMark> + '_ {
    let marks = figure.panels.iter().flat_map(|panel| &panel.marks);
    marks.filter_map(|mark| match mark.shape {
        Shape::Line(_) => Some(KeyMark::Week),
        Shape::Join(_) => Some(KeyMark::Join),
        Shape::Held(_) => Some(KeyMark::Held),
        Shape::Step(_) => Some(KeyMark::Step),
        Shape::Dot(..) => Some(KeyMark::Exact),
        Shape::SmallRing(_) => Some(KeyMark::FromNext),
        Shape::Ring(_) => Some(KeyMark::Ring),
        Shape::About(_) => Some(KeyMark::About),
        Shape::Floor(_) => Some(KeyMark::AtLeast),
        Shape::Ceiling(_) => Some(KeyMark::Almost),
        Shape::Span { .. } => Some(KeyMark::Span),
        Shape::Off { .. } => Some(KeyMark::Off),
        Shape::NoData(_) => Some(KeyMark::NoData),
        Shape::Correction { .. } | Shape::Withdrawn(_) => Some(KeyMark::Withdrawn),
        Shape::Before(_) => Some(KeyMark::Before),
        Shape::Disagreement { .. } => Some(KeyMark::Disagreement),
        Shape::Range { .. } | Shape::GoesOn(_) => Some(KeyMark::Range),
        Shape::Stem { .. } | Shape::Threshold { .. } | Shape::Release { .. } | Shape::NotYet { .. } => None,
    })
}

/// Where a line is named that has no room at its ends: a few points on the way, without these ends.
fn on_the_way(line: &[Point]) -> Vec<Point> {
    let inner = line.get(1..line.len().saturating_sub(1)).unwrap_or_default();
    let mut points: Vec<_> = [1, 2, 3].into_iter().filter_map(|n| inner.get(inner.len() * n / 4)).copied().collect();
    points.dedup();
    points
}

/// Where the line from the last point in view to the next one leaves the plot, so that its name stands level with it.
fn where_it_leaves(last: Point, next: Point, plot: Rect) -> Point {
    let share = (plot.right - last.x) / (next.x - last.x).max(1.0);
    Point::new(plot.right, last.y + share.clamp(0.0, 1.0) * (next.y - last.y))
}

fn note(text: impl Into<String>) -> Run {
    Run::new(text, Tone::Note)
}

fn strong(text: impl Into<String>) -> Run {
    Run::new(text, Tone::Strong)
}
