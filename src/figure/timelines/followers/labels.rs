//! The words beside counts and places.
//!
//! Knows which points are named: the last of each line with its name, and of a lone act as many more as have room.
//! Does not place them.

use super::Ground;
use super::counts::Dated;
use crate::figure::geometry::{Point, Rect};
use crate::figure::label::{Tone, Wish};
use crate::figure::mark::{Ink, reach};
use crate::figure::timelines::{note, on_the_way, strong, where_it_leaves};
use crate::query::ranking::Ranked;

/// px between two named counts of one line.
const APART: f64 = 72.0;

impl<'a> Ground<'a> {
    /// The label of a line of counts, and those of its other points.
    pub(super) fn count_wishes(
        &self,
        ranked: &'a Ranked<'a>,
        shown: &[Dated<'a>],
        next: Option<&Dated<'a>>,
        plot: Rect,
    ) -> Vec<Wish> {
        let Some((last, before)) = shown.split_last() else { return Vec::new() };
        let ink = self.ink(ranked);
        let wish = self.line_wish(ranked, last, ink);
        let bare = if ink.is_strong() { strong(self.name(ranked)) } else { note(self.name(ranked)) };
        let points: Vec<_> = before.iter().rev().map(|dated| dated.at).collect();
        let mut along = vec![last.at];
        if ranked.chosen {
            along.extend(on_the_way(&points));
        }
        let mut wishes = vec![Wish { others: points, ..wish.or_elsewhere(bare, along) }];
        if let Some(next) = next.filter(|next| next.spot.day - last.spot.day <= super::JOINED && ranked.chosen) {
            let edge = where_it_leaves(last.at, next.at, plot);
            if !self.layout.is_phone() && (plot.top..=plot.bottom).contains(&edge.y) {
                (wishes[0].end, wishes[0].beside) = (true, vec![edge]);
            }
        }
        let is_lone = self.rankings.chosen().nth(1).is_none();
        let mut named = last.at.x;
        for dated in before.iter().rev().filter(|_| is_lone && ranked.chosen) {
            if named - dated.at.x >= APART {
                named = dated.at.x;
                let words = self.language.followers_point(dated.count, ranked);
                let mut wish = Wish::new(ink, words.0, Tone::Plain, vec![dated.at]);
                wish.short = Some(vec![vec![crate::figure::Run::new(words.1, Tone::Plain)]]);
                wish.radius = radius(dated);
                wishes.push(wish);
            }
        }
        wishes
    }

    fn line_wish(&self, ranked: &'a Ranked<'a>, last: &Dated<'a>, ink: Ink) -> Wish {
        let name = self.name(ranked);
        let (figure, short, when) = self.language.followers_end(last.count, ranked);
        let tone = if ink.is_strong() { strong } else { note };
        let mut wish = Wish::new(ink, "", Tone::Plain, vec![last.at]);
        wish.lines = match ink.is_strong() {
            true => vec![vec![strong(format!("{name} {figure}"))], vec![note(when)]],
            false => vec![vec![note(format!("{name} {figure} {when}"))]],
        };
        wish.short = Some(vec![vec![tone(format!("{name} {short}"))]]);
        wish.radius = radius(last);
        wish
    }

    /// The name of a line of places, given from the last one back. Beside the last one with that place; beside the
    /// others, which may be other places, the name alone.
    pub(super) fn place_wish(
        &self,
        ranked: &'a Ranked<'a>,
        points: &[Point],
        rank: u16,
        runs_on: bool,
        plot: Rect,
    ) -> Wish {
        let ink = self.ink(ranked);
        let place = self.language.place(u32::from(rank));
        let name = self.name(ranked);
        let (own, others) = points.split_at(points.len().min(1));
        let end = own.first().map(|at| Point::new(plot.right, at.y));
        let bare = if ink.is_strong() { strong(name) } else { note(name) };
        let mut wish = Wish::new(ink, "", Tone::Plain, own.to_vec()).or_elsewhere(bare.clone(), others.to_vec());
        wish.short = Some(vec![vec![bare.clone()]]);
        wish.lines = vec![vec![bare]];
        if ink.is_strong() {
            wish.lines[0].push(note(place));
            wish.others = others.to_vec();
        }
        wish.radius = reach::LARGE;
        if let Some(end) = end.filter(|_| runs_on && !self.layout.is_phone()) {
            (wish.end, wish.beside) = (true, vec![end]);
        }
        wish
    }
}

/// A bar has no dot in its middle; words stand right above it.
fn radius(dated: &Dated<'_>) -> f64 {
    use crate::model::observation::Bound;
    match dated.count.quantity.bound {
        Bound::AtLeast | Bound::Almost => reach::ARROW,
        Bound::Exact | Bound::About => reach::LARGE,
    }
}
