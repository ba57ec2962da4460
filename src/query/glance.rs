//! Albums at a glance: the first week and the chart run, side by side.
//!
//! Knows which albums are set beside the chosen ones: of the same time and kind, those that sold the most. They are
//! the peers that the page names, beside the headline and in a darker grey in the figures. Knows no words.

use super::milestone::{Level, Levels};
use super::run::ChartRun;
use super::selection::{Selection, Shows};
use crate::model::catalog::Catalog;
use crate::model::chart::{Family, Subject};
use crate::model::id::{AlbumId, WorkId};
use crate::model::observation::CountedId;
use crate::model::order;
use std::cmp::Reverse;

/// How many albums stand side by side.
const BESIDE: usize = 4;

/// What can be said of one album at a glance.
#[derive(Clone, Debug)]
pub struct Glance<'a> {
    /// The album.
    pub album: AlbumId,
    /// Copies sold in its first week, by the real-time sales counter.
    pub first_week: Option<Level<'a>>,
    /// Its run on the first album chart that is shown.
    pub run: Option<ChartRun<'a>>,
}

/// Looks at albums as of the selection's day, in their order.
#[must_use]
pub fn glances<'a>(catalog: &'a Catalog, selection: &Selection, albums: &[AlbumId]) -> Vec<Glance<'a>> {
    let bare = |album: &AlbumId| Glance { album: album.clone(), first_week: None, run: None };
    let mut glances: Vec<Glance<'a>> = albums.iter().map(bare).collect();
    // One counter for all, so that what stands side by side was counted alike: the one that counts copies sold as
    // they are sold. An album without its count has no first week here, whatever others counted.
    let leads: Vec<_> =
        catalog.counters().filter(|counter| counter.family == Family::Sales && counter.real_time).collect();
    for ((subject, counter), _) in catalog.series() {
        if let CountedId::Album(id) = subject
            && leads.iter().any(|lead| lead.id == *counter)
            && let Some(glance) = glances.iter_mut().find(|glance| glance.album == *id && glance.first_week.is_none())
        {
            let levels = Levels::new(catalog, subject, counter, selection.as_of);
            glance.first_week = levels.and_then(|levels| levels.first_week());
        }
    }
    let is_of_albums = |id: &&_| catalog.chart(id).is_some_and(|chart| chart.subject == Subject::Album);
    for chart in selection.charts.iter().filter(is_of_albums) {
        for ((of, work), entries) in catalog.runs().filter(|((of, _), _)| of == chart) {
            if let WorkId::Album(id) = work
                && let Some(glance) = glances.iter_mut().find(|glance| glance.album == *id && glance.run.is_none())
            {
                glance.run = ChartRun::of(catalog, of, work, entries, selection.as_of);
            }
        }
    }
    glances
}

/// The chosen albums of which anything is known, as many as have room, then others of their time of which all is; each by
/// release. All runs are on one chart, the first that has a chosen one. Where one timeline stands alone, what it shows is
/// what has to be known, of a chosen one at least. On the release clock every release is of their time. Fewer than two are none.
#[must_use]
pub fn beside<'a>(catalog: &'a Catalog, selection: &Selection) -> Vec<Glance<'a>> {
    let kind_of = |album: &AlbumId| catalog.act(&catalog.album(album)?.act).map(|act| act.kind);
    let Some(kind) = selection.albums.first().map(kind_of) else { return Vec::new() };
    let released = |album: &AlbumId| catalog.album(album)?.release?.day();
    let in_window = |album: &AlbumId| {
        let day = released(album);
        day.zip(selection.window_about(day)).is_some_and(|(day, window)| window.contains(day))
    };
    let is_chosen = |glance: &Glance<'_>| selection.albums.contains(&glance.album);
    let others = catalog
        .albums()
        .map(|album| &album.id)
        .filter(|id| !selection.albums.contains(id) && in_window(id) && kind_of(id) == kind);
    let albums: Vec<AlbumId> = selection.albums.iter().chain(others).cloned().collect();
    let mut glances = glances(catalog, selection, &albums);
    let turn = |run: &ChartRun<'_>| selection.charts.iter().position(|chart| chart == run.chart);
    let runs = glances.iter().filter_map(|glance| Some((!is_chosen(glance), turn(glance.run.as_ref()?))));
    let first = runs.min().map(|(_, chart)| chart);
    for glance in &mut glances {
        // Of the others nothing is told whose best place is not known.
        let is_told = is_chosen(glance) || glance.run.as_ref().is_some_and(|run| run.peak().is_some());
        glance.run = glance.run.take().filter(|run| is_told && Some(turn(run)) == first);
    }
    glances.retain(|glance| {
        let (has_week, has_run) = (glance.first_week.is_some(), glance.run.is_some());
        match (selection.shows, is_chosen(glance)) {
            (Shows::Totals, _) => has_week,
            (Shows::Entries, true) => has_run,
            (Shows::All | Shows::Followers, true) => has_week || has_run,
            (_, false) => has_week && has_run,
        }
    });
    // The chosen ones first; of them and of the others those that sold the most.
    order::by_key(&mut glances, |glance| {
        let sold = glance.first_week.map(|level| level.count.quantity.least());
        (!is_chosen(glance), Reverse(sold))
    });
    glances.truncate(BESIDE);
    order::by_key(&mut glances, |glance| (!is_chosen(glance), released(&glance.album)));
    let is_of_chosen = selection.shows == Shows::All || glances.iter().any(is_chosen);
    if glances.len() < 2 || !is_of_chosen { Vec::new() } else { glances }
}
