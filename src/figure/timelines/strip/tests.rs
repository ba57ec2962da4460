//! The strip over months of one year, and over early facts before them.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn days(from: &str, to: &str) -> Days {
    Days::new(day(from), day(to)).unwrap()
}

fn months() -> Vec<Month> {
    let first = |n: u8| Day::new(2023, n, 1).unwrap();
    (1..=12).map(|n| Month { first: first(n), all: u32::from(n % 4) * 9, chosen: u32::from(n % 2) }).collect()
}

/// Some facts of 1995 and one of 1997, and nothing more until those of 2023.
fn with_early() -> Vec<Month> {
    let early = |month: &str, all, chosen| Month { first: day(month), all, chosen };
    let early = [early("1995-02-01", 1, 0), early("1995-05-01", 3, 1), early("1997-12-01", 1, 0)];
    let mut all = Vec::from(early);
    let mut first = day("1998-01-01");
    while first < day("2023-01-01") {
        all.push(Month { first, all: 0, chosen: 0 });
        first = first.next_month();
    }
    all.extend(months());
    all
}

fn strip(months: &[Month], window: Days, width: f64) -> Strip {
    Strip::new(months, window, None, Language::En, width)
}

#[test]
fn the_strip_holds_all_months_and_the_window() {
    let strip = strip(&months(), days("2023-03-01", "2024-02-29"), 1200.0);
    assert_eq!(strip.scale.domain(), (day("2023-01-01"), day("2024-02-29")));
    assert_eq!(strip.bars.len(), 9, "a month without facts has no bar");
    assert!((strip.window.1 - 1200.0).abs() < 1e-9);
    let highest = strip.bars.iter().map(|bar| bar.all.height()).fold(0.0, f64::max);
    assert!((highest - 26.0).abs() < 1e-9);
    assert!(strip.bars.iter().all(|bar| bar.chosen.is_none_or(|chosen| chosen.within(bar.all))));
    assert_eq!(strip.years.iter().map(|year| year.word.as_str()).collect::<Vec<_>>(), ["2023", "2024"]);
    assert_eq!(strip.scale.gap(), None, "nothing to break off");
}

#[test]
fn early_facts_stand_by_the_year_in_a_narrow_piece() {
    let strip = strip(&with_early(), days("2023-03-01", "2023-08-31"), 1200.0);
    assert_eq!(strip.scale.domain().0, day("1995-01-01"));
    assert_eq!(strip.scale.late_from(), day("2023-01-01"));
    assert_eq!(strip.scale.gap(), Some((144.0, 154.0)));
    let early: Vec<_> = strip.bars.iter().filter(|bar| bar.days.to() < day("2023-01-01")).collect();
    assert_eq!(
        early.iter().map(|bar| bar.days).collect::<Vec<_>>(),
        [days("1995-01-01", "1995-12-31"), days("1997-01-01", "1997-12-31"),]
    );
    // Four facts of a year beside the 27 of the fullest month.
    assert!((early[0].all.height() - (4.0_f64 / 27.0).sqrt() * 26.0).abs() < 1e-9);
    assert!(early[0].chosen.is_some() && early[1].chosen.is_none());
    assert!(early.iter().all(|bar| bar.all.left >= 0.0 && bar.all.right <= 144.0 && bar.all.width() >= 1.0));
    assert_eq!(strip.bars.len(), 2 + 9);
}

#[test]
fn the_early_years_are_named_as_far_as_there_is_room() {
    let window = days("2023-03-01", "2023-08-31");
    let words = |language, width| {
        let months = with_early();
        let strip = Strip::new(&months, window, None, language, width);
        strip.years.into_iter().map(|year| year.word).collect::<Vec<_>>()
    };
    assert_eq!(words(Language::En, 1200.0), ["1995 to 2022", "2023"]);
    assert_eq!(words(Language::Ko, 1200.0), ["1995~2022년", "2023년"]);
    assert_eq!(words(Language::En, 358.0), ["1995", "2023"]);
    assert_eq!(words(Language::Ko, 288.0), ["1995년", "2023년"]);
}

#[test]
fn the_break_stays_where_it_is_whatever_the_window() {
    for window in [days("1995-01-01", "1996-12-31"), days("1990-03-01", "2023-08-31"), days("2022-12-31", "2023-01-01")]
    {
        let strip = strip(&with_early(), window, 358.0);
        assert_eq!((strip.scale.late_from(), strip.scale.gap()), (day("2023-01-01"), Some((52.0, 62.0))));
        assert_eq!(strip.scale.domain().0.year(), window.from().year().min(1995), "all of the window is on it");
        let (left, right) = strip.window;
        assert!(0.0 <= left && left < right && right <= 358.0, "{left} {right}");
    }
}

#[test]
fn what_was_reached_stays_while_a_hand_is_on_it() {
    let far = strip(&with_early(), days("1960-03-01", "2023-08-31"), 600.0);
    let near = days("1970-01-01", "2023-08-31");
    let held = Strip::new(&with_early(), near, far.days(), Language::En, 600.0);
    assert_eq!(held.scale, far.scale);
    assert_eq!(strip(&with_early(), near, 600.0).scale.domain().0, day("1970-01-01"), "and no longer");
}

#[test]
fn a_tick_does_not_stand_in_a_word() {
    // Years of 28 px: every second has room for its word, and the ticks between lie under those.
    let months: Vec<_> =
        (2012..2022).filter_map(|year| Some(Month { first: Day::new(year, 1, 1)?, all: 2, chosen: 0 })).collect();
    let strip = Strip::new(&months, days("2012-01-01", "2021-12-31"), None, Language::Ko, 280.0);
    let words: Vec<_> = strip.years.iter().map(|year| year.word.as_str()).collect();
    assert_eq!(words, ["2012년", "2014년", "2016년", "2018년", "2020년"]);
}

