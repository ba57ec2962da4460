//! Reading what the observations are read by: sources, charts, counters, coverage.
//!
//! Knows their words in the file, and that each id is taken once. Does not know whose works they are
//! ([`read_works`](super::read_works)), nor the observations ([`read_observations`](super::read_observations)).

use super::chart::{Chart, Counter, Coverage, Extent, Family, Period, Subject, Unit};
use super::day::{Days, When};
use super::fault::{Fault, List, Reason, shown};
use super::field::Fields;
use super::id::{ChartId, CounterId, SourceId};
use super::known::{Known, Named};
use super::order;
use super::read::{Ground, each};
use super::source::{Grade, Source};
use super::value::Value;
use super::wire;
use super::zone::Zone;
use std::borrow::Borrow;

pub(super) type Raw<'a> = [Value<'a>];

pub(super) const GRADES: [(&str, Grade); 4] = [
    ("official", Grade::Official),
    ("reliable", Grade::Reliable),
    ("convenience", Grade::Convenience),
    ("fan", Grade::Fan),
];
pub(super) const SUBJECTS: [(&str, Subject); 2] = [("album", Subject::Album), ("track", Subject::Track)];
pub(super) const PERIODS: [(&str, Period); 4] =
    [("day", Period::Day), ("week", Period::Week), ("month", Period::Month), ("year", Period::Year)];
pub(super) const UNITS: [(&str, Unit); 9] = [
    ("copies", Unit::Copies),
    ("units", Unit::Units),
    ("streams", Unit::Streams),
    ("followers", Unit::Followers),
    ("points", Unit::Points),
    ("views", Unit::Views),
    ("listeners", Unit::Listeners),
    ("downloads", Unit::Downloads),
    ("weeks", Unit::Weeks),
];
pub(super) const FAMILIES: [(&str, Family); 4] = [
    ("sales", Family::Sales),
    ("streams", Family::Streams),
    ("followers", Family::Followers),
    ("other", Family::Other),
];
pub(super) const ZONES: [(&str, Zone); 2] = [("Asia/Seoul", Zone::Seoul), ("UTC", Zone::Utc)];
pub(super) const EXTENTS: [(&str, Extent); 2] = [("complete", Extent::Complete), ("still-there", Extent::StillThere)];

/// Thousandths are the smallest parts that a counter counts in.
const MOST_DECIMALS: u8 = 3;

/// Puts a record under its id, unless another has it.
pub(super) fn put<T: Named>(fields: &mut Fields<'_>, known: &mut Known<T>, thing: T) {
    if let Err(thing) = known.put(thing) {
        fields.fault("id", Reason::Taken(shown(thing.id().borrow())));
    }
}

/// The date that a source's id ends in, as that of `yonhap-2023-09-15` does.
fn named_after(mut id: &str) -> Option<When> {
    while let Some((_, end)) = id.split_once('-') {
        match When::parse(end) {
            None => id = end,
            date => return date,
        }
    }
    None
}

