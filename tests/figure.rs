//! What must hold for every scale, axis and label, whatever the facts and the width.

use chartrun::figure::label::Label;
use chartrun::figure::ticks::{self, Unit};
use chartrun::figure::*;
use chartrun::model::day::{Day, Days};
use proptest::prelude::*;

fn days() -> impl Strategy<Value = (Day, Day)> {
    (-25_000_i32..80_000, 0_i32..12_000).prop_map(|(from, length)| {
        let from = Day::from_number(from);
        (from, from + length)
    })
}

proptest! {
    #[test]
    fn a_day_comes_back_from_its_px((from, to) in days(), width in 100.0_f64..1600.0, share in 0.0_f64..1.0) {
        let scale = DayScale::new(from, to, 44.0, 44.0 + width);
        let day = from + (share * f64::from(to - from)) as i32;
        prop_assert_eq!(scale.from_px(scale.to_px(day)), day);
    }

    #[test]
    fn a_day_comes_back_from_either_side_of_a_break(
        (from, to) in days(),
        at in 0.0_f64..1.0,
        narrow in 20.0_f64..300.0,
        width in 320.0_f64..1600.0,
        (one, other) in (0.0_f64..1.0, 0.0_f64..1.0),
    ) {
        let day = |share: f64| from + (share * f64::from(to - from)) as i32;
        let Some(days) = Days::new(from, to) else { unreachable!() };
        let scale = BrokenDayScale::new(days, day(at), narrow, 8.0, width);
        prop_assert_eq!(scale.domain(), (from, to));
        prop_assert!(scale.to_px(from).abs() < 1e-9 && (scale.end_to_px(to) - width).abs() < 1e-6);
        let (one, other) = (day(one.min(other)), day(one.max(other)));
        for day in [one, other] {
            prop_assert_eq!(scale.from_px(scale.to_px(day)), day);
            prop_assert!(scale.to_px(day) < scale.end_to_px(day));
        }
        prop_assert!(one == other || scale.end_to_px(one) <= scale.to_px(other) + 1e-9, "{one:?} {other:?}");
        prop_assert!(scale.from_px(scale.to_px(one) - 1.0) <= one && scale.from_px(scale.to_px(one) + 1.0) >= one);
        if let Some(((left, right), early)) = scale.gap().zip(scale.early()) {
            prop_assert!((left - narrow).abs() < 1e-6 && (right - narrow - 8.0).abs() < 1e-6);
            prop_assert_eq!(early.to() + 1, scale.late_from());
            prop_assert_eq!([scale.from_px(left + 3.0), scale.from_px(right - 3.0)], [early.to(), early.to()]);
            // The early days have no more room than they would have without the break.
            prop_assert!(DayScale::new(from, to, 0.0, width).to_px(scale.late_from()) >= left);
        }
    }

    #[test]
    fn a_count_comes_back_from_its_px(floor in 0_u64..1_000_000, span in 0_u64..1_000_000_000_000, share in 0.0_f64..1.0) {
        let scale = CountScale::new(floor, floor + span, 224.0, 12.0);
        let count = floor + (share * span as f64) as u64;
        prop_assert_eq!(scale.from_px(scale.to_px(count)), count);
    }

    #[test]
    fn a_rank_comes_back_from_its_px(depth in 1_u16..=500, share in 0.0_f64..1.0, height in 60.0_f64..400.0) {
        let rank = 1 + (share * f64::from(depth - 1)) as u16;
        for scale in [RankScale::new(depth, 16.0, 16.0 + height), RankScale::even(depth, 16.0, 16.0 + height)] {
            prop_assert_eq!(scale.from_px(scale.to_px(rank)), rank);
        }
    }

    #[test]
    fn days_since_release_come_back_from_their_px(from in -50_i32..50, length in 0_i32..2_000, at in -10.0_f64..2_000.0) {
        let scale = DaysSinceScale::new(from, from + length, 44.0, 1004.0);
        prop_assert!((scale.from_px(scale.to_px(at)) - at).abs() < 1e-6);
    }

    #[test]
    fn time_ticks_are_in_the_window_and_words_apart((from, to) in days(), width in 150.0_f64..1600.0) {
        let scale = DayScale::new(from, to, 0.0, width);
        let ticks = scale.ticks(56.0);
        prop_assert!(ticks.len() <= 120, "{} lines", ticks.len());
        prop_assert!(ticks.iter().all(|tick| scale.contains(tick.day)));
        let words: Vec<f64> = ticks.iter().filter(|tick| tick.word.is_some()).map(|t| scale.to_px(t.day)).collect();
        prop_assert!(words.windows(2).all(|pair| pair[1] - pair[0] >= 50.0), "{words:?}");
        let first = ticks.iter().find(|tick| tick.word.is_some());
        prop_assert!(first.is_none_or(|tick| tick.year), "the first word says the year");
    }

    #[test]
    fn days_counted_from_zero_are_in_the_window_and_their_words_apart(
        (from, to) in days(),
        zero in -3_000_i32..3_000,
        width in 280.0_f64..1600.0,
    ) {
        let layout = Layout::new(width);
        let (left, right) = layout.x_range();
        let zero = from + zero;
        let axis = XAxis::days_since(DayScale::new(from, to, left, right), zero, layout.width, |day| format!("day {day}"));
        prop_assert!(axis.ticks.len() <= 120, "{} lines", axis.ticks.len());
        prop_assert!(axis.ticks.iter().all(|tick| left <= tick.at && tick.at <= right));
        let mut free = 0.0;
        for words in axis.words.iter().filter(|words| !words.lines.is_empty()) {
            let end = words.x + advance::width(&words.lines[0], false);
            prop_assert!(words.x >= free && end <= layout.width, "{words:?}");
            free = end;
        }
        if from <= zero && zero <= to {
            prop_assert!(axis.ticks.iter().any(|tick| (tick.at - DayScale::new(from, to, left, right).to_px(zero)).abs() < 1e-6));
        }
    }

    #[test]
    fn count_ticks_are_round_and_few(floor in 0_u64..10_000_000, span in 1_u64..1_000_000_000_000, height in 60.0_f64..400.0) {
        let scale = CountScale::nice(floor, floor + span, height, 0.0);
        let (low, high) = scale.domain();
        prop_assert!(low <= floor && high >= floor + span);
        let ticks = scale.ticks();
        prop_assert!((2..=20).contains(&ticks.len()), "{ticks:?}");
        prop_assert_eq!((ticks.first(), ticks.last()), (Some(&low), Some(&high)));
    }
}

