//! The page: its frame, and in it what the load of the dataset has come to.
//!
//! Knows the order from top to foot, and what is out of reach while the sheet of filters is open. Does not know any of
//! the parts.

use super::attempt::{Attempt, Load};
use super::browser::{focus_in, note};
use super::filter_bar::FilterBar;
use super::footer::DataLinks;
use super::gesture::TimeGesture;
use super::later::Later;
use super::live::{Live, LiveRegion};
use super::load::Loader;
use super::load_error::{Failed, Waiting};
use super::masthead::{Masthead, compared};
use super::notices::{FaultNotices, LinkNotices, MissingNotices};
use super::shown::Shown;
use super::store::Store;
use super::strip::TimeStrip;
use super::table::DataTable;
use super::timelines::{Timelines, are_claims, deck, headline, opens_with_the_rest, title};
use super::top::Top;
use super::turn::{self, Turns};
use super::{beforehand, document, history};
use crate::link::{Notice, Parsed};
use crate::model::catalog::Catalog;
use crate::model::fault::Fault;
use crate::query::selection::Shows;
use crate::words::Language;
use crate::words::load_error::LoadError;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// How long the words of index.html stand before others take their place.
const FIRST_WORDS: Duration = Duration::from_millis(200);

/// What has begun before there is a page.
#[derive(Clone)]
pub struct Begun {
    /// The link that the reader came by.
    pub link: Parsed,
    /// The attempt to fetch the dataset, under way or over.
    pub attempt: Rc<Attempt>,
    /// Whether it has brought nothing for [`PATIENCE`](super::load::PATIENCE).
    pub is_stalled: bool,
}

/// Puts the page into the document. What stood there before stays until there is more to show.
pub fn mount(begun: Begun) {
    leptos::mount::mount_to_body(move || view! { <App begun /> });
    note(IN_HAND);
}

/// The moment at which the page stands: from here on it answers a hand.
const IN_HAND: &str = "chartrun:page";

/// The whole page.
#[component]
fn App(
    /// What has begun.
    begun: Begun,
) -> impl IntoView {
    let link = begun.link;
    // First what is fetched, while all else is made.
    let later = Later::provide();
    if opens_with_the_rest(&link.view) {
        later.fetch();
    }
    let loader = Loader::provide(begun.attempt, begun.is_stalled);
    let store = Store::provide(link.view);
    Live::provide();
    Turns::provide();
    history::follow(store);
    document::follow(store);
    let notices = link.notices;
    // A dataset that is there at once takes the place of the first words, with nothing in between.
    let late = RwSignal::new(!has_first_words());
    set_timeout(
        move || {
            late.try_set(true);
        },
        FIRST_WORDS,
    );
    view! {
        {move || match loader.load() {
            Load::Waiting if !late.get() => ().into_any(),
            Load::Waiting => before(store, notices.clone(), None),
            Load::Failed(error) => before(store, notices.clone(), Some(error)),
            // What the link asks for is in the rest: what stands stays until there is something to put into it.
            Load::Ready(..) if store.with_untracked(opens_with_the_rest) && !later.is_settled() => {
                if late.get() && !beforehand::stands() { before(store, notices.clone(), None) } else { ().into_any() }
            }
            Load::Ready(catalog, faults) => page(store, notices.clone(), catalog, faults),
        }}
        <LiveRegion />
    }
}

/// What stood in the document before the program came.
fn first_words() -> Option<web_sys::Element> {
    leptos::prelude::document().get_element_by_id("frame")
}

fn has_first_words() -> bool {
    first_words().is_some()
}

/// Takes it away, once the page has been put in its place.
fn leave_first_words() {
    Effect::new(move |_| first_words().iter().for_each(web_sys::Element::remove));
}

