//! Which works a question is about.
//!
//! Knows that an act stands for its works and an album for its tracks, and since when a work was known. Does not know
//! which of them stand on a chart.

use super::totals;
use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::id::{ActId, AlbumId, TrackId, WorkId};
use crate::model::observation::Standing;
use crate::model::order;
use crate::model::work::AlbumKind;

/// "With `artist`: all works of those acts; without: the lead album." An album brings its act along, and stands for
/// its tracks. As of a day, all works are those that there were.
pub(super) fn works(
    catalog: &Catalog,
    acts: Vec<ActId>,
    albums: Vec<AlbumId>,
    as_of: Option<Day>,
) -> (Vec<ActId>, Vec<AlbumId>, Vec<TrackId>) {
    let (mut acts, mut albums) = (acts, albums);
    let all_works = !acts.is_empty() && albums.is_empty();
    if acts.is_empty() && albums.is_empty() {
        acts.push(catalog.lead.act.clone());
        albums.push(catalog.lead.album.clone());
    }
    if all_works {
        let mut theirs: Vec<_> = catalog
            .albums()
            .filter(|album| acts.contains(&album.act) && album.kind.is_release())
            .filter(|album| was_known(catalog, &WorkId::Album(album.id.clone()), as_of))
            .collect();
        // Albums before singles: colours go to the first eight, and a guest verse is no one's main work. Those of the
        // act chosen first come first: one more act takes no colour from them.
        order::by_key(&mut theirs, |album| {
            let act = acts.iter().position(|act| *act == album.act);
            (album.kind == AlbumKind::Single, act, album.release.is_none(), album.release.map(When::latest))
        });
        albums.extend(theirs.into_iter().map(|album| album.id.clone()));
    }
    for album in albums.iter().filter_map(|id| catalog.album(id)) {
        if !acts.contains(&album.act) {
            acts.push(album.act.clone());
        }
    }
    let mut tracks: Vec<TrackId> = Vec::new();
    let of_albums = albums.iter().filter_map(|id| catalog.album(id)).flat_map(|album| album.tracks.iter());
    let of_acts = catalog
        .tracks()
        .filter(|track| all_works && track.acts.iter().any(|act| acts.contains(act)))
        .filter(|track| was_known(catalog, &WorkId::Track(track.id.clone()), as_of))
        .map(|track| &track.id);
    for track in of_albums.chain(of_acts) {
        if !tracks.contains(track) {
            tracks.push(track.clone());
        }
    }
    (acts, albums, tracks)
}

/// Whether a work was out on a day, as far as its release is known, or something of it was public by then.
fn was_known(catalog: &Catalog, work: &WorkId, as_of: Option<Day>) -> bool {
    let Some(day) = as_of else { return true };
    let release = catalog.release(work).map(|when| when.earliest().unwrap_or(when.latest()));
    let is_public = |standing: &Standing| standing.was_public(as_of);
    release.is_none_or(|release| release <= day)
        || catalog.runs().any(|((_, of), all)| of == work && all.iter().any(|entry| is_public(&entry.standing)))
        || catalog.series().any(|((of, _), all)| {
            totals::work(of).as_ref() == Some(work) && all.iter().any(|count| is_public(&count.standing))
        })
}
