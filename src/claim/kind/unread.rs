//! What could not be read may have told otherwise.
//!
//! Knows which readings rest on counts or reported places of which the file has one that could not be read: of whom it is
//! claimed, all; of others, those by which nobody was ahead. Positions that could not be read are known where runs are
//! ([`rank`](super::rank), [`tracks`](super::tracks)).

use crate::claim::ground::Ground;
use crate::claim::reading::{Reading, Why};
use crate::claim::verdict::Truth;
use crate::model::claim::{Assertion, Metric};
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
