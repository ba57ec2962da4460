//! What the report says is missing, against the dataset beside it.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::id::ActId;
use chartrun::model::work::AlbumKind;
use common::{CATALOG, TEXT};

const REPORT: &str = include_str!("../public/data/REPORT.md");

/// What is listed under a heading of what is missing, and the number that the heading states.
fn listed(heading: &str) -> (usize, Vec<&'static str>) {
    let line = REPORT.lines().find(|line| line.starts_with(&format!("- {heading}"))).expect("it is listed");
    let (_, rest) = line.split_once('(').expect("a number");
    let (number, ids) = rest.split_once("): ").expect("the list");
    (number.parse().expect("a number"), ids.split('`').skip(1).step_by(2).collect())
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|letter| ('\u{AC00}'..='\u{D7A3}').contains(&letter))
}

/// An album's line of the dataset without the spellings that are nobody's but the dataset's own.
fn sourced(album: &str) -> String {
    let is_its =
        |line: &&str| line.starts_with(&format!("{{\"id\":\"{album}\",\"title\":")) && line.contains("\"act\":");
    let line = TEXT.lines().find(is_its).expect("its line");
    let Some((before, own)) = line.split_once("\"search\":[") else { return line.to_owned() };
    format!("{before}{}", own.split_once(']').expect("the end").1)
}

#[test]
fn each_list_of_what_is_missing_is_as_long_as_it_says() {
    let (_, missing) = REPORT.split_once("## What is missing").expect("the section");
    let lines: Vec<_> = missing.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert!(lines.len() >= 9, "{lines:?}");
    for line in lines {
        let (number, ids) = listed(line.split('(').next().expect("a heading"));
        assert_eq!(number, ids.len(), "{line}");
    }
}

/// That a search finds one of these albums in Hangul does not make a source of the spelling: of each it is said that none
/// has one.
#[test]
fn the_soloists_albums_without_a_sourced_spelling_in_hangul_are_listed() {
    let groups = ["bts", "blackpink", "twice"];
    let is_of_one = |act: &ActId| {
        let group = CATALOG.act(act).and_then(|act| act.group.as_ref());
        group.is_some_and(|group| groups.contains(&group.as_str()))
    };
    let albums = CATALOG.albums().filter(|album| album.kind == AlbumKind::Album && is_of_one(&album.act));
    let without = albums.map(|album| album.id.as_str()).filter(|album| !has_hangul(&sourced(album)));
    let mut without: Vec<_> = without.collect();
    without.sort_unstable();
    assert_eq!(listed("Spellings in Hangul of albums").1, without);
}
