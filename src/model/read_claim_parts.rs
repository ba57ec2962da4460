//! Reading what several kinds of claims have in common: whom a claim is about, what its figure means, among whom.
//!
//! Does not know which kind of claim takes what.

use super::chart::Subject;
use super::claim::{Among, Field, Metric, Narrower, ReleaseDay};
use super::day::Day;
use super::fault::Reason;
use super::field::Fields;
use super::id::{ChartId, WorkId};
use super::observation::{CountedId, Scope};
use super::read::Ground;
use super::read_observations::SUBJECT;
use super::read_words::MEASURES;
use super::wire;

/// The most meanings of one figure, and the most acts that one claim names.
pub(super) const MANY: usize = 20;
/// The most days between two moments: the calendar of the dataset.
const MAX_DAYS: i32 = 110_000;

/// The fields, as the file and the report write them.
pub const FIELDS: [(&str, Field); 8] = [
    ("world", Field::World),
    ("asia", Field::Asia),
    ("k-osts", Field::KoreanSoundtracks),
    ("kpop", Field::Acts(Scope::Kpop)),
    ("soloists", Field::Acts(Scope::Soloists)),
    ("female-soloists", Field::Acts(Scope::FemaleSoloists)),
    ("male-soloists", Field::MaleSoloists),
    ("same-act", Field::SameAct),
];

pub(super) const NARROWER: [(&str, Narrower); 1] = [("korean", Narrower::Korean)];

impl Ground {
    pub(super) fn claim_chart(
        &self,
        fields: &mut Fields<'_>,
        raw: &wire::Claim<'_>,
        stands: Subject,
    ) -> Option<(ChartId, u16)> {
        let id = needed(fields, "chart", raw.chart)?;
        let chart = fields.named("chart", id, &self.charts)?;
        if chart.subject != stands {
            fields.fault("chart", Reason::Unlike(id.to_owned()));
            return None;
        }
        Some((chart.id.clone(), chart.depth.unwrap_or(u16::MAX)))
    }

    pub(super) fn claim_work(&self, fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<WorkId> {
        self.counted(fields, SUBJECT, [None, raw.album, raw.track])?.into_work()
    }

    /// What is counted, and the meanings its figure can have.
    pub(super) fn claim_counted(
        &self,
        fields: &mut Fields<'_>,
        raw: &wire::Claim<'_>,
    ) -> Option<(CountedId, Vec<Metric>)> {
        let of = self.counted(fields, SUBJECT, [raw.act, raw.album, raw.track]);
        if raw.by.len() > MANY {
            fields.fault("by", Reason::TooMany(raw.by.len()));
            return None;
        }
        let metrics: Vec<_> = raw.by.iter().filter_map(|text| self.metric(fields, text)).collect();
        if raw.by.is_empty() {
            fields.fault("by", Reason::Nothing);
        }
        (!metrics.is_empty() && metrics.len() == raw.by.len()).then_some((of?, metrics))
    }

    fn metric(&self, fields: &mut Fields<'_>, text: &str) -> Option<Metric> {
        let Some((counter, measure)) = text.split_once('/') else {
            return fields.reference("by", text, &self.charts).map(Metric::ChartWeek);
        };
        let counter = fields.reference("by", counter, &self.counters);
        if measure == "after-first-week" {
            return counter.map(Metric::TotalAfterFirstWeek);
        }
        let measure = fields.word("by", measure, &MEASURES);
        Some(Metric::Count { counter: counter?, measure: measure? })
    }
}

/// A field that this kind of claim cannot do without.
pub(super) fn needed<T>(fields: &mut Fields<'_>, field: &'static str, value: Option<T>) -> Option<T> {
    if value.is_none() {
        fields.fault(field, Reason::Shape(["missing field `", field, "`"].concat()));
    }
    value
}

pub(super) fn position(fields: &mut Fields<'_>, raw: &wire::Claim<'_>, depth: u16) -> Option<u16> {
    let rank = needed(fields, "rank", raw.rank)?;
    if rank == 0 || rank > depth {
        fields.fault("rank", Reason::Rank { rank, depth });
        return None;
    }
    Some(rank)
}

pub(super) fn day_count(fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<(i32, Option<ReleaseDay>)> {
    let days = needed(fields, "days", raw.days)?;
    if !(0..=MAX_DAYS).contains(&days) {
        fields.fault("days", Reason::Shape(format!("expected 0 to {MAX_DAYS}, found {days}")));
        return None;
    }
    let release_day = match raw.release_day {
        None => None,
        Some(0) => Some(ReleaseDay::Zero),
        Some(1) => Some(ReleaseDay::One),
        Some(other) => {
            fields.fault("release_day", Reason::Shape(format!("expected 0 or 1, found {other}")));
            return None;
        }
    };
    Some((days, release_day))
}

pub(super) fn among(fields: &mut Fields<'_>, raw: &wire::Claim<'_>) -> Option<Among> {
    let field = needed(fields, "scope", raw.scope)?;
    let field = fields.word("scope", field, &FIELDS)?;
    if let Some(year) = raw.year
        && Day::new(year, 1, 1).is_none()
    {
        fields.fault("year", Reason::Date(year.to_string()));
        return None;
    }
    let narrower = fields.optional(raw.narrower, |fields, word| fields.word("narrower", word, &NARROWER))?;
    Some(Among { field, year: raw.year, narrower })
}
