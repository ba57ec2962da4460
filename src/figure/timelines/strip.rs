//! The strip of all time: facts a month, with the window on it.
//!
//! Knows months, their bars, the years below them, and where the window begins and ends; turns a px back into a day
//! for whoever drags a handle. Does not drag, and does not share the panels' x: all time lies on it.
//!
//! The first years of a dataset may hold a handful of facts and take most of the width: the strip begins at the year
//! before which no more than [`EARLY`] of all facts lie, or, behind [`QUIET`] months without any, no more than
//! [`BEFORE_QUIET`], and says how many those are.
//!
//! Bars stand by the square root of their count: the month of a release holds a hundred times the facts of a quiet
//! one, and both are to be seen.

use crate::figure::advance;
use crate::figure::geometry::Rect;
use crate::figure::scale::DayScale;
use crate::model::day::{Day, Days};
use crate::query::facts_per_month::Month;
use crate::words::Language;

/// The share of all facts that may lie before the strip begins: one in so many.
pub const EARLY: u64 = 100;
/// So many months without a fact part what lies before them from the rest.
pub const QUIET: u32 = 60;
/// The share of all facts that may lie before such months: one in so many.
pub const BEFORE_QUIET: u64 = 20;
/// Height of the strip, px.
pub const HEIGHT: f64 = 46.0;
/// Where the bars stand, px from the top.
pub const BASE: f64 = 30.0;
/// The baseline of the years, px from the top.
pub const WORDS: f64 = 43.0;
/// Where the highest bar ends, px from the top.
const TOP: f64 = 4.0;
/// A month that has any fact has at least a bar so high, px.
const LEAST: f64 = 2.0;
/// Between two bars, px.
const GAP: f64 = 1.0;
/// From one handle to the other at least, px: the width of a handle.
const HANDLES_APART: f64 = 24.0;
/// From a year's tick to its word, and between two words, px.
const AFTER_TICK: f64 = 3.0;
const AIR: f64 = 6.0;

/// The strip, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// px.
    pub width: f64,
    /// A bar for each month that has facts.
    pub bars: Vec<Bar>,
    /// The years.
    pub years: Vec<Year>,
    /// Where the window begins and ends, px.
    pub window: (f64, f64),
    /// Where its handles stand, px: at its ends, or beside them where these are too near to one another for two hands.
    pub handles: (f64, f64),
    /// From days to px and back.
    pub scale: DayScale,
    /// Facts from before the strip begins.
    pub earlier: u32,
}

/// The facts of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Its first day.
    pub month: Day,
    /// All of them.
    pub all: Rect,
    /// Those of what is selected: a lower bar inside the first, on the same base.
    pub chosen: Option<Rect>,
    /// Whether the month lies, in part at least, in the window.
    pub in_window: bool,
}

/// A year below the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Its tick, px.
    pub at: f64,
    /// Where its word begins, px.
    pub x: f64,
    /// Its word; nothing where there is no room.
    pub word: String,
}

impl Strip {
    /// Lays the months out over a width in px.
    #[must_use]
    pub fn new(months: &[Month], window: Days, language: Language, width: f64) -> Self {
        let width = if width.is_finite() { width.clamp(120.0, 4_000.0) } else { 120.0 };
        let first = start(months, window);
        let scale = DayScale::new(first, end(months, window), 0.0, width);
        let (early, months) = months.split_at(months.partition_point(|month| month.first < first));
        let earlier = early.iter().map(|month| month.all).sum();
        let most = months.iter().map(|month| month.all).max().unwrap_or(0);
        let bars = months.iter().filter(|month| month.all > 0).map(|month| bar(scale, window, month, most)).collect();
        let ends = (scale.to_px(window.from()), scale.to_px(window.to() + 1));
        let window = (ends.0.clamp(0.0, width), ends.1.clamp(0.0, width));
        Self {
            width,
            bars,
            years: years(scale, language, width),
            window,
            handles: handles(window, width),
            scale,
            earlier,
        }
    }

    /// The window after a handle was dragged to that px: the first one where `first`. It keeps at least one day, and
    /// ends in the order of time.
    #[must_use]
    pub fn dragged(&self, window: Days, first: bool, px: f64) -> Days {
        let (from, to) = self.scale.domain();
        let day = self.scale.from_px(px.clamp(0.0, self.width)).clamp(from, to);
        let days = if first {
            Days::new(day.min(window.to()), window.to())
        } else {
            Days::new(window.from(), day.max(window.from()))
        };
        days.unwrap_or(window)
    }
}

/// The ends of the window, pushed apart about its middle where that is needed, and no further out than the strip goes.
fn handles((left, right): (f64, f64), width: f64) -> (f64, f64) {
    let half = HANDLES_APART / 2.0;
    let middle = f64::midpoint(left, right).clamp(half, width - half);
    if right - left < HANDLES_APART { (middle - half, middle + half) } else { (left, right) }
}

/// A whole year, so that the strip stays as it is while the window moves inside it.
fn start(months: &[Month], window: Days) -> Day {
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
    let first = first.map_or(window.from(), |month| month.first.min(window.from()));
    Day::new(first.year(), 1, 1).unwrap_or(first)
}

