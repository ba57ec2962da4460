//! The sources of a timeline, below it: behind a line that opens, and open on paper.
//!
//! Knows when the list is wanted: it is not made before. Does not know which facts are in view; the timeline does.

use crate::figure::timelines::Timeline;
use crate::paint::Markup;
use crate::query::fact;
use crate::ui::painted::painted;
use crate::ui::paper::paper;
use crate::ui::shown::Shown;
use crate::ui::table::write_source;
use crate::words::page::Page;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// Whether the list is wanted. It outlives the answers: paper is a new width, and so a new answer.
#[derive(Clone, Copy)]
pub struct Wanted {
    by_reader: RwSignal<bool>,
    for_paper: RwSignal<bool>,
}

impl Wanted {
    /// Not yet; from now on by whoever opens the line or prints the page.
    pub fn new() -> Self {
        Self { by_reader: RwSignal::new(false), for_paper: paper() }
    }

    fn get(self) -> bool {
        self.by_reader.get() || self.for_paper.get()
    }
}

/// The line, and below it the list.
pub fn sources(timeline: Signal<Arc<Timeline>>, shown: Shown, wanted: Wanted) -> AnyView {
    let toggled = move |event: web_sys::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        if let Some(details) = details.filter(|_| !wanted.for_paper.get_untracked()) {
            wanted.by_reader.set(details.open());
        }
    };
    let store = shown.store;
    let any = Memo::new(move |_| timeline.with(|timeline| timeline.facts().next().is_some()));
    let list = Memo::new(move |_| {
        let mut to = Markup::new();
        if wanted.get() {
            let (catalog, language) = (shown.catalog(), shown.language());
            let sources = timeline.with(|timeline| fact::sources(&catalog, timeline.facts()));
            for link in language.source_links(&catalog, &sources) {
                to.open("li");
                write_source(&mut to, language, &link);
                to.close();
            }
        }
        to.finish()
    });
    view! {
        <details class="sources" hidden=move || !any.get() prop:open=move || wanted.get() on:toggle=toggled>
            <summary>{store.say(Page::figure_sources)}</summary>
            {painted("ol", None, None, list.into())}
        </details>
    }
    .into_any()
}
