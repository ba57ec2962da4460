//! What stands in the place of the timelines until there is a dataset.
//!
//! Knows how waiting, slowness and failure look and which buttons they have. Does not know what went wrong: it is
//! handed a [`LoadError`], whose words are in [`words`](crate::words::load_error).

use super::attempt::DATASET;
use super::browser::focus_in;
use super::load::{Loader, PATIENCE};
use super::store::Store;
use crate::words::load_error::LoadError;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use std::time::Duration;

/// A load shorter than this needs no words.
const WORDS_AFTER: Duration = Duration::from_millis(400);

/// The space of the timelines while the dataset is on its way.
#[component]
pub fn Waiting() -> impl IntoView {
    let (store, loader) = (Store::get(), Loader::get());
    let late = RwSignal::new(false);
    let timer = set_timeout_with_handle(move || late.set(true), WORDS_AFTER).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    let words = move || {
        let progress = loader.progress();
        if late.get() { store.page().loading(progress.received, progress.total) } else { String::new() }
    };
    // An alert is spoken when it appears, so it appears once and stays.
    let stalled = Memo::new(move |_| loader.progress().stalled);
    let slow = move || {
        let seconds = u32::try_from(PATIENCE.as_secs()).unwrap_or(u32::MAX);
        stalled.get().then(|| {
            let buttons = view! {
                <TryAgain />
                <button class="btn" type="button" on:click=move |_| loader.wait_on()>
                    {store.say(|p| p.wait_on())}
                </button>
            };
            view! {
                <div class="alert" role="alert">
                    <p>{move || store.language().slow(seconds)}</p>
                    <p class="acts">{buttons}</p>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <div class="waiting">
            <p class="progress" role="status">{move || words()}</p>
            <progress
                class:late=move || late.get()
                max=move || loader.progress().total.to_string()
                prop:value=move || loader.progress().received.to_string()
                aria-hidden="true"
            ></progress>
            {move || slow()}
        </div>
    }
}

/// What stands in the place of the timelines where there will be no dataset, with the way out.
#[component]
pub fn Failed(
    /// Why.
    error: LoadError,
) -> impl IntoView {
    let store = Store::get();
    let (what, remedy) = (error.clone(), error);
    view! {
        <div class="alert" role="alert">
            <h2>{move || store.language().load_error(&what)}</h2>
            <p>{move || store.language().load_remedy(&remedy)}</p>
            <p class="acts">
                <TryAgain />
                <a href=DATASET>{DATASET}</a>
            </p>
        </div>
    }
}

/// The button that fetches the file afresh.
#[component]
fn TryAgain() -> impl IntoView {
    let (store, loader) = (Store::get(), Loader::get());
    let again = move |_| {
        // The button goes with what it stands in: the focus stays in the place of the timelines.
        if let Some(body) = document().body() {
            focus_in(&body, "main");
        }
        loader.try_again();
    };
    view! { <button class="btn main" type="button" on:click=again>{store.say(|p| p.try_again())}</button> }
}
