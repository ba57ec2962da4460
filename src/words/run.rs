//! A chart run in words.
//!
//! Knows how a written run is read aloud, and what a sentence says of one. Does not know how it is written: that is
//! [`run_notation`](crate::query::run_notation), which holds no word.

use super::Language;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::Period;
use crate::query::run::ChartRun;
use crate::query::run_end::End;
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
        let is_unknown = |step: &Step| matches!(step, Step::RankNotHeld { .. });
        let mut parts = Vec::with_capacity(steps.len());
        for stretch in steps.chunk_by(|one, next| is_unknown(one) && is_unknown(next)) {
            parts.push(match stretch[0] {
                Step::Rank { rank, is_peak, is_re_entry } => {
                    let rank = self.either(rank.to_string(), format!("{rank}위"));
                    let again = if is_re_entry { self.either("re-entry at ", "재진입 ") } else { "" };
                    let best = if is_peak { self.either(" (peak)", "(최고)") } else { "" };
                    format!("{again}{rank}{best}")
                }
                Step::RankNotHeld { is_re_entry } => {
                    let periods = periods(u32::try_from(stretch.len()).unwrap_or(u32::MAX));
                    let again = if is_re_entry { self.either("re-entry for ", "재진입 ") } else { "" };
                    self.either(format!("{again}{periods}, rank not held"), format!("{again}{periods} 순위 미확보"))
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

    /// What the signs of written runs mean, those that stand in any of them; none where there are only positions.
    #[must_use]
    pub fn run_signs<'a>(self, steps: impl Iterator<Item = &'a Step>) -> Option<String> {
        let (mut is_unknown, mut is_off, mut is_bare) = (false, false, false);
        for step in steps {
            match step {
                Step::Rank { .. } => {}
                Step::RankNotHeld { .. } => is_unknown = true,
                Step::Off(_) => is_off = true,
                Step::NoData(_) => is_bare = true,
            }
        }
        let signs = [
            is_unknown.then(|| self.either("# on the chart, position not held", "#은 차트 안(순위 미확보)")),
            is_off.then(|| self.either("(4) off the chart for four weeks or days", "(4)는 네 주(일) 동안 차트 밖")),
            is_bare.then(|| self.either("(?4) four weeks or days without data", "(?4)는 네 주(일) 동안 자료 없음")),
        ];
        let signs: Vec<_> = signs.into_iter().flatten().collect();
        let list = signs.join(self.either("; ", ", "));
        (!signs.is_empty()).then(|| self.either(format!("In a written run: {list}."), format!("순위 표기에서 {list}.")))
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
        self.joined(&self.run_deeds(catalog, run))
    }

    /// The same as the parts of a longer sentence, to be [joined](Self::joined) with what else is said of the subject.
    pub(super) fn run_deeds(self, catalog: &Catalog, run: &ChartRun<'_>) -> Vec<String> {
        let chart = self.the_chart(catalog, run.chart);
        let (debut, peak) = (run.entries().next().map(|entry| entry.rank), run.peak().unwrap_or(0));
        let debut = debut.filter(|_| run.has_debut);
        // No position is number 0: the peak is not known.
        let rank = match (self, peak) {
            (Self::Ko, 0) => "순위 미확보".to_owned(),
            _ => self.rank(u32::from(peak)),
        };
        let climbed = debut.is_some_and(|debut| 0 < peak && peak < debut);
        let stayed = self.stayed(catalog, run, debut.is_some());
        match (self, debut) {
            (Self::En, Some(debut)) => {
                let entered = format!("entered {chart} at {}", self.rank(u32::from(debut)));
                let climbed = climbed.then(|| format!("peaked at {rank}"));
                [Some(entered), climbed, stayed].into_iter().flatten().collect()
            }
            (Self::En, None) => {
                let reached = match peak {
                    0 => format!("stood on {chart} (peak not held)"),
                    _ => format!("reached {rank} on {chart}"),
                };
                [Some(reached), stayed].into_iter().flatten().collect()
            }
            (Self::Ko, Some(debut)) => {
                let entered = Particle::Direction.after(&self.rank(u32::from(debut)));
                let best = if climbed { format!(", 최고 {rank}") } else { String::new() };
                let stayed = match stayed {
                    Some(stayed) => format!(", {stayed}"),
                    None => (if climbed { "에 올랐습니다" } else { "했습니다" }).to_owned(),
                };
                vec![format!("{chart}에 {entered} 진입{best}{stayed}")]
            }
            (Self::Ko, None) => {
                let stayed = stayed.map(|stayed| format!(" ({stayed})")).unwrap_or_default();
                vec![format!("{chart} 최고 {rank}{stayed}")]
            }
        }
    }

    /// How long it was on the chart, where it was more than once: of a run whose end is not known at least so long, of
    /// one that goes on so long by then.
    fn stayed(self, catalog: &Catalog, run: &ChartRun<'_>, from_debut: bool) -> Option<String> {
        let on = run.weeks_on_chart();
        let period = catalog.chart(run.chart).map_or(Period::Week, |chart| chart.period);
        let goes_on = run.end == End::GoesOn;
        let is_at_least = on.is_at_least || run.end == End::Unknown;
        let periods = self.periods(on.count, period);
        let said = match self {
            Self::En => {
                let least = if is_at_least { "at least " } else { "" };
                let (verb, on_it) = if from_debut { ("stayed", "") } else { ("spent", " on it") };
                let (has, so_far) = if goes_on { ("has ", " so far") } else { ("", "") };
                format!("{has}{verb} {least}{periods}{on_it}{so_far}")
            }
            Self::Ko => {
                let least = if is_at_least { " 이상" } else { "" };
                let by_then = if goes_on { "그때까지 " } else { "" };
                match from_debut {
                    true => format!("{by_then}{periods}{least} 머물렀습니다"),
                    false => format!("{by_then}차트인 {periods}{least}"),
                }
            }
        };
        (on.count > 1 && !run.weeks.is_empty()).then_some(said)
    }
}
