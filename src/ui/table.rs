//! A table of words as a real `<table>`, sorted by the names of its columns.
//!
//! Knows columns, row headers, how sources are linked and how the order changes. Does not know what is in it, nor how
//! a phone lays it out: that is the style sheet's. There a row is a card, and no longer displayed as a table's row;
//! its roles are written out, because some browsers take them from what is displayed.

use super::live::Live;
use super::store::Store;
use crate::words::page::Page;
use crate::words::sorting::Sorting;
use crate::words::table::{Cell, Column, Order, Row, SourceLink, Table};
use leptos::prelude::*;
use std::sync::Arc;

/// More rows than this are drawn when the reader asks for them.
const FIRST_ROWS: usize = 300;
/// So many sources stand open; more where they are just one more.
const FIRST_SOURCES: usize = 2;
/// A cell of more characters than this has a line of a card to itself.
const WIDE: usize = 22;

/// The table.
#[component]
pub fn DataTable(
    /// What it says.
    #[prop(into)]
    table: Signal<Arc<Table>>,
    /// The class of each row's colour, where the table is a key to the figures.
    #[prop(optional)]
    inks: Vec<&'static str>,
) -> impl IntoView {
    let store = Store::get();
    let all = RwSignal::new(false);
    let sorting = RwSignal::new(None::<Sorting>);
    // Only the rows are drawn anew in another order: the button that was pressed keeps the focus.
    let rows = move || {
        let table = table.get();
        let shown = if all.get() { table.rows.len() } else { FIRST_ROWS };
        let places = table.places(sorting.get()).into_iter().take(shown);
        let ink = |place: usize| inks.get(place).copied().unwrap_or_default();
        places.map(|at| row_view(store, &table.columns, &table.rows[at], ink(at))).collect::<Vec<AnyView>>()
    };
    let heads = move || {
        let table = table.get();
        let head = |(at, column): (usize, &Column)| head_view(at, column, &table, sorting);
        table.columns.iter().enumerate().map(head).collect::<Vec<AnyView>>()
    };
    let rest = move || {
        let count = table.read().rows.len();
        (count > FIRST_ROWS && !all.get()).then(|| {
            let says = move || store.page().show_all_rows(count);
            view! { <button class="btn" type="button" on:click=move |_| all.set(true)>{move || says()}</button> }
                .into_any()
        })
    };
    view! {
        <div class="tbl">
            <table role="table">
                <caption>{move || table.read().caption.clone()}</caption>
                <thead role="rowgroup">
                    <tr role="row" data-name=store.say(Page::sort_by)>
                        {move || heads()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{move || rows()}</tbody>
            </table>
            {move || rest()}
        </div>
    }
}

fn class(numeric: bool) -> &'static str {
    if numeric { "n" } else { "" }
}

/// A figure stands to the right; a date among words does not, and is not broken either.
fn cell_class(cell: &Cell, numeric: bool) -> &'static str {
    match cell {
        Cell::Text(_, Order::Number(_)) if !numeric => "d",
        _ => class(numeric),
    }
}

fn head_view(at: usize, column: &Column, table: &Arc<Table>, sorting: RwSignal<Option<Sorting>>) -> AnyView {
    let (live, store, table) = (Live::get(), Store::get(), table.clone());
    let direction = move || match sorting.get().filter(|sorting| sorting.column == at) {
        None => None,
        Some(Sorting { is_descending: false, .. }) => Some("ascending"),
        Some(Sorting { is_descending: true, .. }) => Some("descending"),
    };
    let press = move |_| {
        sorting.update(|sorting| *sorting = Sorting::pressed(*sorting, at));
        live.say(table.sorted(store.language(), sorting.get_untracked()));
    };
    // A column keeps its own name: the button in it is named by what it does, or "Chart" would be two buttons.
    let sort = store.language().sort_by_column(&column.name);
    view! {
        <th
            scope="col"
            role="columnheader"
            class=class(column.numeric)
            aria-label=column.name.clone()
            aria-sort=move || direction()
        >
            <button type="button" aria-label=sort on:click=press>
                {column.name.clone()}
            </button>
        </th>
    }
    .into_any()
}

fn row_view(store: Store, columns: &[Column], row: &Row, ink: &'static str) -> AnyView {
    let cell = |(at, (cell, column)): (usize, (&Cell, &Column))| {
        let content = cell_view(store, cell);
        if at == 0 {
            view! { <th scope="row" role="rowheader" class=class(column.numeric)>{content}</th> }.into_any()
        } else {
            let (is_wide, is_bare) = extent(cell);
            let name = column.name.clone();
            view! {
                <td role="cell" class=cell_class(cell, column.numeric) class:wide=is_wide class:bare=is_bare data-name=name>
                    {content}
                </td>
            }
            .into_any()
        }
    };
    let cells = row.cells.iter().zip(columns).enumerate().map(cell).collect::<Vec<AnyView>>();
    view! { <tr role="row" class=ink class:me=row.chosen class:struck=row.struck>{cells}</tr> }.into_any()
}

/// Whether a cell wants a line of a card to itself, and whether it has nothing to say on one.
fn extent(cell: &Cell) -> (bool, bool) {
    match cell {
        Cell::Text(text, _) | Cell::Linked(text, ..) => {
            (text.chars().count() > WIDE, matches!(text.as_str(), "" | "–"))
        }
        Cell::Sources(links) => (true, links.is_empty()),
    }
}

fn cell_view(store: Store, cell: &Cell) -> AnyView {
    match cell {
        Cell::Text(text, _) => text.clone().into_any(),
        Cell::Linked(text, _, address) => {
            view! { <a href=address.clone() rel="noopener noreferrer" target="_blank">{text.clone()}</a> }.into_any()
        }
        Cell::Sources(links) => sources_view(store, links),
    }
}

/// The best sources, and behind a line of its own all the others: a dozen would hide the next row.
fn sources_view(store: Store, links: &[SourceLink]) -> AnyView {
    let at = if links.len() > FIRST_SOURCES + 1 { FIRST_SOURCES } else { links.len() };
    let (first, rest) = links.split_at(at);
    let views = |links: &[SourceLink]| links.iter().map(|link| source_view(store, link)).collect::<Vec<AnyView>>();
    let more = rest.len();
    let rest = (more > 0).then(|| {
        view! {
            <details>
                <summary>{move || store.page().more_sources(more)}</summary>
                {views(rest)}
            </details>
        }
        .into_any()
    });
    view! {
        {views(first)}
        {rest}
    }
    .into_any()
}

/// A source as a link, with its grade and what it says where that differs.
pub fn source_view(store: Store, link: &SourceLink) -> AnyView {
    let grade = link.grade;
    let beside: Vec<&str> = [link.publisher.as_deref(), Some(link.date.as_str()), link.says.as_deref()]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    view! {
        <span class="source">
            <a href=link.address.clone() rel="noopener noreferrer" target="_blank">{link.label.clone()}</a>
            " "
            <small>{beside.join(", ")}</small>
            " "
            <span class="grade">{move || store.language().grade(grade)}</span>
        </span>
    }
    .into_any()
}
