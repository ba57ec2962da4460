//! What a point says when it is read: the tooltip's lines, and the same as one sentence for the ear.
//!
//! Knows which fields a fact has and in which order they are said: what, when, value, context, sources. Does not know
//! where the point is drawn.

use super::Language;
use super::table::SourceLink;
use crate::model::catalog::Catalog;
use crate::model::chart::Period;
use crate::model::day::{Day, When};
use crate::model::id::ActId;
use crate::model::observation::{Count, Entry, Measure, Place, Reading, Scope, Standing};
use crate::query::fact::Fact;
use crate::query::follower::Computed;
use crate::query::run::ChartRun;
use crate::query::selection::Selection;

/// A fact in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readout {
    /// Of what, and where it stands.
    pub title: String,
    /// When.
    pub when: String,
    /// The figure.
    pub value: String,
    /// Context: a name and what it is.
    pub details: Vec<(String, String)>,
    /// Who says so, the best grade first.
    pub sources: Vec<SourceLink>,
    /// Who says otherwise, and who says that it was withdrawn; each with what it says.
    pub others: Vec<SourceLink>,
    /// That it was withdrawn or is doubted, and why.
    pub caution: Option<String>,
}

impl Readout {
    /// The whole as one sentence; it says what the lines say, in their order.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let mut parts = vec![format!("{}: {}", self.title, self.value), self.when.clone()];
        parts.extend(self.details.iter().map(|(name, what)| format!("{name} {what}")));
        parts.extend(self.caution.as_ref().map(|caution| caution.trim_end_matches('.').to_owned()));
        if let Some(first) = self.sources.first() {
            let count = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
            let publisher = first.publisher.as_ref().unwrap_or(&first.label);
            parts.push(language.sources_said(count, publisher, language.grade(first.grade)));
        }
        parts.retain(|part| !part.is_empty());
        format!("{}.", parts.join(", "))
    }
}

impl Language {
    /// Reads a fact out.
    #[must_use]
    pub fn readout(self, catalog: &Catalog, selection: &Selection, fact: &Fact) -> Readout {
        match fact {
            Fact::Entry((chart, work), index) => {
                let entries = catalog.entries(chart, work);
                entries
                    .get(*index)
                    .map(|entry| self.entry_readout(catalog, selection, entry, entries))
                    .unwrap_or_default()
            }
            Fact::Count((subject, counter), index) => {
                let counts = catalog.counts(subject, counter);
                counts.get(*index).map(|count| self.count_readout(catalog, selection, count)).unwrap_or_default()
            }
            Fact::Place(index) => catalog
                .places()
                .get(*index)
                .map(|place| self.place_readout(catalog, selection, place))
                .unwrap_or_default(),
            Fact::Reach((subject, counter), index, pace) => {
                let counts = catalog.counts(subject, counter);
                let readout = |count| self.reach_readout(catalog, selection, count, counts, pace);
                counts.get(*index).map(readout).unwrap_or_default()
            }
            Fact::Computed(act, scope, computed) => self.computed_readout(catalog, selection, act, *scope, computed),
        }
    }

