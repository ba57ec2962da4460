//! The foot of the page: the edition, how to cite the view, what the words mean, how to report an error.
//!
//! Knows the order. The texts are [`words`](crate::words::footer)'s and the dataset's.

use super::attempt::DATASET;
use super::copy_link::{Copy, full_link};
use super::load::SCHEMA;
use super::shown::Shown;
use super::store::Store;
use crate::model::wire::FORMAT;
use crate::words::page::Page;
use leptos::prelude::*;

/// The code that the page was made from, as one file beside it (scripts/source).
const SOURCE: &str = "chartrun-source.tar.gz";
/// Where the code lives and reports are taken: `repository` in Cargo.toml. Without one the foot says who else to turn to.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The foot once there is a dataset.
#[component]
pub fn Foot(
    /// The dataset and the selection.
    shown: Shown,
    /// What the document is called for this view.
    title: Signal<String>,
) -> impl IntoView {
    let store = shown.store;
    let edition = shown.catalog().edition;
    let citation = Memo::new(move |_| {
        let catalog = shown.catalog();
        let dataset = shown.language().of(&catalog.title).to_owned();
        store.page().citation(&title.read(), &dataset, edition)
    });
    let cited = Callback::new(move |()| untrack(|| format!("{} {}", citation.get(), full_link(shown))));
    let report = move |()| untrack(|| store.page().report_of(&title.read(), &full_link(shown), edition));
    view! {
        <div>
            <h2>{store.say(|p| p.about_data())}</h2>
            <p>{move || store.page().edition(edition, FORMAT)}</p>
            <DataLinks />
        </div>
        <div>
            <h2>{store.say(|p| p.cite())}</h2>
            <p class="cited">{move || citation.get()}" "<code>{move || full_link(shown)}</code></p>
            <Copy name=Page::copy_citation class="btn" text=cited />
        </div>
        <div class="report">
            <h2>{store.say(|p| p.report())}</h2>
            <p>{store.say(|p| p.report_how())}</p>
            <Copy name=Page::copy_report class="btn" text=Callback::new(report) />
            {whereto(store)}
        </div>
        <div>
            <h2>{store.say(|p| p.made())}</h2>
            <p>{store.say(|p| p.licence())}</p>
            {code(store)}
        </div>
        <details>
            <summary>{store.say(|p| p.terms())}</summary>
            <dl>{move || store.page().glossary().iter().map(|(term, means)| entry(term, means)).collect::<Vec<_>>()}</dl>
        </details>
        <details>
            <summary>{store.say(|p| p.counters())}</summary>
            <dl>
                {move || {
                    let (catalog, language) = (shown.catalog(), shown.language());
                    let counters = catalog.counters();
                    counters
                        .map(|counter| entry(language.counter(&catalog, &counter.id), language.of(&counter.what)))
                        .collect::<Vec<_>>()
                }}
            </dl>
        </details>
    }
}

/// Where a report goes.
fn whereto(store: Store) -> AnyView {
    if REPOSITORY.is_empty() {
        return view! { <p>{store.say(|p| p.report_where())}</p> }.into_any();
    }
    view! {
        <p class="acts">
            <a href=format!("{REPOSITORY}/issues") rel="noopener noreferrer">{store.say(|p| p.report_here())}</a>
        </p>
    }
    .into_any()
}

/// Where the code is: where it lives, if that is known, and what this page was made from in any case.
fn code(store: Store) -> AnyView {
    let home = (!REPOSITORY.is_empty())
        .then(|| view! { <a href=REPOSITORY rel="noopener noreferrer">{store.say(|p| p.code())}</a> }.into_any());
    view! { <p class="acts">{home} <a href=SOURCE>{store.say(|p| p.code_of_page())}</a></p> }.into_any()
}

/// The file and its schema: all a foot can offer where there is no dataset.
#[component]
pub fn DataLinks() -> impl IntoView {
    let store = Store::get();
    view! {
        <p class="acts">
            <a href=DATASET>{store.say(|p| p.data_file())}</a>
            <a href=SCHEMA>{store.say(|p| p.data_schema())}</a>
        </p>
    }
}

fn entry(term: &str, means: &str) -> AnyView {
    view! {
        <dt>{term.to_owned()}</dt>
        <dd>{means.to_owned()}</dd>
    }
    .into_any()
}
