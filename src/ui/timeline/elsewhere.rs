//! The ways on to where what is chosen stands.
//!
//! Knows that they are there only where the charts that are shown have none of it: to other charts, else to what is counted
//! of it. Does not know what that is: it is told by [`query::elsewhere`](crate::query::elsewhere).

use crate::link::{Ids, Scene, View};
use crate::query::elsewhere::{charts_elsewhere, counted_instead};
use crate::ui::shown::Shown;
use crate::ui::view_link::view_link;
use crate::words::page::Page;
use leptos::prelude::*;

/// The button to other charts, and the link to the counts; there only where there is need of them, and somewhere to go.
pub fn elsewhere(shown: Shown) -> AnyView {
    let charts = move || shown.selection.with(|of| Ids::new(charts_elsewhere(&shown.catalog(), of)));
    let show = move |_| {
        let charts = untrack(charts);
        shown.store.act(|view| View { charts, ..view });
    };
    let counts = move || {
        let counted = shown.selection.with(|of| counted_instead(&shown.catalog(), of));
        (counted.totals || counted.followers).then(|| {
            let scene = if counted.totals { Scene::Milestones } else { Scene::Followers };
            let name = if counted.totals { Page::milestones } else { Page::followers };
            let to = Callback::new(move |view| View { scene: Some(scene), time: None, ..view });
            view_link("btn", to, Signal::derive(move || name(shown.store.page()).to_owned()))
        })
    };
    view! {
        <button class="btn" type="button" hidden=move || charts().is_none() on:click=show>
            {shown.store.say(|p| p.charts_elsewhere())}
        </button>
        {counts}
    }
    .into_any()
}
