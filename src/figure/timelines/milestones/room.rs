//! How high a panel of milestones is.
//!
//! Knows how many counts are in view. Does not place them.

use crate::figure::layout::Layout;
use crate::query::selection::Selection;
use crate::query::totals::{Totals, in_view};

/// Heights of the plots, px: the first week carries the story, streams span decades of amounts; a few counts need no more
/// than their own words.
const FIRST_WEEK: f64 = 264.0;
const FIRST_WEEK_PHONE: f64 = 300.0;
const REPEATED: f64 = 150.0;
const TOTALS: f64 = 184.0;
const LITTLE: f64 = 96.0;
/// So many counts in view are few.
const FEW: usize = 3;

/// The height of the first seven days.
pub(super) fn first_week(layout: Layout, totals: &Totals<'_>) -> f64 {
    match layout.is_phone() {
        _ if totals.chosen.is_empty() && totals.peers.is_empty() => LITTLE,
        // Its words stand inside.
        true => FIRST_WEEK_PHONE,
        false => FIRST_WEEK,
    }
}

/// The height of a panel over the window; the first one repeats the counts of the first week.
pub(super) fn over_window(selection: &Selection, totals: &Totals<'_>, is_first: bool) -> f64 {
    let all = totals.chosen.iter().chain(&totals.peers);
    match all.map(|levels| in_view(levels, selection).count()).sum() {
        0..=FEW => LITTLE,
        _ if is_first => REPEATED,
        _ => TOTALS,
    }
}
