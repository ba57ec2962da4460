//! What a count says when it is read.
//!
//! Knows what it is of, when it was made, and who says otherwise. Does not know how a total came to be.

use super::{Readout, owned};
use crate::model::catalog::Catalog;
use crate::model::day::When;
use crate::model::observation::{Count, CountedId, Measure};
use crate::query::selection::Selection;
use crate::words::Language;

impl Language {
    pub(in crate::words) fn count_readout(self, catalog: &Catalog, selection: &Selection, count: &Count) -> Readout {
        let counter = catalog.counter(&count.counter);
        let mut details = Vec::new();
        details.push((self.either("counted", "집계"), self.measure(count.measure).to_owned()));
        let is_work = !matches!(count.subject, CountedId::Act(_));
        let day = count.to.and_then(When::day);
        // By date an act's followers are counted from no release.
        let zero = selection.day_zero_of(catalog, &count.subject);
        let zero = zero.filter(|_| is_work || selection.clock.is_release());
        details.extend(self.since_zero(day.zip(zero).map(|(day, zero)| day - zero)));
        if let Some(award) = &count.award {
            details.push((self.either("certified", "인증"), award.clone()));
        }
        if count.standing.derived {
            let how = self.either("computed from two published figures", "공개된 두 수치로 계산").to_owned();
            details.push((self.either("derived", "파생"), how));
        }
        let against = self.against(catalog, count, selection.as_of);
        details.extend(against.iter().map(|(says, _)| (self.either("others say", "다른 출처"), says.clone())));
        let title = self.counted_by_whom(catalog, &count.subject);
        Readout {
            title: format!("{title}, {}", self.counter(catalog, &count.counter)),
            when: self.count_when(count),
            value: self.quantity_and_unit(counter, count.quantity),
            details: owned(details),
            others: against.into_iter().flat_map(|(_, sources)| sources).collect(),
            ..Readout::default()
        }
        .standing(self, catalog, &count.standing, selection.as_of)
    }

    /// When a count was made, or from when to when.
    #[must_use]
    pub fn count_when(self, count: &Count) -> String {
        let to = count.to.map(|to| self.when(to));
        match (count.from, count.to, to) {
            (Some(from), Some(to), Some(said)) if Some(from) != to.day() => match to.day() {
                Some(day) => crate::model::day::Days::new(from, day).map_or(said, |days| self.span(days)),
                None => said,
            },
            (_, _, Some(said)) => match count.hour {
                Some(hour) => format!("{said}, {}", self.hour(hour)),
                None => said,
            },
            (_, _, None) => match count.days {
                Some(days) => {
                    let days = self.days(u32::from(days));
                    self.either(format!("{days} after release, says the source"), format!("출처: 발매 {days} 만"))
                }
                None => self.either("date not given", "날짜 미상").to_owned(),
            },
        }
    }

    /// What a figure is of.
    #[must_use]
    pub fn measure(self, measure: Measure) -> &'static str {
        match measure {
            Measure::Total => self.either("total", "누적"),
            Measure::Moment => self.either("total at that hour", "해당 시각 누적"),
            Measure::FirstDay => self.either("first day", "첫날"),
            Measure::FirstWeek => self.either("first week", "초동"),
            Measure::ToDate => self.either("from the release to that day", "발매일부터 그날까지"),
            Measure::Day => self.either("one day", "하루"),
            Measure::Week => self.either("one week", "한 주"),
            Measure::Month => self.either("one month", "한 달"),
            Measure::Year => self.either("one year", "한 해"),
            Measure::Preorder => self.either("pre-orders", "선주문"),
            Measure::EveryTrack => self.either("each of its tracks", "수록곡 각각"),
        }
    }
}
