//! How the words of a claim can be taken, as labels.
//!
//! Knows a label for each axis of definition. Does not know what came of it.

use crate::claim::{Anchor, Definition};
use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::claim::{Metric, ReleaseDay};
use crate::model::zone::Zone;
use crate::words::Language;

impl Language {
    /// One way to take the words: `Hanteo Chart, first week`; `release day as day 1, from the release`.
    #[must_use]
    pub fn definition(self, catalog: &Catalog, definition: &Definition<'_>) -> String {
        let mut parts = Vec::new();
        parts.extend(definition.metric.map(|metric| self.metric(catalog, metric)));
        parts.extend(definition.release_day.map(|day| self.release_counted(day).to_owned()));
        parts.extend(definition.anchor.map(|anchor| {
            let words = match anchor {
                Anchor::Own => self.either("from its own release", "앨범 발매부터"),
                Anchor::FirstTrack => self.either("from its first track released before", "선공개곡부터"),
            };
            words.to_owned()
        }));
        parts.extend(definition.zone.map(|zone| {
            let words = match zone {
                Zone::Seoul => self.either("days by Seoul’s calendar", "한국 시각 기준 날짜"),
                Zone::Utc => self.either("days by UTC", "UTC 기준 날짜"),
            };
            words.to_owned()
        }));
        parts.extend(definition.singles_count.map(|counts| {
            let words = match counts {
                true => self.either("releases of up to three tracks count", "세 곡 이하도 앨범으로 셈"),
                false => self.either("albums of four tracks or more", "네 곡 이상인 앨범만"),
            };
            words.to_owned()
        }));
        if parts.is_empty() { self.either("as worded", "문구대로").to_owned() } else { parts.join(", ") }
    }

    /// A figure with what it counts, where that is known.
    pub(super) fn with_unit(self, figure: &str, unit: Option<Unit>) -> String {
        unit.map_or_else(|| figure.to_owned(), |unit| self.in_units(figure, self.unit(unit)))
    }

    /// How the release day is counted.
    pub(super) fn release_counted(self, day: ReleaseDay) -> &'static str {
        match day {
            ReleaseDay::Zero => self.either("release day as day 0", "발매일을 0일로 셈"),
            ReleaseDay::One => self.either("release day as day 1", "발매일을 1일로 셈"),
        }
    }

    /// What is counted, by whom, over which days.
    #[must_use]
    pub fn metric(self, catalog: &Catalog, metric: &Metric) -> String {
        match metric {
            Metric::Count { counter, measure } => {
                format!("{}, {}", self.counter(catalog, counter), self.measure(*measure))
            }
            Metric::TotalAfterFirstWeek(counter) => {
                let counter = self.counter(catalog, counter);
                self.either(
                    format!("{counter}, total when the first week ends"),
                    format!("{counter}, 첫 주가 끝날 때의 누적"),
                )
            }
            Metric::ChartWeek(chart) => {
                let chart = self.chart(catalog, chart);
                self.either(
                    format!("{chart}, all tracks in the week of the release"),
                    format!("{chart}, 발매 주 전곡 합계"),
                )
            }
        }
    }
}

/// What a meaning of a figure counts.
pub(super) fn unit_of(catalog: &Catalog, metric: &Metric) -> Option<Unit> {
    match metric {
        Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter) => Some(catalog.counter(counter)?.unit),
        Metric::ChartWeek(chart) => catalog.chart(chart)?.unit,
    }
}
