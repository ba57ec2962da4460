//! What the page opens with, written beforehand: when the page is built, by the program itself.
//!
//! ```text
//! build: program ─ write_first_chart ─► a text for each language and column of a screen (scripts/beforehand.mjs)
//!                └ write_claims ──────► a text for each language
//! visit: the text of this screen ─► on the screen ─► dataset, page ─► the page, in its place
//! ```
//! Who opens the page without asking for anything is shown it before the program or the dataset are there, and so is who
//! asks for the claims alone. It is the [`first_chart`], or the [claims](super::claims::written), to the letter: of which
//! dataset, it says, and where the one that arrives is another, that one's takes its place. Does not know how it comes
//! into the document.

use super::attempt::fingerprint;
use super::{first_chart, part};
use crate::link::{Scene, View};
use crate::model::catalog::Catalog;
use crate::words::Language;
use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;

/// The fingerprint of the dataset, in a line of its own, and the first chart of it for a column of so many px. None where
/// the dataset has faults, which only the page can say.
#[wasm_bindgen]
#[must_use]
pub fn write_first_chart(dataset: &[u8], language: &str, width: u32) -> Option<String> {
    written_from(dataset, language, |language, catalog| first_chart::text(&View::default(), language, catalog, width))
}

/// The same of the page that opens with the claims. None also where the part of the program that checks them is missing.
#[wasm_bindgen]
pub async fn write_claims(dataset: Vec<u8>, language: String) -> Option<String> {
    let rest = part::rest().await.ok()?;
    let view = View { scene: Some(Scene::Claims), ..View::default() };
    written_from(&dataset, &language, |language, catalog| {
        let claims = (rest.written_claims)(language, catalog);
        Some(first_chart::around_claims(&view, language, catalog, &claims))
    })
}

fn written_from(
    dataset: &[u8],
    language: &str,
    write: impl FnOnce(Language, &Catalog) -> Option<String>,
) -> Option<String> {
    let reading = Catalog::from_json(str::from_utf8(dataset).ok()?).ok()?;
    let text = write(Language::from_code(language)?, &reading.catalog)?;
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
