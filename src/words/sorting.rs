//! Tables in another order: by the values of a column.
//!
//! Knows what a cell is compared by, and that what is unknown comes last whichever way the rest stands. Does not know
//! how a reader asks for it.

use super::Language;
use super::fold::fold;
use super::ledger::LISTED;
use super::table::{Cell, Order, Table};
use crate::model::order;
use std::cmp::Ordering;

/// A table's order, where it is not its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// The column's place.
    pub column: usize,
    /// Whether the greatest comes first.
    pub is_descending: bool,
}

impl Sorting {
    /// What a press on a column's name makes of the order: ascending, then descending, then the table's own.
    #[must_use]
    pub fn pressed(before: Option<Self>, column: usize) -> Option<Self> {
        match before.filter(|sorting| sorting.column == column) {
            None => Some(Self { column, is_descending: false }),
            Some(sorting) if !sorting.is_descending => Some(Self { is_descending: true, ..sorting }),
            Some(_) => None,
        }
    }
}

/// What a cell is compared by: figures, then words, then what is unknown.
#[derive(Debug, PartialEq)]
enum Value {
    Figure(f64),
    Words(String),
    Unknown,
}

impl Value {
    fn of(cell: Option<&Cell>) -> Self {
        match cell {
            Some(Cell::Text(_, Order::Number(number)) | Cell::Linked(_, Order::Number(number), _)) => {
                Self::Figure(*number)
            }
            Some(Cell::Text(text, Order::Words) | Cell::Linked(text, Order::Words, _)) if !text.is_empty() => {
                Self::Words(fold(text))
            }
            Some(Cell::Verdict(_, verdict)) => {
                let turn = LISTED.iter().zip(0_u8..).find(|(listed, _)| *listed == verdict);
                Self::Figure(turn.map_or(0.0, |(_, turn)| f64::from(turn)))
            }
            // The best grade first; of one grade, by the name.
            Some(Cell::Sources(links)) => match links.first() {
                Some(best) => Self::Words(format!("{}{}", best.grade as u8, fold(&best.label))),
                None => Self::Unknown,
            },
            _ => Self::Unknown,
        }
    }

    fn compare(&self, other: &Self, is_descending: bool) -> Ordering {
        let forth = match (self, other) {
            (Self::Unknown, Self::Unknown) => return Ordering::Equal,
            (Self::Unknown, _) => return Ordering::Greater,
            (_, Self::Unknown) => return Ordering::Less,
            (Self::Figure(one), Self::Figure(other)) => one.total_cmp(other),
            (Self::Figure(_), Self::Words(_)) => Ordering::Less,
            (Self::Words(_), Self::Figure(_)) => Ordering::Greater,
            (Self::Words(one), Self::Words(other)) => one.cmp(other),
        };
        if is_descending { forth.reverse() } else { forth }
    }
}

impl Table {
    /// The places of the rows in that order; rows that are equal in it stand as they do without one.
    #[must_use]
    pub fn places(&self, sorting: Option<Sorting>) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        if let Some(Sorting { column, is_descending }) = sorting {
            let values: Vec<Value> = self.rows.iter().map(|row| Value::of(row.cells.get(column))).collect();
            order::by(&mut places, |one, other| values[*one].compare(&values[*other], is_descending));
        }
        places
    }

    /// What is said when the order changed: `Sorted by Position, ascending`; `In the table’s own order`.
    #[must_use]
    pub fn sorted(&self, language: Language, sorting: Option<Sorting>) -> String {
        let by = sorting.and_then(|sorting| Some((&self.columns.get(sorting.column)?.name, sorting.is_descending)));
        match by {
            None => language.either("In the table’s own order", "표의 원래 순서").to_owned(),
            Some((name, false)) => {
                language.either(format!("Sorted by {name}, ascending"), format!("{name} 기준 오름차순 정렬"))
            }
            Some((name, true)) => {
                language.either(format!("Sorted by {name}, descending"), format!("{name} 기준 내림차순 정렬"))
            }
        }
    }
}

