//! Above a value in the fewest days from the release.
//!
//! Knows the days as a record counts them ([`reach_of`]), by what is evidence for the claim: a rival is ahead only if all
//! its possible days are fewer than all of the subject's.

use super::{Held, List, counter_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figures, figures};
use crate::claim::ground::Ground;
use crate::claim::kind::rivals::rivals_by;
use crate::claim::reading::{Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::observation::CountedId;
use crate::model::order;
use crate::query::record::{Reach, reach_of};
use crate::query::totals::work;

/// Tries it by one meaning of the figure.
pub fn fastest<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    value: u64,
) -> Vec<Held<'a>> {
    let Some(of) = work(list.of) else { return vec![Held::unknown(Why::NoRelease, 0)] };
    let Some(counter) = counter_of(metric) else { return vec![Held::unknown(Why::NoFigure, 0)] };
    let reach = |subject: &'a CountedId| {
        reach_of(ground.catalog, subject, counter, value, ground.as_of, &|count| ground.has(count))
    };
    let peers = rivals_by(ground, list.of, list.among, counter);
    let released = ground.release(&of);
    let Some((own, (_, release))) = reach(list.of).zip(released) else {
        let figures = figures(ground, list.of, metric, list.on_for(metric));
        to.note(&figures);
        let why = Figures { lacks_release: released.is_none(), ..figures }.why();
        return vec![Held::unknown(why, peers.len())];
    };
    let mut rows = vec![Row::Count(own.level.count), release];
    add(&mut rows, &own.others.iter().map(|level| Row::Count(level.count)).collect::<Vec<_>>());
    let mut theirs: Vec<Reach<'a>> = peers.iter().filter_map(|peer| reach(peer.of)).collect();
    order::by_key(&mut theirs, |reach| (reach.days.1, reach.days.0, reach.when.to()));
    // Who comes next is worth a look: most often it is the record before.
    let next = theirs.iter().find(|theirs| theirs.days.1 >= own.days.0);
    add(&mut to.beside, &next.map(|rival| Row::Count(rival.level.count)).into_iter().collect::<Vec<_>>());
    theirs.retain(|theirs| theirs.days.1 < own.days.0);
    order::by_key(&mut theirs, |reach| reach.when.to());
    let ahead = theirs.iter().map(|rival| (rival.when.to(), Row::Count(rival.level.count))).collect();
    vec![Held {
        own: Truth::True,
        why: Why::LeavesOpen,
        found: Finding::Days { low: own.days.0, high: own.days.1 },
        rows,
        ahead,
        compared: peers.len(),
    }]
}
