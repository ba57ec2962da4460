//! Chart entries: one panel a chart, rank 1 at the top, a line for each work.
//!
//! ```text
//!  #1 |        Ring (debut)                     no data
//!     |         \                              ▒▒▒▒▒▒
//!  50 |          •──•──•   Line joins           ▒▒▒▒▒▒   o  SmallRing: read from the next chart
//! 200 |                 •  consecutive weeks   ▒▒▒▒▒▒
//! off |                 ┊━ ━ ━ ━  Off: known   ▒▒▒▒▒▒
//! ```
//!
//! Knows which runs are in colour and which peers stand in grey beside them. Does not know how a run came to be.

use super::{FactLine, Positions, Timeline, TimelinePanel, WrittenRun, axis, key_marks, note, strong};
use crate::figure::colour::Colours;
use crate::figure::label::Wish;
use crate::figure::layout::{Foot, Frame, Layout, Space};
use crate::figure::mark::{Ink, Shape, Size, reach};
use crate::figure::panel::{Figure, Panel};
use crate::figure::scale::{DayScale, RankScale};
use crate::figure::{Point, Rect, YAxis};
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::day::{Day, Days};
use crate::model::id::{ChartId, WorkId};
use crate::model::observation::{Entry, Reading};
use crate::model::order;
use crate::query::clock::Clock;
use crate::query::fact::Fact;
use crate::query::glance::beside;
use crate::query::run::{ChartRun, State, Week, days_held, is_without_data, runs_on};
use crate::query::run_notation::Notation;
use crate::query::selection::Selection;
use crate::words::Language;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Peers in grey on one panel: more are noise, not context. The rest are in the table.
const PEERS: usize = 10;

/// Height of a plot, px.
const PLOT: f64 = 236.0;
/// Height of the plot of a chart on which only single positions are held, px.
const SPARSE: f64 = 120.0;

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
    let charts: Vec<_> = selection.charts.iter().filter_map(|id| catalog.chart(id)).collect();
    let mut timeline = Timeline::default();
    for (index, chart) in charts.iter().enumerate() {
        let on_it: Vec<_> = runs.iter().filter(|run| *run.chart == chart.id).collect();
        let is_last = index + 1 == charts.len();
        let sheet = Sheet::new(catalog, chart, selection, language, width, is_last);
        let panel = sheet.panel(&colours, &on_it, index == 0);
        timeline.key.extend(key_marks(&panel.figure));
        timeline.panels.push(panel);
    }
    let chosen: BTreeSet<_> = runs.iter().filter(|run| selection.has(run.work)).map(|run| run.work).collect();
    let grey = chosen.iter().filter(|work| colours.of_work(work) == Ink::Context).count();
    if grey > 0 {
        timeline.notes.push(language.in_grey(chosen.len(), grey));
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
    /// The chart dates that are shown, and where.
    window: Days,
    x: DayScale,
    y: RankScale,
}

impl<'a> Sheet<'a> {
    fn new(
        catalog: &'a Catalog,
        chart: &'a Chart,
        selection: &'a Selection,
        language: Language,
        width: f64,
        is_last: bool,
    ) -> Self {
        let layout = Layout::new(width);
        let is_run = is_covered(catalog, &chart.id);
        let space = Space {
            head: if is_last { 16.0 } else { 30.0 },
            plot: if is_run { PLOT } else { SPARSE },
            lane: is_run,
            foot: Foot::Words,
        };
        let frame = layout.stack(&[space])[0];
        let (window, x) = (selection.window, axis::about(layout, selection.window));
        let depth = chart.depth.unwrap_or(100);
        let y = RankScale::new(depth, frame.plot.top, frame.plot.bottom);
        Self { catalog, chart, selection, language, layout, frame, window, x, y }
    }

    /// The sheet as a work stands on it: over its own dates. None where the clock does not know its release.
    fn about(&self, work: &WorkId) -> Option<Self> {
        let window = self.selection.window_on(self.catalog, self.chart, work)?;
        Some(Self { window, x: axis::about(self.layout, window), ..*self })
    }

