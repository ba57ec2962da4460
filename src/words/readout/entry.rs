//! What a position says when it is read.
//!
//! Knows its context: the position before, the weeks, the peak so far. Does not know how a run is drawn.

use super::{Readout, owned};
use crate::model::catalog::Catalog;
use crate::model::chart::Period;
use crate::model::observation::{Entry, Reading};
use crate::query::run::ChartRun;
use crate::query::selection::Selection;
use crate::words::Language;

impl Language {
    pub(in crate::words) fn entry_readout(
        self,
        catalog: &Catalog,
        selection: &Selection,
        entry: &Entry,
        all: &[Entry],
    ) -> Readout {
        let chart = catalog.chart(&entry.chart);
        let period = chart.map_or(Period::Week, |chart| chart.period);
        let mut details = Vec::new();
        if let Some(last) = entry.last {
            details.push((self.either("before", "이전"), self.rank(u32::from(last))));
        }
        if let Some(week) = entry.week {
            details.push((self.either("on the chart", "차트인"), self.periods(week, period)));
        }
        let run = ChartRun::of(catalog, &entry.chart, &entry.work, all, selection.as_of);
        if let Some(peak) = run.zip(entry.day()).and_then(|(run, day)| run.peak_until(day)) {
            details.push((self.either("peak so far", "당시 최고"), self.rank(u32::from(peak))));
        }
        details.extend(chart.zip(entry.day()).and_then(|(chart, date)| {
            let (name, day) = self.since_zero(selection.days_since(catalog, chart, &entry.work, date))?;
            // A chart's own date may be days later: it is said which of them is meant.
            let last = match chart.tracked {
                None | Some((0, 0)) => "",
                Some(_) => self.either(", the last day tracked", "(집계 마지막 날)"),
            };
            Some((name, day + last))
        }));
        if let (Some(amount), Some(unit)) = (entry.amount, chart.and_then(|chart| chart.unit)) {
            details.push((self.unit(unit), self.quantity(amount)));
        }
        if entry.reading == Reading::NextChart {
            let how = self.either("from the next chart's “last week”", "다음 차트의 ‘지난주 순위’에서 읽음").to_owned();
            details.push((self.either("read", "방법"), how));
        }
        let when = entry.date.map_or_else(
            || self.either("date not given", "날짜 미상").to_owned(),
            |date| self.either(format!("chart of {}", self.when(date)), format!("{} 차트", self.when(date))),
        );
        let title = self.either(
            format!("{} on {}", self.work_by(catalog, &entry.work), self.the_chart(catalog, &entry.chart)),
            format!("{}, {}", self.work_by(catalog, &entry.work), self.chart(catalog, &entry.chart)),
        );
        Readout { title, when, value: self.rank(u32::from(entry.rank)), details: owned(details), ..Readout::default() }
            .standing(self, catalog, &entry.standing, selection.as_of)
    }
}
