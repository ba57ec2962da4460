//! A table of words as a real `<table>`, sorted by the names of its columns.
//!
//! Knows columns, row headers, how sources are linked and how the order changes. Does not know what is in it, nor how
//! a phone lays it out: that is the style sheet's. There a row is a card, and no longer displayed as a table's row;
//! its roles are written out, because some browsers take them from what is displayed.

use super::live::Live;
use super::painted::painted;
use super::store::Store;
use crate::claim::Verdict;
use crate::paint::Markup;
use crate::words::Language;
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

/// Writes a verdict with its mark. It is handed in by whoever has verdicts: most pages open without any.
pub type Mark = fn(&mut Markup, Language, Verdict);

/// The table.
#[component]
pub fn DataTable(
    /// What it says.
    #[prop(into)]
    table: Signal<Arc<Table>>,
    /// The class of each row's colour, where the table is a key to the figures.
    #[prop(optional, into)]
    inks: Signal<Vec<&'static str>>,
    /// Writes a verdict with its mark, where the table has any.
    #[prop(optional)]
    mark: Option<Mark>,
) -> impl IntoView {
    let store = Store::get();
    let all = RwSignal::new(false);
    let sorting = RwSignal::new(None::<Sorting>);
    // Only the rows are drawn anew in another order: the button that was pressed keeps the focus.
    let rows = Memo::new(move |_| {
        let (table, inks) = (table.get(), inks.get());
        let shown = if all.get() { table.rows.len() } else { FIRST_ROWS };
        let mut to = Markup::new();
        for at in table.places(sorting.get()).into_iter().take(shown) {
            let ink = inks.get(at).copied().unwrap_or_default();
            write_row(&mut to, store.language(), &table.columns, &table.rows[at], ink, mark);
        }
        to.finish()
    });
    // Columns of the same names stay, whatever is in the rows.
    let names = Memo::new(move |_| {
        let names: Vec<_> = table.read().columns.iter().map(|column| column.name.clone()).collect();
        names.join("\n")
    });
    let heads = move || {
        names.track();
        table.with_untracked(|now| {
            let head = |(at, column): (usize, &Column)| head_view(at, column, table, sorting);
            now.columns.iter().enumerate().map(head).collect::<Vec<AnyView>>()
        })
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
                {painted("tbody", None, Some("rowgroup"), rows.into())}
            </table>
            {move || rest()}
        </div>
    }
}

fn class_of(numeric: bool) -> &'static str {
    if numeric { "n" } else { "" }
}

/// A figure stands to the right; a date among words does not, and is not broken either.
fn cell_class(cell: &Cell, numeric: bool) -> &'static str {
    match cell {
        Cell::Text(_, Order::Number(_)) if !numeric => "d",
        _ => class_of(numeric),
    }
}

