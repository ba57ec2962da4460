//! One panel of milestones: its scales, its axes, and the order in which it is filled.
//!
//! Knows how high a panel has to be and which thresholds are lines on it. Does not know the marks of a total.

use super::clock::{Clock, WEEK};
use super::room;
use super::track::Track;
use super::value;
use crate::figure::colour::Colours;
use crate::figure::layout::{Foot, Frame, Layout, Space};
use crate::figure::mark::Ink;
use crate::figure::panel::{Figure, Panel};
use crate::figure::scale::{CountScale, DaysSinceScale};
use crate::figure::timelines::{FactLine, TimelinePanel, WrittenRun, axis};
use crate::figure::{XAxis, YAxis};
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::observation::CountedId;
use crate::model::order;
use crate::query;
use crate::query::milestone::{Level, Levels};
use crate::query::selection::Selection;
use crate::query::totals::{Totals, is_placed, thresholds, work};
use crate::words::Language;

/// A threshold below this share of the axis is a line without a word's room; it is left out.
const LEAST_THRESHOLD: u64 = 8;

/// So many works have their thresholds written out above a panel, those with the highest totals first.
const WRITTEN: usize = 8;

/// Room right of the seventh day for the marks on its end, px.
const AFTER_WEEK: f64 = 24.0;
const AFTER_WEEK_PHONE: f64 = 10.0;

/// What all lines of one panel need.
pub(super) struct Sheet<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) selection: &'a Selection,
    pub(super) totals: &'a Totals<'a>,
    pub(super) language: Language,
    pub(super) layout: Layout,
    pub(super) frame: Frame,
    pub(super) clock: Clock,
    pub(super) y: CountScale,
    /// Over the window: whether it repeats the counts of the first week.
    pub(super) is_first: bool,
}

impl<'a> Sheet<'a> {
    /// The panel of the first seven days.
    pub(super) fn first_week(
        catalog: &'a Catalog,
        selection: &'a Selection,
        totals: &'a Totals<'a>,
        language: Language,
        width: f64,
    ) -> Self {
        let layout = Layout::new(width);
        let foot = if lone_release(catalog, selection).is_some() { Foot::TwoLines } else { Foot::Words };
        let plot = room::first_week(layout, totals);
        let frame = layout.stack(&[Space { head: 24.0, plot, lanes: 0, foot }])[0];
        let (left, right) = layout.x_range();
        let after = if layout.is_phone() { AFTER_WEEK_PHONE } else { AFTER_WEEK };
        let clock = Clock::Since(DaysSinceScale::new(0, WEEK as i32 - 1, left, right - after));
        Self::new(catalog, selection, totals, language, layout, frame, clock, false)
    }

    /// A panel over the window.
    pub(super) fn over_window(
        catalog: &'a Catalog,
        selection: &'a Selection,
        totals: &'a Totals<'a>,
        language: Language,
        width: f64,
        is_first: bool,
    ) -> Self {
        let layout = Layout::new(width);
        let plot = room::over_window(selection, totals, is_first);
        let frame =
            layout.stack(&[Space { head: axis::head(selection, is_first), plot, lanes: 0, foot: Foot::Words }])[0];
        let scale = axis::about(layout, selection.window);
        let clock = match selection.clock {
            query::clock::Clock::Date => Clock::Date(scale),
            query::clock::Clock::Release { zero } => Clock::Release(scale, zero),
        };
        Self::new(catalog, selection, totals, language, layout, frame, clock, is_first)
    }

    #[allow(clippy::too_many_arguments, reason = "the fields of a private struct, two of them computed")]
    fn new(
        catalog: &'a Catalog,
        selection: &'a Selection,
        totals: &'a Totals<'a>,
        language: Language,
        layout: Layout,
        frame: Frame,
        clock: Clock,
        is_first: bool,
    ) -> Self {
        let y = CountScale::nice(0, 1, frame.plot.bottom, frame.plot.top);
        let mut sheet = Self { catalog, selection, totals, language, layout, frame, clock, y, is_first };
        sheet.y = CountScale::nice(0, sheet.top(), frame.plot.bottom, frame.plot.top);
        sheet
    }

