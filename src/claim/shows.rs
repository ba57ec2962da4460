//! What a view has to show so that a claim's evidence is seen.
//!
//! Knows works, charts and days. Does not know links: the floor of links makes a view of it.

use super::row::Row;
use crate::model::catalog::Catalog;
use crate::model::chart::Family;
use crate::model::claim::{Assertion, Claim, From, Lead, Metric};
use crate::model::day::{Day, Days};
use crate::model::id::{ActId, AlbumId, ChartId, ClaimId, TrackId, WorkId};
use crate::model::observation::CountedId;
use crate::query::totals::work;

/// The timeline that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timeline {
    /// Positions on charts.
    Charts,
    /// Followers and places.
    Followers,
    /// Copies and streams.
    Milestones,
}

/// What the evidence of a claim is seen in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows {
    /// The claim.
    pub claim: ClaimId,
    /// The timeline.
    pub timeline: Timeline,
    /// The acts whose places are at stake; none where works are.
    pub acts: Vec<ActId>,
    /// The works: the one claimed of first, then those that decide.
    pub albums: Vec<AlbumId>,
    /// The charts.
    pub charts: Vec<ChartId>,
    /// From the first to the last day of the deciding rows.
    pub time: Option<Days>,
    /// The amount that is claimed, where it is one that works pass.
    pub claimed: Option<u64>,
    /// Whether days from the release are what is compared.
    pub by_release: bool,
    /// The day whose knowledge is asked for.
    pub as_of: Option<Day>,
}

/// Works and acts beyond which a picture says less, not more.
const MANY: usize = 8;
/// Days shown before and after what decides.
const AROUND: i32 = 14;
/// Days from the claim beyond which a row is in the table and not in the picture: it would leave the rest no width.
const FAR: i32 = 3 * 366;

