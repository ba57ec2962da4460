//! The sheet: SVG text as it grows.
//!
//! Knows how to write few bytes and few elements: neighbours of one style share a `<path>`, whose steps are relative
//! and in tenths of a px. Does not know what is drawn.
//!
//! Coordinates are whole tenths of a px, so no output can hold a NaN, an infinity or a long tail of decimals.

use super::class::Style;
use super::escape;
use super::tenths::{Tenths, push_all, push_tenths, tenths};
use crate::figure::Rect;

/// SVG text under construction.
pub(super) struct Sheet {
    out: String,
    area: Rect,
    id: String,
    /// The style of the path that is still open.
    open: Option<Style>,
    /// Where that path's pen is.
    pen: Tenths,
    /// The last command of that path: a repeated one is not written again.
    command: char,
    hatched: bool,
    crowded: bool,
}

impl Sheet {
    /// An empty sheet that shows the area.
    pub(super) fn new(area: Rect, id: &str) -> Self {
        // A timeline of one act takes about 12 KB: one allocation, seldom two.
        let out = String::with_capacity(16 * 1024);
        let id = id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        Self { out, area, id, open: None, pen: (0, 0), command: ' ', hatched: false, crowded: false }
    }

    /// Many works in grey: the style sheet thins their lines.
    pub(super) fn crowd(&mut self) {
        self.crowded = true;
    }

    /// The size, in tenths of a px, that coordinates may go up to.
    pub(super) fn size(&self) -> (u32, u32) {
        (tenths(self.area.right.max(1.0)).unsigned_abs(), tenths(self.area.bottom.max(1.0)).unsigned_abs())
    }

