//! The records of the dataset file as they are written: text that became raw values, nothing more.
//!
//! Knows the names and shapes of the file's fields; the file's schema (`public/data/schema.json`) says the same to
//! people. Deliberately does not know what a record means or whether it can be true: that is
//! [`read`](super::read). Only the types here derive `Deserialize`, so nothing above can meet an unchecked
//! value.
//!
//! Ids, dates and closed words are borrowed from the text (they need no escapes); names and titles are owned.
//!
//! A record that does not fit is kept from the others: every list holds raw pieces that are read one by one, so one
//! broken line costs one line.

use serde::Deserialize;
use serde_json::value::RawValue;

/// The one format this program reads; a file with another number says so and is not read further.
pub const FORMAT: u32 = 1;

/// Only the number, read first, so that a later format is told apart from a broken file.
#[derive(Deserialize)]
pub struct FormatOnly {
    /// The format's number.
    pub format: u32,
}

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document<'a> {
    /// [`FORMAT`].
    #[allow(dead_code, reason = "read beforehand through FormatOnly")]
    pub format: u32,
    /// The day of this edition of the dataset.
    #[serde(borrow)]
    pub version: &'a str,
    /// What the dataset covers, in words.
    pub title: Words,
    /// What the page opens with.
    #[serde(borrow)]
    pub lead: Lead<'a>,
    /// Records of [`Source`].
    #[serde(borrow)]
    pub sources: Vec<&'a RawValue>,
    /// Records of [`Act`].
    #[serde(borrow)]
    pub acts: Vec<&'a RawValue>,
    /// Records of [`Album`].
    #[serde(borrow)]
    pub albums: Vec<&'a RawValue>,
    /// Records of [`Track`].
    #[serde(borrow)]
    pub tracks: Vec<&'a RawValue>,
    /// Records of [`Chart`].
    #[serde(borrow)]
    pub charts: Vec<&'a RawValue>,
    /// Records of [`Counter`].
    #[serde(borrow)]
    pub counters: Vec<&'a RawValue>,
    /// Records of [`Coverage`].
    #[serde(borrow)]
    pub coverage: Vec<&'a RawValue>,
    /// Records of [`Statement`].
    #[serde(borrow)]
    pub statements: Vec<&'a RawValue>,
    /// Records of [`Entry`].
    #[serde(borrow)]
    pub entries: Vec<&'a RawValue>,
    /// Records of [`Count`].
    #[serde(borrow)]
    pub counts: Vec<&'a RawValue>,
    /// Records of [`Place`].
    #[serde(borrow)]
    pub places: Vec<&'a RawValue>,
}

/// A text in both languages; Korean is left out where the English stands for both.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// English.
    pub en: String,
    /// Korean.
    pub ko: Option<String>,
}

/// What the page opens with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead<'a> {
    /// An act's id.
    #[serde(borrow)]
    pub act: &'a str,
    /// An album's id.
    #[serde(borrow)]
    pub album: &'a str,
    /// Chart ids, in the order of the panels.
    #[serde(borrow)]
    pub charts: Vec<&'a str>,
    /// The first and the last day of the opening window.
    #[serde(borrow)]
    pub window: [&'a str; 2],
}

/// A page or a series of files that says something.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: &'a str,
    /// The page's own title; left out where it is not known.
    pub title: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Its address, http or https; `{date}` and `{year}` stand for the file of a series.
    pub url: String,
    /// When it was published: `2023-09-15`, `2023-09`, `2023`; left out where unknown, and for a series.
    #[serde(borrow)]
    pub date: Option<&'a str>,
    /// `official`, `reliable`, `convenience` or `fan`.
    #[serde(borrow)]
    pub grade: &'a str,
}

/// A soloist or a group.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: &'a str,
    /// The name in Latin letters.
    pub name: String,
    /// The name in Korean, where it differs.
    pub ko: Option<String>,
    /// `soloist` or `group`.
    #[serde(borrow)]
    pub kind: &'a str,
    /// The id of the group a soloist belongs to.
    #[serde(borrow)]
    pub group: Option<&'a str>,
    /// Whether a soloist is a woman, where a claim's scope needs it.
    pub female: Option<bool>,
    /// Other spellings, for the search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Ids that once named it and still lead here.
    #[serde(borrow, default)]
    pub former: Vec<&'a str>,
    /// Citations.
    #[serde(borrow, default)]
    pub sources: Vec<Citation<'a>>,
}

/// An album, a single, an edition or a group of works.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Album<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: &'a str,
    /// Its title.
    pub title: String,
    /// Its Korean title, where it has one.
    pub ko: Option<String>,
    /// The act's id.
    #[serde(borrow)]
    pub act: &'a str,
    /// `album` (mini albums too), `single`, `edition` (a version of another) or `group` (several works together).
    #[serde(borrow)]
    pub kind: &'a str,
    /// For an edition, the id of the album it is a version of.
    #[serde(borrow)]
    pub of: Option<&'a str>,
    /// The first day of release, or what is known of it.
    #[serde(borrow)]
    pub release: Option<&'a str>,
    /// The ids of its tracks, in their order.
    #[serde(borrow, default)]
    pub tracks: Vec<&'a str>,
    /// Other spellings, for the search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Ids that once named it and still lead here.
    #[serde(borrow, default)]
    pub former: Vec<&'a str>,
    /// Citations for the release and the track list.
    #[serde(borrow, default)]
    pub sources: Vec<Citation<'a>>,
}

