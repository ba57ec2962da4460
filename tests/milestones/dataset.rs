//! A dataset file of a few records, in the format of the wire.

use super::common::{file, whole};
use chartrun::model::catalog::Catalog;

/// A dataset of two albums and two counters with these counts, one JSON object each.
pub fn catalog(counts: &[&str]) -> Catalog {
    let lists = [
        (
            "sources",
            r#"{"id":"agency","publisher":"Yonhap","url":"https://example.org/a","date":"2023-09-15","grade":"reliable"},
{"id":"next-day","publisher":"Korea Herald","url":"https://example.org/b","date":"2023-09-09","grade":"reliable"},
{"id":"fans","publisher":"A fan page","url":"https://example.org/c","date":"2023-09-20","grade":"fan"},
{"id":"later","publisher":"Pinkvilla","url":"https://example.org/d","date":"2024-01-10","grade":"convenience"},
{"id":"undated","publisher":"A <page>","url":"https://example.org/e","grade":"convenience"}"#,
        ),
        (
            "acts",
            r#"{"id":"v","name":"V","ko":"뷔","kind":"soloist"},{"id":"jimin","name":"Jimin","ko":"지민","kind":"soloist"},
{"id":"bts","name":"BTS","kind":"group"}"#,
        ),
        (
            "albums",
            r#"{"id":"layover","title":"Layover","act":"v","kind":"album","release":"2023-09-08","tracks":["slow-dancing"]},
{"id":"face","title":"FACE","act":"jimin","kind":"album","release":"2023-03-24"},
{"id":"proof","title":"Proof","act":"bts","kind":"album"}"#,
        ),
        ("tracks", r#"{"id":"slow-dancing","title":"Slow Dancing","acts":["v"],"release":"2023-09-08"}"#),
        (
            "charts",
            r#"{"id":"billboard-200","name":"Billboard 200","publisher":"Billboard","region":"US","subject":"album",
"depth":200,"period":"week"}"#,
        ),
        (
            "counters",
            r#"{"id":"hanteo","name":"Hanteo","ko":"한터","family":"sales","unit":"copies","what":{"en":"Copies sold."},"real_time":true},
{"id":"circle","name":"Circle","family":"sales","unit":"copies","what":{"en":"Copies shipped."}},
{"id":"streams","name":"Spotify streams","family":"streams","unit":"streams","what":{"en":"Streams."}}"#,
        ),
        ("counts", &counts.join(",\n")),
    ];
    let lead = r#"{"act":"v","album":"layover","charts":["billboard-200"],"window":["2023-03-01","2024-02-29"]}"#;
    whole(&file(lead, &lists))
}

/// Layover on Hanteo: a first count withdrawn, the first day, two totals on the way, the first week.
pub const LAYOVER: [&str; 7] = [
    r#"{"album":"layover","counter":"hanteo","measure":"moment","value":1000000,"as":"least","to":"2023-09-08","hour":"16:30","sources":["later"],"withdrawn":{"on":"2023-09-09","why":{"en":"Counted before the correction."},"sources":["next-day"]}}"#,
    r#"{"album":"layover","counter":"hanteo","measure":"moment","value":2200000,"as":"about","to":"2023-09-08","hour":"19:00","sources":["next-day"],"withdrawn":{"on":"2023-09-09","why":{"en":"Orders that were not complete.","ko":"완료되지 않은 주문."},"sources":["next-day"]}}"#,
    r#"{"album":"layover","counter":"hanteo","measure":"first-day","value":1672138,"from":"2023-09-08","to":"2023-09-08","sources":["next-day"]}"#,
    r#"{"album":"layover","counter":"hanteo","measure":"moment","value":1950000,"as":"about","to":"2023-09-12","sources":["agency"]}"#,
    r#"{"album":"layover","counter":"hanteo","measure":"moment","value":2000000,"as":"least","to":"2023-09-13","hour":"12:13","sources":["agency"]}"#,
    r#"{"album":"layover","counter":"hanteo","measure":"first-week","value":2101974,"from":"2023-09-08","to":"2023-09-14","sources":["agency"]}"#,
    r#"{"album":"layover","counter":"hanteo","measure":"week","value":412825,"from":"2023-09-11","to":"2023-09-17","sources":["later"]}"#,
];
