//! Whatever record cannot be read: no claim is judged otherwise than by all of them, unless it can no longer be checked.

use crate::common::{CATALOG, TEXT};
use chartrun::claim::{Verdict, judge_all};
use chartrun::model::catalog::Catalog;
use std::collections::BTreeMap;

fn verdicts(catalog: &Catalog) -> BTreeMap<String, Verdict> {
    judge_all(catalog, None).iter().map(|judged| (judged.claim.id.to_string(), judged.verdict)).collect()
}

/// A record that cannot be read for one thing too many, and one of which its date cannot be read either.
fn ways(line: &str) -> Vec<String> {
    let dates = [r#""to":""#, r#""date":""#, r#""when":""#];
    let undated =
        dates.iter().find(|date| line.contains(**date)).map(|date| line.replacen(date, &format!("{date}x"), 1));
    [line.replacen('{', r#"{"x":1,"#, 1)].into_iter().chain(undated).collect()
}

#[test]
fn one_record_that_cannot_be_read_turns_no_verdict_into_another() {
    let whole = verdicts(&CATALOG);
    let observed = TEXT.lines().skip_while(|line| !line.contains(r#""statements":["#));
    let records: Vec<&str> = observed.filter(|line| line.starts_with(r#"{""#)).collect();
    assert!(records.len() > 4_000);
    // Some of all, and a day of which two records tell a position that is claimed.
    let told_twice =
        |line: &&str| line.contains(r#""billboard-global-200","track":"slow-dancing","date":"2023-09-23""#);
    for line in records.iter().copied().step_by(797).chain(records.iter().copied().filter(told_twice)) {
        for by in ways(line) {
            let reading = Catalog::from_json(&TEXT.replacen(line, &by, 1)).expect("the rest stands");
            assert_eq!(reading.faults.len(), 1, "{by}");
            for (id, verdict) in verdicts(&reading.catalog) {
                let is_open = verdict == Verdict::NotCheckable;
                assert!(is_open || whole.get(&id) == Some(&verdict), "{id}: {verdict:?} by {by}");
            }
        }
    }
}
