//! What stands around the figures: what is missing where nothing of the chosen is in view, and who says what is.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::timelines::{Timeline, chart_entries, milestones};
use chartrun::figure::{Ink, Shape};
use chartrun::model::day::Days;
use chartrun::query::fact;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use common::{CATALOG, act, chart, day};

fn asked(question: Question) -> Selection {
    Selection::new(&CATALOG, &question)
}

fn year(year: &str) -> Option<Time> {
    let of = |rest: &str| day(&format!("{year}-{rest}"));
    Days::new(of("01-01"), of("12-31")).map(Time::Window)
}

fn entries(selection: &Selection, language: Language) -> Timeline {
    let runs = chart_entries::runs(&CATALOG, selection);
    chart_entries::chart_entries(&CATALOG, selection, &runs, language, 1200.0)
}

fn missing(selection: &Selection, language: Language) -> Vec<Option<String>> {
    let timeline = entries(selection, language);
    let say = |panel: &chartrun::figure::timelines::TimelinePanel| {
        let nothing = || panel.is_bare().then(|| language.nothing_here(&CATALOG, selection, panel.chosen()));
        panel.missing.clone().or_else(nothing)
    };
    timeline.panels.iter().map(say).collect()
}

#[test]
fn a_panel_with_figures_says_nothing_of_the_kind() {
    assert_eq!(missing(&asked(Question::default()), Language::En), [None, None]);
}

#[test]
fn an_empty_panel_says_what_is_missing_and_where_the_nearest_is() {
    let early = asked(Question { time: year("2022"), ..Question::default() });
    let said = |language| missing(&early, language).into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(
        said(Language::En),
        [
            "Nothing of Layover here in the time shown. The nearest figure is of 23 September 2023.",
            "Nothing of Layover here in the time shown. The nearest figure is of 17 August 2023."
        ]
    );
    assert_eq!(
        said(Language::Ko)[0],
        "표시한 기간에는 Layover의 기록이 없습니다. 가장 가까운 기록은 2023년 9월 23일입니다."
    );
    let late = asked(Question { time: year("2025"), charts: vec![chart("billboard-200")], ..Question::default() });
    assert!(
        missing(&late, Language::En)[0].as_ref().is_some_and(|said| said.ends_with("9 December 2023.")),
        "the last one"
    );
}

#[test]
fn as_of_a_day_the_nearest_is_one_known_by_then() {
    let question = Question { time: year("2022"), as_of: Some(day("2023-09-10")), ..Question::default() };
    let said = missing(&asked(question), Language::En);
    assert_eq!(said[0].as_deref(), Some("Nothing of Layover here in the time shown."), "Layover was not on it yet");
}

#[test]
fn a_chart_that_is_not_held_for_an_act_is_hatched_and_said_to_be_missing() {
    let of = |acts: &[&str], time| Question {
        acts: acts.iter().map(|id| act(id)).collect(),
        charts: vec![chart("billboard-200")],
        time,
        ..Question::default()
    };
    let hatched = |question: &Question| {
        let panel = entries(&asked(question.clone()), Language::En).panels.remove(0).figure.panels.remove(0);
        let plot = panel.frame.plot;
        panel
            .marks
            .iter()
            .any(|mark| matches!(mark.shape, Shape::NoData(of) if (of.left, of.right) == (plot.left, plot.right)))
    };
    let say = |question: &Question, language| missing(&asked(question.clone()), language).remove(0);
    let unknown = of(&["seventeen"], None);
    assert_eq!(say(&unknown, Language::En).as_deref(), Some("The Billboard 200 is not held for SEVENTEEN."));
    assert_eq!(say(&unknown, Language::Ko).as_deref(), Some("세븐틴의 빌보드 200 순위가 확보되지 않았습니다."));
    assert!(hatched(&unknown));
    let early = of(&["v"], year("2015"));
    assert_eq!(
        say(&early, Language::En).as_deref(),
        Some("The Billboard 200 is not held for V in the time shown. The nearest figure is of 23 September 2023.")
    );
    assert!(hatched(&early));
    let both = of(&["v", "seventeen"], None);
    assert_eq!(say(&both, Language::En).as_deref(), Some("The Billboard 200 is not held for SEVENTEEN."));
    assert!(!hatched(&both), "it is held for the other");
}

#[test]
fn the_finding_is_made_of_what_is_in_view() {
    let say = |time| {
        let selection = asked(Question { time, ..Question::default() });
        let mut runs = chart_entries::runs(&CATALOG, &selection);
        runs.retain(|run| selection.has(run.work));
        Language::En.chart_entries(&CATALOG, &selection, &runs)
    };
    assert!(say(None).starts_with("Layover entered the Billboard 200 at No. 2"));
    assert!(
        say(year("2015")).starts_with("These charts are not held for V in the time shown"),
        "{}",
        say(year("2015"))
    );
    let said = say(Days::new(day("2023-05-01"), day("2023-05-31")).map(Time::Window));
    assert!(said.starts_with("Nothing of Layover on these charts in the time shown"), "{said}");
}

#[test]
fn every_source_of_what_is_chosen_or_named_is_listed_once() {
    let selection = asked(Question::default());
    let totals = totals(&CATALOG, &selection);
    for timeline in
        [entries(&selection, Language::En), milestones::milestones(&CATALOG, &selection, &totals, Language::En, 1200.0)]
    {
        let sources = fact::sources(&CATALOG, timeline.facts());
        assert!(!sources.is_empty());
        for (at, one) in sources.iter().enumerate() {
            assert!(sources[at + 1..].iter().all(|other| other.source != one.source), "{} twice", one.source);
        }
        let panels = timeline.panels.iter();
        let chosen = panels.flat_map(|panel| {
            let data = panel.figure.panels.iter().flat_map(|of| &of.data);
            data.map(|datum| &panel.lines[datum.series]).zip(data_facts(panel))
        });
        for (line, fact) in chosen.filter(|(line, _)| line.ink != Ink::Context) {
            for citation in fact.standing(&CATALOG).into_iter().flat_map(|standing| &standing.citations) {
                assert!(
                    sources.iter().any(|other| other.source == citation.source),
                    "{}: {}",
                    line.name,
                    citation.source
                );
            }
        }
    }
}

fn data_facts(panel: &chartrun::figure::timelines::TimelinePanel) -> impl Iterator<Item = &fact::Fact> {
    let data = panel.figure.panels.iter().flat_map(|of| &of.data);
    data.map(|datum| &panel.lines[datum.series].facts[datum.point])
}

#[test]
fn of_many_runs_those_that_peaked_highest_stand_open() {
    let acts = ["v", "jimin", "jung-kook", "j-hope", "agust-d", "rm", "jin"].map(act).to_vec();
    let timeline = entries(&asked(Question { acts, ..Question::default() }), Language::En);
    let apart = |at: usize| {
        let panel = timeline.panels.get(at).expect("a panel");
        let names = panel.runs_apart().map(|runs| runs.iter().map(|run| run.name.clone()).collect::<Vec<_>>());
        assert_eq!(names.concat().len(), panel.runs.len(), "none is lost");
        names
    };
    let [open, folded] = apart(1);
    for told_of in ["Who", "Seven", "Standing Next to You"] {
        assert!(open.iter().any(|name| name == told_of), "{told_of} is in the sentence: {open:?}");
    }
    assert_eq!((open.len(), folded.is_empty()), (6, false));
    assert_eq!(apart(0)[1], Vec::<String>::new(), "seven are few enough");
}
