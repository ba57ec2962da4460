//! A choice of several things.
//!
//! Knows that a choice is never empty (that is "left out"), names nothing twice, keeps its order and stays short. Does
//! not know what is chosen.

use std::fmt;

/// The most ids one list holds. More would make links that servers refuse, and lines that nobody tells apart.
pub const MAX_IDS: usize = 60;

/// One to [`MAX_IDS`] ids, each once, in the order in which they were chosen; colours follow that order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ids<T>(Vec<T>);

impl<T: PartialEq> Ids<T> {
    /// The first [`MAX_IDS`] different ids; `None` of none.
    #[must_use]
    pub fn new(ids: impl IntoIterator<Item = T>) -> Option<Self> {
        let mut kept = Vec::new();
        for id in ids {
            if kept.len() == MAX_IDS {
                break;
            }
            if !kept.contains(&id) {
                kept.push(id);
            }
        }
        (!kept.is_empty()).then_some(Self(kept))
    }

    /// The ids, at least one.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// Whether the id is among them.
    #[must_use]
    pub fn contains(&self, id: &T) -> bool {
        self.0.contains(id)
    }

    /// Whether another id would find no room.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.0.len() >= MAX_IDS
    }

    /// The choice with that id at its end, if it is not there already; a full one stays as it is.
    #[must_use]
    pub fn with(choice: Option<Self>, id: T) -> Option<Self> {
        Self::new(choice.into_iter().flat_map(|ids| ids.0).chain([id]))
    }

    /// The choice without that id; without its last one it is left out.
    #[must_use]
    pub fn without(choice: Option<Self>, id: &T) -> Option<Self> {
        Self::new(choice?.0.into_iter().filter(|other| other != id))
    }
}

/// The ids as links write them: joined by `~`, which no app on the way reads as anything else.
impl<T: fmt::Display> fmt::Display for Ids<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, id) in self.0.iter().enumerate() {
            write!(f, "{}{id}", if index > 0 { "~" } else { "" })?;
        }
        Ok(())
    }
}
