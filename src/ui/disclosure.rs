//! A button that opens a small panel under itself.
//!
//! Knows when the panel closes: on Escape, on a click or a focus elsewhere. Does not know what is in it.

use super::browser::focus_in;
use super::turn::{self, Turns};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// A button and its panel.
#[component]
pub fn Disclosure(
    /// Id of the panel, unlike any other's on the page.
    id: &'static str,
    /// What the button says.
    #[prop(into)]
    says: Signal<String>,
    /// Its accessible name where the words alone do not say what they are of.
    #[prop(into)]
    name: Signal<String>,
    /// Whether what it says is other than usual.
    #[prop(into, default = Signal::stored(false))]
    marked: Signal<bool>,
    /// What is in the panel.
    children: ChildrenFn,
) -> impl IntoView {
    let (open, turns) = (RwSignal::new(false), Turns::get());
    // A browser takes long to make its fields for dates, and nobody sees them yet.
    let is_due = Memo::new(move |_| open.get() || turns.has_come(turn::LAST));
    let root = NodeRef::<html::Span>::new();
    let on_focus_out = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        // A click on the panel's own ground focuses nothing: it stays.
        if to.is_some() && !root.get_untracked().is_some_and(|root| root.contains(to.as_ref())) {
            open.set(false);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            if let Some(root) = root.get_untracked() {
                focus_in(&root, "button");
            }
        }
    };
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        if open.get_untracked() && !root.get_untracked().is_some_and(|root| root.contains(target.as_ref())) {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    view! {
        <span class="field" class:open=move || open.get() node_ref=root on:focusout=on_focus_out on:keydown=on_key>
            <button
                class="chip reveal"
                class:marked=move || marked.get()
                type="button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=id
                aria-label=move || name.get()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || says.get()}
            </button>
            <div class="pop" id=id>{move || is_due.get().then(|| children())}</div>
        </span>
    }
}
