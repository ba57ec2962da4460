//! An open claim: its readings, its rows, what they leave open, and the timeline on which they stand.
//!
//! Knows the order of the parts. Does not know how any of them is found or said.

use super::lines::Lines;
use super::readings::readings;
use crate::claim::{Checked, Timeline, Verdict, Widest, check};
use crate::figure::timelines::deciding;
use crate::link::{Scene, View, evidence};
use crate::model::catalog::Catalog;
use crate::model::claim::{Assertion, Claim, From};
use crate::model::day::Day;
use crate::paint::Markup;
use crate::ui::copy_link::{Copy, full_link_of};
use crate::ui::painted::painted;
use crate::ui::store::question;
use crate::ui::table::{DataTable, source_view};
use crate::ui::timeline::EvidenceFigure;
use crate::ui::view_link::view_link;
use crate::words::Language;
use crate::words::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// Id of what labels the picture of the claim that is open; there is one at a time.
const LABEL: &str = "evidence-label";
/// What is drawn at one width is at any, px.
const ANY_WIDTH: f64 = 480.0;

/// The parts of the claim at that place of the dataset.
pub fn opened(lines: Lines, at: usize) -> AnyView {
    let shown = lines.shown;
    let (catalog, language, as_of) = (shown.catalog(), shown.language(), lines.as_of.get());
    let Some(claim) = catalog.claims().get(at) else { return ().into_any() };
    let checked = check(&catalog, claim, as_of);
    let table = language.evidence_table(&catalog, &checked, as_of);
    let rows = (!table.rows.is_empty())
        .then(|| view! { <div class="rows"><DataTable table=Signal::stored(Arc::new(table)) /></div> }.into_any());
    view! {
        <div class="half">
            {typed(language, &catalog, claim)}
            {readings(language, &catalog, &checked)}
            {beyond(lines, language, &catalog, &checked)}
        </div>
        <div class="half">
            {picture(lines, language, &catalog, &checked)}
        </div>
        {rows}
        {acts(lines, &checked)}
    }
    .into_any()
}

/// What is claimed, as it is held against the figures.
fn typed(language: Language, catalog: &Catalog, claim: &Claim) -> AnyView {
    let mut to = Markup::new();
    for (name, term) in language.claim_terms(catalog, claim) {
        to.element("dt", "", name).element("dd", "", &term);
    }
    painted("dl", Some("typed"), None, Signal::stored(to.finish()))
}

/// How far it holds, what took it back, what the data do not cover.
fn beyond(lines: Lines, language: Language, catalog: &Catalog, checked: &Checked<'_>) -> AnyView {
    let page = language.page();
    let lost = checked.judged.superseded_by.map(|row| {
        let readout = language.evidence(catalog, row, lines.as_of.get_untracked());
        let sources: Vec<AnyView> = readout.sources.iter().map(|link| source_view(lines.shown.store, link)).collect();
        view! {
            <h4>{page.superseded_by()}</h4>
            <p>{[readout.title, readout.value, readout.when].join(", ")}</p>
            {sources}
        }
        .into_any()
    });
    let widest = widest(lines, language, catalog, checked);
    let open: Vec<AnyView> = checked
        .judged
        .not_covered()
        .iter()
        .map(|why| view! { <li>{language.not_covered(*why)}</li> }.into_any())
        .collect();
    let open = (!open.is_empty()).then(|| {
        view! {
            <h4>{page.not_covered()}</h4>
            <ul>{open}</ul>
        }
        .into_any()
    });
    view! { {lost} {widest} {open} }.into_any()
}

