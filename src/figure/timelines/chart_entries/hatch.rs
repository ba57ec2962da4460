//! Columns of chart dates of which nothing is held.
//!
//! Knows the dates that a chart should have, and that none of them is held for an act that the dataset does not name
//! there. Does not know any work: it is the chart that is missing, not a work.

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
    /// Columns of chart dates of which nothing is held: it is the chart that is missing, not the work. All of the panel
    /// where it is held for none of the chosen acts. Works laid over one another have their columns at different places.
    pub(super) fn hatch(&self, panel: &mut Panel, is_held: bool) {
        let plot = self.frame.plot;
        let column = |left: f64, right: f64| {
            Rect::new(left.max(plot.left), plot.top, right.min(plot.right), self.frame.lane.unwrap_or(plot.bottom))
        };
        // What comes after the day whose knowledge is shown is not missing: it is not yet.
        let known = self.selection.as_of.filter(|_| !self.selection.clock.is_release());
        let all = column(plot.left, known.map_or(plot.right, |day| self.x.to_px(day + 1)));
        if !is_held && all.left < all.right {
            panel.draw(Ink::Ink, Shape::NoData(all));
        }
        if !is_held || self.selection.clock.is_release() {
            return;
        }
        let Some(step) = self.chart.period.days().filter(|_| is_covered(self.catalog, &self.chart.id)) else { return };
        let Some(anchor) = anchor(self.catalog, &self.chart.id) else { return };
        let (held, window) = (days_held(self.catalog, self.selection, self.chart), self.window);
        let first = anchor + (window.from() - anchor).div_euclid(step) * step;
        let last = self.selection.as_of.map_or(window.to(), |day| day.min(window.to()));
        let dates = (0..).map(|n| first + n * step).take_while(|date| *date <= last && step > 0);
        let half = f64::from(step) / 2.0 * self.x.px_per_day();
        let mut open: Option<Rect> = None;
        for date in dates.take(4_000) {
            if !is_without_data(self.catalog, self.selection, self.chart, &held, date) {
                open.take().into_iter().for_each(|rect| panel.draw(Ink::Ink, Shape::NoData(rect)));
                continue;
            }
            let at = self.x.to_px(date);
            let next = column(at - half, at + half);
            open = match open {
                Some(rect) => Some(Rect { right: next.right, ..rect }),
                None => Some(next).filter(|rect| rect.left < rect.right),
            };
        }
        open.into_iter().for_each(|rect| panel.draw(Ink::Ink, Shape::NoData(rect)));
    }
}

/// Any chart date: all others lie whole periods from it.
fn anchor(catalog: &Catalog, chart: &ChartId) -> Option<Day> {
    let entries = catalog.runs().filter(|((of, _), _)| of == chart).flat_map(|(_, entries)| entries);
    entries.filter(|entry| entry.reading != Reading::PeakOfRun).find_map(Entry::day)
}
