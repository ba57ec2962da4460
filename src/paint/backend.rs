//! The drawing backend: what plotters draws becomes paths and words on the sheet.
//!
//! Knows plotters' integer coordinates, which it takes for tenths of a px (in whole px, lines go jagged). Does not
//! know fonts: words are set by the browser, and where plotters asks for their size it gets our own upper bound.

use super::class::Style;
use super::sheet::Sheet;
use crate::figure::advance;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// plotters' view of a sheet. Writing text cannot fail.
pub(super) struct Svg<'a>(pub(super) &'a mut Sheet);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// From the middle of a line of 12 px words down to its baseline, tenths of a px.
const TO_BASELINE: i32 = 40;

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0.size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// A figure has no pixels.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        if let Some(style) = Style::read(style.color()) {
            self.0.line(style, path);
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        self.draw_path([from, (to.0, from.1), to, (from.0, to.1), from], style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        if let Some(style) = Style::read(style.color()) {
            self.0.circle(style, at, radius.min(100_000) as i32);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.draw_path(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let Some(_) = Style::read(style.color()) else { return Ok(()) };
        let anchor = style.anchor();
        let side = match anchor.h_pos {
            HPos::Left => "",
            HPos::Center => "m",
            HPos::Right => "e",
        };
        let down = match anchor.v_pos {
            VPos::Top => 3 * TO_BASELINE,
            VPos::Center => TO_BASELINE,
            VPos::Bottom => -TO_BASELINE,
        };
        self.0.open_text(&["ax", side], (at.0, at.1 + down));
        self.0.text(text);
        self.0.close_text();
        Ok(())
    }

    /// Without this, plotters measures words by putting them into the page.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((10 * advance::width(text, true) as u32, 150))
    }
}
