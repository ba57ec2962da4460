//! Floor 2: what is asked.
//!
//! Knows how to answer from a [`Catalog`](crate::model::catalog::Catalog): who is selected, how a chart run went,
//! where an act stands, when a threshold was passed; and all of it as it was known on a day. Every answer is a
//! plain value that names the observations it rests on. Does not know links, words or pixels.
//!
//! One rule holds in every room: **as of D, nothing that became known after D is used.** It is kept by asking
//! [`Standing::stands`](crate::model::observation::Standing::stands) before anything else is asked. A day from that of the
//! dataset on is now ([`Catalog::as_of`](crate::model::catalog::Catalog::as_of)).

pub mod clock;
pub mod days_held;
mod dissent;
pub mod elsewhere;
mod extent;
pub mod fact;
pub mod facts_per_month;
pub mod follower;
pub mod glance;
pub mod lead;
pub mod level;
pub mod milestone;
pub mod on_day;
pub mod race;
pub mod ranking;
pub mod record;
pub mod run;
pub mod run_end;
mod run_gaps;
pub mod run_notation;
mod run_sources;
pub mod selection;
pub mod totals;
mod works;

#[cfg(test)]
mod tests;
