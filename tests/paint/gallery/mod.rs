//! Figures made up for the tests, after the ones the page will show. The numbers are for the eye, not for the record.

mod counts;
mod runs;

pub use counts::{first_week, followers};
pub use runs::{chart_run, dense, empty, tracks};

use chartrun::figure::label::{Tone, Wish};
use chartrun::figure::*;
use chartrun::model::day::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn month(tick: &ticks::DayTick) -> String {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let name = NAMES[usize::from(tick.day.month() - 1)];
    match (tick.word, tick.year) {
        (Some(ticks::Unit::Year), _) => tick.day.year().to_string(),
        (Some(ticks::Unit::Day), _) => format!("{} {name}", tick.day.day()),
        (_, true) => format!("{name} {}", tick.day.year()),
        _ => name.to_owned(),
    }
}

fn rank(rank: u16) -> String {
    if rank == 1 { "#1".to_owned() } else { rank.to_string() }
}

fn millions(count: u64) -> String {
    if count == 0 { "0".to_owned() } else { format!("{} M", count as f64 / 1e6) }
}

fn year(layout: Layout) -> DayScale {
    let (left, right) = layout.x_range();
    DayScale::new(day("2023-03-01"), day("2024-02-29"), left, right)
}

fn strong(ink: Ink, text: &str, radius: f64, beside: Vec<Point>) -> Wish {
    Wish { radius, ..Wish::new(ink, text, Tone::Strong, beside) }
}

fn plain(ink: Ink, text: &str, radius: f64, beside: Vec<Point>) -> Wish {
    Wish { radius, ..Wish::new(ink, text, Tone::Plain, beside) }
}
