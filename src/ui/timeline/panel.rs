//! A timeline's panels: heading, written runs, picture, and the crosshair over it.
//!
//! Knows what stands where in a panel. The picture is painted once for each answer; a pointer over it moves the
//! reading and nothing else.

use super::answer::Which;
use super::crosshair::Plot;
use super::hand::Hand;
use super::reading::Reading;
use super::written_run::written_run;
use crate::figure::timelines::spot::Spot;
use crate::figure::timelines::{Timeline, TimelinePanel, WrittenRun};
use crate::figure::{Ink, Point};
use crate::paint;
use crate::ui::later::Later;
use crate::ui::painted::Painted;
use crate::ui::shown::Shown;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// So many runs stand written out above a panel; the others would push the picture off a phone.
const FIRST_RUNS: usize = 6;
/// The radius of a ring around a point that decides, px.
const RING: &str = "10";

/// The id of a panel's sheet, by which the tooltip finds its place.
#[must_use]
pub fn sheet_id(which: Which, panel: usize) -> String {
    format!("{}-sheet-{panel}", which.id())
}

/// The class that gives an ink its colour.
#[must_use]
pub fn ink_class(ink: Ink) -> &'static str {
    const SERIES: [&str; 8] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];
    match ink {
        Ink::Series(number) => SERIES.get(usize::from(number)).copied().unwrap_or("ctx"),
        Ink::Ink => "ink",
        Ink::Named => "ctx k",
        Ink::Context => "ctx",
    }
}

/// All panels, from the top; with a ring around each spot named.
pub fn panels(which: Which, shown: Shown, timeline: &Arc<Timeline>, ringed: &[Spot]) -> AnyView {
    let one = |(index, panel): (usize, &TimelinePanel)| panel_view(which, shown, index, panel, timeline, ringed);
    timeline.panels.iter().enumerate().map(one).collect_view().into_any()
}

fn panel_view(
    which: Which,
    shown: Shown,
    index: usize,
    panel: &TimelinePanel,
    whole: &Arc<Timeline>,
    ringed: &[Spot],
) -> AnyView {
    let (reading, hand, later) = (Reading::get(), Hand::get(), Later::get());
    let svg = paint::paint(&panel.figure, &format!("{}-{index}", which.id()));
    let over = whole.clone();
    let moved = move |event: PointerEvent| {
        // A finger that moves is scrolling; it reads by a tap. A button that is down is marking a stretch of time.
        if event.pointer_type() != "touch"
            && event.buttons() == 0
            && let Some(at) = pointer_in(&event)
        {
            reading.hover(which, &over, index, at);
        }
    };
    let tapped = whole.clone();
    let tap = move |event: MouseEvent| {
        if let Some(at) = pointer_in(&event).filter(|_| !hand.has_marked()) {
            reading.tap(which, &tapped, index, at);
        }
    };
    let remark = (!panel.remark.is_empty()).then(|| view! { <small>" · " {panel.remark.clone()}</small> });
    let at = if panel.runs.len() > FIRST_RUNS + 1 { FIRST_RUNS } else { panel.runs.len() };
    let (first, rest) = panel.runs.split_at(at);
    let runs = (!first.is_empty()).then(|| runs_view(first, &panel.name));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{shown.language().left_out(rest.len())}</summary>
                {runs_view(rest, &panel.name)}
            </details>
        }
        .into_any()
    });
    let missing = panel.is_bare().then(|| {
        let says = shown
            .selection
            .with_untracked(|selection| shown.language().nothing_here(&shown.catalog(), selection, panel.chosen()));
        view! { <p class="missing">{says}</p> }.into_any()
    });
    let cross = panel.figure.panels.first().map(|of| {
        let plot = Plot { frame: of.frame, scale: of.x.scale, width: panel.figure.width, height: panel.figure.height };
        move || later.rest().map(|rest| (rest.crosshair)(which, index, shown, plot))
    });
    view! {
        <div class="panel">
            <h3>{panel.name.clone()} {remark}</h3>
            {runs}
            {more}
            {missing}
            <div
                class="sheet"
                id=sheet_id(which, index)
                on:pointermove=moved
                on:pointerleave=move |_| reading.unhover()
                on:click=tap
            >
                <Painted svg />
                {rings(panel, index, ringed)}
                {cross}
            </div>
        </div>
    }
    .into_any()
}

fn runs_view(runs: &[WrittenRun], panel: &str) -> AnyView {
    let runs: Vec<AnyView> = runs.iter().map(|run| written_run(run, panel)).collect();
    view! { <div class="runs">{runs}</div> }.into_any()
}

/// The rings of one panel.
fn rings(panel: &TimelinePanel, index: usize, ringed: &[Spot]) -> Option<AnyView> {
    let ring = |spot: &Spot| {
        let (x, y) = (spot.at.x.to_string(), spot.at.y.to_string());
        view! { <circle cx=x cy=y r=RING /> }.into_any()
    };
    let rings: Vec<AnyView> = ringed.iter().filter(|spot| spot.panel == index).map(ring).collect();
    let (width, height) = (panel.figure.width.to_string(), panel.figure.height.to_string());
    (!rings.is_empty())
        .then(|| view! { <svg class="rings" width=width height=height aria-hidden="true">{rings}</svg> }.into_any())
}

/// Where the pointer is, in px of the sheet that it is over.
fn pointer_in(event: &MouseEvent) -> Option<Point> {
    let sheet = event.current_target()?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect();
    Some(Point::new(f64::from(event.client_x()) - sheet.left(), f64::from(event.client_y()) - sheet.top()))
}
