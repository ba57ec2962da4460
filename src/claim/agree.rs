//! What several figures for one thing leave together.
//!
//! Knows that figures which can all be true narrow one another, whatever their grades, and that of figures which cannot
//! the better grade stands and the lower one is listed; those of one grade stand side by side. Does not know which rows
//! give a figure ([`figure`](super::figure)).

use super::figure::{Figure, Figures};
use super::row::{Row, add};
use crate::model::observation::Quantity;
use crate::model::order;
use crate::model::source::Grade;

/// What one row says.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    low: u64,
    high: Option<u64>,
    grade: Grade,
    row: Row<'a>,
    /// Whether it says it of the day or the stretch asked for; else it bounds that from before or after.
    is_of_it: bool,
}

impl<'a> Told<'a> {
    /// The very figure.
    pub fn figure(quantity: Quantity, grade: Grade, row: Row<'a>) -> Self {
        let high = Some(quantity.most()).filter(|most| *most < u64::MAX);
        Self { low: quantity.least(), high, grade, row, is_of_it: true }
    }

    /// A bound of it.
    pub fn bound(low: u64, high: Option<u64>, grade: Grade, row: Row<'a>) -> Self {
        Self { low, high, grade, row, is_of_it: false }
    }
}

/// A range on the way, and the row that gives each of its sides.
#[derive(Clone, Copy, Default)]
struct Range<'a> {
    low: u64,
    high: Option<u64>,
    below: Option<(Row<'a>, Grade)>,
    above: Option<(Row<'a>, Grade)>,
}

impl<'a> Range<'a> {
    /// What is left of it beside what a row says; none where not both can be true.
    fn with(mut self, told: &Told<'a>) -> Option<Self> {
        if told.low > self.low {
            (self.low, self.below) = (told.low, Some((told.row, told.grade)));
        }
        if told.high.is_some_and(|high| self.high.is_none_or(|held| high < held)) {
            (self.high, self.above) = (told.high, Some((told.row, told.grade)));
        }
        self.high.is_none_or(|high| self.low <= high).then_some(self)
    }

    fn sides(&self) -> impl Iterator<Item = (Row<'a>, Grade)> {
        self.below.into_iter().chain(self.above)
    }
}

/// The figures that all of it leaves.
pub fn agree<'a>(mut told: Vec<Told<'a>>) -> Figures<'a> {
    // The closest first; of bounds those from before.
    let width = |told: &Told<'_>| told.high.unwrap_or(u64::MAX) - told.low.min(told.high.unwrap_or(u64::MAX));
    order::by_key(&mut told, |told| (told.grade, !told.is_of_it, told.high.is_some() && !told.is_of_it, width(told)));
    let (mut ranges, mut better) = (vec![Range::default()], vec![Range::default()]);
    let mut grade = None;
    let mut lower = Vec::new();
    for told in &told {
        if grade != Some(told.grade) {
            (grade, better) = (Some(told.grade), ranges.clone());
        }
        let mut is_heard = false;
        for range in &mut ranges {
            if let Some(left) = range.with(told) {
                (*range, is_heard) = (left, true);
            }
        }
        if !is_heard && told.is_of_it {
            // Beside others of its grade that it cannot be true with.
            let own = better.iter().find_map(|range| range.with(told));
            is_heard = own.is_some();
            ranges.extend(own);
        }
        if !is_heard {
            add(&mut lower, &[told.row]);
            ranges.iter().flat_map(Range::sides).for_each(|(row, _)| add(&mut lower, &[row]));
        }
    }
    let best = ranges.into_iter().filter_map(|range| {
        let mut rows = Vec::new();
        range.sides().for_each(|(row, _)| add(&mut rows, &[row]));
        let grade = range.sides().map(|(_, grade)| grade).max()?;
        Some(Figure { low: range.low, high: range.high, grade, rows })
    });
    Figures { best: best.collect(), lower, ..Figures::default() }
}
