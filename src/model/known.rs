//! Things found by their ids, in whatever order they come.
//!
//! What is sorted are places, numbers, with one piece of code for all kinds of things; a tree of the library is compiled
//! again for each. Knows nothing of the things but their ids.

use super::chart::{Chart, Counter};
use super::id::{ActId, AlbumId, ChartId, CounterId, SourceId, TrackId};
use super::source::Source;
use super::work::{Act, Album, Track};
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

/// What has an id of its own kind.
pub trait Named {
    /// The kind of its id.
    type Id: Borrow<str> + Clone;

    /// Its id.
    fn id(&self) -> &Self::Id;
}

macro_rules! named {
    ($($thing:ty: $id:ty),+ $(,)?) => {$(
        impl Named for $thing {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }
        }
    )+};
}
named!(Source: SourceId, Act: ActId, Album: AlbumId, Track: TrackId, Chart: ChartId, Counter: CounterId);

/// Things of one kind, each with another id.
#[derive(Debug)]
pub struct Known<T> {
    things: Vec<T>,
    order: Order,
    /// The place that was found last: rows beside one another name the same chart, the same album, the same source.
    last: AtomicUsize,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { things: Vec::new(), order: Order::default(), last: AtomicUsize::default() }
    }
}

impl<T: Clone> Clone for Known<T> {
    fn clone(&self) -> Self {
        Self { things: self.things.clone(), order: self.order.clone(), last: AtomicUsize::default() }
    }
}

impl<T: Named> Known<T> {
    /// The thing with that id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.things.get(self.place(id)?)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        let place = self.place(id)?;
        self.things.get_mut(place)
    }

    /// A number of its own for the thing with that id.
    pub fn place(&self, id: &str) -> Option<usize> {
        let last = self.last.load(Relaxed);
        if self.things.get(last).is_some_and(|thing| thing.id().borrow() == id) {
            return Some(last);
        }
        let found = self.order.find(&|place| self.compare(place, id)).ok();
        found.inspect(|place| self.last.store(*place, Relaxed))
    }

    /// Puts a thing beside the others; it comes back where one of them has its id.
    pub fn put(&mut self, thing: T) -> Result<(), T> {
        match self.order.find(&|place| self.compare(place, thing.id().borrow())) {
            Ok(_) => Err(thing),
            Err(gap) => {
                self.order.insert(gap, self.things.len());
                self.things.push(thing);
                Ok(())
            }
        }
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.order.places().filter_map(|place| self.things.get(place))
    }

    #[inline]
    fn compare(&self, place: usize, id: &str) -> Ordering {
        self.things.get(place).map_or(Ordering::Less, |thing| thing.id().borrow().cmp(id))
    }
}

/// Places in the order of what stands there; in blocks, so that one put between others moves but few.
#[derive(Clone, Debug, Default)]
pub struct Order {
    blocks: Vec<Vec<usize>>,
}

/// Between which places something belongs: in which block, and where there.
#[derive(Clone, Copy, Debug)]
pub struct Gap(usize, usize);

/// The most places in one block.
const MOST: usize = 512;

impl Order {
    /// The place at which `compare` finds what it looks for, or the gap where it belongs.
    #[inline(never)]
    pub fn find(&self, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, Gap> {
        // Most lists come in order: behind the last is looked first.
        if let Some(last) = self.blocks.last()
            && last.last().is_some_and(|place| compare(*place).is_lt())
        {
            return Err(Gap(self.blocks.len() - 1, last.len()));
        }
        let begins = |block: &Vec<usize>| block.first().is_some_and(|place| compare(*place).is_le());
        let block = self.blocks.partition_point(begins).saturating_sub(1);
        let places = self.blocks.get(block).map_or(&[][..], Vec::as_slice);
        match places.binary_search_by(|place| compare(*place)) {
            Ok(at) => places.get(at).copied().ok_or(Gap(block, at)),
            Err(at) => Err(Gap(block, at)),
        }
    }

    /// Puts a place into a gap.
    #[inline(never)]
    pub fn insert(&mut self, Gap(block, at): Gap, place: usize) {
        if self.blocks.is_empty() {
            self.blocks.push(Vec::new());
        }
        let Some(places) = self.blocks.get_mut(block) else { return };
        places.insert(at.min(places.len()), place);
        if places.len() > MOST {
            let behind = places.split_off(MOST / 2);
            self.blocks.insert(block + 1, behind);
        }
    }

    /// The places in order.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.blocks.iter().flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    impl Named for String {
        type Id = Self;

        fn id(&self) -> &Self {
            self
        }
    }

    proptest! {
        #[test]
        fn it_knows_what_a_map_of_the_library_does(ids in prop::collection::vec(0_u16..3000, 0..3000)) {
            let (mut known, mut map) = (Known::default(), BTreeMap::new());
            for id in ids {
                let id = id.to_string();
                let is_new = map.insert(id.clone(), map.len()).is_none();
                prop_assert_eq!(known.put(id).is_ok(), is_new);
            }
            prop_assert!(known.iter().eq(map.keys()));
            for id in (0..3000).map(|id: u16| id.to_string()) {
                // What was found last is found again.
                for _ in 0..2 {
                    prop_assert_eq!(known.get(&id), map.get_key_value(&id).map(|(id, _)| id));
                }
            }
        }
    }
}
