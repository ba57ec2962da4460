//! What is evidence for a claim, as of a day.
//!
//! Holds the two rules of it: nothing known after the day, and no word of those who make or repeat the claim. Does
//! not know what the claim asserts.

use super::row::Row;
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::day::{Day, When};
use crate::model::id::{ActId, ChartId, CounterId, SourceId, WorkId};
use crate::model::observation::{Count, CountedId, Entry, Hour, Place, Standing, Statement};
use crate::model::source::{Citation, Grade};
use crate::model::zone::Zone;
use crate::query::follower::latest;
use crate::query::totals::work;

/// The rows that may speak for or against a claim.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// Where they come from.
    pub catalog: &'a Catalog,
    /// The day whose knowledge is asked for; none is now.
    pub as_of: Option<Day>,
    claim: &'a Claim,
    /// Rows that are left out on trial.
    without: Vec<Row<'a>>,
    /// The calendar by which days are read; none is the one that each was told by.
    zone: Option<Zone>,
    /// The day to which the world is looked at: what happened later is left out, however early it is known.
    pub(super) until: Option<Day>,
    /// Whether those who make the claim are heard, to hold them against one another.
    hears_claimants: bool,
}

impl<'a> Ground<'a> {
    /// The ground of a claim, as of a day or now, as if some rows were not there.
    #[must_use]
    pub fn new(catalog: &'a Catalog, claim: &'a Claim, as_of: Option<Day>, without: &[Row<'a>]) -> Self {
        Self { catalog, as_of, claim, without: without.to_vec(), zone: None, until: None, hears_claimants: false }
    }

    /// The same, hearing those who make the claim too: no evidence for it, but they may contradict one another.
    #[must_use]
    pub fn hearing_claimants(&self) -> Self {
        Self { hears_claimants: true, ..self.clone() }
    }

    /// The same, looking at what had happened by a day alone.
    #[must_use]
    pub fn until(self, day: Day) -> Self {
        Self { until: Some(day), ..self }
    }

    /// The same, reading days by that calendar.
    #[must_use]
    pub fn by(&self, zone: Zone) -> Self {
        Self { zone: Some(zone), ..self.clone() }
    }

    /// When a count is of, by the calendar asked for. What is told without an hour, or by a counter of which no calendar
    /// is known, keeps its date.
    pub(super) fn when(&self, count: &Count) -> Option<When> {
        match (count.to, count.from, count.hour, self.zone) {
            (Some(When::Day(day)), None, Some(hour), Some(zone)) => {
                let own = self.catalog.counter(&count.counter).and_then(|counter| counter.zone);
                Some(When::Day(own.map_or(day, |own| own.day_in(zone, day, hour))))
            }
            (to, ..) => to,
        }
    }

    /// The last day a count may be of, by that calendar.
    pub(super) fn latest(&self, count: &Count) -> Option<Day> {
        self.when(count).and_then(When::day).or_else(|| latest(count))
    }

    /// Whether something had happened by the day to which is looked.
    pub(super) fn has_happened(&self, day: Option<Day>) -> bool {
        self.until.is_none_or(|until| day.is_none_or(|day| day <= until))
    }

    /// Whether a source is independent of the claim.
    fn is_independent(&self, source: &SourceId) -> bool {
        let makes_it = || !self.hears_claimants && self.claim.said_by.contains(source);
        !self.claim.repeated_by.contains(source) && !makes_it()
    }

    /// Whether one who is independent of the claim says it, in time.
    fn is_backed(&self, citations: &[Citation]) -> bool {
        let is_all = citations.iter().all(|citation| self.is_independent(&citation.source));
        is_all && !citations.is_empty()
            || citations
                .iter()
                .any(|citation| self.is_independent(&citation.source) && self.catalog.had_said(citation, self.as_of))
    }

    fn admits(&self, row: Row<'a>, standing: &Standing) -> bool {
        standing.stands(self.as_of)
            && standing.doubt.is_none()
            && self.is_backed(&standing.citations)
            && (self.until.is_none() || self.has_happened(self.happened(row, standing)))
            && !self.without.contains(&row)
    }

    /// By when what a row says had happened: what is told without a date, so many days after the release where it says how
    /// many, else on the day it was known.
    fn happened(&self, row: Row<'a>, standing: &Standing) -> Option<Day> {
        let after = || {
            let Row::Count(count) = row else { return None };
            let (release, _) = self.release(&work(&count.subject)?)?;
            Some(release + i32::from(count.days?))
        };
        row.day().or_else(after).or(standing.known)
    }

    /// Whether only the claim's own sources say it: it is listed, in doubt or not.
    fn is_own_word(&self, standing: &Standing) -> bool {
        standing.stands(self.as_of) && !self.is_backed(&standing.citations)
    }

    /// The best grade among those who say an observation and are independent.
    #[must_use]
    pub fn grade(&self, standing: &Standing) -> Grade {
        let is_all = standing.citations.iter().all(|citation| self.is_independent(&citation.source));
        if is_all { self.catalog.grade(standing, self.as_of) } else { self.grade_among(&standing.citations) }
    }

    /// The best grade among those of them who are independent.
    #[must_use]
    pub fn grade_among(&self, citations: &[Citation]) -> Grade {
        let independent = citations.iter().filter(|citation| self.is_independent(&citation.source));
        self.catalog.best_grade(&independent.collect::<Vec<_>>(), self.as_of).unwrap_or(Grade::Fan)
    }

    /// The grade of what rests on all of some rows: that of the weakest of them. What rests on none is as weak as can be.
    #[must_use]
    pub fn weakest(&self, rows: &[Row<'a>]) -> Grade {
        rows.iter().map(|row| self.grade_among(row.citations())).max().unwrap_or(Grade::Fan)
    }

    /// Whether a count is evidence.
    #[must_use]
    pub fn has(&self, count: &'a Count) -> bool {
        self.admits(Row::Count(count), &count.standing)
    }

    /// The counts of a subject that are evidence.
    pub fn counts(&self, of: &CountedId, counter: &CounterId) -> impl Iterator<Item = &'a Count> {
        self.heard(self.catalog.counts(of, counter))
    }

    /// Those of some counts that are evidence.
    pub fn heard(&self, counts: &'a [Count]) -> impl Iterator<Item = &'a Count> {
        counts.iter().filter(|count| self.has(count))
    }

    /// Those of some counts that only the claim's own sources give.
    pub fn own_words(&self, counts: &'a [Count]) -> impl Iterator<Item = &'a Count> {
        counts.iter().filter(|count| self.is_own_word(&count.standing))
    }

    /// The positions that are evidence.
    pub fn entries(&self, chart: &ChartId, work: &WorkId) -> impl Iterator<Item = &'a Entry> {
        self.catalog.entries(chart, work).iter().filter(|entry| self.admits(Row::Entry(entry), &entry.standing))
    }

    /// The reported places of an act on a day: those that are evidence, and whether they are.
    pub fn places(&self, act: &ActId, counter: &CounterId, on: Day) -> impl Iterator<Item = (&'a Place, bool)> {
        let of_it = self.catalog.places().iter().filter(move |place| {
            place.act == *act && place.counter == *counter && place.when.is_some_and(|when| is_on(when, on))
        });
        of_it.filter_map(|place| {
            let is_evidence = self.admits(Row::Place(place), &place.standing);
            (is_evidence || self.is_own_word(&place.standing)).then_some((place, is_evidence))
        })
    }

    /// The first statement about a whole list that is meant and is evidence.
    pub fn statement(&self, is_meant: impl Fn(&Statement) -> bool) -> Option<&'a Statement> {
        self.catalog.statements().iter().filter(|statement| is_meant(statement)).find(|statement| {
            self.catalog.was_stated(statement, self.as_of)
                && self.is_backed(&statement.citations)
                && !self.without.contains(&Row::Statement(statement))
        })
    }

    /// The release of a work by the calendar asked for, where it is evidence and known to the day, and the record that
    /// says so.
    #[must_use]
    pub fn release(&self, work: &WorkId) -> Option<(Day, Row<'a>)> {
        let (when, hour, row) = self.came_out(work)?;
        let day = when.day()?;
        Some((hour.zip(self.zone).map_or(day, |(hour, zone)| Zone::Seoul.day_in(zone, day, hour)), row))
    }

    /// When a work came out, as far as that is evidence; its hour, and the record that says so.
    #[must_use]
    pub fn came_out(&self, work: &WorkId) -> Option<(When, Option<Hour>, Row<'a>)> {
        let told = self.released(work)?;
        let is_told = |citations: &[Citation]| {
            let mut independent = citations.iter().filter(|told| self.is_independent(&told.source));
            citations.is_empty() || independent.any(|told| self.catalog.had_said(told, self.as_of))
        };
        (self.is_release(told.2, &is_told) && !self.without.contains(&told.2)).then_some(told)
    }

    /// The record that gives the release of a work, where only the claim's own sources do.
    #[must_use]
    pub fn own_release(&self, work: &WorkId) -> Option<Row<'a>> {
        let (.., row) = self.released(work)?;
        let is_backed = |citations: &[Citation]| {
            citations.is_empty() || citations.iter().any(|told| self.is_independent(&told.source))
        };
        (!self.is_release(row, &is_backed)).then_some(row)
    }

