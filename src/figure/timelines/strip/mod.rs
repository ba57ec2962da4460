//! The strip of all time: facts a month, with the window on it.
//!
//! All time lies on it. Where the first years hold a handful of facts it breaks behind them (`pieces`): they stand
//! narrower than the rest, and a bar of them holds a year ([`bars`]).
//!
//! Knows where the window begins and ends and where its handles stand; turns a px back into a day for whoever drags one,
//! and says how far a key moves it. Does not drag, and does not share the panels' x.

pub mod bars;
mod pieces;
pub mod years;

use crate::figure::scale::BrokenDayScale;
use crate::model::day::{Day, Days};
use crate::query::facts_per_month::Month;
use crate::words::Language;
use bars::Bar;
use years::Year;

/// Height of the strip, px.
pub const HEIGHT: f64 = 46.0;
/// Where the bars stand, px from the top.
pub const BASE: f64 = 30.0;
/// The baseline of the years, px from the top.
pub const WORDS: f64 = 43.0;
/// Where the highest bar ends, px from the top.
const TOP: f64 = 4.0;
/// From one handle to the other at least, px: the width of a handle.
const HANDLES_APART: f64 = 24.0;
/// What a px may be off where a day begins: far less than a day.
const HAIR: f64 = 1e-6;
/// Days that a key moves a handle by: about what a bar holds.
const MONTH: i32 = 30;
const YEAR: i32 = 365;

/// The strip, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// px.
    pub width: f64,
    /// A bar for each month that has facts, and for each year before the break.
    pub bars: Vec<Bar>,
    /// The years.
    pub years: Vec<Year>,
    /// Where the window begins and ends, px.
    pub window: (f64, f64),
    /// Where its handles stand, px: at its ends, or beside them where these are too near to one another for two hands.
    pub handles: (f64, f64),
    /// From days to px and back.
    pub scale: BrokenDayScale,
}

impl Strip {
    /// Lays the months out over a width in px, with the window where it goes beyond them, and with the days of the strip
    /// before where those have to stay: under a hand that draws such a window in, the px would become other days with
    /// each move.
    #[must_use]
    pub fn new(months: &[Month], window: Days, before: Option<Days>, language: Language, width: f64) -> Self {
        let width = if width.is_finite() { width.clamp(120.0, 4_000.0) } else { 120.0 };
        let reach = pieces::reach(months, window);
        let scale = pieces::scale(months, before.map_or(reach, |before| before.join(reach)), width);
        let ends = (scale.to_px(window.from()), scale.end_to_px(window.to()));
        let ends = (ends.0.clamp(0.0, width), ends.1.clamp(0.0, width));
        Self {
            width,
            bars: bars::bars(months, scale, window),
            years: years::years(scale, language, width),
            window: ends,
            handles: handles(ends, width),
            scale,
        }
    }

    /// All days that lie on it.
    #[must_use]
    pub fn days(&self) -> Option<Days> {
        let (from, to) = self.scale.domain();
        Days::new(from, to)
    }

    /// The window after a handle was dragged to that px: the first one where `first`. It keeps at least one day, and
    /// ends in the order of time.
    #[must_use]
    pub fn dragged(&self, window: Days, first: bool, px: f64) -> Days {
        let (from, to) = self.scale.domain();
        let px = px.clamp(0.0, self.width);
        let day = self.scale.from_px(px);
        // Where a day begins, the one before it ends: the last one, where its handle stands.
        let is_over = !first && self.scale.to_px(day) + HAIR >= px;
        let day = (if is_over { day + -1 } else { day }).clamp(from, to);
        with_end(window, first, day)
    }

    /// The window after a key moved a handle: by a month, by a year before the break. The break itself is not skipped.
    #[must_use]
    pub fn stepped(&self, window: Days, first: bool, later: bool) -> Days {
        let (from, to) = self.scale.domain();
        let day = if first { window.from() } else { window.to() };
        let late_from = self.scale.late_from();
        let next = match (day < late_from, later) {
            (true, true) => (day + YEAR).min(late_from),
            (true, false) => day + -YEAR,
            (false, true) => day + MONTH,
            (false, false) => day + -MONTH,
        };
        with_end(window, first, next.clamp(from, to))
    }
}

/// The window with another first or last day, but not one beyond its other end.
fn with_end(window: Days, first: bool, day: Day) -> Days {
    let days = if first {
        Days::new(day.min(window.to()), window.to())
    } else {
        Days::new(window.from(), day.max(window.from()))
    };
    days.unwrap_or(window)
}

/// The ends of the window, pushed apart about its middle where that is needed, and no further out than the strip goes.
fn handles((left, right): (f64, f64), width: f64) -> (f64, f64) {
    let half = HANDLES_APART / 2.0;
    let middle = f64::midpoint(left, right).clamp(half, width - half);
    if right - left < HANDLES_APART { (middle - half, middle + half) } else { (left, right) }
}

#[cfg(test)]
mod tests;
