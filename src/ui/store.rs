//! The one state of the page: the [`View`], as a signal.
//!
//! Knows how the view changes and what follows from it alone: the language, the colours, the question it asks. Does
//! not know how an address is written ([`history`](super::history)), nor what the dataset answers
//! ([`shown`](super::shown)).

use super::browser;
use super::trail::Place;
use super::turn::after_frame;
use crate::link::{Clock, Scene, Theme, View};
use crate::query::selection::{Question, Shows};
use crate::words::Language;
use crate::words::page::Page;
use leptos::prelude::*;

/// How a change of the view enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// As an entry of its own: Back undoes it. Discrete acts: a chip, a button, a finished choice.
    Push,
    /// In place of the entry that is there. Drags and typing.
    Replace,
    /// Not at all: the browser has the address already.
    Keep,
}

/// The view and what follows from it; one for the page, found by [`Store::get`].
#[derive(Clone, Copy)]
pub struct Store {
    view: RwSignal<View>,
    write: StoredValue<Write>,
    /// Where the reader was before the last discrete act.
    left: StoredValue<Place>,
    settled: RwSignal<u32>,
    /// The view that is on the screen: that of the frame before, while another one is being answered.
    painted: RwSignal<View>,
    /// A signal of its own: whatever says a word hears of a change of language, and of no other.
    language: RwSignal<Language>,
    from_browser: Language,
}

impl Store {
    /// Puts the store for this view into the context of the page.
    #[must_use]
    pub fn provide(view: View) -> Self {
        let from_browser = browser::language();
        let language = RwSignal::new(view.language.unwrap_or(from_browser));
        let (write, left) = (StoredValue::new(Write::Keep), StoredValue::new(Place::default()));
        let painted = RwSignal::new(view.clone());
        let view = RwSignal::new(view);
        let store = Self { view, write, left, settled: RwSignal::new(0), painted, language, from_browser };
        provide_context(store);
        store
    }

    /// The page's store.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Reads the view, and again whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.view.with(read)
    }

    /// Reads the view a frame later than it changes: for links to other views, which nobody can follow any sooner.
    pub fn with_painted<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.painted.with(read)
    }

    /// Reads the view once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.view.with_untracked(read)
    }

    /// Changes the view by a discrete act, which Back undoes.
    pub fn act(self, change: impl FnOnce(View) -> View) {
        self.left.set_value(Place::now());
        self.set(change(self.view.get_untracked()), Write::Push);
    }

    /// Changes the view in the course of a drag or of typing.
    pub fn adjust(self, change: impl FnOnce(View) -> View) {
        self.set(change(self.view.get_untracked()), Write::Replace);
    }

    /// A drag has ended: what of it is still to be written is written now.
    pub fn settle(self) {
        self.settled.update(|times| *times = times.wrapping_add(1));
    }

    /// Reads that a drag has ended, and again whenever one does.
    pub(super) fn settled(self) {
        self.settled.track();
    }

    /// Takes over the view of an address that the browser has gone to.
    pub(super) fn restore(self, view: View) {
        self.set(view, Write::Keep);
    }

    /// Where the reader was before the last discrete act.
    pub(super) fn left(self) -> Place {
        self.left.get_value()
    }

    /// How the last change enters the history.
    pub(super) fn write(self) -> Write {
        self.write.get_value()
    }

    /// Nothing is repainted, and no entry made, for a view that stays the same.
    fn set(self, view: View, write: Write) {
        if self.view.with_untracked(|held| *held != view) {
            let language = view.language.unwrap_or(self.from_browser);
            if self.language.get_untracked() != language {
                self.language.set(language);
            }
            self.write.set_value(write);
            self.view.set(view);
            after_frame(move || drop(self.painted.try_set(self.view.get_untracked())));
        }
    }

    /// The language of the page: the link's, else the browser's, else English.
    #[must_use]
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The colours of the page, where the link fixes them.
    #[must_use]
    pub fn theme(self) -> Option<Theme> {
        self.with(|view| view.theme)
    }

    /// The fixed words in the page's language.
    #[must_use]
    pub fn page(self) -> Page {
        self.language().page()
    }

    /// A fixed text that follows the page's language, as a child or an attribute. All of them share one type, and so
    /// one piece of code.
    pub fn say(self, text: fn(Page) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || text(self.page())
    }
}

/// What a view asks of the dataset.
#[must_use]
pub fn question(view: &View) -> Question {
    Question {
        acts: view.artists.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec()),
        albums: view.albums.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec()),
        charts: view.charts.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec()),
        time: view.time,
        since_release: view.clock == Some(Clock::Release),
        as_of: view.as_of,
        record: view.record.clone(),
        shows: match view.scene {
            Some(Scene::Charts) => Shows::Entries,
            Some(Scene::Followers) => Shows::Followers,
            Some(Scene::Milestones) => Shows::Totals,
            None | Some(Scene::Overview | Scene::Claims) => Shows::All,
        },
    }
}
