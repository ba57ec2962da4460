//! What stands in each region. This is the one place where a timeline is plugged in.
//!
//! Knows which regions a view shows. Does not know a figure.

use super::claims::{ClaimsRegion, Lines};
use super::shown::Shown;
use super::timeline::answer::Which;
use super::timeline::{Hand, Reading, TimelineRegion};
use super::turn::{self, Turns};
use crate::link::Scene;
use crate::words::Language;
use leptos::prelude::*;

/// The sentence on top: what the figures of the view come to.
#[must_use]
pub fn headline(shown: Shown) -> Memo<String> {
    let of_figures = shown.text(Language::headline);
    Memo::new(move |_| if are_claims(shown) { Lines::headline(shown) } else { of_figures.get() })
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

/// Whether claims stand alone on the page.
#[must_use]
pub fn are_claims(shown: Shown) -> bool {
    shown.store.with(|view| view.scene == Some(Scene::Claims))
}

/// The regions of the view.
#[component]
pub fn Timelines(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let scene = Memo::new(move |_| shown.store.with(|view| view.scene.unwrap_or(Scene::Overview)));
    Reading::provide();
    Hand::provide();
    let turns = Turns::get();
    let part = move |of: Scene, which: Which, turn: u32| {
        let visible = Memo::new(move |_| match scene.get() {
            Scene::Overview => turns.has_come(turn),
            scene => scene == of,
        });
        move || visible.get().then(|| view! { <TimelineRegion which shown=shown.in_turn(which.id(), turn) /> })
    };
    // The overview shows the region when there is something in it; its own link always does.
    let any = !shown.catalog().claims().is_empty();
    let has_claims = Memo::new(move |_| match scene.get() {
        Scene::Claims => true,
        Scene::Overview => any && turns.has_come(turn::CLAIMS),
        _ => false,
    });
    view! {
        {part(Scene::Charts, Which::ChartEntries, 0)}
        {part(Scene::Followers, Which::Followers, 2)}
        {part(Scene::Milestones, Which::Milestones, 3)}
        {part(Scene::Milestones, Which::Records, 4)}
        {move || has_claims.get().then(|| view! { <ClaimsRegion shown=shown.in_turn("claims", turn::CLAIMS) /> })}
    }
}
