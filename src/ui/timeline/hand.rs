//! Hands on a timeline: dragging, turning the wheel, pinching, double-clicking, and the keys that do the same.
//!
//! | act | window of time |
//! |---|---|
//! | drag across a panel | the days marked, when let go; Escape leaves everything as it was |
//! | wheel with Ctrl, or a pinch | wider or narrower about the pointer |
//! | wheel with Shift, or sideways | earlier or later |
//! | `+`, `-` | wider or narrower about the point that is read |
//! | Shift with an arrow | earlier or later |
//! | double click, `0` | as a link without a window shows it |
//!
//! Knows where on the shared axis a hand is. A wheel alone and one finger scroll the page: they are the browser's. What
//! is being marked is no part of the [`View`](crate::link::View). Does not know how a window enters the history
//! ([`gesture`](crate::ui::gesture)).

use super::answer::Which;
use super::reading::Reading;
use crate::figure::axis::XScale;
use crate::figure::scale::DayScale;
use crate::figure::timelines::Timeline;
use crate::figure::zoom::Stretch;
use crate::model::day::{Day, Days};
use crate::ui::gesture::TimeGesture;
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// A mouse that moved less than this between down and up has clicked, px.
const CLICK: f64 = 5.0;
/// A key zooms by this, and moves by this share of the window.
const KEY_ZOOM: f64 = 1.5;
const KEY_MOVE: f64 = 0.25;
/// How far the wheel turns in one step at most, px: a mouse's notch is not ten times a trackpad's.
const TURN: f64 = 30.0;
/// A turn of so many px zooms by two.
const TWICE: f64 = 50.0;
/// px that a line of text scrolls, where a wheel counts lines.
const LINE: f64 = 16.0;

/// What is being marked, for whoever draws it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// In which timeline.
    pub which: Which,
    /// In which of its panels.
    pub panel: usize,
    /// The days of the shared axis.
    pub days: Days,
}

/// The hands; one for the page, found by [`Hand::get`].
#[derive(Clone, Copy)]
pub struct Hand {
    gesture: TimeGesture,
    reading: Reading,
    mark: RwSignal<Option<Mark>>,
    down: StoredValue<Down>,
}

/// What is down.
#[derive(Default)]
struct Down {
    drag: Option<Drag>,
    fingers: Vec<Finger>,
    has_marked: bool,
}

/// A mouse or a pen.
#[derive(Clone, Copy)]
struct Drag {
    pointer: i32,
    from: f64,
    plane: Plane,
    is_marking: bool,
}

/// A finger, and where in the window it is.
#[derive(Clone, Copy)]
struct Finger {
    pointer: i32,
    share: f64,
}

/// A panel on the screen.
#[derive(Clone, Copy)]
struct Plane {
    panel: usize,
    /// The sheet's left side, px of the screen.
    left: f64,
    /// The plot's left side and its width, px of the sheet.
    plot: (f64, f64),
    scale: DayScale,
}

impl Plane {
    /// The one under an event; none where its panel has a clock of its own.
    fn under(timeline: &Timeline, event: &Event) -> Option<Self> {
        let sheet = sheet_of(event)?;
        let panel = sheet.id().rsplit('-').next()?.parse::<usize>().ok()?;
        let of = timeline.panels.get(panel)?.figure.panels.first()?;
        let XScale::Days(scale) = of.x.scale else { return None };
        let plot = (of.frame.plot.left, of.frame.plot.width().max(1.0));
        Some(Self { panel, left: sheet.get_bounding_client_rect().left(), plot, scale })
    }

    /// Where in the window an event is.
    fn share(self, event: &MouseEvent) -> f64 {
        (f64::from(event.client_x()) - self.left - self.plot.0) / self.plot.1
    }

    fn day(self, client: f64) -> Day {
        let (from, to) = self.scale.domain();
        self.scale.from_px(client - self.left).clamp(from, to)
    }

    fn days(self, one: f64, other: f64) -> Days {
        let (one, other) = (self.day(one), self.day(other));
        Days::new(one.min(other), one.max(other)).unwrap_or(Days::of_one(one))
    }
}

fn sheet_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".sheet").ok()?
}

