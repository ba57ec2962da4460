//! What is said where the page has little or nothing of what was chosen: it is named, what is held is told, and what is not
//! known is not said to be absent.

use super::asked::{entries, first_week, headline, milestones, selected, three};
use super::common::{CATALOG, TEXT, counter, day, track};
use chartrun::figure::timelines::chart_entries::{chart_entries, runs};
use chartrun::figure::timelines::milestones::milestones as drawn;
use chartrun::model::catalog::Catalog;
use chartrun::model::observation::CountedId;
use chartrun::query::glance::beside;
use chartrun::query::milestone::Levels;
use chartrun::query::totals::totals;
use chartrun::words::Language;
use chartrun::words::table::Cell;

#[test]
fn a_count_without_a_day_is_held_all_the_same() {
    let undated = r#"{"album":"x","counter":"sold","measure":"first-week","value":2000,"sources":["s"]}"#;
    let partial = |to: &str| {
        format!(r#"{{"album":"x","counter":"sold","measure":"total","value":9000,"to":"{to}","sources":["s"]}}"#)
    };
    let said = |count: &str| milestones(&three(&[], &[count.to_owned()]), "v=1&album=x");
    let [en, ko] = said(undated);
    let held = "the first count held: X, 2,000 copies (Sold, first week, date not given)";
    assert_eq!(en, format!("No total of X has a place in these months; {held}"));
    let held = "처음 확보된 집계: X, 2,000장 (Sold, 초동, 날짜 미상)";
    assert_eq!(ko, format!("이 기간에 놓을 X의 누적 기록이 없습니다. {held}"));
    for (to, en_when, ko_when) in [
        ("2021-10", "October 2021, known to the month only", "2021년 10월, 월까지만 알려짐"),
        ("2023", "2023, known to the year only", "2023년, 연도까지만 알려짐"),
        ("2021-10-09", "9 October 2021", "2021년 10월 9일"),
    ] {
        let [en, ko] = said(&partial(to));
        assert!(en.ends_with(&format!("the first count held: X, 9,000 copies (Sold, total, {en_when})")), "{en}");
        assert!(ko.ends_with(&format!("X, 9,000장 (Sold, 누적, {ko_when})")), "{ko}");
    }
    let [en, ko] = milestones(&CATALOG, "v=1&artist=tzuyu");
    assert!(en.contains("abouTZU, at least 250,000 copies") && en.contains("known to the month only"), "{en}");
    assert!(ko.contains("abouTZU") && ko.contains("월까지만 알려짐"), "{ko}");
}

#[test]
fn what_was_chosen_is_named() {
    for act in ["taeyeon", "bigbang", "hwasa", "iu", "jeon-somi", "lee-hi", "punch", "red-velvet"] {
        let link = format!("v=1&artist={act}");
        let selection = selected(&CATALOG, &link);
        for (language, said) in Language::ALL.into_iter().zip(milestones(&CATALOG, &link)) {
            let name = language.acts(&CATALOG, &selection.acts);
            assert!(said.contains(&name) && !name.is_empty(), "{act}: {said}");
            assert_eq!(language.chosen(&CATALOG, &selection), name, "the title of the document");
        }
    }
    let title = |link: &str| Language::En.chosen(&CATALOG, &selected(&CATALOG, link));
    assert_eq!(title("v=1&artist=bts"), "BTS");
    assert_eq!(title("v=1&artist=v~jimin"), "V and Jimin");
    assert_eq!([title("v=1"), title("v=1&artist=jimin&album=face")], ["Layover", "FACE"]);
    let [en, ko] = entries(&three(&[], &[]), "v=1&album=y");
    assert_eq!([en.as_str(), ko.as_str()], ["No chart entry of Y is held", "Y의 차트 기록이 확보되지 않았습니다"]);
}

/// The grey line of another work of the act may stand beside it.
#[test]
fn a_panel_without_the_work_names_the_work() {
    for (link, name) in [
        ("v=1&album=layover-regular-version", "Layover (regular version)"),
        ("v=1&album=christmas-tree", "Christmas Tree"),
        ("v=1&artist=v&time=2022-03-01..2022-03-31", "V"),
    ] {
        let selection = selected(&CATALOG, link);
        let panels = chart_entries(&CATALOG, &selection, &runs(&CATALOG, &selection), Language::En, 960.0).panels;
        let panel = panels.iter().find(|panel| panel.is_bare()).expect("one has nothing of it");
        let said = Language::En.nothing_here(&CATALOG, &selection, panel.chosen());
        assert!(said.starts_with(&format!("Nothing of {name} here in the time shown.")), "{link}: {said}");
    }
    let [en, _] = entries(&CATALOG, "v=1&album=layover-regular-version");
    assert!(en.starts_with("No chart entry of Layover (regular version) is held"), "{en}");
}

#[test]
fn no_total_is_said_to_be_missing_whose_count_lies_in_the_months_shown() {
    assert!(CATALOG.acts().count() > 50);
    for act in CATALOG.acts() {
        for time in ["", "&time=all"] {
            let link = format!("v=1&artist={}{time}", act.id);
            let selection = selected(&CATALOG, &link);
            let [en, ko] = milestones(&CATALOG, &link);
            assert!(!en.contains("of  ") && !en.contains(" of are") && !ko.starts_with('의'), "{link}: {en} {ko}");
            let standing = totals(&CATALOG, &selection).into_iter().flat_map(|totals| totals.chosen);
            let in_view = |levels: &Levels<'_>| chartrun::query::totals::in_view(levels, &selection).next().is_some();
            let is_own = |levels: &Levels<'_>| match levels.subject {
                CountedId::Album(id) => selection.albums.contains(id),
                CountedId::Track(_) | CountedId::Act(_) => true,
            };
            let has_total = standing.filter(is_own).any(|levels| in_view(&levels));
            assert_eq!(en.starts_with("No "), !has_total, "{link}: {en}");
        }
    }
    let [en, ko] = milestones(&CATALOG, "v=1&artist=kim-gun-mo");
    assert_eq!(en, "Wrongful Encounter passed two million copies (Guinness) by May 1995");
    assert_eq!(ko, "잘못된 만남은 1995년 5월까지 기네스 기준 200만 장을 넘었습니다");
}

