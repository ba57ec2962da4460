//! The sentence on top of the page where no first week of what is chosen is held, nor an album's run.
//!
//! Knows which other figure answers the view, and says plainly where there is none. Does not know how a whole view is
//! called: that is [`headline`](super::headline).

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::chart::{Counter, Family};
use crate::model::day::When;
use crate::model::id::WorkId;
use crate::model::observation::{Count, CountedId, Measure};
use crate::query::elsewhere::{charts_of, counts_held};
use crate::query::follower::{latest, newer};
use crate::query::ranking;
use crate::query::run::ChartRun;
use crate::query::selection::Selection;
use std::cmp::Reverse;
use std::ops::Range;

/// Streams have their turn behind copies of any measure.
const STREAMS: usize = 4;

impl Language {
    /// Where no first week is held: the best place of an album, else what was sold in a first week or day, else the best
    /// place of a track, else what was sold in all, else the followers; else what is missing. Where it begins with that
    /// name, the subject stands in its place.
    pub(super) fn headline_otherwise(self, catalog: &Catalog, selection: &Selection) -> String {
        let (subject, name) = match selection.albums.as_slice() {
            [album] => (self.whose(catalog, &WorkId::Album(album.clone())), self.album(catalog, album).to_owned()),
            albums => {
                let who = self.who(catalog, selection, albums);
                (who.clone(), who)
            }
        };
        let on = catalog.runs().filter(|((on, work), _)| selection.charts.contains(on) && selection.has(work));
        let runs = on.filter_map(|((on, work), all)| ChartRun::of(catalog, on, work, all, selection.as_of));
        let (albums, tracks): (Vec<_>, Vec<_>) = runs.partition(|run| matches!(run.work, WorkId::Album(_)));
        let turn = |(counter, count): &(&Counter, &Count)| {
            let measures = [Measure::FirstWeek, Measure::FirstDay, Measure::Total];
            let turn = measures.iter().position(|measure| *measure == count.measure).unwrap_or(measures.len());
            if counter.family == Family::Sales { turn } else { STREAMS }
        };
        let counts = counts_held(catalog, selection);
        let count = counts.iter().min_by_key(|count| (turn(count), Reverse(count.1.quantity.least())));
        let told = |turns: Range<usize>| {
            let (counter, count) = count.filter(|count| turns.contains(&turn(count)))?;
            Some(self.total_stood(catalog, counter, count, count.to.filter(|_| count.measure == Measure::Total)))
        };
        let found = self
            .entries_found(catalog, selection, &albums)
            .or_else(|| told(0..2))
            .or_else(|| self.entries_found(catalog, selection, &tracks))
            .or_else(|| told(0..STREAMS))
            .or_else(|| self.most_recently_followed(catalog, selection))
            .or_else(|| told(0..STREAMS + 1));
        let Some(found) = found else {
            let known = self.as_known(selection.as_of);
            return match charts_of(catalog, selection).is_empty() {
                true => self.either(
                    format!("Nothing of {subject} is held{known}"),
                    format!("{subject}의 기록이 확보되지 않았습니다{known}"),
                ),
                false => self.no_chart_entries(catalog, selection),
            };
        };
        match found.strip_prefix(name.as_str()) {
            Some(rest) => format!("{subject}{rest}"),
            None if self == Self::Ko && found.contains(": ") => format!("{subject} · {found}"),
            None => format!("{subject}: {found}"),
        }
    }

    /// `IU had at least 8.6 million Spotify followers on 3 November 2025`: the last count in the time shown, else the
    /// last one, of the first act that has any.
    fn most_recently_followed(self, catalog: &Catalog, selection: &Selection) -> Option<String> {
        let counter = ranking::counter(catalog)?;
        selection.acts.iter().find_map(|act| {
            let counts = catalog.counts(&CountedId::Act(act.clone()), &counter.id).iter().filter(|count| {
                let standing = &count.standing;
                count.measure == Measure::Total && standing.stands(selection.as_of) && standing.doubt.is_none()
            });
            let dated = counts.filter(|count| !matches!(count.to, Some(When::Year(_))));
            let dated: Vec<_> = dated.filter_map(|count| Some((count, latest(count)?))).collect();
            let shown = dated.iter().filter(|(_, day)| selection.window.contains(*day));
            let last = shown.map(|(count, _)| *count).reduce(newer);
            let count = last.or_else(|| dated.iter().map(|(count, _)| *count).reduce(newer))?;
            let (name, figure) = (self.act(catalog, act), self.people(count.quantity));
            let (platform, then) = (self.platform(Some(counter)), self.then(count.to?));
            Some(self.either(
                format!("{name} had {figure} {platform} followers {then}"),
                format!("{name} {platform} 팔로워 {then} {figure}"),
            ))
        })
    }
}
