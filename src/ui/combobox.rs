//! A search field with a list of what it finds, of which several can be chosen.
//!
//! Knows the keys, the roles and the chips: the editable combobox with a listbox of the WAI-ARIA practices, for
//! several choices. Does not know what is chosen from: it is handed [`Choice`]s and [`Chip`]s.
//!
//! Keys in the field: letters search; Down and Up walk the list, Home and End stay the text's; Enter chooses or takes
//! back; Backspace in an empty field takes the last chip; Escape first closes the list, then clears the text.

use super::browser::{closest, focus_in};
use super::choice::{Chip, Choice, Field};
use super::live::Live;
use super::painted::{named, painted};
use super::search::Search;
use super::shown::Shown;
use super::timeline::ink_class;
use crate::paint::Markup;
use crate::words::page::Page;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// One search field with its chips and its list.
#[component]
pub fn Combobox(
    /// Its id, unlike any other's on the page.
    id: &'static str,
    /// Its accessible name.
    name: fn(Page) -> &'static str,
    /// The dataset and the selection.
    shown: Shown,
    /// What is chosen by it.
    field: Field,
    /// Whether the chips are in the list's panel rather than beside the field, where there is no room for them.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let (store, live) = (shown.store, Live::get());
    let list = Search::new(shown, field);
    let root = NodeRef::<html::Div>::new();
    let listbox = format!("{id}-list");

    let take_back = move |key: &str| {
        list.toggle(key);
        // The button is gone, and the focus with it: the field takes it.
        if let Some(root) = root.get_untracked() {
            focus_in(&root, "input");
        }
    };
    let on_key = move |event: KeyboardEvent| {
        press(list, &event);
        if let Some(root) = root.get_untracked() {
            show_active(&root);
        }
    };
    let on_input = move |event| {
        let found = list.search(event_target_value(&event));
        live.say(store.page().found(found));
    };
    let on_focus_out = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = root.get_untracked().is_some_and(|root| root.contains(to.as_ref()));
        if !inside {
            list.close();
        }
    };
    let option_id = move |at: usize| format!("{id}-{at}");
    let chips = move || {
        let text = Memo::new(move |_| list.chips.with(|chips| chips_text(store.page(), chips, list.in_sight.get())));
        named("ul", Some("chips"), None, Some(name), text.into())
    };
    // On a wide screen those for which the bar has no room.
    let others = move || {
        let text = Memo::new(move |_| {
            list.chips.with(|chips| {
                let rest = chips.get(list.in_sight.get()..).unwrap_or_default();
                chips_text(store.page(), rest, rest.len())
            })
        });
        let list = painted("ul", Some("chips"), None, text.into());
        view! { <div class="others" hidden=move || text.read().is_empty()>{list}</div> }.into_any()
    };
    let on_click = move |event: MouseEvent| {
        if closest(&event, ".plus").is_some()
            && let Some(root) = root.get_untracked()
        {
            list.open.set(true);
            focus_in(&root, "input");
        }
        let key = closest(&event, "button.x").and_then(|button| button.get_attribute("data-key"));
        key.iter().for_each(|key| take_back(key));
    };
    let options = move || {
        let found = list.found();
        found.into_iter().enumerate().map(|(at, choice)| option_view(list, option_id(at), at, choice)).collect()
    };
    view! {
        <div class="f combo" class:compact=compact class:open=move || list.open.get() node_ref=root on:focusout=on_focus_out on:click=on_click>
            <label for=id>{store.say(name)}</label>
            {(!compact).then(chips)}
            <span class="field">
                <input
                    id=id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || if list.open.get() { "true" } else { "false" }
                    aria-controls=listbox.clone()
                    aria-activedescendant=move || list.active.get().map(option_id)
                    placeholder=move || hint(store.page(), list, (!compact).then_some(name))
                    prop:value=move || list.typed.get()
                    on:input=on_input
                    on:keydown=on_key
                    on:click=move |_| list.open.set(true)
                />
                <div class="pop">
                    {if compact { chips() } else { others() }}
                    <ul id=listbox.clone() role="listbox" tabindex="-1" aria-multiselectable="true" aria-label=store.say(name)>
                        {move || -> Vec<AnyView> { options() }}
                    </ul>
                    <p class="none">{move || if list.none_found() { store.page().nothing_found() } else { "" }}</p>
                </div>
            </span>
        </div>
    }
}

/// A key in the field.
fn press(list: Search, event: &KeyboardEvent) {
    let handled = match event.key().as_str() {
        "ArrowDown" => list.step(1),
        "ArrowUp" => list.step(-1),
        "Enter" if event.is_composing() => false,
        "Enter" => list.toggle_if(list.active_key()),
        "Escape" => list.escape(),
        "Backspace" => list.toggle_if(list.last_chip()),
        _ => false,
    };
    if handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// What stands in the empty field.
fn hint(page: Page, list: Search, name: Option<fn(Page) -> &'static str>) -> String {
    if list.open.get() { page.search().to_owned() } else { closed_hint(page, list.chips.read().len(), name) }
}

/// The same while nothing is open: what can be added, by its name, or how many charts are chosen. In the bar it is all that
/// names the field.
#[must_use]
pub fn closed_hint(page: Page, chosen: usize, name: Option<fn(Page) -> &'static str>) -> String {
    name.map_or_else(|| format!("{}: {chosen}", page.charts()), |name| format!("+ {}", name(page)))
}

/// The chips of a list of them. Those beyond so many have room on a narrow screen only, in the sheet; on a wide one a button
/// says how many they are.
#[must_use]
pub fn chips_text(page: Page, chips: &[Chip], in_sight: usize) -> String {
    let mut to = Markup::new();
    for (at, Chip { key, label, removable, ink }) in chips.iter().enumerate() {
        let over = if at < in_sight { "" } else { " over" };
        to.open("li").attribute("class", &[if *removable { "chip" } else { "chip soft" }, over].concat());
        to.open("i").attribute("class", ink.map_or("", ink_class)).attribute("aria-hidden", "true").close();
        to.element("span", "", label);
        if *removable {
            to.open("button").attribute("class", "x").attribute("type", "button").attribute("data-key", key);
            to.attribute("aria-label", &page.remove(label)).text("×").close();
        }
        to.close();
    }
    let more = chips.len().saturating_sub(in_sight);
    if more > 0 {
        to.open("li").open("button").attribute("class", "chip plus").attribute("type", "button");
        to.attribute("aria-label", &page.more_chosen(more)).text(&format!("+{more}")).close().close();
    }
    to.finish()
}

fn option_view(list: Search, id: String, at: usize, choice: Choice) -> AnyView {
    let Choice { key, label, detail, .. } = choice;
    let state = key.clone();
    let chosen = move || if list.has(&state) { "true" } else { "false" };
    view! {
        <li
            id=id
            role="option"
            class:active=move || list.active.get() == Some(at)
            aria-selected=move || chosen()
            // The focus stays in the field.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| list.toggle(&key)
        >
            <span>{label}</span>
            <small>{detail}</small>
        </li>
    }
    .into_any()
}

/// Brings the option that the keys are on into the list's view.
fn show_active(root: &HtmlElement) {
    let find = |selector| root.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok();
    if let Some((list, option)) = find("[role=listbox]").zip(find("[role=option].active")) {
        let (top, bottom) = (option.offset_top(), option.offset_top() + option.offset_height());
        let (from, height) = (list.scroll_top(), list.client_height());
        if top < from {
            list.set_scroll_top(top);
        } else if bottom > from + height {
            list.set_scroll_top(bottom - height);
        }
    }
}
