//! Where the program is cut.
//!
//! ```text
//! opening: dataset, first chart ─► page: all that answers a hand, the first chart's head and foot ─► rest: all else
//! ```
//! Knows what each part is entered by. What only the page or only the rest calls is a file of its own, fetched when it
//! is asked for here; what both call and the opening does not, a third. Does not know when they are fetched
//! ([`opening`](super::opening), [`later`](super::later)).
//!
//! `scripts/build` cuts (`--cfg split`). Every other build is in one piece, and has all parts at once.
#![cfg_attr(
    split,
    allow(
        unsafe_code,
        improper_ctypes,
        improper_ctypes_definitions,
        reason = "the place of a cut is declared as foreign, though the same compiler makes both sides of it"
    )
)]

use super::app::{self, Begun};
use super::rest::{REST, Rest};

/// That a part did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Fetches the page, unless it is there: what mounts it.
///
/// # Errors
///
/// That it did not arrive; it can be asked for again.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(page, fallible)]
pub fn page() -> Result<fn(Begun), Missing> {
    Ok(app::mount)
}

/// Fetches the rest, unless it is there.
///
/// # Errors
///
/// That it did not arrive; it can be asked for again.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(later, fallible)]
pub fn rest() -> Result<&'static Rest, Missing> {
    Ok(&REST)
}

/// The page of a program in one piece.
///
/// # Errors
///
/// None.
#[cfg(not(split))]
pub async fn page() -> Result<fn(Begun), Missing> {
    Ok(app::mount)
}

/// The rest of a program in one piece.
///
/// # Errors
///
/// None.
#[cfg(not(split))]
pub async fn rest() -> Result<&'static Rest, Missing> {
    Ok(&REST)
}
