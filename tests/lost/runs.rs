//! Positions and first weeks: no peak, no debut and no comparison is told of what may have been otherwise.

use crate::common::{album, chart, day};
use crate::{broken, opened, verdict};
use chartrun::claim::{Verdict, Why};
use chartrun::figure::timelines::chart_entries::runs;
use chartrun::model::catalog::Catalog;
use chartrun::query::glance::{beside, glances};
use chartrun::query::run::{ChartRun, State, WeeksOnChart};
use chartrun::query::run_notation::Notation;
use chartrun::words::Language;
use chartrun::words::table::{Cell, Row};

const RUN: &str = r#"{"chart":"billboard-200","album":"layover","#;

/// Layover's position of a chart date, unreadable.
fn without(date: &str) -> Catalog {
    broken(&[RUN, &format!(r#""date":"{date}""#)], r#""rank":"#, r#""rank":999"#)
}

fn run<T>(catalog: &Catalog, look: impl FnOnce(&ChartRun<'_>) -> T) -> T {
    let work = chartrun::model::id::WorkId::Album(album("layover"));
    look(&ChartRun::new(catalog, &chart("billboard-200"), &work, None).expect("there is a run"))
}

fn written(catalog: &Catalog) -> String {
    run(catalog, |run| Notation::of(run).expect("it is written").to_string())
}

fn text(cell: &Cell) -> &str {
    match cell {
        Cell::Text(text, _) | Cell::Linked(text, ..) => text,
        Cell::Sources(_) | Cell::Verdict(..) => "",
    }
}

/// Whatever the page says of Layover's positions: the headline, the finding, the run read aloud, the comparison, and of
/// the table the peaks so far.
fn said(catalog: &Catalog, link: &str) -> (Vec<String>, Vec<String>) {
    let selection = opened(catalog, link);
    let shown: Vec<_> = runs(catalog, &selection).into_iter().filter(|run| selection.has(run.work)).collect();
    let on_it: Vec<_> = shown.iter().filter(|run| *run.chart == chart("billboard-200")).cloned().collect();
    let (mut words, mut peaks) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        words.push(language.headline(catalog, &selection));
        words.push(language.chart_entries(catalog, &selection, &shown));
        words.extend(on_it.iter().map(|run| language.run_deed(catalog, run)));
        let notations = on_it.iter().filter_map(Notation::of);
        let period = chartrun::model::chart::Period::Week;
        words.extend(notations.map(|notation| language.run(&notation, period, true)));
        let table = language.chart_entries_table(catalog, &selection, &on_it);
        let so_far = ["Peak so far", "당시 최고"];
        let column = table.columns.iter().position(|column| so_far.contains(&column.name.as_str()));
        let column = column.expect("there is one");
        peaks.extend(table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| text(cell).to_owned()));
        let beside = glances(catalog, &selection, &[album("layover"), album("face")]);
        let table = language.beside_the_headline(catalog, &selection, &beside);
        let rows = table.iter().flat_map(|table| &table.rows);
        let hers = |row: &&Row| row.cells.first().is_some_and(|cell| text(cell).contains("Layover"));
        peaks.extend(rows.filter(hers).filter_map(|row| row.cells.get(2)).map(|cell| text(cell).to_owned()));
    }
    (words, peaks)
}

#[test]
fn no_peak_is_told_of_a_run_whose_best_position_cannot_be_read() {
    for (what, by) in [
        (r#""rank":2"#, r#""rank":999"#),
        (r#""rank":2"#, r#""rank":"2""#),
        (r#""rank":2,"#, ""),
        (r#""rank":2,"#, r#""rank":2,"rang":2,"#),
        (r#""week":1"#, r#""week":0"#),
        (r#""yonhap-2023-09-18""#, r#""nobody""#),
    ] {
        let catalog = broken(&[RUN, r#""date":"2023-09-23""#], what, by);
        assert_eq!(written(&catalog), "(?1)-20-46-70-97-142-160-(4)-RE 176", "{by}");
        run(&catalog, |run| assert_eq!((run.peak(), run.has_debut, run.weeks_on_chart().count), (None, false, 8)));
        let (words, peaks) = said(&catalog, "v=1&album=layover");
        for words in &words {
            let is_peak = ["No. 20", "(peak)", "reached", "peaked", "최고 20위", "(최고)", "entered", "위로 진입"];
            // Words of other charts stand behind a semicolon.
            let words = words.split(';').next().unwrap_or_default();
            assert!(is_peak.iter().all(|peak| !words.contains(peak)), "{by}: {words}");
        }
        assert!(words.iter().any(|words| words.contains("peak not held")), "{words:?}");
        assert!(words.iter().any(|words| words.contains("최고 순위 미확보")), "{words:?}");
        assert!(peaks.iter().all(|peak| peak == "–"), "{peaks:?}");
    }
}

#[test]
fn a_position_whose_date_cannot_be_read_may_be_of_any_week() {
    let catalog = broken(&[RUN, r#""date":"2023-09-23""#], "2023-09-23", "2023-09-31");
    assert_eq!(written(&catalog), "20-46-70-97-142-160-(?4)-176", "it may have been in between");
    run(&catalog, |run| {
        assert_eq!((run.peak(), run.has_debut), (None, false));
        assert_eq!(run.weeks_on_chart(), WeeksOnChart { count: 8, is_at_least: true });
    });
}

#[test]
fn a_week_that_cannot_be_read_is_never_off_the_chart() {
    assert_eq!(written(&without("2023-09-30")), "2-#-46-70-97-142-160-(4)-RE 176", "the chart's own count goes on");
    let last = without("2023-12-09");
    assert_eq!(written(&last), "2-20-46-70-97-142-160-(4)-(?1)");
    run(&last, |run| assert_eq!(run.weeks_on_chart(), WeeksOnChart { count: 7, is_at_least: true }));
    for date in ["2023-09-30", "2023-11-04", "2023-12-09"] {
        let catalog = without(date);
        run(&catalog, |run| {
            let week = run.weeks.iter().find(|week| week.date == day(date)).expect("the week is there");
            assert!(matches!(week.state, State::NoData | State::RankNotHeld), "{date}");
            assert_eq!((run.peak(), run.has_debut, run.peak_until(day("2023-09-23"))), (None, true, Some(2)), "{date}");
            assert_eq!(run.peak_until(day("2023-12-09")), None, "{date}");
        });
        let (words, _) = said(&catalog, "v=1&album=layover");
        assert!(words[0].contains("entered the Billboard 200 at No. 2"), "{words:?}");
        assert!(words.iter().all(|words| !words.contains("(peak)") && !words.contains("(최고)")), "{words:?}");
    }
}

/// Before its chart came out nobody could know it.
#[test]
fn what_came_out_later_is_not_missing_before() {
    let catalog = without("2023-12-09");
    let work = chartrun::model::id::WorkId::Album(album("layover"));
    let on = chart("billboard-200");
    let run = ChartRun::new(&catalog, &on, &work, Some(day("2023-11-01"))).expect("there is a run");
    assert_eq!((run.peak(), run.lost.len()), (Some(2), 0));
}

#[test]
fn of_several_works_none_is_the_highest_where_the_peak_of_one_is_not_known() {
    let (words, _) = said(&without("2023-09-23"), "v=1&album=layover~face");
    let of_the_first_chart = words.iter().map(|words| words.split(';').next().unwrap_or_default());
    assert!(
        of_the_first_chart
            .clone()
            .any(|words| words == "Layover stood on the Billboard 200 (peak not held) and spent eight weeks on it")
    );
    assert!(of_the_first_chart.into_iter().all(|words| !words.contains("the highest of")), "{words:?}");
}

#[test]
fn claims_that_rest_on_what_cannot_be_read_cannot_be_checked() {
    let catalog = without("2023-09-23");
    for id in ["layover-debut-billboard-200", "layover-peak-billboard-200"] {
        assert_eq!(verdict(&catalog, id).0, Verdict::NotCheckable, "{id}");
    }
    // A track whose position cannot be read was not off the chart.
    let track = r#"{"chart":"spotify-global-weekly","track":"blue","date":"2023-09-14""#;
    let catalog = broken(&[track], r#""rank":"#, r#""rank":9999"#);
    assert_eq!(verdict(&catalog, "layover-every-track-global-weekly").0, Verdict::NotCheckable);
}

#[test]
fn a_first_week_that_cannot_be_read_is_not_told_by_a_lesser_source() {
    let catalog = broken(
        &[r#"{"album":"layover","counter":"hanteo","measure":"first-week","value":2101974,"#],
        "2101974",
        "-2101974",
    );
    let (words, _) = said(&catalog, "v=1&album=layover");
    assert!(words.iter().all(|words| !words.contains("first week") && !words.contains("첫 주")), "{words:?}");
    assert_eq!(verdict(&catalog, "layover-first-week-1-67-million").0, Verdict::NotCheckable);
    assert_eq!(verdict(&catalog, "layover-first-week-beats-face").0, Verdict::NotCheckable);
    // Who leads a list is not known where the count of another cannot be read; who is behind one that can, is.
    let golden = r#"{"album":"golden","counter":"hanteo","measure":"first-week","value":2438483,"#;
    let catalog = broken(&[golden], "2438483", "\"many\"");
    assert_eq!(verdict(&catalog, "layover-first-week-record"), (Verdict::NotCheckable, vec![Why::Unread]));
    assert_eq!(verdict(&catalog, "only-three-soloists-first-week-700000").0, Verdict::Contradicted);
}

/// The page colours the rows by the albums. What is chosen keeps its row where a figure of it is not known.
#[test]
fn the_albums_compared_are_those_that_have_a_row() {
    let catalog = without("2023-09-23");
    let selection = opened(&catalog, "?v=1");
    let compared = beside(&catalog, &selection);
    let table = Language::En.beside_the_headline(&catalog, &selection, &compared).expect("there are others");
    assert_eq!(table.rows.len(), compared.len());
    assert_eq!(compared.first().map(|glance| &glance.album), Some(&album("layover")));
    let cells: Vec<_> = table.rows.iter().take(1).flat_map(|row| &row.cells).skip(2).map(text).collect();
    assert_eq!(cells, ["–", "8"], "the peak is not known; the chart's own count of weeks goes on");
}
