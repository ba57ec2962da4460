//! The rows of the ledger on the page, and what a change replaces of them.
//!
//! They come as one text. From then on only those are touched of which something changed: another day leaves most of
//! them as they are. Knows what stood there last. Does not know what a row says ([`paint`](crate::paint)), nor which one
//! is open ([`open_row`](super::open_row)).

use super::lines::{Line, Lines};
use crate::model::catalog::Catalog;
use crate::paint::{claim_row_id, claim_rows, claim_verdict, claim_verdict_class};
use crate::ui::painted::{Put, painted, put};
use crate::words::Language;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::Element;

/// The list of the rows, inside the element that knows where it is.
pub fn rows(lines: Lines, place: NodeRef<html::Div>) -> AnyView {
    let catalog = lines.shown.catalog();
    let first = untrack(|| Standing::of(lines));
    let text = first.markup(&catalog, first.lines());
    let held = StoredValue::new_local(first);
    Effect::new(move |_| {
        let now = Standing::of(lines);
        let list = place.get_untracked().and_then(|place| place.first_element_child());
        held.update_value(|before| {
            if let Some(list) = list {
                now.follow(&catalog, before, &list);
            }
            *before = now;
        });
    });
    painted("ul", Some("claims"), None, Signal::stored(text))
}

/// What stands on the page.
struct Standing {
    language: Language,
    all: Arc<Vec<Line>>,
    /// The places in `all` of those that stand there.
    listed: Vec<usize>,
}

impl Standing {
    fn of(lines: Lines) -> Self {
        Self { language: lines.shown.language(), all: lines.all.get(), listed: lines.listed.get() }
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        self.listed.iter().filter_map(|place| self.all.get(*place))
    }

    fn markup<'a>(&self, catalog: &Catalog, lines: impl Iterator<Item = &'a Line>) -> String {
        let claims =
            lines.filter_map(|line| Some((catalog.claims().get(line.at)?, line.verdict, line.reason.as_str())));
        claim_rows(self.language, catalog, claims)
    }

    /// Makes the list that stood as `before` stand as this. Both are in the order of the dataset.
    fn follow(&self, catalog: &Catalog, before: &Self, list: &Element) {
        if self.language != before.language {
            return put(list, Put::Instead, &self.markup(catalog, self.lines()));
        }
        let gone = |line: &Line| row(line).iter().for_each(Element::remove);
        let mut old = before.lines().peekable();
        let mut new: Vec<&Line> = Vec::new();
        for line in self.lines() {
            while let Some(line) = old.next_if(|old| old.at < line.at) {
                gone(line);
            }
            let Some(stood) = old.next_if(|old| old.at == line.at) else {
                new.push(line);
                continue;
            };
            let Some(row) = row(line) else { continue };
            if !new.is_empty() {
                put(&row, Put::Before, &self.markup(catalog, new.drain(..)));
            }
            if stood.verdict != line.verdict || stood.reason != line.reason {
                say(self.language, &row, line);
            }
        }
        old.for_each(gone);
        put(list, Put::AtEnd, &self.markup(catalog, new.into_iter()));
    }
}

fn row(line: &Line) -> Option<Element> {
    document().get_element_by_id(&claim_row_id(&line.id))
}

/// What changes in a row that stays: the verdict and the reason.
fn say(language: Language, row: &Element, line: &Line) {
    let part = |selector: &str| row.query_selector(selector).ok().flatten();
    if let Some(verdict) = part(".line > .v") {
        verdict.set_class_name(&claim_verdict_class(line.verdict));
        put(&verdict, Put::Instead, &claim_verdict(language, line.verdict));
    }
    if let Some(why) = part(".line > .why") {
        why.set_text_content(Some(&line.reason));
    }
}
