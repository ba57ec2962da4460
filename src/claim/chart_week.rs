//! What a chart counted of an album in the week that begins with its release.
//!
//! Knows that the tracks are added up, and that a track below the chart's last rank was counted too. Does not know other
//! counters ([`figure`](super::figure)), nor the claim.

use super::figure::{Figure, Figures};
use super::ground::Ground;
use super::row::Row;
use crate::model::day::Day;
use crate::model::id::{ChartId, WorkId};
use crate::model::observation::CountedId;
use crate::model::source::Grade;

/// What a chart counted of an album's tracks in the week that begins with the release.
#[must_use]
pub fn chart_week<'a>(ground: &Ground<'a>, of: &CountedId, chart: &ChartId) -> Figures<'a> {
    let CountedId::Album(id) = of else { return Figures::default() };
    let Some((release, row)) = ground.release(&WorkId::Album(id.clone())) else {
        return Figures { lacks_release: true, ..Figures::default() };
    };
    let Some(album) = ground.catalog.album(id) else { return Figures::default() };
    let Some(of) = ground.catalog.chart(chart) else { return Figures::default() };
    let is_first = |date: Day| of.tracks(date, release) == Some(true);
    let (mut low, mut rows, mut grade) = (0_u64, vec![row], Grade::Official);
    for track in &album.tracks {
        let work = WorkId::Track(track.clone());
        let of_week = ground.entries(chart, &work).filter(|entry| entry.day().is_some_and(is_first));
        let best = of_week.filter_map(|entry| Some((ground.grade(&entry.standing), entry.amount?, entry)));
        if let Some((of, amount, entry)) = best.reduce(|best, next| if next.0 < best.0 { next } else { best }) {
            low = low.saturating_add(amount.least());
            rows.push(Row::Entry(entry));
            grade = grade.max(of);
        }
    }
    // A track below the chart's last rank was streamed too: then the sum is a lower bound.
    let is_whole = rows.len() == album.tracks.len() + 1;
    match rows.len() {
        0 | 1 => Figures::default(),
        _ => Figures { best: vec![Figure { low, high: is_whole.then_some(low), grade, rows }], ..Figures::default() },
    }
}
