//! What stands in each region. This is the one place where a timeline is plugged in.
//!
//! Knows which regions a view shows. Does not know a figure.

use super::region::Region;
use super::shown::Shown;
use super::timeline::answer::Which;
use super::timeline::{Hand, Reading, TimelineRegion};
use super::turn::Turns;
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
    view! {
        {part(Scene::Charts, Which::ChartEntries, 0)}
        {part(Scene::Followers, Which::Followers, 2)}
        {part(Scene::Milestones, Which::Milestones, 3)}
        {part(Scene::Milestones, Which::Records, 4)}
        {move || (scene.get() == Scene::Claims).then(|| claims(shown))}
    }
}

/// Asked for by a link of its own only: the overview shows the region when there is something in it.
fn claims(shown: Shown) -> AnyView {
    let finding = Signal::derive(move || shown.store.page().no_claims().to_owned());
    view! { <Region id="claims" name=Page::claims finding chart=|| () /> }.into_any()
}
