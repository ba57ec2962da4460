//! The panels of places: one for each scope.
//!
//! Knows that a reported place and a computed one never look alike: a dot, and a bar over all that the counts leave
//! possible. Does not compute.

use super::spot::Spot;
use super::{Ground, TimelinePanel};
use crate::figure::layout::{Foot, Space};
use crate::figure::mark::{Shape, Size};
use crate::figure::panel::Panel;
use crate::figure::scale::RankScale;
use crate::figure::{Point, YAxis};
use crate::model::observation::{Place, Scope};
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::follower::Computed;
use crate::query::ranking::Ranked;

/// px from one place to the next, where the panel is not kept within its bounds.
const STEP: f64 = 15.0;
/// The least and the greatest height of a plot, px.
const HEIGHT: (f64, f64) = (60.0, 150.0);
/// The fewest and the most places shown; bars that go further leave the plot at its lower side.
const DEPTH: (u16, u16) = (3, 10);
/// Two bars closer than this (px) would be one: the second is left to the pointer and the table.
const BARS_APART: f64 = 14.0;
/// px between the bars of two acts on one day.
const SIDE_BY_SIDE: f64 = 3.0;
/// A bar reaches this far beyond the middle of its places, px, so that one place alone is a bar too.
const BEYOND: f64 = 4.0;

impl<'a> Ground<'a> {
    /// The panel of a scope; none where nothing of a chosen act is told or can be computed in the window.
    pub(super) fn places(&self, scope: Scope) -> Option<TimelinePanel> {
        let depth = self.depth(scope)?;
        let height = (f64::from(depth - 1) * STEP).clamp(HEIGHT.0, HEIGHT.1);
        let frame = self.frame(Space { head: 16.0, plot: height, lane: false, foot: Foot::Bare });
        let y = RankScale::even(depth, frame.plot.top, frame.plot.bottom);
        let mut panel = self.panel(frame, self.place_axis(y));
        let (mut wishes, mut lines) = (Vec::new(), Vec::new());
        for ranked in &self.rankings.acts {
            let told = self.told(ranked, scope, depth);
            let points: Vec<_> = told.iter().map(|(spot, place)| (*spot, y.to_px(place.rank))).collect();
            let ink = self.ink(ranked);
            self.join(&mut panel, ink, &points);
            let mut facts = self.ranges(&mut panel, ranked, scope, y);
            let (mut last, mut beside) = (None, Vec::new());
            for (spot, place) in &told {
                let Some(x) = spot.shown(frame.plot) else { continue };
                let at = Point::new(x, y.to_px(place.rank));
                match spot.bar(frame.plot) {
                    Some((from, to)) => panel.draw(ink, Shape::Span { from, to, y: at.y }),
                    None => panel.draw(ink, Shape::Dot(at, Size::Large)),
                }
                facts.extend(Fact::place(self.catalog, place).map(|fact| (at, fact)));
                last = Some((place.rank, spot.day));
                beside.insert(0, at);
            }
            if let Some((rank, day)) = last {
                let later = told.iter().find(|(spot, _)| spot.from > frame.plot.right);
                let runs_on = later.is_some_and(|(spot, _)| spot.day - day <= super::JOINED);
                wishes.push(self.place_wish(ranked, beside, rank, runs_on, frame.plot));
            }
            if !facts.is_empty() {
                self.enter(&mut panel, &mut lines, ranked, facts);
            }
        }
        let words = self.language.places_panel(self.rankings.counter, scope);
        Some(self.finish(panel, words, wishes, lines))
    }

    fn place_axis(&self, y: RankScale) -> YAxis {
        YAxis::ranks(y, None, |rank| match rank {
            1 => self.language.rank_label(1),
            _ => rank.to_string(),
        })
    }

    /// How many places the panel shows: as many as it takes for the chosen acts, and for peers no more than that.
    fn depth(&self, scope: Scope) -> Option<u16> {
        let told = || {
            let of = |ranked: &'a Ranked<'a>| ranked.reported_in(ranked.window).map(move |place| (ranked, place));
            let chosen = self.rankings.chosen().flat_map(of);
            let placed = chosen.filter(|(ranked, place)| place.scope == scope && self.spot(ranked, place).is_some());
            placed.map(|(_, place)| place.rank)
        };
        let computed = || {
            let chosen = self.rankings.chosen().flat_map(|ranked| &ranked.computed);
            chosen.filter(|(of, _)| *of == scope).map(|(_, computed)| computed.worst)
        };
        let worst = told().chain(computed()).max()?;
        // However deep the counts leave it, what was reported of the chosen is always shown.
        Some(worst.clamp(DEPTH.0, DEPTH.1).max(told().max().unwrap_or(1)).min(50))
    }

    fn spot(&self, ranked: &Ranked<'_>, place: &Place) -> Option<Spot> {
        Spot::new(self.x(ranked), ranked.window, place.when?)
    }

    /// The reported places that can be placed, by time, also outside the window.
    fn told(&self, ranked: &Ranked<'a>, scope: Scope, depth: u16) -> Vec<(Spot, &'a Place)> {
        let in_scope = ranked.reported.iter().filter(|place| place.scope == scope && place.rank <= depth);
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

    /// Draws what the counts leave possible; answers with the facts.
    fn ranges(&self, panel: &mut Panel, ranked: &Ranked<'a>, scope: Scope, y: RankScale) -> Vec<(Point, Fact)> {
        let plot = panel.frame.plot;
        let ink = self.ink(ranked);
        let (x, aside) = (self.x(ranked), self.aside(ranked));
        let mut last = f64::NEG_INFINITY;
        let mut facts = Vec::new();
        for (_, computed) in ranked.computed.iter().filter(|(of, _)| *of == scope) {
            let x = x.to_px(computed.day) + aside;
            if computed.best > y.depth() {
                continue;
            }
            let (from, to) = ends(computed, y);
            if x - last >= BARS_APART {
                panel.draw(ink, Shape::Range { x, from, to });
                last = x;
            }
            let at = Point::new(x, f64::midpoint(from.max(plot.top), to.min(plot.bottom)));
            facts.push((at, Fact::Computed(ranked.act.id.clone(), scope, computed.clone())));
        }
        facts
    }
}

/// From above the best place to below the worst, or out of the plot where that is deeper.
fn ends(computed: &Computed, y: RankScale) -> (f64, f64) {
    let worst = y.to_px(computed.worst.min(y.depth()));
    let further = if computed.worst > y.depth() { 2.0 } else { 1.0 };
    (y.to_px(computed.best) - BEYOND, worst + further * BEYOND)
}