fn head_view(at: usize, column: &Column, table: Signal<Arc<Table>>, sorting: RwSignal<Option<Sorting>>) -> AnyView {
    let (live, store) = (Live::get(), Store::get());
    let direction = move || match sorting.get().filter(|sorting| sorting.column == at) {
        None => None,
        Some(Sorting { is_descending: false, .. }) => Some("ascending"),
        Some(Sorting { is_descending: true, .. }) => Some("descending"),
    };
    let press = move |_| {
        sorting.update(|sorting| *sorting = Sorting::pressed(*sorting, at));
        live.say(untrack(|| table.read().sorted(store.language(), sorting.get())));
    };
    // A column keeps its own name: the button in it is named by what it does, or "Chart" would be two buttons.
    let sort = store.language().sort_by_column(&column.name);
    view! {
        <th
            scope="col"
            role="columnheader"
            class=class_of(column.numeric)
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

/// A small table whole, as the view of it begins, before anything can be sorted.
pub fn write_table(to: &mut Markup, language: Language, table: &Table, inks: &[&str]) {
    to.open("div").attribute("class", "tbl").open("table").attribute("role", "table");
    to.element("caption", "", &table.caption).open("thead").attribute("role", "rowgroup");
    to.open("tr").attribute("role", "row");
    for column in &table.columns {
        to.open("th").attribute("scope", "col").attribute("role", "columnheader");
        to.attribute("class", class_of(column.numeric)).open("span").attribute("class", "sort");
        to.text(&column.name).close().close();
    }
    to.close().close().open("tbody").attribute("role", "rowgroup");
    for (at, row) in table.rows.iter().enumerate() {
        write_row(to, language, &table.columns, row, inks.get(at).copied().unwrap_or_default(), None);
    }
    to.close().close().close();
}

fn write_row(to: &mut Markup, language: Language, columns: &[Column], row: &Row, ink: &str, mark: Option<Mark>) {
    let class = [ink, if row.chosen { "me" } else { "" }, if row.struck { "struck" } else { "" }];
    to.open("tr").attribute("role", "row").attribute("class", class.join(" ").trim());
    // What was taken back is the figure: neither whose it was, nor when.
    let struck = columns.iter().position(|column| column.numeric).filter(|_| row.struck);
    for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        if at == 0 {
            to.open("th").attribute("scope", "row").attribute("role", "rowheader");
            to.attribute("class", class_of(column.numeric));
        } else {
            let (is_wide, is_bare) = extent(cell);
            let class = [
                cell_class(cell, column.numeric),
                ["", " wide"][usize::from(is_wide)],
                ["", " bare"][usize::from(is_bare)],
            ];
            to.open("td").attribute("role", "cell").attribute("class", class.concat().trim());
            to.attribute("data-name", &column.name);
        }
        if struck == Some(at) {
            to.open("s");
        }
        write_cell(to, language, cell, mark);
        if struck == Some(at) {
            to.close();
        }
        to.close();
    }
    to.close();
}

/// Whether a cell wants a line of a card to itself, and whether it has nothing to say on one.
fn extent(cell: &Cell) -> (bool, bool) {
    match cell {
        Cell::Text(text, _) | Cell::Linked(text, ..) => {
            (text.chars().count() > WIDE, matches!(text.as_str(), "" | "–"))
        }
        Cell::Sources(links) => (true, links.is_empty()),
        Cell::Verdict(..) => (true, false),
    }
}

fn write_cell(to: &mut Markup, language: Language, cell: &Cell, mark: Option<Mark>) {
    match cell {
        Cell::Text(text, _) => {
            to.text(text);
        }
        Cell::Linked(text, _, address) => {
            to.link(address, text);
        }
        Cell::Sources(links) => write_sources(to, language, links),
        Cell::Verdict(said, verdict) => match mark {
            Some(mark) => mark(to, language, *verdict),
            None => {
                to.text(said);
            }
        },
    }
}

/// The best sources, and behind a line of its own all the others: a dozen would hide the next row.
fn write_sources(to: &mut Markup, language: Language, links: &[SourceLink]) {
    let at = if links.len() > FIRST_SOURCES + 1 { FIRST_SOURCES } else { links.len() };
    let (first, rest) = links.split_at(at);
    first.iter().for_each(|link| write_source(to, language, link));
    if !rest.is_empty() {
        to.open("details").element("summary", "", &language.page().more_sources(rest.len()));
        rest.iter().for_each(|link| write_source(to, language, link));
        to.close();
    }
}

/// Writes a source as a link, with its grade and what it says where that differs.
pub fn write_source(to: &mut Markup, language: Language, link: &SourceLink) {
    let beside: Vec<&str> = [link.publisher.as_deref(), Some(link.date.as_str()), link.says.as_deref()]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    to.open("span").attribute("class", "source").link(&link.address, &link.label).text(" ");
    to.element("small", "", &beside.join(", ")).text(" ").element("span", "grade", language.grade(link.grade)).close();
}

/// The same as a view of its own.
pub fn source_view(store: Store, link: &SourceLink) -> AnyView {
    let link = link.clone();
    let text = Signal::derive(move || {
        let mut to = Markup::new();
        write_source(&mut to, store.language(), &link);
        to.finish()
    });
    painted("span", None, None, text)
}
