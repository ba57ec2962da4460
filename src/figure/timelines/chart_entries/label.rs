//! The names that a run asks for.
//!
//! Knows which of its points are named, and in which words. Does not place them.

use super::Sheet;
use crate::figure::Point;
use crate::figure::label::{Run, Tone, Wish};
use crate::figure::mark::{Ink, reach};
use crate::figure::timelines::{note, on_the_way, strong, where_it_leaves};
use crate::model::day::Day;
use crate::model::observation::Entry;
use crate::query::run::ChartRun;

impl Sheet<'_> {
    /// The names a run asks for. Of a peer that the page names, its re-entries too: far from the line that has the name,
    /// each would be a dot of nobody's.
    pub(super) fn wishes(&self, run: &ChartRun<'_>, ink: Ink, is_named: bool) -> Vec<Wish> {
        let window = self.window;
        let shown: Vec<_> = run.weeks.iter().filter(|week| window.contains(week.date)).collect();
        let held: Vec<_> = shown.iter().filter_map(|week| Some((*week, self.at(week)?))).collect();
        let (Some((first, start)), Some((last, end))) = (held.first(), held.last()) else { return Vec::new() };
        let name = self.language.work(self.catalog, run.work);
        let brief = self.language.in_brief(name).filter(|_| self.layout.is_phone());
        let name = brief.as_deref().unwrap_or(name);
        let is_chosen = ink != Ink::Context;
        let runs_on = run.weeks.last().is_some_and(|week| week.date > window.to())
            && self.chart.period.days().is_some_and(|step| window.to() - last.date <= 2 * step);
        let is_debut = run.has_debut && run.weeks.first().is_some_and(|week| week.date == first.date);
        let bare = if is_chosen { strong(name) } else { note(name) };
        let full = if is_chosen { strong(name) } else { note(self.language.work_by(self.catalog, run.work)) };
        let debut = first.entry().filter(|_| is_chosen && is_debut && self.is_only(run));
        let debut = debut.map(|entry| note(self.language.debut_at(entry.rank)));
        let points: Vec<_> = held.iter().map(|(_, at)| *at).collect();
        let at = |lines: Vec<Run>, beside: Vec<Point>| Wish {
            lines: vec![lines],
            radius: reach::RING,
            // Beside another of its weeks, a debut or a re-entry would be read as of that one.
            others: points.iter().copied().filter(|at| *at != beside[0]).collect(),
            ..Wish::new(ink, "", Tone::Plain, beside)
        };
        // A re-entry stands at one point, the name at many: it comes first.
        let mut wishes = Vec::new();
        for (week, at_week) in held.iter().filter(|(week, _)| week.is_re_entry) {
            let Some(again) = week.entry().map(|entry| format!("RE {}", entry.rank)) else { continue };
            if is_chosen {
                wishes.push(at(vec![strong(again)], vec![*at_week]));
            } else if is_named {
                let short = Some(vec![vec![bare.clone(), note(again.as_str())]]);
                wishes.push(Wish { short, ..at(vec![full.clone(), note(again)], vec![*at_week]) });
            }
        }
        // There the name is said already.
        let rest = || held.iter().filter(|(week, _)| !(is_named && week.is_re_entry)).map(|(_, at)| *at);
        let ends = rest().next().into_iter().chain(rest().next_back()).collect();
        // A line may be named anywhere on it: at its ends, else on the way.
        let mut along = if is_chosen { on_the_way(&points) } else { Vec::new() };
        let mut wish = match &debut {
            // A phone seldom has room for both of them at the first week: each finds its own place.
            Some(debut) if !runs_on && !self.layout.is_phone() => at(vec![full, debut.clone()], vec![*start]),
            _ => Wish { beside: ends, others: Vec::new(), ..at(vec![full], vec![*start]) },
        };
        if runs_on {
            (wish.end, wish.beside) = (true, vec![self.edge(run, last.date, *end), *start]);
        } else if debut.is_some() {
            along.insert(0, *end);
        }
        let is_apart = runs_on || self.layout.is_phone();
        wishes.extend(debut.filter(|_| is_apart).map(|debut| at(vec![debut], vec![*start])));
        wish.short = Some(vec![vec![bare.clone()]]);
        wishes.push(wish.or_elsewhere(bare, along));
        wishes
    }

    /// Where its line leaves the window after the last week in it, for the gutter; that week's own place where no line
    /// goes on from it, or where there is no gutter.
    fn edge(&self, run: &ChartRun<'_>, last: Day, end: Point) -> Point {
        let next = run.weeks.iter().find(|week| self.chart.period.days() == Some(week.date - last));
        let next = next.filter(|_| !self.layout.is_phone()).and_then(|week| self.at(week));
        next.map_or(end, |next| where_it_leaves(end, next, self.frame.plot))
    }

    /// Whether the run is the only selected one on this panel, so that there is room to say more of it.
    fn is_only(&self, run: &ChartRun<'_>) -> bool {
        let stands = |entry: &Entry| entry.standing.stands(self.selection.as_of);
        let on_it = |work| self.catalog.entries(&self.chart.id, work).iter().any(stands);
        self.selection.works(self.chart.subject).iter().filter(|work| on_it(work)).all(|work| work == run.work)
    }
}
