//! The strip of all time: its window with its ends, its bars, its break, its years.
//!
//! Knows how they are written. Does not know where they stand ([`Strip`]), nor the handles, which are the page's.

use super::Markup;
use super::tenths::{push_tenths, tenths};
use crate::figure::Rect;
use crate::figure::timelines::strip::bars::Bar;
use crate::figure::timelines::strip::years::Year;
use crate::figure::timelines::strip::{BASE, HEIGHT, Strip, WORDS};

/// The strip as one `<svg>` element.
#[must_use]
pub fn strip(of: &Strip) -> String {
    let mut to = Markup::new();
    to.open("svg").attribute("width", &px(of.width)).attribute("height", &px(HEIGHT)).attribute("aria-hidden", "true");
    let (left, right) = of.window;
    rect(&mut to, "win", Rect::new(left, 0.0, right.max(left + 1.0), BASE));
    if let Some(gap) = of.scale.gap() {
        broken(&mut to, gap);
    }
    of.bars.iter().for_each(|one| bar(&mut to, one));
    for end in [left, right] {
        rect(&mut to, "end", Rect::new(end - 1.0, 0.0, end + 1.0, BASE));
    }
    of.years.iter().for_each(|one| year(&mut to, one));
    to.finish()
}

/// Paper between the pieces, so that the window is cut too, and two strokes across the base of the bars.
fn broken(to: &mut Markup, (left, right): (f64, f64)) {
    rect(to, "gap", Rect::new(left, 0.0, right, BASE));
    let middle = f64::midpoint(left, right);
    for at in [middle - 2.0, middle + 2.0] {
        line(to, "break", (at - 1.5, BASE + 2.0), (at + 1.5, BASE - 7.0));
    }
}

fn line(to: &mut Markup, class: &str, from: (f64, f64), until: (f64, f64)) {
    to.open("line").attribute("class", class).attribute("x1", &px(from.0)).attribute("x2", &px(until.0));
    to.attribute("y1", &px(from.1)).attribute("y2", &px(until.1)).close();
}

fn bar(to: &mut Markup, bar: &Bar) {
    rect(to, if bar.in_window { "bar in" } else { "bar" }, bar.all);
    if let Some(chosen) = bar.chosen {
        rect(to, "bar chosen", chosen);
    }
}

fn rect(to: &mut Markup, class: &str, of: Rect) {
    to.open("rect").attribute("class", class).attribute("x", &px(of.left)).attribute("y", &px(of.top));
    to.attribute("width", &px(of.width().max(1.0))).attribute("height", &px(of.height())).close();
}

fn year(to: &mut Markup, year: &Year) {
    line(to, "tick", (year.at, BASE), (year.at, BASE + 4.0));
    to.open("text").attribute("class", "ax").attribute("x", &px(year.x)).attribute("y", &px(WORDS));
    to.text(&year.word).close();
}

/// A length to a tenth of a px.
fn px(length: f64) -> String {
    let mut to = String::new();
    push_tenths(&mut to, tenths(length));
    to
}
