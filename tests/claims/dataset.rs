//! A small dataset to put claims to: two soloists with an album each, a chart, counters, and sources of three kinds.

use chartrun::claim::{Checked, Verdict, check};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;

/// The lists that a test fills; each record in the form of the file.
#[derive(Clone, Default)]
pub struct Given<'t> {
    pub counts: &'t [&'t str],
    pub entries: &'t [&'t str],
    pub places: &'t [&'t str],
    pub statements: &'t [&'t str],
    pub claims: &'t [&'t str],
}

pub fn text(given: &Given<'_>) -> String {
    format!(
        r#"{{"format":1,"version":"2024-12-31","title":{{"en":"A small world"}},
"lead":{{"act":"ann","album":"one","charts":["weekly"],"window":["2023-01-01","2023-12-31"]}},
"sources":[
{{"id":"agency","publisher":"Agency","url":"https://a.example/","date":"2023-03-01","grade":"reliable"}},
{{"id":"archive","publisher":"Archive","url":"https://c.example/","date":"2023-03-01","grade":"convenience"}},
{{"id":"herald","publisher":"Herald","url":"https://b.example/","date":"2023-03-02","grade":"reliable"}},
{{"id":"late","publisher":"Late","url":"https://d.example/","date":"2024-02-01","grade":"reliable"}},
{{"id":"press","publisher":"Press","url":"https://p.example/","date":"2023-03-01","grade":"reliable"}},
{{"id":"repeater","publisher":"Repeater","url":"https://r.example/","date":"2023-03-05","grade":"reliable"}}],
"acts":[{{"id":"ann","name":"Ann","kind":"soloist","female":true}},{{"id":"bo","name":"Bo","kind":"soloist","female":false}},
{{"id":"crowd","name":"Crowd","kind":"group"}}],
"albums":[
{{"id":"big","title":"Big","act":"crowd","kind":"album","release":"2023-01-06"}},
{{"id":"one","title":"One","act":"ann","kind":"album","release":"2023-01-06","tracks":["a","b","c","d"]}},
{{"id":"two","title":"Two","act":"bo","kind":"album","release":"2023-06-02"}}],
"tracks":[{{"id":"a","title":"A","acts":["ann"],"release":"2023-01-06"}},{{"id":"b","title":"B","acts":["ann"],"release":"2023-01-06"}},
{{"id":"c","title":"C","acts":["ann"],"release":"2022-12-30"}},{{"id":"d","title":"D","acts":["ann"],"release":"2023-01-06"}}],
"charts":[{{"id":"albums","name":"Albums","publisher":"X","region":"KR","subject":"album","period":"week","tracked":[-6,0],"published":1}},
{{"id":"weekly","name":"Weekly","publisher":"X","region":"KR","subject":"track","period":"week","tracked":[-6,0],"published":1,"unit":"streams"}}],
"counters":[
{{"id":"followers","name":"Followers","family":"followers","unit":"followers","what":{{"en":"."}},"real_time":true}},
{{"id":"shop","name":"Shop","family":"sales","unit":"copies","what":{{"en":"."}}}},
{{"id":"stream","name":"Stream","family":"streams","unit":"streams","what":{{"en":"."}}}}],
"coverage":[{{"chart":"weekly","acts":["ann"],"extent":"complete","from":"2023-01-01","to":"2023-12-31"}}],
"statements":[{}],"entries":[{}],"counts":[{}],"places":[{}],"claims":[{}]}}"#,
        given.statements.join(","),
        given.entries.join(","),
        given.counts.join(","),
        given.places.join(","),
        given.claims.join(",")
    )
}

pub fn catalog(given: &Given<'_>) -> Catalog {
    let reading = Catalog::from_json(&text(given)).expect("it is read");
    assert_eq!(reading.faults, []);
    reading.catalog
}

/// What comes of the first claim.
pub fn verdict(given: &Given<'_>) -> Verdict {
    verdict_as_of(given, None)
}

pub fn verdict_as_of(given: &Given<'_>, as_of: Option<&str>) -> Verdict {
    with_checked(given, as_of, |checked| checked.judged.verdict)
}

/// Looks at the check of the first claim.
pub fn with_checked<T>(given: &Given<'_>, as_of: Option<&str>, look: impl FnOnce(&Checked<'_>) -> T) -> T {
    let catalog = catalog(given);
    let claim = catalog.claims().first().expect("there is a claim");
    look(&check(&catalog, claim, as_of.map(|day| Day::parse(day).expect("a day"))))
}

/// A claim of that kind, by the press.
pub fn claim(fields: &str) -> String {
    format!(r#"{{"id":"claim",{fields},"sources":["press"],"repeats":["repeater"]}}"#)
}

/// A count of an album in its first week.
pub fn week(album: &str, value: u64, sources: &str) -> String {
    let (from, to) = if album == "two" { ("2023-06-02", "2023-06-08") } else { ("2023-01-06", "2023-01-12") };
    format!(
        r#"{{"album":"{album}","counter":"shop","measure":"first-week","value":{value},"from":"{from}","to":"{to}","sources":[{sources}]}}"#
    )
}

/// A total of streams on a day.
pub fn total(album: &str, value: u64, bound: &str, to: &str, sources: &str) -> String {
    let bound = if bound.is_empty() { String::new() } else { format!(r#","as":"{bound}""#) };
    format!(
        r#"{{"album":"{album}","counter":"stream","measure":"total","value":{value}{bound},"to":"{to}","sources":[{sources}]}}"#
    )
}
