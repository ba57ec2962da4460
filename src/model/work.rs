//! Who and what: acts, albums and tracks.
//!
//! Knows what belongs to whom. Does not know how any of it did.

use super::day::When;
use super::id::{ActId, AlbumId, TrackId};
use super::observation::Hour;
use super::source::Citation;

/// One name, or one of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// One singer.
    Soloist,
    /// A group.
    Group,
}

/// A soloist or a group.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its id.
    pub id: ActId,
    /// The name in Latin letters.
    pub name: String,
    /// The name in Korean, where it is known.
    pub korean: Option<String>,
    /// Soloist or group.
    pub kind: ActKind,
    /// The group a soloist belongs to.
    pub group: Option<ActId>,
    /// Whether a soloist is a woman; unknown where the file does not say.
    pub female: Option<bool>,
    /// Other spellings, for the search alone: not all are a source’s.
    pub aliases: Vec<String>,
    /// Ids that once named it.
    pub former: Vec<ActId>,
    /// Who says so.
    pub citations: Vec<Citation>,
}

impl Act {
    /// Whether it is a man who sings alone; of whom the file says nothing, it is not known.
    #[must_use]
    pub fn is_male_soloist(&self) -> bool {
        self.kind == ActKind::Soloist && self.female == Some(false)
    }
}

/// What kind of release an album record is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlbumKind {
    /// An album or mini album.
    Album,
    /// A single: a release of its own.
    Single,
    /// A version of another album, counted apart.
    Edition(AlbumId),
    /// Several works counted together.
    Group,
}

impl AlbumKind {
    /// Whether it is a release of its own, held against others. Versions and groups of works are counted apart, and compared
    /// with nothing.
    #[must_use]
    pub fn is_release(&self) -> bool {
        match self {
            Self::Album | Self::Single => true,
            Self::Edition(_) | Self::Group => false,
        }
    }
}

/// An album, a single, an edition or a group of works.
#[derive(Clone, Debug)]
pub struct Album {
    /// Its id.
    pub id: AlbumId,
    /// Its title.
    pub title: String,
    /// Its Korean title, where it has one.
    pub korean: Option<String>,
    /// Whose it is.
    pub act: ActId,
    /// What kind of release it is.
    pub kind: AlbumKind,
    /// The first day of release, or what is known of it.
    pub release: Option<When>,
    /// The hour of the release in Seoul, where it is known.
    pub hour: Option<Hour>,
    /// Its tracks, in their order.
    pub tracks: Vec<TrackId>,
    /// Other spellings, for the search alone: not all are a source’s.
    pub aliases: Vec<String>,
    /// Ids that once named it.
    pub former: Vec<AlbumId>,
    /// Who says so.
    pub citations: Vec<Citation>,
}

/// A track.
#[derive(Clone, Debug)]
pub struct Track {
    /// Its id.
    pub id: TrackId,
    /// Its title.
    pub title: String,
    /// Its Korean title, where it has one.
    pub korean: Option<String>,
    /// The acts of this dataset that are credited, the first one first.
    pub acts: Vec<ActId>,
    /// The whole credit, where others are credited too.
    pub credit: Option<String>,
    /// The first day of release, or what is known of it.
    pub release: Option<When>,
    /// The hour of the release in Seoul, where it is known.
    pub hour: Option<Hour>,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Who says so.
    pub citations: Vec<Citation>,
    /// The albums and singles that hold it, by id.
    pub(super) albums: Vec<AlbumId>,
}
