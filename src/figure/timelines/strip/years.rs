//! The words below the strip: its years.
//!
//! Before the break they are named together, from the first to the last, or where that is too wide by the first alone: the
//! word of the first year behind the break says how far they go. A year without room for its word has its tick alone, unless
//! another's word stands there. Knows the room of each word. Does not know what happened in a year.

use crate::figure::advance;
use crate::figure::scale::BrokenDayScale;
use crate::model::day::Day;
use crate::words::Language;

/// From a year's tick to its word, and between two words, px.
const AFTER_TICK: f64 = 3.0;
const AIR: f64 = 6.0;

/// A year below the bars, or all of those before the break.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Its tick, px.
    pub at: f64,
    /// Where its word begins, px.
    pub x: f64,
    /// Its word; nothing where there is no room.
    pub word: String,
}

pub(super) fn years(scale: BrokenDayScale, language: Language, width: f64) -> Vec<Year> {
    let (mut years, mut free) = (Vec::new(), f64::NEG_INFINITY);
    let mut add = |at: f64, word: String| {
        let wide = advance::width(&word, false);
        // The last year may have begun too near to the end for its word.
        let x = (at + AFTER_TICK).min(width - wide);
        if x >= free {
            free = x + wide + AIR;
            years.push(Year { at, x, word });
        } else if at >= free - AIR {
            years.push(Year { at, x, word: String::new() });
        }
    };
    let from = scale.late_from();
    if let Some(early) = scale.early() {
        let all = language.span(early);
        let fits = advance::width(&all, false) + AIR <= scale.to_px(from);
        add(0.0, if fits { all } else { language.year(early.from()) });
    }
    for day in (from.year()..=scale.domain().1.year()).filter_map(|year| Day::new(year, 1, 1)) {
        if day >= from {
            add(scale.to_px(day), language.year(day));
        }
    }
    years
}
