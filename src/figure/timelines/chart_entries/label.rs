//! The names that a run asks for.
//!
//! Knows which of its points are named, and in which words. Does not place them.

use super::Sheet;
use crate::figure::label::{Tone, Wish};
use crate::figure::mark::{Ink, reach};
use crate::figure::timelines::{note, strong};
use crate::model::observation::Entry;
use crate::query::run::ChartRun;

impl Sheet<'_> {
    /// The names a run asks for.
    pub(super) fn wishes(&self, run: &ChartRun<'_>, ink: Ink) -> Vec<Wish> {
        let window = self.window;
        let shown: Vec<_> = run.weeks.iter().filter(|week| window.contains(week.date)).collect();
        let held: Vec<_> = shown.iter().filter_map(|week| Some((*week, self.at(week)?))).collect();
        let (Some((first, start)), Some((last, end))) = (held.first(), held.last()) else { return Vec::new() };
        let name = self.language.work(self.catalog, run.work);
        let is_chosen = ink != Ink::Context;
        let runs_on = run.weeks.last().is_some_and(|week| week.date > window.to())
            && self.chart.period.days().is_some_and(|step| window.to() - last.date <= 2 * step);
        let is_debut = run.has_debut && run.weeks.first().is_some_and(|week| week.date == first.date);
        let mut words =
            vec![if is_chosen { strong(name) } else { note(self.language.work_by(self.catalog, run.work)) }];
        if let (true, Some(entry)) = (is_chosen && is_debut && self.is_only(run), first.entry()) {
            words.push(note(self.language.debut_at(entry.rank)));
        }
        let mut wish = Wish::new(ink, "", Tone::Plain, vec![*start, *end]);
        wish.lines = vec![words];
        wish.short = Some(vec![vec![if is_chosen { strong(name) } else { note(name) }]]);
        wish.radius = reach::RING;
        if runs_on {
            (wish.end, wish.beside) = (true, vec![*end, *start]);
        }
        let mut wishes = vec![wish];
        for (week, at) in held.iter().filter(|(week, _)| is_chosen && week.is_re_entry) {
            if let Some(entry) = week.entry() {
                let mut again = Wish::new(ink, format!("RE {}", entry.rank), Tone::Strong, vec![*at]);
                again.radius = reach::RING;
                wishes.push(again);
            }
        }
        wishes
    }

    /// Whether the run is the only selected one on this panel, so that there is room to say more of it.
    fn is_only(&self, run: &ChartRun<'_>) -> bool {
        let stands = |entry: &Entry| entry.standing.stands(self.selection.as_of);
        let on_it = |work| self.catalog.entries(&self.chart.id, work).iter().any(stands);
        self.selection.works(self.chart.subject).iter().filter(|work| on_it(work)).all(|work| work == run.work)
    }
}
