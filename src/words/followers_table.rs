//! The table of the follower rankings.
//!
//! Knows that a count and the places reported with it make one row. Lists also what the panels leave out: doubted and
//! undated figures, and what an act gained in a stretch of days. Does not know what is drawn.

use super::Language;
use super::table::{Cell, Column, Order, Row, SourceLink, Table};
use crate::model::catalog::Catalog;
use crate::model::day::{Days, When};
use crate::model::observation::{Bound, Count, Place, Scope};
use crate::model::order;
use crate::query::follower::{Computed, latest};
use crate::query::ranking::{Ranked, Rankings};
use crate::query::selection::Selection;

/// Where the column of days since release stands: behind the date.
const SINCE: usize = 2;

/// What is known of an act on one date.
struct Line<'a> {
    when: Option<When>,
    count: Option<&'a Count>,
    places: Vec<&'a Place>,
}

impl Language {
    /// The table: the chosen acts first, then the others of whom something is known in the window.
    #[must_use]
    pub fn followers_table(self, catalog: &Catalog, selection: &Selection, rankings: &Rankings<'_>) -> Table {
        let mut columns = vec![
            Column::words(self.either("Artist", "아티스트")),
            Column::words(self.either("Date", "날짜")),
            Column::figures(self.either("Followers", "팔로워")),
            Column::figures(self.either("Place in K-pop, reported", "K팝 전체 순위(보도)")),
            Column::figures(self.either("Place among soloists, reported", "솔로 순위(보도)")),
            Column::figures(self.either("Place in K-pop, computed", "K팝 전체 순위(계산)")),
            Column::figures(self.either("Place among soloists, computed", "솔로 순위(계산)")),
            Column::figures(self.either("Oldest count used, days", "가장 오래된 수치(일)")),
            Column::words(self.either("Status", "상태")),
            Column::words(self.either("Sources", "출처")),
        ];
        if selection.clock.is_release() {
            columns.insert(SINCE, self.since_column());
        }
        let mut rows = Vec::new();
        for ranked in &rankings.acts {
            for line in lines(catalog, selection, ranked) {
                let mut cells = self.line_cells(catalog, ranked, &line);
                if selection.clock.is_release() {
                    let day = line.when.and_then(When::day);
                    cells.insert(SINCE, self.since_cell(day.zip(ranked.zero).map(|(day, zero)| day - zero)));
                }
                rows.push(Row { cells, chosen: ranked.chosen, struck: false });
            }
        }
        let span = self.window(selection);
        let known = self.as_known(selection.as_of);
        let platform = self.platform(rankings.counter);
        let caption = self.either(
            format!("Followers and places on {platform}, {span}{known}"),
            format!("{platform} 팔로워와 순위, {span}{known}"),
        );
        Table { caption, columns, rows }
    }

    fn line_cells(self, catalog: &Catalog, ranked: &Ranked<'_>, line: &Line<'_>) -> Vec<Cell> {
        let day = line.count.and_then(latest).or(line.when.map(When::latest));
        let date = line.count.filter(|count| count.to.is_some()).map(|count| self.dated(count));
        let date = date.or_else(|| line.when.map(|when| self.when_short(when)));
        let figure = line.count.map(|count| match count.from {
            Some(_) => self.gained(count),
            None => self.quantity(count.quantity),
        });
        let is_gain = line.count.is_some_and(|count| count.from.is_some());
        let computed = |scope| ranked.computed_on(scope, day.filter(|_| !is_gain)?);
        let [overall, soloist] = [Scope::Kpop, Scope::Soloists].map(computed);
        let told = [overall, soloist].into_iter().flatten().filter(|found| !found.is_open());
        let age = told.map(|found| found.age).max();
        vec![
            Cell::words(self.act(catalog, &ranked.act.id)),
            Cell::day(date, line.when.map(When::latest)),
            Cell::figure(figure, line.count.map(|count| count.quantity.value as f64)),
            self.reported_cell(line, &[Scope::Kpop]),
            self.reported_cell(line, &[Scope::Soloists, Scope::FemaleSoloists]),
            self.computed_cell(overall, Scope::Kpop),
            self.computed_cell(soloist, Scope::Soloists),
            Cell::figure(age.map(|age| self.count(u64::try_from(age).unwrap_or(0))), age.map(f64::from)),
            Cell::Text(self.line_status(line), Order::Words),
            Cell::Sources(self.line_sources(catalog, line)),
        ]
    }

