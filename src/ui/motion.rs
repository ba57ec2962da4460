//! Whether the reader prefers less motion, and whether anybody is looking.
//!
//! Knows the two questions that a browser answers about it, and follows the answers as they change. Does not move
//! anything.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// True while the reader's system asks for less motion; where a browser cannot say, it does not.
#[must_use]
pub fn prefers_less() -> Signal<bool> {
    let less = RwSignal::new(false);
    if let Ok(Some(query)) = window().match_media("(prefers-reduced-motion: reduce)") {
        less.set(query.matches());
        let asked = query.clone();
        let changed = Closure::<dyn FnMut()>::new(move || less.set(asked.matches()));
        query.set_onchange(Some(changed.as_ref().unchecked_ref()));
        // Kept with whoever asked, let go with it.
        let kept = StoredValue::new_local((query, changed));
        on_cleanup(move || kept.with_value(|(query, _)| query.set_onchange(None)));
    }
    less.into()
}

/// Calls back whenever the page is put out of sight: another tab, a locked screen.
pub fn on_hidden(call: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() {
            call();
        }
    });
    on_cleanup(move || listener.remove());
}
