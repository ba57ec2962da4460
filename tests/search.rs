//! What a search finds in the shipped dataset: each act, album and chart, by Hangul and by Latin letters.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::model::work::AlbumKind;
use chartrun::words::called::Called;
use chartrun::words::fold::fold;
use common::{CATALOG, TEXT, act, album, chart};

/// A thing to choose, what it is called, and each of its own names. An album has names of its own: that it is found
/// by whose it is does not count for one.
struct Thing {
    id: String,
    called: Called,
    own: Vec<String>,
}

fn things() -> Vec<Thing> {
    let own = |name: &str, korean: &Option<String>, others: &[String]| -> Vec<String> {
        [name].into_iter().chain(korean.as_deref()).map(str::to_owned).chain(others.iter().cloned()).collect()
    };
    let acts = CATALOG.acts().map(|act| Thing {
        id: format!("act {}", act.id),
        called: Called::act(act),
        own: own(&act.name, &act.korean, &act.aliases),
    });
    let albums = CATALOG.albums().filter(|album| album.kind != AlbumKind::Group).map(|album| Thing {
        id: format!("album {}", album.id),
        called: Called::album(&CATALOG, album),
        own: own(&album.title, &album.korean, &album.aliases),
    });
    let charts = CATALOG.charts().map(|chart| Thing {
        id: format!("chart {}", chart.id),
        called: Called::chart(chart),
        own: own(&chart.name, &chart.korean, &[]),
    });
    acts.chain(albums).chain(charts).collect()
}

fn is_hangul(letter: char) -> bool {
    ('\u{AC00}'..='\u{D7A3}').contains(&letter)
}

/// Whether typing it finds the thing from the first letter to the last, spaces left out or not.
fn finds(thing: &Thing, name: &str) -> bool {
    let typed = name.char_indices().map(|(at, letter)| &name[..at + letter.len_utf8()]);
    let found = |typed: &str| thing.called.found(&fold(typed)) == Some(0);
    typed.clone().all(found) && typed.map(|typed| typed.replace(' ', "")).all(|typed| found(&typed))
}

#[test]
fn each_thing_to_choose_is_found_in_hangul_and_in_latin_letters() {
    let things = things();
    assert!(things.len() > 300, "{}", things.len());
    let lacks = |is_of: fn(char) -> bool| -> Vec<_> {
        let lacks = |thing: &&Thing| !thing.own.iter().any(|name| name.contains(is_of) && finds(thing, name));
        things.iter().filter(lacks).map(|thing| thing.id.as_str()).collect()
    };
    assert_eq!(lacks(is_hangul), [""; 0], "nothing in Hangul");
    assert_eq!(lacks(|letter| letter.is_ascii_alphabetic()), [""; 0], "nothing in Latin letters");
}

#[test]
fn what_readers_type_finds_what_they_mean() {
    for (typed, id) in [
        ("골든", "golden"),
        ("뮤즈", "muse"),
        ("디데이", "d-day"),
        ("로지", "rosie"),
        ("로제", "rosie"),
        ("루비", "ruby"),
        ("랄리사", "lalisa"),
        ("라리사", "lalisa"),
        ("미", "me"),
        ("맵오브더소울", "map-of-the-soul-7"),
        ("맵 오브 더 솔: 페르소나", "map-of-the-soul-persona"),
        ("알엠", "indigo"),
        ("map of the soul", "map-of-the-soul-7"),
        ("yeonga", "yeonga"),
    ] {
        let found = CATALOG.album(&album(id)).expect("an album");
        assert_eq!(Called::album(&CATALOG, found).found(&fold(typed)), Some(0), "{typed}");
    }
    for (typed, id) in [("에이티즈", "ateez"), ("어거스트디", "agust-d"), ("슈가", "agust-d"), ("suga", "agust-d")]
    {
        let found = CATALOG.act(&act(id)).expect("an act");
        assert_eq!(Called::act(found).found(&fold(typed)), Some(0), "{typed}");
    }
    for (typed, id) in [
        ("빌보드", "billboard-200"),
        ("스포티파이", "spotify-global-weekly"),
        ("한터", "hanteo-album-daily"),
        ("써클", "circle-album-weekly"),
        ("서클", "circle-album-weekly"),
        ("오리콘", "oricon-albums-daily"),
    ] {
        let found = CATALOG.chart(&chart(id)).expect("a chart");
        assert_eq!(Called::chart(found).found(&fold(typed)), Some(0), "{typed}");
    }
}

/// `골든` while it is typed, as a keyboard of Korean letters makes it.
#[test]
fn a_syllable_being_typed_finds_the_album() {
    let golden = CATALOG.album(&album("golden")).expect("an album");
    for typed in ["ㄱ", "고", "골", "골ㄷ", "골드", "골든"] {
        assert_eq!(Called::album(&CATALOG, golden).found(&fold(typed)), Some(0), "{typed}");
    }
    assert_eq!(Called::album(&CATALOG, golden).found(&fold("골등")), None);
}

#[test]
fn what_only_the_search_knows_is_in_hangul() {
    let own = TEXT.split("\"search\":[").skip(1).filter_map(|rest| Some(rest.split_once(']')?.0));
    let spellings: Vec<_> = own.flat_map(|list| list.split(',')).collect();
    assert!(spellings.len() > 150 && spellings.iter().all(|spelling| spelling.contains(is_hangul)), "{spellings:?}");
}

#[test]
fn no_spelling_says_what_another_name_says() {
    for thing in things() {
        let mut folded: Vec<_> = thing.own.iter().map(|name| fold(name)).collect();
        folded.sort_unstable();
        assert!(folded.windows(2).all(|pair| pair[0] != pair[1]), "{}: {:?}", thing.id, thing.own);
    }
}
