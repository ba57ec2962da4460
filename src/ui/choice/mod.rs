//! What can be chosen in the filter bar: acts, albums and charts, in words, and what a choice does to the view.
//!
//! Knows the defaults' part in it: what is shown because nothing was chosen is a chip too, and the first change writes
//! it into the view. Does not know how a list or a chip looks.

mod held;
mod listed;
mod room;

use super::shown::Shown;
use crate::figure::Ink;
use crate::figure::colour::Colours;
use crate::link::{Scene, View};
use crate::model::catalog::Catalog;
use crate::model::id::{ActId, AlbumId, ChartId, WorkId};
use crate::query::elsewhere::charts_of;
use crate::query::selection::Selection;
use crate::words::Language;
use held::Held;
use leptos::prelude::{With, WithUntracked};
pub use listed::Choice;
use listed::{acts, albums, charts};

/// One thing that is shown as chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its id; empty for a chip that stands for several things.
    pub key: String,
    /// What it says.
    pub label: String,
    /// Whether it can be taken away. What is shown for want of a choice cannot.
    pub removable: bool,
    /// The colour that its work or act has in the figures, where it has one.
    pub ink: Option<Ink>,
}

/// The three things to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Acts.
    Artists,
    /// Albums and singles.
    Albums,
    /// Charts.
    Charts,
}

impl Field {
    /// All there is to choose from, in the order of ids, which is that of the English names.
    #[must_use]
    pub fn choices(self, language: Language, catalog: &Catalog) -> Vec<Choice> {
        match self {
            Self::Artists => acts(language, catalog),
            Self::Albums => albums(language, catalog),
            Self::Charts => charts(language, catalog),
        }
    }

    /// What of it belongs to what is selected, and comes first: the albums of the acts, the charts with an entry.
    #[must_use]
    pub fn ahead(self, catalog: &Catalog, selection: &Selection) -> Vec<String> {
        match self {
            Self::Artists => Vec::new(),
            Self::Albums => {
                let theirs = catalog.albums().filter(|album| selection.acts.contains(&album.act));
                theirs.map(|album| album.id.to_string()).collect()
            }
            Self::Charts => charts_of(catalog, selection).into_iter().map(ToString::to_string).collect(),
        }
    }

    /// What is shown as chosen, and again when the view, the selection or the language changes.
    #[must_use]
    pub fn chips(self, shown: Shown) -> Vec<Chip> {
        let (language, catalog) = (shown.language(), shown.catalog());
        shown.store.with(|view| shown.selection.with(|selection| self.chips_of(language, &catalog, view, selection)))
    }

    /// What is shown as chosen with that view and what it selects.
    #[must_use]
    pub fn chips_of(self, language: Language, catalog: &Catalog, view: &View, selection: &Selection) -> Vec<Chip> {
        let chip = |ink, key: &str, label: &str, removable| Chip {
            key: key.to_owned(),
            label: label.to_owned(),
            removable,
            ink,
        };
        let colours = Colours::new(catalog, selection);
        match self {
            Self::Artists | Self::Albums if view.lists_every_claim() => {
                let label = language.page().everything().to_owned();
                vec![Chip { key: String::new(), label, removable: false, ink: None }]
            }
            Self::Artists => {
                let held = Held::new(view.artists.as_ref(), &selection.acts, view.albums.is_none());
                let ink = |id| Some(colours.of_act(id));
                let acts = selection.acts.iter();
                acts.map(|id| chip(ink(id), id.as_str(), language.act(catalog, id), held.can_lose(id))).collect()
            }
            Self::Albums if view.albums.is_none() && asks_for_acts(view, selection) => {
                let label = language.page().all_works(selection.albums.len());
                vec![Chip { key: String::new(), label, removable: false, ink: None }]
            }
            Self::Albums => {
                let held = Held::new(view.albums.as_ref(), &selection.albums, true);
                let ink = |id: &AlbumId| Some(colours.of_work(&WorkId::Album(id.clone())));
                let albums = selection.albums.iter();
                albums.map(|id| chip(ink(id), id.as_str(), language.album(catalog, id), held.can_lose(id))).collect()
            }
            Self::Charts => {
                let held = Held::new(view.charts.as_ref(), &selection.charts, true);
                let charts = selection.charts.iter();
                charts.map(|id| chip(None, id.as_str(), language.chart(catalog, id), held.can_lose(id))).collect()
            }
        }
    }

    /// How many of its chips stand in the bar.
    #[must_use]
    pub fn in_sight(
        self,
        chips: &[Chip],
        language: Language,
        catalog: &Catalog,
        view: &View,
        selection: &Selection,
    ) -> usize {
        let beside = match self {
            Self::Artists => Self::Albums,
            Self::Albums => Self::Artists,
            // They are in their list, where all of them are in sight.
            Self::Charts => return chips.len(),
        };
        let beside = beside.chips_of(language, catalog, view, selection);
        room::in_sight(chips, &beside, view.scene == Some(Scene::Claims))
    }

    /// The view with one thing more, or without it if it is shown as chosen.
    #[must_use]
    pub fn toggle(self, shown: Shown, key: &str, view: View) -> View {
        let catalog = shown.catalog();
        shown.selection.with_untracked(|selection| match self {
            Self::Artists => {
                let own = view.albums.is_none() && !view.lists_every_claim();
                let held = Held::new(view.artists.as_ref(), &selection.acts, own);
                let artists = held.toggle(ActId::parse(key).ok(), |id| catalog.act(id).map(|act| act.id.clone()));
                View { artists, ..view }
            }
            Self::Albums => {
                let own = !asks_for_acts(&view, selection) && !view.lists_every_claim();
                let held = Held::new(view.albums.as_ref(), &selection.albums, own);
                let albums =
                    held.toggle(AlbumId::parse(key).ok(), |id| catalog.album(id).map(|album| album.id.clone()));
                View { albums, ..view }
            }
            Self::Charts => {
                let held = Held::new(view.charts.as_ref(), &selection.charts, true);
                let charts =
                    held.toggle(ChartId::parse(key).ok(), |id| catalog.chart(id).map(|chart| chart.id.clone()));
                View { charts, ..view }
            }
        })
    }
}

/// Whether a link names acts that the dataset has: of ids unknown to it nothing follows.
fn asks_for_acts(view: &View, selection: &Selection) -> bool {
    view.artists.as_ref().is_some_and(|asked| selection.acts.iter().any(|id| asked.contains(id)))
}
