//! Chartrun: a page on which a claim about music can be checked.
//!
//! An album's chart entries, its artist's place in the follower rankings and its million-seller milestones stand on
//! interactive timelines, every figure with its source, every view a link to pass on. The page is this crate compiled
//! to WebAssembly; it fetches one JSON file and does everything in the browser.
//!
//! # The house
//!
//! Data flows one way, up through floors; a floor uses only the floors below it.
//!
//! ```text
//! link ─► View ─► Selection ─► Series ─► Figure ─► SVG text ─► page
//!                    ▲                                            │
//! JSON ─► wire ─► Catalog                       user acts ─► View ┘   (the link is the store)
//! ```
//!
//! | floor | room | knows |
//! |---|---|---|
//! | 1 | [`model`] | what is true: works, charts, observations, sources; validated, indexed, immutable |
//! | 2 | [`query`] | what is asked: selections, chart runs, totals, places, records, all as of a day |
//! | 3 | [`claim`] | what is claimed: each claim of the press recomputed, its verdict with the rows that decide |
//! | 4 | [`words`] | what is said: every string, number, date and sentence, in each language |
//! | 5 | [`link`] | what is shared: a view as a query string, and back |
//! | 6 | [`figure`] | where it goes: scales, ticks, layout, labels, nearest point; pure geometry |
//! | 7 | [`paint`] | how it looks: a figure becomes SVG text, through plotters |
//! | 8 | `ui` | the page: load, history, components, overlay; compiled for wasm32 alone |
//!
//! The program that ships is cut (`ui::part`): the opening reads the dataset and writes the first chart as text, or has the
//! claims written that a link asks for (`ui::opening`), the page takes its place and answers hands (`ui::app`), all else
//! follows (`ui::rest`). What only a later part calls, on whichever floor it is, costs nobody a byte before there is something
//! to read. Who asks for nothing is shown the first chart before the program comes, who asks for the claims alone all of
//! them: the build asked the program for either (`ui::beforehand`).
//!
//! # The rules of the house
//!
//! Those marked † are held by `tests/house.rs`.
//!
//! - † A floor uses only floors below it.
//! - † Below `ui`, nothing touches the browser: leptos, web-sys, wasm-bindgen and gloo-net are dependencies of wasm32
//!   only, so that `cargo test` on the host takes seconds and the compiler keeps the wall.
//! - † Two steps at every border: text → raw → meaning. Only the records of [`model::wire`] are made from text, and only
//!   one module beside it implements `Deserialize`; nothing above can meet an unchecked value.
//! - † Only [`paint`] uses plotters and makes markup; only one module of `ui` puts it into the page. Text that is only read
//!   is markup ([`paint::Markup`]); what holds a state is a view.
//! - † Nothing is unsafe but the place where the program is cut (`ui::part`).
//! - † No word of any language outside [`words`]: no Hangul appears elsewhere.
//! - † Each module opens by saying what it knows and what it deliberately does not.
//! - Ids are newtypes ([`model::id`]), never titles.
//! - No pixel below [`figure`]. Hover and drag are never part of a [`link::View`].
//! - **As of D, nothing that became known after D is used** ([`query`]).
//! - Unknown is never drawn as absent, and no figure is ever interpolated.
//! - Closed enums and exhaustive matches are the registry: for a new chart type, language or parameter, add a variant
//!   and follow the compiler.
//! - Bad input never panics and never loses what the reader had: a broken record, a strange link or a dead network
//!   gets a clear message, and the rest goes on.
//! - A library over code of our own for what Chartrun does not exist for. leptos_router is left out on purpose: 50 KB
//!   (gzip) and query values decoded twice, for one page whose state is its query string.

pub mod claim;
pub mod figure;
pub mod link;
pub mod model;
pub mod paint;
pub mod query;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
