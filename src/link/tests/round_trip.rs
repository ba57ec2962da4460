//! Printing and reading are inverse, whatever the view.

use super::*;
use crate::claim::Verdict;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn any_day() -> impl Strategy<Value = Day> {
    (-25_000..80_000).prop_map(Day::from_number)
}

fn any_time() -> impl Strategy<Value = Time> {
    let days =
        (any_day(), any_day()).prop_filter_map("ends first", |(one, other)| Days::new(one.min(other), one.max(other)));
    prop_oneof![Just(Time::All), days.prop_map(Time::Window)]
}

/// Ids of every form and length, the longest among them.
fn any_id<T: std::fmt::Debug>(read: fn(&str) -> Option<T>) -> impl Strategy<Value = T> {
    prop_oneof![3 => "[a-z0-9]", 6 => "[a-z0-9][a-z0-9-]{0,20}[a-z0-9]", 1 => "[a-z0-9][a-z0-9-]{78}[a-z0-9]"]
        .prop_filter_map("no id", move |text| read(&text))
}

fn any_ids<T: PartialEq + std::fmt::Debug>(read: fn(&str) -> Option<T>) -> impl Strategy<Value = Option<Ids<T>>> {
    // Mostly short, as lists are; the full ones cost time.
    let length = prop_oneof![9 => 0..5_usize, 1 => 0..MAX_IDS + 3];
    length.prop_flat_map(move |length| prop::collection::vec(any_id(read), length)).prop_map(Ids::new)
}

fn any_record() -> impl Strategy<Value = Terms> {
    let scope = select(vec![Scope::Kpop, Scope::Soloists, Scope::FemaleSoloists]);
    let threshold = prop_oneof![1..100_u64, 1..=MAX_THRESHOLD];
    let of = select(vec![Subject::Album, Subject::Track]);
    (any_id(|text| CounterId::parse(text).ok()), of, threshold, scope)
        .prop_map(|(counter, of, threshold, scope)| Terms { counter, of, threshold, scope })
}

fn any_view() -> impl Strategy<Value = View> {
    let lists = (
        any_ids(|text| ActId::parse(text).ok()),
        any_ids(|text| AlbumId::parse(text).ok()),
        any_ids(|text| ChartId::parse(text).ok()),
    );
    let choices = (
        option::of(select(Scene::ALL)),
        option::of(any_time()),
        option::of(select(Clock::ALL)),
        option::of(any_day()),
        option::of(any_id(|text| ClaimId::parse(text).ok())),
        option::of(any_record()),
        prop::collection::vec(select(Verdict::ALL.to_vec()), 0..7),
        option::of(select(Language::ALL.to_vec())),
        option::of(select(Theme::ALL)),
    );
    (lists, choices).prop_map(
        |((artists, albums, charts), (scene, time, clock, as_of, claim, record, toggled, language, theme))| View {
            scene,
            artists,
            albums,
            charts,
            time,
            clock,
            as_of,
            claim,
            record,
            verdicts: toggled.into_iter().fold(None, Verdicts::toggle),
            language,
            theme,
        },
    )
}

#[test]
fn the_longest_link_is_read_to_its_end() {
    let longest = |number: usize| format!("{number:0>80}");
    let view = View {
        artists: Ids::new((0..MAX_IDS).map(|number| ActId::parse(&longest(number)).unwrap())),
        albums: Ids::new((0..MAX_IDS).map(|number| AlbumId::parse(&longest(number)).unwrap())),
        charts: Ids::new((0..MAX_IDS).map(|number| ChartId::parse(&longest(number)).unwrap())),
        claim: ClaimId::parse(&longest(0)).ok(),
        record: record(&longest(0), MAX_THRESHOLD, Scope::FemaleSoloists, Subject::Track),
        ..full()
    };
    let link = print(&view).replace('~', "%7E");
    assert!(link.len() < MAX_LENGTH, "{}", link.len());
    assert_eq!(parse(&link), Parsed { view, notices: vec![] });
}

proptest! {
    #[test]
    fn a_printed_view_is_read_back(view in any_view()) {
        let link = print(&view);
        prop_assert_eq!(parse(&link), Parsed { view, notices: vec![] });
    }

    #[test]
    fn a_link_needs_no_encoding_and_ends_in_a_letter_or_digit(view in any_view()) {
        let link = print(&view);
        prop_assert!(link.starts_with("v=1"));
        prop_assert!(link.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'~' | b'=' | b'&')));
        prop_assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()));
    }

    #[test]
    fn a_mangled_link_says_the_same(view in any_view(), separator in select(vec!["~", "%7E", "+", ",", "%2C", "%20"]),
                                    and in select(vec!["&", "&amp;"]), end in select(vec!["", ".", ")", ">", ",", "”"])) {
        let mut link = print(&view).replace('~', separator).replace('&', and);
        link.push_str(end);
        prop_assert_eq!(parse(&link).view, view.clone());
        prop_assert_eq!(parse(&link.to_ascii_uppercase()).view, view);
    }

    #[test]
    fn the_order_of_parameters_says_nothing(view in any_view(), turn in 0_usize..12) {
        let link = print(&view);
        let mut pairs: Vec<&str> = link.split('&').collect();
        let turn = turn % pairs.len();
        pairs.rotate_left(turn);
        prop_assert_eq!(parse(&pairs.join("&")).view, view);
    }
}
