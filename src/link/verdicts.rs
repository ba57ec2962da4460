//! A choice of verdicts: which claims are listed, as text `contradicted~definition`.
//!
//! Knows the fixed words by which links name the verdicts. Does not know which claim has which.

use crate::claim::Verdict;
use std::fmt;

/// One to all of the verdicts, in the one order that they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Verdicts(u8);

/// The name of a verdict in links.
#[must_use]
pub fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Superseded => "superseded",
        Verdict::Supported => "supported",
        Verdict::Contradicted => "contradicted",
        Verdict::DependsOnDefinition => "definition",
        Verdict::DependsOnSource => "source",
        Verdict::NotCheckable => "not-checkable",
    }
}

fn bit(verdict: Verdict) -> u8 {
    1 << verdict as u8
}

impl Verdicts {
    /// The verdict with that name, in exactly this form.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let named = Verdict::ALL.into_iter().find(|verdict| verdict_name(*verdict) == name);
        named.map(|verdict| Self(bit(verdict)))
    }

    /// The choice with those added.
    #[must_use]
    pub fn and(choice: Option<Self>, other: Self) -> Self {
        Self(choice.map_or(0, |Self(bits)| bits) | other.0)
    }

    /// Whether it is chosen.
    #[must_use]
    pub fn has(self, verdict: Verdict) -> bool {
        self.0 & bit(verdict) != 0
    }

    /// The choice with the verdict if it was not chosen, without if it was. Without its last one it is left out.
    #[must_use]
    pub fn toggle(choice: Option<Self>, verdict: Verdict) -> Option<Self> {
        let bits = choice.map_or(0, |Self(bits)| bits) ^ bit(verdict);
        (bits != 0).then_some(Self(bits))
    }
}

/// As links write it: joined by `~`, in the order of precedence.
impl fmt::Display for Verdicts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut joint = "";
        for verdict in Verdict::ALL.into_iter().filter(|verdict| self.has(*verdict)) {
            write!(f, "{joint}{}", verdict_name(verdict))?;
            joint = "~";
        }
        Ok(())
    }
}
