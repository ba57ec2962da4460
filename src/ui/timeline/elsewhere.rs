//! The button that shows the charts on which what is chosen stands.
//!
//! Knows that it is there only where the charts that are shown have none of it. Does not know which charts those are:
//! that is [`query::elsewhere`](crate::query::elsewhere).

use crate::link::{Ids, View};
use crate::query::elsewhere::charts_elsewhere;
use crate::ui::shown::Shown;
use leptos::prelude::*;

/// The button; hidden where there is no need of it, or nowhere to go.
pub fn elsewhere(shown: Shown) -> AnyView {
    let charts = move || shown.selection.with(|of| Ids::new(charts_elsewhere(&shown.catalog(), of)));
    let show = move |_| {
        let charts = untrack(charts);
        shown.store.act(|view| View { charts, ..view });
    };
    view! {
        <button class="btn" type="button" hidden=move || charts().is_none() on:click=show>
            {shown.store.say(|p| p.charts_elsewhere())}
        </button>
    }
    .into_any()
}
