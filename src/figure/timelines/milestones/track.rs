//! The marks of one work's total: its step, its counts, what was withdrawn, what disagrees.
//!
//! Knows which levels say something new, and how a step is held between them. Does not know their labels.

use super::clock::moment;
use super::sheet::Sheet;
use super::{highest, value};
use crate::figure::mark::{Ink, Shape, Size, corners};
use crate::figure::panel::Panel;
use crate::figure::{Point, Rect};
use crate::model::observation::Bound;
use crate::model::order;
use crate::query::fact::Fact;
use crate::query::milestone::{Level, Levels, Origin};

/// A step begins at zero where the first total follows the release within so many days; later, nothing is known of
/// what lies between.
const FROM_ZERO: f64 = 7.0;

/// A level with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    pub(super) level: Level<'a>,
    pub(super) moment: f64,
    pub(super) at: Point,
    pub(super) is_shown: bool,
}

/// One work's levels with their places.
#[derive(Clone, Debug)]
pub(super) struct Track<'l, 'a> {
    pub(super) levels: &'l Levels<'a>,
    pub(super) ink: Ink,
    /// Those that stand and say more than the ones before them.
    pub(super) standing: Vec<Placed<'a>>,
    /// Those withdrawn.
    pub(super) withdrawn: Vec<Placed<'a>>,
    /// Those that say nothing new, where a claim rests on them.
    pub(super) repeated: Vec<Placed<'a>>,
    /// Those that what stands contradicts, and the doubted that stand beside one.
    pub(super) others: Vec<Placed<'a>>,
}

impl<'l, 'a> Track<'l, 'a> {
    pub(super) fn new(sheet: &Sheet<'_>, levels: &'l Levels<'a>, ink: Ink) -> Self {
        let place = |level: &Level<'a>| sheet.place(levels, *level, f64::MIN);
        let (mut standing, mut repeated, mut best) = (Vec::<Placed<'a>>::new(), Vec::new(), None);
        for level in &levels.standing {
            let figure = level.count.quantity;
            let is_told =
                |least: u64| figure.most() < least || (figure.bound == Bound::AtLeast && figure.value <= least);
            if best.is_some_and(is_told) {
                // What stands before it says as much or more.
                repeated.extend(place(level).filter(|_| sheet.totals.rests_on(level.count)));
                continue;
            }
            let before = standing.last().map_or(f64::MIN, |placed| placed.moment);
            if let Some(placed) = sheet.place(levels, *level, before) {
                best = best.max(Some(figure.least()));
                standing.push(placed);
            }
        }
        let doubted = levels.doubted();
        let others = levels.disputed.iter().chain(&doubted).filter_map(place).collect();
        let withdrawn = levels.withdrawn.iter().filter_map(place).collect();
        Self { levels, ink, standing, repeated, withdrawn, others }
    }

    /// Those inside the window.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Placed<'a>> {
        self.standing.iter().filter(|placed| placed.is_shown)
    }

