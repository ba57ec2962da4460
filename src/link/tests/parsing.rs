//! A link becomes a view, and what is amiss is said.

use super::*;

#[test]
fn each_link_has_its_view() {
    for (link, view) in golden() {
        assert_eq!(parse(link), Parsed { view, notices: vec![] }, "{link}");
    }
}

#[test]
fn nothing_at_all_is_the_first_view() {
    for nothing in ["", "?", "#", " ", "v=1", "?v=1&", "artist=&time=&asof", "&&=&=x"] {
        assert_eq!(parse(nothing), Parsed::default(), "{nothing}");
    }
}

#[test]
fn a_link_without_a_version_is_of_the_first() {
    assert_eq!(parse("artist=v"), parse("v=1&artist=v"));
}

#[test]
fn a_newer_link_is_read_as_far_as_it_goes() {
    let parsed = parse("v=2&artist=v&mood=blue");
    assert_eq!(parsed.view, View { artists: artists("v"), ..View::default() });
    let name = Quote::new("mood");
    assert_eq!(parsed.notices, [Notice::NewerVersion { version: 2 }, Notice::UnknownParameter { name }]);
    assert_eq!(parse("artist=v&v=2").view, parsed.view, "wherever the version stands");
}

#[test]
fn a_version_that_is_none_is_named() {
    for bad in ["0", "x", "99999999999", "1.5"] {
        assert_eq!(parse(&format!("v={bad}")).notices, [unknown(Parameter::Version, bad)]);
    }
}

#[test]
fn an_unknown_value_stays_out_and_is_named() {
    for (parameter, value) in [
        (Parameter::View, "map"),
        (Parameter::Artist, "rosé"),
        (Parameter::Album, "lay_over"),
        (Parameter::Chart, "a.b"),
        (Parameter::Time, "2023-09-01"),
        (Parameter::Time, "2023..2024"),
        (Parameter::Time, "2023-02-29..2023-03-01"),
        (Parameter::Clock, "unix"),
        (Parameter::AsOf, "yesterday"),
        (Parameter::AsOf, "2023-9-8"),
        (Parameter::Claim, "a~b"),
        (Parameter::Record, "hanteo~1000000"),
        (Parameter::Record, "hanteo~0~kpop"),
        (Parameter::Record, "hanteo~01~kpop"),
        (Parameter::Record, "hanteo~1m~kpop"),
        (Parameter::Record, "hanteo~1000000000001~kpop"),
        (Parameter::Record, "hanteo~1000000~everyone"),
        (Parameter::Record, "hanteo~1000000~kpop~albums"),
        (Parameter::Record, "hanteo~1000000~kpop~tracks~x"),
        (Parameter::Verdict, "true"),
        (Parameter::Lang, "ja"),
        (Parameter::Theme, "sepia"),
    ] {
        let parsed = parse(&format!("v=1&{}={value}", parameter.name()));
        assert_eq!(parsed, Parsed { view: View::default(), notices: vec![unknown(parameter, value)] });
    }
}

#[test]
fn a_bad_id_does_not_take_the_good_ones_with_it() {
    let parsed = parse("artist=v~ros%C3%A9~jimin");
    assert_eq!(parsed.view.artists, artists("v~jimin"));
    assert_eq!(parsed.notices, [unknown(Parameter::Artist, "rosé")]);
}

#[test]
fn a_window_that_ends_before_it_begins_is_left_out() {
    let parsed = parse("time=2023-12-31..2023-09-01");
    assert_eq!(parsed.view, View::default());
    assert_eq!(parsed.notices, [Notice::ReversedTime { from: day("2023-12-31"), to: day("2023-09-01") }]);
}

#[test]
fn a_list_given_twice_is_joined_and_names_nothing_twice() {
    let parsed = parse("artist=v~jimin&artist=jimin~rm&artist[]=v");
    assert_eq!(parsed, Parsed { view: View { artists: artists("v~jimin~rm"), ..View::default() }, notices: vec![] });
}

#[test]
fn of_one_choice_given_twice_the_last_readable_one_holds() {
    let parsed = parse("theme=dark&theme=light&theme=sepia");
    assert_eq!(parsed.view.theme, Some(Theme::Light));
    let repeated = Notice::Repeated { parameter: Parameter::Theme };
    assert_eq!(parsed.notices, [repeated, unknown(Parameter::Theme, "sepia")]);
    assert_eq!(parse("theme=dark&theme=dark").notices, [], "twice the same is once");
}

#[test]
fn a_list_has_an_end() {
    let ids: Vec<String> = (0..MAX_IDS + 5).map(|number| format!("act-{number}")).collect();
    let parsed = parse(&format!("artist={}", ids.join("~")));
    assert_eq!(parsed.view.artists, artists(&ids[..MAX_IDS].join("~")));
    assert_eq!(parsed.notices, [Notice::TooMany { parameter: Parameter::Artist }]);
}

#[test]
fn verdicts_are_a_set_in_one_order() {
    let link = "v=1&verdict=contradicted~not-checkable";
    for other in ["verdict=not-checkable~contradicted~contradicted", "verdict=not-checkable&verdict=contradicted"] {
        assert_eq!(print(&parse(other).view), link, "{other}");
    }
    let parsed = parse("verdict=contradicted,maybe,not-checkable.");
    assert_eq!(print(&parsed.view), link);
    assert_eq!(parsed.notices, [unknown(Parameter::Verdict, "maybe")]);
}
