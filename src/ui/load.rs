//! The load of the dataset, as the page follows it.
//!
//! Knows which [`Attempt`] counts, how far it has come, and when a load is slow. Does not know how anything is fetched,
//! nor how any of it is said ([`load_error`](super::load_error)).

use super::attempt::{Attempt, BUILT_WITH, Load, News};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;
use web_sys::RequestCache;

/// The schema of the dataset.
pub const SCHEMA: &str = "data/schema.json";
/// Without a byte for so long, a load is slow.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How far a load has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Decoded bytes that have arrived.
    pub received: usize,
    /// Decoded bytes there were when the program was built.
    pub total: usize,
    /// Whether nothing has arrived for [`PATIENCE`].
    pub stalled: bool,
}

/// The one load of the page, found by [`Loader::get`].
#[derive(Clone, Copy)]
pub struct Loader {
    load: RwSignal<Load>,
    progress: RwSignal<Progress>,
    /// The last one: what an earlier one still brings is dropped.
    attempt: StoredValue<Rc<Attempt>, LocalStorage>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// When something last arrived, in ms of the clock.
    heard: StoredValue<f64>,
}

impl Loader {
    /// Puts a loader into the context of the page, which takes over an attempt that is under way, and may be slow already.
    #[must_use]
    pub fn provide(attempt: Rc<Attempt>, is_stalled: bool) -> Self {
        let loader = Self {
            load: RwSignal::new(Load::Waiting),
            progress: RwSignal::new(Progress::default()),
            attempt: StoredValue::new_local(attempt),
            timer: StoredValue::new(None),
            heard: StoredValue::new(0.0),
        };
        provide_context(loader);
        on_cleanup(move || loader.stop());
        loader.follow();
        loader.progress.update(|progress| progress.stalled = is_stalled);
        loader
    }

    /// The page's loader.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// How the load stands.
    #[must_use]
    pub fn load(self) -> Load {
        self.load.get()
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Fetches the file afresh, past every cache: one of them may hold the broken one.
    pub fn try_again(self) {
        self.stop();
        self.attempt.set_value(Attempt::begin(RequestCache::Reload));
        self.follow();
    }

    /// Gives a slow load as much time again.
    pub fn wait_on(self) {
        self.progress.update(|progress| progress.stalled = false);
        self.watch();
    }

    /// Takes over what the attempt has come to, and hears what more it does.
    fn follow(self) {
        self.watch();
        self.attempt.with_value(|attempt| attempt.listen(move |news| self.hear(news)));
        self.hear(News::Came);
        self.hear(News::Over);
    }

    fn hear(self, news: News) {
        let told = self.attempt.try_with_value(|attempt| (attempt.load(), attempt.received()));
        // Disposed of with the page.
        let Some((load, received)) = told else { return };
        match news {
            News::Came => {
                self.heard.set_value(js_sys::Date::now());
                self.progress.set(Progress { received, total: BUILT_WITH, stalled: false });
            }
            News::Arrived => {}
            News::Over => {
                if !matches!(load, Load::Waiting) {
                    self.still();
                }
                self.load.set(load);
            }
        }
    }

    /// Gives the attempt up.
    fn stop(self) {
        self.still();
        let _ = self.attempt.try_with_value(|attempt| attempt.give_up());
    }

    /// Waits for nothing any more.
    fn still(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }

    /// Calls the load slow if nothing more happens.
    fn watch(self) {
        self.heard.set_value(js_sys::Date::now());
        self.wait(PATIENCE);
    }

    /// One wait for many chunks: what has arrived meanwhile is looked at when it is over.
    fn wait(self, time: Duration) {
        self.still();
        let over = move || {
            let Some(heard) = self.heard.try_get_value() else { return };
            // A clock that was set back or forth costs a second wait, or one that is cut short.
            let silent = Duration::try_from_secs_f64((js_sys::Date::now() - heard) / 1000.0).unwrap_or_default();
            match PATIENCE.checked_sub(silent).filter(|left| !left.is_zero()) {
                Some(left) => self.wait(left),
                None => drop(self.progress.try_update(|progress| progress.stalled = true)),
            }
        };
        self.timer.set_value(set_timeout_with_handle(over, time).ok());
    }
}
