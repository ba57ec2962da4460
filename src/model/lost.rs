//! Observations that the file has and that could not be read.
//!
//! Knows of whom or what each is, and when, as far as the record still tells: what is missing there is not known to be
//! absent. Does not know what is wrong with it ([`fault`](super::fault)), nor whether those it names are there.

use super::catalog::Catalog;
use super::day::{Day, When};
use super::fault::{Fault, List};
use super::id::{ActId, AlbumId, TrackId, WorkId};
use super::observation::CountedId;
use super::value::Value;

/// A position, a count or a reported place that could not be read.
#[derive(Clone, Debug)]
pub struct Lost {
    list: List,
    on: String,
    /// Of whom or what it is; none where the record does not tell one alone: then it may be anybody's.
    pub of: Option<CountedId>,
    /// Empty where the record does not tell it.
    measure: String,
    /// What its record tells of its date.
    date: Option<When>,
}

impl Lost {
    /// Its date, where the record tells it to the day.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.date.and_then(When::day)
    }

    /// The first day it may be of, where the record bounds that.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.date.and_then(When::earliest)
    }

    /// Whether it may be of that day.
    #[must_use]
    pub fn may_be_of(&self, day: Day) -> bool {
        self.may_be_by(day) && self.may_be_since(day)
    }

    /// Whether it may be of that day or of one before.
    #[must_use]
    pub fn may_be_by(&self, day: Day) -> bool {
        self.earliest().is_none_or(|earliest| earliest <= day)
    }

    /// Whether it may be of that day or of one after.
    #[must_use]
    pub fn may_be_since(&self, day: Day) -> bool {
        self.date.is_none_or(|when| day <= when.latest())
    }

    /// Whether it may be of that work.
    #[must_use]
    pub fn is_of_work(&self, work: &WorkId) -> bool {
        match (&self.of, work) {
            (Some(CountedId::Album(of)), WorkId::Album(id)) => of == id,
            (Some(CountedId::Track(of)), WorkId::Track(id)) => of == id,
            (of, _) => of.is_none(),
        }
    }

    /// Whether it may be of that act or work.
    #[must_use]
    pub fn is_of(&self, subject: &CountedId) -> bool {
        self.of.as_ref().is_none_or(|of| of == subject)
    }

    /// Whether it may be of that measure.
    #[must_use]
    pub fn may_be(&self, measure: &str) -> bool {
        self.measure.is_empty() || self.measure == measure
    }
}

impl Catalog {
    /// What could not be read of a list, on a chart or by a counter of that id, and may be of that day or of one before
    /// (without a day, of whatever day): as far as it is meant.
    #[must_use]
    #[inline(never)]
    pub fn lost(&self, list: List, on: &str, by: Option<Day>, is_meant: &dyn Fn(&Lost) -> bool) -> Vec<&Lost> {
        let may_be = |lost: &&Lost| lost.list == list && lost.on == on && by.is_none_or(|day| lost.may_be_by(day));
        self.lost.iter().filter(may_be).filter(|lost| is_meant(lost)).collect()
    }

    /// Whether there is any of it.
    #[must_use]
    #[inline(never)]
    pub fn is_lost(&self, list: List, on: &str, by: Option<Day>, is_meant: &dyn Fn(&Lost) -> bool) -> bool {
        !self.lost(list, on, by, is_meant).is_empty()
    }
}

/// What the faults of a file leave out of its positions, counts and places; a record with several is there as often.
pub(super) fn lost(lists: [&[Value<'_>]; 3], faults: &[Fault]) -> Vec<Lost> {
    let [entries, counts, places] = lists;
    let mut lost = Vec::new();
    for fault in faults {
        let (records, on, date) = match fault.list {
            List::Entries => (entries, "chart", "date"),
            List::Counts => (counts, "counter", "to"),
            List::Places => (places, "counter", "when"),
            _ => continue,
        };
        let Some(raw) = records.get(fault.record.saturating_sub(1)) else { continue };
        let text = |field: &str| raw.member(field).and_then(|value| value.plain());
        // What is wrong tells nothing.
        let told = |field: &str| text(field).filter(|_| fault.field != field).unwrap_or_default();
        let of = match (text("act"), text("album"), text("track")) {
            (Some(act), None, None) => ActId::parse(act).ok().map(CountedId::Act),
            (None, Some(album), None) => AlbumId::parse(album).ok().map(CountedId::Album),
            (None, None, Some(track)) => TrackId::parse(track).ok().map(CountedId::Track),
            _ => None,
        };
        let on = text(on).unwrap_or_default().to_owned();
        lost.push(Lost {
            list: fault.list,
            on,
            of,
            measure: told("measure").to_owned(),
            date: When::parse(told(date)),
        });
    }
    lost
}
