//! The records that observations stand on: sources, acts, works, charts, counters, and what is covered.
//!
//! Knows their fields as they are written. Does not know which ids exist.

use super::{Citation, Words};
use crate::model::shape::from_value;

/// A page or a series of files that says something.
pub struct Source<'a> {
    /// Its id.
    pub id: &'a str,
    /// When it was published: `2023-09-15`, `2023-09`, `2023`; left out where the id ends in it, where it is unknown, and
    /// for a series.
    pub date: Option<&'a str>,
    /// The page's own title; left out where it is not known.
    pub title: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Its address, http or https; `{date}` and `{year}` stand for the file of a series.
    pub url: String,
    /// `official`, `reliable`, `convenience` or `fan`.
    pub grade: &'a str,
}

from_value!(Source<'a> { id, date, title, publisher, url, grade });

/// A soloist or a group.
pub struct Act<'a> {
    /// Its id.
    pub id: &'a str,
    /// The name in Latin letters.
    pub name: String,
    /// The name in Korean, where it differs.
    pub ko: Option<String>,
    /// `soloist` or `group`.
    pub kind: &'a str,
    /// The id of the group a soloist belongs to.
    pub group: Option<&'a str>,
    /// Whether a soloist is a woman, where a claim's scope needs it.
    pub female: Option<bool>,
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// What somebody may type for it in Hangul: of no source, and never shown.
    pub search: Vec<String>,
    /// Ids that once named it and still lead here.
    pub former: Vec<&'a str>,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Act<'a> {
    id, name, ko, kind, group, female, aliases or default, search or default, former or default, sources or default,
});

/// An album, a single, an edition or a group of works.
pub struct Album<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: String,
    /// Its Korean title, where it has one.
    pub ko: Option<String>,
    /// The act's id.
    pub act: &'a str,
    /// `album` (mini albums too), `single`, `edition` (a version of another) or `group` (several works together).
    pub kind: &'a str,
    /// For an edition, the id of the album it is a version of.
    pub of: Option<&'a str>,
    /// The first day of release, or what is known of it.
    pub release: Option<&'a str>,
    /// The hour of the release in Seoul, where known: `13:00`.
    pub hour: Option<&'a str>,
    /// The ids of its tracks, in their order.
    pub tracks: Vec<&'a str>,
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// What somebody may type for it in Hangul: of no source, and never shown.
    pub search: Vec<String>,
    /// Ids that once named it and still lead here.
    pub former: Vec<&'a str>,
    /// Citations for the release and the track list.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Album<'a> {
    id, title, ko, act, kind, of, release, hour, tracks or default, aliases or default, search or default,
    former or default, sources or default,
});

/// A track.
pub struct Track<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: String,
    /// Its Korean title, where it has one.
    pub ko: Option<String>,
    /// Ids of the acts of this dataset that are credited.
    pub acts: Vec<&'a str>,
    /// The whole credit, where others are credited too.
    pub credit: Option<String>,
    /// The first day of release, or what is known of it.
    pub release: Option<&'a str>,
    /// The hour of the release in Seoul, where known: `13:00`.
    pub hour: Option<&'a str>,
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Track<'a> { id, title, ko, acts, credit, release, hour, aliases or default, sources or default });

/// A chart and what its date means.
pub struct Chart<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: String,
    /// Its Korean name, where it has one.
    pub ko: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Where it counts: `US`, `KR`, `Global`.
    pub region: &'a str,
    /// `album` or `track`.
    pub subject: &'a str,
    /// The lowest rank it has; left out where unknown.
    pub depth: Option<u16>,
    /// `day`, `week`, `month` or `year`.
    pub period: &'a str,
    /// First and last tracking day, in days from the chart's date: Billboard's weekly charts -15 and -9.
    pub tracked: Option<[i32; 2]>,
    /// The day it becomes public, in days from the chart's date.
    pub published: Option<i32>,
    /// What the figures beside its ranks count, as in [`Counter::unit`].
    pub unit: Option<&'a str>,
    /// What it ranks, in a sentence.
    pub what: Option<Words>,
    /// Citations for the rules above.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Chart<'a> {
    id, name, ko, publisher, region, subject, depth, period, tracked, published, unit, what, sources or default,
});

/// Who counts what. Two counters never stand on one series.
pub struct Counter<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: String,
    /// Its Korean name, where it has one.
    pub ko: Option<String>,
    /// `sales`, `streams`, `followers` or `other`.
    pub family: &'a str,
    /// What one of it is: `copies`, `units`, `streams`, `followers`, `points`, `views`, `listeners`, `downloads`, `weeks`.
    pub unit: &'a str,
    /// Decimal places in its figures, which the records write without the point: 2 for Hanteo's index.
    pub decimals: u8,
    /// What it counts and how, in a sentence.
    pub what: Words,
    /// By whose calendar its days are: `Asia/Seoul` or `UTC`; left out where nobody says.
    pub zone: Option<&'a str>,
    /// Whether its counts are public as they are made, so that a count is known on its own day.
    pub real_time: bool,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Counter<'a> {
    id, name, ko, family, unit, decimals or default, what, zone, real_time or default, sources or default,
});

/// What the dataset holds of a chart.
pub struct Coverage<'a> {
    /// The chart's id.
    pub chart: &'a str,
    /// The acts it speaks of.
    pub acts: Vec<&'a str>,
    /// `complete`, or `still-there`: only works that were still on the next week's chart.
    pub extent: &'a str,
    /// Every chart date from here ...
    pub from: Option<&'a str>,
    /// ... to here, both included,
    pub to: Option<&'a str>,
    /// or these chart dates alone.
    pub dates: Vec<&'a str>,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Coverage<'a> { chart, acts, extent, from, to, dates or default, sources or default });
