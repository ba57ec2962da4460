//! The controls of the race: play, step, speed, scope, and a slider over its days.
//!
//! Knows names and roles. All of them are the browser's own controls, so keys and touch are too.

use super::course::{Course, SPEEDS};
use crate::ui::shown::Shown;
use crate::ui::switch::Switch;
use crate::words::page::Page;
use leptos::prelude::*;

const SIDES: &[fn(Page) -> &'static str] = &[Page::soloists, Page::all_kpop];
const SIDES_WITH_WOMEN: &[fn(Page) -> &'static str] = &[Page::soloists, Page::all_kpop, Page::female_soloists];

/// The controls.
#[component]
pub fn Controls(
    /// What they control.
    course: Course,
    /// The dataset and the selection.
    shown: Shown,
) -> impl IntoView {
    let store = shown.store;
    let last = move || course.days.with(Vec::len).saturating_sub(1);
    let date = move || course.day().map(|day| store.language().date(day)).unwrap_or_default();
    let number = move || store.page().day_of(course.at() + 1, last() + 1);
    let scrub = move |event| {
        if let Ok(at) = event_target_value(&event).parse() {
            course.go(at);
        }
    };
    let scopes = move || {
        let sides = if course.has_women.get() { SIDES_WITH_WOMEN } else { SIDES };
        view! {
            <Switch
                name=Page::who_races
                sides
                pressed=Signal::derive(move || course.pressed())
                press=Callback::new(move |scope| course.race(scope))
            />
        }
        .into_any()
    };
    let runs = move || {
        (last() > 0).then(|| {
            view! {
                <div class="course">
                    {play(course, shown)}
                    {step(course, shown, false)}
                    {step(course, shown, true)}
                    {speed(course, shown)}
                </div>
                <div class="days">
                    <input
                        type="range"
                        min="0"
                        max=move || last().to_string()
                        step="1"
                        prop:value=move || course.at().to_string()
                        aria-label=store.say(|p| p.day_of_race())
                        aria-valuetext=date
                        on:input=scrub
                    />
                    <p>
                        <b>{date}</b>
                        " · "
                        {number}
                    </p>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <div class="course">{scopes}</div>
        {runs}
    }
}

/// The one button that plays and pauses; a sentence where nothing is to move by itself.
fn play(course: Course, shown: Shown) -> AnyView {
    let store = shown.store;
    let button = move || match course.is_still.get() {
        true => view! { <p class="still">{store.say(|p| p.stands_still())}</p> }.into_any(),
        false => {
            let says = move || if course.playing.get() { store.page().pause() } else { store.page().play() };
            view! {
                <button
                    class="btn play"
                    class:on=move || course.playing.get()
                    type="button"
                    on:click=move |_| course.toggle()
                >
                    {says}
                </button>
            }
            .into_any()
        }
    };
    view! { {button} }.into_any()
}

/// One day back, or on. At the end the button stays where it is, and does nothing: it keeps the focus.
fn step(course: Course, shown: Shown, on: bool) -> AnyView {
    let to = move || {
        let (at, days) = (course.at(), course.days.with(Vec::len));
        if on { Some(at + 1).filter(|to| *to < days) } else { at.checked_sub(1) }
    };
    let says = shown.store.say(if on { |p| p.next_day() } else { |p| p.previous_day() });
    view! {
        <button
            class="btn step"
            class:on=on
            type="button"
            aria-disabled=move || if to().is_none() { "true" } else { "false" }
            on:click=move |_| if let Some(to) = untrack(to) { course.go(to) }
        >
            {says}
        </button>
    }
    .into_any()
}

fn speed(course: Course, shown: Shown) -> AnyView {
    let store = shown.store;
    let choose = move |event| {
        if let Ok(speed) = event_target_value(&event).parse() {
            course.speed.set(speed);
        }
    };
    let option = |halves: u32| {
        let says = store.page().times(halves);
        view! { <option value=halves.to_string() selected=move || course.speed.get() == halves>{says}</option> }
            .into_any()
    };
    let options = SPEEDS.map(option).into_iter().collect::<Vec<AnyView>>();
    view! {
        <label hidden=move || course.is_still.get()>
            {store.say(|p| p.speed())}
            <select prop:value=move || course.speed.get().to_string() on:change=choose>
                {options}
            </select>
        </label>
    }
    .into_any()
}
