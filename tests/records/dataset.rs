//! Datasets to look records up in.

use super::common::{counter as counter_id, file, whole};
use chartrun::model::catalog::Catalog;
use chartrun::model::chart::Subject;
use chartrun::model::id::WorkId;
use chartrun::model::observation::Scope;
use chartrun::query::record::{Record, Terms};

/// Four albums of soloists a to d (b is a woman), all out on 1 January 2024, one of the group g, out a month later,
/// one without a release, and a version of the first; with these counts.
pub fn catalog(counts: &[String]) -> Catalog {
    whole(&text(counts))
}

/// The file of it.
pub fn text(counts: &[String]) -> String {
    let albums = ["a", "b", "c", "d"]
        .map(|id| format!(r#"{{"id":"{id}","title":"{id}","act":"{id}","kind":"album","release":"2024-01-01"}}"#));
    let albums = albums.join(",")
        + r#",{"id":"g","title":"G","act":"g","kind":"album","release":"2024-02-01"},
{"id":"old","title":"Old","act":"a","kind":"album"},
{"id":"a-remixes","title":"A remixed","act":"a","kind":"edition","of":"a","release":"2024-01-01"}"#;
    let lists = [
        (
            "sources",
            r#"{"id":"s","publisher":"P","url":"https://example.org/","grade":"reliable"},
{"id":"fan","publisher":"F","url":"https://example.org/f","grade":"fan"}"#,
        ),
        (
            "acts",
            r#"{"id":"a","name":"A","kind":"soloist"},{"id":"b","name":"B","kind":"soloist","female":true},
{"id":"c","name":"C","kind":"soloist"},{"id":"d","name":"D","kind":"soloist"},{"id":"g","name":"G","kind":"group"}"#,
        ),
        ("albums", &albums),
        ("charts", r#"{"id":"x","name":"X","publisher":"P","region":"KR","subject":"album","period":"week"}"#),
        (
            "counters",
            r#"{"id":"sold","name":"Sold","family":"sales","unit":"copies","what":{"en":"Sold."},"real_time":true},
{"id":"streams","name":"Streams","family":"streams","unit":"streams","what":{"en":"Streams."}}"#,
        ),
        ("counts", &counts.join(",\n")),
    ];
    file(r#"{"act":"a","album":"a","charts":["x"],"window":["2024-01-01","2024-12-31"]}"#, &lists)
}

/// A total: album, figure, bound, date, and more fields.
pub fn total(album: &str, counter: &str, value: u64, bound: &str, to: &str, rest: &str) -> String {
    let sources = if rest.contains("sources") { "" } else { r#","sources":["s"]"# };
    let bound = if bound == "exact" { String::new() } else { format!(r#","as":"{bound}""#) };
    format!(
        r#"{{"album":"{album}","counter":"{counter}","measure":"total","value":{value}{bound},"to":"{to}"{rest}{sources}}}"#
    )
}

/// What a record is of.
pub fn terms(counter: &str, of: &str, threshold: u64, scope: Scope) -> Terms {
    let of = if of == "album" { Subject::Album } else { Subject::Track };
    Terms { counter: counter_id(counter), of, threshold, scope }
}

/// The id of a work.
pub fn name(work: &WorkId) -> &str {
    match work {
        WorkId::Album(id) => id.as_str(),
        WorkId::Track(id) => id.as_str(),
    }
}

/// A work with its days and its places.
pub type Ranked<'r> = (&'r str, (i32, i32), (usize, usize));

/// The ranking.
pub fn ranking<'r>(record: &'r Record<'_>) -> Vec<Ranked<'r>> {
    record.ranking.iter().map(|reach| (name(&reach.work), reach.days, reach.places)).collect()
}

/// One stretch of the progression: since when and until when, whether surely, and who.
pub type Held<'r> = (String, Option<String>, bool, Vec<&'r str>);

/// The progression.
pub fn progression<'r>(record: &'r Record<'_>) -> Vec<Held<'r>> {
    let held = record.progression.iter().map(|held| {
        let holders = held.holders.iter().map(|at| name(&record.ranking[*at].work)).collect();
        (held.from.to_string(), held.until.map(|day| day.to_string()), held.is_sure, holders)
    });
    held.collect()
}
