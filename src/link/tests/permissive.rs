//! What other apps do to a link does not change what it says.

use super::*;

#[test]
fn links_survive_their_way_through_other_apps() {
    let link = "v=1&artist=v~jimin&chart=billboard-200&time=2023-09-01..2023-12-31&clock=release";
    let meant = Parsed { view: parse(link).view, notices: vec![] };
    for arrived in [
        format!("?{link}"),
        format!("#{link}"),
        format!("#?{link}"),
        format!("  ?{link}\n"),
        format!("{link}#charts"),
        format!("{link}&"),
        link.to_uppercase(),
        link.replace('~', "%7E"),
        link.replace('~', "%7e"),
        link.replace('~', "+"),
        link.replace('~', "%2B"),
        link.replace('~', "%20"),
        link.replace('~', " "),
        link.replace('~', ","),
        link.replace('~', "%2C"),
        link.replace('~', ",+"),
        link.replace("..", "%2E%2E"),
        link.replace("..", "..."),
        link.replace('-', "%2D"),
        link.replace('&', "&amp;"),
        link.replace('&', "&AMP;"),
        link.replace('&', "&amp;amp;"),
        link.replace("artist", "artist%5B%5D"),
        format!("\"{link}\""),
    ] {
        assert_eq!(parse(&arrived), meant, "{arrived}");
    }
}

#[test]
fn what_stood_behind_a_link_falls_off() {
    for end in
        [".", ")", ").", ",", ";", ">", "\"", "'", "”", "’", "»", "]", "…", "!", "?", "%29", "%E2%80%9D", "*", "_", "~"]
    {
        for (link, view) in golden() {
            let arrived = format!("{link}{end}");
            assert_eq!(parse(&arrived), Parsed { view, notices: vec![] }, "{arrived}");
        }
    }
}

#[test]
fn trackers_go_without_a_word() {
    let tracked = "utm_source=x&UTM_Campaign=%F0%9F%8E%B5&v=1&fbclid=Iw~AR&gclid=1&igshid=2&artist=v&si=3&ref=home";
    assert_eq!(parse(tracked), parse("v=1&artist=v"));
}

#[test]
fn values_are_decoded_once() {
    assert_eq!(parse("artist=v%257Ejimin").notices, [unknown(Parameter::Artist, "v%7ejimin")]);
}

#[test]
fn a_stray_parameter_is_named() {
    let parsed = parse("v=1&artist=v&sort=asc&artits=jimin");
    assert_eq!(parsed.view, View { artists: artists("v"), ..View::default() });
    let named = ["sort", "artits"].map(|name| Notice::UnknownParameter { name: Quote::new(name) });
    assert_eq!(parsed.notices, named);
}

#[test]
fn a_browser_s_language_tag_is_a_language() {
    assert_eq!(parse("lang=ko-KR").view.language, Some(Language::Ko));
}
