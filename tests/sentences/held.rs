//! What is said where the page has little or nothing of what was chosen: it is named, what is held is told, and what is not
//! known is not said to be absent.

use super::asked::selected;
use super::common::{CATALOG, TEXT, counter, day, track};
use chartrun::figure::timelines::milestones::milestones as drawn;
use chartrun::model::catalog::Catalog;
use chartrun::model::observation::CountedId;
use chartrun::query::glance::beside;
use chartrun::query::milestone::Levels;
use chartrun::query::totals::totals;
use chartrun::words::Language;
use chartrun::words::table::Cell;

#[test]
fn a_total_starts_above_zero_only_where_the_work_itself_was_not_out() {
    let notes = |link: &str, language| {
        let selection = selected(&CATALOG, link);
        drawn(&CATALOG, &selection, &totals(&CATALOG, &selection), language, 960.0).notes.join(" ")
    };
    let link = "v=1&artist=jung-kook";
    let seven = CountedId::Track(track("seven"));
    let streams = counter("spotify-streams");
    assert!(!notes(link, Language::En).contains("The total of Seven"), "{}", notes(link, Language::En));
    assert!(!notes(link, Language::Ko).contains("Seven의 누적은"), "{}", notes(link, Language::Ko));
    for (language, words) in Language::ALL
        .into_iter()
        .zip(["100 M by Jul 2023 (before the album) · ", "1억 2023년 7월까지(앨범 발매 전) · "])
    {
        let levels = Levels::new(&CATALOG, &seven, &streams, None).expect("it is counted");
        let levels = levels.counted_from(Some(day("2023-11-03")));
        let said = language.thresholds_reached(&levels, chartrun::model::chart::Unit::Streams);
        assert!(said.starts_with(words), "Seven itself was out: {said}");
    }
    let en = notes("v=1", Language::En);
    assert!(
        en.contains("The total of Layover starts above zero: at least 100 M, August 2023, before its release."),
        "{en}"
    );
}

/// The peak of a run is not known where a position could not be read; how long it lasted may be.
#[test]
fn the_weeks_of_a_run_are_told_alike_in_the_headline_and_beside_it() {
    let run = r#""chart":"billboard-200","album":"layover","date":"2023-09-23","rank":2"#;
    let text = TEXT.replace(run, &run.replace(r#""rank":2"#, r#""rank":999"#));
    assert!(text != *TEXT);
    let catalog = Catalog::from_json(&text).expect("it is read").catalog;
    let selection = selected(&catalog, "v=1");
    let compared = beside(&catalog, &selection);
    for (language, weeks) in Language::ALL.into_iter().zip(["eight weeks", "8주"]) {
        let said = language.headline(&catalog, &selection);
        assert!(said.contains(weeks), "{said}");
        let table = language.beside_the_headline(&catalog, &selection, &compared).expect("there are others");
        let cells = &table.rows.first().expect("it has a row").cells;
        assert_eq!(cells.get(2), Some(&Cell::figure(None, None)), "the peak");
        assert!(matches!(cells.get(3), Some(Cell::Linked(weeks, ..) | Cell::Text(weeks, _)) if weeks == "8"));
    }
}
