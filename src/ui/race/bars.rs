//! The bars, as boxes that move.
//!
//! Knows that only transforms and opacity change from day to day, so that the browser moves what it has already laid
//! out and painted. For the eye alone: the sentence and the table say the same, so a screen reader passes over it, and
//! the sources in it are for a pointer.

use super::course::Course;
use super::told::Told;
use crate::figure::race::{RaceBar, RaceFigure, RaceRow};
use crate::model::observation::Bound;
use crate::ui::timeline::ink_class;
use leptos::prelude::*;

/// The bars of the day.
pub fn bars(course: Course, told: Memo<Told>) -> AnyView {
    let figure = move |read: fn(&RaceFigure) -> String| told.with(|told| read(&told.figure));
    let rows = move || {
        told.with(|told| told.figure.rows.iter().map(|row| row_view(&told.figure, row)).collect::<Vec<AnyView>>())
    };
    let ticks = move || told.with(|told| told.figure.ticks.iter().map(tick_view).collect::<Vec<AnyView>>());
    // The last third of a beat is for looking.
    let glide = move || format!("{}ms", (course.beat() * 2 / 3).min(700));
    view! {
        <div
            class="bars"
            class:narrow=move || told.with(|told| told.figure.is_phone)
            aria-hidden="true"
            style:height=move || figure(|figure| px(figure.height))
            style=("--left", move || figure(|figure| px(figure.left)))
            style=("--length", move || figure(|figure| px(figure.length)))
            style=("--glide", glide)
        >
            {ticks}
            {rows}
        </div>
    }
    .into_any()
}

fn px(length: f64) -> String {
    format!("{length:.1}px")
}

fn along(px: f64) -> String {
    format!("translateX({px:.1}px)")
}

fn tick_view((at, word): &(f64, String)) -> AnyView {
    view! { <i class="tick" style:transform=along(*at)>{word.clone()}</i> }.into_any()
}

/// A row that has nothing yet keeps its place in the document, below all others and out of sight.
fn row_view(figure: &RaceFigure, row: &RaceRow) -> AnyView {
    let none = RaceBar {
        top: figure.height,
        length: 0.0,
        reach: None,
        bound: Bound::Exact,
        age: 3,
        words: 0.0,
        place: String::new(),
        is_told: false,
        count: String::new(),
        when: String::new(),
        address: None,
        is_news: false,
    };
    let bar = row.bar.as_ref().unwrap_or(&none);
    let share = |px: f64| px / figure.length.max(1.0);
    let (length, further) = (bar.length, bar.reach.map_or(0.0, |reach| reach - bar.length));
    let (shown, news, told) = (row.bar.is_some(), bar.is_news, bar.is_told);
    let end = match bar.bound {
        Bound::Exact => "end",
        Bound::About => "end about",
        Bound::AtLeast => "end least",
        Bound::Almost => "end almost",
    };
    view! {
        <div
            class=format!("runner {} age{}", ink_class(row.ink), bar.age)
            class:gone=!shown
            class:news=news
            style:transform=format!("translateY({:.1}px)", bar.top)
        >
            <b>{row.name.clone()}</b>
            <span class="at" class:told=told>{bar.place.clone()}</span>
            <span class="track">
                <i class="bar" style:transform=format!("scaleX({:.4})", share(length))></i>
                <i class="reach" style:transform=format!("{} scaleX({:.4})", along(length), share(further))></i>
                <i class=end style:transform=along(length)></i>
                <span class="count" style:transform=along(bar.words)>
                    <a href=bar.address.clone() rel="noopener noreferrer" target="_blank" tabindex="-1">
                        {bar.count.clone()}
                    </a>
                    " · "
                    {bar.when.clone()}
                </span>
            </span>
        </div>
    }
    .into_any()
}
