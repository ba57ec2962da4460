//! Claims to lead a list: first, fastest, most, only.
//!
//! Knows what refutes a leader (one counterexample) and what confirms one (an independent statement about the whole
//! list). That nobody in the dataset was ahead proves nothing, and is said so.

mod elsewhere;
mod fastest;
mod first;
mod most;
mod only;

pub use elsewhere::elsewhere;

use super::rivals::{Rival, covers, rivals_by};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figure, figures, is_so, moment};
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::claim::{Among, Field, Lead, Metric, ReleaseDay};
use crate::model::day::Day;
use crate::model::id::{ActId, CounterId};
use crate::model::observation::{Bound, CountedId, Quantity, Said, Statement};
use crate::model::source::Grade;

/// What is claimed of a list.
pub struct List<'a> {
    /// How it is led.
    pub lead: Lead,
    /// By whom.
    pub of: &'a CountedId,
    /// All who are named.
    pub named: &'a [ActId],
    /// The value to be passed.
    pub value: Option<u64>,
    /// Among whom.
    pub among: Among,
    /// The day spoken of.
    pub on: Option<Day>,
    /// The day of the claim.
    pub made: Option<Day>,
}

/// What was found of the subject itself, and of the others.
struct Held<'a> {
    own: Truth,
    why: Why,
    found: Finding<'a>,
    rows: Vec<Row<'a>>,
    /// Rows of those ahead and since when they were, the earliest first; each suffices.
    ahead: Vec<(Day, Row<'a>)>,
    compared: usize,
}

impl Held<'_> {
    /// Nothing is known of the subject itself.
    fn unknown(why: Why, compared: usize) -> Self {
        let (rows, ahead) = (Vec::new(), Vec::new());
        Self { own: Truth::Unknown, why, found: Finding::Nothing, rows, ahead, compared }
    }
}

/// Tries a claim to lead by one meaning of the figure.
pub fn leads<'a>(ground: &Ground<'a>, to: &mut Evaluation<'a>, list: &List<'a>, metric: &'a Metric, is_open: bool) {
    let metric_open = is_open.then_some(metric);
    let held = match (list.lead, list.value) {
        (Lead::Fastest, Some(value)) => fastest::fastest(ground, to, list, metric, value),
        (Lead::First, Some(value)) => first::first(ground, to, list, metric, value),
        (Lead::Only, Some(value)) => only::only(ground, to, list, metric, value),
        (Lead::Most, _) => most::most(ground, to, list, metric),
        (Lead::Fastest | Lead::First | Lead::Only, None) => vec![Held::unknown(Why::NoFigure, 0)],
    };
    for held in held {
        to.compared = to.compared.max(Some(held.compared));
        // The record is compared by either count: it is the same for both.
        let counts: &[_] = match list.lead {
            Lead::Fastest => &[Some(ReleaseDay::Zero), Some(ReleaseDay::One)],
            Lead::First | Lead::Most | Lead::Only => &[None],
        };
        for release_day in counts {
            let definition = Definition { metric: metric_open, release_day: *release_day, ..Definition::default() };
            judge(ground, to, list, metric, definition, &held);
        }
    }
}

fn judge<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &Metric,
    definition: Definition<'a>,
    held: &Held<'a>,
) {
    let mut rows = held.rows.clone();
    match (held.own, held.ahead.first()) {
        (Truth::False, _) => {
            let grade = ground.weakest(&rows);
            to.read(definition, Truth::False, held.found, rows, grade);
        }
        (Truth::True, Some((since, first))) => {
            let found = Finding::Ahead { first: *first, since: *since, more: held.ahead.len() - 1 };
            // Of those ahead each suffices.
            let best = held.ahead.iter().map(|(_, row)| *row).min_by_key(|row| ground.weakest(&[*row]));
            let grade = ground.weakest(&[rows.as_slice(), best.as_slice()].concat());
            held.ahead.iter().for_each(|(_, row)| add(&mut rows, &[*row]));
            to.ahead(definition, list.among, found, rows, grade);
        }
        (Truth::True, None) => match ground.statement(|statement| confirms(statement, list, metric)) {
            Some(statement) => {
                let row = Row::Statement(statement);
                rows.push(row);
                let grade = ground.weakest(&rows);
                to.read(definition, Truth::True, Finding::Stated(row), rows, grade);
            }
            None => {
                to.unknown(definition, Why::FieldNotHeld);
                if let Some(reading) = to.readings.last_mut() {
                    (reading.found, reading.rows) = (Finding::NobodyAhead(held.compared), rows);
                }
            }
        },
        (Truth::Unknown, _) => {
            to.unknown(definition, held.why);
            if let Some(reading) = to.readings.last_mut() {
                (reading.found, reading.rows) = (held.found, rows);
            }
        }
    }
}

