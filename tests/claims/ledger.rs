//! The ledger: which claims a selection lists, what they come to in words, and where their evidence stands.

use super::shipped::{CATALOG, day};
use chartrun::claim::{Checked, Role, Timeline, Verdict, check_all, is_about};
use chartrun::figure::timelines;
use chartrun::link::{evidence, parse, print};
use chartrun::model::id::{ActId, AlbumId};
use chartrun::query::fact::Fact;
use chartrun::query::ranking::Rankings;
use chartrun::query::selection::{Question, Selection, Time};
use chartrun::query::totals::totals;
use chartrun::words::Language::{self, En, Ko};
use chartrun::words::ledger::LISTED;
use chartrun::words::table::Cell;

fn selected(acts: &[&str], albums: &[&str]) -> Selection {
    let acts = acts.iter().map(|id| ActId::parse(id).expect("an id")).collect();
    let albums = albums.iter().map(|id| AlbumId::parse(id).expect("an id")).collect();
    Selection::new(&CATALOG, &Question { acts, albums, ..Question::default() })
}

fn listed(selection: &Selection) -> Vec<&'static str> {
    let claims = CATALOG.claims().iter().filter(|claim| is_about(claim, selection));
    claims.map(|claim| claim.id.as_str()).collect()
}

#[test]
fn a_selection_lists_the_claims_that_name_it_on_either_side() {
    let lead = listed(&selected(&[], &[]));
    for (id, why) in [
        ("v-15-72-million-followers", "of the act"),
        ("layover-first-week-1-67-million", "of the album"),
        ("layover-first-day-beats-d-day", "of the album, against another"),
        ("v-artist-page-43-days", "of its release"),
        ("layover-every-track-global-weekly", "of its tracks"),
    ] {
        assert!(lead.contains(&id), "{why}");
    }
    assert!(!lead.contains(&"face-500-million-58-days"));
    let face = listed(&selected(&[], &["face"]));
    assert!(face.contains(&"face-500-million-58-days"));
    assert!(!face.contains(&"layover-first-week-1-67-million"));
    assert!(listed(&selected(&[], &["d-day"])).contains(&"layover-first-day-beats-d-day"), "whom it is held against");
    assert!(listed(&selected(&["rm"], &[])).contains(&"only-three-soloists-15-million"), "who is named beside");
}

#[test]
fn the_finding_counts_what_is_listed() {
    use Verdict::{Contradicted, DependsOnDefinition, NotCheckable, Superseded, Supported};
    let all = [NotCheckable, Supported, Contradicted, Supported, DependsOnDefinition, Superseded];
    assert_eq!(
        En.claims_finding(&CATALOG, None, None, &all),
        "Of six claims, two are supported, one is contradicted, one depends on the definition, one was true and has been \
         superseded and one cannot be checked with this data"
    );
    let lead = selected(&[], &[]);
    assert_eq!(
        En.claims_finding(&CATALOG, Some(&lead), None, &[Supported, Supported, NotCheckable, NotCheckable]),
        "Of four claims about V and Layover, two are supported and two cannot be checked with this data"
    );
    assert_eq!(
        En.claims_finding(&CATALOG, Some(&lead), None, &[Contradicted]),
        "The one claim about V and Layover is contradicted"
    );
    assert_eq!(En.claims_finding(&CATALOG, None, None, &[]), "The data hold no claim");
    let jihyo = selected(&["jihyo"], &[]);
    let nothing = |as_of: Option<&str>| {
        Language::ALL.map(|language| language.claims_finding(&CATALOG, Some(&jihyo), as_of.map(day), &[]))
    };
    let [en, ko] = nothing(None);
    assert!(en.starts_with("The data hold no claim about Jihyo") && !en.contains("made by"), "{en}");
    assert!(ko.starts_with("데이터에 지효") && ko.ends_with("관련 주장이 없습니다"), "{ko}");
    let [en, ko] = nothing(Some("2023-09-08"));
    assert!(en.ends_with(" made by 8 September 2023"), "{en}");
    assert!(ko.ends_with("관련 2023년 9월 8일까지 나온 주장이 없습니다"), "{ko}");
    assert_eq!(
        Ko.claims_finding(&CATALOG, Some(&lead), None, &[Supported, NotCheckable, NotCheckable]),
        "뷔, Layover 관련 주장 3건: 뒷받침됨 1건, 이 데이터로 확인 불가 2건"
    );
}

/// A claim whose link is followed is listed whoever it is about: then it is said to be one more.
#[test]
fn what_is_listed_beside_what_was_asked_for_is_said() {
    let said = |language: Language, listed, all, has_other| language.page().claims_listed(listed, all, has_other);
    assert_eq!(said(En, 3, 3, false), "");
    assert_eq!(said(En, 6, 60, false), "6 of 60 claims listed");
    assert_eq!(said(En, 3, 3, true), "Also listed: the claim that was opened");
    assert_eq!(said(En, 6, 60, true), "6 of 60 claims listed; also listed: the claim that was opened");
    assert_eq!(said(Ko, 3, 3, true), "열어 본 주장 1건도 함께 표시");
    assert_eq!(said(Ko, 6, 60, true), "주장 60건 중 6건 표시, 열어 본 주장 1건도 함께 표시");
}

#[test]
fn each_verdict_is_listed_once() {
    for verdict in Verdict::ALL {
        assert_eq!(LISTED.iter().filter(|listed| **listed == verdict).count(), 1, "{verdict:?}");
    }
}

