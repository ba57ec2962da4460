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
use crate::model::chart::Extent;
use crate::model::claim::Among;
use crate::model::day::{Day, When};
use crate::model::id::{AlbumId, ChartId, TrackId, WorkId};
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
    let Some(among) = first else {
        to.read(Definition::default(), own.truth(ground, album, chart, date), found, own.rows, own.grade);
        return;
    };
    let truth = own.truth(ground, album, chart, date);
    let peers = albums(ground, album, among);
    let Some(tracked) = ground.catalog.chart(chart).and_then(|chart| chart.tracked) else { return };
    for singles_count in [true, false] {
        let definition = Definition { singles_count: Some(singles_count), ..Definition::default() };
        let mut before: Vec<(Day, Standing<'a>)> = Vec::new();
        let mut compared = 0;
        for peer in &peers {
            let (Some(release), tracks) = (peer.release.and_then(When::day), peer.tracks.len()) else { continue };
            if tracks < SEVERAL || release >= date || (!singles_count && tracks <= SINGLE) {
                continue;
            }
            let is_debut = |day: Day| day < date && day + tracked.0 <= release && release <= day + tracked.1;
            let theirs = standing(ground, &peer.id, chart, is_debut);
            // Where none of it is held, it was off the chart only if the week of its release is covered.
            if theirs.on == 0 && !is_covered(ground, &peer.id, chart, release + -tracked.1) {
                continue;
            }
            compared += 1;
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
        let is_covered = is_covered(ground, album, chart, date);
        let is_missing = |track: &TrackId| {
            ground.catalog.entries(chart, &WorkId::Track(track.clone())).iter().all(|e| e.day() != Some(date))
        };
        settled(self.of > 0 && self.on == self.of, is_covered && self.missing.iter().any(is_missing))
    }
}

/// Whether all that an album's act had on a chart at a date is held.
fn is_covered(ground: &Ground<'_>, album: &AlbumId, chart: &ChartId, date: Day) -> bool {
    let act = ground.catalog.album(album).map(|album| &album.act);
    ground.catalog.coverage(chart).iter().any(|coverage| {
        let is_of_act = act.is_some_and(|act| coverage.acts.contains(act));
        coverage.extent == Extent::Complete && is_of_act && coverage.covers(date)
    })
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
