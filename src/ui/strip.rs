//! The strip of all time: facts a month, with the window on it and a handle at either end.
//!
//! Knows how the handles are dragged and stepped. Does not know where a bar stands ([`Strip`]), nor how the picture
//! follows ([`gesture`](super::gesture)).

use super::gesture::TimeGesture;
use super::later::Later;
use super::painted::Painted;
use super::shown::Shown;
use super::turn::{self, Turns};
use super::width::{expected_width, follow_width};
use crate::figure::timelines::strip::Strip;
use crate::figure::zoom::Stretch;
use crate::model::day::Days;
use crate::paint;
use crate::query::facts_per_month::facts_per_month;
use crate::words::Language;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The strip: its place and its words; what stands on it comes with the rest of the program.
#[component]
pub fn TimeStrip(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let later = Later::get();
    let hint = shown.after_the_first().text(Language::strip_hint);
    view! {
        <div class="strip">
            {move || match later.rest() {
                Some(rest) => (rest.strip)(shown),
                // Its place is kept.
                None => view! { <div class="plane"></div> }.into_any(),
            }}
            <p>{move || hint.get()}</p>
        </div>
    }
}

/// What stands on the strip.
pub fn plane(shown: Shown) -> AnyView {
    let root = NodeRef::<html::Div>::new();
    let width = RwSignal::new(expected_width());
    follow_width(root, width);
    let (turns, calm) = (Turns::get(), shown.after_the_first());
    let months = Memo::new(move |_| {
        if !turns.has_come(turn::STRIP) {
            return Vec::new();
        }
        let catalog = shown.catalog();
        calm.selection.with(|selection| facts_per_month(&catalog, selection))
    });
    let window = Memo::new(move |_| shown.selection.with(|selection| selection.window));
    let gesture = TimeGesture::get();
    let strip = Memo::new(move |was: Option<&Strip>| {
        let (width, window) = (f64::from(width.get().max(1)), window.get());
        let before = was.filter(|_| gesture.is_active()).and_then(Strip::days);
        months.with(|months| Strip::new(months, window, before, shown.language(), width))
    });
    let picture = Memo::new(move |_| strip.with(|strip| paint::strip(strip)));
    view! {
        <div class="plane" node_ref=root>
            <Painted svg=picture />
            <Handle shown strip window first=true root />
            <Handle shown strip window first=false root />
        </div>
    }
    .into_any()
}

/// One end of the window.
#[component]
fn Handle(
    /// The dataset and the selection.
    shown: Shown,
    /// The strip it stands on.
    strip: Memo<Strip>,
    /// The window.
    window: Memo<Days>,
    /// Whether it is the first end.
    first: bool,
    /// The strip's element, from whose left side px are counted.
    root: NodeRef<html::Div>,
) -> impl IntoView {
    let store = shown.store;
    let day = move || if first { window.get().from() } else { window.get().to() };
    let one_of = move |(from, to): (f64, f64)| if first { from } else { to };
    let at = move || strip.with(|strip| one_of(strip.handles));
    // From the end of the window to where the handle was taken: the window does not jump to the pointer.
    let grip = StoredValue::new(0.0);
    let px_of = move |event: &PointerEvent| {
        let left = root.get_untracked().map(|root| root.get_bounding_client_rect().left());
        left.map(|left| f64::from(event.client_x()) - left)
    };
    let ends = move || strip.with(|strip| strip.scale.domain());
    let gesture = TimeGesture::get();
    let drag = move |event: PointerEvent| {
        let Some(handle) = event.current_target().and_then(|it| it.dyn_into::<web_sys::Element>().ok()) else { return };
        if !handle.has_pointer_capture(event.pointer_id()) {
            return;
        }
        let Some(px) = px_of(&event).map(|px| px - grip.get_value()) else { return };
        gesture.to(|held, _| Stretch::of(strip.with_untracked(|strip| strip.dragged(held.days(), first, px))));
    };
    let take = move |event: PointerEvent| {
        if let Some(handle) = event.current_target().and_then(|it| it.dyn_into::<web_sys::Element>().ok()) {
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        let end = strip.with_untracked(|strip| one_of(strip.window));
        grip.set_value(px_of(&event).map_or(0.0, |px| px - end));
    };
    let step = move |event: KeyboardEvent| {
        let later = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => false,
            "ArrowRight" | "ArrowUp" => true,
            _ => return,
        };
        event.prevent_default();
        let stepped = |held: Days| strip.with_untracked(|strip| strip.stepped(held, first, later));
        gesture.step(|held, _| Stretch::of(stepped(held.days())));
    };
    let release = move |_: PointerEvent| gesture.end();
    let name = move || if first { store.page().strip_from() } else { store.page().strip_to() };
    view! {
        <span
            class="handle"
            role="slider"
            tabindex="0"
            aria-label=name
            aria-valuemin=move || ends().0.number().to_string()
            aria-valuemax=move || ends().1.number().to_string()
            aria-valuenow=move || day().number().to_string()
            aria-valuetext=move || shown.language().date(day())
            style:left=move || format!("{:.1}px", at())
            on:pointerdown=take
            on:pointermove=drag
            on:pointerup=release
            on:pointercancel=release
            on:keydown=step
        ></span>
    }
}
