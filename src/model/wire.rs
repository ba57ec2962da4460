//! The records of the dataset file as they are written: text that became raw values, nothing more.
//!
//! Knows the names and shapes of the file's fields; the file's schema (`public/data/schema.json`) says the same to
//! people. Deliberately does not know what a record means or whether it can be true: that is
//! [`read`](super::read). Only the types here are made from text, so nothing above can meet an unchecked value.
//! What a type lists with `from_value!` is what its record may hold; `shape` holds a record to that.
//!
//! Ids, dates and closed words are borrowed from the text (they need no escapes); names and titles are owned.
//!
//! A record that does not fit is kept from the others: every list holds values that take their shape one by one, so one
//! broken line costs one line.

use super::shape::{FromValue, Note, from_value};
use super::value::Value;

/// The one format this program reads; a file with another number says so and is not read further.
pub const FORMAT: u32 = 1;

/// The whole file.
pub struct Document<'a> {
    /// [`FORMAT`].
    pub format: u32,
    /// The day of this edition of the dataset.
    pub version: &'a str,
    /// What the dataset covers, in words.
    pub title: Words,
    /// What the page opens with.
    pub lead: Lead<'a>,
    /// Records of [`Source`].
    pub sources: Vec<Value<'a>>,
    /// Records of [`Act`].
    pub acts: Vec<Value<'a>>,
    /// Records of [`Album`].
    pub albums: Vec<Value<'a>>,
    /// Records of [`Track`].
    pub tracks: Vec<Value<'a>>,
    /// Records of [`Chart`].
    pub charts: Vec<Value<'a>>,
    /// Records of [`Counter`].
    pub counters: Vec<Value<'a>>,
    /// Records of [`Coverage`].
    pub coverage: Vec<Value<'a>>,
    /// Records of [`Statement`].
    pub statements: Vec<Value<'a>>,
    /// Records of [`Entry`].
    pub entries: Vec<Value<'a>>,
    /// Records of [`Count`].
    pub counts: Vec<Value<'a>>,
    /// Records of [`Place`].
    pub places: Vec<Value<'a>>,
    /// Records of [`Claim`]; a dataset without any may leave the list out.
    pub claims: Vec<Value<'a>>,
}

from_value!(Document<'a> {
    format, version, title, lead, sources, acts, albums, tracks, charts, counters, coverage, statements, entries,
    counts, places, claims or default,
});

/// A text in both languages; Korean is left out where the English stands for both.
pub struct Words {
    /// English.
    pub en: String,
    /// Korean.
    pub ko: Option<String>,
}

from_value!(Words { en, ko });

/// What the page opens with.
pub struct Lead<'a> {
    /// An act's id.
    pub act: &'a str,
    /// An album's id.
    pub album: &'a str,
    /// Chart ids, in the order of the panels.
    pub charts: Vec<&'a str>,
    /// The first and the last day of the opening window.
    pub window: [&'a str; 2],
}

from_value!(Lead<'a> { act, album, charts, window });

/// A page or a series of files that says something.
pub struct Source<'a> {
    /// Its id.
    pub id: &'a str,
    /// The page's own title; left out where it is not known.
    pub title: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Its address, http or https; `{date}` and `{year}` stand for the file of a series.
    pub url: String,
    /// When it was published: `2023-09-15`, `2023-09`, `2023`; left out where unknown, and for a series.
    pub date: Option<&'a str>,
    /// `official`, `reliable`, `convenience` or `fan`.
    pub grade: &'a str,
}

from_value!(Source<'a> { id, title, publisher, url, date, grade });

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
    /// Ids that once named it and still lead here.
    pub former: Vec<&'a str>,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Act<'a> { id, name, ko, kind, group, female, aliases or default, former or default, sources or default });

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
    /// The ids of its tracks, in their order.
    pub tracks: Vec<&'a str>,
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// Ids that once named it and still lead here.
    pub former: Vec<&'a str>,
    /// Citations for the release and the track list.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Album<'a> {
    id, title, ko, act, kind, of, release, tracks or default, aliases or default, former or default, sources or default,
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
    /// Other spellings, for the search.
    pub aliases: Vec<String>,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Track<'a> { id, title, ko, acts, credit, release, aliases or default, sources or default });

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
    /// What the figures beside its ranks count: `streams`, `copies`, `units`, `downloads`, `points`.
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
    /// What one of it is: `copies`, `units`, `streams`, `followers`, `points`, `views`, `listeners`, `downloads`.
    pub unit: &'a str,
    /// Decimal places in its figures, which the records write without the point: 2 for Hanteo's index.
    pub decimals: u8,
    /// What it counts and how, in a sentence.
    pub what: Words,
    /// Whether its counts are public as they are made, so that a count is known on its own day.
    pub real_time: bool,
    /// Citations.
    pub sources: Vec<Citation<'a>>,
}

from_value!(Counter<'a> {
    id, name, ko, family, unit, decimals or default, what, real_time or default, sources or default,
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
    chart, album, track, date, rank, week, last, amount, bound = "as", peak or default, from_next or default,
    tie or default, sources, doubt, withdrawn,
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
    act, album, track, counter, measure, value, bound = "as", from, to, hour, days, award, derived or default, sources,
    known, doubt, withdrawn,
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
    /// For `only`: the acts named.
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
    /// Among whom: `world`, `asia`, `k-osts`, `kpop`, `soloists`, `female-soloists`, `male-soloists`.
    pub scope: Option<&'a str>,
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
    id, en, ko, kind, act, album, track, than, acts or default, by or default, value, bound = "as", days, release_day,
    chart, rank, at, from, on, scope, year, made, sources, repeats or default,
});

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

/// Which source says it: `id`, or `id@2023-09-23` for the file of that date in a series; or the same with what the
/// source itself says, where that is rounded.
pub enum Citation<'a> {
    /// It says the very figure.
    Says(&'a str),
    /// It says a rounder one that the figure satisfies.
    SaysRoughly(Rough<'a>),
}

impl<'a> FromValue<'a> for Citation<'a> {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        if value.is_object() {
            Self::SaysRoughly(Rough::from_value(value, note))
        } else {
            Self::Says(<&str>::from_value(value, note))
        }
    }
}

/// A citation with the source's own, rounder figure.
pub struct Rough<'a> {
    /// `id` or `id@date`.
    pub source: &'a str,
    /// What it says.
    pub says: u64,
    /// `about`, `least` or `almost`; exact where left out.
    pub bound: Option<&'a str>,
}

from_value!(Rough<'a> { source, says, bound = "as" });
