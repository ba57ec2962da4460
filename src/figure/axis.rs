//! Axes: a scale with its grid lines and the words on them.
//!
//! Knows where grid lines and words stand and which words would run into each other. Does not know the words; they
//! are handed in.

use super::advance;
use super::scale::{CountScale, DayScale, DaysSinceScale, RankScale};
use super::ticks::{self, DayTick};
use crate::model::day::Day;
use crate::model::order;

/// A grid line, and the word beside it where it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its x or y, px.
    pub at: f64,
    /// Drawn stronger: a new year, a threshold.
    pub strong: bool,
    /// Its word, or nothing.
    pub label: String,
}

/// Words below the x axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisWords {
    /// Where they begin, or their middle.
    pub x: f64,
    /// They stand around `x`, not after it.
    pub centred: bool,
    /// One line or two.
    pub lines: Vec<String>,
    /// The x of the small upright line that says where the words' month begins; without words beside it, or with words
    /// around it, it is short.
    pub tick: Option<f64>,
}

/// What the x of a panel stands for. The overlay asks it which day is under the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum XScale {
    /// The window's days, shared by all panels of the timelines: dates, or counted from a day 0.
    Days(DayScale),
    /// A calendar of its own, outside the shared axis and cursor.
    Apart(DayScale),
    /// Days since release on a panel that has a clock of its own.
    Since(DaysSinceScale),
}

/// What the y of a panel stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum YScale {
    /// Counts upwards.
    Counts(CountScale),
    /// Ranks downwards.
    Ranks(RankScale),
}

/// The horizontal axis.
#[derive(Clone, Debug, PartialEq)]
pub struct XAxis {
    /// Its scale.
    pub scale: XScale,
    /// Upright grid lines.
    pub ticks: Vec<Tick>,
    /// The words, for the panels that show them.
    pub words: Vec<AxisWords>,
}

/// The vertical axis.
#[derive(Clone, Debug, PartialEq)]
pub struct YAxis {
    /// Its scale.
    pub scale: YScale,
    /// Level grid lines with their words.
    pub ticks: Vec<Tick>,
    /// The word of the lane of absent weeks.
    pub lane: Option<String>,
}

/// From the small tick to its word, px.
const AFTER_TICK: f64 = 3.0;
/// Air between two words of the x axis, px.
const AIR: f64 = 4.0;
/// Where the words of an axis run together, so many times more room is asked for them.
const WIDER: f64 = 1.2;
/// The least distance of two lines of words, px.
const LINE: f64 = 13.0;
/// A day at least so wide (px) has its words in its middle.
const WIDE_DAY: f64 = 30.0;

impl XAxis {
    /// The calendar's axis. `word` says a tick: month names at the start of their month, with the year where the
    /// tick asks for it. The steps are as fine as the words leave room for, and all alike: a word that was left out
    /// between two others would be looked for. The last one stands where it still is in the figure of `width` px.
    #[must_use]
    pub fn days(scale: DayScale, width: f64, word: impl Fn(&DayTick) -> String) -> Self {
        let said = |tick: &DayTick| if tick.word.is_some() { word(tick) } else { String::new() };
        let tick = |tick: &DayTick| Tick { at: scale.to_px(tick.day), strong: tick.strong, label: said(tick) };
        Self::beside_ticks(scale, width, &|room| scale.ticks(room).iter().map(tick).collect())
    }

    /// The same days, counted from `zero`, day 0 of all works. `word` says a day; `width` as in [`days`](Self::days).
    #[must_use]
    pub fn days_since(scale: DayScale, zero: Day, width: f64, word: impl Fn(i32) -> String) -> Self {
        let (from, to) = scale.domain();
        let days = |room| ticks::days_since(from - zero, to - zero, scale.px_per_day(), room);
        let tick = |day: i32| Tick { at: scale.to_px(zero + day), strong: false, label: word(day) };
        Self::beside_ticks(scale, width, &|room| days(room).into_iter().map(tick).collect())
    }

