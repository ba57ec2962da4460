//! What a link can say.
//!
//! Knows every choice that shapes the page, with "left out" apart from any value. Does not know what a choice that
//! was left out comes to: that takes the dataset, the reader's browser and the present day.

use super::{Ids, Verdicts};
use crate::model::day::Day;
use crate::model::id::{ActId, AlbumId, ChartId, ClaimId};
use crate::query::record::Terms;
use crate::query::selection::Time;
use crate::words::Language;

/// Everything that shapes the page and is shared with it. `None` is always "left out"; hover and drag are never here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// `view`: which regions are shown.
    pub scene: Option<Scene>,
    /// `artist`: the chosen acts.
    pub artists: Option<Ids<ActId>>,
    /// `album`: the chosen works.
    pub albums: Option<Ids<AlbumId>>,
    /// `chart`: the chosen charts.
    pub charts: Option<Ids<ChartId>>,
    /// `time`: the window of time.
    pub time: Option<Time>,
    /// `clock`: what the time axis counts.
    pub clock: Option<Clock>,
    /// `asof`: only what was known on that day counts.
    pub as_of: Option<Day>,
    /// `claim`: the claim that is open.
    pub claim: Option<ClaimId>,
    /// `record`: the record that is shown: by whose count, of what, to which threshold, among whom.
    pub record: Option<Terms>,
    /// `verdict`: the verdicts of the claims that are listed.
    pub verdicts: Option<Verdicts>,
    /// `lang`: the language of the page.
    pub language: Option<Language>,
    /// `theme`: light or dark.
    pub theme: Option<Theme>,
}

impl View {
    /// Whether claims stand alone, and nobody is chosen whose claims are meant: then all of them are listed, and not
    /// only those of the lead.
    #[must_use]
    pub fn lists_every_claim(&self) -> bool {
        self.scene == Some(Scene::Claims) && self.artists.is_none() && self.albums.is_none()
    }
}

super::named! {
    /// Which regions of the page are shown.
    Scene {
        /// All four.
        Overview = "overview",
        /// "Chart entries" alone.
        Charts = "charts",
        /// "Follower rankings" alone.
        Followers = "followers",
        /// "Million-seller milestones" alone.
        Milestones = "milestones",
        /// "Claims" alone.
        Claims = "claims",
    }
}

super::named! {
    /// What the time axis counts.
    Clock {
        /// Calendar days.
        Date = "date",
        /// Days since release; release day is 0.
        Release = "release",
    }
}

super::named! {
    /// The colours of the page.
    Theme {
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}
