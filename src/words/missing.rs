//! What a panel says where nothing of what was chosen is in view, or where nothing of it is held.
//!
//! Knows how to say what is missing and where there is some of it. Does not know which panel it is said on.

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::id::{ActId, ChartId};
use crate::query::fact::Fact;
use crate::query::selection::Selection;

impl Language {
    /// `Nothing of Layover here in the time shown. The nearest figure is of 17 August 2023.` The facts are those of what was
    /// chosen, in view or not.
    #[must_use]
    pub fn nothing_here<'a>(
        self,
        catalog: &Catalog,
        selection: &Selection,
        facts: impl Iterator<Item = &'a Fact>,
    ) -> String {
        self.nothing_of(&self.chosen(catalog, selection), catalog, selection, facts)
    }

    /// The same of acts or works that are named.
    #[must_use]
    pub fn nothing_of<'a>(
        self,
        names: &str,
        catalog: &Catalog,
        selection: &Selection,
        facts: impl Iterator<Item = &'a Fact>,
    ) -> String {
        let nothing = self.either(
            format!("Nothing of {names} here in the time shown."),
            format!("표시한 기간에는 {names}의 기록이 없습니다."),
        );
        nothing + &self.nearest(catalog, selection, facts)
    }

    /// `The Billboard 200 is not held for BTS.` What is not known is never said to be absent. The facts are those of what
    /// was chosen, in view or not.
    #[must_use]
    pub fn not_held<'a>(
        self,
        catalog: &Catalog,
        selection: &Selection,
        chart: &ChartId,
        acts: &[&ActId],
        facts: impl Iterator<Item = &'a Fact>,
    ) -> String {
        self.charts_not_held(catalog, std::slice::from_ref(chart), acts)
            + "."
            + &self.nearest(catalog, selection, facts)
    }

    /// The same of all charts shown, as the beginning of a sentence: `These charts are not held for BTS`.
    pub(super) fn charts_not_held(self, catalog: &Catalog, charts: &[ChartId], acts: &[&ActId]) -> String {
        let names = self.acts(catalog, acts.iter().copied());
        let mut coverage = charts.iter().flat_map(|chart| catalog.coverage(chart));
        let at_times = coverage.any(|coverage| acts.iter().any(|act| coverage.acts.contains(act)));
        match self {
            Self::En => {
                let when = if at_times { " in the time shown" } else { "" };
                let are = match charts {
                    [chart] => self.capital(&self.the_chart(catalog, chart)) + " is",
                    _ => "These charts are".to_owned(),
                };
                format!("{are} not held for {names}{when}")
            }
            Self::Ko => {
                let when = if at_times { "표시한 기간에는 " } else { "" };
                let chart = if let [chart] = charts { self.chart(catalog, chart) } else { "이 차트들" };
                format!("{when}{names}의 {chart} 순위가 확보되지 않았습니다")
            }
        }
    }

    /// ` The nearest figure is of 17 August 2023.`; nothing where there is none.
    fn nearest<'a>(self, catalog: &Catalog, selection: &Selection, facts: impl Iterator<Item = &'a Fact>) -> String {
        let window = selection.window;
        let away = |day: &Day| (window.from() - *day).max(*day - window.to());
        // On the release clock the days of a work are not those of the axis.
        let days = facts.filter_map(|fact| fact.day(catalog)).filter(|_| !selection.clock.is_release());
        let nearest = days.min_by_key(away).map(|day| self.date(day));
        let nearest = nearest.map(|day| {
            self.either(format!(" The nearest figure is of {day}."), format!(" 가장 가까운 기록은 {day}입니다."))
        });
        nearest.unwrap_or_default()
    }
}
