//! Axes as plotters wants them.
//!
//! Knows how to hand the figure's ticks and words to plotters through its `Ranged` and `ValueFormatter`. Does not know
//! days or ranks: the figure's scales have already turned them into px, and a second mapping could only round them
//! differently. A value on these axes is therefore the px itself.
//!
//! plotters draws a mesh in two passes, light lines first, then bold ones with their words; one stroke style serves
//! both directions of a pass. So the upright axis answers in the light pass and the level one in the bold pass, and
//! each direction has a style of its own.

use super::tenths::tenths;
use crate::figure::axis::Tick;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use std::ops::Range;

/// In which of plotters' passes an axis has its lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// The first: upright lines, without words.
    Light,
    /// The second: level lines, with words.
    Bold,
}

/// An axis whose values are px.
#[derive(Clone)]
pub(super) struct PxAxis<'f> {
    /// The figure's ticks.
    pub(super) ticks: &'f [Tick],
    /// Only the strong ones, or only the others.
    pub(super) strong: bool,
    pub(super) pass: Pass,
    /// From where to where, px, upwards in number.
    pub(super) range: Range<f64>,
}

impl Ranged for PxAxis<'_> {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    /// The limits that plotters computes are cut to whole units and exclude their end; the scale's own px are exact.
    fn map(&self, px: &f64, _: (i32, i32)) -> i32 {
        tenths(*px)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let pass = if hint.weight().allow_light_points() { Pass::Light } else { Pass::Bold };
        let shown = self.ticks.iter().filter(|tick| pass == self.pass && tick.strong == self.strong);
        shown.map(|tick| tick.at).collect()
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }

    /// plotters leaves out words outside of this range: both ends belong to it.
    fn axis_pixel_range(&self, _: (i32, i32)) -> Range<i32> {
        tenths(self.range.start)..tenths(self.range.end) + 1
    }
}

impl ValueFormatter<f64> for PxAxis<'_> {
    /// The word of the tick that stands there.
    fn format_ext(&self, px: &f64) -> String {
        self.ticks.iter().find(|tick| tick.at == *px).map(|tick| tick.label.clone()).unwrap_or_default()
    }
}
