//! Marks: how facts are drawn, one variant for each kind of fact.
//!
//! Knows the geometry of a mark in px, and whose it is. Does not know the fact, nor the stroke and colour a mark gets:
//! those follow from its kind and its [`Ink`] in the style sheet.

use super::geometry::{Point, Rect};

/// How many works can stand in colour at once: more hues are not told apart by readers with a colour deficiency.
pub const COLOURS: u8 = 8;

/// Whose a mark is, and so its colour. Coloured series come first wherever room is short, greys last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Text ink: what belongs to no series (a release, a correction).
    Ink,
    /// One of the works in colour, 0 to 7. A higher number is drawn as context.
    Series(u8),
    /// A peer that the page names, in a sentence or beside the headline: a darker grey.
    Named,
    /// A peer: grey.
    Context,
}

impl Ink {
    /// Its turn when labels are placed: coloured, then the named peer, then greys.
    #[must_use]
    pub fn tier(self) -> u8 {
        match self {
            Self::Ink => 0,
            Self::Series(n) if n < COLOURS => 0,
            Self::Named => 1,
            Self::Series(_) | Self::Context => 2,
        }
    }

    /// Whether it stands in colour or in ink, not in grey.
    #[must_use]
    pub fn is_strong(self) -> bool {
        self.tier() == 0
    }
}

/// How large a filled dot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// One of many on a line: a chart week.
    Small,
    /// A figure of its own: a count that somebody published.
    Large,
}

/// A mark: its colour and its shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Whose it is.
    pub ink: Ink,
    /// What is drawn.
    pub shape: Shape,
}

/// The shapes. Points are px on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Joins consecutive periods, and only those.
    Line(Vec<Point>),
    /// Dotted: joins sparse counts for the eye; nothing is known in between.
    Join(Vec<Point>),
    /// A place as last reported, held until the next report: dashed. It is not known to have been held in between.
    Held(Vec<Point>),
    /// A level held until the next is known: level, then up (or down, at a correction). Ends at the last point.
    Step(Vec<Point>),
    /// From zero up to the first level, at a release.
    Stem {
        /// The level.
        at: Point,
        /// Where zero is.
        base: f64,
    },
    /// Exact: a filled dot.
    Dot(Point, Size),
    /// Read from the next week's file: a small hollow dot.
    SmallRing(Point),
    /// A debut or a re-entry: an open ring.
    Ring(Point),
    /// About: a ring of a dot's size.
    About(Point),
    /// At least: a floor, an arrow up from it.
    Floor(Point),
    /// Almost: a ceiling, an arrow down from it.
    Ceiling(Point),
    /// Known only to the span: a bar with caps.
    Span {
        /// Where the span begins.
        from: f64,
        /// Where it ends.
        to: f64,
        /// The level.
        y: f64,
    },
    /// Known to be off the chart: a dash for each absent week in a lane below, and a dotted drop to it.
    Off {
        /// The last charted point, from which the drop falls.
        last: Option<Point>,
        /// Left and right end of each week's dash.
        weeks: Vec<(f64, f64)>,
        /// Where the lane is.
        lane: f64,
    },
    /// No data: a hatched column.
    NoData(Rect),
    /// What was not known yet on the day whose knowledge is shown: a light shade from there on, and a line where it
    /// begins.
    NotYet {
        /// The shade.
        area: Rect,
        /// Whether it begins in the plot, and not before it.
        begins: bool,
    },
    /// A figure withdrawn for another: a dashed ring struck through, an arrow to the figure that stands.
    Correction {
        /// The figure withdrawn.
        struck: Point,
        /// The figure that stands.
        stands: Point,
    },
    /// A figure withdrawn with nothing in its place, or counted on the way to one: a small dashed ring.
    Withdrawn(Point),
    /// Counts published before a correction: a dashed step.
    Before(Vec<Point>),
    /// Sources disagree: a thin bracket from the figure that stands to the other's hollow dot.
    Disagreement {
        /// The figure drawn as a mark of its own.
        stands: Point,
        /// The other's.
        other: Point,
    },
    /// What is possible between two bounds.
    Range {
        /// When.
        x: f64,
        /// One bound.
        from: f64,
        /// The other.
        to: f64,
    },
    /// Where a range goes on below what is drawn: the head of an arrow.
    GoesOn(Point),
    /// A threshold (one million): a level line.
    Threshold {
        /// Its level.
        y: f64,
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// A release: a dotted upright line.
    Release {
        /// When.
        x: f64,
        /// Where it begins.
        top: f64,
        /// Where it ends.
        bottom: f64,
    },
}

/// Radii and reaches of the glyphs, px, as the style sheet's stroke widths expect them.
pub mod reach {
    /// A chart week's dot.
    pub const SMALL: f64 = 2.6;
    /// A published count's dot; also the ring of "about".
    pub const LARGE: f64 = 3.8;
    /// A debut's ring.
    pub const RING: f64 = 4.6;
    /// The struck ring of a withdrawn figure.
    pub const STRUCK: f64 = 5.0;
    /// Half of a floor's, a ceiling's and a bracket's bar.
    pub const BAR: f64 = 5.0;
    /// The arrow above a floor, from bar to tip.
    pub const ARROW: f64 = 9.0;
    /// Half of a span's cap.
    pub const CAP: f64 = 4.0;
}

impl Mark {
    /// A mark.
    #[must_use]
    pub fn new(ink: Ink, shape: Shape) -> Self {
        Self { ink, shape }
    }

    /// Whether it can be drawn: every coordinate a number.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        use Shape as S;
        let ok = |values: &[f64]| values.iter().all(|v| v.is_finite());
        match &self.shape {
            S::Line(points) | S::Join(points) | S::Held(points) | S::Step(points) | S::Before(points) => {
                points.iter().all(|at| at.is_finite())
            }
            S::Stem { at, base } => at.is_finite() && base.is_finite(),
            S::Dot(at, _) | S::SmallRing(at) | S::Ring(at) | S::About(at) => at.is_finite(),
            S::Floor(at) | S::Ceiling(at) | S::Withdrawn(at) | S::GoesOn(at) => at.is_finite(),
            S::Span { from, to, y } | S::Threshold { y, from, to } => ok(&[*from, *to, *y]),
            S::Off { last, weeks, lane } => {
                last.is_none_or(Point::is_finite) && weeks.iter().all(|(a, b)| ok(&[*a, *b])) && lane.is_finite()
            }
            S::NoData(r) | S::NotYet { area: r, .. } => ok(&[r.left, r.top, r.right, r.bottom]),
            S::Correction { struck, stands } => struck.is_finite() && stands.is_finite(),
            S::Disagreement { stands, other } => stands.is_finite() && other.is_finite(),
            S::Range { x, from, to } => ok(&[*x, *from, *to]),
            S::Release { x, top, bottom } => ok(&[*x, *top, *bottom]),
        }
    }
}

/// The corners of a level line through known levels: along to the next one's day, then up or down to it.
pub fn corners(points: &[Point]) -> impl Iterator<Item = Point> + '_ {
    let first = points.first().copied();
    let rest = points.windows(2).flat_map(|pair| [Point::new(pair[1].x, pair[0].y), pair[1]]);
    first.into_iter().chain(rest)
}
