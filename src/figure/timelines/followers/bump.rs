//! The lines of places: who held which, until when, and who took it.
//!
//! ```text
//!  #1  ●╌╌╌╌╌╌╌╌╌╌●            Held: a place as last reported, until the next report
//!   2  ●╌╌╌╌╌╌┐   ╎            a place changes on the day a report says so, and on no other
//!   3      ┈┈┈●   ●┈┈          Join: another act was reported there; nothing is known until the next report
//! ```
//!
//! Knows that a place is held no longer than the reports allow: until the act is reported elsewhere, or another act
//! there. Does not draw the reports themselves.

use super::spot::Spot;
use super::{Ground, Ranked};
use crate::figure::Point;
use crate::figure::label::{Tone, Wish};
use crate::figure::mark::{Ink, Shape, reach};
use crate::figure::panel::Panel;
use crate::figure::scale::RankScale;
use crate::model::day::Day;
use crate::model::observation::{Place, Scope};
use crate::query::follower::{is_place_lost, reported, taken, told};
use crate::query::race::HOLDS;

/// px from a step to the words beside it: nearer they would be read as the name of its dot.
const CORNER: f64 = 20.0;

/// A reported place with where it stands.
pub(super) type Told<'a> = (Spot, &'a Place);

impl<'a> Ground<'a> {
    /// Every reported place of a scope, whoever has it.
    pub(super) fn all_told(&self, scope: Scope) -> Vec<&'a Place> {
        let counter = self.rankings.counter.map(|counter| &counter.id);
        counter.map_or_else(Vec::new, |id| reported(self.catalog, id, scope, self.selection.as_of).collect())
    }

    /// Draws the line of an act through its reported places, given by time.
    pub(super) fn bump(
        &self,
        panel: &mut Panel,
        ranked: &Ranked<'a>,
        own: &[Told<'a>],
        all: &[&'a Place],
        y: RankScale,
    ) {
        let (ink, x) = (self.ink(ranked), self.x(ranked));
        for (index, (spot, place)) in own.iter().enumerate() {
            let level = y.to_px(place.rank);
            let next = own.get(index + 1).filter(|(next, _)| next.day - spot.day <= HOLDS);
            let next = next.map(|(next, place)| Point::new(next.from, y.to_px(place.rank)));
            let lost = taken(self.catalog, all.iter().copied(), place).filter(|day| *day - spot.day <= HOLDS);
            let lost = lost.map(|day| x.to_px(day)).filter(|lost| next.is_none_or(|next| *lost < next.x));
            let Some(until) = lost.or(next.map(|next| next.x)) else { continue };
            // A report of a month may reach beyond the next report: then the line begins with that.
            let mut line = vec![Point::new(spot.to.min(until), level), Point::new(until, level)];
            line.extend(next.filter(|_| lost.is_none()));
            panel.draw_within(ink, &line, Shape::Held);
            if let Some((lost, next)) = lost.zip(next) {
                panel.draw_within(ink, &[Point::new(lost, level), next], Shape::Join);
            }
        }
    }

    /// Beside the first report that has an act on top: from whom it took the lead.
    pub(super) fn lead_wishes(
        &self,
        ranked: &'a Ranked<'a>,
        shown: &[(Point, &'a Place)],
        all: &[&'a Place],
    ) -> Vec<Wish> {
        let is_plain = self.ink(ranked) == Ink::Context;
        let mut wishes = Vec::new();
        for (at, place) in shown.iter().filter(|(_, place)| place.rank == 1 && !is_plain) {
            let Some(before) = self.lead_before(place, all).filter(|before| before.act != place.act) else { continue };
            let words = self.language.takes_the_lead(self.name(ranked), self.language.act(self.catalog, &before.act));
            // Left of the step up to it, above or below the line that ends here.
            let mut wish = Wish::new(Ink::Named, words, Tone::Note, vec![at.moved(-CORNER, 0.0), *at]);
            wish.radius = reach::LARGE;
            wishes.push(wish);
        }
        wishes
    }

    /// Who was last reported on top before that report, if not too long before; none where that is in doubt.
    fn lead_before(&self, place: &Place, all: &[&'a Place]) -> Option<&'a Place> {
        let on = told(place)?;
        let dated = |other: &&'a Place| -> Option<Day> {
            let day = told(other).filter(|day| *day < on && on - *day <= HOLDS)?;
            (other.rank == 1).then_some(day)
        };
        let before = all.iter().copied().filter(|other| dated(other).is_some()).max_by_key(dated)?;
        // Another report that could not be read may lie in between.
        let is_lost = is_place_lost(self.catalog, &place.counter, told(before)?, on);
        (!is_lost).then_some(before)
    }

    /// The name of a grey line at its first point, where that is far from the last.
    pub(super) fn start_wish(&self, ranked: &'a Ranked<'a>, shown: &[(Point, &'a Place)]) -> Option<Wish> {
        const FAR: f64 = 240.0;
        let (first, last) = (shown.first()?.0, shown.last()?.0);
        let ink = self.ink(ranked);
        let is_far = last.x - first.x >= FAR && !ink.is_strong() && !self.layout.is_phone();
        is_far.then(|| Wish::new(ink, self.name(ranked), Tone::Note, vec![first]))
    }
}
