//! Claims of all tracks of an album at once on a chart.
//!
//! Knows that a track which is not held was off the chart only where the dataset covers that date, and that releases of
//! a few tracks may or may not count as albums. Does not know positions.

use super::rivals::albums;
use crate::claim::evaluation::{Evaluation, settled};
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::claim::Among;
use crate::model::day::Day;
use crate::model::fault::List;
use crate::model::id::{AlbumId, ChartId, TrackId, WorkId};
use crate::model::lost::Lost;
use crate::model::order;
use crate::model::source::Grade;

/// The most tracks that a single has, by the rule of the streaming services.
const SINGLE: usize = 3;
/// Of a release of one track it says nothing that every track stood on a chart.
const SEVERAL: usize = 2;

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
    let (truth, grade) = own.truth(ground, album, chart, date);
    let Some(among) = first else {
        to.read(Definition::default(), truth, found, own.rows, grade);
        return;
    };
    let peers = albums(ground, album, among);
    let of = ground.catalog.chart(chart).and_then(|of| Some((of, of.tracked?)));
    let Some((of, (_, last))) = of else {
        // Which chart date others came out for is not known of a chart that does not say which days it counts.
        to.read(Definition::default(), truth.and(Truth::Unknown), found, own.rows, grade);
        return;
    };
    for singles_count in [true, false] {
        let definition = Definition { singles_count: Some(singles_count), ..Definition::default() };
        let mut before: Vec<(Day, Standing<'a>)> = Vec::new();
        let mut compared = 0;
        for peer in &peers {
            let (told, tracks) = (ground.release(&WorkId::Album(peer.id.clone())), peer.tracks.len());
            let Some((release, row)) = told else { continue };
            if tracks < SEVERAL || release >= date || (!singles_count && tracks <= SINGLE) {
                continue;
            }
            let is_debut = |day: Day| day < date && of.tracks(day, release) == Some(true);
            let mut theirs = standing(ground, &peer.id, chart, is_debut);
            // Where none of it is held, it was off the chart only if the week of its release is covered.
            if theirs.on == 0 && covered(ground, &peer.id, chart, release + -last).is_none() {
                continue;
            }
            compared += 1;
            if theirs.on == theirs.of {
                // It did so at that chart date.
                let Some(since) = theirs.rows.iter().filter_map(|row| row.day()).max() else { continue };
                theirs.rows.push(row);
                before.push((since, theirs));
            }
        }
        to.compared = to.compared.max(Some(compared));
        order::by_key(&mut before, |(since, _)| *since);
        match (truth, before.first().and_then(|(since, theirs)| Some((*since, *theirs.rows.first()?)))) {
            (Truth::True, Some((since, first))) => {
                let found = Finding::Ahead { first, since, more: before.len() - 1 };
                let mut rows = own.rows.clone();
                let grade =
                    grade.max(before.iter().map(|(_, theirs)| ground.weakest(&theirs.rows)).min().unwrap_or(grade));
                before.iter().for_each(|(_, theirs)| add(&mut rows, &theirs.rows));
                to.ahead(definition, among, found, rows, grade);
            }
            (Truth::True, None) => {
                to.unknown(definition, Why::FieldNotHeld);
                if let Some(reading) = to.readings.last_mut() {
                    reading.found = Finding::NobodyAhead(compared);
                    reading.rows.clone_from(&own.rows);
                }
            }
            _ => to.read(definition, truth, found, own.rows.clone(), grade),
        }
    }
}

/// How the tracks of an album stood on a chart.
struct Standing<'a> {
    on: usize,
    of: usize,
    rows: Vec<Row<'a>>,
    missing: Vec<TrackId>,
}

impl<'a> Standing<'a> {
    /// A track that is not held was off the chart only where that date is covered: then it rests on who says so, too.
    fn truth(&self, ground: &Ground<'a>, album: &AlbumId, chart: &ChartId, date: Day) -> (Truth, Grade) {
        let covered = covered(ground, album, chart, date);
        let is_missing = |track: &TrackId| {
            let work = WorkId::Track(track.clone());
            let is_it = |lost: &Lost| lost.is_of_work(&work) && lost.may_be_since(date);
            !ground.catalog.is_lost(List::Entries, chart.as_str(), Some(date), &is_it)
                && ground.catalog.entries(chart, &work).iter().all(|entry| entry.day() != Some(date))
        };
        let is_off = covered.is_some() && self.missing.iter().any(is_missing);
        let of_rows = Some(ground.weakest(&self.rows)).filter(|_| !self.rows.is_empty());
        let grade = of_rows.max(covered.filter(|_| is_off)).unwrap_or(Grade::Fan);
        (settled(self.of > 0 && self.on == self.of, is_off), grade)
    }
}

/// Whether all that an album's act had on a chart at a date is held, and the best grade of who says so.
fn covered(ground: &Ground<'_>, album: &AlbumId, chart: &ChartId, date: Day) -> Option<Grade> {
    let act = std::slice::from_ref(&ground.catalog.album(album)?.act);
    let all = ground.catalog.coverage(chart).iter().filter(|coverage| coverage.is_complete(date, act));
    all.map(|coverage| ground.grade_among(&coverage.citations)).min()
}

fn standing<'a>(ground: &Ground<'a>, album: &AlbumId, chart: &ChartId, is_meant: impl Fn(Day) -> bool) -> Standing<'a> {
    let tracks = ground.catalog.album(album).map_or(&[][..], |album| &album.tracks);
    let mut standing = Standing { on: 0, of: tracks.len(), rows: Vec::new(), missing: Vec::new() };
    for track in tracks {
        let work = WorkId::Track(track.clone());
        let mut of_track = ground.entries(chart, &work);
        match of_track.find(|entry| entry.day().is_some_and(&is_meant)) {
            Some(entry) => {
                standing.on += 1;
                standing.rows.push(Row::Entry(entry));
            }
            None => standing.missing.push(track.clone()),
        }
    }
    standing
}
