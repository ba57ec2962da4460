//! What one record says of others: ids that have to name something, and the sources it cites.
//!
//! Knows that a reference names what is there, and no list the same twice. Does not know the other fields
//! ([`field`](super::field)).

use super::day::Day;
use super::fault::{Reason, shown};
use super::field::Fields;
use super::id::{NotAnId, SourceId};
use super::source::{Citation, Source};
use super::wire;
use std::borrow::Borrow;
use std::collections::BTreeMap;

/// The most that one list of a record names: several times as many as any of the dataset does.
const MOST: usize = 250;

impl Fields<'_> {
    pub fn id<T>(&mut self, field: &'static str, text: &str, parse: fn(&str) -> Result<T, NotAnId>) -> Option<T> {
        parse(text).map_err(|_| self.fault(field, Reason::NotAnId(shown(text)))).ok()
    }

    /// An id that names something in `known`.
    pub fn reference<T: Ord + Borrow<str> + Clone, V>(
        &mut self,
        field: &'static str,
        text: &str,
        parse: fn(&str) -> Result<T, NotAnId>,
        known: &BTreeMap<T, V>,
    ) -> Option<T> {
        // The one that is there is shared: the same few hundred ids stand in thousands of records.
        if let Some((id, _)) = known.get_key_value(text) {
            return Some(id.clone());
        }
        self.id(field, text, parse)?;
        self.fault(field, Reason::Unknown(shown(text)));
        None
    }

    /// Ids that each name something in `known`; none at all if one does not, or stands there twice.
    pub fn references<T: Ord + Borrow<str> + Clone, V>(
        &mut self,
        field: &'static str,
        texts: &[&str],
        parse: fn(&str) -> Result<T, NotAnId>,
        known: &BTreeMap<T, V>,
    ) -> Option<Vec<T>> {
        let found: Vec<_> = texts.iter().filter_map(|text| self.reference(field, text, parse, known)).collect();
        (found.len() == texts.len() && self.are_each_once(field, texts)).then_some(found)
    }

    /// The same of a list that says nothing without any.
    pub fn some_references<T: Ord + Borrow<str> + Clone, V>(
        &mut self,
        field: &'static str,
        texts: &[&str],
        parse: fn(&str) -> Result<T, NotAnId>,
        known: &BTreeMap<T, V>,
    ) -> Option<Vec<T>> {
        if texts.is_empty() {
            self.fault(field, Reason::Nothing);
            return None;
        }
        self.references(field, texts, parse, known)
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
    pub fn citations(
        &mut self,
        raw: &[wire::Citation<'_>],
        sources: &BTreeMap<SourceId, Source>,
    ) -> Option<Vec<Citation>> {
        Some(self.cited(raw, sources, None)?.into_iter().map(|(citation, _)| citation).collect())
    }

    /// Citations with their sources. `file` is the date of the file that a series without one is cited for.
    #[inline(never)]
    pub fn cited<'s>(
        &mut self,
        raw: &[wire::Citation<'_>],
        sources: &'s BTreeMap<SourceId, Source>,
        file: Option<Day>,
    ) -> Option<Vec<(Citation, &'s Source)>> {
        let read: Vec<_> = raw.iter().filter_map(|citation| self.citation(citation, sources, file)).collect();
        let texts: Vec<&str> =
            if raw.len() > 1 { raw.iter().map(wire::Citation::source).collect() } else { Vec::new() };
        (read.len() == raw.len() && self.are_each_once("sources", &texts)).then_some(read)
    }

    #[inline(never)]
    fn citation<'s>(
        &mut self,
        raw: &wire::Citation<'_>,
        sources: &'s BTreeMap<SourceId, Source>,
        own: Option<Day>,
    ) -> Option<(Citation, &'s Source)> {
        let (text, says) = match raw {
            wire::Citation::Says(text) => (*text, None),
            wire::Citation::SaysRoughly(rough) => (rough.source, Some(self.quantity("says", rough.says, rough.bound)?)),
        };
        let (id, file) = match text.split_once('@') {
            Some((id, day)) => (id, Some(self.day("sources", day)?)),
            None => (text, None),
        };
        let Some(source) = sources.get(id) else {
            self.reference("sources", id, SourceId::parse, sources)?;
            return None;
        };
        let file = file.or(own.filter(|_| source.is_series()));
        Some((Citation { source: source.id.clone(), file, says }, source))
    }
}
