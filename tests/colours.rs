//! Colours mean something: a work has one wherever it stands, and the peers that the page names have their own grey.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod common;

use chartrun::figure::Ink;
use chartrun::figure::colour::Colours;
use chartrun::figure::timelines::{Timeline, chart_entries, milestones};
use chartrun::model::id::{AlbumId, WorkId};
use chartrun::query::glance::beside;
use chartrun::query::selection::{Question, Selection};
use chartrun::query::totals::totals;
use chartrun::words::Language;
use common::{CATALOG, act, album, track};

fn chosen(acts: &[&str]) -> Selection {
    let acts = acts.iter().map(|id| act(id)).collect();
    Selection::new(&CATALOG, &Question { acts, ..Question::default() })
}

fn both(selection: &Selection) -> [Timeline; 2] {
    let runs = chart_entries::runs(&CATALOG, selection);
    [
        chart_entries::chart_entries(&CATALOG, selection, &runs, Language::En, 1200.0),
        milestones::milestones(&CATALOG, selection, &totals(&CATALOG, selection), Language::En, 1200.0),
    ]
}

#[test]
fn the_peers_beside_the_headline_are_the_ones_in_the_darker_grey() {
    let selection = chosen(&[]);
    let beside = beside(&CATALOG, &selection);
    let albums: Vec<_> = beside.iter().map(|glance| glance.album.as_str()).collect();
    assert_eq!(albums, ["layover", "face", "d-day", "golden"], "the chosen one, then others by release");
    let peers = beside.iter().filter(|glance| !selection.albums.contains(&glance.album));
    let names: Vec<_> =
        peers.map(|glance| Language::En.work_by(&CATALOG, &WorkId::Album(glance.album.clone()))).collect();
    for timeline in both(&selection) {
        let first = timeline.panels.first().expect("a panel");
        let mut named: Vec<_> =
            first.lines.iter().filter(|line| line.ink == Ink::Named).map(|line| &line.name).collect();
        named.sort();
        let mut expected: Vec<_> = names.iter().collect();
        expected.sort();
        assert_eq!(named, expected, "in {}", first.name);
        assert!(first.lines.iter().any(|line| line.ink == Ink::Context), "the others stay lighter");
        let marks = first.figure.panels.iter().flat_map(|panel| &panel.marks);
        assert!(marks.filter(|mark| mark.ink == Ink::Named).count() >= names.len(), "and are drawn so");
    }
}

#[test]
fn chosen_albums_come_first_beside_the_headline_and_none_goes_unsaid() {
    let acts = ["v", "jimin", "jung-kook"].map(act).to_vec();
    let albums = ["golden", "layover", "face"].map(album).to_vec();
    let selection = Selection::new(&CATALOG, &Question { acts, albums, ..Question::default() });
    let table = |selection| {
        let beside = beside(&CATALOG, selection);
        let table = Language::En.beside_the_headline(&CATALOG, selection, &beside).expect("a table");
        let chosen: Vec<_> = table.rows.iter().map(|row| row.chosen).collect();
        (table.caption, chosen)
    };
    let (caption, chosen) = table(&selection);
    assert!(chosen.is_sorted_by(|one, next| one >= next), "{chosen:?}");
    let unsaid = selection.albums.len() - chosen.iter().filter(|chosen| **chosen).count();
    assert_eq!(caption.contains("left out"), unsaid > 0, "{caption}");
    let ten = self::chosen(&["v", "jimin", "jung-kook", "j-hope", "rm"]);
    let (caption, chosen) = table(&ten);
    assert_eq!(chosen, [true; 4]);
    let more = Language::En.small(u32::try_from(ten.albums.len() - 4).expect("a few"));
    assert_eq!(caption, format!("Four albums compared; {more} more chosen are left out"));
}

#[test]
fn what_is_chosen_is_never_in_a_peers_grey() {
    for acts in [&[][..], &["v", "jimin", "jung-kook"], &["rose"]] {
        let selection = chosen(acts);
        let colours = Colours::new(&CATALOG, &selection).naming(&beside(&CATALOG, &selection));
        for (at, album) in selection.albums.iter().enumerate() {
            let ink = colours.of(&WorkId::Album(album.clone()));
            assert_eq!(ink.is_strong(), at < 8, "{album}");
        }
        let nobody = WorkId::Album(album("no-such-album"));
        assert_eq!(colours.of(&nobody), Ink::Context);
    }
}

