//! The claims: what each kind and each verdict comes to, on small datasets and on the shipped one.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod calendars;
mod consistent;
mod dataset;
mod faults;
mod kinds;
mod knowledge;
mod later;
mod ledger;
mod narrower;
mod readings;
mod releases;
mod removal;
mod report;
mod rows;
mod shipped;
mod widest;
