//! What is said of several first weeks: which was the highest, and of whom none is held.
//!
//! Says "the most" only of one that is surely ahead ([`lead`](crate::query::lead)), names all that are level, and
//! compares with none of which nothing is counted. Does not know which works are set side by side.

use super::Language;
use super::particle::Particle;
use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::observation::Quantity;
use crate::query::glance::Glance;
use crate::query::lead::{Lead, lead};
use crate::query::totals::Totals;

/// So many works without a first week are named.
const NAMED: usize = 3;

impl Language {
    /// Which of some albums sold the most in a first week: `R sold the most of those counted in a first week, 448,089
    /// copies; no Hanteo Chart first week is held for rosie`. None where no first week of theirs is held.
    pub(super) fn most_in_a_first_week(self, catalog: &Catalog, glances: &[Glance<'_>]) -> Option<String> {
        let (counted, others): (Vec<_>, Vec<_>) = glances.iter().partition(|glance| glance.first_week.is_some());
        let levels: Vec<_> = counted.iter().filter_map(|glance| glance.first_week).collect();
        let lead = lead(&levels.iter().map(|level| level.count.quantity).collect::<Vec<_>>())?;
        let names = |ats: &[usize]| -> String {
            let all = ats.iter().filter_map(|at| counted.get(*at));
            self.some_of(&all.map(|glance| self.album(catalog, &glance.album).to_owned()).collect::<Vec<_>>())
        };
        let ats = lead.places();
        let (names, level) = (names(ats), levels.get(*ats.first()?)?);
        let sold = self.in_units(&self.quantity(level.count.quantity), self.unit(Unit::Copies));
        let counter = self.counter(catalog, &level.count.counter);
        let missing = self.no_first_week(catalog, &others, counter);
        let (of, ko_of) = if others.is_empty() { ("", "") } else { (" of those counted", "집계된 것 중 ") };
        let said = match (self, &lead) {
            (Self::En, _) if levels.len() == 1 => format!("{names} sold {sold} in its first week"),
            (Self::Ko, _) if levels.len() == 1 => format!("{names} 첫 주 판매 {sold}"),
            (Self::En, Lead::One(_)) => format!("{names} sold the most{of} in a first week, {sold}"),
            (Self::Ko, Lead::One(_)) => format!("{ko_of}첫 주 최다 판매는 {names}, {sold}"),
            (Self::En, Lead::Shared(_)) => format!("{names} sold the most{of} in a first week, {sold} each"),
            (Self::Ko, Lead::Shared(_)) => format!("{ko_of}첫 주 최다 판매는 {names} 공동, 각 {sold}"),
            (Self::En, Lead::Open(_)) => {
                format!("{names} sold {sold} in its first week, and none{of} is known to have sold more")
            }
            (Self::Ko, Lead::Open(_)) => {
                format!("{names} 첫 주 판매 {sold}, {ko_of}더 많은 것으로 확인된 작품은 없습니다")
            }
        };
        Some(said + &missing)
    }

    /// `; no Hanteo Chart first week is held for rosie`; nothing where one is held of each, or of too many none.
    fn no_first_week(self, catalog: &Catalog, others: &[&Glance<'_>], counter: &str) -> String {
        if others.is_empty() || others.len() > NAMED {
            return String::new();
        }
        let names: Vec<_> = others.iter().map(|glance| self.album(catalog, &glance.album)).collect();
        let names = self.list(&names);
        self.either(
            format!("; no {counter} first week is held for {names}"),
            format!("; {names}의 {counter} 첫 주 수치는 확보되지 않았습니다"),
        )
    }

    /// `GOLDEN sold 2,438,483 copies in its first week, the most of four; Layover follows with 2,101,974`; of two only
    /// what each sold. The highest comes first; `is_all` says whether that is everything chosen.
    pub(super) fn first_weeks_compared(
        self,
        catalog: &Catalog,
        totals: &Totals<'_>,
        weeks: &[(Quantity, String)],
        is_all: bool,
    ) -> String {
        let [(most, first), (next, second), rest @ ..] = weeks else { return String::new() };
        let lead = lead(&weeks.iter().map(|(figure, _)| *figure).collect::<Vec<_>>()).filter(|_| !rest.is_empty());
        let (unit, by) = (self.unit(totals.counter.unit), self.counted_by(catalog, totals.counter));
        let next = self.quantity(*next);
        let (sold, follows) = (self.in_units(&self.quantity(*most), unit), self.in_units(&next, unit));
        let of = self.small(u32::try_from(weeks.len()).unwrap_or(u32::MAX));
        let of = match is_all {
            true => self.either(of.clone(), format!("{of}장 중")),
            false => self.either(format!("the {of} counted"), format!("집계된 {of}장 중")),
        };
        match (self, lead) {
            (Self::En, Some(Lead::One(_))) => {
                format!("{first} sold {sold}{by} in its first week, the most of {of}; {second} follows with {next}")
            }
            (Self::Ko, Some(Lead::One(_))) => format!(
                "{by}초동은 {of} {} {} 가장 많고, {} {} 뒤를 잇습니다",
                Particle::Subject.after(first),
                Particle::Direction.after(&sold),
                Particle::Subject.after(second),
                Particle::Direction.after(&follows)
            ),
            (_, Some(Lead::Shared(ats))) => {
                let names: Vec<_> = ats.iter().filter_map(|at| Some(weeks.get(*at)?.1.clone())).collect();
                let names = self.some_of(&names);
                self.either(
                    format!("{names} sold {sold} each{by} in their first weeks, the most of {of}"),
                    format!(
                        "{by}초동은 {of} {} {} 나란히 가장 많습니다",
                        Particle::Subject.after(&names),
                        Particle::Direction.after(&sold)
                    ),
                )
            }
            (Self::En, _) => format!("{first} sold {sold}{by} in its first week, {second} {next}"),
            (Self::Ko, _) => format!("{by}초동은 {first} {sold}, {second} {follows}"),
        }
    }
}
