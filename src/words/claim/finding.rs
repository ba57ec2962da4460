//! What was found of a claim under one definition.
//!
//! Knows how a range is said without making it look exact. Does not know the verdict.

use super::definition::unit_of;
use super::reason::says;
use crate::claim::{Finding, Judged, Reading, Row, Truth};
use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::claim::{Assertion, Claim, Lead, Metric};
use crate::model::id::WorkId;
use crate::model::observation::Count;
use crate::query::totals::work as work_of;
use crate::words::Language;
use crate::words::particle::Particle;

impl Language {
    /// What a reading found, as a clause: `2,101,974 copies`, `day 57`, `GOLDEN was ahead by 3 November 2023`.
    #[must_use]
    pub fn found(self, catalog: &Catalog, judged: &Judged<'_>, reading: &Reading<'_>) -> String {
        let told = self.told_with(catalog, judged.claim, reading).unwrap_or_default();
        self.found_and(catalog, judged, reading, &told)
    }

    /// The same, with what days were told with or without it.
    pub(super) fn found_and(self, catalog: &Catalog, judged: &Judged<'_>, reading: &Reading<'_>, told: &str) -> String {
        let claim = judged.claim;
        let unit = unit(catalog, claim, reading);
        let range_of = |(low, high)| {
            let (low, high) = sayable(low, high, unit, reading);
            self.range_of(low, high, unit)
        };
        match reading.found {
            Finding::Amount { low, high } => {
                let range = range_of((low, high));
                // Of several who are named, whose it is.
                match (&claim.asserts, reading.rows.first()) {
                    (Assertion::Leads { lead: Lead::Only, .. }, Some(row)) => {
                        format!("{}: {range}", self.spoken_of(catalog, *row))
                    }
                    _ => range,
                }
            }
            Finding::Compared { own, other } => {
                let (own, other) = (range_of(own), range_of(other));
                self.either(format!("{own} against {other}"), format!("{own} 대 {other}"))
            }
            Finding::Days { low, high } => {
                let days = self.days_found(low, high);
                self.either(format!("{days}{told}"), format!("{told}{days}"))
            }
            Finding::Ranks { best, worst } => match claim.asserts {
                Assertion::Place { .. } => self.places(u32::from(best), u32::from(worst)),
                _ => self.rank(u32::from(best)),
            },
            // What is not held may have been there too.
            Finding::Tracks { on, of } if reading.truth == Truth::Unknown && on < of => self.either(
                format!("{on} of {of} tracks are known to have been on it"),
                format!("{of}곡 중 {on}곡 진입 확인"),
            ),
            Finding::Tracks { on, of } => {
                self.either(format!("{on} of {of} tracks were on it"), format!("{of}곡 중 {on}곡 진입"))
            }
            Finding::Ahead { first, since, more } => {
                let who = self.spoken_of(catalog, first);
                let date = self.date(since);
                let others = self.small(u32::try_from(more).unwrap_or(u32::MAX));
                match (self, more) {
                    (Self::En, 0) => format!("{who} was ahead by {date}"),
                    (Self::En, _) => format!("{who} was ahead by {date}, and {others} more"),
                    (Self::Ko, 0) => format!("{} {date}에 앞섰습니다", Particle::Subject.after(&who)),
                    (Self::Ko, _) => format!("{who} 외 {others}건이 앞섰습니다({date}부터)"),
                }
            }
            Finding::MayBeAhead(row) => {
                let who = self.spoken_of(catalog, row);
                let when = row.when().map(|when| self.when(when)).unwrap_or_default();
                self.either(
                    format!("{who} may have been ahead ({when})"),
                    format!("{} 앞섰을 수 있습니다({when})", Particle::Subject.after(&who)),
                )
            }
            Finding::Stated(row) => {
                let publisher = says(catalog, judged, row);
                self.either(
                    format!("{publisher} says so of the whole list"),
                    format!("{} 전체 목록에서 그렇다고 전합니다", Particle::Subject.after(publisher)),
                )
            }
            Finding::NobodyAhead(0) => {
                self.either("nobody to compare is held", "비교할 대상이 데이터에 없습니다").to_owned()
            }
            Finding::NobodyAhead(compared) => {
                let count = self.small(u32::try_from(compared).unwrap_or(u32::MAX));
                self.either(
                    format!("nobody ahead among the {count} compared here"),
                    format!("여기서 비교한 {compared}건 가운데 앞선 것은 없습니다"),
                )
            }
            Finding::Nothing => self.either("nothing held says", "데이터에 없음").to_owned(),
        }
    }

