//! The opening: what there is before the page.
//!
//! ```text
//! link ─► dataset ─► first chart (text) ─► on the screen ─┐
//!            └─► the page is fetched ─────────────────────┴─► the page, in its place
//! ```
//! Where a link asks for claims, they are written in place of the first chart, by the rest of the program. Where either stood
//! before the program came ([`beforehand`]), the page takes the place of that.
//!
//! Knows what is fetched when, and who waits for whom. What it needs is all that stands between the reader and the first
//! chart, so it is a part of the program for itself ([`part`]): no Leptos, nothing that answers a hand.
//! Does not know how the first chart is written ([`first_chart`]).

use super::app::Begun;
use super::attempt::{Attempt, Load, News};
use super::first_chart::Opens;
use super::rest::Rest;
use super::{beforehand, browser, document, first_chart, history, load, part};
use crate::words::Language;
use leptos::ev;
use leptos::leptos_dom::helpers::{WindowListenerHandle, request_animation_frame, set_timeout, window_event_listener};
use leptos::prelude::document as the_document;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;
use web_sys::{PointerEvent, PointerEventInit, RequestCache};

/// A dataset that takes longer is waited for with words, which are the page's.
const PATIENCE: Duration = Duration::from_millis(400);
/// A browser that shows nothing (a tab behind others) paints nothing either: so long is waited for it.
const UNSEEN: Duration = Duration::from_millis(250);

/// What the opening has come to.
struct Opening {
    begun: Begun,
    language: Language,
    /// Whether the dataset has brought nothing for so long that the page is to say so.
    is_stalled: Cell<bool>,
    /// Whether the page has been asked for.
    is_asked: Cell<bool>,
    /// Whether the first chart stands in the document and has not been painted yet.
    is_unseen: Cell<bool>,
    /// What has become of the rest of the program, where the link opens with it.
    rest: Cell<Wanted>,
    /// What mounts the page, once it is there; taken when it is used.
    page: Cell<Option<fn(Begun)>>,
    /// Where the pointer rests, in px of the window.
    pointer: Rc<Cell<Option<(i32, i32)>>>,
    /// What hears of it.
    hears: Cell<Option<WindowListenerHandle>>,
}

