//! Layout: a figure for its real width.
//!
//! Knows gutters, and how panels stand on one another so that they share one x. Does not know what they show. Nothing
//! is ever scaled down: 12 px stays 12 px.
//!
//! ```text
//! |left|<-------------- plot -------------->|  right   |
//!      +------------------------------------+ head     |
//!  #1  |                                    |          |
//!      |                                    | end words|
//! 200  +------------------------------------+          |
//! off  ........................................ lanes
//!      +--------+--------+--------+---------+ axis
//!       Mar 2023 Apr      May      Jun         words
//! ```

use super::geometry::Rect;

/// Below this width (px) there is no room for words beside the plot; they move inside.
pub const PHONE: f64 = 720.0;

/// From the plot's lower side to the first lane of absent weeks, px.
const LANE: f64 = 17.0;
/// From one lane to the next, px: dashes of 3 px with paper between them. Many stand closer.
const NEXT_LANE: f64 = 5.0;
const NEXT_OF_MANY: f64 = 4.0;
/// More lanes than these are many.
const FEW_LANES: usize = 8;
/// From the last lane to the axis line, and from the plot to it where there is no lane, px.
const AXIS: f64 = 15.0;
const AXIS_BARE: f64 = 4.0;
/// Below the axis line: the tick, a line of words and what hangs from their letters, px.
const WORDS: f64 = 22.0;
/// A second line of words, px.
const SECOND_LINE: f64 = 15.0;

/// The gutters of a figure, the same for all of its panels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The figure's width, px.
    pub width: f64,
    /// Left of the plot, for the words of the y axis.
    pub left: f64,
    /// Right of the plot, for the words at the ends of lines.
    pub right: f64,
}

/// What stands below a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// Nothing: another panel of the same time axis follows.
    Bare,
    /// The axis and its words.
    Words,
    /// The axis and two lines of words (day 0, and its date).
    TwoLines,
}

/// The room a panel asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Space {
    /// Above the plot, px: 30 where a release is named there, else 16.
    pub head: f64,
    /// The plot's height, px.
    pub plot: f64,
    /// Lanes for absent weeks below the plot, one a work.
    pub lanes: usize,
    /// What follows.
    pub foot: Foot,
}

/// Where a panel stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// All of it, gutters included.
    pub outer: Rect,
    /// Where marks are drawn.
    pub plot: Rect,
    /// The lanes of absent weeks below it.
    pub lanes: usize,
    /// The y of the last of them.
    pub lane: Option<f64>,
    /// The y of the axis line, where the panel has the axis.
    pub axis: Option<f64>,
}

impl Layout {
    /// The layout of a figure so many px wide. Below 280 px it is laid out for 280: less cannot be read, and 320 px
    /// wide screens leave 288.
    #[must_use]
    pub fn new(width: f64) -> Self {
        let width = if width.is_finite() { width.clamp(280.0, 4_000.0) } else { 280.0 };
        let (left, right) = if width < PHONE { (38.0, 10.0) } else { (44.0, 172.0) };
        Self { width, left, right }
    }

    /// Whether words at the ends of lines have no gutter and stand inside.
    #[must_use]
    pub fn is_phone(self) -> bool {
        self.width < PHONE
    }

    /// The left and right side of every plot: the range of the shared x scale.
    #[must_use]
    pub fn x_range(self) -> (f64, f64) {
        (self.left, self.width - self.right)
    }

    /// Frames for panels that stand one below the other, from the top of the sheet.
    #[must_use]
    pub fn stack(self, spaces: &[Space]) -> Vec<Frame> {
        let mut top = 0.0;
        let frame = |space: &Space| {
            let frame = self.frame(top, *space);
            top = frame.outer.bottom;
            frame
        };
        spaces.iter().map(frame).collect()
    }

    fn frame(self, top: f64, space: Space) -> Frame {
        let (left, right) = self.x_range();
        let plot = Rect::new(left, top + space.head, right, top + space.head + space.plot.max(1.0));
        let lane = space.lanes.checked_sub(1).map(|last| lane(plot, space.lanes, last));
        let (axis, end) = match space.foot {
            Foot::Bare => (None, lane.unwrap_or(plot.bottom) + 10.0),
            Foot::Words | Foot::TwoLines => {
                let axis = lane.map_or(plot.bottom + AXIS_BARE, |lane| lane + AXIS);
                let second = if space.foot == Foot::TwoLines { SECOND_LINE } else { 0.0 };
                (Some(axis), axis + WORDS + second)
            }
        };
        Frame { outer: Rect::new(0.0, top, self.width, end), plot, lanes: space.lanes, lane, axis }
    }
}

/// Where one of so many lanes below a plot is.
fn lane(plot: Rect, lanes: usize, index: usize) -> f64 {
    let next = if lanes > FEW_LANES { NEXT_OF_MANY } else { NEXT_LANE };
    plot.bottom + LANE + next * index as f64
}

impl Frame {
    /// The y of each lane of absent weeks, from the top.
    pub fn lanes(self) -> impl Iterator<Item = f64> {
        (0..self.lanes).map(move |index| lane(self.plot, self.lanes, index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_share_their_sides_and_never_overlap() {
        for width in [280.0, 358.0, 719.0, 720.0, 1200.0, 1600.0] {
            let layout = Layout::new(width);
            let rank = Space { head: 30.0, plot: 236.0, lanes: 1, foot: Foot::Bare };
            let count = Space { head: 12.0, plot: 212.0, lanes: 0, foot: Foot::Words };
            let frames = layout.stack(&[rank, count, count]);
            for pair in frames.windows(2) {
                assert_eq!((pair[0].plot.left, pair[0].plot.right), (pair[1].plot.left, pair[1].plot.right));
                assert_eq!(pair[0].outer.bottom, pair[1].outer.top);
            }
            assert!(frames.iter().all(|frame| frame.plot.within(frame.outer)));
        }
    }

    #[test]
    fn a_phone_keeps_its_width_for_the_plot() {
        assert_eq!(Layout::new(358.0).x_range(), (38.0, 348.0));
        assert_eq!(Layout::new(1200.0).x_range(), (44.0, 1028.0));
        assert_eq!(Layout::new(f64::NAN).width, 280.0);
    }
}
