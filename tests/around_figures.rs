//! What stands around the figures: what is missing where nothing of the chosen is in view, and who says what is.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::Ink;
use chartrun::figure::timelines::{Timeline, chart_entries, milestones};
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

fn entries(selection: &Selection) -> Timeline {
    let runs = chart_entries::runs(&CATALOG, selection);
    chart_entries::chart_entries(&CATALOG, selection, &runs, Language::En, 1200.0)
}

fn missing(selection: &Selection, language: Language) -> Vec<Option<String>> {
    let timeline = entries(selection);
    let say = |panel: &chartrun::figure::timelines::TimelinePanel| {
        panel.is_bare().then(|| language.nothing_here(&CATALOG, selection, panel.chosen()))
    };
    timeline.panels.iter().map(say).collect()
}

#[test]
fn a_panel_with_figures_says_nothing_of_the_kind() {
    assert_eq!(missing(&asked(Question::default()), Language::En), [None, None]);
}

#[test]
fn an_empty_panel_says_what_is_missing_and_where_the_nearest_is() {
    let early = asked(Question { time: year("2015"), ..Question::default() });
    let said = |language| missing(&early, language).into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(
        said(Language::En),
        [
            "Nothing of V here in the time shown. The nearest figure is of 23 September 2023.",
            "Nothing of V here in the time shown. The nearest figure is of 17 August 2023."
        ]
    );
    assert_eq!(
        said(Language::Ko)[0],
        "표시한 기간에는 뷔의 기록이 없습니다. 가장 가까운 기록은 2023년 9월 23일입니다."
    );
    let late = asked(Question { time: year("2025"), charts: vec![chart("billboard-200")], ..Question::default() });
    assert!(
        missing(&late, Language::En)[0].as_ref().is_some_and(|said| said.ends_with("9 December 2023.")),
        "the last one"
    );
}

#[test]
fn as_of_a_day_the_nearest_is_one_known_by_then() {
    let question = Question { time: year("2015"), as_of: Some(day("2023-09-10")), ..Question::default() };
    let said = missing(&asked(question), Language::En);
    assert_eq!(said[0].as_deref(), Some("Nothing of V here in the time shown."), "Layover was not on it yet");
}

#[test]
fn where_nothing_is_held_at_all_only_that_is_said() {
    let question = Question { acts: vec![act("seventeen")], ..Question::default() };
    for said in missing(&asked(question), Language::En) {
        assert_eq!(said.as_deref(), Some("Nothing of SEVENTEEN here in the time shown."));
    }
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
    assert!(say(year("2015")).starts_with("Nothing of V on these charts in the time shown"), "{}", say(year("2015")));
}

#[test]
fn every_source_of_what_is_chosen_or_named_is_listed_once() {
    let selection = asked(Question::default());
    let totals = totals(&CATALOG, &selection);
    for timeline in [entries(&selection), milestones::milestones(&CATALOG, &selection, &totals, Language::En, 1200.0)] {
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
