//! Whose day it is: a claim of days read by Seoul's calendar and by UTC's.
//!
//! Knows which claims speak of days, and that what comes out alike by both is one reading. What is told without an hour
//! keeps its date by either: nothing is guessed. Who is compared with others is compared by the counter's own calendar:
//! another one would move those alone of whom an hour is told. Does not know how a claim is read.

use crate::claim::evaluation::Evaluation;
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Reading};
use crate::claim::row::add;
use crate::model::claim::{Assertion, Claim, From, Metric};
use crate::model::id::WorkId;
use crate::model::observation::CountedId;
use crate::model::zone::Zone;
use crate::query::totals::work;

/// Reads a claim by each calendar that may turn it.
pub fn by_calendar<'a>(
    ground: &Ground<'a>,
    claim: &'a Claim,
    read: fn(&Ground<'a>, &'a Claim) -> Evaluation<'a>,
) -> Evaluation<'a> {
    if !has_hours(ground, &claim.asserts) {
        return read(ground, claim);
    }
    let [by_seoul, by_utc] = Zone::ALL.map(|zone| read(&ground.by(zone), claim));
    let mut both = Evaluation { compared: by_seoul.compared, ..Evaluation::default() };
    for looked in [&by_seoul, &by_utc] {
        add(&mut both.beside, &looked.beside);
        add(&mut both.own, &looked.own);
    }
    let mut read: Vec<Definition<'a>> = Vec::new();
    // A track can be out before its album by the one calendar and with it by the other: then they read in other ways.
    for definition in by_seoul.readings.iter().chain(&by_utc.readings).map(|reading| reading.definition) {
        if read.contains(&definition) {
            continue;
        }
        read.push(definition);
        let of = |looked: &Evaluation<'a>| -> Vec<Reading<'a>> {
            looked.readings.iter().filter(|reading| reading.definition == definition).cloned().collect()
        };
        let (seoul, utc) = (of(&by_seoul), of(&by_utc));
        if seoul.len() == utc.len() && seoul.iter().zip(&utc).all(|(one, other)| are_alike(one, other)) {
            both.readings.extend(seoul);
            continue;
        }
        for (zone, readings) in Zone::ALL.into_iter().zip([seoul, utc]) {
            let in_zone = |reading: Reading<'a>| Reading {
                definition: Definition { zone: Some(zone), ..reading.definition },
                ..reading
            };
            both.readings.extend(readings.into_iter().map(in_zone));
        }
    }
    both
}

/// Whether both find the same, and so come to the same.
fn are_alike(one: &Reading<'_>, other: &Reading<'_>) -> bool {
    one.truth == other.truth && one.found == other.found && one.why == other.why
}

/// Whether an hour is known of anything whose day a claim of days speaks of.
fn has_hours(ground: &Ground<'_>, asserts: &Assertion) -> bool {
    match asserts {
        Assertion::Figure { of, by, .. } | Assertion::InDays { of, by, .. } => {
            by.iter().any(|metric| is_told_by_hours(ground, of, metric))
                || work(of).is_some_and(|work| came_out_at_an_hour(ground, &work))
        }
        Assertion::DaysBetween { from: From::Release(work), .. } => came_out_at_an_hour(ground, work),
        // By dates of a chart, by the counter's own calendar, or by no day at all.
        Assertion::DaysBetween { from: From::Day(_), .. } | Assertion::Rank { .. } | Assertion::AllOn { .. } => false,
        Assertion::Place { .. } | Assertion::Leads { .. } | Assertion::MoreThan { .. } => false,
    }
}

fn is_told_by_hours(ground: &Ground<'_>, of: &CountedId, metric: &Metric) -> bool {
    match metric {
        Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter) => {
            let has_zone = ground.catalog.counter(counter).is_some_and(|counter| counter.zone.is_some());
            has_zone && ground.counts(of, counter).any(|count| count.hour.is_some())
        }
        Metric::ChartWeek(_) => false,
    }
}

/// Whether the hour of a release is known: its own, or that of a track of it, from which days can be counted too.
fn came_out_at_an_hour(ground: &Ground<'_>, work: &WorkId) -> bool {
    let of_track = |id| ground.catalog.track(id).is_some_and(|track| track.hour.is_some());
    match work {
        WorkId::Album(id) => {
            ground.catalog.album(id).is_some_and(|album| album.hour.is_some() || album.tracks.iter().any(of_track))
        }
        WorkId::Track(id) => of_track(id),
    }
}
