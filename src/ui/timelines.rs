//! What stands in each region. This is the one place where a timeline is plugged in.
//!
//! A timeline is a finding, a picture and a table, each made from [`Shown`]:
//!
//! ```ignore
//! fn chart_entries(shown: Shown) -> AnyView {
//!     let finding = shown.text(|language, catalog, selection| language.chart_entries(catalog, selection, &runs));
//!     let table = Memo::new(move |_| Arc::new(language.run_table(..)));
//!     view! {
//!         <Region
//!             id="chart-entries"
//!             name=Page::chart_entries
//!             finding
//!             chart=move || view! { <ChartEntries shown /> } // FigureFrame, Painted and an overlay
//!             table=move || view! { <DataTable table /> }
//!         />
//!     }
//!     .into_any()
//! }
//! ```
//!
//! Knows which regions a view shows. Does not know a figure.

use super::region::Region;
use super::shown::Shown;
use crate::link::Scene;
use crate::words::Language;
use crate::words::page::Page;
use leptos::prelude::*;

/// The sentence on top: what the figures of the view come to.
#[must_use]
pub fn headline(shown: Shown) -> Memo<String> {
    shown.text(Language::headline)
}

/// What frames it.
#[must_use]
pub fn deck(shown: Shown) -> Memo<String> {
    shown.text(Language::deck)
}

/// The regions of the view.
#[component]
pub fn Timelines(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let scene = Memo::new(move |_| shown.store.with(|view| view.scene.unwrap_or(Scene::Overview)));
    let part = move |of: Scene, region: fn(Shown) -> AnyView| {
        let visible = Memo::new(move |_| matches!(scene.get(), Scene::Overview) || scene.get() == of);
        move || visible.get().then(|| region(shown))
    };
    view! {
        {part(Scene::Charts, chart_entries)}
        {part(Scene::Followers, followers)}
        {part(Scene::Milestones, milestones)}
        {move || (scene.get() == Scene::Claims).then(|| claims(shown))}
    }
}

fn chart_entries(shown: Shown) -> AnyView {
    view! { <Region id="chart-entries" name=Page::chart_entries finding=headline(shown) chart=|| () /> }.into_any()
}

fn followers(shown: Shown) -> AnyView {
    view! { <Region id="followers" name=Page::followers finding=headline(shown) chart=|| () /> }.into_any()
}

fn milestones(shown: Shown) -> AnyView {
    view! { <Region id="milestones" name=Page::milestones finding=headline(shown) chart=|| () /> }.into_any()
}

/// Asked for by a link of its own only: the overview shows the region when there is something in it.
fn claims(shown: Shown) -> AnyView {
    let finding = Signal::derive(move || shown.store.page().no_claims().to_owned());
    view! { <Region id="claims" name=Page::claims finding chart=|| () /> }.into_any()
}
