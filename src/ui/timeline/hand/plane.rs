//! A panel on the screen: which one is under a hand, and where on its axis the hand is.

use crate::figure::axis::XScale;
use crate::figure::scale::DayScale;
use crate::figure::timelines::Timeline;
use crate::model::day::{Day, Days};
use crate::ui::browser::closest;
use leptos::ev::MouseEvent;
use web_sys::{Element, Event};

/// A panel on the screen.
#[derive(Clone, Copy)]
pub(super) struct Plane {
    /// Its number, from the top.
    pub panel: usize,
    /// The sheet's left side, px of the screen.
    left: f64,
    /// The plot's left side and its width, px of the sheet.
    pub plot: (f64, f64),
    scale: DayScale,
}

impl Plane {
    /// The one under an event; none where its panel has a clock of its own.
    pub fn under(timeline: &Timeline, event: &Event) -> Option<Self> {
        let sheet = sheet_of(event)?;
        let panel = sheet.id().rsplit('-').next()?.parse::<usize>().ok()?;
        let of = timeline.panels.get(panel)?.figure.panels.first()?;
        let XScale::Days(scale) = of.x.scale else { return None };
        let plot = (of.frame.plot.left, of.frame.plot.width().max(1.0));
        Some(Self { panel, left: sheet.get_bounding_client_rect().left(), plot, scale })
    }

    /// Where in the window an event is.
    pub fn share(self, event: &MouseEvent) -> f64 {
        (f64::from(event.client_x()) - self.left - self.plot.0) / self.plot.1
    }

    fn day(self, client: f64) -> Day {
        let (from, to) = self.scale.domain();
        self.scale.from_px(client - self.left).clamp(from, to)
    }

    /// The days from one px of the screen to another.
    pub fn days(self, one: f64, other: f64) -> Days {
        let (one, other) = (self.day(one), self.day(other));
        Days::new(one.min(other), one.max(other)).unwrap_or(Days::of_one(one))
    }
}

/// The sheet that an event is on.
pub(super) fn sheet_of(event: &Event) -> Option<Element> {
    closest(event, ".sheet")
}
