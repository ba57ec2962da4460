//! The crosshair over a panel: one line at the day that is read, and a ring around the point with its date; in the other
//! panels what they say to that day; and the band over the days that are being marked.
//!
//! A layer of its own: it moves while the painted figure below stays as it is. Does not know what another panel says
//! ([`across`](super::across)).

use super::across::{across, beside};
use super::answer::Which;
use super::hand::{Hand, Mark};
use super::reading::Reading;
use crate::figure::axis::XScale;
use crate::figure::timelines::Timeline;
use crate::figure::{Frame, advance};
use crate::model::day::Days;
use crate::query::clock::Clock;
use crate::ui::shown::Shown;
use leptos::prelude::*;
use std::sync::Arc;

/// The words of the band stand so far below the plot's upper side, px.
const WORDS: f64 = 15.0;
/// The height of what they stand on, and how far it reaches beside them, px.
const SAYS: f64 = 20.0;
const AIR: f64 = 6.0;
/// The date stands so far above the plot, px.
const ABOVE: f64 = 21.0;

/// The layer over one panel of a timeline, numbered from the top.
pub fn crosshair(which: Which, panel: usize, shown: Shown, timeline: Signal<Arc<Timeline>>) -> AnyView {
    let (reading, hand) = (Reading::get(), Hand::get());
    // What is read is put onto another timeline by itself: the layer asks for the panel as it stands.
    let place = move || {
        timeline.with_untracked(|timeline| {
            let figure = &timeline.panels.get(panel)?.figure;
            figure.panels.first().map(|of| (of.frame, of.x.scale, figure.width))
        })
    };
    let cross = move || {
        let read = reading.read()?;
        let (frame, scale, width) = place()?;
        let is_here = read.which == which && read.spot.panel == panel;
        let x = match (is_here, scale, read.day) {
            (true, ..) => read.spot.at.x,
            (false, XScale::Days(scale), Some(day)) if scale.contains(day) => scale.to_px(day),
            _ => return None,
        };
        let says = match (is_here, read.day) {
            (_, None) => None,
            (true, Some(day)) => {
                let clock = shown.selection.with_untracked(|selection| selection.clock);
                let date = shown.language().stretch(clock, Days::of_one(day));
                Some(beside(x, frame.plot.top - ABOVE, width, &date))
            }
            (false, Some(day)) => timeline.with_untracked(|timeline| across(shown, timeline, panel, day, x)),
        };
        Some(lines(frame, x, read.spot.at.y, is_here, says))
    };
    let band = move || {
        let mark = hand.mark()?;
        let (frame, scale, width) = place()?;
        let words = (mark.which == which && mark.panel == panel).then(|| {
            let clock = shown.selection.with(|selection| selection.clock);
            words(shown, clock, mark, width)
        });
        band(frame, scale, mark, words)
    };
    view! {
        <svg class="cross" aria-hidden="true">
            {move || band()}
            {move || cross()}
        </svg>
    }
    .into_any()
}

/// The line from top to bottom with what is said beside it, and a ring where the point is here.
fn lines(frame: Frame, x: f64, y: f64, is_here: bool, says: Option<AnyView>) -> AnyView {
    let ring = is_here.then(|| view! { <circle cx=x.to_string() cy=y.to_string() r="7" /> });
    let bottom = frame.lane.unwrap_or(frame.plot.bottom);
    view! {
        <line x1=x.to_string() x2=x.to_string() y1=frame.plot.top.to_string() y2=bottom.to_string() />
        {ring}
        {says}
    }
    .into_any()
}

/// The words of the band, and how far from its middle they have to keep.
fn words(shown: Shown, clock: Clock, mark: Mark, width: f64) -> (String, f64) {
    let text = shown.language().marked(clock, mark.days);
    let half = (advance::width(&text, true) / 2.0 + AIR).min(width / 2.0);
    (text, half)
}

/// The days being marked, on every panel of the shared axis; said in words where the hand is.
fn band(frame: Frame, scale: XScale, mark: Mark, words: Option<(String, f64)>) -> Option<AnyView> {
    let XScale::Days(scale) = scale else { return None };
    let plot = frame.plot;
    let (from, to) = (scale.to_px(mark.days.from()).max(plot.left), scale.to_px(mark.days.to() + 1).min(plot.right));
    let bottom = frame.lane.unwrap_or(plot.bottom);
    let words = words.map(|(text, half)| {
        let x = f64::midpoint(from, to).max(plot.left + half).min(plot.right - half);
        view! {
            <rect
                class="says"
                x=(x - half).to_string()
                y=(plot.top + 1.0).to_string()
                width=(2.0 * half).to_string()
                height=SAYS.to_string()
            />
            <text x=x.to_string() y=(plot.top + WORDS).to_string()>{text}</text>
        }
    });
    Some(
        view! {
            <rect
                x=from.to_string()
                y=plot.top.to_string()
                width=(to - from).max(1.0).to_string()
                height=(bottom - plot.top).to_string()
            />
            {words}
        }
        .into_any(),
    )
}
