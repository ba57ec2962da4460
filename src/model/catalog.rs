//! Everything the dataset holds, checked, indexed, and from then on unchanged.
//!
//! Knows how to find things. Deliberately answers no question about how anything did: that is
//! [`query`](crate::query).

use super::chart::{Chart, Counter, Coverage};
use super::claim::Claim;
use super::day::{Day, Days, When};
use super::fault::{Fault, Unreadable};
use super::id::{ActId, AlbumId, ChartId, CounterId, SourceId, TrackId, WorkId};
use super::known::Known;
use super::lost::Lost;
use super::observation::{Count, CountedId, Entry, Place, Statement};
use super::order;
use super::source::{Bilingual, Source};
use super::work::{Act, Album, Track};

/// What the page opens with.
#[derive(Clone, Debug)]
pub struct Lead {
    /// The act.
    pub act: ActId,
    /// The album.
    pub album: AlbumId,
    /// The charts, in the order of their panels.
    pub charts: Vec<ChartId>,
    /// The window of time.
    pub window: Days,
}

/// A chart and a work on it.
pub type RunKey = (ChartId, WorkId);
/// A subject and who counts it.
pub type SeriesKey = (CountedId, CounterId);

/// The dataset. Made by [`Catalog::from_json`] alone, so whatever holds one holds checked facts.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The day of this edition.
    pub edition: Day,
    /// What the dataset covers.
    pub title: Bilingual,
    /// What the page opens with.
    pub lead: Lead,
    pub(super) sources: Known<Source>,
    pub(super) acts: Known<Act>,
    pub(super) albums: Known<Album>,
    pub(super) tracks: Known<Track>,
    pub(super) charts: Known<Chart>,
    pub(super) counters: Known<Counter>,
    /// By chart.
    pub(super) coverage: Vec<Coverage>,
    pub(super) statements: Vec<Statement>,
    pub(super) entries: Vec<(RunKey, Vec<Entry>)>,
    pub(super) counts: Vec<(SeriesKey, Vec<Count>)>,
    /// The places of the counts, by counter.
    pub(super) by_counter: Vec<usize>,
    pub(super) places: Vec<Place>,
    pub(super) claims: Vec<Claim>,
    /// Ids that once named an act, and its own; a handful.
    pub(super) former_acts: Vec<(ActId, ActId)>,
    pub(super) former_albums: Vec<(AlbumId, AlbumId)>,
    pub(super) lost: Vec<Lost>,
}

/// A catalog, and what had to be left out of it.
#[derive(Debug)]
pub struct Reading {
    /// What stands.
    pub catalog: Catalog,
    /// Every fault, in the order of the file.
    pub faults: Vec<Fault>,
}

impl Catalog {
    /// Stands for the day of an edition that its file does not tell, which is a fault.
    pub(super) fn untold() -> Day {
        Day::from_number(0)
    }

    /// Reads a dataset file.
    ///
    /// A record that does not hold is left out and named in [`Reading::faults`], with everything that rests on it.
    ///
    /// # Errors
    /// Where nothing can be shown at all, says why.
    pub fn from_json(text: &str) -> Result<Reading, Unreadable> {
        // Some editors put a mark of the byte order before everything else: it is no part of the text.
        super::read::read(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// The day as of which one asks; none is now. From the day of this edition on all that it holds was public, what has
    /// no date of its own too: to ask as of such a day is to ask now. Of a file that does not tell its day this is not
    /// known.
    #[must_use]
    pub fn as_of(&self, day: Option<Day>) -> Option<Day> {
        day.filter(|day| *day < self.edition || self.edition == Self::untold())
    }

    /// The source with that id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id.as_str())
    }

    /// All sources, by id.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter()
    }

    /// The act that has, or once had, that id.
    #[must_use]
    pub fn act(&self, id: &ActId) -> Option<&Act> {
        self.acts.get(id.as_str()).or_else(|| self.acts.get(now(&self.former_acts, id)?.as_str()))
    }

    /// All acts, by id.
    pub fn acts(&self) -> impl Iterator<Item = &Act> {
        self.acts.iter()
    }

    /// The album that has, or once had, that id.
    #[must_use]
    pub fn album(&self, id: &AlbumId) -> Option<&Album> {
        self.albums.get(id.as_str()).or_else(|| self.albums.get(now(&self.former_albums, id)?.as_str()))
    }

