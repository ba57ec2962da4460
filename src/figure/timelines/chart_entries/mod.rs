//! Chart entries: one panel a chart, rank 1 at the top, a line for each work.
//!
//! ```text
//!  #1 |        Ring (debut)                     no data
//!     |         \                              ▒▒▒▒▒▒
//!  50 |          •──•──•   Line joins           ▒▒▒▒▒▒   o  SmallRing: read from the next chart
//! 200 |                 •  consecutive weeks   ▒▒▒▒▒▒
//! off |                 ┊━ ━ ━ ━  Off: known,  ▒▒▒▒▒▒  a lane for each work
//! ```
//!
//! Knows which runs are in colour and which peers stand in grey beside them. Does not know how a run came to be.

mod hatch;
mod label;
mod line;
mod room;

use super::{FactLine, Positions, Timeline, TimelinePanel, WrittenRun, axis, key_marks, note};
use crate::figure::YAxis;
use crate::figure::colour::Colours;
use crate::figure::layout::{Foot, Frame, Layout, Space};
use crate::figure::mark::Ink;
use crate::figure::panel::{Figure, Panel};
use crate::figure::scale::{DayScale, RankScale};
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::day::Days;
use crate::model::id::{ChartId, WorkId};
use crate::model::order;
use crate::query::clock::Clock;
use crate::query::glance::beside;
use crate::query::run::{ChartRun, runs_on};
use crate::query::run_notation::Notation;
use crate::query::selection::Selection;
use crate::words::Language;
use std::cmp::Reverse;

/// Peers in grey on one panel: more are noise, not context. The rest are in the table.
const PEERS: usize = 10;

/// The runs to show, panel by panel: the selected works', then the peers'.
#[must_use]
pub fn runs<'a>(catalog: &'a Catalog, selection: &Selection) -> Vec<ChartRun<'a>> {
    let mut shown = Vec::new();
    for chart in selection.charts.iter().filter_map(|id| catalog.chart(id)) {
        let (mut chosen, peers): (Vec<_>, Vec<_>) =
            runs_on(catalog, &chart.id, selection.as_of).partition(|run| selection.has(run.work));
        let works = selection.works(chart.subject);
        order::by_key(&mut chosen, |run| works.iter().position(|work| work == run.work));
        let in_window = |run: &ChartRun<'_>| {
            let Some(window) = selection.window_on(catalog, chart, run.work) else { return 0 };
            run.weeks.iter().filter(|week| week.entry().is_some() && window.contains(week.date)).count()
        };
        let mut counted: Vec<_> = peers.into_iter().map(|run| (in_window(&run), run)).collect();
        counted.retain(|(held, _)| *held > 0);
        order::by_key(&mut counted, |(held, run)| (Reverse(*held), run.peak()));
        let peers = counted.into_iter().map(|(_, run)| run).take(PEERS);
        shown.extend(chosen);
        shown.extend(peers);
    }
    shown
}

/// Lays the timeline out for a width in px.
#[must_use]
pub fn chart_entries(
    catalog: &Catalog,
    selection: &Selection,
    runs: &[ChartRun<'_>],
    language: Language,
    width: f64,
) -> Timeline {
    let colours = Colours::new(catalog, selection).naming(&beside(catalog, selection));
    let mut timeline = Timeline::default();
    for (index, chart) in selection.charts.iter().filter_map(|id| catalog.chart(id)).enumerate() {
        let on_it: Vec<_> = runs.iter().filter(|run| *run.chart == chart.id).collect();
        let sheet = Sheet::new(catalog, chart, selection, language, width).with_room_for(&colours, &on_it, index == 0);
        let panel = sheet.panel(&colours, &on_it, index == 0);
        timeline.key.extend(key_marks(&panel.figure));
        timeline.panels.push(panel);
    }
    let written = timeline.panels.iter().flat_map(|panel| &panel.runs).filter_map(|run| run.positions.as_ref());
    timeline.notes.extend(language.run_signs(written.flat_map(|positions| positions.notation.steps())));
    let mut chosen: Vec<&WorkId> = runs.iter().map(|run| run.work).filter(|work| selection.has(work)).collect();
    order::once(&mut chosen);
    let grey: Vec<_> = chosen.iter().filter(|work| colours.of_work(work) == Ink::Context).copied().collect();
    if !grey.is_empty() {
        timeline.notes.push(language.in_grey(catalog, &chosen, &grey));
    }
    if selection.clock.is_release() {
        let off: Vec<_> = chosen.iter().filter(|work| selection.day_zero(catalog, work).is_none()).copied().collect();
        timeline.notes.extend(language.laid_over(catalog, &off));
    }
    timeline
}

/// What all lines of one panel need; of one work what stands about its own release.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    catalog: &'a Catalog,
    chart: &'a Chart,
    selection: &'a Selection,
    language: Language,
    layout: Layout,
    frame: Frame,
    /// The lane of the work's absent weeks; none where it has none.
    lane: Option<f64>,
    /// The chart dates that are shown, and where.
    window: Days,
    x: DayScale,
    y: RankScale,
}

