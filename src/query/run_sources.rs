//! Who says what is known of one period of a chart run.
//!
//! Knows whose word each state rests on: a period without a position is as much of a statement as one with it. Does not
//! know how the states came to be ([`run_gaps`](super::run_gaps)).

use super::run::{ChartRun, State, Week};
use crate::model::catalog::Catalog;
use crate::model::source::Citation;

impl ChartRun<'_> {
    /// The sources of a period. Of a position its own. Of a period off the chart those of the coverage that is complete
    /// for the work's acts; in a series the file of that chart date. Of a period whose rank is not held those of the
    /// positions on either side, whose weeks on chart count it. Where nothing is known there is none.
    #[must_use]
    pub fn citations(&self, catalog: &Catalog, week: &Week<'_>) -> Vec<Citation> {
        let at = self.weeks.partition_point(|other| other.date < week.date);
        let (before, after) = self.weeks.split_at(at);
        let said_by = match week.state {
            State::Held(entry) => [Some(entry), None],
            State::RankNotHeld => [before.iter().rev().find_map(Week::entry), after.iter().find_map(Week::entry)],
            State::Off | State::NoData => [None, None],
        };
        let positions = said_by.into_iter().flatten().flat_map(|entry| &entry.standing.citations);
        let mut found: Vec<Citation> = Vec::new();
        for citation in positions {
            if !found.iter().any(|other| other.source == citation.source && other.file == citation.file) {
                found.push(citation.clone());
            }
        }
        let acts = catalog.acts_of(self.work);
        let covering = catalog.coverage(self.chart).iter().filter(|of| of.is_complete(week.date, acts));
        for citation in covering.filter(|_| matches!(week.state, State::Off)).flat_map(|of| &of.citations) {
            let is_series = catalog.source(&citation.source).is_some_and(|source| source.is_series());
            found.push(Citation { file: is_series.then_some(week.date), ..citation.clone() });
        }
        found
    }
}
