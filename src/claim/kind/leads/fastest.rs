//! Above a value in the fewest days from the release.
//!
//! Knows the days as a record counts them ([`reach_of`]), by what is evidence for the claim, from the release and from
//! the first track that was out before it: a rival is ahead only if all its possible days are fewer than all of the
//! subject's, and may be where some are.

use super::{Held, List, counter_of, rivals_of};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figures, figures};
use crate::claim::ground::Ground;
use crate::claim::kind::days::{Start, anchors, first_by_own_word};
use crate::claim::kind::rivals::Rival;
use crate::claim::reading::{Anchor, Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::claim::Metric;
use crate::model::day::Day;
use crate::model::observation::{Count, CountedId};
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
    let Some(of) = work(list.of) else { return vec![Held::unknown(Why::NoRelease)] };
    let Some(counter) = counter_of(metric) else { return vec![Held::unknown(Why::NoFigure)] };
    let is_told = |count: &&Count| count.measure.bounds_a_total() && count.quantity.least() >= value;
    let told = ground.own_words(ground.catalog.counts(list.of, counter)).filter(is_told);
    let own: Vec<Row<'a>> = told.map(Row::Count).collect();
    add(&mut to.own, &own);
    let reach = |subject: &'a CountedId, zero: Day| {
        reach_of(ground.catalog, subject, counter, value, (zero, ground.as_of), &|count| ground.has(count))
    };
    let released = anchors(ground, &of, None);
    if released.first().and_then(|(_, zero, _)| reach(list.of, *zero)).is_none() {
        let figures = match released.is_empty() {
            true => Figures::without_release(ground, &of),
            false => figures(ground, list.of, metric, list.on_for(metric)),
        };
        to.note(&figures);
        return vec![Held::unknown(if own.is_empty() { figures.why() } else { Why::OnlyTheClaim })];
    }
    let is_above = |rival: &Rival<'a>| ground.heard(rival.counts).any(|count| count.quantity.least() >= value);
    let rivals = rivals_of(ground, list, metric).into_iter().filter(is_above);
    let released_by = |rival: &Rival<'a>| work(rival.of).map(|work| anchors(ground, &work, None)).unwrap_or_default();
    let theirs: Vec<(Rival<'a>, Vec<Start<'a>>)> = rivals.map(|rival| (rival, released_by(&rival))).collect();
    let unheard = first_by_own_word(ground, &of, None);
    add(&mut to.own, unheard.as_slice());
    let has_first = unheard.is_none();
    let is_open =
        !has_first || [&released].into_iter().chain(theirs.iter().map(|(_, from)| from)).any(|from| from.len() > 1);
    let tried: &[Anchor] = if is_open && has_first { &[Anchor::Own, Anchor::FirstTrack] } else { &[Anchor::Own] };
    let by_anchor = |anchor: &Anchor| {
        let from = |all: &[Start<'a>]| all.iter().find(|(other, ..)| other == anchor).or(all.first()).copied();
        let (_, zero, row) = from(&released)?;
        let own = reach(list.of, zero)?;
        let mut rows = vec![Row::Count(own.level.count), row];
        add(&mut rows, &own.others.iter().map(|level| Row::Count(level.count)).collect::<Vec<_>>());
        let found = Finding::Days { low: own.days.0, high: own.days.1 };
        let mut held = Held::new(Truth::True, Why::LeavesOpen, found, rows);
        held.anchor = Some(*anchor).filter(|_| is_open);
        let reached = |(rival, all): &(Rival<'a>, Vec<Start<'a>>)| {
            let (_, zero, row) = from(all)?;
            let out = all.first()?.1;
            let theirs = reach(rival.of, zero)?;
            Some((theirs, (zero, out), [row].into_iter().chain(rival.of_year)))
        };
        let mut all: Vec<(Reach<'a>, (Day, Day), _)> = theirs.iter().filter_map(reached).collect();
        order::by_key(&mut all, |(theirs, ..)| (theirs.days.1, theirs.days.0, theirs.when.to()));
        // Who comes next is worth a look: most often it is the record before.
        let next = all.iter().find(|(theirs, ..)| theirs.days.1 >= own.days.0);
        let next = next.map(|(theirs, ..)| Row::Count(theirs.level.count));
        held.compared = all.len();
        for (theirs, (zero, out), released) in all {
            let last = theirs.when.to();
            // There is no work to be ahead before it is out; and whoever was, was so in fewer days.
            if theirs.days.1 < own.days.0 {
                // Of all who tell when it was, the last one first: by its day it was ahead.
                let levels = [theirs.level].into_iter().chain(theirs.others).map(|level| level.count);
                let above = levels.filter(|count| count.quantity.least() >= value).map(Row::Count);
                let mut told: Vec<Row<'a>> = above.collect();
                order::by_key(&mut told, |row| row.day() != Some(last));
                told.extend(released);
                held.ahead.push((last.max(out), told));
            } else if theirs.days.0 < own.days.1 {
                held.open.push((last.min(zero + own.days.1).max(out), Row::Count(theirs.level.count)));
            }
        }
        held.compared -= held.open.len();
        // Those who may have been stay as they are: whoever can have been the fastest comes first.
        order::by_key(&mut held.ahead, |(since, _)| *since);
        Some((held, next))
    };
    let (mut held, next): (Vec<_>, Vec<_>) = tried.iter().filter_map(by_anchor).unzip();
    if !has_first {
        held.push(Held { anchor: Some(Anchor::FirstTrack), ..Held::unknown(Why::OnlyTheClaim) });
    }
    next.iter().for_each(|next| add(&mut to.beside, next.as_slice()));
    held
}
