//! Milestones: sales and streams as steps, thresholds as strong lines, corrections struck out.
//!
//! ```text
//! 2 M |- - - - - - - - - - - - - Floor ┌───● Dot: exact      the first seven days, on the release clock
//!     |      Correction (struck)  ┌────┘
//!     |     ┊   ╲              ●──┘ Step: held to the next known count
//!     |     ┊    ●─────────────┘
//!     | Before  o┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄o Join: a peer's first day and first week
//! ```
//!
//! The first panel has a clock of its own, days since release, outside the shared cursor; those below share the time
//! axis of all timelines. Knows which panels there are and what is said around them. Does not know how a total came to be.

mod clock;

mod label;
mod peer;
mod room;
mod sheet;
mod track;

use super::{Timeline, TimelinePanel, key_marks};
use crate::figure::colour::Colours;
use crate::model::catalog::Catalog;
use crate::model::observation::Quantity;
use crate::query::glance::beside;
use crate::query::milestone::{Level, Levels};
use crate::query::selection::Selection;
use crate::query::totals::{Totals, is_placed, work};
use crate::words::Language;
use sheet::Sheet;

/// Notes say so many figures one by one; more are in the table.
const NOTED: usize = 6;

/// Lays the timeline out for a width in px.
#[must_use]
pub fn milestones(
    catalog: &Catalog,
    selection: &Selection,
    totals: &[Totals<'_>],
    language: Language,
    width: f64,
) -> Timeline {
    let colours = Colours::new(catalog, selection).naming(&beside(catalog, selection));
    let mut timeline = Timeline::default();
    for (index, totals) in totals.iter().enumerate().filter(|(_, totals)| totals.is_drawn) {
        if index == 0 {
            timeline.add(Sheet::first_week(catalog, selection, totals, language, width).panel(&colours));
        }
        timeline.add(Sheet::over_window(catalog, selection, totals, language, width, index == 0).panel(&colours));
    }
    timeline.notes = notes(catalog, selection, totals, language);
    timeline
}

impl Timeline {
    fn add(&mut self, panel: TimelinePanel) {
        self.key.extend(key_marks(&panel.figure));
        self.panels.push(panel);
    }
}

/// What the panels do not show.
fn notes(catalog: &Catalog, selection: &Selection, totals: &[Totals<'_>], language: Language) -> Vec<String> {
    let mut notes = vec![language.held_until_next()];
    let drawn = || totals.iter().filter(|totals| totals.is_drawn);
    let chosen = || drawn().flat_map(|totals| &totals.chosen);
    let struck = chosen().filter_map(|levels| highest(&levels.withdrawn));
    notes.extend(struck.filter_map(|level| language.withdrawn_note(catalog, level)));
    notes.extend(
        chosen()
            .filter_map(|levels| before_release(catalog, levels))
            .map(|level| language.before_release_note(catalog, level)),
    );
    let wide = chosen().flat_map(|levels| &levels.standing).filter(|level| !is_placed(level, selection.window));
    let wide: Vec<_> = wide.take(NOTED).copied().collect();
    if !wide.is_empty() {
        notes.push(language.not_placed_note(catalog, &wide));
    }
    let first = totals.first().filter(|totals| totals.is_drawn).map_or(&[][..], |totals| &totals.chosen);
    let later =
        first.iter().flat_map(|levels| levels.standing.iter().filter(|level| level.begins_elsewhere(levels.release)));
    let later: Vec<_> = later.take(NOTED).copied().collect();
    if !later.is_empty() {
        notes.push(language.not_from_release_note(catalog, &later));
    }
    if selection.clock.is_release() {
        let off = chosen().filter(|levels| levels.release.is_none()).filter_map(|levels| work(levels.subject));
        let off: Vec<_> = off.collect();
        notes.extend(language.laid_over(catalog, &off.iter().collect::<Vec<_>>()));
    }
    notes
        .extend(drawn().filter(|totals| totals.more_peers > 0).map(|totals| language.more_peers_note(catalog, totals)));
    let others: Vec<_> = totals.iter().filter(|totals| !totals.is_drawn).collect();
    if !others.is_empty() {
        notes.push(language.not_drawn_note(catalog, &others));
    }
    notes
}

/// Of the withdrawn figures the one that the correction is about: counts on the way to it went with it.
fn highest<'l, 'a>(withdrawn: &'l [Level<'a>]) -> Option<&'l Level<'a>> {
    withdrawn.iter().max_by_key(|level| level.count.quantity.value)
}

/// The first total, where it is known from before the work's own release: what was out by then.
fn before_release<'l, 'a>(catalog: &Catalog, levels: &'l Levels<'a>) -> Option<&'l Level<'a>> {
    let release = catalog.release(&work(levels.subject)?)?.day()?;
    levels.standing.first().filter(|level| level.day() < release)
}

/// Where a figure is drawn: at the value that its source gives.
fn value(quantity: Quantity) -> u64 {
    quantity.value
}
