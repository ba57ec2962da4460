//! Follower rankings of the shipped dataset, laid out, painted and said.

mod common;

use chartrun::figure::label::Label;
use chartrun::figure::timelines::Timeline;
use chartrun::figure::timelines::followers::followers;
use chartrun::figure::timelines::strip::Strip;
use chartrun::figure::{Figure, Mark, Point, Shape};
use chartrun::model::day::{Days, When};
use chartrun::model::id::CounterId;
use chartrun::model::observation::{CountedId, Scope};
use chartrun::paint::paint;
use chartrun::query::fact::Fact;
use chartrun::query::facts_per_month::{Month, facts_per_month};
use chartrun::query::follower;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::words::Language;
use common::{CATALOG, act, counter, day};
use std::sync::LazyLock;

static SPOTIFY: LazyLock<CounterId> = LazyLock::new(|| counter("spotify-followers"));

/// Three kinds of view: nothing of the chosen act, one act, many over all time.
fn view(name: &str) -> Selection {
    let acts = |ids: &[&str]| ids.iter().map(|id| act(id)).collect();
    let window = |from, to| Days::new(day(from), day(to)).map(Time::Window);
    let question = match name {
        "empty" => Question { acts: acts(&["aespa"]), time: window("2023-03-01", "2024-02-29"), ..Question::default() },
        "one" => Question::default(),
        _ => {
            let acts = acts(&["v", "bts", "j-hope", "rm", "jung-kook", "jin", "blackpink", "lisa", "rose", "iu"]);
            Question { acts, time: Some(Time::All), ..Question::default() }
        }
    };
    Selection::new(&CATALOG, &question)
}

fn timeline(name: &str, language: Language, width: f64) -> (Selection, Timeline) {
    let selection = view(name);
    let timeline = followers(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection), language, width);
    (selection, timeline)
}

#[test]
fn each_view_as_it_is_painted_and_said() {
    for name in ["empty", "one", "dense"] {
        for language in Language::ALL {
            let mut said = String::new();
            for width in [1200.0, 358.0] {
                let (selection, timeline) = timeline(name, language, width);
                if said.is_empty() {
                    let rankings = Rankings::new(&CATALOG, &selection);
                    said = format!("{}\n{:#?}\n", language.followers(&CATALOG, &selection, &rankings), timeline.notes);
                }
                for (panel, n) in timeline.panels.iter().zip(1..) {
                    let svg = paint(&panel.figure, &format!("f{n}")).replace("><", ">\n<");
                    assert!(!svg.contains("NaN"), "{name} {width}");
                    said += &format!("{} | {}\n{svg}\n", panel.name, panel.remark);
                }
            }
            insta::assert_snapshot!(format!("{name}_{}", language.code()), said);
        }
    }
}

#[test]
fn every_point_leads_to_its_fact() {
    for name in ["empty", "one", "dense"] {
        let (selection, timeline) = timeline(name, Language::En, 1200.0);
        for panel in &timeline.panels {
            let all: &[Figure] = std::slice::from_ref(&panel.figure);
            let data = all.iter().flat_map(|figure| &figure.panels).flat_map(|one| &one.data);
            for datum in data {
                let fact = &panel.lines[datum.series].facts[datum.point];
                let when = match fact {
                    Fact::Count((subject, counter), n) => CATALOG.counts(subject, counter)[*n].to,
                    Fact::Place(n) => CATALOG.places()[*n].when,
                    Fact::Computed(_, _, computed) => Some(When::Day(computed.day)),
                    Fact::Entry(..) | Fact::Reach(..) => panic!("no fact of followers"),
                };
                assert!(when.is_some_and(|when| when.latest() >= selection.window.from()), "{fact:?}");
            }
        }
        let marks = timeline.panels.iter().flat_map(|p| &p.figure.panels).flat_map(|panel| &panel.marks);
        assert!(marks.clone().all(Mark::is_finite) && marks.count() > 0, "{name}: peers and axes stay");
    }
}

