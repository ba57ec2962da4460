//! The race of the shipped dataset: what it says and how its bars are laid out.
#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::advance;
use chartrun::figure::race::{RaceFigure, race};
use chartrun::model::observation::Scope;
use chartrun::query::race::{Race, Runner};
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::words::Language;
use common::{CATALOG, act, day};

const SCOPES: [Scope; 3] = [Scope::Soloists, Scope::Kpop, Scope::FemaleSoloists];

fn view(acts: &[&str], time: Option<Time>, as_of: Option<&str>) -> Selection {
    let acts = acts.iter().map(|id| act(id)).collect();
    Selection::new(&CATALOG, &Question { acts, time, as_of: as_of.map(day), ..Question::default() })
}

fn of(selection: &Selection, scope: Scope) -> Race<'static> {
    Race::new(&CATALOG, selection, scope).expect("followers are counted")
}

fn finding(selection: &Selection, scope: Scope, on: &str, language: Language) -> String {
    let race = of(selection, scope);
    language.race_finding(&CATALOG, &race, &race.standing(day(on)))
}

#[test]
fn on_23_october_2023_j_hope_led_and_v_was_second_though_its_last_count_was_higher() {
    let selection = view(&[], None, None);
    let race = of(&selection, Scope::Soloists);
    let standing = race.standing(day("2023-10-23"));
    let told: Vec<_> = standing.runners.iter().take(3).map(|one| (one.act.id.as_str(), one.place())).collect();
    assert_eq!(told, [("j-hope", Some(1)), ("v", Some(2)), ("rm", Some(3))]);
    let [first, second] = [&standing.runners[0], &standing.runners[1]];
    assert!(first.count.quantity.value < second.count.quantity.value, "j-hope was last counted in May");
    assert!(first.high.is_some_and(|high| high > second.count.quantity.value), "and may have grown beyond V since");
    assert_eq!((second.age, second.computed.place()), (0, None), "the counts alone leave a range");
    assert_eq!(
        finding(&selection, Scope::Soloists, "2023-10-23", Language::En),
        "On 23 October 2023, j-hope led the K-pop soloists on Spotify, as last reported in May 2023 (last count held: \
         about 14.5 million); V stood 2nd with about 15.72 million"
    );
    assert_eq!(
        finding(&selection, Scope::Soloists, "2023-10-23", Language::Ko),
        "2023년 10월 23일 스포티파이 K팝 솔로 1위는 제이홉(2023년 5월 보도, 확보된 마지막 수치 약 1,450만 명), 뷔는 약 1,572만 \
         명으로 2위"
    );
}

#[test]
fn a_headline_does_not_say_that_somebody_led_beside_a_longer_bar_of_whom_no_place_is_told() {
    let views = [view(&["v", "jimin", "jung-kook"], Some(Time::All), None), view(&[], None, None)];
    for selection in &views {
        for scope in SCOPES {
            let race = of(selection, scope);
            for on in race.days() {
                let standing = race.standing(*on);
                let said = Language::En.race_finding(&CATALOG, &race, &standing);
                let Some(first) = standing.runners.first().filter(|_| !said.starts_with("Who led ")) else { continue };
                let value = |runner: &Runner<'_>| runner.count.quantity.value;
                let beyond = standing.runners.iter().filter(|runner| value(runner) > value(first));
                for longer in beyond {
                    assert!(longer.reported.is_some() && said.contains("last count held: "), "{on}: {said}");
                }
            }
        }
    }
    let standing = of(&views[0], Scope::Soloists).standing(day("2026-02-18"));
    let first: Vec<_> = standing.runners.iter().take(2).map(|runner| runner.act.id.as_str()).collect();
    assert_eq!(first, ["j-hope", "v"], "its count is of that very day, and higher; the report is half a year old");
    let said = finding(&views[0], Scope::Soloists, "2026-02-18", Language::En);
    assert!(said.contains("is open: V was last reported first, on or before 15 August 2025, but j-hope has"), "{said}");
}

#[test]
fn its_days_begin_and_end_in_the_window_and_v_takes_the_lead_on_one_of_them() {
    let selection = view(&[], None, None);
    let race = of(&selection, Scope::Soloists);
    let days = race.days();
    assert!(days.iter().all(|day| selection.window.contains(*day)));
    assert!(days.contains(&day("2023-10-23")) && days.contains(&day("2024-01-23")), "{days:?}");
    let leaders: Vec<_> = days.iter().map(|day| race.standing(*day).runners[0].act.id.as_str()).collect();
    let changes = leaders.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let first_of_v = days.iter().zip(&leaders).find(|(_, act)| **act == "v").map(|(day, _)| *day);
    assert_eq!((changes, first_of_v), (1, Some(day("2024-01-23"))), "{leaders:?}");
}