impl Ground {
    pub(super) fn read_sources(&mut self, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        each(List::Sources, records, faults, |fields, raw: wire::Source<'_>| {
            let id = fields.id("id", raw.id, SourceId::parse);
            let title = fields.optional_text("title", raw.title);
            let publisher = fields.text("publisher", raw.publisher);
            let address = fields.address("url", raw.url);
            let date = match raw.date {
                None => Some(named_after(raw.id)),
                Some(text) => fields.when("date", text).map(Some),
            };
            let grade = fields.word("grade", raw.grade, &GRADES);
            let source = || {
                let id = id.clone()?;
                Some(Source { id, title: title?, publisher: publisher?, date: date?, grade: grade?, address: address? })
            };
            if let Some(source) = source() {
                put(fields, &mut self.sources, source);
            }
        });
    }

    pub(super) fn read_charts(&mut self, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        each(List::Charts, records, faults, |fields, raw: wire::Chart<'_>| {
            let id = fields.id("id", raw.id, ChartId::parse);
            let name = fields.text("name", raw.name);
            let korean = fields.optional_text("ko", raw.ko);
            let publisher = fields.text("publisher", raw.publisher);
            let region = fields.text("region", raw.region.to_owned());
            let subject = fields.word("subject", raw.subject, &SUBJECTS);
            let period = fields.word("period", raw.period, &PERIODS);
            let unit = fields.optional(raw.unit, |fields, text| fields.word("unit", text, &UNITS));
            let what = match raw.what {
                Some(words) => fields.bilingual("what", words).map(Some),
                None => Some(None),
            };
            if raw.tracked.is_some_and(|[first, last]| first > last) {
                fields.fault("tracked", Reason::Reversed);
                return;
            }
            let depth = fields.one_or_more("depth", raw.depth);
            let citations = fields.citations(&raw.sources, &self.sources);
            let chart = || {
                Some(Chart {
                    id: id?,
                    name: name?,
                    korean: korean?,
                    publisher: publisher?,
                    region: region?,
                    subject: subject?,
                    depth: depth?,
                    period: period?,
                    tracked: raw.tracked.map(|[first, last]| (first, last)),
                    published: raw.published,
                    unit: unit?,
                    what: what?,
                    citations: citations?,
                })
            };
            if let Some(chart) = chart() {
                put(fields, &mut self.charts, chart);
            }
        });
    }

    pub(super) fn read_counters(&mut self, records: &Raw<'_>, faults: &mut Vec<Fault>) {
        each(List::Counters, records, faults, |fields, raw: wire::Counter<'_>| {
            let id = fields.id("id", raw.id, CounterId::parse);
            let name = fields.text("name", raw.name);
            let korean = fields.optional_text("ko", raw.ko);
            let family = fields.word("family", raw.family, &FAMILIES);
            let unit = fields.word("unit", raw.unit, &UNITS);
            let what = fields.bilingual("what", raw.what);
            let zone = fields.optional(raw.zone, |fields, text| fields.word("zone", text, &ZONES));
            // A figure is written in so many parts of one: with another number it would be another figure.
            if raw.decimals > MOST_DECIMALS {
                fields.fault("decimals", Reason::Figure(raw.decimals.into()));
                return;
            }
            let citations = fields.citations(&raw.sources, &self.sources);
            let counter = || {
                Some(Counter {
                    id: id?,
                    name: name?,
                    korean: korean?,
                    family: family?,
                    unit: unit?,
                    decimals: raw.decimals,
                    what: what?,
                    zone: zone?,
                    real_time: raw.real_time,
                    citations: citations?,
                })
            };
            if let Some(counter) = counter() {
                put(fields, &mut self.counters, counter);
            }
        });
    }

    pub(super) fn read_coverage(&self, records: &Raw<'_>, faults: &mut Vec<Fault>) -> Vec<Coverage> {
        let mut read: Vec<Coverage> = Vec::new();
        each(List::Coverage, records, faults, |fields, raw: wire::Coverage<'_>| {
            let chart = fields.reference("chart", raw.chart, &self.charts);
            let acts = fields.some_references("acts", &raw.acts, &self.acts);
            let extent = fields.word("extent", raw.extent, &EXTENTS);
            let span = span(fields, raw.from, raw.to);
            let count = raw.dates.len();
            let mut dates: Vec<_> = raw.dates.iter().filter_map(|text| fields.day("dates", text)).collect();
            order::by_key(&mut dates, |day| *day);
            let citations = fields.citations(&raw.sources, &self.sources);
            let coverage = || {
                (dates.len() == count).then_some(())?;
                Some(Coverage {
                    chart: chart?,
                    acts: acts?,
                    extent: extent?,
                    span: span?,
                    dates,
                    citations: citations?,
                })
            };
            read.extend(coverage());
        });
        order::by(&mut read, |one, other| one.chart.cmp(&other.chart));
        read
    }
}

/// Both ends, or neither: half a span would cover nothing, and say so to nobody.
fn span(fields: &mut Fields<'_>, from: Option<&str>, to: Option<&str>) -> Option<Option<Days>> {
    if from.is_none() && to.is_none() {
        return Some(None);
    }
    // An end that is not there is an empty text, which is no date.
    let (from, to) = (fields.day("from", from.unwrap_or_default()), fields.day("to", to.unwrap_or_default()));
    let span = Days::new(from?, to?);
    if span.is_none() {
        fields.fault("to", Reason::Reversed);
    }
    span.map(Some)
}
