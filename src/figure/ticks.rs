//! Ticks: the round values of an axis, few enough for its length.
//!
//! Knows calendars, round numbers and the room a word takes. Does not know the words: a tick says which day it names
//! and whether the year belongs to it; who builds the figure says it in the reader's language.

use crate::model::day::Day;

/// A stretch of the calendar between two grid lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A month; its tick stands on the first.
    Month,
    /// A year; its tick stands on 1 January.
    Year,
}

/// A grid line of the time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTick {
    /// The day it stands on.
    pub day: Day,
    /// A new year begins here: drawn stronger.
    pub strong: bool,
    /// What its word names, where it has one.
    pub word: Option<Unit>,
    /// The word has to say the year too: the first word of an axis, and each January.
    pub year: bool,
}

/// One line of the table: a unit, how many of them, and about how many days that is.
struct Step(Unit, u8, f64);

/// Steps from fine to coarse, bisected by length as d3-time does (`d3-time/src/ticks.js`). Weeks are left out but
/// for 7 and 14 days of a short window: chart weeks end on different weekdays.
const STEPS: [Step; 13] = [
    Step(Unit::Day, 1, 1.0),
    Step(Unit::Day, 2, 2.0),
    Step(Unit::Day, 7, 7.0),
    Step(Unit::Day, 14, 14.0),
    Step(Unit::Month, 1, 30.4),
    Step(Unit::Month, 2, 60.8),
    Step(Unit::Month, 3, 91.3),
    Step(Unit::Month, 6, 182.6),
    Step(Unit::Year, 1, 365.25),
    Step(Unit::Year, 2, 730.5),
    Step(Unit::Year, 5, 1826.25),
    Step(Unit::Year, 10, 3652.5),
    Step(Unit::Year, 25, 9131.25),
];

/// The least px from one word to the next: a month at 12 px, and air. In a window of twelve months it gives every month
/// from about 1,000 px, every second in the middle, every third on a phone.
pub(super) const WORD: f64 = 56.0;

/// px from one vertical grid line to the next, so that the grid stays lighter than what is drawn on it.
const GRID: f64 = 16.0;

/// So many days are read by their years: half years are grid lines there, but no words.
const YEARS: i32 = 1_096;

/// The time ticks from one day to another: words at the finest step that leaves them that room, px, grid lines at the
/// finest that leaves 16 px and passes through every word.
#[must_use]
pub fn days(from: Day, to: Day, px_per_day: f64, room: f64) -> Vec<DayTick> {
    let is_read_by_years = to - from > YEARS;
    let is_word = |step: &Step| !is_read_by_years || (step.0, step.1) != (Unit::Month, 6);
    let readable = |step: &&Step| step.2 * px_per_day >= room && is_word(step);
    let words = STEPS.iter().find(readable).unwrap_or(&STEPS[STEPS.len() - 1]);
    let fits = |step: &&Step| step.2 * px_per_day >= GRID && divides(step, words);
    let grid = STEPS.iter().find(fits).unwrap_or(words);
    let mut ticks: Vec<DayTick> = Vec::new();
    let mut last_named: Option<Day> = None;
    let mut day = if on(grid, from) { from } else { next_on(grid, from) };
    while on(grid, day) && day <= to {
        let word = on(words, day).then_some(words.0);
        let new_year = last_named.is_none_or(|last| last.year() != day.year());
        let january = day.month() == 1 && day.day() == 1;
        ticks.push(DayTick {
            day,
            strong: january && (words.0 != Unit::Year || word.is_some()),
            word,
            year: word.is_some() && new_year,
        });
        last_named = if word.is_some() { Some(day) } else { last_named };
        let next = next_on(grid, day);
        if next <= day {
            break; // the calendar ends in 2199
        }
        day = next;
    }
    ticks
}

/// Whether every tick of `coarse` is one of `fine` too.
fn divides(fine: &Step, coarse: &Step) -> bool {
    match (fine.0, coarse.0) {
        (a, b) if a == b => coarse.1.is_multiple_of(fine.1),
        (Unit::Month, Unit::Year) => true,
        _ => false,
    }
}