#[test]
fn as_of_a_day_the_race_ends_with_what_was_known() {
    let selection = view(&["v"], Some(Time::All), Some("2023-10-31"));
    for scope in SCOPES {
        let race = of(&selection, scope);
        assert!(race.days().iter().all(|on| *on <= day("2023-10-31")), "{scope:?}");
        let last = race.days().last().map(|on| race.standing(*on));
        let known = |standing: chartrun::query::race::Standing<'_>| {
            standing.runners.iter().all(|one| one.count.standing.known.is_some_and(|known| known <= day("2023-10-31")))
        };
        assert!(last.is_some_and(known), "{scope:?}");
    }
}

/// Every day of every race in both languages at several widths.
fn figures(mut see: impl FnMut(&RaceFigure, f64)) {
    let views = [view(&[], None, None), view(&["v", "lisa", "bts", "jeon-somi"], Some(Time::All), None)];
    for selection in &views {
        for scope in SCOPES {
            let of = of(selection, scope);
            for on in of.days() {
                let standing = of.standing(*on);
                for language in Language::ALL {
                    for width in [1200.0, 760.0, 358.0, 288.0] {
                        see(&race(&CATALOG, selection, &of, &standing, language, width), width);
                    }
                }
            }
        }
    }
}

#[test]
fn no_words_overlap_and_none_are_cut() {
    let mut seen = 0;
    figures(|figure, width| {
        let mut tops: Vec<f64> = Vec::new();
        for (name, bar) in figure.rows.iter().filter_map(|row| Some((&row.name, row.bar.as_ref()?))) {
            seen += 1;
            let count = advance::width(&format!("{} · {}", bar.count, bar.when), bar.is_news);
            let (name, place) = (advance::width(name, true), advance::width(&bar.place, bar.is_told));
            assert!(bar.length >= 0.0 && bar.length <= figure.length + 0.01, "{bar:?}");
            assert!(bar.reach.is_none_or(|reach| reach > bar.length && reach <= figure.length + 0.01), "{bar:?}");
            if figure.is_phone {
                assert!(name + place + 8.0 <= width && count <= width, "{width} {bar:?}");
            } else {
                assert!(bar.words >= bar.reach.unwrap_or(bar.length) + 8.0);
                assert!(figure.left + bar.words + count <= width, "{width} {bar:?}");
                assert!(name <= 112.0 && place <= 164.0, "{bar:?}");
            }
            tops.push(bar.top);
        }
        tops.sort_by(f64::total_cmp);
        assert!(tops.windows(2).all(|pair| pair[1] - pair[0] >= 28.0), "two bars in one row: {tops:?}");
        assert!(tops.last().is_none_or(|top| *top < figure.height), "a bar below the last row");
    });
    assert!(seen > 5_000, "{seen}");
}

#[test]
fn the_scale_and_the_rows_are_the_same_on_all_days_of_a_race() {
    let selection = view(&["v"], Some(Time::All), None);
    for scope in SCOPES {
        let of = of(&selection, scope);
        let all: Vec<_> = of
            .days()
            .iter()
            .map(|on| race(&CATALOG, &selection, &of, &of.standing(*on), Language::En, 1200.0))
            .collect();
        for figure in &all {
            let names = |figure: &RaceFigure| figure.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
            assert_eq!((figure.height, &figure.ticks, names(figure)), (all[0].height, &all[0].ticks, names(&all[0])));
        }
        assert!(all.len() > 2, "{scope:?}: {}", all.len());
    }
}

#[test]
fn the_chosen_act_has_a_row_wherever_it_stands() {
    let selection = view(&["jeon-somi"], Some(Time::All), None);
    for scope in SCOPES {
        let of = of(&selection, scope);
        let last = of.days().last().map(|on| of.standing(*on)).expect("a day");
        for width in [1200.0, 358.0] {
            let figure = race(&CATALOG, &selection, &of, &last, Language::En, width);
            let row = figure.rows.iter().find(|row| row.name == "Jeon Somi").expect("she is counted");
            assert!(row.bar.is_some(), "{scope:?} {width}");
            let shown = figure.rows.iter().filter(|row| row.bar.is_some()).count();
            assert_eq!(shown + figure.left_out, last.runners.len(), "{scope:?} {width}");
        }
    }
}

#[test]
fn every_count_of_the_table_leads_to_its_source() {
    let selection = view(&[], None, None);
    let race = of(&selection, Scope::Kpop);
    let standing = race.standing(day("2023-10-23"));
    for language in Language::ALL {
        let table = language.race_table(&CATALOG, &race, &standing, None);
        assert_eq!(table.rows.len(), standing.runners.len());
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len());
            let Some(chartrun::words::table::Cell::Sources(links)) = row.cells.last() else { panic!("no sources") };
            assert!(links.iter().any(|link| link.address.starts_with("http")), "{row:?}");
        }
    }
}

#[test]
fn what_each_day_says() {
    let selection = view(&[], None, None);
    let mut said = String::new();
    for scope in SCOPES {
        let race = of(&selection, scope);
        for on in race.days() {
            for language in Language::ALL {
                said += &finding(&selection, scope, &on.to_string(), language);
                said.push('\n');
            }
        }
    }
    insta::assert_snapshot!(said);
}
