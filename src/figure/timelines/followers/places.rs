//! The panels of places: one for each scope.
//!
//! Knows that a reported place and a computed one never look alike: a dot, and a bar over all that the counts leave
//! possible; one that goes on below the lowest place shown ends in an arrow. Where they leave everything possible, no
//! place is known, and nothing is drawn. Does not compute.

use super::bump::Told;
use super::spot::Spot;
use super::{Ground, TimelinePanel};
use crate::figure::axis::{Tick, YScale};
use crate::figure::layout::Foot;
use crate::figure::mark::{Shape, Size};
use crate::figure::panel::Panel;
use crate::figure::scale::RankScale;
use crate::figure::{Point, YAxis};
use crate::model::observation::{Place, Scope};
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::race::HOLDS;
use crate::query::ranking::Ranked;

/// px from one place to the next, where the panel is not kept within its bounds.
const STEP: f64 = 26.0;
/// The least and the greatest height of a plot, px.
const HEIGHT: (f64, f64) = (78.0, 208.0);
/// The fewest places shown, and the most for peers; a bar that goes further ends in an arrow at the lower side.
const DEPTH: (u16, u16) = (4, 10);
/// Down to this depth each place has its line and its number: one is overtaken by one.
const EACH: u16 = 12;
/// Two bars of an act closer than this (px) would be one: the second is left to the pointer and the table.
const BARS_APART: f64 = 14.0;
/// px between the bars of two acts on one day; one that would lie on another's is left to the pointer and the table too,
/// since two pale bars on one another have the colour of a third.
const SIDE_BY_SIDE: f64 = 6.0;
/// A bar reaches this far beyond the middle of its places, px, so that one place alone is a bar too.
const BEYOND: f64 = 4.0;
/// px from the first and the last place to the sides of the plot: no bar sticks out, and an arrow has room.
const INSET: f64 = 7.0;

impl<'a> Ground<'a> {
    /// The panel of a scope; none where nothing of a chosen act is told or can be computed in the window.
    pub(super) fn places(&self, scope: Scope, is_first: bool) -> Option<TimelinePanel> {
        let depth = self.depth(scope)?;
        let height = (f64::from(depth - 1) * STEP).clamp(HEIGHT.0, HEIGHT.1);
        let frame = self.frame(height + 2.0 * INSET, Foot::Bare, is_first);
        let y = RankScale::even(depth, frame.plot.top + INSET, frame.plot.bottom - INSET);
        let mut panel = self.panel(frame, self.place_axis(y), is_first);
        let (mut wishes, mut lines) = (Vec::new(), Vec::new());
        let all = self.all_told(scope);
        let mut bars = Vec::new();
        for ranked in &self.rankings.acts {
            let told = self.told(ranked, scope);
            let ink = self.ink(ranked);
            self.bump(&mut panel, ranked, &told, &all, y);
            let mut facts = self.ranges(&mut panel, ranked, scope, y, &mut bars);
            let mut shown = Vec::new();
            for (spot, place) in told.iter().filter(|(_, place)| place.rank <= depth) {
                let Some(x) = spot.shown(frame.plot) else { continue };
                let at = Point::new(x, y.to_px(place.rank));
                match spot.bar(frame.plot) {
                    Some((from, to)) => panel.draw(ink, Shape::Span { from, to, y: at.y }),
                    None => panel.draw(ink, Shape::Dot(at, Size::Large)),
                }
                facts.extend(Fact::place(self.catalog, place).map(|fact| (at, fact)));
                shown.push((at, *place, spot.day));
            }
            if let Some((_, last, day)) = shown.last() {
                let later = told.iter().find(|(spot, _)| spot.from > frame.plot.right);
                let runs_on = later.is_some_and(|(spot, _)| spot.day - *day <= HOLDS);
                let points: Vec<_> = shown.iter().rev().map(|(at, ..)| *at).collect();
                wishes.push(self.place_wish(ranked, &points, last.rank, runs_on, frame.plot));
            }
            let shown: Vec<_> = shown.into_iter().map(|(at, place, _)| (at, place)).collect();
            wishes.extend(self.lead_wishes(ranked, &shown, &all));
            wishes.extend(self.start_wish(ranked, &shown));
            if !facts.is_empty() {
                self.enter(&mut panel, &mut lines, ranked, facts);
            }
        }
        let words = self.language.places_panel(self.rankings.counter, scope);
        Some(self.finish(panel, words, wishes, lines))
    }