    /// The release of a work by the word of those who make or repeat the claim, where nobody else says it, known to the day.
    #[must_use]
    pub fn own_word_of_release(&self, work: &WorkId) -> Option<(Day, Row<'a>)> {
        let row = self.own_release(work)?;
        let is_said = row.citations().iter().any(|told| self.catalog.had_said(told, self.as_of));
        let (when, ..) = self.released(work).filter(|_| is_said && !self.without.contains(&row))?;
        Some((when.day()?, row))
    }

    fn released(&self, work: &WorkId) -> Option<(When, Option<Hour>, Row<'a>)> {
        let (when, hour, row) = match work {
            WorkId::Album(id) => self.catalog.album(id).map(|album| (album.release, album.hour, Row::Album(album)))?,
            WorkId::Track(id) => self.catalog.track(id).map(|track| (track.release, track.hour, Row::Track(track)))?,
        };
        Some((when?, hour, row))
    }

    /// Whether those who say a release are as asked. Those of the albums that a track came out with speak for it where it
    /// has no source of its own.
    fn is_release(&self, row: Row<'a>, is_so: &dyn Fn(&[Citation]) -> bool) -> bool {
        let Row::Track(track) = row else { return is_so(row.citations()) };
        let albums = self.catalog.albums_of(&track.id).iter().filter_map(|id| self.catalog.album(id));
        let mut with_it = albums.filter(|album| album.release == track.release).peekable();
        match track.citations.is_empty() && with_it.peek().is_some() {
            true => with_it.any(|album| is_so(&album.citations)),
            false => is_so(&track.citations),
        }
    }
}

/// Whether what is dated so holds on that day.
fn is_on(when: When, day: Day) -> bool {
    matches!(when, When::Day(of) | When::OnOrBefore(of) if of == day)
}