/// A track.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: &'a str,
    /// Its title.
    pub title: String,
    /// Its Korean title, where it has one.
    pub ko: Option<String>,
    /// Ids of the acts of this dataset that are credited.
    #[serde(borrow)]
    pub acts: Vec<&'a str>,
    /// The whole credit, where others are credited too.
    pub credit: Option<String>,
    /// The first day of release, or what is known of it.
    #[serde(borrow)]
    pub release: Option<&'a str>,
    /// Other spellings, for the search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Citations.
    #[serde(borrow, default)]
    pub sources: Vec<Citation<'a>>,
}

/// A chart and what its date means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: &'a str,
    /// Its name.
    pub name: String,
    /// Its Korean name, where it has one.
    pub ko: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Where it counts: `US`, `KR`, `Global`.
    #[serde(borrow)]
    pub region: &'a str,
    /// `album` or `track`.
    #[serde(borrow)]
    pub subject: &'a str,
    /// The lowest rank it has; left out where unknown.
    pub depth: Option<u16>,
    /// `day`, `week`, `month` or `year`.
    #[serde(borrow)]
    pub period: &'a str,
    /// First and last tracking day, in days from the chart's date: Billboard's weekly charts -15 and -9.
    pub tracked: Option<[i32; 2]>,
    /// The day it becomes public, in days from the chart's date.
    pub published: Option<i32>,
    /// What the figures beside its ranks count: `streams`, `copies`, `units`, `downloads`, `points`.
    #[serde(borrow)]
    pub unit: Option<&'a str>,
    /// What it ranks, in a sentence.
    pub what: Option<Words>,
    /// Citations for the rules above.
    #[serde(borrow, default)]
    pub sources: Vec<Citation<'a>>,
}

/// Who counts what. Two counters never stand on one series.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter<'a> {
    /// Its id.
    #[serde(borrow)]
    pub id: &'a str,
    /// Its name.
    pub name: String,
    /// Its Korean name, where it has one.
    pub ko: Option<String>,
    /// `sales`, `streams`, `followers` or `other`.
    #[serde(borrow)]
    pub family: &'a str,
    /// What one of it is: `copies`, `units`, `streams`, `followers`, `points`, `views`, `listeners`, `downloads`.
    #[serde(borrow)]
    pub unit: &'a str,
    /// Decimal places in its figures, which the records write without the point: 2 for Hanteo's index.
    #[serde(default)]
    pub decimals: u8,
    /// What it counts and how, in a sentence.
    pub what: Words,
    /// Whether its counts are public as they are made, so that a count is known on its own day.
    #[serde(default)]
    pub real_time: bool,
    /// Citations.
    #[serde(borrow, default)]
    pub sources: Vec<Citation<'a>>,
}

/// What the dataset holds of a chart.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage<'a> {
    /// The chart's id.
    #[serde(borrow)]
    pub chart: &'a str,
    /// The acts it speaks of.
    #[serde(borrow)]
    pub acts: Vec<&'a str>,
    /// `complete`, or `still-there`: only works that were still on the next week's chart.
    #[serde(borrow)]
    pub extent: &'a str,
    /// Every chart date from here ...
    #[serde(borrow)]
    pub from: Option<&'a str>,
    /// ... to here, both included,
    #[serde(borrow)]
    pub to: Option<&'a str>,
    /// or these chart dates alone.
    #[serde(borrow, default)]
    pub dates: Vec<&'a str>,
    /// Citations.
    #[serde(borrow, default)]
    pub sources: Vec<Citation<'a>>,
}

/// What a source says about a whole list: "only five soloists above one million in a first week so far".
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement<'a> {
    /// The counter whose list it is.
    #[serde(borrow)]
    pub counter: &'a str,
    /// The measure the list is by, as in [`Count::measure`].
    #[serde(borrow)]
    pub measure: &'a str,
    /// Who is on the list: `soloists`, `female-soloists`, `kpop`.
    #[serde(borrow)]
    pub scope: &'a str,
    /// `most` (the subject leads the list), `first-above` (the subject passed the value first) or `only-above`
    /// (so many, or just those named, are above the value).
    #[serde(borrow)]
    pub says: &'a str,
    /// The act spoken of, or those named.
    #[serde(borrow, default)]
    pub acts: Vec<&'a str>,
    /// The album spoken of.
    #[serde(borrow)]
    pub album: Option<&'a str>,
    /// The value passed.
    pub value: Option<u64>,
    /// How many are above it.
    pub number: Option<u16>,
    /// The day it is said of.
    #[serde(borrow)]
    pub when: Option<&'a str>,
    /// Citations; never empty.
    #[serde(borrow)]
    pub sources: Vec<Citation<'a>>,
}

