//! Records as the page shows them: words, rows, figures, on the shipped dataset.

use super::common::{CATALOG, day};
use super::dataset::terms;
use chartrun::figure::axis::XScale;
use chartrun::figure::timelines::Timeline;
use chartrun::figure::timelines::records::records;
use chartrun::figure::{Point, Shape};
use chartrun::model::catalog::Catalog;
use chartrun::model::observation::Scope;
use chartrun::query::record::{Record, Terms};
use chartrun::query::selection::{Question, Selection};
use chartrun::words::Language;
use chartrun::words::table::Cell;

const WIDTHS: [f64; 4] = [280.0, 358.0, 720.0, 1200.0];

fn selection(catalog: &Catalog, terms: Option<Terms>, as_of: Option<&str>) -> Selection {
    Selection::new(catalog, &Question { record: terms, as_of: as_of.map(day), ..Question::default() })
}

/// The records that the tests look at.
fn asked() -> [Option<Terms>; 6] {
    [
        None,
        Some(terms("hanteo", "album", 1_000_000, Scope::Soloists)),
        Some(terms("hanteo", "album", 2_000_000, Scope::Kpop)),
        Some(terms("spotify-streams", "track", 100_000_000, Scope::Soloists)),
        Some(terms("spotify-streams", "album", 1_000_000_000, Scope::FemaleSoloists)),
        Some(terms("hanteo", "album", 900_000_000, Scope::Kpop)),
    ]
}

fn draw(catalog: &Catalog, selection: &Selection, language: Language, width: f64) -> Timeline {
    let record = Record::shown(catalog, selection).expect("there are counters");
    records(catalog, selection, &record, language, width)
}

#[test]
fn the_finding_in_both_languages() {
    let found = |terms: Option<Terms>, as_of: Option<&str>| {
        let selection = selection(&CATALOG, terms, as_of);
        let record = Record::shown(&CATALOG, &selection).expect("there are counters");
        Language::ALL.map(|language| language.records(&CATALOG, &selection, &record))
    };
    assert_eq!(
        found(None, None),
        [
            "Jung Kook’s GOLDEN had 500 million Spotify streams before its release; no other soloist’s album in these \
             data is known to have been faster; Layover took 33 days",
            "정국 GOLDEN은 발매 전에 스포티파이 스트리밍 5억 회를 넘었고, 이 자료에서 이보다 빠른 것으로 확인된 솔로 \
             앨범은 없습니다; Layover는 33일 걸렸습니다",
        ],
        "rosie had them by its day 21, and may have had them as early"
    );
    assert_eq!(
        found(None, Some("2023-10-31")),
        [
            "V’s Layover reached 500 million Spotify streams 33 days after its release; no other soloist’s album in \
             these data is known to have been faster, as known on 31 October 2023",
            "뷔 Layover는 발매 33일 뒤 스포티파이 스트리밍 5억 회를 넘었고, 이 자료에서 이보다 빠른 것으로 확인된 솔로 \
             앨범은 없습니다, 2023년 10월 31일 기준",
        ]
    );
    let million = || Some(terms("hanteo", "album", 1_000_000, Scope::Soloists));
    assert_eq!(
        found(million(), None)[0],
        "Jimin’s FACE, Agust D (SUGA)’s D-DAY, V’s Layover and Jung Kook’s GOLDEN reached one million copies (Hanteo \
         Chart) on their release day; no other soloist’s album in these data is known to have been as fast",
        "of some above it nobody knows the day"
    );
    assert_eq!(
        found(million(), None)[1],
        "지민 FACE, 슈가 D-DAY, 뷔 Layover, 정국 GOLDEN은 모두 발매 당일 한터차트 100만 장을 넘었고, 이 자료에서 \
         그 밖에 이만큼 빠른 것으로 확인된 솔로 앨범은 없습니다"
    );
    let nobody = Some(terms("hanteo", "album", 900_000_000, Scope::Kpop));
    assert_eq!(
        found(nobody, None),
        [
            "No K-pop album in these data is known to have reached 900 million copies (Hanteo Chart)",
            "이 자료에서 한터차트 9억 장을 넘은 것으로 확인된 K팝 앨범은 없습니다",
        ]
    );
}

#[test]
fn when_layover_had_two_million_copies_as_known_on_three_days() {
    let said = |as_of: &str| {
        let two = terms("hanteo", "album", 2_000_000, Scope::Soloists);
        let selection = selection(&CATALOG, Some(two), Some(as_of));
        let record = Record::shown(&CATALOG, &selection).expect("there are counters");
        let table = Language::En.records_table(&CATALOG, &selection, &record);
        let date = table.rows.first().and_then(|row| match row.cells.get(4) {
            Some(Cell::Text(date, _)) => Some(date.clone()),
            _ => None,
        });
        (Language::En.records(&CATALOG, &selection, &record), date)
    };
    assert_eq!(
        said("2023-09-08"),
        (
            "V’s Layover reached two million copies (Hanteo Chart) on its release day; no other soloist’s album in these \
             data is known to have been faster, as known on 8 September 2023"
                .to_owned(),
            Some("8 Sep 2023".to_owned())
        )
    );
    assert_eq!(
        said("2023-09-10"),
        (
            "Shin Seung-hun’s SHIN SEUNG HUN V and Kim Gun-mo’s Wrongful Encounter reached two million copies (Hanteo \
             Chart) on a day that is not known; no other soloist’s album in these data is known to have, as known on 10 \
             September 2023"
                .to_owned(),
            Some("–".to_owned())
        )
    );
    assert_eq!(
        said("2023-09-16"),
        (
            "V’s Layover reached two million copies (Hanteo Chart) 5 days after its release; no other soloist’s album \
             in these data is known to have been faster, as known on 16 September 2023"
                .to_owned(),
            Some("13 Sep 2023".to_owned())
        )
    );
}

