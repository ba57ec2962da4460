//! A chart run in words.
//!
//! Knows how a written run is read aloud, and what a sentence says of one. Does not know how it is written: that is
//! [`run_notation`](crate::query::run_notation), which holds no word.

use super::Language;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::Period;
use crate::query::run::ChartRun;
use crate::query::run_notation::{Notation, Step};

impl Language {
    /// A written run read aloud: `2 (peak), 20, 46, 70, 97, 142, 160, four weeks off the chart, re-entry at 176`. Of a
    /// long one only the ends, unless it is to be whole.
    #[must_use]
    pub fn run(self, notation: &Notation, period: Period, is_whole: bool) -> String {
        let Some((beginning, end)) = notation.ends().filter(|_| !is_whole) else {
            return self.steps(notation.steps(), period);
        };
        let more = self.left_out(notation.steps().len() - beginning.len() - end.len());
        [self.steps(beginning, period), more, self.steps(end, period)].join(", ")
    }

    /// What stands in place of steps left out: `36 more`.
    #[must_use]
    pub fn left_out(self, steps: usize) -> String {
        self.either(format!("{steps} more"), format!("{steps}개 더"))
    }

    fn steps(self, steps: &[Step], period: Period) -> String {
        let periods = |count: u32| self.periods(u16::try_from(count).unwrap_or(u16::MAX), period);
        let is_unknown = |step: &Step| matches!(step, Step::RankNotHeld);
        let mut parts = Vec::with_capacity(steps.len());
        for stretch in steps.chunk_by(|one, next| is_unknown(one) && is_unknown(next)) {
            parts.push(match stretch[0] {
                Step::Rank { rank, is_peak, is_re_entry } => {
                    let rank = self.either(rank.to_string(), format!("{rank}위"));
                    let again = if is_re_entry { self.either("re-entry at ", "재진입 ") } else { "" };
                    let best = if is_peak { self.either(" (peak)", "(최고)") } else { "" };
                    format!("{again}{rank}{best}")
                }
                Step::RankNotHeld => {
                    let periods = periods(u32::try_from(stretch.len()).unwrap_or(u32::MAX));
                    self.either(format!("{periods}, rank not held"), format!("{periods} 순위 미확보"))
                }
                Step::Off(count) => {
                    self.either(format!("{} off the chart", periods(count)), format!("{} 차트 밖", periods(count)))
                }
                Step::NoData(count) => {
                    self.either(format!("{} without data", periods(count)), format!("{} 자료 없음", periods(count)))
                }
            });
        }
        parts.join(", ")
    }

    /// The positions of a run that have no date, which its notation leaves out: `3 (date not given)`; mostly none.
    #[must_use]
    pub fn undated(self, run: &ChartRun<'_>) -> String {
        let told = run.undated.iter().map(|entry| {
            let rank = entry.rank;
            self.either(format!("{rank} (date not given)"), format!("{rank}위(날짜 미상)"))
        });
        told.collect::<Vec<_>>().join(" · ")
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
                let stayed = match (stays, climbed.is_empty()) {
                    (true, _) => format!(", {periods}{least} 머물렀다"),
                    (false, true) => "했다".to_owned(),
                    (false, false) => "에 올랐다".to_owned(),
                };
                let entered = Particle::Direction.after(&self.rank(u32::from(debut)));
                format!("{chart}에 {entered} 진입{climbed}{stayed}")
            }
            (Self::Ko, None) => {
                let stayed = if stays { format!(" (차트인 {periods})") } else { String::new() };
                format!("{chart} 최고 {rank}{stayed}")
            }
        }
    }
}