impl Hand {
    /// Puts the hands into the context of the page.
    pub fn provide() {
        let (mark, down) = (RwSignal::new(None), StoredValue::new(Down::default()));
        let hand = Self { gesture: TimeGesture::get(), reading: Reading::get(), mark, down };
        let escape = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" {
                hand.drop_mark();
            }
        });
        on_cleanup(move || escape.remove());
        provide_context(hand);
    }

    /// The page's hands.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// What is being marked.
    #[must_use]
    pub fn mark(self) -> Option<Mark> {
        self.mark.get()
    }

    /// Whether the click that follows belongs to a drag, and so means no point.
    #[must_use]
    pub fn has_marked(self) -> bool {
        self.down.with_value(|down| down.has_marked)
    }

    /// A pointer that came down, moved or went up on the panels of a timeline.
    fn pointer(self, which: Which, timeline: &Timeline, event: &PointerEvent) {
        let is_finger = event.pointer_type() == "touch";
        match (event.type_().as_str(), is_finger) {
            ("pointerdown", _) => self.press(timeline, event, is_finger),
            ("pointermove", true) => self.pinch(timeline, event),
            ("pointermove", false) => self.drag(which, event),
            ("pointerup", false) => self.let_go(event.pointer_id()),
            _ => self.lift(event.pointer_id()),
        }
    }

    fn press(self, timeline: &Timeline, event: &PointerEvent, is_finger: bool) {
        let pointer = event.pointer_id();
        let plane = Plane::under(timeline, event);
        let has_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        self.down.update_value(|down| {
            down.has_marked = false;
            match plane {
                Some(plane) if is_finger => {
                    // A third finger is no part of a pinch.
                    down.fingers.truncate(1);
                    down.fingers.push(Finger { pointer, share: plane.share(event) });
                }
                Some(plane) if event.button() == 0 && !has_key => {
                    let from = f64::from(event.client_x());
                    down.drag = Some(Drag { pointer, from, plane, is_marking: false });
                }
                _ => {}
            }
        });
    }

    fn drag(self, which: Which, event: &PointerEvent) {
        let drag = self.down.with_value(|down| down.drag).filter(|drag| drag.pointer == event.pointer_id());
        let Some(drag) = drag else { return };
        if event.buttons() == 0 {
            return self.drop_mark(); // it went up where nobody saw it
        }
        let now = f64::from(event.client_x());
        if !drag.is_marking {
            if (now - drag.from).abs() < CLICK {
                return;
            }
            if let Some(sheet) = sheet_of(event) {
                let _ = sheet.set_pointer_capture(drag.pointer);
            }
            self.down.update_value(|down| {
                down.drag = Some(Drag { is_marking: true, ..drag });
                down.has_marked = true;
            });
            self.reading.leave();
        }
        let mark = Some(Mark { which, panel: drag.plane.panel, days: drag.plane.days(drag.from, now) });
        if self.mark.with_untracked(|held| *held != mark) {
            self.mark.set(mark);
        }
    }

    fn let_go(self, pointer: i32) {
        let is_it = self.down.with_value(|down| down.drag.is_some_and(|drag| drag.pointer == pointer));
        let marked = self.mark.get_untracked().filter(|_| is_it);
        self.lift(pointer);
        if let Some(mark) = marked {
            self.gesture.to(|_, within| Stretch::of(mark.days).kept(within));
            self.gesture.end();
        }
    }

    /// Nothing is marked any more.
    fn drop_mark(self) {
        self.down.update_value(|down| down.drag = None);
        if self.mark.with_untracked(Option::is_some) {
            self.mark.set(None);
        }
    }

    /// Two fingers: each keeps the moment it stands on.
    fn pinch(self, timeline: &Timeline, event: &PointerEvent) {
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

    fn lift(self, pointer: i32) {
        let was_pinching = self.down.with_value(|down| down.fingers.len() == 2);
        self.down.update_value(|down| down.fingers.retain(|finger| finger.pointer != pointer));
        if was_pinching {
            self.gesture.end();
        }
        if self.down.with_value(|down| down.drag.is_some_and(|drag| drag.pointer == pointer)) {
            self.drop_mark();
        }
    }

    fn wheel(self, timeline: &Timeline, event: &WheelEvent) {
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

    /// The panels of a timeline, with hands on them.
    pub fn on(self, which: Which, timeline: Signal<Arc<Timeline>>, panels: ViewFn) -> AnyView {
        let pointer =
            move |event: PointerEvent| timeline.with_untracked(|timeline| self.pointer(which, timeline, &event));
        let wheel = move |event: WheelEvent| timeline.with_untracked(|timeline| self.wheel(timeline, &event));
        // One finger scrolls the page, two do not: the browser would end the pinch to scroll.
        let touch = move |event: TouchEvent| {
            if event.touches().length() > 1 {
                event.prevent_default();
            }
        };
        let twice = move |event: MouseEvent| {
            if sheet_of(&event).is_some() {
                self.gesture.reset();
            }
        };
        view! {
            <div
                on:pointerdown=pointer
                on:pointermove=pointer
                on:pointerup=pointer
                on:pointercancel=pointer
                on:wheel=wheel
                on:touchmove=touch
                on:dblclick=twice
            >
                {move || panels.run()}
            </div>
        }
        .into_any()
    }
}
