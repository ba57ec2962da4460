//! Claims of a position on a chart, and of a place among acts.
//!
//! Knows what a held position, a reported place and a computed range say of them. That a work is not held on a chart
//! date says nothing. Does not know whole albums ([`tracks`](super::tracks)).

use crate::claim::evaluation::{Evaluation, settled};
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Finding, Why};
use crate::claim::row::{Row, add};
use crate::model::claim::Position;
use crate::model::day::{Day, When};
use crate::model::id::{ActId, ChartId, CounterId, WorkId};
use crate::model::observation::{Count, CountedId, Entry, Measure, Scope};
use crate::model::source::Grade;
use crate::query::follower::{Followers, fallen, is_in, latest, place_on, risen};
use crate::query::run::{ChartRun, State};

/// What the best grade says; what lower ones say is put beside.
fn of_best_grade<'a, T>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    said: Vec<(T, Row<'a>)>,
) -> Vec<(T, Row<'a>, Grade)> {
    let grade = |(what, row): (T, Row<'a>)| (what, row, ground.grade_among(row.citations()));
    let graded: Vec<_> = said.into_iter().map(grade).collect();
    let best = graded.iter().map(|(_, _, grade)| *grade).min();
    let mut of_best = Vec::new();
    for (what, row, grade) in graded {
        match Some(grade) == best {
            true => of_best.push((what, row, grade)),
            false => add(&mut to.beside, &[row]),
        }
    }
    of_best
}

/// A work held that position.
pub fn rank<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    work: &WorkId,
    chart: &ChartId,
    claimed: u16,
    at: Position,
) {
    let dated: Vec<_> = ground.entries(chart, work).filter_map(|entry| Some((entry.day()?, entry))).collect();
    let date = match at {
        Position::On(day) => Some(day),
        Position::Debut => dated.iter().map(|(day, _)| *day).min(),
        Position::Peak => None,
    };
    let meant = |(day, entry): &&(Day, &'a Entry)| match at {
        Position::Peak => dated.iter().all(|(_, other)| entry.rank <= other.rank),
        _ => Some(*day) == date,
    };
    let said = dated.iter().filter(meant).map(|(_, entry)| (*entry, Row::Entry(entry))).collect();
    let of_best = of_best_grade(ground, to, said);
    if of_best.is_empty() {
        to.unknown(Definition::default(), Why::NoFigure);
    }
    let is_whole = at != Position::Peak || is_whole(ground, work, chart);
    for (entry, row, grade) in of_best {
        // A week that is not held may have been better, or earlier.
        let mut rows = vec![row];
        let is_sure = match at {
            Position::On(_) => true,
            Position::Debut => {
                entry.week == Some(1)
                    || entry.week.is_none() && {
                        let by_release = counts_release(ground, work, chart, entry);
                        rows.extend(by_release);
                        by_release.is_some()
                    }
            }
            Position::Peak => is_whole || entry.rank == 1,
        };
        let truth = match at {
            Position::Peak => settled(entry.rank == claimed && is_sure, entry.rank < claimed),
            _ => settled(entry.rank == claimed && is_sure, entry.rank != claimed && is_sure),
        };
        let found = Finding::Ranks { best: entry.rank, worst: entry.rank };
        to.read(Definition::default(), truth, found, rows, grade);
    }
}

/// Whether no period of the run is without data.
fn is_whole(ground: &Ground<'_>, work: &WorkId, chart: &ChartId) -> bool {
    let run = ChartRun::new(ground.catalog, chart, work, ground.as_of);
    run.is_some_and(|run| {
        run.lost.is_empty() && run.has_debut && !run.weeks.iter().any(|week| matches!(week.state, State::NoData))
    })
}

/// The release of a work, where the chart counted it for a position: then that is the first of its run.
fn counts_release<'a>(ground: &Ground<'a>, work: &WorkId, chart: &ChartId, entry: &Entry) -> Option<Row<'a>> {
    let (release, row) = ground.release(work)?;
    ground.catalog.chart(chart)?.tracks(entry.day()?, release).filter(|counts| *counts).map(|_| row)
}

