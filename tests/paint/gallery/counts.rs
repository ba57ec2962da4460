//! Counts of every precision.

use super::{day, millions, month, plain, rank, strong, year};
use chartrun::figure::mark::reach;
use chartrun::figure::*;

/// Followers: exact, about, at least, known to the month only; joined by dots.
pub fn followers(layout: Layout) -> Figure {
    let places = Space { head: 22.0, plot: 62.0, lanes: 0, foot: Foot::Bare };
    let counts = Space { head: 12.0, plot: 212.0, lanes: 0, foot: Foot::Words };
    let frames = layout.stack(&[places, counts]);
    Figure::new(layout, vec![follower_places(layout, frames[0]), follower_counts(layout, frames[1])])
}

fn follower_places(layout: Layout, frame: Frame) -> Panel {
    let x = year(layout);
    let place = RankScale::even(3, frame.plot.top, frame.plot.bottom);
    let mut panel = Panel::new(frame, XAxis::days(x, layout.width, month), YAxis::ranks(place, None, rank));
    let at = |date: &str, n| Point::new(x.to_px(day(date)), place.to_px(n));
    let v = [at("2023-06-03", 3), at("2023-07-17", 3), at("2023-10-23", 2), at("2024-01-23", 1), at("2024-02-19", 1)];
    panel.draw_within(Ink::Series(0), &v, Shape::Join);
    v.iter().for_each(|at| panel.draw(Ink::Series(0), Shape::Dot(*at, Size::Large)));
    panel
        .draw(Ink::Series(0), Shape::Range { x: x.to_px(day("2023-05-10")), from: place.to_px(2), to: place.to_px(3) });
    let mut name = strong(Ink::Series(0), "V", reach::LARGE, vec![v[4]]);
    name.end = true;
    panel.finish(layout, vec![name]);
    panel
}

fn follower_counts(layout: Layout, frame: Frame) -> Panel {
    let x = year(layout);
    let y = CountScale::nice(12_000_000, 17_300_000, frame.plot.bottom, frame.plot.top);
    let mut panel = Panel::new(frame, XAxis::days(x, layout.width, month), YAxis::counts(y, &[], millions));
    let at = |date: &str, count| Point::new(x.to_px(day(date)), y.to_px(count));
    let (lead, hope, rm) = (Ink::Series(0), Ink::Named, Ink::Context);
    let span = |panel: &mut Panel, ink, count| {
        let (from, to) = (x.to_px(day("2023-05-01")), x.to_px(day("2023-06-01")));
        panel.draw(ink, Shape::Span { from, to, y: y.to_px(count) });
    };
    [(lead, 13_000_000), (hope, 14_500_000), (rm, 13_400_000)].into_iter().for_each(|(i, n)| span(&mut panel, i, n));
    let line = [
        at("2023-01-10", 11_400_000),
        at("2023-05-16", 13_000_000),
        at("2023-06-03", 13_320_000),
        at("2023-07-17", 14_000_000),
        at("2023-10-23", 15_720_000),
        at("2024-01-23", 16_846_000),
        at("2024-02-19", 17_076_293),
        at("2024-05-15", 18_000_000),
    ];
    panel.draw_within(lead, &line, Shape::Join);
    panel.draw_within(hope, &[at("2022-12-01", 13_000_000), at("2023-11-11", 16_436_369)], Shape::Join);
    panel.draw_within(rm, &[at("2022-12-01", 12_000_000), at("2023-09-28", 15_000_000)], Shape::Join);
    [line[2], line[4]].into_iter().for_each(|at| panel.draw(lead, Shape::About(at)));
    [line[3], line[5]].into_iter().for_each(|at| panel.draw(lead, Shape::Floor(at)));
    panel.draw(rm, Shape::Floor(at("2023-09-28", 15_000_000)));
    panel.draw(rm, Shape::Ceiling(at("2023-12-28", 14_000_000)));
    panel.draw(lead, Shape::Dot(line[6], Size::Large));
    panel.draw(hope, Shape::Dot(at("2023-11-11", 16_436_369), Size::Large));
    let wishes = follower_labels(&line, at);
    (0..).zip(&line).for_each(|(i, at)| panel.point(0, i, *at));
    panel.finish(layout, wishes);
    panel
}

fn follower_labels(line: &[Point], at: impl Fn(&str, u64) -> Point) -> Vec<Wish> {
    let (lead, hope, rm) = (Ink::Series(0), Ink::Named, Ink::Context);
    let mut end = strong(lead, "V 17,076,293", reach::LARGE, vec![line[6]]);
    end.lines.push(vec![Run::new("on 19 February 2024", Tone::Note)]);
    end.end = true;
    vec![
        end,
        plain(lead, "13.32 M", reach::LARGE, vec![line[2]]),
        plain(lead, "at least 14 M", reach::LARGE, vec![line[3]]),
        strong(lead, "V 15.72 M, 23 Oct", reach::LARGE, vec![line[4]]),
        plain(lead, "over 16.846 M, 23 Jan", reach::LARGE, vec![line[5]]),
        plain(hope, "j-hope 16,436,369 on 11 Nov", reach::LARGE, vec![at("2023-11-11", 16_436_369)]),
        plain(hope, "j-hope 14.5 M", 4.0, vec![at("2023-05-01", 14_500_000)]),
        plain(rm, "RM 13.4 M", 4.0, vec![at("2023-05-01", 13_400_000)]),
        plain(lead, "V 13 M", 4.0, vec![at("2023-05-01", 13_000_000)]),
        plain(rm, "RM, at least 15 M", reach::LARGE, vec![at("2023-09-28", 15_000_000)]),
    ]
}

