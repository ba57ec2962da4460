//! Links of every version of the grammar, made into links of this one.
//!
//! Knows which version a link is written in, and is the one place where old versions are remembered. Does not know
//! what the parameters mean.

use super::notice::tell;
use super::pairs::Pair;
use super::{Notice, Parameter, Quote};

/// The version that links are written in.
pub const CURRENT: u32 = 1;

/// The pairs as the current version means them. A link without `v` is of version 1, for ever. When the grammar
/// changes, the arm of each earlier version changes the pairs into those of the next one, here and nowhere else.
pub(super) fn upgrade(mut pairs: Vec<Pair>, notices: &mut Vec<Notice>) -> Vec<Pair> {
    let mut version = CURRENT;
    pairs.retain(|pair| {
        let is_version = pair.name == Parameter::Version.name();
        if is_version && !pair.value.is_empty() {
            match pair.value.parse() {
                Ok(written) if written > 0 => version = written,
                _ => {
                    let value = Quote::new(&pair.value);
                    tell(notices, Notice::UnknownValue { parameter: Parameter::Version, value });
                }
            }
        }
        !is_version
    });
    match version {
        1 => pairs,
        // Written by a later Chartrun: names and values it shares with this one are likely to mean the same.
        newer => {
            tell(notices, Notice::NewerVersion { version: newer });
            pairs
        }
    }
}
