//! Whether the page is being put on paper.
//!
//! Knows when a browser begins to print and when it has. Does not know what is different on paper: nothing can be opened
//! there, or followed.

use leptos::prelude::*;

/// That it is, as long as the owner lives.
#[must_use]
pub fn paper() -> RwSignal<bool> {
    let is_paper = RwSignal::new(false);
    let before = window_event_listener_untyped("beforeprint", move |_| is_paper.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| is_paper.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    is_paper
}
