//! What a view selects: acts, works, charts and a window of time.
//!
//! Knows the defaults of the link's grammar: what each parameter means when it is left out. Does not read links:
//! whoever has one turns it into a [`Question`].

use super::clock::Clock;
use super::record::Terms;
use super::works::works;
use crate::model::catalog::Catalog;
use crate::model::chart::Subject;
use crate::model::day::{Day, Days};
use crate::model::id::{ActId, AlbumId, ChartId, CounterId, TrackId, WorkId};

/// The window that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// All there is of what is shown.
    All,
    /// From a day to a day.
    Window(Days),
}

/// Which figures are on show: those of every timeline, or of one alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// All of them.
    #[default]
    All,
    /// Positions on charts.
    Entries,
    /// What is counted of acts: their followers.
    Followers,
    /// What is counted of works: copies and streams.
    Totals,
}

/// What is asked; an empty list or `None` is "left out".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The acts asked for.
    pub acts: Vec<ActId>,
    /// The albums asked for.
    pub albums: Vec<AlbumId>,
    /// The charts asked for.
    pub charts: Vec<ChartId>,
    /// The window asked for.
    pub time: Option<Time>,
    /// Whether the works are laid over one another by days since release.
    pub since_release: bool,
    /// The day whose knowledge is asked for; now where left out.
    pub as_of: Option<Day>,
    /// The record asked for; the one that the works are about where left out.
    pub record: Option<Terms>,
    /// Which figures are on show: only their days make the window where none is asked for.
    pub shows: Shows,
}

/// An id that the dataset does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No such act.
    Act(ActId),
    /// No such album.
    Album(AlbumId),
    /// No such chart.
    Chart(ChartId),
    /// No such counter.
    Counter(CounterId),
}

/// What a question selects in a catalog. Every id in it is one that the catalog has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The acts in colour.
    pub acts: Vec<ActId>,
    /// Whether acts alone were asked for, so that all their works are meant.
    pub is_of_acts: bool,
    /// The albums and singles in colour, in the order asked; else act by act, albums by release, then singles.
    pub albums: Vec<AlbumId>,
    /// The tracks in colour.
    pub tracks: Vec<TrackId>,
    /// The charts, in the order of their panels.
    pub charts: Vec<ChartId>,
    /// The window of time; charts are cut to it, nothing is computed from it. On the release clock it is that of the
    /// first chosen album: see [`clock`](super::clock).
    pub window: Days,
    /// What the time axis counts.
    pub clock: Clock,
    /// The day whose knowledge is shown; none is now.
    pub as_of: Option<Day>,
    /// The record asked for; see [`Terms::of`].
    pub record: Option<Terms>,
    /// Which figures are on show.
    pub shows: Shows,
    /// Ids asked for that the dataset does not have.
    pub missing: Vec<Missing>,
}

impl Selection {
    /// Applies the grammar's defaults and leaves out what the catalog does not have.
    #[must_use]
    pub fn new(catalog: &Catalog, question: &Question) -> Self {
        let mut missing = Vec::new();
        let asked_acts = found(
            &question.acts,
            |id| catalog.act(id).map(|act| act.id.clone()),
            |id| {
                missing.push(Missing::Act(id));
            },
        );
        let asked_albums = found(
            &question.albums,
            |id| catalog.album(id).map(|album| album.id.clone()),
            |id| {
                missing.push(Missing::Album(id));
            },
        );
        let asked_charts = found(
            &question.charts,
            |id| catalog.chart(id).map(|chart| chart.id.clone()),
            |id| {
                missing.push(Missing::Chart(id));
            },
        );
        let record = question.record.clone().filter(|terms| {
            let is_known = catalog.counter(&terms.counter).is_some();
            if !is_known {
                missing.push(Missing::Counter(terms.counter.clone()));
            }
            is_known
        });
        let is_of_acts = !asked_acts.is_empty() && asked_albums.is_empty();
        let (window, as_of) = (catalog.lead.window, catalog.as_of(question.as_of));
        let (acts, albums, tracks) = works(catalog, asked_acts, asked_albums, as_of);
        let charts = if asked_charts.is_empty() { catalog.lead.charts.clone() } else { asked_charts };
        let opens_with_lead = albums.contains(&catalog.lead.album) && !is_of_acts;
        let (clock, shows) = (Clock::Date, question.shows);
        let mut selection =
            Self { acts, is_of_acts, albums, tracks, charts, window, clock, as_of, record, shows, missing };
        selection.clock = selection.clock(catalog, question.since_release);
        selection.window = match question.time {
            Some(Time::Window(days)) => selection.movable(days),
            Some(Time::All) => selection.reach(catalog, i32::MAX, selection.shows).unwrap_or(catalog.lead.window),
            None => selection.opening(catalog, opens_with_lead),
        };
        selection
    }

    /// The selected works that can stand on a chart of that subject.
    #[must_use]
    pub fn works(&self, subject: Subject) -> Vec<WorkId> {
        match subject {
            Subject::Album => self.albums.iter().cloned().map(WorkId::Album).collect(),
            Subject::Track => self.tracks.iter().cloned().map(WorkId::Track).collect(),
        }
    }

    /// Whether a work is one of those selected.
    #[must_use]
    pub fn has(&self, work: &WorkId) -> bool {
        match work {
            WorkId::Album(id) => self.albums.contains(id),
            WorkId::Track(id) => self.tracks.contains(id),
        }
    }

    /// The albums where they bring all selected tracks along; none where one is on none of them, and only its act does.
    #[must_use]
    pub fn albums_of_all(&self, catalog: &Catalog) -> &[AlbumId] {
        let albums = || self.albums.iter().filter_map(|id| catalog.album(id));
        let is_brought = |track: &TrackId| albums().any(|album| album.tracks.contains(track));
        if self.tracks.iter().all(is_brought) { &self.albums } else { &[] }
    }
}

/// Keeps what is found, once each; hands on what is not.
fn found<T: Clone + PartialEq>(asked: &[T], find: impl Fn(&T) -> Option<T>, mut lost: impl FnMut(T)) -> Vec<T> {
    let mut kept = Vec::new();
    for id in asked {
        match find(id) {
            Some(id) if !kept.contains(&id) => kept.push(id),
            Some(_) => {}
            None => lost(id.clone()),
        }
    }
    kept
}
