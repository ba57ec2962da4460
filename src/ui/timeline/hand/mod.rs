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

mod plane;
mod zoom;

use super::answer::Which;
use super::reading::Reading;
use crate::figure::timelines::Timeline;
use crate::figure::zoom::Stretch;
use crate::model::day::Days;
use crate::ui::gesture::TimeGesture;
use leptos::ev::{MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;
use plane::{Plane, sheet_of};
use std::sync::Arc;

/// A mouse that moved less than this between down and up has clicked, px.
const CLICK: f64 = 5.0;

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
