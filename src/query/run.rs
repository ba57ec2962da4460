//! Chart runs: how a work went on a chart, period by period.
//!
//! Knows what counts as held, off the chart, rank not held and no data; debut, peak and re-entry. Does not know where
//! any of it is drawn. A run is always asked as of a day, and no answer of it looks ahead: peak and weeks on chart
//! are those of the positions public on that day.
//!
//! The rules (the first that applies to a period between two held positions):
//!
//! | state | rule |
//! |---|---|
//! | held | a position of that chart date stands |
//! | off the chart | the coverage of that date is complete for one of the work's acts |
//! | on the chart, rank not held | the stated weeks on chart rise by just as many as there are periods left unknown |
//! | no data | anything else: unknown is never taken for absent |
//!
//! A re-entry needs at least one period known off the chart before it, and is the first one known on it after that, also
//! where its rank is not held. A position that the file has and that could not
//! be read leaves its period without data, whatever the coverage says, and the peak unknown unless it is the first rank.

use super::run_end::{End, end};
use super::run_gaps::{Ground, weeks};
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::fault::List;
use crate::model::id::{ChartId, WorkId};
use crate::model::lost::Lost;
use crate::model::observation::{Entry, Reading};

/// What is known of one period of a run.
#[derive(Clone, Copy, Debug)]
pub enum State<'a> {
    /// The position stands; of several the one of the best grade.
    Held(&'a Entry),
    /// On the chart, but the rank is not held.
    RankNotHeld,
    /// Known to be off the chart.
    Off,
    /// Nothing is known.
    NoData,
}

/// One period of a run.
#[derive(Clone, Copy, Debug)]
pub struct Week<'a> {
    /// The chart date.
    pub date: Day,
    /// What is known of it.
    pub state: State<'a>,
    /// Whether it is the first known on the chart after a period known off it.
    pub is_re_entry: bool,
}

impl<'a> Week<'a> {
    /// The position, where it is held.
    #[must_use]
    pub fn entry(&self) -> Option<&'a Entry> {
        match self.state {
            State::Held(entry) => Some(entry),
            _ => None,
        }
    }
}

/// How one work went on one chart.
#[derive(Clone, Debug)]
pub struct ChartRun<'a> {
    /// The chart.
    pub chart: &'a ChartId,
    /// The work.
    pub work: &'a WorkId,
    /// Every period from the first to the last position, none left out where the chart's dates are a fixed number of
    /// days apart.
    pub weeks: Vec<Week<'a>>,
    /// Positions whose chart date is not known to the day; reported peaks among them.
    pub undated: Vec<&'a Entry>,
    /// Positions that others of a better grade contradict.
    pub disputed: Vec<&'a Entry>,
    /// Whether the first position is known to be the debut: it is stated as week 1, or the period before is complete.
    pub has_debut: bool,
    /// Whether it is over.
    pub end: End,
    /// Positions that could not be read, of chart dates of which no other is held.
    pub lost: Vec<&'a Lost>,
}

impl<'a> ChartRun<'a> {
    /// The run as it was known on `as_of`, or now. None where nothing of it was known.
    #[must_use]
    pub fn new(catalog: &'a Catalog, chart: &'a ChartId, work: &'a WorkId, as_of: Option<Day>) -> Option<Self> {
        let entries = catalog.entries(chart, work);
        Self::of(catalog, chart, work, entries, as_of)
    }

