//! What the other panels say to the day that is read: a ring at each line of what was chosen with its figure beside the
//! crosshair, and a bracket over all that is possible where the day lies between two counts.
//!
//! Knows where the words find room: beside the crosshair, on the side that the tooltip leaves free, one below the other. What
//! is known on a day is told by [`query::on_day`](crate::query::on_day). Nothing here repaints a figure.

use super::panel_text::ink_class;
use crate::figure::axis::XScale;
use crate::figure::timelines::{FactLine, Timeline};
use crate::figure::{Ink, Point, Rect, advance};
use crate::model::day::Day;
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::on_day::{Known, known};
use crate::ui::shown::Shown;
use leptos::prelude::*;

/// The height of a chip, from one to the next, from the crosshair, and from its side to its words, px.
const HEIGHT: f64 = 18.0;
const STEP: f64 = 20.0;
const BESIDE: f64 = 9.0;
const AIR: f64 = 5.0;
/// From a chip's top to the foot of its words, px.
const WORDS: f64 = 13.0;
/// Half of the caps of a bracket, px.
const CAP: f64 = 5.0;
/// A figure narrower than this (px) has its tooltip at the foot of the screen, and little room for words.
const NARROW: f64 = 688.0;

/// What is said of one line.
struct Chip {
    ink: Ink,
    text: String,
    /// The height it belongs to.
    y: f64,
    /// The point that is told.
    point: Option<Point>,
    /// The heights between which the count lies.
    bracket: Option<(f64, f64)>,
}

/// The answer of one panel.
pub(super) fn across(shown: Shown, timeline: &Timeline, panel: usize, day: Day, x: f64) -> Option<AnyView> {
    let of = timeline.panels.get(panel)?;
    let (plot, width) = (of.figure.panels.first()?, of.figure.width);
    let XScale::Days(scale) = plot.x.scale else { return None };
    let points = |series: usize| {
        let data = plot.data.iter().filter(|datum| datum.series == series);
        let mut points: Vec<_> = data.map(|datum| (datum.point, datum.at)).collect();
        order::by_key(&mut points, |(point, _)| *point);
        points
    };
    let strong = of.lines.iter().enumerate().filter(|(_, line)| line.ink.is_strong());
    let chip = |(series, line): (usize, &FactLine)| {
        let points = points(series);
        let facts: Vec<(Day, &Fact)> =
            points.iter().filter_map(|(point, at)| Some((scale.from_px(at.x), line.facts.get(*point)?))).collect();
        shown.selection.with_untracked(|selection| {
            let catalog = shown.catalog();
            let known = known(&catalog, selection.as_of, &facts, day)?;
            let text = shown.language().at_cursor(&catalog, &facts, known, day, width < NARROW)?;
            let at = |place: usize| points.get(place).map(|(_, at)| *at);
            Some(match known {
                Known::Then(place) | Known::Before(place) => {
                    let at = at(place)?;
                    Chip { ink: line.ink, text, y: at.y, point: Some(at), bracket: None }
                }
                Known::Between(last, next) => {
                    let (from, to) = (at(last)?.y, at(next)?.y);
                    Chip { ink: line.ink, text, y: f64::midpoint(from, to), point: None, bracket: Some((from, to)) }
                }
            })
        })
    };
    let mut chips: Vec<Chip> = strong.filter_map(chip).collect();
    order::by(&mut chips, |one, other| one.y.total_cmp(&other.y));
    let tops = one_below_the_other(&chips, plot.frame.plot);
    let views: Vec<AnyView> = chips.iter().zip(tops).map(|(chip, top)| chip.view(x, top, width)).collect();
    Some(views.into_any())
}

/// The tops of chips from the highest to the lowest: each as near to its height as those above and the panel's foot allow.
fn one_below_the_other(chips: &[Chip], plot: Rect) -> Vec<f64> {
    let mut free = f64::NEG_INFINITY;
    let mut tops: Vec<f64> = Vec::new();
    for chip in chips {
        let top = (chip.y - HEIGHT / 2.0).max(free);
        tops.push(top);
        free = top + STEP;
    }
    let mut foot = plot.bottom;
    for top in tops.iter_mut().rev() {
        *top = top.min(foot - HEIGHT);
        foot = *top - (STEP - HEIGHT);
    }
    tops
}

impl Chip {
    fn view(&self, x: f64, top: f64, width: f64) -> AnyView {
        let ring = self.point.map(|at| view! { <circle cx=at.x.to_string() cy=at.y.to_string() r="5" /> }.into_any());
        let bracket = self.bracket.map(|(from, to)| {
            let cap = |y: f64| format!("M{} {y}h{}", x - CAP, 2.0 * CAP);
            view! { <path d=format!("{}M{x} {from}V{to}{}", cap(from), cap(to)) /> }.into_any()
        });
        view! {
            <g class=ink_class(self.ink)>
                {ring}
                {bracket}
                {beside(x, top, width, &self.text)}
            </g>
        }
        .into_any()
    }
}

/// Words in a box beside the crosshair: opposite to the tooltip, which stands where there is more room, or there where it is
/// at the foot of the screen; and on the other side where they would not fit.
pub(super) fn beside(x: f64, top: f64, width: f64, text: &str) -> AnyView {
    let takes = advance::width(text, true) + 2.0 * AIR;
    let fits_left = x - BESIDE - takes >= 0.0;
    let fits_right = x + BESIDE + takes <= width;
    let is_left = if (x < width / 2.0) == (width >= NARROW) { fits_left } else { !fits_right };
    let left = if is_left { x - BESIDE - takes } else { x + BESIDE };
    view! {
        <rect
            class="says told"
            x=left.to_string()
            y=top.to_string()
            width=takes.to_string()
            height=HEIGHT.to_string()
            rx="3"
        />
        <text class="told" x=(left + AIR).to_string() y=(top + WORDS).to_string()>
            {text.to_owned()}
        </text>
    }
    .into_any()
}