#[test]
fn scales_without_extent_still_answer() {
    let day = Day::from_number(19_000);
    assert_eq!(DayScale::new(day, day, 44.0, 44.0).from_px(44.0), day);
    assert_eq!(DayScale::new(day + 9, day, 0.0, 100.0).domain(), (day, day + 9));
    assert!(CountScale::new(0, 0, 100.0, 0.0).to_px(0).is_finite());
    assert!(CountScale::nice(u64::MAX, u64::MAX, 100.0, 0.0).to_px(5).is_finite());
    assert!(RankScale::new(0, 0.0, 0.0).to_px(1).is_finite());
    assert!(DaysSinceScale::new(0, 0, 10.0, 10.0).from_px(10.0).is_finite());
}

#[test]
fn ranks_get_the_bands_that_chart_watchers_read() {
    assert_eq!(ticks::ranks(200), [1, 10, 50, 100, 200]);
    assert_eq!(ticks::ranks(100), [1, 10, 25, 50, 100]);
    assert_eq!(ticks::ranks(50), [1, 10, 25, 50]);
    assert_eq!(ticks::ranks(40), [1, 10, 20, 30, 40]);
    assert_eq!(ticks::ranks(3), [1, 2, 3]);
    for depth in 0..1_200 {
        let ranks = ticks::ranks(depth);
        assert_eq!((ranks.first(), ranks.last()), (Some(&1), Some(&depth.max(1))));
    }
}

#[test]
fn the_square_root_gives_the_top_its_room() {
    let scale = RankScale::new(200, 30.0, 266.0);
    let share = |rank| (scale.to_px(rank) - 30.0) / 236.0;
    let bands = [share(10), share(50) - share(10), share(100) - share(50), share(200) - share(100)];
    assert_eq!(bands.map(|band| (band * 100.0).round()), [16.0, 30.0, 22.0, 32.0]);
}

#[test]
fn months_are_named_as_often_as_there_is_room() {
    let (from, to) = (Day::from_number(19_417), Day::from_number(19_782)); // 2023-03-01 to 2024-02-29
    let words = |width: f64| {
        let (left, right) = Layout::new(width).x_range();
        let ticks = DayScale::new(from, to, left, right).ticks(56.0);
        ticks.into_iter().filter(|tick| tick.word.is_some()).map(|tick| tick.day.month()).collect::<Vec<_>>()
    };
    assert_eq!(words(900.0), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2]);
    assert_eq!(words(640.0), [3, 5, 7, 9, 11, 1]);
    assert_eq!(words(358.0), [4, 7, 10, 1]);
    let years = ticks::days(Day::from_number(17_897), Day::from_number(20_600), 0.36, 56.0);
    assert!(years.iter().filter_map(|tick| tick.word).all(|unit| unit == Unit::Year));
}

