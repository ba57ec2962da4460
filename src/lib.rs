//! Chartrun: a page on which a claim about music can be checked.

pub mod figure;
pub mod link;
pub mod model;
pub mod paint;
pub mod query;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
