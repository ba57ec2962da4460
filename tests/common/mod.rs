//! What the tests of whole datasets have in common: the shipped one, small ones, and ids and days written as texts.

#![allow(
    dead_code,
    clippy::expect_used,
    reason = "each program of tests uses a part; a test stops where its ground is missing"
)]

use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use chartrun::model::id::{ActId, AlbumId, ChartId, CounterId, TrackId};
use std::sync::LazyLock;

/// The dataset file as it is shipped.
pub static TEXT: LazyLock<String> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/chartrun.json");
    std::fs::read_to_string(path).expect("the dataset is part of the repository")
});

/// What is read of it.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::from_json(&TEXT).expect("it is read").catalog);

/// The lists of a dataset file.
const LISTS: [&str; 12] = [
    "sources",
    "acts",
    "albums",
    "tracks",
    "charts",
    "counters",
    "coverage",
    "statements",
    "entries",
    "counts",
    "places",
    "claims",
];

/// A dataset file with this lead and these lists, each given by its records; a list that is not given is empty.
pub fn file(lead: &str, lists: &[(&str, &str)]) -> String {
    assert!(lists.iter().all(|(name, _)| LISTS.contains(name)), "the lists are {LISTS:?}");
    let records = |list: &str| lists.iter().find(|(name, _)| *name == list).map_or("", |(_, records)| *records);
    let lists = LISTS.map(|list| format!("\"{list}\":[{}]", records(list))).join(",\n");
    format!("{{\"format\":1,\"version\":\"2026-01-01\",\"title\":{{\"en\":\"A test\"}},\n\"lead\":{lead},\n{lists}}}")
}

/// The catalog of a dataset file that has no fault.
pub fn whole(text: &str) -> Catalog {
    let reading = Catalog::from_json(text).expect("it is read");
    assert_eq!(reading.faults, []);
    reading.catalog
}

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

pub fn act(id: &str) -> ActId {
    ActId::parse(id).expect("an id")
}

pub fn album(id: &str) -> AlbumId {
    AlbumId::parse(id).expect("an id")
}

pub fn track(id: &str) -> TrackId {
    TrackId::parse(id).expect("an id")
}

pub fn chart(id: &str) -> ChartId {
    ChartId::parse(id).expect("an id")
}

pub fn counter(id: &str) -> CounterId {
    CounterId::parse(id).expect("an id")
}
