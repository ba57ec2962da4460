//! Claims to lead a list: first, fastest, most, only.
//!
//! Knows what refutes a leader (one counterexample) and what confirms one (an independent statement about the whole
//! list). That nobody in the dataset was ahead proves nothing, and is said so.

use super::rivals::{Rival, covers, rivals_by};
use crate::claim::evaluation::Evaluation;
use crate::claim::figure::{Figure, figures, is_so, moment};
use crate::claim::ground::Ground;
use crate::claim::reading::{Definition, Finding, Why};
use crate::claim::row::{Row, add};
use crate::claim::verdict::Truth;
use crate::model::chart::Subject;
use crate::model::claim::{Among, Field, Lead, Metric, ReleaseDay};
use crate::model::day::Day;
use crate::model::id::{ActId, CounterId, WorkId};
use crate::model::observation::{Bound, Count, CountedId, Measure, Quantity, Said, Scope, Statement};
use crate::model::order;
use crate::model::source::Grade;
use crate::query::milestone::Levels;
use crate::query::record::{Record, Terms};
use crate::query::totals::work;

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
    grade: Grade,
}

/// Tries a claim to lead by one meaning of the figure.
pub fn leads<'a>(ground: &Ground<'a>, to: &mut Evaluation<'a>, list: &List<'a>, metric: &'a Metric, is_open: bool) {
    let metric_open = is_open.then_some(metric);
    let held = match (list.lead, list.value) {
        (Lead::Fastest, Some(value)) => fastest(ground, to, list, metric, value),
        (Lead::First, Some(value)) => first(ground, to, list, (metric, is_open), value),
        (Lead::Only, Some(value)) => only(ground, to, list, metric, value),
        _ => most(ground, to, list, (metric, is_open)),
    };
    for held in held {
        to.compared = to.compared.max(Some(held.compared));
        // The record is compared by either count: it is the same for both.
        let counts: &[_] = match list.lead {
            Lead::Fastest => &[Some(ReleaseDay::Zero), Some(ReleaseDay::One)],
            _ => &[None],
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
        (Truth::False, _) => to.read(definition, Truth::False, held.found, rows, held.grade),
        (Truth::True, Some((since, first))) => {
            held.ahead.iter().for_each(|(_, row)| add(&mut rows, &[*row]));
            let found = Finding::Ahead { first: *first, since: *since, more: held.ahead.len() - 1 };
            to.read(definition, Truth::False, found, rows, held.grade);
        }
        (Truth::True, None) => match ground.statements().find(|statement| confirms(statement, list, metric)) {
            Some(statement) => {
                let row = Row::Statement(statement);
                rows.push(row);
                to.read(definition, Truth::True, Finding::Stated(row), rows, held.grade);
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
            statement.acts.len() == list.named.len() && list.named.iter().all(|act| statement.acts.contains(act))
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
    (metric, is_open): (&'a Metric, bool),
    truth: &dyn Fn(&Figure<'a>) -> Truth,
) -> Vec<(Held<'a>, Figure<'a>)> {
    let own = figures(ground, list.of, metric, list.on_for(metric));
    to.note(&own);
    if own.best.is_empty() {
        to.unknown(Definition { metric: is_open.then_some(metric), ..Definition::default() }, own.why());
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
            grade: figure.grade,
        };
        (held, figure)
    };
    own.best.into_iter().map(held).collect()
}

fn above(value: u64) -> impl Fn(&Figure<'_>) -> Truth {
    move |figure| is_so(Quantity { value, bound: Bound::AtLeast }, figure)
}

fn first<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    (metric, is_open): (&'a Metric, bool),
    value: u64,
) -> Vec<Held<'a>> {
    let own = own(ground, to, list, (metric, is_open), &above(value));
    let since = not_before(ground, list.of, metric, value);
    let mut ahead = Vec::new();
    let compared = rivals_of(ground, list, metric);
    for rival in &compared {
        let by = reached(ground, rival, metric, value);
        ahead.extend(by.filter(|(day, _)| since.is_some_and(|since| *day < since)));
    }
    order::by_key(&mut ahead, |(day, _)| *day);
    let finish = |(mut held, _): (Held<'a>, Figure<'a>)| {
        held.ahead.clone_from(&ahead);
        held.compared = compared.len();
        held
    };
    own.into_iter().map(finish).collect()
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

/// The first day on which the subject can have been above the value.
fn not_before<'a>(ground: &Ground<'a>, of: &'a CountedId, metric: &Metric, value: u64) -> Option<Day> {
    let release = work(of).and_then(|work| ground.release(&work)).map(|(day, _)| day);
    match metric {
        Metric::Count { counter, measure: Measure::Total } => {
            let counter = ground.catalog.counter(counter)?;
            let levels = Levels::of(ground.catalog, of, &counter.id, ground.as_of, &|count| ground.has(count))?;
            let reached = levels.reached(value)?;
            reached.not_before.or(release.filter(|_| levels.begins_at_release)).filter(|day| *day <= reached.by)
        }
        Metric::Count { counter, measure } => {
            let counts = ground.counts(of, counter).filter(|count| count.measure == *measure);
            counts.filter_map(|count| count.to.map(|to| to.earliest().unwrap_or(to.latest()))).min()
        }
        Metric::TotalAfterFirstWeek(_) | Metric::ChartWeek(_) => release.map(|release| release + 6),
    }
}

/// The last day by which a rival was above the value, and the row of the best grade that says so.
fn reached<'a>(ground: &Ground<'a>, rival: &Rival<'a>, metric: &Metric, value: u64) -> Option<(Day, Row<'a>)> {
    let (counter, measure, until) = match metric {
        Metric::Count { counter, measure } => (counter, Some(*measure), None),
        Metric::TotalAfterFirstWeek(counter) => (counter, None, Some(rival.album?.release?.day()? + 6)),
        Metric::ChartWeek(_) => return None,
    };
    let is_meant = |count: &&'a Count| match measure {
        // What any stretch of days brought, the total has at least.
        Some(Measure::Total) | None => !matches!(count.measure, Measure::Preorder | Measure::EveryTrack),
        Some(measure) => count.measure == measure,
    };
    let counts = ground.counts(rival.of, counter).filter(is_meant).filter(|count| count.quantity.least() >= value);
    let dated = counts.filter_map(|count| Some((count.to?.latest(), count)));
    let graded = dated
        .filter(|(day, _)| until.is_none_or(|until| *day <= until))
        .map(|(day, count)| (ground.grade(&count.standing.citations), until.unwrap_or(day), Row::Count(count)));
    graded
        .reduce(|best, next| if (next.0, next.1) < (best.0, best.1) { next } else { best })
        .map(|(_, day, row)| (day, row))
}

fn fastest<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    value: u64,
) -> Vec<Held<'a>> {
    let (Some(counter), Some(of)) = (counter_of(metric), work(list.of)) else { return Vec::new() };
    let subject = if matches!(of, WorkId::Album(_)) { Subject::Album } else { Subject::Track };
    // The widest field, since the narrower ones are cut from it below.
    let terms = Terms { counter: counter.clone(), of: subject, threshold: value, scope: Scope::Kpop };
    let record = Record::of_heard(ground.catalog, &terms, ground.as_of, &|count| ground.has(count));
    let peers = rivals_by(ground, list.of, list.among, counter);
    let Some((reach, (_, release))) = record.of(&of).zip(ground.release(&of)) else {
        let figures = figures(ground, list.of, metric, list.on_for(metric));
        to.note(&figures);
        let why = if figures.own.is_empty() { Why::NoFigure } else { Why::OnlyTheClaim };
        return vec![Held {
            own: Truth::Unknown,
            why,
            found: Finding::Nothing,
            rows: Vec::new(),
            ahead: Vec::new(),
            compared: peers.len(),
            grade: Grade::Fan,
        }];
    };
    let mut rows = vec![Row::Count(reach.level.count), release];
    add(&mut rows, &reach.others.iter().map(|level| Row::Count(level.count)).collect::<Vec<_>>());
    let is_peer = |other: &WorkId| peers.iter().any(|peer| work(peer.of).as_ref() == Some(other));
    let mut faster: Vec<_> = record.ranking.iter().filter(|r| r.days.1 < reach.days.0 && is_peer(&r.work)).collect();
    order::by_key(&mut faster, |reach| reach.when.to());
    // Who comes next is worth a look: most often it is the record before.
    let next = record.ranking.iter().find(|r| r.days.1 >= reach.days.0 && is_peer(&r.work));
    add(&mut to.beside, &next.map(|rival| Row::Count(rival.level.count)).into_iter().collect::<Vec<_>>());
    let mut ahead = Vec::new();
    for rival in faster {
        ahead.push((rival.when.to(), Row::Count(rival.level.count)));
    }
    vec![Held {
        own: Truth::True,
        why: Why::LeavesOpen,
        found: Finding::Days { low: reach.days.0, high: reach.days.1 },
        rows,
        ahead,
        compared: peers.len(),
        grade: ground.grade(&reach.level.count.standing.citations),
    }]
}

