//! One attempt to fetch the dataset.
//!
//! ```text
//! fetch ─► status ─► bytes, chunk by chunk ─► text ─► Catalog
//!   └──────── each of them can fail, in its own words ────┘
//! ```
//! Knows where the file is, how far it has come and what went wrong. Does not know the form of a dataset
//! ([`Catalog::from_json`]), nor who waits for it: it is begun before there is a page, and the page takes it over
//! ([`load`](super::load)).

use crate::model::catalog::{Catalog, Reading};
use crate::model::fault::{Fault, Unreadable};
use crate::model::read::MAX_BYTES;
use crate::ui::beforehand;
use crate::ui::browser::note;
use crate::words::load_error::LoadError;
use gloo_net::http::{RequestBuilder, Response};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache};

/// The dataset, beside the page.
pub const DATASET: &str = "data/chartrun.json";
/// The moment at which the dataset has been read: from here on the page is made.
const READ: &str = "chartrun:read";
/// Its size as this program was built. A compressed length in a header would be of no use: progress counts what comes
/// out of the decoder.
pub const BUILT_WITH: usize = include_bytes!("../../public/data/chartrun.json").len();

/// How a load stands.
#[derive(Clone)]
pub enum Load {
    /// It is on its way.
    Waiting,
    /// It did not arrive.
    Failed(LoadError),
    /// It is there, with what had to be left out of it.
    Ready(Arc<Catalog>, Arc<[Fault]>),
}

/// What happens to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// More bytes are there.
    Came,
    /// All of them are; they have not been read.
    Arrived,
    /// It has been read, or will not be: [`Attempt::load`] says which.
    Over,
}

/// Who is told the news.
type Listener = Rc<dyn Fn(News)>;

/// An attempt, under way or over.
pub struct Attempt {
    load: RefCell<Load>,
    received: Cell<usize>,
    fingerprint: Cell<Option<u64>>,
    listener: RefCell<Option<Listener>>,
    abort: Option<AbortController>,
}

impl Attempt {
    /// Begins one.
    #[must_use]
    pub fn begin(cache: RequestCache) -> Rc<Self> {
        let attempt = Rc::new(Self {
            load: RefCell::new(Load::Waiting),
            received: Cell::new(0),
            fingerprint: Cell::default(),
            listener: RefCell::default(),
            abort: AbortController::new().ok(),
        });
        let under_way = attempt.clone();
        spawn_local(async move {
            let fetched = under_way.fetch(cache).await;
            if fetched.is_ok() {
                under_way.tell(News::Arrived);
            }
            // Of use beside what was written beforehand alone: a link waits for nothing that it does not need.
            let asked = fetched.as_ref().ok().filter(|_| beforehand::stands());
            under_way.fingerprint.set(asked.map(|bytes| fingerprint(bytes)));
            let read = fetched.and_then(read);
            note(READ);
            under_way.load.replace(match read {
                Ok(reading) => Load::Ready(Arc::new(reading.catalog), reading.faults.into()),
                Err(error) => Load::Failed(error),
            });
            under_way.tell(News::Over);
        });
        attempt
    }

    /// How it stands.
    #[must_use]
    pub fn load(&self) -> Load {
        self.load.borrow().clone()
    }

    /// Decoded bytes that have arrived.
    #[must_use]
    pub fn received(&self) -> usize {
        self.received.get()
    }

    /// What tells its bytes from others, once they have arrived while something stood that was written beforehand.
    #[must_use]
    pub fn fingerprint(&self) -> Option<u64> {
        self.fingerprint.get()
    }

    /// From now on the news are told to this one alone.
    pub fn listen(&self, listener: impl Fn(News) + 'static) {
        self.listener.replace(Some(Rc::new(listener)));
    }

    /// Gives it up: nobody hears of it any more.
    pub fn give_up(&self) {
        self.listener.replace(None);
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }

    fn tell(&self, news: News) {
        // Not held while it is called: whoever is told may listen otherwise from then on.
        let listener = self.listener.borrow().clone();
        listener.iter().for_each(|listener| listener(news));
    }

    async fn fetch(&self, cache: RequestCache) -> Result<Vec<u8>, LoadError> {
        let signal = self.abort.as_ref().map(AbortController::signal);
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
            bytes.extend_from_slice(&chunk.to_vec());
            if bytes.len() > MAX_BYTES {
                return Err(LoadError::Unreadable(Unreadable::TooLarge(bytes.len())));
            }
            self.received.set(bytes.len());
            self.tell(News::Came);
        }
    }
}

/// What tells the bytes of a dataset from those of another (FNV-1a, draft-eastlake-fnv-17). Nothing trusts it: at worst a
/// first chart that was written beforehand stands a moment longer.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
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
