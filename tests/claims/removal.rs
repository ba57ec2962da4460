//! The rows that a verdict lists: without all that decide it is another; a row that no verdict lists changes none.

use super::shipped::{CATALOG, TEXT, day};
use chartrun::claim::{Evidence, Finding, Judged, Reading, Role, Row, Verdict, check, check_all, judge_all};
use chartrun::model::catalog::Catalog;
use chartrun::model::claim::{Assertion, Lead};
use chartrun::model::day::Day;
use chartrun::model::source::Citation;
use chartrun::words::Language::{self, En, Ko};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A record of the file: its list, and its place there or its id.
type Name = (&'static str, String);

fn name(row: Row<'_>) -> Name {
    let id = match row {
        Row::Album(album) => album.id.to_string(),
        Row::Track(track) => track.id.to_string(),
        other => other.record().expect("observations are numbered").to_string(),
    };
    (row.list().name(), id)
}

/// The dataset without those records; of a work, without its release.
fn without(rows: &[Name]) -> Catalog {
    let mut list = "";
    let mut record = 0;
    let mut lines: Vec<String> = Vec::new();
    for line in TEXT.lines() {
        if let Some(start) = line.strip_prefix('"').and_then(|line| line.strip_suffix("\":[")) {
            (list, record) = (start, 0);
        } else if line.starts_with("{\"") {
            record += 1;
        }
        let is_meant = |(of, id): &&Name| {
            *of == list
                && (*id == record.to_string() || line.starts_with(&format!("{{\"id\":\"{id}\",")))
                && line.starts_with("{\"")
        };
        match rows.iter().find(is_meant) {
            None => lines.push(line.to_owned()),
            Some((of, _)) if *of == "albums" || *of == "tracks" => {
                let at = line.find("\"release\":\"").expect("it has a release");
                let end = line[at + 11..].find('"').expect("it ends") + at + 12;
                let left = format!("{}{}", &line[..at], line[end..].trim_start_matches(','));
                lines.push(left.replace(",}", "}"));
            }
            Some(_) => {
                // The last record of a list is followed by none.
                if !line.ends_with(',')
                    && let Some(before) = lines.last_mut().filter(|before| before.ends_with(','))
                {
                    before.pop();
                }
            }
        }
    }
    let reading = Catalog::from_json(&lines.join("\n")).expect("it is read");
    assert_eq!(reading.faults, [], "{rows:?}");
    reading.catalog
}

/// The verdicts of now, and as of a day.
fn verdicts(catalog: &Catalog) -> BTreeMap<(String, Option<Day>), Verdict> {
    let of = |as_of: Option<Day>| {
        judge_all(catalog, as_of)
            .into_iter()
            .map(move |judged| ((judged.claim.id.to_string(), as_of), judged.verdict))
            .collect::<Vec<_>>()
    };
    DAYS.iter().flat_map(|as_of| of(*as_of)).collect()
}

static DAYS: LazyLock<[Option<Day>; 3]> = LazyLock::new(|| [None, Some(day("2023-10-31")), Some(day("2024-12-31"))]);

static VERDICTS: LazyLock<BTreeMap<(String, Option<Day>), Verdict>> = LazyLock::new(|| verdicts(&CATALOG));

static LISTED: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let all = DAYS.iter().flat_map(|as_of| check_all(&CATALOG, *as_of));
    all.flat_map(|checked| checked.evidence.iter().map(|evidence| name(evidence.row)).collect::<Vec<_>>()).collect()
});

/// Every observation that no verdict lists.
static OTHERS: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut list = "";
    let mut record = 0;
    let mut all: Vec<Name> = Vec::new();
    for line in TEXT.lines() {
        if let Some(start) = line.strip_prefix('"').and_then(|line| line.strip_suffix("\":[")) {
            record = 0;
            list = ["statements", "entries", "counts", "places"].into_iter().find(|list| *list == start).unwrap_or("");
        } else if line.starts_with("{\"") && !list.is_empty() {
            record += 1;
            all.push((list, record.to_string()));
        }
    }
    all.retain(|row| !LISTED.contains(row));
    all
});

#[test]
fn without_the_deciding_rows_a_verdict_is_another() {
    let all =
        DAYS.iter().flat_map(|as_of| check_all(&CATALOG, *as_of).into_iter().map(move |checked| (*as_of, checked)));
    let mut tried = 0;
    for (as_of, checked) in all {
        let rows: Vec<_> = checked.rows(Role::Decides).map(name).collect();
        if checked.judged.verdict == Verdict::NotCheckable {
            assert!(rows.is_empty(), "{}", checked.judged.claim.id);
            continue;
        }
        assert!(!rows.is_empty(), "{}", checked.judged.claim.id);
        tried += 1;
        let catalog = without(&rows);
        let claim = catalog.claims().iter().find(|claim| claim.id == checked.judged.claim.id).expect("it is there");
        assert_ne!(check(&catalog, claim, as_of).judged.verdict, checked.judged.verdict, "{} {as_of:?}", claim.id);
    }
    assert!(tried > 100, "{tried}");
}

