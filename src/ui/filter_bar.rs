//! The bar with everything that shapes the view; on a narrow screen one row, with the same controls in a sheet.
//!
//! Knows the order of the controls and how the sheet opens, keeps the focus and closes. There is one set of controls:
//! the style sheet decides whether they stand in the bar or in the sheet.

use super::browser::focus_in;
use super::choice::Field;
use super::combobox::Combobox;
use super::copy_link::CopyLink;
use super::shown::Shown;
use super::switch::Switch;
use super::time_control::TimeControl;
use super::timelines::are_claims;
use super::turn::after_frame;
use crate::link::{Clock, View};
use crate::model::catalog::Catalog;
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::page::Page;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// What the buttons of [`Clock::ALL`] say.
pub const CLOCKS: &[fn(Page) -> &'static str] = &[Page::clock_date, Page::clock_release];

/// The filter bar.
#[component]
pub fn FilterBar(
    /// The dataset and the selection.
    shown: Shown,
    /// Whether the sheet is open; what lies behind it is then out of reach.
    sheet: RwSignal<bool>,
) -> impl IntoView {
    let store = shown.store;
    let (controls, opener) = (NodeRef::<html::Div>::new(), NodeRef::<html::Button>::new());
    let bar = NodeRef::<html::Div>::new();
    tell_height(bar);
    let set_sheet = move |open: bool| {
        sheet.set(open);
        // After the style sheet has put it in place: what is not displayed takes no focus.
        request_animation_frame(move || {
            if open {
                controls.get_untracked().map(|controls| focus_in(&controls, "button.done"));
            } else if let Some(opener) = opener.get_untracked() {
                let _ = opener.focus();
            }
        });
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && sheet.get_untracked() {
            set_sheet(false);
        }
    };
    let reset = move |_| store.act(|view| View { language: view.language, theme: view.theme, ..View::default() });
    let in_words = shown.after_the_first().text(in_words);
    // No chart and no stretch of time chooses among claims.
    let has_axes = Memo::new(move |_| !are_claims(shown));
    // Where every claim is listed, nothing is chosen.
    let said = move || {
        if store.with(View::lists_every_claim) { store.page().everything().to_owned() } else { in_words.get() }
    };
    view! {
        <div
            class="bar"
            role="search"
            aria-label=store.say(|p| p.filters())
            class:sheet=move || sheet.get()
            node_ref=bar
            on:keydown=on_key
        >
            <div class="in">
                <span class="short" inert=move || sheet.get()>
                    <button
                        class="btn"
                        type="button"
                        node_ref=opener
                        aria-expanded=move || if sheet.get() { "true" } else { "false" }
                        aria-controls="controls"
                        on:click=move |_| set_sheet(true)
                    >
                        {move || store.page().filters_button(store.with(set_filters))}
                    </button>
                    <span class="said">{move || said()}</span>
                </span>
                <div
                    class="controls"
                    id="controls"
                    node_ref=controls
                    role=move || sheet.get().then_some("dialog")
                    aria-modal=move || sheet.get().then_some("true")
                    aria-label=move || sheet.get().then(|| store.page().filters())
                >
                    <p class="head">
                        <b>{store.say(|p| p.filters())}</b>
                        <button class="btn main done" type="button" on:click=move |_| set_sheet(false)>
                            {store.say(|p| p.done())}
                        </button>
                    </p>
                    <Combobox shown field=Field::Artists id="artists" name=Page::artists />
                    <Combobox shown field=Field::Albums id="albums" name=Page::albums />
                    {move || has_axes.get().then(|| axes(shown))}
                    <button class="btn reset" type="button" hidden=move || store.with(set_filters) == 0 on:click=reset>
                        {store.say(|p| p.reset())}
                    </button>
                </div>
                <CopyLink shown />
            </div>
        </div>
    }
}

/// What is chosen, in words.
#[must_use]
pub fn in_words(language: Language, catalog: &Catalog, selection: &Selection) -> String {
    let (acts, works) = (language.acts(catalog, &selection.acts), language.albums(catalog, &selection.albums));
    [acts, works, language.window_in_brief(selection)].join(" · ")
}

/// What only timelines have: charts, a stretch of time, a clock.
fn axes(shown: Shown) -> AnyView {
    let store = shown.store;
    let clock = Signal::derive(move || usize::from(store.with(|view| view.clock == Some(Clock::Release))));
    // The calendar is what a link without a clock shows: it is left out again.
    let set_clock = Callback::new(move |side: usize| {
        let clock = Clock::ALL.get(side).copied().filter(|clock| *clock != Clock::Date);
        store.act(|view| View { clock, ..view });
    });
    view! {
        <Combobox shown field=Field::Charts id="charts" name=Page::charts compact=true />
        <TimeControl shown />
        <span class="f">
            <span class="name" aria-hidden="true">{store.say(|p| p.clock())}</span>
            <Switch name=Page::clock sides=CLOCKS pressed=clock press=set_clock />
        </span>
    }
    .into_any()
}

/// Tells the style sheet how tall the bar is: what sticks below it, and what the focus scrolls to, stands clear of it.
fn tell_height(bar: NodeRef<html::Div>) {
    Effect::new(move |_| {
        let Some(bar) = bar.get() else { return };
        let told = bar.clone();
        let height = StoredValue::new(0);
        let tell = Closure::<dyn FnMut()>::new(move || {
            let now = told.offset_height();
            if height.try_get_value() == Some(now) {
                return;
            }
            height.set_value(now);
            // All of the page is styled anew for it: once the frame is on the screen.
            let say = move || {
                if let Some(Ok(root)) = document().document_element().map(|root| root.dyn_into::<HtmlElement>()) {
                    let _ = root.style().set_property("--bar", &format!("{now}px"));
                }
            };
            after_frame(say);
        });
        let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) else { return };
        observer.observe(&bar);
        let kept = StoredValue::new_local((observer, tell));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
}

/// How many choices the view itself makes.
#[must_use]
pub fn set_filters(view: &View) -> usize {
    let View {
        scene: _,
        artists,
        albums,
        charts,
        time,
        clock,
        as_of,
        claim: _,
        record: _,
        verdicts,
        language: _,
        theme: _,
    } = view;
    let set = [
        artists.is_some(),
        albums.is_some(),
        charts.is_some(),
        time.is_some(),
        clock.is_some_and(|clock| clock != Clock::Date),
        as_of.is_some(),
        verdicts.is_some(),
    ];
    set.into_iter().filter(|set| *set).count()
}
