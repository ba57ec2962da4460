//! The extent of a selection: from the first to the last day of what is shown of it.
//!
//! Knows which figures are on show, and so whose days count: a chart run opens no years for the sake of a follower count
//! that stands on another page. Does not know what is selected, nor a window that was asked for
//! ([`selection`](super::selection)).

use super::clock::tracked_until;
use super::selection::{Selection, Shows};
use crate::model::catalog::Catalog;
use crate::model::day::{Day, Days, When};
use crate::model::observation::CountedId;

/// Days before the first fact of works that are laid over one another.
const AIR: i32 = 7;
/// Days between a release and the first or last figure of what is shown, up to which the opening window goes on to it:
/// a release of long before, of which nothing was counted in its time, would open empty years.
const NEAR: i32 = 92;

/// A stretch has at least so many days: a day alone fills a figure with nothing before it and nothing after.
const LEAST: i32 = 28;

impl Selection {
    /// The window of a link that has none: the lead's, or all there is of what is shown. Works laid over one another begin
    /// together: what of it lies before the first of them would be empty, but for a week of air.
    pub(super) fn opening(&self, catalog: &Catalog, is_of_lead: bool) -> Days {
        let near = if self.clock.is_release() { i32::MAX } else { NEAR };
        let own = if is_of_lead { None } else { self.reach(catalog, near, self.shows) };
        let window = own.unwrap_or(catalog.lead.window);
        if !self.clock.is_release() {
            return window;
        }
        let works = self.entries(catalog, self.shows).chain(self.counts(catalog, false, self.shows));
        let works = works.chain(self.releases(catalog));
        let first = works.min().map(|first| first + -AIR);
        first.and_then(|first| Days::new(first.max(window.from()), window.to())).unwrap_or(window)
    }

    /// From the first to the last day on which anything is known of what is selected, on show or not, as of its day: so far
    /// a hand may go. On the release clock the days of the window at which it stands.
    #[must_use]
    pub fn extent(&self, catalog: &Catalog) -> Option<Days> {
        self.reach(catalog, i32::MAX, Shows::All)
    }

    /// From the first to the last day that a figure on show is of, with the releases that lie within so many days of them.
    pub(super) fn reach(&self, catalog: &Catalog, near: i32, shows: Shows) -> Option<Days> {
        let figures = self.entries(catalog, shows).chain(self.counts(catalog, true, shows));
        let figures = figures.map(Days::of_one).reduce(Days::join);
        let is_near = |day: &Day| figures.is_none_or(|of| of.from() - *day <= near && *day - of.to() <= near);
        let releases = self.releases(catalog).filter(is_near).map(Days::of_one);
        let all = figures.into_iter().chain(releases).reduce(Days::join);
        all.map(|days| if self.clock.is_release() { days } else { widened(days) })
    }

    fn entries(&self, catalog: &Catalog, shows: Shows) -> impl Iterator<Item = Day> {
        let is_on = matches!(shows, Shows::All | Shows::Entries);
        let runs =
            catalog.runs().filter(move |((chart, work), _)| is_on && self.charts.contains(chart) && self.has(work));
        runs.flat_map(move |((chart, work), entries)| {
            let zero = self.day_zero(catalog, work);
            let until = catalog.chart(chart).filter(|_| self.clock.is_release()).map_or(0, tracked_until);
            let public = entries.iter().filter(|entry| entry.standing.was_public(self.as_of));
            public.filter_map(move |entry| self.on_axis(entry.day()? + until, zero))
        })
    }

    /// The days of what is counted; `all` also of acts and tracks, and of what is not known to the day, which stands
    /// on the last day it may have been: a level told in an article on the article's, a month's on the month's last.
    fn counts(&self, catalog: &Catalog, all: bool, shows: Shows) -> impl Iterator<Item = Day> {
        let of_acts = all && matches!(shows, Shows::All | Shows::Followers);
        let of_works = matches!(shows, Shows::All | Shows::Totals);
        let series = catalog.series().filter(move |((subject, _), _)| match subject {
            CountedId::Act(id) => of_acts && self.acts.contains(id),
            CountedId::Album(id) => of_works && self.albums.contains(id),
            CountedId::Track(id) => of_works && all && self.tracks.contains(id),
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

/// The same days, with as many on either side as are wanting.
fn widened(days: Days) -> Days {
    let aside = (LEAST - days.count() + 1) / 2;
    if aside > 0 { Days::new(days.from() + -aside, days.to() + aside).unwrap_or(days) } else { days }
}
