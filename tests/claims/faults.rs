//! A claim that cannot be put is refused, by list, record and field.

use super::dataset::{Given, claim, text};
use chartrun::model::catalog::Catalog;
use chartrun::model::fault::{List, Reason};

#[test]
fn each_fault_is_named() {
    for (fields, field) in [
        (r#""kind":"figure","album":"one","by":["shop/first-week"]"#, "value"),
        (r#""kind":"figure","album":"one","by":[],"value":1"#, "by"),
        (r#""kind":"figure","album":"one","by":["shop/first-fortnight"],"value":1"#, "by"),
        (r#""kind":"figure","album":"one","by":["nobody/total"],"value":1"#, "by"),
        (r#""kind":"figure","album":"one","track":"a","by":["shop/total"],"value":1"#, "album"),
        (r#""kind":"figure","album":"one","by":["shop/total"],"value":9000000000000000"#, "value"),
        (r#""kind":"in-days","album":"one","by":["shop/first-week"],"value":1,"days":3"#, "by"),
        (r#""kind":"in-days","album":"one","by":["stream/total"],"value":1,"days":-3"#, "days"),
        (r#""kind":"in-days","album":"one","by":["stream/total"],"value":1,"days":3,"release_day":2"#, "release_day"),
        (r#""kind":"days-between","album":"one","on":"2023-02-30","days":3"#, "on"),
        (r#""kind":"rank","album":"one","chart":"weekly","rank":1,"at":"peak""#, "chart"),
        (r#""kind":"rank","album":"one","chart":"albums","rank":0,"at":"peak""#, "rank"),
        (r#""kind":"rank","album":"one","chart":"albums","rank":1"#, "at"),
        (r#""kind":"place","act":"ann","by":["followers"],"scope":"world","rank":1,"on":"2023-01-01""#, "scope"),
        (r#""kind":"most","album":"one","by":["shop/total"],"scope":"galaxy""#, "scope"),
        (r#""kind":"most","album":"one","by":["shop/total"],"scope":"kpop","narrower":"tall""#, "narrower"),
        (r#""kind":"first","album":"one","by":["shop/total"],"scope":"kpop""#, "value"),
        (r#""kind":"more-than","album":"one","than":"nothing","by":["shop/total"]"#, "than"),
        (r#""kind":"more-than","act":"ann","than":"nobody","by":["stream/total"]"#, "than"),
        (r#""kind":"figure","act":"nobody","by":["stream/total"],"value":1"#, "act"),
        (r#""kind":"figure","track":"none","by":["stream/total"],"value":1"#, "track"),
        (r#""kind":"figure","ko":"제목","album":"one","by":["shop/total"],"value":1"#, "en"),
        (r#""kind":"figure","made":"2023-02-28","album":"one","by":["shop/total"],"value":1"#, "made"),
        (r#""kind":"loudest","album":"one","by":["shop/total"],"scope":"kpop""#, "kind"),
        (r#""kind":"figure","en":"\u202emirrored","album":"one","by":["shop/total"],"value":1"#, "en"),
    ] {
        let record = claim(fields);
        let given = Given { claims: &[&record], ..Given::default() };
        let reading = Catalog::from_json(&text(&given)).expect("the rest stands");
        let faults: Vec<_> = reading.faults.iter().map(|fault| (fault.list, fault.record, fault.field)).collect();
        assert_eq!(faults, [(List::Claims, 1, field)], "{fields}");
        assert!(reading.catalog.claims().is_empty(), "{fields}");
    }
}

#[test]
fn what_is_too_much_is_a_fault_and_not_cut() {
    let many = |item: &str| vec![item; 21].join(",");
    let (by, acts) = (many(r#""shop/total""#), many(r#""ann""#));
    for (fields, field) in [
        (format!(r#""kind":"figure","album":"one","by":[{by}],"value":1"#), "by"),
        (
            format!(r#""kind":"only","act":"ann","acts":[{acts}],"by":["stream/total"],"value":1,"scope":"kpop""#),
            "acts",
        ),
    ] {
        let record = claim(&fields);
        let reading =
            Catalog::from_json(&text(&Given { claims: &[&record], ..Given::default() })).expect("the rest stands");
        let faults: Vec<_> = reading.faults.iter().map(|fault| (fault.field, fault.reason.clone())).collect();
        assert_eq!(faults, [(field, Reason::TooMany(21))]);
    }
}

#[test]
fn an_id_is_taken_once_and_a_claim_has_a_source() {
    let good = claim(r#""kind":"figure","album":"one","by":["shop/total"],"value":1"#);
    let reading =
        Catalog::from_json(&text(&Given { claims: &[&good, &good], ..Given::default() })).expect("it is read");
    assert_eq!(reading.catalog.claims().len(), 1);
    assert_eq!(reading.faults.iter().map(|fault| (fault.record, fault.field)).collect::<Vec<_>>(), [(2, "id")]);
    let nobodys = good.replace(r#""sources":["press"]"#, r#""sources":[]"#);
    let reading = Catalog::from_json(&text(&Given { claims: &[&nobodys], ..Given::default() })).expect("it is read");
    assert_eq!(reading.faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["sources"]);
}