    /// The count that days were told with, where that was above the value already: behind them in English, before them in
    /// Korean.
    pub(super) fn told_with(self, catalog: &Catalog, claim: &Claim, reading: &Reading<'_>) -> Option<String> {
        let Finding::Days { low, high } = reading.found else { return None };
        let (count, by) = told_above(claim, reading).filter(|_| low == high)?;
        let told = self.with_unit(&self.quantity(count.quantity), unit_of(catalog, by));
        Some(self.either(format!(", as told with {told}"), format!("{told} 시점 보도로 ")))
    }

    /// A range of a count, with its unit.
    fn range_of(self, low: u64, high: Option<u64>, unit: Option<Unit>) -> String {
        let with = |figure: String| self.with_unit(&figure, unit);
        match high {
            Some(high) if high == low => with(self.count(low)),
            Some(high) if low == 0 => {
                let high = with(self.brief(high));
                self.either(format!("at most {high}"), format!("{high} 이하"))
            }
            Some(high) => {
                let high = with(self.brief(high));
                self.either(format!("between {} and {high}", self.brief(low)), format!("{}~{high}", self.brief(low)))
            }
            None => {
                let low = with(self.brief(low));
                self.either(format!("at least {low}"), format!("{low} 이상"))
            }
        }
    }

    fn days_found(self, low: i32, high: i32) -> String {
        let before = |days: i32| days < 0;
        let days = |days: i32| self.days(days.unsigned_abs());
        match (low == high, before(low)) {
            (true, false) => days(low),
            (true, true) => self.either(format!("{} before", days(low)), format!("{} 전", days(low))),
            (false, _) => self.either(format!("{low} to {}", days(high)), format!("{low}~{}", days(high))),
        }
    }

    /// Of whom a row speaks.
    pub(super) fn spoken_of(self, catalog: &Catalog, row: Row<'_>) -> String {
        let work = |work: &WorkId| self.work_by(catalog, work);
        match row {
            Row::Entry(entry) => match &entry.work {
                // Where every track counts, it is their album that is spoken of.
                WorkId::Track(track) => match catalog.albums_of(track).first() {
                    Some(album) => work(&WorkId::Album(album.clone())),
                    None => work(&entry.work),
                },
                WorkId::Album(_) => work(&entry.work),
            },
            Row::Count(count) => match work_of(&count.subject) {
                Some(of) => work(&of),
                None => self.counted(catalog, &count.subject),
            },
            Row::Place(place) => self.act(catalog, &place.act).to_owned(),
            Row::Statement(statement) => match (&statement.album, statement.acts.first()) {
                (Some(album), _) => work(&WorkId::Album(album.clone())),
                (None, Some(act)) => self.act(catalog, act).to_owned(),
                (None, None) => String::new(),
            },
            Row::Album(album) => work(&WorkId::Album(album.id.clone())),
            Row::Track(track) => work(&WorkId::Track(track.id.clone())),
        }
    }
}

/// The count that a passing was told with, where it was above the value already: the figures alone leave its day open.
fn told_above<'a>(claim: &'a Claim, reading: &Reading<'a>) -> Option<(&'a Count, &'a Metric)> {
    let Assertion::InDays { value, by, .. } = &claim.asserts else { return None };
    let Some(Row::Count(count)) = reading.rows.first() else { return None };
    let is_above = count.days.is_some() && count.quantity.value > *value;
    is_above.then_some((*count, reading.definition.metric.or(by.first())?))
}

/// A range as it is said. A bound that no row gives was made of one by the share that counts may fall, and is no more exact
/// than that: it has four figures, and the range is never narrower for it.
fn sayable(low: u64, high: Option<u64>, unit: Option<Unit>, reading: &Reading<'_>) -> (u64, Option<u64>) {
    let is_told =
        |bound: u64| reading.rows.iter().any(|row| matches!(row, Row::Count(count) if count.quantity.value == bound));
    let step = |bound: u64| match unit == Some(Unit::Followers) && high != Some(low) && !is_told(bound) {
        true => 10_u64.pow(bound.max(1).ilog10().saturating_sub(3)),
        false => 1,
    };
    (low - low % step(low), high.map(|high| high.checked_next_multiple_of(step(high)).unwrap_or(high)))
}

/// What the figures of a reading count.
fn unit(catalog: &Catalog, claim: &Claim, reading: &Reading<'_>) -> Option<Unit> {
    let by: &[Metric] = match &claim.asserts {
        Assertion::Figure { by, .. } | Assertion::Leads { by, .. } | Assertion::MoreThan { by, .. } => by,
        // Days, ranks and tracks are found of these, and have no unit.
        Assertion::InDays { .. } | Assertion::DaysBetween { .. } => &[],
        Assertion::Rank { .. } | Assertion::Place { .. } | Assertion::AllOn { .. } => &[],
    };
    unit_of(catalog, reading.definition.metric.or(by.first())?)
}
