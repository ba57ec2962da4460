//! One list of the view, acts or albums or charts, and what is shown for it where it is left out.
//!
//! Knows that the first change of a default writes the default into the view. Does not know what is in the list.

use crate::link::Ids;

/// One list of the view, and what is shown for it.
pub struct Held<'a, T> {
    chosen: Option<&'a Ids<T>>,
    /// What is shown for want of a choice; nothing if that is not a list to build on.
    shown: &'a [T],
}

impl<'a, T: PartialEq + Clone> Held<'a, T> {
    /// A list of the view, and what the selection has of its kind.
    ///
    /// `own`: whether what is shown stands for this list itself. Acts that albums bring along, and all works of the
    /// acts chosen, follow from another list.
    pub fn new(chosen: Option<&'a Ids<T>>, shown: &'a [T], own: bool) -> Self {
        Self { chosen, shown: if own { shown } else { &[] } }
    }

    /// Whether taking it away changes anything. The last chip of a default would come straight back.
    pub fn can_lose(&self, id: &T) -> bool {
        match self.chosen {
            Some(ids) => ids.contains(id),
            None => self.shown.len() > 1,
        }
    }

    /// The list with that thing more or less. Former ids become today's, unknown ones are dropped.
    pub fn toggle(&self, id: Option<T>, today: impl Fn(&T) -> Option<T>) -> Option<Ids<T>> {
        let mut ids = match self.chosen {
            Some(ids) => ids.as_slice().iter().filter_map(today).collect(),
            None => self.shown.to_vec(),
        };
        match id {
            Some(id) if ids.contains(&id) => ids.retain(|other| *other != id),
            Some(id) => ids.push(id),
            None => {}
        }
        Ids::new(ids)
    }
}
