//! The readings of an open claim: each definition, what the data say by it, and whether the claim holds.
//!
//! Knows how they stand in a small table. Does not know how a definition is said.

use super::mark::{mark, of_truth};
use crate::claim::{Checked, Reading, Verdict};
use crate::model::catalog::Catalog;
use crate::paint::verdict_class;
use crate::words::Language;
use leptos::prelude::*;

/// The table.
pub fn readings(language: Language, catalog: &Catalog, checked: &Checked<'_>) -> AnyView {
    let page = language.page();
    let is_past = checked.judged.verdict == Verdict::Superseded;
    let rows: Vec<AnyView> =
        checked.judged.readings.iter().map(|reading| row(language, catalog, checked, reading)).collect();
    view! {
        <table class="readings">
            <caption>{page.by_definition()}</caption>
            <thead>
                <tr>
                    <th scope="col">{page.definition()}</th>
                    <th scope="col">{page.data_say()}</th>
                    <th scope="col">{if is_past { page.claim_is_now() } else { page.claim_is() }}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(language: Language, catalog: &Catalog, checked: &Checked<'_>, reading: &Reading<'_>) -> AnyView {
    let verdict = of_truth(reading.truth);
    view! {
        <tr>
            <th scope="row">{language.definition(catalog, &reading.definition)}</th>
            <td>{language.found_by(catalog, &checked.judged, reading)}</td>
            <td>
                <span class=format!("v {}", verdict_class(verdict))>
                    {mark(verdict)}
                    <span>{language.truth(reading.truth)}</span>
                </span>
            </td>
        </tr>
    }
    .into_any()
}
