//! Axes as plotters wants them.
//!
//! Knows how to hand the figure's ticks and words to plotters through its `Ranged` and `ValueFormatter`. Does not know
//! days or ranks: the figure's scales have already turned them into px, and a second mapping could only round them
//! differently. A value on these axes is therefore the px itself.

use super::tenths::tenths;
use crate::figure::axis::Tick;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use std::ops::Range;

/// An axis whose values are px.
#[derive(Clone)]
pub(super) struct PxAxis<'f> {
    /// The figure's ticks.
    pub(super) ticks: &'f [Tick],
    /// From where to where, px, upwards in number.
    pub(super) range: (f64, f64),
}

impl PxAxis<'_> {
    /// The tick that stands at the px.
    pub(super) fn tick(&self, px: f64) -> Option<&Tick> {
        self.ticks.iter().find(|tick| tick.at == px)
    }

    /// Its ends in tenths.
    pub(super) fn ends(&self) -> Range<i32> {
        tenths(self.range.0)..tenths(self.range.1)
    }
}

impl Ranged for PxAxis<'_> {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, px: &f64, _: (i32, i32)) -> i32 {
        tenths(*px)
    }

    /// The figure has chosen its ticks for the room there is; plotters' own choice would have no rank 1. Strong lines
    /// come last: they cover the others, and neighbours of one kind share an element.
    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        let of = |strong| self.ticks.iter().filter(move |tick| tick.strong == strong).map(|tick| tick.at);
        of(false).chain(of(true)).collect()
    }

    fn range(&self) -> Range<f64> {
        self.range.0..self.range.1
    }
}

impl ValueFormatter<f64> for PxAxis<'_> {
    /// The word of the tick that stands there.
    fn format_ext(&self, px: &f64) -> String {
        self.tick(*px).map(|tick| tick.label.clone()).unwrap_or_default()
    }
}
