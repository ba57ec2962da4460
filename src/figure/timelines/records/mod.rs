//! Records: who was the fastest to a threshold, and who held that record.
//!
//! ```text
//!   1 |●  before release            Dot: a day     ├──┤ Span: the days that are possible
//! 1–7 |├────┤ by day 21
//! 3–8 |       ● day 33
//!
//! 143 |● ─ ─ ┐                      a step down: a faster work, on the day it got there
//!  33 |      └────● ─ ─ ─
//! ```
//!
//! Both panels have scales of their own: the ranking the days since release, the progression the calendar from the
//! first holder to the present. Knows which works have a row. Does not know how a record is found.

mod progression;
mod ranking;

use super::{Timeline, key_marks};
use crate::figure::colour::Colours;
use crate::figure::layout::Layout;
use crate::figure::mark::Ink;
use crate::model::catalog::Catalog;
use crate::model::id::WorkId;
use crate::query::record::Record;
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::key::KeyMark;

/// Lays the panels out for a width in px; none where nobody has reached the threshold, and no progression where one work
/// alone has held the record.
#[must_use]
pub fn records(
    catalog: &Catalog,
    selection: &Selection,
    record: &Record<'_>,
    language: Language,
    width: f64,
) -> Timeline {
    let ground = Ground {
        catalog,
        selection,
        record,
        language,
        layout: Layout::new(width),
        colours: Colours::new(catalog, selection),
    };
    let mut timeline = Timeline::default();
    let rows = ground.rows();
    if !rows.is_empty() {
        timeline.panels.push(ground.ranking(&rows));
        // One holder is the first row; there is nothing that changed hands.
        timeline.panels.extend((record.progression.len() > 1).then(|| ground.progression()));
    }
    timeline.key.extend(timeline.panels.iter().flat_map(|panel| key_marks(&panel.figure)));
    // A step here is a record held, no count; the panel says so itself.
    timeline.key.remove(&KeyMark::Step);
    timeline.notes = language.record_notes(catalog, record, record.ranking.len() - rows.len());
    timeline
}

/// What both panels share.
struct Ground<'a> {
    catalog: &'a Catalog,
    selection: &'a Selection,
    record: &'a Record<'a>,
    language: Language,
    layout: Layout,
    colours: Colours,
}

impl Ground<'_> {
    fn ink(&self, work: &WorkId) -> Ink {
        if self.selection.has(work) { self.colours.of_work(work) } else { Ink::Context }
    }
}
