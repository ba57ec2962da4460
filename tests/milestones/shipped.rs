//! The shipped dataset, to the figure.

use super::common::{CATALOG, act, day};
use chartrun::figure::Shape;
use chartrun::figure::timelines::TimelinePanel;
use chartrun::figure::timelines::milestones::milestones;
use chartrun::model::id::AlbumId;
use chartrun::query::fact::Fact;
use chartrun::query::milestone::Levels;
use chartrun::query::selection::{Question, Selection};
use chartrun::query::totals::{Of, Totals, totals};
use chartrun::words::Language;
use chartrun::words::table::Cell;

/// Layover's totals by a counter.
fn layover<'t, 'a>(totals: &'t [Totals<'a>], counter: &str) -> &'t Levels<'a> {
    let by = totals.iter().find(|totals| totals.counter.id.as_str() == counter && totals.of == Of::Albums);
    by.and_then(|totals| totals.chosen.first()).expect("Layover is counted")
}

#[test]
fn layover_to_the_figure() {
    let selection = Selection::new(&CATALOG, &Question::default());
    let totals = totals(&CATALOG, &selection);
    let sold = layover(&totals, "hanteo");
    assert_eq!(sold.first_day().map(|level| level.count.quantity.value), Some(1_672_138));
    assert_eq!(sold.first_week().map(|level| level.count.quantity.value), Some(2_101_974));
    let two = sold.reached(2_000_000).expect("it passed two million");
    assert_eq!((Some(two.by), two.is_the_day, two.days), (Some(day("2023-09-13")), true, Some(5)));
    assert_eq!(sold.withdrawn.iter().map(|level| level.count.quantity.value).max(), Some(2_200_000));
    let streamed = layover(&totals, "spotify-streams");
    let half = streamed.reached(500_000_000).expect("it passed 500 million");
    assert_eq!((half.days, half.is_the_day), (Some(33), true));
    assert_eq!(
        Language::En.thresholds_reached(sold, totals[0].counter.unit),
        "1 M on day 0 (8 Sep 2023) · 2 M on day 5 (13 Sep 2023, 12:13)"
    );
}

#[test]
fn the_finding_in_both_languages() {
    let selection = Selection::new(&CATALOG, &Question::default());
    let totals = totals(&CATALOG, &selection);
    assert_eq!(
        Language::ALL.map(|language| language.milestones(&CATALOG, &selection, &totals)),
        [
            "Layover passed two million copies on its sixth day, after a first count of about 2.2 million was withdrawn",
            "Layover는 약 220만이던 첫 집계가 철회된 뒤 발매 6일째에 200만 장을 넘었습니다",
        ]
    );
}

#[test]
fn the_correction_is_drawn_and_its_figures_can_be_pointed_at() {
    let selection = Selection::new(&CATALOG, &Question::default());
    let totals = totals(&CATALOG, &selection);
    for width in [1200.0, 358.0] {
        let timeline = milestones(&CATALOG, &selection, &totals, Language::En, width);
        assert!(timeline.panels.len() <= 5);
        let week = &timeline.panels[0];
        let marks = &week.figure.panels[0].marks;
        let count = |is: fn(&Shape) -> bool| marks.iter().filter(|mark| is(&mark.shape)).count();
        assert_eq!(count(|shape| matches!(shape, Shape::Correction { .. })), 1);
        assert_eq!(count(|shape| matches!(shape, Shape::Withdrawn(_))), 2, "16:30 and 18:10");
        assert_eq!(count(|shape| matches!(shape, Shape::Disagreement { .. })), 1, "1.67 M for the first week");
        let value = |fact: &Fact| match fact {
            Fact::Count((subject, counter), index) => CATALOG.counts(subject, counter)[*index].quantity.value,
            _ => 0,
        };
        let figures: Vec<_> = week.lines[0].facts.iter().map(value).collect();
        assert_eq!(
            figures,
            [1_000_000, 1_500_000, 2_200_000, 1_672_138, 1_701_981, 1_950_000, 2_000_000, 2_101_974, 1_670_000]
        );
    }
}

