//! What is shown: the dataset, and what the view selects in it.
//!
//! Knows the catalog and the selection that every part below the frame reads. There is one once the dataset has
//! arrived; a dataset that is fetched again brings a new one.

use super::store::{Store, question};
use crate::model::catalog::Catalog;
use crate::query::selection::{Question, Selection};
use crate::words::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// The catalog, and the view's selection in it.
#[derive(Clone, Copy)]
pub struct Shown {
    catalog: StoredValue<Arc<Catalog>>,
    /// What the view selects; changes only if the selection itself does.
    pub selection: Memo<Selection>,
    /// The same before any turn ([`turn`](super::turn)): what a control changes is what the reader chose last, not what a
    /// region far from the screen shows still.
    pub chosen: Memo<Selection>,
    /// The view it follows.
    pub store: Store,
}

impl Shown {
    /// Follows the store's view in that catalog.
    #[must_use]
    pub fn new(store: Store, catalog: Arc<Catalog>) -> Self {
        let held = catalog.clone();
        let asked = Memo::new(move |_| store.with(question));
        let selection = Memo::new(move |_| asked.with(|question| Selection::new(&held, question)));
        Self { catalog: StoredValue::new(catalog), selection, chosen: selection, store }
    }

    /// The same dataset with another selection.
    #[must_use]
    pub fn with_selection(self, selection: Memo<Selection>) -> Self {
        Self { selection, ..self }
    }

    /// The same dataset, asked something else than the view does.
    #[must_use]
    pub fn asking(self, question: Question) -> Self {
        let held = self.catalog();
        self.with_selection(Memo::new(move |_| Selection::new(&held, &question)))
    }

    /// The dataset.
    #[must_use]
    pub fn catalog(self) -> Arc<Catalog> {
        self.catalog.get_value()
    }

    /// The language of the page.
    #[must_use]
    pub fn language(self) -> Language {
        self.store.language()
    }

    /// A text made from the language, the catalog and the selection; made again when one of them changes, and told
    /// on only if it came out different.
    pub fn text(self, say: fn(Language, &Catalog, &Selection) -> String) -> Memo<String> {
        Memo::new(move |_| self.catalog.with_value(|catalog| self.selection.with(|s| say(self.language(), catalog, s))))
    }
}