#[test]
fn an_act_has_the_colour_of_its_first_work() {
    let selection = chosen(&["v", "jimin", "jung-kook"]);
    let colours = Colours::new(&CATALOG, &selection);
    for act in &selection.acts {
        let of = |album: &&AlbumId| CATALOG.album(album).is_some_and(|album| album.act == *act);
        let first = selection.albums.iter().find(of).expect("a work");
        assert_eq!(colours.of_act(act), colours.of_work(&WorkId::Album(first.clone())), "{act}");
    }
}

#[test]
fn a_lone_single_and_its_track_have_one_colour() {
    let selection = Selection::new(&CATALOG, &Question { albums: vec![album("friends")], ..Question::default() });
    let colours = Colours::new(&CATALOG, &selection);
    let [track] = selection.tracks.as_slice() else { panic!("{:?}", selection.tracks) };
    let [single, track] = [WorkId::Album(album("friends")), WorkId::Track(track.clone())];
    assert_eq!(colours.of(&single), colours.of(&track));
    assert_eq!(colours.of_act(&selection.acts[0]), colours.of(&track));
}

#[test]
fn an_act_chosen_after_others_leaves_their_albums_their_colours() {
    let layover = WorkId::Album(album("layover"));
    let inks = [&["v"][..], &["v", "jimin"], &["v", "jimin", "agust-d"]]
        .map(|acts| Colours::new(&CATALOG, &chosen(acts)).of(&layover));
    assert_eq!(inks, [inks[0]; 3]);
}

#[test]
fn a_track_on_no_chosen_album_has_a_colour_that_is_left() {
    let people = WorkId::Track(track("people-pt-2"));
    let iu = chosen(&["iu"]);
    assert!(iu.albums.is_empty() && iu.has(&people));
    let colours = Colours::new(&CATALOG, &iu);
    assert_eq!(colours.of_work(&people), Ink::Series(0));
    assert_eq!(colours.of_act(&act("iu")), Ink::Series(0), "an act has that of its first work");
    let both = chosen(&["v", "iu"]);
    let colours = Colours::new(&CATALOG, &both);
    let albums = both.albums.iter().map(|id| colours.of_work(&WorkId::Album(id.clone())));
    let own = colours.of_work(&people);
    assert!(matches!(own, Ink::Series(_)) && albums.into_iter().all(|of| of != own), "of its own: {own:?}");
    let many = chosen(&["v", "jimin", "jung-kook", "iu"]);
    assert_eq!(Colours::new(&CATALOG, &many).of_work(&people), Ink::Context, "none is left");
}

#[test]
fn how_many_are_in_colour_and_which_are_not_is_said() {
    let notes = |acts: &[&str], language| {
        let selection = chosen(acts);
        let runs = chart_entries::runs(&CATALOG, &selection);
        chart_entries::chart_entries(&CATALOG, &selection, &runs, language, 1200.0).notes
    };
    let bts = ["v", "jimin", "jung-kook", "j-hope", "agust-d", "rm", "jin"];
    let said = notes(&bts, Language::En).pop().expect("a note");
    let releases =
        "14 releases, 7 in colour, 7 in grey (D-2, D-DAY, Echo, Happy, Indigo, mono., Right Place, Wrong Person)";
    assert!(said.starts_with(releases), "{said}");
    assert!(said.contains("; 54 tracks, 25 in colour, 29 in grey (") && said.ends_with(", 21 more)."), "{said}");
    let said = notes(&bts, Language::Ko).pop().expect("a note");
    assert!(said.starts_with("앨범·싱글 14장: 색 7장, 회색 7장(") && said.ends_with(", 21개 더)."), "{said}");
    for acts in [["v"], ["iu"]] {
        let told = notes(&acts, Language::En);
        assert!(told.iter().all(|note| !note.contains(" in grey")), "{acts:?}: {told:?}");
    }
}
