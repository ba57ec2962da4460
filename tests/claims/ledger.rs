//! The ledger: which claims a selection lists, what they come to in words, and where their evidence stands.

use super::shipped::{CATALOG, day};
use chartrun::claim::{Checked, Role, Shows, Timeline, Verdict, check_all, is_about};
use chartrun::figure::axis::YScale;
use chartrun::figure::timelines::{self, deciding};
use chartrun::link::{evidence, parse, print};
use chartrun::model::id::{ActId, AlbumId};
use chartrun::model::observation::CountedId;
use chartrun::query::fact::Fact;
use chartrun::query::selection::{Question, Selection, Time};
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

/// What a claim selects.
fn selection(checked: &Checked<'_>) -> Selection {
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
    Selection::new(&CATALOG, &question)
}

/// The picture of a claim, as on the page.
fn picture(checked: &Checked<'_>, facts: &[Fact], language: Language, width: f64) -> timelines::Timeline {
    deciding::evidence(&checked.shows, facts, language, &CATALOG, &selection(checked), width)
}

/// Whether a picture has a place for a fact: it is of that kind and of the few that are chosen, and its day is shown.
fn is_in_view(fact: &Fact, shows: &Shows, selection: &Selection) -> bool {
    let (is_chosen, zero) = match fact {
        Fact::Entry((_, work), _) => (shows.timeline == Timeline::Charts, selection.day_zero(&CATALOG, work)),
        Fact::Count((subject, _), _) => {
            let is_chosen = !matches!(subject, CountedId::Act(act) if !selection.acts.contains(act));
            (is_chosen, selection.day_zero_of(&CATALOG, subject))
        }
        _ => (true, None),
    };
    let window = selection.window_about(zero).filter(|_| is_chosen);
    fact.day(&CATALOG).zip(window).is_some_and(|(day, window)| window.contains(day))
}

#[test]
fn every_claim_with_dated_rows_has_a_picture_that_rings_them_and_no_panel_without_one() {
    for checked in check_all(&CATALOG, None) {
        let (id, facts, selection) = (&checked.judged.claim.id, checked.facts(&CATALOG), selection(&checked));
        for (language, width) in [(En, 1000.0), (Ko, 340.0)] {
            let picture = picture(&checked, &facts, language, width);
            let spots = picture.spots(&facts);
            for spot in &spots {
                assert!(picture.fact(*spot).is_some_and(|fact| facts.contains(fact)), "{id}");
            }
            for panel in 0..picture.panels.len() {
                assert!(spots.iter().any(|spot| spot.panel == panel), "{id}: panel {panel} has no ring");
            }
            for fact in facts.iter().filter(|fact| is_in_view(fact, &checked.shows, &selection)) {
                let is_ringed = spots.iter().any(|spot| picture.fact(*spot) == Some(fact));
                assert!(is_ringed, "{id}: {fact:?} is not in its picture");
            }
            let is_dated = facts.iter().any(|fact| fact.day(&CATALOG).is_some());
            assert!(!is_dated || !spots.is_empty(), "{id} has no picture");
        }
    }
}

#[test]
fn the_amount_that_is_claimed_is_a_line_of_its_picture() {
    let mut drawn = 0;
    for checked in check_all(&CATALOG, None).iter().filter(|checked| checked.shows.timeline == Timeline::Milestones) {
        let Some(claimed) = checked.shows.claimed else { continue };
        for panel in picture(checked, &checked.facts(&CATALOG), En, 640.0).panels.iter().flat_map(|p| &p.figure.panels)
        {
            let YScale::Counts(scale) = panel.y.scale else { panic!("{}: no amounts", checked.judged.claim.id) };
            let is_line = panel.y.ticks.iter().any(|tick| tick.strong && tick.at == scale.to_px(claimed));
            assert!(is_line, "{}: {claimed}", checked.judged.claim.id);
            assert_eq!(scale.domain().0, 0, "amounts stand from nothing up");
            drawn += 1;
        }
    }
    assert!(drawn > 40, "{drawn}");
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
    assert_eq!(picture(lost, &facts, En, 640.0).spots(&facts).len(), 1, "GOLDEN had passed before its own release");
}

#[test]
fn what_lies_decades_back_widens_no_window() {
    let all = check_all(&CATALOG, None);
    let first =
        all.iter().find(|c| c.judged.claim.id.as_str() == "layover-first-double-million-soloist").expect("it is there");
    let window = first.shows.time.expect("it has days");
    assert!(window.from() > day("2023-01-01"), "Kim Gun-mo’s 1995 is no point of it: {window:?}");
}
