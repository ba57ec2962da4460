//! The ledger: how many claims came to which verdict ([`tally`](super::tally)), and the claims row by row.
//!
//! Knows how the rows are listed, that a press opens one, and where the reader stands when it does. Does not know what a
//! row says ([`paint`](crate::paint)), nor what is in an open one ([`opened`](super::opened)).

use super::lines::Lines;
use super::open_row::keep_open;
use super::rows::rows;
use super::tally::tally;
use crate::claim::Verdict;
use crate::link::{Ids, Scene, View};
use crate::paint::{claim_of_row, claim_row_id};
use crate::query::selection::Selection;
use crate::ui::browser::{closest, focus_in};
use crate::ui::view_link::view_link;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

/// The whole: the verdicts, the rows, the link to the rest.
pub fn ledger(lines: Lines) -> AnyView {
    show_open(lines);
    let place = NodeRef::<html::Div>::new();
    let rows = rows(lines, place);
    keep_open(lines);
    view! {
        {tally(lines)}
        <div node_ref=place on:click=move |event| press(lines, &event)>{rows}</div>
        {rest(lines)}
    }
    .into_any()
}

/// A press on a row's button opens or closes it.
fn press(lines: Lines, event: &MouseEvent) {
    let Some(head) = closest(event, ".line button") else { return };
    let Some(id) = head.closest(".claim").ok().flatten().and_then(|row| claim_of_row(&row.id())) else { return };
    let before = top_of(&head);
    lines.toggle(&id);
    // Another one above may have closed: what was pressed stays under the hand.
    request_animation_frame(move || window().scroll_by_with_x_and_y(0.0, top_of(&head) - before));
}

/// The links to the rest, where only some are listed: to all about what is chosen, and to all there are.
pub fn rest(lines: Lines) -> AnyView {
    let store = lines.shown.store;
    let count = Memo::new(move |_| {
        let chosen = store.with(|view| view.verdicts);
        let meant = |verdict: &Verdict| chosen.is_none_or(|chosen| chosen.has(*verdict));
        lines.verdicts().iter().filter(|verdict| meant(verdict)).count()
    });
    // Alone, claims of nobody chosen are all of them: whom the page shows for want of a choice is written down.
    let about = Callback::new(move |view: View| {
        let (artists, albums) = match (&view.artists, &view.albums) {
            (None, None) => lines.shown.selection.with(|of| (Ids::new(of.acts.clone()), Ids::new(of.albums.clone()))),
            _ => (view.artists.clone(), view.albums.clone()),
        };
        View { scene: Some(Scene::Claims), artists, albums, ..view }
    });
    let every =
        Callback::new(|view| View { scene: Some(Scene::Claims), artists: None, albums: None, verdicts: None, ..view });
    let says_about = Signal::derive(move || {
        let of =
            |selection: &Selection| store.language().show_claims_about(&lines.shown.catalog(), selection, count.get());
        lines.shown.selection.with(of)
    });
    let all = move || {
        let as_of = lines.as_of.get();
        lines.shown.catalog().claims().iter().filter(|claim| claim.was_made(as_of)).count()
    };
    let says_every = Signal::derive(move || store.page().show_all_claims(all()));
    let links = move || {
        let has_more = !lines.alone.get() && lines.listed.with(Vec::len) < count.get();
        let is_some = all() > 0 && !store.with(|view| view.lists_every_claim() && view.verdicts.is_none());
        let about = has_more.then(|| view_link("btn", about, says_about));
        let every = is_some.then(|| view_link("btn", every, says_every));
        (has_more || is_some).then(|| view! { <p class="rest">{about} " " {every}</p> }.into_any())
    };
    view! { {move || links()} }.into_any()
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Whoever comes by the link of a claim stands before it: once, when the figures above it have their places.
fn show_open(lines: Lines) {
    let Some(row) = lines.open.with_untracked(|open| open.as_ref().map(claim_row_id)) else { return };
    let show = move || {
        let Some(row) = document().get_element_by_id(&row) else { return };
        row.scroll_into_view();
        focus_in(&row, "button");
    };
    request_animation_frame(move || request_animation_frame(show));
}