#[test]
fn the_table_has_a_cell_for_each_column_and_strikes_what_was_withdrawn() {
    let selection = Selection::new(&CATALOG, &Question::default());
    let totals = totals(&CATALOG, &selection);
    for language in Language::ALL {
        let table = language.milestones_table(&CATALOG, &selection, &totals);
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        assert!(
            table.rows.iter().all(|row| matches!(row.cells.last(), Some(Cell::Sources(links)) if !links.is_empty()))
        );
        assert_eq!(table.rows.iter().filter(|row| row.struck).count(), 3);
        let first_peer = table.rows.iter().position(|row| !row.chosen).expect("peers are drawn");
        assert!(table.rows[first_peer..].iter().all(|row| !row.chosen), "what is chosen comes first");
    }
}

#[test]
fn a_publisher_is_named_and_counted_once_and_the_best_grade_first() {
    let selection = Selection::new(&CATALOG, &Question::default());
    let totals = totals(&CATALOG, &selection);
    let first_week = layover(&totals, "hanteo").first_week().expect("a first week");
    let citations = &first_week.count.standing.citations;
    let publishers: std::collections::BTreeSet<_> = citations
        .iter()
        .filter_map(|citation| CATALOG.source(&citation.source))
        .map(|source| &source.publisher)
        .collect();
    assert!(publishers.len() < citations.len(), "Yonhap says it twice");
    let more = publishers.len() - 2;
    assert_eq!(
        Language::En.said_by(&CATALOG, &first_week),
        format!("ETNews (Hanteo press release), Philippine Daily Inquirer and {more} more")
    );
}

#[test]
fn the_first_seven_days_hold_nothing_that_is_counted_from_a_later_day() {
    let r = AlbumId::parse("r").expect("an id");
    let selection = Selection::new(&CATALOG, &Question { albums: vec![r], ..Question::default() });
    let totals = totals(&CATALOG, &selection);
    for (language, figures) in [(Language::En, ["about 280,000", "448,089"]), (Language::Ko, ["약 28만", "44만 8,089"])]
    {
        let timeline = milestones(&CATALOG, &selection, &totals, language, 1200.0);
        let [week, by_date, ..] = timeline.panels.as_slice() else { panic!("two panels") };
        let facts = |panel: &TimelinePanel| {
            let own = panel.lines.iter().filter(|line| line.ink.is_strong());
            own.map(|line| line.facts.len()).sum::<usize>()
        };
        assert_eq!(facts(week), 0, "its sale began on 16 March, its day 0 is the 12th");
        assert_eq!(facts(by_date), 2, "by date both are drawn");
        let note = |text: &str| {
            timeline.notes.iter().any(|note| figures.iter().all(|figure| note.contains(figure)) && note.contains(text))
        };
        assert!(note(language.first_week_panel().to_lowercase().trim_start_matches("the ")), "{:?}", timeline.notes);
    }
}

#[test]
fn the_first_week_says_what_is_missing_whatever_time_is_shown() {
    let missing = |language, of: &str| {
        let selection = Selection::new(&CATALOG, &Question { acts: vec![act(of)], ..Question::default() });
        let timeline = milestones(&CATALOG, &selection, &totals(&CATALOG, &selection), language, 1200.0);
        timeline.panels.first().and_then(|panel| panel.missing.clone())
    };
    assert_eq!(
        missing(Language::En, "rose").as_deref(),
        Some(
            "No Hanteo Chart sales of Rosé counted from the release are held. What is held of sales: R, 448,089 copies \
             (Hanteo Chart, first week, 16 to 22 Mar 2021)."
        )
    );
    assert_eq!(
        missing(Language::Ko, "rose").as_deref(),
        Some(
            "발매일부터 센 로제의 한터차트 판매량이 확보되지 않았습니다. 확보된 판매 기록: R, 44만 8,089장 (한터차트, 초동, \
             2021년 3월 16~22일)."
        )
    );
    assert_eq!(
        missing(Language::En, "lee-hi").as_deref(),
        Some("No Hanteo Chart sales of Lee Hi counted from the release are held.")
    );
    assert_eq!(missing(Language::En, "v"), None);
}
