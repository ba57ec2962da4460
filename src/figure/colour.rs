//! Which work stands in which colour.
//!
//! Knows that a colour belongs to a work, in every panel and chip: an album's tracks share its colour, but for the
//! tracks of a lone album, which have one each; of a lone single the first has the single's own; a track on no chosen album
//! has one of those left. The first eight in the reader's own order have one; the rest are grey, the peers that the page
//! names a darker one. Does not know the colours themselves: those are the style sheet's.

use super::mark::{COLOURS, Ink};
use crate::model::catalog::Catalog;
use crate::model::id::{ActId, AlbumId, WorkId};
use crate::model::work::AlbumKind;
use crate::query::glance::Glance;
use crate::query::selection::Selection;

/// The colours of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Colours {
    works: Vec<(WorkId, u8)>,
    acts: Vec<(ActId, u8)>,
    named: Vec<AlbumId>,
}

impl Colours {
    /// Gives out the colours.
    #[must_use]
    pub fn new(catalog: &Catalog, selection: &Selection) -> Self {
        let mut colours = Self::default();
        let is_lone = selection.albums.len() == 1;
        for (id, number) in selection.albums.iter().zip(0..COLOURS) {
            colours.works.push((WorkId::Album(id.clone()), number));
            let Some(album) = catalog.album(id) else { continue };
            if colours.of_act(&album.act) == Ink::Context {
                colours.acts.push((album.act.clone(), number));
            }
            // The first of two albums gives a track its colour.
            let own = album.tracks.iter().cloned().map(WorkId::Track);
            match is_lone {
                true => colours.works.extend(own.zip(u8::from(album.kind != AlbumKind::Single)..COLOURS)),
                false => colours.works.extend(own.map(|track| (track, number))),
            }
        }
        // What stands on none of them has what they leave.
        let mut free = colours.works.iter().map(|(_, number)| number + 1).max().unwrap_or(0)..COLOURS;
        for track in selection.tracks.iter().cloned().map(WorkId::Track) {
            if colours.of_work(&track) != Ink::Context {
                continue;
            }
            let Some(number) = free.next() else { break };
            for act in catalog.acts_of(&track) {
                if colours.of_act(act) == Ink::Context {
                    colours.acts.push((act.clone(), number));
                }
            }
            colours.works.push((track, number));
        }
        let is_free = |acts: &[(ActId, u8)], number: u8| acts.iter().all(|(_, taken)| *taken != number);
        for act in &selection.acts {
            let free = (0..COLOURS).find(|number| is_free(&colours.acts, *number));
            if let (Ink::Context, Some(number)) = (colours.of_act(act), free) {
                colours.acts.push((act.clone(), number));
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
        let own = self.works.iter().find(|(own, _)| own == work);
        own.map_or(Ink::Context, |(_, number)| Ink::Series(*number))
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
        let own = self.acts.iter().find(|(own, _)| own == act);
        own.map_or(Ink::Context, |(_, number)| Ink::Series(*number))
    }
}
