//! Scales of amount: counts upwards and ranks downwards.
//!
//! Knows counts, ranks and their px. Does not know what is counted, nor which chart ranks it.

use super::Line;
use crate::figure::ticks;

/// Counts upwards: copies, streams, followers. Linear, since the thresholds told about them are (one, two million).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountScale {
    line: Line,
    floor: u64,
    top: u64,
}

impl CountScale {
    /// From `floor` at the px `bottom` up to `top` at the px `above`. A floor other than 0 has to be said on the
    /// axis: it exaggerates. Where `top` does not exceed it, the axis is one unit high.
    #[must_use]
    pub fn new(floor: u64, top: u64, bottom: f64, above: f64) -> Self {
        let top = top.max(floor.saturating_add(1));
        Self { line: Line::new((floor as f64, top as f64), (bottom, above)), floor, top }
    }

    /// As [`new`](Self::new), with both ends moved outwards to the next tick, so that no line leaves the grid.
    #[must_use]
    pub fn nice(floor: u64, top: u64, bottom: f64, above: f64) -> Self {
        let pieces = ticks::wanted((bottom - above).abs());
        let (mut low, mut high) = (floor, top.max(floor.saturating_add(1)));
        // A wider domain may want a coarser step, which moves the ends again; as in d3, ten rounds settle it.
        for _ in 0..10 {
            let step = ticks::count_step(high - low, pieces);
            let wider = (low / step * step, high.div_ceil(step).saturating_mul(step));
            if wider == (low, high) {
                break;
            }
            (low, high) = wider;
        }
        Self::new(low, high, bottom, above)
    }

    /// The lowest and the highest count shown.
    #[must_use]
    pub fn domain(self) -> (u64, u64) {
        (self.floor, self.top)
    }

    /// Where the count lies, also beyond the ends.
    #[must_use]
    pub fn to_px(self, count: u64) -> f64 {
        self.line.to_px(count as f64)
    }

    /// The count at that px, never below 0.
    #[must_use]
    pub fn from_px(self, px: f64) -> u64 {
        self.line.invert(px).round().max(0.0) as u64
    }

    /// Round counts (1, 2, 5 and their tens), about one in 50 px.
    #[must_use]
    pub fn ticks(self) -> Vec<u64> {
        ticks::counts(self.floor, self.top, ticks::wanted((self.line.range.0 - self.line.range.1).abs()))
    }
}

/// Ranks downwards, #1 on top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankScale {
    line: Line,
    depth: u16,
    root: bool,
}

impl RankScale {
    /// A chart of `depth` ranks, #1 at the px `top`, the last at `bottom`, by the square root of the rank.
    ///
    /// The bands 1-10, 10-50, 50-100, 100-200 get 16, 30, 22 and 32 % of the height, close to how chart weeks fall
    /// into them; linear would hide the top, a logarithm crushes the long tail.
    #[must_use]
    pub fn new(depth: u16, top: f64, bottom: f64) -> Self {
        let depth = depth.max(1);
        Self { line: Line::new((1.0, f64::from(depth).sqrt()), (top, bottom)), depth, root: true }
    }

    /// Places of a short ranking, all the same distance apart: overtaking the second is as far as the third.
    #[must_use]
    pub fn even(depth: u16, top: f64, bottom: f64) -> Self {
        let depth = depth.max(1);
        Self { line: Line::new((1.0, f64::from(depth)), (top, bottom)), depth, root: false }
    }

    /// How many ranks there are.
    #[must_use]
    pub fn depth(self) -> u16 {
        self.depth
    }

    /// Where the rank lies.
    #[must_use]
    pub fn to_px(self, rank: u16) -> f64 {
        let rank = f64::from(rank.max(1));
        self.line.to_px(if self.root { rank.sqrt() } else { rank })
    }

    /// The nearest rank of the chart.
    #[must_use]
    pub fn from_px(self, px: f64) -> u16 {
        let value = self.line.invert(px).max(1.0);
        let rank = if self.root { value * value } else { value };
        rank.round().clamp(1.0, f64::from(self.depth)) as u16
    }

    /// The ranks that get a grid line: see [`ticks::ranks`].
    #[must_use]
    pub fn ticks(self) -> Vec<u16> {
        ticks::ranks(self.depth)
    }
}
