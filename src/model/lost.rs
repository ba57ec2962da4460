//! Observations that the file has and that could not be read.
//!
//! Knows of whom or what each is, and when, as far as the record still tells: what is missing there is not known to be
//! absent. Does not know what is wrong with it ([`fault`](super::fault)), nor whether those it names are there.

use super::catalog::Catalog;
use super::day::Day;
use super::fault::{Fault, List};
use super::id::WorkId;
use super::observation::CountedId;
use super::value::Value;

/// A position or a count that could not be read.
#[derive(Clone, Debug)]
pub struct Lost {
    list: List,
    on: String,
    of: String,
    /// Empty where the record does not tell it.
    measure: String,
    /// Its chart date, where the record tells one to the day.
    pub date: Option<Day>,
}

impl Lost {
    /// Whether it may be of that chart date.
    #[must_use]
    pub fn may_be_of(&self, date: Day) -> bool {
        self.date.is_none_or(|day| day == date)
    }

    /// Whether it may be of that chart date or of one before.
    #[must_use]
    pub fn may_be_by(&self, date: Day) -> bool {
        self.date.is_none_or(|day| day <= date)
    }

    /// Whether it is of that work.
    #[must_use]
    pub fn is_of_work(&self, work: &WorkId) -> bool {
        self.of
            == match work {
                WorkId::Album(id) => id.as_str(),
                WorkId::Track(id) => id.as_str(),
            }
    }

    /// Whether it is of that act or work.
    #[must_use]
    pub fn is_of(&self, subject: &CountedId) -> bool {
        self.of
            == match subject {
                CountedId::Act(id) => id.as_str(),
                CountedId::Album(id) => id.as_str(),
                CountedId::Track(id) => id.as_str(),
            }
    }

    /// Whether it may be of that measure.
    #[must_use]
    pub fn may_be(&self, measure: &str) -> bool {
        self.measure.is_empty() || self.measure == measure
    }
}

impl Catalog {
    /// What could not be read of a list, on a chart or by a counter of that id.
    pub fn lost(&self, list: List, on: &str) -> impl Iterator<Item = &Lost> {
        self.lost.iter().filter(move |lost| lost.list == list && lost.on == on)
    }
}

/// What the faults of a file leave out; a record with several is there as often.
pub(super) fn lost(entries: &[Value<'_>], counts: &[Value<'_>], faults: &[Fault]) -> Vec<Lost> {
    let mut lost = Vec::new();
    for fault in faults {
        let (records, on) = match fault.list {
            List::Entries => (entries, "chart"),
            List::Counts => (counts, "counter"),
            _ => continue,
        };
        let Some(raw) = records.get(fault.record.saturating_sub(1)) else { continue };
        let told = |field: &str| raw.member(field).and_then(|value| value.plain()).unwrap_or_default();
        // It is of one of them, or one of those that several name.
        let of = [told("album"), told("track"), told("act")].concat();
        let (on, measure) = (told(on).to_owned(), told("measure").to_owned());
        lost.push(Lost { list: fault.list, on, of, measure, date: Day::parse(told("date")) });
    }
    lost
}
