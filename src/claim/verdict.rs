//! What comes of the readings of a claim.
//!
//! Knows the fixed verdicts and their precedence. Does not know how a reading came to be true or false.

use super::reading::{Definition, Reading};

/// Whether a claim holds under one definition by one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It does.
    True,
    /// It does not.
    False,
    /// The data do not say.
    Unknown,
}

impl Truth {
    /// True only if both are, false if one of them is.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }
}

/// The fixed verdicts, in the order of their precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Of a record or a rank: true when it was claimed, and a later fact took it back.
    Superseded,
    /// All readings are true.
    Supported,
    /// All readings are false.
    Contradicted,
    /// True by one definition, false by another.
    DependsOnDefinition,
    /// True by one figure, false by another, under the same definition.
    DependsOnSource,
    /// Anything else.
    NotCheckable,
}

impl Verdict {
    /// All of them, in the order of their precedence.
    pub const ALL: [Self; 6] = [
        Self::Superseded,
        Self::Supported,
        Self::Contradicted,
        Self::DependsOnDefinition,
        Self::DependsOnSource,
        Self::NotCheckable,
    ];

    /// The verdict on readings of one day.
    ///
    /// It depends on the definition if some definition has true readings and no false ones while another has false
    /// ones and no true ones; where true and false meet under each that tells, it is the sources that differ.
    #[must_use]
    pub fn of(readings: &[Reading<'_>]) -> Self {
        let any = |truth: Truth| readings.iter().any(|reading| reading.truth == truth);
        match (any(Truth::True), any(Truth::False), any(Truth::Unknown)) {
            (true, false, false) => Self::Supported,
            (false, true, false) => Self::Contradicted,
            (true, true, _) => {
                let under = |definition: &Definition<'_>, truth: Truth| {
                    readings.iter().any(|reading| reading.definition == *definition && reading.truth == truth)
                };
                let one_way =
                    |this: Truth, not: Truth| readings.iter().any(|r| r.truth == this && !under(&r.definition, not));
                match one_way(Truth::True, Truth::False) && one_way(Truth::False, Truth::True) {
                    true => Self::DependsOnDefinition,
                    false => Self::DependsOnSource,
                }
            }
            _ => Self::NotCheckable,
        }
    }
}
