//! Superlatives: never of one where several are level, nor against what is not counted.

use super::asked::{at, caption, entries, first_week, headline, milestones, selected, three};
use super::common::CATALOG;
use chartrun::query::glance::beside;
use chartrun::words::Language;
use chartrun::words::table::Cell;

#[test]
fn albums_with_one_peak_are_all_named() {
    let catalog = three(&[at("x", "2023-01-13", 2, 1), at("y", "2023-01-20", 2, 2), at("z", "2023-01-20", 9, 1)], &[]);
    assert_eq!(entries(&catalog, "v=1&album=x~y"), ["X and Y both peaked at No. 2 on C", "X, Y: 모두 C 최고 2위"]);
    assert_eq!(
        entries(&catalog, "v=1&album=x~y~z"),
        ["X and Y, the highest of three, peaked at No. 2 on C", "앨범 3장 중 최고 X, Y: 모두 C 최고 2위"]
    );
    let alone = entries(&catalog, "v=1&album=x~z");
    assert_eq!(alone, ["X, the highest of two, entered C at No. 2", "앨범 2장 중 최고 X: C에 2위로 진입했습니다"]);
}

#[test]
fn four_albums_of_the_shipped_dataset_peaked_at_no_2() {
    let [en, ko] = entries(&CATALOG, "v=1&artist=v~jimin~jung-kook&view=charts");
    assert!(en.starts_with("Layover, FACE, MUSE and GOLDEN all peaked at No. 2 on the Billboard 200; "), "{en}");
    assert!(ko.starts_with("Layover, FACE, MUSE, GOLDEN: 모두 빌보드 200 최고 2위; "), "{ko}");
    let [en, _] = entries(&CATALOG, "v=1&album=golden~muse~layover&time=all");
    assert!(en.starts_with("GOLDEN, MUSE and Layover all peaked at No. 2 on the Billboard 200; "), "{en}");
}

/// What is on top of the page where x, y and z sold so many.
fn top(weeks: &[(&str, u64, &str)]) -> [String; 2] {
    let weeks: Vec<_> = weeks.iter().map(|(album, value, bound)| first_week(album, *value, bound)).collect();
    headline(&three(&[], &weeks), "v=1&album=x~y~z")
        .map(|said| said.replace("X, Y and Z: ", "").replace("X, Y, Z: ", ""))
}

#[test]
fn who_sold_the_most_is_said_of_those_counted() {
    let [en, ko] = top(&[("x", 2_000, "exact"), ("y", 1_000, "exact"), ("z", 900, "exact")]);
    assert_eq!(en, "X sold the most in a first week, 2,000 copies");
    assert_eq!(ko, "첫 주 최다 판매는 X, 2,000장");
    let [en, ko] = top(&[("x", 2_000, "exact"), ("y", 1_000, "exact")]);
    assert_eq!(en, "X sold the most of those counted in a first week, 2,000 copies; no Sold first week is held for Z");
    assert_eq!(ko, "집계된 것 중 첫 주 최다 판매는 X, 2,000장; Z의 Sold 첫 주 수치는 확보되지 않았습니다");
    let [en, ko] = top(&[("x", 2_000, "exact")]);
    assert_eq!(en, "X sold 2,000 copies in its first week; no Sold first week is held for Y and Z");
    assert_eq!(ko, "X 첫 주 판매 2,000장; Y, Z의 Sold 첫 주 수치는 확보되지 않았습니다");
}

#[test]
fn level_first_weeks_share_the_lead_and_rounded_ones_leave_it_open() {
    let [en, ko] = top(&[("x", 2_000, "exact"), ("y", 2_000, "exact"), ("z", 900, "exact")]);
    assert_eq!(en, "X and Y sold the most in a first week, 2,000 copies each");
    assert_eq!(ko, "첫 주 최다 판매는 X, Y 공동, 각 2,000장");
    let [en, ko] = top(&[("x", 2_100, "exact"), ("y", 2_000, "about"), ("z", 900, "exact")]);
    assert_eq!(en, "X sold 2,100 copies in its first week, and none is known to have sold more");
    assert_eq!(ko, "X 첫 주 판매 2,100장, 더 많은 것으로 확인된 작품은 없습니다");
}