    /// Each tick has its word to its right. `ticks` are those whose words have so much room, px: more is asked for until
    /// every word ends before the next one.
    fn beside_ticks(scale: DayScale, width: f64, ticks: &dyn Fn(f64) -> Vec<Tick>) -> Self {
        let mut room = ticks::WORD;
        let mut all = ticks(room);
        while room < width && run_together(&all) {
            room *= WIDER;
            all = ticks(room);
        }
        let mut axis = Self { scale: XScale::Days(scale), ticks: Vec::new(), words: Vec::new() };
        let mut free = f64::NEG_INFINITY;
        for Tick { at, strong, label } in all {
            let wide = advance::width(&label, false);
            let x = (at + AFTER_TICK).min(width - wide);
            let fits = !label.is_empty() && x >= free;
            free = if fits { x + wide + AIR } else { free };
            let lines = if fits { vec![label] } else { Vec::new() };
            axis.ticks.push(Tick { at, strong, label: String::new() });
            axis.words.push(AxisWords { x, centred: false, lines, tick: Some(at) });
        }
        axis
    }

    /// The axis of the first week, a clock of its own. `words` says a day in one or two lines; they stand in the
    /// middle of a wide day, else around its start. `width` as in [`days`](Self::days).
    #[must_use]
    pub fn since(scale: DaysSinceScale, width: f64, words: impl Fn(i32) -> Vec<String>) -> Self {
        let mut axis = Self { scale: XScale::Since(scale), ticks: Vec::new(), words: Vec::new() };
        let in_middle = scale.px_per_day() >= WIDE_DAY;
        let mut free = f64::NEG_INFINITY;
        for day in scale.ticks() {
            let at = scale.to_px(f64::from(day));
            axis.ticks.push(Tick { at, strong: false, label: String::new() });
            let x = if in_middle { scale.to_px(f64::from(day) + 0.5) } else { at };
            let lines = words(day);
            let half = lines.iter().map(|line| advance::width(line, false)).fold(0.0, f64::max) / 2.0;
            if lines.is_empty() || x - half < free || x + half > width {
                continue;
            }
            free = x + half + AIR;
            axis.words.push(AxisWords { x, centred: true, lines, tick: (!in_middle).then_some(at) });
        }
        axis
    }
}

impl YAxis {
    /// A chart's ranks; `word` says a rank, `lane` the lane of absent weeks below the last.
    #[must_use]
    pub fn ranks(scale: RankScale, lane: Option<String>, word: impl Fn(u16) -> String) -> Self {
        let tick = |rank| Tick { at: scale.to_px(rank), strong: false, label: word(rank) };
        let ticks = parted(scale.ticks().into_iter().map(tick).collect());
        Self { scale: YScale::Ranks(scale), ticks, lane }
    }

    /// Counts; the thresholds the section is about are lines of their own, and stronger.
    #[must_use]
    pub fn counts(scale: CountScale, thresholds: &[u64], word: impl Fn(u64) -> String) -> Self {
        let (floor, top) = scale.domain();
        let mut counts = scale.ticks();
        counts.extend(thresholds.iter().filter(|count| (floor..=top).contains(*count)));
        order::once(&mut counts);
        let tick = |count| Tick { at: scale.to_px(count), strong: thresholds.contains(&count), label: word(count) };
        Self { scale: YScale::Counts(scale), ticks: parted(counts.into_iter().map(tick).collect()), lane: None }
    }
}

/// Whether a word of these ticks ends behind the next one's tick.
fn run_together(ticks: &[Tick]) -> bool {
    let mut free = f64::NEG_INFINITY;
    ticks.iter().filter(|tick| !tick.label.is_empty()).any(|tick| {
        let is_under = tick.at < free;
        free = tick.at + AFTER_TICK + advance::width(&tick.label, false) + AIR;
        is_under
    })
}

/// Takes the words from ticks too close to another; strong ticks keep theirs, then the first and the last.
fn parted(mut ticks: Vec<Tick>) -> Vec<Tick> {
    let last = ticks.len().saturating_sub(1);
    let mut turns: Vec<usize> = (0..ticks.len()).collect();
    order::by_key(&mut turns, |&i| (!ticks[i].strong, i != 0 && i != last));
    let mut kept: Vec<f64> = Vec::new();
    for i in turns {
        if kept.iter().any(|at| (at - ticks[i].at).abs() < LINE) {
            ticks[i].label.clear();
        } else {
            kept.push(ticks[i].at);
        }
    }
    ticks
}