/// Whether a statement about a whole list says what is claimed.
fn confirms(statement: &Statement, list: &List<'_>, metric: &Metric) -> bool {
    let Metric::Count { counter, measure } = metric else { return false };
    let says = match list.lead {
        Lead::First => Said::FirstAbove,
        Lead::Fastest => Said::FastestAbove,
        Lead::Most => Said::Most,
        Lead::Only => Said::OnlyAbove,
    };
    let is_of_it = match list.of {
        _ if list.lead == Lead::Only => {
            list.among.narrower.is_none()
                && statement.acts.len() == list.named.len()
                && list.named.iter().all(|act| statement.acts.contains(act))
        }
        CountedId::Album(id) => statement.album.as_ref() == Some(id),
        CountedId::Act(id) => statement.album.is_none() && statement.acts == std::slice::from_ref(id),
        CountedId::Track(_) => false,
    };
    let field = Field::Acts(statement.scope);
    let is_wide = if list.lead == Lead::Only { field == list.among.field } else { covers(field, list.among.field) };
    statement.says == says
        && statement.counter == *counter
        && statement.measure == *measure
        && statement.value == list.value
        && is_of_it
        && is_wide
}

/// Each figure of the subject against the value, with nobody compared yet; an unknown reading where there are none.
fn own<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    truth: &dyn Fn(&Figure<'a>) -> Truth,
) -> Vec<(Held<'a>, Figure<'a>)> {
    let own = figures(ground, list.of, metric, list.on_for(metric));
    to.note(&own);
    if own.best.is_empty() {
        let nothing = Figure { low: 0, high: None, grade: Grade::Fan, rows: Vec::new() };
        return vec![(Held::unknown(own.why(), 0), nothing)];
    }
    let held = |figure: Figure<'a>| {
        let found = Finding::Amount { low: figure.low, high: figure.high };
        let held = Held {
            own: truth(&figure),
            why: Why::LeavesOpen,
            found,
            rows: figure.rows.clone(),
            ahead: Vec::new(),
            compared: 0,
        };
        (held, figure)
    };
    own.best.into_iter().map(held).collect()
}

fn above(value: u64) -> impl Fn(&Figure<'_>) -> Truth {
    move |figure| is_so(Quantity { value, bound: Bound::AtLeast }, figure)
}

fn counter_of(metric: &Metric) -> Option<&CounterId> {
    match metric {
        Metric::Count { counter, .. } | Metric::TotalAfterFirstWeek(counter) => Some(counter),
        Metric::ChartWeek(_) => None,
    }
}

fn rivals_of<'a>(ground: &Ground<'a>, list: &List<'a>, metric: &Metric) -> Vec<Rival<'a>> {
    counter_of(metric).map_or_else(Vec::new, |counter| rivals_by(ground, list.of, list.among, counter))
}

/// The day from which a row holds; where it has none, the day it was known.
fn since(row: Row<'_>) -> Option<Day> {
    let known = if let Row::Count(count) = row { count.standing.known } else { None };
    row.day().or(known)
}

impl List<'_> {
    /// The day that figures are compared on.
    fn on_for(&self, metric: &Metric) -> Option<Day> {
        moment(metric, self.on, self.made)
    }
}
