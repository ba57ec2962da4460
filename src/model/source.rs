//! Where a figure comes from.
//!
//! Knows sources, their grades, and which of their files says something. Does not fetch or judge them: a grade is
//! set by the dataset's editors under the rule in `public/data/README.md`.

use super::day::{Day, When};
use super::id::SourceId;
use super::observation::Quantity;

/// How far a source is to be trusted, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The chart or the platform itself.
    Official,
    /// An agency or established press.
    Reliable,
    /// Fan press, mirrors, repositories of copies.
    Convenience,
    /// Fan accounts.
    Fan,
}

/// A page, or a series of files of which each has a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// The page's own title, where it is known.
    pub title: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// When it was published.
    pub date: Option<When>,
    /// Its grade.
    pub grade: Grade,
    /// http or https; may hold `{date}` and `{year}`.
    pub(super) address: String,
}

impl Source {
    /// The address of what is cited: in a series, of the file of that day.
    #[must_use]
    pub fn address(&self, file: Option<Day>) -> String {
        match file {
            Some(day) => {
                self.address.replace("{date}", &day.to_string()).replace("{year}", &format!("{:04}", day.year()))
            }
            // The series itself, without the part that names a file.
            None => match self.address.find('{') {
                Some(brace) => self.address[..self.address[..brace].rfind('/').unwrap_or(brace)].to_owned(),
                None => self.address.clone(),
            },
        }
    }

    /// Whether it is a series of files, one a date.
    #[must_use]
    pub fn is_series(&self) -> bool {
        self.address.contains('{')
    }

    /// The last day it may have been published: a partial date counts as its last day.
    #[must_use]
    pub fn known(&self) -> Option<Day> {
        self.date.map(When::latest)
    }
}

/// That a source says a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Which source.
    pub source: SourceId,
    /// In a series, the day of the file.
    pub file: Option<Day>,
    /// The source's own, rounder figure, where it does not give the very one.
    pub says: Option<Quantity>,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// Korean; where it is left out, the English stands for both.
    pub ko: Option<String>,
}