impl Shows {
    /// What shows these rows.
    #[must_use]
    pub fn new(catalog: &Catalog, claim: &Claim, rows: &[Row<'_>], as_of: Option<Day>) -> Self {
        let mut shows = Self {
            claim: claim.id.clone(),
            timeline: Timeline::Milestones,
            acts: Vec::new(),
            albums: Vec::new(),
            charts: Vec::new(),
            time: None,
            claimed: None,
            by_release: false,
            as_of,
        };
        shows.subject(catalog, claim);
        for row in rows {
            match row {
                Row::Entry(entry) => {
                    shows.work(catalog, &entry.work);
                    shows.chart(&entry.chart);
                }
                Row::Count(count) => shows.counted(catalog, &count.subject),
                Row::Place(place) => shows.act(&place.act),
                Row::Statement(statement) => {
                    statement.album.iter().for_each(|id| shows.album(id));
                }
                Row::Album(album) => shows.album(&album.id),
                Row::Track(track) => shows.track(catalog, &track.id),
            }
        }
        let spoken_of = match &claim.asserts {
            Assertion::Figure { on, .. } | Assertion::Leads { on, .. } => *on,
            Assertion::DaysBetween { to, .. } => Some(*to),
            Assertion::Place { on, .. } => Some(*on),
            // Their days are those of the rows.
            Assertion::InDays { .. } | Assertion::MoreThan { .. } => None,
            Assertion::Rank { .. } | Assertion::AllOn { .. } => None,
        };
        let days: Vec<Day> = rows.iter().filter_map(|row| shows.day(catalog, *row)).chain(spoken_of).collect();
        let is_near = |day: &&Day| claim.made.is_none_or(|made| (**day - made).abs() <= FAR);
        let of = |days: &mut dyn Iterator<Item = &Day>| days.copied().map(Days::of_one).reduce(Days::join);
        let window = of(&mut days.iter().filter(is_near)).or_else(|| of(&mut days.iter()));
        shows.time = window.and_then(|days| Days::new(days.from() + -AROUND, days.to() + AROUND));
        shows
    }

    /// The day of the window at which a row stands: on the release clock as many days after the release of the first
    /// album as after its own.
    fn day(&self, catalog: &Catalog, row: Row<'_>) -> Option<Day> {
        let day = row.day()?;
        if !self.by_release {
            return Some(day);
        }
        let release = |album: &AlbumId| catalog.album(album)?.release?.day();
        let zero = self.albums.iter().find_map(release);
        let own = match row {
            Row::Entry(entry) => album_of(catalog, self, &entry.work),
            Row::Count(count) => work(&count.subject).and_then(|work| album_of(catalog, self, &work)),
            Row::Album(album) => Some(album.id.clone()),
            Row::Track(track) => album_of(catalog, self, &WorkId::Track(track.id.clone())),
            Row::Place(_) | Row::Statement(_) => None,
        };
        Some(zero? + (day - own.as_ref().and_then(release)?))
    }

    fn subject(&mut self, catalog: &Catalog, claim: &Claim) {
        let mut by: &[Metric] = &[];
        match &claim.asserts {
            Assertion::Figure { of, by: metrics, figure, .. } => {
                (by, self.claimed) = (metrics, Some(figure.value));
                self.counted(catalog, of);
            }
            Assertion::InDays { of, by: metrics, value, .. } => {
                (by, self.by_release, self.claimed) = (metrics, true, Some(*value));
                self.counted(catalog, of);
            }
            Assertion::Leads { of, by: metrics, lead, named, value, .. } => {
                (by, self.by_release, self.claimed) = (metrics, *lead == Lead::Fastest, *value);
                self.counted(catalog, of);
                named.iter().for_each(|act| self.act(act));
            }
            Assertion::MoreThan { of, than, by: metrics } => {
                by = metrics;
                self.counted(catalog, of);
                self.counted(catalog, than);
            }
            Assertion::DaysBetween { from, .. } => {
                if let From::Release(work) = from {
                    self.work(catalog, work);
                }
            }
            Assertion::Rank { work, chart, .. } => {
                self.work(catalog, work);
                self.chart(chart);
            }
            Assertion::Place { act, .. } => self.act(act),
            Assertion::AllOn { album, chart, .. } => {
                self.album(album);
                self.chart(chart);
            }
        }
        for metric in by {
            if let Metric::ChartWeek(chart) = metric {
                self.chart(chart);
            }
        }
        self.timeline = match &claim.asserts {
            Assertion::Rank { .. } | Assertion::AllOn { .. } => Timeline::Charts,
            Assertion::Place { .. } => Timeline::Followers,
            Assertion::Figure { .. }
            | Assertion::InDays { .. }
            | Assertion::DaysBetween { .. }
            | Assertion::Leads { .. }
            | Assertion::MoreThan { .. } => match self.albums.is_empty() && counts_followers(catalog, by) {
                true => Timeline::Followers,
                false => Timeline::Milestones,
            },
        };
    }

    fn counted(&mut self, catalog: &Catalog, of: &CountedId) {
        match of {
            CountedId::Act(id) => self.act(id),
            CountedId::Album(id) => self.album(id),
            CountedId::Track(id) => self.track(catalog, id),
        }
    }

    fn work(&mut self, catalog: &Catalog, work: &WorkId) {
        match work {
            WorkId::Album(id) => self.album(id),
            WorkId::Track(id) => self.track(catalog, id),
        }
    }

    /// A link names albums and singles, not tracks: the one that a track is on stands for it.
    fn track(&mut self, catalog: &Catalog, track: &TrackId) {
        let on = catalog.albums_of(track);
        let chosen = on.iter().find(|album| self.albums.contains(album)).or(on.first());
        chosen.into_iter().for_each(|album| self.album(album));
    }

    fn act(&mut self, act: &ActId) {
        keep(&mut self.acts, act);
    }

    fn album(&mut self, album: &AlbumId) {
        keep(&mut self.albums, album);
    }

    fn chart(&mut self, chart: &ChartId) {
        keep(&mut self.charts, chart);
    }
}

/// The album, or the one shown that a track is on.
fn album_of(catalog: &Catalog, shows: &Shows, work: &WorkId) -> Option<AlbumId> {
    match work {
        WorkId::Album(id) => Some(id.clone()),
        WorkId::Track(id) => shows.albums.iter().find(|album| catalog.albums_of(id).contains(album)).cloned(),
    }
}

fn counts_followers(catalog: &Catalog, by: &[Metric]) -> bool {
    by.iter().any(|metric| match metric {
        Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter) => {
            catalog.counter(counter).is_some_and(|counter| counter.family == Family::Followers)
        }
        Metric::ChartWeek(_) => false,
    })
}

fn keep<T: Clone + PartialEq>(to: &mut Vec<T>, id: &T) {
    if to.len() < MANY && !to.contains(id) {
        to.push(id.clone());
    }
}