    fn place_axis(&self, y: RankScale) -> YAxis {
        let word = |rank| match rank {
            1 => self.language.rank_label(1),
            _ => rank.to_string(),
        };
        if y.depth() > EACH {
            return YAxis::ranks(y, None, word);
        }
        let tick = |rank| Tick { at: y.to_px(rank), strong: false, label: word(rank) };
        YAxis { scale: YScale::Ranks(y), ticks: (1..=y.depth()).map(tick).collect(), lane: None }
    }

    /// How many places the panel shows: those reported and one more, for the chosen acts however deep, for peers down
    /// to the tenth. Where nothing is reported, as many as the counts leave, within bounds.
    fn depth(&self, scope: Scope) -> Option<u16> {
        let told = |ranked: &Ranked<'a>| {
            let is_placed = |place: &&Place| place.scope == scope && self.spot(ranked, place).is_some();
            let places = ranked.reported_in(ranked.window).filter(is_placed);
            places.map(|place| place.rank).max()
        };
        let own = self.rankings.chosen().filter_map(told).max();
        let computed = self.rankings.chosen().flat_map(|ranked| ranked.places_left(scope));
        let computed = computed.map(|computed| computed.worst).max();
        let Some(own) = own else { return Some(computed?.clamp(DEPTH.0, DEPTH.1)) };
        let peers = self.rankings.acts.iter().filter_map(told).filter(|rank| *rank <= DEPTH.1).max();
        Some(own.max(peers.unwrap_or(1)).saturating_add(1).clamp(DEPTH.0, 50))
    }

    fn spot(&self, ranked: &Ranked<'_>, place: &Place) -> Option<Spot> {
        Spot::new(self.x(ranked), ranked.window, place.when?)
    }

    /// The reported places that can be placed, by time, also outside the window.
    fn told(&self, ranked: &Ranked<'a>, scope: Scope) -> Vec<Told<'a>> {
        let in_scope = ranked.reported.iter().filter(|place| place.scope == scope);
        let mut told: Vec<_> = in_scope.filter_map(|place| Some((self.spot(ranked, place)?, *place))).collect();
        order::by_key(&mut told, |(spot, _)| spot.day);
        told
    }

    /// Bars of several acts on one day stand side by side: how far this act's are from the day's own px.
    fn aside(&self, ranked: &Ranked<'_>) -> f64 {
        let index = self.rankings.chosen().position(|one| one.act.id == ranked.act.id).unwrap_or(0);
        let middle = self.rankings.chosen().count().saturating_sub(1) as f64 / 2.0;
        (index as f64 - middle) * SIDE_BY_SIDE
    }

    /// Draws what the counts leave possible beside the bars that are there already; answers with the facts.
    fn ranges(
        &self,
        panel: &mut Panel,
        ranked: &Ranked<'a>,
        scope: Scope,
        y: RankScale,
        bars: &mut Vec<f64>,
    ) -> Vec<(Point, Fact)> {
        let plot = panel.frame.plot;
        let inside = plot.left + SIDE_BY_SIDE / 2.0..=plot.right - SIDE_BY_SIDE / 2.0;
        let ink = self.ink(ranked);
        let (x, aside) = (self.x(ranked), self.aside(ranked));
        let mut last = f64::NEG_INFINITY;
        let mut facts = Vec::new();
        for computed in ranked.places_left(scope) {
            let x = (x.to_px(computed.day) + aside).clamp(*inside.start(), *inside.end());
            if computed.best > y.depth() {
                continue;
            }
            // From above the best place to below the worst, or on where that is deeper.
            let goes_on = computed.worst > y.depth();
            let from = y.to_px(computed.best) - BEYOND;
            let to = if goes_on { plot.bottom } else { y.to_px(computed.worst) + BEYOND };
            // Half a px for what is lost between two days.
            let is_free = bars.iter().all(|bar| (bar - x).abs() > SIDE_BY_SIDE - 0.5);
            if x - last >= BARS_APART && is_free {
                panel.draw(ink, Shape::Range { x, from, to });
                if goes_on {
                    panel.draw(ink, Shape::GoesOn(Point::new(x, to)));
                }
                last = x;
                bars.push(x);
            }
            let at = Point::new(x, f64::midpoint(from, to));
            facts.push((at, Fact::Computed(ranked.act.id.clone(), scope, computed.clone())));
        }
        facts
    }
}
