//! How much room a chart's panel takes.
//!
//! Knows that little height is enough for little, and which works have a lane of absent weeks. Does not draw.

use super::line::has_absent_weeks;
use super::{Sheet, is_covered};
use crate::figure::colour::Colours;
use crate::figure::layout::{Foot, Space};
use crate::figure::mark::Ink;
use crate::figure::scale::RankScale;
use crate::figure::timelines::axis;
use crate::model::day::Days;
use crate::model::id::ActId;
use crate::query::days_held::acts_not_covered;
use crate::query::run::ChartRun;

/// Height of a plot, px.
pub(super) const PLOT: f64 = 236.0;
/// Height of the plot where only single positions are held, or peers alone are in view, and where nothing is, px.
const SPARSE: f64 = 120.0;
const EMPTY: f64 = 64.0;

impl Sheet<'_> {
    /// The same with as much room as what stands on it needs: a lane for each work with absent weeks, little height where
    /// nothing of what was chosen is in view, and above the first panel a line of words.
    pub(super) fn with_room_for(self, colours: &Colours, runs: &[&ChartRun<'_>], is_first: bool) -> Self {
        let is_run = is_covered(self.catalog, &self.chart.id);
        let plot = match (runs.iter().any(|run| self.is_shown(run)), runs.is_empty()) {
            (true, _) if is_run => PLOT,
            (false, true) => EMPTY,
            _ => SPARSE,
        };
        let absent = runs.iter().filter(|run| self.has_lane(colours, run)).count();
        let lanes = if is_run { absent.max(1) } else { 0 };
        let (catalog, selection) = (self.catalog, self.selection);
        let head = if is_first { axis::head_of_first(catalog, selection) } else { axis::head(selection, false) };
        let frame = self.layout.stack(&[Space { head, plot, lanes, foot: Foot::Words }])[0];
        let y = RankScale::new(self.y.depth(), frame.plot.top, frame.plot.bottom);
        Self { frame, y, ..self }
    }

    /// Whether a position of a chosen work is in view.
    fn is_shown(&self, run: &ChartRun<'_>) -> bool {
        let held = |window: Days| run.weeks.iter().any(|week| week.entry().is_some() && window.contains(week.date));
        self.selection.has(run.work) && self.window_of(run.work).is_some_and(held)
    }

    /// The chosen acts of whom nothing of the chart is held in the time shown: it is not held for them, and no position of
    /// a chosen work of theirs is told.
    pub(super) fn acts_not_held(&self, runs: &[&ChartRun<'_>]) -> Vec<&ActId> {
        let mut acts = acts_not_covered(self.catalog, self.selection, self.chart);
        let is_told = |run: &ChartRun<'_>| self.is_shown(run) || run.weeks.is_empty() && self.selection.has(run.work);
        acts.retain(|act| !runs.iter().any(|run| self.catalog.acts_of(run.work).contains(act) && is_told(run)));
        acts
    }

    /// Whether absent weeks of a run are drawn: only of what is in colour, since ten peers would take more lanes than
    /// ranks.
    pub(super) fn has_lane(&self, colours: &Colours, run: &ChartRun<'_>) -> bool {
        self.selection.has(run.work)
            && colours.of_work(run.work) != Ink::Context
            && self.window_of(run.work).is_some_and(|window| has_absent_weeks(run, window))
    }
}
