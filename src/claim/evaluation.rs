//! What trying a claim gathers: its readings, and the rows beside them.
//!
//! Knows how a reading is put together. Does not know what any kind of claim asserts.

use super::figure::{Figure, Figures};
use super::reading::{Definition, Finding, Reading, Why};
use super::row::{Row, add};
use super::verdict::Truth;
use crate::model::claim::{Among, Narrower};
use crate::model::source::Grade;

/// True if one thing is settled, false if the other is.
pub fn settled(is_true: bool, is_false: bool) -> Truth {
    match (is_true, is_false) {
        (true, _) => Truth::True,
        (false, true) => Truth::False,
        (false, false) => Truth::Unknown,
    }
}

/// What was gathered on one day.
#[derive(Clone, Debug, Default)]
pub struct Evaluation<'a> {
    /// The readings.
    pub readings: Vec<Reading<'a>>,
    /// Rows that turn nothing: of lower grades, or shielding what would.
    pub beside: Vec<Row<'a>>,
    /// Rows that only the claim's own sources give.
    pub own: Vec<Row<'a>>,
    /// For a list that somebody leads: of how many of the field the data say whether they were ahead.
    pub compared: Option<usize>,
}

impl<'a> Evaluation<'a> {
    /// Adds a reading; where it is unknown, what is held leaves both possible.
    pub fn read(
        &mut self,
        definition: Definition<'a>,
        truth: Truth,
        found: Finding<'a>,
        rows: Vec<Row<'a>>,
        grade: Grade,
    ) {
        let why = (truth == Truth::Unknown).then_some(Why::LeavesOpen);
        self.readings.push(Reading { definition, truth, why, found, rows, grade: Some(grade) });
    }

    /// Adds a reading that those ahead refute, if it is known that the words mean them too.
    pub fn ahead(
        &mut self,
        definition: Definition<'a>,
        among: Among,
        found: Finding<'a>,
        rows: Vec<Row<'a>>,
        grade: Grade,
    ) {
        self.read(definition, Truth::False, found, rows, grade);
        if let (Some(Narrower::Korean), Some(reading)) = (among.narrower, self.readings.last_mut()) {
            (reading.truth, reading.why) = (Truth::Unknown, Some(Why::NationalityNotHeld));
        }
    }

    /// Adds a reading that nothing decides.
    pub fn unknown(&mut self, definition: Definition<'a>, why: Why) {
        self.open(definition, why, Finding::Nothing, Vec::new());
    }

    /// The same with what was found all the same.
    pub fn open(&mut self, definition: Definition<'a>, why: Why, found: Finding<'a>, rows: Vec<Row<'a>>) {
        let (truth, why) = (Truth::Unknown, Some(why));
        self.readings.push(Reading { definition, truth, why, found, rows, grade: None });
    }

    /// Says of an unknown reading just added that the figure is there, but only as the claim's own word.
    pub fn blame(&mut self, own: &[Row<'a>]) {
        if let Some(why) = self.readings.last_mut().and_then(|reading| reading.why.as_mut()).filter(|_| !own.is_empty())
        {
            *why = Why::OnlyTheClaim;
        }
    }

    /// Takes the rows beside the figures along.
    pub fn note(&mut self, figures: &Figures<'a>) {
        add(&mut self.beside, &figures.lower);
        add(&mut self.own, &figures.own);
    }

    /// Reads each figure.
    pub fn each(&mut self, definition: Definition<'a>, figures: &Figures<'a>, truth: impl Fn(&Figure<'a>) -> Truth) {
        self.note(figures);
        for figure in &figures.best {
            let found = Finding::Amount { low: figure.low, high: figure.high };
            self.read(definition, truth(figure), found, figure.rows.clone(), figure.grade);
            self.blame(&figures.own);
        }
        if figures.best.is_empty() {
            self.unknown(definition, figures.why());
        }
    }
}
