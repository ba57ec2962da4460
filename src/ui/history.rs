//! The address: the only user of the browser's location and history.
//!
//! ```text
//! cold link ─ parse ─► View (Store) ─ print ─► address        popstate ─ parse ─► View
//! ```
//! Knows when the address is written. The link the reader came by stays as it is until they change something, so that
//! a link from a newer Chartrun survives a reload. After that the address follows: on a discrete act as soon as its
//! answer is on the screen, since a browser takes a third of a frame to write; at most every 400 ms while something is
//! dragged or typed, and when it has come to rest. A write that the browser refuses stays due, and nothing is lost with
//! it: the view lives in memory. Does not know where on the page the reader is ([`trail`](super::trail)).

use super::store::{Store, Write};
use super::trail::Trail;
use super::turn::after_frame;
use crate::link::{Parsed, parse, print};
use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle, window_event_listener};
use leptos::prelude::*;
use std::time::Duration;

/// Safari refuses the hundredth write within 30 seconds; this makes 75.
const PACE: Duration = Duration::from_millis(400);
/// A change is seen before it is written: a browser takes as long to write an address as to draw a small figure.
const FRAME: Duration = Duration::from_millis(20);

/// What the address says now.
#[must_use]
pub fn read() -> Parsed {
    parse(&window().location().search().unwrap_or_default())
}

/// The whole address of this page with that query.
#[must_use]
pub fn absolute(query: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    format!("{origin}{path}?{query}")
}

/// The same, from where the page is.
#[must_use]
pub fn relative(query: &str) -> String {
    format!("?{query}")
}

/// A write that is due.
#[derive(Clone)]
struct Due {
    query: String,
    push: bool,
}

/// What has been written, and what is still to be.
struct Pen {
    trail: Trail,
    due: Option<Due>,
    timer: Option<TimeoutHandle>,
    last: f64,
}

/// Lets the address follow the view, and the view the reader's Back and Forward, until the owner is disposed of.
pub fn follow(store: Store) {
    let trail = Trail::begin();
    let pen = StoredValue::new(Pen { trail, due: None, timer: None, last: 0.0 });
    Effect::new(move |first: Option<()>| {
        let query = store.with(print);
        if first.is_none() {
            return;
        }
        match store.write() {
            Write::Push => {
                write_due(pen);
                trail.go_on(store.left());
                pen.update_value(|pen| pen.due = Some(Due { query, push: true }));
                after_frame(move || write_due(pen));
            }
            Write::Replace => {
                // A refused push that is still due stays a push.
                pen.update_value(|pen| {
                    let push = pen.due.as_ref().is_some_and(|due| due.push);
                    pen.due = Some(Due { query, push });
                });
                write_in_time(pen);
            }
            Write::Keep => pen.update_value(Pen::rest),
        }
    });
    Effect::new(move |_| {
        store.settled();
        write_due(pen);
    });
    let popstate = window_event_listener(ev::popstate, move |_| {
        trail.go_to();
        store.restore(read().view);
    });
    on_cleanup(move || {
        popstate.remove();
        pen.update_value(Pen::rest);
    });
}

impl Pen {
    /// Leaves nothing to write.
    fn rest(&mut self) {
        self.due = None;
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}

/// Writes behind the next frame if the last write is long enough ago, else when it is.
fn write_in_time(pen: StoredValue<Pen>) {
    let (waiting, since) = pen.with_value(|pen| (pen.timer.is_some(), js_sys::Date::now() - pen.last));
    let pace = PACE.as_secs_f64() * 1000.0;
    if waiting {
        return;
    }
    // A clock that was set back makes `since` negative.
    let left = if since < 0.0 { 0.0 } else { (pace - since).max(0.0) };
    write_later(pen, Duration::from_secs_f64(left / 1000.0).max(FRAME));
}

fn write_later(pen: StoredValue<Pen>, after: Duration) {
    let timer = set_timeout_with_handle(
        move || {
            pen.update_value(|pen| pen.timer = None);
            write_due(pen);
        },
        after,
    );
    pen.update_value(|pen| pen.timer = timer.ok());
}

/// Writes what is due; a refused write is tried again.
fn write_due(pen: StoredValue<Pen>) {
    let Some(Some(due)) = pen.try_with_value(|pen| pen.due.clone()) else { return };
    let Ok(history) = window().history() else { return };
    let (address, state) = (relative(&due.query), pen.with_value(|pen| pen.trail).state());
    let written = if due.push {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
    match written {
        Ok(()) => pen.update_value(|pen| {
            pen.rest();
            pen.last = js_sys::Date::now();
        }),
        Err(_) if pen.with_value(|pen| pen.timer.is_none()) => write_later(pen, 5 * PACE),
        Err(_) => {}
    }
}
