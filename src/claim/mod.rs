//! Floor 3: what is claimed.
//!
//! Takes each claim of the dataset as the typed assertion it is, tries it under every definition that its words leave
//! open, on each figure of the best grade, and says what comes of it, with the rows that decide. Knows no words (a
//! verdict's sentence is made in [`words`](crate::words)), no links, no pixels. Nothing here is ever stored: the same
//! dataset and day give the same answer.
//!
//! ```text
//! Claim ─► Ground (what is evidence, as of a day) ─► readings, by kind ─► verdict: Judged ─► what decides: Checked
//! ```
//!
//! # For whoever shows it
//! [`judge()`] gives what a line of a list says of a claim, the verdict and its reason; [`check()`] also the rows that
//! decide, which takes several looks more. [`judge_all`] and [`check_all`] give it for every claim that had been made by
//! then, in the order of the file. All of it borrows the catalog: keep the id, look it up again.
//!
//! # The rules
//! - **Evidence.** A source that makes or repeats a claim is no evidence for it: a figure that only such sources give
//!   is set aside ([`Ground`]), and so is a release. Where several make it on their own and their figures contradict one
//!   another, that is told; none of them bears it out.
//! - **Figures.** Figures that can all be true narrow one another, whatever their grades. Of those that cannot, only the
//!   best grade turns a reading; lower grades are listed. A figure is a range (an "at least" is open above): a reading is
//!   true if all of the range is, false if none of it is, else unknown.
//! - **Scope.** That nobody else did it cannot be seen in a dataset that does not hold everybody. A leader is confirmed
//!   by an independent statement about the whole list, refuted by one counterexample, and unknown otherwise: who may have
//!   been ahead is named, and only those of whom the data say whether they were are counted as compared. Where
//!   the words mean a part of the field of which the data do not know who is in it, nobody is a counterexample. Whatever
//!   the verdict, the claim is tried outward and inward of its scope, and the widest in which it holds is told ([`Widest`]).
//! - **Time zones.** A day is one of the calendar of whoever counts, and of a release Seoul's. Where an hour is told with
//!   it, a claim of days (so many days, so much by a day) is read by Seoul's calendar and by UTC's: two readings where
//!   these do not come to the same. What is told without an hour keeps its date by either. Those who are compared are
//!   compared by the counter's own calendar. In the shipped data every hour is of one date in both zones (tested).
//! - **Day.** A record is held against what had happened by the day of the claim: what came later can end one that held,
//!   and never refutes one.
//! - **Verdict.** By the precedence of [`Verdict`].
//! - **Deciding rows.** All that bear the verdict, those among them that would do so only if others were missing: with
//!   all of them gone the verdict is another ([`check()`] makes sure of it).

mod about;
mod agree;
mod chart_week;
mod check;
mod evaluation;
mod fact;
mod figure;
mod ground;
mod judge;
mod kind;
mod reading;
mod row;
mod shows;
#[cfg(test)]
mod tests;
mod verdict;
mod widest;

pub use about::is_about;
pub use check::{Checked, Evidence, Role, check, check_all};
pub use ground::Ground;
pub use judge::{Judged, judge, judge_all};
pub use reading::{Anchor, Definition, Finding, Reading, Why};
pub use row::Row;
pub use shows::{Shows, Timeline};
pub use verdict::{Truth, Verdict};
pub use widest::{Ahead, Holds, Widest, whose};
