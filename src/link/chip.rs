//! The chips of the filter bar, as changes to a [`View`].
//!
//! Knows how one chip more or less changes what a link says. Does not know which chips stand for a choice that was
//! left out: a filter bar that shows such chips and adds to them first writes them into the view.

use super::{Ids, View};
use crate::model::id::{ActId, AlbumId, ChartId};

/// One chosen thing in the filter bar.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Chip {
    /// An act.
    Artist(ActId),
    /// An album.
    Album(AlbumId),
    /// A chart.
    Chart(ChartId),
}

impl View {
    /// Whether the view itself names the chip; what is shown because a choice was left out is not named.
    #[must_use]
    pub fn names(&self, chip: &Chip) -> bool {
        match chip {
            Chip::Artist(id) => self.artists.as_ref().is_some_and(|ids| ids.contains(id)),
            Chip::Album(id) => self.albums.as_ref().is_some_and(|ids| ids.contains(id)),
            Chip::Chart(id) => self.charts.as_ref().is_some_and(|ids| ids.contains(id)),
        }
    }

    /// The view with the chip; the same view where it is named already or its list is full.
    #[must_use]
    pub fn with_chip(self, chip: Chip) -> Self {
        match chip {
            Chip::Artist(id) => Self { artists: Ids::with(self.artists, id), ..self },
            Chip::Album(id) => Self { albums: Ids::with(self.albums, id), ..self },
            Chip::Chart(id) => Self { charts: Ids::with(self.charts, id), ..self },
        }
    }

    /// The view without the chip. With the last chip of its kind gone, that choice is left out again.
    #[must_use]
    pub fn without_chip(self, chip: &Chip) -> Self {
        match chip {
            Chip::Artist(id) => Self { artists: Ids::without(self.artists, id), ..self },
            Chip::Album(id) => Self { albums: Ids::without(self.albums, id), ..self },
            Chip::Chart(id) => Self { charts: Ids::without(self.charts, id), ..self },
        }
    }

    /// The view with the chip if it did not name it, without if it did.
    #[must_use]
    pub fn toggle_chip(self, chip: Chip) -> Self {
        if self.names(&chip) { self.without_chip(&chip) } else { self.with_chip(chip) }
    }
}
