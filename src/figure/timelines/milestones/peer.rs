//! Peers: the works in grey beside the chosen ones.
//!
//! Knows that in the first week a peer is two dots, its first day and its first week, and that elsewhere it is a step.
//! Does not know which peers there are.

use super::sheet::Sheet;
use super::track::Track;
use crate::figure::Wish;
use crate::figure::mark::{Ink, Shape, Size};
use crate::figure::panel::Panel;
use crate::query::fact::Fact;
use crate::query::milestone::Levels;

impl Sheet<'_> {
    /// Draws a peer; answers with its facts, in the order of its points.
    pub(super) fn peer(
        &self,
        panel: &mut Panel,
        levels: &Levels<'_>,
        wishes: &mut Vec<Wish>,
        series: usize,
    ) -> Vec<Fact> {
        if self.is_first_week() {
            return self.peer_week(panel, levels, wishes, series);
        }
        let track = Track::new(self, levels, Ink::Context);
        track.step(self, panel);
        track.glyphs(self, panel);
        wishes.extend(self.peer_wish(&track));
        track.facts(self, panel, series)
    }

    fn peer_week(&self, panel: &mut Panel, levels: &Levels<'_>, wishes: &mut Vec<Wish>, series: usize) -> Vec<Fact> {
        let Some(week) = levels.first_week() else { return Vec::new() };
        let both = levels.first_day().into_iter().chain([week]);
        let placed: Vec<_> =
            both.filter_map(|level| self.place(levels, level, f64::MIN)).filter(|placed| placed.is_shown).collect();
        let points: Vec<_> = placed.iter().map(|placed| placed.at).collect();
        if points.len() > 1 {
            panel.draw(Ink::Context, Shape::Join(points));
        }
        let mut facts = Vec::new();
        for placed in &placed {
            panel.draw(Ink::Context, Shape::Dot(placed.at, Size::Large));
            if let Some(fact) = Fact::count(self.catalog, placed.level.count) {
                panel.point(series, facts.len(), placed.at);
                facts.push(fact);
            }
        }
        if let Some(last) = placed.last() {
            wishes.push(self.end_wish(levels, Ink::Context, last, true));
        }
        facts
    }
}