    pub(super) fn entry_readout(
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
        details.extend(match chart.zip(entry.day()).filter(|_| selection.clock.is_release()) {
            Some((chart, date)) => self.since_zero(selection.days_since(catalog, chart, &entry.work, date)),
            None => self.since_release(catalog.release(&entry.work), entry.day()),
        });
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

    pub(super) fn count_readout(self, catalog: &Catalog, selection: &Selection, count: &Count) -> Readout {
        let counter = catalog.counter(&count.counter);
        let mut details = Vec::new();
        details.push((self.either("counted", "집계"), self.measure(count.measure).to_owned()));
        let work = count.subject.clone().into_work();
        let day = count.to.and_then(When::day);
        details.extend(match selection.clock.is_release() {
            true => {
                self.since_zero(day.zip(selection.day_zero_of(catalog, &count.subject)).map(|(day, zero)| day - zero))
            }
            false => self.since_release(work.and_then(|work| catalog.release(&work)), day),
        });
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

    pub(super) fn place_readout(self, catalog: &Catalog, selection: &Selection, place: &Place) -> Readout {
        let when = place.when.map_or_else(|| self.either("date not given", "날짜 미상").to_owned(), |w| self.when(w));
        let mut details = vec![(self.either("as", "방법"), self.either("reported", "보도된 순위").to_owned())];
        details.extend(self.since_act(catalog, selection, &place.act, place.when.and_then(When::day)));
        Readout {
            title: self.place_title(catalog, &place.act, place.scope),
            when,
            value: self.place(u32::from(place.rank)),
            details: owned(details),
            ..Readout::default()
        }
        .standing(self, catalog, &place.standing, selection.as_of)
    }

    fn computed_readout(
        self,
        catalog: &Catalog,
        selection: &Selection,
        act: &ActId,
        scope: Scope,
        computed: &Computed,
    ) -> Readout {
        let among = u32::from(computed.among);
        let age = self.days(u32::try_from(computed.age.max(0)).unwrap_or(0));
        let how = self.either(
            format!("computed from counts of {among} acts, the oldest {age} old"),
            format!("{among}팀의 수치로 계산, 가장 오래된 수치는 {age} 전"),
        );
        let mut details = vec![(self.either("as", "방법"), how)];
        details.extend(self.since_act(catalog, selection, act, Some(computed.day)));
        Readout {
            title: self.place_title(catalog, act, scope),
            when: self.date(computed.day),
            value: self.places(u32::from(computed.best), u32::from(computed.worst)),
            details: owned(details),
            ..Readout::default()
        }
    }

    fn place_title(self, catalog: &Catalog, act: &ActId, scope: Scope) -> String {
        let (act, scope) = (self.act(catalog, act), self.scope(scope));
        self.either(format!("{act} among {scope}, by followers"), format!("{act}, {scope} 팔로워 순위"))
    }

    /// Among whom.
    #[must_use]
    pub fn scope(self, scope: Scope) -> &'static str {
        match scope {
            Scope::Kpop => self.either("K-pop acts", "K팝 전체"),
            Scope::Soloists => self.either("K-pop soloists", "K팝 솔로"),
            Scope::FemaleSoloists => self.either("female K-pop soloists", "K팝 여성 솔로"),
        }
    }

    /// What a figure is of.
    #[must_use]
    pub fn measure(self, measure: Measure) -> &'static str {
        match measure {
            Measure::Total => self.either("total", "누적"),
            Measure::Moment => self.either("total at that hour", "해당 시각 누적"),
            Measure::FirstDay => self.either("first day", "첫날"),
            Measure::FirstWeek => self.either("first week", "초동(첫 주)"),
            Measure::ToDate => self.either("from the release to that day", "발매일부터 그날까지"),
            Measure::Day => self.either("one day", "하루"),
            Measure::Week => self.either("one week", "한 주"),
            Measure::Month => self.either("one month", "한 달"),
            Measure::Year => self.either("one year", "한 해"),
            Measure::Preorder => self.either("pre-orders", "선주문"),
            Measure::EveryTrack => self.either("each of its tracks", "수록곡 각각"),
        }
    }

    fn since_release(self, release: Option<When>, day: Option<Day>) -> Option<(&'static str, String)> {
        let days = day? - release?.day()?;
        Some((self.either("since release", "발매 후"), self.release_day(days)))
    }

    /// On the release clock, what the axis says.
    fn since_zero(self, days: Option<i32>) -> Option<(&'static str, String)> {
        Some((self.either("since release", "발매 후"), self.release_day(days?)))
    }

    fn since_act(
        self,
        catalog: &Catalog,
        selection: &Selection,
        act: &ActId,
        day: Option<Day>,
    ) -> Option<(&'static str, String)> {
        let zero = selection.act_zero(catalog, act).filter(|_| selection.clock.is_release())?;
        self.since_zero(Some(day? - zero))
    }

    /// `two sources, the best: Yonhap (reliable)`.
    #[must_use]
    pub fn sources_said(self, count: u32, publisher: &str, grade: &str) -> String {
        match (self, count) {
            (Self::En, 1) => format!("source: {publisher} ({grade})"),
            (Self::En, _) => format!("{} sources, the best: {publisher} ({grade})", self.small(count)),
            (Self::Ko, 1) => format!("출처: {publisher} ({grade})"),
            (Self::Ko, _) => format!("출처 {count}개, 대표: {publisher} ({grade})"),
        }
    }
}

impl Readout {
    fn standing(mut self, language: Language, catalog: &Catalog, standing: &Standing, as_of: Option<Day>) -> Self {
        self.sources = language.source_links(catalog, &standing.citations);
        self.others.extend(language.withdrawn_by(catalog, standing, as_of));
        self.caution = match (&standing.withdrawn, &standing.doubt) {
            (Some(withdrawn), _) if !standing.stands(as_of) => {
                let (on, why) = (language.date(withdrawn.on), language.of(&withdrawn.why));
                Some(language.either(format!("withdrawn on {on}: {why}"), format!("{on} 철회: {why}")))
            }
            (_, Some(doubt)) => {
                let why = language.of(doubt);
                Some(language.either(format!("doubtful: {why}"), format!("의문: {why}")))
            }
            (_, None) => None,
        };
        self
    }
}

fn owned(details: Vec<(&str, String)>) -> Vec<(String, String)> {
    details.into_iter().map(|(name, what)| (name.to_owned(), what)).collect()
}
