//! What stands in the place of the timelines until there is a dataset.
//!
//! Knows how waiting, slowness and failure look and which buttons they have. Does not know what went wrong: it is
//! handed a [`LoadError`], whose words are in [`words`](crate::words::load_error).

use super::load::{DATASET, Loader, PATIENCE};
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
    let stalled = Memo::new(move |_| loader.progress().stalled);
    let words = move || {
        let progress = loader.progress();
        if late.get() { store.page().loading(progress.received, progress.total) } else { String::new() }
    };
    let slow = move || {
        let seconds = u32::try_from(PATIENCE.as_secs()).unwrap_or(u32::MAX);
        stalled.get().then(|| {
            view! {
                <div class="alert" role="alert">
                    <p>{move || store.language().slow(seconds)}</p>
                    <p class="acts">
                        <button class="btn main" on:click=move |_| loader.try_again()>{store.say(|p| p.try_again())}</button>
                        <button class="btn" on:click=move |_| loader.wait_on()>{store.say(|p| p.wait_on())}</button>
                    </p>
                </div>
            }
        })
    };
    view! {
        <div class="waiting">
            <p class="progress" role="status">{words}</p>
            <progress
                class:late=late
                max=move || loader.progress().total.to_string()
                prop:value=move || loader.progress().received.to_string()
                aria-hidden="true"
            ></progress>
            {slow}
        </div>
    }
}

/// What stands in the place of the timelines where there will be no dataset, with the way out.
#[component]
pub fn Failed(
    /// Why.
    error: LoadError,
) -> impl IntoView {
    let (store, loader) = (Store::get(), Loader::get());
    let (what, remedy) = (error.clone(), error);
    view! {
        <div class="alert" role="alert">
            <h2>{move || store.language().load_error(&what)}</h2>
            <p>{move || store.language().load_remedy(&remedy)}</p>
            <p class="acts">
                <button class="btn main" on:click=move |_| loader.try_again()>{store.say(|p| p.try_again())}</button>
                <a href=DATASET>{DATASET}</a>
            </p>
        </div>
    }
}
