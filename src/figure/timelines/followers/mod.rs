//! Follower rankings: places on panels of their own, and the counts they rest on.
//!
//! ```text
//!  #1 |            ●╌╌╌╌╌╌●     Dot: a place as reported; Held: until the next report
//!   2 |   ├───┤╌╌╌●     █       Span: reported of a month
//!   3 |                 █       Range: what the counts leave possible
//!
//! 18M |                 ●┄┄┄    Dot: exact   ○ About   Floor: at least
//! 12M |  ├──┤┄┄┄○┄┄┄┄┄┄┄        Span: of a month
//! ```
//!
//! Knows which acts fit one scale, and which peers stand near. Does not know how a place is computed.

mod bump;
mod counts;
mod field;
mod labels;
mod places;
mod spot;

use super::{FactLine, Timeline, TimelinePanel, axis, key_marks};
use crate::figure::colour::Colours;
use crate::figure::label::Wish;
use crate::figure::layout::{Foot, Frame, Layout, Space};
use crate::figure::mark::{Ink, Shape};
use crate::figure::panel::{Figure, Panel};
use crate::figure::scale::DayScale;
use crate::figure::{Point, YAxis};
use crate::model::catalog::Catalog;
use crate::model::id::ActId;
use crate::model::observation::{Count, Scope};
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::ranking::{Ranked, Rankings, SCOPES};
use crate::query::selection::Selection;
use crate::words::Language;
use spot::Spot;

/// Days over which two counts or places are joined for the eye; beyond a year even that would say too much.
const JOINED: i32 = 366;

/// Lays the timeline out for a width in px.
#[must_use]
pub fn followers(
    catalog: &Catalog,
    selection: &Selection,
    rankings: &Rankings<'_>,
    language: Language,
    width: f64,
) -> Timeline {
    let ground = Ground::new(catalog, selection, rankings, language, width);
    let mut timeline = Timeline::default();
    for scope in SCOPES {
        let is_first = timeline.panels.is_empty();
        timeline.panels.extend(ground.places(scope, is_first));
    }
    let fields = ground.fields();
    for field in &fields {
        let is_first = timeline.panels.is_empty();
        timeline.panels.push(ground.counts(field, is_first));
    }
    timeline.key.extend(timeline.panels.iter().flat_map(|panel| key_marks(&panel.figure)));
    timeline.notes = ground.notes(&fields);
    timeline
}

/// What all panels share.
struct Ground<'a> {
    catalog: &'a Catalog,
    selection: &'a Selection,
    rankings: &'a Rankings<'a>,
    language: Language,
    layout: Layout,
    colours: Colours,
    /// The peer that the sentence names.
    named: Option<&'a ActId>,
}

impl<'a> Ground<'a> {
    fn new(
        catalog: &'a Catalog,
        selection: &'a Selection,
        rankings: &'a Rankings<'a>,
        language: Language,
        width: f64,
    ) -> Self {
        let layout = Layout::new(width);
        let colours = Colours::new(catalog, selection);
        let change = rankings.overtaking(catalog, selection.window);
        let named = change.and_then(|change| {
            let both = [&change.from.id, &change.by.id];
            both.into_iter().find(|act| !selection.acts.contains(act))
        });
        Self { catalog, selection, rankings, language, layout, colours, named }
    }

    fn ink(&self, ranked: &Ranked<'_>) -> Ink {
        match ranked.chosen {
            true => self.colours.of_act(&ranked.act.id),
            false if self.named == Some(&ranked.act.id) => Ink::Named,
            false => Ink::Context,
        }
    }

    /// The scale of an act: over its own days.
    fn x(&self, ranked: &Ranked<'_>) -> DayScale {
        axis::about(self.layout, ranked.window)
    }

