//! A timeline on the page: its region, its panels, and the reading of them by pointer, touch and key.
//!
//! ```text
//! Shown ─► answer (finding, Timeline) ─► panels (headings, runs, painted SVG) ... painted once an answer
//!                                   └──► reading ─► crosshair, tooltip, live text  ... moves, repaints nothing
//! ```
//! Knows how an answer is put on the page. Does not know how it was found ([`answer`]).

pub mod answer;
mod crosshair;
mod key;
mod panel;
mod reading;
mod tooltip;
mod written_run;

use super::figure_frame::FigureFrame;
use super::region::{Region, finding_id};
use super::shown::Shown;
use super::table::DataTable;
use crate::figure::Ink;
use crate::link::View;
use crate::query::selection::Time;
use answer::{Answer, Which};
use leptos::prelude::*;
pub use reading::Reading;
use std::sync::Arc;

/// One timeline.
#[component]
pub fn TimelineRegion(
    /// Which one.
    which: Which,
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let width = RwSignal::new(0_u32);
    let answer = Memo::new(move |_| {
        let catalog = shown.catalog();
        shown.selection.with(|selection| Answer::new(which, shown.language(), &catalog, selection, width.get()))
    });
    let finding = Memo::new(move |_| answer.with(|answer| answer.finding.clone()));
    let reading = Reading::get();
    // Another answer has other points: what was read of the last one is no longer there.
    Effect::new(move |_| {
        answer.track();
        reading.leave_timeline(which);
    });
    let chart = move || {
        let live = Signal::derive(move || answer.with(|answer| answer.timeline.clone()));
        view! {
            <FigureFrame
                labelled_by=finding_id(which.id())
                width
                on_key=Callback::new(move |event| reading.key(which, live, &event))
                overlay=move || view! { <tooltip::Tooltip which shown timeline=live /> }
            >
                {move || answer.with(|answer| panel::panels(which, &answer.timeline))}
            </FigureFrame>
            {move || answer.with(|answer| below(shown, answer))}
        }
    };
    let table = move || {
        let table = Memo::new(move |_| {
            let catalog = shown.catalog();
            let table = shown.selection.with(|s| answer::table(which, shown.language(), &catalog, s));
            Arc::new(table)
        });
        view! { <DataTable table /> }
    };
    view! { <Region id=which.id() name=which.name() finding chart table /> }
}

/// The key, the notes, and the way to all time where the window shows nothing of what was chosen.
fn below(shown: Shown, answer: &Answer) -> AnyView {
    let store = shown.store;
    let strong = |panel: &crate::figure::timelines::TimelinePanel| {
        let inks: Vec<_> = panel.lines.iter().map(|line| line.ink != Ink::Context).collect();
        let mut data = panel.figure.panels.iter().flat_map(|panel| &panel.data);
        data.any(|datum| inks.get(datum.series as usize) == Some(&true))
    };
    let is_bare = !answer.timeline.panels.is_empty() && !answer.timeline.panels.iter().any(strong);
    let widen = is_bare.then(|| {
        let all = move |_| store.act(|view| View { time: Some(Time::All), ..view });
        view! { <p><button class="btn" type="button" on:click=all>{store.say(|p| p.all_time())}</button></p> }
    });
    let notes = answer.timeline.notes.iter().map(|note| view! { <p class="src">{note.clone()}</p> }).collect_view();
    view! {
        {widen}
        {key::key(&answer.timeline, shown)}
        {notes}
    }
    .into_any()
}
