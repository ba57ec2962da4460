//! "Copy link" writes out what was left out.

use super::*;

fn shown() -> Shown {
    Shown {
        artists: artists("v").unwrap().as_slice().to_vec(),
        albums: albums("layover~fri-end-s").unwrap().as_slice().to_vec(),
        charts: charts("billboard-200~spotify-global-weekly").unwrap().as_slice().to_vec(),
        days: days("2023-03-01", "2024-02-29"),
        today: day("2026-03-01"),
    }
}

#[test]
fn a_copied_link_depends_on_no_default() {
    assert_eq!(
        copy(&View::default(), &shown()),
        "v=1&view=overview&artist=v&album=layover~fri-end-s&chart=billboard-200~spotify-global-weekly\
         &time=2023-03-01..2024-02-29&clock=date&asof=2026-03-01"
    );
}

#[test]
fn what_the_view_says_itself_is_kept() {
    let shown = Shown { albums: albums("layover").unwrap().as_slice().to_vec(), charts: vec![], ..shown() };
    assert_eq!(copy(&full(), &shown), print(&full()));
}

#[test]
fn all_time_becomes_the_days_it_is_today() {
    let view = View { time: Some(Time::All), ..View::default() };
    assert!(copy(&view, &shown()).contains("&time=2023-03-01..2024-02-29&"));
}

#[test]
fn what_is_copied_copies_as_itself() {
    let once = copy(&View::default(), &shown());
    assert_eq!(copy(&parse(&once).view, &shown()), once);
}

#[test]
fn a_list_too_long_for_a_link_is_not_cut_short() {
    let many = (0..=MAX_IDS).map(|number| AlbumId::parse(&number.to_string()).unwrap()).collect();
    let link = copy(&View::default(), &Shown { albums: many, ..shown() });
    assert!(link.contains("&artist=v&chart="), "{link}");
}
