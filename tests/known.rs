//! As it was known: what the shipped dataset says as of a day, and how it tells the other side.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::Shape;
use chartrun::figure::timelines::chart_entries::{chart_entries, runs};
use chartrun::model::day::When;
use chartrun::model::id::SourceId;
use chartrun::model::observation::{Count, CountedId};
use chartrun::query::fact::Fact;
use chartrun::query::milestone::Levels;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use chartrun::words::readout::Readout;
use chartrun::words::table::{Cell, Row};
use common::{CATALOG, TEXT, act, album, counter, day};

/// What the page opens with, as of a day.
fn selection(as_of: Option<&str>) -> Selection {
    Selection::new(&CATALOG, &Question { as_of: as_of.map(day), ..Question::default() })
}

/// The counts of an album by a counter.
fn counts(of: &str, by: &str) -> &'static [Count] {
    CATALOG.counts(&CountedId::Album(album(of)), &counter(by))
}

/// What a count of an album says as of a day: the first with that value.
fn read(album: &str, counter: &str, value: u64, as_of: Option<&str>) -> Readout {
    let count = counts(album, counter).iter().find(|count| count.quantity.value == value).expect("it is counted");
    let fact = Fact::count(&CATALOG, count).expect("a fact");
    Language::En.readout(&CATALOG, &selection(as_of), &fact)
}

fn others_say(readout: &Readout) -> Vec<&str> {
    readout.details.iter().filter(|(name, _)| name == "others say").map(|(_, says)| says.as_str()).collect()
}

/// The finding of the milestones as of a day.
fn finding(language: Language, as_of: &str) -> String {
    let selection = selection(Some(as_of));
    language.milestones(&CATALOG, &selection, &totals(&CATALOG, &selection))
}

#[test]
fn when_did_layover_pass_two_million_on_hanteo() {
    let passed = |as_of: &str| {
        let count = counts("layover", "hanteo").first().expect("it is counted");
        let levels = Levels::new(&CATALOG, &count.subject, &count.counter, Some(day(as_of)))?;
        levels.reached(2_000_000).map(|reached| reached.by.to_string())
    };
    assert_eq!(passed("2023-09-07"), None);
    assert_eq!(passed("2023-09-08").as_deref(), Some("2023-09-08"));
    assert_eq!(passed("2023-09-10"), None);
    assert_eq!(passed("2023-09-16").as_deref(), Some("2023-09-13"));
}

