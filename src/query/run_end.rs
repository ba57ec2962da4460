//! Whether a chart run is over.
//!
//! Knows what makes an end certain: a period after the last position that was public by the day asked and whose
//! coverage is complete for the work's acts. Does not know how the periods before it went
//! ([`run`](super::run)).

use super::run::{State, Week};
use super::run_gaps::Ground;
use crate::model::day::Day;

/// How a run stood when it was last heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// The work is known to have left the chart; it may yet come back.
    Over,
    /// The chart of the next period had not come out by the day asked.
    GoesOn,
    /// The next period is not held.
    Unknown,
}

/// The end of a run as of a day. A chart whose periods are not a fixed number of days apart tells none.
pub(super) fn end(ground: &Ground<'_>, weeks: &[Week<'_>], step: Option<i32>, as_of: Option<Day>) -> End {
    let held = weeks.iter().rev().find(|week| matches!(week.state, State::Held(_)));
    let Some((last, step)) = held.zip(step) else { return End::Unknown };
    let next = last.date + step;
    let comes_out = next + ground.published();
    match as_of {
        Some(day) if comes_out > day => End::GoesOn,
        _ if ground.is_complete(next) => End::Over,
        _ => End::Unknown,
    }
}