    /// Those inside the window that say nothing new.
    fn repeated(&self) -> impl Iterator<Item = &Placed<'a>> {
        self.repeated.iter().filter(|placed| placed.is_shown)
    }

    /// The figure that the correction is about.
    pub(super) fn struck(&self) -> Option<&Placed<'a>> {
        let level = highest(&self.levels.withdrawn)?;
        self.withdrawn.iter().find(|placed| placed.is_shown && std::ptr::eq(placed.level.count, level.count))
    }

    /// Counts on the way to the figure that was withdrawn, where the panel can tell their hours apart.
    pub(super) fn on_the_way(&self, sheet: &Sheet<'_>) -> Vec<Placed<'a>> {
        let Some(struck) = self.struck().filter(|_| sheet.clock.shows_hours()) else { return Vec::new() };
        let earlier = |placed: &&Placed<'_>| placed.is_shown && placed.moment < struck.moment;
        self.withdrawn.iter().filter(earlier).copied().collect()
    }

    /// The point of the step above or below a moment.
    pub(super) fn held_at(&self, moment: f64, x: f64) -> Option<Point> {
        let last = self.standing.iter().rev().find(|placed| placed.moment <= moment);
        last.or(self.standing.first()).map(|placed| Point::new(x, placed.at.y))
    }

    /// The step as far as it lies in the window, held to the next known count and no further.
    pub(super) fn step(&self, sheet: &Sheet<'_>, panel: &mut Panel) {
        let mut points: Vec<_> = self.standing.iter().map(|placed| placed.at).collect();
        points.splice(0..0, self.zero(sheet));
        let points: Vec<_> = corners(&points).collect();
        let area = Rect { right: sheet.right(), ..panel.frame.plot };
        for mut piece in area.clip_line(&points) {
            piece.dedup();
            panel.draw(self.ink, Shape::Step(piece));
        }
    }

    /// The release, when nothing had been counted yet; on the release clock a first day needs no line from zero.
    fn zero(&self, sheet: &Sheet<'_>) -> Option<Point> {
        let (first, release) = (self.standing.first()?, self.levels.release?);
        let release = f64::from(release.number());
        let is_soon = (0.0..=FROM_ZERO).contains(&(first.moment - release));
        let is_near = first.level.origin == Origin::SinceRelease && is_soon;
        let x = sheet.clock.x(release, self.levels.release)?;
        (is_near && !sheet.clock.shows_hours()).then(|| Point::new(x, sheet.y.to_px(0)))
    }

    /// Every count of the step.
    pub(super) fn glyphs(&self, sheet: &Sheet<'_>, panel: &mut Panel) {
        for placed in self.shown().chain(self.repeated()) {
            sheet.glyph(panel, self.levels, placed, self.ink);
        }
    }

    /// The figure withdrawn, struck through, with the counts on the way to it.
    pub(super) fn correction(&self, sheet: &Sheet<'_>, panel: &mut Panel) {
        let Some(struck) = self.struck() else { return };
        let on_the_way = self.on_the_way(sheet);
        if let Some(first) = on_the_way.first() {
            let zero = Point::new(first.at.x, sheet.y.to_px(0));
            let line = std::iter::once(zero).chain(on_the_way.iter().map(|placed| placed.at));
            panel.draw(self.ink, Shape::Before(line.chain([struck.at]).collect()));
        }
        for placed in &on_the_way {
            panel.draw(self.ink, Shape::Withdrawn(placed.at));
        }
        let after = self.standing.iter().find(|placed| placed.moment >= struck.moment).or(self.standing.last());
        panel.draw(
            self.ink,
            match after {
                Some(stands) => Shape::Correction { struck: struck.at, stands: stands.at },
                None => Shape::Withdrawn(struck.at),
            },
        );
    }

    /// Brackets from the step to what others say.
    pub(super) fn disagreements(&self, panel: &mut Panel) {
        for other in self.others.iter().filter(|placed| placed.is_shown) {
            match self.held_at(other.moment, other.at.x) {
                Some(stands) => panel.draw(self.ink, Shape::Disagreement { stands, other: other.at }),
                None => panel.draw(Ink::Context, Shape::SmallRing(other.at)),
            }
        }
    }

    /// Everything that can be pointed at, in the order of time.
    pub(super) fn facts(&self, sheet: &Sheet<'_>, panel: &mut Panel, series: usize) -> Vec<Fact> {
        let struck = self.struck().into_iter().copied();
        let drawn = self.shown().chain(self.repeated()).copied().chain(self.on_the_way(sheet)).chain(struck);
        let others = self.others.iter().filter(|placed| placed.is_shown && !sheet.is_first);
        let mut drawn: Vec<_> = drawn.chain(others.copied()).collect();
        order::by(&mut drawn, |one, other| one.moment.total_cmp(&other.moment));
        let mut facts = Vec::new();
        for placed in drawn {
            if let Some(fact) = Fact::count(sheet.catalog, placed.level.count) {
                panel.point(series, facts.len(), placed.at);
                facts.push(fact);
            }
        }
        facts
    }
}

impl Sheet<'_> {
    /// Where a level stands; none where its date is too wide for a place, or the clock does not know its release.
    pub(super) fn place<'a>(&self, levels: &Levels<'a>, level: Level<'a>, before: f64) -> Option<Placed<'a>> {
        if !self.is_placed(levels, &level) {
            return None;
        }
        let moment = moment(&level, before);
        let (from, to) = self.clock.ends(levels.release)?;
        let x = self.clock.x(moment, levels.release)?;
        let at = Point::new(x, self.y.to_px(value(level.count.quantity)));
        Some(Placed { level, moment, at, is_shown: from <= moment && moment <= to })
    }

    fn glyph(&self, panel: &mut Panel, levels: &Levels<'_>, placed: &Placed<'_>, ink: Ink) {
        let at = placed.at;
        if let Some((from, to)) = self.clock.bar(&placed.level, levels.release) {
            let plot = panel.frame.plot;
            panel.draw(ink, Shape::Span { from: from.max(plot.left), to: to.min(plot.right), y: at.y });
            return;
        }
        panel.draw(
            ink,
            match placed.level.count.quantity.bound {
                Bound::Exact => Shape::Dot(at, Size::Large),
                Bound::About => Shape::About(at),
                Bound::AtLeast => Shape::Floor(at),
                Bound::Almost => Shape::Ceiling(at),
            },
        );
    }
}
