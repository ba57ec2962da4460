//! What a view selects: acts, works, charts and a window of time.
//!
//! Knows the defaults of the link's grammar: what each parameter means when it is left out. Does not read links:
//! whoever has one turns it into a [`Question`].

use super::clock::{Clock, tracked_until};
use super::record::Terms;
use super::works::works;
use crate::model::catalog::Catalog;
use crate::model::chart::Subject;
use crate::model::day::{Day, Days, When};
use crate::model::id::{ActId, AlbumId, ChartId, CounterId, TrackId, WorkId};
use crate::model::observation::CountedId;

/// Days before the first fact of works that are laid over one another.
const AIR: i32 = 7;
/// Days between a release and the first or last figure of what is shown, up to which the opening window goes on to it:
/// a release of long before, of which nothing was counted in its time, would open empty years.
const NEAR: i32 = 92;

/// The window that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// All there is of what is shown.
    All,
    /// From a day to a day.
    Window(Days),
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
    /// The albums and singles in colour, in the order asked; else albums by release, then singles.
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
        let asks_for_acts_alone = !asked_acts.is_empty() && asked_albums.is_empty();
        let (window, as_of) = (catalog.lead.window, catalog.as_of(question.as_of));
        let (acts, albums, tracks) = works(catalog, asked_acts, asked_albums, as_of);
        let charts = if asked_charts.is_empty() { catalog.lead.charts.clone() } else { asked_charts };
        let opens_with_lead = albums.contains(&catalog.lead.album) && !asks_for_acts_alone;
        let mut selection = Self { acts, albums, tracks, charts, window, clock: Clock::Date, as_of, record, missing };
        selection.clock = selection.clock(catalog, question.since_release);
        let reach = |near| selection.reach(catalog, near).unwrap_or(catalog.lead.window);
        selection.window = match question.time {
            Some(Time::Window(days)) => selection.movable(days),
            Some(Time::All) => reach(i32::MAX),
            None if opens_with_lead => selection.opening(catalog, catalog.lead.window),
            None => selection.opening(catalog, reach(if selection.clock.is_release() { i32::MAX } else { NEAR })),
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

    /// The window of a link that has none. Works laid over one another begin together: what of it lies before the
    /// first of them would be empty, but for a week of air.
    fn opening(&self, catalog: &Catalog, window: Days) -> Days {
        if !self.clock.is_release() {
            return window;
        }
        let works = self.entries(catalog).chain(self.counts(catalog, false)).chain(self.releases(catalog));
        let first = works.min().map(|first| first + -AIR);
        first.and_then(|first| Days::new(first.max(window.from()), window.to())).unwrap_or(window)
    }

    /// From the first to the last day on which anything is known of what is selected, as of its day; on the release
    /// clock the days of the window at which it stands.
    #[must_use]
    pub fn extent(&self, catalog: &Catalog) -> Option<Days> {
        self.reach(catalog, i32::MAX)
    }

    /// From the first to the last day that a figure is of, with the releases that lie within so many days of them.
    fn reach(&self, catalog: &Catalog, near: i32) -> Option<Days> {
        let figures = self.entries(catalog).chain(self.counts(catalog, true)).map(Days::of_one).reduce(Days::join);
        let is_near = |day: &Day| figures.is_none_or(|of| of.from() - *day <= near && *day - of.to() <= near);
        let releases = self.releases(catalog).filter(is_near).map(Days::of_one);
        figures.into_iter().chain(releases).reduce(Days::join)
    }

    fn entries(&self, catalog: &Catalog) -> impl Iterator<Item = Day> {
        let runs = catalog.runs().filter(|((chart, work), _)| self.charts.contains(chart) && self.has(work));
        runs.flat_map(move |((chart, work), entries)| {
            let zero = self.day_zero(catalog, work);
            let until = catalog.chart(chart).filter(|_| self.clock.is_release()).map_or(0, tracked_until);
            let public = entries.iter().filter(|entry| entry.standing.was_public(self.as_of));
            public.filter_map(move |entry| self.on_axis(entry.day()? + until, zero))
        })
    }

    /// The days of what is counted; `all` also of acts and tracks, and of what is not known to the day, which stands
    /// on the last day it may have been: a level told in an article on the article's, a month's on the month's last.
    fn counts(&self, catalog: &Catalog, all: bool) -> impl Iterator<Item = Day> {
        let series = catalog.series().filter(move |((subject, _), _)| match subject {
            CountedId::Act(id) => all && self.acts.contains(id),
            CountedId::Album(id) => self.albums.contains(id),
            CountedId::Track(id) => all && self.tracks.contains(id),
        });
        series.flat_map(move |((subject, _), counts)| {
            let zero = self.day_zero_of(catalog, subject);
            let public = counts.iter().filter(|count| count.standing.was_public(self.as_of));
            let day = move |when: When| if all { Some(when.latest()) } else { when.day() };
            public.filter_map(move |count| self.on_axis(count.to.and_then(day)?, zero))
        })
    }

    fn releases(&self, catalog: &Catalog) -> impl Iterator<Item = Day> {
        let releases = self.albums.iter().filter_map(|id| catalog.album(id)?.release?.day());
        let releases = releases.filter(|release| self.as_of.is_none_or(|day| *release <= day));
        releases.filter_map(|release| self.on_axis(release, Some(release)))
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
