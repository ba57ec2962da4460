//! As of a day, nothing that became known later is used: for the whole shipped dataset and everything the page says.
//!
//! The dataset is cut down to what was known on a day, and asked for that day: it has to answer as the whole one does.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::timelines::{Timeline, chart_entries, followers, milestones, records};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use chartrun::model::observation::Standing;
use chartrun::paint::paint;
use chartrun::query::glance::beside;
use chartrun::query::ranking::Rankings;
use chartrun::query::record::Record;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use common::{TEXT, act, album, day};
use serde_json::Value;

fn catalog(text: &str) -> Catalog {
    Catalog::from_json(text).expect("it is whole").catalog
}

/// What names a record among its like.
fn key(record: &Value, fields: &[&str]) -> String {
    fields.iter().map(|field| format!("{}|", record.get(field).unwrap_or(&Value::Null))).collect()
}

/// The dataset as it was on a day: without what became known later, and without what withdrew it later. When a record
/// was known follows from the model's rules; a record of the file and what was read of it find each other by key.
fn as_it_was(text: &str, day: Day) -> String {
    let whole = catalog(text);
    let mut document: Value = serde_json::from_str(text).expect("it is JSON");
    for list in ["counts", "entries", "places"] {
        let records = document.get_mut(list).and_then(Value::as_array_mut).expect("a list");
        let mut known = known(&whole, list);
        records.retain_mut(|record| {
            let withdrawn = record.get("withdrawn").and_then(|withdrawn| withdrawn.get("on")).and_then(Value::as_str);
            if withdrawn.and_then(Day::parse).is_some_and(|on| on > day) {
                record.as_object_mut().expect("a record").remove("withdrawn");
            }
            let key = key(
                record,
                &["album", "track", "act", "chart", "counter", "date", "to", "when", "rank", "value", "scope"],
            );
            let at = known.iter().position(|(name, _)| *name == key).unwrap_or_else(|| panic!("{key} is not read"));
            known.remove(at).1.is_some_and(|known| known <= day)
        });
    }
    document.to_string()
}

/// Every record of a list by its key, and when it was known.
fn known(catalog: &Catalog, list: &str) -> Vec<(String, Option<Day>)> {
    let text = |value: &dyn std::fmt::Display| format!("\"{value}\"|");
    let none = || "null|".to_owned();
    let since = |standing: &Standing| standing.known;
    let subject = |album: Option<String>, track: Option<String>, act: Option<String>| {
        [album, track, act].map(|id| id.map_or_else(none, |id| text(&id))).concat()
    };
    match list {
        "counts" => {
            let all = catalog.series().flat_map(|(_, counts)| counts);
            let one = |count: &chartrun::model::observation::Count| {
                use chartrun::model::observation::CountedId as Of;
                let of = match &count.subject {
                    Of::Album(id) => subject(Some(id.to_string()), None, None),
                    Of::Track(id) => subject(None, Some(id.to_string()), None),
                    Of::Act(id) => subject(None, None, Some(id.to_string())),
                };
                let to = count.to.map_or_else(none, |to| text(&to));
                let name = format!(
                    "{of}{}{}{}{to}{}{}{}|{}",
                    none(),
                    text(&count.counter),
                    none(),
                    none(),
                    none(),
                    count.quantity.value,
                    none()
                );
                (name, since(&count.standing))
            };
            all.map(one).collect()
        }
        "entries" => {
            let all = catalog.runs().flat_map(|(_, entries)| entries);
            let one = |entry: &chartrun::model::observation::Entry| {
                use chartrun::model::id::WorkId as Of;
                let of = match &entry.work {
                    Of::Album(id) => subject(Some(id.to_string()), None, None),
                    Of::Track(id) => subject(None, Some(id.to_string()), None),
                };
                let date = entry.date.map_or_else(none, |date| text(&date));
                let name = format!(
                    "{of}{}{}{date}{}{}{}|{}{}",
                    text(&entry.chart),
                    none(),
                    none(),
                    none(),
                    entry.rank,
                    none(),
                    none()
                );
                (name, since(&entry.standing))
            };
            all.map(one).collect()
        }
        _ => {
            let one = |place: &chartrun::model::observation::Place| {
                let of = subject(None, None, Some(place.act.to_string()));
                let when = place.when.map_or_else(none, |when| text(&when));
                let name = format!(
                    "{of}{}{}{}{}{when}{}|{}{}",
                    none(),
                    text(&place.counter),
                    none(),
                    none(),
                    place.rank,
                    none(),
                    text(&place.scope.word())
                );
                (name, since(&place.standing))
            };
            catalog.places().iter().map(one).collect()
        }
    }
}

