//! The mark of a verdict: a shape of its own for each, so that colour is never alone.
//!
//! Knows the drawings. Their colours are the style sheet's, by the class. They are for the eye: the verdict's word
//! always stands beside.

use crate::claim::{Truth, Verdict};
use leptos::prelude::*;

/// A disc, a ring, a square, a lozenge, in a box of 16 px.
const DISC: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z";
const RING: &str = "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8z";
const SQUARE: &str = "M2.5 1.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1z";

/// The class that gives a verdict its colour.
#[must_use]
pub fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "vs",
        Verdict::Contradicted => "vx",
        Verdict::DependsOnDefinition => "vd",
        Verdict::DependsOnSource => "vo",
        Verdict::Superseded => "vw",
        Verdict::NotCheckable => "vn",
    }
}

/// The verdict as which one reading looks.
#[must_use]
pub fn of_truth(truth: Truth) -> Verdict {
    match truth {
        Truth::True => Verdict::Supported,
        Truth::False => Verdict::Contradicted,
        Truth::Unknown => Verdict::NotCheckable,
    }
}

/// The mark: what is filled, and what is drawn over it.
pub fn mark(verdict: Verdict) -> AnyView {
    let (filled, drawn) = match verdict {
        Verdict::Supported => (DISC, "M4.6 8.3l2.3 2.3 4.5-5"),
        Verdict::Contradicted => (SQUARE, "M5 5l6 6M11 5l-6 6"),
        Verdict::DependsOnDefinition => ("M8 1.8a6.2 6.2 0 0 0 0 12.4z", RING),
        Verdict::DependsOnSource => ("M8 1L1 8l7 7z", "M8 1l7 7-7 7-7-7z"),
        Verdict::Superseded => ("", "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8zM8 4.6V8l2.6 1.9"),
        Verdict::NotCheckable => ("", RING),
    };
    view! {
        <svg class=format!("vm {}", class(verdict)) viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path class="f" d=filled />
            <path class="l" d=drawn />
        </svg>
    }
    .into_any()
}
