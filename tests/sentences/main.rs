//! The sentences of the page: what they may say where figures are level, missing or not final.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod asked;
mod beside;
#[path = "../common/mod.rs"]
mod common;
mod followers;
mod held;
mod leads;
mod notes;
mod polite;
mod runs;
mod ties;
