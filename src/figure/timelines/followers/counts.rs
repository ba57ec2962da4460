//! The panel of counts.
//!
//! Knows the mark of each kind of count. Does not know which acts share the panel.

use super::field::Field;
use super::spot::Spot;
use super::{Ground, TimelinePanel};
use crate::figure::layout::Foot;
use crate::figure::mark::{Ink, Shape, Size};
use crate::figure::panel::Panel;
use crate::figure::scale::CountScale;
use crate::figure::{Point, YAxis};
use crate::model::observation::{Bound, Count};
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::ranking::Ranked;

/// Height of the plot, px.
const PLOT: f64 = 184.0;

/// A count with its place on the panel.
#[derive(Clone, Copy)]
pub(super) struct Dated<'a> {
    pub count: &'a Count,
    pub spot: Spot,
    /// Where it is drawn.
    pub at: Point,
}

impl<'a> Ground<'a> {
    pub(super) fn counts(&self, field: &Field<'a>, is_first: bool) -> TimelinePanel {
        let frame = self.frame(PLOT, Foot::Words, is_first);
        let y = field.scale(frame.plot.bottom, frame.plot.top);
        let mut panel = self.panel(frame, YAxis::counts(y, &[], |count| self.language.followers_tick(count)), is_first);
        let (mut wishes, mut lines) = (Vec::new(), Vec::new());
        for ranked in &field.acts {
            let ink = self.ink(ranked);
            let (all, shown) = self.dated(ranked, y, &panel);
            let points: Vec<_> = all.iter().map(|dated| (dated.spot, dated.at.y)).collect();
            self.join(&mut panel, ink, &points);
            shown.iter().for_each(|dated| draw(&mut panel, ink, dated));
            let next = all.iter().find(|dated| dated.spot.from > frame.plot.right);
            wishes.extend(self.count_wishes(ranked, &shown, next, frame.plot));
            let facts = shown.iter().filter_map(|dated| Some((dated.at, Fact::count(self.catalog, dated.count)?)));
            self.enter(&mut panel, &mut lines, ranked, facts.collect());
        }
        let words = self.language.followers_panel(self.rankings.counter, y.domain().0);
        self.finish(panel, words, wishes, lines)
    }

    /// All counts of an act that can be placed, by time; and those of them that the plot shows.
    fn dated(&self, ranked: &Ranked<'a>, y: CountScale, panel: &Panel) -> (Vec<Dated<'a>>, Vec<Dated<'a>>) {
        let plot = panel.frame.plot;
        let x = self.x(ranked);
        let place = |count: &&'a Count| {
            let spot = Spot::new(x, ranked.window, count.to?)?;
            let at = Point::new(spot.shown(plot).unwrap_or(spot.middle()), y.to_px(count.quantity.value));
            Some(Dated { count, spot, at })
        };
        let mut all: Vec<_> = ranked.counts.iter().filter_map(place).collect();
        order::by_key(&mut all, |dated| dated.spot.day);
        let is_shown = |dated: &&Dated<'_>| dated.spot.shown(plot).is_some() && plot.grown(0.5).contains(dated.at);
        let shown = all.iter().filter(is_shown).copied().collect();
        (all, shown)
    }
}

/// A span has its bar; an exact or rounded count of it needs no mark of its own, a bound does.
fn draw(panel: &mut Panel, ink: Ink, dated: &Dated<'_>) {
    let bar = dated.spot.bar(panel.frame.plot);
    if let Some((from, to)) = bar {
        panel.draw(ink, Shape::Span { from, to, y: dated.at.y });
    }
    match dated.count.quantity.bound {
        Bound::Exact | Bound::About if bar.is_some() => {}
        Bound::Exact => panel.draw(ink, Shape::Dot(dated.at, Size::Large)),
        Bound::About => panel.draw(ink, Shape::About(dated.at)),
        Bound::AtLeast => panel.draw(ink, Shape::Floor(dated.at)),
        Bound::Almost => panel.draw(ink, Shape::Ceiling(dated.at)),
    }
}