/// An act held that place: as reported for the day; where nobody independent reports one, as the counts leave it.
pub fn place<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    act: &ActId,
    counter: &CounterId,
    scope: Scope,
    claimed: u16,
    on: Day,
) {
    let reported: Vec<_> = ground.places(act, counter, on).filter(|(place, _)| place.scope == scope).collect();
    let (said, own): (Vec<_>, Vec<_>) = reported.iter().partition(|(_, is_evidence)| *is_evidence);
    own.iter().for_each(|(place, _)| add(&mut to.own, &[Row::Place(place)]));
    let said = said.iter().map(|(place, _)| (place.rank, Row::Place(place))).collect();
    let of_best = of_best_grade(ground, to, said);
    for (rank, row, grade) in &of_best {
        let found = Finding::Ranks { best: *rank, worst: *rank };
        to.read(Definition::default(), settled(*rank == claimed, *rank != claimed), found, vec![*row], *grade);
    }
    if !of_best.is_empty() {
        return;
    }
    let mut all: Vec<Followers<'a>> = Vec::new();
    for (subject, _) in ground.catalog.counted_by(counter) {
        let CountedId::Act(of) = subject else { continue };
        let is_total = |count: &&Count| count.measure == Measure::Total && count.to.is_some();
        let counts: Vec<_> = ground.counts(subject, counter).filter(is_total).collect();
        if !counts.is_empty() {
            all.push(Followers { act: of, counts, others: Vec::new() });
        }
    }
    let Some(computed) = place_on(ground.catalog, &all, act, scope, on) else {
        to.unknown(Definition::default(), if to.own.is_empty() { Why::NoFigure } else { Why::OnlyTheClaim });
        return;
    };
    // Acts of which no counts are held may be ahead too: a computed place can refute, never confirm.
    let is_refuted = claimed < computed.best;
    let found = Finding::Ranks { best: computed.best, worst: computed.worst };
    all.retain(|followers| is_in(ground.catalog, followers.act, scope));
    let rests_on = if is_refuted { ahead(&all, act, on) } else { bounds_of_all(&all, on) };
    // A place is no surer than the weakest of the counts that it is computed from.
    let grade = ground.weakest(&rests_on);
    to.read(Definition::default(), settled(false, is_refuted), found, rests_on, grade);
    to.blame(&to.own.clone());
}

/// The counts by which acts are surely ahead of one on a day: what bounds it above, and what bounds them below.
fn ahead<'a>(all: &[Followers<'a>], act: &ActId, on: Day) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let Some(own) = all.iter().find(|followers| followers.act == act) else { return rows };
    let Some(high) = own.on(on).high else { return rows };
    add(&mut rows, &bounds(own, on, Side::Above));
    for others in all.iter().filter(|others| others.act != act && others.on(on).low > high) {
        add(&mut rows, &bounds(others, on, Side::Below));
    }
    rows
}

/// What the range of a place rests on: the counts that bound it and all others.
fn bounds_of_all<'a>(all: &[Followers<'a>], on: Day) -> Vec<Row<'a>> {
    let sides = |followers| [Side::Below, Side::Above].map(|side| bounds(followers, on, side));
    all.iter().flat_map(sides).flatten().collect()
}

/// The side on which a count is bounded.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Below,
    Above,
}

/// The counts by which an act's count on a day is bounded on one side, by the rule of [`follower`](crate::query::follower).
fn bounds<'a>(followers: &Followers<'a>, on: Day, side: Side) -> Vec<Row<'a>> {
    let between = followers.on(on);
    let gives = |count: &&'a Count| {
        let (least, most) = (count.quantity.least(), count.quantity.most());
        let is_of_the_day = count.to.and_then(When::day) == Some(on);
        let is_after = count.to.and_then(When::earliest).is_some_and(|day| day > on);
        match side {
            Side::Below if is_of_the_day => least == between.low,
            Side::Below => latest(count).is_some_and(|day| day <= on) && fallen(least) == between.low,
            Side::Above if is_of_the_day => Some(most) == between.high,
            Side::Above => is_after && between.high.is_some() && risen(most) == between.high,
        }
    };
    followers.counts.iter().copied().filter(gives).map(Row::Count).collect()
}
