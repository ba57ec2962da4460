//! What was painted, put into the page: text from [`paint`](crate::paint) as the content of one element.
//!
//! The only place that makes elements of text. Knows that [`paint`](crate::paint) has escaped every foreign text in it. What
//! holds a state (a button that is pressed, a field) is no part of such text: that stays a view of its own, or is set by
//! whoever owns the text, at one place and again with each new text. A click
//! inside is found from outside, by [`closest`](super::browser::closest) to its target.

use super::store::Store;
use crate::words::page::Page;
use leptos::html::custom;
use leptos::prelude::*;
use web_sys::Element;

/// An element (`div`, `ul`, `tbody`) with that text in it, and again when the text is another one.
pub fn painted(
    name: &'static str,
    class: Option<&'static str>,
    role: Option<&'static str>,
    text: Signal<String>,
) -> AnyView {
    named(name, class, role, None, text)
}

/// The same, called something: a list of which there are several.
pub fn named(
    name: &'static str,
    class: Option<&'static str>,
    role: Option<&'static str>,
    label: Option<fn(Page) -> &'static str>,
    text: Signal<String>,
) -> AnyView {
    let store = use_context::<Store>();
    let label = move || label.zip(store).map(|(label, store)| label(store.page()));
    let element = custom(name).attr("class", class).attr("role", role).attr("aria-label", label);
    element.inner_html(move || text.get()).into_any()
}

/// Where a text is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// Into the element, in place of all that is in it.
    Instead,
    /// Into the element, behind all that is in it.
    AtEnd,
    /// Before the element.
    Before,
}

/// Puts a painted text where another one stands already: a change of a part leaves the rest as it is.
pub fn put(element: &Element, place: Put, text: &str) {
    if place == Put::Instead {
        element.set_text_content(None);
    }
    let place = if place == Put::Before { "beforebegin" } else { "beforeend" };
    // An element that has left the page has no place before it.
    let _ = element.insert_adjacent_html(place, text);
}

/// A painted figure.
#[component]
pub fn Painted(
    /// The SVG.
    #[prop(into)]
    svg: Signal<String>,
) -> impl IntoView {
    painted("div", Some("painted"), None, svg)
}
