//! What the reader is on: one point of one timeline, or none.
//!
//! Knows how pointer, touch and keys move the reading. Deliberately no part of the [`View`](crate::link::View): a
//! link does not hold where a pointer was. Nothing here repaints a figure.

use super::answer::Which;
use super::panel::sheet_id;
use crate::figure::Point;
use crate::figure::axis::XScale;
use crate::figure::timelines::Timeline;
use crate::figure::timelines::spot::{Spot, Step};
use crate::model::day::Day;
use crate::ui::browser::focus_still;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How far (px) sideways a pointer may be from a point and still read it.
const REACH: f64 = 48.0;

/// A point that is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Read {
    /// In which timeline.
    pub which: Which,
    /// Where.
    pub spot: Spot,
    /// Its day, where its panel stands on the calendar: the other panels show the same day.
    pub day: Option<Day>,
    /// Whether it stays when the pointer goes.
    pub pinned: bool,
}

/// The reading; one for the page, found by [`Reading::get`].
#[derive(Clone, Copy)]
pub struct Reading(RwSignal<Option<Read>>);

impl Reading {
    /// Puts the reading into the context of the page.
    pub fn provide() {
        let reading = Self(RwSignal::new(None));
        let escape = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" {
                reading.escape(&event);
            }
        });
        on_cleanup(move || escape.remove());
        provide_context(reading);
    }

    /// The page's reading.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// What is read.
    #[must_use]
    pub fn read(self) -> Option<Read> {
        self.0.get()
    }

    /// The day that is read, of the axis that all timelines share.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        self.0.get_untracked()?.day
    }

    /// Lets go.
    pub fn leave(self) {
        if self.0.with_untracked(Option::is_some) {
            self.0.set(None);
        }
    }

    /// Lets go of what is pinned, and gives the keys back to the timeline that it is in.
    pub fn close(self) {
        let region = self.0.get_untracked().and_then(region_of);
        self.leave();
        if let Some(region) = region {
            focus_still(&region, ".figure > .stage");
        }
    }

    /// Escape, wherever on the timeline the focus is, or where a click has left it: on the page itself. Elsewhere it is
    /// another's.
    fn escape(self, event: &KeyboardEvent) {
        let Some(read) = self.0.get_untracked().filter(|_| !event.default_prevented()) else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_here = target.is_none_or(|target| {
            target.matches("main, body").unwrap_or(false)
                || region_of(read).is_some_and(|region| region.contains(Some(&target)))
        });
        match read.pinned {
            true if is_here => self.close(),
            false if is_here => self.leave(),
            _ => {}
        }
    }

    /// A timeline is gone, and what is read with it.
    pub fn leave_timeline(self, which: Which) {
        if self.0.try_with_untracked(|read| read.is_some_and(|read| read.which == which)) == Some(true) {
            self.0.set(None);
        }
    }

    /// A timeline has been laid out anew: the reading stays on its fact, and lets go where that is no longer shown.
    pub fn follow(self, which: Which, before: &Timeline, now: &Timeline) {
        let Some(read) = self.0.get_untracked().filter(|read| read.which == which) else { return };
        let spot = before.fact(read.spot).and_then(|fact| now.spot_of(read.spot.panel, fact));
        match spot {
            Some(spot) => self.put(which, now, spot, read.pinned),
            None => self.leave(),
        }
    }

    /// The pointer is over a panel, at px of its figure. What is pinned stays.
    pub fn hover(self, which: Which, timeline: &Timeline, panel: usize, pointer: Point) {
        if self.0.with_untracked(|read| read.is_some_and(|read| read.pinned)) {
            return;
        }
        match timeline.spot_near(panel, pointer, REACH) {
            Some(spot) => self.put(which, timeline, spot, false),
            None => self.leave(),
        }
    }

    /// The pointer has left; what is pinned stays.
    pub fn unhover(self) {
        if self.0.with_untracked(|read| read.is_some_and(|read| !read.pinned)) {
            self.0.set(None);
        }
    }

    /// A click or tap: pins the point under it, and lets go where there is none or it was pinned already.
    pub fn tap(self, which: Which, timeline: &Timeline, panel: usize, pointer: Point) {
        let pinned = self.0.get_untracked().filter(|read| read.pinned && read.which == which);
        match timeline.spot_near(panel, pointer, REACH) {
            Some(spot) if pinned.is_none_or(|read| read.spot != spot) => self.put(which, timeline, spot, true),
            _ => self.leave(),
        }
    }

    /// A key on a timeline's stage; says whether it was used.
    pub fn key(self, which: Which, timeline: Signal<Arc<Timeline>>, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let here = self.0.get_untracked().filter(|read| read.which == which);
        let step = match event.key().as_str() {
            "ArrowRight" => Step::Next,
            "ArrowLeft" => Step::Previous,
            "ArrowUp" => Step::LineAbove,
            "ArrowDown" => Step::LineBelow,
            "Home" => Step::First,
            "End" => Step::Last,
            "Enter" | " " => {
                if let Some(read) = here {
                    self.0.set(Some(Read { pinned: !read.pinned, ..read }));
                }
                return here.is_some();
            }
            "Escape" => {
                self.leave();
                return here.is_some();
            }
            _ => return false,
        };
        timeline.with_untracked(|timeline| {
            let spot = match here {
                Some(read) => Some(timeline.step(read.spot, step)),
                None => timeline.first_spot(),
            };
            if let Some(spot) = spot {
                self.put(which, timeline, spot, here.is_some_and(|read| read.pinned));
            }
        });
        true
    }

    fn put(self, which: Which, timeline: &Timeline, spot: Spot, pinned: bool) {
        let day =
            timeline.panels.get(spot.panel).and_then(|panel| panel.figure.panels.first()).and_then(|panel| match panel
                .x
                .scale
            {
                XScale::Days(scale) => Some(scale.from_px(spot.at.x)),
                XScale::Apart(_) | XScale::Since(_) => None,
            });
        let read = Some(Read { which, spot, day, pinned });
        // The pointer moves often, the nearest point seldom.
        if self.0.with_untracked(|held| *held != read) {
            self.0.set(read);
        }
    }
}

/// The part of the page that a reading is in: that of its timeline; of a claim's evidence its frame, for the claims around it
/// have keys of their own.
fn region_of(read: Read) -> Option<Element> {
    let sheet = document().get_element_by_id(&sheet_id(read.which, read.spot.panel))?;
    let around = if matches!(read.which, Which::Evidence(_)) { ".half" } else { ".region" };
    sheet.closest(around).ok()?
}
