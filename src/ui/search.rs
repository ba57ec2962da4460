//! The state of one search field: what is typed, what it finds, where the keys are.
//!
//! Knows what each key means for the list and the choice. Does not know an element of the page.

use super::choice::{Chip, Choice, Field};
use super::shown::Shown;
use crate::model::order;
use crate::words::fold::fold;
use leptos::prelude::*;

/// What is searched for, what is found, and where the keys are in it.
#[derive(Clone, Copy)]
pub(super) struct Search {
    shown: Shown,
    field: Field,
    /// What is shown as chosen.
    pub chips: Memo<Vec<Chip>>,
    /// How many of them stand beside the field; the others are in the list's panel.
    pub in_sight: Memo<usize>,
    /// What stands in the field.
    pub typed: RwSignal<String>,
    /// What the list answers: what was typed last, also where it has gone from the field since.
    asked: RwSignal<String>,
    /// Whether the list is open.
    pub open: RwSignal<bool>,
    /// Place among the found of the option that the keys are on.
    pub active: RwSignal<Option<usize>>,
    /// What comes first, of what was selected when the list was opened: nothing moves under a hand that chooses.
    ahead: StoredValue<Option<Vec<String>>>,
}

impl Search {
    /// Nothing typed, and the list closed.
    pub fn new(shown: Shown, field: Field) -> Self {
        let chips = Memo::new(move |_| field.chips(shown));
        let in_sight = Memo::new(move |_| {
            let (language, catalog) = (shown.language(), shown.catalog());
            let count = |view: &_, selection: &_| field.in_sight(&chips.read(), language, &catalog, view, selection);
            shown.store.with(|view| shown.selection.with(|selection| count(view, selection)))
        });
        Self {
            shown,
            field,
            chips,
            in_sight,
            typed: RwSignal::new(String::new()),
            asked: RwSignal::new(String::new()),
            open: RwSignal::new(false),
            active: RwSignal::new(None),
            ahead: StoredValue::new(None),
        }
    }

    /// What was found: names that begin so first, and of either what belongs to the selection. A list nobody sees costs
    /// nothing.
    pub fn found(self) -> Vec<Choice> {
        if !self.open.get() {
            return Vec::new();
        }
        let folded = fold(&self.asked.read());
        let (catalog, language) = (self.shown.catalog(), self.shown.language());
        let ahead = self.ahead.get_value().unwrap_or_else(|| {
            let ahead = self.shown.selection.with_untracked(|selection| self.field.ahead(&catalog, selection));
            self.ahead.set_value(Some(ahead.clone()));
            ahead
        });
        let mut ranked = Vec::new();
        for mut choice in self.field.choices(language, &catalog) {
            let Some(at) = choice.called.found(&folded) else { continue };
            let is_ahead = ahead.contains(&choice.key);
            if is_ahead && self.field == Field::Charts {
                choice.detail = [&choice.detail, language.page().with_entries()].join(" · ");
            }
            ranked.push(((at, !is_ahead), choice));
        }
        order::by_key(&mut ranked, |(rank, _)| *rank);
        ranked.into_iter().map(|(_, choice)| choice).collect()
    }

    /// Whether something was typed that nothing is called.
    pub fn none_found(self) -> bool {
        self.open.get() && !self.asked.read().is_empty() && self.found().is_empty()
    }

    /// Takes over what was typed; how many it finds.
    pub fn search(self, typed: String) -> usize {
        let first = (!fold(&typed).is_empty()).then_some(0);
        self.asked.set(typed.clone());
        self.typed.set(typed);
        self.open.set(true);
        let count = untrack(|| self.found().len());
        self.active.set(first.filter(|_| count > 0));
        count
    }

    /// Closes the list and clears the field.
    pub fn close(self) {
        self.open.set(false);
        self.active.set(None);
        self.typed.set(String::new());
        self.asked.set(String::new());
        self.ahead.set_value(None);
    }

    /// Walks the list, round its ends.
    pub fn step(self, by: isize) -> bool {
        self.open.set(true);
        let count = untrack(|| self.found().len());
        let at = match (self.active.get_untracked(), by) {
            (None, 1) => 0,
            (None, _) => count.saturating_sub(1),
            (Some(at), _) => (at + count).saturating_add_signed(by) % count.max(1),
        };
        self.active.set((count > 0).then_some(at));
        true
    }

    /// The id that Enter means.
    pub fn active_key(self) -> Option<String> {
        let at = self.active.get_untracked()?;
        untrack(|| self.found()).into_iter().nth(at).map(|choice| choice.key)
    }

    /// Closes and clears; whether there was anything to.
    pub fn escape(self) -> bool {
        let (open, typed) = (self.open.get_untracked(), !self.typed.read_untracked().is_empty());
        self.close();
        open || typed
    }

    /// The last chip that can be taken away, where nothing is typed.
    pub fn last_chip(self) -> Option<String> {
        if !self.typed.read_untracked().is_empty() {
            return None;
        }
        let chips = self.chips.read_untracked();
        chips.iter().rev().find(|chip| chip.removable).map(|chip| chip.key.clone())
    }

    /// Whether that id is shown as chosen.
    pub fn has(self, key: &str) -> bool {
        self.chips.read().iter().any(|chip| chip.key == key)
    }

    /// Chooses it, or takes it back. What was searched for has been found: its letters go, so that another Enter does not
    /// undo the choice. The list stays, with a tick at what was chosen; to make that of all albums would take frames.
    pub fn toggle(self, key: &str) {
        if !self.typed.read_untracked().is_empty() {
            self.typed.set(String::new());
            self.active.set(None);
        }
        self.shown.store.act(|view| self.field.toggle(self.shown, key, view));
    }

    /// The same where there is one; whether there was.
    pub fn toggle_if(self, key: Option<String>) -> bool {
        key.inspect(|key| self.toggle(key)).is_some()
    }
}
