//! What sources say of whole lists: "only five soloists above one million in a first week so far".
//!
//! Knows what can be said. Does not know what it proves: that is asked of [`claim`](crate::claim) and
//! [`record`](crate::query::record).

use super::day::When;
use super::id::{ActId, AlbumId, CounterId};
use super::observation::{Measure, Scope};
use super::source::Citation;

/// What a source says of a whole list.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Whose list.
    pub counter: CounterId,
    /// By which measure.
    pub measure: Measure,
    /// Among whom.
    pub scope: Scope,
    /// What is said.
    pub says: Said,
    /// The acts spoken of; none where an album is.
    pub acts: Vec<ActId>,
    /// The album spoken of.
    pub album: Option<AlbumId>,
    /// The value passed.
    pub value: Option<u64>,
    /// How many are above it.
    pub number: Option<u16>,
    /// The day it is said of.
    pub when: Option<When>,
    /// Who says so.
    pub citations: Vec<Citation>,
    /// Its place in the file's list, the first is 1.
    pub record: usize,
}

/// The kinds of [`Statement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    /// The subject leads the list.
    Most,
    /// The subject passed the value first.
    FirstAbove,
    /// So many, or just those named, are above the value.
    OnlyAbove,
    /// The subject passed the value in the fewest days.
    FastestAbove,
}
