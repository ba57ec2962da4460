//! The progression: the days of the fastest work so far, over the calendar.
//!
//! Knows steps and their holders. Where the days of a holder are a range, the step stands at the most that they can
//! have been, and a bracket shows the rest. Does not know who came after whom: the record is told in its order.

use super::Ground;
use crate::figure::label::Wish;
use crate::figure::layout::{Foot, Space};
use crate::figure::mark::{Ink, Shape, Size};
use crate::figure::panel::{Figure, Panel};
use crate::figure::scale::CountScale;
use crate::figure::timelines::axis::apart;
use crate::figure::timelines::{FactLine, TimelinePanel, note, strong};
use crate::figure::{Point, Run, YAxis};
use crate::model::day::{Day, Days};
use crate::query::fact::Fact;
use crate::query::record::{Holding, Reach};

/// Height of the plot, px.
const PLOT: f64 = 170.0;

/// The calendar shows at least so many days.
const LEAST: i32 = 60;

/// After the last change the calendar goes on by this share of what came before, one part in so many: the last step
/// may stand for years, and nothing happens in them.
const GOES_ON: i32 = 3;

impl Ground<'_> {
    pub(super) fn progression(&self) -> TimelinePanel {
        let held = &self.record.progression;
        let space = Space { head: 16.0, plot: PLOT, lanes: 0, foot: Foot::Words };
        let frame = self.layout.stack(&[space])[0];
        let (x, axis) = apart(self.layout, self.calendar(), self.language);
        let days = |holding: &Holding| self.holders(holding).map(|reach| reach.days.1).max();
        let most = held.iter().filter_map(days).max().unwrap_or(0);
        let y = CountScale::nice(0, u64::try_from(most).unwrap_or(0).max(1), frame.plot.bottom, frame.plot.top);
        let (_, top) = y.domain();
        let mut panel = Panel::new(frame, axis, YAxis::counts(y, &[], |count| self.language.tick(count, top)));
        let level = |days: i32| y.to_px(u64::try_from(days).unwrap_or(0));
        let (mut wishes, mut facts) = (Vec::new(), Vec::new());
        for (at, holding) in held.iter().enumerate() {
            let Some(first) = self.holders(holding).next() else { continue };
            let ink = self.ink(&first.work);
            let next = held.get(at + 1).and_then(|next| self.holders(next).next());
            let from = Point::new(x.to_px(holding.from), level(first.days.1));
            let to = match next {
                Some(next) => Point::new(x.to_px(next.when.to()), level(next.days.1)),
                None => Point::new(frame.plot.right, from.y),
            };
            panel.draw(ink, Shape::Step(vec![from, to]));
            if first.days.0 < first.days.1 {
                panel.draw(ink, Shape::Range { x: from.x, from: level(first.days.0), to: from.y });
            }
            let middle = Point::new(f64::midpoint(from.x, to.x), from.y);
            wishes.push(self.holding_wish(holding, ink, vec![middle, from]));
            for reach in self.holders(holding) {
                let at = Point::new(x.to_px(reach.when.to()), from.y);
                panel.draw(self.ink(&reach.work), Shape::Dot(at, Size::Large));
                if let Some(fact) = Fact::reach(self.catalog, reach) {
                    panel.point(0, facts.len(), at);
                    facts.push(fact);
                }
            }
        }
        panel.finish(self.layout, wishes);
        let (name, remark) = self.language.progression_panel();
        let lines = vec![FactLine { ink: Ink::Ink, name: name.clone(), facts }];
        TimelinePanel {
            name,
            remark,
            runs: Vec::new(),
            missing: None,
            figure: Figure::new(self.layout, vec![panel]),
            lines,
        }
    }

    /// The calendar from the first holder to some time after the last, but not past the day whose knowledge is shown.
    fn calendar(&self) -> Days {
        let now = self.selection.as_of.unwrap_or(self.catalog.edition);
        let held = &self.record.progression;
        let first = held.first().map_or(now, |held| held.from);
        let last = held.iter().flat_map(|held| self.holders(held)).map(|reach| reach.when.to()).max().unwrap_or(now);
        let first = first.first_of_month();
        let ends: Day = (last + (last - first) / GOES_ON).max(first + LEAST).min(now.max(first + LEAST));
        Days::new(first, ends).unwrap_or(Days::of_one(first))
    }

    fn holders<'r>(&'r self, holding: &'r Holding) -> impl Iterator<Item = &'r Reach<'r>> {
        holding.holders.iter().filter_map(|at| self.record.ranking.get(*at))
    }

    /// Who held it, and how long it had taken; that others may have been faster, where they may.
    fn holding_wish(&self, holding: &Holding, ink: Ink, beside: Vec<Point>) -> Wish {
        let name = |reach: &Reach<'_>| self.language.work(self.catalog, &reach.work).to_owned();
        let names = self.language.some_of(&self.holders(holding).map(name).collect::<Vec<_>>());
        let names = if ink == Ink::Context { note(names) } else { strong(names) };
        let mut days = self
            .holders(holding)
            .next()
            .map_or_else(String::new, |reach| self.language.record_days(reach.days, reach.before_release));
        let may = self.language.may_have_held(self.record, holding);
        let mut short: Vec<Vec<Run>> = vec![vec![names.clone(), note(days.clone())]];
        // Where there is no room beside the days, it stands below them: what is not certain never reads as if it were.
        // That others may share it takes nothing from who surely holds it, and is said where there is room.
        if !holding.is_sure {
            short.push(vec![note(may.to_owned())]);
        }
        if !may.is_empty() {
            days = format!("{days}, {may}");
        }
        let mut wish = Wish::new(ink, "", crate::figure::Tone::Plain, beside);
        wish.lines = vec![vec![names, note(days)]];
        wish.short = Some(short);
        wish
    }
}
