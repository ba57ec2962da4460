//! What stands below the figures.

use crate::common::{CATALOG, act, album};
use chartrun::figure::timelines::{chart_entries, followers, milestones, records};
use chartrun::query::ranking::Rankings;
use chartrun::query::record::{Record, Terms};
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language;

fn notes(question: &Question, language: Language) -> Vec<String> {
    let of = &Selection::new(&CATALOG, question);
    let runs = chart_entries::runs(&CATALOG, of);
    let terms = Terms::of(&CATALOG, of).expect("a record");
    let record = Record::new(&CATALOG, &terms, None);
    let rankings = Rankings::new(&CATALOG, of);
    let timelines = [
        chart_entries::chart_entries(&CATALOG, of, &runs, language, 960.0),
        followers::followers(&CATALOG, of, &rankings, language, 960.0),
        milestones::milestones(&CATALOG, of, &totals(&CATALOG, of), language, 960.0),
        records::records(&CATALOG, of, &record, language, 960.0),
    ];
    timelines.into_iter().flat_map(|timeline| timeline.notes).collect()
}

#[test]
fn every_note_is_a_sentence_and_ends_as_one() {
    let acts = ["v", "jimin", "jung-kook"].map(act).to_vec();
    let albums = ["layover", "face", "golden"].map(album).to_vec();
    let mut seen = 0;
    for time in [None, Some(Time::All)] {
        for since_release in [false, true] {
            let by_acts = Question { acts: acts.clone(), time, since_release, ..Question::default() };
            let by_albums = Question { albums: albums.clone(), time, since_release, ..Question::default() };
            for question in [Question { time, since_release, ..Question::default() }, by_acts, by_albums] {
                for note in Language::ALL.into_iter().flat_map(|language| notes(&question, language)) {
                    assert!(note.ends_with('.') && !note.ends_with(".."), "{note}");
                    assert!(!["했다.", "없다.", "었다.", "이다."].iter().any(|end| note.ends_with(end)), "{note}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_signs_of_written_runs_are_explained_where_they_stand() {
    let said = |question: &Question, language| notes(question, language).into_iter().find(|note| note.contains("(4)"));
    let [en, ko] = Language::ALL.map(|language| said(&Question::default(), language));
    assert!(en.as_ref().is_some_and(|en| en.contains("off the chart for four weeks")), "{en:?}");
    assert!(ko.as_ref().is_some_and(|ko| ko.contains("차트 밖")), "{ko:?}");
}
