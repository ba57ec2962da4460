//! What could not be read may have told otherwise.
//!
//! Knows which readings rest on counts of which the file has one that could not be read: of whom it is claimed, all; of
//! others, those by which nobody was ahead. Positions that could not be read are known where runs are
//! ([`rank`](super::rank), [`tracks`](super::tracks)).

use crate::claim::reading::{Reading, Why};
use crate::claim::verdict::Truth;
use crate::model::catalog::Catalog;
use crate::model::claim::{Assertion, Metric};
use crate::model::fault::List;
use crate::model::lost::Lost;

/// Takes back what is not settled without the records that could not be read.
pub fn doubt(catalog: &Catalog, asserts: &Assertion, readings: &mut [Reading<'_>]) {
    let (of, than, by) = match asserts {
        Assertion::Figure { of, by, .. } | Assertion::InDays { of, by, .. } => (of, None, by),
        Assertion::MoreThan { of, than, by } => (of, Some(than), by),
        Assertion::Leads { of, by, .. } => (of, None, by),
        Assertion::DaysBetween { .. } | Assertion::Rank { .. } => return,
        Assertion::Place { .. } | Assertion::AllOn { .. } => return,
    };
    let is_own = |lost: &Lost| lost.is_of(of) || than.is_some_and(|than| lost.is_of(than));
    let leads = matches!(asserts, Assertion::Leads { .. });
    for reading in readings.iter_mut().filter(|reading| reading.truth != Truth::Unknown) {
        let Some(Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter)) =
            reading.definition.metric.or(by.first())
        else {
            continue;
        };
        let may_be_behind = leads && reading.truth == Truth::True;
        if catalog.lost(List::Counts, counter.as_str()).any(|lost| may_be_behind || is_own(lost)) {
            (reading.truth, reading.why) = (Truth::Unknown, Some(Why::Unread));
        }
    }
}
