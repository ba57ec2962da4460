//! Labels in the right gutter, at the ends of lines.
//!
//! Knows how to push them apart as little as possible. Does not know the plot beyond its right side.

use super::{Label, Run, Tone, Wish, extent};
use crate::figure::advance;
use crate::figure::geometry::Point;
use crate::figure::label::{ASCENT, Anchor, LEADING};
use crate::figure::layout::{Frame, Layout};
use crate::model::order;

/// From the plot to a label's hairline, to its end, and to the words, px.
const LEAD_FROM: f64 = 2.0;
const LEAD_TO: f64 = 10.0;
const WORDS: f64 = 13.0;

/// Added below a label of two lines, so that it reads as one, px (34 from one to the next).
const BELOW_TWO: f64 = 4.0;

/// Labels may stand this much above and below the plot, px: level with its first and last line.
const BEYOND: f64 = 8.0;

/// One label on its way to a place.
struct Pending {
    wish: Wish,
    lines: Vec<Vec<Run>>,
    /// px it takes, air included.
    height: f64,
    /// The top it would have if it were alone.
    top: f64,
}

/// Places the labels beside their lines' ends, pushed apart. Where the pile is higher than the panel, greys give way
/// first, the last of them before the others.
pub(super) fn place(layout: Layout, frame: Frame, wishes: Vec<Wish>) -> Vec<Label> {
    let room = layout.width - frame.plot.right - WORDS;
    let low = (frame.plot.top - BEYOND).max(frame.outer.top);
    let high = (frame.plot.bottom + BEYOND).min(frame.outer.bottom);
    let mut pending: Vec<Pending> = wishes.into_iter().filter_map(|wish| pending(wish, room)).collect();
    while pending.iter().map(|label| label.height).sum::<f64>() > high - low {
        let last = pending.iter().enumerate().max_by_key(|(i, label)| (label.wish.ink.tier(), *i));
        let Some(index) = last.map(|(i, _)| i) else { break };
        pending.remove(index);
    }
    order::by(&mut pending, |a, b| a.top.total_cmp(&b.top));
    let tops = pushed_apart(&pending, low, high);
    pending.into_iter().zip(tops).map(|(label, top)| label.at(top, frame)).collect()
}

impl Pending {
    fn at(self, top: f64, frame: Frame) -> Label {
        let right = frame.plot.right;
        let end = self.wish.beside[0];
        let mut label = Label::in_box(self.wish.ink, self.lines, right + WORDS, top, Anchor::Start);
        let from = Point::new(right + LEAD_FROM, end.y);
        let to = Point::new(right + LEAD_TO, top + ASCENT - 4.0);
        label.lead = Some((from, to));
        label
    }
}

/// The words that fit the gutter: all of them, the short ones, or cut with an ellipsis.
fn pending(wish: Wish, room: f64) -> Option<Pending> {
    let fits = |lines: &Vec<Vec<Run>>| extent(lines).0 <= room;
    let lines = match &wish.short {
        _ if fits(&wish.lines) => wish.lines.clone(),
        Some(short) if fits(short) => short.clone(),
        short => cut(short.as_ref().unwrap_or(&wish.lines), room)?,
    };
    let height = extent(&lines).1 + if lines.len() > 1 { BELOW_TWO } else { 0.0 };
    let top = wish.beside[0].y + 4.0 - ASCENT;
    Some(Pending { wish, lines, height, top })
}

/// Each line's first run, cut to the room.
fn cut(lines: &[Vec<Run>], room: f64) -> Option<Vec<Vec<Run>>> {
    let first = |line: &Vec<Run>| {
        let run = line.first()?;
        Some(vec![Run::new(advance::cut(&run.text, run.tone == Tone::Strong, room)?, run.tone)])
    };
    lines.iter().map(first).collect()
}

/// The tops that keep the labels' order and distances and move them least, in the sense of least squares: isotonic
/// regression by pooling neighbours that would overlap (Barlow et al., 1972), then held inside the panel.
fn pushed_apart(sorted: &[Pending], low: f64, high: f64) -> Vec<f64> {
    // Subtracting the heights above it turns "at least its height below the last" into "not above the last".
    let mut pools: Vec<(f64, usize)> = Vec::new();
    let mut above = 0.0;
    for label in sorted {
        pools.push((label.top - above, 1));
        above += label.height;
        while let [.., (a, n), (b, m)] = pools[..]
            && b < a
        {
            let mean = (a * n as f64 + b * m as f64) / (n + m) as f64;
            pools.truncate(pools.len() - 2);
            pools.push((mean, n + m));
        }
    }
    let last = high - above;
    let places = pools.into_iter().flat_map(|(top, n)| std::iter::repeat_n(top.min(last).max(low), n));
    let mut above = 0.0;
    let top = |(place, label): (f64, &Pending)| {
        let top = place + above;
        above += label.height;
        top
    };
    places.zip(sorted).map(top).collect()
}

const _: () = assert!(LEADING == 15.0, "labels of one line are pushed to 15 px");
