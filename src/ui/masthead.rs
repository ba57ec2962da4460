//! The head of the page: one sentence that answers the view, and the few figures beside it.
//!
//! Knows where they stand, and what stands there before there are any. Does not know how they are found.

use leptos::prelude::*;

/// The head.
#[component]
pub fn Masthead(
    /// The sentence.
    #[prop(into)]
    headline: Signal<String>,
    /// What frames it: the window, the company.
    #[prop(into)]
    deck: Signal<String>,
    /// The figures beside it.
    #[prop(optional, into)]
    aside: Option<ViewFn>,
) -> impl IntoView {
    view! {
        <div class="mast in">
            <div>
                <h1>{move || headline.get()}</h1>
                <p class="deck">{move || deck.get()}</p>
            </div>
            {aside.map(|aside| view! { <div class="peers">{move || aside.run()}</div> }.into_any())}
        </div>
    }
}
