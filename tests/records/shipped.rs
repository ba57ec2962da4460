//! Records of the shipped dataset.

use super::common::{CATALOG, day};
use super::dataset::{Held, name, progression, ranking, terms};
use chartrun::model::chart::Subject;
use chartrun::model::id::AlbumId;
use chartrun::model::observation::Scope;
use chartrun::query::record::{Record, Terms};
use chartrun::query::selection::{Question, Selection};
use chartrun::words::Language;

fn held<'r>(from: &str, until: Option<&str>, is_sure: bool, who: &[&'r str]) -> Held<'r> {
    (from.to_owned(), until.map(str::to_owned), is_sure, who.to_vec())
}

#[test]
fn half_a_billion_streams_of_a_soloist_s_album_as_of_october_2023() {
    let terms = terms("spotify-streams", "album", 500_000_000, Scope::Soloists);
    let record = Record::new(&CATALOG, &terms, Some(day("2023-10-31")));
    assert_eq!(ranking(&record)[..2], [("layover", (33, 33), (1, 3)), ("face", (40, 57), (2, 4))]);
    let maybe: Vec<_> = record.may_be_faster(&record.ranking[0]).map(|reach| name(&reach.work)).collect();
    assert_eq!(maybe, ["indigo", "r"], "known only to have been above by an article's day");
    let last = progression(&record).into_iter().next_back();
    assert_eq!(last, Some(held("2023-10-11", None, false, &["layover"])));
}

#[test]
fn golden_had_them_before_it_came_out() {
    let record = Record::new(&CATALOG, &terms("spotify-streams", "album", 500_000_000, Scope::Soloists), None);
    assert_eq!(ranking(&record)[0], ("golden", (0, 0), (1, 1)));
    assert!(record.ranking[0].before_release);
    assert_eq!(record.undated.iter().map(|(work, _)| name(work)).collect::<Vec<_>>(), ["alter-ego"]);
    let held_by: Vec<_> = progression(&record).into_iter().flat_map(|(.., who)| who).collect();
    assert_eq!(held_by, ["lalisa", "face", "layover", "golden"]);
}

#[test]
fn a_million_copies_of_a_soloist_on_hanteo() {
    let record = Record::new(&CATALOG, &terms("hanteo", "album", 1_000_000, Scope::Soloists), None);
    let first: Vec<_> = ranking(&record).into_iter().take(4).collect();
    assert_eq!(first, ["face", "d-day", "layover", "golden"].map(|work| (work, (0, 0), (1, 1))), "all on their day");
    assert!(ranking(&record).iter().skip(4).all(|(_, _, places)| places.1 > 4));
    assert_eq!(
        progression(&record),
        [
            held("2022-05-08", Some("2023-03-24"), false, &["im-hero"]),
            held("2023-03-24", None, true, &["face", "d-day", "layover", "golden"])
        ]
    );
    assert!(!record.statements.is_empty());
}

#[test]
fn two_million_copies_of_layover_as_known_on_four_days() {
    let holder = |as_of: &str| {
        let record = Record::new(&CATALOG, &terms("hanteo", "album", 2_000_000, Scope::Soloists), Some(day(as_of)));
        record.holders().map(|reach| (name(&reach.work).to_owned(), reach.when.to().to_string())).next()
    };
    let layover = |on: &str| Some(("layover".to_owned(), on.to_owned()));
    assert_eq!(holder("2023-09-08"), layover("2023-09-08"), "about 2.2 million were shown");
    assert_eq!(holder("2023-09-10"), None, "and withdrawn");
    assert_eq!(holder("2023-09-16"), layover("2023-09-13"));
    assert_eq!(holder("2023-11-30"), Some(("golden".to_owned(), "2023-11-03".to_owned())));
}

#[test]
fn the_record_that_a_selection_is_about() {
    let of = |albums: &str, as_of: Option<&str>| {
        let albums = albums.split_whitespace().filter_map(|id| AlbumId::parse(id).ok()).collect();
        let question = Question { albums, as_of: as_of.map(day), ..Question::default() };
        let selection = Selection::new(&CATALOG, &question);
        let terms = Terms::of(&CATALOG, &selection).expect("there is one");
        (terms.counter.to_string(), terms.threshold, terms.scope)
    };
    let streams = |threshold: u64| ("spotify-streams".to_owned(), threshold, Scope::Soloists);
    let copies = |threshold: u64, scope| ("hanteo".to_owned(), threshold, scope);
    assert_eq!(of("", None), streams(500_000_000), "the press claims it of Layover");
    assert_eq!(of("golden", None), streams(3_000_000_000));
    assert_eq!(of("fml", None), copies(3_000_000, Scope::Kpop));
    assert_eq!(of("fml layover", None), ("spotify-streams".to_owned(), 500_000_000, Scope::Kpop));
    // As of then Layover's streams were told by no day, its copies were; no other soloist had two million.
    assert_eq!(of("", Some("2023-09-16")), copies(1_000_000, Scope::Soloists));
    assert_eq!(of("", Some("2023-11-30")), streams(500_000_000));
}

#[test]
fn what_can_be_asked_for() {
    let counters = Terms::counters(&CATALOG);
    let names: Vec<_> = counters.iter().map(|(counter, of, _)| (counter.id.as_str(), *of)).take(3).collect();
    assert_eq!(names, [("hanteo", Subject::Album), ("spotify-streams", Subject::Track), ("circle", Subject::Album)]);
    let vague = counters.iter().position(|(counter, ..)| counter.name.contains("not named")).expect("there are some");
    assert!(counters.iter().skip(vague).all(|(counter, ..)| !counter.is_stated()), "they come behind all others");
    let asked = terms("spotify-streams", "album", 700_000_000, Scope::Soloists);
    let thresholds = asked.thresholds(&CATALOG, None);
    assert!(thresholds.contains(&700_000_000) && thresholds.contains(&5_000_000_000), "{thresholds:?}");
    assert!(thresholds.is_sorted() && !thresholds.contains(&10_000_000_000), "nobody has ten billion");
    let then = asked.thresholds(&CATALOG, Some(day("2023-10-31")));
    assert!(then.contains(&500_000_000) && !then.contains(&5_000_000_000), "nobody had five billion then: {then:?}");
}

/// The label of whoever holds a record now is never surer than the sentence above the figure.
#[test]
fn labels_say_no_more_than_the_sentence() {
    let (mut sure, mut open) = (0, 0);
    for as_of in [None, Some(day("2023-10-31")), Some(day("2024-06-30"))] {
        let selection = Selection::new(&CATALOG, &Question { as_of, ..Question::default() });
        for (counter, of, _) in Terms::counters(&CATALOG) {
            for scope in [Scope::Kpop, Scope::Soloists, Scope::FemaleSoloists] {
                let any = Terms { counter: counter.id.clone(), of, threshold: 1, scope };
                for threshold in any.thresholds(&CATALOG, as_of) {
                    let record = Record::new(&CATALOG, &Terms { threshold, ..any.clone() }, as_of);
                    let Some(last) = record.progression.last() else { continue };
                    for (language, doubt) in [(Language::En, "is known to have been"), (Language::Ko, "것으로 확인된")]
                    {
                        let is_open = language.records(&CATALOG, &selection, &record).contains(doubt);
                        let label = language.may_have_held(&record, last);
                        assert_eq!(is_open, !label.is_empty(), "{:?} {label}", record.terms);
                        *if is_open { &mut open } else { &mut sure } += 1;
                    }
                }
            }
        }
    }
    assert!(sure > 20 && open > 20, "{sure} {open}");
}
