//! A search field with a list of what it finds, of which several can be chosen.
//!
//! Knows the keys, the roles and the chips: the editable combobox with a listbox of the WAI-ARIA practices, for
//! several choices. Does not know what is chosen from: it is handed [`Choice`]s and [`Chip`]s.
//!
//! Keys in the field: letters search; Down and Up walk the list, Home and End stay the text's; Enter chooses or takes
//! back; Backspace in an empty field takes the last chip; Escape first closes the list, then clears the text.

use super::browser::focus_in;
use super::choice::{Chip, Choice};
use super::live::Live;
use super::store::Store;
use crate::words::fold::fold;
use crate::words::page::Page;
use leptos::ev::{FocusEvent, KeyboardEvent};
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
    /// All there is to choose from, in order.
    choices: Memo<Vec<Choice>>,
    /// What is shown as chosen.
    chips: Memo<Vec<Chip>>,
    /// What stands in the empty field.
    #[prop(into)]
    hint: Signal<String>,
    /// Whether the chips are in the list's panel rather than beside the field, where there is no room for them.
    #[prop(optional)]
    compact: bool,
    /// Called with the id of what is chosen or taken back.
    toggle: Callback<String>,
) -> impl IntoView {
    let (store, live) = (Store::get(), Live::get());
    let list = Search::new(choices, chips);
    let root = NodeRef::<html::Div>::new();
    let listbox = format!("{id}-list");

    let take_back = move |key: String| {
        toggle.run(key);
        // The button is gone, and the focus with it: the field takes it.
        if let Some(root) = root.get_untracked() {
            focus_in(&root, "input");
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let handled = match event.key().as_str() {
            "ArrowDown" => list.step(1),
            "ArrowUp" => list.step(-1),
            "Enter" if event.is_composing() => false,
            "Enter" => list.chosen().inspect(|key| toggle.run(key.clone())).is_some(),
            "Escape" => list.escape(),
            "Backspace" => list.last_chip().inspect(|key| toggle.run(key.clone())).is_some(),
            _ => false,
        };
        if handled {
            event.prevent_default();
            event.stop_propagation();
        }
        if let Some(root) = root.get_untracked() {
            show_active(&root);
        }
    };
    let on_input = move |typed: String| {
        list.search(typed);
        live.say(store.page().found(list.found.read_untracked().len()));
    };
    let on_focus_out = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = root.get_untracked().is_some_and(|root| root.contains(to.as_ref()));
        if !inside {
            list.close();
        }
    };
    let option_id = move |at: usize| format!("{id}-{at}");
    let chips_view = move || {
        view! {
            <ul class="chips" aria-label=store.say(name)>
                <For each=move || chips.get() key=|chip| (chip.key.clone(), chip.label.clone(), chip.removable, chip.colour) let:chip>
                    {chip_view(store, chip, take_back)}
                </For>
            </ul>
        }
    };
    view! {
        <div class="f combo" class:compact=compact class:open=list.open node_ref=root on:focusout=on_focus_out>
            <label for=id>{store.say(name)}</label>
            {(!compact).then(chips_view)}
            <span class="field">
                <input
                    id=id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || list.open.get().to_string()
                    aria-controls=listbox.clone()
                    aria-activedescendant=move || list.active.get().map(option_id)
                    placeholder=move || if list.open.get() { store.page().search().to_owned() } else { hint.get() }
                    prop:value=list.typed
                    on:input:target=move |event| on_input(event.target().value())
                    on:keydown=on_key
                    on:focus=move |_| list.reveal()
                    on:click=move |_| list.reveal()
                />
                <div class="pop">
                    {compact.then(chips_view)}
                    <ul id=listbox role="listbox" aria-multiselectable="true" aria-label=store.say(name)>
                        <For each=move || list.options() key=|(at, choice)| (*at, choice.key.clone(), choice.label.clone()) let((at, choice))>
                            {option_view(list, option_id(at), at, choice, toggle)}
                        </For>
                    </ul>
                    <p class="none" hidden=move || !list.found.read().is_empty()>{store.say(|p| p.nothing_found())}</p>
                </div>
            </span>
        </div>
    }
}

