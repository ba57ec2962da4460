//! The time axis that all panels of all timelines share, on either clock.
//!
//! Knows the window's days and the words below them. On the release clock the axis is the same stretch of px, counted
//! from day 0; what stands on it is laid out over its own days ([`about`]). Does not know which days those are
//! ([`clock`](crate::query::clock)).

use crate::figure::axis::XScale;
use crate::figure::mark::{Ink, Shape};
use crate::figure::panel::Panel;
use crate::figure::scale::DayScale;
use crate::figure::ticks::{DayTick, Unit};
use crate::figure::{Layout, XAxis};
use crate::model::catalog::Catalog;
use crate::model::day::{Day, Days};
use crate::query::clock::Clock;
use crate::query::selection::Selection;
use crate::words::Language;

/// The line of a release begins so far above the plot, px.
const ABOVE: f64 = 8.0;

/// The axis of the window.
pub(super) fn time_axis(layout: Layout, selection: &Selection, language: Language) -> XAxis {
    let scale = about(layout, selection.window);
    match selection.clock {
        Clock::Date => XAxis::days(scale, layout.width, |tick| axis_day(language, tick)),
        Clock::Release { zero } => XAxis::days_since(scale, zero, layout.width, |day| language.release_day(day)),
    }
}

/// A calendar of a panel's own, whatever the window and the clock.
pub(super) fn apart(layout: Layout, days: Days, language: Language) -> (DayScale, XAxis) {
    let scale = about(layout, days);
    let axis = XAxis::days(scale, layout.width, |tick| axis_day(language, tick));
    (scale, XAxis { scale: XScale::Apart(scale), ..axis })
}

/// The same stretch of px for the days that a work is shown over.
pub(super) fn about(layout: Layout, days: Days) -> DayScale {
    let (left, right) = layout.x_range();
    DayScale::new(days.from(), days.to(), left, right)
}

/// Marks the release on a panel over the window; answers with its day and where it stands.
pub(super) fn mark_release(
    panel: &mut Panel,
    layout: Layout,
    catalog: &Catalog,
    selection: &Selection,
) -> Option<(Day, f64)> {
    let day = release(catalog, selection)?;
    let (x, plot) = (about(layout, selection.window).to_px(day), panel.frame.plot);
    panel.draw(Ink::Ink, Shape::Release { x, top: plot.top - ABOVE, bottom: plot.bottom });
    Some((day, x))
}

/// The day of the window that is marked as a release: that of a lone album, and on the release clock day 0 of all.
fn release(catalog: &Catalog, selection: &Selection) -> Option<Day> {
    let day = match (selection.clock, selection.albums.as_slice()) {
        (Clock::Release { zero }, _) => Some(zero),
        (Clock::Date, [album]) => catalog.album(album).and_then(|album| album.release?.day()),
        (Clock::Date, _) => None,
    };
    day.filter(|day| selection.window.contains(*day))
}

/// A tick of the calendar in words: the year where the tick asks for it.
fn axis_day(language: Language, tick: &DayTick) -> String {
    match (tick.word, tick.year) {
        (Some(Unit::Day), false) => language.date_in_year(tick.day),
        (Some(Unit::Day), true) => language.date_short(tick.day),
        (Some(Unit::Month), false) => language.month_in_year(tick.day),
        (Some(Unit::Month), true) => language.month_short(tick.day),
        (Some(Unit::Year), _) => language.year(tick.day),
        (None, _) => String::new(),
    }
}
