//! The race of the follower rankings: the standing on one day of the data after the other.
//!
//! ```text
//! Shown, scope ─► days ─► course (which day, playing) ─► told (sentence, bars) ─► bars, notes, table
//! ```
//! Knows where the parts stand. Which day it is on, and whether it plays, is deliberately no part of the
//! [`View`](crate::link::View): a link says what can be raced, not how far a reader has watched.

mod bars;
mod controls;
mod course;
mod told;

use super::live::Live;
use super::shown::Shown;
use super::table::DataTable;
use super::width::follow_width;
use crate::words::tied::tied;
use controls::Controls;
use course::Course;
use leptos::html;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use told::Told;

/// How long a day stands before it is spoken: a slider on its way past a day says nothing of it.
const STANDS: Duration = Duration::from_millis(150);

/// The race.
#[component]
pub fn RaceOfFollowers(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0_u32);
    follow_width(root, width);
    let course = Course::new(shown);
    let told = Memo::new(move |_| Told::new(shown, course.scope(), course.day(), width.get()));
    speak(course, told);
    let store = shown.store;
    let open = RwSignal::new(false);
    let table = move || {
        let table = Memo::new(move |_| Arc::new(told::table(shown, course.scope(), course.day())));
        open.get().then(|| view! { <DataTable table /> })
    };
    let notes = move || told.with(|told| told.notes.iter().map(|note| note_view(note)).collect::<Vec<AnyView>>());
    let has_days = move || course.days.with(|days| !days.is_empty());
    view! {
        <div class="race" role="group" aria-labelledby="race-name" node_ref=root>
            <h3 id="race-name">{store.say(|p| p.race())}</h3>
            <p class="finding">{move || told.with(|told| tied(&told.finding))}</p>
            <Controls course shown />
            {move || has_days().then(|| bars::bars(course, told))}
            {notes}
            <button
                class="btn"
                type="button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {store.say(|p| p.whole_standing())}
            </button>
            {table}
        </div>
    }
}

/// Says the standing when a reader has gone to a day by hand. While it plays by itself nothing is said: each beat
/// would cut the last one short.
fn speak(course: Course, told: Memo<Told>) {
    let live = Live::get();
    let mut say = debounce(STANDS, move |text: String| live.say(text));
    Effect::new(move |_| {
        if course.by_hand.get() > 0 {
            say(told.with_untracked(|told| told.spoken.clone()));
        }
    });
}

fn note_view(note: &str) -> AnyView {
    view! { <p class="src">{note.to_owned()}</p> }.into_any()
}
