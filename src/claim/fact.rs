//! From a row of the evidence to the fact that a timeline can point at.
//!
//! Knows which rows are observations of a series. Does not know where they are drawn.

use super::check::{Checked, Role};
use super::row::Row;
use crate::model::catalog::Catalog;
use crate::query::fact::Fact;

impl Row<'_> {
    /// The fact that it is; none for what no timeline draws: statements about whole lists, and releases.
    #[must_use]
    pub fn fact(self, catalog: &Catalog) -> Option<Fact> {
        match self {
            Self::Entry(entry) => Fact::entry(catalog, entry),
            Self::Count(count) => Fact::count(catalog, count),
            Self::Place(place) => Fact::place(catalog, place),
            Self::Statement(_) | Self::Album(_) | Self::Track(_) => None,
        }
    }
}

impl Checked<'_> {
    /// The points of its picture: those that decide; where none does, those that were looked at.
    #[must_use]
    pub fn facts(&self, catalog: &Catalog) -> Vec<Fact> {
        let of = |role: Role| self.rows(role).filter_map(|row| row.fact(catalog)).collect::<Vec<_>>();
        let roles = [Role::Decides, Role::Beside, Role::OwnWord];
        roles.into_iter().map(of).find(|facts| !facts.is_empty()).unwrap_or_default()
    }
}