impl Language {
    /// What pressing a column's name does.
    #[must_use]
    pub fn sort_by_column(self, column: &str) -> String {
        self.either(format!("Sort by {column}"), format!("{column} 기준으로 정렬"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::Grade;
    use crate::words::table::{Column, Row, SourceLink};
    use proptest::prelude::*;

    fn table(cells: Vec<Cell>) -> Table {
        let rows = cells.into_iter().map(|cell| Row { cells: vec![cell], chosen: false, struck: false }).collect();
        Table { caption: String::new(), columns: vec![Column::figures("Position")], rows }
    }

    fn by(is_descending: bool) -> Option<Sorting> {
        Some(Sorting { column: 0, is_descending })
    }

    #[test]
    fn the_third_press_returns_to_the_tables_own_order() {
        let one = Sorting::pressed(None, 2);
        let two = Sorting::pressed(one, 2);
        assert_eq!(one, Some(Sorting { column: 2, is_descending: false }));
        assert_eq!(two, Some(Sorting { column: 2, is_descending: true }));
        assert_eq!(Sorting::pressed(two, 2), None);
        assert_eq!(Sorting::pressed(two, 1), Some(Sorting { column: 1, is_descending: false }));
    }

    #[test]
    fn figures_are_compared_as_figures_and_the_unknown_comes_last_both_ways() {
        let figure = |value: Option<f64>| Cell::figure(value.map(|value| value.to_string()), value);
        let table = table(vec![figure(Some(113.0)), figure(None), figure(Some(2.0)), figure(Some(20.0))]);
        assert_eq!(table.places(by(false)), [2, 3, 0, 1]);
        assert_eq!(table.places(by(true)), [0, 3, 2, 1]);
        assert_eq!(table.places(None), [0, 1, 2, 3]);
        let nowhere = Some(Sorting { column: 7, is_descending: true });
        assert_eq!(table.places(nowhere), [0, 1, 2, 3]);
    }

    #[test]
    fn words_are_compared_without_case_or_accents_and_sources_by_their_grade() {
        let words = ["rosie", "Álbum", "", "FACE"].map(Cell::words).into_iter().collect();
        assert_eq!(table(words).places(by(false)), [1, 3, 0, 2]);
        let source = |label: &str, grade| SourceLink {
            label: label.to_owned(),
            publisher: None,
            date: String::new(),
            address: String::new(),
            grade,
            says: None,
        };
        let sources = [vec![source("B", Grade::Fan)], vec![], vec![source("C", Grade::Official)]];
        assert_eq!(table(sources.map(Cell::Sources).into_iter().collect()).places(by(false)), [2, 0, 1]);
    }

    #[test]
    fn the_order_is_said() {
        let table = table(Vec::new());
        assert_eq!(table.sorted(Language::En, by(true)), "Sorted by Position, descending");
        assert_eq!(table.sorted(Language::Ko, by(false)), "Position 기준 오름차순 정렬");
        assert_eq!(Language::En.sort_by_column("Position"), "Sort by Position");
        assert_eq!(table.sorted(Language::En, None), "In the table’s own order");
    }

    proptest! {
        #[test]
        fn it_is_stable_and_loses_no_row(values in prop::collection::vec(prop::option::of(0_u8..4), 0..60), down: bool) {
            let cell = |value: &Option<u8>| Cell::figure(value.map(|v| v.to_string()), value.map(f64::from));
            let places = table(values.iter().map(cell).collect()).places(by(down));
            let mut all = places.clone();
            all.sort_unstable();
            prop_assert_eq!(all, (0..values.len()).collect::<Vec<_>>());
            for pair in places.windows(2) {
                let (one, next) = (values[pair[0]], values[pair[1]]);
                prop_assert!(one != next || pair[0] < pair[1], "equal rows keep their order");
                prop_assert!(one.is_some() || next.is_none(), "unknown last");
                if let (Some(one), Some(next)) = (one, next) {
                    prop_assert_ne!(one.cmp(&next), if down { Ordering::Less } else { Ordering::Greater });
                }
            }
        }
    }
}