#[test]
fn the_milestones_say_the_most_only_of_one() {
    let said = |weeks: &[(&str, u64, &str)], albums: &str| {
        let weeks: Vec<_> = weeks.iter().map(|(album, value, bound)| first_week(album, *value, bound)).collect();
        milestones(&three(&[], &weeks), &format!("v=1&album={albums}"))
    };
    let one = [("x", 2_000, "exact"), ("y", 1_000, "exact"), ("z", 900, "exact")];
    assert_eq!(
        said(&one, "x~y~z")[0],
        "X sold 2,000 copies in its first week, the most of three; Y follows with 1,000"
    );
    let level = [("x", 2_000, "exact"), ("y", 2_000, "exact"), ("z", 900, "exact")];
    assert_eq!(
        said(&level, "x~y~z"),
        [
            "X and Y sold 2,000 copies each in their first weeks, the most of three",
            "초동은 3장 중 X, Y가 2,000장으로 나란히 가장 많습니다"
        ]
    );
    let open = [("x", 2_100, "exact"), ("y", 2_000, "about"), ("z", 900, "exact")];
    assert_eq!(said(&open, "x~y~z")[0], "X sold 2,100 copies in its first week, Y about 2,000");
    let [en, ko] = milestones(&CATALOG, "v=1&artist=v~jimin~jung-kook");
    assert!(en.ends_with("the most of the three counted; Layover follows with 2,101,974"), "{en}");
    assert!(ko.starts_with("초동은 집계된 3장 중 GOLDEN이"), "{ko}");
}

#[test]
fn rosie_is_not_compared_for_want_of_a_first_week() {
    let [en, ko] = headline(&CATALOG, "v=1&artist=rose");
    assert!(
        en.contains("R sold 448,089 copies in its first week; no Hanteo Chart first week is held for rosie"),
        "{en}"
    );
    assert!(!en.contains("most") && !ko.contains("최다"), "{en} {ko}");
    let [en, ko] = headline(&CATALOG, "v=1&album=golden~muse~layover");
    assert!(en.contains("the most of those counted") && en.ends_with("is held for MUSE"), "{en}");
    assert!(ko.contains("집계된 것 중 첫 주 최다 판매는 GOLDEN") && ko.contains("MUSE의 한터차트"), "{ko}");
}

#[test]
fn the_few_figures_beside_the_headline_are_of_albums() {
    let [en, ko] = caption(&CATALOG, "v=1");
    assert_eq!(en.as_deref(), Some("Four albums compared: those chosen and others of the time shown"));
    assert_eq!(ko.as_deref(), Some("앨범 4장 비교: 선택한 앨범과 표시 기간의 다른 앨범"));
    let [en, ko] = caption(&CATALOG, "v=1&artist=rose");
    let with_r = "Four albums compared: those chosen and others of the time shown; one more chosen is left out";
    assert_eq!(en.as_deref(), Some(with_r), "of rosie nothing is known that stands here");
    assert_eq!(ko.as_deref(), Some("앨범 4장 비교: 선택한 앨범과 표시 기간의 다른 앨범, 선택한 작품 중 1개는 생략"));
    let weeks = [first_week("x", 2_000, "exact"), first_week("y", 1_000, "exact")];
    let catalog = three(&[at("x", "2023-01-13", 2, 1), at("y", "2023-01-13", 9, 1)], &weeks);
    let [en, ko] = caption(&catalog, "v=1&album=x~y");
    assert_eq!((en.as_deref(), ko.as_deref()), (Some("Two albums compared"), Some("앨범 2장 비교")));
}

#[test]
fn a_figure_beside_the_headline_leads_to_a_source_that_says_it() {
    for link in ["v=1", "v=1&album=me"] {
        let selection = selected(&CATALOG, link);
        let beside = beside(&CATALOG, &selection);
        let table = Language::En.beside_the_headline(&CATALOG, &selection, &beside).expect("a table");
        for (glance, row) in beside.iter().zip(&table.rows) {
            let (Some(week), Cell::Linked(_, _, address)) = (glance.first_week, &row.cells[1]) else { continue };
            let links = Language::En.source_links(&CATALOG, &week.count.standing.citations);
            let led = links.iter().find(|source| source.address == *address).expect("one of its sources");
            let says_so = links.iter().filter(|source| source.says.is_none()).map(|source| source.grade);
            assert!(led.says.is_none() || says_so.clone().next().is_none(), "{}: {}", glance.album, led.label);
            assert_eq!(says_so.min().unwrap_or(led.grade), led.grade, "{}: the best of them", glance.album);
        }
    }
}
