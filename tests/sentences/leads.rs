//! Who led the followers, where two are level.

use super::common::{act, day, file, whole};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Days;
use chartrun::model::observation::Scope;
use chartrun::query::race::Race;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::words::Language;

/// Three soloists with these counts and places among them, each of an act, a figure and a day of 2023.
fn dataset(counts: &[(&str, u64, &str)], places: &[(&str, u64, &str)]) -> Catalog {
    let count = |(act, value, to): &(&str, u64, &str)| {
        format!(r#"{{"act":"{act}","counter":"f","measure":"total","value":{value},"to":"2023-{to}","sources":["s"]}}"#)
    };
    let place = |(act, rank, when): &(&str, u64, &str)| {
        format!(
            r#"{{"act":"{act}","counter":"f","scope":"soloists","rank":{rank},"when":"2023-{when}","sources":["s"]}}"#
        )
    };
    let acts = ["a", "b", "c"].map(|id| format!(r#"{{"id":"{id}","name":"{id}","kind":"soloist"}}"#));
    let lists = [
        ("sources", r#"{"id":"s","publisher":"P","url":"https://example.org/","grade":"reliable"}"#.to_owned()),
        ("acts", acts.join(",")),
        ("albums", r#"{"id":"l","title":"L","act":"a","kind":"album"}"#.to_owned()),
        (
            "charts",
            r#"{"id":"x","name":"X","publisher":"P","region":"KR","subject":"album","period":"week"}"#.to_owned(),
        ),
        (
            "counters",
            r#"{"id":"f","name":"F","family":"followers","unit":"followers","what":{"en":"F."},"real_time":true}"#
                .to_owned(),
        ),
        ("counts", counts.iter().map(count).collect::<Vec<_>>().join(",")),
        ("places", places.iter().map(place).collect::<Vec<_>>().join(",")),
    ];
    let lists: Vec<_> = lists.iter().map(|(name, records)| (*name, records.as_str())).collect();
    whole(&file(r#"{"act":"a","album":"l","charts":["x"],"window":["2023-01-01","2023-12-31"]}"#, &lists))
}

fn race(catalog: &Catalog, on: &str) -> [String; 2] {
    let selection = Selection::new(catalog, &Question::default());
    let race = Race::new(catalog, &selection, Scope::Soloists).expect("followers are counted");
    Language::ALL.map(|language| language.race_finding(catalog, &race, &race.standing(day(on))))
}

#[test]
fn two_that_are_level_share_the_lead_of_the_race() {
    let counts = [("a", 50, "05-01"), ("b", 50, "05-01"), ("c", 40, "05-01")];
    let [en, ko] = race(&dataset(&counts, &[]), "2023-05-01");
    assert!(
        en.starts_with("On 1 May 2023, a and b shared the lead of the K-pop soloists on F, by the counts; c"),
        "{en}"
    );
    assert!(ko.starts_with("2023년 5월 1일 F K팝 솔로 공동 1위는 a, b(수치 기준), c"), "{ko}");
    let [en, ko] = race(&dataset(&counts, &[("a", 1, "05-01"), ("b", 1, "05-01")]), "2023-05-01");
    assert!(en.contains("a and b shared the lead of the K-pop soloists on F, as reported that day; c"), "{en}");
    assert!(ko.contains("공동 1위는 a, b(당일 보도), c"), "{ko}");
    let [en, ko] = race(&dataset(&counts, &[("a", 1, "05-01")]), "2023-05-01");
    assert!(en.starts_with("On 1 May 2023, a") && ko.contains("1위는 "), "{en} {ko}");
}

#[test]
fn where_the_lead_is_open_all_with_the_highest_last_count_are_named() {
    let [en, ko] = race(&dataset(&[("a", 50, "05-01"), ("b", 50, "05-02")], &[]), "2023-05-02");
    assert!(en.contains(" is open; a and b had the highest last count held, 50") || en.contains("b and a had"), "{en}");
    assert!(ko.contains("50명으로 가장 많습니다"), "{ko}");
}

#[test]
fn two_reported_first_on_one_day_have_not_overtaken_each_other() {
    let counts = [("a", 50, "05-01"), ("b", 50, "05-01")];
    let overtaken = |places: &[(&str, u64, &str)]| {
        let catalog = dataset(&counts, places);
        let year = Days::new(day("2023-01-01"), day("2023-12-31")).map(Time::Window);
        let selection = Selection::new(&catalog, &Question { acts: vec![act("b")], time: year, ..Question::default() });
        Rankings::new(&catalog, &selection)
            .overtaking(&catalog, selection.window)
            .map(|change| change.by.id.to_string())
    };
    let taken = [("a", 1, "06-01"), ("b", 1, "07-01")];
    assert_eq!(overtaken(&taken).as_deref(), Some("b"));
    assert_eq!(overtaken(&[taken[0], taken[1], ("a", 1, "07-01")]), None);
    assert_eq!(overtaken(&[taken[0], taken[1], ("b", 1, "06-01")]), None, "they were level before");
}
