//! Fetching the dataset.
//!
//! ```text
//! fetch ─► status ─► bytes, chunk by chunk ─► text ─► Catalog
//!   └──────── each of them can fail, in its own words ────┘
//! ```
//! Knows where the file is, how far it has come and what went wrong. Does not know the form of a dataset
//! ([`Catalog::from_json`]) nor how any of it is said ([`load_error`](super::load_error)).

use crate::model::catalog::{Catalog, Reading};
use crate::model::fault::{Fault, Unreadable};
use crate::model::read::MAX_BYTES;
use crate::ui::browser::note;
use crate::words::load_error::LoadError;
use gloo_net::http::{RequestBuilder, Response};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache};

/// The dataset, beside the page.
pub const DATASET: &str = "data/chartrun.json";
/// The moment at which the dataset has been read: from here on the page is made.
const READ: &str = "chartrun:read";
/// Its schema.
pub const SCHEMA: &str = "data/schema.json";
/// Its size as this program was built. A compressed length in a header would be of no use: progress counts what comes
/// out of the decoder.
const BUILT_WITH: usize = include_bytes!("../../public/data/chartrun.json").len();
/// Without a byte for so long, a load is slow.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How a load stands.
#[derive(Clone)]
pub enum Load {
    /// It is on its way; [`Loader::progress`] says how far.
    Waiting,
    /// It did not arrive.
    Failed(LoadError),
    /// It is there, with what had to be left out of it.
    Ready(Arc<Catalog>, Arc<[Fault]>),
}

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
    /// Which attempt this is: what an earlier one still brings is dropped.
    attempt: StoredValue<u32>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// When something last arrived, in ms of the clock.
    heard: StoredValue<f64>,
    abort: StoredValue<Option<AbortController>, LocalStorage>,
}

impl Loader {
    /// Puts a loader into the context of the page, and starts it.
    #[must_use]
    pub fn provide() -> Self {
        let loader = Self {
            load: RwSignal::new(Load::Waiting),
            progress: RwSignal::new(Progress::default()),
            attempt: StoredValue::new(0),
            timer: StoredValue::new(None),
            heard: StoredValue::new(0.0),
            abort: StoredValue::new_local(None),
        };
        provide_context(loader);
        on_cleanup(move || loader.stop());
        loader.start(RequestCache::Default);
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
        self.load.set(Load::Waiting);
        self.start(RequestCache::Reload);
    }

    /// Gives a slow load as much time again.
    pub fn wait_on(self) {
        self.progress.update(|progress| progress.stalled = false);
        self.watch();
    }

    fn start(self, cache: RequestCache) {
        self.attempt.update_value(|attempt| *attempt += 1);
        self.progress.set(Progress { total: BUILT_WITH, ..Progress::default() });
        let abort = AbortController::new().ok();
        self.abort.set_value(abort.clone());
        self.watch();
        let attempt = self.attempt.get_value();
        spawn_local(async move {
            let fetched = self.fetch(attempt, cache, abort).await;
            // Disposed of with the page, or overtaken by another attempt.
            if self.attempt.try_get_value() != Some(attempt) {
                return;
            }
            self.stop();
            let read = fetched.and_then(read);
            note(READ);
            self.load.set(match read {
                Ok(reading) => Load::Ready(Arc::new(reading.catalog), reading.faults.into()),
                Err(error) => Load::Failed(error),
            });
        });
    }

    fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
        if let Some(Some(abort)) = self.abort.try_update_value(Option::take) {
            abort.abort();
        }
    }

    /// Calls the load slow if nothing more happens.
    fn watch(self) {
        self.hear();
        self.wait(PATIENCE);
    }

    fn hear(self) {
        self.heard.set_value(js_sys::Date::now());
    }

    /// One wait for many chunks: what has arrived meanwhile is looked at when it is over.
    fn wait(self, time: Duration) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
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

    async fn fetch(
        self,
        attempt: u32,
        cache: RequestCache,
        abort: Option<AbortController>,
    ) -> Result<Vec<u8>, LoadError> {
        let signal = abort.map(|abort| abort.signal());
        let request = RequestBuilder::new(DATASET).cache(cache).abort_signal(signal.as_ref());
        let response = request.send().await.map_err(|_| LoadError::NoNetwork)?;
        refused(response.status())?;
        if is_web_page(&response) {
            return Err(LoadError::WebPage);
        }
        let body = response.body().ok_or(LoadError::CutOff)?;
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut bytes = Vec::with_capacity(BUILT_WITH);
        loop {
            let chunk = JsFuture::from(reader.read()).await.map_err(|_| LoadError::CutOff)?;
            let value = js_sys::Reflect::get(&chunk, &"value".into()).map_err(|_| LoadError::CutOff)?;
            // The last one has no value.
            let Ok(chunk) = value.dyn_into::<js_sys::Uint8Array>() else { return Ok(bytes) };
            let start = bytes.len();
            bytes.resize(start + chunk.length() as usize, 0);
            chunk.copy_to(&mut bytes[start..]);
            if bytes.len() > MAX_BYTES {
                return Err(LoadError::Unreadable(Unreadable::TooLarge(bytes.len())));
            }
            if self.attempt.try_get_value() != Some(attempt) {
                return Err(LoadError::CutOff);
            }
            self.progress.set(Progress { received: bytes.len(), total: BUILT_WITH, stalled: false });
            self.hear();
        }
    }
}

/// Tells the answers apart that are no file.
fn refused(status: u16) -> Result<(), LoadError> {
    match status {
        200..=299 => Ok(()),
        404 | 410 => Err(LoadError::Missing),
        401 | 403 | 451 => Err(LoadError::Forbidden(status)),
        500.. => Err(LoadError::Server(status)),
        _ => Err(LoadError::Refused(status)),
    }
}

fn is_web_page(response: &Response) -> bool {
    response.headers().get("content-type").is_some_and(|kind| kind.starts_with("text/html"))
}

fn read(bytes: Vec<u8>) -> Result<Reading, LoadError> {
    // Hosts that call everything a text file; a dataset begins with a brace.
    if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<') {
        return Err(LoadError::WebPage);
    }
    let text = String::from_utf8(bytes).map_err(|error| match error.utf8_error().error_len() {
        // It ends inside a character.
        None => LoadError::CutOff,
        Some(_) => LoadError::NotText,
    })?;
    Catalog::from_json(&text).map_err(LoadError::Unreadable)
}
