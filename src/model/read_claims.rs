//! Reading the claims.
//!
//! Knows which fields each kind of claim takes, and refuses those that its subject cannot have. Does not ask whether
//! a claim holds.

use super::chart::Subject;
use super::claim::{Among, Assertion, Claim, Field, From, Lead, Metric, Position, ReleaseDay, last_day};
use super::day::{Day, When};
use super::fault::{Fault, List, Reason, shown};
use super::field::Fields;
use super::id::{ActId, AlbumId, ChartId, ClaimId, CounterId, SourceId, TrackId, WorkId};
use super::observation::{CountedId, Measure, Scope};
use super::read::{Ground, each};
use super::read_observations::{MEASURES, SCOPES};
use super::value::Value;
use super::wire;

/// The most meanings of one figure, acts named, and sources of a claim.
const MANY: usize = 20;
/// The most days between two moments: the calendar of the dataset.
const MAX_DAYS: i32 = 110_000;

const FIELDS: [(&str, Field); 7] = [
    ("world", Field::World),
    ("asia", Field::Asia),
    ("k-osts", Field::KoreanSoundtracks),
    ("kpop", Field::Acts(Scope::Kpop)),
    ("soloists", Field::Acts(Scope::Soloists)),
    ("female-soloists", Field::Acts(Scope::FemaleSoloists)),
    ("male-soloists", Field::MaleSoloists),
];
const LEADS: [(&str, Lead); 4] =
    [("first", Lead::First), ("fastest", Lead::Fastest), ("most", Lead::Most), ("only", Lead::Only)];
const POSITIONS: [(&str, Position); 2] = [("debut", Position::Debut), ("peak", Position::Peak)];

impl Ground {
    pub(super) fn read_claims(&self, records: &[Value<'_>], faults: &mut Vec<Fault>) -> Vec<Claim> {
        let mut claims: Vec<Claim> = Vec::new();
        each(List::Claims, records, faults, |fields, raw: wire::Claim<'_>| {
            let id = fields.id("id", raw.id, ClaimId::parse);
            if id.as_ref().is_some_and(|id| claims.iter().any(|other| other.id == *id)) {
                fields.fault("id", Reason::Taken(shown(raw.id)));
                return;
            }
            claims.extend(self.claim(fields, id, raw));
        });
        claims
    }

    fn claim(&self, fields: &mut Fields<'_>, id: Option<ClaimId>, mut raw: wire::Claim<'_>) -> Option<Claim> {
        let en = std::mem::take(&mut raw.en);
        let words = fields.bilingual("en", wire::Words { en, ko: raw.ko.take() });
        let said_by = fields.references("sources", &raw.sources, SourceId::parse, &self.sources);
        let repeated_by = fields.references("repeats", &raw.repeats, SourceId::parse, &self.sources);
        if raw.sources.is_empty() {
            fields.fault("sources", Reason::NoSource);
        }
        let made = fields.optional(raw.made, |fields, text| fields.day("made", text));
        let asserts = self.assertion(fields, &raw);
        let said_by = said_by.filter(|sources| !sources.is_empty())?;
        let of_source = || last_day(said_by.first().and_then(|id| self.sources.get(id)).and_then(|source| source.date));
        Some(Claim {
            id: id?,
            words: words?,
            repeated_by: repeated_by?,
            made: made?.or_else(of_source),
            asserts: asserts?,
            said_by,
        })
    }

