//! What comes after the first chart: the regions below it, the tables, the foot.
//!
//! Knows what is in the part of the program that is fetched later. Whatever is named here and nowhere before is
//! no burden to the first chart. Does not know when it is fetched ([`later`](super::later)).

use super::claims::{ClaimsRegion, Lines, written};
use super::copy_link::query_of_edition;
use super::footer::Foot;
use super::masthead::{Compared, compared};
use super::race::RaceOfFollowers;
use super::record_choice::record_choice;
use super::shown::Shown;
use super::strip::plane;
use super::table::DataTable;
use super::timeline::answer::{self, Which};
use super::timeline::{TimelineRegion, Tooltip, crosshair, elsewhere, ink_class};
use super::turn::{self, Turns};
use crate::figure::colour::Colours;
use crate::figure::timelines::Timeline;
use crate::link::{Scene, View};
use crate::model::catalog::Catalog;
use crate::query::ranking::{Rankings, beside_the_lead};
use crate::query::selection::Shows;
use crate::words::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// The entrances.
pub struct Rest {
    /// The regions below the first, as the scene shows them.
    pub regions: fn(Shown, Memo<Scene>) -> AnyView,
    /// What stands on the strip of all time.
    pub strip: fn(Shown) -> AnyView,
    /// What lies over the panels of a timeline: the point that is read, in words.
    pub tooltip: fn(Which, Shown, Signal<Arc<Timeline>>) -> AnyView,
    /// What lies over one panel: the line at the day that is read, the days being marked.
    pub crosshair: fn(Which, usize, Shown, Signal<Arc<Timeline>>) -> AnyView,
    /// The way to the charts that have what is chosen, where those shown have none of it.
    pub elsewhere: fn(Shown) -> AnyView,
    /// A timeline as a table.
    pub table: fn(Which, Shown) -> AnyView,
    /// The sentence on top where that region stands alone, or where no first week answers the overview.
    pub headline: fn(Shown, Scene) -> String,
    /// The figures beside that sentence, with the class of each row's colour; none where there is nothing to set side by side.
    pub beside: fn(Shown) -> Option<Compared>,
    /// The page that opens with claims, as text; none where something that its link asks for is not there.
    pub written_claims: fn(&View, Language, &Catalog) -> Option<String>,
    /// The link in full of a view, as a query string, on the day of the dataset.
    pub full_link: fn(&View, &Catalog) -> String,
    /// The claim that is open, as it is claimed; nothing where none is.
    pub claim: fn(Shown) -> String,
    /// The foot, under the document's title.
    pub foot: fn(Shown, Signal<String>) -> AnyView,
}

/// What [`later`](super::later) fetches.
pub static REST: Rest = Rest {
    regions,
    strip: plane,
    tooltip,
    crosshair,
    elsewhere,
    table,
    headline,
    beside,
    written_claims: written,
    full_link: query_of_edition,
    claim: Lines::claim,
    foot,
};

fn headline(shown: Shown, scene: Scene) -> String {
    let ask = match scene {
        Scene::Claims => return Lines::headline(shown),
        Scene::Milestones => answer::million_sellers,
        Scene::Followers => answer::follower_rankings,
        Scene::Overview | Scene::Charts => {
            return shown.selection.with(|selection| shown.language().headline(&shown.catalog(), selection));
        }
    };
    shown.selection.with(|selection| ask(shown.language(), &shown.catalog(), selection, 0).finding)
}

fn beside(shown: Shown) -> Option<Compared> {
    let (language, catalog) = (shown.language(), shown.catalog());
    shown.selection.with(|selection| match selection.shows {
        Shows::Followers => {
            let rankings = Rankings::new(&catalog, selection);
            let beside = beside_the_lead(&rankings);
            let colours = Colours::new(&catalog, selection);
            let inks = beside.iter().map(|ranked| ink_class(colours.of_act(&ranked.act.id))).collect();
            Some((language.followers_beside(&catalog, &rankings, &beside)?, inks))
        }
        Shows::Totals => compared(language, &catalog, selection, Language::sales_beside),
        Shows::All | Shows::Entries => None,
    })
}

fn regions(shown: Shown, scene: Memo<Scene>) -> AnyView {
    let turns = Turns::get();
    let part = move |of: Scene, turn: u32, region: fn(Shown, u32) -> AnyView| {
        let visible = Memo::new(move |_| match scene.get() {
            Scene::Overview => turns.has_come(turn),
            scene => scene == of,
        });
        move || visible.get().then(|| region(shown, turn))
    };
    // The overview shows the region when there is something in it; its own link always does.
    let any = !shown.catalog().claims().is_empty();
    let has_claims = Memo::new(move |_| match scene.get() {
        Scene::Claims => true,
        Scene::Overview => any && turns.has_come(turn::CLAIMS),
        _ => false,
    });
    view! {
        {part(Scene::Followers, 2, followers)}
        {part(Scene::Milestones, 3, milestones)}
        {part(Scene::Milestones, 4, records)}
        {move || has_claims.get().then(|| view! { <ClaimsRegion shown=shown.in_turn("claims", turn::CLAIMS) /> })}
    }
    .into_any()
}

fn followers(shown: Shown, turn: u32) -> AnyView {
    let which = Which::Followers;
    let shown = shown.in_turn(which.id(), turn);
    let below = ViewFn::from(move || view! { <RaceOfFollowers shown /> });
    view! { <TimelineRegion which ask=answer::follower_rankings shown below /> }.into_any()
}

fn milestones(shown: Shown, turn: u32) -> AnyView {
    let which = Which::Milestones;
    view! { <TimelineRegion which ask=answer::million_sellers shown=shown.in_turn(which.id(), turn) /> }.into_any()
}

fn records(shown: Shown, turn: u32) -> AnyView {
    let which = Which::Records;
    let shown = shown.in_turn(which.id(), turn);
    view! { <TimelineRegion which ask=answer::record shown controls=move || record_choice(shown) /> }.into_any()
}

fn tooltip(which: Which, shown: Shown, timeline: Signal<Arc<Timeline>>) -> AnyView {
    view! { <Tooltip which shown timeline /> }.into_any()
}

fn table(which: Which, shown: Shown) -> AnyView {
    let table = Memo::new(move |_| {
        let catalog = shown.catalog();
        Arc::new(shown.selection.with(|selection| answer::table(which, shown.language(), &catalog, selection)))
    });
    view! { <DataTable table /> }.into_any()
}

fn foot(shown: Shown, title: Signal<String>) -> AnyView {
    view! { <Foot shown title /> }.into_any()
}
