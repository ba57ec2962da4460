//! What a point says when it is read: the tooltip's lines, and the same as one sentence for the ear.
//!
//! Knows which fields a fact has and in which order they are said: what, when, value, context, sources. Does not know
//! where the point is drawn.

mod count;
mod entry;
mod place;

use super::Language;
use super::table::SourceLink;
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::id::ActId;
use crate::model::observation::Standing;
use crate::query::fact::Fact;
use crate::query::selection::Selection;

/// A fact in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readout {
    /// Of what, and where it stands.
    pub title: String,
    /// When.
    pub when: String,
    /// The figure.
    pub value: String,
    /// Context: a name and what it is.
    pub details: Vec<(String, String)>,
    /// Who says so, the best grade first.
    pub sources: Vec<SourceLink>,
    /// Who says otherwise, and who says that it was withdrawn; each with what it says.
    pub others: Vec<SourceLink>,
    /// That it was withdrawn or is doubted, and why.
    pub caution: Option<String>,
}

impl Readout {
    /// The whole as one sentence; it says what the lines say, in their order.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let mut parts = vec![format!("{}: {}", self.title, self.value), self.when.clone()];
        parts.extend(self.details.iter().map(|(name, what)| format!("{name}: {what}")));
        parts.extend(self.caution.as_ref().map(|caution| caution.trim_end_matches('.').to_owned()));
        if let Some(best) = self.sources.iter().min_by_key(|link| link.grade) {
            let count = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
            let publisher = best.publisher.as_ref().unwrap_or(&best.label);
            parts.push(language.sources_said(count, publisher, language.grade(best.grade)));
        }
        parts.retain(|part| !part.is_empty());
        format!("{}.", parts.join(", "))
    }
}

impl Language {
    /// Reads a fact out.
    #[must_use]
    pub fn readout(self, catalog: &Catalog, selection: &Selection, fact: &Fact) -> Readout {
        match fact {
            Fact::Entry((chart, work), index) => {
                let entries = catalog.entries(chart, work);
                entries
                    .get(*index)
                    .map(|entry| self.entry_readout(catalog, selection, entry, entries))
                    .unwrap_or_default()
            }
            Fact::Count((subject, counter), index) => {
                let counts = catalog.counts(subject, counter);
                counts.get(*index).map(|count| self.count_readout(catalog, selection, count)).unwrap_or_default()
            }
            Fact::Place(index) => catalog
                .places()
                .get(*index)
                .map(|place| self.place_readout(catalog, selection, place))
                .unwrap_or_default(),
            Fact::Reach((subject, counter), index, pace) => {
                let counts = catalog.counts(subject, counter);
                let readout = |count| self.reach_readout(catalog, selection, count, counts, pace);
                counts.get(*index).map(readout).unwrap_or_default()
            }
            Fact::Computed(act, scope, computed) => self.computed_readout(catalog, selection, act, *scope, computed),
        }
    }

    /// How far from its day 0: by either clock what the axis of the release clock says.
    fn since_zero(self, days: Option<i32>) -> Option<(&'static str, String)> {
        Some((self.either("since release", "발매일 기준"), self.release_day(days?)))
    }

    fn since_act(
        self,
        catalog: &Catalog,
        selection: &Selection,
        act: &ActId,
        day: Option<Day>,
    ) -> Option<(&'static str, String)> {
        let zero = selection.act_zero(catalog, act).filter(|_| selection.clock.is_release())?;
        self.since_zero(Some(day? - zero))
    }

    /// `two sources, the best: Yonhap (reliable)`.
    #[must_use]
    pub fn sources_said(self, count: u32, publisher: &str, grade: &str) -> String {
        match (self, count) {
            (Self::En, 1) => format!("source: {publisher} ({grade})"),
            (Self::En, _) => format!("{} sources, the best: {publisher} ({grade})", self.small(count)),
            (Self::Ko, 1) => format!("출처: {publisher} ({grade})"),
            (Self::Ko, _) => format!("출처 {count}개, 대표: {publisher} ({grade})"),
        }
    }
}

impl Readout {
    fn standing(mut self, language: Language, catalog: &Catalog, standing: &Standing, as_of: Option<Day>) -> Self {
        self.sources = language.source_links(catalog, &standing.citations);
        self.others.extend(language.withdrawn_by(catalog, standing, as_of));
        self.caution = match (&standing.withdrawn, &standing.doubt) {
            (Some(withdrawn), _) if !standing.stands(as_of) => {
                let (on, why) = (language.date(withdrawn.on), language.of(&withdrawn.why));
                Some(language.either(format!("withdrawn on {on}: {why}"), format!("{on} 철회: {why}")))
            }
            (_, Some(doubt)) => {
                let why = language.of(doubt);
                Some(language.either(format!("doubtful: {why}"), format!("의문: {why}")))
            }
            (_, None) => None,
        };
        self
    }
}

fn owned(details: Vec<(&str, String)>) -> Vec<(String, String)> {
    details.into_iter().map(|(name, what)| (name.to_owned(), what)).collect()
}
