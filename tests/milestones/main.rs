//! Milestones, from counts to the picture: totals, words, figure.

#![allow(clippy::expect_used, reason = "helpers of tests stand outside of the test functions")]

#[path = "../common/mod.rs"]
mod common;
mod dataset;
mod levels;
mod picture;
mod shipped;
