//! The bars of the strip: how many facts each holds, and how high it stands.
//!
//! A bar holds the facts of a month; before the break, where a month would be a fraction of a px, those of a year. All
//! stand on one scale, by the square root of what they hold: a year beside the months is as high as a month that holds as
//! many facts. Nothing is averaged. The month of a release holds a hundred times the facts of a quiet one, and both are to
//! be seen.
//!
//! Knows counts and px. Does not know which facts they are.

use super::{BASE, TOP};
use crate::figure::geometry::Rect;
use crate::figure::scale::BrokenDayScale;
use crate::model::day::{Day, Days};
use crate::query::facts_per_month::Month;

/// A bar is at least so high, px.
const LEAST: f64 = 2.0;
/// Between two bars, px.
const GAP: f64 = 1.0;

/// The facts of a month, or of a year before the break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The month, or the year.
    pub days: Days,
    /// All of them.
    pub all: Rect,
    /// Those of what is selected: a lower bar inside the first, on the same base.
    pub chosen: Option<Rect>,
    /// Whether it lies, in part at least, in the window.
    pub in_window: bool,
}

/// What a bar holds.
struct Held {
    days: Days,
    all: u32,
    chosen: u32,
}

/// A bar for each month that has facts, and for each such year before the break.
pub(super) fn bars(months: &[Month], scale: BrokenDayScale, window: Days) -> Vec<Bar> {
    let held = held(months, scale);
    let most = f64::from(held.iter().map(|held| held.all).max().unwrap_or(1));
    let bar = |held: &Held| {
        let (days, left) = (held.days, scale.to_px(held.days.from()));
        let right = (scale.end_to_px(days.to()) - GAP).max(left + GAP);
        let height = |facts: u32| (f64::from(facts) / most).sqrt() * (BASE - TOP);
        let rect = |facts: u32| Rect::new(left, BASE - height(facts).max(LEAST), right, BASE);
        let chosen = (held.chosen > 0).then(|| rect(held.chosen));
        let in_window = days.from() <= window.to() && days.to() >= window.from();
        Bar { days, all: rect(held.all), chosen, in_window }
    };
    held.iter().map(bar).collect()
}

fn held(months: &[Month], scale: BrokenDayScale) -> Vec<Held> {
    let mut found: Vec<Held> = Vec::new();
    for month in months.iter().filter(|month| month.all > 0) {
        let days = days(month.first, month.first < scale.late_from());
        match found.last_mut() {
            Some(last) if last.days == days => {
                (last.all, last.chosen) = (last.all + month.all, last.chosen + month.chosen)
            }
            _ => found.push(Held { days, all: month.all, chosen: month.chosen }),
        }
    }
    found
}

/// The month that begins with the day, or its year.
fn days(first: Day, is_year: bool) -> Days {
    let year = Day::new(first.year(), 1, 1).zip(Day::new(first.year(), 12, 31)).filter(|_| is_year);
    let (from, to) = year.unwrap_or((first, first.next_month() + -1));
    Days::new(from, to).unwrap_or(Days::of_one(first))
}
