//! The rules of the house that a test can hold; `src/lib.rs` states them.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

use std::fs;
use std::path::{Path, PathBuf};

/// The floors, from the ground up.
const FLOORS: [&str; 8] = ["model", "query", "claim", "words", "link", "figure", "paint", "ui"];

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("the file is text");
            found.push((path, text));
        }
    }
    found
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a floor, as the part that ships: without comments, and without the tests at its end.
fn code_of(floor: &str) -> Vec<(PathBuf, String)> {
    let folder = src().join(floor);
    if !folder.exists() {
        return Vec::new();
    }
    let is_test = |path: &Path| path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("tests.rs");
    sources(&folder).into_iter().filter(|(path, _)| !is_test(path)).map(|(path, text)| (path, shipped(&text))).collect()
}

fn shipped(text: &str) -> String {
    // What only a test has inside of shipped code is indented.
    let before_tests = text.split("\n#[cfg(test)]\n").next().unwrap_or(text);
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    before_tests.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_floor_uses_only_floors_below_it() {
    let mut wrong = Vec::new();
    for (height, floor) in FLOORS.iter().enumerate() {
        for (path, code) in code_of(floor) {
            for above in &FLOORS[height + 1..] {
                let is_grouped = |line: &str| line.trim_start().starts_with("use crate::{") && line.contains(above);
                let is_named =
                    code.contains(&format!("crate::{above}::")) || code.contains(&format!("crate::{above};"));
                if is_named || code.lines().any(is_grouped) {
                    wrong.push(format!("{} uses {above}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Each crate with the one floor that may name it.
#[test]
fn a_crate_stays_on_its_floor() {
    let homes = [
        ("leptos", "ui"),
        ("web_sys", "ui"),
        ("wasm_bindgen", "ui"),
        ("gloo_net", "ui"),
        ("js_sys", "ui"),
        ("plotters", "paint"),
        ("percent_encoding", "link"),
        ("serde", "model"),
    ];
    let mut wrong = Vec::new();
    for floor in FLOORS {
        for (path, code) in code_of(floor) {
            for (name, home) in homes {
                if floor != home && (code.contains(&format!("{name}::")) || code.contains(&format!("use {name}"))) {
                    wrong.push(format!("{} names {name}, which belongs to {home}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn text_becomes_records_at_one_place() {
    for floor in FLOORS {
        for (path, code) in code_of(floor) {
            let reads = code.contains("Deserialize");
            assert!(!reads || path.ends_with("model/deserialize.rs"), "{} deserialises", path.display());
            let shapes = code.contains("from_value!(") || code.contains("FromValue<'a> for");
            let is_in = |home: &str| path.parent().is_some_and(|folder| folder.ends_with(home));
            let is_home = is_in("model/wire") || is_in("model/shape");
            assert!(!shapes || is_home, "{} makes records of values", path.display());
        }
    }
}

#[test]
fn markup_enters_the_page_at_one_place() {
    for way in ["inner_html", "insert_adjacent_html", "outer_html"] {
        let places: Vec<_> =
            code_of("ui").into_iter().flat_map(|(path, code)| vec![path; code.matches(way).count()]).collect();
        let is_there = places.iter().all(|path| path.ends_with("painted.rs"));
        assert!(is_there && places.len() <= 1, "{way} is called at {places:?}");
    }
}

/// The lint denies it; a module that lifts it says so in its own first lines.
#[test]
fn one_module_may_be_unsafe() {
    for floor in FLOORS {
        for (path, code) in code_of(floor) {
            assert!(!code.contains("unsafe_code") || path.ends_with("ui/part.rs"), "{} lifts the lint", path.display());
        }
    }
}

#[test]
fn korean_is_said_in_words_alone() {
    let is_hangul = |c: char| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}');
    for floor in FLOORS.iter().filter(|floor| **floor != "words") {
        for (path, code) in code_of(floor) {
            assert!(!code.contains(is_hangul), "{} holds Korean", path.display());
        }
    }
}

#[test]
fn a_module_opens_by_saying_what_it_is() {
    for (path, text) in sources(&src()) {
        assert!(text.starts_with("//!"), "{} does not", path.display());
    }
}
