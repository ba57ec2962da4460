//! Which acts share one scale of counts.
//!
//! Knows how far their counts lie apart: groups stand on a panel of their own where the scales do not meet, and peers
//! only where they are near. Does not draw.

use super::Ground;
use super::spot::Spot;
use crate::figure::scale::CountScale;
use crate::model::observation::Count;
use crate::model::work::ActKind;
use crate::query::ranking::Ranked;

/// Peers in grey on one panel: more are noise, not context.
const PEERS: usize = 8;

/// Below this share of the highest count (in hundredths) an axis that starts at the lowest would hide how much
/// growth there was: it starts at zero.
const NEAR_ZERO: u64 = 40;

/// Soloists and groups stand apart where the highest count of one is more than so many times that of the other: the
/// lower would fill less than half of the panel.
const APART: u64 = 2;

/// The acts of one panel of counts.
pub(super) struct Field<'a> {
    /// The chosen ones, then the peers.
    pub acts: Vec<&'a Ranked<'a>>,
    /// The lowest and the highest count to be shown.
    pub range: (u64, u64),
}

impl<'a> Ground<'a> {
    /// One field, or two where soloists and groups are chosen whose counts do not meet.
    pub(super) fn fields(&self) -> Vec<Field<'a>> {
        let chosen = |kind| self.rankings.chosen().filter(move |ranked| ranked.act.kind == kind).collect::<Vec<_>>();
        let (soloists, groups) = (chosen(ActKind::Soloist), chosen(ActKind::Group));
        let apart = match (self.range(&soloists), self.range(&groups)) {
            (Some(one), Some(other)) => one.1.max(other.1) > one.1.min(other.1).saturating_mul(APART),
            _ => false,
        };
        if apart {
            vec![self.field(soloists, true), self.field(groups, true)]
        } else {
            vec![self.field([soloists, groups].concat(), false)]
        }
    }

    fn field(&self, mut acts: Vec<&'a Ranked<'a>>, is_apart: bool) -> Field<'a> {
        let kinds: Vec<ActKind> = acts.iter().map(|ranked| ranked.act.kind).collect();
        let own = self.range(&acts);
        // Without a range of their own, the chosen acts are seen beside their kind; with one, beside all that are near.
        let any_kind = own.is_some() && !is_apart;
        let is_peer = |ranked: &&Ranked<'_>| !ranked.chosen && (any_kind || kinds.contains(&ranked.act.kind));
        let mut peers: Vec<_> = self.rankings.acts.iter().filter(is_peer).collect();
        if let Some((low, high)) = own {
            let pad = ((high - low) / 4).max(high / 20);
            let near = low.saturating_sub(pad)..=high.saturating_add(pad);
            let last = |ranked: &Ranked<'_>| self.placed(ranked).next_back().map(|count| count.quantity.value);
            peers.retain(|ranked| last(ranked).is_some_and(|value| near.contains(&value)));
        }
        peers.truncate(PEERS);
        // Peers widen the range no further than they are near.
        let with_peers = self.range(&peers).map_or(own, |(low, high)| match own {
            Some((least, most)) => {
                let pad = ((most - least) / 4).max(most / 20);
                Some((least.min(low.max(least.saturating_sub(pad))), most.max(high.min(most.saturating_add(pad)))))
            }
            None => Some((low, high)),
        });
        acts.extend(peers);
        Field { acts, range: with_peers.unwrap_or((0, 1_000_000)) }
    }

    /// The counts of an act that have a place inside the window.
    pub(super) fn placed(&self, ranked: &Ranked<'a>) -> impl DoubleEndedIterator<Item = &'a Count> {
        let (x, window) = (self.x(ranked), ranked.window);
        ranked.counts_in(window).filter(move |count| count.to.is_some_and(|to| Spot::new(x, window, to).is_some()))
    }

    fn range(&self, acts: &[&'a Ranked<'a>]) -> Option<(u64, u64)> {
        let values = || acts.iter().flat_map(|ranked| self.placed(ranked)).map(|count| count.quantity.value);
        values().min().zip(values().max())
    }
}

impl Field<'_> {
    /// The scale of the panel, from the px `bottom` up to `top`. It starts at zero unless all counts lie close
    /// together.
    pub fn scale(&self, bottom: f64, top: f64) -> CountScale {
        let (low, high) = self.range;
        if low.saturating_mul(100) <= high.saturating_mul(NEAR_ZERO) {
            return CountScale::nice(0, high, bottom, top);
        }
        let air = ((high - low) / 12).max(high / 40);
        CountScale::nice(low.saturating_sub(air), high.saturating_add(air / 2), bottom, top)
    }
}
