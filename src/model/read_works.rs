//! Reading whose works there are: acts, tracks, albums.
//!
//! Knows their words in the file, and what an album may be besides one. Does not know how well any of them did.

use super::fault::{Fault, List, Reason, shown};
use super::field::Fields;
use super::id::{ActId, AlbumId, TrackId};
use super::read::{Ground, each};
use super::read_ground::{Raw, put};
use super::wire;
use super::work::{Act, ActKind, Album, AlbumKind, Track};

pub(super) const ACT_KINDS: [(&str, ActKind); 2] = [("soloist", ActKind::Soloist), ("group", ActKind::Group)];

impl Ground {
    pub(super) fn read_acts(&mut self, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        each(List::Acts, records, faults, |fields, raw: wire::Act<'_>| {
            let id = fields.id("id", raw.id, ActId::parse);
            let name = fields.text("name", raw.name);
            let korean = fields.optional_text("ko", raw.ko);
            let kind = fields.word("kind", raw.kind, &ACT_KINDS);
            // The group may stand further down, or not in the file at all: it is a name, not a record to rest on.
            let group = fields.optional(raw.group, |fields, text| fields.id("group", text, ActId::parse));
            let aliases = spellings(fields, raw.aliases, raw.search);
            let former: Vec<_> = raw.former.iter().filter_map(|id| fields.id("former", id, ActId::parse)).collect();
            let citations = fields.citations(&raw.sources, &self.sources);
            let act = || {
                Some(Act {
                    id: id?,
                    name: name?,
                    korean: korean?,
                    kind: kind?,
                    group: group?,
                    female: raw.female,
                    aliases: aliases?,
                    former,
                    citations: citations?,
                })
            };
            if let Some(act) = act() {
                put(fields, &mut self.acts, act);
            }
        });
    }

    pub(super) fn read_tracks(&mut self, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        each(List::Tracks, records, faults, |fields, raw: wire::Track<'_>| {
            let id = fields.id("id", raw.id, TrackId::parse);
            let title = fields.text("title", raw.title);
            let korean = fields.optional_text("ko", raw.ko);
            let acts = fields.some_references("acts", &raw.acts, &self.acts);
            let credit = fields.optional_text("credit", raw.credit);
            let release = fields.optional(raw.release, |fields, text| fields.when("release", text));
            let hour = fields.optional(raw.hour, |fields, text| fields.hour("hour", text));
            let aliases = fields.texts("aliases", raw.aliases);
            let citations = fields.citations(&raw.sources, &self.sources);
            let track = || {
                Some(Track {
                    id: id?,
                    title: title?,
                    korean: korean?,
                    acts: acts?,
                    credit: credit?,
                    release: release?,
                    hour: hour?,
                    aliases: aliases?,
                    citations: citations?,
                    albums: Vec::new(),
                })
            };
            if let Some(track) = track() {
                put(fields, &mut self.tracks, track);
            }
        });
    }

    pub(super) fn read_albums(&mut self, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        let mut editions = Vec::new();
        each(List::Albums, records, faults, |fields, raw: wire::Album<'_>| {
            let id = fields.id("id", raw.id, AlbumId::parse);
            let title = fields.text("title", raw.title);
            let korean = fields.optional_text("ko", raw.ko);
            let act = fields.reference("act", raw.act, &self.acts);
            let kind = album_kind(fields, raw.kind, raw.of);
            let release = fields.optional(raw.release, |fields, text| fields.when("release", text));
            let hour = fields.optional(raw.hour, |fields, text| fields.hour("hour", text));
            let tracks = fields.references("tracks", &raw.tracks, &self.tracks);
            let aliases = spellings(fields, raw.aliases, raw.search);
            let former: Vec<_> = raw.former.iter().filter_map(|id| fields.id("former", id, AlbumId::parse)).collect();
            let citations = fields.citations(&raw.sources, &self.sources);
            let album = || {
                Some(Album {
                    id: id?,
                    title: title?,
                    korean: korean?,
                    act: act?,
                    kind: kind?,
                    release: release?,
                    hour: hour?,
                    tracks: tracks?,
                    aliases: aliases?,
                    former,
                    citations: citations?,
                })
            };
            match album() {
                Some(album) if matches!(album.kind, AlbumKind::Edition(_)) => editions.push((fields.record, album)),
                Some(album) => put(fields, &mut self.albums, album),
                None => {}
            }
        });
        self.put_editions(editions, records, faults);
        for album in self.albums.iter() {
            for track in &album.tracks {
                if let Some(track) = self.tracks.get_mut(track.as_str()) {
                    track.albums.push(album.id.clone());
                }
            }
        }
    }

    /// Puts editions beside what they are editions of: when all albums are read, for they stand in any order.
    fn put_editions(&mut self, editions: Vec<(usize, Album)>, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        let ids: Vec<_> = editions.iter().map(|(_, edition)| edition.id.clone()).collect();
        for (record, edition) in editions {
            let AlbumKind::Edition(of) = &edition.kind else { continue };
            let raw = record.checked_sub(1).and_then(|at| records.get(at)).copied();
            let mut fields = Fields { list: List::Albums, record, raw, faults: &mut *faults, last: None };
            match self.albums.get(of.as_str()) {
                Some(album) if album.kind.is_release() => {
                    put(&mut fields, &mut self.albums, edition);
                }
                None if !ids.contains(of) => fields.fault("of", Reason::Unknown(of.to_string())),
                _ => fields.fault("of", Reason::Unlike(of.to_string())),
            }
        }
    }
}

/// Other spellings: those in use, and those that only the search knows. Who searches asks for no source.
fn spellings(fields: &mut Fields<'_>, aliases: Vec<String>, search: Vec<String>) -> Option<Vec<String>> {
    let (aliases, search) = (fields.texts("aliases", aliases), fields.texts("search", search));
    let mut spellings = aliases?;
    spellings.append(&mut search?);
    Some(spellings)
}

fn album_kind(fields: &mut Fields<'_>, kind: &str, of: Option<&str>) -> Option<AlbumKind> {
    match (kind, of) {
        ("album", None) => Some(AlbumKind::Album),
        ("single", None) => Some(AlbumKind::Single),
        ("group", None) => Some(AlbumKind::Group),
        ("edition", Some(of)) => fields.id("of", of, AlbumId::parse).map(AlbumKind::Edition),
        _ => {
            fields.fault("kind", Reason::Word(shown(kind)));
            None
        }
    }
}
