//! One chip more, one chip less.

use super::*;

fn act(id: &str) -> Chip {
    Chip::Artist(ActId::parse(id).unwrap())
}

#[test]
fn a_chip_is_added_at_the_end_and_once() {
    let view = View::default().with_chip(act("v")).with_chip(act("jimin")).with_chip(act("v"));
    assert_eq!(view, View { artists: artists("v~jimin"), ..View::default() });
}

#[test]
fn removing_the_last_chip_leaves_the_choice_out() {
    let view = full();
    let without = view.clone().without_chip(&act("v"));
    assert_eq!(without, View { artists: None, ..view });
    assert_eq!(without.clone().without_chip(&act("v")), without, "nothing more to remove");
}

#[test]
fn each_kind_of_chip_has_its_own_list() {
    let chips = [act("v"), Chip::Album(AlbumId::parse("v").unwrap()), Chip::Chart(ChartId::parse("v").unwrap())];
    for chip in &chips {
        let view = View::default().toggle_chip(chip.clone());
        let named: Vec<&Chip> = chips.iter().filter(|chip| view.names(chip)).collect();
        assert_eq!(named, [chip]);
        assert_eq!(view.toggle_chip(chip.clone()), View::default());
    }
}

#[test]
fn a_full_list_takes_no_more() {
    let ids = Ids::new((0..MAX_IDS).map(|number| ActId::parse(&number.to_string()).unwrap()));
    assert!(ids.as_ref().is_some_and(Ids::is_full));
    let view = View { artists: ids, ..View::default() };
    assert_eq!(view.clone().with_chip(act("v")), view);
}
