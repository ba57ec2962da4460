//! The nearest datum to a pointer.
//!
//! Knows points on the sheet, sorted by x. Does not know what they stand for: it answers with the numbers by which
//! who built the figure finds the fact again.

use super::geometry::Point;

/// A point that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Datum {
    /// Which of the panel's series it belongs to, as its builder counts them.
    pub series: usize,
    /// Which point of that series it is.
    pub point: usize,
    /// Where it is drawn.
    pub at: Point,
}

/// A vertical px weighs this much of a horizontal one. Reading goes along time: the day under the pointer decides,
/// and the height only among points of about that day (Observable Plot's `pointerX` squashes to 0.01; a twentieth
/// lets a dot right under the pointer win over one a px closer in time at the other end of the plot).
const DOWN: f64 = 1.0 / 20.0;

/// The point nearest to the pointer, of points sorted by x.
///
/// Starts where the pointer's x falls into the order and walks out to both sides until even a point at the pointer's
/// height would be further than the best: a few dozen steps, whatever the number of points.
#[must_use]
pub fn nearest(sorted: &[Datum], pointer: Point) -> Option<&Datum> {
    let middle = sorted.partition_point(|datum| datum.at.x < pointer.x);
    let mut best: Option<(&Datum, f64)> = None;
    let mut closer = |datum, limit: &mut f64| {
        let far = distance(datum, pointer);
        if best.is_none_or(|(_, least)| far < least) {
            best = Some((datum, far));
            *limit = far;
        }
    };
    let mut limit = f64::INFINITY;
    let (mut left, mut right) = (sorted[..middle].iter().rev().peekable(), sorted[middle..].iter().peekable());
    loop {
        let reach = |datum: &&Datum| (datum.at.x - pointer.x).powi(2) < limit;
        let (on_left, on_right) = (left.next_if(|d| reach(d)), right.next_if(|d| reach(d)));
        if on_left.is_none() && on_right.is_none() {
            return best.map(|(datum, _)| datum);
        }
        on_left.into_iter().chain(on_right).for_each(|datum| closer(datum, &mut limit));
    }
}

fn distance(datum: &Datum, pointer: Point) -> f64 {
    (datum.at.x - pointer.x).powi(2) + ((datum.at.y - pointer.y) * DOWN).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_what_looking_at_every_point_finds(
            places in prop::collection::vec((0_i32..2_000, 0_i32..400), 0..200),
            x in -100_i32..2_100,
            y in -50_i32..450,
        ) {
            let mut all: Vec<Datum> = places
                .iter()
                .zip(0..)
                .map(|(&(x, y), point)| Datum { series: 0, point, at: Point::new(f64::from(x), f64::from(y)) })
                .collect();
            all.sort_by(|a, b| a.at.x.total_cmp(&b.at.x));
            let pointer = Point::new(f64::from(x), f64::from(y));
            let least = all.iter().map(|datum| distance(datum, pointer)).min_by(f64::total_cmp);
            prop_assert_eq!(nearest(&all, pointer).map(|datum| distance(datum, pointer)), least);
        }
    }

    #[test]
    fn time_decides_before_height() {
        let datum = |point, x, y| Datum { series: 0, point, at: Point::new(x, y) };
        let week = [datum(0, 100.0, 20.0), datum(1, 100.0, 220.0), datum(2, 118.8, 120.0)];
        assert_eq!(nearest(&week, Point::new(103.0, 120.0)).map(|d| d.point).map(|p| p < 2), Some(true));
        assert_eq!(nearest(&week, Point::new(100.0, 200.0)).map(|d| d.point), Some(1));
        assert_eq!(nearest(&[], Point::new(0.0, 0.0)), None);
    }
}
