//! How wide an element really is.
//!
//! Knows the observer of sizes and the printer. Does not know what is done with a width.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// What a figure is laid out for on paper.
const PAPER: u32 = 640;

/// The width that a figure will have: that of what stands in the page's column now. 0 where nothing does.
#[must_use]
pub fn expected_width() -> u32 {
    let first = document().query_selector("main > :first-child").ok().flatten();
    first.map_or(0, |first| width_of(&first))
}

/// Writes the element's width into the signal when it is in the document, and whenever it changes.
pub fn follow_width(element: NodeRef<html::Div>, width: RwSignal<u32>) {
    let measure = move || {
        if let Some(element) = element.get_untracked() {
            put(width, width_of(&element));
        }
    };
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        // The observer speaks before the next frame is painted. To be asked now, the browser would have to lay out the
        // page, and again when all is in it.
        let resized = Closure::<dyn FnMut()>::new(measure);
        let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) else { return };
        observer.observe(&element);
        // Kept with the element, let go with it.
        let kept = StoredValue::new_local((observer, resized));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
    let before = window_event_listener_untyped("beforeprint", move |_| put(width, PAPER));
    let after = window_event_listener_untyped("afterprint", move |_| measure());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// A width that is the same lays nothing out anew.
fn put(width: RwSignal<u32>, measured: u32) {
    if measured > 0 && width.get_untracked() != measured {
        width.set(measured);
    }
}

fn width_of(element: &Element) -> u32 {
    u32::try_from(element.client_width()).unwrap_or_default()
}
