//! What the reader is told once, above everything, and can wave away.
//!
//! Knows how notices on the link, ids the dataset does not have and faulty records of the dataset are listed. Their
//! sentences are in [`words`](crate::words).

use super::shown::Shown;
use super::store::Store;
use crate::link::{MAX_IDS, Notice, Parameter};
use crate::model::fault::Fault;
use crate::query::selection::Missing;
use crate::words::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// More faults than anybody reads; the command that checks a file names all.
const MOST_FAULTS: usize = 200;
/// So many are told without being asked for.
const FEW_FAULTS: usize = 3;

/// A notice with the button that takes it away.
fn dismissible(content: impl Fn() -> Vec<AnyView> + Send + Sync + 'static) -> AnyView {
    let store = Store::get();
    let open = RwSignal::new(true);
    let content: Arc<dyn Fn() -> Vec<AnyView> + Send + Sync> = Arc::new(content);
    let notice = move || {
        let content = content.clone();
        open.get().then(|| {
            view! {
                <div class="notice" role="status">
                    <div class="said">{move || content()}</div>
                    <button class="btn" type="button" on:click=move |_| open.set(false)>
                        {store.say(|p| p.dismiss())}
                    </button>
                </div>
            }
            .into_any()
        })
    };
    view! { {move || notice()} }.into_any()
}

/// What in the link the reader came by was not followed.
#[component]
pub fn LinkNotices(
    /// The notices of the cold link.
    notices: Vec<Notice>,
) -> impl IntoView {
    let store = Store::get();
    (!notices.is_empty())
        .then(|| dismissible(move || notices.iter().map(|notice| line(said(store.language(), notice))).collect()))
}

/// Ids in the view that the dataset does not have.
#[component]
pub fn MissingNotices(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let ids = shown.text(|language, _, selection| {
        selection.missing.iter().map(|id| absent(language, id)).collect::<Vec<_>>().join("\n")
    });
    let texts = Memo::new(move |_| [ids.get(), absent_claim(shown).unwrap_or_default()].join("\n").trim().to_owned());
    let any = Memo::new(move |_| !texts.read().is_empty());
    move || any.get().then(|| dismissible(move || texts.read().lines().map(|text| line(text.to_owned())).collect()))
}

/// Records of the dataset that had to be left out, each with its place.
#[component]
pub fn FaultNotices(
    /// What is wrong with them.
    faults: Arc<[Fault]>,
) -> impl IntoView {
    let store = Store::get();
    (!faults.is_empty()).then(|| {
        dismissible(move || {
            let language = store.language();
            let item = |fault: &Fault| {
                let words = language.fault(fault);
                let text = format!("{}: {}. {}", words.place, words.reason, words.remedy);
                view! { <li>{text}" "<code>{words.excerpt}</code></li> }.into_any()
            };
            let items: Vec<AnyView> = faults.iter().take(MOST_FAULTS).map(item).collect();
            let list = view! {
                <details open=faults.len() <= FEW_FAULTS>
                    <summary>{language.faults(faults.len())}</summary>
                    <ol>{items}</ol>
                </details>
            };
            vec![list.into_any()]
        })
    })
}

fn line(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

fn said(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::NewerVersion { version } => language.newer_link(*version),
        Notice::TooLong => language.link_too_long(),
        Notice::UnknownParameter { name } => language.unknown_parameter(name.as_str()),
        Notice::UnknownValue { parameter: Parameter::Time, value } => language.unreadable_time(value.as_str()),
        Notice::UnknownValue { parameter: Parameter::AsOf, value } => {
            language.unreadable_day(Parameter::AsOf.name(), value.as_str())
        }
        Notice::UnknownValue { parameter, value } => language.unknown_value(parameter.name(), value.as_str()),
        Notice::ReversedTime { from, to } => language.reversed_time(*from, *to),
        Notice::Repeated { parameter } => language.repeated_parameter(parameter.name()),
        Notice::TooMany { parameter } => language.too_many_ids(parameter.name(), MAX_IDS),
    }
}

/// The claim that the view opens, if the dataset does not have it or it had not been made by then.
fn absent_claim(shown: Shown) -> Option<String> {
    let id = shown.store.with(|view| view.claim.clone())?;
    let (catalog, page) = (shown.catalog(), shown.store.page());
    let as_of = shown.selection.with(|selection| selection.as_of);
    match catalog.claims().iter().find(|claim| claim.id == id) {
        None => Some(page.language().missing_id(page.claims(), id.as_str())),
        Some(claim) => (!claim.was_made(as_of)).then(|| page.not_yet_claimed(claim.made)),
    }
}

fn absent(language: Language, missing: &Missing) -> String {
    let page = language.page();
    match missing {
        Missing::Act(id) => language.missing_id(page.artists(), id.as_str()),
        Missing::Album(id) => language.missing_id(page.albums(), id.as_str()),
        Missing::Chart(id) => language.missing_id(page.charts(), id.as_str()),
        Missing::Counter(id) => language.missing_id(page.counter(), id.as_str()),
    }
}
