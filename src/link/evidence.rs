//! The view that shows a claim's evidence.
//!
//! Knows how what a claim [shows](Shows) is said as a view. Does not know the claim's verdict.

use super::{Clock, Ids, Scene, View};
use crate::claim::Shows;
use crate::query::selection::Time;

/// The view of a claim: the region of claims with it open, and its works, charts and days chosen.
#[must_use]
pub fn evidence(shows: &Shows) -> View {
    View {
        scene: Some(Scene::Claims),
        artists: Ids::new(shows.acts.iter().cloned()),
        albums: Ids::new(shows.albums.iter().cloned()),
        charts: Ids::new(shows.charts.iter().cloned()),
        time: shows.time.map(Time::Window),
        clock: shows.by_release.then_some(Clock::Release),
        as_of: shows.as_of,
        claim: Some(shows.claim.clone()),
        record: None,
        verdicts: None,
        language: None,
        theme: None,
    }
}
