//! The tools that must be of one release say so in several files: here they are held together.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first fault")]

use std::{fs, path::Path};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// What stands between `before` and `after`, where they first occur.
fn between(path: &str, before: &str, after: &str) -> String {
    let text = read(path);
    let (_, rest) = text.split_once(before).expect(before);
    rest.split_once(after).expect(after).0.to_owned()
}

#[test]
fn the_program_of_wasm_bindgen_is_of_the_librarys_release() {
    let library = between("Cargo.toml", "\nwasm-bindgen = \"=", "\"");
    let program = between("scripts/tools/Cargo.toml", "\nwasm-bindgen-cli = { version = \"=", "\"");
    assert_eq!(program, library);
}

#[test]
fn trunk_expects_the_wasm_opt_that_npm_brings() {
    let expected = between("Trunk.toml", "wasm_opt = \"version_", "\"");
    let brought = between("package.json", "\"binaryen\": \"", "\"");
    assert_eq!(brought.split('.').next(), Some(&*expected));
}

#[test]
fn trunk_is_of_the_release_that_is_set_up() {
    let expected = between("Trunk.toml", "trunk-version = \"=", "\"");
    let brought = between("scripts/versions", "TRUNK_VERSION=", "\n");
    assert_eq!(brought, expected);
}

#[test]
fn the_lock_of_the_npm_packages_names_no_registry() {
    assert!(!read("package-lock.json").contains("\"resolved\""));
}
