//! Reading the observations: positions, counts, reported places.
//!
//! Knows which fields make one. Does not know since when it was public ([`read_standing`](super::read_standing)), how the
//! ranks of a chart are held against one another ([`read_runs`](super::read_runs)), nor what sources say of whole lists
//! ([`read_statements`](super::read_statements)).

use super::chart::{Chart, Subject};
use super::day::{Days, When};
use super::fault::{Fault, List, Reason};
use super::field::Fields;
use super::id::WorkId;
use super::observation::{Count, CountedId, Entry, Measure, Place, Reading};
use super::order;
use super::read::{Ground, each};
use super::read_runs::Runs;
use super::read_standing::Carried;
use super::read_words::{MEASURES, SCOPES};
use super::value::Value;
use super::{catalog, wire};

type Raw<'a> = [Value<'a>];

/// What the entry before was of: its neighbours in the file are of the same.
#[derive(Default)]
struct Before<'g> {
    chart: Option<&'g Chart>,
    work: Option<WorkId>,
}

/// What a record calls its act, its album and its track.
pub(super) const SUBJECT: [&str; 3] = ["act", "album", "track"];

impl Ground {
    /// Whom or what a record is of: one act, album or track, given in the fields of these names.
    pub(super) fn counted(
        &self,
        fields: &mut Fields<'_>,
        [act, album, track]: [&'static str; 3],
        ids: [Option<&str>; 3],
    ) -> Option<CountedId> {
        match ids {
            [Some(id), None, None] => fields.reference(act, id, &self.acts).map(CountedId::Act),
            [None, Some(id), None] => fields.reference(album, id, &self.albums).map(CountedId::Album),
            [None, None, Some(id)] => fields.reference(track, id, &self.tracks).map(CountedId::Track),
            _ => {
                fields.fault(album, Reason::Subject);
                None
            }
        }
    }

    pub(super) fn read_entries(
        &self,
        records: &Raw<'_>,
        faults: &mut Vec<Fault>,
    ) -> Vec<(catalog::RunKey, Vec<Entry>)> {
        let mut runs = Runs::of(&self.charts);
        let mut before = Before::default();
        each(List::Entries, records, faults, |fields, raw: wire::Entry<'_>| {
            let (is_tie, rank) = (raw.tie, raw.rank);
            let Some(entry) = self.entry(fields, raw, &mut before) else { return };
            if let Err(by) = runs.put(entry, is_tie) {
                fields.fault("rank", Reason::RankTaken { rank, by });
            }
        });
        runs.in_order()
    }

