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
use crate::claim::figure::{Figure, Figures, figures, is_so, moment};
use crate::claim::ground::Ground;
use crate::claim::reading::{Anchor, Definition, Finding, Why};
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
    /// Those ahead: since when they were, and the rows that say it; the earliest first. Each suffices.
    ahead: Vec<(Day, Vec<Row<'a>>)>,
    /// Those who may have been ahead, and since when.
    open: Vec<(Day, Row<'a>)>,
    /// Of how many others it is known whether they were ahead.
    compared: usize,
    /// From which release days are counted, where more than one is tried.
    anchor: Option<Anchor>,
}

impl<'a> Held<'a> {
    fn new(own: Truth, why: Why, found: Finding<'a>, rows: Vec<Row<'a>>) -> Self {
        Self { own, why, found, rows, ahead: Vec::new(), open: Vec::new(), compared: 0, anchor: None }
    }

    /// Nothing is known of the subject itself.
    fn unknown(why: Why) -> Self {
        Self::new(Truth::Unknown, why, Finding::Nothing, Vec::new())
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
        (Lead::Fastest | Lead::First | Lead::Only, None) => vec![Held::unknown(Why::NoFigure)],
    };
    for held in held {
        to.compared = to.compared.max(Some(held.compared));
        // The record is compared by either count: it is the same for both.
        let counts: &[_] = match list.lead {
            Lead::Fastest => &[Some(ReleaseDay::Zero), Some(ReleaseDay::One)],
            Lead::First | Lead::Most | Lead::Only => &[None],
        };
        for release_day in counts {
            let anchor = held.anchor;
            let definition =
                Definition { metric: metric_open, release_day: *release_day, anchor, ..Definition::default() };
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
        (Truth::True, Some((since, theirs))) => {
            let Some(first) = theirs.first().copied() else { return };
            let found = Finding::Ahead { first, since: *since, more: held.ahead.len() - 1 };
            // Of those ahead each suffices.
            let best = held.ahead.iter().map(|(_, theirs)| ground.weakest(theirs)).min();
            let own = Some(ground.weakest(&rows)).filter(|_| !rows.is_empty());
            held.ahead.iter().for_each(|(_, theirs)| add(&mut rows, theirs));
            to.ahead(definition, list.among, found, rows, own.max(best).unwrap_or(Grade::Fan));
        }
        (Truth::True, None) => {
            // Who says it of the whole list says it of all that came before; who was the first stays it.
            let is_said_of = |said: &Statement, day: Day| {
                list.lead == Lead::First || said.when.is_none_or(|when| day <= when.latest())
            };
            let said_of_all = |said: &Statement| held.open.iter().all(|(day, _)| is_said_of(said, *day));
            let is_it = |said: &Statement| confirms(said, list, metric);
            let stated = ground.statement(|said| is_it(said) && said_of_all(said)).or_else(|| ground.statement(is_it));
            let is_open = |(day, _): &&(Day, Row<'a>)| stated.is_none_or(|said| !is_said_of(said, *day));
            let open: Vec<Row<'a>> = held.open.iter().filter(is_open).map(|(_, row)| *row).collect();
            match (open.first(), stated.map(Row::Statement)) {
                (Some(first), _) => {
                    add(&mut rows, &open);
                    to.open(definition, Why::LeavesOpen, Finding::MayBeAhead(*first), rows);
                }
                (None, Some(row)) => {
                    rows.push(row);
                    let grade = ground.weakest(&rows);
                    to.read(definition, Truth::True, Finding::Stated(row), rows, grade);
                }
                (None, None) => {
                    to.open(definition, Why::FieldNotHeld, Finding::NobodyAhead(held.compared), rows);
                }
            }
        }
        (Truth::Unknown, _) => to.open(definition, held.why, held.found, rows),
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
        return vec![(Held::unknown(own.why()), nothing)];
    }
    let why = left_open(&own);
    let held = |figure: Figure<'a>| {
        let found = Finding::Amount { low: figure.low, high: figure.high };
        (Held::new(truth(&figure), why, found, figure.rows.clone()), figure)
    };
    own.best.into_iter().map(held).collect()
}

/// Why figures that are held may leave it open: where the claim's own sources give the figure, only they do.
fn left_open(figures: &Figures<'_>) -> Why {
    if figures.own.is_empty() { Why::LeavesOpen } else { Why::OnlyTheClaim }
}

fn above(value: u64) -> impl Fn(&Figure<'_>) -> Truth {
    move |figure| is_so(Quantity { value, bound: Bound::AtLeast }, figure)
}

/// Whether all that is known of the others' figure is that it lies below a value.
fn is_below(figures: &Figures<'_>, value: u64) -> bool {
    !figures.best.is_empty() && figures.best.iter().all(|figure| figure.high.is_some_and(|high| high < value))
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

/// That somebody is ahead by a figure: by the least that it can be.
fn ahead<'a>(rival: &Rival<'a>, figure: &Figure<'a>) -> Option<(Day, Vec<Row<'a>>)> {
    let row = *figure.rows.first()?;
    Some((since(row)?, [row].into_iter().chain(rival.of_year).collect()))
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
