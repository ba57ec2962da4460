//! What the timeline of chart entries says: its finding, and what it says where there is nothing.
//!
//! Knows runs, not how they are drawn.

mod table;

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::day::{Day, When};
use crate::model::id::{AlbumId, WorkId};
use crate::model::observation::Entry;
use crate::query::clock::Clock;
use crate::query::days_held::acts_not_covered;
use crate::query::elsewhere::{Counted, counted_instead};
use crate::query::run::{ChartRun, Week};
use crate::query::selection::Selection;

/// So many charts are told of.
const SAID: usize = 2;

/// So many works without a colour are named.
const GREY: usize = 8;

impl Language {
    /// The finding: what the selected works did on the charts shown. `runs` are theirs, in the order of the panels.
    #[must_use]
    pub fn chart_entries(self, catalog: &Catalog, selection: &Selection, runs: &[ChartRun<'_>]) -> String {
        self.entries_found(catalog, selection, runs).unwrap_or_else(|| self.no_chart_entries(catalog, selection))
    }

    /// The same, where any of them is in view.
    pub(super) fn entries_found(
        self,
        catalog: &Catalog,
        selection: &Selection,
        runs: &[ChartRun<'_>],
    ) -> Option<String> {
        if let Some(laid_over) = self.side_by_side(catalog, selection, runs) {
            return Some(laid_over);
        }
        let mut parts: Vec<(u16, String)> = Vec::new();
        for chart in &selection.charts {
            let on_it: Vec<_> =
                runs.iter().filter(|run| run.chart == chart && is_in_view(catalog, selection, run)).collect();
            // None where that of one is not known: then which was the highest is not known either.
            let Some(peak) = on_it.iter().map(|run| run.peak()).min() else { continue };
            let (mut best, mut others): (Vec<_>, Vec<_>) = on_it.into_iter().partition(|run| run.peak() == peak);
            if peak.is_none() {
                best.truncate(1);
                others.clear();
            }
            let said = self.highest(catalog, peak.unwrap_or_default(), &best, others.len());
            parts.push((peak.unwrap_or(u16::MAX), said));
        }
        // The charts on which they stood highest, in the order of the panels: no better place is left unsaid.
        while parts.len() > SAID {
            let worst = parts.iter().zip(0..).max_by_key(|((peak, _), at)| (*peak, *at)).map_or(0, |(_, at)| at);
            parts.remove(worst);
        }
        let parts: Vec<_> = parts.into_iter().map(|(_, said)| said).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// What the highest on a chart did, so many others being below: one of them its run, several that they share it.
    fn highest(self, catalog: &Catalog, peak: u16, best: &[&ChartRun<'_>], others: usize) -> String {
        let names: Vec<_> = best.iter().map(|run| self.work(catalog, run.work).to_owned()).collect();
        let names = self.some_of(&names);
        let Some(one) = best.first() else { return names };
        let all = best.len() + others;
        let deed = match (best, self) {
            ([one], _) => self.run_deed(catalog, one),
            (both, Self::En) => {
                let both = match (both.len(), others) {
                    (2, 0) => "both ",
                    (_, 0) => "all ",
                    _ => "",
                };
                format!("{both}peaked at {} on {}", self.rank(u32::from(peak)), self.the_chart(catalog, one.chart))
            }
            (_, Self::Ko) => format!("모두 {} 최고 {}", self.chart(catalog, one.chart), self.rank(u32::from(peak))),
        };
        match (self, others) {
            (Self::En, 0) => format!("{names} {deed}"),
            (Self::Ko, 0) => format!("{names}: {deed}"),
            (Self::En, _) => {
                let all = self.small(u32::try_from(all).unwrap_or(u32::MAX));
                format!("{names}, the highest of {all}, {deed}")
            }
            (Self::Ko, _) => {
                let of_tracks = matches!(one.work, WorkId::Track(_));
                let all = if of_tracks { format!("{all}곡") } else { format!("앨범 {all}장") };
                format!("{all} 중 최고 {names}: {deed}")
            }
        }
    }

    /// What is missing, and where there is something.
    #[must_use]
    pub fn no_chart_entries(self, catalog: &Catalog, selection: &Selection) -> String {
        let names = self.chosen(catalog, selection);
        let elsewhere = catalog
            .runs()
            .filter(|((_, work), _)| selection.has(work))
            .filter_map(|((chart, _), entries)| {
                let stands = |entry: &&Entry| entry.standing.stands(selection.as_of) && entry.standing.doubt.is_none();
                let order = |entry: &&Entry| (entry.date.is_none(), entry.date.map(When::latest));
                Some((entries.iter().filter(stands).min_by_key(order)?, chart))
            })
            .min_by_key(|(entry, _)| (entry.date.is_none(), entry.date.map(When::latest)));
        let Some((first, chart)) = elsewhere else {
            let (known, counted) = (self.as_known(selection.as_of), self.counted_instead(catalog, selection));
            return self.either(
                format!("No chart entry of {names} is held{known}{counted}"),
                format!("{names}의 차트 기록이 확보되지 않았습니다{known}{counted}"),
            );
        };
        let charts = selection.charts.iter().filter_map(|id| catalog.chart(id));
        let not_held: Vec<_> = charts.map(|chart| acts_not_covered(catalog, selection, chart)).collect();
        let nothing = if not_held.iter().all(|acts| acts.len() == selection.acts.len()) {
            self.charts_not_held(catalog, &selection.charts, &selection.acts.iter().collect::<Vec<_>>())
        } else if not_held.iter().all(Vec::is_empty) {
            self.either(
                format!("Nothing of {names} on these charts in the time shown"),
                format!("표시한 기간 이 차트들에는 {names}의 기록이 없습니다"),
            )
        } else {
            self.either(
                format!("Nothing of {names} is held on these charts in the time shown"),
                format!("표시한 기간 이 차트들에서 확보된 {names}의 기록이 없습니다"),
            )
        };
        let when = first.date.map(|when| self.when(when));
        let when = when.unwrap_or_else(|| self.either("a date not given", "날짜 미상의").to_owned());
        let chart = self.the_chart(catalog, chart);
        self.either(
            format!("{nothing}; the first entry held is of {when} on {chart}"),
            format!("{nothing}. 처음 확보된 기록은 {when} {chart}입니다"),
        )
    }

    /// `, only counts of sales and streams`; nothing where there is none.
    fn counted_instead(self, catalog: &Catalog, selection: &Selection) -> &'static str {
        let Counted { totals, followers } = counted_instead(catalog, selection);
        match (totals, followers) {
            (true, true) => {
                self.either(", only counts of sales, streams and followers", ". 판매, 스트리밍, 팔로워 수치가 있습니다")
            }
            (true, false) => self.either(", only counts of sales and streams", ". 판매와 스트리밍 수치가 있습니다"),
            (false, true) => self.either(", only counts of followers", ". 팔로워 수치가 있습니다"),
            (false, false) => "",
        }
    }

    /// The line above a panel: how often the chart comes out, which day a position stands on, and how its axis is to
    /// be read.
    #[must_use]
    pub fn rank_axis(self, chart: &Chart, clock: Clock) -> String {
        let dates = match clock {
            Clock::Date => self.chart_dates(chart),
            Clock::Release { .. } => self.chart_days(chart),
        };
        self.either(format!("{dates}; square-root rank axis"), format!("{dates}, 순위 축은 제곱근 눈금"))
    }

    /// Beside the dotted line of a release: `Layover released 8 Sep 2023`.
    #[must_use]
    pub fn released(self, catalog: &Catalog, album: &AlbumId, day: Day) -> String {
        let (name, day) = (self.album(catalog, album), self.date_short(day));
        self.either(format!("{name} released {day}"), format!("{name} 발매 {day}"))
    }

    /// Beside the line from which on nothing was known: `known by 31 Oct 2023`.
    #[must_use]
    pub fn known_by(self, day: Day) -> String {
        let day = self.date_short(day);
        self.either(format!("known by {day}"), format!("{day}까지 알려진 것"))
    }

    /// The same above a panel of which nothing was known by then.
    #[must_use]
    pub fn not_known_by(self, day: Day) -> String {
        let day = self.date_short(day);
        self.either(format!("not known yet on {day}"), format!("{day}에는 아직 알려지지 않음"))
    }

    /// How many of the works chosen have no colour, more of them being chosen than there are colours, and which: albums and
    /// singles, or tracks of one. `15 releases, 8 in colour, 7 in grey (MUSE, ...)`.
    #[must_use]
    pub fn in_grey(self, catalog: &Catalog, chosen: &[&WorkId], grey: &[&WorkId]) -> String {
        let kinds = [(false, "releases", "앨범·싱글 ", "장"), (true, "tracks", "", "곡")];
        let of = |(tracks, english, before, behind): (bool, &str, &str, &str)| {
            let is_of = |work: &&&WorkId| matches!(work, WorkId::Track(_)) == tracks;
            let all = chosen.iter().filter(is_of).count();
            let mut names: Vec<_> = grey.iter().filter(is_of).map(|work| self.work(catalog, work)).collect();
            let (of, more) = (names.len(), names.len().saturating_sub(GREY));
            names.truncate(GREY);
            let more = if more > 0 { format!(", {}", self.left_out(more)) } else { String::new() };
            let (coloured, names) = (all - of, names.join(", ") + &more);
            (of > 0).then(|| {
                self.either(
                    format!("{all} {english}, {coloured} in colour, {of} in grey ({names})"),
                    format!("{before}{all}{behind}: 색 {coloured}{behind}, 회색 {of}{behind}({names})"),
                )
            })
        };
        kinds.into_iter().filter_map(of).collect::<Vec<_>>().join("; ") + "."
    }

    /// Beside the lane of weeks known off the chart.
    #[must_use]
    pub fn off(self) -> &'static str {
        self.either("off", "밖")
    }

    /// Beside a ring: `debut #2`.
    #[must_use]
    pub fn debut_at(self, rank: u16) -> String {
        let rank = self.rank_label(u32::from(rank));
        self.either(format!("debut {rank}"), format!("{rank} 진입"))
    }

    /// `, as known on 8 September 2023`.
    #[must_use]
    pub fn as_of(self, day: Day) -> String {
        let day = self.date(day);
        self.either(format!(", as known on {day}"), format!(", {day} 기준"))
    }

    /// The same of a view; nothing where it shows what is known now.
    #[must_use]
    pub fn as_known(self, as_of: Option<Day>) -> String {
        as_of.map_or_else(String::new, |day| self.as_of(day))
    }
}

/// Whether a position of the run is in the window; a run of which no position has a date may be.
fn is_in_view(catalog: &Catalog, selection: &Selection, run: &ChartRun<'_>) -> bool {
    let window = catalog.chart(run.chart).and_then(|chart| selection.window_on(catalog, chart, run.work));
    let is_shown = |week: &Week<'_>| week.entry().is_some() && window.is_some_and(|window| window.contains(week.date));
    run.weeks.is_empty() || run.weeks.iter().any(is_shown)
}