#[test]
fn the_table_has_every_work_and_each_row_its_sources() {
    for terms in asked() {
        let selection = selection(&CATALOG, terms, None);
        let record = Record::shown(&CATALOG, &selection).expect("there are counters");
        for language in Language::ALL {
            let table = language.records_table(&CATALOG, &selection, &record);
            assert_eq!(table.rows.len(), record.ranking.len() + record.undated.len());
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
            let is_sourced = |cell: Option<&Cell>| matches!(cell, Some(Cell::Sources(links)) if !links.is_empty());
            assert!(table.rows.iter().all(|row| is_sourced(row.cells.last())));
        }
    }
}

#[test]
fn the_words_of_a_row_stay_in_it_and_on_the_sheet() {
    for terms in asked() {
        let selection = selection(&CATALOG, terms, None);
        for (width, language) in WIDTHS.into_iter().flat_map(|width| Language::ALL.map(|language| (width, language))) {
            let timeline = draw(&CATALOG, &selection, language, width);
            for panel in timeline.panels.iter().flat_map(|panel| &panel.figure.panels) {
                assert!(panel.marks.iter().all(chartrun::figure::Mark::is_finite));
                for (at, label) in panel.labels.iter().enumerate() {
                    assert!(label.bounds.left >= 0.0 && label.bounds.right <= width.max(280.0), "{label:?} at {width}");
                    let others = &panel.labels[at + 1..];
                    assert!(others.iter().all(|other| !other.bounds.meets(label.bounds)), "{label:?} at {width}");
                }
            }
        }
    }
}

#[test]
fn every_row_and_every_holder_can_be_pointed_at() {
    let selection = selection(&CATALOG, None, None);
    let record = Record::shown(&CATALOG, &selection).expect("there are counters");
    let timeline = draw(&CATALOG, &selection, Language::En, 1200.0);
    let [ranking, progression] = timeline.panels.as_slice() else { panic!("two panels") };
    let rows = &ranking.figure.panels[0];
    assert_eq!(rows.data.len(), 12, "twelve rows of thirteen");
    assert_eq!(rows.labels.len(), 12, "each with its name");
    assert!(timeline.notes.iter().any(|note| note.starts_with("1 slower work")), "{:?}", timeline.notes);
    // Far to the right of a row's mark the pointer is still on the row.
    for datum in &rows.data {
        let spot = timeline.spot_near(0, Point::new(1000.0, datum.at.y + 5.0), 48.0).expect("a row");
        assert_eq!(spot.series, datum.series);
    }
    let holders: usize = record.progression.iter().map(|held| held.holders.len()).sum();
    assert_eq!(progression.figure.panels[0].data.len(), holders);
    assert!(matches!(progression.figure.panels[0].x.scale, XScale::Apart(_)), "a calendar of its own");
}

#[test]
fn what_is_not_known_is_drawn_as_such() {
    let selection = selection(&CATALOG, None, None);
    let timeline = draw(&CATALOG, &selection, Language::En, 1200.0);
    let marks = &timeline.panels[0].figure.panels[0].marks;
    let count = |is: fn(&Shape) -> bool| marks.iter().filter(|mark| is(&mark.shape)).count();
    assert_eq!(count(|shape| matches!(shape, Shape::Dot(..))), 2, "GOLDEN and Layover are known to the day");
    assert_eq!(count(|shape| matches!(shape, Shape::Join(_))), 6, "of six only the last possible day is known");
    assert_eq!(count(|shape| matches!(shape, Shape::Span { from, to, .. } if from < to)), 4);
}

#[test]
fn nobody_leaves_the_words_alone() {
    let nobody = terms("hanteo", "album", 900_000_000, Scope::Kpop);
    let selection = selection(&CATALOG, Some(nobody), None);
    let timeline = draw(&CATALOG, &selection, Language::En, 1200.0);
    assert!(timeline.panels.is_empty() && timeline.key.is_empty());
    assert!(!timeline.notes.is_empty(), "what was compared is still said");
}

/// That others may share it is said where there is room; where there is none, who surely holds it is named all the same.
#[test]
fn whoever_holds_the_record_is_named_at_every_width() {
    let selection = selection(&CATALOG, None, None);
    for (language, doubt) in [(Language::En, "others may share it"), (Language::Ko, "공동 보유작이 더 있을 수 있음")]
    {
        let said = WIDTHS.map(|width| {
            let drawn = draw(&CATALOG, &selection, language, width);
            let labels = format!("{:?}", drawn.panels[1].figure);
            assert!(labels.contains("GOLDEN"), "{language:?} {width}");
            labels.contains(doubt)
        });
        assert_eq!(said.last(), Some(&true), "{language:?}");
    }
}
