//! The time axis that all panels of all timelines share, on either clock.
//!
//! Knows the window's days and the words below them. On the release clock the axis is the same stretch of px, counted
//! from day 0; what stands on it is laid out over its own days ([`about`]). Does not know which days those are
//! ([`clock`](crate::query::clock)).

use super::note;
use crate::figure::axis::XScale;
use crate::figure::mark::{Ink, Shape};
use crate::figure::panel::Panel;
use crate::figure::scale::DayScale;
use crate::figure::ticks::{DayTick, Unit};
use crate::figure::{Layout, Rect, XAxis};
use crate::model::catalog::Catalog;
use crate::model::day::{Day, Days};
use crate::query::clock::Clock;
use crate::query::selection::Selection;
use crate::words::Language;

/// The line of a release begins so far above the plot, px.
const ABOVE: f64 = 8.0;

/// Above a plot, px; and where a day is named there.
const HEAD: f64 = 16.0;
const HEAD_WITH_WORDS: f64 = 30.0;

/// The room above a plot over the window, px: more where the day whose knowledge is shown is named there.
pub(super) fn head(selection: &Selection, names_days: bool) -> f64 {
    let is_named = names_days && as_of(selection).is_some_and(|day| day < selection.window.to());
    if is_named { HEAD_WITH_WORDS } else { HEAD }
}

/// The same of a panel that names a release too.
pub(super) fn head_of_first(catalog: &Catalog, selection: &Selection) -> f64 {
    if release(catalog, selection).is_some() { HEAD_WITH_WORDS } else { head(selection, true) }
}

/// The day whose knowledge is shown; none on works laid over one another, which have that day at different places.
fn as_of(selection: &Selection) -> Option<Day> {
    selection.as_of.filter(|_| !selection.clock.is_release() || selection.albums.len() == 1)
}

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

/// Shades what was not known yet on the day whose knowledge is shown, and names that day in a language, if one is given.
pub(super) fn mark_as_of(panel: &mut Panel, layout: Layout, selection: &Selection, naming: Option<Language>) {
    let shaded =
        as_of(selection).and_then(|day| Some((day, shade(panel, about(layout, selection.window).to_px(day + 1))?)));
    if let (Some((day, x)), Some(language)) = (shaded, naming) {
        let is_all = day < selection.window.from();
        let words = if is_all { language.not_known_by(day) } else { language.known_by(day) };
        panel.name_above(layout, x, vec![note(words)]);
    }
}

/// Shades a panel from there on, as far as that lies in the plot: the day itself is over there, and all that became
/// known on it is shown. Answers with where the shade begins.
pub(super) fn shade(panel: &mut Panel, from: f64) -> Option<f64> {
    let plot = panel.frame.plot;
    let (left, bottom) = (from.max(plot.left), panel.frame.lane.unwrap_or(plot.bottom));
    let shape = Shape::NotYet { area: Rect { left, bottom, ..plot }, begins: from > plot.left };
    (left < plot.right).then(|| panel.draw(Ink::Ink, shape)).map(|()| left)
}

/// The day of the window that is marked as a release: that of a lone album where it was known by the day whose knowledge
/// is shown, and on the release clock day 0 of all.
fn release(catalog: &Catalog, selection: &Selection) -> Option<Day> {
    let day = match (selection.clock, selection.albums.as_slice()) {
        (Clock::Release { zero }, _) => Some(zero),
        (Clock::Date, [album]) => catalog.album(album).and_then(|album| album.release?.day()),
        (Clock::Date, _) => None,
    };
    day.filter(|day| selection.window.contains(*day) && selection.as_of.is_none_or(|as_of| *day <= as_of))
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
