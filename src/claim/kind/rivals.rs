//! Who is compared with whom.
//!
//! Knows which acts and works of the dataset belong to a field. Says nothing of those that the dataset does not hold:
//! a field is always wider.

use crate::claim::ground::Ground;
use crate::claim::row::Row;
use crate::claim::widest::owner;
use crate::model::claim::{Among, Field};
use crate::model::day::When;
use crate::model::id::{ActId, AlbumId, CounterId, WorkId};
use crate::model::observation::{Count, CountedId, Scope};
use crate::model::work::{Act, Album};
use crate::query::follower::is_in;
use crate::query::totals::work;

/// One that is compared with the subject.
#[derive(Clone, Copy, Debug)]
pub struct Rival<'a> {
    /// Who or what.
    pub of: &'a CountedId,
    /// By whom.
    pub act: &'a ActId,
    /// The record of its release, where only what came out in a year is compared.
    pub of_year: Option<Row<'a>>,
    /// What is counted of it by the counter asked for.
    pub counts: &'a [Count],
}

/// All of the field that are of the kind of the subject and have a count by the counter that is evidence, the subject left
/// out.
#[must_use]
pub fn rivals_by<'a>(ground: &Ground<'a>, of: &CountedId, among: Among, counter: &CounterId) -> Vec<Rival<'a>> {
    let others = ground.catalog.counted_by(counter).filter(|(subject, _)| *subject != of);
    let of_kind = others.filter(|(subject, _)| std::mem::discriminant(*subject) == std::mem::discriminant(of));
    let whose = owner(ground.catalog, of);
    // Of whom nothing was known by then, nothing is compared.
    let heard = of_kind.filter(|(_, counts)| ground.heard(counts).next().is_some());
    heard.filter_map(|(subject, counts)| rival(ground, subject, counts, among, whose)).collect()
}

/// The albums and singles of the field that were out, the one claimed of left out.
#[must_use]
pub fn albums<'a>(ground: &Ground<'a>, of: &AlbumId, among: Among) -> Vec<&'a Album> {
    let whose = ground.catalog.album(of).map(|album| &album.act);
    let is_rival = |album: &&'a Album| {
        let came_out = || Some(ground.came_out(&WorkId::Album(album.id.clone()))?.0);
        album.id != *of && album.kind.is_release() && is_meant(ground, &album.act, came_out(), among, whose)
    };
    ground.catalog.albums().filter(is_rival).collect()
}

/// Whether whoever released something then is of those compared.
fn is_meant(ground: &Ground<'_>, act: &ActId, release: Option<When>, among: Among, whose: Option<&ActId>) -> bool {
    let is_out = release.is_none_or(|release| ground.has_happened(release.earliest()));
    let is_of_year = |year: i32| release.is_some_and(|release| release.latest().year() == year);
    is_out && is_in_field(ground, act, among.field, whose) && among.year.is_none_or(is_of_year)
}

fn rival<'a>(
    ground: &Ground<'a>,
    of: &'a CountedId,
    counts: &'a [Count],
    among: Among,
    whose: Option<&ActId>,
) -> Option<Rival<'a>> {
    if let CountedId::Album(id) = of
        && !ground.catalog.album(id)?.kind.is_release()
    {
        return None;
    }
    let act = owner(ground.catalog, of)?;
    let (release, row) = work(of).and_then(|work| ground.came_out(&work)).map(|(when, _, row)| (when, row)).unzip();
    let of_year = row.filter(|_| among.year.is_some());
    is_meant(ground, act, release, among, whose).then_some(Rival { of, act, of_year, counts })
}

/// Whether an act belongs to a field around the one of whom it is claimed, as far as the dataset knows.
fn is_in_field(ground: &Ground<'_>, act: &ActId, field: Field, whose: Option<&ActId>) -> bool {
    match field {
        // Every act of the dataset makes K-pop.
        Field::World | Field::Asia => true,
        Field::KoreanSoundtracks => false,
        Field::SameAct => whose == Some(act),
        Field::Acts(scope) => is_in(ground.catalog, act, scope),
        Field::MaleSoloists => ground.catalog.act(act).is_some_and(Act::is_male_soloist),
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
