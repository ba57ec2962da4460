//! The typed form of a claim, term by term: what is held against the figures, beside the words that it was made in.
//!
//! Knows what each term is called, and leaves out what a claim does not name. Does not know what its words leave open: that
//! is tried by [definition](super::definition).

use super::said::unit;
use crate::model::catalog::Catalog;
use crate::model::claim::{Among, Assertion, Claim, Metric, ReleaseDay};
use crate::model::day::Day;
use crate::words::Language;

/// A term: what it is called, and what it is.
pub type Term = (&'static str, String);

impl Language {
    /// The terms of a claim, its kind first.
    #[must_use]
    pub fn claim_terms(self, catalog: &Catalog, claim: &Claim) -> Vec<Term> {
        let kind = (self.page().kind_of_claim(), self.claim_kind(&claim.asserts).to_owned());
        let of = |of: String| Some((self.either("Of", "대상"), of));
        let by = |by: String| Some((self.either("Counted as", "집계"), by));
        let value = |value: String| Some((self.either("Value", "수치"), value));
        let when = |day: Option<Day>| day.map(|day| (self.either("When", "시점"), self.date(day)));
        let among = |among: Option<Among>| among.map(|among| (self.page().among(), self.among(among)));
        let counted_from = |day: Option<ReleaseDay>| {
            day.map(|day| (self.either("Counted from", "세는 방식"), self.release_counted(day).to_owned()))
        };
        let amount = |amount: u64, by: &[Metric]| self.with_unit(&self.brief(amount), unit(catalog, by));
        let terms = match &claim.asserts {
            Assertion::Figure { of: subject, by: metrics, figure, on } => vec![
                of(self.counted(catalog, subject)),
                by(self.metrics(catalog, metrics)),
                value(self.with_unit(&self.quantity(*figure), unit(catalog, metrics))),
                when(*on),
            ],
            Assertion::InDays { of: subject, by: metrics, value: passed, days, release_day } => vec![
                of(self.counted(catalog, subject)),
                by(self.metrics(catalog, metrics)),
                value([amount(*passed, metrics), self.days(days.unsigned_abs())].join(", ")),
                counted_from(*release_day),
            ],
            Assertion::DaysBetween { to, days, release_day, .. } => {
                vec![value(self.days(days.unsigned_abs())), when(Some(*to)), counted_from(*release_day)]
            }
            Assertion::Rank { work, chart, rank, .. } => vec![
                of(self.work(catalog, work).to_owned()),
                by(self.chart(catalog, chart).to_owned()),
                value(self.rank(u32::from(*rank))),
            ],
            Assertion::Place { act, counter, scope, rank, on } => vec![
                of(self.act(catalog, act).to_owned()),
                by(self.counter(catalog, counter).to_owned()),
                value(self.place(u32::from(*rank))),
                when(Some(*on)),
                Some((self.page().among(), self.scope(*scope).to_owned())),
            ],
            Assertion::AllOn { album, chart, date, first } => vec![
                of(self.album(catalog, album).to_owned()),
                by(self.chart(catalog, chart).to_owned()),
                when(Some(*date)),
                among(*first),
            ],
            Assertion::Leads { of: subject, named, by: metrics, value: passed, among: field, on, .. } => vec![
                of(match named.as_slice() {
                    [] | [_] => self.counted(catalog, subject),
                    several => self.acts(catalog, several),
                }),
                by(self.metrics(catalog, metrics)),
                passed.and_then(|passed| value(amount(passed, metrics))),
                when(*on),
                among(Some(*field)),
            ],
            Assertion::MoreThan { of: subject, than, by: metrics } => vec![
                of(self.counted(catalog, subject)),
                Some((self.either("Than", "비교 대상"), self.counted(catalog, than))),
                by(self.metrics(catalog, metrics)),
            ],
        };
        [kind].into_iter().chain(terms.into_iter().flatten()).collect()
    }

    /// The meanings that a figure can have.
    fn metrics(self, catalog: &Catalog, metrics: &[Metric]) -> String {
        let each: Vec<_> = metrics.iter().map(|metric| self.metric(catalog, metric)).collect();
        each.join(self.either("; or ", " 또는 "))
    }
}
