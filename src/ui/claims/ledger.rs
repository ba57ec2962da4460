//! The ledger: how many claims came to which verdict, and the claims row by row.
//!
//! Knows what a row says, how it opens, and where the reader stands when it does. Does not know what is in an open one
//! ([`opened`](super::opened)).

use super::lines::{Line, Lines};
use super::mark;
use super::opened::opened;
use crate::claim::Verdict;
use crate::link::{Scene, Verdicts, View};
use crate::model::id::ClaimId;
use crate::ui::browser::focus_in;
use crate::ui::view_link::view_link;
use crate::words::ledger::LISTED;
use crate::words::table::SourceLink;
use leptos::prelude::*;
use web_sys::Element;

/// So many rows are drawn at once when the ledger comes.
const SCREEN: usize = 16;

/// The whole: the verdicts, the rows, the link to the rest.
pub fn ledger(lines: Lines) -> AnyView {
    show_open(lines);
    let rows = move |from: usize, most: usize| {
        let all = lines.all.get();
        let row = |at: &usize| Some(row(lines, all.get(*at)?));
        lines.listed.with(|listed| listed.iter().skip(from).take(most).filter_map(row).collect::<Vec<AnyView>>())
    };
    // What no screen holds at once follows in the next frame; whoever comes by a claim's link has all of it at once.
    let is_whole = RwSignal::new(lines.open.with_untracked(Option::is_some));
    request_animation_frame(move || {
        is_whole.try_set(true);
    });
    view! {
        {head(lines)}
        <ul class="claims">
            {move || rows(0, SCREEN)} {move || if is_whole.get() { rows(SCREEN, usize::MAX) } else { Vec::new() }}
        </ul>
        {rest(lines)}
    }
    .into_any()
}

/// How many claims came to which verdict; each of them a button that lists only those.
pub fn head(lines: Lines) -> AnyView {
    let store = lines.shown.store;
    let buttons = move || {
        let verdicts = lines.verdicts();
        let count = |verdict: Verdict| verdicts.iter().filter(|other| **other == verdict).count();
        let chosen = store.with_untracked(|view| view.verdicts);
        let counted = LISTED.into_iter().map(|verdict| (verdict, count(verdict)));
        // One that is chosen can be let go of, even where a change of the day has left nothing to it.
        let there = counted.filter(|(verdict, n)| *n > 0 || chosen.is_some_and(|chosen| chosen.has(*verdict)));
        there.map(|(verdict, count)| button(lines, verdict, count)).collect::<Vec<AnyView>>()
    };
    let listed = move || {
        let chosen = store.with(|view| view.verdicts)?;
        let verdicts = lines.verdicts();
        let count = verdicts.iter().filter(|verdict| chosen.has(**verdict)).count();
        Some(store.page().claims_listed(count, verdicts.len()))
    };
    view! {
        <div class="tally">
            <div role="group" aria-label=store.say(|p| p.verdicts())>
                {move || buttons()}
            </div>
            <p role="status">{move || listed()}</p>
        </div>
    }
    .into_any()
}

fn button(lines: Lines, verdict: Verdict, count: usize) -> AnyView {
    let store = lines.shown.store;
    let is_chosen = move || store.with(|view| view.verdicts.is_some_and(|chosen| chosen.has(verdict)));
    let press = move |_| {
        store.act(|view| View { verdicts: Verdicts::toggle(view.verdicts, verdict), ..view });
    };
    view! {
        <button
            class="chip"
            type="button"
            aria-pressed=move || if is_chosen() { "true" } else { "false" }
            on:click=press
        >
            {mark::mark(verdict)}
            {move || store.language().verdict(verdict)}
            <b>{count}</b>
        </button>
    }
    .into_any()
}

