//! What each timeline answers: its finding, its picture laid out for a width, its table.
//!
//! The registry of timelines: a new one is a new variant of [`Which`], and the compiler names the places to fill.
//! Does not know how any of it stands on the page.

use crate::claim;
use crate::figure::timelines::{Timeline, chart_entries, followers, milestones, records};
use crate::model::catalog::Catalog;
use crate::query::ranking::Rankings;
use crate::query::record::Record;
use crate::query::selection::Selection;
use crate::query::totals::totals;
use crate::words::Language;
use crate::words::page::Page;
use crate::words::table::Table;
use std::sync::Arc;

/// The timelines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Positions on charts.
    ChartEntries,
    /// Followers and the places they give.
    Followers,
    /// Copies and streams, and the thresholds they passed.
    Milestones,
    /// Who reached a threshold the fastest, and who held that record.
    Records,
    /// What the claim that is open rests on.
    Evidence(claim::Timeline),
}

impl Which {
    /// The id of its region.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::ChartEntries => "chart-entries",
            Self::Followers => "followers",
            Self::Milestones => "milestones",
            Self::Records => "records",
            Self::Evidence(_) => "evidence",
        }
    }

    /// Whether it shows the window of time: hands on it set that window.
    #[must_use]
    pub fn shares_time(self) -> bool {
        !matches!(self, Self::Records | Self::Evidence(_))
    }

    /// The accessible name of its region.
    #[must_use]
    pub fn name(self) -> fn(Page) -> &'static str {
        match self {
            Self::ChartEntries => Page::chart_entries,
            Self::Followers => Page::followers,
            Self::Milestones => Page::milestones,
            Self::Records => Page::records,
            Self::Evidence(_) => Page::claims,
        }
    }
}

/// A finding and the picture it is found in.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The sentence.
    pub finding: String,
    /// The picture; without panels while the width is not known.
    pub timeline: Arc<Timeline>,
}

impl Answer {
    fn new(finding: String, width: u32, lay_out: &dyn Fn(f64) -> Timeline) -> Self {
        let timeline = if width == 0 { Timeline::default() } else { lay_out(f64::from(width)) };
        Self { finding, timeline: Arc::new(timeline) }
    }
}

/// Asks, and lays out for a width in px; 0 is a width not yet known.
pub type Ask = fn(Language, &Catalog, &Selection, u32) -> Answer;

/// Positions on charts. The one that the page opens with: it names no other.
#[must_use]
pub fn charts(language: Language, catalog: &Catalog, selection: &Selection, width: u32) -> Answer {
    let runs = chart_entries::runs(catalog, selection);
    let chosen: Vec<_> = runs.iter().filter(|run| selection.has(run.work)).cloned().collect();
    let finding = language.chart_entries(catalog, selection, &chosen);
    Answer::new(finding, width, &|px| chart_entries::chart_entries(catalog, selection, &runs, language, px))
}

/// Followers and their places.
#[must_use]
pub fn follower_rankings(language: Language, catalog: &Catalog, selection: &Selection, width: u32) -> Answer {
    let rankings = Rankings::new(catalog, selection);
    let finding = language.followers(catalog, selection, &rankings);
    Answer::new(finding, width, &|px| followers::followers(catalog, selection, &rankings, language, px))
}

/// Copies, streams and their thresholds.
#[must_use]
pub fn million_sellers(language: Language, catalog: &Catalog, selection: &Selection, width: u32) -> Answer {
    let totals = totals(catalog, selection);
    let finding = language.milestones(catalog, selection, &totals);
    Answer::new(finding, width, &|px| milestones::milestones(catalog, selection, &totals, language, px))
}

/// The record that is chosen.
#[must_use]
pub fn record(language: Language, catalog: &Catalog, selection: &Selection, width: u32) -> Answer {
    let Some(record) = Record::shown(catalog, selection) else {
        return Answer::new(language.page().no_records().to_owned(), width, &|_| Timeline::default());
    };
    let finding = language.records(catalog, selection, &record);
    Answer::new(finding, width, &|px| records::records(catalog, selection, &record, language, px))
}

/// The same figures as a table.
#[must_use]
pub fn table(which: Which, language: Language, catalog: &Catalog, selection: &Selection) -> Table {
    match which {
        Which::ChartEntries | Which::Evidence(claim::Timeline::Charts) => {
            language.chart_entries_table(catalog, selection, &chart_entries::runs(catalog, selection))
        }
        Which::Followers | Which::Evidence(claim::Timeline::Followers) => {
            language.followers_table(catalog, selection, &Rankings::new(catalog, selection))
        }
        Which::Milestones | Which::Evidence(claim::Timeline::Milestones) => {
            language.milestones_table(catalog, selection, &totals(catalog, selection))
        }
        Which::Records => Record::shown(catalog, selection)
            .map(|record| language.records_table(catalog, selection, &record))
            .unwrap_or_default(),
    }
}
