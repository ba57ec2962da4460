//! The frame of one timeline's picture: its role, its one Tab stop and its width.
//!
//! ```text
//! figure (role=figure, labelled by the finding)
//! ├─ panels: headings, written runs, `Painted` .......... read as a page is read
//! └─ stage (role=application, one Tab stop) ............. read by the arrow keys; lies over the panels
//! ```
//! The stage is beside the panels, not around them: inside an application screen readers leave their reading keys to
//! the page, and headings there could not be read. It lets the pointer through.
//!
//! Knows widths and roles. Does not know what is painted or what the keys do: [`FigureFrame`] hands the keys on, and
//! takes what lies over the panels (cross-hair, tooltip) as its `overlay`.

use super::store::Store;
use super::width::follow_width;
use crate::words::page::Page;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// The frame. Its width is written into `width`, in whole CSS pixels; 0 before it is known.
#[component]
pub fn FigureFrame(
    /// Id of the element that labels it: [`finding_id`](super::region::finding_id) of its region.
    #[prop(into)]
    labelled_by: String,
    /// Takes the width to lay the figure out for.
    width: RwSignal<u32>,
    /// Takes the keys pressed on the stage; says whether it used them.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent, bool>>,
    /// Says how it is read without a pointer.
    #[prop(default = Page::chart_keys)]
    keys: fn(Page) -> &'static str,
    /// What lies over the panels.
    #[prop(optional, into)]
    overlay: ViewFn,
    /// The panels.
    children: Children,
) -> impl IntoView {
    let store = Store::get();
    let figure_label = labelled_by.clone();
    let root = NodeRef::<html::Div>::new();
    follow_width(root, width);
    let pressed = move |event: KeyboardEvent| {
        if on_key.is_some_and(|on_key| on_key.run(event.clone())) {
            event.prevent_default();
        }
    };
    view! {
        <div class="figure" role="figure" aria-labelledby=figure_label node_ref=root>
            {children()}
            <div
                class="stage"
                role="application"
                tabindex="0"
                aria-labelledby=labelled_by
                aria-roledescription=store.say(|p| p.chart_role())
                aria-description=store.say(keys)
                on:keydown=pressed
            ></div>
            {move || overlay.run()}
        </div>
    }
}
