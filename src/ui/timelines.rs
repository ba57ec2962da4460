//! The regions of a view, and the sentences on top of them.
//!
//! Knows which region the page opens with. The others are plugged in in [`rest`](super::rest). Does not know a figure.

use super::later::Later;
use super::shown::Shown;
use super::timeline::answer::{self, Which};
use super::timeline::{Hand, Reading, TimelineRegion};
use crate::link::{Scene, View};
use crate::words::Language;
use leptos::prelude::*;

/// The sentence on top: what the figures of the view come to.
#[must_use]
pub fn headline(shown: Shown) -> Memo<String> {
    let at_a_glance = Memo::new(move |_| {
        shown.selection.with(|selection| shown.language().headline_at_a_glance(&shown.catalog(), selection))
    });
    let chosen = shown.text(Language::chosen);
    let of_charts = shown.text(|language, catalog, selection| answer::charts(language, catalog, selection, 0).finding);
    let later = Later::get();
    Memo::new(move |_| {
        let scene = shown.store.with(|view| view.scene.unwrap_or(Scene::Overview));
        let at_hand = match scene {
            Scene::Overview => at_a_glance.get(),
            Scene::Charts => Some(of_charts.get()),
            Scene::Followers | Scene::Milestones | Scene::Claims => None,
        };
        // Until the rest is there, the name of what was chosen stands in its place.
        let rest = || later.rest().map_or_else(|| chosen.get(), |rest| (rest.headline)(shown, scene));
        at_hand.unwrap_or_else(rest)
    })
}

/// The timeline that stands alone: its finding is the sentence on top, and is not shown again below.
#[must_use]
pub fn told_on_top(view: &View) -> Option<Which> {
    match view.scene.unwrap_or(Scene::Overview) {
        Scene::Charts => Some(Which::ChartEntries),
        Scene::Followers => Some(Which::Followers),
        Scene::Milestones => Some(Which::Milestones),
        Scene::Overview | Scene::Claims => None,
    }
}

/// What frames it.
#[must_use]
pub fn deck(shown: Shown) -> Memo<String> {
    let of_figures = shown.text(Language::deck);
    Memo::new(move |_| {
        if are_claims(shown) {
            shown.language().claims_deck(shown.selection.with(|selection| selection.as_of))
        } else {
            of_figures.get()
        }
    })
}

/// What the document is called.
#[must_use]
pub fn title(shown: Shown) -> Signal<String> {
    let chosen = shown.text(Language::chosen);
    let acts = shown.text(|language, catalog, selection| language.acts(catalog, &selection.acts));
    let later = Later::get();
    let title = Memo::new(move |_| {
        let page = shown.store.page();
        let region = match shown.store.with(|view| view.scene) {
            None | Some(Scene::Overview) => None,
            Some(Scene::Charts) => Some(page.chart_entries()),
            Some(Scene::Followers) => Some(page.followers()),
            Some(Scene::Milestones) => Some(page.milestones()),
            Some(Scene::Claims) => Some(page.claims()),
        };
        let of = match shown.store.with(|view| (view.scene, view.lists_every_claim())) {
            // Where every claim is listed, no work is meant.
            (_, true) => String::new(),
            (Some(Scene::Followers), _) => acts.get(),
            _ => chosen.get(),
        };
        let claim = later.rest().map(|rest| (rest.claim)(shown)).filter(|claim| !claim.is_empty());
        page.title(claim.as_deref().map_or(&of, |claim| claim.trim_end_matches('.')), region)
    });
    title.into()
}

/// Whether claims stand alone on the page.
#[must_use]
pub fn are_claims(shown: Shown) -> bool {
    shown.store.with(|view| view.scene == Some(Scene::Claims))
}

/// Whether the page opens with a region of the rest of the program.
#[must_use]
pub fn opens_with_the_rest(view: &View) -> bool {
    !matches!(view.scene, None | Some(Scene::Overview | Scene::Charts))
}

/// The regions of the view: the first, and the rest when it is there.
#[component]
pub fn Timelines(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let scene = Memo::new(move |_| shown.store.with(|view| view.scene.unwrap_or(Scene::Overview)));
    Reading::provide();
    Hand::provide();
    let has_charts = Memo::new(move |_| matches!(scene.get(), Scene::Overview | Scene::Charts));
    let charts = move || {
        let which = Which::ChartEntries;
        view! { <TimelineRegion which ask=answer::charts shown=shown.in_turn(which.id(), 0) /> }
    };
    // Chart entries alone want nothing of the rest but their table, which asks for it itself.
    let has_others = Memo::new(move |_| scene.get() != Scene::Charts);
    view! {
        {move || has_charts.get().then(|| charts())}
        {move || has_others.get().then(|| Later::get().part(move |rest| (rest.regions)(shown, scene)))}
    }
}
