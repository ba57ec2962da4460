//! The frame of one section: its name, its finding, and the switch between picture and table.
//!
//! Knows names and roles that tests and screen readers rely on (DESIGN §4). Does not know what is in it.
//!
//! ```ignore
//! view! {
//!     <Region
//!         id="chart-entries"
//!         name=Page::chart_entries
//!         finding=finding // Memo<String>
//!         chart=move || view! { <ChartEntries shown /> }
//!         table=move || view! { <DataTable table /> } // Signal<Arc<Table>>
//!     />
//! }
//! ```

use super::store::Store;
use super::switch::{Side, Switch};
use crate::words::page::Page;
use leptos::prelude::*;

const SIDES: &[Side<bool>] = &[(false, Page::chart), (true, Page::table)];

/// The id of a region's finding, by which its figure is labelled.
#[must_use]
pub fn finding_id(region: &str) -> String {
    format!("{region}-finding")
}

/// One section of the page.
#[component]
pub fn Region(
    /// Its id on the page, and the beginning of the ids inside.
    id: &'static str,
    /// Its accessible name.
    name: fn(Page) -> &'static str,
    /// The sentence that states what the figures shown come to.
    #[prop(into)]
    finding: Signal<String>,
    /// The picture.
    #[prop(into)]
    chart: ViewFn,
    /// The same figures as a table; without one there is no switch.
    #[prop(optional, into)]
    table: Option<ViewFn>,
) -> impl IntoView {
    let store = Store::get();
    let tabled = RwSignal::new(false);
    let named = format!("{id}-name");
    let label = named.clone();
    let switch = table.is_some().then(|| {
        view! { <Switch name sides=SIDES pressed=tabled press=Callback::new(move |side| tabled.set(side)) /> }
    });
    let content = move || match &table {
        Some(table) if tabled.get() => table.run(),
        _ => chart.run(),
    };
    view! {
        <section id=id class="region" aria-labelledby=label>
            <div class="kick">
                <span id=named>{store.say(name)}</span>
                {switch}
            </div>
            <h2 id=finding_id(id)>{finding}</h2>
            {content}
        </section>
    }
}
