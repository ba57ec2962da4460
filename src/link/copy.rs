//! The link that "Copy link" hands out.
//!
//! Knows that such a link must mean the same next year, whatever the dataset's lead act, newest works and present day
//! will be by then. Does not know how to find those: the caller says what it shows.

use super::{Clock, Ids, Scene, View, print};
use crate::model::day::{Day, Days};
use crate::model::id::{ActId, AlbumId, ChartId};
use crate::query::selection::Time;

/// What the page shows for a view, left out or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The acts.
    pub artists: Vec<ActId>,
    /// The works. Empty where the acts stand for all of theirs and a list of albums would lose some: a track on no
    /// album has no name in a link.
    pub albums: Vec<AlbumId>,
    /// The charts.
    pub charts: Vec<ChartId>,
    /// The window of time.
    pub days: Days,
    /// The present day, in whole days of the dataset's calendar.
    pub today: Day,
}

/// The query string of a view in full: `v`, `view`, `artist`, `album`, `chart`, `time`, `clock` and `asof` always, and
/// the days of `time=all` in place of that word; `claim`, `record`, `verdict`, `lang` and `theme` only where the view
/// has them.
///
/// An empty list cannot be written, and one with more ids than a link holds would be another view if it were cut: both
/// stay as the view has them.
#[must_use]
pub fn copy(view: &View, shown: &Shown) -> String {
    print(&View {
        scene: Some(view.scene.unwrap_or(Scene::Overview)),
        artists: whole(&shown.artists).or_else(|| view.artists.clone()),
        albums: whole(&shown.albums).or_else(|| view.albums.clone()),
        charts: whole(&shown.charts).or_else(|| view.charts.clone()),
        time: Some(Time::Window(shown.days)),
        clock: Some(view.clock.unwrap_or(Clock::Date)),
        as_of: Some(view.as_of.unwrap_or(shown.today)),
        claim: view.claim.clone(),
        record: view.record.clone(),
        verdicts: view.verdicts,
        language: view.language,
        theme: view.theme,
    })
}

/// All of them, unless there are too many for a link.
fn whole<T: PartialEq + Clone>(shown: &[T]) -> Option<Ids<T>> {
    Ids::new(shown.iter().cloned()).filter(|ids| shown.iter().all(|id| ids.contains(id)))
}
