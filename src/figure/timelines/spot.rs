//! Where a reader is in a timeline, and where one step leads.
//!
//! Knows the points of a timeline's panels as lines to walk along: arrows go from point to point along a line, up and
//! down between lines, Home and End to its ends. Does not know keys, pointers or pixels on a screen.

use super::Timeline;
use crate::figure::geometry::Point;
use crate::figure::nearest::Datum;
use crate::model::order;
use crate::query::fact::Fact;

/// A point of a timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Which panel, from the top.
    pub panel: usize,
    /// Which line of the panel.
    pub series: usize,
    /// Which of its facts.
    pub point: usize,
    /// Where it is drawn, px in the panel's own figure.
    pub at: Point,
}

/// A step through a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next point of the line.
    Next,
    /// To the point before.
    Previous,
    /// To the nearest point of the line before.
    LineAbove,
    /// To the nearest point of the line after.
    LineBelow,
    /// To the first point of the line.
    First,
    /// To the last one.
    Last,
}

impl Timeline {
    /// The fact at a spot.
    #[must_use]
    pub fn fact(&self, spot: Spot) -> Option<&Fact> {
        let line = self.panels.get(spot.panel)?.lines.get(spot.series)?;
        line.facts.get(spot.point)
    }

    /// Where reading starts: the first point of the first line.
    #[must_use]
    pub fn first_spot(&self) -> Option<Spot> {
        let (panel, series) = self.line_order().next()?;
        self.points(panel, series).first().copied()
    }

    /// The spot nearest to a pointer in a panel; none where nothing is within `reach` px of it
    /// sideways, or up and down where points are rows.
    #[must_use]
    pub fn spot_near(&self, panel: usize, pointer: Point, reach: f64) -> Option<Spot> {
        let figure = &self.panels.get(panel)?.figure;
        let hit = figure.nearest(pointer)?;
        let spot = Spot { panel, series: hit.series, point: hit.point, at: hit.at };
        let is_row = figure.panels.get(hit.panel).is_some_and(|panel| panel.is_rows);
        let away = if is_row { hit.at.y - pointer.y } else { hit.at.x - pointer.x };
        (away.abs() <= reach).then_some(spot)
    }

    /// Where a fact stands, in that panel if it is there; none where no point is drawn for it.
    #[must_use]
    pub fn spot_of(&self, panel: usize, fact: &Fact) -> Option<Spot> {
        let in_panel = |panel: usize| {
            let lines = &self.panels.get(panel)?.lines;
            let is_it = |spot: &Spot| self.fact(*spot) == Some(fact);
            (0..)
                .zip(lines)
                .filter(|(_, line)| line.facts.contains(fact))
                .find_map(|(series, _)| self.points(panel, series).into_iter().find(is_it))
        };
        in_panel(panel).or_else(|| (0..self.panels.len()).find_map(in_panel))
    }

    /// Where a step leads. Past the end of a line, or beyond the last line, it stays.
    #[must_use]
    pub fn step(&self, from: Spot, step: Step) -> Spot {
        let line = self.points(from.panel, from.series);
        let here = line.iter().position(|spot| spot.point == from.point).unwrap_or(0);
        let to = match step {
            Step::Next => line.get(here + 1).copied(),
            Step::Previous => here.checked_sub(1).and_then(|before| line.get(before).copied()),
            Step::First => line.first().copied(),
            Step::Last => line.last().copied(),
            Step::LineAbove | Step::LineBelow => self.beside(from, step),
        };
        to.unwrap_or(from)
    }

