//! Above a value in the fewest days from the release.
//!
//! Knows the [`Record`] as it stands by what is evidence for the claim: a rival is ahead only if all its possible days
//! are fewer than all of the subject's.

use super::{Held, List, counter_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::figures;
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::rivals_by;
use crate::claim::reading::{Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::chart::Subject;
use crate::model::claim::{Field, Metric};
use crate::model::id::WorkId;
use crate::model::observation::Scope;
use crate::model::order;
use crate::query::follower::is_in;
use crate::query::record::{Record, Terms};
use crate::query::totals::work;

/// The narrowest scope of records that holds the field and the subject; what of it is not of the field is left out later.
fn scope(ground: &Ground<'_>, list: &List<'_>, of: &WorkId) -> Scope {
    let scope = match list.among.field {
        Field::Acts(scope) => scope,
        Field::MaleSoloists => Scope::Soloists,
        Field::World | Field::Asia | Field::KoreanSoundtracks | Field::SameAct => Scope::Kpop,
    };
    let act = ground.catalog.acts_of(of).first();
    if act.is_some_and(|act| is_in(ground.catalog, act, scope)) { scope } else { Scope::Kpop }
}

/// Tries it by one meaning of the figure.
pub fn fastest<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    value: u64,
) -> Vec<Held<'a>> {
    let (Some(counter), Some(of)) = (counter_of(metric), work(list.of)) else { return Vec::new() };
    let subject = if matches!(of, WorkId::Album(_)) { Subject::Album } else { Subject::Track };
    let terms = Terms { counter: counter.clone(), of: subject, threshold: value, scope: scope(ground, list, &of) };
    let record = Record::of_heard(ground.catalog, &terms, ground.as_of, &|count| ground.has(count));
    let peers = rivals_by(ground, list.of, list.among, counter);
    let Some((reach, (_, release))) = record.of(&of).zip(ground.release(&of)) else {
        let figures = figures(ground, list.of, metric, list.on_for(metric));
        to.note(&figures);
        let why = if figures.own.is_empty() { Why::NoFigure } else { Why::OnlyTheClaim };
        return vec![Held::unknown(why, peers.len())];
    };
    let mut rows = vec![Row::Count(reach.level.count), release];
    add(&mut rows, &reach.others.iter().map(|level| Row::Count(level.count)).collect::<Vec<_>>());
    let is_peer = |other: &WorkId| peers.iter().any(|peer| work(peer.of).as_ref() == Some(other));
    let mut faster: Vec<_> = record.ranking.iter().filter(|r| r.days.1 < reach.days.0 && is_peer(&r.work)).collect();
    order::by_key(&mut faster, |reach| reach.when.to());
    // Who comes next is worth a look: most often it is the record before.
    let next = record.ranking.iter().find(|r| r.days.1 >= reach.days.0 && is_peer(&r.work));
    add(&mut to.beside, &next.map(|rival| Row::Count(rival.level.count)).into_iter().collect::<Vec<_>>());
    let mut ahead = Vec::new();
    for rival in faster {
        ahead.push((rival.when.to(), Row::Count(rival.level.count)));
    }
    vec![Held {
        own: Truth::True,
        why: Why::LeavesOpen,
        found: Finding::Days { low: reach.days.0, high: reach.days.1 },
        rows,
        ahead,
        compared: peers.len(),
        grade: ground.grade(&reach.level.count.standing),
    }]
}
