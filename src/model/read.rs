//! From the file's text to a [`Catalog`]: the order in which records are read, and what rests on what.
//!
//! ```text
//! text ─► wire::Document ─► sources ─► acts ─► tracks ─► albums ─► charts, counters ─► observations ─► Catalog
//!                                └──────────── each record checked by [`field`](super::field) ──────┘
//! ```
//! Knows the bounds of a file. Does not know the form of a single field.

use super::catalog::{Catalog, Lead, Reading};
use super::chart::{Chart, Counter};
use super::day::{Day, Days};
use super::deserialize::values;
use super::fault::{Fault, List, Reason, Unreadable, shown};
use super::field::Fields;
use super::known::Known;
use super::lost::lost;
use super::order;
use super::shape::{self, FromValue};
use super::source::{Bilingual, Source};
use super::value::{Value, Values};
use super::wire::{self, Document};
use super::work::{Act, Album, Track};
use serde_json::error::Category;

/// The largest file that is read, in bytes: thirty times the shipped one.
pub const MAX_BYTES: usize = 32_000_000;
/// The most records in one list.
const MAX_RECORDS: usize = 200_000;

/// What has been read so far; later records refer to it.
#[derive(Default)]
pub(super) struct Ground {
    pub sources: Known<Source>,
    pub acts: Known<Act>,
    pub tracks: Known<Track>,
    pub albums: Known<Album>,
    pub charts: Known<Chart>,
    pub counters: Known<Counter>,
}

/// See [`Catalog::from_json`].
#[inline(never)]
pub(super) fn read(text: &str) -> Result<Reading, Unreadable> {
    let file = open(text)?;
    let document = shape_of(file.whole())?;
    let mut faults = Vec::new();
    let mut ground = Ground::default();
    ground.read_sources(&document.sources, &mut faults);
    ground.read_acts(&document.acts, &mut faults);
    ground.read_tracks(&document.tracks, &mut faults);
    ground.read_albums(&document.albums, &mut faults);
    ground.read_charts(&document.charts, &mut faults);
    ground.read_counters(&document.counters, &mut faults);
    let (edition, title, lead) = ground.head(&document, &mut faults).ok_or(Unreadable::Nothing)?;
    let coverage = ground.read_coverage(&document.coverage, &mut faults);
    let statements = ground.read_statements(&document.statements, &mut faults);
    let entries = ground.read_entries(&document.entries, &mut faults);
    let counts = ground.read_counts(&document.counts, &mut faults);
    let places = ground.read_places(&document.places, &mut faults);
    let claims = ground.read_claims(&document.claims, &mut faults);
    let lost = lost([&document.entries, &document.counts, &document.places], &faults);
    let mut by_counter: Vec<usize> = (0..counts.len()).collect();
    let counter = |place: usize| counts.get(place).map(|((_, counter), _)| counter);
    order::by(&mut by_counter, |one, other| counter(*one).cmp(&counter(*other)));
    let former_acts = ground.acts.iter().flat_map(|act| act.former.iter().map(|id| (id.clone(), act.id.clone())));
    let former_albums =
        ground.albums.iter().flat_map(|album| album.former.iter().map(|id| (id.clone(), album.id.clone())));
    let catalog = Catalog {
        edition,
        title,
        lead,
        former_acts: former_acts.collect(),
        former_albums: former_albums.collect(),
        coverage,
        statements,
        entries,
        counts,
        by_counter,
        places,
        claims,
        lost,
        sources: ground.sources,
        acts: ground.acts,
        albums: ground.albums,
        tracks: ground.tracks,
        charts: ground.charts,
        counters: ground.counters,
    };
    Ok(Reading { catalog, faults })
}

fn open(text: &str) -> Result<Values<'_>, Unreadable> {
    if text.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge(text.len()));
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    values(text).map_err(|error| unreadable(&error))
}

