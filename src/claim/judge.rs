//! Judging a claim: from its readings to the verdict.
//!
//! Knows when a record was held and lost again. Gives what a line of a list says, the verdict and its reason; the rows
//! that decide are looked for only when somebody asks for them ([`check()`](super::check())). Does not know how a kind
//! of claim is tried.

use super::evaluation::Evaluation;
use super::ground::Ground;
use super::kind::evaluate;
use super::reading::{Finding, Reading, Why};
use super::row::Row;
use super::verdict::{Truth, Verdict};
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::day::Day;
use crate::model::source::Citation;

/// A claim that was judged.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// What comes of it.
    pub verdict: Verdict,
    /// Each definition by each figure, as of the day asked for; of a record that was claimed and not held, on the day of
    /// the claim: what came later turns none.
    pub readings: Vec<Reading<'a>>,
    /// The first row by which the record was lost.
    pub superseded_by: Option<Row<'a>>,
    /// The day whose knowledge was asked for; none is now.
    pub as_of: Option<Day>,
    /// What stands beside the readings, and other looks at the same claim.
    pub(super) looks: Looks<'a>,
}

/// What was seen on the way to a verdict and is not part of its readings.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks<'a> {
    /// Rows that turn nothing.
    pub beside: Vec<Row<'a>>,
    /// Rows that only the claim's own sources give.
    pub own: Vec<Row<'a>>,
    /// The day to which the world was looked at, where it was not to its end.
    pub until: Option<Day>,
    /// Of a record that was lost: its readings on the day of the claim.
    pub then: Vec<Reading<'a>>,
    /// Of a record that was not held on the day of the claim, or of which that cannot be said: the readings of now.
    pub later: Vec<Reading<'a>>,
}

impl<'a> Judged<'a> {
    fn new(claim: &'a Claim, as_of: Option<Day>, verdict: Verdict, shown: Evaluation<'a>) -> Self {
        let Evaluation { readings, beside, own, .. } = shown;
        let looks = Looks { beside, own, ..Looks::default() };
        Self { claim, verdict, readings, superseded_by: None, as_of, looks }
    }

    /// Who is named for a row: the first of those who say it whose word counts, and who had said it by then.
    #[must_use]
    pub fn voice<'c>(&self, catalog: &Catalog, row: Row<'c>) -> Option<&'c Citation> {
        let hears_last = |citation: &&Citation| {
            let [repeats, makes] =
                [&self.claim.repeated_by, &self.claim.said_by].map(|those| those.contains(&citation.source));
            (repeats, makes, !catalog.had_said(citation, self.as_of))
        };
        row.citations().iter().min_by_key(hears_last)
    }

    /// What the data do not cover, each once.
    #[must_use]
    pub fn not_covered(&self) -> Vec<Why> {
        let mut all: Vec<Why> = self.readings.iter().filter_map(|reading| reading.why).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Judges a claim as of a day, or now.
#[must_use]
pub fn judge<'a>(catalog: &'a Catalog, claim: &'a Claim, as_of: Option<Day>) -> Judged<'a> {
    judge_without(catalog, claim, as_of, &[])
}

/// Judges every claim that had been made by a day, or all of them, in the order of the file.
#[must_use]
pub fn judge_all(catalog: &Catalog, as_of: Option<Day>) -> Vec<Judged<'_>> {
    made_by(catalog, as_of).map(|claim| judge(catalog, claim, as_of)).collect()
}

/// The claims that had been made by a day, or all of them.
pub(super) fn made_by(catalog: &Catalog, as_of: Option<Day>) -> impl Iterator<Item = &Claim> {
    catalog.claims().iter().filter(move |claim| claim.was_made(as_of))
}

/// The same as if some rows were not there.
pub(super) fn judge_without<'a>(
    catalog: &'a Catalog,
    claim: &'a Claim,
    as_of: Option<Day>,
    without: &[Row<'a>],
) -> Judged<'a> {
    let ground = Ground::new(catalog, claim, as_of, without);
    let mut now = evaluate(&ground, claim);
    let mut verdict = Verdict::of(&now.readings);
    if verdict == Verdict::NotCheckable && claim.said_by.len() > 1 {
        // Their own word does not bear a claim out; that those who make it contradict one another it tells.
        let heard = evaluate(&ground.hearing_claimants(), claim);
        if Verdict::of(&heard.readings) == Verdict::DependsOnSource {
            (now, verdict) = (heard, Verdict::DependsOnSource);
        }
    }
    // A record stood or did not stand on the day it was claimed: what came later can end it, not refute it, and where it
    // only may have ended it, it is not known to have.
    let may_be_later =
        |made: &Day| matches!(verdict, Verdict::Contradicted | Verdict::NotCheckable) || is_later(&now.readings, *made);
    let made = claim.made.filter(|made| claim.asserts.can_be_superseded() && may_be_later(made));
    let Some(made) = made else { return Judged::new(claim, as_of, verdict, now) };
    let then = evaluate(&ground.until(made), claim);
    let held = Verdict::of(&then.readings) == Verdict::Supported;
    match (held, lost(&now.readings)) {
        // Under meanings by which the data no longer say, it was not kept either.
        (true, Some(by)) if matches!(verdict, Verdict::Contradicted | Verdict::NotCheckable) => {
            let mut judged = Judged::new(claim, as_of, Verdict::Superseded, now);
            (judged.superseded_by, judged.looks.then) = (Some(by), then.readings);
            judged
        }
        // It was lost under some of its meanings alone, or nobody came ahead.
        (true, Some(_)) | (false, None) => Judged::new(claim, as_of, verdict, now),
        (true, None) if verdict == Verdict::Contradicted => Judged::new(claim, as_of, verdict, now),
        _ => {
            let mut judged = Judged::new(claim, as_of, Verdict::of(&then.readings), then);
            (judged.looks.later, judged.looks.until) = (now.readings, Some(made));
            judged
        }
    }
}

/// Whether something that happened after a day speaks against it.
fn is_later(readings: &[Reading<'_>], than: Day) -> bool {
    let against = readings.iter().filter(|reading| reading.truth == Truth::False).flat_map(|reading| &reading.rows);
    against.filter_map(|row| row.day()).any(|day| day > than)
}

/// The row that first says that somebody was ahead, or better than claimed.
pub(super) fn lost<'a>(readings: &[Reading<'a>]) -> Option<Row<'a>> {
    let ahead =
        readings.iter().filter(|reading| reading.truth == Truth::False).filter_map(|reading| match reading.found {
            Finding::Ahead { first, since, .. } => Some((since, first)),
            Finding::Ranks { .. } => reading.rows.first().and_then(|row| Some((row.day()?, *row))),
            _ => None,
        });
    ahead.reduce(|one, other| if other.0 < one.0 { other } else { one }).map(|(_, row)| row)
}
