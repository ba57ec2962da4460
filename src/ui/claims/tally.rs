//! How many claims came to which verdict: a button for each, which lists only those.
//!
//! The buttons are painted; what a change leaves of them is set where they stand, so that the one that was pressed keeps
//! the focus. Knows what is chosen, and that where nothing came to a verdict there is none to press. Does not know how a
//! button looks ([`paint`](crate::paint)), nor the rows.

use super::lines::Lines;
use crate::claim::Verdict;
use crate::link::{Verdicts, View};
use crate::paint::{Tally as Counts, claim_tally};
use crate::ui::browser::closest;
use crate::ui::painted::{Put, put};
use crate::words::Language;
use crate::words::ledger::LISTED;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use std::iter::successors;
use web_sys::Element;

/// The buttons, and how many of the claims are listed where not all are: neither here nor on paper does a few pass for all.
pub fn tally(lines: Lines) -> AnyView {
    let group = NodeRef::<html::Div>::new();
    Effect::new(move |before: Option<Tally>| {
        let now = Tally::of(lines);
        if let Some(group) = group.get_untracked() {
            now.show(before.as_ref(), &group);
        }
        now
    });
    view! {
        <div class="tally">
            <div node_ref=group role="group" on:click=move |event| press(lines, &event)></div>
            <p role="status"></p>
        </div>
    }
    .into_any()
}

/// A press on a button chooses its verdict, or lets go of it.
fn press(lines: Lines, event: &MouseEvent) {
    let Some((group, pressed)) = closest(event, "[role=group]").zip(closest(event, "button")) else { return };
    let verdict = buttons(&group).zip(LISTED).find(|(button, _)| *button == pressed);
    if let Some((_, verdict)) = verdict {
        lines.shown.store.act(|view| View { verdicts: Verdicts::toggle(view.verdicts, verdict), ..view });
    }
}

/// The buttons as they stand in their group, in the order of the verdicts.
fn buttons(group: &Element) -> impl Iterator<Item = Element> {
    successors(group.first_element_child(), Element::next_element_sibling)
}

/// How many of the verdicts are which, and which are chosen.
pub fn counted(verdicts: &[Verdict], chosen: Option<Verdicts>) -> Counts {
    LISTED.map(|verdict| {
        let count = verdicts.iter().filter(|other| **other == verdict).count();
        (count, chosen.is_some_and(|chosen| chosen.has(verdict)))
    })
}

/// What the buttons say.
#[derive(PartialEq)]
struct Tally {
    language: Language,
    /// How many claims came to each verdict.
    of: Counts,
    /// How many of them have a row.
    listed: usize,
    /// Whether a claim that the view does not ask for has one too: the one that was opened.
    has_other: bool,
}

impl Tally {
    fn of(lines: Lines) -> Self {
        let chosen = lines.shown.store.with(|view| view.verdicts);
        let (listed, has_other) = lines.all.with(|all| {
            let is_asked = |place: &&usize| all.get(**place).is_some_and(|line| line.is_asked);
            lines.listed.with(|listed| {
                let asked = listed.iter().filter(is_asked).count();
                (asked, asked < listed.len())
            })
        });
        Self { language: lines.shown.language(), of: counted(&lines.verdicts(), chosen), listed, has_other }
    }

    /// How many are listed, where not all are or another one is.
    fn listed(&self) -> String {
        let all = self.of.iter().map(|(count, _)| count).sum();
        self.language.page().claims_listed(self.listed, all, self.has_other)
    }

    /// Each touch costs the browser a look at what it may mean: what says the same is left as it is.
    fn show(&self, before: Option<&Self>, group: &Element) {
        if before == Some(self) {
            return;
        }
        if let Some(status) = group.next_element_sibling() {
            status.set_text_content(Some(&self.listed()));
        }
        let Some(before) = before.filter(|before| before.language == self.language) else {
            let _ = group.set_attribute("aria-label", self.language.page().verdicts());
            return put(group, Put::Instead, &claim_tally(self.language, &self.of));
        };
        for (at, (button, now)) in buttons(group).zip(self.of).enumerate() {
            if before.of.get(at) == Some(&now) {
                continue;
            }
            let (count, is_chosen) = now;
            // A chosen one can be let go of, even where a change of the day has left nothing to it.
            let is_there = count > 0 || is_chosen;
            let _ = if is_there { button.remove_attribute("hidden") } else { button.set_attribute("hidden", "") };
            let _ = button.set_attribute("aria-pressed", if is_chosen { "true" } else { "false" });
            if let Ok(Some(number)) = button.query_selector("b") {
                number.set_text_content(Some(&count.to_string()));
            }
        }
    }
}