#[test]
fn a_computed_place_says_which_counts_bound_it_and_none_is_drawn_where_they_bound_nothing() {
    let of = |who: &str, scope| {
        let selection = Selection::new(&CATALOG, &Question { acts: vec![act(who)], ..Question::default() });
        let all = follower::followers(&CATALOG, &SPOTIFY, None);
        let computed = follower::place_on(&CATALOG, &all, &act(who), scope, day("2023-10-23")).expect("it has counts");
        let fact = Fact::Computed(act(who), scope, computed.clone());
        (computed, Language::ALL.map(|language| language.readout(&CATALOG, &selection, &fact)))
    };
    let (computed, [en, ko]) = of("v", Scope::Soloists);
    assert!(!computed.is_open() && computed.place().is_none(), "{computed:?}");
    assert_eq!([en.value.as_str(), &ko.value], ["1st to 10th of 13", "13명 중 1~10위"]);
    let says: Vec<_> = en.sources.iter().filter_map(|link| link.says.as_deref()).collect();
    assert_eq!(says.first(), Some(&"V about 15.72 M, 23 Oct 2023"), "its own first: {says:?}");
    assert!(says.iter().any(|says| says.starts_with("IU ")), "who is surely behind: {says:?}");
    let (computed, [en, ko]) = of("exo", Scope::Kpop);
    assert!(computed.is_open(), "{computed:?}");
    assert_eq!([en.value.as_str(), &ko.value], ["not known", "알 수 없음"]);
    for name in ["empty", "one", "dense"] {
        for fact in timeline(name, Language::En, 1200.0).1.facts() {
            assert!(!matches!(fact, Fact::Computed(_, _, computed) if computed.is_open()), "{name}: {fact:?}");
        }
    }
}

#[test]
fn of_whom_nothing_is_held_that_is_said_beside_the_others() {
    let acts = ["v", "jimin", "jung-kook"].map(act).to_vec();
    let selection = Selection::new(&CATALOG, &Question { acts, ..Question::default() });
    let rankings = Rankings::new(&CATALOG, &selection);
    let [en, ko] = Language::ALL.map(|language| language.followers(&CATALOG, &selection, &rankings));
    assert!(en.contains("; no follower count of Jimin is held"), "{en}");
    assert!(ko.contains("지민의 팔로워 수치는 확보되지 않았습니다"), "{ko}");
}

#[test]
fn a_doubted_count_is_in_the_table_and_nowhere_else() {
    let (selection, timeline) = timeline("dense", Language::En, 1200.0);
    for fact in timeline.panels.iter().flat_map(|panel| &panel.lines).flat_map(|line| &line.facts) {
        if let Fact::Count((subject, counter), n) = fact {
            assert!(CATALOG.counts(subject, counter)[*n].standing.doubt.is_none());
        }
    }
    let table = Language::En.followers_table(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection));
    assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    let doubted = table.rows.iter().filter(|row| format!("{:?}", row.cells).contains("doubted: ")).count();
    assert!(doubted > 10, "{doubted}");
    let chosen = table.rows.iter().map(|row| row.chosen).collect::<Vec<_>>();
    assert!(chosen.is_sorted_by(|one, other| one >= other), "the chosen come first");
}

#[test]
fn groups_stand_apart_where_the_scales_do_not_meet() {
    let names = |acts: &[&str]| {
        let question = Question { acts: acts.iter().map(|id| act(id)).collect(), ..Question::default() };
        let selection = Selection::new(&CATALOG, &question);
        let rankings = Rankings::new(&CATALOG, &selection);
        let timeline = followers(&CATALOG, &selection, &rankings, Language::En, 960.0);
        timeline.panels.iter().filter(|panel| panel.name == "Followers").count()
    };
    assert_eq!((names(&["v"]), names(&["v", "bts"]), names(&["v", "stray-kids"])), (1, 2, 1));
}

fn strip(selection: &Selection, language: Language, width: f64) -> Strip {
    Strip::new(&facts_per_month(&CATALOG, selection), selection.window, None, language, width)
}

#[test]
fn the_strip_of_the_dataset_holds_all_months_and_the_lead_window() {
    let selection = view("one");
    let months = facts_per_month(&CATALOG, &selection);
    for width in [288.0, 358.0, 1200.0] {
        let strip = strip(&selection, Language::Ko, width);
        let is_held = |month: &Month| month.all == 0 || strip.bars.iter().any(|bar| bar.days.contains(month.first));
        assert!(months.iter().all(is_held));
        assert!(strip.window.1 - strip.window.0 > 24.0, "two handles can be told apart: {:?}", strip.window);
        assert!(strip.bars.iter().all(|bar| bar.all.left >= 0.0 && bar.all.right <= strip.width + 1e-6));
    }
}

#[test]
fn the_strip_breaks_where_most_facts_begin_whatever_is_known_by_then() {
    for as_of in ["2023-10-23", "2024-06-30", "2026-11-22"] {
        let selection = Selection::new(&CATALOG, &Question { as_of: Some(day(as_of)), ..Question::default() });
        let strip = strip(&selection, Language::En, 960.0);
        let late = strip.scale.late_from().year();
        assert!(
            (2018..=2021).contains(&late),
            "as of {as_of} from {late}: a few facts of 2000 lie 17 empty years before"
        );
        let early = strip.scale.early().unwrap();
        assert!(early.from().year() < 2000 && strip.bars[0].days.from() == early.from(), "and stand before the break");
        assert_eq!(chartrun::paint::strip(&strip).matches("class=\"break\"").count(), 2);
    }
}

