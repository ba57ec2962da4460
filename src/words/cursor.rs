//! What a cursor says of a line that it crosses: `Slow Dancing 20`, `V between 14 M and 15.72 M`.
//!
//! Knows how short it has to be, and that what is of another day is told with it. Does not know what is known on the day
//! ([`query::on_day`](crate::query::on_day)), nor where the words stand.

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::observation::Quantity;
use crate::query::fact::Fact;
use crate::query::on_day::Known;

impl Language {
    /// A line on a day, given by its facts; `in_brief` where there is no room for when, or for words between two figures.
    /// Nothing where no fact is where it should be.
    #[must_use]
    pub fn at_cursor(
        self,
        catalog: &Catalog,
        line: &[(Day, &Fact)],
        known: Known,
        day: Day,
        in_brief: bool,
    ) -> Option<String> {
        let at = |place: usize| line.get(place).map(|(_, fact)| *fact);
        let (name, figure) = match known {
            Known::Then(place) => self.figure_of(catalog, at(place)?)?,
            Known::Before(place) => {
                let (name, figure) = self.figure_of(catalog, at(place)?)?;
                let when = when(catalog, at(place)?).filter(|_| !in_brief);
                (name, when.map_or(figure.clone(), |when| format!("{figure} ({})", self.near(when, day))))
            }
            Known::Between(last, next) => {
                let (name, _) = self.figure_of(catalog, at(last)?)?;
                let ends = [at(last)?, at(next)?].map(|fact| fact.counted(catalog).map(|count| count.quantity));
                (name, self.apart(ends[0]?, ends[1]?, in_brief))
            }
        };
        Some(format!("{name} {figure}"))
    }

    /// Of whom a fact is, and its figure as short as a label.
    fn figure_of(self, catalog: &Catalog, fact: &Fact) -> Option<(String, String)> {
        Some(match fact {
            Fact::Entry((chart, work), index) => {
                let rank = u32::from(catalog.entries(chart, work).get(*index)?.rank);
                (self.work(catalog, work).to_owned(), self.either(rank.to_string(), self.place(rank)))
            }
            Fact::Count((subject, _), _) => {
                let (counter, count) = (&fact.counted(catalog)?.counter, fact.counted(catalog)?);
                (self.counted(catalog, subject), self.quantity_of(catalog.counter(counter), count.quantity))
            }
            Fact::Place(index) => {
                let place = catalog.places().get(*index)?;
                (self.act(catalog, &place.act).to_owned(), self.place(place.rank.into()))
            }
            Fact::Computed(act, _, computed) => {
                let places = self.places(computed.best.into(), computed.worst.into());
                (self.act(catalog, act).to_owned(), places)
            }
            Fact::Reach(..) => return None,
        })
    }

    /// What lies between two counts. Their marks say already which of them is rounded, and a floor is one by being the lower.
    fn apart(self, low: Quantity, high: Quantity, in_brief: bool) -> String {
        let (low, high) = (self.brief(low.value), self.brief(high.value));
        match self {
            Self::En if !in_brief => format!("between {low} and {high}"),
            Self::En => format!("{low}–{high}"),
            Self::Ko => format!("{low}~{high}"),
        }
    }

    /// A date, without the year where the cursor's day has it.
    fn near(self, when: When, day: Day) -> String {
        match when {
            When::Day(of) if of.year() == day.year() => self.date_in_year(of),
            when => self.when_short(when),
        }
    }
}

/// When a fact was so, as far as that is known.
fn when(catalog: &Catalog, fact: &Fact) -> Option<When> {
    match fact {
        Fact::Count(..) => fact.counted(catalog)?.to,
        Fact::Place(index) => catalog.places().get(*index)?.when,
        _ => fact.day(catalog).map(When::Day),
    }
}
