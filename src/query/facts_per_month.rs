//! How many facts the dataset holds of each month.
//!
//! Knows which observations can be put into a month: positions, counts and reported places known to the day or the
//! month. Leaves out those known to the year only, and those without a date: they belong to no month.

use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::observation::{CountedId, Standing};
use crate::query::selection::Selection;
use std::collections::BTreeMap;

/// One month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Day,
    /// The facts of it.
    pub all: u32,
    /// Those of them that are of the acts and works selected.
    pub chosen: u32,
}

/// Counts the facts that stand as of the selection's day, month by month, from the first month that has one to the
/// last, months without any among them.
#[must_use]
pub fn facts_per_month(catalog: &Catalog, selection: &Selection) -> Vec<Month> {
    let mut found: BTreeMap<Day, (u32, u32)> = BTreeMap::new();
    let mut add = |when: Option<When>, standing: &Standing, is_chosen: bool| {
        if let Some(first) = when.and_then(month).filter(|_| standing.stands(selection.as_of)) {
            let (all, chosen) = found.entry(first).or_default();
            *all += 1;
            *chosen += u32::from(is_chosen);
        }
    };
    for ((_, work), entries) in catalog.runs() {
        let is_chosen = selection.has(work);
        entries.iter().for_each(|entry| add(entry.date, &entry.standing, is_chosen));
    }
    for ((subject, _), counts) in catalog.series() {
        let is_chosen = match subject {
            CountedId::Act(id) => selection.acts.contains(id),
            CountedId::Album(id) => selection.albums.contains(id),
            CountedId::Track(id) => selection.tracks.contains(id),
        };
        counts.iter().for_each(|count| add(count.to, &count.standing, is_chosen));
    }
    for place in catalog.places() {
        add(place.when, &place.standing, selection.acts.contains(&place.act));
    }
    whole(&found)
}

/// The first day of the month it was in. "On or before" stands at its day, as it does on the timelines.
fn month(when: When) -> Option<Day> {
    match when {
        When::Day(day) | When::Month(day) | When::OnOrBefore(day) => Some(day.first_of_month()),
        When::Year(_) => None,
    }
}

/// The months from the first to the last, none left out.
fn whole(found: &BTreeMap<Day, (u32, u32)>) -> Vec<Month> {
    let (Some((&start, _)), Some((&end, _))) = (found.first_key_value(), found.last_key_value()) else {
        return Vec::new();
    };
    let next = |first: &Day| Some(first.next_month()).filter(|next| next > first);
    std::iter::successors(Some(start), next)
        .take_while(|first| *first <= end)
        .map(|first| {
            let (all, chosen) = found.get(&first).copied().unwrap_or_default();
            Month { first, all, chosen }
        })
        .collect()
}
