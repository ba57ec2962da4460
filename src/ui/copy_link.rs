//! "Copy link", and copying in general.
//!
//! Knows what a link in full needs to be told, and what to do when the browser keeps its clipboard to itself. Does not
//! know the grammar: that is [`link::copy`](crate::link::copy()).

use super::browser::today;
use super::history::absolute;
use super::shown::Shown;
use super::store::Store;
use crate::link;
use crate::words::page::Page;
use leptos::html;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long the confirmation stands.
const CONFIRMED: Duration = Duration::from_secs(4);

/// The link of the view in full: it means the same next year.
#[must_use]
pub fn full_link(shown: Shown) -> String {
    let selection = shown.selection.get();
    let told = link::Shown {
        artists: selection.acts,
        albums: selection.albums,
        charts: selection.charts,
        days: selection.window,
        today: today(),
    };
    absolute(&shown.store.with(|view| link::copy(view, &told)))
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

/// What came of the last attempt to copy.
#[derive(Clone, PartialEq)]
enum Outcome {
    None,
    Copied,
    Refused(String),
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
) -> impl IntoView {
    let store = Store::get();
    let outcome = RwSignal::new(Outcome::None);
    let copy = move |_| {
        let text = text.run(());
        spawn_local(async move {
            let copied = written(&text).await;
            // The button may be gone by now.
            outcome.try_set(if copied { Outcome::Copied } else { Outcome::Refused(text) });
            if copied {
                let forget = move || drop(outcome.try_set(Outcome::None));
                let _ = set_timeout_with_handle(forget, CONFIRMED);
            }
        });
    };
    let refused = Memo::new(move |_| match outcome.get() {
        Outcome::Refused(text) => Some(text),
        Outcome::None | Outcome::Copied => None,
    });
    view! {
        <span class="copy">
            <button class=class type="button" on:click=copy>{store.say(name)}</button>
            <span class="copied" role="status">
                {move || (*outcome.read() == Outcome::Copied).then(|| store.page().copied())}
            </span>
            {move || refused.get().map(|text| view! { <ByHand text done=Callback::new(move |()| outcome.set(Outcome::None)) /> })}
        </span>
    }
}

/// The text, selected, for the reader to copy.
#[component]
fn ByHand(
    /// The text.
    text: String,
    /// Called when the reader is done.
    done: Callback<()>,
) -> impl IntoView {
    let store = Store::get();
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    view! {
        <span class="by-hand" role="group" on:keydown=move |event| {
            if event.key() == "Escape" {
                done.run(());
            }
        }>
            <span>{store.say(|p| p.copy_by_hand())}</span>
            <input type="text" readonly node_ref=field prop:value=text aria-label=store.say(|p| p.link_to_copy()) />
            <button class="btn" type="button" on:click=move |_| done.run(())>{store.say(|p| p.done())}</button>
        </span>
    }
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
