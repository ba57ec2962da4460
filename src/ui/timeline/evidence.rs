//! The timeline of a claim: only the panels on which its evidence stands, with a ring around each point of it.
//!
//! Knows that it is read like any other timeline, but shows a stretch of time of its own: no hand changes it. Does not
//! know what the evidence is for.

use super::answer::Which;
use super::{Reading, key, panel, tooltip};
use crate::claim::Shows;
use crate::figure::timelines::{Timeline, deciding};
use crate::query::fact::Fact;
use crate::ui::figure_frame::FigureFrame;
use crate::ui::painted::painted;
use crate::ui::shown::Shown;
use crate::words::page::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// The figure.
#[component]
pub fn EvidenceFigure(
    /// What the claim shows.
    shows: Shows,
    /// The dataset, and what the claim itself selects.
    shown: Shown,
    /// The facts to be ringed.
    facts: Vec<Fact>,
    /// Id of what labels it.
    labelled_by: String,
) -> impl IntoView {
    let which = Which::Evidence(shows.timeline);
    let width = RwSignal::new(0_u32);
    let reading = Reading::get();
    let facts = Arc::new(facts);
    let ringed = facts.clone();
    let timeline = Memo::new(move |_| {
        let catalog = shown.catalog();
        let language = shown.language();
        let evidence = |selection: &_| match width.get() {
            0 => Timeline::default(),
            px => deciding::evidence(&shows, &facts, language, &catalog, selection, px.into()),
        };
        Arc::new(shown.selection.with(evidence))
    });
    Effect::new(move |before: Option<Arc<Timeline>>| {
        let now = timeline.get();
        if let Some(before) = before {
            reading.follow(which, &before, &now);
        }
        now
    });
    on_cleanup(move || reading.leave_timeline(which));
    let live = Signal::from(timeline);
    let key = Memo::new(move |_| timeline.with(|timeline| key::key(shown.language(), timeline)));
    view! {
        <FigureFrame
            labelled_by
            width
            keys=Page::evidence_keys
            on_key=Callback::new(move |event| reading.key(which, live, &event))
            overlay=move || view! { <tooltip::Tooltip which shown timeline=live /> }
        >
            {panel::panels(which, shown, live, &ringed)}
        </FigureFrame>
        {painted("div", None, None, key.into())}
    }
}
