//! The part of a timeline in which given facts stand: the evidence of a claim.
//!
//! Knows which panels draw a fact, and where, and on which timeline a claim is seen. Does not know what the facts say
//! of it.

use super::spot::Spot;
use super::{Timeline, chart_entries, followers, key_marks, milestones};
use crate::claim::{self, Shows};
use crate::model::catalog::Catalog;
use crate::query::fact::Fact;
use crate::query::ranking::Rankings;
use crate::query::selection::Selection;
use crate::query::totals::totals_of_claim;
use crate::words::Language;

/// What a claim rests on, laid out for a width in px: only the panels with these facts, those too that the page leaves to
/// the table. Without panels where no timeline draws such facts.
#[must_use]
pub fn evidence(
    shows: &Shows,
    facts: &[Fact],
    language: Language,
    catalog: &Catalog,
    selection: &Selection,
    width: f64,
) -> Timeline {
    let timeline = match shows.timeline {
        claim::Timeline::Charts => {
            let runs = chart_entries::runs(catalog, selection);
            chart_entries::chart_entries(catalog, selection, &runs, language, width)
        }
        claim::Timeline::Followers => {
            followers::followers(catalog, selection, &Rankings::new(catalog, selection), language, width)
        }
        claim::Timeline::Milestones => {
            let totals = totals_of_claim(catalog, selection, facts, shows.claimed);
            milestones::milestones(catalog, selection, &totals, language, width)
        }
    };
    timeline.narrowed(facts)
}

impl Timeline {
    /// Where these facts stand: each in every panel that draws it, the panels from the top.
    #[must_use]
    pub fn spots(&self, facts: &[Fact]) -> Vec<Spot> {
        let of_panel = |panel: usize| facts.iter().filter_map(move |fact| self.spot_in(panel, fact));
        (0..self.panels.len()).flat_map(of_panel).collect()
    }

    fn spot_in(&self, panel: usize, fact: &Fact) -> Option<Spot> {
        self.spot_of(panel, fact).filter(|spot| spot.panel == panel)
    }

    /// Only the panels that draw one of these facts, with the key of what they use. What the whole does not show is
    /// none of their concern.
    #[must_use]
    pub fn narrowed(self, facts: &[Fact]) -> Self {
        let draws: Vec<bool> =
            (0..self.panels.len()).map(|panel| facts.iter().any(|fact| self.spot_in(panel, fact).is_some())).collect();
        let panels: Vec<_> = self.panels.into_iter().zip(draws).filter(|(_, draws)| *draws).map(|(p, _)| p).collect();
        let key = panels.iter().flat_map(|panel| key_marks(&panel.figure)).collect();
        Self { panels, key, notes: Vec::new() }
    }
}
