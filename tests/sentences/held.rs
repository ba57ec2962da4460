//! What is said where the page has little or nothing of what was chosen: it is named, what is held is told, and what is not
//! known is not said to be absent.

use super::asked::selected;
use super::common::TEXT;
use chartrun::model::catalog::Catalog;
use chartrun::query::glance::beside;
use chartrun::words::Language;
use chartrun::words::table::Cell;

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