    /// How many of the chosen works stand on this panel.
    pub(super) fn chosen(&self) -> usize {
        let has = |levels: &&Levels<'_>| work(levels.subject).is_none_or(|id| self.selection.has(&id));
        self.totals.chosen.iter().filter(has).count()
    }

    /// The ink of what is chosen itself; none for an edition, whose album stands for it.
    fn ink(&self, colours: &Colours, subject: &CountedId) -> Option<Ink> {
        match subject {
            CountedId::Act(id) => Some(colours.of_act(id)),
            _ => work(subject).filter(|id| self.selection.has(id)).map(|id| colours.of_work(&id)),
        }
    }

    /// Whether the panel is that of the first week.
    pub(super) fn is_first_week(&self) -> bool {
        matches!(self.clock, Clock::Since(_))
    }

    /// The right end of what is shown.
    pub(super) fn right(&self) -> f64 {
        match self.clock {
            Clock::Date(_) | Clock::Release(..) => self.frame.plot.right,
            Clock::Since(scale) => scale.to_px(WEEK),
        }
    }

    /// Whether a level's date is narrow enough for a place on this panel; on that of the first week also whether it counts
    /// from the day that the panel does.
    pub(super) fn is_placed(&self, levels: &Levels<'_>, level: &Level<'_>) -> bool {
        match self.clock {
            Clock::Date(_) | Clock::Release(..) => is_placed(level, self.selection.window),
            Clock::Since(_) => {
                !level.begins_elsewhere(levels.release)
                    && level.moments().0.is_none_or(|first| level.moments().1 - first <= 1.0)
            }
        }
    }

