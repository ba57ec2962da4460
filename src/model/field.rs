//! One record's fields: raw values become meaning, or a fault that names the place.
//!
//! Knows the form of each kind of field, but for what it refers to ([`references`](super::references)). Never stops at the first fault: every check returns an option, and the
//! record is put together only when all have been made.

use super::day::{Day, When};
use super::fault::{Fault, List, Reason, beginning, is_unsafe, shown};
use super::known::Known;
use super::observation::{Bound, Hour, Quantity, Withdrawal};
use super::references::Cited;
use super::source::{Bilingual, Source};
use super::value::Value;
use super::wire;

/// The longest name or title, in characters. The longest sentence of the dataset has some 300.
const MAX_TEXT: usize = 600;
/// Beyond anything that is counted: a thousand million million.
const MAX_FIGURE: u64 = 1_000_000_000_000_000;

pub(super) const BOUNDS: [(&str, Bound); 3] =
    [("about", Bound::About), ("least", Bound::AtLeast), ("almost", Bound::Almost)];

/// The place of a record, and what is found wrong with it.
pub struct Fields<'r> {
    pub list: List,
    pub record: usize,
    pub raw: Option<Value<'r>>,
    pub faults: &'r mut Vec<Fault>,
    /// The source cited last: the records of a list mostly cite what the one before them does.
    pub last: Option<Cited>,
}

impl Fields<'_> {
    /// Notes a fault.
    pub fn fault(&mut self, field: &'static str, reason: Reason) {
        let excerpt = self.raw.map_or_else(String::new, |raw| beginning(&raw));
        self.faults.push(Fault { list: self.list, record: self.record, excerpt, field, reason });
    }

    /// A reference that may be left out: `Some(None)` where it is.
    pub fn optional<T>(
        &mut self,
        text: Option<&str>,
        read: impl FnOnce(&mut Self, &str) -> Option<T>,
    ) -> Option<Option<T>> {
        match text {
            None => Some(None),
            Some(text) => read(self, text).map(Some),
        }
    }

    pub fn text(&mut self, field: &'static str, text: String) -> Option<String> {
        // Most texts are plain, and one look at each byte is all they need.
        let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if !is_plain && let Some(c) = text.chars().find(|c| is_unsafe(*c)) {
            self.fault(field, Reason::Character(c));
            return None;
        }
        let length = if is_plain { text.len() } else { text.chars().count() };
        let is_blank = text.chars().all(char::is_whitespace);
        if is_blank || length > MAX_TEXT {
            self.fault(field, if is_blank { Reason::Nothing } else { Reason::Length(length) });
            return None;
        }
        Some(text)
    }

    pub fn optional_text(&mut self, field: &'static str, text: Option<String>) -> Option<Option<String>> {
        match text {
            None => Some(None),
            Some(text) => self.text(field, text).map(Some),
        }
    }

    pub fn texts(&mut self, field: &'static str, texts: Vec<String>) -> Option<Vec<String>> {
        let count = texts.len();
        let good: Vec<_> = texts.into_iter().filter_map(|text| self.text(field, text)).collect();
        (good.len() == count).then_some(good)
    }

    pub fn bilingual(&mut self, field: &'static str, words: wire::Words) -> Option<Bilingual> {
        let en = self.text(field, words.en);
        let ko = self.optional_text(field, words.ko);
        Some(Bilingual { en: en?, ko: ko? })
    }

    pub fn day(&mut self, field: &'static str, text: &str) -> Option<Day> {
        let day = Day::parse(text);
        if day.is_none() {
            self.fault(field, Reason::Date(shown(text)));
        }
        day
    }

    pub fn when(&mut self, field: &'static str, text: &str) -> Option<When> {
        let when = When::parse(text);
        if when.is_none() {
            self.fault(field, Reason::Date(shown(text)));
        }
        when
    }

    pub fn hour(&mut self, field: &'static str, text: &str) -> Option<Hour> {
        let hour = Hour::parse(text);
        if hour.is_none() {
            self.fault(field, Reason::Date(shown(text)));
        }
        hour
    }

    /// One of the words that a field allows.
    pub fn word<T: Copy>(&mut self, field: &'static str, text: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            self.fault(field, Reason::Word(shown(text)));
        }
        found
    }

    pub fn quantity(&mut self, field: &'static str, value: u64, bound: Option<&str>) -> Option<Quantity> {
        let bound = match bound {
            None => Some(Bound::Exact),
            Some(word) => self.word("as", word, &BOUNDS),
        };
        if value > MAX_FIGURE {
            self.fault(field, Reason::Figure(value));
            return None;
        }
        Some(Quantity { value, bound: bound? })
    }

    /// A number that begins at 1, and may be left out: `Some(None)` where it is.
    pub fn one_or_more(&mut self, field: &'static str, number: Option<u16>) -> Option<Option<u16>> {
        if number == Some(0) {
            self.fault(field, Reason::Nothing);
            return None;
        }
        Some(number)
    }

    pub fn address(&mut self, field: &'static str, text: String) -> Option<String> {
        let is_web = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_plain = text.len() <= 2000
            && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>'));
        if is_plain && is_web.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric())) {
            return Some(text);
        }
        self.fault(field, Reason::Address(shown(&text)));
        None
    }

    pub fn withdrawal(
        &mut self,
        raw: Option<wire::Withdrawal<'_>>,
        known: Option<Day>,
        sources: &Known<Source>,
    ) -> Option<Option<Withdrawal>> {
        let Some(raw) = raw else { return Some(None) };
        let on = self.day("withdrawn", raw.on);
        let why = self.bilingual("withdrawn", raw.why);
        let citations = self.citations(&raw.sources, sources);
        if raw.sources.is_empty() {
            self.fault("withdrawn", Reason::NoSource);
            return None;
        }
        if let (Some(on), Some(known)) = (on, known)
            && on < known
        {
            self.fault("withdrawn", Reason::Withdrawn);
            return None;
        }
        Some(Some(Withdrawal { on: on?, why: why?, citations: citations? }))
    }
}
