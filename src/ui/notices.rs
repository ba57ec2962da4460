//! What the reader is told once, above everything, and can wave away.
//!
//! Knows how notices on the link, ids the dataset does not have and faulty records of the dataset are listed. Their
//! sentences are in [`words`](crate::words).

use super::shown::Shown;
use super::store::Store;
use crate::link::{MAX_IDS, Notice};
use crate::model::fault::Fault;
use crate::query::selection::Missing;
use crate::words::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// More faults than anybody reads; the command that checks a file names all.
const MOST_FAULTS: usize = 200;

/// A notice with the button that takes it away.
#[component]
fn Dismissible(
    /// What it says.
    children: ChildrenFn,
) -> impl IntoView {
    let store = Store::get();
    let open = RwSignal::new(true);
    view! {
        <Show when=move || open.get()>
            <div class="notice" role="status">
                <div class="said">{children()}</div>
                <button class="btn" on:click=move |_| open.set(false)>{store.say(|p| p.dismiss())}</button>
            </div>
        </Show>
    }
}

/// What in the link the reader came by was not followed.
#[component]
pub fn LinkNotices(
    /// The notices of the cold link.
    notices: Vec<Notice>,
) -> impl IntoView {
    let store = Store::get();
    (!notices.is_empty()).then(|| {
        let notices = Arc::new(notices);
        view! {
            <Dismissible>
                {
                    let notices = notices.clone();
                    move || lines(notices.iter().map(|notice| said(store.language(), notice)).collect())
                }
            </Dismissible>
        }
    })
}

/// Ids in the view that the dataset does not have.
#[component]
pub fn MissingNotices(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let missing = Memo::new(move |_| shown.selection.with(|selection| selection.missing.clone()));
    move || {
        (!missing.read().is_empty()).then(|| {
            view! {
                <Dismissible>
                    {move || lines(missing.read().iter().map(|id| absent(shown.language(), id)).collect())}
                </Dismissible>
            }
        })
    }
}

/// Records of the dataset that had to be left out, each with its place.
#[component]
pub fn FaultNotices(
    /// What is wrong with them.
    faults: Arc<[Fault]>,
) -> impl IntoView {
    let store = Store::get();
    (!faults.is_empty()).then(|| {
        view! {
            <Dismissible>
                <details>
                    <summary>
                        {
                            let faults = faults.clone();
                            move || store.language().faults(faults.len())
                        }
                    </summary>
                    <ol>
                        {
                            let faults = faults.clone();
                            move || {
                                let first = faults.iter().take(MOST_FAULTS);
                                first.map(|fault| {
                                    let words = store.language().fault(fault);
                                    let text = format!("{}: {}. {}", words.place, words.reason, words.remedy);
                                    view! { <li>{text}" "<code>{words.excerpt}</code></li> }
                                })
                                .collect_view()
                            }
                        }
                    </ol>
                </details>
            </Dismissible>
        }
    })
}

fn lines(texts: Vec<String>) -> impl IntoView {
    texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
}

fn said(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::NewerVersion { version } => language.newer_link(*version),
        Notice::TooLong => language.link_too_long(),
        Notice::UnknownParameter { name } => language.unknown_parameter(name.as_str()),
        Notice::UnknownValue { parameter, value } => language.unknown_value(parameter.name(), value.as_str()),
        Notice::ReversedTime { from, to } => language.reversed_time(*from, *to),
        Notice::Repeated { parameter } => language.repeated_parameter(parameter.name()),
        Notice::TooMany { parameter } => language.too_many_ids(parameter.name(), MAX_IDS),
    }
}

fn absent(language: Language, missing: &Missing) -> String {
    let page = language.page();
    match missing {
        Missing::Act(id) => language.missing_id(page.artists(), id.as_str()),
        Missing::Album(id) => language.missing_id(page.albums(), id.as_str()),
        Missing::Chart(id) => language.missing_id(page.charts(), id.as_str()),
    }
}