/// The widest scope in which it holds, and who is ahead in the next wider one, with who says so.
fn widest(lines: Lines, language: Language, catalog: &Catalog, checked: &Checked<'_>) -> Option<AnyView> {
    let one = |widest: &Widest<'_>| {
        // Whoever took a record back stands above already.
        let ahead = widest.ahead.filter(|ahead| Some(ahead.row) != checked.judged.superseded_by);
        let cited = ahead.and_then(|ahead| checked.judged.voice(catalog, ahead.row));
        let first = language.source_links(catalog, cited.map_or(&[], std::slice::from_ref));
        let source: Vec<AnyView> = first.iter().map(|link| source_view(lines.shown.store, link)).collect();
        view! {
            <p>{language.widest(catalog, checked.judged.claim, widest)}</p>
            {source}
        }
        .into_any()
    };
    let all: Vec<AnyView> = checked.widest.iter().map(one).collect();
    (!all.is_empty()).then(|| {
        view! {
            <h4>{language.page().widest_scope()}</h4>
            {all}
        }
        .into_any()
    })
}

/// Its timeline, its two dates, or that there is neither.
fn picture(lines: Lines, language: Language, catalog: &Catalog, checked: &Checked<'_>) -> AnyView {
    let page = language.page();
    if let Some((from, to)) = dates(catalog, &checked.judged.claim.asserts) {
        return span(language, from, to);
    }
    let facts = checked.facts(catalog);
    if facts.is_empty() {
        return view! { <p class="src">{page.on_no_timeline()}</p> }.into_any();
    }
    let (shows, shown) = (&checked.shows, lines.shown.asking(question(&timeline_view(checked))));
    let drawn = |selection: &_| deciding::evidence(shows, &facts, language, catalog, selection, ANY_WIDTH);
    if untrack(|| shown.selection.with(drawn)).panels.is_empty() {
        return view! { <p class="src">{page.not_drawn()}</p> }.into_any();
    }
    let decides = checked.judged.verdict != Verdict::NotCheckable;
    let heading = if decides { page.on_the_timeline() } else { page.looked_at() };
    view! {
        <h4 id=LABEL>{heading}</h4>
        <EvidenceFigure shows=shows.clone() shown facts labelled_by=LABEL.to_owned() />
    }
    .into_any()
}

/// The two dates of a claim that is mere arithmetic.
fn dates(catalog: &Catalog, asserts: &Assertion) -> Option<(Day, Day)> {
    let Assertion::DaysBetween { from, to, .. } = asserts else { return None };
    let from = match from {
        From::Release(work) => catalog.release(work)?.day()?,
        From::Day(day) => *day,
    };
    Some((from, *to))
}

/// Two dates on a line.
fn span(language: Language, from: Day, to: Day) -> AnyView {
    view! {
        <p class="span">
            <b>{language.date(from)}</b>
            " "
            <span>{language.days((to - from).unsigned_abs())}</span>
            " "
            <b>{language.date(to)}</b>
        </p>
    }
    .into_any()
}

/// The link to the view, and the one to pass on.
fn acts(lines: Lines, checked: &Checked<'_>) -> AnyView {
    let store = lines.shown.store;
    let (on_timeline, here) = (timeline_view(checked), evidence(&checked.shows));
    let as_it_looks = |of: &View, view: &View| View { language: view.language, theme: view.theme, ..of.clone() };
    let open = Callback::new(move |view: View| as_it_looks(&on_timeline, &view));
    let copy = Callback::new(move |()| {
        let view = store.with_untracked(|view| as_it_looks(&here, view));
        let (catalog, asked) = (lines.shown.catalog(), lines.shown.asking(question(&view)).selection);
        untrack(|| asked.with(|selection| full_link_of(&view, &catalog, selection)))
    });
    let says = Signal::derive(move || store.page().open_view().to_owned());
    view! {
        <p class="acts">
            {view_link("btn", open, says)}
            <Copy name=Page::copy_claim class="btn" text=copy />
        </p>
    }
    .into_any()
}

/// The view on which the evidence stands: its timeline alone.
fn timeline_view(checked: &Checked<'_>) -> View {
    let scene = match checked.shows.timeline {
        Timeline::Charts => Scene::Charts,
        Timeline::Followers => Scene::Followers,
        Timeline::Milestones => Scene::Milestones,
    };
    View { scene: Some(scene), claim: None, ..evidence(&checked.shows) }
}
