//! What a screen reader says while the page changes under the reader's hands.
//!
//! Knows the one polite live region. Does not know what is said in it.

use leptos::prelude::*;

/// The live region; one for the page, found by [`Live::get`].
#[derive(Clone, Copy)]
pub struct Live(RwSignal<String>);

impl Live {
    /// Puts the region's text into the context of the page.
    pub fn provide() {
        provide_context(Self(RwSignal::new(String::new())));
    }

    /// The page's live region.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Says a text, once it is the reader's turn to listen.
    pub fn say(self, text: String) {
        self.0.set(text);
    }
}

/// The element itself: heard, not seen.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let live = Live::get();
    view! {
        <p class="unseen" aria-live="polite">
            {move || live.0.get()}
        </p>
    }
}
