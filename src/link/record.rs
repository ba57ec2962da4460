//! The record that a link asks for, as text: `spotify-streams~500000000~soloists`, and `~tracks` behind it for tracks.
//!
//! Knows the form; a scope is written as in the dataset. Does not know whether the counter is anybody's.

use super::parse::is_separator;
use crate::model::chart::Subject;
use crate::model::id::CounterId;
use crate::model::observation::Scope;
use crate::query::record::{MAX_THRESHOLD, Terms};

/// Behind the scope where tracks are compared; albums are without a word.
const TRACKS: &str = "tracks";

/// The value of `record`.
#[must_use]
pub fn print_record(terms: &Terms) -> String {
    let mut value = format!("{}~{}~{}", terms.counter, terms.threshold, terms.scope.word());
    if terms.of == Subject::Track {
        value.push('~');
        value.push_str(TRACKS);
    }
    value
}

/// Reads the value of `record`. A threshold is written in digits, without zeros before it.
#[must_use]
pub fn read_record(text: &str) -> Option<Terms> {
    let mut parts = text.split(is_separator).filter(|part| !part.is_empty());
    let (counter, threshold, scope) = (parts.next()?, parts.next()?, parts.next()?);
    let of = match (parts.next(), parts.next()) {
        (None, _) => Subject::Album,
        (Some(TRACKS), None) => Subject::Track,
        _ => return None,
    };
    let is_plain = threshold.bytes().all(|byte| byte.is_ascii_digit()) && !threshold.starts_with('0');
    let threshold = threshold.parse().ok().filter(|threshold| is_plain && *threshold <= MAX_THRESHOLD)?;
    Some(Terms { counter: CounterId::parse(counter).ok()?, of, threshold, scope: Scope::from_word(scope)? })
}
