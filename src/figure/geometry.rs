//! Points and boxes on the sheet, in px; y grows downwards as in SVG.
//!
//! Knows where boxes and segments meet. Does not know what either of them stands for.
//!
//! Lengths are plain `f64`: nearly every line of this floor is arithmetic on them, and what could be mixed up with a
//! length (a day, a count, a rank) has a type or a name of its own on the other side of a scale.

/// A place on the sheet, px from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// px to the right.
    pub x: f64,
    /// px downwards.
    pub y: f64,
}

impl Point {
    /// The point `x` px to the right and `y` px down.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point that many px further on.
    #[must_use]
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        Self::new(self.x + dx, self.y + dy)
    }

    /// Whether both coordinates are numbers one can draw at.
    #[must_use]
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// Whether the straight ways between two pairs of points cross: the ends of each lie on either side of the other.
#[must_use]
pub fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side =
        |from: Point, to: Point, at: Point| (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// A box with level sides, px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub left: f64,
    /// Its upper side.
    pub top: f64,
    /// Its right side, never left of `left`.
    pub right: f64,
    /// Its lower side, never above `top`.
    pub bottom: f64,
}

impl Rect {
    /// The box between the two corners given by their sides.
    #[must_use]
    pub const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }

    /// px from left to right.
    #[must_use]
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// px from top to bottom.
    #[must_use]
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// The box with each side moved outwards by so many px (inwards where negative).
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self::new(self.left - by, self.top - by, self.right + by, self.bottom + by)
    }

    /// Whether the point lies in it or on its side.
    #[must_use]
    pub fn contains(self, at: Point) -> bool {
        self.left <= at.x && at.x <= self.right && self.top <= at.y && at.y <= self.bottom
    }

    /// px from the point to the nearest of the box; zero inside.
    #[must_use]
    pub fn distance(self, at: Point) -> f64 {
        let aside = (self.left - at.x).max(at.x - self.right).max(0.0);
        aside.hypot((self.top - at.y).max(at.y - self.bottom).max(0.0))
    }

    /// Whether it lies wholly within the other.
    #[must_use]
    pub fn within(self, other: Self) -> bool {
        other.left <= self.left && self.right <= other.right && other.top <= self.top && self.bottom <= other.bottom
    }

    /// Whether the two share more than a side.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The part of the segment that lies in the box, by Liang and Barsky (ACM TOG 3(1), 1984): each side trims the
    /// stretch of the parameter that is still inside.
    #[must_use]
    pub fn clip(self, from: Point, to: Point) -> Option<(Point, Point)> {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let sides = [
            (-dx, from.x - self.left),
            (dx, self.right - from.x),
            (-dy, from.y - self.top),
            (dy, self.bottom - from.y),
        ];
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (towards, room) in sides {
            if towards == 0.0 {
                if room < 0.0 {
                    return None;
                }
            } else if towards < 0.0 {
                enter = enter.max(room / towards);
            } else {
                leave = leave.min(room / towards);
            }
        }
        // The ends themselves are kept, not recomputed: a line that needs no cutting comes out unchanged.
        let at = |t: f64| match t {
            0.0 => from,
            1.0 => to,
            _ => from.moved(dx * t, dy * t),
        };
        (enter <= leave).then(|| (at(enter), at(leave)))
    }

    /// The pieces of the line that lie in the box, in order. A line that leaves and comes back gives several.
    ///
    /// Cutting here and not by a clip path keeps a figure free of element ids, and lets a label stand where the
    /// visible line ends.
    #[must_use]
    pub fn clip_line(self, points: &[Point]) -> Vec<Vec<Point>> {
        let mut pieces: Vec<Vec<Point>> = Vec::new();
        for pair in points.windows(2) {
            let Some((from, to)) = self.clip(pair[0], pair[1]) else { continue };
            match pieces.last_mut() {
                Some(piece) if piece.last() == Some(&from) => piece.push(to),
                _ => pieces.push(vec![from, to]),
            }
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect::new(0.0, 0.0, 10.0, 10.0);

    #[test]
    fn a_line_is_cut_at_the_sides_of_the_box() {
        let line = [Point::new(-10.0, 5.0), Point::new(5.0, 5.0), Point::new(5.0, 20.0), Point::new(8.0, 8.0)];
        let pieces = BOX.clip_line(&line);
        assert_eq!(pieces.len(), 2, "it leaves at the bottom and comes back");
        assert_eq!(pieces[0], [Point::new(0.0, 5.0), Point::new(5.0, 5.0), Point::new(5.0, 10.0)]);
        assert_eq!(pieces[1].last(), Some(&Point::new(8.0, 8.0)));
        assert!(BOX.clip_line(&[Point::new(-5.0, -1.0), Point::new(50.0, -1.0)]).is_empty());
    }

    #[test]
    fn boxes_that_share_only_a_side_do_not_meet() {
        assert!(!BOX.meets(Rect::new(10.0, 0.0, 20.0, 10.0)));
        assert!(BOX.meets(Rect::new(9.9, 9.9, 20.0, 20.0)));
        assert!(BOX.grown(-1.0).within(BOX));
    }
}
