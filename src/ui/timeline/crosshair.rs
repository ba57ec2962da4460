//! The crosshair over a panel: one line at the day that is read, and a ring around the point.
//!
//! A layer of its own: it moves while the painted figure below stays as it is.

use super::answer::Which;
use super::reading::{Read, Reading};
use crate::figure::Frame;
use crate::figure::axis::XScale;
use leptos::prelude::*;

/// The layer over one panel.
#[component]
pub fn Crosshair(
    /// The timeline.
    which: Which,
    /// The panel's number, from the top.
    panel: usize,
    /// Where the panel stands.
    frame: Frame,
    /// Its horizontal scale.
    scale: XScale,
    /// The sheet's width, px.
    width: f64,
    /// Its height, px.
    height: f64,
) -> impl IntoView {
    let reading = Reading::get();
    let cross = move || reading.read().and_then(|read| lines(which, panel, frame, scale, read));
    view! {
        <svg
            class="cross"
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            aria-hidden="true"
        >
            {cross}
        </svg>
    }
}

fn lines(which: Which, panel: usize, frame: Frame, scale: XScale, read: Read) -> Option<AnyView> {
    let is_here = read.which == which && read.spot.panel == panel;
    let x = match (is_here, scale, read.day) {
        (true, ..) => read.spot.at.x,
        (false, XScale::Days(scale), Some(day)) if scale.contains(day) => scale.to_px(day),
        _ => return None,
    };
    let ring = is_here.then(|| {
        let (x, y) = (read.spot.at.x.to_string(), read.spot.at.y.to_string());
        view! { <circle cx=x cy=y r="7" /> }
    });
    let bottom = frame.lane.unwrap_or(frame.plot.bottom);
    Some(
        view! {
            <line x1=x.to_string() x2=x.to_string() y1=frame.plot.top.to_string() y2=bottom.to_string() />
            {ring}
        }
        .into_any(),
    )
}