#[test]
fn the_tables_hold_every_claim_and_every_row() {
    let all = check_all(&CATALOG, None);
    for language in Language::ALL {
        let reasons: Vec<_> = all.iter().map(|checked| language.reason(&CATALOG, &checked.judged)).collect();
        let claims =
            all.iter().zip(&reasons).map(|(checked, why)| (checked.judged.claim, checked.judged.verdict, why.as_str()));
        let table = language.claims_table(&CATALOG, claims);
        assert_eq!(table.rows.len(), all.len());
        for checked in &all {
            let table = language.evidence_table(&CATALOG, checked, None);
            assert_eq!(table.rows.len(), checked.evidence.len());
            for (row, evidence) in table.rows.iter().zip(&checked.evidence) {
                assert_eq!(row.cells.len(), table.columns.len());
                assert_eq!(row.chosen, evidence.role == Role::Decides);
                let is_sourced = row.cells.iter().any(|cell| matches!(cell, Cell::Sources(links) if !links.is_empty()));
                assert!(is_sourced, "{}: {row:?}", checked.judged.claim.id);
            }
        }
    }
}

/// The timeline of a claim, laid out as on the page.
fn timeline(checked: &Checked<'_>) -> timelines::Timeline {
    let shows = &checked.shows;
    let question = Question {
        acts: shows.acts.clone(),
        albums: shows.albums.clone(),
        charts: shows.charts.clone(),
        time: shows.time.map(Time::Window),
        since_release: shows.by_release,
        as_of: shows.as_of,
        ..Question::default()
    };
    let selection = Selection::new(&CATALOG, &question);
    match shows.timeline {
        Timeline::Charts => {
            let runs = timelines::chart_entries::runs(&CATALOG, &selection);
            timelines::chart_entries::chart_entries(&CATALOG, &selection, &runs, En, 640.0)
        }
        Timeline::Followers => {
            let rankings = Rankings::new(&CATALOG, &selection);
            timelines::followers::followers(&CATALOG, &selection, &rankings, En, 640.0)
        }
        Timeline::Milestones => {
            timelines::milestones::milestones(&CATALOG, &selection, &totals(&CATALOG, &selection), En, 640.0)
        }
    }
}

#[test]
fn what_decides_is_ringed_on_its_timeline_and_panels_without_it_are_left_out() {
    let mut ringed = Vec::new();
    for checked in check_all(&CATALOG, None) {
        let facts: Vec<Fact> = checked.rows(Role::Decides).filter_map(|row| row.fact(&CATALOG)).collect();
        let whole = timeline(&checked);
        let narrowed = whole.clone().narrowed(&facts);
        let spots = narrowed.spots(&facts);
        for spot in &spots {
            assert!(narrowed.fact(*spot).is_some_and(|fact| facts.contains(fact)), "{}", checked.judged.claim.id);
        }
        for panel in 0..narrowed.panels.len() {
            assert!(
                spots.iter().any(|spot| spot.panel == panel),
                "{}: panel {panel} has no ring",
                checked.judged.claim.id
            );
        }
        assert_eq!(spots.len(), whole.spots(&facts).len(), "{}: narrowing loses no ring", checked.judged.claim.id);
        if !spots.is_empty() {
            ringed.push(checked.judged.claim.id.as_str());
        }
    }
    for id in [
        "layover-500-million-fastest",
        "face-500-million-58-days",
        "layover-first-week-1-67-million",
        "face-one-billion-153-days",
        "layover-first-day-beats-d-day",
    ] {
        assert!(ringed.contains(&id), "{id} decides on points of its timeline: {ringed:?}");
    }
}

#[test]
fn the_view_of_a_claim_lists_it() {
    for as_of in [None, Some(day("2023-12-31"))] {
        for checked in check_all(&CATALOG, as_of) {
            let view = evidence(&checked.shows);
            assert_eq!(parse(&print(&view)).view, view);
            assert!(!view.lists_every_claim() || view.artists.is_none() && view.albums.is_none());
            let (acts, albums) = (checked.shows.acts.clone(), checked.shows.albums.clone());
            let selection = Selection::new(&CATALOG, &Question { acts, albums, ..Question::default() });
            let is_listed = view.lists_every_claim() || is_about(checked.judged.claim, &selection);
            assert!(is_listed, "{}", checked.judged.claim.id);
        }
    }
}

#[test]
fn a_window_by_days_since_release_reaches_the_one_that_was_ahead() {
    let all = check_all(&CATALOG, None);
    let lost = all
        .iter()
        .find(|checked| checked.judged.claim.id.as_str() == "layover-500-million-fastest")
        .expect("it is there");
    let facts: Vec<Fact> = lost.judged.superseded_by.and_then(|row| row.fact(&CATALOG)).into_iter().collect();
    assert!(lost.shows.by_release);
    assert_eq!(timeline(lost).spots(&facts).len(), 1, "GOLDEN had passed before its own release");
}

#[test]
fn what_lies_decades_back_widens_no_window() {
    let all = check_all(&CATALOG, None);
    let first =
        all.iter().find(|c| c.judged.claim.id.as_str() == "layover-first-double-million-soloist").expect("it is there");
    let window = first.shows.time.expect("it has days");
    assert!(window.from() > day("2023-01-01"), "Kim Gun-mo’s 1995 is no point of it: {window:?}");
}
