//! Glyphs: the marks that are no lines.
//!
//! Knows the outline of each, in tenths of a px around its point. Does not know strokes or colours.

use super::class::{Role, Style};
use super::sheet::Sheet;
use super::tenths::{Tenths, spot, tenths};
use crate::figure::mark::{Mark, Shape, Size, reach};
use crate::figure::{Ink, Point};

/// Draws the mark's glyph; nothing for lines and ground, which are drawn before.
pub(super) fn draw(sheet: &mut Sheet, mark: &Mark) {
    let of = |role| Style::of(role, mark.ink);
    let ring = |sheet: &mut Sheet, role, at: Point, radius| sheet.circle(of(role), spot(at), tenths(radius));
    match &mark.shape {
        Shape::Dot(at, Size::Small) => sheet.dot(of(Role::Dot), spot(*at)),
        Shape::Dot(at, Size::Large) => sheet.dot(of(Role::Point), spot(*at)),
        Shape::SmallRing(at) => ring(sheet, Role::SmallRing, *at, reach::SMALL),
        Shape::About(at) => ring(sheet, Role::About, *at, reach::LARGE),
        Shape::Ring(at) => ring(sheet, Role::Ring, *at, reach::RING),
        Shape::Withdrawn(at) => ring(sheet, Role::Withdrawn, *at, reach::LARGE - 0.6),
        Shape::Floor(at) => arrow(sheet, of(Role::Glyph), spot(*at), -1),
        Shape::Ceiling(at) => arrow(sheet, of(Role::Glyph), spot(*at), 1),
        Shape::Span { from, to, y } => bar(sheet, of(Role::Glyph), (tenths(*from), tenths(*to)), tenths(*y)),
        Shape::GoesOn(at) => {
            let (x, tip) = spot(*at);
            sheet.line(of(Role::Glyph), [(x - 25, tip - 30), (x, tip), (x + 25, tip - 30)]);
        }
        Shape::Range { x, from, to } => {
            sheet.line(of(Role::Range), [(tenths(*x), tenths(*from)), (tenths(*x), tenths(*to))]);
        }
        Shape::Disagreement { stands, other } => disagreement(sheet, *stands, *other),
        Shape::Correction { struck, stands } => correction(sheet, mark.ink, *struck, *stands),
        _ => {}
    }
}

/// A bar at the level and an arrow up from a floor (-1), down from a ceiling (1).
fn arrow(sheet: &mut Sheet, style: Style, (x, y): Tenths, down: i32) {
    let (bar, tip) = (tenths(reach::BAR), y + down * tenths(reach::ARROW));
    sheet.line(style, [(x - bar, y), (x + bar, y)]);
    sheet.line(style, [(x, y), (x, tip)]);
    sheet.line(style, [(x - 35, tip - down * 40), (x, tip), (x + 35, tip - down * 40)]);
}

/// A level bar with end caps.
fn bar(sheet: &mut Sheet, style: Style, (from, to): (i32, i32), y: i32) {
    let cap = tenths(reach::CAP);
    sheet.line(style, [(from, y - cap), (from, y + cap)]);
    sheet.line(style, [(from, y), (to, y)]);
    sheet.line(style, [(to, y - cap), (to, y + cap)]);
}

/// A bracket from below (or above) the figure that stands to the rim of the other's hollow dot.
fn disagreement(sheet: &mut Sheet, stands: Point, other: Point) {
    let style = Style::plain(Role::Bracket);
    let towards = if other.y >= stands.y { 1.0 } else { -1.0 };
    let near = spot(stands.moved(0.0, towards * (reach::LARGE + 4.0)));
    let rim = spot(other.moved(0.0, -towards * reach::LARGE));
    let bar = tenths(reach::BAR);
    // Figures so close that their glyphs touch need no bracket between them.
    if (other.y - stands.y).abs() > 2.0 * reach::LARGE + 4.0 {
        sheet.line(style, [(near.0 - bar, near.1), (near.0 + bar, near.1)]);
        sheet.line(style, [near, rim]);
    }
    sheet.circle(Style::of(Role::SmallRing, Ink::Named), spot(other), tenths(reach::LARGE));
}

/// A dashed ring struck through, and an arrow to the figure that stands. Its head is drawn, not a marker: a marker
/// would need an id in the document.
fn correction(sheet: &mut Sheet, ink: Ink, struck: Point, stands: Point) {
    sheet.circle(Style::of(Role::Withdrawn, ink), spot(struck), tenths(reach::STRUCK));
    let (x, y) = spot(struck);
    let strike = tenths(2.0 * reach::STRUCK);
    sheet.line(Style::plain(Role::Strike), [(x - strike, y), (x + strike, y)]);
    let (dx, dy) = (stands.x - struck.x, stands.y - struck.y);
    let length = dx.hypot(dy);
    let (from, to) = (reach::STRUCK + 1.5, length - reach::LARGE - 2.0);
    if to <= from {
        return; // the two lie so close that the strike says it all
    }
    let along = |px: f64, aside: f64| {
        let (ux, uy) = (dx / length, dy / length);
        spot(struck.moved(ux * px - uy * aside, uy * px + ux * aside))
    };
    sheet.line(Style::plain(Role::Arrow), [along(from, 0.0), along(to, 0.0)]);
    sheet.line(Style::plain(Role::Strike), [along(to - 5.0, 3.0), along(to, 0.0), along(to - 5.0, -3.0)]);
}