/// Whether a tick of that step stands on the day. Months and years are counted in the calendar (January, April,
/// July, October), so ticks stay where they are while the window moves.
fn on(&Step(unit, n, _): &Step, day: Day) -> bool {
    match unit {
        Unit::Day if n < 7 => day.number().rem_euclid(i32::from(n)) == 0,
        // 1970-01-05 was a Monday.
        Unit::Day => (day.number() - 4).rem_euclid(i32::from(n)) == 0,
        Unit::Month => day.day() == 1 && (day.month() - 1).is_multiple_of(n),
        Unit::Year => day.day() == 1 && day.month() == 1 && day.year().rem_euclid(i32::from(n)) == 0,
    }
}

/// The next day that has a tick, or the last of the calendar.
fn next_on(step: &Step, day: Day) -> Day {
    let mut next = after(step.0, day);
    while !on(step, next) {
        let further = after(step.0, next);
        if further <= next {
            break;
        }
        next = further;
    }
    next
}

fn after(unit: Unit, day: Day) -> Day {
    match unit {
        Unit::Day => day + 1,
        Unit::Month => day.next_month(),
        Unit::Year => Day::new(day.year() + 1, 1, 1).unwrap_or(day + 366),
    }
}

/// Days since release that get a line: every day while they are `room` px apart, else 7, 14, 28, 50, 100, 365 ...
#[must_use]
pub fn days_since(from: i32, to: i32, px_per_day: f64, room: f64) -> Vec<i32> {
    const DAYS: [i32; 9] = [1, 7, 14, 28, 50, 100, 200, 365, 1_000];
    let step = DAYS.into_iter().find(|days| f64::from(*days) * px_per_day >= room).unwrap_or(10_000);
    let first = from.div_euclid(step) * step;
    (0..).map(|i| first + i * step).take_while(|day| *day <= to).filter(|day| *day >= from).collect()
}

/// Days since release that get a line where the axis goes by the square root.
pub(super) const ROOT_DAYS: [i32; 13] = [0, 7, 30, 100, 200, 365, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 20_000];

/// How many count ticks an axis of that length wants: one in 50 px, at least two.
pub(super) fn wanted(px: f64) -> u64 {
    (px / 50.0).floor().clamp(2.0, 12.0) as u64
}

/// The round step (1, 2 or 5 times a power of ten) that cuts the span into about so many pieces, as `d3-array`'s
/// `tickIncrement` does: at least 1, since counts are whole.
pub(super) fn count_step(span: u64, pieces: u64) -> u64 {
    let rough = span as f64 / pieces.max(1) as f64;
    if rough <= 1.0 {
        return 1;
    }
    let power = 10_f64.powf(rough.log10().floor());
    let factor = match rough / power {
        error if error >= 50_f64.sqrt() => 10.0,
        error if error >= 10_f64.sqrt() => 5.0,
        error if error >= 2_f64.sqrt() => 2.0,
        _ => 1.0,
    };
    (power * factor).round() as u64
}

/// Round counts from `floor` to `top`, both included where they are round.
#[must_use]
pub fn counts(floor: u64, top: u64, pieces: u64) -> Vec<u64> {
    let step = count_step(top.saturating_sub(floor), pieces);
    let first = floor.div_ceil(step);
    (first..=top / step).map(|i| i * step).collect()
}

/// The ranks that get a grid line and a word: where chart-watchers draw their bands.
#[must_use]
pub fn ranks(depth: u16) -> Vec<u16> {
    let bands: &[u16] = match depth {
        0..=7 => return (1..=depth.max(1)).collect(),
        8..=15 => &[1, 5, 10],
        16..=29 => &[1, 5, 10, 20],
        30..=40 => &[1, 10, 20, 30, 40],
        41..=199 => &[1, 10, 25, 50, 100],
        200..=499 => &[1, 10, 50, 100, 200],
        _ => &[1, 10, 50, 100, 200, 500, 1_000],
    };
    let last = *bands.iter().rev().find(|rank| **rank <= depth).unwrap_or(&1);
    // The last rank always has its line: it is where the chart ends. A band right above it gives way.
    let near = |rank: u16| rank != depth && f64::from(rank) > 0.8 * f64::from(depth);
    let mut ranks: Vec<u16> = bands.iter().copied().filter(|rank| *rank <= depth && !near(*rank)).collect();
    if last != depth {
        ranks.push(depth);
    }
    ranks
}
