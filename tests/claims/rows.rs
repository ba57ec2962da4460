//! The rows of the ledger as markup: what stands in each, and that no word of the dataset is more than a word.

use super::dataset::{Given, catalog, claim};
use super::shipped::CATALOG;
use chartrun::claim::{Verdict, judge_all};
use chartrun::model::catalog::Catalog;
use chartrun::paint::{claim_body_id, claim_of_row, claim_row_id, claim_rows, verdict_class, verdict_mark};
use chartrun::words::Language;

fn rows(catalog: &Catalog, language: Language) -> String {
    let judged = judge_all(catalog, None);
    let reasons: Vec<_> = judged.iter().map(|judged| language.reason(catalog, judged)).collect();
    let claims = judged.iter().zip(&reasons).map(|(judged, why)| (judged.claim, judged.verdict, why.as_str()));
    claim_rows(language, catalog, claims)
}

#[test]
fn a_row_says_who_claims_what_the_verdict_and_why() {
    for language in Language::ALL {
        let rows = rows(&CATALOG, language);
        let first: Vec<&str> = rows.split_inclusive("</li>").take(2).collect();
        insta::assert_snapshot!(format!("rows_{}", language.code()), first.join("\n"));
        assert_eq!(rows.matches("<li ").count(), CATALOG.claims().len());
        for claim in CATALOG.claims() {
            for id in [claim_row_id(&claim.id), claim_body_id(&claim.id)] {
                assert_eq!(rows.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            }
            assert_eq!(claim_of_row(&claim_row_id(&claim.id)), Some(claim.id.clone()));
        }
    }
    for other in ["", "claim-", "claims", "claim-A", "layover"] {
        assert_eq!(claim_of_row(other), None, "{other}");
    }
}

#[test]
fn markup_in_a_claim_is_text() {
    let evil = r#""kind":"figure","en":"<img src=x onerror=alert(1)>","ko":"\"><b>","album":"one","by":["shop/total"],"value":1"#;
    let catalog = catalog(&Given { claims: &[&claim(evil)], ..Given::default() });
    for language in Language::ALL {
        let rows = rows(&catalog, language);
        assert!(!rows.contains("<img") && !rows.contains("<b>"), "{rows}");
        assert!(rows.contains("&lt;"), "{rows}");
    }
}

#[test]
fn no_two_verdicts_look_alike() {
    let mut looks: Vec<_> = Verdict::ALL.map(verdict_mark).into();
    looks.sort_unstable();
    looks.dedup();
    assert_eq!(looks.len(), Verdict::ALL.len());
    let mut classes: Vec<_> = Verdict::ALL.map(verdict_class).into();
    classes.sort_unstable();
    classes.dedup();
    assert_eq!(classes.len(), Verdict::ALL.len());
}
