//! What is asked of the shipped dataset by a link, and what is stated in a small one; and what the page says of either.

use super::common::{file, whole};
use chartrun::figure::timelines::chart_entries::runs;
use chartrun::link::{Clock, Scene, parse};
use chartrun::model::catalog::Catalog;
use chartrun::query::glance::beside;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Shows};
use chartrun::query::totals::totals;
use chartrun::words::Language;

/// What a link selects of a dataset.
pub fn selected(catalog: &Catalog, link: &str) -> Selection {
    let view = parse(link).view;
    let question = Question {
        acts: view.artists.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec()),
        albums: view.albums.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec()),
        charts: view.charts.as_ref().map_or_else(Vec::new, |ids| ids.as_slice().to_vec()),
        time: view.time,
        as_of: view.as_of,
        since_release: view.clock == Some(Clock::Release),
        shows: match view.scene {
            Some(Scene::Charts) => Shows::Entries,
            Some(Scene::Followers) => Shows::Followers,
            Some(Scene::Milestones) => Shows::Totals,
            _ => Shows::All,
        },
        ..Question::default()
    };
    Selection::new(catalog, &question)
}

/// The sentence on top of the page.
pub fn headline(catalog: &Catalog, link: &str) -> [String; 2] {
    let selection = selected(catalog, link);
    Language::ALL.map(|language| language.headline(catalog, &selection))
}

/// The finding of the chart entries.
pub fn entries(catalog: &Catalog, link: &str) -> [String; 2] {
    let selection = selected(catalog, link);
    let mut runs = runs(catalog, &selection);
    runs.retain(|run| selection.has(run.work));
    Language::ALL.map(|language| language.chart_entries(catalog, &selection, &runs))
}

/// The finding of the follower rankings.
pub fn followers(catalog: &Catalog, link: &str) -> [String; 2] {
    let selection = selected(catalog, link);
    let rankings = Rankings::new(catalog, &selection);
    Language::ALL.map(|language| language.followers(catalog, &selection, &rankings))
}

/// The finding of the milestones.
pub fn milestones(catalog: &Catalog, link: &str) -> [String; 2] {
    let selection = selected(catalog, link);
    let totals = totals(catalog, &selection);
    Language::ALL.map(|language| language.milestones(catalog, &selection, &totals))
}

/// The caption of the few figures beside the headline.
pub fn caption(catalog: &Catalog, link: &str) -> [Option<String>; 2] {
    let selection = selected(catalog, link);
    let beside = beside(catalog, &selection);
    Language::ALL.map(|language| language.beside_the_headline(catalog, &selection, &beside).map(|table| table.caption))
}

/// Three albums of the soloist a, out in January 2023, a weekly chart of 2023 that is public three days after its date
/// and held whole until August, and a counter of copies sold; with these positions and counts.
pub fn three(entries: &[String], counts: &[String]) -> Catalog {
    let lists = [
        ("sources", r#"{"id":"s","publisher":"P","url":"https://example.org/{date}","grade":"official"}"#),
        ("acts", r#"{"id":"a","name":"A","kind":"soloist"}"#),
        (
            "albums",
            r#"{"id":"x","title":"X","act":"a","kind":"album","release":"2023-01-06"},
            {"id":"y","title":"Y","act":"a","kind":"album","release":"2023-01-06"},
            {"id":"z","title":"Z","act":"a","kind":"album","release":"2023-01-06"}"#,
        ),
        (
            "charts",
            r#"{"id":"c","name":"C","publisher":"C","region":"US","subject":"album","depth":200,"period":"week",
            "tracked":[-6,0],"published":3},
            {"id":"year","name":"Year","publisher":"C","region":"US","subject":"album","period":"year"}"#,
        ),
        (
            "counters",
            r#"{"id":"sold","name":"Sold","family":"sales","unit":"copies","what":{"en":"Sold."},"real_time":true}"#,
        ),
        (
            "coverage",
            r#"{"chart":"c","acts":["a"],"extent":"complete","from":"2023-01-01","to":"2023-08-31","sources":["s"]}"#,
        ),
        ("entries", &entries.join(",\n")),
        ("counts", &counts.join(",\n")),
    ];
    let lead = r#"{"act":"a","album":"x","charts":["c"],"window":["2023-01-01","2023-12-31"]}"#;
    whole(&file(lead, &lists))
}

/// A position on the weekly chart.
pub fn at(album: &str, date: &str, rank: u16, week: u16) -> String {
    format!(r#"{{"chart":"c","album":"{album}","date":"{date}","rank":{rank},"week":{week},"sources":["s"]}}"#)
}

/// The copies that an album sold in its first week; the bound is `exact`, `about`, `least` or `almost`.
pub fn first_week(album: &str, value: u64, bound: &str) -> String {
    let bound = if bound == "exact" { String::new() } else { format!(r#""as":"{bound}","#) };
    format!(
        r#"{{"album":"{album}","counter":"sold","measure":"first-week","value":{value},{bound}
        "from":"2023-01-06","to":"2023-01-12","sources":["s"]}}"#
    )
}
