//! Claims of a position on a chart, of a place among acts, of all tracks at once on a chart.
//!
//! Knows what a held position, a reported place and a computed range say of them. That a work is not held on a chart
//! date says nothing unless the dataset covers that date.

use super::rivals::{Rival, rivals};
use crate::claim::evaluation::{Evaluation, settled};
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::chart::Extent;
use crate::model::claim::{Among, Position};
use crate::model::day::Day;
use crate::model::id::{ActId, AlbumId, ChartId, CounterId, TrackId, WorkId};
use crate::model::observation::{Count, CountedId, Entry, Measure, Scope};
use crate::model::order;
use crate::model::source::Grade;
use crate::query::follower::{Followers, place_on};
use crate::query::run::{ChartRun, State};

/// The most tracks that a single has, by the rule of the streaming services.
const SINGLE: usize = 3;

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
    let graded = || dated.iter().filter(meant).map(|(_, entry)| (ground.grade(&entry.standing), *entry));
    let best = graded().map(|(grade, _)| grade).min();
    let is_whole = at != Position::Peak || is_whole(ground, work, chart);
    for (grade, entry) in graded() {
        let row = Row::Entry(entry);
        if Some(grade) != best {
            add(&mut to.beside, &[row]);
            continue;
        }
        // A week that is not held may have been better, or earlier.
        let is_sure = match at {
            Position::On(_) => true,
            Position::Debut => is_debut(ground, work, chart, entry),
            Position::Peak => is_whole || entry.rank == 1,
        };
        let truth = match at {
            Position::Peak => settled(entry.rank == claimed && is_sure, entry.rank < claimed),
            _ => settled(entry.rank == claimed && is_sure, entry.rank != claimed && is_sure),
        };
        let found = Finding::Ranks { best: entry.rank, worst: entry.rank };
        to.read(Definition::default(), truth, found, vec![row], grade);
    }
    if best.is_none() {
        to.unknown(Definition::default(), Why::NoFigure);
    }
}

/// Whether no period of the run is without data.
fn is_whole(ground: &Ground<'_>, work: &WorkId, chart: &ChartId) -> bool {
    let run = ChartRun::new(ground.catalog, chart, work, ground.as_of);
    run.is_some_and(|run| run.has_debut && !run.weeks.iter().any(|week| matches!(week.state, State::NoData)))
}

/// Whether a position is the first of its run: the chart says so, or counted the release for it.
fn is_debut(ground: &Ground<'_>, work: &WorkId, chart: &ChartId, entry: &Entry) -> bool {
    let counts_release = || {
        let (first, last) = ground.catalog.chart(chart)?.tracked?;
        let (release, _) = ground.release(work)?;
        let day = entry.day()?;
        Some(day + first <= release && release <= day + last)
    };
    entry.week == Some(1) || entry.week.is_none() && counts_release() == Some(true)
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
    let grade = |row: Row<'_>| ground.grade_among(row.citations());
    let best = reported.iter().filter(|(_, is_evidence)| *is_evidence).map(|(p, _)| grade(Row::Place(p))).min();
    for (place, is_evidence) in &reported {
        let row = Row::Place(place);
        match (*is_evidence, Some(grade(row)) == best) {
            (false, _) => add(&mut to.own, &[row]),
            (true, false) => add(&mut to.beside, &[row]),
            (true, true) => {
                let truth = settled(place.rank == claimed, place.rank != claimed);
                let found = Finding::Ranks { best: place.rank, worst: place.rank };
                to.read(Definition::default(), truth, found, vec![row], grade(row));
            }
        }
    }
    if best.is_some() {
        return;
    }
    let mut all: Vec<Followers<'a>> = Vec::new();
    for (subject, _) in ground.catalog.counted_by(counter) {
        let CountedId::Act(of) = subject else { continue };
        let is_total = |count: &&Count| count.measure == Measure::Total && count.to.is_some();
        let counts = ground.counts(subject, counter).filter(is_total).collect();
        all.push(Followers { act: of, counts, others: Vec::new() });
    }
    let Some(computed) = place_on(ground.catalog, &all, act, scope, on) else {
        to.unknown(Definition::default(), if to.own.is_empty() { Why::NoFigure } else { Why::OnlyTheClaim });
        return;
    };
    // Acts of which no counts are held may be ahead too: a computed place can refute, never confirm.
    let is_refuted = claimed < computed.best;
    let found = Finding::Ranks { best: computed.best, worst: computed.worst };
    let rows = if is_refuted { nearest(&all, act, on) } else { Vec::new() };
    to.read(Definition::default(), settled(false, is_refuted), found, rows, Grade::Reliable);
    to.blame(&to.own.clone());
}