/// Everything the page says and draws of a question.
fn said(catalog: &Catalog, question: &Question) -> String {
    let (language, selection) = (Language::En, Selection::new(catalog, question));
    let drawn = |timeline: &Timeline| {
        let panels = timeline.panels.iter().map(|panel| format!("{}\n{}", panel.name, paint(&panel.figure, "f")));
        format!("{}\n{}", panels.collect::<Vec<_>>().join("\n"), timeline.notes.join("\n"))
    };
    let runs = chart_entries::runs(catalog, &selection);
    let rankings = Rankings::new(catalog, &selection);
    let totals = totals(catalog, &selection);
    let mut parts = vec![
        language.headline(catalog, &selection),
        format!("{:#?}", language.beside_the_headline(catalog, &selection, &beside(catalog, &selection))),
        drawn(&chart_entries::chart_entries(catalog, &selection, &runs, language, 1200.0)),
        format!("{:#?}", language.chart_entries_table(catalog, &selection, &runs)),
        language.followers(catalog, &selection, &rankings),
        drawn(&followers::followers(catalog, &selection, &rankings, language, 1200.0)),
        format!("{:#?}", language.followers_table(catalog, &selection, &rankings)),
        language.milestones(catalog, &selection, &totals),
        drawn(&milestones::milestones(catalog, &selection, &totals, language, 1200.0)),
        format!("{:#?}", language.milestones_table(catalog, &selection, &totals)),
    ];
    if let Some(record) = Record::shown(catalog, &selection) {
        parts.push(language.records(catalog, &selection, &record));
        parts.push(drawn(&records::records(catalog, &selection, &record, language, 1200.0)));
        parts.push(format!("{:#?}", language.records_table(catalog, &selection, &record)));
    }
    parts.join("\n=====\n")
}

/// The first lines in which two texts differ.
fn differ(one: &str, other: &str) -> String {
    let pairs = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
    pairs.take(6).map(|(one, other)| format!("- {one}\n+ {other}\n")).collect()
}

#[test]
fn nothing_that_became_known_later_is_used() {
    let whole = catalog(&TEXT);
    let every_chart: Vec<_> = whole.charts().map(|chart| chart.id.clone()).collect();
    let long_ago = day("2016-01-01");
    let long_ago = chartrun::model::day::Days::new(long_ago, long_ago + 365).expect("a window");
    for as_of in ["2023-09-08", "2023-09-10", "2023-10-23", "2024-03-01"] {
        let as_of = day(as_of);
        let then = catalog(&as_it_was(&TEXT, as_of));
        let of = |acts: &[&str], albums: &[&str], time: Option<Time>| Question {
            acts: acts.iter().map(|id| act(id)).collect(),
            albums: albums.iter().map(|id| album(id)).collect(),
            time,
            as_of: Some(as_of),
            ..Question::default()
        };
        let window = chartrun::model::day::Days::new(day("2022-01-01"), as_of).expect("a window");
        for question in [
            of(&[], &[], None),
            of(&[], &["layover", "face", "d-day"], Some(Time::Window(window))),
            of(&["jimin", "bts"], &[], Some(Time::Window(window))),
            // What the window is, which charts lack data, and what is said where nothing is in view.
            of(&["v"], &[], Some(Time::All)),
            Question { charts: every_chart.clone(), ..of(&[], &["layover", "golden"], Some(Time::Window(window))) },
            of(&[], &["layover"], Some(Time::Window(long_ago))),
            of(&["rose"], &["rosie"], Some(Time::Window(long_ago))),
            Question { since_release: true, ..of(&["v"], &["layover", "face"], None) },
        ] {
            let (all, part) = (said(&whole, &question), said(&then, &question));
            assert!(all == part, "as of {as_of}, {question:?}\n{}", differ(&all, &part));
        }
    }
}
