//! The clocks that milestones stand on, and where on them a total is placed.
//!
//! Knows moments: day numbers with their fractions. Does not know amounts.

use crate::figure::scale::{DayScale, DaysSinceScale};
use crate::model::day::{Day, When};
use crate::query::milestone::Level;

/// The days of a first week end here.
pub(super) const WEEK: f64 = 7.0;

/// A day at least so wide (px) shows whether a count is of an hour or of any time of the day.
const WIDE_DAY: f64 = 24.0;

/// A bar narrower than its own caps says nothing, px.
const LEAST_BAR: f64 = 8.0;

/// A horizontal scale.
#[derive(Clone, Copy, Debug)]
pub(super) enum Clock {
    /// The window, by date.
    Date(DayScale),
    /// The window, each work about its own release: at which of its days day 0 stands.
    Release(DayScale, Day),
    /// The first week, a panel with a clock of its own.
    Since(DaysSinceScale),
}

impl Clock {
    /// Where a moment lies.
    pub(super) fn x(self, moment: f64, release: Option<Day>) -> Option<f64> {
        Some(match self {
            Self::Date(scale) => scale.moment_to_px(moment),
            Self::Release(scale, zero) => scale.moment_to_px(moment + f64::from(zero - release?)),
            Self::Since(scale) => scale.to_px(moment - f64::from(release?.number())),
        })
    }

    /// The first and the last moment that are shown.
    pub(super) fn ends(self, release: Option<Day>) -> Option<(f64, f64)> {
        let all = |scale: DayScale, later: i32| {
            let (from, to) = scale.domain();
            (f64::from(from.number() + later), f64::from(to.number() + later) + 1.0)
        };
        Some(match self {
            Self::Date(scale) => all(scale, 0),
            Self::Release(scale, zero) => all(scale, release? - zero),
            Self::Since(_) => (f64::from(release?.number()), f64::from(release?.number()) + WEEK),
        })
    }

    /// Whether hours can be told apart.
    pub(super) fn shows_hours(self) -> bool {
        match self {
            Self::Date(scale) | Self::Release(scale, _) => scale.px_per_day() >= WIDE_DAY,
            Self::Since(scale) => scale.px_per_day() >= WIDE_DAY,
        }
    }

    /// From where to where a level may lie, if that is wide enough to be drawn as a bar.
    pub(super) fn bar(self, level: &Level<'_>, release: Option<Day>) -> Option<(f64, f64)> {
        let (first, last) = level.moments();
        let (from, to) = (self.x(first?, release)?, self.x(last, release)?);
        let least = if level.at.day().is_some() { WIDE_DAY } else { LEAST_BAR };
        (to - from >= least).then_some((from, to))
    }
}

/// Where in time a level stands: an hour and the end of a counted day at themselves, any time of a day in its middle,
/// a month at its end, by when it surely held. Never before the level before it.
pub(super) fn moment(level: &Level<'_>, before: f64) -> f64 {
    let (first, last) = level.moments();
    let moment = match (first, level.at) {
        (Some(first), When::Day(_)) => f64::midpoint(first, last),
        (None, _) => last - 0.5,
        (Some(_), _) => last,
    };
    moment.max(before)
}
