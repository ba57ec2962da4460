//! The rules of a chart run, each on a small dataset that shows it alone.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::catalog::{Catalog, Reading};
use chartrun::model::chart::Period;
use chartrun::model::fault::Reason;
use chartrun::model::id::WorkId;
use chartrun::query::fact::Fact;
use chartrun::query::run::{ChartRun, State, WeeksOnChart};
use chartrun::query::run_notation::Notation;
use chartrun::query::selection::{Question, Selection};
use chartrun::words::Language;
use common::{album, chart, day, file};

/// A weekly chart of two hundred ranks, public three days after its date; `coverage` and `entries` are records.
fn read(coverage: &str, entries: &str) -> Reading {
    let lists = [
        (
            "sources",
            r#"{"id":"best","publisher":"Chart","url":"https://example.org/{date}","grade":"official"},
            {"id":"press","publisher":"Paper","url":"https://example.org/p","date":"2023-02-01","grade":"reliable"},
            {"id":"soon","publisher":"Site","url":"https://example.org/s","date":"2023-01-20","grade":"convenience"},
            {"id":"fan","publisher":"Fan","url":"https://example.org/f","date":"2023-01-02","grade":"fan"}"#,
        ),
        ("acts", r#"{"id":"a","name":"A","kind":"soloist"},{"id":"b","name":"B","kind":"soloist"}"#),
        (
            "albums",
            r#"{"id":"x","title":"X","act":"a","kind":"album","release":"2023-01-06"},
            {"id":"y","title":"Y","act":"a","kind":"album"}"#,
        ),
        (
            "charts",
            r#"{"id":"c","name":"C","publisher":"C","region":"US","subject":"album","depth":200,"period":"week",
            "tracked":[-6,0],"published":3}"#,
        ),
        ("coverage", coverage),
        ("entries", entries),
    ];
    let lead = r#"{"act":"a","album":"x","charts":["c"],"window":["2023-01-01","2023-12-31"]}"#;
    Catalog::from_json(&file(lead, &lists)).expect("a dataset")
}

/// The same, where nothing is wrong with it.
fn dataset(coverage: &str, entries: &str) -> Catalog {
    let reading = read(coverage, entries);
    assert_eq!(reading.faults, []);
    reading.catalog
}