#[test]
fn a_window_that_ends_with_the_early_years_ends_before_the_gap() {
    assert!((strip(&with_early(), days("1995-01-01", "2022-12-31"), 358.0).window.1 - 52.0).abs() < 1e-9);
    assert!((strip(&with_early(), days("2023-01-01", "2023-12-31"), 358.0).window.0 - 62.0).abs() < 1e-9);
}

#[test]
fn early_years_that_take_little_room_anyway_are_not_broken_off() {
    // One year of thirteen is less than the narrow piece would be.
    let early = Month { first: day("2011-02-01"), all: 1, chosen: 0 };
    let months: Vec<_> = std::iter::once(early)
        .chain((2012..2024).filter_map(|year| Some(Month { first: Day::new(year, 1, 1)?, all: 200, chosen: 0 })))
        .collect();
    let strip = strip(&months, days("2023-03-01", "2023-08-31"), 1200.0);
    assert_eq!(strip.scale.early(), None);
    assert_eq!(strip.bars[0].days, days("2011-02-01", "2011-02-28"), "and stand by the month");
}

#[test]
fn a_key_moves_a_handle_by_a_month_and_before_the_break_by_a_year() {
    let strip = strip(&with_early(), days("1995-06-01", "2023-08-31"), 358.0);
    let first = |from, later| strip.stepped(days(from, "2023-08-31"), true, later).from();
    assert_eq!(first("2023-03-02", true), day("2023-04-01"));
    assert_eq!(first("2023-01-20", false), day("2022-12-21"));
    assert_eq!(first("2022-12-21", false), day("2021-12-21"));
    assert_eq!(first("2022-12-21", true), day("2023-01-01"), "no month behind the break is skipped");
    assert_eq!(first("1995-06-01", false), day("1995-01-01"), "and no further than the strip goes");
    assert_eq!(strip.stepped(days("1996-06-01", "1996-09-01"), false, false), days("1996-06-01", "1996-06-01"));
}

#[test]
fn without_facts_the_window_is_all_there_is() {
    let window = days("2023-03-01", "2023-05-15");
    let strip = Strip::new(&[], window, None, Language::Ko, f64::NAN);
    assert_eq!(strip.bars, []);
    assert!(strip.window.0 >= 0.0 && strip.window.1 <= strip.width);
}

#[test]
fn the_handles_of_a_day_can_both_be_grabbed() {
    for first in ["1995-01-01", "2022-12-31", "2023-01-01", "2023-06-15", "2023-12-31"] {
        for months in [months(), with_early()] {
            let strip = strip(&months, days(first, first), 360.0);
            let (left, right) = strip.handles;
            assert!(right - left >= 24.0 && left >= 0.0 && right <= strip.width, "{first}: {left} {right}");
        }
    }
    let wide = strip(&months(), days("2023-03-01", "2023-09-30"), 360.0);
    assert_eq!(wide.handles, wide.window);
}

/// A window anywhere from before the first facts to behind the last.
fn window() -> impl Strategy<Value = Days> {
    (0_i32..13_000, 0_i32..13_000).prop_filter_map("a window", |(from, count)| {
        let first = day("1993-01-01");
        Days::new(first + from, (first + from + count).min(day("2026-12-31")))
    })
}

proptest! {
    #[test]
    fn all_bars_stand_on_the_strip_in_the_order_of_time(window in window(), width in 100.0..1_500.0_f64) {
        let strip = strip(&with_early(), window, width);
        prop_assert!(strip.bars.iter().all(|bar| bar.all.left >= -1e-6 && bar.all.right <= strip.width + 1e-6));
        prop_assert!(strip.bars.windows(2).all(|pair| pair[0].days.to() < pair[1].days.from()));
        prop_assert!(strip.bars.windows(2).all(|pair| pair[0].all.left < pair[1].all.left));
        let months = with_early();
        let of = |bar: &Bar| months.iter().filter(|month| bar.days.contains(month.first)).map(|month| month.all).sum::<u32>();
        let all: u32 = strip.bars.iter().map(of).sum();
        prop_assert_eq!(all, months.iter().map(|month| month.all).sum::<u32>(), "each fact once");
        let mut free = 0.0;
        for year in strip.years.iter().filter(|year| !year.word.is_empty()) {
            prop_assert!(year.x >= free, "{:?}", strip.years);
            free = year.x + crate::figure::advance::width(&year.word, false);
            prop_assert!(free <= strip.width);
        }
    }

    #[test]
    fn a_drag_keeps_the_window_in_order(
        px in -500.0..2_000.0_f64,
        first in any::<bool>(),
        window in window(),
        width in 100.0..1_500.0_f64,
    ) {
        for months in [months(), with_early()] {
            let strip = strip(&months, window, width);
            let taken = if first { strip.window.0 } else { strip.window.1 };
            prop_assert_eq!(strip.dragged(window, first, taken), window, "a handle that is taken moves nothing");
            for moved in [strip.dragged(window, first, px), strip.stepped(window, first, px > 0.0)] {
                prop_assert!(moved.from() <= moved.to());
                let kept = if first { (moved.to(), window.to()) } else { (moved.from(), window.from()) };
                prop_assert_eq!(kept.0, kept.1);
                let held = strip.scale.to_px(if first { moved.from() } else { moved.to() });
                prop_assert!(held >= -1e-6 && held <= strip.width);
            }
        }
    }
}
