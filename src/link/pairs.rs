//! Text into pairs of names and values.
//!
//! Knows what apps do to links on the way: percent-encoding, `&amp;`, capitals, brackets and full stops that stood
//! next to them. Does not know which names there are. No name or value of the grammar holds a character that is
//! touched here, so nothing that [`print`](super::print()) writes is changed.

use percent_encoding::percent_decode_str;
use std::fmt::Write;

/// The most bytes of a link that are read. The longest link [`print`](super::print()) can write has some 15,100.
pub const MAX_LENGTH: usize = 16 * 1024;

/// A name and its value, percent-decoded once, in lower case, without what clung to their ends. Neither is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) name: String,
    pub(super) value: String,
}

/// The pairs of a link, in order, and whether it was too long to be read to its end.
pub(super) fn split(query: &str) -> (Vec<Pair>, bool) {
    let (query, cut) = bounded(query.trim_start());
    let query = query.trim_start_matches(['?', '#', '&']);
    // A fragment behind the query is another program's.
    let query = query.split('#').next().unwrap_or_default();
    (query.split('&').filter_map(pair).collect(), cut)
}

/// The text up to the bound. An id cut in two could be another's, so the cut falls before the last one.
fn bounded(query: &str) -> (&str, bool) {
    if query.len() <= MAX_LENGTH {
        return (query, false);
    }
    let head = &query[..query.floor_char_boundary(MAX_LENGTH)];
    let end = head.rfind(['&', '~', ',', '+', '=']).unwrap_or(0);
    (&head[..end], true)
}

fn pair(text: &str) -> Option<Pair> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let name = decoded(name);
    // `&amp;` for `&`: the split has left `amp;` at the front of the name.
    let name = name.trim_start_matches("amp;");
    let pair = Pair { name: trimmed(name).to_owned(), value: trimmed(&decoded(value)).to_owned() };
    (!pair.name.is_empty()).then_some(pair)
}

/// Decoded exactly once; a value that was encoded twice is not ours to guess. Bytes that are no text stay as they were
/// written: no value contains a `%`.
fn decoded(text: &str) -> String {
    // Forms write a space as `+`, which lists read as a separator either way.
    let text = text.replace('+', " ");
    let bytes: Vec<u8> = percent_decode_str(&text).collect();
    let mut decoded = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        decoded.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(decoded, "%{byte:02x}");
        }
    }
    decoded.to_ascii_lowercase()
}

/// Without full stops, brackets, quotes, `>` and the like at its ends: names and values end in letters or digits. A byte
/// that is no text stays at the beginning, lest what follows its `%` be taken for a value.
pub(super) fn trimmed(text: &str) -> &str {
    let clings = |c: char| !c.is_alphanumeric() && c != char::REPLACEMENT_CHARACTER;
    text.trim_start_matches(|c| clings(c) && c != '%').trim_end_matches(clings)
}
