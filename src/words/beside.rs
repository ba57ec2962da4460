//! The few figures beside the sentence of a region that stands alone, where they are of followers or of sales.
//!
//! Knows what belongs beside either sentence. Those of first weeks and runs are [`headline`](super::headline)'s.

use super::Language;
use super::milestones::highest_reached;
use super::name::scope_of;
use super::table::{Cell, Column, Row, Table};
use super::tied::tied;
use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::id::WorkId;
use crate::model::observation::{Count, Scope};
use crate::query::follower::{latest, place_on};
use crate::query::glance::Glance;
use crate::query::milestone::{Levels, Reached};
use crate::query::ranking::{Ranked, Rankings};
use crate::query::selection::Selection;

impl Language {
    /// Beside the sentence on followers: of each act the last count in the time shown, of when it is, and the place.
    #[must_use]
    pub fn followers_beside(self, catalog: &Catalog, rankings: &Rankings<'_>, beside: &[&Ranked<'_>]) -> Option<Table> {
        let scope = scope_of(catalog, beside.iter().map(|ranked| &ranked.act.id));
        let columns = vec![
            Column::words(self.either("Artist", "아티스트")),
            Column::figures(self.either("Followers", "팔로워")),
            Column::figures(self.either("counted", "집계일")),
            Column::figures(self.either("place then", "그때 순위")),
        ];
        let row = |ranked: &&Ranked<'_>| {
            let count = ranked.last_in(ranked.window)?;
            let figure = count.quantity;
            let day = count.to.map(|to| tied(&self.counted_then(to, ranked.zero)));
            Some(Row {
                cells: vec![
                    Cell::words(self.act(catalog, &ranked.act.id)),
                    self.linked(catalog, self.quantity(figure), figure.value, &count.standing.citations),
                    Cell::day(day, latest(count)),
                    self.place_beside(catalog, rankings, ranked, count, scope),
                ],
                chosen: ranked.chosen,
                struck: false,
            })
        };
        let rows: Vec<_> = beside.iter().filter_map(row).collect();
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let (acts, heads) = (self.capital(&self.small(count)), self.heads(count, scope));
        let (scope, platform) = (self.scope(scope), self.platform(rankings.counter));
        let caption = self.either(
            format!("{acts} {scope} on {platform} by their last counts in the time shown"),
            format!("{platform} {scope} 순위: {heads}의 표시 기간 마지막 수치"),
        );
        (!rows.is_empty()).then_some(Table { caption, columns, rows })
    }

    /// The place with a count: as reported of its day, else what the counts leave.
    fn place_beside(
        self,
        catalog: &Catalog,
        rankings: &Rankings<'_>,
        ranked: &Ranked<'_>,
        count: &Count,
        scope: Scope,
    ) -> Cell {
        if let Some(place) = ranked.reported.iter().find(|place| place.scope == scope && place.when == count.to) {
            let rank = u32::from(place.rank);
            return self.linked(catalog, self.place(rank), rank.into(), &place.standing.citations);
        }
        let left = latest(count).and_then(|day| place_on(catalog, &rankings.all, &ranked.act.id, scope, day));
        let left = left.filter(|left| !left.is_open());
        let said = left.as_ref().map(|left| self.places(u32::from(left.best), u32::from(left.worst)));
        Cell::figure(said, left.map(|left| f64::from(left.best)))
    }

    /// The date of a count; on the release clock its day, where it is of one.
    fn counted_then(self, when: When, zero: Option<Day>) -> String {
        match (when, zero) {
            (When::Day(day), Some(zero)) => self.release_day(day - zero),
            (When::OnOrBefore(day), _) if self == Self::En => format!("by {}", self.date_short(day)),
            _ => self.when_short(when),
        }
    }

    /// Beside the sentence on sales: of each album the first week, and the highest threshold passed in the time shown.
    #[must_use]
    pub fn sales_beside(self, catalog: &Catalog, selection: &Selection, glances: &[Glance<'_>]) -> Option<Table> {
        let columns = vec![
            self.album_column(),
            self.first_week_column(catalog, glances)?,
            Column::figures(self.either("threshold passed", "넘은 기준")),
            Column::figures(self.either("since release", "발매 후")),
        ];
        let row = |glance: &Glance<'_>| {
            let reached = passed(catalog, selection, glance);
            let threshold = reached.as_ref().map(|reached| {
                let citations = &reached.level.count.standing.citations;
                self.linked(catalog, self.brief(reached.threshold), reached.threshold, citations)
            });
            let days = reached.as_ref().and_then(|reached| reached.days);
            let since = reached.as_ref().zip(days).map(|(reached, days)| {
                let day = self.release_day(days);
                if reached.is_the_day { day } else { self.either(format!("by {day}"), format!("늦어도 {day}")) }
            });
            Row {
                cells: vec![
                    Cell::words(self.work_by(catalog, &WorkId::Album(glance.album.clone()))),
                    self.first_week_cell(catalog, glance),
                    threshold.unwrap_or_else(|| Cell::figure(None, None)),
                    Cell::figure(since, days.map(f64::from)),
                ],
                chosen: selection.albums.contains(&glance.album),
                struck: false,
            }
        };
        let rows = glances.iter().map(row).collect();
        Some(Table { caption: self.albums_compared(selection, glances), columns, rows })
    }
}

/// The highest threshold that an album passed in the time shown, by the counter of its first week.
fn passed<'a>(catalog: &'a Catalog, selection: &Selection, glance: &Glance<'a>) -> Option<Reached<'a>> {
    let count = glance.first_week?.count;
    let levels = Levels::new(catalog, &count.subject, &count.counter, selection.as_of)?;
    let levels = levels.counted_from(selection.day_zero_of(catalog, &count.subject));
    highest_reached(catalog.counter(&count.counter)?.unit, &levels, selection)
}
