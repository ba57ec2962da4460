//! A run written out above its panel, to be read, heard and copied.
//!
//! Knows that the eye reads the notation, the ear the words, and the clipboard the text that can be read back; that a
//! long run shows its ends until all of it is asked for. Does not know how a run is written or said.

use super::panel::ink_class;
use crate::figure::timelines::{Positions, WrittenRun};
use crate::query::run_notation::Step;
use crate::ui::copy_link::Copy;
use crate::words::page::Page;
use leptos::prelude::*;

/// One run; `panel` is the name of what it is on.
pub fn written_run(run: &WrittenRun, panel: &str) -> AnyView {
    let positions =
        run.positions.as_ref().map(|positions| positions_view(positions, &format!("{}, {panel}", run.name)));
    view! {
        <p class=ink_class(run.ink)>
            <b>{run.name.clone()}</b>
            " "
            {positions}
            {run.text.clone()}
        </p>
    }
    .into_any()
}

fn positions_view(positions: &Positions, of: &str) -> AnyView {
    let is_whole = RwSignal::new(false);
    let written = positions.notation.to_string();
    let text = Callback::new(move |()| written.clone());
    let [short, whole] = positions.aloud.clone();
    let notation = positions.notation.clone();
    let steps = move || match notation.ends().filter(|_| !is_whole.get()) {
        Some((beginning, end)) => {
            [steps_view(beginning, true), vec![view! { "… " }.into_any()], steps_view(end, false)]
                .into_iter()
                .flatten()
                .collect()
        }
        None => steps_view(notation.steps(), false),
    };
    let more = positions.left_out.clone().map(|left_out| {
        view! {
            <button
                class="quiet"
                type="button"
                aria-expanded=move || if is_whole.get() { "true" } else { "false" }
                on:click=move |_| is_whole.update(|whole| *whole = !*whole)
            >
                {left_out}
            </button>
        }
        .into_any()
    });
    view! {
        <span class="steps" aria-hidden="true">
            {move || steps()}
        </span>
        <span class="unseen">{move || if is_whole.get() { whole.clone() } else { short.clone() }}</span>
        {more}
        <Copy name=Page::copy_run class="quiet" text of=of.to_owned() />
    }
    .into_any()
}

/// Each step with the hyphen after it: a line may break between them, and only there.
fn steps_view(steps: &[Step], goes_on: bool) -> Vec<AnyView> {
    let last = steps.len().saturating_sub(1);
    let step = |(at, step): (usize, &Step)| {
        let (is_peak, plain) = match *step {
            // The eye needs no asterisks: the peak is bold.
            Step::Rank { rank, is_peak, is_re_entry } => (is_peak, Step::Rank { rank, is_peak: false, is_re_entry }),
            other => (false, other),
        };
        let dash = if at < last || goes_on { "-" } else { "" };
        let rank = if is_peak { view! { <b>{plain.to_string()}</b> }.into_any() } else { plain.to_string().into_any() };
        view! { <span>{rank}{dash}</span> }.into_any()
    };
    steps.iter().enumerate().map(step).collect()
}
