//! What the tests of follower rankings have in common: four acts, one counter, and what is stated of them.

use crate::model::catalog::Catalog;

/// The acts: a, b and c are soloists, a and b women; g is a group.
pub const ACTS: [&str; 4] = ["a", "b", "c", "g"];

/// What a record states: of whom, the figure, its date, and the day it was known where a test is about that.
#[derive(Clone, Debug)]
pub struct Given {
    pub act: &'static str,
    pub figure: Figure,
    pub to: String,
    pub known: Option<String>,
}

/// A count with its bound (none is exact), or a place among soloists.
#[derive(Clone, Copy, Debug)]
pub enum Figure {
    Count(u64, &'static str),
    Rank(u16),
}

pub fn count(act: &'static str, value: u64, bound: &'static str, to: &str) -> Given {
    Given { act, figure: Figure::Count(value, bound), to: to.to_owned(), known: None }
}

pub fn rank(act: &'static str, rank: u16, to: &str) -> Given {
    Given { act, figure: Figure::Rank(rank), to: to.to_owned(), known: None }
}

/// The catalog in which that is stated. Only a count says itself since when it was known: a place is known from the
/// day of its source on, so each has one of its own.
pub fn catalog(given: &[Given]) -> Catalog {
    let act = |id: &str| {
        let kind = if id == "g" { "group" } else { "soloist" };
        let female = if id == "g" { String::new() } else { format!(r#","female":{}"#, id != "c") };
        format!(r#"{{"id":"{id}","name":"{id}","kind":"{kind}"{female}}}"#)
    };
    let acts = ACTS.map(act).join(",");
    let source = |id: &str, date: &str| {
        format!(r#"{{"id":"{id}","publisher":"P","url":"https://example.org/","grade":"reliable"{date}}}"#)
    };
    let (mut sources, mut counts, mut places) = (vec![source("s", "")], Vec::new(), Vec::new());
    for (number, Given { act, figure, to, known }) in given.iter().enumerate() {
        let since = |field: &str| known.as_ref().map(|known| format!(r#","{field}":"{known}""#)).unwrap_or_default();
        match figure {
            Figure::Count(value, bound) => {
                let bound = if bound.is_empty() { String::new() } else { format!(r#","as":"{bound}""#) };
                counts.push(format!(
                    r#"{{"act":"{act}","counter":"f","measure":"total","value":{value}{bound},"to":"{to}"{},"sources":["s"]}}"#,
                    since("known")
                ));
            }
            Figure::Rank(rank) => {
                sources.push(source(&format!("s{number}"), &since("date")));
                places.push(format!(
                    r#"{{"act":"{act}","counter":"f","scope":"soloists","rank":{rank},"when":"{to}","sources":["s{number}"]}}"#
                ));
            }
        }
    }
    let [sources, counts, places] = [sources, counts, places].map(|records| records.join(","));
    let text = format!(
        r#"{{"format":1,"version":"2026-01-01","title":{{"en":"T"}},
        "lead":{{"act":"a","album":"l","charts":["x"],"window":["2022-06-01","2023-12-31"]}},
        "sources":[{sources}],"acts":[{acts}],
        "albums":[{{"id":"l","title":"L","act":"a","kind":"album"}}],"tracks":[],
        "charts":[{{"id":"x","name":"X","publisher":"P","region":"KR","subject":"album","period":"week"}}],
        "counters":[{{"id":"f","name":"F","family":"followers","unit":"followers","what":{{"en":"F."}},"real_time":true}}],
        "coverage":[],"statements":[],"entries":[],"counts":[{counts}],"places":[{places}]}}"#
    );
    let reading = Catalog::from_json(&text).unwrap_or_else(|reason| panic!("{text}: {reason:?}"));
    assert_eq!(reading.faults, [], "{text}");
    reading.catalog
}
