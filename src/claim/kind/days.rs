//! Claims of so many days.
//!
//! Knows when a total was told to have passed a value, and the two ways to count: release day 0 or 1, from the work's
//! own release or from the first of its tracks. A number of days that a source tells is its word: it is used only
//! where the source gives no date, and then leaves open which way it counts.

use crate::claim::evaluation::{Evaluation, settled};
use crate::claim::figure::{Figures, figures};
use crate::claim::ground::Ground;
use crate::claim::reading::{Anchor, Definition, Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::claim::{From, Metric, ReleaseDay};
use crate::model::day::{Day, When};
use crate::model::id::WorkId;
use crate::model::observation::{Count, CountedId, Measure};
use crate::model::source::Grade;
use crate::query::totals::work;

/// A source that tells the passing of a value often tells the count of the day on which it looked. By how much that
/// may lie above the value, as one part of so many: a hundredth is less than the albums here gain in two days. Its day is
/// that of the passing only where the number of days that it tells leads there, counted either way: else it is merely the
/// day of the count.
const ABOVE: u64 = 100;

/// When a value was passed, by one telling: the first and the last day it can have been.
struct Passing<'a> {
    first: Day,
    last: Day,
    grade: Grade,
    rows: Vec<Row<'a>>,
}

/// From which release days are counted, its day, and the record that says it.
pub type Start<'a> = (Anchor, Day, Row<'a>);

/// The ways to count that the words leave open.
fn counts(said: Option<ReleaseDay>) -> &'static [ReleaseDay] {
    match said {
        None => &[ReleaseDay::Zero, ReleaseDay::One],
        Some(ReleaseDay::Zero) => &[ReleaseDay::Zero],
        Some(ReleaseDay::One) => &[ReleaseDay::One],
    }
}

/// Where days can be counted from: the own release, and the first track that was out before it, unless the words say
/// how the release day is counted, which is then that of the work.
pub fn anchors<'a>(ground: &Ground<'a>, of: &WorkId, said: Option<ReleaseDay>) -> Vec<Start<'a>> {
    let own = ground.release(of);
    let tracks = match of {
        WorkId::Album(id) if said.is_none() => ground.catalog.album(id).map_or(&[][..], |album| &album.tracks),
        _ => &[],
    };
    let first = tracks.iter().filter_map(|track| ground.release(&WorkId::Track(track.clone()))).reduce(earlier);
    let before = first.filter(|(day, _)| own.is_some_and(|(own, _)| *day < own));
    let before = before.filter(|_| first_by_own_word(ground, of, said).is_none());
    let own = own.map(|(day, row)| (Anchor::Own, day, row));
    own.into_iter().chain(before.map(|(day, row)| (Anchor::FirstTrack, day, row))).collect()
}

/// The release of the first track, where it was out before the work and only the claim's own sources say so: then no day is
/// known from which to count, and the next track is not the first.
pub fn first_by_own_word<'a>(ground: &Ground<'a>, of: &WorkId, said: Option<ReleaseDay>) -> Option<Row<'a>> {
    let WorkId::Album(id) = of else { return None };
    let (own, _) = ground.release(of).filter(|_| said.is_none())?;
    let tracks = &ground.catalog.album(id)?.tracks;
    let works = || tracks.iter().map(|track| WorkId::Track(track.clone()));
    let heard = works().filter_map(|work| ground.release(&work)).map(|(day, _)| day).min();
    let told = works().filter_map(|work| ground.own_word_of_release(&work));
    let (_, row) = told.filter(|(day, _)| *day < own && heard.is_none_or(|heard| *day < heard)).reduce(earlier)?;
    Some(row)
}

fn earlier<'a>(one: (Day, Row<'a>), other: (Day, Row<'a>)) -> (Day, Row<'a>) {
    if other.0 < one.0 { other } else { one }
}

/// A total passed a value in so many days.
pub fn in_days<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    of: &CountedId,
    by: &'a [Metric],
    value: u64,
    days: i32,
    said: Option<ReleaseDay>,
) {
    let of_work = work(of);
    let anchors = of_work.as_ref().map(|work| anchors(ground, work, said)).unwrap_or_default();
    let unheard = of_work.as_ref().and_then(|work| first_by_own_word(ground, work, said));
    add(&mut to.own, unheard.as_slice());
    for metric in by {
        let (passings, figures) = passings(ground, of, metric, value, anchors.first().map(|(_, day, _)| *day));
        to.note(&figures);
        for (anchor, from, row) in &anchors {
            for count in counts(said) {
                let definition = Definition {
                    metric: (by.len() > 1).then_some(metric),
                    release_day: Some(*count),
                    anchor: (anchors.len() > 1 || unheard.is_some()).then_some(*anchor),
                    ..Definition::default()
                };
                for passing in &passings {
                    let low = passing.first - *from + count.number();
                    let high = passing.last - *from + count.number();
                    let mut rows = passing.rows.clone();
                    add(&mut rows, &[*row]);
                    let truth = is_that(days, low, high);
                    to.read(definition, truth, Finding::Days { low, high }, rows, passing.grade);
                }
                if passings.is_empty() {
                    to.unknown(definition, figures.why());
                }
            }
        }
        if anchors.is_empty() {
            without_release(ground, to, of_work.as_ref());
        }
        if unheard.is_some() {
            let metric = (by.len() > 1).then_some(metric);
            let from_it = Definition { metric, anchor: Some(Anchor::FirstTrack), ..Definition::default() };
            to.unknown(from_it, Why::OnlyTheClaim);
        }
    }
}

