//! Chart runs.

use super::{day, month, plain, rank, strong, year};
use chartrun::figure::mark::reach;
use chartrun::figure::*;

/// A run of weekly ranks from its first chart date.
struct Run7<'a>(&'a str, &'a str, &'a [u16]);

/// Ranks as points a week apart.
fn weekly(x: DayScale, y: RankScale, from: &str, ranks: &[u16]) -> Vec<Point> {
    let at = |(i, rank): (usize, &u16)| Point::new(x.to_px(day(from) + 7 * i as i32), y.to_px(*rank));
    ranks.iter().enumerate().map(at).collect()
}

const PEERS: [Run7; 4] = [
    Run7("Jimin FACE", "2023-04-08", &[2, 15, 22, 56, 68, 155]),
    Run7("SUGA D-DAY", "2023-05-06", &[2, 12, 38, 51, 132]),
    Run7("Jung Kook GOLDEN", "2023-11-18", &[2, 7, 14, 13, 33, 40, 38, 45, 28, 44, 44, 58, 67, 67, 139]),
    Run7("j-hope Jack in the Box, RE 6", "2023-09-02", &[6, 68]),
];

/// Layover on the Billboard 200 among its peers: 2 · 20 · 46 · 70 · 97 · 142 · 160, four weeks off, RE 176.
pub fn chart_run(layout: Layout) -> Figure {
    let space = Space { head: 30.0, plot: 236.0, lanes: 1, foot: Foot::Words };
    let frame = layout.stack(&[space])[0];
    let (x, y) = (year(layout), RankScale::new(200, frame.plot.top, frame.plot.bottom));
    let axis = YAxis::ranks(y, Some("off".to_owned()), rank);
    let mut panel = Panel::new(frame, XAxis::days(x, layout.width, month), axis);
    let mut wishes = Vec::new();
    for (series, Run7(name, from, ranks)) in (1_usize..).zip(&PEERS) {
        let points = weekly(x, y, from, ranks);
        panel.draw(Ink::Context, Shape::Line(points.clone()));
        (0..).zip(&points).for_each(|(i, at)| panel.point(series, i, *at));
        let (first, last) = (points[0], points[points.len() - 1]);
        let mut wish = plain(Ink::Context, name, 1.0, vec![last, first]);
        wish.end = *name == "Jung Kook GOLDEN";
        wish.short = name
            .split_once(' ')
            .map(|(_, album)| album)
            .map(|album| album.trim_start_matches("Kook "))
            .map(|album| vec![vec![Run::new(album, Tone::Plain)]]);
        wishes.push(wish);
    }
    let (lead, run) = (Ink::Series(0), weekly(x, y, "2023-09-23", &[2, 20, 46, 70, 97, 142, 160]));
    let again = Point::new(x.to_px(day("2023-12-09")), y.to_px(176));
    panel.draw(lead, Shape::Line(run.clone()));
    run.iter().chain([&again]).for_each(|at| panel.draw(lead, Shape::Dot(*at, Size::Small)));
    [run[0], again].into_iter().for_each(|at| panel.draw(lead, Shape::Ring(at)));
    let weeks = (0..4).map(|i| x.to_px(day("2023-11-11") + 7 * i)).map(|at| (at - 5.9, at + 5.9)).collect();
    panel.draw(lead, Shape::Off { last: run.last().copied(), weeks, lane: frame.plot.bottom + 17.0 });
    let release = x.to_px(day("2023-09-08"));
    panel.draw(Ink::Ink, Shape::Release { x: release, top: frame.plot.top - 16.0, bottom: frame.plot.bottom });
    panel.name_above(layout, release, vec![Run::new("Layover released 8 Sep 2023", Tone::Note)]);
    let mut debut = strong(lead, "V Layover", reach::RING, vec![run[0]]);
    debut.lines[0].push(Run::new("debut #2", Tone::Note));
    debut.short = Some(vec![vec![Run::new("Layover", Tone::Strong)]]);
    wishes.push(debut);
    wishes.push(strong(lead, "RE 176", reach::RING, vec![again]));
    wishes.push(plain(lead, "160", reach::SMALL, vec![run[6]]));
    (0..).zip(&run).for_each(|(i, at)| panel.point(0, i, *at));
    panel.finish(layout, wishes);
    Figure::new(layout, vec![panel])
}

