//! The part of a timeline in which given facts stand: the evidence of a claim.
//!
//! Knows which panels draw a fact, and where. Does not know what the facts are evidence for.

use super::spot::Spot;
use super::{Timeline, key_marks};
use crate::query::fact::Fact;

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
