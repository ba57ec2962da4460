//! What could not be read may have told otherwise.
//!
//! Knows which readings rest on counts, on reported places or on a position of one date of which the file has one that
//! could not be read: of whom it is claimed, all; of others, those by which nobody was ahead. Positions of whole runs that
//! could not be read are known where runs are ([`rank`](super::rank), [`tracks`](super::tracks)).

use crate::claim::ground::Ground;
use crate::claim::reading::{Reading, Why};
use crate::claim::verdict::Truth;
use crate::model::claim::{Assertion, Metric, Position};
use crate::model::fault::List;
use crate::model::lost::Lost;
use crate::query::follower::is_place_lost;

/// Takes back what is not settled without the records that could not be read.
pub fn doubt(ground: &Ground<'_>, asserts: &Assertion, readings: &mut [Reading<'_>]) {
    for reading in readings.iter_mut().filter(|reading| reading.truth != Truth::Unknown) {
        if is_open(ground, asserts, reading) {
            (reading.truth, reading.why) = (Truth::Unknown, Some(Why::Unread));
        }
    }
}

fn is_open(ground: &Ground<'_>, asserts: &Assertion, reading: &Reading<'_>) -> bool {
    let catalog = ground.catalog;
    let (of, than, by) = match asserts {
        Assertion::Figure { of, by, .. } | Assertion::InDays { of, by, .. } | Assertion::Leads { of, by, .. } => {
            (of, of, by)
        }
        Assertion::MoreThan { of, than, by } => (of, than, by),
        Assertion::Place { counter, on, .. } => return is_place_lost(catalog, counter, *on, *on),
        Assertion::Rank { work, chart, at: Position::On(day), .. } => {
            let is_it = |lost: &Lost| lost.is_of_work(work) && lost.may_be_since(*day);
            return catalog.is_lost(List::Entries, chart.as_str(), Some(*day), &is_it);
        }
        Assertion::DaysBetween { .. } | Assertion::Rank { .. } | Assertion::AllOn { .. } => return false,
    };
    let Some(Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter)) =
        reading.definition.metric.or(by.first())
    else {
        return false;
    };
    let may_be_behind = matches!(asserts, Assertion::Leads { .. }) && reading.truth == Truth::True;
    let is_meant = |lost: &Lost| may_be_behind || lost.is_of(of) || lost.is_of(than);
    catalog.is_lost(List::Counts, counter.as_str(), ground.as_of, &is_meant)
}
