//! What a claim says: in the words it brings along, else in those of what it asserts.
//!
//! Knows a sentence for each kind of assertion: in Korean in the plain style of the press, whose words a claim is; what the
//! page itself says is polite. Does not know whether it holds.

use super::definition::unit_of;
use crate::model::catalog::Catalog;
use crate::model::chart::Unit;
use crate::model::claim::{Among, Assertion, Claim, From, Lead, Metric, Position};
use crate::model::day::Day;
use crate::model::observation::{CountedId, Measure, Quantity};
use crate::words::Language;
use crate::words::particle::Particle::{Object, Topic};

/// What is said of whoever leads a list, in the words of a language.
struct Led {
    /// Who.
    name: String,
    /// Everyone named, where several are.
    names: String,
    /// The value, with its unit.
    value: String,
    /// Among whom.
    field: String,
    /// The day spoken of, or nothing.
    dated: String,
    /// What is counted.
    counted: String,
}

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
            Assertion::Figure { of, by, figure, on } => self.figure_said(catalog, of, by, *figure, *on),
            Assertion::InDays { of, by, value, days, .. } => {
                let name = self.of_each(catalog, of, by);
                let value = self.with_unit(&self.brief(*value), unit(catalog, by));
                let days = self.days(days.unsigned_abs());
                self.either(
                    format!("{name} reached {value} in {days}."),
                    format!("{} {days} 만에 {value}에 이르렀다.", Topic.after(&name)),
                )
            }
            Assertion::DaysBetween { from, to, days, .. } => self.days_between_said(catalog, from, *to, *days),
            Assertion::Rank { work, chart, rank, at } => {
                let (work, chart) = (self.work(catalog, work), self.the_chart(catalog, chart));
                self.rank_said(work, &chart, &self.rank(u32::from(*rank)), *at)
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
                let value =
                    value.map(|value| self.with_unit(&self.brief(value), unit(catalog, by))).unwrap_or_default();
                let value = match is_each(by) {
                    true => self.either(format!("{value} on every track"), format!("전곡 {value}")),
                    false => value,
                };
                let names: Vec<&str> = named.iter().map(|act| self.act(catalog, act)).collect();
                let led = Led {
                    name: self.counted(catalog, of),
                    names: self.list(&names),
                    value,
                    field: self.field_of_year(*among),
                    dated: self.on_day(*on),
                    counted: self.meant(catalog, by),
                };
                self.lead_said(*lead, &led, unit(catalog, by))
            }
        }
    }

    fn figure_said(
        self,
        catalog: &Catalog,
        of: &CountedId,
        by: &[Metric],
        figure: Quantity,
        on: Option<Day>,
    ) -> String {
        let (name, counted) = (self.counted(catalog, of), self.meant(catalog, by));
        let verb = verb(unit(catalog, by));
        let (figure, dated) = (self.with_unit(&self.quantity(figure), unit(catalog, by)), self.on_day(on));
        self.either(
            format!("{name} {verb} {figure}{dated} ({counted})."),
            format!("{} {dated}{} 기록했다({counted}).", Topic.after(&name), Object.after(&figure)),
        )
    }

    fn days_between_said(self, catalog: &Catalog, from: &From, to: Day, days: i32) -> String {
        let from = match from {
            From::Release(work) => {
                let work = self.work(catalog, work);
                self.either(format!("the release of {work}"), format!("{work} 발매일"))
            }
            From::Day(day) => self.date(*day),
        };
        let (to, days) = (self.date(to), self.days(days.unsigned_abs()));
        self.either(format!("From {from} to {to} it is {days}."), format!("{from}부터 {to}까지는 {days}이다."))
    }

    fn rank_said(self, work: &str, chart: &str, rank: &str, at: Position) -> String {
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
                let day = self.date(day);
                self.either(
                    format!("{work} was {rank} on {chart} of {day}."),
                    format!("{} {day} 자 {chart}에서 {rank}였다.", Topic.after(work)),
                )
            }
        }
    }

    fn lead_said(self, lead: Lead, led: &Led, unit: Option<Unit>) -> String {
        let Led { name, names, value, field, dated, counted } = led;
        match lead {
            Lead::First => self.either(
                format!("{name} was the first among {field} past {value}{dated} ({counted})."),
                format!("{} {dated}{field} 최초로 {} 넘었다({counted}).", Topic.after(name), Object.after(value)),
            ),
            Lead::Fastest => self.either(
                format!("{name} was the fastest among {field} to {value} ({counted})."),
                format!("{} {field} 최단 기간에 {} 넘었다({counted}).", Topic.after(name), Object.after(value)),
            ),
            Lead::Most => {
                let (verb, unit) = (verb(unit), unit.map_or("", |unit| self.unit(unit)));
                self.either(
                    format!("{name} {verb} the most {unit} among {field}{dated} ({counted})."),
                    format!("{} {dated}{field} 최다를 기록했다({counted}).", Topic.after(name)),
                )
            }
            Lead::Only => self.either(
                format!("Only {names} were above {value} among {field}{dated} ({counted})."),
                format!("{dated}{field} 가운데 {names}만 {} 넘었다({counted}).", Object.after(value)),
            ),
        }
    }

    /// The field, of a year where only that one counts.
    fn field_of_year(self, among: Among) -> String {
        let field = self.field_meant(among);
        match among.year {
            Some(year) => self.either(format!("{field} of {year}"), format!("{year}년 {field}")),
            None => field,
        }
    }

    /// The day spoken of, with its space: behind the figure in English, before it in Korean.
    fn on_day(self, on: Option<Day>) -> String {
        on.map(|day| self.date(day)).map_or_else(String::new, |on| self.either(format!(" on {on}"), format!("{on} ")))
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
pub(super) fn unit(catalog: &Catalog, by: &[Metric]) -> Option<Unit> {
    unit_of(catalog, by.first()?)
}