fn chip_view(store: Store, chip: Chip, take_back: impl Fn(String) + Copy + 'static) -> impl IntoView {
    let Chip { key, label, removable, colour } = chip;
    let dot = colour.map(|colour| view! { <i class=format!("s{colour}") aria-hidden="true"></i> });
    let button = removable.then(|| {
        let name = label.clone();
        view! {
            <button
                class="x"
                type="button"
                aria-label=move || store.page().remove(&name)
                on:click=move |_| take_back(key.clone())
            >
                "×"
            </button>
        }
    });
    view! { <li class="chip" class:soft=!removable>{dot}<span>{label}</span>{button}</li> }
}

fn option_view(list: Search, id: String, at: usize, choice: Choice, toggle: Callback<String>) -> impl IntoView {
    let Choice { key, label, detail, .. } = choice;
    let (state, pressed) = (key.clone(), key);
    let chosen = Memo::new(move |_| list.chips.read().iter().any(|chip| chip.key == state));
    view! {
        <li
            id=id
            role="option"
            class:active=move || list.active.get() == Some(at)
            aria-selected=move || chosen.get().to_string()
            // The focus stays in the field.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| toggle.run(pressed.clone())
        >
            <span>{label}</span>
            <small>{detail}</small>
        </li>
    }
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

/// What is searched for, what is found, and where the keys are in it.
#[derive(Clone, Copy)]
struct Search {
    choices: Memo<Vec<Choice>>,
    chips: Memo<Vec<Chip>>,
    typed: RwSignal<String>,
    /// Places in `choices` of what was found, the best first.
    found: Memo<Vec<usize>>,
    open: RwSignal<bool>,
    /// Place in `found` of the option that the keys are on.
    active: RwSignal<Option<usize>>,
}

impl Search {
    fn new(choices: Memo<Vec<Choice>>, chips: Memo<Vec<Chip>>) -> Self {
        let typed = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
            let folded = fold(&typed.read());
            let choices = choices.read();
            let ranked = |rank: usize| {
                let places = choices.iter().enumerate().filter(|(_, choice)| choice.found(&folded) == Some(rank));
                places.map(|(at, _)| at).collect::<Vec<_>>()
            };
            [ranked(0), ranked(1)].concat()
        });
        Self { choices, chips, typed, found, open: RwSignal::new(false), active: RwSignal::new(None) }
    }

    fn options(self) -> Vec<(usize, Choice)> {
        // A list nobody sees costs nothing.
        if !self.open.get() {
            return Vec::new();
        }
        let choices = self.choices.read();
        self.found
            .read()
            .iter()
            .enumerate()
            .filter_map(|(at, place)| Some((at, choices.get(*place)?.clone())))
            .collect()
    }

    fn search(self, typed: String) {
        let first = (!fold(&typed).is_empty()).then_some(0);
        self.typed.set(typed);
        self.open.set(true);
        self.active.set(first.filter(|_| !self.found.read_untracked().is_empty()));
    }

    fn reveal(self) {
        self.open.set(true);
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
        self.typed.set(String::new());
    }

    /// Walks the list, round its ends.
    fn step(self, by: isize) -> bool {
        self.open.set(true);
        let count = self.found.read_untracked().len();
        self.active.update(|active| {
            *active = match (count, *active, by) {
                (0, _, _) => None,
                (_, None, 1) => Some(0),
                (_, None, _) => Some(count - 1),
                (_, Some(at), _) => Some((at + count).saturating_add_signed(by) % count),
            };
        });
        true
    }

    /// The id that Enter means.
    fn chosen(self) -> Option<String> {
        let place = *self.found.read_untracked().get(self.active.get_untracked()?)?;
        Some(self.choices.read_untracked().get(place)?.key.clone())
    }

    fn escape(self) -> bool {
        let (open, typed) = (self.open.get_untracked(), !self.typed.read_untracked().is_empty());
        self.close();
        open || typed
    }

    /// The last chip that can be taken away, where nothing is typed.
    fn last_chip(self) -> Option<String> {
        if !self.typed.read_untracked().is_empty() {
            return None;
        }
        let chips = self.chips.read_untracked();
        chips.iter().rev().find(|chip| chip.removable).map(|chip| chip.key.clone())
    }
}
