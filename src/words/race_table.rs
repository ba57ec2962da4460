//! The standing on a day as a table.
//!
//! Knows that each count and each reported place leads to its source. Leaves nobody out who has a count.

use super::Language;
use super::table::{Cell, Column, Row, SourceLink, Table};
use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::observation::Scope;
use crate::model::order;
use crate::query::race::{Race, Runner, Standing};

impl Language {
    /// The table; `as_of` is the day whose knowledge it shows.
    #[must_use]
    pub fn race_table(self, catalog: &Catalog, race: &Race<'_>, standing: &Standing<'_>, as_of: Option<Day>) -> Table {
        let columns = vec![
            Column::words(self.either("Artist", "아티스트")),
            Column::figures(self.either("Place, last reported", "순위(마지막 보도)")),
            Column::figures(self.either("Place, computed", "순위(계산)")),
            Column::figures(self.either("Last count held", "확보된 마지막 수치")),
            Column::words(self.either("Counted", "집계일")),
            Column::figures(self.either("Days before", "며칠 전")),
            Column::words(self.either("Sources", "출처")),
        ];
        let row = |runner: &Runner<'_>| Row {
            cells: self.race_cells(catalog, race.scope, runner),
            chosen: runner.chosen,
            struck: false,
        };
        let rows = standing.runners.iter().map(row).collect();
        let (date, scope, platform) =
            (self.date(standing.day), self.scope(race.scope), self.platform(Some(race.counter)));
        let known = self.as_known(as_of);
        let caption = self.either(
            format!("Standing of the {scope} on {platform} on {date}{known}"),
            format!("{date} {platform} {scope} 순위{known}"),
        );
        Table { caption, columns, rows }
    }

    fn race_cells(self, catalog: &Catalog, scope: Scope, runner: &Runner<'_>) -> Vec<Cell> {
        let told = runner.reported.map(|place| {
            let rank = self.place(u32::from(place.rank));
            place.when.map_or_else(|| rank.clone(), |when| format!("{rank} ({})", self.when_short(when)))
        });
        // Of a month or a year nobody knows how many days ago it was.
        let age = match runner.count.to {
            Some(When::Day(_) | When::OnOrBefore(_)) => u64::try_from(runner.age).ok(),
            _ => None,
        };
        vec![
            Cell::words(self.act(catalog, &runner.act.id)),
            Cell::figure(told, runner.reported.map(|place| f64::from(place.rank))),
            self.computed_cell(Some(&runner.computed), scope),
            Cell::figure(Some(self.quantity(runner.count.quantity)), Some(runner.count.quantity.value as f64)),
            Cell::day(runner.count.to.map(|when| self.when_short(when)), runner.count.to.map(When::latest)),
            Cell::figure(age.map(|age| self.count(age)), age.map(|age| age as f64)),
            Cell::Sources(self.race_sources(catalog, runner)),
        ]
    }

    /// Who says the count and the place, the best grade first.
    #[must_use]
    pub fn race_sources(self, catalog: &Catalog, runner: &Runner<'_>) -> Vec<SourceLink> {
        let mut links = self.source_links(catalog, &runner.count.standing.citations);
        let places = runner.reported.iter().flat_map(|place| &place.standing.citations);
        for link in places.flat_map(|citation| self.source_links(catalog, std::slice::from_ref(citation))) {
            if !links.iter().any(|other| other.address == link.address) {
                links.push(link);
            }
        }
        order::by_key(&mut links, |link| link.grade);
        links
    }
}
