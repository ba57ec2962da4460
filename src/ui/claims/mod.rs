//! The region "Claims": what the press said, with the verdict on it; opened, with all that it rests on.
//!
//! ```text
//! Shown ─► lines (claims of the view, checked) ─► ledger: rows ─► open row: opened (readings, evidence, picture)
//!                                          └──► table
//! ```
//! Knows what stands in the region. Does not know how a claim is checked ([`claim`](crate::claim)), nor how a verdict
//! is said.

mod ledger;
mod lines;
mod mark;
mod open_row;
mod opened;
mod readings;
mod rows;
mod tally;
mod written;

use super::region::Region;
use super::shown::Shown;
use super::table::DataTable;
use crate::claim::Verdict;
use crate::paint::{Markup, claim_verdict, claim_verdict_class};
use crate::words::Language;
use crate::words::page::Page;
use leptos::prelude::*;
pub use lines::Lines;
use std::sync::Arc;
pub use written::written;

const SIDES: &[fn(Page) -> &'static str] = &[Page::ledger, Page::table];

/// A verdict of the table, with its mark.
fn marked(to: &mut Markup, language: Language, verdict: Verdict) {
    to.open("span").attribute("class", &claim_verdict_class(verdict));
    to.picture(&claim_verdict(language, verdict)).close();
}

/// The region.
#[component]
pub fn ClaimsRegion(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let lines = Lines::new(shown);
    let finding = Memo::new(move |_| lines.finding());
    let table = move || {
        let table = Memo::new(move |_| {
            let (catalog, language) = (shown.catalog(), shown.language());
            let table = lines.all.with(|all| {
                let listed = lines.listed.get();
                let listed = listed.iter().filter_map(|place| all.get(*place));
                let claims = listed
                    .filter_map(|line| Some((catalog.claims().get(line.at)?, line.verdict, line.reason.as_str())));
                language.claims_table(&catalog, claims)
            });
            Arc::new(table)
        });
        view! {
            {tally::tally(lines)}
            <DataTable table mark=marked />
            {ledger::rest(lines)}
        }
    };
    let list = move || ledger::ledger(lines);
    view! { <Region id="claims" name=Page::claims sides=SIDES finding chart=list table /> }
}
