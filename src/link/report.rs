//! All claims as JSON, for programs: what `make claims` prints and the page computes, to the byte.
//!
//! Knows the form of the report. Rows are named as in the dataset file, by list and record, so that each can be found
//! there. Does not know how a verdict comes about.

use super::{evidence, print};
use crate::claim::{Anchor, Checked, Definition, Evidence, Finding, Reading, Role, Row, Truth, Why, Widest, check_all};
use crate::model::catalog::Catalog;
use crate::model::claim::{Among, Metric};
use crate::model::day::Day;
use crate::model::id::WorkId;
use crate::model::observation::{Bound, CountedId, Quantity};
use crate::words::Language::En;
use std::fmt::Write;

/// `{"claims":[{"id","verdict","readings","evidence","view"}, ...]}`, as of a day or now, one claim a line. How far a
/// claim holds stands with the readings under which it does.
#[must_use]
pub fn report(catalog: &Catalog, as_of: Option<Day>) -> String {
    let claims: Vec<_> = check_all(catalog, as_of).iter().map(|checked| claim(catalog, checked)).collect();
    match claims.is_empty() {
        true => String::from("{\"claims\":[]}\n"),
        false => format!("{{\"claims\":[\n{}\n]}}\n", claims.join(",\n")),
    }
}

/// The fields of an object, in their order.
#[derive(Default)]
struct Object(String);

impl Object {
    fn raw(&mut self, name: &str, value: &str) -> &mut Self {
        let comma = if self.0.is_empty() { "" } else { "," };
        let _ = write!(self.0, "{comma}{}:{value}", text(name));
        self
    }

    fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(name, &text(value))
    }

    fn number(&mut self, name: &str, value: impl ToString) -> &mut Self {
        self.raw(name, &value.to_string())
    }

    fn end(&self) -> String {
        format!("{{{}}}", self.0)
    }
}

/// A text as JSON writes it.
fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

fn claim(catalog: &Catalog, checked: &Checked<'_>) -> String {
    let readings = checked.judged.readings.iter().map(|reading| self::reading(catalog, checked, reading));
    let mut object = Object::default();
    object
        .text("id", checked.judged.claim.id.as_str())
        .text("verdict", En.verdict(checked.judged.verdict))
        .raw("readings", &list(readings))
        .raw("evidence", &list(checked.evidence.iter().map(row)))
        .text("view", &print(&evidence(&checked.shows)));
    object.end()
}

fn reading(catalog: &Catalog, checked: &Checked<'_>, reading: &Reading<'_>) -> String {
    let mut object = Object::default();
    object.raw("definition", &definition(&reading.definition)).text("truth", truth(reading.truth));
    if let Some(why) = reading.why {
        object.text("unknown", unknown(why));
    }
    if reading.found != Finding::Nothing {
        object.text("found", &En.found_by(catalog, &checked.judged, reading));
    }
    if let Some(grade) = reading.grade {
        object.text("grade", En.grade(grade));
    }
    let place = |row: &Row<'_>| checked.evidence.iter().position(|evidence| evidence.row == *row);
    object.raw("rows", &list(reading.rows.iter().filter_map(place).map(|place| place.to_string())));
    if let Some(of) = checked.widest.iter().find(|widest| widest.definition.covers(&reading.definition)) {
        object.raw("widest", &widest(of));
    }
    object.end()
}

fn definition(definition: &Definition<'_>) -> String {
    let mut object = Object::default();
    if let Some(metric) = definition.metric {
        object.text("by", &meant(metric));
    }
    if let Some(day) = definition.release_day {
        object.number("release_day", day.number());
    }
    if let Some(anchor) = definition.anchor {
        object.text("from", if anchor == Anchor::Own { "release" } else { "first-track" });
    }
    if let Some(zone) = definition.zone {
        object.text("zone", zone.word());
    }
    if let Some(counts) = definition.singles_count {
        object.raw("singles", if counts { "true" } else { "false" });
    }
    object.end()
}

