//! What a claim says: in the words it brings along, else in those of what it asserts.
//!
//! Knows a sentence for each kind of assertion. Does not know whether it holds.

use super::definition::unit_of;
use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::claim::{Assertion, Claim, From, Lead, Metric, Position};
use crate::model::observation::{CountedId, Measure};
use crate::words::Language;
use crate::words::particle::Particle::{Object, Topic};

impl Language {
    /// The claim in a sentence.
    #[must_use]
    pub fn claim(self, catalog: &Catalog, claim: &Claim) -> String {
        match &claim.words {
            Some(words) => self.of(words).to_owned(),
            None => self.asserted(catalog, &claim.asserts),
        }
    }

    fn asserted(self, catalog: &Catalog, asserts: &Assertion) -> String {
        match asserts {
            Assertion::Figure { of, by, figure, on } => {
                let name = self.counted(catalog, of);
                let counted = self.meant(catalog, by);
                let verb = verb(unit(catalog, by));
                let figure = self.with_unit(&self.quantity(*figure), unit(catalog, by));
                let on = on.map(|day| self.date(day));
                match (self, on) {
                    (Self::En, Some(on)) => format!("{name} {verb} {figure} on {on} ({counted})."),
                    (Self::En, None) => format!("{name} {verb} {figure} ({counted})."),
                    (Self::Ko, on) => {
                        let on = on.map(|on| format!("{on} ")).unwrap_or_default();
                        format!("{} {on}{} 기록했다({counted}).", Topic.after(&name), Object.after(&figure))
                    }
                }
            }
            Assertion::InDays { of, by, value, days, .. } => {
                let name = self.of_each(catalog, of, by);
                let value = self.with_unit(&self.brief(*value), unit(catalog, by));
                let days = self.days(days.unsigned_abs());
                self.either(
                    format!("{name} reached {value} in {days}."),
                    format!("{} {days} 만에 {value}에 이르렀다.", Topic.after(&name)),
                )
            }
            Assertion::DaysBetween { from, to, days, .. } => {
                let from = match from {
                    From::Release(work) => {
                        let work = self.work(catalog, work);
                        self.either(format!("the release of {work}"), format!("{work} 발매일"))
                    }
                    From::Day(day) => self.date(*day),
                };
                let (to, days) = (self.date(*to), self.days(days.unsigned_abs()));
                self.either(format!("From {from} to {to} it is {days}."), format!("{from}부터 {to}까지는 {days}이다."))
            }
            Assertion::Rank { work, chart, rank, at } => {
                let (work, chart) = (self.work(catalog, work), self.the_chart(catalog, chart));
                let rank = self.rank(u32::from(*rank));
                match at {
                    Position::Debut => self.either(
                        format!("{work} entered {chart} at {rank}."),
                        format!("{} {chart}에 {rank}로 진입했다.", Topic.after(work)),
                    ),
                    Position::Peak => self.either(
                        format!("{work} peaked at {rank} on {chart}."),
                        format!("{work}의 {chart} 최고 순위는 {rank}다."),
                    ),
                    Position::On(day) => {
                        let day = self.date(*day);
                        self.either(
                            format!("{work} was {rank} on {chart} of {day}."),
                            format!("{} {day} 자 {chart}에서 {rank}였다.", Topic.after(work)),
                        )
                    }
                }
            }
            Assertion::Place { act, scope, rank, on, .. } => {
                let (act, scope, on) = (self.act(catalog, act), self.scope(*scope), self.date(*on));
                let place = self.place(u32::from(*rank));
                self.either(
                    format!("{act} was {place} among {scope} by followers on {on}."),
                    format!("{} {on} 팔로워 수에서 {scope} {place}였다.", Topic.after(act)),
                )
            }
            Assertion::AllOn { album, chart, date, .. } => {
                let (album, chart) = (self.album(catalog, album), self.the_chart(catalog, chart));
                let date = self.date(*date);
                self.either(
                    format!("Every track of {album} stood on {chart} of {date}."),
                    format!("{album} 전곡이 {date} 자 {chart}에 올랐다."),
                )
            }
            Assertion::MoreThan { of, than, by } => {
                let (of, than) = (self.counted(catalog, of), self.counted(catalog, than));
                let counted = self.meant(catalog, by);
                let (verb, unit) = (verb(unit(catalog, by)), unit(catalog, by).map_or("", |unit| self.unit(unit)));
                self.either(
                    format!("{of} {verb} more {unit} than {than} ({counted})."),
                    format!("{} {than}보다 많다({counted}).", Topic.after(&of)),
                )
            }
            Assertion::Leads { lead, of, named, by, value, among, on } => {
                let name = self.counted(catalog, of);
                let counted = self.meant(catalog, by);
                let value =
                    value.map(|value| self.with_unit(&self.brief(value), unit(catalog, by))).unwrap_or_default();
                let value = if is_each(by) {
                    self.either(format!("{value} on every track"), format!("전곡 {value}"))
                } else {
                    value
                };
                let year = among.year.map(|year| self.either(format!(" of {year}"), format!("{year}년 ")));
                let year = year.unwrap_or_default();
                let field = self.field(among.field);
                let field = self.either(format!("{field}{year}"), format!("{year}{field}"));
                let on = on.map(|day| self.date(day));
                let dated = self.either(
                    on.as_ref().map(|on| format!(" on {on}")).unwrap_or_default(),
                    on.map(|on| format!("{on} ")).unwrap_or_default(),
                );
                let (verb, unit) = (verb(unit(catalog, by)), unit(catalog, by).map_or("", |unit| self.unit(unit)));
                match lead {
                    Lead::First => self.either(
                        format!("{name} was the first among {field} past {value}{dated} ({counted})."),
                        format!(
                            "{} {dated}{field} 최초로 {} 넘었다({counted}).",
                            Topic.after(&name),
                            Object.after(&value)
                        ),
                    ),
                    Lead::Fastest => self.either(
                        format!("{name} was the fastest among {field} to {value} ({counted})."),
                        format!(
                            "{} {field} 최단 기간에 {} 넘었다({counted}).",
                            Topic.after(&name),
                            Object.after(&value)
                        ),
                    ),
                    Lead::Most => self.either(
                        format!("{name} {verb} the most {unit} among {field}{dated} ({counted})."),
                        format!("{} {dated}{field} 최다를 기록했다({counted}).", Topic.after(&name)),
                    ),
                    Lead::Only => {
                        let names: Vec<&str> = named.iter().map(|act| self.act(catalog, act)).collect();
                        let names = self.list(&names);
                        self.either(
                            format!("Only {names} were above {value} among {field}{dated} ({counted})."),
                            format!("{dated}{field} 가운데 {names}만 {} 넘었다({counted}).", Object.after(&value)),
                        )
                    }
                }
            }
        }
    }

    /// Of what a figure is: where each track counts, of each.
    fn of_each(self, catalog: &Catalog, of: &CountedId, by: &[Metric]) -> String {
        let name = self.counted(catalog, of);
        if is_each(by) { self.either(format!("Every track of {name}"), format!("{name} 전곡")) } else { name }
    }

    /// The first meaning of a figure; others are listed as definitions.
    fn meant(self, catalog: &Catalog, by: &[Metric]) -> String {
        by.first().map(|metric| self.metric(catalog, metric)).unwrap_or_default()
    }
}

/// Whether each track counts.
fn is_each(by: &[Metric]) -> bool {
    matches!(by.first(), Some(Metric::Count { measure: Measure::EveryTrack, .. }))
}

/// What a work does with what is counted, in English.
fn verb(unit: Option<Unit>) -> &'static str {
    if unit == Some(Unit::Copies) { "sold" } else { "had" }
}

/// What is counted, by the first meaning.
fn unit(catalog: &Catalog, by: &[Metric]) -> Option<Unit> {
    unit_of(catalog, by.first()?)
}
