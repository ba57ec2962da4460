//! The ranking: a row a work, the fastest on top.
//!
//! Knows rows, and days on a scale that shows days and years. Does not know the order: the record is ranked.

use super::Ground;
use crate::figure::axis::{Tick, YScale};
use crate::figure::label::{self, Anchor, Label, Tone};
use crate::figure::layout::{Foot, Space};
use crate::figure::mark::{Ink, Shape, Size};
use crate::figure::panel::{Figure, Panel};
use crate::figure::scale::{DaysSinceScale, RankScale};
use crate::figure::timelines::{FactLine, TimelinePanel, note};
use crate::figure::{Point, Rect, Run, XAxis, YAxis, advance};
use crate::query::fact::Fact;
use crate::query::record::Reach;

/// Rows of the figure; slower works have one only where they are chosen.
const ROWS: usize = 12;

/// From row to row, px: more than a target of 24 px needs.
const ROW: f64 = 26.0;

/// From a mark to its words, and from the middle of a row to their baseline, px.
const BESIDE: f64 = 8.0;
const BASELINE: f64 = 4.0;

/// Beyond so many days the axis goes by the square root: a few days and several years would not share a line.
const FEW: i32 = 60;

impl Ground<'_> {
    /// The works that have a row: the fastest, and the chosen ones.
    pub(super) fn rows(&self) -> Vec<&Reach<'_>> {
        let has_row = |(at, reach): &(usize, &Reach<'_>)| *at < ROWS || self.selection.has(&reach.work);
        self.record.ranking.iter().enumerate().filter(has_row).map(|(_, reach)| reach).collect()
    }

    pub(super) fn ranking(&self, rows: &[&Reach<'_>]) -> TimelinePanel {
        let height = ROW * rows.len() as f64;
        let space = Space { head: 4.0, plot: height, lanes: 0, foot: Foot::Words };
        let frame = self.layout.stack(&[space])[0];
        let (left, right) = self.layout.x_range();
        let most = rows.iter().map(|reach| reach.days.1).max().unwrap_or(0).max(1);
        let scale = match most > FEW {
            true => DaysSinceScale::root(most, left, right),
            false => DaysSinceScale::new(0, most, left, right),
        };
        let x = XAxis::since(scale, self.layout.width, |days| {
            self.language.release_axis(days, None, self.layout.is_phone())
        });
        let middle = |at: usize| frame.plot.top + ROW * (at as f64 + 0.5);
        let tick = |(at, reach): (usize, &&Reach<'_>)| Tick {
            at: middle(at),
            strong: false,
            label: self.language.place_label(reach.places),
        };
        let depth = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let ranks = YScale::Ranks(RankScale::even(depth, middle(0), middle(rows.len().saturating_sub(1))));
        let y = YAxis { scale: ranks, ticks: rows.iter().enumerate().map(tick).collect(), lane: None };
        let mut panel = Panel::new(frame, x, y);
        panel.is_rows = true;
        let mut lines = Vec::new();
        for (at, reach) in rows.iter().enumerate() {
            let ink = self.ink(&reach.work);
            let (from, to) = row(&mut panel, reach, scale, middle(at), ink);
            panel.labels.push(self.label(reach, (from, to), middle(at), ink));
            let series = lines.len();
            let facts: Vec<_> = Fact::reach(self.catalog, reach).into_iter().collect();
            if !facts.is_empty() {
                panel.point(series, 0, Point::new(to, middle(at)));
            }
            lines.push(FactLine { ink, name: self.language.work_by(self.catalog, &reach.work), facts });
        }
        panel.finish(self.layout, Vec::new());
        let (name, remark) = self.language.ranking_panel(self.catalog, &self.record.terms, scale.is_root());
        let figure = Figure::new(self.layout, vec![panel]);
        TimelinePanel { name, remark, runs: Vec::new(), missing: None, figure, lines }
    }

    /// The name and the days of a row, always in the row itself: behind its mark, else before it, else on its line,
    /// where need be without the days or without the act.
    fn label(&self, reach: &Reach<'_>, (from, to): (f64, f64), y: f64, ink: Ink) -> Label {
        let tone = if ink == Ink::Context { Tone::Note } else { Tone::Strong };
        let days = self.language.record_days(reach.days, reach.before_release);
        let name = self.language.work(self.catalog, &reach.work).to_owned();
        let form = |name: String, days: Option<&String>| {
            let days_width = days.map_or(0.0, |days| label::GAP + advance::width(days, false));
            let width = advance::width(&name, tone == Tone::Strong) + days_width;
            let line: Vec<Run> = [Run::new(name, tone)].into_iter().chain(days.map(note)).collect();
            (line, width)
        };
        let by = if self.layout.is_phone() { name.clone() } else { self.language.work_by(self.catalog, &reach.work) };
        let forms = [form(by, Some(&days)), form(name.clone(), Some(&days)), form(name, None)];
        let (left, _) = self.layout.x_range();
        let sides = [(to + BESIDE, Anchor::Start), (from - BESIDE, Anchor::End), (to - BESIDE, Anchor::End)];
        let start = |width: f64, (x, anchor): (f64, Anchor)| if anchor == Anchor::Start { x } else { x - width };
        let fits = |width: f64, side: (f64, Anchor)| {
            left <= start(width, side) && start(width, side) + width <= self.layout.width
        };
        let seats = sides.into_iter().flat_map(|side| forms.iter().map(move |(line, width)| (line, *width, side)));
        let seat = seats.clone().find(|(_, width, side)| fits(*width, *side));
        // Not even the bare title has room: it begins where the plot does.
        let bare = || seats.clone().last().map(|(line, width, _)| (line, width, (left, Anchor::Start)));
        let (line, width, side) = seat.or_else(bare).map_or((Vec::new(), 0.0, sides[0]), |(l, w, s)| (l.clone(), w, s));
        let (left, top) = (start(width, side), y - label::LEADING / 2.0);
        let bounds = Rect::new(left, top, left + width, top + label::LEADING);
        let at = Point::new(side.0, y + BASELINE);
        Label { ink, lines: vec![line], at, anchor: side.1, lead: None, bounds }
    }
}

/// Draws a row; answers where its mark begins and ends.
fn row(panel: &mut Panel, reach: &Reach<'_>, scale: DaysSinceScale, y: f64, ink: Ink) -> (f64, f64) {
    let (fewest, most) = reach.days;
    let (from, to) = (scale.to_px(f64::from(fewest)), scale.to_px(f64::from(most) + 1.0));
    if fewest == most {
        // Whole days: the dot stands in the middle of its day.
        let x = scale.to_px(f64::from(most) + 0.5);
        panel.draw(ink, Shape::Dot(Point::new(x, y), Size::Large));
        return (x, x);
    }
    if fewest > 0 {
        panel.draw(ink, Shape::Span { from, to, y });
        return (from, to);
    }
    // Any day since the release: nothing is known of them but the last.
    panel.draw(ink, Shape::Join(vec![Point::new(from, y), Point::new(to, y)]));
    panel.draw(ink, Shape::Span { from: to, to, y });
    (from, to)
}
