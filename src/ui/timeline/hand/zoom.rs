//! Wider, narrower, earlier, later: by two fingers, the wheel and the keys.

use super::Hand;
use super::plane::Plane;
use crate::figure::timelines::Timeline;
use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

/// A key zooms by this, and moves by this share of the window.
const KEY_ZOOM: f64 = 1.5;
const KEY_MOVE: f64 = 0.25;
/// How far the wheel turns in one step at most, px: a mouse's notch is not ten times a trackpad's.
const TURN: f64 = 30.0;
/// A turn of so many px zooms by two.
const TWICE: f64 = 50.0;
/// px that a line of text scrolls, where a wheel counts lines.
const LINE: f64 = 16.0;

impl Hand {
    /// Two fingers: each keeps the moment it stands on.
    pub(super) fn pinch(self, timeline: &Timeline, event: &PointerEvent) {
        let Some(plane) = Plane::under(timeline, event) else { return };
        let (pointer, share) = (event.pointer_id(), plane.share(event));
        let moved = self.down.try_update_value(|down| {
            let before = (down.fingers.first()?.share, down.fingers.get(1)?.share);
            down.fingers.iter_mut().filter(|finger| finger.pointer == pointer).for_each(|finger| finger.share = share);
            Some((before, (down.fingers.first()?.share, down.fingers.get(1)?.share)))
        });
        if let Some((before, after)) = moved.flatten().filter(|(before, after)| before != after) {
            self.gesture.to(|held, within| held.spread(before, after, within));
        }
    }

    pub(super) fn wheel(self, timeline: &Timeline, event: &WheelEvent) {
        let (dx, dy) = (event.delta_x(), event.delta_y());
        let is_zoom = event.ctrl_key() || event.meta_key();
        if !is_zoom && !event.shift_key() && dx.abs() <= dy.abs() {
            return; // the page scrolls
        }
        let Some(plane) = Plane::under(timeline, event) else { return };
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_PIXEL => 1.0,
            WheelEvent::DOM_DELTA_LINE => LINE,
            _ => plane.plot.1,
        };
        if is_zoom {
            let (share, turn) = (plane.share(event), (dy * unit).clamp(-TURN, TURN));
            self.gesture.step(|held, within| held.zoomed(share, (turn / TWICE).exp2(), within));
        } else {
            let by = if dx == 0.0 { dy } else { dx } * unit / plane.plot.1;
            self.gesture.step(|held, within| held.moved(by, within));
        }
    }

    /// A key on a timeline's stage; says whether it was used.
    pub fn key(self, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let about = self.reading.day();
        let zoom = move |factor: f64| {
            self.gesture.step(|held, within| {
                let share = about.map_or(0.5, |day| held.share(f64::from(day.number()) + 0.5));
                held.zoomed(share, factor, within)
            });
        };
        match (event.key().as_str(), event.shift_key()) {
            ("+" | "=", _) => zoom(KEY_ZOOM.recip()),
            ("-" | "_", _) => zoom(KEY_ZOOM),
            ("0", _) => self.gesture.reset(),
            ("ArrowLeft", true) => self.gesture.step(|held, within| held.moved(-KEY_MOVE, within)),
            ("ArrowRight", true) => self.gesture.step(|held, within| held.moved(KEY_MOVE, within)),
            _ => return false,
        }
        true
    }
}