fn most<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    (metric, is_open): (&'a Metric, bool),
) -> Vec<Held<'a>> {
    let own = own(ground, to, list, (metric, is_open), &|_| Truth::True);
    let compared = rivals_of(ground, list, metric);
    let mut theirs: Vec<(Day, Figure<'a>)> = Vec::new();
    for rival in &compared {
        let all = figures(ground, rival.of, metric, list.on_for(metric));
        theirs.extend(all.best.into_iter().filter_map(|figure| Some((figure.rows.first()?.day()?, figure))));
    }
    order::by_key(&mut theirs, |(day, _)| *day);
    let finish = |(mut held, figure): (Held<'a>, Figure<'a>)| {
        let more = theirs.iter().filter(|(_, other)| figure.high.is_some_and(|high| other.low > high));
        held.ahead = more.flat_map(|(day, other)| other.rows.iter().map(|row| (*day, *row))).collect();
        held.compared = compared.len();
        held
    };
    own.into_iter().map(finish).collect()
}

fn only<'a>(
    ground: &Ground<'a>,
    to: &mut Evaluation<'a>,
    list: &List<'a>,
    metric: &'a Metric,
    value: u64,
) -> Vec<Held<'a>> {
    let compared = rivals_of(ground, list, metric);
    let day = list.on_for(metric);
    let (mut truth, mut rows, mut grade, mut low) = (Truth::True, Vec::new(), Grade::Official, (value, None));
    let mut ahead = Vec::new();
    for act in list.named {
        let of = named(&compared, list, act);
        let theirs = of.map(|of| figures(ground, of, metric, day)).unwrap_or_default();
        to.note(&theirs);
        let is_above = theirs.best.iter().map(above(value)).reduce(Truth::and).unwrap_or(Truth::Unknown);
        truth = truth.and(is_above);
        for figure in &theirs.best {
            add(&mut rows, &figure.rows);
            grade = grade.max(figure.grade);
            if is_above == Truth::False {
                low = (figure.low, figure.high);
            }
        }
    }
    for rival in compared.iter().filter(|rival| !list.named.contains(rival.act)) {
        for figure in figures(ground, rival.of, metric, day).best.iter().filter(|figure| figure.low >= value) {
            ahead.extend(figure.rows.iter().filter_map(|row| Some((row.day()?, *row))));
        }
    }
    order::by_key(&mut ahead, |(day, _)| *day);
    let found = Finding::Amount { low: low.0, high: low.1 };
    let why = Why::LeavesOpen;
    // Who else is above refutes it, whatever is known of those named.
    let own = if !ahead.is_empty() && truth == Truth::Unknown { Truth::True } else { truth };
    vec![Held { own, why, found, rows, ahead, compared: compared.len(), grade }]
}

/// What of a named act is counted: itself, or its work.
fn named<'a>(rivals: &[Rival<'a>], list: &List<'a>, act: &ActId) -> Option<&'a CountedId> {
    match list.of {
        CountedId::Act(id) if id == act => Some(list.of),
        _ => rivals.iter().find(|rival| rival.act == act).map(|rival| rival.of),
    }
}

impl List<'_> {
    /// The day that figures are compared on.
    fn on_for(&self, metric: &Metric) -> Option<Day> {
        moment(metric, self.on, self.made)
    }
}