/// One position of one work on one chart.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry<'a> {
    /// The chart's id.
    #[serde(borrow)]
    pub chart: &'a str,
    /// The album's id, or
    #[serde(borrow)]
    pub album: Option<&'a str>,
    /// the track's.
    #[serde(borrow)]
    pub track: Option<&'a str>,
    /// The chart date, or what is known of it.
    #[serde(borrow)]
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
    #[serde(rename = "as", borrow)]
    pub bound: Option<&'a str>,
    /// Whether the source gives it as the peak of the run, without saying of which week.
    #[serde(default)]
    pub peak: bool,
    /// Whether it was read from the next week's "previous rank".
    #[serde(default)]
    pub from_next: bool,
    /// Whether the chart itself gives this rank to several works.
    #[serde(default)]
    pub tie: bool,
    /// Citations; never empty.
    #[serde(borrow)]
    pub sources: Vec<Citation<'a>>,
    /// Why it is not to be drawn, where its own source or a better one makes it doubtful.
    pub doubt: Option<Words>,
    /// The first day it no longer stood.
    #[serde(borrow)]
    pub withdrawn: Option<Withdrawal<'a>>,
}

/// One count of one subject by one counter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count<'a> {
    /// The act's id, or
    #[serde(borrow)]
    pub act: Option<&'a str>,
    /// the album's, or
    #[serde(borrow)]
    pub album: Option<&'a str>,
    /// the track's.
    #[serde(borrow)]
    pub track: Option<&'a str>,
    /// The counter's id.
    #[serde(borrow)]
    pub counter: &'a str,
    /// `total`, `moment`, `first-day`, `first-week`, `to-date`, `day`, `week`, `month`, `year`, `preorder` or
    /// `every-track`.
    #[serde(borrow)]
    pub measure: &'a str,
    /// The figure, in the counter's unit.
    pub value: u64,
    /// `about`, `least` or `almost`, if it is not exact.
    #[serde(rename = "as", borrow)]
    pub bound: Option<&'a str>,
    /// The first day counted. With it the figure is a flow, without it a total at a moment.
    #[serde(borrow)]
    pub from: Option<&'a str>,
    /// The last day counted, or the moment of the total.
    #[serde(borrow)]
    pub to: Option<&'a str>,
    /// `16:30`, in the counter's own time: orders figures inside a day, nothing else.
    #[serde(borrow)]
    pub hour: Option<&'a str>,
    /// "In N days": the source's word, used only where no date is known.
    pub days: Option<u16>,
    /// A certification's name, where the figure is a certified level.
    pub award: Option<String>,
    /// Whether it was computed from two published figures.
    #[serde(default)]
    pub derived: bool,
    /// Citations; never empty.
    #[serde(borrow)]
    pub sources: Vec<Citation<'a>>,
    /// The first day it was public, where the rule would give another.
    #[serde(borrow)]
    pub known: Option<&'a str>,
    /// Why it is not to be drawn, where its own source or a better one makes it doubtful.
    pub doubt: Option<Words>,
    /// The first day it no longer stood.
    #[serde(borrow)]
    pub withdrawn: Option<Withdrawal<'a>>,
}

/// A reported place among acts, by followers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place<'a> {
    /// The act's id.
    #[serde(borrow)]
    pub act: &'a str,
    /// The counter the ranking is by.
    #[serde(borrow)]
    pub counter: &'a str,
    /// `kpop`, `soloists` or `female-soloists`.
    #[serde(borrow)]
    pub scope: &'a str,
    /// The place.
    pub rank: u16,
    /// The day, or what is known of it.
    #[serde(borrow)]
    pub when: Option<&'a str>,
    /// Citations; never empty.
    #[serde(borrow)]
    pub sources: Vec<Citation<'a>>,
    /// Why it is not to be drawn.
    pub doubt: Option<Words>,
}

/// That a figure no longer stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal<'a> {
    /// The first day it no longer stood.
    #[serde(borrow)]
    pub on: &'a str,
    /// Why, and by whom.
    pub why: Words,
    /// Citations; never empty.
    #[serde(borrow)]
    pub sources: Vec<Citation<'a>>,
}

/// Which source says it: `id`, or `id@2023-09-23` for the file of that date in a series; or the same with what the
/// source itself says, where that is rounded.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Citation<'a> {
    /// It says the very figure.
    Says(&'a str),
    /// It says a rounder one that the figure satisfies.
    SaysRoughly(#[serde(borrow)] Rough<'a>),
}

/// A citation with the source's own, rounder figure.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rough<'a> {
    /// `id` or `id@date`.
    #[serde(borrow)]
    pub source: &'a str,
    /// What it says.
    pub says: u64,
    /// `about`, `least` or `almost`; exact where left out.
    #[serde(rename = "as", borrow)]
    pub bound: Option<&'a str>,
}
