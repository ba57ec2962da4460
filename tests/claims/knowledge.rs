//! What must not matter: what became known after the day asked for, whoever is not compared, and how closely one looks.

use super::dataset::{Given, claim, total, verdict_as_of, week};
use super::shipped::{CATALOG, day};
use chartrun::claim::{Role, Verdict, check_all, judge_all};
use chartrun::words::Language;
use proptest::prelude::*;

/// The claims that are put: each kind that compares figures.
fn claims() -> Vec<String> {
    [
        r#""kind":"most","album":"one","by":["shop/first-week"],"scope":"soloists""#,
        r#""kind":"first","album":"two","by":["shop/first-week","stream/total"],"value":1000,"scope":"soloists","made":"2023-07-01""#,
        r#""kind":"fastest","album":"one","by":["stream/total"],"value":500,"scope":"soloists""#,
        r#""kind":"figure","album":"one","by":["shop/first-week"],"value":1000,"as":"about""#,
        r#""kind":"in-days","album":"one","by":["stream/total"],"value":500,"days":30"#,
        r#""kind":"more-than","album":"one","than":"two","by":["shop/first-week"]"#,
    ]
    .map(claim)
    .into()
}

fn verdicts(counts: &[String], as_of: Option<&str>) -> Vec<Verdict> {
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    let put = |claim: &String| verdict_as_of(&Given { counts: &counts, claims: &[claim], ..Given::default() }, as_of);
    claims().iter().map(put).collect()
}

fn counts(source: &'static str) -> impl Strategy<Value = Vec<String>> {
    let one = (prop::sample::select(vec!["one", "two"]), 200_u64..3_000, 1_u8..29, any::<bool>()).prop_map(
        move |(album, value, day, is_week)| match is_week {
            true => week(album, value, source),
            false => total(album, value, "", &format!("2023-07-{day:02}"), source),
        },
    );
    prop::collection::vec(one, 0..6)
}

proptest! {
    #[test]
    fn what_is_known_later_changes_nothing(known in counts(r#""agency""#), later in counts(r#""late""#)) {
        let as_of = Some("2023-12-31");
        let mut all = known.clone();
        all.extend(later);
        prop_assert_eq!(verdicts(&all, as_of), verdicts(&known, as_of));
    }

    #[test]
    fn whoever_is_not_compared_changes_nothing(known in counts(r#""agency""#), value in 1_u64..9_000, day in 1_u8..29) {
        let mut all = known.clone();
        all.push(week("big", value, r#""agency""#));
        all.push(total("big", value, "least", &format!("2023-01-{:02}", day.max(6)), r#""agency""#));
        prop_assert_eq!(verdicts(&all, None), verdicts(&known, None));
    }

    #[test]
    fn nothing_that_is_counted_makes_it_panic(counts in counts(r#""press""#), others in counts(r#""archive""#)) {
        let all: Vec<_> = counts.into_iter().chain(others).collect();
        for as_of in [None, Some("2023-03-01"), Some("1900-01-01"), Some("2199-12-31")] {
            prop_assert_eq!(verdicts(&all, as_of).len(), 6);
        }
    }
}

/// A line of the list is judged without looking for what decides; it must say what the opened claim says.
#[test]
fn a_line_says_what_the_opened_claim_says() {
    for as_of in [None, Some("2023-10-31"), Some("2023-12-31"), Some("2024-06-30"), Some("2025-06-30")] {
        let as_of = as_of.map(day);
        let (lines, opened) = (judge_all(&CATALOG, as_of), check_all(&CATALOG, as_of));
        assert_eq!(lines.len(), opened.len());
        for (line, opened) in lines.iter().zip(&opened) {
            assert_eq!((&line.claim.id, line.verdict), (&opened.judged.claim.id, opened.judged.verdict));
            for language in Language::ALL {
                assert_eq!(language.reason(&CATALOG, line), language.reason(&CATALOG, &opened.judged));
            }
            // What an opened claim lists as deciding is what its verdict turns on, and no other verdict is.
            let decides = opened.rows(Role::Decides).count();
            assert_eq!(decides == 0, line.verdict == Verdict::NotCheckable, "{}", line.claim.id);
        }
    }
}
