//! How each kind of claim is tried.
//!
//! Knows which readings an assertion has. Does not know the verdict.

mod amount;
mod calendars;
mod days;
mod leads;
mod rank;
mod rivals;
mod tracks;
mod unread;

use super::evaluation::Evaluation;
use super::ground::Ground;
use crate::model::claim::{Among, Assertion, Claim};
pub use leads::elsewhere;
pub use rivals::covers;

/// Tries a claim on a ground, by each calendar that may turn it.
#[must_use]
pub fn evaluate<'a>(ground: &Ground<'a>, claim: &'a Claim) -> Evaluation<'a> {
    calendars::by_calendar(ground, claim, |ground, claim| read(ground, claim, None))
}

/// Tries a claim to lead as if it were made of another scope.
#[must_use]
pub fn evaluate_among<'a>(ground: &Ground<'a>, claim: &'a Claim, among: Among) -> Evaluation<'a> {
    read(ground, claim, Some(among))
}

fn read<'a>(ground: &Ground<'a>, claim: &'a Claim, of: Option<Among>) -> Evaluation<'a> {
    let mut evaluation = Evaluation::default();
    let to = &mut evaluation;
    match &claim.asserts {
        Assertion::Figure { of, by, figure, on } => amount::figure(ground, to, of, by, *figure, (*on, claim.made)),
        Assertion::MoreThan { of, than, by } => amount::more_than(ground, to, of, than, by, claim.made),
        Assertion::InDays { of, by, value, days, release_day } => {
            days::in_days(ground, to, of, by, *value, *days, *release_day);
        }
        Assertion::DaysBetween { from, to: until, days, release_day } => {
            days::between(ground, to, from, *until, *days, *release_day);
        }
        Assertion::Rank { work, chart, rank, at } => rank::rank(ground, to, work, chart, *rank, *at),
        Assertion::Place { act, counter, scope, rank, on } => {
            rank::place(ground, to, act, counter, *scope, *rank, *on);
        }
        Assertion::AllOn { album, chart, date, first } => {
            tracks::all_on(ground, to, album, chart, *date, first.map(|among| of.unwrap_or(among)));
        }
        Assertion::Leads { lead, of: subject, named, by, value, among, on } => {
            let (among, made) = (of.unwrap_or(*among), claim.made);
            let list = leads::List { lead: *lead, of: subject, named, value: *value, among, on: *on, made };
            for metric in by {
                leads::leads(ground, to, &list, metric, by.len() > 1);
            }
        }
    }
    unread::doubt(ground, &claim.asserts, &mut evaluation.readings);
    evaluation
}