fn shape_of(file: Value<'_>) -> Result<Document<'_>, Unreadable> {
    // Looked at first, so that a later format is told apart from a broken file.
    if let Some(format) = shape::number(file, "format")
        && format != wire::FORMAT
    {
        return Err(Unreadable::Format(format));
    }
    let document: Document<'_> = shape::shape(file).map_err(|message| Unreadable::NotADataset(shown(&message)))?;
    let lists = [
        (List::Sources, document.sources.len()),
        (List::Acts, document.acts.len()),
        (List::Albums, document.albums.len()),
        (List::Tracks, document.tracks.len()),
        (List::Charts, document.charts.len()),
        (List::Counters, document.counters.len()),
        (List::Coverage, document.coverage.len()),
        (List::Statements, document.statements.len()),
        (List::Entries, document.entries.len()),
        (List::Counts, document.counts.len()),
        (List::Places, document.places.len()),
        (List::Claims, document.claims.len()),
    ];
    match lists.into_iter().find(|(_, length)| *length > MAX_RECORDS) {
        Some((list, _)) => Err(Unreadable::TooMany(list)),
        None => Ok(document),
    }
}

/// Tells a cut-off download and a foreign file apart.
fn unreadable(error: &serde_json::Error) -> Unreadable {
    match error.classify() {
        Category::Eof => Unreadable::CutOff { line: error.line() },
        Category::Syntax | Category::Io => Unreadable::NotJson { line: error.line() },
        Category::Data => Unreadable::NotADataset(shown(&error.to_string())),
    }
}

/// Reads the records of one list, each on its own: a record of the wrong shape is a fault like any other.
pub(super) fn each<'a, T: FromValue<'a>>(
    list: List,
    records: &[Value<'a>],
    faults: &mut Vec<Fault>,
    mut take: impl FnMut(&mut Fields<'_>, T),
) {
    let mut fields = Fields { list, record: 0, raw: None, faults, last: None };
    for value in records {
        fields.record += 1;
        fields.raw = Some(*value);
        one(&mut fields, *value, &mut take);
    }
}

/// A function of its own, as is what it calls for each record of the long lists: a browser replaces a function by its
/// quick form only when it is called again, and a loop inside of one long function would stay slow to its end.
#[inline(never)]
fn one<'a, T: FromValue<'a>>(fields: &mut Fields<'_>, value: Value<'a>, take: &mut impl FnMut(&mut Fields<'_>, T)) {
    match shape::shape(value) {
        Ok(record) => take(fields, record),
        Err(message) => fields.fault("", Reason::Shape(shown(&message))),
    }
}

impl Ground {
    /// The head of the file; what it names wrongly is replaced by the first of its kind.
    fn head(&self, document: &Document<'_>, faults: &mut Vec<Fault>) -> Option<(Day, Bilingual, Lead)> {
        let mut fields = Fields { list: List::Head, record: 0, raw: None, faults, last: None };
        let edition = fields.day("version", document.version).unwrap_or_else(Catalog::untold);
        let words = wire::Words { en: document.title.en.clone(), ko: document.title.ko.clone() };
        let title = fields.bilingual("title", words).unwrap_or(Bilingual { en: String::from("?"), ko: None });
        let lead = &document.lead;
        let act = fields.reference("lead", lead.act, &self.acts);
        let album = fields.reference("lead", lead.album, &self.albums);
        let charts = fields.references("lead", &lead.charts, &self.charts);
        let window = self.window(&mut fields, lead.window);
        let lead = Lead {
            act: act.or_else(|| self.acts.iter().next().map(|act| act.id.clone()))?,
            album: album.or_else(|| self.albums.iter().next().map(|album| album.id.clone()))?,
            charts: charts
                .filter(|c| !c.is_empty())
                .or_else(|| self.charts.iter().next().map(|chart| vec![chart.id.clone()]))?,
            window,
        };
        Some((edition, title, lead))
    }

    fn window(&self, fields: &mut Fields<'_>, [from, to]: [&str; 2]) -> Days {
        let (from, to) = (fields.day("lead", from), fields.day("lead", to));
        let window = from.zip(to).map(|(from, to)| Days::new(from, to));
        if window == Some(None) {
            fields.fault("lead", Reason::Reversed);
        }
        // A year to open with, whatever the file says; the reader can widen it.
        let year = || Days::new(Day::from_number(19_358), Day::from_number(19_722));
        window.flatten().or_else(year).unwrap_or_else(|| Days::of_one(Day::from_number(0)))
    }
}
