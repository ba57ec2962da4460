//! Putting positions together to runs, and holding a chart's ranks against one another.
//!
//! Knows that the file has the entries of a run one after the other, and reads it in any other order too. Does not know
//! how an entry is read ([`read_observations`](super::read_observations)).

use super::catalog::RunKey;
use super::chart::Chart;
use super::day::{Day, When};
use super::known::{Known, Order};
use super::observation::Entry;
use super::order;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::btree_map;

/// The runs read so far.
pub(super) struct Runs<'g> {
    charts: &'g Known<Chart>,
    runs: Vec<Run>,
    /// By chart and work.
    order: Order,
    /// By [`Run::rank`], which record first stood there, and in which run.
    ranks: BTreeMap<u64, (usize, usize)>,
    /// The place of the run of the entry before.
    last: usize,
}

struct Run {
    key: RunKey,
    /// The number of its chart.
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

impl<'g> Runs<'g> {
    /// None yet, on these charts.
    pub fn of(charts: &'g Known<Chart>) -> Self {
        Self { charts, runs: Vec::new(), order: Order::default(), ranks: BTreeMap::new(), last: 0 }
    }

    /// The place of the run of an entry.
    fn place(&mut self, of: &Entry) -> usize {
        let is_same = |run: &Run| run.key.1 == of.work && run.key.0 == of.chart;
        if !self.runs.get(self.last).is_some_and(is_same) {
            let compare = |run: &Run| run.key.0.cmp(&of.chart).then_with(|| run.key.1.cmp(&of.work));
            let found = self.order.find(&|place| self.runs.get(place).map_or(Ordering::Less, compare));
            self.last = found.unwrap_or_else(|gap| {
                let chart = self.charts.place(of.chart.as_str()).unwrap_or_default() as u64;
                let key = (of.chart.clone(), of.work.clone());
                self.runs.push(Run { key, chart, entries: Vec::new() });
                self.order.insert(gap, self.runs.len() - 1);
                self.runs.len() - 1
            });
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
    pub fn in_order(mut self) -> Vec<(RunKey, Vec<Entry>)> {
        let mut all = Vec::with_capacity(self.runs.len());
        for place in self.order.places() {
            let Some(run) = self.runs.get_mut(place).filter(|run| !run.entries.is_empty()) else { continue };
            let mut entries = std::mem::take(&mut run.entries);
            order::by_key(&mut entries, |entry| {
                (entry.date.is_none(), entry.date.map(When::latest), entry.standing.grade)
            });
            all.push((run.key.clone(), entries));
        }
        all
    }
}
