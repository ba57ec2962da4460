//! The bars of the race on one day.
//!
//! ```text
//! V          2nd             ██████████████○  about 15.72 M · that day
//! j-hope     1st · May 2023  ▓▓▓▓▓▓▓▓▓▓▓──┤   about 14.5 M · in May 2023
//!            3rd to 13th     ░░░░░>           at least 5 M · by 18 Aug 2023
//! ```
//!
//! Knows the row and the length of each bar. One scale serves all days of a race, and each act keeps its number among
//! the rows, so that what moves between two days is a place and a length and nothing else. Does not know which day
//! comes next, nor how bars move.

use super::advance;
use super::colour::Colours;
use super::layout::PHONE;
use super::mark::Ink;
use super::scale::CountScale;
use crate::model::catalog::Catalog;
use crate::model::observation::Bound;
use crate::query::race::{Race, Runner, Standing};
use crate::query::selection::Selection;
use crate::words::Language;

/// How many rows there are, beside text and above one another.
const ROWS: (usize, usize) = (12, 8);
/// The height of a row, px.
const ROW: (f64, f64) = (28.0, 58.0);
/// Room for the name and for the place, px.
const NAME: f64 = 116.0;
const PLACE: f64 = 168.0;
/// Room for the count and its age, px.
const COUNT: f64 = 272.0;
/// From a bar to its words, px.
const BESIDE: f64 = 12.0;
/// Words on the scale stand no closer than this, px.
const TICKS_APART: f64 = 68.0;
/// Up to so many days a count is fresh, then half a year old, then a year, then older.
const AGES: [i32; 3] = [31, 183, 366];

/// The bars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RaceFigure {
    /// Names and counts stand above and below their bars, not beside them.
    pub is_phone: bool,
    /// Height of all rows, px.
    pub height: f64,
    /// Where bars begin, px.
    pub left: f64,
    /// How long the longest can be, px.
    pub length: f64,
    /// The grid: where from the left of the bars, px, and its word.
    pub ticks: Vec<(f64, String)>,
    /// Everyone who is in the race on any of its days, each always at the same number.
    pub rows: Vec<RaceRow>,
    /// How many of those counted have no row.
    pub left_out: usize,
}

/// One act.
#[derive(Clone, Debug, PartialEq)]
pub struct RaceRow {
    /// Whose colour.
    pub ink: Ink,
    /// Its name.
    pub name: String,
    /// What is drawn of it on this day; nothing before its first count.
    pub bar: Option<RaceBar>,
}

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct RaceBar {
    /// The upper side of its row, px.
    pub top: f64,
    /// Its length, px.
    pub length: f64,
    /// Up to where it may have grown, px from where bars begin; none where it may have grown without bound, or not.
    pub reach: Option<f64>,
    /// How its end is drawn.
    pub bound: Bound,
    /// How old the count is: 0 (fresh) to 3.
    pub age: u8,
    /// Where its words begin, px from where bars begin.
    pub words: f64,
    /// The place.
    pub place: String,
    /// Whether the place is reported.
    pub is_told: bool,
    /// The count.
    pub count: String,
    /// When it was made.
    pub when: String,
    /// The best source of the count.
    pub address: Option<String>,
    /// Whether the day brings something new of this act.
    pub is_news: bool,
}

/// Lays the bars out for a width in px.
#[must_use]
pub fn race(
    catalog: &Catalog,
    selection: &Selection,
    race: &Race<'_>,
    standing: &Standing<'_>,
    language: Language,
    width: f64,
) -> RaceFigure {
    let is_phone = width < PHONE;
    let (rows, row) = if is_phone { (ROWS.1, ROW.1) } else { (ROWS.0, ROW.0) };
    let left = if is_phone { 0.0 } else { NAME + PLACE };
    let length = if is_phone { width - BESIDE } else { width - left - COUNT }.max(40.0);
    let scale = CountScale::nice(0, race.most(), 0.0, length);
    let acts: Vec<_> = race.acts().collect();
    let rows = acts.len().min(rows.max(selection.acts.len()));
    let shown = shown(&standing.runners, rows);
    let colours = Colours::new(catalog, selection);
    let rows_of = acts.iter().map(|act| {
        let place = shown.iter().position(|runner| runner.act.id == act.id);
        let bar = place.and_then(|place| Some((place, *shown.get(place)?)));
        RaceRow {
            ink: colours.of_act(&act.id),
            name: language.act(catalog, &act.id).to_owned(),
            bar: bar.map(|(place, runner)| RaceBar {
                top: place as f64 * row,
                ..bar_of(catalog, standing, runner, scale, language, (length, is_phone))
            }),
        }
    });
    RaceFigure {
        is_phone,
        height: rows as f64 * row,
        left,
        length,
        ticks: ticks(scale, language, width - left),
        rows: rows_of.collect(),
        left_out: standing.runners.len() - shown.len(),
    }
}

/// The first ones, as many as there are rows; the chosen ones are always among them.
fn shown<'s, 'a>(runners: &'s [Runner<'a>], rows: usize) -> Vec<&'s Runner<'a>> {
    let chosen_from = |row: usize| runners.iter().skip(row).filter(|runner| runner.chosen).count();
    // Each chosen one from further down takes the row of the last that is not.
    let mut first = rows.min(runners.len());
    while first > 0 && first + chosen_from(first) > rows {
        first -= 1;
    }
    let further = runners.iter().skip(first).filter(|runner| runner.chosen);
    runners.iter().take(first).chain(further).take(rows).collect()
}

fn bar_of(
    catalog: &Catalog,
    standing: &Standing<'_>,
    runner: &Runner<'_>,
    scale: CountScale,
    language: Language,
    (longest, is_phone): (f64, bool),
) -> RaceBar {
    let px = |count: u64| scale.to_px(count).clamp(0.0, longest);
    let length = px(runner.count.quantity.value);
    // A later count that is hardly higher adds a line of no length.
    let reach = runner.high.map(px).filter(|reach| *reach > length + 1.0);
    let age = AGES.iter().filter(|days| runner.age > **days).count();
    let sources = language.source_links(catalog, &runner.count.standing.citations);
    RaceBar {
        top: 0.0,
        length,
        reach,
        bound: runner.count.quantity.bound,
        age: u8::try_from(age).unwrap_or(0),
        words: if is_phone { 0.0 } else { reach.unwrap_or(length) + BESIDE },
        place: language.race_place(runner, standing.day),
        is_told: runner.reported.is_some(),
        count: language.quantity(runner.count.quantity),
        when: language.race_age(runner),
        address: sources.into_iter().next().map(|link| link.address),
        is_news: runner.is_news,
    }
}

/// Every tick of the scale, or as many of them as have room for their words; the last may go without.
fn ticks(scale: CountScale, language: Language, room: f64) -> Vec<(f64, String)> {
    let mut ticks: Vec<(f64, String)> = Vec::new();
    let (_, top) = scale.domain();
    for count in scale.ticks() {
        let at = scale.to_px(count);
        if ticks.last().is_none_or(|(last, _)| at - last >= TICKS_APART) {
            let word = language.tick(count, top);
            let fits = at + 5.0 + advance::width(&word, false) <= room;
            ticks.push((at, if fits { word } else { String::new() }));
        }
    }
    ticks
}