/// Tracks in colours of their own, and weeks whose chart is not held.
pub fn tracks(layout: Layout) -> Figure {
    let space = Space { head: 16.0, plot: 270.0, lanes: 1, foot: Foot::Words };
    let frame = layout.stack(&[space])[0];
    let (x, y) = (year(layout), RankScale::new(200, frame.plot.top, frame.plot.bottom));
    let mut panel =
        Panel::new(frame, XAxis::days(x, layout.width, month), YAxis::ranks(y, Some("off".to_owned()), rank));
    for (from, weeks) in [("2023-12-03", 2), ("2023-12-31", 3), ("2024-02-04", 2)] {
        let (left, right) = (x.to_px(day(from)), x.to_px(day(from) + 7 * weeks));
        let column = Rect::new(left, frame.plot.top, right, frame.plot.bottom + 23.0);
        panel.draw(Ink::Context, Shape::NoData(column));
    }
    let runs = [
        Run7("Love Me Again", "2023-08-17", &[11, 25, 36, 39, 26, 58, 70, 75, 112, 118, 112, 165, 150, 130, 95, 91]),
        Run7("Slow Dancing", "2023-09-14", &[13, 20, 31, 31, 43, 72, 77, 98, 107, 137, 167, 172]),
        Run7("Rainy Days", "2023-08-17", &[20, 47, 64, 71, 56, 125, 162, 180]),
        Run7("Slow Dancing (Piano)", "2023-09-14", &[95]),
        Run7("Blue", "2023-09-14", &[113]),
        Run7("For Us", "2023-09-14", &[115]),
    ];
    let mut wishes = Vec::new();
    for (n, Run7(name, from, ranks)) in (0_u8..).zip(&runs) {
        let (ink, points) = (Ink::Series(n), weekly(x, y, from, ranks));
        panel.draw(ink, Shape::Line(points.clone()));
        points.iter().for_each(|at| panel.draw(ink, Shape::Dot(*at, Size::Small)));
        panel.draw(ink, Shape::Ring(points[0]));
        (0..).zip(&points).for_each(|(i, at)| panel.point(n.into(), i, *at));
        wishes.push(strong(ink, name, reach::RING, vec![points[0], points[points.len() - 1]]));
    }
    for (from, ranks) in [("2023-12-21", [70, 94]), ("2024-01-25", [77, 88]), ("2024-02-22", [116, 109])] {
        let points = weekly(x, y, from, &ranks);
        panel.draw(Ink::Series(0), Shape::Line(points.clone()));
        panel.draw(Ink::Series(0), Shape::SmallRing(points[0]));
        panel.draw(Ink::Series(0), Shape::Dot(points[1], Size::Small));
    }
    let seven = weekly(x, y, "2023-07-20", &[1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 1, 2, 3, 6, 3, 6, 5, 8]);
    panel.draw(Ink::Named, Shape::Line(seven.clone()));
    let mut peer = plain(Ink::Named, "Jung Kook Seven", 1.0, vec![Point::new(frame.plot.right, y.to_px(31))]);
    peer.end = true;
    wishes.push(peer);
    let mut again = strong(Ink::Series(0), "Love Me Again", 1.0, vec![Point::new(frame.plot.right, y.to_px(109))]);
    again.end = true;
    wishes.push(again);
    panel.finish(layout, wishes);
    Figure::new(layout, vec![panel])
}

/// No facts at all: axes and a release.
pub fn empty(layout: Layout) -> Figure {
    let space = Space { head: 16.0, plot: 180.0, lanes: 0, foot: Foot::Words };
    let frame = layout.stack(&[space])[0];
    let y = RankScale::new(100, frame.plot.top, frame.plot.bottom);
    let axis = YAxis::ranks(y, None, rank);
    let mut panel = Panel::new(frame, XAxis::days(year(layout), layout.width, month), axis);
    panel.finish(layout, Vec::new());
    Figure::new(layout, vec![panel])
}

/// Sixty runs, eight of them in colour.
pub fn dense(layout: Layout) -> Figure {
    let space = Space { head: 16.0, plot: 300.0, lanes: 0, foot: Foot::Words };
    let frame = layout.stack(&[space])[0];
    let (x, y) = (year(layout), RankScale::new(200, frame.plot.top, frame.plot.bottom));
    let mut panel = Panel::new(frame, XAxis::days(x, layout.width, month), YAxis::ranks(y, None, rank));
    let mut wishes = Vec::new();
    for n in 0..60_usize {
        let ink = if n < 8 { Ink::Series(n as u8) } else { Ink::Context };
        let from = day("2023-03-04") + 7 * (n as i32 * 17 % 40);
        let weeks = 4 + n * 7 % 12;
        let ranks: Vec<u16> = (0..weeks).map(|i| (1 + (n * 37 + i * i * 3 + i * (n % 5) * 4) % 200) as u16).collect();
        let points = weekly(x, y, &from.to_string(), &ranks);
        panel.draw(ink, Shape::Line(points.clone()));
        if n < 8 {
            points.iter().for_each(|at| panel.draw(ink, Shape::Dot(*at, Size::Small)));
        }
        (0..).zip(&points).for_each(|(i, at)| panel.point(n, i, *at));
        if n < 9 {
            let name = format!("Album {n}");
            wishes.push(strong(ink, &name, reach::SMALL, vec![points[points.len() - 1], points[0]]));
        }
    }
    panel.finish(layout, wishes);
    Figure::new(layout, vec![panel])
}