fn entry(date: &str, rank: u16, week: u16) -> String {
    format!(r#"{{"chart":"c","album":"x","date":"{date}","rank":{rank},"week":{week},"sources":["best"]}}"#)
}

const ALL_YEAR: &str =
    r#"{"chart":"c","acts":["a"],"extent":"complete","from":"2023-01-01","to":"2023-12-31","sources":["best"]}"#;

fn written(catalog: &Catalog, as_of: Option<&str>) -> String {
    let (on, work) = (chart("c"), WorkId::Album(album("x")));
    let run = ChartRun::new(catalog, &on, &work, as_of.map(day));
    run.and_then(|run| Notation::of(&run)).map(|notation| notation.to_string()).unwrap_or_default()
}

fn run_of<T>(catalog: &Catalog, read: impl FnOnce(&ChartRun<'_>) -> T) -> T {
    let (on, work) = (chart("c"), WorkId::Album(album("x")));
    read(&ChartRun::new(catalog, &on, &work, None).expect("a run"))
}

#[test]
fn a_gap_is_off_the_chart_only_where_the_coverage_is_complete() {
    let entries = [entry("2023-01-13", 5, 1), entry("2023-02-03", 9, 2)].join(",");
    assert_eq!(written(&dataset(ALL_YEAR, &entries), None), "*5*-(2)-RE 9");
    assert_eq!(written(&dataset("", &entries), None), "*5*-(?2)-9", "unknown is not absent");
    let others = ALL_YEAR.replace(r#"["a"]"#, r#"["b"]"#);
    assert_eq!(written(&dataset(&others, &entries), None), "*5*-(?2)-9", "of other acts");
}

#[test]
fn weeks_on_chart_prove_a_presence_of_which_no_rank_is_held() {
    let entries = [entry("2023-01-13", 5, 1), entry("2023-02-03", 9, 4)].join(",");
    assert_eq!(written(&dataset("", &entries), None), "*5*-#-#-9");
    let short = [entry("2023-01-13", 5, 1), entry("2023-02-03", 9, 3)].join(",");
    assert_eq!(written(&dataset("", &short), None), "*5*-(?2)-9", "one of the two, but which?");
}

#[test]
fn a_re_entry_needs_a_week_known_off_the_chart() {
    let half = ALL_YEAR.replace("2023-12-31", "2023-01-20");
    let entries = [entry("2023-01-13", 5, 1), entry("2023-02-03", 9, 2)].join(",");
    assert_eq!(written(&dataset(&half, &entries), None), "*5*-(1)-(?1)-RE 9");
}

#[test]
fn as_of_a_day_nothing_published_later_is_used() {
    let entries = [entry("2023-01-13", 50, 1), entry("2023-01-20", 7, 2), entry("2023-01-27", 60, 3)].join(",");
    let catalog = dataset(ALL_YEAR, &entries);
    assert_eq!(written(&catalog, Some("2023-01-15")), "", "the chart of the 13th was public on the 16th");
    assert_eq!(written(&catalog, Some("2023-01-16")), "*50*");
    assert_eq!(written(&catalog, Some("2023-01-29")), "50-*7*");
    assert_eq!(written(&catalog, None), "50-*7*-60");
}

#[test]
fn of_two_positions_of_one_week_the_better_source_stands() {
    let other = r#"{"chart":"c","album":"x","date":"2023-01-13","rank":8,"sources":["fan"]}"#;
    for entries in [[other.to_owned(), entry("2023-01-13", 5, 1)], [entry("2023-01-13", 5, 1), other.to_owned()]] {
        let catalog = dataset(ALL_YEAR, &entries.join(","));
        assert_eq!(written(&catalog, None), "*5*");
        assert_eq!(run_of(&catalog, |run| run.disputed.iter().map(|entry| entry.rank).collect::<Vec<_>>()), [8]);
    }
}

#[test]
fn of_two_positions_of_one_week_the_one_stands_that_was_better_said_by_then() {
    let first = r#"{"chart":"c","album":"x","date":"2023-01-13","rank":8,"sources":["fan","press"]}"#;
    let other = r#"{"chart":"c","album":"x","date":"2023-01-13","rank":5,"sources":["soon"]}"#;
    let catalog = dataset(ALL_YEAR, &[first, other].join(","));
    assert_eq!(written(&catalog, None), "*8*");
    assert_eq!(written(&catalog, Some("2023-01-31")), "*5*", "the paper had not said so yet");
    assert_eq!(written(&catalog, Some("2023-02-01")), "*8*");
}

#[test]
fn a_reported_peak_without_a_date_counts_as_peak_and_as_no_week() {
    let peak = r#"{"chart":"c","album":"x","rank":3,"peak":true,"sources":["press"]}"#;
    let catalog = dataset("", &[entry("2023-01-13", 5, 2), peak.to_owned()].join(","));
    assert_eq!(run_of(&catalog, |run| run.peak()), Some(3));
    assert_eq!(run_of(&catalog, |run| run.weeks.len()), 1);
    assert!(!run_of(&catalog, |run| run.has_debut), "its first held week is the second");
    assert_eq!(written(&catalog, None), "5", "the peak is not at a position");
    assert_eq!(run_of(&catalog, |run| Language::En.undated(run)), "3 (date not given)");
}

#[test]
fn weeks_held_after_the_last_that_the_chart_counted_are_counted_on() {
    let bare = |date: &str| format!(r#"{{"chart":"c","album":"x","date":"{date}","rank":9,"sources":["best"]}}"#);
    let on = |entries: [String; 3]| run_of(&dataset("", &entries.join(",")), |run| run.weeks_on_chart());
    let next = on([entry("2023-01-13", 5, 4), bare("2023-01-20"), bare("2023-01-27")]);
    assert_eq!(next, WeeksOnChart { count: 6, is_at_least: false });
    let later = on([entry("2023-01-13", 5, 4), bare("2023-01-20"), bare("2023-03-03")]);
    assert_eq!(later, WeeksOnChart { count: 6, is_at_least: true }, "nothing is known of the weeks between");
}

#[test]
fn a_doubted_position_takes_no_rank_from_another_work() {
    let doubted =
        r#"{"chart":"c","album":"y","date":"2023-01-13","rank":5,"doubt":{"en":"x","ko":"x"},"sources":["best"]}"#;
    let reading = read("", &[doubted.to_owned(), entry("2023-01-13", 5, 1)].join(","));
    let ranks: Vec<_> = reading.faults.iter().filter(|fault| fault.field == "rank").collect();
    assert!(ranks.is_empty(), "{ranks:?}");
    assert_eq!(written(&reading.catalog, None), "*5*");
}

#[test]
fn weeks_on_chart_are_the_chart_s_own_where_it_states_them() {
    let catalog = dataset("", &[entry("2023-01-13", 5, 1), entry("2023-02-03", 9, 3)].join(","));
    assert_eq!(run_of(&catalog, |run| run.weeks_on_chart()), WeeksOnChart { count: 3, is_at_least: false });
    let bare = r#"{"chart":"c","album":"x","date":"2023-01-13","rank":5,"sources":["best"]}"#;
    let catalog = dataset("", bare);
    assert_eq!(run_of(&catalog, |run| run.weeks_on_chart()), WeeksOnChart { count: 1, is_at_least: true });
}

#[test]
fn two_works_on_one_rank_are_a_fault_unless_the_chart_ties_them() {
    let tie = |flag: &str| {
        let one = entry("2023-01-13", 5, 1);
        let other = format!(r#"{{"chart":"c","album":"y","date":"2023-01-13","rank":5{flag},"sources":["best"]}}"#);
        format!("{one},{other}")
    };
    let fault = read(ALL_YEAR, &tie("")).faults.pop().expect("a fault");
    assert_eq!((fault.field, fault.reason), ("rank", Reason::RankTaken { rank: 5, by: 1 }));
    assert_eq!(read(ALL_YEAR, &tie(r#","tie":true"#)).faults, []);
}

#[test]
fn between_two_periods_there_is_a_state_for_each() {
    let entries = [entry("2023-01-13", 5, 1), entry("2023-03-03", 9, 2)].join(",");
    let catalog = dataset(ALL_YEAR, &entries);
    run_of(&catalog, |run| {
        assert!(run.weeks.windows(2).all(|pair| pair[1].date - pair[0].date == 7));
        assert_eq!(run.weeks.iter().filter(|week| matches!(week.state, State::Off)).count(), 6);
    });
}

/// The tooltip of a position and the table beside it say the same peak: a doubted one is none, nor a disputed one.
#[test]
fn the_peak_so_far_is_of_positions_that_stand() {
    let doubted =
        r#"{"chart":"c","album":"x","date":"2023-01-13","rank":1,"sources":["press"],"doubt":{"en":"A slip."}}"#;
    let disputed = r#"{"chart":"c","album":"x","date":"2023-01-20","rank":2,"sources":["fan"]}"#;
    let entries = [doubted.to_owned(), disputed.to_owned(), entry("2023-01-20", 9, 2), entry("2023-01-27", 12, 3)];
    let catalog = dataset(ALL_YEAR, &entries.join(","));
    let selection = Selection::new(&catalog, &Question::default());
    let last = run_of(&catalog, |run| run.entries().next_back().and_then(|entry| Fact::entry(&catalog, entry)));
    let readout = Language::En.readout(&catalog, &selection, &last.expect("a position"));
    let peak = readout.details.iter().find(|(name, _)| name == "peak so far").map(|(_, rank)| rank.as_str());
    assert_eq!(peak, Some("No. 9"));
}

#[test]
fn what_a_run_did_is_a_sentence_however_little_is_held_of_it() {
    let peak = r#"{"chart":"c","album":"x","rank":3,"peak":true,"sources":["press"]}"#;
    let deed = |entries: &[String]| {
        let catalog = dataset("", &entries.join(","));
        Language::ALL.map(|language| run_of(&catalog, |run| language.run_deed(&catalog, run)))
    };
    let debut = entry("2023-01-13", 5, 1);
    assert_eq!(deed(std::slice::from_ref(&debut)), ["entered C at No. 5", "C에 5위로 진입했습니다"]);
    assert_eq!(
        deed(&[debut.clone(), peak.to_owned()]),
        ["entered C at No. 5 and peaked at No. 3", "C에 5위로 진입, 최고 3위에 올랐습니다"]
    );
    assert_eq!(
        deed(&[debut, entry("2023-01-20", 2, 2)]),
        [
            "entered C at No. 5, peaked at No. 2 and stayed at least two weeks",
            "C에 5위로 진입, 최고 2위, 2주 이상 머물렀습니다"
        ]
    );
}

#[test]
fn a_run_is_read_aloud_in_words() {
    let entries = [entry("2023-01-13", 5, 1), entry("2023-01-27", 9, 3), entry("2023-02-17", 8, 4)].join(",");
    let half = ALL_YEAR.replace("2023-01-01", "2023-01-28");
    let catalog = dataset(&half, &entries);
    let aloud = |language: Language| {
        run_of(&catalog, |run| language.run(&Notation::of(run).expect("a position"), Period::Week, true))
    };
    assert_eq!(aloud(Language::En), "5 (peak), one week, rank not held, 9, two weeks off the chart, re-entry at 8");
    assert_eq!(aloud(Language::Ko), "5위(최고), 1주 순위 미확보, 9위, 2주 차트 밖, 재진입 8위");
}

#[test]
fn of_a_long_run_the_ends_are_told_and_how_much_is_left_out() {
    let told = |text: &str| {
        let notation = Notation::parse(text).expect("a run");
        [false, true].map(|is_whole| Language::En.run(&notation, Period::Day, is_whole))
    };
    let ranks = |count: u16| (20..20 + count).map(|rank| rank.to_string()).collect::<Vec<_>>();
    let [short, whole] = told(&ranks(18).join("-"));
    assert_eq!(short, whole, "two steps are not worth a button");
    let [short, whole] = told(&ranks(19).join("-"));
    assert!(short.starts_with("20, 21") && short.contains("31, 3 more, 35, 36, 37, 38"), "{short}");
    assert_eq!(whole, ranks(19).join(", "));
    let mut late = ranks(40);
    late[25] = "*1*".to_owned();
    let [short, _] = told(&late.join("-"));
    assert!(short.contains("44, 1 (peak), 10 more, "), "the peak stays: {short}");
}
