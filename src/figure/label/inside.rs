//! Labels inside the plot, beside the points they name.
//!
//! Knows a fixed list of places around a point, and when one is free. Does not move marks, and never covers another
//! label: one that finds no place is left out.

use super::{Anchor, Label, Run, Wish, extent};
use crate::figure::geometry::{Point, Rect};
use crate::figure::layout::{Frame, Layout};
use crate::figure::obstacle::Obstacles;

/// From the rim of a glyph to the words beside it, px.
const BESIDE: f64 = 4.5;

/// How far away a label may stand, px; from the second on a hairline leads back.
const FAR: [f64; 3] = [24.0, 38.0, 52.0];

/// Words may stand this much above and below the plot, px: level with its first and last line.
const BEYOND: f64 = 8.0;

/// Air between two labels, px.
const AIR: f64 = 3.0;

/// Where a label stands as seen from its point.
#[derive(Clone, Copy)]
struct Place {
    /// Towards the right (1), the left (-1) or centred (0).
    x: f64,
    /// Below (1), above (-1) or level (0).
    y: f64,
}

const RIGHT: Place = Place { x: 1.0, y: 0.0 };
const LEFT: Place = Place { x: -1.0, y: 0.0 };
const ABOVE: Place = Place { x: 0.0, y: -1.0 };
const BELOW: Place = Place { x: 0.0, y: 1.0 };
const CORNERS: [Place; 4] =
    [Place { x: 1.0, y: -1.0 }, Place { x: 1.0, y: 1.0 }, Place { x: -1.0, y: -1.0 }, Place { x: -1.0, y: 1.0 }];

/// What a place has to keep clear of.
#[derive(Clone, Copy, PartialEq)]
enum Keep {
    /// Dots, lines and labels.
    All,
    /// Dots and labels; a line may run under the words' halo. For coloured labels only.
    DotsAndLabels,
    /// Labels alone.
    Labels,
}

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
    let room = Rect::new(plot.left, plot.top - BEYOND, plot.right, plot.bottom + BEYOND);
    let mut sheet = Sheet { room: within(room, frame.outer), obstacles, taken };
    wishes.sort_by_key(|wish| wish.ink.tier());
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

fn within(room: Rect, outer: Rect) -> Rect {
    Rect::new(room.left, room.top.max(outer.top), room.right, room.bottom.min(outer.bottom))
}

impl Sheet {
    /// The first free place for the words, or for the short ones. Short words come first on a phone.
    fn find(&self, layout: Layout, wish: &Wish) -> Option<Label> {
        let full = Some(&wish.lines);
        let forms = if layout.is_phone() { [wish.short.as_ref(), full] } else { [full, wish.short.as_ref()] };
        let forms = || forms.into_iter().flatten();
        let free = forms().find_map(|lines| self.beside(wish, lines, Keep::All));
        if free.is_some() || !wish.ink.is_strong() {
            return free;
        }
        let relaxed = [Keep::DotsAndLabels, Keep::Labels];
        relaxed.into_iter().find_map(|keep| forms().find_map(|lines| self.beside(wish, lines, keep)))
    }

    /// Near places at each of the points, then farther ones with a hairline.
    fn beside(&self, wish: &Wish, lines: &[Vec<Run>], keep: Keep) -> Option<Label> {
        let near = [RIGHT, LEFT, ABOVE, BELOW];
        let far = CORNERS.into_iter().chain([ABOVE, BELOW, RIGHT, LEFT]);
        let points = || wish.beside.iter().copied();
        let close = points().flat_map(|at| near.map(|place| (at, place, wish.radius + BESIDE, false)));
        let away = FAR.into_iter().flat_map(|px| {
            let far = far.clone();
            points().flat_map(move |at| far.clone().map(move |place| (at, place, px, true)))
        });
        let mut places = close.chain(away);
        places.find_map(|(at, place, px, lead)| {
            let label = self.label(wish, lines, at, place, px, lead);
            self.is_free(&label, keep).then_some(label)
        })
    }

    fn label(&self, wish: &Wish, lines: &[Vec<Run>], at: Point, place: Place, px: f64, lead: bool) -> Label {
        let (width, height) = extent(lines);
        // Away in both directions, the distance is shared between them.
        let px = if place.x != 0.0 && place.y != 0.0 { px * std::f64::consts::FRAC_1_SQRT_2 } else { px };
        let corner = at.moved(place.x * px, place.y * px);
        let (left, anchor) = match place.x {
            x if x > 0.0 => (corner.x, Anchor::Start),
            x if x < 0.0 => (corner.x - width, Anchor::End),
            _ => (corner.x - width / 2.0, Anchor::Middle),
        };
        let top = match place.y {
            y if y > 0.0 => corner.y - 2.0,
            y if y < 0.0 => corner.y - height + 2.0,
            // Level with the first line's small letters; a second line hangs below.
            _ => corner.y + 4.0 - super::ASCENT,
        };
        let mut label = Label::in_box(wish.ink, lines.to_vec(), left, top, anchor);
        if lead {
            label.lead = Some(hairline(at, wish.radius, label.bounds));
        }
        label
    }

    fn is_free(&self, label: &Label, keep: Keep) -> bool {
        let area = label.bounds;
        let clear = area.within(self.room) && !self.taken.iter().any(|other| other.meets(area));
        clear
            && match keep {
                Keep::All => !self.obstacles.dot_under(area) && !self.obstacles.segment_under(area),
                Keep::DotsAndLabels => !self.obstacles.dot_under(area),
                Keep::Labels => true,
            }
            && label.lead.is_none_or(|(from, to)| !self.taken.iter().any(|other| other.clip(from, to).is_some()))
    }
}

/// From the rim of the glyph to the nearest point of the words' box.
fn hairline(at: Point, radius: f64, words: Rect) -> (Point, Point) {
    let to = Point::new(at.x.clamp(words.left, words.right), at.y.clamp(words.top + 3.0, words.bottom - 3.0));
    let length = (to.x - at.x).hypot(to.y - at.y).max(1.0);
    let share = ((radius + 1.0) / length).min(1.0);
    (at.moved((to.x - at.x) * share, (to.y - at.y) * share), to)
}