    fn assertion(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<Assertion> {
        let on = fields.optional(raw.on, |fields, text| fields.day("on", text))?;
        match raw.kind {
            "figure" => {
                let figure = needed(fields, "value", raw.value).and_then(|v| fields.quantity("value", v, raw.bound));
                let (of, by) = self.counted(fields, raw)?;
                Some(Assertion::Figure { of, by, figure: figure?, on })
            }
            "in-days" => {
                let value = needed(fields, "value", raw.value).and_then(|v| fields.quantity("value", v, None));
                let (days, release_day) = day_count(fields, raw)?;
                let (of, by) = self.counted(fields, raw)?;
                let is_total = |metric: &Metric| {
                    matches!(metric, Metric::Count { measure: Measure::Total | Measure::EveryTrack, .. })
                };
                if !by.iter().all(is_total) {
                    fields.fault("by", Reason::Word(shown(raw.by.first().unwrap_or(&""))));
                    return None;
                }
                Some(Assertion::InDays { of, by, value: value?.value, days, release_day })
            }
            "days-between" => {
                let (days, release_day) = day_count(fields, raw)?;
                let from = match raw.from {
                    Some(text) => From::Day(fields.day("from", text)?),
                    None => From::Release(self.work(fields, raw)?),
                };
                Some(Assertion::DaysBetween { from, to: needed(fields, "on", on)?, days, release_day })
            }
            "rank" => self.rank(fields, raw, on),
            "place" => {
                let act = needed(fields, "act", raw.act)?;
                let act = fields.reference("act", act, ActId::parse, &self.acts);
                let by = needed(fields, "by", raw.by.first().copied())?;
                let counter = fields.reference("by", by, CounterId::parse, &self.counters);
                let scope = needed(fields, "scope", raw.scope)?;
                let scope = fields.word("scope", scope, &SCOPES);
                let (rank, on) = (position(fields, raw, u16::MAX)?, needed(fields, "on", on)?);
                Some(Assertion::Place { act: act?, counter: counter?, scope: scope?, rank, on })
            }
            "all-on" => {
                let album = needed(fields, "album", raw.album)?;
                let album = fields.reference("album", album, AlbumId::parse, &self.albums)?;
                let (chart, _) = self.chart(fields, raw, Subject::Track)?;
                let first = raw.scope.is_some().then(|| among(fields, raw));
                let first = match first {
                    Some(among) => Some(among?),
                    None => None,
                };
                Some(Assertion::AllOn { album, chart, date: needed(fields, "on", on)?, first })
            }
            "more-than" => {
                let (of, by) = self.counted(fields, raw)?;
                let other = needed(fields, "than", raw.than)?;
                let than = self.subject(
                    fields,
                    "than",
                    raw.act.and(Some(other)),
                    raw.album.and(Some(other)),
                    raw.track.and(Some(other)),
                )?;
                Some(Assertion::MoreThan { of, than, by })
            }
            kind => {
                let lead = fields.word("kind", kind, &LEADS)?;
                self.leads(fields, raw, lead, on)
            }
        }
    }

    fn leads(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>, lead: Lead, on: Option<Day>) -> Option<Assertion> {
        let among = among(fields, raw);
        let (of, by) = self.counted(fields, raw)?;
        let value = match (lead, raw.value) {
            (Lead::Most, None) => None,
            (_, value) => {
                let value = needed(fields, "value", value)?;
                Some(fields.quantity("value", value, None)?.value)
            }
        };
        let mut named = fields.references("acts", &raw.acts, ActId::parse, &self.acts)?;
        named.truncate(MANY);
        if let (Lead::Only, CountedId::Act(act)) = (lead, &of)
            && !named.contains(act)
        {
            named.push(act.clone());
        }
        Some(Assertion::Leads { lead, of, named, by, value, among: among?, on })
    }

    fn rank(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>, on: Option<Day>) -> Option<Assertion> {
        let work = self.work(fields, raw)?;
        let stands = if matches!(work, WorkId::Album(_)) { Subject::Album } else { Subject::Track };
        let (chart, depth) = self.chart(fields, raw, stands)?;
        let at = match (raw.at, on) {
            (None, Some(day)) => Position::On(day),
            (Some(word), None) => fields.word("at", word, &POSITIONS)?,
            _ => return needed(fields, "at", None),
        };
        Some(Assertion::Rank { work, chart, rank: position(fields, raw, depth)?, at })
    }

    fn chart(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>, stands: Subject) -> Option<(ChartId, u16)> {
        let id = needed(fields, "chart", raw.chart)?;
        let id = fields.reference("chart", id, ChartId::parse, &self.charts)?;
        let chart = self.charts.get(&id).filter(|chart| chart.subject == stands);
        if chart.is_none() {
            fields.fault("chart", Reason::Subject);
        }
        Some((id, chart?.depth.unwrap_or(u16::MAX)))
    }

    fn work(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<WorkId> {
        match self.subject(fields, "album", None, raw.album, raw.track)? {
            CountedId::Album(id) => Some(WorkId::Album(id)),
            CountedId::Track(id) => Some(WorkId::Track(id)),
            CountedId::Act(_) => None,
        }
    }

    /// What is counted, and the meanings its figure can have.
    fn counted(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<(CountedId, Vec<Metric>)> {
        let of = self.subject(fields, "album", raw.act, raw.album, raw.track);
        let metrics: Vec<_> = raw.by.iter().take(MANY).filter_map(|text| self.metric(fields, text)).collect();
        if raw.by.is_empty() {
            fields.fault("by", Reason::Word(String::new()));
        }
        (!metrics.is_empty() && metrics.len() == raw.by.len()).then_some((of?, metrics))
    }

    fn metric(&self, fields: &mut Fields<'_>, text: &str) -> Option<Metric> {
        let Some((counter, measure)) = text.split_once('/') else {
            return fields.reference("by", text, ChartId::parse, &self.charts).map(Metric::ChartWeek);
        };
        let counter = fields.reference("by", counter, CounterId::parse, &self.counters);
        if measure == "after-first-week" {
            return counter.map(Metric::TotalAfterFirstWeek);
        }
        let measure = fields.word("by", measure, &MEASURES);
        Some(Metric::Count { counter: counter?, measure: measure? })
    }

    fn subject(
        &self,
        fields: &mut Fields<'_>,
        field: &'static str,
        act: Option<&str>,
        album: Option<&str>,
        track: Option<&str>,
    ) -> Option<CountedId> {
        match (act, album, track) {
            (Some(id), None, None) => fields.reference(field, id, ActId::parse, &self.acts).map(CountedId::Act),
            (None, Some(id), None) => fields.reference(field, id, AlbumId::parse, &self.albums).map(CountedId::Album),
            (None, None, Some(id)) => fields.reference(field, id, TrackId::parse, &self.tracks).map(CountedId::Track),
            _ => {
                fields.fault(field, Reason::Subject);
                None
            }
        }
    }
}

/// A field that this kind of claim cannot do without.
fn needed<T>(fields: &mut Fields<'_>, field: &'static str, value: Option<T>) -> Option<T> {
    if value.is_none() {
        fields.fault(field, Reason::Shape(["missing field `", field, "`"].concat()));
    }
    value
}

fn position(fields: &mut Fields<'_>, raw: &wire::Claim<'_>, depth: u16) -> Option<u16> {
    let rank = needed(fields, "rank", raw.rank)?;
    if rank == 0 || rank > depth {
        fields.fault("rank", Reason::Rank { rank, depth });
        return None;
    }
    Some(rank)
}

fn day_count(fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<(i32, Option<ReleaseDay>)> {
    let days = needed(fields, "days", raw.days)?;
    if !(0..=MAX_DAYS).contains(&days) {
        fields.fault("days", Reason::Figure(u64::try_from(days).unwrap_or(0)));
        return None;
    }
    let release_day = match raw.release_day {
        None => None,
        Some(0) => Some(ReleaseDay::Zero),
        Some(1) => Some(ReleaseDay::One),
        Some(other) => {
            fields.fault("release_day", Reason::Figure(other.into()));
            return None;
        }
    };
    Some((days, release_day))
}

fn among(fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<Among> {
    let field = needed(fields, "scope", raw.scope)?;
    let field = fields.word("scope", field, &FIELDS)?;
    if let Some(year) = raw.year
        && When::parse(&year.to_string()).is_none()
    {
        fields.fault("year", Reason::Date(year.to_string()));
        return None;
    }
    Some(Among { field, year: raw.year })
}
