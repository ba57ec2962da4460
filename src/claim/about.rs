//! Whether a claim speaks of what is selected.
//!
//! Knows all whom a claim names: whoever it is made for, and those it is held against. Does not know its verdict.

use crate::model::claim::{Assertion, Claim, From};
use crate::model::id::{ActId, WorkId};
use crate::model::observation::CountedId;
use crate::query::selection::Selection;

/// Whether a claim names an act, an album or a track that is selected.
#[must_use]
pub fn is_about(claim: &Claim, selection: &Selection) -> bool {
    let act = |id: &ActId| selection.acts.contains(id);
    let counted = |of: &CountedId| match of {
        CountedId::Act(id) => act(id),
        CountedId::Album(id) => selection.albums.contains(id),
        CountedId::Track(id) => selection.tracks.contains(id),
    };
    match &claim.asserts {
        Assertion::Figure { of, .. } | Assertion::InDays { of, .. } => counted(of),
        Assertion::DaysBetween { from, .. } => matches!(from, From::Release(work) if selection.has(work)),
        Assertion::Rank { work, .. } => selection.has(work),
        Assertion::Place { act: id, .. } => act(id),
        Assertion::AllOn { album, .. } => selection.has(&WorkId::Album(album.clone())),
        Assertion::Leads { of, named, .. } => counted(of) || named.iter().any(act),
        Assertion::MoreThan { of, than, .. } => counted(of) || counted(than),
    }
}
