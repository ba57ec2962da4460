//! A link to another view of the page.
//!
//! Knows that it is a real link, so that it can be opened beside this page, and that a plain click stays in it. Does
//! not know what the other view shows.

use super::history;
use super::store::Store;
use crate::link::{View, print};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A link that makes another view of the one that is shown, and leads to its top.
pub fn view_link(class: &'static str, to: Callback<View, View>, says: Signal<String>) -> AnyView {
    let store = Store::get();
    let on_click = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            store.act(|view| to.run(view));
            to_top();
        }
    };
    view! {
        <a class=class href=move || history::relative(&print(&to.run(store.with_painted(View::clone)))) on:click=on_click>
            {move || says.get()}
        </a>
    }
    .into_any()
}

/// Whether a click means this window: the others open another one, and are the browser's.
#[must_use]
pub fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// What was clicked is gone with its view: the reader goes on where the other one begins.
fn to_top() {
    let main = document().query_selector("main").ok().flatten();
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
