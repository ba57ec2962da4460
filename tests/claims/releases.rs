//! Releases are facts like others: nobody's own word, and not known before somebody says them.

use super::dataset::{Given, claim, text, total};
use super::shipped::{CATALOG, day};
use chartrun::claim::{Anchor, Checked, Finding, Role, Truth, Verdict, Why, check, check_all};
use chartrun::model::catalog::Catalog;
use chartrun::model::claim::{Assertion, Metric};
use chartrun::model::observation::{CountedId, Measure};

/// Looks at a claim in the small world, where the releases of the albums and of the track of 2022 have these sources.
fn with<T>(
    fields: &str,
    counts: &[&str],
    [album, track]: [&str; 2],
    as_of: &str,
    look: impl Fn(&Checked<'_>) -> T,
) -> T {
    let claim = claim(fields);
    let text = text(&Given { counts, claims: &[&claim], ..Given::default() })
        .replace(r#""kind":"album","release""#, &format!(r#""kind":"album","sources":["{album}"],"release""#))
        .replace(r#""release":"2022-12-30""#, &format!(r#""release":"2022-12-30","sources":["{track}"]"#));
    let reading = Catalog::from_json(&text).expect("it is read");
    assert_eq!(reading.faults, []);
    let as_of = (!as_of.is_empty()).then(|| day(as_of));
    look(&check(&reading.catalog, reading.catalog.claims().first().expect("there is a claim"), as_of))
}

#[test]
fn a_release_that_only_the_claimant_tells_bears_nothing() {
    let dates = r#""kind":"days-between","album":"one","on":"2023-02-05","days":30,"release_day":0"#;
    let seen = |sources, as_of| {
        with(dates, &[], sources, as_of, |checked| {
            (checked.judged.verdict, checked.judged.not_covered(), checked.rows(Role::OwnWord).count())
        })
    };
    assert_eq!(seen(["agency", "agency"], ""), (Verdict::Supported, vec![], 0));
    for own in ["press", "repeater"] {
        assert_eq!(seen([own, "agency"], ""), (Verdict::NotCheckable, vec![Why::OnlyTheClaim], 1), "{own}");
    }
    // Nor before anybody else had told it.
    assert_eq!(seen(["late", "agency"], "2023-12-31"), (Verdict::NotCheckable, vec![Why::NoRelease], 0));
    assert_eq!(seen(["late", "agency"], "2024-02-01").0, Verdict::Supported);
}

#[test]
fn a_first_track_that_only_the_claimant_tells_leaves_the_days_from_it_open() {
    let fields = r#""kind":"in-days","album":"one","by":["stream/total"],"value":500,"days":35"#;
    let count = total("one", 500, "least", "2023-02-05", r#""agency""#);
    let from_it = |sources, as_of| {
        with(fields, &[&count], sources, as_of, |checked| {
            let readings = checked.judged.readings.iter();
            let from_it = readings.filter(|reading| reading.definition.anchor == Some(Anchor::FirstTrack));
            from_it.map(|reading| reading.why).collect::<Vec<_>>()
        })
    };
    assert_eq!(from_it(["agency", "agency"], ""), [None, None]);
    assert_eq!(from_it(["agency", "press"], ""), [Some(Why::OnlyTheClaim)]);
    // Of what nobody had told yet, nothing is known.
    assert_eq!(from_it(["agency", "late"], "2023-12-31"), []);
}

#[test]
fn days_are_counted_from_a_track_once_its_release_is_told() {
    let open = r#""kind":"days-between","album":"one","on":"2023-02-05","days":30"#;
    let anchors = |sources, as_of| {
        with(open, &[], sources, as_of, |checked| {
            checked
                .judged
                .readings
                .iter()
                .filter(|reading| reading.definition.anchor == Some(Anchor::FirstTrack))
                .count()
        })
    };
    assert_eq!(anchors(["agency", "agency"], ""), 2);
    assert_eq!(anchors(["agency", "press"], ""), 0);
    assert_eq!(anchors(["agency", "late"], "2023-12-31"), 0);
    assert_eq!(anchors(["agency", "late"], "2024-12-31"), 2);
}

/// Bo's album took 30 days. Ann's took 27 from its release and 34 from the track that was out before.
#[test]
fn the_fastest_is_tried_from_the_first_track_too() {
    let total = |album: &str, to: &str| super::dataset::total(album, 500, "least", to, r#""agency""#);
    let (ann, bo) = (total("one", "2023-02-02"), total("two", "2023-07-02"));
    let fields =
        r#""kind":"fastest","album":"two","by":["stream/total"],"value":500,"scope":"soloists","made":"2023-08-01""#;
    with(fields, &[&ann, &bo], ["agency", "agency"], "", |checked| {
        let truth = |anchor| {
            let of = checked.judged.readings.iter().filter(move |reading| reading.definition.anchor == Some(anchor));
            of.map(|reading| (reading.truth, matches!(reading.found, Finding::Ahead { .. }))).collect::<Vec<_>>()
        };
        assert_eq!(truth(Anchor::Own), [(Truth::False, true); 2]);
        assert_eq!(
            truth(Anchor::FirstTrack),
            [(Truth::Unknown, false); 2],
            "nobody is ahead, and nobody says so of all"
        );
    });
}

/// No claim is older than what it speaks of.
#[test]
fn nothing_is_claimed_before_it_happened() {
    for claim in CATALOG.claims() {
        let Some(made) = claim.made else { continue };
        let release = |of: &CountedId| CATALOG.release(&of.clone().into_work()?)?.day();
        let week = |of: &CountedId, by: &[Metric]| {
            let is_week = |metric: &Metric| matches!(metric, Metric::Count { measure: Measure::FirstWeek, .. });
            release(of).filter(|_| by.iter().all(is_week)).map(|release| release + 6)
        };
        let happened = match &claim.asserts {
            Assertion::Figure { of, by, on, .. } => on.or_else(|| week(of, by)),
            Assertion::Leads { of, by, on, .. } => on.or_else(|| week(of, by)),
            Assertion::MoreThan { of, than, by } => week(of, by).max(week(than, by)),
            Assertion::InDays { of, days, .. } => release(of).map(|release| release + (*days - 1)),
            Assertion::DaysBetween { to, .. } => Some(*to),
            Assertion::Place { on, .. } => Some(*on),
            Assertion::Rank { .. } | Assertion::AllOn { .. } => None,
        };
        assert!(happened.is_none_or(|happened| happened <= made), "{}: {happened:?} {made:?}", claim.id);
    }
}

/// Compared is who has such a figure, and nobody else.
#[test]
fn nobody_is_compared_of_whom_the_figure_is_not_held() {
    let mut tried = 0;
    for checked in check_all(&CATALOG, None) {
        let Assertion::Leads { of, by, .. } = &checked.judged.claim.asserts else { continue };
        let [Metric::Count { counter, measure }] = by.as_slice() else { continue };
        let others = CATALOG
            .counted_by(counter)
            .filter(|(other, counts)| *other != of && counts.iter().any(|count| count.measure.bounds(*measure)));
        let most = others.count();
        for reading in &checked.judged.readings {
            if let Finding::NobodyAhead(compared) = reading.found {
                tried += 1;
                assert!(compared <= most, "{}: {compared} of {most}", checked.judged.claim.id);
            }
        }
    }
    assert!(tried > 2, "{tried}");
}

/// A verdict that is not about the claimants rests on no row that only they give.
#[test]
fn nothing_is_decided_by_the_claimants_alone() {
    for as_of in [None, Some(day("2023-10-31")), Some(day("2024-12-31"))] {
        for checked in check_all(&CATALOG, as_of) {
            let claim = checked.judged.claim;
            if checked.judged.verdict == Verdict::DependsOnSource && claim.said_by.len() > 1 {
                continue;
            }
            for row in checked.rows(Role::Decides) {
                let is_own = |id| claim.said_by.contains(id) || claim.repeated_by.contains(id);
                let citations = row.citations();
                let is_backed = citations.is_empty() || citations.iter().any(|citation| !is_own(&citation.source));
                assert!(is_backed, "{} {row:?}", claim.id);
            }
        }
    }
}