    /// A computed place, sorted by its best end; that none is known comes last.
    pub(super) fn computed_cell(self, found: Option<&Computed>, scope: Scope) -> Cell {
        let Some(found) = found else { return Cell::figure(None, None) };
        match self.computed_place(found, scope) {
            Some(said) => Cell::figure(Some(said), Some(f64::from(found.best) + f64::from(found.worst) / 1e4)),
            None => Cell::figure(Some(self.no_place().to_owned()), None),
        }
    }

    /// A day, or the stretch of days that a gain is of.
    fn dated(self, count: &Count) -> String {
        let span = count.from.zip(count.to.and_then(When::day)).and_then(|(from, to)| Days::new(from, to));
        match (span, count.to) {
            (Some(span), _) => self.span(span),
            (None, Some(to)) => self.when_short(to),
            (None, None) => String::new(),
        }
    }

    fn gained(self, count: &Count) -> String {
        let figure = self.quantity(count.quantity);
        self.either(format!("gained {figure}"), format!("{figure} 증가"))
    }

    fn reported_cell(self, line: &Line<'_>, scopes: &[Scope]) -> Cell {
        let found = line.places.iter().find(|place| scopes.contains(&place.scope));
        let said = found.map(|place| {
            let rank = self.place(u32::from(place.rank));
            match place.scope {
                Scope::FemaleSoloists => self.either(format!("{rank} of the women"), format!("여성 {rank}")),
                Scope::Kpop | Scope::Soloists => rank,
            }
        });
        Cell::figure(said, found.map(|place| f64::from(place.rank)))
    }

    /// How sure it is: exact, rounded, a bound; and why it is doubted.
    fn line_status(self, line: &Line<'_>) -> String {
        let bound = line.count.filter(|count| count.from.is_none()).map(|count| match count.quantity.bound {
            Bound::Exact => self.either("exact", "정확"),
            Bound::About => self.either("rounded", "반올림"),
            Bound::AtLeast => self.either("at least", "이상"),
            Bound::Almost => self.either("almost", "거의"),
        });
        let doubts = line.count.map(|count| &count.standing).into_iter().chain(line.places.iter().map(|p| &p.standing));
        let doubt = doubts.filter_map(|standing| standing.doubt.as_ref()).map(|why| self.of(why)).next();
        let doubt = doubt.map(|why| self.either(format!("doubted: {why}"), format!("의문: {why}")));
        let undated = line.when.is_none().then(|| self.either("date not given", "날짜 미상").to_owned());
        let parts: Vec<String> = bound.map(str::to_owned).into_iter().chain(undated).chain(doubt).collect();
        parts.join("; ")
    }

    fn line_sources(self, catalog: &Catalog, line: &Line<'_>) -> Vec<SourceLink> {
        let count = line.count.iter().flat_map(|count| &count.standing.citations);
        let places = line.places.iter().flat_map(|place| &place.standing.citations);
        let mut links: Vec<SourceLink> = Vec::new();
        for link in count.chain(places).flat_map(|citation| self.source_links(catalog, std::slice::from_ref(citation)))
        {
            if !links.iter().any(|other| other.address == link.address) {
                links.push(link);
            }
        }
        order::by_key(&mut links, |link| link.grade);
        links
    }
}

/// What is known of an act, date by date: all of the window, and of a chosen act also what has no date.
fn lines<'a>(catalog: &'a Catalog, selection: &Selection, ranked: &Ranked<'a>) -> Vec<Line<'a>> {
    let window = ranked.window;
    let touches = |when: Option<When>| match when {
        Some(when) => when.latest() >= window.from() && when.earliest().unwrap_or(when.latest()) <= window.to(),
        None => ranked.chosen,
    };
    let counts = ranked.counts.iter().chain(&ranked.others).copied().filter(|count| touches(count.to));
    let mut lines: Vec<Line<'a>> =
        counts.map(|count| Line { when: count.to, count: Some(count), places: Vec::new() }).collect();
    let doubted = catalog.places().iter().filter(|place| {
        place.act == ranked.act.id && place.standing.doubt.is_some() && place.standing.stands(selection.as_of)
    });
    for place in ranked.reported.iter().copied().chain(doubted).filter(|place| touches(place.when)) {
        let same = |line: &&mut Line<'_>| {
            line.when == place.when
                && line
                    .count
                    .is_none_or(|c| c.from.is_none() && c.standing.doubt.is_some() == place.standing.doubt.is_some())
                && !line.places.iter().any(|other| other.scope == place.scope)
        };
        match lines.iter_mut().find(same) {
            Some(line) => line.places.push(place),
            None => lines.push(Line { when: place.when, count: None, places: vec![place] }),
        }
    }
    order::by_key(&mut lines, |line| (line.when.is_none(), line.when.map(When::latest)));
    lines
}
