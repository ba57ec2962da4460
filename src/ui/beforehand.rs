//! What the page opens with, written beforehand: when the page is built, by the program itself.
//!
//! ```text
//! build: program ─ write_first_chart ─► a text for each language and column of a screen (scripts/beforehand.mjs)
//!                └ write_claims ──────► a text for each language
//! visit: the text of this screen ─► on the screen ─► dataset, page ─► the page, in its place
//! ```
//! Who opens the page without asking for anything is shown it before the program or the dataset are there, and so is who
//! asks for the claims alone, or comes by a link that says in full what either shows now. It is the [`first_chart`], or
//! the [claims](super::claims::written), to the letter: of which dataset, it says, and where the one that arrives is
//! another, that one's takes its place. Does not know how it comes into the document.

use super::attempt::fingerprint;
use super::rest::Rest;
use super::{first_chart, part};
use crate::link::{Scene, View};
use crate::model::catalog::Catalog;
use crate::words::Language;
use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;

/// In a line of its own each, the fingerprint of the dataset and the link in full that shows the same on the dataset's day;
/// then its first chart for a column of so many px. None where the dataset has faults, which only the page can say, and
/// where the rest of the program is missing.
#[wasm_bindgen]
pub async fn write_first_chart(dataset: Vec<u8>, language: String, width: u32) -> Option<String> {
    let view = View::default();
    let write = |language, catalog: &Catalog, _: &Rest| first_chart::text(&view, language, catalog, width);
    written_from(&dataset, &language, &view, write).await
}

/// The same of the page that opens with the claims.
#[wasm_bindgen]
pub async fn write_claims(dataset: Vec<u8>, language: String) -> Option<String> {
    let view = View { scene: Some(Scene::Claims), ..View::default() };
    let write = |language, catalog: &Catalog, rest: &Rest| (rest.written_claims)(&view, language, catalog);
    written_from(&dataset, &language, &view, write).await
}

async fn written_from(
    dataset: &[u8],
    language: &str,
    view: &View,
    write: impl FnOnce(Language, &Catalog, &Rest) -> Option<String>,
) -> Option<String> {
    let rest = part::rest().await.ok()?;
    let reading = Catalog::from_json(str::from_utf8(dataset).ok()?).ok()?;
    let catalog = &reading.catalog;
    let text = write(Language::from_code(language)?, catalog, rest)?;
    let link = (rest.full_link)(view, catalog);
    reading.faults.is_empty().then(|| [in_words(fingerprint(dataset)), link, text].join("\n"))
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
