//! The frame of one section: its name, its finding, and the switch between picture and table.
//!
//! Knows names and roles that tests and screen readers rely on. Does not know what is in it.
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
use super::switch::Switch;
use super::timelines::told_on_top;
use crate::words::page::Page;
use crate::words::tied::tied;
use leptos::prelude::*;

/// The sides of a timeline.
pub const SIDES: &[fn(Page) -> &'static str] = &[Page::chart, Page::table];

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
    /// What the sides of the switch are called, the picture's first.
    #[prop(default = SIDES)]
    sides: &'static [fn(Page) -> &'static str],
    /// What stands beside the switch.
    #[prop(optional, into)]
    beside: ViewFn,
    /// What is chosen for this section alone, above picture and table.
    #[prop(optional, into)]
    controls: ViewFn,
    /// The picture.
    #[prop(into)]
    chart: ViewFn,
    /// The same figures as a table; without one there is no switch.
    #[prop(optional, into)]
    table: Option<ViewFn>,
) -> impl IntoView {
    let store = Store::get();
    let side = RwSignal::new(0);
    let is_on_top = move || store.with(told_on_top).is_some_and(|which| which.id() == id);
    let named = format!("{id}-name");
    let label = named.clone();
    let switch = table.is_some().then(|| {
        view! { <Switch name sides pressed=side press=Callback::new(move |pressed| side.set(pressed)) /> }
    });
    let content = move || match &table {
        Some(table) if side.get() == 1 => table.run(),
        _ => chart.run(),
    };
    view! {
        <section id=id class="region" aria-labelledby=label>
            <div class="kick">
                <span id=named>{store.say(name)}</span>
                <span class="tools">
                    {move || beside.run()}
                    {switch}
                </span>
            </div>
            <h2 id=finding_id(id) class:unseen=is_on_top>{move || tied(&finding.read())}</h2>
            {controls.run()}
            {move || content()}
        </section>
    }
}
