//! The widest scope in which a claim to lead holds, as far as the data go.
//!
//! Knows the scopes of which the data hold anybody, the widest first: all acts, soloists, women or men among them, the
//! works of the act alone; of all time, then of the year of the work. Tries the claim in each of them, outward and
//! inward of its own, with the very code that tries it there. That nobody compared was ahead is no proof of the scope:
//! how many were compared is always said. Does not know the verdict.

use super::evaluation::Evaluation;
use super::ground::Ground;
use super::kind::{covers, evaluate_among};
use super::reading::{Definition, Finding};
use super::row::Row;
use super::verdict::Truth;
use crate::model::catalog::Catalog;
use crate::model::claim::{Among, Assertion, Claim, Field, Lead};
use crate::model::day::{Day, When};
use crate::model::id::{ActId, WorkId};
use crate::model::observation::{CountedId, Scope};
use crate::model::work::Act;
use crate::query::follower::is_in;
use crate::query::totals::work;

/// How far a claim holds under one meaning of its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Widest<'a> {
    /// The meaning; nothing is left open where it is the same under all.
    pub definition: Definition<'a>,
    /// The widest scopes in which it holds; several where none of them holds the other, none where it holds in none.
    pub holds: Vec<Holds>,
    /// Who is ahead in the next wider scope; where it holds in none, in the narrowest in which anybody is.
    pub ahead: Option<Ahead<'a>>,
    /// Whether there are scopes of which the data do not say: nobody to compare, or the own figure left open.
    pub is_open: bool,
    /// Whether the own figure is not what is claimed, so that it holds in no scope at all.
    pub is_short: bool,
}

/// A scope in which a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holds {
    /// The scope.
    pub among: Among,
    /// How many others of it were compared.
    pub compared: usize,
    /// Whether an independent source says it of the whole list; else nobody compared was ahead.
    pub is_stated: bool,
}

/// Somebody who was ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead<'a> {
    /// In which scope.
    pub among: Among,
    /// The first row that says so.
    pub row: Row<'a>,
    /// Since when.
    pub since: Day,
}

impl Ahead<'_> {
    /// Whether the scope is a part of the one that the words of a claim mean, and not all of it.
    #[must_use]
    pub fn is_inward_of(&self, asserts: &Assertion) -> bool {
        let own = match asserts {
            Assertion::Leads { among, .. } => Some(*among),
            Assertion::AllOn { first, .. } => *first,
            Assertion::Figure { .. } | Assertion::InDays { .. } | Assertion::DaysBetween { .. } => None,
            Assertion::Rank { .. } | Assertion::Place { .. } | Assertion::MoreThan { .. } => None,
        };
        // Of whom the data do not know whether the words mean them, none is known to be a part.
        own.is_some_and(|own| own.narrower.is_none() && own != self.among && is_within(self.among, own))
    }
}

/// What comes of a claim in one scope.
enum Standing<'a> {
    Holds(Holds),
    Ahead(Ahead<'a>),
    /// The own figure is not what is claimed, whoever else is compared.
    Short,
    /// The data do not say.
    Open,
}

