//! Which work stands in which colour.
//!
//! Knows that a colour belongs to a work, in every panel and chip: an album's tracks share its colour, but for the
//! tracks of a lone album, which have one each. The first eight in the reader's own order have one; the rest are
//! grey, the peers that the page names a darker one. Does not know the colours themselves: those are the style sheet's.

use super::mark::{COLOURS, Ink};
use crate::model::catalog::Catalog;
use crate::model::id::{ActId, AlbumId, TrackId, WorkId};
use crate::query::glance::Glance;
use crate::query::selection::Selection;
use std::collections::BTreeMap;

/// The colours of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Colours {
    albums: BTreeMap<AlbumId, u8>,
    tracks: BTreeMap<TrackId, u8>,
    acts: BTreeMap<ActId, u8>,
    named: Vec<AlbumId>,
}

impl Colours {
    /// Gives out the colours.
    #[must_use]
    pub fn new(catalog: &Catalog, selection: &Selection) -> Self {
        let mut colours = Self::default();
        let numbered = selection.albums.iter().zip(0..COLOURS);
        colours.albums.extend(numbered.map(|(album, number)| (album.clone(), number)));
        for (album, number) in
            selection.albums.iter().filter_map(|id| Some((catalog.album(id)?, *colours.albums.get(id)?)))
        {
            colours.acts.entry(album.act.clone()).or_insert(number);
            if selection.albums.len() == 1 {
                colours.tracks.extend(album.tracks.iter().cloned().zip(1..COLOURS));
            } else {
                for track in &album.tracks {
                    colours.tracks.entry(track.clone()).or_insert(number);
                }
            }
        }
        let mut free =
            (0..COLOURS).filter(|number| !colours.acts.values().any(|taken| taken == number)).collect::<Vec<_>>();
        for act in &selection.acts {
            if !colours.acts.contains_key(act) && !free.is_empty() {
                colours.acts.insert(act.clone(), free.remove(0));
            }
        }
        colours
    }

    /// The same, with the peers that the page names: those set beside the chosen ones.
    #[must_use]
    pub fn naming(mut self, beside: &[Glance<'_>]) -> Self {
        self.named = beside.iter().map(|glance| glance.album.clone()).collect();
        self
    }

    /// The ink of a peer: a darker grey where the page names it.
    #[must_use]
    pub fn of_peer(&self, work: Option<&WorkId>) -> Ink {
        match work {
            Some(WorkId::Album(id)) if self.named.contains(id) => Ink::Named,
            _ => Ink::Context,
        }
    }

    /// The ink of a work; grey for what is not selected, or comes after the first eight.
    #[must_use]
    pub fn of_work(&self, work: &WorkId) -> Ink {
        let number = match work {
            WorkId::Album(id) => self.albums.get(id),
            WorkId::Track(id) => self.tracks.get(id),
        };
        number.map_or(Ink::Context, |number| Ink::Series(*number))
    }

    /// The ink of any work: that of a chosen one, or of a peer.
    #[must_use]
    pub fn of(&self, work: &WorkId) -> Ink {
        match self.of_work(work) {
            Ink::Context => self.of_peer(Some(work)),
            ink => ink,
        }
    }

    /// The ink of an act: that of its first work.
    #[must_use]
    pub fn of_act(&self, act: &ActId) -> Ink {
        self.acts.get(act).map_or(Ink::Context, |number| Ink::Series(*number))
    }
}
