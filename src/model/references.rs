//! What one record says of others: ids that have to name something, and the sources it cites.
//!
//! Knows that a reference names what is there, and no list the same twice. Does not know the other fields
//! ([`field`](super::field)).

use super::day::Day;
use super::fault::{Reason, shown};
use super::field::Fields;
use super::id::{NotAnId, SourceId, is_id};
use super::known::{Known, Named};
use super::source::{Citation, Grade, Source};
use super::wire;

/// The most that one list of a record names: several times as many as any of the dataset does.
const MOST: usize = 250;

impl Fields<'_> {
    pub fn id<T>(&mut self, field: &'static str, text: &str, parse: fn(&str) -> Result<T, NotAnId>) -> Option<T> {
        parse(text).map_err(|_| self.fault(field, Reason::NotAnId(shown(text)))).ok()
    }

    /// What an id names.
    pub fn named<'g, T: Named>(&mut self, field: &'static str, text: &str, known: &'g Known<T>) -> Option<&'g T> {
        let found = known.get(text);
        if found.is_none() {
            self.unknown(field, text);
        }
        found
    }

    #[inline(never)]
    fn unknown(&mut self, field: &'static str, text: &str) {
        let reason = if is_id(text) { Reason::Unknown } else { Reason::NotAnId };
        self.fault(field, reason(shown(text)));
    }

    /// An id that names something in `known`: the one that is there, for the same few hundred stand in thousands of records.
    #[inline(never)]
    pub fn reference<T: Named>(&mut self, field: &'static str, text: &str, known: &Known<T>) -> Option<T::Id> {
        self.named(field, text, known).map(|found| found.id().clone())
    }

    /// Ids that each name something in `known`; none at all if one does not, or stands there twice.
    #[inline(never)]
    pub fn references<T: Named>(
        &mut self,
        field: &'static str,
        texts: &[&str],
        known: &Known<T>,
    ) -> Option<Vec<T::Id>> {
        let found: Vec<_> = texts.iter().filter_map(|text| self.reference(field, text, known)).collect();
        (found.len() == texts.len() && self.are_each_once(field, texts)).then_some(found)
    }

    /// The same of a list that says nothing without any.
    pub fn some_references<T: Named>(
        &mut self,
        field: &'static str,
        texts: &[&str],
        known: &Known<T>,
    ) -> Option<Vec<T::Id>> {
        if texts.is_empty() {
            self.fault(field, Reason::Nothing);
            return None;
        }
        self.references(field, texts, known)
    }

    /// Whether no text of a list stands there twice.
    #[inline(never)]
    fn are_each_once(&mut self, field: &'static str, texts: &[&str]) -> bool {
        // A list of more than anything names would take long to look through.
        if texts.len() > MOST {
            self.fault(field, Reason::TooMany(texts.len()));
            return false;
        }
        let again = |(at, text): &(usize, &&str)| texts.iter().take(*at).any(|before| before == *text);
        let twice = texts.iter().enumerate().find(again).map(|(_, text)| *text);
        if let Some(text) = twice {
            self.fault(field, Reason::Twice(shown(text)));
        }
        twice.is_none()
    }

    /// Citations; whoever needs at least one asks for it.
    pub fn citations(&mut self, raw: &[wire::Citation<'_>], sources: &Known<Source>) -> Option<Vec<Citation>> {
        self.cited(raw, sources, None).map(|cited| cited.citations)
    }

    /// Citations and what follows from them. `own` is the date of the file that a series without one is cited for.
    #[inline(never)]
    pub fn cited(
        &mut self,
        raw: &[wire::Citation<'_>],
        sources: &Known<Source>,
        own: Option<Day>,
    ) -> Option<Citations> {
        let mut all =
            Citations { citations: Vec::with_capacity(raw.len()), grade: Grade::Fan, reported: None, filed: None };
        for one in raw {
            self.citation(one, sources, own, &mut all);
        }
        let texts: Vec<&str> =
            if raw.len() > 1 { raw.iter().map(wire::Citation::source).collect() } else { Vec::new() };
        (all.citations.len() == raw.len() && self.are_each_once("sources", &texts)).then_some(all)
    }

    #[inline(never)]
    fn citation(
        &mut self,
        raw: &wire::Citation<'_>,
        sources: &Known<Source>,
        own: Option<Day>,
        all: &mut Citations,
    ) -> Option<()> {
        let (text, says) = match raw {
            wire::Citation::Says(text) => (*text, None),
            wire::Citation::SaysRoughly(rough) => (rough.source, Some(self.quantity("says", rough.says, rough.bound)?)),
        };
        let parts = if self.is_last(text) { None } else { text.split_once('@') };
        let (id, file) = match parts {
            Some((id, day)) => (id, Some(self.day("sources", day)?)),
            None => (text, None),
        };
        if !self.is_last(id) {
            let source = self.named("sources", id, sources)?;
            self.last = Some(Cited {
                source: source.id.clone(),
                grade: source.grade,
                known: source.known(),
                is_series: source.is_series(),
            });
        }
        let cited = self.last.as_ref()?;
        let file = file.or(own.filter(|_| cited.is_series));
        let earliest = |one: Option<Day>, other: Option<Day>| one.into_iter().chain(other).min();
        all.grade = all.grade.min(cited.grade);
        all.reported = earliest(all.reported, cited.known);
        all.filed = earliest(all.filed, file);
        all.citations.push(Citation { source: cited.source.clone(), file, says });
        Some(())
    }

    fn is_last(&self, id: &str) -> bool {
        self.last.as_ref().is_some_and(|last| last.source.as_str() == id)
    }
}

/// What citing a source asks of it.
pub struct Cited {
    source: SourceId,
    grade: Grade,
    known: Option<Day>,
    is_series: bool,
}

/// Citations, and what an observation takes from them.
pub struct Citations {
    pub citations: Vec<Citation>,
    /// The best grade among the sources.
    pub grade: Grade,
    /// The first day that one of them is of.
    pub reported: Option<Day>,
    /// The first day that a file of them is of.
    pub filed: Option<Day>,
}
