//! Columns of chart dates of which nothing is held.
//!
//! Knows the dates that a chart should have. Does not know any work: it is the chart that is missing, not a work.

use super::{Sheet, is_covered};
use crate::figure::Rect;
use crate::figure::mark::{Ink, Shape};
use crate::figure::panel::Panel;
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::id::ChartId;
use crate::model::observation::{Entry, Reading};
use crate::query::days_held::{days_held, is_without_data};

impl Sheet<'_> {
    /// Columns of chart dates of which nothing is held: it is the chart that is missing, not the work. Works laid over
    /// one another have them at different places.
    pub(super) fn hatch(&self, panel: &mut Panel) {
        if self.selection.clock.is_release() {
            return;
        }
        let Some(step) = self.chart.period.days().filter(|_| is_covered(self.catalog, &self.chart.id)) else { return };
        let Some(anchor) = anchor(self.catalog, &self.chart.id) else { return };
        let (held, window) = (days_held(self.catalog, &self.chart.id, self.selection.as_of), self.window);
        let first = anchor + (window.from() - anchor).div_euclid(step) * step;
        // What comes after the day whose knowledge is shown is not missing: it is not yet.
        let last = self.selection.as_of.map_or(window.to(), |day| day.min(window.to()));
        let dates = (0..).map(|n| first + n * step).take_while(|date| *date <= last && step > 0);
        let plot = self.frame.plot;
        let half = f64::from(step) / 2.0 * self.x.px_per_day();
        let mut open: Option<Rect> = None;
        for date in dates.take(4_000) {
            if !is_without_data(self.catalog, &self.chart.id, &held, date) {
                panel.marks.extend(open.take().map(|rect| crate::figure::Mark::new(Ink::Ink, Shape::NoData(rect))));
                continue;
            }
            let at = self.x.to_px(date);
            let (left, right) = ((at - half).max(plot.left), (at + half).min(plot.right));
            let bottom = self.frame.lane.unwrap_or(plot.bottom);
            open = match open {
                Some(rect) => Some(Rect { right, ..rect }),
                None if left < right => Some(Rect::new(left, plot.top, right, bottom)),
                None => None,
            };
        }
        panel.marks.extend(open.map(|rect| crate::figure::Mark::new(Ink::Ink, Shape::NoData(rect))));
    }
}

/// Any chart date: all others lie whole periods from it.
fn anchor(catalog: &Catalog, chart: &ChartId) -> Option<Day> {
    let entries = catalog.runs().filter(|((of, _), _)| of == chart).flat_map(|(_, entries)| entries);
    entries.filter(|entry| entry.reading != Reading::PeakOfRun).find_map(Entry::day)
}
