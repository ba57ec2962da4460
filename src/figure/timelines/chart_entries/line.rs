//! The line of a run: consecutive weeks joined, a dot for each, a lane of weeks known off the chart.
//!
//! Knows the mark of each kind of week, and that no line leads across weeks known off the chart. Does not know its name.

use super::Sheet;
use crate::figure::Point;
use crate::figure::mark::{Ink, Shape, Size};
use crate::figure::panel::Panel;
use crate::model::day::{Day, Days};
use crate::model::observation::Reading;
use crate::query::fact::Fact;
use crate::query::run::{ChartRun, State, Week};

impl Sheet<'_> {
    pub(super) fn at(&self, week: &Week<'_>) -> Option<Point> {
        Some(Point::new(self.x.to_px(week.date), self.y.to_px(week.entry()?.rank)))
    }

    /// Draws a run; answers with its facts, in the order of its points.
    pub(super) fn draw(&self, panel: &mut Panel, run: &ChartRun<'_>, ink: Ink, series: usize) -> Vec<Fact> {
        self.lines(panel, run, ink);
        let mut facts = Vec::new();
        for (index, week) in run.weeks.iter().enumerate() {
            let (Some(entry), Some(at)) = (week.entry(), self.at(week)) else { continue };
            let Some(fact) = Fact::entry(self.catalog, entry) else { continue };
            panel.point(series, facts.len(), at);
            facts.push(fact);
            if !self.window.contains(week.date) {
                continue;
            }
            let is_debut = index == 0 && run.has_debut;
            match (is_debut || week.is_re_entry, entry.reading, ink) {
                (true, ..) if ink != Ink::Context => panel.draw(ink, Shape::Ring(at)),
                (_, Reading::NextChart, _) if ink != Ink::Context => panel.draw(ink, Shape::SmallRing(at)),
                (_, _, Ink::Context) if !self.is_alone(run, index) => {}
                _ => panel.draw(ink, Shape::Dot(at, Size::Small)),
            }
        }
        facts
    }

    /// Whether no line reaches this week, so that without a dot of its own it would not be seen.
    fn is_alone(&self, run: &ChartRun<'_>, index: usize) -> bool {
        let held = |week: Option<&Week<'_>>| week.is_some_and(|week| week.entry().is_some());
        let step = self.chart.period.days();
        let next_to = |one: &Week<'_>, other: &Week<'_>| step.is_some_and(|step| other.date - one.date == step);
        let before = index.checked_sub(1).and_then(|before| run.weeks.get(before));
        let this = &run.weeks[index];
        let joined_before = held(before) && before.is_some_and(|before| next_to(before, this));
        let after = run.weeks.get(index + 1);
        let joined_after = held(after) && after.is_some_and(|after| next_to(this, after));
        !joined_before && !joined_after
    }

    fn lines(&self, panel: &mut Panel, run: &ChartRun<'_>, ink: Ink) {
        let step = self.chart.period.days();
        let mut line: Vec<Point> = Vec::new();
        let mut before: Option<(Day, Point)> = None;
        let (mut rank_not_held, mut was_off) = (false, false);
        let mut off: Vec<(f64, f64)> = Vec::new();
        for week in &run.weeks {
            let Some(at) = self.at(week) else {
                rank_not_held |= matches!(week.state, State::RankNotHeld);
                was_off |= matches!(week.state, State::Off);
                if before.is_some() && matches!(week.state, State::Off) && self.window.contains(week.date) {
                    let half = (f64::from(step.unwrap_or(7)) * 0.36 * self.x.px_per_day()).max(1.0);
                    let middle = self.x.to_px(week.date);
                    off.push((middle - half, middle + half));
                }
                continue;
            };
            if let Some((day, last)) = before
                && step != Some(week.date - day)
            {
                panel.draw_within(ink, &std::mem::take(&mut line), Shape::Line);
                if rank_not_held && !was_off {
                    panel.draw_within(ink, &[last, at], Shape::Join);
                }
                self.off(panel, ink, last, std::mem::take(&mut off));
            }
            (rank_not_held, was_off) = (false, false);
            line.push(at);
            before = Some((week.date, at));
        }
        panel.draw_within(ink, &line, Shape::Line);
    }

    /// The work's own lane of absent weeks: in one for all, each would hide those below it.
    fn off(&self, panel: &mut Panel, ink: Ink, last: Point, weeks: Vec<(f64, f64)>) {
        if let (Some(lane), false) = (self.lane, weeks.is_empty()) {
            let plot = self.frame.plot;
            let last = (plot.left <= last.x && last.x <= plot.right).then_some(last);
            let inside = weeks.into_iter().filter(|(from, to)| plot.left <= *from && *to <= plot.right).collect();
            panel.draw(ink, Shape::Off { last, weeks: inside, lane });
        }
    }
}

/// Whether the run comes back in a window, or after it, from weeks off the chart in it.
pub(super) fn has_absent_weeks(run: &ChartRun<'_>, window: Days) -> bool {
    let held = |week: &Week<'_>| week.entry().is_some();
    let first = run.weeks.iter().position(held).unwrap_or(0);
    let last = run.weeks.iter().rposition(held).unwrap_or(0);
    let between = run.weeks.get(first..last).unwrap_or_default();
    between.iter().any(|week| matches!(week.state, State::Off) && window.contains(week.date))
}
