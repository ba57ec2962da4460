//! Reading what sources say of whole lists.
//!
//! Knows the words of the file for what can be said. Does not know what a statement proves.

use super::fault::{Fault, List, Reason};
use super::observation::{Said, Statement};
use super::read::{Ground, each};
use super::read_words::{MEASURES, SCOPES, word_for};
use super::value::Value;
use super::wire;

pub(super) const SAID: [(&str, Said); 4] = [
    ("most", Said::Most),
    ("first-above", Said::FirstAbove),
    ("only-above", Said::OnlyAbove),
    ("fastest-above", Said::FastestAbove),
];

impl Said {
    /// As the records write it: `first-above`.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_for(&SAID, &self)
    }
}

impl Ground {
    pub(super) fn read_statements(&self, records: &[Value<'_>], faults: &mut Vec<Fault>) -> Vec<Statement> {
        let mut statements = Vec::new();
        each(List::Statements, records, faults, |fields, raw: wire::Statement<'_>| {
            let counter = fields.reference("counter", raw.counter, &self.counters);
            let measure = fields.word("measure", raw.measure, &MEASURES);
            let scope = fields.word("scope", raw.scope, &SCOPES);
            let says = fields.word("says", raw.says, &SAID);
            let acts = fields.references("acts", &raw.acts, &self.acts);
            let album = fields.optional(raw.album, |f, text| f.reference("album", text, &self.albums));
            let value = match raw.value {
                Some(value) => fields.quantity("value", value, None).map(|quantity| Some(quantity.value)),
                None => Some(None),
            };
            let number = fields.one_or_more("number", raw.number);
            let when = fields.optional(raw.when, |fields, text| fields.when("when", text));
            let citations = fields.citations(&raw.sources, &self.sources);
            if raw.sources.is_empty() {
                fields.fault("sources", Reason::NoSource);
                return;
            }
            let statement = || {
                Some(Statement {
                    counter: counter?,
                    measure: measure?,
                    scope: scope?,
                    says: says?,
                    acts: acts?,
                    album: album?,
                    value: value?,
                    number: number?,
                    when: when?,
                    citations: citations?,
                    record: fields.record,
                })
            };
            statements.extend(statement());
        });
        statements
    }
}