/// Days are counted from a release, and it is not known.
fn without_release<'a>(ground: &Ground<'a>, to: &mut Evaluation<'a>, of: Option<&WorkId>) {
    let figures = of.map(|of| Figures::without_release(ground, of)).unwrap_or_default();
    to.note(&figures);
    to.unknown(Definition::default(), figures.why());
}

/// From one moment to another it is so many days.
pub fn between<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    from: &From,
    until: Day,
    days: i32,
    said: Option<ReleaseDay>,
) {
    let anchors = match from {
        From::Release(work) => {
            anchors(ground, work, said).into_iter().map(|(a, day, row)| (a, day, Some(row))).collect()
        }
        From::Day(day) => vec![(Anchor::Own, *day, None)],
    };
    for (anchor, from, row) in &anchors {
        for count in counts(said) {
            let definition = Definition {
                release_day: Some(*count),
                anchor: (anchors.len() > 1).then_some(*anchor),
                ..Definition::default()
            };
            let found = until - *from + count.number();
            let rows: Vec<_> = row.iter().copied().collect();
            let grade = row.map_or(Grade::Official, |row| ground.grade_among(row.citations()));
            to.read(definition, is_that(days, found, found), Finding::Days { low: found, high: found }, rows, grade);
        }
    }
    if let (From::Release(work), true) = (from, anchors.is_empty()) {
        without_release(ground, to, Some(work));
    }
}

fn is_that(claimed: i32, low: i32, high: i32) -> Truth {
    settled(low == claimed && high == claimed, claimed < low || high < claimed)
}

/// When the value was passed, by the tellings of the best grade; where none tells it, by what the counts leave.
fn passings<'a>(
    ground: &Ground<'a>,
    of: &CountedId,
    metric: &Metric,
    value: u64,
    release: Option<Day>,
) -> (Vec<Passing<'a>>, Figures<'a>) {
    let Metric::Count { counter, measure } = metric else { return (Vec::new(), Figures::default()) };
    let tells = |count: &&'a Count| tells(count, *measure, value, release);
    let told: Vec<_> = ground.counts(of, counter).filter(|count| tells(count)).collect();
    let own =
        ground.own_words(ground.catalog.counts(of, counter)).filter(|count| tells(count)).map(Row::Count).collect();
    let mut figures = Figures { own, ..Figures::default() };
    // Dates before words: a number of days is heard only where nobody gives a date.
    let is_dated = told.iter().any(|count| count.to.is_some());
    let graded: Vec<_> = told
        .into_iter()
        .filter(|count| count.to.is_some() || !is_dated)
        .map(|count| (ground.grade(&count.standing), count))
        .collect();
    let best = graded.iter().map(|(grade, _)| *grade).min();
    let mut passings = Vec::new();
    for (grade, count) in graded {
        let rows = vec![Row::Count(count)];
        match (ground.when(count), count.days, release) {
            _ if Some(grade) != best => add(&mut figures.lower, &rows),
            (Some(When::Day(day)), ..) => passings.push(Passing { first: day, last: day, grade, rows }),
            (None, Some(days), Some(release)) => {
                let last = release + i32::from(days);
                passings.push(Passing { first: last + -1, last, grade, rows });
            }
            _ => {}
        }
    }
    if passings.is_empty() {
        passings.extend(left(ground, of, metric, value, release));
    }
    (passings, figures)
}

/// Whether a count tells the passing of the value itself.
fn tells(count: &Count, measure: Measure, value: u64, release: Option<Day>) -> bool {
    let is_meant = match measure {
        Measure::EveryTrack => count.measure == Measure::EveryTrack,
        _ => count.measure.is_total() && count.from.is_none(),
    };
    let (least, told) = (count.quantity.least(), count.quantity.value);
    let leads_there = count.days.is_some_and(|days| match (count.to.and_then(When::day), release) {
        (Some(day), Some(release)) => (0..=1).contains(&(i32::from(days) - (day - release))),
        _ => count.to.is_none(),
    });
    let is_the_value = told == value || leads_there && told > value && told - value <= value / ABOVE;
    let is_placed = matches!(count.to, Some(When::Day(_))) || count.to.is_none() && count.days.is_some();
    is_meant && least >= value && is_the_value && is_placed
}

/// What the counts leave: not before the last one below the value, not after the first one above it.
fn left<'a>(
    ground: &Ground<'a>,
    of: &CountedId,
    metric: &Metric,
    value: u64,
    release: Option<Day>,
) -> Option<Passing<'a>> {
    let Metric::Count { counter, .. } = metric else { return None };
    let mut above: Option<(Day, &Count)> = None;
    let mut below: Option<(Day, &Count)> = None;
    for count in ground.counts(of, counter) {
        let Some(day) = ground.when(count).map(When::latest) else { continue };
        // What a count is not a total of, it bounds from below alone: a figure on that day has the same measure.
        let of_day = figures(ground, of, metric, Some(day));
        let Some(figure) = of_day.best.first() else { continue };
        if figure.low >= value && above.is_none_or(|(first, _)| day < first) {
            above = Some((day, count));
        }
        if figure.high.is_some_and(|high| high < value) && below.is_none_or(|(last, _)| day > last) {
            below = Some((day, count));
        }
    }
    let (last, count) = above?;
    let mut rows = vec![Row::Count(count)];
    let first = match below.filter(|(day, _)| *day <= last) {
        Some((day, count)) => {
            rows.push(Row::Count(count));
            day
        }
        None => release?.min(last),
    };
    Some(Passing { first, last, grade: ground.weakest(&rows), rows })
}
