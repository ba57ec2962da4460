//! A table of words as a real `<table>`.
//!
//! Knows columns, row headers and how sources are linked. Does not know what is in it, nor how a phone lays it out:
//! that is the style sheet's.

use super::store::Store;
use crate::words::table::{Cell, Column, Row, SourceLink, Table};
use leptos::prelude::*;
use std::sync::Arc;

/// More rows than this are drawn when the reader asks for them.
const FIRST_ROWS: usize = 300;

/// The table.
#[component]
pub fn DataTable(
    /// What it says.
    #[prop(into)]
    table: Signal<Arc<Table>>,
) -> impl IntoView {
    let store = Store::get();
    let all = RwSignal::new(false);
    let content = move || {
        let table = table.get();
        let shown = if all.get() { table.rows.len() } else { FIRST_ROWS };
        let rows =
            table.rows.iter().take(shown).map(|row| row_view(store, &table.columns, row)).collect::<Vec<AnyView>>();
        view! {
            <table>
                <caption>{table.caption.clone()}</caption>
                <thead>
                    <tr>{table.columns.iter().map(head_view).collect::<Vec<AnyView>>()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let rest = move || {
        let count = table.read().rows.len();
        (count > FIRST_ROWS && !all.get()).then(|| {
            let says = move || store.page().show_all_rows(count);
            view! { <button class="btn" type="button" on:click=move |_| all.set(true)>{move || says()}</button> }
                .into_any()
        })
    };
    view! { <div class="tbl">{move || content()}{move || rest()}</div> }
}

fn class(numeric: bool) -> Option<&'static str> {
    numeric.then_some("n")
}

fn head_view(column: &Column) -> AnyView {
    view! { <th scope="col" class=class(column.numeric)>{column.name.clone()}</th> }.into_any()
}

fn row_view(store: Store, columns: &[Column], row: &Row) -> AnyView {
    let cell = |(at, (cell, column)): (usize, (&Cell, &Column))| {
        let content = cell_view(store, cell);
        if at == 0 {
            view! { <th scope="row" class=class(column.numeric)>{content}</th> }.into_any()
        } else {
            view! { <td class=class(column.numeric) data-name=column.name.clone()>{content}</td> }.into_any()
        }
    };
    let cells = row.cells.iter().zip(columns).enumerate().map(cell).collect::<Vec<AnyView>>();
    view! { <tr class:me=row.chosen class:struck=row.struck>{cells}</tr> }.into_any()
}

fn cell_view(store: Store, cell: &Cell) -> AnyView {
    match cell {
        Cell::Text(text, _) => text.clone().into_any(),
        Cell::Linked(text, _, address) => {
            view! { <a href=address.clone() rel="noopener noreferrer" target="_blank">{text.clone()}</a> }.into_any()
        }
        Cell::Sources(links) => links.iter().map(|link| source_view(store, link)).collect::<Vec<AnyView>>().into_any(),
    }
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
