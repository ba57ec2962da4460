//! The page itself, the only user of Leptos and web-sys.

use leptos::prelude::*;

/// Puts the page into the document.
pub fn mount() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <h1>"Chartrun"</h1> });
}
