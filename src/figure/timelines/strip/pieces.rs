//! What the strip reaches over, where it breaks, and how much room the years before the break have.
//!
//! The first years of a dataset may hold a handful of facts and would take most of the width. The strip breaks at the
//! year before which no more than [`EARLY`] of all facts lie, or, behind [`QUIET`] months without any, no more than
//! [`BEFORE_QUIET`]. Facts alone decide, and never the window, so that the strip stays as it is while a handle is dragged
//! over the break.
//!
//! Knows months and their counts. Does not know what is drawn of them.

use crate::figure::scale::BrokenDayScale;
use crate::model::day::{Day, Days};
use crate::query::facts_per_month::Month;

/// The share of all facts that may lie before the break: one in so many.
const EARLY: u64 = 100;
/// So many months without a fact part what lies before them from the rest.
const QUIET: u32 = 60;
/// The share of all facts that may lie before such months: one in so many.
const BEFORE_QUIET: u64 = 20;
/// What the years before the break take of the width, and px at least: on a phone 26 years of two px.
const NARROW: f64 = 0.12;
const NARROW_PX: f64 = 52.0;
/// And of a width at most.
const NARROW_MOST: f64 = 0.25;
/// px between the pieces.
const GAP: f64 = 10.0;

/// All there is: the years of the facts, and those of the window where it goes beyond them. Whole years at the left, so
/// that the strip stays as it is while the window moves inside them; at the right whole months.
pub(super) fn reach(months: &[Month], window: Days) -> Days {
    let first = months.first().map_or(window.from(), |month| month.first.min(window.from()));
    let last = months.last().map_or(window.to(), |month| month.first.max(window.to()));
    let from = Day::new(first.year(), 1, 1).unwrap_or(first);
    Days::new(from, last.next_month().first_of_month() + -1).unwrap_or(window)
}

/// The scale of what is reached over.
pub(super) fn scale(months: &[Month], reach: Days, width: f64) -> BrokenDayScale {
    let narrow = (width * NARROW).max(NARROW_PX).min(width * NARROW_MOST);
    BrokenDayScale::new(reach, at(months).unwrap_or(reach.from()), narrow, GAP, width)
}

/// The first day behind the break.
fn at(months: &[Month]) -> Option<Day> {
    let all: u64 = months.iter().map(|month| u64::from(month.all)).sum();
    let (mut before, mut quiet, mut first) = (0, 0, None);
    for month in months {
        if month.all == 0 {
            quiet += 1;
            continue;
        }
        if quiet >= QUIET && before * BEFORE_QUIET <= all {
            first = None;
        }
        (before, quiet) = (before + u64::from(month.all), 0);
        if before * EARLY > all {
            first = first.or(Some(month));
        }
    }
    first.and_then(|month| Day::new(month.first.year(), 1, 1))
}
