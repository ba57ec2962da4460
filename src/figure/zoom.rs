//! Zoom: the windows of time that a gesture passes through.
//!
//! Knows how a window widens about a point, moves, and follows two fingers, between the least days that can be read
//! and all there is. Does not know pointers, wheels or px: a place in the window is a share of it, 0 at its left end
//! and 1 at its right.
//!
//! A window is whole days; a wheel turns by less. So a gesture holds its [`Stretch`] with the fractions of days until
//! it ends, or small steps would be rounded away one by one.

use crate::model::day::{Day, Days};

/// The fewest days a gesture leaves: a chart's week, whatever weekday it ends on.
pub const LEAST: i32 = 7;

/// A stretch of time in [day numbers](Day::number) with their fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    from: f64,
    length: f64,
}

impl Stretch {
    /// The days of a window, whole.
    #[must_use]
    pub fn of(days: Days) -> Self {
        Self { from: f64::from(days.from().number()), length: f64::from(days.count()) }
    }

    /// The whole days nearest to it: as many wherever it has been moved to.
    #[must_use]
    pub fn days(self) -> Days {
        let from = Day::from_number(self.from.round() as i32);
        let more = (self.length.round() as i32).max(1) - 1;
        Days::new(from, from + more).unwrap_or(Days::of_one(from))
    }

    /// The moment at a share of it.
    #[must_use]
    pub fn moment(self, share: f64) -> f64 {
        self.from + bounded(share) * self.length
    }

    /// The share of it at which a moment lies.
    #[must_use]
    pub fn share(self, moment: f64) -> f64 {
        (moment - self.from) / self.length
    }

    /// `factor` times as long, with the moment at `share` staying where it is, as far as the bounds allow.
    #[must_use]
    pub fn zoomed(self, share: f64, factor: f64, within: Days) -> Self {
        let share = bounded(share);
        let factor = if factor > 0.0 { finite(factor, 1.0) } else { 1.0 };
        self.resized((self.moment(share), share), self.length * factor, within)
    }

    /// As long, and later by that share of itself; earlier where negative.
    #[must_use]
    pub fn moved(self, share: f64, within: Days) -> Self {
        Self { from: self.moment(if share.is_finite() { share } else { 0.0 }), ..self }.kept(within)
    }

    /// As two fingers that stood at the shares `before` and now stand at `after` leave it: each keeps its moment.
    #[must_use]
    pub fn spread(self, before: (f64, f64), after: (f64, f64), within: Days) -> Self {
        let held = self.moment(before.0);
        let (was, is) = ((before.1 - before.0).abs(), (after.1 - after.0).abs());
        // Fingers that meet have no distance: as far in as one can go, and no further.
        let factor = finite(was, 1.0) / finite(is, 1.0).max(f64::EPSILON);
        self.resized((held, bounded(after.0)), self.length * finite(factor, 1.0), within)
    }

    /// So long, with a moment at a share of it.
    fn resized(self, (moment, share): (f64, f64), length: f64, within: Days) -> Self {
        let length = length.clamp(f64::from(LEAST), longest(within));
        Self { from: moment - share * length, length }.kept(within)
    }

    /// Inside the bounds, and long enough to be read: about its middle where it was shorter.
    #[must_use]
    pub fn kept(self, within: Days) -> Self {
        let length = self.length.clamp(f64::from(LEAST), longest(within));
        let first = f64::from(within.from().number());
        let from = self.from - (length - self.length) / 2.0;
        Self { from: from.clamp(first, (first + longest(within) - length).max(first)), length }
    }
}

/// All there is; [`LEAST`] days where there is less.
fn longest(within: Days) -> f64 {
    f64::from(within.count().max(LEAST))
}

/// A pointer may leave the plot, but not by more than this: far from it no place is meant.
fn bounded(share: f64) -> f64 {
    finite(share, 0.5).clamp(-8.0, 8.0)
}

fn finite(value: f64, otherwise: f64) -> f64 {
    if value.is_finite() { value } else { otherwise }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(from: i32, count: i32) -> Days {
        let from = Day::from_number(from);
        Days::new(from, from + (count - 1)).unwrap()
    }

    const FIRST: i32 = 18_000;
    const ALL: i32 = 2_000;

    fn window() -> impl Strategy<Value = Days> {
        (0..ALL - LEAST, LEAST..=ALL).prop_map(|(from, count)| days(FIRST + from, count.min(ALL - from)))
    }

    fn anything() -> impl Strategy<Value = f64> {
        prop_oneof![6 => -3.0_f64..3.0, 1 => any::<f64>(), 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)]
    }

    proptest! {
        #[test]
        fn zooming_keeps_the_moment_where_it_is(window in window(), share in 0.0..=1.0_f64, factor in 0.1..10.0_f64) {
            let (all, before) = (days(FIRST, ALL), Stretch::of(window));
            let after = before.zoomed(share, factor, all);
            let is_free = after.moment(0.0) > f64::from(FIRST) && after.moment(1.0) < f64::from(FIRST + ALL);
            if is_free {
                prop_assert!((before.moment(share) - after.moment(share)).abs() < 1e-6);
            }
            let back = after.zoomed(share, 1.0 / factor, all);
            if is_free && (after.length - before.length * factor).abs() < 1e-9 {
                prop_assert_eq!(back.days(), window, "and in again is where it was");
            }
        }

        #[test]
        fn two_fingers_keep_their_moments(window in window(), one in 0.1..0.4_f64, other in 0.6..0.9_f64, by in -0.05..0.05_f64) {
            let (all, before) = (days(FIRST - 9_000, 20_000), Stretch::of(window));
            let after = before.spread((one, other), (one - by, other + by), all);
            if after.length > f64::from(LEAST) {
                prop_assert!((before.moment(one) - after.moment(one - by)).abs() < 1e-6);
                prop_assert!((before.moment(other) - after.moment(other + by)).abs() < 1e-6);
            }
        }

        #[test]
        fn nothing_leaves_the_bounds(
            window in window(),
            steps in prop::collection::vec((0..4_u8, anything(), anything(), anything(), anything()), 0..20),
            bound in 1..ALL,
        ) {
            let all = days(FIRST, bound);
            let mut held = Stretch::of(window).kept(all);
            for (kind, a, b, c, d) in steps {
                held = match kind {
                    0 => held.zoomed(a, b, all),
                    1 => held.moved(a, all),
                    2 => held.spread((a, b), (c, d), all),
                    _ => held.kept(all),
                };
                let shown = held.days();
                prop_assert!(held.from.is_finite() && held.length.is_finite());
                prop_assert!(shown.count() >= LEAST && shown.count() <= bound.max(LEAST), "{shown:?}");
                prop_assert!(shown.from() >= all.from() && shown.to() - all.from() < bound.max(LEAST), "{shown:?}");
            }
        }

        #[test]
        fn moving_keeps_the_length(window in window(), shares in prop::collection::vec(-0.3..0.3_f64, 1..30)) {
            let all = days(FIRST, ALL);
            let moved = shares.iter().fold(Stretch::of(window), |held, share| held.moved(*share, all));
            prop_assert_eq!(moved.days().count(), window.count());
        }
    }

    #[test]
    fn many_small_steps_are_one_large_one() {
        let all = days(FIRST, ALL);
        let small = (0..40).fold(Stretch::of(days(FIRST + 500, 9)), |held, _| held.zoomed(0.5, 1.01, all));
        assert_eq!(small.days().count(), (9.0 * 1.01_f64.powi(40)).round() as i32, "though each alone rounds to none");
    }
}
