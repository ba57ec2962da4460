//! The labels that the milestones wish for.
//!
//! Knows which counts deserve words: ends of steps, thresholds, what was withdrawn, what disagrees. Does not know
//! where there is room for them.

use super::sheet::Sheet;
use super::track::{Placed, Track};
use crate::figure::mark::{Ink, reach};
use crate::figure::timelines::{note, strong};
use crate::figure::{Point, Run, Tone, Wish};
use crate::model::observation::Measure;
use crate::query::milestone::Levels;
use crate::query::totals::thresholds;

/// With more works in colour than these, a panel names them and leaves the single counts to the pointer.
const TOLD: usize = 2;

/// So near to the axis no peer is named, px.
const LOW: f64 = 26.0;

impl Sheet<'_> {
    /// The labels of a chosen work, the most wanted first.
    pub(super) fn wishes(&self, track: &Track<'_, '_>) -> Vec<Wish> {
        let mut wishes = Vec::new();
        wishes.extend(self.name(track));
        wishes.extend(self.struck(track));
        if self.chosen() > TOLD {
            return wishes;
        }
        if self.is_first_week() {
            wishes.extend(self.week_counts(track));
            wishes.extend(self.contradicted(track));
            let hours = track.on_the_way(self).into_iter().filter_map(|placed| {
                let hour = self.language.hour(placed.level.count.hour?);
                Some(Wish::new(Ink::Context, hour, Tone::Note, vec![placed.at]))
            });
            wishes.extend(hours);
        } else if !self.is_first && !self.layout.is_phone() {
            wishes.extend(self.passed(track));
        }
        wishes
    }

    /// The name at the end of a step, with the last figure in view; past the window's end where the step goes on.
    fn name(&self, track: &Track<'_, '_>) -> Option<Wish> {
        let (_, end) = self.clock.ends(track.levels.release)?;
        let goes_on = track.standing.iter().any(|placed| placed.moment > end);
        let last = track.standing.iter().rev().find(|placed| placed.moment <= end)?;
        if !last.is_shown && !goes_on {
            return None; // the last count lies before the window: nothing is known inside it
        }
        let mut wish = self.end_wish(track.levels, track.ink, last, self.is_first_week());
        wish.others = others(track, last);
        if goes_on {
            wish.end = true;
            wish.beside.insert(0, Point::new(self.right(), last.at.y));
        }
        if !self.is_first_week() {
            // The step itself may be named anywhere on it.
            let bare = strong(self.language.counted(self.catalog, track.levels.subject));
            let along = wish.beside.iter().copied().chain(track.shown().next().map(|first| first.at)).collect();
            wish = wish.or_elsewhere(bare, along);
            let name = self.language.counted_by_whom(self.catalog, track.levels.subject);
            let figure = Run::new(self.language.quantity(last.level.count.quantity), Tone::Plain);
            let when = note(self.language.total_when(&last.level, track.levels.release));
            let short = self.language.counted(self.catalog, track.levels.subject);
            wish.short = Some(vec![vec![strong(short)], vec![figure.clone()]]);
            wish.lines = vec![vec![strong(name)], if self.is_first { vec![figure] } else { vec![figure, when] }];
        }
        Some(wish)
    }

    /// A name and a figure beside a work's last count.
    pub(super) fn end_wish(&self, levels: &Levels<'_>, ink: Ink, last: &Placed<'_>, is_end: bool) -> Wish {
        let is_chosen = ink != Ink::Context;
        let tone = |text: String| if is_chosen { strong(text) } else { note(text) };
        let (name, by) = (
            self.language.counted(self.catalog, levels.subject),
            self.language.counted_by_whom(self.catalog, levels.subject),
        );
        let figure = self.language.quantity(last.level.count.quantity);
        let mut wish = Wish::new(ink, "", Tone::Plain, vec![last.at]);
        wish.lines = vec![vec![tone(format!("{by} {figure}"))]];
        let short = if is_chosen || self.is_first_week() { format!("{name} {figure}") } else { name };
        wish.short = Some(vec![vec![tone(short)]]);
        wish.end = is_end;
        wish
    }

    /// A peer's name beside its last count in view, unless that lies so low that the name would stand on the axis.
    pub(super) fn peer_wish(&self, track: &Track<'_, '_>) -> Option<Wish> {
        let last = track.shown().last()?;
        if self.frame.plot.bottom - last.at.y < LOW {
            return None;
        }
        let wish = self.end_wish(track.levels, track.ink, last, false);
        let name = note(self.language.counted(self.catalog, track.levels.subject));
        let first = track.shown().next().map(|placed| placed.at).filter(|first| *first != last.at);
        let mut wish = wish.or_elsewhere(name, first.into_iter().collect());
        wish.others = others(track, last);
        Some(wish)
    }

    /// The struck figure, and since when it does not stand.
    fn struck(&self, track: &Track<'_, '_>) -> Option<Wish> {
        let struck = track.struck()?;
        let figure = Run::new(self.language.quantity(struck.level.count.quantity), Tone::Struck);
        let why = note(self.language.withdrawn_label(&struck.level));
        let short = vec![vec![figure.clone()], vec![note(self.language.withdrawn())]];
        let mut wish = Wish::new(track.ink, "", Tone::Plain, vec![struck.at]);
        wish.lines = if self.is_first_week() { vec![vec![figure, why]] } else { short.clone() };
        wish.short = Some(short);
        wish.radius = 2.0 * reach::STRUCK;
        Some(wish)
    }

    /// The counts of the first week, but the last, which the name already says.
    fn week_counts(&self, track: &Track<'_, '_>) -> Vec<Wish> {
        let shown: Vec<_> = track.shown().collect();
        let inner = shown.split_last().map_or(&[][..], |(_, inner)| inner);
        let wish = |placed: &&Placed<'_>| {
            let next = shown.iter().find(|next| next.at.x > placed.at.x).map_or(placed.at, |next| next.at);
            // The level is held up to the next count: its words may stand anywhere on the way.
            let at = vec![placed.at, Point::new(f64::midpoint(placed.at.x, next.x), placed.at.y)];
            if placed.level.count.measure == Measure::FirstDay {
                let text = self.language.first_day_label(&placed.level, track.struck().is_some());
                let mut wish = Wish::new(track.ink, text, Tone::Strong, at);
                let short = self.language.quantity(placed.level.count.quantity);
                wish.short = Some(vec![vec![strong(short)]]);
                return wish;
            }
            let tone = if self.is_threshold(placed) { Tone::Strong } else { Tone::Plain };
            Wish::new(track.ink, self.language.total_label(&placed.level), tone, at)
        };
        // On a phone the plot has room for the story; the single counts are told by the pointer.
        let is_told =
            |placed: &&&Placed<'_>| !self.layout.is_phone() || placed.level.count.measure == Measure::FirstDay;
        inner.iter().filter(is_told).map(wish).collect()
    }

    /// What others say against it, and who they are.
    fn contradicted(&self, track: &Track<'_, '_>) -> Vec<Wish> {
        let wish = |placed: &Placed<'_>| {
            let figure = self.language.quantity(placed.level.count.quantity);
            let mut wish = Wish::new(Ink::Context, figure, Tone::Plain, vec![placed.at]);
            wish.short = Some(wish.lines.clone());
            wish.lines.push(vec![note(self.language.said_by(self.catalog, &placed.level))]);
            wish.end = placed.at.x >= self.right() - 1.0;
            wish
        };
        track.others.iter().filter(|placed| placed.is_shown).map(wish).collect()
    }

    /// The thresholds passed in view: `500 M on day 33`.
    fn passed(&self, track: &Track<'_, '_>) -> Vec<Wish> {
        let passed = track.shown().filter(|placed| self.is_threshold(placed));
        let wish = |placed: &Placed<'_>| {
            let figure = self.language.brief(placed.level.count.quantity.value);
            let when = self.language.total_when(&placed.level, track.levels.release);
            let mut wish = Wish::new(track.ink, format!("{figure} {when}"), Tone::Strong, vec![placed.at]);
            wish.others = others(track, placed);
            wish
        };
        passed.map(wish).collect()
    }

    fn is_threshold(&self, placed: &Placed<'_>) -> bool {
        thresholds(self.totals.counter.unit).contains(&placed.level.count.quantity.value)
    }
}

/// The other counts in view of a work's step.
fn others(track: &Track<'_, '_>, one: &Placed<'_>) -> Vec<Point> {
    track.shown().map(|placed| placed.at).filter(|at| *at != one.at).collect()
}
