//! What the reader sees: which regions are on the screen, and which are near it.
//!
//! Knows the browser's last word on each. It is asked for nothing: to tell where an element stands now, a browser would
//! have to lay out the page first, in the middle of the change that is about to lay it out anew. Does not know what
//! waits for whom ([`turn`](super::turn)).

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// So far above and below the screen is near it: half of its height.
const NEAR: &str = "50% 0px";
/// What only reaches into the uppermost part of the screen, which the bar may cover, is not what is read.
const SEEN: &str = "-20% 0px 0px";

/// Where a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first that is on the screen, in the order of the page.
    First,
    /// On the screen below another, or near it.
    Near,
    /// Where no reader sees it.
    Far,
}

/// A region that is watched. Of one that the browser has said nothing of yet, both are taken to hold.
struct Region {
    id: &'static str,
    /// Its place in the order of the page.
    order: u32,
    is_seen: bool,
    is_near: bool,
}

/// An observer with what it calls.
type Watch = (IntersectionObserver, Closure<dyn FnMut(js_sys::Array)>);

/// The sight; one for the page, found by [`Sight::get`].
#[derive(Clone, Copy)]
pub struct Sight {
    regions: StoredValue<Vec<Region>>,
    watches: StoredValue<Vec<Watch>, LocalStorage>,
}

impl Sight {
    /// Puts it into the context of the page.
    pub fn provide() {
        let sight = Self { regions: StoredValue::new(Vec::new()), watches: StoredValue::new_local(Vec::new()) };
        sight.watches.set_value([false, true].into_iter().filter_map(|is_wide| sight.watch(is_wide)).collect());
        on_cleanup(move || {
            sight.watches.with_value(|watches| watches.iter().for_each(|(observer, _)| observer.disconnect()));
        });
        provide_context(sight);
    }

    /// The page's sight.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// From now on knows where the region of that id is, until the owner is disposed of.
    pub fn follow(self, id: &'static str, order: u32) {
        self.regions.update_value(|regions| regions.push(Region { id, order, is_seen: true, is_near: true }));
        if let Some(element) = document().get_element_by_id(id) {
            self.watches.with_value(|watches| watches.iter().for_each(|(observer, _)| observer.observe(&element)));
        }
    }

    /// The region of that id is gone.
    pub fn forget(self, id: &'static str) {
        self.regions.try_update_value(|regions| regions.retain(|region| region.id != id));
    }

    /// Where it is, by the last that the browser said.
    #[must_use]
    pub fn of(self, id: &str) -> Place {
        self.regions.with_value(|regions| {
            let first = regions.iter().filter(|region| region.is_seen).min_by_key(|region| region.order);
            match regions.iter().find(|region| region.id == id) {
                Some(_) if first.is_some_and(|first| first.id == id) => Place::First,
                Some(region) if !region.is_near => Place::Far,
                _ => Place::Near,
            }
        })
    }

    /// Observes what is on the screen, or near it too.
    fn watch(self, is_wide: bool) -> Option<Watch> {
        let told = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                self.note(&entry.target().id(), is_wide, entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(if is_wide { NEAR } else { SEEN });
        let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options).ok()?;
        Some((observer, told))
    }

    fn note(self, id: &str, is_wide: bool, is_there: bool) {
        self.regions.try_update_value(|regions| {
            for region in regions.iter_mut().filter(|region| region.id == id) {
                *(if is_wide { &mut region.is_near } else { &mut region.is_seen }) = is_there;
            }
        });
    }
}