/// Rows that leave a claim open may keep a reading from being false: it is never said of them that they turn nothing.
#[test]
fn rows_that_leave_a_claim_open_are_not_said_to_turn_nothing() {
    let all = check_all(&CATALOG, None);
    let id = "layover-every-track-global-weekly";
    let open = all.iter().find(|checked| checked.judged.claim.id.as_str() == id).expect("it is there");
    assert_eq!(open.judged.verdict, Verdict::NotCheckable);
    let track = open.rows(Role::Beside).find(
        |row| matches!(row, Row::Entry(entry) if entry.date.is_some_and(|when| when.latest() == day("2023-09-14"))),
    );
    let catalog = without(&[name(track.expect("its tracks are there"))]);
    let claim = catalog.claims().iter().find(|claim| claim.id.as_str() == id).expect("it is there");
    assert_eq!(check(&catalog, claim, None).judged.verdict, Verdict::Contradicted);
    let caption = |language: Language| language.evidence_table(&CATALOG, open, None).caption;
    assert_eq!(caption(En), "What was looked at; it leaves the claim open");
    assert_eq!(caption(Ko), "살펴본 자료. 이것만으로는 가릴 수 없습니다");
    assert_eq!([En, Ko].map(|language| language.role(Role::Beside)), ["looked at", "참고"]);
}

/// Whoever was faster is named by a day, and what tells that day is listed.
#[test]
fn what_tells_the_day_of_a_reason_is_among_its_rows() {
    let mut tried = 0;
    for checked in DAYS.iter().flat_map(|as_of| check_all(&CATALOG, *as_of)) {
        let claim = checked.judged.claim;
        for reading in &checked.judged.readings {
            let Finding::Ahead { first, since, .. } = reading.found else { continue };
            let is_listed = |row: &Row<'_>| checked.evidence.iter().any(|evidence| evidence.row == *row);
            assert!(reading.rows.contains(&first) && reading.rows.iter().all(is_listed), "{}", claim.id);
            if matches!(claim.asserts, Assertion::Leads { lead: Lead::Fastest, .. }) {
                tried += 1;
                assert!(reading.rows.iter().any(|row| row.day() == Some(since)), "{} {since}", claim.id);
            }
        }
    }
    assert!(tried > 4, "{tried}");
}

#[test]
fn evidence_comes_in_its_order_and_no_row_twice() {
    for checked in check_all(&CATALOG, None) {
        let rows: Vec<_> = checked.evidence.iter().map(|evidence| name(evidence.row)).collect();
        let mut once = rows.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), rows.len(), "{}", checked.judged.claim.id);
        let roles: Vec<Role> = checked.evidence.iter().map(|Evidence { role, .. }| *role).collect();
        assert!(roles.is_sorted(), "{}", checked.judged.claim.id);
    }
}

/// Every observation, statement and release that was not public by a day.
fn not_known_by(day: Day) -> Vec<Name> {
    let counts =
        CATALOG.series().flat_map(|(_, counts)| counts.iter().map(|count| (Row::Count(count), count.standing.known)));
    let entries = CATALOG.runs().flat_map(|(_, run)| run.iter().map(|entry| (Row::Entry(entry), entry.standing.known)));
    let places = CATALOG.places().iter().map(|place| (Row::Place(place), place.standing.known));
    let statements = CATALOG.statements().iter().map(|statement| {
        let known = statement.citations.iter().filter_map(|citation| CATALOG.source(&citation.source)?.known()).min();
        (Row::Statement(statement), known)
    });
    // A track without a source of its own is told of by those of its album.
    let told = |citations: &[Citation]| {
        citations.iter().filter_map(|citation| CATALOG.source(&citation.source)?.known()).min()
    };
    let albums = CATALOG.albums().filter(|album| album.release.is_some() && !album.citations.is_empty());
    let albums = albums.map(|album| (Row::Album(album), told(&album.citations)));
    let tracks = CATALOG.tracks().filter(|track| track.release.is_some()).map(|track| {
        let of_albums =
            || CATALOG.albums_of(&track.id).iter().filter_map(|id| told(&CATALOG.album(id)?.citations)).min();
        (Row::Track(track), if track.citations.is_empty() { of_albums() } else { told(&track.citations) })
    });
    let all = counts.chain(entries).chain(places).chain(statements).chain(albums).chain(tracks);
    all.filter(|(_, known)| known.is_none_or(|known| known > day)).map(|(row, _)| name(row)).collect()
}

/// Each claim's verdict, its sentence and its readings as of a day.
fn said(catalog: &Catalog, as_of: Day) -> Vec<(String, Verdict, String, Vec<String>)> {
    let all = judge_all(catalog, Some(as_of));
    let one = |judged: &Judged<'_>| {
        let read = |reading: &Reading<'_>| {
            let (definition, found) = (reading.definition, En.found(catalog, judged, reading));
            format!("{definition:?} {:?} {:?} {found} {:?}", reading.truth, reading.why, reading.grade)
        };
        let readings = judged.readings.iter().map(read).collect();
        (judged.claim.id.to_string(), judged.verdict, En.reason(catalog, judged), readings)
    };
    all.iter().map(one).collect()
}

#[test]
fn what_became_known_later_changes_no_verdict_and_no_reason() {
    for as_of in ["2023-09-12", "2023-10-31", "2024-06-30", "2024-12-31"].map(day) {
        let later = not_known_by(as_of);
        assert!(later.len() > 100, "{}", later.len());
        let (held, whole) = (said(&without(&later), as_of), said(&CATALOG, as_of));
        assert_eq!(held.len(), whole.len());
        for (held, whole) in held.iter().zip(&whole) {
            assert_eq!(held, whole, "as of {as_of}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_row_that_no_verdict_lists_changes_none(at: prop::sample::Index) {
        let row = OTHERS.get(at.index(OTHERS.len())).expect("there are some");
        prop_assert_eq!(&verdicts(&without(std::slice::from_ref(row))), &*VERDICTS, "{:?}", row);
    }
}
