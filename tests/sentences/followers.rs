//! The finding of the follower rankings: the last count known, and the last places reported.

use super::asked::followers;
use super::common::CATALOG;

#[test]
fn the_last_count_known_by_the_day_is_told_and_the_last_place_with_its_own_day() {
    assert_eq!(
        followers(&CATALOG, "v=1&asof=2023-10-23&view=followers"),
        [
            "V had about 15.72 million followers on 23 October 2023; last reported 6th of all K-pop and 3rd of the \
             soloists on 17 July 2023",
            "뷔 팔로워 2023년 10월 23일 약 1,572만 명, 마지막 보도 순위는 2023년 7월 17일 K팝 전체 6위, 솔로 3위",
        ],
        "the article that ranks V on that day is of October, and so known at its end"
    );
    assert_eq!(
        followers(&CATALOG, "v=1&asof=2023-10-31")[0],
        "V had about 15.72 million followers on 23 October 2023, reported 5th of all K-pop and 2nd of the soloists"
    );
    let [en, _] = followers(&CATALOG, "v=1&asof=2023-09-20");
    assert!(en.starts_with("V had at least 15 million followers on 9 September 2023; last reported "), "{en}");
}
