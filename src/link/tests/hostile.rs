//! Links that mean harm, or nothing.

use super::*;
use proptest::prelude::*;

/// Holds for whatever is read: what comes out is bounded, and prints and reads as itself.
fn check(link: &str) {
    let Parsed { view, notices } = parse(link);
    assert_eq!(parse(&print(&view)), Parsed { view, notices: vec![] }, "{link:?}");
    assert!(notices.len() <= MAX_NOTICES);
    for notice in &notices {
        if let Notice::UnknownParameter { name: quote } | Notice::UnknownValue { value: quote, .. } = notice {
            check_quote(quote.as_str());
        }
    }
}

fn check_quote(text: &str) {
    assert!((1..=MAX_QUOTE).contains(&text.chars().count()), "{text:?}");
    let turning =
        |c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!text.chars().any(|c| c.is_control() || turning(c)), "{text:?}");
}

#[test]
fn quoted_texts_are_short_and_cannot_turn_the_page_around() {
    let quoted = |link: &str| match parse(link).notices.as_slice() {
        [Notice::UnknownParameter { name: quote } | Notice::UnknownValue { value: quote, .. }] => quote.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(quoted("theme=a%E2%80%AEb%00c%0Ad%E2%81%A6e"), "abcde");
    assert_eq!(quoted(&format!("theme={}", "x".repeat(500))), format!("{}…", "x".repeat(39)));
    assert_eq!(quoted(&format!("{}=1", "한".repeat(41))), format!("{}…", "한".repeat(39)));
    assert_eq!(quoted(&format!("theme={}", "x".repeat(40))), "x".repeat(40));
    assert_eq!(quoted("theme=x%FFx"), "x%ffx", "bytes that are no text stay as they were written");
    assert_eq!(quoted("artist=%E0%A4%A"), "%e0%a4%a");
    assert_eq!(quoted("artist=v~%E0"), "%e0", "nor is what is left of them taken for an id");
    assert_eq!(quoted("\u{3164}=1"), "\u{fffd}", "nothing of it can be shown");
    assert_eq!(quoted("theme=<script>alert(1)</script>"), "script>alert(1)</script", "text, for the page to escape");
}

#[test]
fn a_flood_is_cut_off_before_a_half_id() {
    let parsed = parse(&format!("theme=dark&artist={}", "jung-kook~".repeat(3_000)));
    assert_eq!(parsed.view, View { theme: Some(Theme::Dark), artists: artists("jung-kook"), ..View::default() });
    assert_eq!(parsed.notices, [Notice::TooLong]);
    for flood in ["a".repeat(2_000_000), "&".repeat(100_000), "한=글&".repeat(50_000), "?".repeat(100_000)] {
        check(&flood);
    }
    let strays: Vec<String> = (0..500).map(|number| format!("x{number}=1&v=x{number}")).collect();
    assert_eq!(parse(&strays.join("&")).notices.len(), MAX_NOTICES);
}

proptest! {
    #[test]
    fn any_text_is_read(link: String) {
        check(&link);
    }

    #[test]
    fn any_escapes_are_read(bytes: Vec<u8>, name in "(v|view|artist|album|chart|time|clock|asof|claim|verdict|lang|theme|x)") {
        let escaped: String = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
        check(&format!("v=1&{name}={escaped}&{escaped}={escaped}"));
    }

    #[test]
    fn anything_near_a_link_is_read(link in "[?#]?((v|view|artist|time|asof|claim|verdict|lang)=[a-z0-9~.,+%&=;-]{0,24}&?(amp;)?){0,8}") {
        check(&link);
    }

    #[test]
    fn a_cut_link_is_read(at in 0_usize..200) {
        let link = print(&full());
        check(&link[..at.min(link.len())]);
    }

    #[test]
    fn any_quote_is_short_and_tame(text: String) {
        check_quote(Quote::new(&text).as_str());
    }
}