    #[inline(never)]
    fn entry<'g>(&'g self, fields: &mut Fields<'_>, raw: wire::Entry<'_>, before: &mut Before<'g>) -> Option<Entry> {
        let known = |chart: &&Chart| chart.id.as_str() == raw.chart;
        let chart = before.chart.filter(known).or_else(|| fields.named("chart", raw.chart, &self.charts));
        let known = |work: &WorkId| match work {
            WorkId::Album(id) => raw.track.is_none() && raw.album == Some(id.as_str()),
            WorkId::Track(id) => raw.album.is_none() && raw.track == Some(id.as_str()),
        };
        let work = before
            .work
            .take()
            .filter(known)
            .or_else(|| self.counted(fields, SUBJECT, [None, raw.album, raw.track]).and_then(CountedId::into_work));
        (before.chart, before.work) = (chart, work.clone());
        let date = fields.optional(raw.date, |fields, text| fields.when("date", text));
        let amount = match raw.amount {
            Some(value) => fields.quantity("amount", value, raw.bound).map(Some),
            None => Some(None),
        };
        if let (Some(of), Some(work)) = (chart, &work)
            && of.subject != Subject::of(work)
        {
            fields.fault("chart", Reason::Unlike(of.id.to_string()));
            return None;
        }
        let depth = chart.and_then(|chart| chart.depth).unwrap_or(u16::MAX);
        if raw.rank == 0 || raw.rank > depth {
            fields.fault("rank", Reason::Rank { rank: raw.rank, depth });
            return None;
        }
        let (week, last) = (fields.one_or_more("week", raw.week), fields.one_or_more("last", raw.last));
        let day = date.flatten().and_then(When::day);
        let published = chart.and_then(|chart| Some(day? + chart.published?));
        let standing = self.standing(
            fields,
            Carried { sources: &raw.sources, doubt: raw.doubt, withdrawn: raw.withdrawn, known: None, derived: false },
            day,
            published,
        );
        let reading = match (raw.peak, raw.from_next) {
            (true, _) => Reading::PeakOfRun,
            (false, true) => Reading::NextChart,
            (false, false) => Reading::OwnChart,
        };
        Some(Entry {
            chart: chart?.id.clone(),
            work: work?,
            date: date?,
            rank: raw.rank,
            week: week?,
            last: last?,
            amount: amount?,
            reading,
            standing: standing?,
        })
    }

    pub(super) fn read_counts(
        &self,
        records: &Raw<'_>,
        faults: &mut Vec<Fault>,
    ) -> Vec<(catalog::SeriesKey, Vec<Count>)> {
        let mut counts: Vec<Count> = Vec::new();
        each(List::Counts, records, faults, |fields, raw: wire::Count<'_>| counts.extend(self.count(fields, raw)));
        let series =
            |one: &Count, other: &Count| one.subject.cmp(&other.subject).then_with(|| one.counter.cmp(&other.counter));
        let date = |count: &Count| (count.to.is_none(), count.to.map(When::latest), count.hour);
        order::by(&mut counts, |one, other| series(one, other).then_with(|| date(one).cmp(&date(other))));
        let mut all: Vec<(catalog::SeriesKey, Vec<Count>)> = Vec::new();
        for count in counts {
            match all.last_mut() {
                Some((_, before)) if before.last().is_some_and(|last| series(last, &count).is_eq()) => {
                    before.push(count)
                }
                _ => all.push(((count.subject.clone(), count.counter.clone()), vec![count])),
            }
        }
        all
    }

    #[inline(never)]
    fn count(&self, fields: &mut Fields<'_>, raw: wire::Count<'_>) -> Option<Count> {
        let subject = self.counted(fields, SUBJECT, [raw.act, raw.album, raw.track]);
        let counter = fields.named("counter", raw.counter, &self.counters);
        let measure = fields.word("measure", raw.measure, &MEASURES);
        let quantity = fields.quantity("value", raw.value, raw.bound);
        let from = fields.optional(raw.from, |fields, text| fields.day("from", text));
        let to = fields.optional(raw.to, |fields, text| fields.when("to", text));
        let hour = fields.optional(raw.hour, |fields, text| fields.hour("hour", text));
        let award = fields.optional_text("award", raw.award);
        if let (Some(Some(from)), Some(Some(to))) = (from, to)
            && Days::new(from, to.latest()).is_none()
        {
            fields.fault("to", Reason::Reversed);
            return None;
        }
        let known = fields.optional(raw.known, |fields, text| fields.day("known", text));
        let is_real_time = counter.is_some_and(|counter| counter.real_time);
        let of_the_moment = measure.is_some_and(Measure::is_total);
        let day = to.flatten().and_then(When::day);
        let counted = day.filter(|_| is_real_time && of_the_moment);
        let said = Carried {
            sources: &raw.sources,
            doubt: raw.doubt,
            withdrawn: raw.withdrawn,
            known: known?,
            derived: raw.derived,
        };
        let standing = self.standing(fields, said, day, counted);
        Some(Count {
            subject: subject?,
            counter: counter?.id.clone(),
            measure: measure?,
            quantity: quantity?,
            from: from?,
            to: to?,
            hour: hour?,
            days: raw.days,
            award: award?,
            standing: standing?,
        })
    }

    pub(super) fn read_places(&self, records: &Raw<'_>, faults: &mut Vec<Fault>) -> Vec<Place> {
        let mut places = Vec::new();
        each(List::Places, records, faults, |fields, raw: wire::Place<'_>| {
            let act = fields.reference("act", raw.act, &self.acts);
            let counter = fields.reference("counter", raw.counter, &self.counters);
            let scope = fields.word("scope", raw.scope, &SCOPES);
            let when = fields.optional(raw.when, |fields, text| fields.when("when", text));
            if raw.rank == 0 {
                fields.fault("rank", Reason::Rank { rank: 0, depth: u16::MAX });
                return;
            }
            let day = when.flatten().and_then(When::day);
            let said =
                Carried { sources: &raw.sources, doubt: raw.doubt, withdrawn: None, known: None, derived: false };
            let standing = self.standing(fields, said, day, None);
            let place = || {
                let (act, counter, scope) = (act?, counter?, scope?);
                Some(Place { act, counter, scope, rank: raw.rank, when: when?, standing: standing? })
            };
            places.extend(place());
        });
        order::by_key(&mut places, |place| (place.when.is_none(), place.when.map(When::latest), place.rank));
        places
    }
}