#[test]
fn a_source_is_of_the_date_that_its_id_ends_in_or_of_the_one_it_says() {
    for (id, says, date) in [
        ("paper-2023-09-15", None, Some("2023-09-15")),
        ("paper-2023-09", None, Some("2023-09")),
        ("paper-2023", None, Some("2023")),
        ("paper-2023-09-15", Some("2023-10"), Some("2023-10")),
        ("paper-2023-09-15-2", None, None),
        ("paper-2023-13", None, None),
        ("paper2023", None, None),
        ("paper-3", None, None),
        ("2023", None, None),
    ] {
        let says = says.map_or(String::new(), |date| format!(r#""date":"{date}","#));
        let source = format!(r#"{{"id":"{id}",{says}"publisher":"P","url":"https://p.example","grade":"fan"}}"#);
        let text = TEXT.replacen("\"sources\":[", &format!("\"sources\":[{source},"), 1);
        let catalog = chartrun::model::catalog::Catalog::from_json(&text).expect("it is read").catalog;
        let source = catalog.source(&SourceId::parse(id).expect("an id")).expect("it is held");
        assert_eq!(source.date, date.and_then(When::parse), "{id}{says}");
    }
}

#[test]
fn the_finding_says_what_was_known() {
    assert_eq!(
        ["2023-09-08", "2023-09-10", "2023-09-16"].map(|as_of| finding(Language::En, as_of)),
        [
            "Layover passed two million copies on its first day",
            "Layover passed one million copies on its first day; a first count of about 2.2 million was withdrawn later",
            "Layover passed two million copies on its sixth day, after a first count of about 2.2 million was withdrawn",
        ]
    );
    assert_eq!(
        finding(Language::Ko, "2023-09-10"),
        "Layover는 발매 1일째에 100만 장을 넘었습니다. 약 220만이던 첫 집계는 그 뒤 철회되었습니다"
    );
}

#[test]
fn a_figure_is_withdrawn_only_once_it_was() {
    let then = read("layover", "hanteo", 2_200_000, Some("2023-09-08"));
    assert_eq!((then.caution, then.others.len()), (None, 0), "nobody knew on that day");
    for as_of in [Some("2023-09-10"), None] {
        let now = read("layover", "hanteo", 2_200_000, as_of);
        let caution = now.caution.expect("it was withdrawn");
        assert!(caution.starts_with("withdrawn on 9 September 2023: Hanteo took it back"), "{caution}");
        assert!(!now.others.is_empty() && now.others.iter().all(|link| link.says.is_some()), "who says so");
    }
}

#[test]
fn both_sides_of_a_disagreement_are_told_at_either() {
    let first_week = read("layover", "hanteo", 2_101_974, None);
    assert_eq!(others_say(&first_week), ["about 1.67 M, 14 Sep 2023"]);
    assert!(first_week.others.iter().all(|link| link.says.as_deref() == Some("about 1.67 M, 14 Sep 2023")));
    let doubted = read("layover", "hanteo", 1_670_000, None);
    assert_eq!(others_say(&doubted), ["2,101,974, 14 Sep 2023"]);
}

#[test]
fn the_other_side_is_told_once_it_was_public() {
    // One says that FACE had a billion on the 23rd, others on the 24th; the one was published a week later.
    let billions = counts("face", "spotify-streams").iter().filter(|count| count.quantity.value == 1_000_000_000);
    let [first, second] = billions.collect::<Vec<_>>()[..] else { panic!("two dates") };
    let read = |count: &'static Count, as_of: Option<&str>| {
        Language::En.readout(&CATALOG, &selection(as_of), &Fact::count(&CATALOG, count).expect("a fact"))
    };
    assert_eq!(others_say(&read(first, None)), ["at least 1 bn, 24 Aug 2023"]);
    assert_eq!(others_say(&read(second, None)), ["at least 1 bn, 23 Aug 2023"]);
    assert_eq!(others_say(&read(second, Some("2023-08-29"))), [""; 0]);
    assert_eq!(others_say(&read(second, Some("2023-08-30"))), ["at least 1 bn, 23 Aug 2023"]);
}

#[test]
fn the_table_lists_the_sides_and_who_withdrew() {
    let selection = selection(None);
    let totals = totals(&CATALOG, &selection);
    let table = Language::En.milestones_table(&CATALOG, &selection, &totals);
    let text = |row: &Row, at: usize| match row.cells.get(at) {
        Some(Cell::Text(text, _)) => text.clone(),
        _ => String::new(),
    };
    let status = table.columns.iter().position(|column| column.name == "Status").expect("a column");
    let said = |figure: &str| {
        let row = table.rows.iter().find(|row| row.chosen && (0..row.cells.len()).any(|at| text(row, at) == figure));
        row.map(|row| (text(row, status), row)).expect("a row")
    };
    assert_eq!(said("2,101,974").0, "stands; others say about 1.67 M, 14 Sep 2023");
    assert!(said("about 1.67 M").0.ends_with("others say 2,101,974, 14 Sep 2023"));
    let (why, row) = said("about 2.2 M");
    assert!(row.struck && why.starts_with("withdrawn on 9 Sep 2023: Hanteo took it back"), "{why}");
    let Some(Cell::Sources(links)) = row.cells.last() else { panic!("sources") };
    assert!(links.iter().any(|link| link.says.as_deref() == Some("on the withdrawal")));
}

#[test]
fn as_of_a_day_the_works_of_an_act_are_those_that_there_were() {
    let of = |id: &str, as_of: Option<&str>| {
        let question =
            Question { acts: vec![act(id)], as_of: as_of.map(day), time: Some(Time::All), ..Question::default() };
        Selection::new(&CATALOG, &question)
    };
    let (then, now) = (of("v", Some("2023-09-20")), of("v", None));
    assert!(then.albums.contains(&album("layover")) && then.albums.len() < now.albums.len(), "{:?}", then.albums);
    for id in &then.albums {
        assert!(
            CATALOG.album(id).and_then(|album| album.release).is_none_or(|when| when.latest() <= day("2023-09-20"))
        );
    }
    assert_eq!(then.window.to(), day("2023-09-23"), "the Billboard 200 of that date was public, and nothing later is");
    // Two days before its release copies of Layover had been ordered, and that was public.
    assert!(of("v", Some("2023-09-06")).albums.contains(&album("layover")));
    let before = of("v", Some("2010-01-01"));
    assert_eq!(
        (before.albums.len(), Language::En.headline(&CATALOG, &before)),
        (0, "Nothing of V is held, as known on 1 January 2010".to_owned())
    );
}

/// For the whole dataset: where one count lists another, the other lists it.
#[test]
fn disagreement_is_mutual() {
    let mut found = 0;
    for ((subject, counter), _) in CATALOG.series() {
        let Some(levels) = Levels::new(&CATALOG, subject, counter, None) else { continue };
        for level in levels.standing.iter().chain(&levels.disputed) {
            for other in levels.against(level.count) {
                found += 1;
                let back = levels.against(other.count);
                assert!(back.iter().any(|one| std::ptr::eq(one.count, level.count)), "{subject:?} {counter}");
            }
        }
    }
    assert!(found > 4, "{found}");
}

#[test]
fn as_of_the_day_of_the_dataset_is_now() {
    let of = |as_of| Selection::new(&CATALOG, &Question { as_of, ..Question::default() });
    let eve = CATALOG.edition + -1;
    assert_eq!(of(Some(CATALOG.edition)), of(None), "a link copied today shows what was copied");
    assert_eq!(of(Some(CATALOG.edition + 400)), of(None));
    assert_eq!(of(Some(eve)).as_of, Some(eve));
}

#[test]
fn no_week_after_the_day_is_called_missing() {
    let last_column = |as_of: Option<&str>| {
        let selection = selection(as_of);
        let timeline = chart_entries(&CATALOG, &selection, &runs(&CATALOG, &selection), Language::En, 960.0);
        let marks = timeline.panels.into_iter().flat_map(|panel| panel.figure.panels).flat_map(|panel| panel.marks);
        let ends = marks.filter_map(|mark| match mark.shape {
            Shape::NoData(column) => Some(column.right),
            _ => None,
        });
        ends.reduce(f64::max)
    };
    assert!(last_column(None).is_some(), "weeks of the winter are not held");
    assert_eq!(last_column(Some("2023-10-23")), None, "nobody knew of them in October");
}
