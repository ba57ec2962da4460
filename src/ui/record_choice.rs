//! The choice of a record: who counts what, to which threshold, among whom.
//!
//! Three native lists. Each of their options is a whole record as links write it, so that all three act alike. Does not
//! know which records there are: the query floor does.

use super::shown::Shown;
use super::store::Store;
use crate::link::{View, print_record, read_record};
use crate::query::ranking::SCOPES;
use crate::query::record::Terms;
use crate::query::totals::thresholds;
use crate::words::page::Page;
use leptos::prelude::*;

/// An option: the record that it asks for, and what it says.
type Choice = (Terms, String);

/// The three lists.
pub fn record_choice(shown: Shown) -> AnyView {
    // What was chosen here is there at once; what follows from another choice, with the region.
    let asked = Memo::new(move |_| shown.chosen.with(|selection| selection.record.clone()));
    let follows = Memo::new(move |_| shown.selection.with(|selection| Terms::of(&shown.catalog(), selection)));
    let terms = Memo::new(move |_| asked.get().or_else(|| follows.get()));
    let content = move || {
        terms.get().map(|terms| {
            let store = shown.store;
            view! {
                <div class="choice">
                    {list(store, Page::counter, &terms, counters(shown, &terms))}
                    {list(store, Page::threshold, &terms, thresholds_of(shown, &terms))}
                    {list(store, Page::scope_of_record, &terms, scopes(shown, &terms))}
                </div>
            }
        })
    };
    (move || content()).into_any()
}

fn list(store: Store, name: fn(Page) -> &'static str, chosen: &Terms, choices: Vec<Choice>) -> AnyView {
    let option = |(terms, says): Choice| {
        let selected = terms == *chosen;
        view! { <option value=print_record(&terms) prop:selected=selected>{says}</option> }.into_any()
    };
    let options: Vec<AnyView> = choices.into_iter().map(option).collect();
    view! {
        <label>
            <span>{store.say(name)}</span>
            <select on:change=move |event| {
                if let Some(terms) = read_record(&event_target_value(&event)) {
                    store.act(|view| View { record: Some(terms), ..view });
                }
            }>{options}</select>
        </label>
    }
    .into_any()
}

/// Every counter; another unit begins with its own first threshold.
fn counters(shown: Shown, chosen: &Terms) -> Vec<Choice> {
    let (catalog, language) = (shown.catalog(), shown.language());
    let option = |(counter, of, works): (&crate::model::chart::Counter, _, _)| {
        let known = thresholds(counter.unit);
        let is_same = counter.id == chosen.counter && of == chosen.of;
        let kept = is_same || known.contains(&chosen.threshold);
        let threshold = if kept { chosen.threshold } else { known.first().copied().unwrap_or(1) };
        let terms = Terms { counter: counter.id.clone(), of, threshold, scope: chosen.scope };
        (terms, language.counter_option(&catalog, counter, of, works))
    };
    Terms::counters(&catalog).into_iter().map(option).collect()
}

fn thresholds_of(shown: Shown, chosen: &Terms) -> Vec<Choice> {
    let (catalog, language) = (shown.catalog(), shown.language());
    let unit = catalog.counter(&chosen.counter).map_or("", |counter| language.unit(counter.unit));
    let option = |threshold| {
        let says = format!("{} {unit}", language.brief(threshold));
        (Terms { threshold, ..chosen.clone() }, says)
    };
    chosen.thresholds(&catalog, shown.chosen.with(|selection| selection.as_of)).into_iter().map(option).collect()
}

fn scopes(shown: Shown, chosen: &Terms) -> Vec<Choice> {
    let language = shown.language();
    let option = |scope| (Terms { scope, ..chosen.clone() }, language.scope(scope).to_owned());
    SCOPES.into_iter().map(option).collect()
}
