//! Places around a point where a label may stand, the best first.
//!
//! Knows the fixed list: right, left, above, below, each with small shifts; then farther away, with a hairline back.
//! Does not know whether any of them is free.

use super::{Anchor, LEADING};
use crate::figure::geometry::{Point, Rect};

/// From the rim of a glyph to the words beside it, px.
const BESIDE: f64 = 4.5;

/// How far away a label may stand, px; a hairline leads back.
const FAR: [f64; 3] = [24.0, 38.0, 52.0];

/// How many lines of words away a coloured label may stand at most.
const FARTHEST: i32 = 7;

/// Small shifts up and down that let a label clear a line leaving its point at a slant, px.
const SHIFTS: [f64; 3] = [0.0, -4.0, 4.0];

/// How a label stands to its point in height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    Above,
    Beside,
    Below,
}

/// One place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The point it belongs to.
    pub(super) of: Point,
    /// The radius of the glyph there, px.
    pub(super) radius: f64,
    /// From the point to the label's anchor, px.
    pub(super) dx: f64,
    /// From the point to its near edge (to its middle line where it stands beside), px.
    pub(super) dy: f64,
    pub(super) anchor: Anchor,
    pub(super) level: Level,
    /// A hairline leads back.
    pub(super) lead: bool,
}

/// The places right beside each of these points, which have a glyph of that radius.
pub(super) fn near(beside: &[Point], radius: f64) -> impl Iterator<Item = Place> + '_ {
    beside.iter().flat_map(move |at| near_to(*at, radius))
}

/// The places farther away, the nearer ones of each point first.
pub(super) fn far(beside: &[Point], radius: f64) -> impl Iterator<Item = Place> + '_ {
    FAR.into_iter().flat_map(move |px| beside.iter().flat_map(move |at| far_from(*at, radius, px)))
}

fn near_to(of: Point, radius: f64) -> impl Iterator<Item = Place> {
    let away = radius + BESIDE;
    let place = move |dx, dy, anchor, level| Place { of, radius, dx, dy, anchor, level, lead: false };
    let right = SHIFTS.map(|dy| place(away, dy, Anchor::Start, Level::Beside));
    let left = SHIFTS.map(|dy| place(-away, dy, Anchor::End, Level::Beside));
    let along = [(0.0, Anchor::Middle), (radius, Anchor::End), (-radius, Anchor::Start)];
    let above = along.map(|(dx, anchor)| place(dx, -away, anchor, Level::Above));
    let below = along.map(|(dx, anchor)| place(dx, away, anchor, Level::Below));
    right.into_iter().chain(left).chain(above).chain(below)
}

fn far_from(of: Point, radius: f64, px: f64) -> impl Iterator<Item = Place> {
    // Away in both directions, the distance is shared between them.
    let slant = px * std::f64::consts::FRAC_1_SQRT_2;
    let places = [
        (slant, -slant, Anchor::Start, Level::Above),
        (slant, slant, Anchor::Start, Level::Below),
        (-slant, -slant, Anchor::End, Level::Above),
        (-slant, slant, Anchor::End, Level::Below),
        (0.0, -px, Anchor::Middle, Level::Above),
        (0.0, px, Anchor::Middle, Level::Below),
        (px, 0.0, Anchor::Start, Level::Beside),
        (-px, 0.0, Anchor::End, Level::Beside),
        (radius, -px, Anchor::End, Level::Above),
        (radius, px, Anchor::End, Level::Below),
        (-radius, -px, Anchor::Start, Level::Above),
        (-radius, px, Anchor::Start, Level::Below),
    ];
    places.into_iter().map(move |(dx, dy, anchor, level)| Place { of, radius, dx, dy, anchor, level, lead: true })
}

/// The last resort of a coloured label: lines to the right and to the left of its point, the nearest first; not so far
/// that its hairline would be one more line of the figure.
pub(super) fn column(of: Point, radius: f64, room: Rect) -> impl Iterator<Item = Place> {
    let lines = ((room.height() / LEADING) as i32).min(FARTHEST);
    let steps = (1..=lines).flat_map(|n| [-f64::from(n), f64::from(n)]);
    let sides = [(FAR[0], Anchor::Start), (-FAR[0], Anchor::End)];
    steps.flat_map(move |n| {
        let dy = n * LEADING;
        sides.map(|(dx, anchor)| Place { of, radius, dx, dy, anchor, level: Level::Beside, lead: true })
    })
}
