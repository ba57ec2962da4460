//! What the race says of one day, asked of the floors below.
//!
//! Knows which answers stand together on the page. Does not know how the day was come by.

use crate::figure::race::{RaceFigure, race};
use crate::model::day::Day;
use crate::model::observation::Scope;
use crate::query::race::Race;
use crate::ui::shown::Shown;
use crate::words::table::Table;
use leptos::prelude::*;

/// A standing in words and bars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Who led, in a sentence.
    pub finding: String,
    /// The same with the number of the day, for those who listen.
    pub spoken: String,
    /// The bars; none while the width is not known.
    pub figure: RaceFigure,
    /// Who has no bar, and how bars are read.
    pub notes: Vec<String>,
}

impl Told {
    /// Asks about a day; without one, the window has none.
    #[must_use]
    pub fn new(shown: Shown, scope: Scope, day: Option<Day>, width: u32) -> Self {
        let (catalog, language) = (shown.catalog(), shown.language());
        let nothing = || Self { finding: language.race_without_days(scope), ..Self::default() };
        shown.selection.with(|selection| {
            let Some((of, day)) = Race::new(&catalog, selection, scope).zip(day) else { return nothing() };
            let standing = of.standing(day);
            let finding = language.race_finding(&catalog, &of, &standing);
            let number = of.days().iter().filter(|other| **other <= day).count();
            let spoken = format!("{finding}. {}", language.page().day_of(number, of.days().len()));
            let figure = match width {
                0 => RaceFigure::default(),
                width => race(&catalog, selection, &of, &standing, language, f64::from(width)),
            };
            let notes = [
                language.race_left_out(scope, figure.left_out),
                language.race_uncounted(&catalog, scope, &standing.uncounted),
                Some(language.page().how_to_read().to_owned()),
            ];
            Self { finding, spoken, figure, notes: notes.into_iter().flatten().collect() }
        })
    }
}

/// The standing as a table.
#[must_use]
pub fn table(shown: Shown, scope: Scope, day: Option<Day>) -> Table {
    let catalog = shown.catalog();
    shown.selection.with(|selection| {
        let race = Race::new(&catalog, selection, scope).zip(day);
        let told =
            race.map(|(race, day)| shown.language().race_table(&catalog, &race, &race.standing(day), selection.as_of));
        told.unwrap_or_default()
    })
}
