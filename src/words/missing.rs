//! What a panel says where nothing of what was chosen is in view.
//!
//! Knows how to say what is missing and where there is some of it. Does not know which panel it is said on.

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::query::fact::Fact;
use crate::query::selection::Selection;

impl Language {
    /// `Nothing of V here in the time shown. The nearest figure is of 17 August 2023.` The facts are those of what was
    /// chosen, in view or not.
    #[must_use]
    pub fn nothing_here<'a>(
        self,
        catalog: &Catalog,
        selection: &Selection,
        facts: impl Iterator<Item = &'a Fact>,
    ) -> String {
        let names = self.acts(catalog, &selection.acts);
        let window = selection.window;
        let away = |day: &Day| (window.from() - *day).max(*day - window.to());
        // On the release clock the days of a work are not those of the axis.
        let days = facts.filter_map(|fact| fact.day(catalog)).filter(|_| !selection.clock.is_release());
        let nearest = days.min_by_key(away).map(|day| self.date(day));
        let nearest = nearest.map(|day| {
            self.either(format!(" The nearest figure is of {day}."), format!(" 가장 가까운 기록은 {day}입니다."))
        });
        let nothing = self.either(
            format!("Nothing of {names} here in the time shown."),
            format!("표시한 기간에는 {names}의 기록이 없습니다."),
        );
        nothing + &nearest.unwrap_or_default()
    }
}
