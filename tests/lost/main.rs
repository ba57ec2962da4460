//! Records that cannot be read: what they would have said is unknown from then on, and nothing else is said instead.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

#[path = "../common/mod.rs"]
mod common;
mod places;
mod runs;
mod totals;
mod verdicts;

use chartrun::claim::{Verdict, Why, check_all};
use chartrun::link::parse;
use chartrun::model::catalog::Catalog;
use chartrun::model::fault::List;
use chartrun::query::selection::{Question, Selection};
use common::TEXT;

/// The shipped dataset with one thing written otherwise in the one record that has all of some marks.
fn broken(marks: &[&str], what: &str, by: &str) -> Catalog {
    let is_meant = |line: &&str| marks.iter().all(|mark| line.contains(mark));
    let mut meant = TEXT.lines().filter(is_meant);
    let (line, none) = (meant.next().expect("there is such a record"), meant.next());
    assert_eq!(none, None, "there is one");
    assert!(line.contains(what), "{line}");
    let reading = Catalog::from_json(&TEXT.replacen(line, &line.replacen(what, by, 1), 1)).expect("the rest stands");
    let faults: Vec<_> = reading.faults.iter().map(|fault| fault.list).collect();
    assert!(matches!(faults.as_slice(), [List::Entries | List::Counts | List::Places]), "{:?}", reading.faults);
    reading.catalog
}

fn opened(catalog: &Catalog, link: &str) -> Selection {
    let view = parse(link).view;
    let albums = view.albums.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec());
    Selection::new(catalog, &Question { albums, ..Question::default() })
}

fn verdict(catalog: &Catalog, id: &str) -> (Verdict, Vec<Why>) {
    let all = check_all(catalog, None);
    let checked = all.iter().find(|checked| checked.judged.claim.id.as_str() == id).expect("the claim is there");
    (checked.judged.verdict, checked.judged.not_covered())
}
