//! How a record names its sources.
//!
//! Knows the two ways to write it. Does not know whether there is such a source.

use crate::model::shape::{FromValue, Note, from_value};
use crate::model::value::Value;

/// Which source says it: `id`, or `id@2023-09-23` for the file of that date in a series; or the same with what the
/// source itself says, where that is rounded.
pub enum Citation<'a> {
    /// It says the very figure.
    Says(&'a str),
    /// It says a rounder one that the figure satisfies.
    SaysRoughly(Rough<'a>),
}

impl<'a> Citation<'a> {
    /// The source, and the date of its file where one is named.
    pub fn source(&self) -> &'a str {
        match self {
            Self::Says(source) => source,
            Self::SaysRoughly(rough) => rough.source,
        }
    }
}

impl<'a> FromValue<'a> for Citation<'a> {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        if value.is_object() {
            Self::SaysRoughly(Rough::from_value(value, note))
        } else {
            Self::Says(<&str>::from_value(value, note))
        }
    }
}

/// A citation with the source's own, rounder figure.
pub struct Rough<'a> {
    /// `id` or `id@date`.
    pub source: &'a str,
    /// What it says.
    pub says: u64,
    /// `about`, `least` or `almost`; exact where left out.
    pub bound: Option<&'a str>,
}

from_value!(Rough<'a> { source, says, bound = "as" });