    /// Closes the sheet: the whole `<svg>` element.
    pub(super) fn finish(mut self) -> String {
        self.close();
        let body = std::mem::take(&mut self.out);
        let mut out = String::with_capacity(body.len() + 512);
        let (width, height) = (tenths(self.area.width()), tenths(self.area.height()));
        out.push_str(if self.crowded { "<svg class=\"figure crowd\"" } else { "<svg class=\"figure\"" });
        out.push_str(" viewBox=\"");
        push_all(&mut out, &[tenths(self.area.left), tenths(self.area.top), width, height]);
        out.push_str("\" width=\"");
        push_tenths(&mut out, width);
        out.push_str("\" height=\"");
        push_tenths(&mut out, height);
        out.push_str("\" aria-hidden=\"true\">");
        if self.hatched {
            out.push_str("<defs><pattern id=\"");
            out.push_str(&self.id);
            out.push_str(
                "-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
                 <path class=\"hatch\" d=\"M0 0v5\"/></pattern></defs>",
            );
        }
        out.push_str(&body);
        out.push_str("</svg>");
        out
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.out.push_str("\"/>");
        }
    }

    fn open(&mut self, style: Style) {
        if self.open == Some(style) {
            return;
        }
        self.close();
        self.out.push_str("<path class=\"");
        style.push_class(&mut self.out);
        self.out.push_str("\" d=\"");
        self.open = Some(style);
    }

    /// Lifts the pen and sets it down there.
    pub(super) fn move_to(&mut self, style: Style, at: Tenths) {
        self.open(style);
        self.command = ' ';
        self.step('M', at.0, Some(at.1));
        self.pen = at;
    }

    /// Draws to there. The pen must be down.
    pub(super) fn line_to(&mut self, at: Tenths) {
        let (dx, dy) = (at.0 - self.pen.0, at.1 - self.pen.1);
        self.pen = at;
        match (dx, dy) {
            (0, 0) => {}
            (dx, 0) => self.step('h', dx, None),
            (0, dy) => self.step('v', dy, None),
            (dx, dy) => self.step('l', dx, Some(dy)),
        }
    }

    /// A line through the points, one piece of a path.
    pub(super) fn line(&mut self, style: Style, points: impl IntoIterator<Item = Tenths>) {
        let mut points = points.into_iter();
        let Some(first) = points.next() else { return };
        self.move_to(style, first);
        points.for_each(|at| self.line_to(at));
    }

    /// A dot: a stroke of no length, whose round cap is the disc (SVG 2, 13.5.4). Hundreds of them are one element.
    pub(super) fn dot(&mut self, style: Style, at: Tenths) {
        self.move_to(style, at);
        self.step('h', 0, None);
    }

    /// A circle as two arcs, so that circles of one style are one element too.
    pub(super) fn circle(&mut self, style: Style, at: Tenths, radius: i32) {
        self.move_to(style, (at.0 - radius, at.1));
        for dx in [2 * radius, -2 * radius] {
            self.out.push('a');
            push_all(&mut self.out, &[radius, radius]);
            self.out.push_str(" 0 1 0 ");
            push_all(&mut self.out, &[dx, 0]);
        }
        self.out.push('z');
        self.command = ' ';
    }

    fn step(&mut self, command: char, a: i32, b: Option<i32>) {
        if command != self.command {
            self.out.push(command);
            self.command = command;
        } else if a >= 0 {
            self.out.push(' ');
        }
        push_tenths(&mut self.out, a);
        if let Some(b) = b {
            if b >= 0 {
                self.out.push(' ');
            }
            push_tenths(&mut self.out, b);
        }
    }

    /// A hatched column.
    pub(super) fn hatch(&mut self, area: Rect) {
        self.close();
        self.hatched = true;
        self.out.push_str("<rect class=\"nodata\" fill=\"url(#");
        self.out.push_str(&self.id);
        self.out.push_str("-hatch)\"");
        self.sides(area);
    }

    /// A shaded one.
    pub(super) fn shade(&mut self, area: Rect) {
        self.close();
        self.out.push_str("<rect class=\"notyet\"");
        self.sides(area);
    }

    /// The sides of an open rect, which they close.
    fn sides(&mut self, area: Rect) {
        let sides = [
            (" x=\"", area.left),
            (" y=\"", area.top),
            (" width=\"", area.width().max(0.0)),
            (" height=\"", area.height().max(0.0)),
        ];
        for (name, px) in sides {
            self.out.push_str(name);
            push_tenths(&mut self.out, tenths(px));
            self.out.push('"');
        }
        self.out.push_str("/>");
    }

    /// Opens a `<text>` of the given classes, its anchor on the baseline at the point.
    pub(super) fn open_text(&mut self, class: &[&str], at: Tenths) {
        self.close();
        self.out.push_str("<text class=\"");
        for (i, name) in class.iter().filter(|name| !name.is_empty()).enumerate() {
            if i > 0 {
                self.out.push(' ');
            }
            self.out.push_str(name);
        }
        self.out.push_str("\" x=\"");
        push_tenths(&mut self.out, at.0);
        self.out.push_str("\" y=\"");
        push_tenths(&mut self.out, at.1);
        self.out.push_str("\">");
    }

    /// Opens a `<tspan>`. A line of its own starts again at `x`; further runs of a line stand `gap` px on.
    pub(super) fn open_span(&mut self, class: &str, line: Option<(i32, i32)>, gap: Option<i32>) {
        self.out.push_str("<tspan");
        if !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
        let places = [(" x=\"", line.map(|l| l.0)), (" dy=\"", line.map(|l| l.1)), (" dx=\"", gap)];
        for (name, value) in places {
            if let Some(value) = value {
                self.out.push_str(name);
                push_tenths(&mut self.out, value);
                self.out.push('"');
            }
        }
        self.out.push('>');
    }

    /// Text from outside, escaped.
    pub(super) fn text(&mut self, text: &str) {
        escape::push(&mut self.out, text);
    }

    /// Closes a `<tspan>`.
    pub(super) fn close_span(&mut self) {
        self.out.push_str("</tspan>");
    }

    /// Closes a `<text>`.
    pub(super) fn close_text(&mut self) {
        self.out.push_str("</text>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paint::class::Role;

    #[test]
    fn neighbours_of_one_style_share_a_path() {
        let mut sheet = Sheet::new(Rect::new(0.0, 0.0, 10.0, 10.0), "a");
        let style = Style::plain(Role::Grid);
        sheet.line(style, [(0, 10), (100, 10)]);
        sheet.line(style, [(0, 20), (50, 25), (60, 15)]);
        let svg = sheet.finish();
        assert!(svg.contains("<path class=\"grid\" d=\"M0 1h10M0 2l5 0.5 1-1\"/>"), "{svg}");
    }
}
