//! A mark of each kind, for the key: drawn as in a figure, 18 by 16 px.
//!
//! Knows a mark that stands for its kind; in ink, since a colour would stand for a work. Does not know what is said of it.

use crate::figure::mark::{Ink, Mark, Shape, Size};
use crate::figure::{Point, Rect};
use crate::words::key::KeyMark;

/// The marks that show a kind.
#[must_use]
pub fn sample(mark: KeyMark) -> Vec<Mark> {
    let at = Point::new(9.0, 8.0);
    let slope = |from: f64, to: f64| vec![Point::new(2.0, from), Point::new(16.0, to)];
    let shapes = match mark {
        KeyMark::Week => vec![
            Shape::Line(slope(4.0, 12.0)),
            Shape::Dot(Point::new(2.0, 4.0), Size::Small),
            Shape::Dot(Point::new(16.0, 12.0), Size::Small),
        ],
        KeyMark::Ring => vec![Shape::Ring(at)],
        KeyMark::FromNext => vec![Shape::SmallRing(at)],
        KeyMark::Off => vec![Shape::Off { last: None, weeks: vec![(1.0, 8.0), (10.0, 17.0)], lane: 8.0 }],
        KeyMark::NoData => vec![Shape::NoData(Rect::new(1.0, 1.0, 17.0, 15.0))],
        KeyMark::Step => vec![Shape::Step(slope(12.0, 4.0))],
        KeyMark::Held => {
            vec![Shape::Held(vec![Point::new(1.0, 12.0), Point::new(13.0, 12.0), Point::new(13.0, 3.0)])]
        }
        KeyMark::Join => vec![Shape::Join(slope(12.0, 4.0))],
        KeyMark::Exact => vec![Shape::Dot(at, Size::Large)],
        KeyMark::About => vec![Shape::About(at)],
        KeyMark::AtLeast => vec![Shape::Floor(Point::new(9.0, 13.0))],
        KeyMark::Almost => vec![Shape::Ceiling(Point::new(9.0, 3.0))],
        KeyMark::Span => vec![Shape::Span { from: 2.0, to: 16.0, y: 8.0 }],
        KeyMark::Range => vec![Shape::Range { x: 9.0, from: 2.0, to: 14.0 }],
        KeyMark::Withdrawn => vec![Shape::Withdrawn(at)],
        KeyMark::Before => vec![Shape::Before(slope(12.0, 4.0))],
        KeyMark::Disagreement => {
            vec![Shape::Disagreement { stands: Point::new(9.0, 2.0), other: Point::new(9.0, 12.0) }]
        }
    };
    shapes.into_iter().map(|shape| Mark::new(Ink::Ink, shape)).collect()
}
