//! The window of time: two days, all there is, or what a link without a window shows.
//!
//! Knows when two typed days make a window, and what to say where they do not. Does not know what is shown in it.

use super::disclosure::Disclosure;
use super::shown::Shown;
use crate::link::View;
use crate::model::day::{Day, Days};
use crate::query::selection::Time;
use crate::words::page::Page;
use leptos::prelude::*;

/// The control.
#[component]
pub fn TimeControl(
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let store = shown.store;
    let window = move || shown.selection.with(|selection| selection.window);
    let fault = RwSignal::new(None::<fn(Page) -> &'static str>);
    let says = Signal::derive(move || shown.selection.with(|selection| shown.language().window_in_brief(selection)));
    let name = Signal::derive(move || format!("{}: {}", store.page().time(), says.get()));
    let marked = Signal::derive(move || store.with(|view| view.time.is_some()));
    // Typing: the history keeps one entry, not one a digit.
    let typed = move |from: Option<Day>, to: Option<Day>| {
        let days = from.zip(to).map(|(from, to)| Days::new(from, to));
        match days {
            None => fault.set(Some(Page::not_a_date)),
            Some(None) => fault.set(Some(Page::reversed)),
            Some(Some(days)) => {
                fault.set(None);
                store.adjust(|view| View { time: Some(Time::Window(days)), ..view });
            }
        }
    };
    let pressed = move |time| if store.with(|view| view.time == time) { "true" } else { "false" };
    let choose = move |time: Option<Time>| {
        fault.set(None);
        store.act(|view| View { time, ..view });
    };
    view! {
        <span class="f time">
            <span class="name" aria-hidden="true">{store.say(|p| p.time())}</span>
            <Disclosure id="time" says name marked>
                <span class="dates">
                    <label>
                        {store.say(|p| p.from())}
                        <input
                            type="date"
                            required
                            prop:value=move || window().from().to_string()
                            on:change=move |event| {
                                typed(Day::parse(&event_target_value(&event)), Some(untrack(window).to()));
                            }
                        />
                    </label>
                    <label>
                        {store.say(|p| p.to())}
                        <input
                            type="date"
                            required
                            prop:value=move || window().to().to_string()
                            on:change=move |event| {
                                typed(Some(untrack(window).from()), Day::parse(&event_target_value(&event)));
                            }
                        />
                    </label>
                </span>
                <p class="none" role="status">{move || fault.get().map_or("", |fault| fault(store.page()))}</p>
                <span class="acts">
                    <button
                        class="btn"
                        type="button"
                        aria-pressed=move || pressed(Some(Time::All))
                        on:click=move |_| choose(Some(Time::All))
                    >
                        {store.say(|p| p.all_time())}
                    </button>
                    <button
                        class="btn"
                        type="button"
                        aria-pressed=move || pressed(None)
                        on:click=move |_| choose(None)
                    >
                        {store.say(|p| p.default_time())}
                    </button>
                </span>
            </Disclosure>
        </span>
    }
}