#[test]
fn the_finding_follows_the_view() {
    let said = |acts: &[&str], window: Option<(&str, &str)>, as_of: Option<&str>, language: Language| {
        let time = window.and_then(|(from, to)| Days::new(day(from), day(to))).map(Time::Window);
        let acts = acts.iter().map(|id| act(id)).collect();
        let question = Question { acts, time, as_of: as_of.map(day), ..Question::default() };
        let selection = Selection::new(&CATALOG, &question);
        language.followers(&CATALOG, &selection, &Rankings::new(&CATALOG, &selection))
    };
    let year = Some(("2023-03-01", "2024-02-29"));
    assert_eq!(
        said(&["v"], year, None, Language::En),
        "V overtook j-hope as the most-followed K-pop soloist on Spotify between 11 November 2023 and 23 January 2024"
    );
    assert_eq!(
        said(&["v"], year, Some("2023-12-01"), Language::En),
        "V had about 15.72 million followers on 23 October 2023, reported 5th of all K-pop and 2nd of the soloists"
    );
    assert_eq!(
        said(&["v"], year, Some("2023-12-01"), Language::Ko),
        "뷔 팔로워 2023년 10월 23일 약 1,572만 명, 보도 순위 K팝 전체 5위, 솔로 2위"
    );
    let late = Some(("2025-10-01", "2026-03-31"));
    assert_eq!(
        said(&["j-hope", "jung-kook"], late, None, Language::En),
        "j-hope had 19,927,754 followers on 18 February 2026; Jung Kook had 19,332,403 followers on 18 February 2026"
    );
    assert_eq!(
        said(&["aespa"], year, None, Language::En),
        "No follower count of aespa in these months; the only one held: on or before 16 May 2024"
    );
}

#[test]
fn a_bound_is_read_out_behind_its_unit() {
    let counts = CATALOG.counts(&CountedId::Act(act("v")), &SPOTIFY);
    let floor = counts.iter().find(|count| count.to == Some(When::Day(day("2023-07-17"))));
    let fact = floor.and_then(|count| Fact::count(&CATALOG, count)).unwrap_or_else(|| panic!("V passed 14 million"));
    assert_eq!(
        Language::En.readout(&CATALOG, &Selection::new(&CATALOG, &Question::default()), &fact).value,
        "at least 14 M followers"
    );
    assert_eq!(
        Language::Ko.readout(&CATALOG, &Selection::new(&CATALOG, &Question::default()), &fact).value,
        "1,400만 명 이상"
    );
}

#[test]
fn a_range_that_goes_on_below_the_plot_says_so_and_none_sticks_out() {
    for name in ["one", "dense"] {
        for width in [1200.0, 358.0] {
            let (_, timeline) = timeline(name, Language::En, width);
            let mut arrows = 0;
            for panel in timeline.panels.iter().flat_map(|panel| &panel.figure.panels) {
                let plot = panel.frame.plot;
                let lowest = panel.y.ticks.iter().map(|tick| tick.at).fold(0.0, f64::max);
                for mark in &panel.marks {
                    let Shape::Range { x, from, to } = mark.shape else { continue };
                    assert!(plot.top <= from && to <= plot.bottom, "{name} {width}: {from} to {to} in {plot:?}");
                    let arrow = Shape::GoesOn(Point::new(x, to));
                    let goes_on = panel.marks.iter().any(|mark| mark.shape == arrow);
                    assert_eq!(goes_on, to > lowest + 5.0, "it is no end of its own below the last place");
                    arrows += usize::from(goes_on);
                }
            }
            assert!(arrows > 0, "{name} {width}: 1st to 10th of 13 on four rows");
        }
    }
}

#[test]
fn who_takes_the_lead_is_told_where_it_is_and_across_no_bar() {
    let (_, timeline) = timeline("one", Language::En, 1200.0);
    let panel = &timeline.panels[0].figure.panels[0];
    let said = |label: &&Label| label.lines.concat().iter().any(|run| run.text == "V takes the lead from j-hope");
    let label = panel.labels.iter().find(said).expect("there is room for it");
    let first = panel.y.ticks[0].at;
    assert!(label.lead.is_none() && (label.bounds.top - first).abs().min((label.bounds.bottom - first).abs()) < 16.0);
    for mark in &panel.marks {
        let Shape::Range { x, from, to } = mark.shape else { continue };
        assert_eq!(label.bounds.clip(Point::new(x, from), Point::new(x, to)), None, "no bar lies under it");
    }
}
