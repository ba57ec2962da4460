//! What the document says of itself: its title, its language, its colours.
//!
//! Knows the attributes that the style sheets and screen readers go by. Only reads signals.

use super::store::Store;
use leptos::prelude::*;

/// Lets the document's title follow.
pub fn follow_title(title: Signal<String>) {
    Effect::new(move |_| document().set_title(&title.read()));
}

/// Lets the document's `lang` and `data-theme` follow.
pub fn follow(store: Store) {
    Effect::new(move |_| set("lang", Some(store.language().code())));
    Effect::new(move |_| set("data-theme", store.theme().map(crate::link::Theme::name)));
}

/// Neither name nor value can be refused, so there is nothing to do about it.
fn set(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}
