//! Names of things: the slugs that links and records use.
//!
//! Knows the form of an id and nothing about what it stands for. Titles are never ids: a later change of a title
//! leaves every link whole. Each kind of thing has a namespace of its own, and so a type of its own.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnId {
    /// Nothing between the separators.
    Empty,
    /// Longer than [`MAX_LENGTH`] bytes.
    TooLong,
    /// A character outside `a-z`, `0-9` and `-`.
    Character(char),
    /// A hyphen at the start or the end, where apps cut links.
    Hyphen,
}

/// The longest id, in bytes. The longest in use has 42; links stay short enough to be passed on.
pub const MAX_LENGTH: usize = 80;

fn check(text: &str) -> Result<(), NotAnId> {
    if text.is_empty() {
        return Err(NotAnId::Empty);
    }
    if text.len() > MAX_LENGTH {
        return Err(NotAnId::TooLong);
    }
    // Byte by byte, which is quicker, and character by character only to name the one.
    if !text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && let Some(other) = text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-'))
    {
        return Err(NotAnId::Character(other));
    }
    if text.starts_with('-') || text.ends_with('-') {
        return Err(NotAnId::Hyphen);
    }
    Ok(())
}

/// Whether it is an id, of whatever kind.
pub(super) fn is_id(text: &str) -> bool {
    check(text).is_ok()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(Arc<str>);

        // Ids of one catalog share their text, so that many comparisons end before it, as those for equality do.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.cmp(&other.0) }
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        // Found by its text, without one of its own.
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            /// Reads an id: `[a-z0-9-]`, at most [`MAX_LENGTH`] bytes, a letter or digit at both ends.
            ///
            /// # Errors
            /// Says which of these does not hold.
            pub fn parse(text: &str) -> Result<Self, NotAnId> {
                check(text).map(|()| Self(text.into()))
            }

            /// The id as links and records write it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A soloist or a group: `v`, `jung-kook`.
    ActId,
    /// An album, or a single as a release of its own: `layover`, `seven`.
    AlbumId,
    /// A track: `slow-dancing`.
    TrackId,
    /// A chart: `billboard-200`.
    ChartId,
    /// Who counts what: `hanteo`, `spotify-followers`.
    CounterId,
    /// A source: a page, a file, or a series of files.
    SourceId,
    /// A claim from the press.
    ClaimId,
}

/// What can stand on a chart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkId {
    /// An album or a single release.
    Album(AlbumId),
    /// A track.
    Track(TrackId),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_slug_and_nothing_else() {
        for good in ["v", "d-day", "17-is-right-here", "spotify-top50-playlist-daily-kr"] {
            assert_eq!(ActId::parse(good).map(|id| id.to_string()), Ok(good.to_owned()));
        }
        assert_eq!(ActId::parse(""), Err(NotAnId::Empty));
        assert_eq!(ActId::parse("Rosé"), Err(NotAnId::Character('R')));
        assert_eq!(ActId::parse("ros%C3"), Err(NotAnId::Character('%')));
        assert_eq!(ActId::parse("v-"), Err(NotAnId::Hyphen));
        assert_eq!(ActId::parse("-v"), Err(NotAnId::Hyphen));
        assert_eq!(ActId::parse(&"v".repeat(MAX_LENGTH + 1)), Err(NotAnId::TooLong));
    }
}
