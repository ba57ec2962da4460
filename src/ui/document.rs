//! What the document says of itself: its title, its language, its colours.
//!
//! Knows the attributes that the style sheets and screen readers go by. Only reads signals.

use super::store::Store;
use crate::link::Theme;
use crate::words::Language;
use leptos::prelude::*;

/// Lets the document's title follow.
pub fn follow_title(title: Signal<String>) {
    Effect::new(move |_| document().set_title(&title.read()));
}

/// Gives it a language and colours, where there is nothing yet to follow.
pub fn dress(language: Language, theme: Option<Theme>) {
    set("lang", Some(language.code()));
    set("data-theme", theme.map(Theme::name));
}

/// Lets the document's `lang` and `data-theme` follow.
pub fn follow(store: Store) {
    Effect::new(move |_| dress(store.language(), store.theme()));
}

/// Neither name nor value can be refused, so there is nothing to do about it.
fn set(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    // Written again, even as it is, a language has the browser style every element of the page anew.
    if root.get_attribute(name).as_deref() == value {
        return;
    }
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}
