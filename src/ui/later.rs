//! The part of the program that comes after the page has taken its place.
//!
//! ```text
//! page: head, filters, chart entries ─► (on the screen) ─► the rest: the other regions, tables, foot
//! ```
//! Knows when the rest is fetched, and what stands in its place until it is there, or where it does not arrive. Does
//! not know what is in it ([`rest`](super::rest)).
//!
//! Where the program is cut for it, [`part`] says.

use super::part;
use super::rest::Rest;
use super::store::Store;
use crate::words::page::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the rest has come.
#[derive(Clone, Copy)]
enum State {
    Unasked,
    Coming,
    Here(&'static Rest),
    Missing,
}

/// The rest of the program, there or not; one for the page, found by [`Later::get`].
#[derive(Clone, Copy)]
pub struct Later(RwSignal<State>);

impl Later {
    /// Puts it into the context of the page.
    pub fn provide() -> Self {
        let later = Self(RwSignal::new(State::Unasked));
        provide_context(later);
        later
    }

    /// The page's.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Fetches it, unless it is there or on its way.
    pub fn fetch(self) {
        if !matches!(self.0.get_untracked(), State::Unasked | State::Missing) {
            return;
        }
        self.0.set(State::Coming);
        spawn_local(async move {
            let state = part::rest().await.map_or(State::Missing, State::Here);
            self.0.try_set(state);
        });
    }

    /// The rest, once it is there.
    #[must_use]
    pub fn rest(self) -> Option<&'static Rest> {
        match self.0.get() {
            State::Here(rest) => Some(rest),
            _ => None,
        }
    }

    /// Whether it is there, or known not to arrive.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self.0.get(), State::Here(_) | State::Missing)
    }

    /// What only the rest can make; until then nothing, and where it did not arrive, that.
    pub fn part(self, make: impl Fn(&'static Rest) -> AnyView + Send + Sync + 'static) -> AnyView {
        let part = move || match self.0.get() {
            State::Here(rest) => make(rest),
            State::Missing => missing(self),
            State::Unasked | State::Coming => ().into_any(),
        };
        (move || part()).into_any()
    }
}

fn missing(later: Later) -> AnyView {
    let store = Store::get();
    view! {
        <div class="alert" role="alert">
            <p>{store.say(Page::rest_missing)}</p>
            <p class="acts">
                <button class="btn main" type="button" on:click=move |_| later.fetch()>
                    {store.say(Page::try_again)}
                </button>
            </p>
        </div>
    }
    .into_any()
}
