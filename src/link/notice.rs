//! What a reader should be told about a link.
//!
//! Knows what can be amiss, as data. Does not know the words for it, and trusts no text that came with the link.

use super::Parameter;
use crate::model::day::Day;
use crate::model::fault::is_unsafe;
use std::fmt;

/// The most notices one link gives. What is wrong twelve times over needs no thirteenth word.
pub const MAX_NOTICES: usize = 12;

/// Something in a link that was not, or not fully, followed. The rest of the link holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The link says it is written for a later Chartrun; it was read as far as this one understands it.
    NewerVersion {
        /// What stood in `v`.
        version: u32,
    },
    /// The link is longer than [`MAX_LENGTH`](super::MAX_LENGTH); what lies beyond was not read.
    TooLong,
    /// No parameter has that name.
    UnknownParameter {
        /// The name, made safe to show.
        name: Quote,
    },
    /// The parameter has no such value. Of a list, the other ids were read.
    UnknownValue {
        /// Where it stood.
        parameter: Parameter,
        /// The value, made safe to show.
        value: Quote,
    },
    /// `time` ends before it begins. Which end is the slip cannot be told, so the window was left out.
    ReversedTime {
        /// The first day, as written.
        from: Day,
        /// The last day, as written.
        to: Day,
    },
    /// The parameter was given twice with different values; the last readable one holds. Lists are joined instead.
    Repeated {
        /// Which one.
        parameter: Parameter,
    },
    /// The list has more than [`MAX_IDS`](super::MAX_IDS) ids; the first ones were read.
    TooMany {
        /// Which list.
        parameter: Parameter,
    },
}

/// Adds a notice, unless it was given already or there are enough.
pub(super) fn tell(notices: &mut Vec<Notice>, notice: Notice) {
    if notices.len() < MAX_NOTICES && !notices.contains(&notice) {
        notices.push(notice);
    }
}

/// The most characters of a quoted text.
pub const MAX_QUOTE: usize = 40;

/// Text from a link, made safe to show as text: at most [`MAX_QUOTE`] characters, none of them a control character,
/// invisible, or able to turn the direction of what stands around it. It still needs escaping inside markup.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quote(String);

impl Quote {
    /// Makes the text safe. What is cut off is marked by an ellipsis; a text of which nothing can be shown becomes
    /// the replacement character.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut shown = text.chars().filter(|c| !is_hidden(*c));
        let mut quote: String = shown.by_ref().take(MAX_QUOTE).collect();
        if shown.next().is_some() {
            quote.pop();
            quote.push('…');
        }
        if quote.is_empty() {
            quote.push(char::REPLACEMENT_CHARACTER);
        }
        Self(quote)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Quote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What has no place in a title, and what Unicode makes invisible: a title can hold a joiner inside of an emoji, a link
/// that is quoted needs none.
fn is_hidden(c: char) -> bool {
    is_unsafe(c)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
            | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