#[test]
fn a_chart_that_is_not_held_for_an_act_is_not_said_to_be_without_it() {
    let [en, ko] = entries(&CATALOG, "v=1&artist=bts");
    assert!(en.starts_with("These charts are not held for BTS; the first entry held is of "), "{en}");
    assert!(ko.starts_with("방탄소년단의 이 차트들 순위가 확보되지 않았습니다. 처음 확보된 기록은 "), "{ko}");
    let [en, ko] = entries(&CATALOG, "v=1&artist=v~jimin~jung-kook&chart=circle-album-monthly&time=all");
    assert!(en.starts_with("Circle Album Chart (monthly) is not held for V, Jimin and Jung Kook; "), "{en}");
    assert!(ko.starts_with("뷔, 지민, 정국의 써클 월간 앨범 차트 순위가 확보되지 않았습니다. "), "{ko}");
    let [en, _] = entries(&CATALOG, "v=1&artist=v&time=2015-01-01..2015-12-31");
    assert!(en.starts_with("These charts are not held for V in the time shown; "), "{en}");
    let both = "v=1&artist=v~seventeen&chart=billboard-200&time=2022-01-01..2022-12-31";
    let [en, ko] = entries(&CATALOG, both);
    assert!(en.starts_with("Nothing of V and SEVENTEEN is held on these charts in the time shown; "), "{en}");
    assert!(ko.starts_with("표시한 기간 이 차트들에서 확보된 뷔, 세븐틴의 기록이 없습니다. "), "{ko}");
    let weeks = [super::asked::at("x", "2023-01-13", 2, 1)];
    let [en, ko] = entries(&three(&weeks, &[]), "v=1&album=x&time=2023-05-01..2023-05-31");
    let nothing = "Nothing of X on these charts in the time shown; the first entry held is of 13 January 2023 on C";
    assert_eq!(en, nothing, "it is known");
    assert!(ko.starts_with("표시한 기간 이 차트들에는 X의 기록이 없습니다. "), "{ko}");
    let [en, _] = entries(&CATALOG, "v=1&time=2022-01-01..2022-12-31");
    assert!(en.starts_with("Nothing of Layover on these charts in the time shown; "), "{en}");
}

