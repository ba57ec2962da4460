//! Putting things in order, with one piece of code for all of them.
//!
//! The library's stable sort is compiled again for every type and comparison, some 4 KB each; at three dozen places
//! that is a tenth of the program. Here the library sorts places, numbers, once; what is generic only carries the
//! things to their places. Knows nothing of what is ordered.

use std::cmp::Ordering;

/// Sorts stably by a comparison.
pub fn by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = sorted(items.len(), &|one, other| compare(&items[one], &items[other]));
    arrange(items, places);
}

/// Sorts stably by a key, which is made once for each.
pub fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = sorted(items.len(), &|one, other| keys[one].cmp(&keys[other]));
    arrange(items, places);
}

/// Sorts, and keeps of equal ones the first.
pub fn once<T: Ord + Copy>(items: &mut Vec<T>) {
    by_key(items, |item| *item);
    items.dedup();
}

/// Those of a sorted list that are neither less nor greater.
pub fn equal<T>(sorted: &[T], compare: impl Fn(&T) -> Ordering) -> &[T] {
    let start = sorted.partition_point(|item| compare(item).is_lt());
    let end = sorted.partition_point(|item| compare(item).is_le());
    sorted.get(start..end).unwrap_or_default()
}

/// Puts things at their places.
fn arrange<T>(items: &mut Vec<T>, places: Vec<usize>) {
    if !places.is_empty() {
        let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
        items.extend(places.into_iter().filter_map(|place| taken[place].take()));
    }
}

/// The places in order; none of things that are in order, as most lists of the dataset are.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..count).all(|place| compare(place - 1, place).is_le()) {
        return Vec::new();
    }
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_library_s_stable_sort(items in prop::collection::vec((0_u8..8, 0_u32..1_000), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