    fn panel(&self, colours: &Colours, runs: &[&ChartRun<'_>], is_first: bool) -> TimelinePanel {
        let (_, x_axis) = axis::time_axis(self.layout, self.selection, self.language);
        let lane = self.frame.lane.map(|_| self.language.off().to_owned());
        let y_axis = YAxis::ranks(self.y, lane, |rank| match rank {
            1 => self.language.rank_label(1),
            _ => rank.to_string(),
        });
        let mut panel = Panel::new(self.frame, x_axis, y_axis);
        self.hatch(&mut panel);
        self.release(&mut panel, is_first);
        let (mut wishes, mut lines, mut written) = (Vec::new(), Vec::new(), Vec::new());
        for run in runs {
            let ink = if self.selection.has(run.work) { colours.of_work(run.work) } else { Ink::Context };
            let series = u32::try_from(lines.len()).unwrap_or(u32::MAX);
            let about = self.about(run.work);
            let (from, mut named) = (panel.marks.len(), about.map(|about| about.wishes(run, ink)).unwrap_or_default());
            let facts = about.map(|about| about.draw(&mut panel, run, ink, series)).unwrap_or_default();
            let ink = if self.selection.has(run.work) { ink } else { colours.of_peer(Some(run.work)) };
            panel.name_peer(ink, from, &mut named);
            wishes.append(&mut named);
            if ink.is_strong() {
                written.push(self.written(run, ink));
            }
            let name = self.language.work_by(self.catalog, run.work);
            lines.push(FactLine { ink, name, facts });
        }
        panel.finish(self.layout, wishes);
        TimelinePanel {
            name: self.language.chart(self.catalog, &self.chart.id).to_owned(),
            remark: self.language.rank_axis(self.chart, self.selection.clock),
            runs: written,
            figure: Figure::new(self.layout, vec![panel]),
            lines,
        }
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

    /// Columns of chart dates of which nothing is held: it is the chart that is missing, not the work. Works laid over
    /// one another have them at different places.
    fn hatch(&self, panel: &mut Panel) {
        if self.selection.clock.is_release() {
            return;
        }
        let Some(step) = self.chart.period.days().filter(|_| is_covered(self.catalog, &self.chart.id)) else { return };
        let Some(anchor) = anchor(self.catalog, &self.chart.id) else { return };
        let (held, window) = (days_held(self.catalog, &self.chart.id, self.selection.as_of), self.window);
        let first = anchor + (window.from() - anchor).div_euclid(step) * step;
        let dates = (0..).map(|n| first + n * step).take_while(|date| *date <= window.to() && step > 0);
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

    /// The release of a lone album, or day 0 of all works; named once.
    fn release(&self, panel: &mut Panel, is_first: bool) {
        let Some(day) = axis::release(self.catalog, self.selection) else { return };
        let (x, plot) = (self.x.to_px(day), self.frame.plot);
        panel.draw(Ink::Ink, Shape::Release { x, top: plot.top - 8.0, bottom: plot.bottom });
        if is_first {
            let name = match (self.selection.clock, self.selection.albums.as_slice()) {
                (Clock::Date, [album]) => self.language.released(self.catalog, album, day),
                _ => self.language.each_release().to_owned(),
            };
            panel.name_above(self.layout, x, vec![note(name)]);
        }
    }

    fn at(&self, week: &Week<'_>) -> Option<Point> {
        Some(Point::new(self.x.to_px(week.date), self.y.to_px(week.entry()?.rank)))
    }

    /// Draws a run; answers with its facts, in the order of its points.
    fn draw(&self, panel: &mut Panel, run: &ChartRun<'_>, ink: Ink, series: u32) -> Vec<Fact> {
        self.lines(panel, run, ink);
        let mut facts = Vec::new();
        for (index, week) in run.weeks.iter().enumerate() {
            let (Some(entry), Some(at)) = (week.entry(), self.at(week)) else { continue };
            let Some(fact) = Fact::entry(self.catalog, entry) else { continue };
            panel.point(series, u32::try_from(facts.len()).unwrap_or(u32::MAX), at);
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
        let mut rank_not_held = false;
        let mut off: Vec<(f64, f64)> = Vec::new();
        for week in &run.weeks {
            let Some(at) = self.at(week) else {
                rank_not_held |= matches!(week.state, State::RankNotHeld);
                if matches!(week.state, State::Off) && self.window.contains(week.date) {
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
                if rank_not_held {
                    panel.draw_within(ink, &[last, at], Shape::Join);
                }
                self.off(panel, ink, last, std::mem::take(&mut off));
            }
            rank_not_held = false;
            line.push(at);
            before = Some((week.date, at));
        }
        panel.draw_within(ink, &line, Shape::Line);
    }

    /// The lane of absent weeks; only for what is in colour, since ten peers' lanes would lie on one another.
    fn off(&self, panel: &mut Panel, ink: Ink, last: Point, weeks: Vec<(f64, f64)>) {
        if let (Some(lane), false, true) = (self.frame.lane, weeks.is_empty(), ink != Ink::Context) {
            let plot = self.frame.plot;
            let last = (plot.left <= last.x && last.x <= plot.right).then_some(last);
            let inside = weeks.into_iter().filter(|(from, to)| plot.left <= *from && *to <= plot.right).collect();
            panel.draw(ink, Shape::Off { last, weeks: inside, lane });
        }
    }

    /// The names a run asks for.
    fn wishes(&self, run: &ChartRun<'_>, ink: Ink) -> Vec<Wish> {
        let window = self.window;
        let shown: Vec<_> = run.weeks.iter().filter(|week| window.contains(week.date)).collect();
        let held: Vec<_> = shown.iter().filter_map(|week| Some((*week, self.at(week)?))).collect();
        let (Some((first, start)), Some((last, end))) = (held.first(), held.last()) else { return Vec::new() };
        let name = self.language.work(self.catalog, run.work);
        let is_chosen = ink != Ink::Context;
        let runs_on = run.weeks.last().is_some_and(|week| week.date > window.to())
            && self.chart.period.days().is_some_and(|step| window.to() - last.date <= 2 * step);
        let is_debut = run.has_debut && run.weeks.first().is_some_and(|week| week.date == first.date);
        let mut words =
            vec![if is_chosen { strong(name) } else { note(self.language.work_by(self.catalog, run.work)) }];
        if let (true, Some(entry)) = (is_chosen && is_debut && self.is_only(run), first.entry()) {
            words.push(note(self.language.debut_at(entry.rank)));
        }
        let mut wish = Wish::new(ink, "", crate::figure::Tone::Plain, vec![*start, *end]);
        wish.lines = vec![words];
        wish.short = Some(vec![vec![if is_chosen { strong(name) } else { note(name) }]]);
        wish.radius = reach::RING;
        if runs_on {
            (wish.end, wish.beside) = (true, vec![*end, *start]);
        }
        let mut wishes = vec![wish];
        for (week, at) in held.iter().filter(|(week, _)| is_chosen && week.is_re_entry) {
            if let Some(entry) = week.entry() {
                let mut again = Wish::new(ink, format!("RE {}", entry.rank), crate::figure::Tone::Strong, vec![*at]);
                again.radius = reach::RING;
                wishes.push(again);
            }
        }
        wishes
    }

    /// Whether the run is the only selected one on this panel, so that there is room to say more of it.
    fn is_only(&self, run: &ChartRun<'_>) -> bool {
        let stands = |entry: &Entry| entry.standing.stands(self.selection.as_of);
        let on_it = |work| self.catalog.entries(&self.chart.id, work).iter().any(stands);
        self.selection.works(self.chart.subject).iter().filter(|work| on_it(work)).all(|work| work == run.work)
    }
}

/// Whether the dataset states what it holds of a chart, so that its runs are runs and not single reports.
fn is_covered(catalog: &Catalog, chart: &ChartId) -> bool {
    !catalog.coverage(chart).is_empty()
}

/// Any chart date: all others lie whole periods from it.
fn anchor(catalog: &Catalog, chart: &ChartId) -> Option<Day> {
    let entries = catalog.runs().filter(|((of, _), _)| of == chart).flat_map(|(_, entries)| entries);
    entries.filter(|entry| entry.reading != Reading::PeakOfRun).find_map(Entry::day)
}
