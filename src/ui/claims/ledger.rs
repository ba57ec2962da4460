//! The ledger: how many claims came to which verdict ([`tally`](super::tally)), and the claims row by row.
//!
//! Knows how the rows are listed, that a press opens one, and where the reader stands when it does. Does not know what a
//! row says ([`paint`](crate::paint)), nor what is in an open one ([`opened`](super::opened)).

use super::lines::Lines;
use super::open_row::keep_open;
use super::rows::rows;
use super::tally::tally;
use crate::claim::Verdict;
use crate::link::{Scene, View};
use crate::paint::{claim_of_row, claim_row_id};
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

/// The link to all claims, where only some of them are listed. Where none is about what is chosen, it lets go of that.
pub fn rest(lines: Lines) -> AnyView {
    let store = lines.shown.store;
    let count = move || {
        let chosen = store.with(|view| view.verdicts);
        let meant = |verdict: &Verdict| chosen.is_none_or(|chosen| chosen.has(*verdict));
        lines.verdicts().iter().filter(|verdict| meant(verdict)).count()
    };
    let is_any = Memo::new(move |_| count() > 0);
    let is_bare = move || lines.verdicts().is_empty() && !lines.shown.catalog().claims().is_empty();
    let every = Callback::new(move |mut view: View| {
        if is_bare() {
            (view.artists, view.albums, view.verdicts) = (None, None, None);
        }
        View { scene: Some(Scene::Claims), ..view }
    });
    let link = move || {
        // Where claims stand alone and nobody is chosen, all of them are listed.
        let is_every = store.with(|view| every.run(view.clone()).lists_every_claim() && view.verdicts.is_none());
        let is_short = is_bare() || !lines.alone.get() && (is_every || is_any.get());
        is_short.then(|| {
            let all = lines.shown.catalog().claims().len();
            let says = Signal::derive(move || store.page().show_all_claims(if is_every { all } else { count() }));
            view! { <p class="rest">{view_link("btn", every, says)}</p> }.into_any()
        })
    };
    view! { {move || link()} }.into_any()
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
