//! Putting positions together to runs, and holding a chart's ranks against one another.
//!
//! Knows that the file has the entries of a run one after the other, and reads it in any other order too. Does not know
//! how an entry is read ([`read_observations`](super::read_observations)).

use super::catalog::RunKey;
use super::day::{Day, When};
use super::id::ChartId;
use super::observation::Entry;
use super::order;
use std::collections::BTreeMap;
use std::collections::btree_map;

/// The runs read so far.
#[derive(Default)]
pub(super) struct Runs {
    runs: Vec<Run>,
    places: BTreeMap<RunKey, usize>,
    /// A number for each chart.
    charts: BTreeMap<ChartId, u64>,
    /// By [`Run::rank`], which record first stood there, and in which run.
    ranks: BTreeMap<u64, (usize, usize)>,
    /// The place of the run of the entry before.
    last: usize,
}

struct Run {
    key: RunKey,
    chart: u64,
    entries: Vec<Entry>,
}

impl Run {
    /// A rank of a chart's day as one number: 16 bits the rank, 18 the day's, as it needs no more, the rest the chart's.
    fn rank(&self, day: Day, rank: u16) -> u64 {
        let day = u64::from(day.number().abs_diff(Day::from_number(i32::MIN).number()));
        (self.chart << 34) | (day << 16) | u64::from(rank)
    }
}

impl Runs {
    /// The place of the run of an entry.
    fn place(&mut self, of: &Entry) -> usize {
        let is_same = |run: &Run| run.key.1 == of.work && run.key.0 == of.chart;
        if !self.runs.get(self.last).is_some_and(is_same) {
            let key = (of.chart.clone(), of.work.clone());
            let new = self.runs.len();
            self.last = *self.places.entry(key.clone()).or_insert(new);
            if self.last == new {
                let chart = self.charts.len() as u64;
                let chart = *self.charts.entry(key.0.clone()).or_insert(chart);
                self.runs.push(Run { key, chart, entries: Vec::new() });
            }
        }
        self.last
    }

    /// Puts an entry into its run.
    ///
    /// # Errors
    /// Where its rank of that day is another work's, says which record has it.
    pub fn put(&mut self, entry: Entry, is_tie: bool) -> Result<(), usize> {
        let place = self.place(&entry);
        let Some(run) = self.runs.get_mut(place) else { return Ok(()) };
        // In the order of days from the start, so that those of the same day are found by halving.
        let is_last = run.entries.last().is_none_or(|last| last.day() < entry.day());
        let all = run.entries.len();
        let before = if is_last { all } else { run.entries.partition_point(|other| other.day() < entry.day()) };
        let same_day = || run.entries.iter().skip(before).take_while(|other| other.day() == entry.day());
        // Only what stands, undoubted, is held against others: a report that disagrees may name a rank that is another's.
        let is_held = entry.standing.stands(None) && entry.standing.doubt.is_none();
        if let (Some(day), false, true) = (entry.day(), is_tie, is_held)
            && !same_day().any(|other| other.standing.grade <= entry.standing.grade)
        {
            match self.ranks.entry(run.rank(day, entry.rank)) {
                btree_map::Entry::Vacant(free) => _ = free.insert((entry.standing.record, place)),
                btree_map::Entry::Occupied(taken) => {
                    let (by, run) = *taken.get();
                    if run != place {
                        return Err(by);
                    }
                }
            }
        }
        let behind = before + same_day().count();
        run.entries.insert(behind, entry);
        Ok(())
    }

    /// The runs by chart and work, their entries by date, those without a date last.
    pub fn in_order(self) -> Vec<(RunKey, Vec<Entry>)> {
        let filled = self.runs.into_iter().filter(|run| !run.entries.is_empty());
        let mut runs: Vec<_> = filled.map(|run| (run.key, run.entries)).collect();
        for (_, run) in &mut runs {
            order::by_key(run, |entry| (entry.date.is_none(), entry.date.map(When::latest), entry.standing.grade));
        }
        order::by(&mut runs, |(one, _), (other, _)| one.cmp(other));
        runs
    }
}
