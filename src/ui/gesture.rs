//! A gesture on the window of time: many windows, and one entry in the history.
//!
//! ```text
//! hand, wheel, key ─► to ─► (next frame) ─► store: the first window is pushed, those after it replace it
//!                  └► end ──────────────► the address is settled; Back leads to the window before the gesture
//! ```
//! Knows when the picture follows: once a frame, whatever comes in between. Does not know which hand or key it was.

use super::live::Live;
use super::shown::Shown;
use crate::figure::zoom::Stretch;
use crate::link::View;
use crate::model::day::Days;
use crate::query::selection::Time;
use leptos::prelude::*;
use std::time::Duration;

/// A wheel or a key says nothing when it ends: it has when it rests so long.
const REST: Duration = Duration::from_millis(800);

/// The gesture on the time; one for the page, found by [`TimeGesture::get`].
#[derive(Clone, Copy)]
pub struct TimeGesture {
    shown: Shown,
    live: Live,
    held: StoredValue<Option<Held>>,
    /// Whether one is under way.
    active: RwSignal<bool>,
}

/// A gesture under way.
#[derive(Clone, Copy)]
struct Held {
    stretch: Stretch,
    within: Days,
    is_pushed: bool,
    is_due: bool,
    /// How often it has been told to rest; none where it says itself when it ends.
    turns: u32,
}

impl TimeGesture {
    /// Puts it into the context of the page.
    pub fn provide(shown: Shown) {
        let (held, active) = (StoredValue::new(None), RwSignal::new(false));
        provide_context(Self { shown, live: Live::get(), held, active });
    }

    /// The page's gesture.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Whether one is under way, and again when that changes.
    #[must_use]
    pub fn is_active(self) -> bool {
        self.active.get()
    }

    /// The next window, made from the one that is held and from all there is; the picture follows in the next frame.
    pub fn to(self, next: impl FnOnce(Stretch, Days) -> Stretch) {
        let held = self.current().unwrap_or_else(|| self.begin());
        let stretch = next(held.stretch, held.within);
        self.held.set_value(Some(Held { stretch, is_due: true, ..held }));
        if !held.is_due {
            request_animation_frame(move || self.follow());
        }
    }

    /// The same, of something that does not say when it ends.
    pub fn step(self, next: impl FnOnce(Stretch, Days) -> Stretch) {
        self.to(next);
        self.held.update_value(|held| {
            if let Some(held) = held {
                held.turns = held.turns.wrapping_add(1).max(1);
            }
        });
    }

    /// It has come to rest.
    pub fn end(self) {
        self.follow();
        let Some(held) = self.held.try_update_value(Option::take).flatten() else { return };
        self.active.set(false);
        if held.is_pushed {
            self.shown.store.settle();
            self.say();
        }
    }

    /// Back to what a link without a window shows.
    pub fn reset(self) {
        self.end();
        self.shown.store.act(|view| View { time: None, ..view });
        self.say();
    }

    fn say(self) {
        let language = self.shown.store.with_untracked(|_| self.shown.language());
        self.live.say(self.shown.selection.with_untracked(|selection| language.window(selection)));
    }

    /// The one under way, unless the window has been changed by something else since: by Back, say.
    fn current(self) -> Option<Held> {
        let window = self.shown.selection.with_untracked(|selection| selection.window);
        let held = self.held.try_get_value().flatten()?;
        (held.is_due || held.stretch.days() == window).then_some(held)
    }

    /// All there is of what is shown, and what is shown of more.
    fn begin(self) -> Held {
        let catalog = self.shown.catalog();
        let (window, extent) = self.shown.selection.with_untracked(|s| (s.window, s.extent(&catalog)));
        self.active.set(true);
        let within = extent.map_or(window, |extent| extent.join(window));
        Held { stretch: Stretch::of(window), within, is_pushed: false, is_due: false, turns: 0 }
    }

    /// Shows the window that is held, if it is another one.
    fn follow(self) {
        // The page may have gone since the frame was asked for.
        let Some(held) = self.held.try_get_value().flatten().filter(|held| held.is_due) else { return };
        let days = held.stretch.days();
        let is_other = self.shown.selection.with_untracked(|selection| selection.window != days);
        self.held.set_value(Some(Held { is_due: false, is_pushed: held.is_pushed || is_other, ..held }));
        let change = |view| View { time: Some(Time::Window(days)), ..view };
        match (is_other, held.is_pushed) {
            (false, _) => {}
            (true, false) => self.shown.store.act(change),
            (true, true) => self.shown.store.adjust(change),
        }
        if held.turns > 0 {
            // From the next frame on, when this one has been painted, however long that took.
            request_animation_frame(move || set_timeout(move || self.rest(held.turns), REST));
        }
    }

    /// Ends, if nothing has come since that turn.
    fn rest(self, turn: u32) {
        if self.held.try_get_value().flatten().is_some_and(|held| held.turns == turn) {
            self.end();
        }
    }
}
