//! Checking a claim: from its readings to the verdict, and from the verdict to the rows that decide it.
//!
//! Knows when a record was held and lost again. Does not know how a kind of claim is tried.

use super::evaluation::Evaluation;
use super::ground::Ground;
use super::kind::evaluate;
use super::reading::{Finding, Reading, Why};
use super::row::{Row, add};
use super::shows::Shows;
use super::verdict::{Truth, Verdict};
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::day::Day;
use crate::model::order;

/// What a row of the evidence is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It decides: with all of these gone, the verdict would be another.
    Decides,
    /// It was looked at and turns nothing: of a lower grade, or not enough to decide.
    Beside,
    /// Only sources that make or repeat the claim say it: no evidence for it.
    OwnWord,
}

/// A row, and what it is there for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence<'a> {
    /// The row.
    pub row: Row<'a>,
    /// What it is there for.
    pub role: Role,
}

/// A claim that was checked.
#[derive(Clone, Debug)]
pub struct Checked<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// What comes of it.
    pub verdict: Verdict,
    /// Each definition by each figure, as of the day asked for.
    pub readings: Vec<Reading<'a>>,
    /// The rows: those that decide first, each group by date.
    pub evidence: Vec<Evidence<'a>>,
    /// Of a claim to lead: among how many of the field that the data hold nobody was ahead, whatever the verdict.
    pub unbeaten_among: Option<usize>,
    /// What the data do not cover, each once.
    pub not_covered: Vec<Why>,
    /// The first row by which the record was lost.
    pub superseded_by: Option<Row<'a>>,
    /// What shows it.
    pub shows: Shows,
}

impl<'a> Checked<'a> {
    /// The rows of one role.
    pub fn rows(&self, role: Role) -> impl Iterator<Item = Row<'a>> {
        self.evidence.iter().filter(move |evidence| evidence.role == role).map(|evidence| evidence.row)
    }
}

/// What one look at the rows gives.
struct Judged<'a> {
    verdict: Verdict,
    /// The look that the verdict is of.
    shown: Evaluation<'a>,
    /// Of a record that was lost: the look at it on the day of the claim, and the row by which it was lost.
    held: Option<(Evaluation<'a>, Row<'a>)>,
    /// Rows by which a record was lost of which it cannot be said that it was held.
    later: Vec<Row<'a>>,
}

fn judge<'a>(catalog: &'a Catalog, claim: &'a Claim, as_of: Option<Day>, without: &[Row<'a>]) -> Judged<'a> {
    let ground = Ground::new(catalog, claim, as_of, without);
    let now = evaluate(&ground, claim);
    let verdict = Verdict::of(&now.readings);
    let can_be_lost = verdict == Verdict::Contradicted && claim.asserts.can_be_superseded();
    // A record stood or did not stand on the day it was claimed: what came later can end it, not refute it.
    let Some((made, by)) = claim.made.filter(|_| can_be_lost).zip(lost(&now.readings)) else {
        return Judged { verdict, shown: now, held: None, later: Vec::new() };
    };
    let then = evaluate(&ground.until(made), claim);
    match Verdict::of(&then.readings) {
        Verdict::Contradicted => Judged { verdict, shown: now, held: None, later: Vec::new() },
        Verdict::Supported => {
            Judged { verdict: Verdict::Superseded, shown: now, held: Some((then, by)), later: Vec::new() }
        }
        verdict => Judged { verdict, shown: then, held: None, later: bearing(&now.readings) },
    }
}

/// The verdict as if some rows were not there.
#[cfg(test)]
pub(super) fn verdict_without<'a>(
    catalog: &'a Catalog,
    claim: &'a Claim,
    as_of: Option<Day>,
    rows: &[Row<'a>],
) -> Verdict {
    judge(catalog, claim, as_of, rows).verdict
}

/// Rows that settled readings rest on.
fn bearing<'a>(readings: &[Reading<'a>]) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for reading in readings.iter().filter(|reading| reading.truth != Truth::Unknown) {
        add(&mut rows, &reading.rows);
    }
    rows
}

/// Rows that a verdict rests on.
fn deciding<'a>(judged: &Judged<'a>) -> Vec<Row<'a>> {
    let mut rows = match judged.verdict {
        Verdict::NotCheckable => Vec::new(),
        _ => bearing(&judged.shown.readings),
    };
    if let Some((then, _)) = &judged.held {
        add(&mut rows, &bearing(&then.readings));
    }
    rows
}

/// The row that first says that somebody was ahead, or better than claimed.
fn lost<'a>(readings: &[Reading<'a>]) -> Option<Row<'a>> {
    let ahead =
        readings.iter().filter(|reading| reading.truth == Truth::False).filter_map(|reading| match reading.found {
            Finding::Ahead { first, since, .. } => Some((since, first)),
            Finding::Ranks { .. } => reading.rows.first().and_then(|row| Some((row.day()?, *row))),
            _ => None,
        });
    ahead.reduce(|one, other| if other.0 < one.0 { other } else { one }).map(|(_, row)| row)
}

/// Checks a claim as of a day, or now.
#[must_use]
pub fn check<'a>(catalog: &'a Catalog, claim: &'a Claim, as_of: Option<Day>) -> Checked<'a> {
    let judged = judge(catalog, claim, as_of, &[]);
    let mut bears = deciding(&judged);
    let mut beside = judged.later.clone();
    add(&mut beside, &judged.shown.beside);
    judged.shown.readings.iter().for_each(|reading| add(&mut beside, &reading.rows));
    let mut own = judged.shown.own.clone();
    // Rows that would bear the verdict were these missing decide with them: until without them all it is another.
    while !bears.is_empty() {
        let trial = judge(catalog, claim, as_of, &bears);
        let more: Vec<_> = deciding(&trial).into_iter().filter(|row| !bears.contains(row)).collect();
        if trial.verdict != judged.verdict || more.is_empty() {
            break;
        }
        add(&mut bears, &more);
    }
    beside.retain(|row| !bears.contains(row));
    own.retain(|row| !bears.contains(row) && !beside.contains(row));
    let mut evidence: Vec<Evidence<'a>> = Vec::new();
    for (rows, role) in [(&bears, Role::Decides), (&beside, Role::Beside), (&own, Role::OwnWord)] {
        evidence.extend(rows.iter().map(|row| Evidence { row: *row, role }));
    }
    order::by_key(&mut evidence, |evidence| (evidence.role, evidence.row.day().is_none(), evidence.row.day()));
    let mut not_covered: Vec<Why> = judged.shown.readings.iter().filter_map(|reading| reading.why).collect();
    not_covered.sort_unstable();
    not_covered.dedup();
    let shown = if bears.is_empty() { &beside } else { &bears };
    Checked {
        claim,
        verdict: judged.verdict,
        unbeaten_among: judged.shown.compared.filter(|_| lost(&judged.shown.readings).is_none()),
        not_covered,
        superseded_by: judged.held.map(|(_, by)| by),
        shows: Shows::new(catalog, claim, shown, as_of),
        readings: judged.shown.readings,
        evidence,
    }
}

/// Checks every claim that had been made by a day, or all of them, in the order of the file.
#[must_use]
pub fn check_all(catalog: &Catalog, as_of: Option<Day>) -> Vec<Checked<'_>> {
    let was_made = |claim: &&Claim| as_of.is_none_or(|day| claim.made.is_some_and(|made| made <= day));
    catalog.claims().iter().filter(was_made).map(|claim| check(catalog, claim, as_of)).collect()
}
