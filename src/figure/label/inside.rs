//! Labels inside the plot, beside the points they name.
//!
//! Knows when a place is free, and in what order labels choose. Which places there are is told by [`places`]. Does
//! not move marks, and covers neither them nor another label: one that finds no place is left out.

use super::places::{self, Level, Place};
use super::{ASCENT, Anchor, LEADING, Label, Run, Wish, extent};
use crate::figure::geometry::{Point, Rect};
use crate::figure::layout::{Frame, Layout};
use crate::figure::mark::Ink;
use crate::figure::obstacle::Obstacles;
use crate::model::order;

/// Words may stand this much above the plot, px: a line of them.
const ABOVE: f64 = LEADING;

/// And this much below it, px: into the space before the lane, but not into the words of the axis.
const INTO_LANE: f64 = 8.0;
const BELOW: f64 = 4.0;

/// Words in grey keep so far from a dot in colour, px.
const CLEAR_OF_COLOUR: f64 = 10.0;

/// At the end of a hairline longer than this words keep so far from every line, px.
const LONG: f64 = 40.0;
const CLEAR: f64 = 6.0;

/// Air between two labels, px.
const AIR: f64 = 3.0;

struct Sheet {
    room: Rect,
    obstacles: Obstacles,
    taken: Vec<Rect>,
}

/// Places the wishes one after the other: coloured first, then the named peer, then greys. Of these, words that can stand
/// at one point alone come before those that have a choice, and the top ones before those below.
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
    // A dot near the right side has its words beside it, in what is left of the gutter.
    let room = Rect::new(plot.left, top, frame.outer.right, plot.bottom + below);
    let mut sheet = Sheet { room, obstacles, taken };
    let turn = |wish: &Wish| (wish.ink.tier(), wish.has_choice(), wish.beside[0].y);
    order::by(&mut wishes, |one, other| {
        let ((tier, choice, y), (other_tier, other_choice, other_y)) = (turn(one), turn(other));
        (tier, choice).cmp(&(other_tier, other_choice)).then(y.total_cmp(&other_y))
    });
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

/// Words, and the points where they are so.
#[derive(Clone, Copy)]
struct Form<'w> {
    lines: &'w Vec<Vec<Run>>,
    beside: &'w [Point],
    /// How many of these points they may stand far from.
    far: usize,
    /// Marks of the line that the words would speak of if they stood nearer to them.
    others: &'w [Point],
}

/// The words of a wish, the best first; on a phone the short ones come first. Last the name alone, elsewhere: far only
/// from one point, since a hairline to the middle of a line leads nowhere.
fn forms(layout: Layout, wish: &Wish) -> Vec<Form<'_>> {
    let own = |lines| Form { lines, beside: &wish.beside, far: wish.beside.len(), others: &wish.others };
    let mut forms = vec![own(&wish.lines)];
    forms.extend(wish.short.as_ref().map(own));
    if layout.is_phone() {
        forms.reverse();
    }
    let name = wish.elsewhere.as_ref();
    forms.extend(name.map(|name| Form { lines: &name.lines, beside: &name.beside, far: 1, others: &[] }));
    forms
}

/// What lies under the words at a place, from the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Under {
    Nothing,
    /// A range: the words can be read there, but better elsewhere.
    Ground,
    /// Lines of peers.
    Greys,
    /// Nothing, but its hairline crosses a line or another hairline, or runs through another dot.
    Crossing,
    /// The two of them.
    Both,
}

/// A place found: what lies under it, whose words have it, and where it is.
type Found = Option<(Under, usize, Seat)>;