/// The link to all claims, where only some of them are listed.
pub fn rest(lines: Lines) -> AnyView {
    let store = lines.shown.store;
    let count = move || {
        let chosen = store.with(|view| view.verdicts);
        let meant = |verdict: &Verdict| chosen.is_none_or(|chosen| chosen.has(*verdict));
        lines.verdicts().iter().filter(|verdict| meant(verdict)).count()
    };
    let is_short = move || !lines.alone.get();
    let every = Callback::new(|view: View| View { scene: Some(Scene::Claims), ..view });
    let link = move || {
        is_short().then(|| {
            // Where claims stand alone and nobody is chosen, all of them are listed.
            let is_every = store.with(|view| every.run(view.clone()).lists_every_claim() && view.verdicts.is_none());
            let all = lines.shown.catalog().claims().len();
            let says = Signal::derive(move || store.page().show_all_claims(if is_every { all } else { count() }));
            view! { <p class="rest">{view_link("btn", every, says)}</p> }.into_any()
        })
    };
    view! { {move || link()} }.into_any()
}

/// The id of a claim's row.
fn row_id(id: &ClaimId) -> String {
    format!("claim-{id}")
}

fn row(lines: Lines, line: &Line) -> AnyView {
    let (catalog, language) = (lines.shown.catalog(), lines.shown.language());
    let Some(claim) = catalog.claims().get(line.at) else { return ().into_any() };
    let (row, head) = (row_id(&line.id), NodeRef::<leptos::html::Button>::new());
    let [verdict_id, body_id] = ["v", "body"].map(|part| format!("{row}-{part}"));
    let (at, id) = (line.at, line.id.clone());
    let is = id.clone();
    let is_open = move || lines.open.with(|open| open.as_ref() == Some(&is));
    let shows = is_open.clone();
    let body = move || shows().then(|| opened(lines, at));
    let press = move |_| {
        let before = head.get_untracked().map(|head| top_of(&head));
        lines.toggle(&id);
        // Another one above may have closed: what was pressed stays under the hand.
        request_animation_frame(move || {
            if let (Some(before), Some(head)) = (before, head.get_untracked()) {
                window().scroll_by_with_x_and_y(0.0, top_of(&head) - before);
            }
        });
    };
    let by = language.claimants(&catalog, claim);
    // Where no source has a date, the day of the claim stands for theirs.
    let is_dated = by.iter().any(|link| !link.date.is_empty());
    let made = claim.made.filter(|_| !is_dated).map(|day| format!(", {}", language.date_short(day)));
    view! {
        <li class="claim" id=row>
            <div class="line">
                <h3>
                    <button
                        type="button"
                        node_ref=head
                        aria-expanded=move || if is_open() { "true" } else { "false" }
                        aria-controls=body_id.clone()
                        aria-describedby=verdict_id.clone()
                        on:click=press
                    >
                        {language.claim(&catalog, claim)}
                    </button>
                </h3>
                <p class="by">{by.iter().map(by_view).collect::<Vec<_>>()}{made}</p>
                <p class=format!("v {}", mark::class(line.verdict)) id=verdict_id>
                    {mark::mark(line.verdict)}
                    <span>{language.verdict(line.verdict)}</span>
                </p>
                <p class="why">{line.reason.clone()}</p>
                <i class="pm" aria-hidden="true"></i>
            </div>
            <div class="body" id=body_id>{move || body()}</div>
        </li>
    }
    .into_any()
}

/// Who said it, as a link to where, and when.
fn by_view(link: &SourceLink) -> AnyView {
    let who = link.publisher.as_ref().unwrap_or(&link.label).clone();
    let when = if link.date.is_empty() { String::new() } else { format!(", {}", link.date) };
    view! {
        <span>
            <a href=link.address.clone() rel="noopener noreferrer" target="_blank">{who}</a>
            {when}
        </span>
    }
    .into_any()
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Whoever comes by the link of a claim stands before it: once, when the figures above it have their places.
fn show_open(lines: Lines) {
    let Some(row) = lines.open.with_untracked(|open| open.as_ref().map(row_id)) else { return };
    let show = move || {
        let Some(row) = document().get_element_by_id(&row) else { return };
        row.scroll_into_view();
        focus_in(&row, "button");
    };
    request_animation_frame(move || request_animation_frame(show));
}