    fn name(&self, ranked: &'a Ranked<'_>) -> &'a str {
        self.language.act(self.catalog, &ranked.act.id)
    }

    /// A panel with the days that are marked on it; the first one names them.
    fn panel(&self, frame: Frame, y: YAxis, is_first: bool) -> Panel {
        let mut panel = Panel::new(frame, axis::time_axis(self.layout, self.selection, self.language), y);
        axis::mark_as_of(&mut panel, self.layout, self.selection, is_first.then_some(self.language));
        axis::mark_release(&mut panel, self.layout, self.catalog, self.selection);
        panel
    }

    fn frame(&self, plot: f64, foot: Foot, is_first: bool) -> Frame {
        let head = axis::head(self.selection, is_first);
        self.layout.stack(&[Space { head, plot, lanes: 0, foot }])[0]
    }

    fn finish(
        &self,
        mut panel: Panel,
        words: (String, String),
        wishes: Vec<Wish>,
        lines: Vec<FactLine>,
    ) -> TimelinePanel {
        panel.finish(self.layout, wishes);
        let figure = Figure::new(self.layout, vec![panel]);
        let mut panel =
            TimelinePanel { name: words.0, remark: words.1, runs: Vec::new(), missing: None, figure, lines };
        if panel.is_bare() {
            let (catalog, selection) = (self.catalog, self.selection);
            let names = self.language.acts(catalog, &selection.acts);
            panel.missing = Some(self.language.nothing_of(&names, catalog, selection, panel.chosen()));
        }
        panel
    }

    /// Joins points of known days where no more than [`JOINED`] days lie between.
    fn join(&self, panel: &mut Panel, ink: Ink, points: &[(Spot, f64)]) {
        for pair in points.windows(2) {
            let [(before, from), (after, to)] = pair else { continue };
            if after.day - before.day <= JOINED {
                let line = [Point::new(before.middle(), *from), Point::new(after.middle(), *to)];
                panel.draw_within(ink, &line, Shape::Join);
            }
        }
    }

    /// Enters the facts of a line, in the order of time, as points that can be pointed at.
    fn enter(&self, panel: &mut Panel, lines: &mut Vec<FactLine>, ranked: &Ranked<'_>, facts: Vec<(Point, Fact)>) {
        let mut facts: Vec<_> = facts.into_iter().filter(|(at, _)| panel.frame.plot.grown(1.0).contains(*at)).collect();
        order::by(&mut facts, |(one, _), (other, _)| one.x.total_cmp(&other.x));
        let series = lines.len();
        for ((at, _), point) in facts.iter().zip(0..) {
            panel.point(series, point, *at);
        }
        let facts = facts.into_iter().map(|(_, fact)| fact).collect();
        lines.push(FactLine { ink: self.ink(ranked), name: self.name(ranked).to_owned(), facts });
    }

    /// What the panels do not show, in sentences.
    fn notes(&self, fields: &[field::Field<'_>]) -> Vec<String> {
        let shown: Vec<_> = fields.iter().flat_map(|field| &field.acts).map(|ranked| &ranked.act.id).collect();
        let off = self.rankings.acts.iter().filter(|ranked| !shown.contains(&&ranked.act.id));
        let off: Vec<_> = off.filter_map(|ranked| ranked.last_in(ranked.window)).collect();
        let on = self.rankings.acts.iter().filter(|ranked| shown.contains(&&ranked.act.id));
        let unplaced = |ranked: &Ranked<'a>| {
            let (x, window) = (self.x(ranked), ranked.window);
            let has_no_place = move |count: &&Count| count.to.is_some_and(|to| Spot::new(x, window, to).is_none());
            ranked.counts_in(window).filter(has_no_place).collect::<Vec<_>>()
        };
        let unplaced: Vec<_> = on.flat_map(unplaced).collect();
        let scopes: Vec<Scope> = SCOPES.into_iter().filter(|scope| self.has_computed(*scope)).collect();
        [
            self.language.followers_off_clock(self.catalog, self.rankings),
            self.language.followers_off_scale(self.catalog, &off),
            self.language.followers_unplaced(self.catalog, &unplaced),
            self.language.followers_set_aside(self.rankings),
            self.language.followers_rule(self.catalog, self.rankings, &scopes),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn has_computed(&self, scope: Scope) -> bool {
        self.rankings.chosen().any(|ranked| ranked.places_left(scope).next().is_some())
    }
}