impl<'a> Sheet<'a> {
    fn new(catalog: &'a Catalog, chart: &'a Chart, selection: &'a Selection, language: Language, width: f64) -> Self {
        let layout = Layout::new(width);
        let frame = layout.stack(&[Space { head: 0.0, plot: room::PLOT, lanes: 0, foot: Foot::Words }])[0];
        let (window, x) = (selection.window, axis::about(layout, selection.window));
        let depth = chart.depth.unwrap_or(100);
        let y = RankScale::new(depth, frame.plot.top, frame.plot.bottom);
        Self { catalog, chart, selection, language, layout, frame, lane: None, window, x, y }
    }

    /// The sheet as a work stands on it: over its own dates. None where the clock does not know its release.
    fn about(&self, work: &WorkId) -> Option<Self> {
        let window = self.window_of(work)?;
        Some(Self { window, x: axis::about(self.layout, window), ..*self })
    }

    fn window_of(&self, work: &WorkId) -> Option<Days> {
        self.selection.window_on(self.catalog, self.chart, work)
    }

    fn panel(&self, colours: &Colours, runs: &[&ChartRun<'_>], is_first: bool) -> TimelinePanel {
        let x_axis = axis::time_axis(self.layout, self.selection, self.language);
        let lane = self.frame.lane.map(|_| self.language.off().to_owned());
        let y_axis = YAxis::ranks(self.y, lane, |rank| match rank {
            1 => self.language.rank_label(1),
            _ => rank.to_string(),
        });
        let mut panel = Panel::new(self.frame, x_axis, y_axis);
        let not_held = self.acts_not_held(runs);
        self.hatch(&mut panel, not_held.is_empty() || not_held.len() < self.selection.acts.len());
        self.days(&mut panel, is_first);
        let (mut wishes, mut lines, mut written) = (Vec::new(), Vec::new(), Vec::new());
        let mut lanes = self.frame.lanes();
        for run in runs {
            let is_chosen = self.selection.has(run.work);
            let own = if is_chosen { colours.of_work(run.work) } else { Ink::Context };
            let ink = if is_chosen { own } else { colours.of_peer(Some(run.work)) };
            let series = lines.len();
            let lane = if self.has_lane(colours, run) { lanes.next() } else { None };
            let about = self.about(run.work).map(|about| Self { lane, ..about });
            let mut named = about.map(|about| about.wishes(run, own, ink == Ink::Named)).unwrap_or_default();
            let from = panel.marks.len();
            let facts = about.map(|about| about.draw(&mut panel, run, own, series)).unwrap_or_default();
            panel.name_peer(ink, from, &mut named);
            wishes.append(&mut named);
            if ink.is_strong() {
                written.push(self.written(run, ink));
            }
            let name = self.language.work_by(self.catalog, run.work);
            lines.push(FactLine { ink, name, facts });
        }
        panel.finish(self.layout, wishes);
        let mut panel = TimelinePanel {
            name: self.language.chart(self.catalog, &self.chart.id).to_owned(),
            remark: self.language.rank_axis(self.chart, self.selection.clock),
            runs: written,
            missing: None,
            figure: Figure::new(self.layout, vec![panel]),
            lines,
        };
        if !not_held.is_empty() {
            let facts = panel.chosen().filter(|_| panel.is_bare());
            panel.missing =
                Some(self.language.not_held(self.catalog, self.selection, &self.chart.id, &not_held, facts));
        }
        panel
    }

    /// A run as chart-watchers write it.
    fn written(&self, run: &ChartRun<'_>, ink: Ink) -> WrittenRun {
        let (language, period) = (self.language, self.chart.period);
        let positions = Notation::of(run).map(|notation| Positions {
            aloud: [false, true].map(|is_whole| language.run(&notation, period, is_whole)),
            left_out: notation
                .ends()
                .map(|(beginning, end)| language.left_out(notation.steps().len() - beginning.len() - end.len())),
            notation,
        });
        let name = language.work(self.catalog, run.work).to_owned();
        WrittenRun { ink, name, positions, text: language.undated(run) }
    }

    /// The day whose knowledge is shown; the release of a lone album, or day 0 of all works. Named once.
    fn days(&self, panel: &mut Panel, is_first: bool) {
        axis::mark_as_of(panel, self.layout, self.selection, is_first.then_some(self.language));
        let marked = axis::mark_release(panel, self.layout, self.catalog, self.selection);
        if let Some((day, x)) = marked.filter(|_| is_first) {
            let name = match (self.selection.clock, self.selection.albums.as_slice()) {
                (Clock::Date, [album]) => self.language.released(self.catalog, album, day),
                _ => self.language.each_release().to_owned(),
            };
            panel.name_above(self.layout, x, vec![note(name)]);
        }
    }
}

/// Whether the dataset states what it holds of a chart, so that its runs are runs and not single reports.
fn is_covered(catalog: &Catalog, chart: &ChartId) -> bool {
    !catalog.coverage(chart).is_empty()
}
