//! Floor 1: what is true.
//!
//! Knows acts, works, charts, counters, sources and what was observed of them, and when each of it was known.
//! Does not know the browser, pixels, or a word of any language a reader sees.
//!
//! The way in is [`Catalog::from_json`](catalog::Catalog::from_json): text becomes values (`value`), values take the
//! shape of raw records (`shape`, [`wire`]), raw records are checked one by one (`read`, `field`), and only what holds
//! becomes a [`catalog::Catalog`].

mod backing;
pub mod catalog;
pub mod chart;
pub mod claim;
mod claim_terms;
pub mod day;
mod deserialize;
pub mod fault;
mod field;
pub mod id;
mod known;
pub mod lost;
mod measure;
pub mod observation;
pub mod order;
mod quantity;
pub mod read;
mod read_claim_parts;
mod read_claims;
mod read_ground;
mod read_observations;
mod read_runs;
mod read_standing;
mod read_statements;
mod read_words;
mod read_works;
mod references;
mod shape;
pub mod source;
mod statement;
mod value;
pub mod wire;
pub mod work;
pub mod zone;
