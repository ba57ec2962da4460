//! The record of a claim: one shape for every kind of it.
//!
//! Knows the fields as they are written. Does not know which of them a kind takes.

use crate::model::shape::from_value;

/// What someone claims, typed so that it can be recomputed. Which fields a kind takes stands in the schema.
pub struct Claim<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it says, shortly and in our own words, in English: left out where its typed form says all of it ...
    pub en: Option<String>,
    /// ... and in Korean.
    pub ko: Option<String>,
    /// `figure`, `in-days`, `days-between`, `rank`, `place`, `all-on`, `more-than`, `first`, `fastest`, `most`, `only`.
    pub kind: &'a str,
    /// The act it is about, or
    pub act: Option<&'a str>,
    /// the album, or
    pub album: Option<&'a str>,
    /// the track.
    pub track: Option<&'a str>,
    /// For `more-than`: the id of the other, of the same kind.
    pub than: Option<&'a str>,
    /// For `only`: the acts named, the subject's own among them, written or not.
    pub acts: Vec<&'a str>,
    /// The meanings of the figure, each a way in which the claim is tried: `hanteo/first-week` (a counter and a
    /// measure), `spotify-streams/after-first-week` (the total when the first week ends), `spotify-global-weekly`
    /// (what that chart counted of all the tracks in the week of the release).
    pub by: Vec<&'a str>,
    /// The value, in the counter's unit.
    pub value: Option<u64>,
    /// `about`, `least` or `almost`, if the words do not give an exact figure.
    pub bound: Option<&'a str>,
    /// A number of days.
    pub days: Option<i32>,
    /// Which number the words give the release day, where they say it: 0 or 1.
    pub release_day: Option<u8>,
    /// A chart's id.
    pub chart: Option<&'a str>,
    /// A position or a place.
    pub rank: Option<u16>,
    /// For `rank`: `debut` or `peak`, where no day is named.
    pub at: Option<&'a str>,
    /// The day counted from, where it is no release.
    pub from: Option<&'a str>,
    /// The day spoken of.
    pub on: Option<&'a str>,
    /// Among whom: `world`, `asia`, `k-osts`, `kpop`, `soloists`, `female-soloists`, `male-soloists`, `same-act`.
    pub scope: Option<&'a str>,
    /// `korean`, where the words mean those alone: nobody is held against a claim for what the data do not know.
    pub narrower: Option<&'a str>,
    /// Only what came out in that year.
    pub year: Option<i32>,
    /// The day it was made, where the date of the first source does not tell.
    pub made: Option<&'a str>,
    /// Ids of the sources that make it, each on its own; never empty.
    pub sources: Vec<&'a str>,
    /// Ids of sources that repeat it.
    pub repeats: Vec<&'a str>,
}

from_value!(Claim<'a> {
    id, kind, act, album, acts or default, than, track, by or default, value, bound = "as", days, release_day, chart,
    rank, at, from, on, scope, narrower, year, en, ko, made, sources, repeats or default,
});
