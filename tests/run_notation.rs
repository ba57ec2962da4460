//! A written run: what it says of the shipped runs, and that printing and reading are inverse.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::catalog::Catalog;
use chartrun::model::chart::Period;
use chartrun::model::id::WorkId;
use chartrun::query::run::{ChartRun, State, runs_on};
use chartrun::query::run_notation::{MAX_LENGTH, Notation, Reason, Step};
use chartrun::words::Language;
use common::{CATALOG, album, chart, day, file, whole};
use proptest::prelude::*;

fn layover(as_of: Option<&str>) -> Option<String> {
    let (on, work) = (chart("billboard-200"), WorkId::Album(album("layover")));
    let run = ChartRun::new(&CATALOG, &on, &work, as_of.map(day))?;
    Notation::of(&run).map(|notation| notation.to_string())
}

#[test]
fn layover_on_the_billboard_200_is_written_as_chart_watchers_do() {
    assert_eq!(layover(None).as_deref(), Some("*2*-20-46-70-97-142-160-(4)-RE 176"));
    assert_eq!(layover(Some("2023-10-10")).as_deref(), Some("*2*-20-46-70"), "nothing known later is used");
    assert_eq!(layover(Some("2023-09-01")), None);
}

#[test]
fn the_first_week_back_is_the_re_entry_also_where_its_rank_is_not_held() {
    let (on, work) = (chart("spotify-global-weekly"), WorkId::Track(common::track("number-one-girl")));
    let run = ChartRun::new(&CATALOG, &on, &work, None).expect("a run");
    let notation = Notation::of(&run).expect("positions");
    assert_eq!(notation.to_string(), "*46*-#-#-#-(1)-RE #-#-#-167-194");
    let aloud = Language::ALL.map(|language| language.run(&notation, Period::Week, true));
    assert!(aloud[0].contains("one week off the chart, re-entry for three weeks, rank not held, 167"), "{aloud:?}");
    assert!(aloud[1].contains("1주 차트 밖, 재진입 3주 순위 미확보, 167위"), "{aloud:?}");
}

/// Every period is in the text: none is lost, none is added.
fn periods(notation: &Notation) -> usize {
    let of = |step: &Step| match *step {
        Step::Rank { .. } | Step::RankNotHeld { .. } => 1,
        Step::Off(periods) | Step::NoData(periods) => periods as usize,
    };
    notation.steps().iter().map(of).sum()
}

fn is_told_whole(run: &ChartRun<'_>) -> Result<(), TestCaseError> {
    let Some(notation) = Notation::of(run) else {
        prop_assert!(run.weeks.is_empty());
        return Ok(());
    };
    prop_assert_eq!(Notation::parse(&notation.to_string()), Ok(notation.clone()));
    prop_assert_eq!(periods(&notation), run.weeks.len());
    let ranks: Vec<_> = run.entries().map(|entry| (entry.rank, false)).collect();
    let mut told = Vec::new();
    let mut peaks = Vec::new();
    for step in notation.steps() {
        if let Step::Rank { rank, is_peak, .. } = *step {
            peaks.extend(is_peak.then_some(rank));
            told.push((rank, false));
        }
    }
    prop_assert_eq!(told, ranks);
    let is_held = run.entries().any(|entry| Some(entry.rank) == run.peak());
    prop_assert_eq!(peaks, run.peak().filter(|_| is_held).into_iter().collect::<Vec<_>>());
    let again =
        |step: &&Step| matches!(step, Step::Rank { is_re_entry: true, .. } | Step::RankNotHeld { is_re_entry: true });
    let re_entries = run.weeks.iter().filter(|week| week.is_re_entry).count();
    prop_assert_eq!(notation.steps().iter().filter(again).count(), re_entries);
    Ok(())
}

