//! Checking a claim: from its verdict to the rows that decide it.
//!
//! Knows which rows bear a verdict, and which would if others were missing. The verdict itself, and all that is said of
//! it, is [`judge()`](super::judge())'s: one path, walked again without some rows. Does not know how a kind of claim is
//! tried.

use super::ground::Ground;
use super::judge::{Judged, judge, judge_without, made_by};
use super::kind::elsewhere;
use super::reading::Reading;
use super::row::{Row, add};
use super::shows::Shows;
use super::verdict::{Truth, Verdict};
use super::widest::{Widest, widest};
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::day::Day;
use crate::model::order;

/// What a row of the evidence is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It decides: with all of these gone, the verdict would be another.
    Decides,
    /// It was looked at and bears no verdict: of a lower grade, by another counter, or not enough to decide. It may keep
    /// a reading from being false, or what would turn one from being heard.
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
    /// The claim, its verdict and its readings.
    pub judged: Judged<'a>,
    /// The rows: those that decide first, each group by date.
    pub evidence: Vec<Evidence<'a>>,
    /// Of a claim to lead: the widest scope in which it holds, whatever the verdict, under each meaning of its words.
    pub widest: Vec<Widest<'a>>,
    /// What shows it.
    pub shows: Shows,
}

impl<'a> Checked<'a> {
    /// The rows of one role.
    pub fn rows(&self, role: Role) -> impl Iterator<Item = Row<'a>> {
        self.evidence.iter().filter(move |evidence| evidence.role == role).map(|evidence| evidence.row)
    }
}

/// Checks a claim as of a day, or now.
#[must_use]
pub fn check<'a>(catalog: &'a Catalog, claim: &'a Claim, as_of: Option<Day>) -> Checked<'a> {
    let judged = judge(catalog, claim, as_of);
    let mut bears = deciding(&judged);
    let mut beside = bearing(&judged.looks.later);
    add(&mut beside, &judged.looks.beside);
    judged.readings.iter().for_each(|reading| add(&mut beside, &reading.rows));
    let mut own = judged.looks.own.clone();
    // Rows that would bear the verdict were these missing decide with them: until without them all it is another.
    while !bears.is_empty() {
        let trial = judge_without(catalog, claim, as_of, &bears);
        let more: Vec<_> = deciding(&trial).into_iter().filter(|row| !bears.contains(row)).collect();
        if trial.verdict != judged.verdict || more.is_empty() {
            break;
        }
        add(&mut bears, &more);
    }
    let ground = Ground::new(catalog, claim, as_of, &[]);
    let ground = match judged.looks.until {
        Some(day) => ground.until(day),
        None => ground,
    };
    let shown = if bears.is_empty() { beside.clone() } else { bears.clone() };
    let shows = Shows::new(catalog, claim, &shown, as_of);
    add(&mut beside, &elsewhere(&ground, claim));
    beside.retain(|row| !bears.contains(row));
    own.retain(|row| !bears.contains(row) && !beside.contains(row));
    let mut evidence: Vec<Evidence<'a>> = Vec::new();
    for (rows, role) in [(&bears, Role::Decides), (&beside, Role::Beside), (&own, Role::OwnWord)] {
        evidence.extend(rows.iter().map(|row| Evidence { row: *row, role }));
    }
    order::by_key(&mut evidence, |evidence| (evidence.role, evidence.row.day().is_none(), evidence.row.day()));
    let widest = widest(&ground, claim);
    Checked { judged, evidence, widest, shows }
}

/// Checks every claim that had been made by a day, or all of them, in the order of the file.
#[must_use]
pub fn check_all(catalog: &Catalog, as_of: Option<Day>) -> Vec<Checked<'_>> {
    made_by(catalog, as_of).map(|claim| check(catalog, claim, as_of)).collect()
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
        _ => bearing(&judged.readings),
    };
    add(&mut rows, &bearing(&judged.looks.then));
    rows
}
