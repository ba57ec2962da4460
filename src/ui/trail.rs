//! Where the reader was in each entry of the history: how far down the page, and on what the focus was.
//!
//! A browser goes back to where it was at once, and the page is not there yet: its regions come one after the other. So the
//! place is noted when a reader leaves it, and taken again when the page is as tall as it was. Knows the places of this visit;
//! after a reload the browser's own memory has to do. Does not know what a view shows.

use super::browser::focus_still;
use super::turn::after_frame;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// So many frames a page has to become as tall as it was.
const PATIENCE: u32 = 90;

/// A place on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// How far down, px.
    top: f64,
    /// How tall the page was, px.
    height: i32,
    /// What had the focus, as a selector; none where nothing did.
    focus: Option<String>,
}

impl Place {
    /// Where the reader is.
    #[must_use]
    pub fn now() -> Self {
        let top = window().scroll_y().unwrap_or(0.0);
        Self { top, height: height(), focus: focused().as_ref().map(path) }
    }

    /// Takes it as soon as it is there, unless the reader has gone on by then.
    fn take(self, trail: Trail, entry: u32, patience: u32) {
        after_frame(move || {
            if trail.0.try_with_value(|held| held.entry) != Some(entry) {
                return;
            }
            if height() < self.height && patience > 0 {
                return self.take(trail, entry, patience - 1);
            }
            // What has the focus keeps it: only what was gone with the other view takes it again.
            let gone = self.focus.filter(|_| focused().is_none());
            if let Some((was, root)) = gone.zip(document().document_element()) {
                focus_still(&root, &was);
            }
            window().scroll_to_with_x_and_y(0.0, self.top);
        });
    }
}

/// The places of the entries; the numbers of these are the history's own states.
#[derive(Clone, Copy)]
pub(super) struct Trail(StoredValue<Held>);

struct Held {
    /// The entry that the reader is in.
    entry: u32,
    places: Vec<(u32, Place)>,
}

impl Trail {
    /// Begins in the entry that the browser is in.
    pub fn begin() -> Self {
        Self(StoredValue::new(Held { entry: entry(), places: Vec::new() }))
    }

    /// The state of the entry that the reader is in.
    pub fn state(self) -> JsValue {
        JsValue::from_f64(self.0.with_value(|held| held.entry).into())
    }

    /// A new entry follows the one that was left there.
    pub fn go_on(self, from: Place) {
        self.0.update_value(|held| {
            held.note(from);
            held.entry += 1;
        });
    }

    /// The browser has gone to another entry.
    pub fn go_to(self) {
        let to = entry();
        let place = self.0.try_update_value(|held| {
            held.note(Place::now());
            held.entry = to;
            held.places.iter().find(|(entry, _)| *entry == to).map(|(_, place)| place.clone())
        });
        if let Some(place) = place.flatten() {
            place.take(self, to, PATIENCE);
        }
    }
}

impl Held {
    fn note(&mut self, place: Place) {
        let entry = self.entry;
        self.places.retain(|(of, _)| *of != entry);
        self.places.push((entry, place));
    }
}

/// The number of the entry that the browser is in; the first of a visit has none yet.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was written from such a number")]
fn entry() -> u32 {
    let state = window().history().and_then(|history| history.state()).ok();
    state.and_then(|state| state.as_f64()).map_or(0, |entry| entry as u32)
}

fn height() -> i32 {
    document().document_element().map_or(0, |root| root.scroll_height())
}

/// What has the focus, other than the page itself.
fn focused() -> Option<Element> {
    document().active_element().filter(|element| !element.matches("main, body").unwrap_or(true))
}

/// The way to an element from the nearest one with an id: it is there again when the same view is.
fn path(element: &Element) -> String {
    let mut steps = String::new();
    let mut at = element.clone();
    loop {
        let id = at.id();
        if !id.is_empty() {
            return format!("[id=\"{id}\"]{steps}");
        }
        let Some(parent) = at.parent_element() else { return format!(":root{steps}") };
        let mut number = 1;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            number += 1;
            before = sibling.previous_element_sibling();
        }
        steps.insert_str(0, &format!(">:nth-child({number})"));
        at = parent;
    }
}
