//! Who had said an observation by a day.
//!
//! Knows that what a better source says later turns nothing before. Does not know which of two observations stands:
//! that is asked of [`query`](crate::query).

use super::catalog::Catalog;
use super::day::Day;
use super::observation::{Standing, Statement};
use super::source::{Citation, Grade};

impl Catalog {
    /// Whether anybody had said what is said of a whole list by a day; all of it has been by now.
    #[must_use]
    pub fn was_stated(&self, statement: &Statement, as_of: Option<Day>) -> bool {
        statement.citations.iter().any(|citation| self.had_said(citation, as_of))
    }

    /// How many sources had said an observation by a day, or have by now.
    #[must_use]
    pub fn said_by(&self, standing: &Standing, as_of: Option<Day>) -> usize {
        standing.citations.iter().filter(|citation| self.had_said(citation, as_of)).count()
    }

    /// Whether a source had said what it is cited for by a day; all have by now.
    #[must_use]
    pub fn had_said(&self, citation: &Citation, as_of: Option<Day>) -> bool {
        let since = || self.source(&citation.source)?.known().or(citation.file);
        as_of.is_none_or(|day| since().is_some_and(|since| since <= day))
    }

    /// The best grade of those who said it by a day, or have by now. What comes to be said later turns nothing of
    /// that day; where nobody with a date had said it by then (the chart itself made it public), all of them count.
    #[must_use]
    pub fn best_grade(&self, citations: &[&Citation], as_of: Option<Day>) -> Option<Grade> {
        let (mut by_then, mut ever) = (None::<Grade>, None::<Grade>);
        let better = |best: Option<Grade>, grade: Grade| Some(best.map_or(grade, |best| best.min(grade)));
        for citation in citations {
            let Some(source) = self.source(&citation.source) else { continue };
            if self.had_said(citation, as_of) {
                by_then = better(by_then, source.grade);
            }
            ever = better(ever, source.grade);
        }
        by_then.or(ever)
    }

    /// The best grade behind an observation, as of a day.
    #[must_use]
    pub fn grade(&self, standing: &Standing, as_of: Option<Day>) -> Grade {
        let said: Vec<&Citation> = if as_of.is_some() { standing.citations.iter().collect() } else { Vec::new() };
        let by_then = self.best_grade(&said, as_of);
        by_then.unwrap_or(standing.grade)
    }
}
