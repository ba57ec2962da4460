//! The tooltip: a point in words, with its sources as links; and the same said to a screen reader.
//!
//! Knows where it stands: beside the crosshair, on its emptier side; on a phone a sheet at the bottom. While it only
//! follows a pointer it lets the pointer through; pinned, its links can be followed and it can be closed.

use super::answer::Which;
use super::panel::sheet_id;
use super::panel_text::ink_class;
use super::reading::{Read, Reading};
use crate::figure::Ink;
use crate::figure::timelines::Timeline;
use crate::paint::Markup;
use crate::ui::live::Live;
use crate::ui::painted::painted;
use crate::ui::shown::Shown;
use crate::ui::table::write_source;
use crate::words::Language;
use crate::words::readout::Readout;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long a reading stands before it is spoken: a pointer on its way across says nothing.
const STANDS: Duration = Duration::from_millis(120);
/// From the crosshair to the tooltip, px.
const BESIDE: f64 = 14.0;
/// From the sheet's top to the tooltip's, px.
const BELOW: i32 = 8;

/// The tooltip of one timeline.
#[component]
pub fn Tooltip(
    /// The timeline.
    which: Which,
    /// The dataset and the selection.
    shown: Shown,
    /// Its panels.
    timeline: Signal<Arc<Timeline>>,
) -> impl IntoView {
    let reading = Reading::get();
    let here = Memo::new(move |_| reading.read().filter(|read| read.which == which));
    let readout = Memo::new(move |_| {
        let read = here.get()?;
        let fact = timeline.with_untracked(|timeline| timeline.fact(read.spot).cloned())?;
        Some(shown.selection.with(|selection| shown.language().readout(&shown.catalog(), selection, &fact)))
    });
    let live = Live::get();
    let mut say = debounce(STANDS, move |text: String| live.say(text));
    Effect::new(move |_| {
        if let Some(readout) = readout.get() {
            say(readout.sentence(shown.language()));
        }
    });
    move || here.get().zip(readout.get()).map(|(read, readout)| tip(shown, timeline, read, &readout))
}

fn tip(shown: Shown, timeline: Signal<Arc<Timeline>>, read: Read, readout: &Readout) -> AnyView {
    let (ink, width) = timeline.with_untracked(|timeline| {
        let panel = timeline.panels.get(read.spot.panel);
        let line = panel.and_then(|panel| panel.lines.get(read.spot.series));
        (line.map_or(Ink::Ink, |line| line.ink), panel.map_or(0.0, |panel| panel.figure.width))
    });
    let x = read.spot.at.x;
    let (left, right) = if x < width / 2.0 {
        (format!("{:.0}px", x + BESIDE), String::from("auto"))
    } else {
        (String::from("auto"), format!("{:.0}px", width - x + BESIDE))
    };
    let top = top_of(read).map_or_else(String::new, |top| format!("{}px", top + BELOW));
    let (store, language) = (shown.store, shown.language());
    let text = write_tip(language, readout, ink);
    let close = read.pinned.then(|| {
        let reading = Reading::get();
        view! {
            <button class="close" type="button" aria-label=store.say(|p| p.close()) on:click=move |_| reading.close()>
                "×"
            </button>
        }
    });
    view! {
        <div class="tip" class:pinned=read.pinned style:left=left style:right=right style:top=top>
            {painted("div", None, None, Signal::stored(text))}
            {close}
        </div>
    }
    .into_any()
}

fn write_tip(language: Language, readout: &Readout, ink: Ink) -> String {
    let mut to = Markup::new();
    to.element("p", "what", &readout.title).element("p", "when", &readout.when);
    to.element("p", &format!("big {}", ink_class(ink)), &readout.value).open("dl");
    for (name, what) in &readout.details {
        to.element("dt", "", name).element("dd", "", what);
    }
    to.close();
    if let Some(caution) = &readout.caution {
        to.element("p", "caution", caution);
    }
    to.open("ol");
    for link in readout.sources.iter().chain(&readout.others) {
        to.open("li");
        write_source(&mut to, language, link);
        to.close();
    }
    to.finish()
}

/// How far below the frame's top the panel's sheet begins, px.
fn top_of(read: Read) -> Option<i32> {
    let sheet = document().get_element_by_id(&sheet_id(read.which, read.spot.panel))?;
    Some(sheet.dyn_into::<web_sys::HtmlElement>().ok()?.offset_top())
}
