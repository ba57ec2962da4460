//! Claims as a table, and the rows on which one of them rests.
//!
//! Knows columns and cells. Does not know which claims are listed.

use crate::claim::{Checked, Evidence, Role, Verdict};
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::day::Day;
use crate::model::id::SourceId;
use crate::model::source::Citation;
use crate::words::Language;
use crate::words::table::{Cell, Column, Row, SourceLink, Table};

impl Language {
    /// Claims with their verdicts and the sentence that says why: one row each.
    #[must_use]
    pub fn claims_table<'a>(
        self,
        catalog: &Catalog,
        claims: impl Iterator<Item = (&'a Claim, Verdict, &'a str)>,
    ) -> Table {
        let columns = [
            self.either("Claim", "주장"),
            self.either("Who", "누가"),
            self.either("When", "언제"),
            self.either("Verdict", "판정"),
            self.either("Reason", "이유"),
        ];
        let row = |(claim, verdict, reason): (&Claim, Verdict, &str)| {
            let by = self.claimants(catalog, claim);
            let when = by.iter().map(|link| link.date.clone()).find(|date| !date.is_empty());
            let when = when.or_else(|| claim.made.map(|day| self.date_short(day)));
            let cells = vec![
                Cell::words(self.claim(catalog, claim)),
                Cell::Sources(by),
                self.day_cell(claim.made, when),
                Cell::Verdict(self.verdict(verdict), verdict),
                Cell::words(reason),
            ];
            Row { cells, chosen: false, struck: false }
        };
        Table {
            caption: self.either("Each claim with its verdict", "주장과 판정").to_owned(),
            columns: columns.map(Column::words).into(),
            rows: claims.map(row).collect(),
        }
    }

    /// Who makes a claim, as links.
    #[must_use]
    pub fn claimants(self, catalog: &Catalog, claim: &Claim) -> Vec<SourceLink> {
        let citation = |source: &SourceId| Citation { source: source.clone(), file: None, says: None };
        let citations: Vec<_> = claim.said_by.iter().map(citation).collect();
        self.source_links(catalog, &citations)
    }

    /// The rows that were looked at for a claim, those that decide first, each with its sources.
    #[must_use]
    pub fn evidence_table(self, catalog: &Catalog, checked: &Checked<'_>, as_of: Option<Day>) -> Table {
        let columns = vec![
            Column::words(self.either("Fact", "내용")),
            Column::words(self.either("Figure", "수치")),
            Column::words(self.either("When", "언제")),
            Column::words(self.either("Its part", "역할")),
            Column::words(self.either("Sources", "출처")),
        ];
        let row = |evidence: &Evidence<'_>| {
            let readout = self.evidence(catalog, evidence.row, as_of);
            let cells = vec![
                Cell::words(readout.title),
                Cell::words(readout.value),
                self.day_cell(evidence.row.day(), Some(readout.when)),
                Cell::words(self.role(evidence.role)),
                Cell::Sources(readout.sources),
            ];
            Row { cells, chosen: evidence.role == Role::Decides, struck: false }
        };
        let caption = match checked.rows(Role::Decides).next() {
            Some(_) => self.either(
                "The rows that decide; without them the verdict would be another",
                "판정을 가른 자료. 이 자료가 없으면 판정이 달라집니다",
            ),
            // With some of it gone the verdict might be another all the same: it may keep a reading from being false.
            None => self
                .either("What was looked at; it leaves the claim open", "살펴본 자료. 이것만으로는 가릴 수 없습니다"),
        };
        Table { caption: caption.to_owned(), columns, rows: checked.evidence.iter().map(row).collect() }
    }

    /// A date in a table, sorted by its day.
    fn day_cell(self, day: Option<Day>, words: Option<String>) -> Cell {
        Cell::figure(words, day.map(|day| f64::from(day.number())))
    }
}
