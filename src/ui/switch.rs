//! A row of buttons of which one is pressed.
//!
//! Knows its look and its roles. Does not know what the choice does.

use super::store::Store;
use crate::paint::Markup;
use crate::words::page::Page;
use leptos::prelude::*;

/// The row.
#[component]
pub fn Switch(
    /// Accessible name of the group.
    name: fn(Page) -> &'static str,
    /// What the buttons say.
    sides: &'static [fn(Page) -> &'static str],
    /// The place of the pressed one.
    #[prop(into)]
    pressed: Signal<usize>,
    /// Called with the place of the one that is to be pressed.
    press: Callback<usize>,
) -> impl IntoView {
    let store = Store::get();
    let button = |(side, words): (usize, &fn(Page) -> &'static str)| {
        let words = *words;
        view! {
            <button
                type="button"
                aria-pressed=move || if pressed.get() == side { "true" } else { "false" }
                on:click=move |_| press.run(side)
            >
                {store.say(words)}
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = sides.iter().enumerate().map(button).collect();
    view! {
        <span class="seg" role="group" aria-label=store.say(name)>
            {buttons}
        </span>
    }
}

/// The row as it begins, but for its name: where no press is answered.
pub fn write_switch(to: &mut Markup, page: Page, sides: &[fn(Page) -> &'static str], pressed: usize) {
    to.open("span").attribute("class", "seg");
    for (side, words) in sides.iter().enumerate() {
        to.open("button").attribute("type", "button");
        to.attribute("aria-pressed", if side == pressed { "true" } else { "false" }).text(words(page)).close();
    }
    to.close();
}
