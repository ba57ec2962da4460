//! Tables: what a timeline shows, as rows of words.
//!
//! Knows columns, rows and cells. Does not know how a table is drawn, nor ([`sorting`](super::sorting)) how it is sorted.

use super::Language;
use crate::claim::Verdict;
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::order;
use crate::model::source::{Citation, Grade};

/// A table with its caption; each row has a cell for each column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the table holds, in a sentence.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One column: one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Whether it holds figures, which stand to the right.
    pub numeric: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A cell for each column; the first one names the row.
    pub cells: Vec<Cell>,
    /// Whether it speaks of what the reader chose, and not of a peer.
    pub chosen: bool,
    /// Whether the figure was withdrawn: it is struck out, the first of the columns of figures.
    pub struck: bool,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words or a figure, and what it is sorted by.
    Text(String, Order),
    /// The same, leading to the best of those who say so.
    Linked(String, Order, String),
    /// Who says so.
    Sources(Vec<SourceLink>),
    /// What came of a claim, in words, and which verdict that is; sorted as verdicts are listed.
    Verdict(&'static str, Verdict),
}

/// What a cell is sorted by; a smaller one first, unknown last.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Order {
    /// As its words read.
    Words,
    /// By a number: a figure, a rank, a day's number.
    Number(f64),
    /// There is nothing to sort by.
    Unknown,
}

/// A link to a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLink {
    /// Its title or, without one, its publisher.
    pub label: String,
    /// Who publishes it, where the label is the title.
    pub publisher: Option<String>,
    /// The day it was published, in words; nothing where unknown.
    pub date: String,
    /// Where it is; http or https.
    pub address: String,
    /// Its grade.
    pub grade: Grade,
    /// What the source itself says, where that is rounder than the figure it stands on.
    pub says: Option<String>,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(name: &str) -> Self {
        Self { name: name.to_owned(), numeric: false }
    }

    /// A column of figures.
    #[must_use]
    pub fn figures(name: &str) -> Self {
        Self { name: name.to_owned(), numeric: true }
    }
}

impl Cell {
    /// Words, sorted as they read.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        Self::Text(text.into(), Order::Words)
    }

    /// A figure, or a dash where there is none.
    #[must_use]
    pub fn figure(text: Option<String>, number: Option<f64>) -> Self {
        Self::Text(text.unwrap_or_else(|| "–".to_owned()), number.map_or(Order::Unknown, Order::Number))
    }

    /// A date in words, sorted by its day.
    #[must_use]
    pub fn day(text: Option<String>, day: Option<Day>) -> Self {
        Self::figure(text, day.map(|day| f64::from(day.number())))
    }
}

impl Language {
    /// The links to what is cited, the best grade first.
    #[must_use]
    pub fn source_links(self, catalog: &Catalog, citations: &[Citation]) -> Vec<SourceLink> {
        let link = |citation: &Citation| {
            let source = catalog.source(&citation.source)?;
            let (label, publisher) = match &source.title {
                Some(title) => (title.clone(), Some(source.publisher.clone())),
                None => (source.publisher.clone(), None),
            };
            Some(SourceLink {
                label,
                publisher,
                date: match (citation.file, source.date) {
                    (Some(file), _) => self.date_short(file),
                    (None, Some(date)) => self.when_short(date),
                    (None, None) => String::new(),
                },
                address: source.address(citation.file),
                grade: source.grade,
                says: citation.says.map(|says| self.quantity(says)),
            })
        };
        let mut links: Vec<_> = citations.iter().filter_map(link).collect();
        // Of one grade first those that say this very figure.
        order::by_key(&mut links, |link| (link.grade, link.says.is_some()));
        links
    }

    /// The word for a grade.
    #[must_use]
    pub fn grade(self, grade: Grade) -> &'static str {
        match (self, grade) {
            (Self::En, Grade::Official) => "official",
            (Self::En, Grade::Reliable) => "reliable",
            (Self::En, Grade::Convenience) => "convenience",
            (Self::En, Grade::Fan) => "fan",
            (Self::Ko, Grade::Official) => "공식",
            (Self::Ko, Grade::Reliable) => "신뢰",
            (Self::Ko, Grade::Convenience) => "정리 자료",
            (Self::Ko, Grade::Fan) => "팬",
        }
    }
}
