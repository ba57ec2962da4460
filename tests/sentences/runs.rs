//! How long a run lasted, and how its parts are put together.

use super::asked::{at, entries, first_week, headline, three};
use super::common::CATALOG;

#[test]
fn a_run_that_went_on_by_the_day_asked_is_told_so_far() {
    let weeks = [at("x", "2023-01-13", 2, 1), at("x", "2023-01-20", 9, 2)];
    let catalog = three(&weeks, &[]);
    let said = |as_of: &str| entries(&catalog, &format!("v=1&album=x{as_of}"));
    let so_far =
        ["X entered C at No. 2 and has stayed two weeks so far", "X: C에 2위로 진입, 그때까지 2주 머물렀습니다"];
    assert_eq!(said("&asof=2023-01-29"), so_far, "the chart of 27 January came out on the 30th");
    let over = ["X entered C at No. 2 and stayed two weeks", "X: C에 2위로 진입, 2주 머물렀습니다"];
    assert_eq!(said("&asof=2023-01-30"), over, "and X was not on it");
    assert_eq!(said(""), over);
    assert_eq!(said("&asof=2023-01-20"), ["X entered C at No. 2", "X: C에 2위로 진입했습니다"], "one week is no stay");
}

#[test]
fn a_run_whose_end_is_not_held_lasted_at_least_so_long() {
    let catalog = three(&[at("x", "2023-08-18", 2, 1), at("x", "2023-08-25", 9, 2), at("x", "2023-09-01", 9, 3)], &[]);
    let least = ["X entered C at No. 2 and stayed at least three weeks", "X: C에 2위로 진입, 3주 이상 머물렀습니다"];
    assert_eq!(entries(&catalog, "v=1&album=x"), least, "what is held of C ends in August");
    let late = three(&[at("x", "2023-08-18", 2, 4), at("x", "2023-08-25", 9, 5)], &[]);
    let spent = ["X reached No. 2 on C and spent five weeks on it", "X: C 최고 2위 (차트인 5주)"];
    assert_eq!(entries(&three(&[at("x", "2023-08-11", 2, 4), at("x", "2023-08-18", 9, 5)], &[]), "v=1&album=x"), spent);
    let spent = ["X reached No. 2 on C and spent at least five weeks on it", "X: C 최고 2위 (차트인 5주 이상)"];
    assert_eq!(entries(&late, "v=1&album=x"), spent);
    let so_far = ["X reached No. 2 on C and has spent five weeks on it so far", "X: C 최고 2위 (그때까지 차트인 5주)"];
    assert_eq!(entries(&late, "v=1&album=x&asof=2023-08-30"), so_far);
}

#[test]
fn the_parts_of_the_headline_are_joined_by_one_and() {
    let sold = [first_week("x", 2_000, "exact")];
    let told = |weeks: &[String], link: &str| headline(&three(weeks, &sold), &format!("v=1&album=x{link}"))[0].clone();
    let debut = at("x", "2023-01-13", 5, 1);
    assert_eq!(told(&[], ""), "A’s X sold 2,000 copies in its first week");
    let yearly = r#"{"chart":"year","album":"x","date":"2023","rank":16,"sources":["s"]}"#.to_owned();
    assert_eq!(told(&[yearly], "&chart=year"), "A’s X sold 2,000 copies in its first week and reached No. 16 on Year");
    assert_eq!(
        told(std::slice::from_ref(&debut), ""),
        "A’s X sold 2,000 copies in its first week and entered C at No. 5"
    );
    assert_eq!(
        told(&[debut.clone(), at("x", "2023-01-20", 7, 2)], ""),
        "A’s X sold 2,000 copies in its first week, entered C at No. 5 and stayed two weeks"
    );
    assert_eq!(
        told(&[debut, at("x", "2023-01-20", 2, 2)], ""),
        "A’s X sold 2,000 copies in its first week, entered C at No. 5, peaked at No. 2 and stayed two weeks"
    );
    assert_eq!(
        headline(&CATALOG, "v=1&chart=oricon-albums-yearly")[0],
        "V’s Layover sold 2,101,974 copies in its first week and reached No. 16 on Oricon Albums Ranking of the year"
    );
}

#[test]
fn layover_had_been_on_the_billboard_200_for_five_weeks_on_23_october_2023() {
    let [en, ko] = headline(&CATALOG, "v=1&asof=2023-10-23");
    assert!(en.ends_with("entered the Billboard 200 at No. 2 and has stayed five weeks so far"), "{en}");
    assert!(ko.ends_with("2위로 진입, 그때까지 5주 머물렀습니다"), "{ko}");
    let [en, ko] = headline(&CATALOG, "v=1");
    assert!(en.ends_with("and stayed eight weeks") && ko.ends_with("진입, 8주 머물렀습니다"), "{en} {ko}");
}
