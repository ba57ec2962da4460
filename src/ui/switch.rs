//! A row of buttons of which one is pressed.
//!
//! Knows its look and its roles. Does not know what the choice does.

use super::store::Store;
use crate::words::page::Page;
use leptos::prelude::*;

/// One of the buttons: its words, and whether it is the pressed one.
pub type Side<T> = (T, fn(Page) -> &'static str);

/// The row.
#[component]
pub fn Switch<T: Copy + PartialEq + Send + Sync + 'static>(
    /// Accessible name of the group.
    name: fn(Page) -> &'static str,
    /// The buttons.
    sides: &'static [Side<T>],
    /// The pressed one.
    #[prop(into)]
    pressed: Signal<T>,
    /// Called with the one that is to be pressed.
    press: Callback<T>,
) -> impl IntoView {
    let store = Store::get();
    let button = |(side, words): &Side<T>| {
        let (side, words) = (*side, *words);
        view! {
            <button
                type="button"
                aria-pressed=move || (pressed.get() == side).to_string()
                on:click=move |_| press.run(side)
            >
                {store.say(words)}
            </button>
        }
    };
    view! { <span class="seg" role="group" aria-label=store.say(name)>{sides.iter().map(button).collect_view()}</span> }
}