    /// The same from entries at hand, sorted by date and then by grade, as the catalog has them.
    #[must_use]
    pub fn of(
        catalog: &'a Catalog,
        chart: &'a ChartId,
        work: &'a WorkId,
        entries: &'a [Entry],
        as_of: Option<Day>,
    ) -> Option<Self> {
        let mut held: Vec<(Day, &'a Entry)> = Vec::new();
        let (mut undated, mut disputed) = (Vec::new(), Vec::new());
        for entry in entries.iter().filter(|entry| entry.standing.stands(as_of) && entry.standing.doubt.is_none()) {
            let Some(day) = entry.day().filter(|_| entry.reading != Reading::PeakOfRun) else {
                undated.push(entry);
                continue;
            };
            // Of one date the best grade comes first; as of a day another one may have been the best.
            let is_better = |than: &Entry| {
                let grade = |entry: &Entry| catalog.grade(&entry.standing, as_of);
                as_of.is_some() && grade(entry) < grade(than)
            };
            match held.last_mut() {
                Some((before, first)) if *before == day && is_better(first) => {
                    disputed.push(std::mem::replace(first, entry));
                }
                Some((before, _)) if *before == day => disputed.push(entry),
                _ => held.push((day, entry)),
            }
        }
        if held.is_empty() && undated.is_empty() {
            return None;
        }
        let published = catalog.chart(chart).and_then(|chart| chart.published).unwrap_or(0);
        let is_missing = |lost: &Lost| lost.is_of_work(work) && !held.iter().any(|(held, _)| lost.day() == Some(*held));
        let by = as_of.map(|day| day + -published);
        let lost = catalog.lost(List::Entries, chart.as_str(), by, &is_missing);
        let ground = Ground { catalog, chart, acts: catalog.acts_of(work), lost };
        let step = catalog.chart(chart).and_then(|chart| chart.period.days());
        let weeks = weeks(&ground, &held, step);
        let has_debut = weeks.first().is_some_and(|first| {
            let stated = first.entry().map(|entry| entry.week);
            stated == Some(Some(1))
                || (stated == Some(None) && step.is_some_and(|step| ground.is_complete(first.date + -step)))
        });
        let end = end(&ground, &weeks, step, as_of);
        Some(Self { chart, work, weeks, undated, disputed, has_debut, end, lost: ground.lost })
    }

    /// The held positions, by date.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &'a Entry> {
        self.weeks.iter().filter_map(Week::entry)
    }

    /// The best rank: of the held positions, or of what is reported as a peak. None where a position that could not be
    /// read may have been better.
    #[must_use]
    pub fn peak(&self) -> Option<u16> {
        let best = self.entries().chain(self.undated.iter().copied()).map(|entry| entry.rank).min();
        best.filter(|rank| *rank == 1 || self.lost.is_empty())
    }

    /// The best rank so far on a day, of the positions held until then.
    #[must_use]
    pub fn peak_until(&self, day: Day) -> Option<u16> {
        let weeks = self.weeks.iter().take_while(|week| week.date <= day);
        weeks.filter_map(|week| Some(week.entry()?.rank)).min().filter(|rank| self.is_peak_until(day, *rank))
    }

    /// Whether the best rank held until a day was the best there can have been.
    #[must_use]
    pub fn is_peak_until(&self, day: Day, rank: u16) -> bool {
        rank == 1 || !self.lost.iter().any(|lost| lost.may_be_by(day))
    }

    /// The first position at the peak.
    #[must_use]
    pub fn peak_entry(&self) -> Option<&'a Entry> {
        self.entries().min_by_key(|entry| entry.rank)
    }

    /// Periods known on the chart, and whether there may have been more: the chart's own count, where the last
    /// position states it, else those held.
    #[must_use]
    pub fn weeks_on_chart(&self) -> WeeksOnChart {
        let periods = |weeks: &[Week<'_>]| {
            let on = weeks.iter().filter(|week| matches!(week.state, State::Held(_) | State::RankNotHeld));
            u16::try_from(on.count()).unwrap_or(u16::MAX)
        };
        let counted = periods(&self.weeks);
        let is_open = |weeks: &[Week<'_>]| weeks.iter().any(|week| matches!(week.state, State::NoData));
        let stated = self.weeks.iter().rposition(|week| week.entry().is_some_and(|entry| entry.week.is_some()));
        let stated = stated.and_then(|at| Some((self.weeks.get(at)?.entry()?.week?, self.weeks.get(at + 1..)?)));
        let is_whole = self.has_debut && !is_open(&self.weeks) && self.lost.is_empty();
        let may_be_after = self.lost.iter().any(|lost| lost.day().is_none());
        match stated {
            // What came after the last count of the chart's own is counted here.
            Some((stated, after)) if stated.saturating_add(periods(after)) >= counted => WeeksOnChart {
                count: stated.saturating_add(periods(after)),
                is_at_least: is_open(after) || may_be_after,
            },
            _ => WeeksOnChart { count: counted, is_at_least: !is_whole },
        }
    }
}

/// How many periods a work was on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeeksOnChart {
    /// The number.
    pub count: u16,
    /// Whether there may have been more.
    pub is_at_least: bool,
}

/// The runs on one chart of everything that stands on it, by work.
pub fn runs_on<'a>(
    catalog: &'a Catalog,
    chart: &'a ChartId,
    as_of: Option<Day>,
) -> impl Iterator<Item = ChartRun<'a>> + 'a {
    catalog
        .runs()
        .filter(move |((of, _), _)| of == chart)
        .filter_map(move |((_, work), entries)| ChartRun::of(catalog, chart, work, entries, as_of))
}