    fn beside(&self, from: Spot, step: Step) -> Option<Spot> {
        let lines: Vec<_> = self.line_order().collect();
        let here = lines.iter().position(|line| *line == (from.panel, from.series))?;
        let there = if step == Step::LineAbove { here.checked_sub(1)? } else { here + 1 };
        let (panel, series) = *lines.get(there)?;
        let away = |spot: &Spot| (spot.at.x - from.at.x).abs();
        self.points(panel, series).into_iter().min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// The lines that have a point in the window, panel by panel, in the order in which they are listed.
    fn line_order(&self) -> impl Iterator<Item = (usize, usize)> {
        self.panels.iter().enumerate().flat_map(|(index, panel)| {
            let mut series: Vec<_> =
                panel.figure.panels.iter().flat_map(|p| &p.data).map(|datum| datum.series).collect();
            order::once(&mut series);
            series.into_iter().map(move |series| (index, series))
        })
    }

    /// The points of a line in the order of time.
    fn points(&self, panel: usize, series: usize) -> Vec<Spot> {
        let data = self.panels.get(panel).into_iter().flat_map(|panel| &panel.figure.panels).flat_map(|p| &p.data);
        let of_line = data.filter(|datum| datum.series == series);
        let spot = |datum: &Datum| Spot { panel, series, point: datum.point, at: datum.at };
        let mut points: Vec<_> = of_line.map(spot).collect();
        order::by_key(&mut points, |spot| spot.point);
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::axis::{XAxis, YAxis};
    use crate::figure::layout::{Foot, Layout, Space};
    use crate::figure::panel::{Figure, Panel};
    use crate::figure::scale::{DayScale, RankScale};
    use crate::figure::timelines::TimelinePanel;
    use crate::model::day::Day;

    /// Two panels: the first with lines 0 and 2 (line 1 has no point in the window), the second with line 0.
    fn timeline() -> Timeline {
        let panel = |points: &[(usize, usize, f64)]| {
            let layout = Layout::new(700.0);
            let space = Space { head: 16.0, plot: 200.0, lanes: 1, foot: Foot::Words };
            let frame = layout.stack(&[space])[0];
            let (from, to) = (Day::from_number(0), Day::from_number(100));
            let x = XAxis::days(DayScale::new(from, to, 40.0, 680.0), 700.0, |_| String::new());
            let y = YAxis::ranks(RankScale::new(200, 16.0, 216.0), None, |rank| rank.to_string());
            let mut panel = Panel::new(frame, x, y);
            points.iter().for_each(|(series, point, x)| panel.point(*series, *point, Point::new(*x, 50.0)));
            panel.finish(layout, Vec::new());
            let figure = Figure::new(layout, vec![panel]);
            TimelinePanel {
                name: String::new(),
                remark: String::new(),
                runs: Vec::new(),
                missing: None,
                figure,
                lines: Vec::new(),
            }
        };
        let panels = vec![
            panel(&[(0, 0, 100.0), (0, 1, 120.0), (0, 2, 140.0), (2, 0, 300.0), (2, 1, 320.0)]),
            panel(&[(0, 3, 310.0)]),
        ];
        Timeline { panels, ..Timeline::default() }
    }

    fn walk(steps: &[Step]) -> (usize, usize, usize) {
        let timeline = timeline();
        let start = timeline.first_spot().unwrap();
        let end = steps.iter().fold(start, |spot, step| timeline.step(spot, *step));
        (end.panel, end.series, end.point)
    }

    #[test]
    fn arrows_walk_along_a_line_and_stop_at_its_ends() {
        assert_eq!(walk(&[]), (0, 0, 0));
        assert_eq!(walk(&[Step::Previous]), (0, 0, 0));
        assert_eq!(walk(&[Step::Next, Step::Next, Step::Next]), (0, 0, 2));
        assert_eq!(walk(&[Step::Last, Step::First]), (0, 0, 0));
    }

    #[test]
    fn up_and_down_go_to_the_nearest_point_of_the_next_line_across_panels() {
        assert_eq!(walk(&[Step::LineBelow]), (0, 2, 0), "a line without a point in the window is passed over");
        assert_eq!(walk(&[Step::LineBelow, Step::LineBelow]), (1, 0, 3));
        assert_eq!(walk(&[Step::LineBelow, Step::LineBelow, Step::LineBelow]), (1, 0, 3), "there is none below");
        assert_eq!(walk(&[Step::LineBelow, Step::LineAbove]), (0, 0, 2));
        assert_eq!(walk(&[Step::LineAbove]), (0, 0, 0));
    }

    #[test]
    fn a_pointer_far_from_everything_reads_nothing() {
        let timeline = timeline();
        assert!(timeline.spot_near(0, Point::new(500.0, 50.0), 60.0).is_none());
        assert_eq!(timeline.spot_near(0, Point::new(322.0, 50.0), 60.0).map(|spot| spot.point), Some(1));
        assert!(timeline.spot_near(7, Point::new(322.0, 50.0), 60.0).is_none());
    }
}