/// The widest scopes of a claim under each of its meanings; empty for claims that compare with no field, and where
/// nothing is known of the own figure.
pub fn widest<'a>(ground: &Ground<'a>, claim: &'a Claim) -> Vec<Widest<'a>> {
    let scopes = scopes(ground.catalog, &claim.asserts);
    let looks: Vec<(Among, Evaluation<'a>)> =
        scopes.into_iter().map(|among| (among, evaluate_among(ground, claim, among))).collect();
    let mut all: Vec<Widest<'a>> = Vec::new();
    for reading in looks.iter().flat_map(|(_, look)| &look.readings) {
        let definition = meaning(reading.definition);
        if all.iter().all(|widest| widest.definition != definition) {
            all.push(of_meaning(definition, &looks));
        }
    }
    // What nothing is known of says nothing.
    all.retain(|widest| widest.is_short || !widest.holds.is_empty() || widest.ahead.is_some());
    let alike = |one: &Widest<'_>, other: &Widest<'_>| {
        (&one.holds, one.ahead, one.is_open, one.is_short) == (&other.holds, other.ahead, other.is_open, other.is_short)
    };
    if let [first, others @ ..] = all.as_mut_slice()
        && others.iter().all(|other| alike(first, other))
    {
        first.definition = Definition::default();
        all.truncate(1);
    }
    all
}

/// The part of a definition that can make a difference to who is ahead: days are counted alike for everybody.
fn meaning(definition: Definition<'_>) -> Definition<'_> {
    Definition { release_day: None, ..definition }
}

fn of_meaning<'a>(definition: Definition<'a>, looks: &[(Among, Evaluation<'a>)]) -> Widest<'a> {
    let standings: Vec<Standing<'a>> = looks.iter().map(|(among, look)| standing(definition, *among, look)).collect();
    let holding = || {
        standings.iter().filter_map(|standing| if let Standing::Holds(holds) = standing { Some(*holds) } else { None })
    };
    let is_widest =
        |holds: &Holds| holding().all(|other| other.among == holds.among || !is_within(holds.among, other.among));
    let holds: Vec<Holds> = holding().filter(is_widest).collect();
    let ahead = |standing: &Standing<'a>| if let Standing::Ahead(ahead) = standing { Some(*ahead) } else { None };
    // The scopes come the widest first: the last one in which somebody is ahead is the nearest.
    let mut beaten = standings.iter().rev().filter_map(ahead);
    let ahead = match holds.first() {
        Some(widest) => beaten.find(|ahead| is_within(widest.among, ahead.among)),
        None => beaten.next(),
    };
    let is_open = standings.iter().any(|standing| matches!(standing, Standing::Open));
    let is_short = standings.iter().all(|standing| matches!(standing, Standing::Short));
    Widest { definition, holds, ahead, is_open, is_short: is_short && !standings.is_empty() }
}

fn standing<'a>(definition: Definition<'a>, among: Among, look: &Evaluation<'a>) -> Standing<'a> {
    let all = look.compared.unwrap_or(0);
    let mut standing = Standing::Open;
    for reading in look.readings.iter().filter(|reading| meaning(reading.definition) == definition) {
        let (is_stated, compared) = match (reading.truth, reading.found) {
            (Truth::False, Finding::Ahead { first, since, .. }) => {
                return Standing::Ahead(Ahead { among, row: first, since });
            }
            (Truth::False, _) => return Standing::Short,
            // What is said of a wider list says it of this one only as long as nobody is ahead there.
            (Truth::True, Finding::Stated(Row::Statement(said))) => {
                (among == Among { field: Field::Acts(said.scope), year: None, narrower: None }, all)
            }
            (Truth::True, _) => (true, all),
            (Truth::Unknown, Finding::NobodyAhead(compared)) => (false, compared),
            (Truth::Unknown, _) => continue,
        };
        if is_stated || compared > 0 {
            standing = Standing::Holds(Holds { among, compared, is_stated });
        }
    }
    standing
}

/// The scopes of the data that hold the one of whom it is claimed, the widest first.
fn scopes(catalog: &Catalog, asserts: &Assertion) -> Vec<Among> {
    let (of, field) = match asserts {
        Assertion::Leads { of, among, .. } => (work(of), among.field),
        Assertion::AllOn { album, first: Some(among), .. } => (Some(WorkId::Album(album.clone())), among.field),
        Assertion::AllOn { first: None, .. } => return Vec::new(),
        Assertion::Figure { .. } | Assertion::InDays { .. } | Assertion::DaysBetween { .. } => return Vec::new(),
        Assertion::Rank { .. } | Assertion::Place { .. } | Assertion::MoreThan { .. } => return Vec::new(),
    };
    // Which songs are from a drama the data do not know.
    let Some(act) = whose(catalog, asserts).filter(|_| field != Field::KoreanSoundtracks) else { return Vec::new() };
    let is_one = !matches!(asserts, Assertion::Leads { lead: Lead::Only, .. });
    let is_soloist = |scope| is_in(catalog, act, scope);
    let is_man = catalog.act(act).is_some_and(Act::is_male_soloist);
    let fields = [
        (Field::Acts(Scope::Kpop), true),
        (Field::Acts(Scope::Soloists), is_soloist(Scope::Soloists)),
        (Field::Acts(Scope::FemaleSoloists), is_soloist(Scope::FemaleSoloists)),
        (Field::MaleSoloists, is_man),
        (Field::SameAct, is_one && of.is_some()),
    ];
    let release = of.and_then(|work| catalog.release(&work)).map(When::latest);
    let years = [None].into_iter().chain(release.map(|release| Some(release.year())));
    let of_year = |year: Option<i32>| {
        fields.into_iter().filter(|(_, is_of_it)| *is_of_it).map(move |(field, _)| Among {
            field,
            year,
            narrower: None,
        })
    };
    years.flat_map(of_year).collect()
}

/// The act of whom a claim to lead is made.
#[must_use]
pub fn whose<'a>(catalog: &'a Catalog, asserts: &'a Assertion) -> Option<&'a ActId> {
    match asserts {
        Assertion::Leads { of, .. } => owner(catalog, of),
        Assertion::AllOn { album, .. } => catalog.album(album).map(|album| &album.act),
        Assertion::Figure { .. } | Assertion::InDays { .. } | Assertion::DaysBetween { .. } => None,
        Assertion::Rank { .. } | Assertion::Place { .. } | Assertion::MoreThan { .. } => None,
    }
}

/// The act whose figure it is.
pub(super) fn owner<'a>(catalog: &'a Catalog, of: &'a CountedId) -> Option<&'a ActId> {
    match of {
        CountedId::Act(id) => Some(id),
        CountedId::Album(id) => catalog.album(id).map(|album| &album.act),
        CountedId::Track(id) => catalog.track(id)?.acts.first(),
    }
}

/// Whether all of the one scope are of the other too.
fn is_within(narrow: Among, wide: Among) -> bool {
    covers(wide.field, narrow.field) && (wide.year.is_none() || wide.year == narrow.year)
}
