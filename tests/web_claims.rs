//! The claims as the browser computes them: the same bytes as the host command prints, from the same file.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

use chartrun::link::report;
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What `cksum` says of what the command printed, now and as of a day: `scripts/test` runs it on the same file.
const PRINTED: Option<&str> = option_env!("CHARTRUN_CLAIMS");
const DAYS: [Option<&str>; 2] = [None, Some("2023-10-31")];

/// The checksum and the length, as POSIX has them.
fn cksum(text: &str) -> String {
    let length = text.len();
    let mut crc = 0_u32;
    let of_length = length.to_le_bytes().into_iter().take((usize::BITS - length.leading_zeros()).div_ceil(8) as usize);
    for byte in text.bytes().chain(of_length) {
        crc ^= u32::from(byte) << 24;
        for _ in 0..8 {
            crc = (crc << 1) ^ if crc >> 31 == 1 { 0x04C1_1DB7 } else { 0 };
        }
    }
    format!("{} {length}", !crc)
}

#[wasm_bindgen_test]
fn the_browser_computes_what_the_command_prints_to_the_byte() {
    assert_eq!(cksum("123456789"), "930766865 9", "the sum itself");
    let printed = PRINTED.expect("scripts/test runs the command and says what it printed");
    let catalog = Catalog::from_json(include_str!("../public/data/chartrun.json")).expect("it is read").catalog;
    let days = DAYS.map(|day| day.map(|day| Day::parse(day).expect("a day")));
    let computed = days.map(|as_of| cksum(&report(&catalog, as_of))).join(" ");
    assert_eq!(computed, printed);
}
