//! The claims that are listed, checked: one line each.
//!
//! Knows which claims a view lists, on paper all of them, and that a claim whose link is open is listed whoever it is about. A
//! claim is checked once for each dataset, day and language, however often it is opened, closed or filtered.

use crate::claim::{Verdict, is_about, judge};
use crate::link::{Scene, Verdicts, View};
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::day::Day;
use crate::model::id::ClaimId;
use crate::query::selection::Selection;
use crate::ui::paper::paper;
use crate::ui::shown::Shown;
use crate::words::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// So many are listed beside the other regions; the rest is behind a link.
const FEW: usize = 6;

/// A claim that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place in the dataset.
    pub at: usize,
    /// Its id.
    pub id: ClaimId,
    /// What came of it.
    pub verdict: Verdict,
    /// Why, in a sentence.
    pub reason: String,
    /// Whether the view asks for it; else only its own link does.
    pub is_asked: bool,
}

impl Line {
    /// The claim at that place of the dataset, checked.
    #[must_use]
    pub fn of(language: Language, catalog: &Catalog, as_of: Option<Day>, at: usize, is_asked: bool) -> Option<Self> {
        let claim = catalog.claims().get(at)?;
        let judged = judge(catalog, claim, as_of);
        let reason = language.reason(catalog, &judged);
        Some(Self { at, id: claim.id.clone(), verdict: judged.verdict, reason, is_asked })
    }
}

/// The claims of a view.
#[derive(Clone, Copy)]
pub struct Lines {
    /// The dataset and the selection.
    pub shown: Shown,
    /// All that the selection asks for, in the order of the dataset.
    pub all: Memo<Arc<Vec<Line>>>,
    /// The places in `all` of those that stand on the page.
    pub listed: Memo<Vec<usize>>,
    /// The claim that is open.
    pub open: Memo<Option<ClaimId>>,
    /// Whether claims stand alone on the page.
    pub alone: Memo<bool>,
    /// The day whose knowledge is shown.
    pub as_of: Memo<Option<Day>>,
}

impl Lines {
    /// Follows the view.
    #[must_use]
    pub fn new(shown: Shown) -> Self {
        let store = shown.store;
        let is_paper = paper();
        let open = Memo::new(move |_| store.with(|view| view.claim.clone()));
        // A claim that only its link brought here stays when it is closed: what has the focus does not vanish.
        let last = Memo::new(move |before: Option<&Option<ClaimId>>| open.get().or_else(|| before.cloned().flatten()));
        let as_of = Memo::new(move |_| shown.selection.with(|selection| selection.as_of));
        let places = Memo::new(move |_| {
            let place = |view: &View| {
                let catalog = shown.catalog();
                last.with(|last| shown.selection.with(|selection| places(view, &catalog, selection, last.as_ref())))
            };
            store.with(place)
        });
        let all = Memo::new(move |_| {
            let (catalog, language, as_of) = (shown.catalog(), shown.language(), as_of.get());
            let line = |(at, is_asked): &(usize, bool)| Line::of(language, &catalog, as_of, *at, *is_asked);
            Arc::new(places.with(|places| places.iter().filter_map(line).collect::<Vec<_>>()))
        });
        let alone = Memo::new(move |_| store.with(|view| view.scene == Some(Scene::Claims)));
        let listed = Memo::new(move |_| {
            let verdicts = store.with(|view| view.verdicts);
            let most = if alone.get() || is_paper.get() { usize::MAX } else { FEW };
            all.with(|all| last.with(|last| listed(all, verdicts, last.as_ref(), most)))
        });
        Self { shown, all, listed, open, alone, as_of }
    }

    /// The verdicts of those that the view asks for.
    #[must_use]
    pub fn verdicts(self) -> Vec<Verdict> {
        self.all.with(|all| all.iter().filter(|line| line.is_asked).map(|line| line.verdict).collect())
    }

    /// What they come to, in a sentence.
    #[must_use]
    pub fn finding(self) -> String {
        let (catalog, language) = (self.shown.catalog(), self.shown.language());
        let is_every = self.shown.store.with(View::lists_every_claim);
        let verdicts = self.verdicts();
        self.shown.selection.with(|selection| finding(language, &catalog, selection, is_every, &verdicts))
    }

    /// Opens a claim, or closes it.
    pub fn toggle(self, id: &ClaimId) {
        self.shown.store.act(|view| {
            let claim = (view.claim.as_ref() != Some(id)).then(|| id.clone());
            View { claim, ..view }
        });
    }

    /// The claim that is open, in a sentence; nothing where none is, or none that the dataset has.
    #[must_use]
    pub fn claim(shown: Shown) -> String {
        let catalog = shown.catalog();
        let open = shown.store.with(|view| view.claim.clone());
        let claim = open.and_then(|id| catalog.claims().iter().find(|claim| claim.id == id));
        claim.map_or_else(String::new, |claim| shown.language().claim(&catalog, claim))
    }

    /// The sentence on top of the page where claims stand alone.
    #[must_use]
    pub fn headline(shown: Shown) -> String {
        let is_every = shown.store.with(View::lists_every_claim);
        shown
            .selection
            .with(|selection| shown.language().claims_headline(&shown.catalog(), (!is_every).then_some(selection)))
    }
}

/// The places of the claims in the dataset, and whether the view itself asks for them; the last one that was opened is there
/// whoever asks.
pub fn places(view: &View, catalog: &Catalog, selection: &Selection, last: Option<&ClaimId>) -> Vec<(usize, bool)> {
    let is_every = view.lists_every_claim();
    let place = |(at, claim): (usize, &Claim)| {
        let is_asked = is_every || is_about(claim, selection);
        let is_listed = is_asked || last == Some(&claim.id);
        (is_listed && claim.was_made(selection.as_of)).then_some((at, is_asked))
    };
    catalog.claims().iter().enumerate().filter_map(place).collect()
}

/// The places among the lines of those that stand on the page: of what the view asks for, so many with one of the verdicts;
/// and the last one that was opened.
pub fn listed(all: &[Line], verdicts: Option<Verdicts>, last: Option<&ClaimId>, most: usize) -> Vec<usize> {
    let (mut listed, mut count) = (Vec::new(), 0);
    for (place, line) in all.iter().enumerate() {
        let is_meant = line.is_asked && verdicts.is_none_or(|verdicts| verdicts.has(line.verdict));
        if last == Some(&line.id) || is_meant && count < most {
            listed.push(place);
            count += usize::from(is_meant);
        }
    }
    listed
}

/// What the verdicts come to, in a sentence.
pub fn finding(
    language: Language,
    catalog: &Catalog,
    selection: &Selection,
    is_every: bool,
    verdicts: &[Verdict],
) -> String {
    if catalog.claims().is_empty() {
        return language.page().no_claims().to_owned();
    }
    language.claims_finding(catalog, (!is_every).then_some(selection), selection.as_of, verdicts)
}