/// What of the rest of the program is wanted before the page.
#[derive(Clone, Copy)]
enum Wanted {
    /// Nothing, or it did not arrive.
    Nothing,
    /// It is on its way.
    Coming,
    /// It is there.
    Here(&'static Rest),
}

/// Begins: fetches the dataset, shows the first chart of it, and puts the page in its place.
pub fn open() {
    let link = history::read();
    let language = link.view.language.unwrap_or_else(browser::language);
    document::dress(language, link.view.theme);
    let begun = Begun { attempt: Attempt::begin(RequestCache::Default), link, is_stalled: false };
    let opening = Rc::new(Opening {
        language,
        is_stalled: Cell::new(false),
        is_asked: Cell::new(false),
        is_unseen: Cell::new(false),
        rest: Cell::new(Wanted::Nothing),
        page: Cell::new(None),
        pointer: Rc::default(),
        hears: Cell::new(None),
        begun,
    });
    if beforehand::stands() {
        opening.ask();
        opening.watch(0);
    } else {
        match first_chart::opens(&opening.begun.link) {
            None => return opening.ask(),
            Some(Opens::WithClaims) => opening.want_the_rest(),
            Some(Opens::WithTheChart) => {}
        }
    }
    let late = opening.clone();
    set_timeout(
        move || {
            late.ask();
            late.say_received();
        },
        PATIENCE,
    );
    let told = opening.clone();
    opening.begun.attempt.listen(move |news| match news {
        // A load that is over soon needs no words.
        News::Came if told.is_asked.get() => told.say_received(),
        News::Came => {}
        // Its bytes come while these are read.
        News::Arrived => told.ask(),
        News::Over => told.show(),
    });
}

impl Opening {
    /// Puts the first chart into the document.
    fn show(self: &Rc<Self>) {
        let Load::Ready(catalog, faults) = self.begun.attempt.load() else { return self.give_way() };
        if self.begun.attempt.fingerprint().is_some_and(beforehand::is_of) {
            first_chart::wait_for_nothing();
            return self.give_way();
        }
        let (link, language) = (&self.begun.link, self.language);
        let text = match (first_chart::opens(link), self.rest.get()) {
            _ if !faults.is_empty() => None,
            (Some(Opens::WithTheChart), _) => first_chart::chart(&link.view, language, &catalog),
            (Some(Opens::WithClaims), Wanted::Here(rest)) => (rest.written_claims)(&link.view, language, &catalog),
            // It is shown when that is there.
            (Some(Opens::WithClaims), Wanted::Coming) => return,
            _ => None,
        };
        if !text.is_some_and(|text| first_chart::put(&link.view, &text)) {
            return self.give_way();
        }
        self.is_unseen.set(true);
        let pointer = self.pointer.clone();
        // A finger that moves is scrolling, and rests nowhere.
        let moved = move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                pointer.set(Some((event.client_x(), event.client_y())));
            }
        };
        self.hears.set(Some(window_event_listener(ev::pointermove, moved)));
        let (framed, unseen) = (self.clone(), self.clone());
        request_animation_frame(move || {
            request_animation_frame(move || set_timeout(move || framed.seen(), Duration::ZERO));
        });
        set_timeout(move || unseen.seen(), UNSEEN);
    }

    /// Says how far the dataset has come, while it is on its way.
    fn say_received(&self) {
        if matches!(self.begun.attempt.load(), Load::Waiting) {
            first_chart::say_received(self.language, self.begun.attempt.received());
        }
    }

    /// What stands is left for the page's words when the dataset brings no more than so many bytes.
    fn watch(self: &Rc<Self>, had: usize) {
        let opening = self.clone();
        let over = move || match opening.begun.attempt.received() {
            more if more > had => opening.watch(more),
            _ => {
                opening.is_stalled.set(true);
                opening.go_on();
            }
        };
        set_timeout(over, load::PATIENCE);
    }

    /// Nothing is left to be shown before the page.
    fn give_way(self: &Rc<Self>) {
        self.rest.set(Wanted::Nothing);
        self.ask();
        self.go_on();
    }

    /// The first chart has been seen: the page may take its place.
    fn seen(self: &Rc<Self>) {
        self.is_unseen.set(false);
        self.go_on();
    }

    /// Fetches the page, once.
    fn ask(self: &Rc<Self>) {
        if self.is_asked.replace(true) {
            return;
        }
        let opening = self.clone();
        spawn_local(async move {
            match part::page().await {
                Ok(mount) => {
                    opening.page.set(Some(mount));
                    opening.go_on();
                }
                Err(part::Missing) => first_chart::say_missing(opening.language),
            }
        });
    }

    /// Fetches the rest of the program, and shows what it writes.
    fn want_the_rest(self: &Rc<Self>) {
        self.rest.set(Wanted::Coming);
        let opening = self.clone();
        spawn_local(async move {
            let rest = part::rest().await.map_or(Wanted::Nothing, Wanted::Here);
            if matches!(opening.rest.get(), Wanted::Coming) {
                opening.rest.set(rest);
                if !matches!(opening.begun.attempt.load(), Load::Waiting) {
                    opening.show();
                }
            }
        });
    }

    /// Mounts the page once it is there and nothing is waited for.
    fn go_on(&self) {
        // Without a dataset the page could only take away what stands.
        let is_waiting = matches!(self.begun.attempt.load(), Load::Waiting);
        let is_too_early = is_waiting && !self.is_stalled.get() && beforehand::stands();
        let is_unwritten = !is_waiting && matches!(self.rest.get(), Wanted::Coming);
        if self.is_unseen.get() || is_too_early || is_unwritten {
            return;
        }
        if let Some(mount) = self.page.take() {
            self.rest.set(Wanted::Nothing);
            mount(Begun { is_stalled: is_waiting && self.is_stalled.get(), ..self.begun.clone() });
            self.hears.take().into_iter().for_each(WindowListenerHandle::remove);
            if let Some((x, y)) = self.pointer.get() {
                let point = move || {
                    point_at(x, y);
                };
                set_timeout(point, Duration::ZERO);
            }
        }
    }
}

/// A pointer that came to rest before there was a page says nothing more: what it is on is read all the same.
fn point_at(x: i32, y: i32) -> Option<()> {
    // Screens are far below what a float counts exactly.
    #[allow(clippy::cast_precision_loss)]
    let element = the_document().element_from_point(x as f32, y as f32)?;
    let moved = PointerEventInit::new();
    moved.set_bubbles(true);
    moved.set_pointer_type("mouse");
    moved.set_client_x(x);
    moved.set_client_y(y);
    let event = PointerEvent::new_with_event_init_dict("pointermove", &moved).ok()?;
    element.dispatch_event(&event).ok().map(drop)
}
