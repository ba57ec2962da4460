//! Floor 8: the page itself, the only user of Leptos and web-sys.
//!
//! ```text
//! history ─► store (the View) ─► shown (Catalog + Selection) ─► timelines ─► region ─► figure_frame, table
//!    ▲                │
//!    └── the address ─┘            load ─► load_error | notices
//! ```
//! The program comes in [`part`]s: the [`opening`] shows the first chart as text, the page ([`app`]) takes its place, all
//! else is fetched behind it ([`later`], [`rest`]).
//!
//! Knows the browser. Does not know what anything means: it asks the floors below and shows what they say. Every
//! change goes through [`store::Store`]; nothing else holds state that a link would need.
//!
//! The program is built with `--cfg erase_components` (.cargo/config.toml): each closure that is written in place, in
//! a view, then shares the code of all that give the same type. So closures are written in place, they give text,
//! truth values or [`AnyView`](leptos::prelude::AnyView), and a signal is read inside of one.
#![allow(clippy::redundant_closure)]

pub mod app;
pub mod attempt;
pub mod beforehand;
pub mod browser;
pub mod choice;
pub mod claims;
pub mod combobox;
pub mod copy_link;
pub mod disclosure;
pub mod document;
pub mod figure_frame;
pub mod filter_bar;
pub mod first_chart;
pub mod footer;
pub mod gesture;
pub mod history;
pub mod later;
pub mod live;
pub mod load;
pub mod load_error;
pub mod masthead;
pub mod motion;
pub mod notices;
pub mod opening;
pub mod painted;
pub mod paper;
pub mod part;
pub mod race;
mod record_choice;
pub mod region;
pub mod rest;
mod search;
pub mod shown;
pub mod sight;
pub mod store;
pub mod strip;
pub mod switch;
pub mod table;
pub mod time_control;
pub mod timeline;
pub mod timelines;
pub mod top;
pub mod trail;
pub mod turn;
pub mod view_link;
pub mod width;

/// What the page comes to need with the shipped dataset, in bytes.
const MEMORY: usize = 6 << 20;

/// Asks the browser for memory in one piece. Else it is asked for each 64 KB in turn, forty times before the first
/// chart, and each time all views of the memory are made anew.
fn reserve() {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(MEMORY)));
}

/// Begins. What stood in the document before the program came stays until there is more to show.
pub fn open() {
    // Where there is no page, it is built: what it opens with is written beforehand.
    if web_sys::window().is_none() {
        return;
    }
    // A release has no words to end with (scripts/build): the start of the page says that it broke.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    reserve();
    opening::open();
}