/// The end of the last month, or of the window where that is later.
fn end(months: &[Month], window: Days) -> Day {
    let last = months.last().map_or(window.to(), |month| month.first);
    (last.next_month() + -1).max(window.to().next_month().first_of_month() + -1)
}

fn bar(scale: DayScale, window: Days, month: &Month, most: u32) -> Bar {
    let next = month.first.next_month();
    let (left, right) = (scale.to_px(month.first), scale.to_px(next));
    let right = (right - GAP).max(left + GAP);
    let height = |facts: u32| (f64::from(facts) / f64::from(most.max(1))).sqrt() * (BASE - TOP);
    let rect = |facts: u32| Rect::new(left, BASE - height(facts).max(LEAST), right, BASE);
    let chosen = (month.chosen > 0).then(|| rect(month.chosen));
    let in_window = month.first <= window.to() && next > window.from();
    Bar { month: month.first, all: rect(month.all), chosen, in_window }
}

fn years(scale: DayScale, language: Language, width: f64) -> Vec<Year> {
    let (from, to) = scale.domain();
    let mut free = f64::NEG_INFINITY;
    let firsts = (from.year()..=to.year()).filter_map(|year| Day::new(year, 1, 1)).filter(|day| *day >= from);
    firsts
        .map(|day| {
            let at = scale.to_px(day);
            let word = language.year(day);
            let wide = advance::width(&word, false);
            // The last year may have begun too near to the end for its word.
            let x = (at + AFTER_TICK).min(width - wide);
            let fits = x >= free;
            free = if fits { x + wide + AIR } else { free };
            Year { at, x, word: if fits { word } else { String::new() } }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn days(from: &str, to: &str) -> Days {
        Days::new(day(from), day(to)).unwrap()
    }

    fn months() -> Vec<Month> {
        let first = |n: u8| Day::new(2023, n, 1).unwrap();
        (1..=12).map(|n| Month { first: first(n), all: u32::from(n % 4) * 9, chosen: u32::from(n % 2) }).collect()
    }

    #[test]
    fn the_strip_holds_all_months_and_the_window() {
        let strip = Strip::new(&months(), days("2023-03-01", "2024-02-29"), Language::En, 1200.0);
        assert_eq!(strip.scale.domain(), (day("2023-01-01"), day("2024-02-29")));
        assert_eq!(strip.bars.len(), 9, "a month without facts has no bar");
        assert!((strip.window.1 - 1200.0).abs() < 1e-9);
        let highest = strip.bars.iter().map(|bar| bar.all.height()).fold(0.0, f64::max);
        assert!((highest - 26.0).abs() < 1e-9);
        assert!(strip.bars.iter().all(|bar| bar.chosen.is_none_or(|chosen| chosen.within(bar.all))));
        assert_eq!(strip.years.iter().map(|year| year.word.as_str()).collect::<Vec<_>>(), ["2023", "2024"]);
    }

    #[test]
    fn a_few_early_facts_do_not_take_the_width() {
        let early = Month { first: day("1995-02-01"), all: 1, chosen: 0 };
        let all: Vec<Month> = std::iter::once(early).chain(months()).collect();
        let window = days("2023-03-01", "2023-08-31");
        let strip = Strip::new(&all, window, Language::En, 600.0);
        assert_eq!((strip.scale.domain().0, strip.earlier), (day("2023-01-01"), 1));
        let wide = Strip::new(&all, days("1990-03-01", "2023-08-31"), Language::En, 600.0);
        assert_eq!(
            (wide.scale.domain().0, wide.earlier),
            (day("1990-01-01"), 0),
            "but for a window that reaches there"
        );
    }

    #[test]
    fn without_facts_the_window_is_all_there_is() {
        let strip = Strip::new(&[], days("2023-03-01", "2023-05-15"), Language::Ko, f64::NAN);
        assert_eq!(strip.bars, []);
        assert!(strip.window.0 >= 0.0 && strip.window.1 <= strip.width);
    }

    #[test]
    fn the_handles_of_a_day_can_both_be_grabbed() {
        for first in ["2023-01-01", "2023-06-15", "2023-12-31"] {
            let strip = Strip::new(&months(), days(first, first), Language::En, 360.0);
            let (left, right) = strip.handles;
            assert!(right - left >= 24.0 && left >= 0.0 && right <= strip.width, "{first}: {left} {right}");
        }
        let wide = Strip::new(&months(), days("2023-03-01", "2023-09-30"), Language::En, 360.0);
        assert_eq!(wide.handles, wide.window);
    }

    proptest! {
        #[test]
        fn a_drag_keeps_the_window_in_order(px in -500.0..2_000.0_f64, first in any::<bool>(), width in 100.0..1_500.0_f64) {
            let window = days("2023-03-01", "2023-08-31");
            let strip = Strip::new(&months(), window, Language::En, width);
            let dragged = strip.dragged(window, first, px);
            prop_assert!(dragged.from() <= dragged.to());
            let kept = if first { (dragged.to(), window.to()) } else { (dragged.from(), window.from()) };
            prop_assert_eq!(kept.0, kept.1);
            let held = strip.scale.to_px(if first { dragged.from() } else { dragged.to() });
            prop_assert!(held >= -1e-6 && held <= strip.width);
        }
    }
}
