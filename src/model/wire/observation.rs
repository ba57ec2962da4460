//! The records of what was observed: positions, counts, places, statements about whole lists, and what was withdrawn.
//!
//! Knows their fields as they are written. Does not know when any of it was known.

use super::{Citation, Words};
use crate::model::shape::from_value;

/// One position of one work on one chart.
pub struct Entry<'a> {
    /// The chart's id.
    pub chart: &'a str,
    /// The album's id, or
    pub album: Option<&'a str>,
    /// the track's.
    pub track: Option<&'a str>,
    /// The chart date, or what is known of it.
    pub date: Option<&'a str>,
    /// The position.
    pub rank: u16,
    /// Weeks on chart, as the chart states them.
    pub week: Option<u16>,
    /// The position before, as the chart states it.
    pub last: Option<u16>,
    /// Streams, copies or units counted, in the chart's unit.
    pub amount: Option<u64>,
    /// `about`, `least` or `almost`, if the amount is not exact.
    pub bound: Option<&'a str>,
    /// Whether the source gives it as the peak of the run, without saying of which week.
    pub peak: bool,
    /// Whether it was read from the next week's "previous rank".
    pub from_next: bool,
    /// Whether the chart itself gives this rank to several works.
    pub tie: bool,
    /// Citations; never empty.
    pub sources: Vec<Citation<'a>>,
    /// Why it is not to be drawn, where its own source or a better one makes it doubtful.
    pub doubt: Option<Words>,
    /// The first day it no longer stood.
    pub withdrawn: Option<Withdrawal<'a>>,
}

from_value!(Entry<'a> {
    chart, album, track, date, rank, week, last, amount, from_next or default, peak or default, tie or default,
    bound = "as", sources, doubt, withdrawn,
});

/// One count of one subject by one counter.
pub struct Count<'a> {
    /// The act's id, or
    pub act: Option<&'a str>,
    /// the album's, or
    pub album: Option<&'a str>,
    /// the track's.
    pub track: Option<&'a str>,
    /// The counter's id.
    pub counter: &'a str,
    /// `total`, `moment`, `first-day`, `first-week`, `to-date`, `day`, `week`, `month`, `year`, `preorder` or
    /// `every-track`.
    pub measure: &'a str,
    /// The figure, in the counter's unit.
    pub value: u64,
    /// `about`, `least` or `almost`, if it is not exact.
    pub bound: Option<&'a str>,
    /// The first day counted. With it the figure is a flow, without it a total at a moment.
    pub from: Option<&'a str>,
    /// The last day counted, or the moment of the total.
    pub to: Option<&'a str>,
    /// `16:30`, in the counter's own time: orders figures inside a day, nothing else.
    pub hour: Option<&'a str>,
    /// "In N days": the source's word, used only where no date is known.
    pub days: Option<u16>,
    /// A certification's name, where the figure is a certified level.
    pub award: Option<String>,
    /// Whether it was computed from two published figures.
    pub derived: bool,
    /// Citations; never empty.
    pub sources: Vec<Citation<'a>>,
    /// The first day it was public, where the rule would give another.
    pub known: Option<&'a str>,
    /// Why it is not to be drawn, where its own source or a better one makes it doubtful.
    pub doubt: Option<Words>,
    /// The first day it no longer stood.
    pub withdrawn: Option<Withdrawal<'a>>,
}

from_value!(Count<'a> {
    act, album, track, counter, measure, value, bound = "as", from, to, hour, derived or default, award, days, sources,
    doubt, withdrawn, known,
});

/// A reported place among acts, by followers.
pub struct Place<'a> {
    /// The act's id.
    pub act: &'a str,
    /// The counter the ranking is by.
    pub counter: &'a str,
    /// `kpop`, `soloists` or `female-soloists`.
    pub scope: &'a str,
    /// The place.
    pub rank: u16,
    /// The day, or what is known of it.
    pub when: Option<&'a str>,
    /// Citations; never empty.
    pub sources: Vec<Citation<'a>>,
    /// Why it is not to be drawn.
    pub doubt: Option<Words>,
}

from_value!(Place<'a> { act, counter, scope, rank, when, sources, doubt });

/// What a source says about a whole list: "only five soloists above one million in a first week so far".
pub struct Statement<'a> {
    /// The counter whose list it is.
    pub counter: &'a str,
    /// The measure the list is by, as in [`Count::measure`].
    pub measure: &'a str,
    /// Who is on the list: `soloists`, `female-soloists`, `kpop`.
    pub scope: &'a str,
    /// `most` (the subject leads the list), `first-above` (the subject passed the value first), `only-above` (so many,
    /// or just those named, are above the value) or `fastest-above` (the subject passed it in the fewest days).
    pub says: &'a str,
    /// The act spoken of, or those named.
    pub acts: Vec<&'a str>,
    /// The album spoken of.
    pub album: Option<&'a str>,
    /// The value passed.
    pub value: Option<u64>,
    /// How many are above it.
    pub number: Option<u16>,
    /// The day it is said of.
    pub when: Option<&'a str>,
    /// Citations; never empty.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Statement<'a> { counter, measure, scope, says, acts or default, album, value, number, when, sources });

/// That a figure no longer stands.
pub struct Withdrawal<'a> {
    /// The first day it no longer stood.
    pub on: &'a str,
    /// Why, and by whom.
    pub why: Words,
    /// Citations; never empty.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Withdrawal<'a> { on, why, sources });