#[test]
fn every_shipped_run_is_read_back_as_it_was_written() {
    let mut count = 0;
    for chart in CATALOG.charts() {
        for as_of in [None, Some(day("2023-11-01"))] {
            for run in runs_on(&CATALOG, &chart.id, as_of) {
                is_told_whole(&run).expect("the same run");
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count} runs");
}

/// A weekly chart with an album on it in some weeks of a year, and the coverage of some.
fn dataset(held: &[(u8, u16, bool)], complete: (u8, u8)) -> Catalog {
    let date = |week: u8| day("2023-01-07") + 7 * i32::from(week);
    let mut told = std::collections::BTreeMap::new();
    told.extend(held.iter().map(|(week, rank, counts)| (*week, (*rank, *counts))));
    let entries: Vec<_> = told
        .iter()
        .enumerate()
        .map(|(index, (week, (rank, counts)))| {
            let stated = if *counts { format!(r#","week":{}"#, index * 2 + 1) } else { String::new() };
            let date = date(*week);
            format!(r#"{{"chart":"c","album":"x","date":"{date}","rank":{rank}{stated},"sources":["s"]}}"#)
        })
        .collect();
    let (from, to) = (complete.0.min(complete.1), complete.0.max(complete.1));
    let (from, to) = (date(from), date(to));
    let coverage =
        format!(r#"{{"chart":"c","acts":["a"],"extent":"complete","from":"{from}","to":"{to}","sources":["s"]}}"#);
    let lists = [
        (
            "sources",
            r#"{"id":"s","publisher":"P","url":"https://example.org/","date":"2024-01-02","grade":"official"}"#,
        ),
        ("acts", r#"{"id":"a","name":"A","kind":"soloist"}"#),
        ("albums", r#"{"id":"x","title":"X","act":"a","kind":"album","release":"2023-01-01"}"#),
        (
            "charts",
            r#"{"id":"c","name":"C","publisher":"C","region":"US","subject":"album","depth":200,"period":"week"}"#,
        ),
        ("coverage", &coverage),
        ("entries", &entries.join(",")),
    ];
    whole(&file(r#"{"act":"a","album":"x","charts":["c"],"window":["2023-01-01","2023-12-31"]}"#, &lists))
}

proptest! {
    #[test]
    fn any_run_is_read_back_as_it_was_written(
        held in prop::collection::vec((0_u8..52, 1_u16..=200, any::<bool>()), 1..40),
        complete in (0_u8..52, 0_u8..52),
    ) {
        let catalog = dataset(&held, complete);
        let (on, work) = (chart("c"), WorkId::Album(album("x")));
        let run = ChartRun::new(&catalog, &on, &work, None).expect("a run");
        is_told_whole(&run)?;
        let is_known = |week: &chartrun::query::run::Week<'_>| !matches!(week.state, State::NoData);
        let notation = Notation::of(&run).expect("a position");
        let has_no_data = notation.steps().iter().any(|step| matches!(step, Step::NoData(_)));
        prop_assert_eq!(has_no_data, !run.weeks.iter().all(is_known), "unknown is written, and never as absent");
    }

    #[test]
    fn what_is_read_is_printed_as_it_reads(
        steps in prop::collection::vec(
            prop_oneof![
                (1_u16..=300).prop_map(|rank| rank.to_string()),
                (1_u16..=300).prop_map(|rank| format!("re {rank} ")),
                (1_u16..=300).prop_map(|rank| format!(" **{rank}**")),
                (1_u16..=300).prop_map(|rank| format!("*{rank}*")),
                (0_u32..=120_000).prop_map(|periods| format!("({periods})")),
                (1_u32..=120_000).prop_map(|periods| format!("( ?{periods} )")),
                Just("#".to_owned()),
                Just("RE #".to_owned()),
            ],
            1..30,
        ),
        dash in prop::sample::select(vec!["-", "–", " — ", "\u{2011}"]),
    ) {
        if let Ok(notation) = Notation::parse(&steps.join(dash)) {
            prop_assert_eq!(notation.steps().len(), steps.len());
            prop_assert_eq!(Notation::parse(&notation.to_string()), Ok(notation));
        }
    }

    #[test]
    fn no_text_is_too_strange(text in "(?s).{0,80}|[0-9RE()?*# .\\-]{0,40}") {
        match Notation::parse(&text) {
            Ok(notation) => prop_assert_eq!(Notation::parse(&notation.to_string()), Ok(notation)),
            Err(fault) => {
                prop_assert!(fault.place >= 1 && fault.place <= text.chars().count() + 1);
                for language in Language::ALL {
                    prop_assert!(language.run_notation_fault(&fault).contains(&fault.place.to_string()));
                }
            }
        }
    }
}

#[test]
fn a_fault_names_its_place_and_the_remedy() {
    let fault = |text: &str| Notation::parse(text).expect_err("a fault");
    let told = |text: &str| (fault(text).step, fault(text).place, fault(text).reason);
    assert_eq!(told(""), (1, 1, Reason::Empty));
    assert_eq!(told("2--46"), (2, 3, Reason::Empty));
    assert_eq!(told("2- twenty"), (2, 4, Reason::NotAStep));
    assert_eq!(told("2-(four)"), (2, 3, Reason::NotAStep));
    assert_eq!(told("2-0"), (2, 3, Reason::RankOutOfRange));
    assert_eq!(told("2-70000"), (2, 3, Reason::RankOutOfRange));
    assert_eq!(told("2-99999999999999999999"), (2, 3, Reason::RankOutOfRange));
    assert_eq!(told("2-(0)"), (2, 3, Reason::PeriodsOutOfRange));
    assert_eq!(told("2-(?100000)"), (2, 3, Reason::PeriodsOutOfRange));
    assert_eq!(told("2-RE 20"), (2, 3, Reason::NeverOff));
    assert_eq!(told("2-(?4)-RE 20"), (3, 8, Reason::NeverOff), "unknown is not absent");
    assert_eq!(told("2-(4)-#-RE 20"), (4, 9, Reason::NeverOff), "it was back already");
    assert_eq!(told("2-RE #"), (2, 3, Reason::NeverOff));
    assert_eq!(told("*2*-*2*"), (2, 5, Reason::SecondPeak));
    assert_eq!(told("*2*-1"), (2, 5, Reason::NotThePeak));
    assert_eq!(told("1-*2*"), (2, 3, Reason::NotThePeak));
    assert_eq!(told(&"1-".repeat(MAX_LENGTH)), (1, 1, Reason::TooLong));
    assert_eq!(fault(&format!("2-{}", "é".repeat(99))).found, "é".repeat(24));
    let said = Language::En.run_notation_fault(&fault("2-(?4)-RE 20"));
    assert!(said.starts_with("Step 3, character 8, “RE 20”: a re-entry needs weeks known off the chart"), "{said}");
}

#[test]
fn what_others_write_is_read_too() {
    let printed = |text: &str| Notation::parse(text).expect("a run").to_string();
    assert_eq!(printed("2 – 20 – (4) – re176"), "2-20-(4)-RE 176");
    assert_eq!(printed("5-(1)-(?2)-9"), "5-(1)-(?2)-RE 9", "back after a period known off the chart");
    assert_eq!(printed("**1**- # -3"), "*1*-#-3");
    assert_eq!(printed("5-(1)-#-#-9"), "5-(1)-RE #-#-9", "the first week back, though its rank is not held");
    assert_eq!(printed("5-(1)-re#-9"), "5-(1)-RE #-9");
}

#[test]
fn a_long_hostile_text_is_read_in_good_time() {
    let text = "1-".repeat(MAX_LENGTH / 2 - 1) + "1";
    assert_eq!(Notation::parse(&text).expect("a run").steps().len(), MAX_LENGTH / 2);
}
