//! The few figures beside the sentence on top belong to that sentence, whichever region stands alone.

use super::asked::{at, first_week, selected, three};
use super::common::CATALOG;
use chartrun::model::catalog::Catalog;
use chartrun::query::glance::beside;
use chartrun::query::ranking::{Rankings, beside_the_lead};
use chartrun::query::selection::Shows;
use chartrun::words::Language::{self, En, Ko};
use chartrun::words::table::{Cell, Table};

/// The figures beside the sentence, as the page asks for them.
fn figures(language: Language, catalog: &Catalog, link: &str) -> Option<Table> {
    let selection = selected(catalog, link);
    let glances = beside(catalog, &selection);
    match selection.shows {
        Shows::All | Shows::Entries => language.beside_the_headline(catalog, &selection, &glances),
        Shows::Totals => language.sales_beside(catalog, &selection, &glances),
        Shows::Followers => {
            let rankings = Rankings::new(catalog, &selection);
            let beside = beside_the_lead(&rankings);
            language.followers_beside(catalog, &rankings, &beside)
        }
    }
}

/// Its head and its rows in words, a chosen one with an asterisk.
fn said(table: &Table) -> Vec<String> {
    let head = table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(" | ");
    let row = |row: &chartrun::words::table::Row| {
        let words = row.cells.iter().map(|cell| match cell {
            Cell::Text(text, _) | Cell::Linked(text, ..) => text.replace('\u{a0}', " "),
            _ => String::new(),
        });
        format!("{}{}", if row.chosen { "*" } else { "" }, words.collect::<Vec<_>>().join(" | "))
    };
    std::iter::once(head).chain(table.rows.iter().map(row)).collect()
}

#[test]
fn beside_followers_stand_followers() {
    let table = figures(En, &CATALOG, "v=1&view=followers").expect("figures");
    assert_eq!(table.caption, "Four K-pop soloists on Spotify by their last counts in the time shown");
    assert_eq!(
        said(&table),
        [
            "Artist | Followers | counted | place then",
            "*V | 17,076,293 | 19 Feb 2024 | 1st",
            "j-hope | 16,436,369 | 11 Nov 2023 | 1st",
            "RM | at least 15 M | 27 Sep 2023 | 3rd",
            "Lisa | at least 5 M | by 18 Aug 2023 | 4th to 13th",
        ]
    );
    let table = figures(Ko, &CATALOG, "v=1&view=followers&artist=seventeen").expect("figures");
    assert_eq!(table.caption, "스포티파이 K팝 전체 순위: 4팀의 표시 기간 마지막 수치");
    assert_eq!(said(&table)[1], "*세븐틴 | 약 650만 | 2022년 3월 25일 | 10위");
}

#[test]
fn what_became_known_later_is_not_beside_them() {
    let table = figures(En, &CATALOG, "v=1&view=followers&asof=2023-12-31").expect("figures");
    let row = said(&table)[1].clone();
    assert!(row.starts_with("*V | ") && !row.contains("17,076,293"), "{row}");
}

#[test]
fn who_is_alone_has_nobody_beside() {
    assert_eq!(figures(En, &CATALOG, "v=1&view=followers&artist=jimin"), None, "no count of Jimin is held");
    assert_eq!(figures(En, &CATALOG, "v=1&view=followers&artist=v~jimin&clock=release"), None);
}

#[test]
fn beside_sales_stand_first_weeks_and_what_they_passed() {
    let table = figures(En, &CATALOG, "v=1&view=milestones").expect("figures");
    assert_eq!(
        said(&table),
        [
            "Album | First week, Hanteo Chart | threshold passed | since release",
            "*V Layover | 2,101,974 | 2 M | day 5",
            "Jimin FACE | 1,454,223 | 1 M | day 0",
            "Agust D (SUGA) D-DAY | 1,277,218 | 1 M | day 0",
            "Jung Kook GOLDEN | 2,438,483 | 2 M | day 0",
        ]
    );
    let table = figures(Ko, &CATALOG, "v=1&view=milestones&artist=rose").expect("figures");
    assert_eq!(said(&table)[1], "*로제 R | 44만 8,089 | – | –", "it passed no million");
    assert_eq!(figures(En, &CATALOG, "v=1&view=milestones&album=muse"), None, "no first week of MUSE is held");
}

#[test]
fn beside_runs_stand_runs() {
    let table = figures(En, &CATALOG, "v=1&view=charts").expect("figures");
    assert_eq!(said(&table)[..2], ["Album | Billboard 200, peak | weeks on it", "*V Layover | 2 | 8"]);
    let table = figures(Ko, &CATALOG, "v=1&view=charts").expect("figures");
    assert_eq!(said(&table)[0], "앨범 | 빌보드 200 최고 | 차트인 주수");
    let of_tracks = "v=1&view=charts&artist=v&chart=billboard-hot-100";
    assert_eq!(figures(En, &CATALOG, of_tracks), None, "no album stands on a chart of tracks");
    let sold = [first_week("x", 2_000, "exact"), first_week("y", 1_000, "exact")];
    let both = [at("x", "2023-01-13", 2, 1), at("y", "2023-01-13", 9, 1)];
    let rows = |entries, link| figures(En, &three(entries, &sold), link).map_or(0, |table| table.rows.len());
    assert_eq!(rows(&both, "v=1&view=charts&album=x~y"), 2);
    assert_eq!(rows(&both[..1], "v=1&view=charts&album=x~y"), 0, "of Y nothing is to be said there");
    assert_eq!(rows(&both[..1], "v=1&album=x~y"), 2, "but of what it sold is");
}

#[test]
fn laid_over_one_another_albums_of_any_time_are_compared() {
    let table = |language, link: &str| figures(language, &CATALOG, link).expect("figures");
    let spring = "v=1&album=face&time=2023-03-01..2023-05-31";
    let has_golden = |link: &str| said(&table(En, link)).iter().any(|row| row.starts_with("Jung Kook GOLDEN | "));
    assert!(!has_golden(spring), "it came out in November");
    let laid_over = "v=1&album=face&time=2023-03-01..2023-05-31&clock=release";
    assert!(has_golden(laid_over));
    assert_eq!(table(En, laid_over).caption, "Four albums compared: those chosen and others of any time");
    assert_eq!(table(Ko, laid_over).caption, "앨범 4장 비교: 선택한 앨범과 시기를 가리지 않은 다른 앨범");
}
