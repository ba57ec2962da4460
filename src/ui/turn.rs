//! Turns: what the reader sees first is made first.
//!
//! ```text
//! dataset ─► head, filters, first region ─► (on screen) ─► strip ─► next region ─► last region ─► foot
//! change  ─► all that is on the screen   ─► (at rest)   ─► the regions that are not
//! ```
//! Knows when a part's turn comes: as the page opens, a frame for each; on a change, once nothing more changes. What
//! is anywhere near the screen never waits, so that no figure there is older than the words beside it. Does not know
//! the parts.

use super::shown::Shown;
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
    /// The same, for the region of that id: while that is far from the screen, it waits for its turn with a change.
    #[must_use]
    pub fn in_turn(self, id: &'static str, turn: u32) -> Self {
        let held = RwSignal::new(self.selection.get_untracked());
        let timer = StoredValue::new(None::<TimeoutHandle>);
        Effect::new(move |before: Option<()>| {
            self.selection.track();
            if before.is_none() {
                return;
            }
            if let Some(timer) = timer.try_update_value(Option::take).flatten() {
                timer.clear();
            }
            let follow = move || {
                busy(id, false);
                held.try_set(self.selection.get_untracked());
            };
            if is_near(id) {
                follow();
            } else {
                busy(id, true);
                timer.set_value(set_timeout_with_handle(follow, REST * (turn + 1)).ok());
            }
        });
        self.with_selection(Memo::new(move |_| held.get()))
    }
}

/// Whether an element is on the screen or within half a screen of it.
fn is_near(id: &str) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY);
    document().get_element_by_id(id).is_none_or(|element| {
        let place = element.get_bounding_client_rect();
        place.top() < 1.5 * height && place.bottom() > -0.5 * height
    })
}

/// Tells those who hear the page that a region is being made anew.
fn busy(id: &str, busy: bool) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let _ = if busy { element.set_attribute("aria-busy", "true") } else { element.remove_attribute("aria-busy") };
}
