//! The mark of a verdict as an element.
//!
//! Knows how a reading's truth looks. The drawings, and the class that gives them their colour, are
//! [`paint`](crate::paint)'s.

use crate::claim::{Truth, Verdict};
use crate::paint::{verdict_class, verdict_mark};
use leptos::prelude::*;

/// The verdict as which one reading looks.
#[must_use]
pub fn of_truth(truth: Truth) -> Verdict {
    match truth {
        Truth::True => Verdict::Supported,
        Truth::False => Verdict::Contradicted,
        Truth::Unknown => Verdict::NotCheckable,
    }
}

/// The mark.
pub fn mark(verdict: Verdict) -> AnyView {
    let [filled, drawn] = verdict_mark(verdict);
    view! {
        <svg class=format!("vm {}", verdict_class(verdict)) viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path class="f" d=filled />
            <path class="l" d=drawn />
        </svg>
    }
    .into_any()
}