/// Copies sold in the first seven days, one count of them withdrawn.
pub fn first_week(layout: Layout) -> Figure {
    let space = Space { head: 30.0, plot: 300.0, lanes: 0, foot: Foot::TwoLines };
    let frame = layout.stack(&[space])[0];
    let (left, right) = layout.x_range();
    let x = DaysSinceScale::new(0, 6, left, right - if layout.is_phone() { 0.0 } else { 24.0 });
    let y = CountScale::nice(0, 2_438_483, frame.plot.bottom, frame.plot.top);
    let words = |day| {
        let dates = ["Fri 8 Sep", "Sat 9", "Sun 10", "Mon 11", "Tue 12", "Wed 13", "Thu 14"];
        vec![format!("Day {day}"), dates[day as usize].to_owned()]
    };
    let axis = YAxis::counts(y, &[1_000_000, 2_000_000], millions);
    let mut panel = Panel::new(frame, XAxis::since(x, layout.width, words), axis);
    let at = |days, count| Point::new(x.to_px(days), y.to_px(count));
    let lead = Ink::Series(0);
    let before = [at(0.54, 0), at(0.69, 1_000_000), at(0.76, 1_500_000), at(0.79, 2_200_000)];
    let line = [at(1.0, 1_672_138), at(3.0, 1_701_981), at(4.5, 1_950_000), at(5.51, 2_000_000), at(7.0, 2_101_974)];
    panel.draw(lead, Shape::Before(before.to_vec()));
    before[1..3].iter().for_each(|at| panel.draw(lead, Shape::Withdrawn(*at)));
    panel.draw(lead, Shape::Correction { struck: before[3], stands: line[0] });
    panel.draw(lead, Shape::Step(line.to_vec()));
    [line[0], line[1], line[4]].into_iter().for_each(|at| panel.draw(lead, Shape::Dot(at, Size::Large)));
    panel.draw(lead, Shape::Floor(line[3]));
    panel.draw(lead, Shape::Span { from: x.to_px(4.0), to: x.to_px(5.0), y: y.to_px(1_950_000) });
    panel.draw(lead, Shape::Disagreement { stands: line[4], other: at(7.0, 1_670_000) });
    let mut wishes = first_week_labels(&line, &before, x.to_px(4.5));
    wishes.push(named_at_end(Ink::Context, "1.67 M in two articles", Tone::Note, at(7.0, 1_670_000)));
    let peers = [
        ("GOLDEN 2,438,483", 2_147_000, 2_438_483),
        ("FACE 1,454,223", 1_021_532, 1_454_223),
        ("D-DAY 1,277,218", 1_072_311, 1_277_218),
    ];
    for (name, first, week) in peers {
        let points = [at(1.0, first), at(7.0, week)];
        panel.draw(Ink::Named, Shape::Join(points.to_vec()));
        points.iter().for_each(|at| panel.draw(Ink::Named, Shape::Dot(*at, Size::Large)));
        wishes.push(named_at_end(Ink::Named, name, Tone::Plain, points[1]));
    }
    panel.finish(layout, wishes);
    Figure::new(layout, vec![panel])
}

fn named_at_end(ink: Ink, text: &str, tone: Tone, at: Point) -> Wish {
    Wish { end: true, ..Wish::new(ink, text, tone, vec![at]) }
}

fn first_week_labels(line: &[Point], before: &[Point], middle: f64) -> Vec<Wish> {
    let lead = Ink::Series(0);
    let mut wishes = vec![named_at_end(lead, "V Layover 2,101,974", Tone::Strong, line[4])];
    let mut struck = plain(lead, "", 10.0, vec![before[3]]);
    struck.lines =
        vec![vec![Run::new("about 2.2 M", Tone::Struck), Run::new("shown at 19:00, withdrawn that night", Tone::Note)]];
    struck.short = Some(vec![vec![Run::new("about 2.2 M", Tone::Struck)], vec![Run::new("withdrawn", Tone::Note)]]);
    wishes.push(struck);
    let mut stands = strong(lead, "1,672,138 stands for the first day", reach::LARGE, vec![line[0]]);
    stands.short = Some(vec![vec![Run::new("1,672,138", Tone::Strong)]]);
    wishes.push(stands);
    wishes.push(plain(lead, "1,701,981", reach::LARGE, vec![line[1]]));
    wishes.push(plain(lead, "about 1.95 M", reach::LARGE, vec![Point::new(middle, line[2].y)]));
    wishes.push(strong(lead, "2 M at 12:13", reach::LARGE, vec![line[3]]));
    wishes.push(plain(Ink::Context, "18:10", reach::LARGE, vec![before[2]]));
    wishes.push(plain(Ink::Context, "16:30", reach::LARGE, vec![before[1]]));
    wishes
}
