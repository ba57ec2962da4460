//! The two clocks a view can stand on: the calendar, and days since release.
//!
//! Knows where day 0 of each work lies, and which days of a work's own calendar the window shows. Does not know where
//! any of them is drawn: all works share one axis of as many days as the window has.
//!
//! On the release clock the works are laid over one another. A window is dates, also then: those of the first chosen
//! album with a known release. For every other work it is as many days before and after its own day 0:
//!
//! ```text
//! window     |······0··········|     the dates of the first chosen album; its day 0 stands where it stood
//! another  |······0··········|       its own dates: as long, about its own day 0
//! ```
//!
//! So a link's window means the same whichever clock it is read by, and whatever sets one (a drag, two typed days) does
//! so on both. Day 0 is an album's first day of release, for its tracks too; a track outside the chosen albums has its
//! own. An act counts from its first chosen album. What has no day 0 known to the day does not stand on this clock.

use super::selection::Selection;
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::day::{Day, Days, When};
use crate::model::id::{ActId, AlbumId, TrackId, WorkId};
use crate::model::observation::CountedId;
use crate::model::work::AlbumKind;

/// The years that a window of works laid over one another keeps to, so that it can be moved to the release of any of
/// them without leaving the calendar.
const MOVABLE: (i32, i32) = (1950, 2150);

/// What the time axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Days of the calendar.
    Date,
    /// Days since release.
    Release {
        /// The day of the window at which every work's day 0 stands.
        zero: Day,
    },
}

impl Clock {
    /// The days since release of a day of the window; none on the calendar.
    #[must_use]
    pub fn since(self, day: Day) -> Option<i32> {
        match self {
            Self::Date => None,
            Self::Release { zero } => Some(day - zero),
        }
    }

    /// Whether works are laid over one another.
    #[must_use]
    pub fn is_release(self) -> bool {
        self != Self::Date
    }
}

impl Selection {
    /// The clock asked for. Where nothing chosen has a release known to the day, day 0 stands at that of the lead
    /// album: what is not chosen can still be read.
    pub(super) fn clock(&self, catalog: &Catalog, since_release: bool) -> Clock {
        if !since_release {
            return Clock::Date;
        }
        let albums = self.albums.iter().filter_map(|id| album_zero(catalog, id));
        let tracks = self.tracks.iter().filter_map(|id| self.track_zero(catalog, id));
        let lead = album_zero(catalog, &catalog.lead.album).unwrap_or(catalog.lead.window.from());
        Clock::Release { zero: albums.chain(tracks).next().unwrap_or(lead) }
    }

    /// A window that can be moved to any release: on the release clock it keeps away from the ends of the calendar.
    pub(super) fn movable(&self, window: Days) -> Days {
        let ends = [MOVABLE.0, MOVABLE.1].map(|year| Day::new(year, 1, 1));
        let [Some(first), Some(last)] = ends else { return window };
        let kept = Days::new(window.from().max(first), window.to().min(last));
        kept.filter(|_| self.clock.is_release()).unwrap_or(window)
    }

    /// The first day of release that a work counts from, where it is known to the day.
    #[must_use]
    pub fn day_zero(&self, catalog: &Catalog, work: &WorkId) -> Option<Day> {
        match work {
            WorkId::Album(id) => album_zero(catalog, id),
            WorkId::Track(id) => self.track_zero(catalog, id),
        }
    }

    /// The same of anything that is counted; an act counts from its first chosen album.
    #[must_use]
    pub fn day_zero_of(&self, catalog: &Catalog, counted: &CountedId) -> Option<Day> {
        match counted {
            CountedId::Act(id) => self.act_zero(catalog, id),
            CountedId::Album(id) => album_zero(catalog, id),
            CountedId::Track(id) => self.track_zero(catalog, id),
        }
    }

    /// Day 0 of an act: that of the first of its chosen albums that has one.
    #[must_use]
    pub fn act_zero(&self, catalog: &Catalog, act: &ActId) -> Option<Day> {
        let own = self.albums.iter().filter(|id| catalog.album(id).is_some_and(|album| album.act == *act));
        own.filter_map(|id| album_zero(catalog, id)).next()
    }

    fn track_zero(&self, catalog: &Catalog, track: &TrackId) -> Option<Day> {
        let holds = |id: &&AlbumId| catalog.albums_of(track).contains(id);
        let chosen = self.albums.iter().filter(holds).filter_map(|id| album_zero(catalog, id)).next();
        chosen.or_else(|| catalog.track(track)?.release?.day())
    }

    /// The days of a subject's own calendar that the window shows, `zero` being its day 0. None on the release clock
    /// where that is unknown, or where the days would leave the calendar.
    #[must_use]
    pub fn window_about(&self, zero: Option<Day>) -> Option<Days> {
        match self.clock {
            Clock::Date => Some(self.window),
            Clock::Release { zero: shown } => self.window.moved(zero? - shown),
        }
    }

    /// The dates of a chart that the window shows of a work. On the release clock a position stands at the last day
    /// it tracks, not at the chart's date; at the date, where a chart does not say which days it tracks.
    #[must_use]
    pub fn window_on(&self, catalog: &Catalog, chart: &Chart, work: &WorkId) -> Option<Days> {
        match self.clock {
            Clock::Date => Some(self.window),
            Clock::Release { .. } => {
                self.window_about(self.day_zero(catalog, work))?.moved(tracked_until(chart).checked_neg()?)
            }
        }
    }

    /// Days from the release of a work to the last day that a position tracks.
    #[must_use]
    pub fn days_since(&self, catalog: &Catalog, chart: &Chart, work: &WorkId, date: Day) -> Option<i32> {
        Some(date + tracked_until(chart) - self.day_zero(catalog, work)?)
    }

    /// The day of the window at which a day of a subject's own calendar stands.
    pub(super) fn on_axis(&self, day: Day, zero: Option<Day>) -> Option<Day> {
        match self.clock {
            Clock::Date => Some(day),
            Clock::Release { zero: shown } => Some(shown + (day - zero?)),
        }
    }
}

/// The last day a chart tracks, in days from its date.
#[must_use]
pub fn tracked_until(chart: &Chart) -> i32 {
    chart.tracked.map_or(0, |(_, last)| last)
}

/// An edition without a release of its own counts from that of its album.
fn album_zero(catalog: &Catalog, id: &AlbumId) -> Option<Day> {
    let album = catalog.album(id)?;
    let of = match &album.kind {
        AlbumKind::Edition(of) => catalog.album(of).and_then(|album| album.release),
        _ => None,
    };
    album.release.or(of).and_then(When::day)
}
