//! "Copy link", and copying in general.
//!
//! Knows what a link in full needs to be told, and what to do when the browser keeps its clipboard to itself. Does not
//! know the grammar: that is [`link::copy`](crate::link::copy()).

use super::browser::{closest, today};
use super::history::absolute;
use super::shown::Shown;
use super::store::{Store, question};
use crate::link::{self, View};
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::paint::Markup;
use crate::query::selection::Selection;
use crate::words::page::Page;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

/// How long the confirmation stands.
const CONFIRMED: Duration = Duration::from_secs(4);

/// The link of the view in full: it means the same next year.
#[must_use]
pub fn full_link(shown: Shown) -> String {
    let catalog = shown.catalog();
    shown.store.with(|view| shown.selection.with(|selection| full_link_of(view, &catalog, selection)))
}

/// The link in full of a view and what it selects.
#[must_use]
pub fn full_link_of(view: &View, catalog: &Catalog, selection: &Selection) -> String {
    absolute(&full_query(view, catalog, selection, today()))
}

/// The query string in full of a view, on the day of the dataset.
#[must_use]
pub fn query_of_edition(view: &View, catalog: &Catalog) -> String {
    full_query(view, catalog, &Selection::new(catalog, &question(view)), catalog.edition)
}

fn full_query(view: &View, catalog: &Catalog, selection: &Selection, today: Day) -> String {
    // Where every claim is listed, nobody is chosen; to name the lead would leave out the others.
    let is_every = view.lists_every_claim();
    let told = link::Shown {
        artists: if is_every { Vec::new() } else { selection.acts.clone() },
        albums: if is_every { Vec::new() } else { selection.albums_of_all(catalog).to_vec() },
        charts: selection.charts.clone(),
        days: selection.window,
        today,
    };
    link::copy(view, &told)
}

/// The button "Copy link".
#[component]
pub fn CopyLink(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let text = Callback::new(move |()| untrack(|| full_link(shown)));
    view! { <Copy name=Page::copy_link class="btn main" text /> }
}

/// A button that copies a text, with its confirmation, or the text itself where the browser refuses.
#[component]
pub fn Copy(
    /// What the button says.
    name: fn(Page) -> &'static str,
    /// How it looks.
    class: &'static str,
    /// Called for the text.
    text: Callback<(), String>,
    /// Of what, where several stand on the page: for those who do not see beside what it stands.
    #[prop(optional, into)]
    of: Option<String>,
) -> impl IntoView {
    let store = Store::get();
    let full_name = move || of.as_ref().map(|of| format!("{}: {of}", name(store.page())));
    let copied = RwSignal::new(false);
    // The text that the browser would not take; empty where there is none.
    let refused = RwSignal::new(String::new());
    let copy = move |_| {
        let text = text.run(());
        spawn_local(async move {
            let taken = written(&text).await;
            // The button may be gone by now.
            copied.try_set(taken);
            refused.try_set(if taken { String::new() } else { text });
            if taken {
                let forget = move || {
                    copied.try_set(false);
                };
                let _ = set_timeout_with_handle(forget, CONFIRMED);
            }
        });
    };
    let by_hand = move || {
        let text = refused.get();
        (!text.is_empty()).then(|| by_hand(store, text, refused))
    };
    view! {
        <span class="copy">
            <button class=class type="button" aria-label=move || full_name() on:click=copy>
                {store.say(name)}
            </button>
            <span class="copied" role="status">
                {move || if copied.get() { store.page().copied() } else { "" }}
            </span>
            {move || by_hand()}
        </span>
    }
}

/// Writes such a button into [painted](super::painted) text, with the place for its confirmation: [`copy_beside`] is
/// told of the clicks on it. `of` says of what it is, `text` is what is copied.
pub fn to_be_copied(to: &mut Markup, name: &str, class: &str, of: &str, text: &str) {
    to.open("span").attribute("class", "copy").open("button").attribute("class", class).attribute("type", "button");
    to.attribute("aria-label", &format!("{name}: {of}")).attribute("data-copy", text).text(name).close();
    to.open("span").attribute("class", "copied").attribute("role", "status").close().close();
}

/// A click that may be on one. A text that the browser does not take is put into `refused`.
pub fn copy_beside(store: Store, event: &Event, refused: RwSignal<String>) {
    let Some(button) = closest(event, "button[data-copy]") else { return };
    let Some((text, says)) = button.get_attribute("data-copy").zip(button.next_element_sibling()) else { return };
    spawn_local(async move {
        if written(&text).await {
            says.set_text_content(Some(untrack(|| store.page().copied())));
            set_timeout(move || says.set_text_content(None), CONFIRMED);
        } else {
            refused.try_set(text);
        }
    });
}

/// The text, selected, for the reader to copy; in one line, which is all the field holds.
pub fn by_hand(store: Store, text: String, refused: RwSignal<String>) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    let done = move || refused.set(String::new());
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            done();
        }
    };
    view! {
        <span class="by-hand" role="group" on:keydown=on_key>
            <span>{store.say(|p| p.copy_by_hand())}</span>
            <input type="text" readonly node_ref=field prop:value=text.replace('\n', " · ") aria-label=store.say(|p| p.text_to_copy()) />
            <button class="btn" type="button" on:click=move |_| done()>
                {store.say(|p| p.done())}
            </button>
        </span>
    }
    .into_any()
}

/// Whether the browser took the text into its clipboard. Without a secure address it has none to offer.
async fn written(text: &str) -> bool {
    let navigator = window().navigator();
    match js_sys::Reflect::get(&navigator, &"clipboard".into()) {
        Ok(clipboard) if !clipboard.is_undefined() => {
            JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}
