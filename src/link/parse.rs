//! From a link to a [`View`].
//!
//! Knows the form of each value. Whatever it cannot read stays out of the view and becomes a [`Notice`]; nothing it
//! is given makes it fail. Does not know whether an id is anybody's.
//!
//! A list given twice is joined, as forms write lists; of any other parameter given twice the last readable value
//! holds. A parameter without a value is left out, silently.

use super::notice::tell;
use super::pairs::{Pair, trimmed};
use super::{Clock, Ids, MAX_IDS, Notice, Parameter, Quote, Scene, Theme, Verdicts, View, pairs, read_record, upgrade};
use crate::model::day::{Day, Days};
use crate::model::id::{ActId, AlbumId, ChartId, ClaimId, NotAnId};
use crate::query::selection::Time;
use crate::words::Language;

/// What a link says, and what in it was not followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The view, without what could not be read.
    pub view: View,
    /// What the reader should be told, each once, at most [`MAX_NOTICES`](super::MAX_NOTICES).
    pub notices: Vec<Notice>,
}

/// Reads a query string, with or without its `?`. Never fails.
#[must_use]
pub fn parse(query: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let (pairs, cut) = pairs::split(query);
    if cut {
        tell(&mut parsed.notices, Notice::TooLong);
    }
    for pair in upgrade::upgrade(pairs, &mut parsed.notices) {
        parsed.read(&pair);
    }
    parsed
}

/// What sharing sites add to links, besides `utm_*`. It says nothing about the view, and the reader did not write it.
const TRACKERS: [&str; 5] = ["fbclid", "gclid", "igshid", "si", "ref"];

impl Parsed {
    fn read(&mut self, Pair { name, value }: &Pair) {
        if TRACKERS.contains(&name.as_str()) || name.starts_with("utm_") {
            return;
        }
        let Some(parameter) = Parameter::from_name(name) else {
            return tell(&mut self.notices, Notice::UnknownParameter { name: Quote::new(name) });
        };
        if value.is_empty() {
            return;
        }
        let notices = &mut self.notices;
        let mut field = Field { parameter, value, notices };
        let view = &mut self.view;
        match parameter {
            // Read by `upgrade`, which every pair has passed through.
            Parameter::Version => {}
            Parameter::View => field.set(&mut view.scene, Scene::from_name),
            Parameter::Artist => field.join(&mut view.artists, ActId::parse),
            Parameter::Album => field.join(&mut view.albums, AlbumId::parse),
            Parameter::Chart => field.join(&mut view.charts, ChartId::parse),
            Parameter::Time => field.set_time(&mut view.time),
            Parameter::Clock => field.set(&mut view.clock, Clock::from_name),
            Parameter::AsOf => field.set(&mut view.as_of, Day::parse),
            Parameter::Claim => field.set(&mut view.claim, |text| ClaimId::parse(text).ok()),
            Parameter::Record => field.set(&mut view.record, read_record),
            Parameter::Verdict => field.join_verdicts(&mut view.verdicts),
            Parameter::Lang => field.set(&mut view.language, Language::from_code),
            Parameter::Theme => field.set(&mut view.theme, Theme::from_name),
        }
    }
}

/// One parameter on its way into the view.
struct Field<'a> {
    parameter: Parameter,
    value: &'a str,
    notices: &'a mut Vec<Notice>,
}

impl Field<'_> {
    fn tell(&mut self, notice: Notice) {
        tell(self.notices, notice);
    }

    fn unknown(&mut self, value: &str) {
        self.tell(Notice::UnknownValue { parameter: self.parameter, value: Quote::new(value) });
    }

    fn set<T: PartialEq>(&mut self, slot: &mut Option<T>, read: impl Fn(&str) -> Option<T>) {
        match read(self.value) {
            Some(value) => self.put(slot, value),
            None => self.unknown(self.value),
        }
    }

    fn put<T: PartialEq>(&mut self, slot: &mut Option<T>, value: T) {
        if slot.as_ref().is_some_and(|held| *held != value) {
            self.tell(Notice::Repeated { parameter: self.parameter });
        }
        *slot = Some(value);
    }

    /// Both ends, in order. An open end or a partial date is not read: the link would mean something else next year.
    fn set_time(&mut self, slot: &mut Option<Time>) {
        if self.value == "all" {
            return self.put(slot, Time::All);
        }
        let ends = self.value.split_once("..");
        let ends = ends.and_then(|(from, to)| Day::parse(trimmed(from)).zip(Day::parse(trimmed(to))));
        match ends.map(|(from, to)| (from, to, Days::new(from, to))) {
            Some((_, _, Some(days))) => self.put(slot, Time::Window(days)),
            Some((from, to, None)) => self.tell(Notice::ReversedTime { from, to }),
            None => self.unknown(self.value),
        }
    }

    fn join<T: PartialEq + Clone>(&mut self, slot: &mut Option<Ids<T>>, read: impl Fn(&str) -> Result<T, NotAnId>) {
        let mut ids = slot.take().map_or_else(Vec::new, |held| held.as_slice().to_vec());
        for text in self.value.split(is_separator).map(trimmed).filter(|text| !text.is_empty()) {
            match read(text) {
                Ok(id) if ids.contains(&id) => {}
                Ok(_) if ids.len() == MAX_IDS => self.tell(Notice::TooMany { parameter: self.parameter }),
                Ok(id) => ids.push(id),
                Err(_) => self.unknown(text),
            }
        }
        *slot = Ids::new(ids);
    }

    fn join_verdicts(&mut self, slot: &mut Option<Verdicts>) {
        for text in self.value.split(is_separator).map(trimmed).filter(|text| !text.is_empty()) {
            match Verdicts::from_name(text) {
                Some(verdict) => *slot = Some(Verdicts::and(*slot, verdict)),
                None => self.unknown(text),
            }
        }
    }
}

/// `~`, and what becomes of it: other apps, and other habits, join lists by commas, spaces and `+`.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '~' | ',' | '+') || c.is_whitespace()
}
