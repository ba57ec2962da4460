//! A view becomes its one canonical link.

use super::*;

#[test]
fn each_view_has_its_link() {
    for (link, view) in golden() {
        assert_eq!(print(&view), link);
    }
}

#[test]
fn the_names_of_the_contract_in_their_order() {
    let names: Vec<&str> = Parameter::ALL.iter().map(|parameter| parameter.name()).collect();
    assert_eq!(names.join(" "), "v view artist album chart time clock asof claim record verdict lang theme");
    let full = print(&full());
    let written: Vec<&str> = full.split('&').filter_map(|pair| pair.split('=').next()).collect();
    assert_eq!(written, names, "a full view writes every parameter");
}

#[test]
fn every_parameter_is_in_the_golden_table() {
    for parameter in Parameter::ALL {
        let start = format!("v=1&{}=", parameter.name());
        let alone = golden().iter().any(|(link, _)| link.starts_with(&start) && link.matches('&').count() == 1);
        assert!(alone || *parameter == Parameter::Version, "{parameter:?}");
    }
}