/// The frame without a dataset: what this is, and what the load has come to.
fn before(store: Store, notices: Vec<Notice>, error: Option<LoadError>) -> AnyView {
    document::follow_title(Signal::derive(move || format!("Chartrun · {}", store.page().what_it_is())));
    leave_first_words();
    let text =
        move |text: fn(crate::words::page::Page) -> &'static str| Signal::derive(move || text(store.page()).to_owned());
    let state = match error {
        None => view! { <Waiting /> }.into_any(),
        Some(error) => view! { <Failed error /> }.into_any(),
    };
    view! {
        <header>
            <Top title=String::new() />
            <LinkNotices notices />
            <Masthead headline=text(|p| p.what_it_is()) deck=text(|p| p.what_it_shows()) />
        </header>
        {empty_bar()}
        <main class="in" tabindex="-1">{state}</main>
        <footer class="in"><DataLinks /></footer>
    }
    .into_any()
}

/// The place of the filter bar, as tall as the bar.
fn empty_bar() -> AnyView {
    view! { <div class="bar"><div class="in"></div></div> }.into_any()
}

/// The page with its figures.
fn page(store: Store, notices: Vec<Notice>, catalog: Arc<Catalog>, faults: Arc<[Fault]>) -> AnyView {
    let shown = Shown::new(store, catalog);
    TimeGesture::provide(shown);
    let around = shown.after_the_first();
    let title = title(around);
    document::follow_title(title);
    let (turns, later) = (Turns::get(), Later::get());
    turns.start();
    follow_turns(turns, later);
    leave_first_words();
    let sheet = RwSignal::new(false);
    // No stretch of time chooses among claims.
    let strip = Memo::new(move |_| !are_claims(shown));
    let dataset = Signal::derive(move || shown.language().of(&shown.catalog().title).to_owned());
    view! {
        <header inert=move || sheet.get()>
            <a class="skip btn" href="#main" on:click=skip>{store.say(|p| p.skip())}</a>
            <Top title=dataset />
            <LinkNotices notices />
            <MissingNotices shown=around />
            <FaultNotices faults />
            <Masthead headline=headline(around) deck=deck(around) aside=beside(around) />
        </header>
        <FilterBar shown sheet />
        <main class="in" id="main" inert=move || sheet.get() tabindex="-1">
            {move || strip.get().then(|| view! { <TimeStrip shown /> })}
            <Timelines shown />
        </main>
        <footer class="in" inert=move || sheet.get()>
            {move || turns.has_come(turn::FOOT).then(|| later.rest().map(|rest| (rest.foot)(shown, title)))}
        </footer>
    }
    .into_any()
}

/// Past the head and the filters, for whoever goes by key. The address is the view's: it takes no place on the page.
fn skip(event: MouseEvent) {
    event.prevent_default();
    if let Some(body) = leptos::prelude::document().body() {
        focus_in(&body, "main");
    }
}

/// The rest of the program is fetched when the first chart is on the screen; the turns of what is in it wait for it.
fn follow_turns(turns: Turns, later: Later) {
    // Told on once: where the rest did not arrive, only the reader has it fetched again.
    let is_due = Memo::new(move |_| turns.has_come(turn::STRIP));
    Effect::new(move |_| {
        if is_due.get() {
            later.fetch();
        }
    });
    Effect::new(move |went_on: Option<bool>| {
        let goes_on = is_due.get() && later.is_settled();
        if goes_on && went_on != Some(true) {
            turns.next();
        }
        goes_on || went_on == Some(true)
    });
}

/// The few figures beside the headline, where there are any.
fn beside(shown: Shown) -> ViewFn {
    let later = Later::get();
    let told = Memo::new(move |_| {
        if are_claims(shown) {
            return None;
        }
        // Of followers and sales alone the rest of the program tells.
        let told = shown.selection.with(|selection| match selection.shows {
            Shows::Followers | Shows::Totals => None,
            Shows::All | Shows::Entries => {
                compared(shown.language(), &shown.catalog(), selection, Language::beside_the_headline)
            }
        });
        let told = told.or_else(|| (later.rest()?.beside)(shown));
        told.map(|(table, inks)| (Arc::new(table), inks))
    });
    let any = Memo::new(move |_| told.with(Option::is_some));
    let table =
        Signal::derive(move || told.with(|told| told.as_ref().map(|(table, _)| table.clone()).unwrap_or_default()));
    let inks =
        Signal::derive(move || told.with(|told| told.as_ref().map(|(_, inks)| inks.clone()).unwrap_or_default()));
    ViewFn::from(move || any.get().then(|| view! { <DataTable table inks /> }))
}
