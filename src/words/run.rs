//! A chart run in words.
//!
//! Knows how chart-watchers write a run, and what a sentence says of it.

use super::Language;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::Period;
use crate::query::run::{ChartRun, State, Week};

/// A run longer than this many ranks is cut in its middle above a panel; the table has all of it.
const SHOWN: usize = 16;

impl Language {
    /// The run written out: `2 · 20 · 46 · 70 · 97 · 142 · 160 · four weeks off · RE 176`.
    #[must_use]
    pub fn run(self, catalog: &Catalog, run: &ChartRun<'_>) -> String {
        let period = catalog.chart(run.chart).map_or(Period::Week, |chart| chart.period);
        let mut parts = Vec::new();
        for stretch in run.weeks.chunk_by(|one, next| alike(one, next)) {
            let count = u16::try_from(stretch.len()).unwrap_or(u16::MAX);
            let periods = || self.periods(count, period);
            match stretch[0].state {
                State::Held(_) => parts.extend(stretch.iter().filter_map(|week| {
                    let rank = week.entry()?.rank;
                    Some(if week.is_re_entry { format!("RE {rank}") } else { rank.to_string() })
                })),
                State::Off => parts.push(self.either(format!("{} off", periods()), format!("{} 이탈", periods()))),
                State::RankNotHeld => {
                    parts.push(
                        self.either(format!("{}, rank not held", periods()), format!("{} 순위 미확보", periods())),
                    );
                }
                State::NoData => {
                    parts.push(self.either(format!("{} without data", periods()), format!("{} 자료 없음", periods())));
                }
            }
        }
        if parts.len() > SHOWN + 2 {
            let left_out = parts.len() - SHOWN;
            let more = self.either(format!("… {left_out} more in the table …"), format!("… {left_out}개는 표에 …"));
            parts.splice(SHOWN / 2..parts.len() - SHOWN / 2, [more]);
        }
        for entry in &run.undated {
            let rank = entry.rank;
            parts.push(self.either(format!("{rank} (date not given)"), format!("{rank} (날짜 미상)")));
        }
        parts.join(" · ")
    }

    /// What a run did, without its subject: `entered the Billboard 200 at No. 2 and stayed eight weeks`.
    #[must_use]
    pub fn run_deed(self, catalog: &Catalog, run: &ChartRun<'_>) -> String {
        let chart = self.the_chart(catalog, run.chart);
        let period = catalog.chart(run.chart).map_or(Period::Week, |chart| chart.period);
        let on = run.weeks_on_chart();
        let (debut, peak) = (run.entries().next().map(|entry| entry.rank), run.peak().unwrap_or(0));
        let (rank, periods) = (self.rank(u32::from(peak)), self.periods(on.count, period));
        let stays = on.count > 1 && !run.weeks.is_empty();
        match (self, debut.filter(|_| run.has_debut)) {
            (Self::En, Some(debut)) => {
                let climbed = if peak < debut { format!(", peaked at {rank}") } else { String::new() };
                let least = if on.is_at_least { "at least " } else { "" };
                let stayed = if stays { format!(" and stayed {least}{periods}") } else { String::new() };
                format!("entered {chart} at {}{climbed}{stayed}", self.rank(u32::from(debut)))
            }
            (Self::En, None) => {
                let stayed = if stays { format!(", {periods} on it") } else { String::new() };
                format!("reached {rank} on {chart}{stayed}")
            }
            (Self::Ko, Some(debut)) => {
                let climbed = if peak < debut { format!(", 최고 {rank}") } else { String::new() };
                let least = if on.is_at_least { " 이상" } else { "" };
                let stayed = if stays { format!(", {periods}{least} 머물렀다") } else { String::from("했다") };
                let entered = Particle::Direction.after(&self.rank(u32::from(debut)));
                format!("{chart}에 {entered} 진입{climbed}{stayed}")
            }
            (Self::Ko, None) => {
                let stayed = if stays { format!(" ({periods} 진입)") } else { String::new() };
                format!("{chart} 최고 {rank}{stayed}")
            }
        }
    }
}

/// Whether two periods are told in one breath.
fn alike(one: &Week<'_>, next: &Week<'_>) -> bool {
    std::mem::discriminant(&one.state) == std::mem::discriminant(&next.state)
}
