//! Floor 7: how it looks. The only user of plotters.
//!
//! Knows how a [`Figure`] becomes SVG text, and words HTML. Does not know what a figure is about, nor any
//! colour or width of a stroke: elements carry classes, and `style/figure.css` says how those look in light, dark,
//! print and forced colours.
//!
//! ```text
//! Figure ─► plotters (mesh, axis words, every line) ─► Svg: our DrawingBackend ─┐
//!       └─► glyphs and labels ─────────────────────────────────────────────────┴─► Sheet ─► SVG text
//! ```
//!
//! The way in is [`paint`]; [`paint_panel`] gives one panel of it as an element of its own, for a page that puts
//! headings between panels; [`swatch`] draws the small pictures of a legend with the same classes. What is read around a
//! figure (tables, lists, notes) is [`Markup`]; the ledger of claims is [`claim_rows`].

mod axis;
mod backend;
mod class;
mod escape;
mod glyph;
mod ledger;
mod markup;
mod panel;
mod sheet;
mod strip;
mod tenths;
mod words;

pub use escape::escape;
pub use ledger::{
    Tally, claim_body_id, claim_of_row, claim_row_id, claim_rows, claim_tally, claim_verdict, claim_verdict_class,
    verdict_class, verdict_mark,
};
pub use markup::Markup;
pub use strip::strip;

use crate::figure::{Figure, Mark, Rect};
use sheet::Sheet;

/// The whole figure as one `<svg>` element. `id` begins the ids of its definitions; two figures in one document need
/// different ones.
#[must_use]
pub fn paint(figure: &Figure, id: &str) -> String {
    let mut sheet = Sheet::new(figure.area(), id);
    figure.panels.iter().for_each(|one| panel::paint(&mut sheet, one));
    sheet.finish()
}

/// The panel with that index, from the top, as an `<svg>` element of its own; its coordinates are those of the whole
/// figure. Without such a panel, nothing.
#[must_use]
pub fn paint_panel(figure: &Figure, index: usize, id: &str) -> String {
    let Some(one) = figure.panels.get(index) else { return String::new() };
    let mut sheet = Sheet::new(one.frame.outer, id);
    panel::paint(&mut sheet, one);
    sheet.finish()
}

/// A legend's picture of some marks, 18 by 16 px, drawn as in a figure.
#[must_use]
pub fn swatch(marks: &[Mark], id: &str) -> String {
    let mut sheet = Sheet::new(Rect::new(0.0, 0.0, 18.0, 16.0), id);
    panel::paint_marks(&mut sheet, marks);
    sheet.finish()
}
