//! Who is compared with whom.
//!
//! Knows which acts and works of the dataset belong to a field. Says nothing of those that the dataset does not hold:
//! a field is always wider.

use crate::claim::ground::Ground;
use crate::claim::widest::owner;
use crate::model::claim::{Among, Field};
use crate::model::day::When;
use crate::model::id::{ActId, CounterId};
use crate::model::observation::{Count, CountedId, Scope};
use crate::model::work::{Album, AlbumKind};
use crate::query::follower::is_in;

/// One that is compared with the subject.
#[derive(Clone, Copy, Debug)]
pub struct Rival<'a> {
    /// Who or what.
    pub of: &'a CountedId,
    /// By whom.
    pub act: &'a ActId,
    /// The album, where it is one.
    pub album: Option<&'a Album>,
    /// What is counted of it: by the counter asked for, or by the first of all.
    pub counts: &'a [Count],
}

/// All of the field that are of the kind of the subject and have a series by the counter, the subject left out.
#[must_use]
pub fn rivals_by<'a>(ground: &Ground<'a>, of: &CountedId, among: Among, counter: &CounterId) -> Vec<Rival<'a>> {
    let others = ground.catalog.counted_by(counter).filter(|(subject, _)| *subject != of);
    let of_kind = others.filter(|(subject, _)| std::mem::discriminant(*subject) == std::mem::discriminant(of));
    let whose = owner(ground.catalog, of);
    of_kind.filter_map(|(subject, counts)| rival(ground, subject, counts, among, whose)).collect()
}

/// All of the field that are of the kind of the subject and are counted by anyone, once each, the subject left out.
#[must_use]
pub fn rivals<'a>(ground: &Ground<'a>, of: &CountedId, among: Among) -> Vec<Rival<'a>> {
    let whose = owner(ground.catalog, of);
    let mut found: Vec<Rival<'a>> = Vec::new();
    for ((subject, _), counts) in ground.catalog.series() {
        let is_of_kind = std::mem::discriminant(subject) == std::mem::discriminant(of);
        // Series come sorted by their subjects.
        if is_of_kind && subject != of && found.last().is_none_or(|last| last.of != subject) {
            found.extend(rival(ground, subject, counts, among, whose));
        }
    }
    found
}

fn rival<'a>(
    ground: &Ground<'a>,
    of: &'a CountedId,
    counts: &'a [Count],
    among: Among,
    whose: Option<&ActId>,
) -> Option<Rival<'a>> {
    let (act, album, release) = match of {
        CountedId::Act(id) => (&ground.catalog.act(id)?.id, None, None),
        CountedId::Album(id) => {
            let album = ground.catalog.album(id)?;
            matches!(album.kind, AlbumKind::Album | AlbumKind::Single).then_some(())?;
            (&album.act, Some(album), album.release)
        }
        CountedId::Track(id) => {
            let track = ground.catalog.track(id)?;
            (track.acts.first()?, None, track.release)
        }
    };
    let is_of_year = |year: i32| release.is_some_and(|release: When| release.latest().year() == year);
    if release.is_some_and(|release| !ground.has_happened(release.earliest())) {
        return None;
    }
    let is_meant = is_in_field(ground, act, among.field, whose) && among.year.is_none_or(is_of_year);
    is_meant.then_some(Rival { of, act, album, counts })
}

/// Whether an act belongs to a field around the one of whom it is claimed, as far as the dataset knows.
fn is_in_field(ground: &Ground<'_>, act: &ActId, field: Field, whose: Option<&ActId>) -> bool {
    match field {
        // Every act of the dataset makes K-pop.
        Field::World | Field::Asia => true,
        Field::KoreanSoundtracks => false,
        Field::SameAct => whose == Some(act),
        Field::Acts(scope) => is_in(ground.catalog, act, scope),
        Field::MaleSoloists => {
            is_in(ground.catalog, act, Scope::Soloists)
                && ground.catalog.act(act).is_some_and(|act| act.female == Some(false))
        }
    }
}

/// Whether whoever leads the one field leads the other too.
#[must_use]
pub fn covers(wide: Field, narrow: Field) -> bool {
    wide == narrow
        || match wide {
            Field::World => true,
            Field::Asia => narrow != Field::World,
            Field::Acts(_) | Field::MaleSoloists if narrow == Field::SameAct => true,
            Field::Acts(Scope::Kpop) => matches!(narrow, Field::Acts(_) | Field::MaleSoloists),
            Field::Acts(Scope::Soloists) => {
                matches!(narrow, Field::Acts(Scope::FemaleSoloists) | Field::MaleSoloists)
            }
            Field::Acts(Scope::FemaleSoloists) | Field::MaleSoloists | Field::KoreanSoundtracks | Field::SameAct => {
                false
            }
        }
}