fn wish() -> impl Strategy<Value = Wish> {
    let ink = prop_oneof![(0_u8..8).prop_map(Ink::Series), Just(Ink::Named), Just(Ink::Context), Just(Ink::Context),];
    (ink, "[A-Za-z가-힣0-9 ,]{1,30}", -50.0_f64..1700.0, -50.0_f64..400.0, any::<bool>(), any::<bool>()).prop_map(
        |(ink, text, x, y, end, two)| {
            let mut wish = Wish::new(ink, text.clone(), Tone::Strong, vec![Point::new(x, y), Point::new(x - 80.0, y)]);
            wish.end = end;
            if two {
                wish.lines.push(vec![Run::new(text, Tone::Note)]);
            }
            wish
        },
    )
}

fn labels_of(width: f64, head: f64, wishes: Vec<Wish>) -> (Frame, Vec<Label>) {
    let layout = Layout::new(width);
    let frame = layout.stack(&[Space { head, plot: 236.0, lanes: 1, foot: Foot::Words }])[0];
    let (left, right) = layout.x_range();
    let day = Day::from_number(19_417);
    let x = XAxis::days(DayScale::new(day, day + 365, left, right), width, |tick| tick.day.to_string());
    let y = YAxis::ranks(RankScale::new(200, frame.plot.top, frame.plot.bottom), None, |rank| rank.to_string());
    let mut panel = Panel::new(frame, x, y);
    let corners: Vec<Point> = wishes.iter().map(|wish| wish.beside[0]).collect();
    panel.draw_within(Ink::Series(0), &corners, Shape::Line);
    panel.name_above(layout, (left + right) / 2.0, vec![Run::new("Layover released 8 Sep 2023", Tone::Note)]);
    panel.finish(layout, wishes);
    (frame, panel.labels)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_two_labels_overlap_and_none_leaves_the_figure(
        wishes in prop::collection::vec(wish(), 0..60),
        width in 280.0_f64..1600.0,
        head in 0.0_f64..40.0,
    ) {
        let (frame, labels) = labels_of(width, head, wishes);
        for (i, label) in labels.iter().enumerate() {
            prop_assert!(label.bounds.grown(-1e-6).within(frame.outer), "{label:?} leaves {:?}", frame.outer);
            // Labels pushed together share a side, up to the last bit of a sum.
            let area = label.bounds.grown(-1e-6);
            let other = labels[..i].iter().find(|other| other.bounds.meets(area));
            prop_assert!(other.is_none(), "{label:?} covers {other:?}");
        }
    }

    #[test]
    fn a_coloured_label_alone_is_always_placed(share in 0.0_f64..1.0, y in 30.0_f64..266.0, width in 280.0_f64..1600.0) {
        let (left, right) = Layout::new(width).x_range();
        let at = Point::new(left + share * (right - left), y);
        let wish = Wish::new(Ink::Series(3), "Layover", Tone::Strong, vec![at]);
        prop_assert!(labels_of(width, 30.0, vec![wish]).1.iter().any(|label| label.ink == Ink::Series(3)));
    }
}

#[test]
fn greys_give_way_to_colours() {
    let crowd = |ink| Wish::new(ink, "the same words", Tone::Plain, vec![Point::new(200.0, 100.0)]);
    let mut wishes = vec![crowd(Ink::Context); 40];
    wishes.push(crowd(Ink::Series(0)));
    let (_, labels) = labels_of(358.0, 30.0, wishes);
    assert!(labels.len() < 41);
    assert!(labels.iter().any(|label| label.ink == Ink::Series(0)));
}

#[test]
fn away_from_its_own_point_a_label_is_a_name() {
    // A wall of lines around the end of a line leaves room at its beginning only.
    let (end, start) = (Point::new(600.0, 150.0), Point::new(200.0, 150.0));
    let said = |name: Option<Vec<Point>>| {
        let layout = Layout::new(1200.0);
        let (frame, _) = labels_of(1200.0, 30.0, Vec::new());
        let x = XAxis::days(DayScale::new(Day::from_number(0), Day::from_number(9), 44.0, 1028.0), 1200.0, |_| {
            String::new()
        });
        let y = YAxis::ranks(RankScale::new(200, frame.plot.top, frame.plot.bottom), None, |rank| rank.to_string());
        let mut panel = Panel::new(frame, x, y);
        for n in 0..40 {
            let x = 480.0 + 6.0 * f64::from(n);
            panel.draw(
                Ink::Series(1),
                Shape::Line(vec![Point::new(x, frame.plot.top - 30.0), Point::new(x, frame.plot.bottom)]),
            );
        }
        let wish = Wish::new(Ink::Series(0), "V 1st", Tone::Strong, vec![end]);
        panel.finish(layout, vec![wish.or_elsewhere(Run::new("V", Tone::Strong), name.unwrap_or_default())]);
        panel
            .labels
            .iter()
            .map(|label| (label.lines[0][0].text.clone(), label.bounds.distance(start) < 20.0))
            .collect::<Vec<_>>()
    };
    assert_eq!(said(Some(vec![start])), [("V".to_owned(), true)]);
    assert_eq!(said(None), [], "better none than one across other lines");
}
