//! What a chart counted of an album in the week that begins with its release.
//!
//! Knows that the tracks are added up, and that a track below the chart's last rank was counted too. Does not know other
//! counters ([`figure`](super::figure)), nor the claim.

use super::agree::{Told, agree};
use super::figure::{Figure, Figures};
use super::ground::Ground;
use super::row::{Row, add};
use crate::model::day::Day;
use crate::model::id::{ChartId, WorkId};
use crate::model::observation::CountedId;
use crate::model::source::Grade;

/// What a chart counted of an album's tracks in the week that begins with the release.
#[must_use]
pub fn chart_week<'a>(ground: &Ground<'a>, of: &CountedId, chart: &ChartId) -> Figures<'a> {
    let CountedId::Album(id) = of else { return Figures::default() };
    let work = WorkId::Album(id.clone());
    let Some((release, row)) = ground.release(&work) else { return Figures::without_release(ground, &work) };
    let Some(album) = ground.catalog.album(id) else { return Figures::default() };
    let Some(of) = ground.catalog.chart(chart) else { return Figures::default() };
    let is_first = |date: Day| of.tracks(date, release) == Some(true);
    let (mut low, mut high, mut rows, mut grade) = (0_u64, Some(0_u64), vec![row], Grade::Official);
    let mut lower = Vec::new();
    for track in &album.tracks {
        let work = WorkId::Track(track.clone());
        let of_week = ground.entries(chart, &work).filter(|entry| entry.day().is_some_and(is_first));
        let told = of_week
            .filter_map(|entry| Some(Told::figure(entry.amount?, ground.grade(&entry.standing), Row::Entry(entry))));
        let counted = agree(told.collect());
        add(&mut lower, &counted.lower);
        match counted.best.first() {
            Some(figure) => {
                low = low.saturating_add(figure.low);
                high = high.zip(figure.high).map(|(sum, high)| sum.saturating_add(high));
                add(&mut rows, &figure.rows);
                grade = grade.max(figure.grade);
            }
            // A track below the chart's last rank was streamed too: then the sum is a lower bound.
            None => high = None,
        }
    }
    match rows.len() {
        0 | 1 => Figures::default(),
        _ => Figures { best: vec![Figure { low, high, grade, rows }], lower, ..Figures::default() },
    }
}
