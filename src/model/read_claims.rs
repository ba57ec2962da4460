//! Reading the claims.
//!
//! Knows which fields each kind of claim takes, and refuses those that its subject cannot have. Does not ask whether
//! a claim holds.

use super::chart::Subject;
use super::claim::{Assertion, Claim, From, Lead, Metric, Position};
use super::day::Day;
use super::fault::{Fault, List, Reason, shown};
use super::field::Fields;
use super::id::{ClaimId, SourceId};
use super::observation::{CountedId, Measure};
use super::read::{Ground, each};
use super::read_claim_parts::{MANY, among, day_count, needed, position};
use super::read_words::SCOPES;
use super::source::Source;
use super::value::Value;
use super::wire;

pub(super) const LEADS: [(&str, Lead); 4] =
    [("first", Lead::First), ("fastest", Lead::Fastest), ("most", Lead::Most), ("only", Lead::Only)];
pub(super) const POSITIONS: [(&str, Position); 2] = [("debut", Position::Debut), ("peak", Position::Peak)];

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
        let words = match (raw.en.take(), raw.ko.take()) {
            (Some(en), ko) => fields.bilingual("en", wire::Words { en, ko }).map(Some),
            (None, Some(_)) => needed(fields, "en", None),
            (None, None) => Some(None),
        };
        let said_by = fields.references("sources", &raw.sources, &self.sources);
        let repeated_by = fields.references("repeats", &raw.repeats, &self.sources);
        if raw.sources.is_empty() {
            fields.fault("sources", Reason::NoSource);
        }
        let made = fields.optional(raw.made, |fields, text| fields.day("made", text));
        let asserts = self.assertion(fields, &raw);
        let said_by = said_by.filter(|sources| !sources.is_empty())?;
        let published = |id| self.sources.get(SourceId::as_str(id)).and_then(|source| source.date?.earliest());
        let is_later = |made: Day| said_by.iter().all(|id| published(id).is_some_and(|first| made < first));
        if made.flatten().is_some_and(is_later) {
            fields.fault("made", Reason::Unpublished);
            return None;
        }
        let of_source = || said_by.first().and_then(|id| self.sources.get(id.as_str())).and_then(Source::known);
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
                let (of, by) = self.claim_counted(fields, raw)?;
                Some(Assertion::Figure { of, by, figure: figure?, on })
            }
            "in-days" => {
                let value = needed(fields, "value", raw.value).and_then(|v| fields.quantity("value", v, None));
                let (days, release_day) = day_count(fields, raw)?;
                let (of, by) = self.claim_counted(fields, raw)?;
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
                    None => From::Release(self.claim_work(fields, raw)?),
                };
                Some(Assertion::DaysBetween { from, to: needed(fields, "on", on)?, days, release_day })
            }
            "rank" => self.rank(fields, raw, on),
            "place" => {
                let act = needed(fields, "act", raw.act)?;
                let act = fields.reference("act", act, &self.acts);
                let by = needed(fields, "by", raw.by.first().copied())?;
                let counter = fields.reference("by", by, &self.counters);
                let scope = needed(fields, "scope", raw.scope)?;
                let scope = fields.word("scope", scope, &SCOPES);
                let (rank, on) = (position(fields, raw, u16::MAX)?, needed(fields, "on", on)?);
                Some(Assertion::Place { act: act?, counter: counter?, scope: scope?, rank, on })
            }
            "all-on" => {
                let album = needed(fields, "album", raw.album)?;
                let album = fields.reference("album", album, &self.albums)?;
                let (chart, _) = self.claim_chart(fields, raw, Subject::Track)?;
                let first = match raw.scope {
                    Some(_) => Some(among(fields, raw)?),
                    None => None,
                };
                Some(Assertion::AllOn { album, chart, date: needed(fields, "on", on)?, first })
            }
            "more-than" => {
                let (of, by) = self.claim_counted(fields, raw)?;
                let other = needed(fields, "than", raw.than)?;
                let named = [raw.act, raw.album, raw.track].map(|of_its_kind| of_its_kind.and(Some(other)));
                let than = self.counted(fields, ["than"; 3], named)?;
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
        let (of, by) = self.claim_counted(fields, raw)?;
        let value = match (lead, raw.value) {
            (Lead::Most, None) => None,
            (_, value) => {
                let value = needed(fields, "value", value)?;
                Some(fields.quantity("value", value, None)?.value)
            }
        };
        if raw.acts.len() > MANY {
            fields.fault("acts", Reason::TooMany(raw.acts.len()));
            return None;
        }
        let mut named = fields.references("acts", &raw.acts, &self.acts)?;
        let owner = match &of {
            CountedId::Act(act) => Some(act),
            CountedId::Album(album) => self.albums.get(album.as_str()).map(|album| &album.act),
            CountedId::Track(track) => self.tracks.get(track.as_str()).and_then(|track| track.acts.first()),
        };
        if let (Lead::Only, Some(act)) = (lead, owner)
            && !named.contains(act)
        {
            named.push(act.clone());
        }
        Some(Assertion::Leads { lead, of, named, by, value, among: among?, on })
    }

    fn rank(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>, on: Option<Day>) -> Option<Assertion> {
        let work = self.claim_work(fields, raw)?;
        let (chart, depth) = self.claim_chart(fields, raw, Subject::of(&work))?;
        let at = match (raw.at, on) {
            (None, Some(day)) => Position::On(day),
            (Some(word), None) => fields.word("at", word, &POSITIONS)?,
            _ => return needed(fields, "at", None),
        };
        Some(Assertion::Rank { work, chart, rank: position(fields, raw, depth)?, at })
    }
}
