//! Turns: what the reader sees first is made first.
//!
//! ```text
//! dataset ─► head, filters, first region ─► (on screen) ─► strip ─► next region ─► last region ─► foot
//! change  ─► the control, first region   ─► (on screen) ─► all else that is in sight ─► (at rest) ─► what is not
//! ```
//! Knows when a part's turn comes: as the page opens, a frame for each; on a change, first what the reader touched and
//! the first figure on the screen, with the next frame whatever else is in [`sight`](super::sight), and the rest once
//! nothing more changes. So the answer to an act is there in one frame, and nothing in sight is older than that by more
//! than another. Does not know the parts.

use super::shown::Shown;
use super::sight::{Place, Sight};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use std::time::Duration;

/// The strip's.
pub const STRIP: u32 = 1;
/// That of the claims.
pub const CLAIMS: u32 = 5;
/// The foot's.
pub const FOOT: u32 = 6;
/// That of what is in sight only when the reader opens it.
pub const LAST: u32 = 7;
/// A change has come to rest when no other follows for so long; each turn takes as long again.
const REST: Duration = Duration::from_millis(60);

/// How many turns have come; one for the page, found by [`Turns::get`].
#[derive(Clone, Copy)]
pub struct Turns(RwSignal<u32>);

impl Turns {
    /// Puts the turns into the context of the page.
    pub fn provide() {
        provide_context(Self(RwSignal::new(0)));
        Sight::provide();
    }

    /// Lets them come, once the first has been made.
    pub fn start(self) {
        self.0.set(0);
        self.next();
    }

    /// The page's turns.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Whether that turn has come, and again when it does.
    #[must_use]
    pub fn has_come(self, turn: u32) -> bool {
        self.0.get() >= turn
    }

    /// The next turn, once what stands in the document has been painted and seen.
    pub(super) fn next(self) {
        request_animation_frame(move || {
            request_animation_frame(move || {
                set_timeout(
                    move || {
                        let now = self.0.try_update(|turn| {
                            *turn += 1;
                            *turn
                        });
                        // Behind the strip the rest of the program is waited for (app).
                        if now.is_some_and(|turn| turn != STRIP && turn < LAST) {
                            self.next();
                        }
                    },
                    Duration::ZERO,
                );
            });
        });
    }
}

impl Shown {
    /// The same, for the region of that id: with a change it follows at once where it is the first on the screen, with
    /// the next frame where it is near it, and else when its turn comes.
    #[must_use]
    pub fn in_turn(self, id: &'static str, turn: u32) -> Self {
        self.held(Some((id, turn)))
    }

    /// The same, for what stands around the regions: it follows a change with the next frame.
    #[must_use]
    pub fn after_the_first(self) -> Self {
        self.held(None)
    }

    fn held(self, region: Option<(&'static str, u32)>) -> Self {
        let held = RwSignal::new(self.selection.get_untracked());
        let sight = Sight::get();
        let wait = StoredValue::new(Wait::No);
        let follow = move || {
            wait.try_set_value(Wait::No);
            if let Some((id, _)) = region {
                busy(id, false);
            }
            held.try_set(self.selection.get_untracked());
        };
        Effect::new(move |before: Option<()>| {
            self.selection.track();
            if before.is_none() {
                // The region is in the document only now.
                return region.iter().for_each(|(id, turn)| sight.follow(id, *turn));
            }
            let before = wait.try_update_value(std::mem::take).unwrap_or_default();
            let place = region.map_or(Place::Near, |(id, _)| sight.of(id));
            match before {
                Wait::AtRest(timer) => timer.clear(),
                // It takes over what is chosen by then.
                Wait::Frame if place != Place::First => return wait.set_value(Wait::Frame),
                Wait::Frame | Wait::No => {}
            }
            if place == Place::First {
                return follow();
            }
            if let Some((id, _)) = region {
                busy(id, true);
            }
            let turn = region.map_or(0, |(_, turn)| turn);
            if place == Place::Far
                && let Ok(timer) = set_timeout_with_handle(follow, REST * (turn + 1))
            {
                return wait.set_value(Wait::AtRest(timer));
            }
            wait.set_value(Wait::Frame);
            after_frame(follow);
        });
        if let Some((id, _)) = region {
            on_cleanup(move || sight.forget(id));
        }
        self.with_selection(Memo::new(move |_| held.get()))
    }
}

/// What a part waits for.
#[derive(Default)]
enum Wait {
    #[default]
    No,
    /// The frame that is being made.
    Frame,
    /// That nothing more changes.
    AtRest(TimeoutHandle),
}

/// Does something once the frame that is being made is on the screen.
pub fn after_frame(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}

/// Tells those who hear the page that a region is being made anew.
fn busy(id: &str, busy: bool) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let _ = if busy { element.set_attribute("aria-busy", "true") } else { element.remove_attribute("aria-busy") };
}