/// The widest scopes in which a claim holds, and who is ahead in the next wider one, by their names in the file.
fn widest(widest: &Widest<'_>) -> String {
    let holds = widest.holds.iter().map(|holds| {
        let mut object = scope(holds.among);
        object.number("compared", holds.compared).raw("stated", if holds.is_stated { "true" } else { "false" });
        object.end()
    });
    let mut object = Object::default();
    object.raw("holds", &list(holds));
    if let Some(ahead) = widest.ahead {
        let mut of = scope(ahead.among);
        of.text("list", ahead.row.list().name());
        if let Some(record) = ahead.row.record() {
            of.number("record", record);
        }
        of.text("since", &ahead.since.to_string());
        object.raw("ahead", &of.end());
    }
    for (name, is_so) in [("open", widest.is_open), ("short", widest.is_short)] {
        object.raw(name, if is_so { "true" } else { "false" });
    }
    object.end()
}

fn scope(among: Among) -> Object {
    let mut object = Object::default();
    object.text("scope", among.field.word());
    if let Some(year) = among.year {
        object.number("year", year);
    }
    object
}

/// A meaning, as the records of claims write it.
fn meant(metric: &Metric) -> String {
    match metric {
        Metric::Count { counter, measure } => format!("{counter}/{}", measure.word()),
        Metric::TotalAfterFirstWeek(counter) => format!("{counter}/after-first-week"),
        Metric::ChartWeek(chart) => chart.to_string(),
    }
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "true",
        Truth::False => "false",
        Truth::Unknown => "unknown",
    }
}

fn unknown(why: Why) -> &'static str {
    match why {
        Why::OnlyTheClaim => "only-the-claim",
        Why::NoFigure => "no-figure",
        Why::LeavesOpen => "leaves-open",
        Why::FieldNotHeld => "field-not-held",
        Why::NoRelease => "no-release",
        Why::NationalityNotHeld => "nationality-not-held",
        Why::Unread => "unread",
    }
}

fn row(evidence: &Evidence<'_>) -> String {
    let role = match evidence.role {
        Role::Decides => "decides",
        Role::Beside => "beside",
        Role::OwnWord => "own-word",
    };
    let mut object = Object::default();
    object.text("role", role).text("list", evidence.row.list().name());
    if let Some(record) = evidence.row.record() {
        object.number("record", record);
    }
    match evidence.row {
        Row::Entry(entry) => {
            object.text("chart", entry.chart.as_str());
            match &entry.work {
                WorkId::Album(id) => object.text("album", id.as_str()),
                WorkId::Track(id) => object.text("track", id.as_str()),
            };
            object.number("rank", entry.rank);
            if let Some(amount) = entry.amount {
                quantity(&mut object, "amount", amount);
            }
        }
        Row::Count(count) => {
            match &count.subject {
                CountedId::Act(id) => object.text("act", id.as_str()),
                CountedId::Album(id) => object.text("album", id.as_str()),
                CountedId::Track(id) => object.text("track", id.as_str()),
            };
            object.text("counter", count.counter.as_str()).text("measure", count.measure.word());
            quantity(&mut object, "value", count.quantity);
        }
        Row::Place(place) => {
            object.text("act", place.act.as_str()).text("counter", place.counter.as_str());
            object.text("scope", place.scope.word()).number("rank", place.rank);
        }
        Row::Statement(statement) => {
            object.text("counter", statement.counter.as_str()).text("measure", statement.measure.word());
            object.text("scope", statement.scope.word()).text("says", statement.says.word());
            if let Some(album) = &statement.album {
                object.text("album", album.as_str());
            }
            if let Some(value) = statement.value {
                object.number("value", value);
            }
        }
        Row::Album(album) => drop(object.text("id", album.id.as_str())),
        Row::Track(track) => drop(object.text("id", track.id.as_str())),
    }
    if let Some(when) = evidence.row.when() {
        object.text("when", &when.to_string());
    }
    let sources = evidence.row.citations().iter().map(|citation| match citation.file {
        Some(file) => text(&format!("{}@{file}", citation.source)),
        None => text(citation.source.as_str()),
    });
    object.raw("sources", &list(sources));
    object.end()
}

fn quantity(object: &mut Object, name: &str, quantity: Quantity) {
    object.number(name, quantity.value);
    match quantity.bound {
        Bound::Exact => {}
        Bound::About => drop(object.text("as", "about")),
        Bound::AtLeast => drop(object.text("as", "least")),
        Bound::Almost => drop(object.text("as", "almost")),
    }
}
