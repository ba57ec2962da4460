//! The first chart, written beforehand: when the page is built, by the program itself.
//!
//! ```text
//! build: program ─ write_first_chart ─► a text for each language and column of a screen (scripts/beforehand.mjs)
//! visit: the text of this screen ─► on the screen ─► dataset, page ─► the page, in its place
//! ```
//! Who opens the page without asking for anything is shown it before the program or the dataset are there. It is the
//! [`first_chart`], to the letter: of which dataset, it says, and where the one that arrives is
//! another, that one's takes its place. Does not know how it comes into the document.

use super::attempt::fingerprint;
use super::first_chart;
use crate::link::View;
use crate::model::catalog::Catalog;
use crate::words::Language;
use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;

/// The fingerprint of the dataset, in a line of its own, and the first chart of it for a column of so many px. None where
/// the dataset has faults, which only the page can say.
#[wasm_bindgen]
#[must_use]
pub fn write_first_chart(dataset: &[u8], language: &str, width: u32) -> Option<String> {
    let reading = Catalog::from_json(str::from_utf8(dataset).ok()?).ok()?;
    let text = first_chart::text(&View::default(), Language::from_code(language)?, &reading.catalog, width)?;
    reading.faults.is_empty().then(|| format!("{}\n{text}", in_words(fingerprint(dataset))))
}

/// Whether it stands in the document.
#[must_use]
pub fn stands() -> bool {
    written_of().is_some()
}

/// Whether it stands there, and is of the dataset with that fingerprint.
#[must_use]
pub fn is_of(fingerprint: u64) -> bool {
    written_of() == Some(in_words(fingerprint))
}

fn written_of() -> Option<String> {
    document().get_element_by_id(first_chart::FRAME)?.get_attribute("data-of")
}

fn in_words(fingerprint: u64) -> String {
    format!("{fingerprint:016x}")
}
