//! What the browser knows of its reader and of the present.
//!
//! Knows the reader's languages and the day, what an event is in, how focus is given and a moment noted. Does not know
//! the address or the history: that is [`history`](super::history).

use crate::model::day::Day;
use crate::words::Language;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

/// The first of the reader's languages that the page speaks, else English.
#[must_use]
pub fn language() -> Language {
    let languages = window().navigator().languages();
    languages.iter().find_map(|code| Language::from_code(&code.as_string()?)).unwrap_or(Language::En)
}

/// The present day in Seoul, where a day begins before it does anywhere else a counter counts: whatever is public
/// anywhere is public on that day.
#[must_use]
pub fn today() -> Day {
    const DAY_MS: f64 = 86_400_000.0;
    const SEOUL_MS: f64 = 9.0 * 3_600_000.0;
    // A day's number is far below the limit of what a float counts exactly.
    #[allow(clippy::cast_possible_truncation)]
    Day::from_number(((js_sys::Date::now() + SEOUL_MS) / DAY_MS).floor() as i32)
}

/// The element of that selector that an event is in, if there is one: how a click is told inside
/// [painted](super::painted) text.
#[must_use]
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Notes a moment for whoever measures the page: the browser's tools and the bench read it.
pub fn note(moment: &str) {
    let _ = window().performance().map(|performance| performance.mark(moment));
}

/// Gives the focus to the first element of that selector inside `root`, if there is one, and leaves the page where it stands.
pub fn focus_still(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the focus to the first element of that selector inside `root`, if there is one.
pub fn focus_in(root: &Element, selector: &str) -> bool {
    let found = root.query_selector(selector).ok().flatten();
    match found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        Some(element) => element.focus().is_ok(),
        None => false,
    }
}