#[test]
fn an_entry_without_a_day_is_an_entry() {
    let yearly = |date: &str| format!(r#"{{"chart":"year","album":"x",{date}"rank":16,"sources":["s"]}}"#);
    let said = |date: &str| entries(&three(&[yearly(date)], &[]), "v=1&album=x&time=2023-05-01..2023-05-31");
    assert!(said(r#""date":"2023","#)[0].ends_with("; the first entry held is of 2023 on Year"));
    let [en, ko] = said("");
    assert!(en.ends_with("; the first entry held is of a date not given on Year"), "{en}");
    assert!(ko.ends_with(" 처음 확보된 기록은 날짜 미상의 Year입니다"), "{ko}");
}

#[test]
fn a_total_starts_above_zero_only_where_the_work_itself_was_not_out() {
    let notes = |link: &str, language| {
        let selection = selected(&CATALOG, link);
        drawn(&CATALOG, &selection, &totals(&CATALOG, &selection), language, 960.0).notes.join(" ")
    };
    let link = "v=1&artist=jung-kook";
    let seven = CountedId::Track(track("seven"));
    let streams = counter("spotify-streams");
    assert!(!notes(link, Language::En).contains("The total of Seven"), "{}", notes(link, Language::En));
    assert!(!notes(link, Language::Ko).contains("Seven의 누적은"), "{}", notes(link, Language::Ko));
    for (language, words) in Language::ALL
        .into_iter()
        .zip(["100 M by Jul 2023 (before the album) · ", "1억 2023년 7월까지(앨범 발매 전) · "])
    {
        let levels = Levels::new(&CATALOG, &seven, &streams, None).expect("it is counted");
        let levels = levels.counted_from(Some(day("2023-11-03")));
        let said = language.thresholds_reached(&levels, chartrun::model::chart::Unit::Streams);
        assert!(said.starts_with(words), "Seven itself was out: {said}");
    }
    let en = notes("v=1", Language::En);
    assert!(
        en.contains("The total of Layover starts above zero: at least 100 M, August 2023, before its release."),
        "{en}"
    );
}

#[test]
fn the_headline_carries_a_figure_where_one_is_held() {
    let told = |link: &str| headline(&CATALOG, link);
    let first_day = ["V’s Layover sold 1,672,138 copies on its first day", "뷔 Layover 첫날 167만 2,138장"];
    assert_eq!(told("v=1&asof=2023-09-12"), first_day);
    let [en, ko] = told("v=1&artist=j-hope");
    assert!(en.starts_with("j-hope, 9 releases: HOPE ON THE STREET VOL.1, the highest of three, entered the"), "{en}");
    assert!(en.contains("at No. 5") && ko.contains("5위로 진입"), "{en} {ko}");
    let [en, ko] = told("v=1&artist=blackpink");
    assert!(en.ends_with(": BORN PINK sold about 1.54 million copies in its first week"), "{en}");
    assert!(ko.ends_with("BORN PINK 초동 약 154만 장"), "{ko}");
    let [en, ko] = told("v=1&artist=red-velvet");
    assert_eq!(en, "Red Velvet had about 6.6 million Spotify followers on 25 March 2022");
    assert_eq!(ko, "레드벨벳 스포티파이 팔로워 2022년 3월 25일 약 660만 명");
    // A track of hers stands on a chart shown.
    assert!(told("v=1&artist=iu")[0].contains("at No. 27"));
    assert_eq!(told("v=1&album=christmas-tree")[0].split(" entered").next(), Some("V’s Christmas Tree"));
    for act in CATALOG.acts() {
        let link = format!("v=1&artist={}", act.id);
        let said = told(&link);
        let is_held = |said: &str| said.chars().any(|one| one.is_ascii_digit());
        let is_nothing = said[0].starts_with("Nothing of ") && said[1].contains("확보되지 않았습니다");
        assert!(is_nothing || said.iter().all(|said| is_held(said)), "{link}: {said:?}");
        if is_nothing {
            assert!(milestones(&CATALOG, &link)[0].starts_with("No sales"), "{link}");
        }
    }
}

#[test]
fn the_headline_says_plainly_that_nothing_is_held() {
    let [en, ko] = headline(&CATALOG, "v=1&asof=2018-01-01");
    assert_eq!(en, "Nothing of V’s Layover is held, as known on 1 January 2018");
    assert_eq!(ko, "뷔 Layover의 기록이 확보되지 않았습니다, 2018년 1월 1일 기준");
    assert_eq!(headline(&three(&[], &[]), "v=1&album=y")[0], "Nothing of A’s Y is held");
    let sold = first_week("x", 2_000, "about");
    assert_eq!(headline(&three(&[], &[sold]), "v=1&album=y")[0], "Nothing of A’s Y is held", "X is another");
    let yearly = r#"{"chart":"year","album":"x","date":"2023","rank":16,"sources":["s"]}"#.to_owned();
    let [en, _] = headline(&three(&[yearly], &[]), "v=1&album=x");
    assert_eq!(en, "Nothing of X on these charts in the time shown; the first entry held is of 2023 on Year");
}

#[test]
fn a_name_that_ends_in_s_takes_the_apostrophe_alone() {
    let [en, ko] = headline(&CATALOG, "v=1&artist=various-artists");
    assert!(en.starts_with("Various artists’ Yeonga ") && ko.starts_with("Various artists 연가 "), "{en} {ko}");
    assert!(headline(&CATALOG, "v=1")[0].starts_with("V’s Layover "));
}

/// The peak of a run is not known where a position could not be read; how long it lasted may be.
#[test]
fn the_weeks_of_a_run_are_told_alike_in_the_headline_and_beside_it() {
    let run = r#""chart":"billboard-200","album":"layover","date":"2023-09-23","rank":2"#;
    let text = TEXT.replace(run, &run.replace(r#""rank":2"#, r#""rank":999"#));
    assert!(text != *TEXT);
    let catalog = Catalog::from_json(&text).expect("it is read").catalog;
    let selection = selected(&catalog, "v=1");
    let compared = beside(&catalog, &selection);
    for (language, weeks) in Language::ALL.into_iter().zip(["eight weeks", "8주"]) {
        let said = language.headline(&catalog, &selection);
        assert!(said.contains(weeks), "{said}");
        let table = language.beside_the_headline(&catalog, &selection, &compared).expect("there are others");
        let cells = &table.rows.first().expect("it has a row").cells;
        assert_eq!(cells.get(2), Some(&Cell::figure(None, None)), "the peak");
        assert!(matches!(cells.get(3), Some(Cell::Linked(weeks, ..) | Cell::Text(weeks, _)) if weeks == "8"));
    }
}
