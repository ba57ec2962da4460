//! Records: who was the fastest to a threshold, and who held that record.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

#[path = "../common/mod.rs"]
mod common;
mod dataset;
mod histories;
mod rules;
mod shipped;
mod shown;
mod unread;
