//! A timeline's panels: heading, written runs, picture, and the crosshair over it.
//!
//! Knows what stands where in a panel. Its words and its picture are text, set once for each answer and only where it
//! came out different; a pointer over it moves the reading and nothing else.

use super::answer::Which;
use super::hand::Hand;
use super::reading::Reading;
use super::written_run::{self, write_run};
use crate::figure::timelines::spot::Spot;
use crate::figure::timelines::{Timeline, TimelinePanel, WrittenRun};
use crate::figure::{Ink, Point};
use crate::paint::{self, Markup};
use crate::query::fact::Fact;
use crate::ui::copy_link::by_hand;
use crate::ui::later::Later;
use crate::ui::painted::{Painted, painted};
use crate::ui::shown::Shown;
use crate::words::Language;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

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
    let text = move |write: fn(&TimelinePanel, Shown) -> String| {
        Memo::new(move |_| {
            timeline.with(|timeline| timeline.panels.get(index).map_or_else(String::new, |panel| write(panel, shown)))
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
                <Painted svg />
                {move || rings()}
                {move || later.rest().map(|rest| (rest.crosshair)(which, index, shown, timeline))}
            </div>
        </div>
    }
    .into_any()
}

/// The heading, the first runs, and what to say where there is nothing to see.
fn words(panel: &TimelinePanel, shown: Shown) -> String {
    let language = shown.language();
    let mut to = Markup::new();
    to.open("h3").text(&panel.name).text(" ");
    if !panel.remark.is_empty() {
        to.element("small", "", &format!(" · {}", panel.remark));
    }
    to.close();
    let (first, _) = parts(panel);
    if !first.is_empty() {
        to.open("div").attribute("class", "runs");
        write_runs(&mut to, language, panel, first);
        to.close();
    }
    if panel.is_bare() {
        let says = shown.selection.with_untracked(|of| language.nothing_here(&shown.catalog(), of, panel.chosen()));
        to.element("p", "missing", &says);
    }
    to.finish()
}

/// How many runs are left out of them; nothing where none is.
fn left_out(panel: &TimelinePanel, shown: Shown) -> String {
    let (_, rest) = parts(panel);
    if rest.is_empty() { String::new() } else { shown.language().left_out(rest.len()) }
}

fn rest(panel: &TimelinePanel, shown: Shown) -> String {
    let mut to = Markup::new();
    write_runs(&mut to, shown.language(), panel, parts(panel).1);
    to.finish()
}

fn write_runs(to: &mut Markup, language: Language, panel: &TimelinePanel, runs: &[WrittenRun]) {
    runs.iter().for_each(|run| write_run(to, language, run, &panel.name));
}

/// The runs that stand open, and the others.
fn parts(panel: &TimelinePanel) -> (&[WrittenRun], &[WrittenRun]) {
    let at = if panel.runs.len() > FIRST_RUNS + 1 { FIRST_RUNS } else { panel.runs.len() };
    panel.runs.split_at(at)
}

/// The rings of one panel.
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