    /// The highest figure in view or claimed, or the next threshold where that is near.
    fn top(&self) -> u64 {
        let all = thresholds(self.totals.counter.unit);
        let in_view = |levels: &Levels<'_>| {
            let kinds = levels.standing.iter().chain(&levels.withdrawn).chain(&levels.disputed);
            let (_, end) = self.clock.ends(levels.release)?;
            let until = kinds.filter(|level| self.is_placed(levels, level) && level.moments().1 <= end);
            until.map(|level| value(level.count.quantity)).max()
        };
        let peers = self.totals.peers.iter().filter(|_| !self.is_first_week());
        let first_week = |levels: &Levels<'a>| levels.first_week().filter(|level| self.is_placed(levels, level));
        let first_weeks = self.totals.peers.iter().filter_map(first_week);
        let first_weeks = first_weeks.filter(|_| self.is_first_week()).map(|level| value(level.count.quantity));
        let highest = self
            .totals
            .chosen
            .iter()
            .chain(peers)
            .filter_map(in_view)
            .chain(first_weeks)
            .chain(self.totals.claimed)
            .max();
        let Some(highest) = highest else { return all.get(1).copied().unwrap_or(1) };
        let near = all.iter().find(|threshold| **threshold > highest && **threshold / 10 * 9 <= highest);
        near.copied().unwrap_or(highest)
    }

    /// Fills the panel.
    pub(super) fn panel(&self, colours: &Colours) -> TimelinePanel {
        let mut panel = Panel::new(self.frame, self.x_axis(), self.y_axis());
        match self.clock {
            Clock::Since(scale) => {
                let since = lone_release(self.catalog, self.selection).zip(self.selection.as_of);
                let days = since.map(|(release, as_of)| f64::from(as_of - release + 1)).filter(|days| *days < WEEK);
                let _ = days.and_then(|days| axis::shade(&mut panel, scale.to_px(days)));
            }
            Clock::Date(_) | Clock::Release(..) => {
                axis::mark_as_of(&mut panel, self.layout, self.selection, self.is_first.then_some(self.language));
                axis::mark_release(&mut panel, self.layout, self.catalog, self.selection);
            }
        }
        let (mut wishes, mut lines, mut written) = (Vec::new(), Vec::new(), Vec::new());
        for levels in &self.totals.chosen {
            let Some(ink) = self.ink(colours, levels.subject) else { continue };
            let track = Track::new(self, levels, ink);
            track.step(self, &mut panel);
            track.glyphs(self, &mut panel);
            track.correction(self, &mut panel);
            if !self.is_first {
                track.disagreements(&mut panel); // the panel above shows them
            }
            let facts = track.facts(self, &mut panel, lines.len());
            wishes.extend(self.wishes(&track));
            lines.push(FactLine { ink, name: self.language.counted_by_whom(self.catalog, levels.subject), facts });
            written.extend(self.written(levels, ink));
        }
        order::by_key(&mut written, |(highest, _)| std::cmp::Reverse(*highest));
        let written = written.into_iter().map(|(_, run)| run).take(WRITTEN).collect();
        for levels in &self.totals.peers {
            let (from, mut named) = (panel.marks.len(), Vec::new());
            let facts = self.peer(&mut panel, levels, &mut named, lines.len());
            let ink = colours.of_peer(work(levels.subject).as_ref());
            panel.name_peer(ink, from, &mut named);
            wishes.append(&mut named);
            let name = self.language.counted_by_whom(self.catalog, levels.subject);
            lines.push(FactLine { ink, name, facts });
        }
        panel.finish(self.layout, wishes);
        let (name, remark) = self.words();
        let figure = Figure::new(self.layout, vec![panel]);
        let mut panel = TimelinePanel { name, remark, runs: written, missing: None, figure, lines };
        // It is not about the time shown, so neither is what is missing on it.
        if self.is_first_week() && panel.is_bare() {
            panel.missing = Some(self.language.first_week_missing(self.catalog, self.selection, self.totals.counter));
        }
        panel
    }

    fn words(&self) -> (String, String) {
        match self.is_first_week() {
            true => (
                self.language.first_week_panel().to_owned(),
                self.language.first_week_remark(self.catalog, self.totals),
            ),
            false => self.language.totals_panel(self.catalog, self.totals, self.is_first, self.selection.clock),
        }
    }

    /// The thresholds passed, written out above the panel, with the highest total; not again where the same counts are
    /// repeated.
    fn written(&self, levels: &Levels<'_>, ink: Ink) -> Option<(u64, WrittenRun)> {
        let highest = levels.highest().map_or(0, |level| level.count.quantity.least());
        let text = self.language.thresholds_reached(levels, self.totals.counter.unit);
        let name = self.language.counted(self.catalog, levels.subject);
        (!text.is_empty() && !self.is_first && ink != Ink::Context)
            .then_some((highest, WrittenRun { ink, name, positions: None, text }))
    }

    fn x_axis(&self) -> XAxis {
        match self.clock {
            Clock::Date(_) | Clock::Release(..) => axis::time_axis(self.layout, self.selection, self.language),
            Clock::Since(scale) => {
                let release = lone_release(self.catalog, self.selection);
                XAxis::since(scale, self.layout.width, |days| {
                    self.language.release_axis(days, release, self.layout.is_phone())
                })
            }
        }
    }

    fn y_axis(&self) -> YAxis {
        let (_, top) = self.y.domain();
        let lines: Vec<_> = thresholds(self.totals.counter.unit)
            .iter()
            .copied()
            .filter(|threshold| *threshold >= top / LEAST_THRESHOLD && is_round(*threshold))
            .chain(self.totals.claimed)
            .collect();
        YAxis::counts(self.y, &lines, |count| self.language.tick(count, top))
    }
}

/// One, two, five and their tens: with a line for every million the lines would be the figure.
fn is_round(mut count: u64) -> bool {
    while count >= 10 && count.is_multiple_of(10) {
        count /= 10;
    }
    matches!(count, 1 | 2 | 5)
}

/// The release of the album that stands alone, where it was known by the day whose knowledge is shown.
fn lone_release(catalog: &Catalog, selection: &Selection) -> Option<Day> {
    let [album] = selection.albums.as_slice() else { return None };
    let day = catalog.album(album)?.release?.day();
    day.filter(|day| selection.as_of.is_none_or(|as_of| *day <= as_of))
}
