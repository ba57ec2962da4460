//! The head of the page: one sentence that answers the view, and the few figures beside it.
//!
//! Knows where they stand, what stands there before there are any, and which colour is beside which. Does not know how
//! they are found.

use super::store::Store;
use super::timeline::ink_class;
use crate::figure::colour::Colours;
use crate::link::{Scene, View};
use crate::model::catalog::Catalog;
use crate::model::id::WorkId;
use crate::query::glance::{Glance, beside};
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::table::Table;
use crate::words::tied::tied;
use leptos::prelude::*;

/// The head.
#[component]
pub fn Masthead(
    /// The sentence.
    #[prop(into)]
    headline: Signal<String>,
    /// What frames it: the window, the company.
    #[prop(into)]
    deck: Signal<String>,
    /// The figures beside it.
    #[prop(optional, into)]
    aside: Option<ViewFn>,
) -> impl IntoView {
    let store = Store::get();
    view! {
        <div class=move || store.with(head_class)>
            <div>
                <h1>{move || tied(&headline.read())}</h1>
                <p class="deck">{move || tied(&deck.read())}</p>
            </div>
            {aside.map(|aside| view! { <div class="peers">{move || aside.run()}</div> }.into_any())}
        </div>
    }
}

/// The classes of the head: claims have no figures beside the sentence, for which room would have to be kept.
#[must_use]
pub fn head_class(view: &View) -> &'static str {
    if view.scene == Some(Scene::Claims) { "mast in brief" } else { "mast in" }
}

/// The figures beside the sentence as a table, with the class of each row's colour.
pub type Compared = (Table, Vec<&'static str>);

/// Those of albums, as `say` has them; none where there is nothing to set side by side.
#[must_use]
pub fn compared(
    language: Language,
    catalog: &Catalog,
    selection: &Selection,
    say: fn(Language, &Catalog, &Selection, &[Glance<'_>]) -> Option<Table>,
) -> Option<Compared> {
    let glances = beside(catalog, selection);
    let table = say(language, catalog, selection, &glances)?;
    let colours = Colours::new(catalog, selection).naming(&glances);
    let inks = glances.iter().map(|glance| ink_class(colours.of(&WorkId::Album(glance.album.clone())))).collect();
    Some((table, inks))
}