impl Sheet {
    /// The first free place for the words, in the best of their forms that has one. Words in colour that find none may
    /// stand across the lines of peers, else farther away.
    fn find<'w>(&self, layout: Layout, wish: &'w Wish) -> Option<Label> {
        let forms = forms(layout, wish);
        let column = |form: Form<'w>| places::column(form.beside[0], wish.radius, self.room);
        let resort = || if wish.ink.is_strong() { self.best(&forms, wish.ink, column) } else { None };
        let (_, form, seat) = self.at_end(&forms, wish).or_else(|| self.beside(&forms, wish)).or_else(resort)?;
        Some(seat.label(wish.ink, forms[form].lines.clone()))
    }

    /// Where a line in colour runs on past the window, its name stands at that end before it stands at another: an end
    /// without a name takes that of its neighbour.
    fn at_end<'w>(&self, forms: &[Form<'w>], wish: &Wish) -> Found {
        if !wish.end || !wish.ink.is_strong() {
            return None;
        }
        let ends: Vec<_> = forms.iter().map(|form| Form { beside: &form.beside[..1], far: 1, ..*form }).collect();
        let own = ends.iter().take_while(|form| form.beside == &wish.beside[..1]).count();
        self.beside(&ends[..own], wish).filter(|(under, ..)| *under <= Under::Greys)
    }

    /// Right beside the points, or farther away where that leaves the words clear and the other does not.
    fn beside<'w>(&self, forms: &[Form<'w>], wish: &Wish) -> Found {
        let near = self.best(forms, wish.ink, |form: Form<'w>| places::near(form.beside, wish.radius));
        let is_free = |found: &Found| found.as_ref().is_some_and(|(under, ..)| *under < Under::Greys);
        if is_free(&near) {
            return near;
        }
        let far = |form: Form<'w>| places::far(form.beside.get(..form.far).unwrap_or_default(), wish.radius);
        let far = self.best(forms, wish.ink, far);
        if near.is_none() || is_free(&far) { far } else { near }
    }

    /// The first of the places with the least under it, and which of the forms has it. Lines of peers may lie only under
    /// words in colour, and a peer's hairline crosses nothing.
    fn best<'w, P: Iterator<Item = Place>>(
        &self,
        forms: &[Form<'w>],
        ink: Ink,
        places: impl Fn(Form<'w>) -> P,
    ) -> Found {
        let will_do = |under: Under| match under {
            Under::Nothing | Under::Ground => true,
            Under::Greys | Under::Both => ink.is_strong(),
            Under::Crossing => ink != Ink::Context,
        };
        let mut best: Found = None;
        for (index, form) in forms.iter().enumerate() {
            let size = extent(form.lines);
            for place in places(*form) {
                let seat = Seat::new(place, size);
                let Some(under) = self.under(&seat, ink) else { continue };
                let is_better = will_do(under) && best.as_ref().is_none_or(|(least, ..)| under < *least);
                if is_better && seat.is_nearest_to(place.of, form.others) {
                    best = Some((under, index, seat));
                    if under == Under::Nothing {
                        return best;
                    }
                }
            }
        }
        best
    }

    /// What lies under the words; none where they may not stand at all.
    fn under(&self, seat: &Seat, ink: Ink) -> Option<Under> {
        if !self.is_allowed(seat) || self.obstacles.any_under(seat.bounds) || self.is_anothers(seat, ink) {
            return None;
        }
        let drawn = &self.obstacles;
        match (drawn.greys_under(seat.bounds), seat.lead.is_some_and(|lead| drawn.any_across(seat.of, lead))) {
            (true, true) => Some(Under::Both),
            (true, false) => Some(Under::Greys),
            (false, true) => Some(Under::Crossing),
            (false, false) if drawn.ground_under(seat.bounds) => Some(Under::Ground),
            (false, false) => Some(Under::Nothing),
        }
    }

    /// Whether the words would be read as another line's: in grey beside a dot in colour, or beside any line that is not
    /// theirs, at the end of a long hairline.
    fn is_anothers(&self, seat: &Seat, ink: Ink) -> bool {
        let is_far = seat.lead.is_some_and(|(from, to)| (to.x - from.x).hypot(to.y - from.y) > LONG);
        !ink.is_strong() && self.obstacles.any_strong_dot(seat.bounds.grown(CLEAR_OF_COLOUR))
            || is_far && self.obstacles.any_under(seat.bounds.grown(CLEAR))
    }

    /// Inside, and clear of other labels; its hairline too.
    fn is_allowed(&self, seat: &Seat) -> bool {
        let clear = |(from, to): (Point, Point)| !self.taken.iter().any(|other| other.clip(from, to).is_some());
        seat.bounds.within(self.room)
            && !self.taken.iter().any(|other| other.meets(seat.bounds))
            && seat.lead.is_none_or(clear)
    }
}

/// A place taken by words of a size.
struct Seat {
    of: Point,
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
        Self { of: place.of, bounds, anchor: place.anchor, lead }
    }

    /// Whether no other mark lies nearer to the words than their own.
    fn is_nearest_to(&self, own: Point, others: &[Point]) -> bool {
        let away = self.bounds.distance(own);
        others.iter().all(|other| away <= self.bounds.distance(*other))
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
