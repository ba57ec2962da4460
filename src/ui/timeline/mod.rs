//! A timeline on the page: its region, its panels, and the reading of them by pointer, touch and key.
//!
//! ```text
//! Shown ─► answer (finding, Timeline) ─► panels (headings, runs, painted SVG) ... painted once an answer
//!                                   └──► reading ─► crosshair, tooltip, live text  ... moves, repaints nothing
//! ```
//! Knows how an answer is put on the page. Does not know how it was found ([`answer`]).

mod across;
pub mod answer;
mod crosshair;
mod elsewhere;
mod evidence;
mod hand;
mod key;
mod panel;
mod panel_text;
mod reading;
mod sources;
mod tooltip;
mod written_run;

use super::figure_frame::FigureFrame;
use super::later::Later;
use super::painted::painted;
use super::region::{Region, finding_id};
use super::shown::Shown;
use super::store::Store;
use super::width::expected_width;
use crate::figure::timelines::Timeline;
use crate::link::View;
use crate::query::selection::Time;
use answer::{Ask, Which};
pub use crosshair::crosshair;
pub use elsewhere::elsewhere;
pub use evidence::EvidenceFigure;
pub use hand::Hand;
pub use key::key;
use leptos::prelude::*;
pub use panel_text::{ink_class, write_panel};
pub use reading::Reading;
use std::sync::Arc;
pub use tooltip::Tooltip;

/// One timeline.
#[component]
pub fn TimelineRegion(
    /// Which one.
    which: Which,
    /// How it is asked.
    ask: Ask,
    /// The dataset and the selection.
    shown: Shown,
    /// What is chosen for this timeline alone.
    #[prop(optional, into)]
    controls: ViewFn,
    /// What stands below the picture and its sources.
    #[prop(optional, into)]
    below: ViewFn,
) -> impl IntoView {
    let width = RwSignal::new(expected_width());
    let answer = Memo::new(move |_| {
        let catalog = shown.catalog();
        shown.selection.with(|selection| ask(shown.language(), &catalog, selection, width.get()))
    });
    let finding = Memo::new(move |_| answer.with(|answer| answer.finding.clone()));
    let (reading, hand) = (Reading::get(), Hand::get());
    // Another answer has its points elsewhere: what is read goes with its fact.
    Effect::new(move |before: Option<Arc<Timeline>>| {
        let now = answer.with(|answer| answer.timeline.clone());
        if let Some(before) = before {
            reading.follow(which, &before, &now);
        }
        now
    });
    let (wanted, later) = (sources::Wanted::new(), Later::get());
    let chart = move || {
        let live = Signal::derive(move || answer.with(|answer| answer.timeline.clone()));
        let on_hand = move |panels: ViewFn| match which.shares_time() {
            true => hand.on(which, live, panels),
            false => (move || panels.run()).into_any(),
        };
        view! {
            <FigureFrame
                labelled_by=finding_id(which.id())
                width
                on_key=Callback::new(move |event| {
                    which.shares_time() && hand.key(&event) || reading.key(which, live, &event)
                })
                overlay=move || later.rest().map(|rest| (rest.tooltip)(which, shown, live))
            >
                {on_hand(ViewFn::from(move || panel::panels(which, shown, live, &Arc::default())))}
            </FigureFrame>
            {told(shown, live, wanted)}
            {below.run()}
        }
    };
    let table = move || {
        later.fetch();
        later.part(move |rest| (rest.table)(which, shown))
    };
    let beside = move || {
        let elsewhere = later.rest().filter(|_| which == Which::ChartEntries).map(|rest| (rest.elsewhere)(shown));
        view! { {elsewhere} {which.shares_time().then(|| widen(shown.store))} }.into_any()
    };
    view! { <Region id=which.id() name=which.name() finding beside controls chart table /> }
}

/// The way back to all time, wherever less is shown.
fn widen(store: Store) -> AnyView {
    let is_all = move || store.with(|view| view.time == Some(Time::All));
    let all = move |_| store.act(|view| View { time: Some(Time::All), ..view });
    view! {
        <button class="btn" type="button" hidden=is_all on:click=all>
            {store.say(|p| p.all_time())}
        </button>
    }
    .into_any()
}

/// The key, the notes and the sources.
fn told(shown: Shown, timeline: Signal<Arc<Timeline>>, wanted: sources::Wanted) -> AnyView {
    let key = Memo::new(move |_| timeline.with(|timeline| key::key(shown.language(), timeline)));
    view! {
        {painted("div", None, None, key.into())}
        {sources::sources(timeline, shown, wanted)}
    }
    .into_any()
}
