//! Labels inside the plot, beside the points they name.
//!
//! Knows when a place is free, and in what order labels choose. Which places there are is told by [`places`]. Does
//! not move marks, and never covers another label: one that finds no place is left out.

use super::places::{self, Level, Place};
use super::{ASCENT, Anchor, Label, Run, Wish, extent};
use crate::figure::geometry::{Point, Rect};
use crate::figure::layout::{Frame, Layout};
use crate::figure::mark::Ink;
use crate::figure::obstacle::Obstacles;
use crate::model::order;

/// Words may stand this much above the plot, px: level with its first line.
const ABOVE: f64 = 12.0;

/// And this much below it, px: into the space before the lane, but not into the words of the axis.
const INTO_LANE: f64 = 8.0;
const BELOW: f64 = 4.0;

/// Air between two labels, px.
const AIR: f64 = 3.0;

/// A dot under words is worse than a line, which their halo parts.
const DOT: usize = 3;

struct Sheet {
    room: Rect,
    obstacles: Obstacles,
    taken: Vec<Rect>,
}

/// Places the wishes one after the other: coloured first, then the named peer, then greys.
pub(super) fn place(
    layout: Layout,
    frame: Frame,
    obstacles: Obstacles,
    taken: Vec<Rect>,
    mut wishes: Vec<Wish>,
) -> Vec<Label> {
    let plot = frame.plot;
    let below = if frame.lane.is_some() { INTO_LANE } else { BELOW };
    let top = (plot.top - ABOVE).max(frame.outer.top);
    let room = Rect::new(plot.left, top, plot.right, plot.bottom + below);
    let mut sheet = Sheet { room, obstacles, taken };
    order::by_key(&mut wishes, |wish| wish.ink.tier());
    let mut labels = Vec::with_capacity(wishes.len());
    for wish in wishes {
        if let Some(label) = sheet.find(layout, &wish) {
            sheet.taken.push(label.bounds.grown(AIR));
            label.lead.iter().for_each(|(from, to)| sheet.obstacles.segment(*from, *to));
            labels.push(label);
        }
    }
    labels
}

impl Sheet {
    /// The first free place for the words, or for the short ones, which come first on a phone. A coloured label that
    /// finds none takes the place where it covers least.
    fn find(&self, layout: Layout, wish: &Wish) -> Option<Label> {
        let forms = match &wish.short {
            Some(short) if layout.is_phone() => vec![short, &wish.lines],
            Some(short) => vec![&wish.lines, short],
            None => vec![&wish.lines],
        };
        let near = || places::near(wish);
        let free = |sheet: &Self, seat: &Seat| !sheet.obstacles.any_under(seat.bounds);
        let found = self
            .first(&forms, near, |sheet, seat| free(sheet, seat) && !sheet.is_crossed(seat))
            .or_else(|| self.first(&forms, near, free))
            .or_else(|| self.first(&forms, || places::far(wish), free));
        let all = || near().chain(places::far(wish));
        let resort = || {
            let column = || places::column(wish, self.room);
            wish.ink.is_strong().then(|| self.least(&forms, all).or_else(|| self.least(&forms, column))).flatten()
        };
        let (form, seat) = found.or_else(resort)?;
        Some(seat.label(wish.ink, forms[form].clone()))
    }

    /// The first place that will do, and which of the forms has it.
    fn first<P: Iterator<Item = Place>>(
        &self,
        forms: &[&Vec<Vec<Run>>],
        places: impl Fn() -> P,
        will_do: impl Fn(&Self, &Seat) -> bool,
    ) -> Option<(usize, Seat)> {
        forms.iter().enumerate().find_map(|(form, lines)| {
            let size = extent(lines);
            let mut seats = places().map(|place| Seat::new(place, size));
            let seat = seats.find(|seat| self.is_allowed(seat) && will_do(self, seat))?;
            Some((form, seat))
        })
    }

    /// The place that covers least, and which of the forms has it.
    fn least<P: Iterator<Item = Place>>(
        &self,
        forms: &[&Vec<Vec<Run>>],
        places: impl Fn() -> P,
    ) -> Option<(usize, Seat)> {
        let seats = forms.iter().enumerate().flat_map(|(form, lines)| {
            let size = extent(lines);
            places().map(move |place| (form, Seat::new(place, size)))
        });
        seats.filter(|(_, seat)| self.is_allowed(seat)).min_by_key(|(_, seat)| self.covers(seat))
    }

    /// Inside, and clear of other labels; its hairline too.
    fn is_allowed(&self, seat: &Seat) -> bool {
        let clear = |(from, to): (Point, Point)| !self.taken.iter().any(|other| other.clip(from, to).is_some());
        seat.bounds.within(self.room)
            && !self.taken.iter().any(|other| other.meets(seat.bounds))
            && seat.lead.is_none_or(clear)
    }

    /// How much of what is drawn lies under the words.
    fn covers(&self, seat: &Seat) -> usize {
        DOT * self.obstacles.dots_under(seat.bounds) + self.obstacles.segments_under(seat.bounds)
    }

    /// Whether a threshold or a release runs behind the words: they can be read there, but better elsewhere.
    fn is_crossed(&self, seat: &Seat) -> bool {
        self.obstacles.ground_under(seat.bounds)
    }
}

/// A place taken by words of a size.
struct Seat {
    bounds: Rect,
    anchor: Anchor,
    lead: Option<(Point, Point)>,
}

impl Seat {
    fn new(place: Place, (width, height): (f64, f64)) -> Self {
        let at = place.of.moved(place.dx, place.dy);
        let left = match place.anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::End => at.x - width,
        };
        let top = match place.level {
            Level::Above => at.y - height + 2.0,
            Level::Below => at.y - 2.0,
            // Level with the small letters of the first line; a second line hangs below.
            Level::Beside => at.y + 4.0 - ASCENT,
        };
        let bounds = Rect::new(left, top, left + width, top + height);
        let lead = place.lead.then(|| hairline(place.of, place.radius, bounds));
        Self { bounds, anchor: place.anchor, lead }
    }

    fn label(self, ink: Ink, lines: Vec<Vec<Run>>) -> Label {
        let label = Label::in_box(ink, lines, self.bounds.left, self.bounds.top, self.anchor);
        Label { lead: self.lead, ..label }
    }
}

/// From the rim of the glyph to the nearest point of the words' box.
fn hairline(at: Point, radius: f64, words: Rect) -> (Point, Point) {
    let to = Point::new(at.x.clamp(words.left, words.right), at.y.clamp(words.top + 3.0, words.bottom - 3.0));
    let length = (to.x - at.x).hypot(to.y - at.y).max(1.0);
    let share = ((radius + 1.0) / length).min(1.0);
    (at.moved((to.x - at.x) * share, (to.y - at.y) * share), to)
}