    /// All albums, by id.
    pub fn albums(&self) -> impl Iterator<Item = &Album> {
        self.albums.iter()
    }

    /// The track with that id.
    #[must_use]
    pub fn track(&self, id: &TrackId) -> Option<&Track> {
        self.tracks.get(id.as_str())
    }

    /// All tracks, by id.
    pub fn tracks(&self) -> impl Iterator<Item = &Track> {
        self.tracks.iter()
    }

    /// The albums and singles that hold a track.
    #[must_use]
    pub fn albums_of(&self, track: &TrackId) -> &[AlbumId] {
        self.tracks.get(track.as_str()).map_or(&[], |track| track.albums.as_slice())
    }

    /// The chart with that id.
    #[must_use]
    pub fn chart(&self, id: &ChartId) -> Option<&Chart> {
        self.charts.get(id.as_str())
    }

    /// All charts, by id.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.charts.iter()
    }

    /// The counter with that id.
    #[must_use]
    pub fn counter(&self, id: &CounterId) -> Option<&Counter> {
        self.counters.get(id.as_str())
    }

    /// All counters, by id.
    pub fn counters(&self) -> impl Iterator<Item = &Counter> {
        self.counters.iter()
    }

    /// What is held of a chart.
    #[must_use]
    pub fn coverage(&self, chart: &ChartId) -> &[Coverage] {
        order::equal(&self.coverage, |coverage| coverage.chart.cmp(chart))
    }

    /// What sources say of whole lists.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The positions of one work on one chart, by date; those without a date last.
    #[must_use]
    pub fn entries(&self, chart: &ChartId, work: &WorkId) -> &[Entry] {
        let place = self.entries.binary_search_by(|((on, of), _)| on.cmp(chart).then_with(|| of.cmp(work)));
        place.ok().and_then(|place| self.entries.get(place)).map_or(&[], |(_, entries)| entries.as_slice())
    }

    /// All positions, grouped by chart and work, in the order of these.
    pub fn runs(&self) -> impl Iterator<Item = (&RunKey, &[Entry])> {
        self.entries.iter().map(|(key, entries)| (key, entries.as_slice()))
    }

    /// The counts of one subject by one counter, by the last day they may be of.
    #[must_use]
    pub fn counts(&self, subject: &CountedId, counter: &CounterId) -> &[Count] {
        let place = self.counts.binary_search_by(|((of, by), _)| of.cmp(subject).then_with(|| by.cmp(counter)));
        place.ok().and_then(|place| self.counts.get(place)).map_or(&[], |(_, counts)| counts.as_slice())
    }

    /// All counts, grouped by subject and counter, in the order of these.
    pub fn series(&self) -> impl Iterator<Item = (&SeriesKey, &[Count])> {
        self.counts.iter().map(|(key, counts)| (key, counts.as_slice()))
    }

    /// All counts by one counter, grouped by subject, in the order of these.
    pub fn counted_by(&self, counter: &CounterId) -> impl Iterator<Item = (&CountedId, &[Count])> {
        let of_place = |place: &usize| self.counts.get(*place);
        let places = order::equal(&self.by_counter, |place| of_place(place).map(|((_, by), _)| by).cmp(&Some(counter)));
        let of_place = places.iter().filter_map(of_place);
        of_place.map(|((subject, _), counts)| (subject, counts.as_slice()))
    }

    /// All reported places, by date.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// All claims, in the order of the file.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The day a work came out, as far as it is known.
    #[must_use]
    pub fn release(&self, work: &WorkId) -> Option<When> {
        match work {
            WorkId::Album(id) => self.album(id).and_then(|album| album.release),
            WorkId::Track(id) => self.track(id).and_then(|track| track.release),
        }
    }

    /// The acts a work is by, the first one first.
    #[must_use]
    pub fn acts_of(&self, work: &WorkId) -> &[ActId] {
        match work {
            WorkId::Album(id) => self.album(id).map_or(&[], |album| std::slice::from_ref(&album.act)),
            WorkId::Track(id) => self.track(id).map_or(&[], |track| track.acts.as_slice()),
        }
    }
}

/// What an id that once named something now leads to; of several, the last one told.
fn now<'c, T: PartialEq>(former: &'c [(T, T)], id: &T) -> Option<&'c T> {
    former.iter().rev().find(|(former, _)| former == id).map(|(_, now)| now)
}
