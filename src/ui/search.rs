//! The state of one search field: what is typed, what it finds, where the keys are.
//!
//! Knows what each key means for the list and the choice. Does not know an element of the page.

use super::choice::{Chip, Choice, Field};
use super::shown::Shown;
use crate::words::fold::fold;
use leptos::prelude::*;

/// What is searched for, what is found, and where the keys are in it.
#[derive(Clone, Copy)]
pub(super) struct Search {
    shown: Shown,
    field: Field,
    /// What is shown as chosen.
    pub chips: Memo<Vec<Chip>>,
    /// What stands in the field.
    pub typed: RwSignal<String>,
    /// Whether the list is open.
    pub open: RwSignal<bool>,
    /// Place among the found of the option that the keys are on.
    pub active: RwSignal<Option<usize>>,
}

impl Search {
    /// Nothing typed, and the list closed.
    pub fn new(shown: Shown, field: Field) -> Self {
        Self {
            shown,
            field,
            chips: Memo::new(move |_| field.chips(shown)),
            typed: RwSignal::new(String::new()),
            open: RwSignal::new(false),
            active: RwSignal::new(None),
        }
    }

    /// What was found, names that begin so first. A list nobody sees costs nothing.
    pub fn found(self) -> Vec<Choice> {
        if !self.open.get() {
            return Vec::new();
        }
        let folded = fold(&self.typed.read());
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for choice in self.field.choices(self.shown.language(), &self.shown.catalog()) {
            match choice.called.found(&folded) {
                Some(0) => first.push(choice),
                Some(_) => second.push(choice),
                None => {}
            }
        }
        first.append(&mut second);
        first
    }

    /// Whether something was typed that nothing is called.
    pub fn none_found(self) -> bool {
        self.open.get() && !self.typed.read().is_empty() && self.found().is_empty()
    }

    /// Takes over what was typed; how many it finds.
    pub fn search(self, typed: String) -> usize {
        let first = (!fold(&typed).is_empty()).then_some(0);
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

    /// Chooses it, or takes it back.
    pub fn toggle(self, key: &str) {
        self.shown.store.act(|view| self.field.toggle(self.shown, key, view));
    }

    /// The same where there is one; whether there was.
    pub fn toggle_if(self, key: Option<String>) -> bool {
        key.inspect(|key| self.toggle(key)).is_some()
    }
}