/// The counts nearest to a day on both sides, of every act: what a computed place rests on.
fn nearest<'a>(all: &[Followers<'a>], act: &ActId, on: Day) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for followers in all {
        let before = followers.counts.iter().rev().find(|count| count.to.is_some_and(|to| to.latest() <= on));
        let after = followers.counts.iter().find(|count| count.to.is_some_and(|to| to.latest() > on));
        let both = [before, after.filter(|_| followers.act == act)];
        rows.extend(both.into_iter().flatten().map(|count| Row::Count(count)));
    }
    rows
}

/// Every track of an album stood on a chart at that date; and no album of the field did so before.
pub fn all_on<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    album: &AlbumId,
    chart: &ChartId,
    date: Day,
    first: Option<Among>,
) {
    let own = standing(ground, album, chart, |day| day == date);
    let found = Finding::Tracks { on: own.on, of: own.of };
    let Some(among) = first else {
        to.read(Definition::default(), own.truth(ground, album, chart, date), found, own.rows, own.grade);
        return;
    };
    let truth = own.truth(ground, album, chart, date);
    let subject = CountedId::Album(album.clone());
    let peers: Vec<Rival<'a>> = rivals(ground, &subject, among);
    for singles_count in [true, false] {
        let definition = Definition { singles_count: Some(singles_count), ..Definition::default() };
        let mut before: Vec<(Day, Standing<'a>)> = Vec::new();
        let mut compared = 0;
        for peer in &peers {
            let Some((release, tracks)) =
                peer.album.and_then(|album| Some((album.release?.day()?, album.tracks.len())))
            else {
                continue;
            };
            if tracks == 0 || release >= date || (!singles_count && tracks <= SINGLE) {
                continue;
            }
            compared += 1;
            let Some(tracked) = ground.catalog.chart(chart).and_then(|chart| chart.tracked) else { continue };
            let is_debut = |day: Day| day < date && day + tracked.0 <= release && release <= day + tracked.1;
            let Some(peer) = peer.album else { continue };
            let theirs = standing(ground, &peer.id, chart, is_debut);
            if theirs.on == theirs.of {
                before.push((release, theirs));
            }
        }
        to.compared = to.compared.max(Some(compared));
        order::by_key(&mut before, |(release, _)| *release);
        match (truth, before.first().and_then(|(since, theirs)| Some((*since, *theirs.rows.first()?)))) {
            (Truth::True, Some((since, first))) => {
                let found = Finding::Ahead { first, since, more: before.len() - 1 };
                let mut rows = own.rows.clone();
                before.iter().for_each(|(_, theirs)| add(&mut rows, &theirs.rows));
                to.read(definition, Truth::False, found, rows, own.grade);
            }
            (Truth::True, None) => {
                to.unknown(definition, Why::FieldNotHeld);
                if let Some(reading) = to.readings.last_mut() {
                    reading.found = Finding::NobodyAhead(compared);
                    reading.rows.clone_from(&own.rows);
                }
            }
            _ => to.read(definition, truth, found, own.rows.clone(), own.grade),
        }
    }
}

/// How the tracks of an album stood on a chart.
struct Standing<'a> {
    on: usize,
    of: usize,
    rows: Vec<Row<'a>>,
    grade: Grade,
    missing: Vec<TrackId>,
}

impl Standing<'_> {
    /// A track that is not held was off the chart only where that date is covered.
    fn truth(&self, ground: &Ground<'_>, album: &AlbumId, chart: &ChartId, date: Day) -> Truth {
        let act = ground.catalog.album(album).map(|album| &album.act);
        let is_covered = ground.catalog.coverage(chart).iter().any(|coverage| {
            let is_of_act = act.is_some_and(|act| coverage.acts.contains(act));
            coverage.extent == Extent::Complete && is_of_act && coverage.covers(date)
        });
        let is_missing = |track: &TrackId| {
            ground.catalog.entries(chart, &WorkId::Track(track.clone())).iter().all(|e| e.day() != Some(date))
        };
        settled(self.of > 0 && self.on == self.of, is_covered && self.missing.iter().any(is_missing))
    }
}

fn standing<'a>(ground: &Ground<'a>, album: &AlbumId, chart: &ChartId, is_meant: impl Fn(Day) -> bool) -> Standing<'a> {
    let tracks = ground.catalog.album(album).map_or(&[][..], |album| &album.tracks);
    let mut standing =
        Standing { on: 0, of: tracks.len(), rows: Vec::new(), grade: Grade::Official, missing: Vec::new() };
    for track in tracks {
        let work = WorkId::Track(track.clone());
        let mut of_track = ground.entries(chart, &work);
        match of_track.find(|entry| entry.day().is_some_and(&is_meant)) {
            Some(entry) => {
                standing.on += 1;
                standing.rows.push(Row::Entry(entry));
                standing.grade = standing.grade.max(ground.grade(&entry.standing));
            }
            None => standing.missing.push(track.clone()),
        }
    }
    standing
}
