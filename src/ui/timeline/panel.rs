//! A timeline's panels: heading, written runs, picture, and the crosshair over it.
//!
//! Knows what stands where in a panel. Its words ([`panel_text`](super::panel_text)) and its picture are text, set once
//! for each answer and only where it came out different; a pointer over it moves the reading and nothing else.

use super::answer::Which;
use super::hand::Hand;
use super::panel_text::{Say, left_out, rest, words};
use super::reading::Reading;
use super::written_run;
use crate::figure::Point;
use crate::figure::timelines::Timeline;
use crate::figure::timelines::spot::Spot;
use crate::paint;
use crate::query::fact::Fact;
use crate::ui::copy_link::by_hand;
use crate::ui::later::Later;
use crate::ui::painted::{Painted, painted};
use crate::ui::shown::Shown;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

/// The radius of a ring around a point that decides, px.
const RING: &str = "10";

/// The id of a panel's sheet, by which the tooltip finds its place.
#[must_use]
pub fn sheet_id(which: Which, panel: usize) -> String {
    format!("{}-sheet-{panel}", which.id())
}

/// All panels, from the top; with a ring around each of the facts named.
pub fn panels(which: Which, shown: Shown, timeline: Signal<Arc<Timeline>>, ringed: &Arc<Vec<Fact>>) -> AnyView {
    let count = Memo::new(move |_| timeline.with(|timeline| timeline.panels.len()));
    let ringed = ringed.clone();
    let all =
        move || (0..count.get()).map(|at| panel_view(which, shown, at, timeline, &ringed)).collect::<Vec<AnyView>>();
    view! { {move || all()} }.into_any()
}

fn panel_view(
    which: Which,
    shown: Shown,
    index: usize,
    timeline: Signal<Arc<Timeline>>,
    ringed: &Arc<Vec<Fact>>,
) -> AnyView {
    let (reading, hand, later) = (Reading::get(), Hand::get(), Later::get());
    let moved = move |event: PointerEvent| {
        // A finger that moves is scrolling; it reads by a tap. A button that is down is marking a stretch of time.
        if event.pointer_type() != "touch"
            && event.buttons() == 0
            && let Some(at) = pointer_in(&event)
        {
            timeline.with_untracked(|timeline| reading.hover(which, timeline, index, at));
        }
    };
    let tap = move |event: MouseEvent| {
        if let Some(at) = pointer_in(&event).filter(|_| !hand.has_marked()) {
            timeline.with_untracked(|timeline| reading.tap(which, timeline, index, at));
        }
    };
    let text = move |say: Say| {
        Memo::new(move |_| {
            timeline.with(|timeline| {
                let Some(panel) = timeline.panels.get(index) else { return String::new() };
                shown.selection.with_untracked(|selection| say(panel, shown.language(), &shown.catalog(), selection))
            })
        })
    };
    let (words, left_out, rest) = (text(words), text(left_out), text(rest));
    // Dozens of runs that nobody sees are not written.
    let is_open = RwSignal::new(false);
    let rest = Signal::derive(move || if is_open.get() { rest.get() } else { String::new() });
    let toggled = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        is_open.set(details.is_some_and(|details| details.open()));
    };
    let svg = Memo::new(move |_| {
        timeline.with(|timeline| {
            let id = || format!("{}-{index}", which.id());
            timeline.panels.get(index).map_or_else(String::new, |panel| paint::paint(&panel.figure, &id()))
        })
    });
    let ringed = ringed.clone();
    let rings = move || timeline.with(|timeline| rings(timeline, index, &ringed));
    // What the clipboard would not take.
    let refused = RwSignal::new(String::new());
    let by_hand = move || {
        let text = refused.get();
        (!text.is_empty()).then(|| view! { <p class="copy">{by_hand(shown.store, text, refused)}</p> }.into_any())
    };
    view! {
        <div class="panel" on:click=move |event| written_run::press(shown.store, &event, refused)>
            {painted("div", None, None, words.into())}
            <details class="more" hidden=move || left_out.read().is_empty() on:toggle=toggled>
                <summary>{move || left_out.get()}</summary>
                {painted("div", Some("runs"), None, rest)}
            </details>
            {move || by_hand()}
            <div
                class="sheet"
                id=sheet_id(which, index)
                on:pointermove=moved
                on:pointerleave=move |_| reading.unhover()
                on:click=tap
            >
                {move || rings()}
                <Painted svg />
                {move || later.rest().map(|rest| (rest.crosshair)(which, index, shown, timeline))}
            </div>
        </div>
    }
    .into_any()
}

/// The rings of one panel. They lie below the picture, whose words stand on paper of their own: no ring crosses a label.
fn rings(timeline: &Timeline, index: usize, ringed: &[Fact]) -> Option<AnyView> {
    let ring = |spot: &Spot| {
        let (x, y) = (spot.at.x.to_string(), spot.at.y.to_string());
        view! { <circle cx=x cy=y r=RING /> }.into_any()
    };
    let spots = timeline.spots(ringed);
    let rings: Vec<AnyView> = spots.iter().filter(|spot| spot.panel == index).map(ring).collect();
    (!rings.is_empty()).then(|| view! { <svg class="rings" aria-hidden="true">{rings}</svg> }.into_any())
}

/// Where the pointer is, in px of the sheet that it is over.
fn pointer_in(event: &MouseEvent) -> Option<Point> {
    let sheet = event.current_target()?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect();
    Some(Point::new(f64::from(event.client_x()) - sheet.left(), f64::from(event.client_y()) - sheet.top()))
}
