//! A run written out above its panel, to be read, heard and copied.
//!
//! Knows that the eye reads the notation, the ear the words, and the clipboard the text that can be read back; that a
//! long run shows its ends until all of it is asked for, for which both stand in the text and the style sheet shows
//! one. Does not know how a run is written or said.

use super::panel_text::ink_class;
use crate::figure::timelines::{Positions, WrittenRun};
use crate::paint::Markup;
use crate::query::run_notation::Step;
use crate::ui::browser::closest;
use crate::ui::copy_link::{copy_beside, to_be_copied};
use crate::ui::store::Store;
use crate::words::Language;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A paragraph with this shows its run whole.
const WHOLE: &str = "data-whole";

/// Writes one run; `panel` is the name of what it is on.
pub fn write_run(to: &mut Markup, language: Language, run: &WrittenRun, panel: &str) {
    to.open("p").attribute("class", ink_class(run.ink)).element("b", "", &run.name).text(" ");
    if let Some(positions) = &run.positions {
        write_positions(to, language, positions, &format!("{}, {panel}", run.name));
    }
    to.text(&run.text).close();
}

fn write_positions(to: &mut Markup, language: Language, positions: &Positions, of: &str) {
    let (notation, [short, whole]) = (&positions.notation, &positions.aloud);
    let ends = notation.ends();
    if let Some((beginning, end)) = ends {
        open_steps(to, "steps ends");
        write_steps(to, beginning, true);
        to.text("… ");
        write_steps(to, end, false);
        to.close().element("span", "unseen ends", short);
    }
    let class = |of_all, alone| if ends.is_some() { of_all } else { alone };
    open_steps(to, class("steps all", "steps"));
    write_steps(to, notation.steps(), false);
    to.close().element("span", class("unseen all", "unseen"), whole);
    if let Some(left_out) = &positions.left_out {
        to.open("button").attribute("class", "quiet").attribute("type", "button");
        to.attribute("data-more", "").attribute("aria-expanded", "false").text(left_out).close();
    }
    let page = language.page();
    to_be_copied(to, page.copy_run(), "quiet", of, &notation.to_string());
}

fn open_steps(to: &mut Markup, class: &str) {
    to.open("span").attribute("class", class).attribute("aria-hidden", "true");
}

/// Each step with the hyphen after it: a line may break between them, and only there.
fn write_steps(to: &mut Markup, steps: &[Step], goes_on: bool) {
    let last = steps.len().saturating_sub(1);
    for (at, step) in steps.iter().enumerate() {
        let (is_peak, plain) = match *step {
            // The eye needs no asterisks: the peak is bold.
            Step::Rank { rank, is_peak, is_re_entry } => (is_peak, Step::Rank { rank, is_peak: false, is_re_entry }),
            other => (false, other),
        };
        let plain = plain.to_string();
        to.open("span");
        if is_peak {
            to.element("b", "", &plain);
        } else {
            to.text(&plain);
        }
        to.text(if at < last || goes_on { "-" } else { "" }).close();
    }
}

/// A click among the runs: on what shows one whole, or what copies it. A text that the clipboard does not take is put
/// into `refused`.
pub fn press(store: Store, event: &MouseEvent, refused: RwSignal<String>) {
    if let Some(button) = closest(event, "button[data-more]")
        && let Ok(Some(run)) = button.closest("p")
    {
        let is_whole = run.toggle_attribute(WHOLE).unwrap_or_default();
        let _ = button.set_attribute("aria-expanded", if is_whole { "true" } else { "false" });
    }
    copy_beside(store, event, refused);
}
