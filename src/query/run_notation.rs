//! A chart run as chart-watchers write it: `*2*-20-46-70-97-142-160-(4)-RE 176`.
//!
//! | written | is |
//! |---|---|
//! | `20` | a position |
//! | `*2*` | the first position at the peak: bold, as plain text writes it |
//! | `RE 176` | a re-entry: the first period known on the chart after periods known off it |
//! | `#` | one period on the chart, rank not held; `RE #` where it is a re-entry |
//! | `(4)` | four periods known off the chart |
//! | `(?4)` | four periods without data |
//!
//! A period is a week on a weekly chart, a day on a daily one. Knows how a [`ChartRun`] is written so and how such a
//! text is read back; the two are inverse. Does not know words: what is wrong with a text is told as a [`Fault`], and
//! said by [`words`](crate::words::run_notation). A peak that is reported without a date is not at any position, so
//! no position is marked then.

use super::run::{ChartRun, State};
use std::fmt;

/// One part of a written run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A position.
    Rank {
        /// The rank, 1 or more.
        rank: u16,
        /// Whether it is the first position at the peak.
        is_peak: bool,
        /// Whether periods known off the chart lie before it.
        is_re_entry: bool,
    },
    /// One period on the chart whose rank is not held.
    RankNotHeld {
        /// Whether periods known off the chart lie before it.
        is_re_entry: bool,
    },
    /// Periods known off the chart, one or more.
    Off(u32),
    /// Periods without data, one or more.
    NoData(u32),
}

/// A written run: one step or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    steps: Vec<Step>,
}

/// What is wrong with a text that should be a written run, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The step, counted from 1.
    pub step: usize,
    /// Its first character's place in the text, counted from 1.
    pub place: usize,
    /// What stands there, cut after 24 characters.
    pub found: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a text is no written run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing between two hyphens, or nothing at all.
    Empty,
    /// The text is longer than [`MAX_LENGTH`].
    TooLong,
    /// It is none of the signs above.
    NotAStep,
    /// A rank is 1 to 65,535.
    RankOutOfRange,
    /// A number of periods is 1 to [`MAX_PERIODS`].
    PeriodsOutOfRange,
    /// `RE` without periods known off the chart since the work was last on it.
    NeverOff,
    /// A second peak is marked.
    SecondPeak,
    /// A position is better than the one marked as the peak.
    NotThePeak,
}

/// The longest text that is read, bytes: a daily run over forty years.
pub const MAX_LENGTH: usize = 65_536;
/// The most periods in one pair of brackets: two and a half centuries of days.
pub const MAX_PERIODS: u32 = 99_999;
/// Steps of a long run that stand before and after what is left out, and how late a peak may come to be among them.
const BEGINNING: usize = 12;
const END: usize = 4;
const LATE: usize = 32;
/// The longest piece of a faulty text that is repeated to its author, characters.
const REPEATED: usize = 24;

impl Notation {
    /// How a run is written; none where not one of its positions has a date.
    #[must_use]
    pub fn of(run: &ChartRun<'_>) -> Option<Self> {
        let best = run.peak();
        let mut peaks = run.weeks.iter().filter_map(|week| Some((week.date, week.entry()?.rank)));
        let peak = peaks.find(|(_, rank)| Some(*rank) == best).map(|(date, _)| date);
        let mut steps: Vec<Step> = Vec::with_capacity(run.weeks.len());
        for week in &run.weeks {
            let is_re_entry = week.is_re_entry;
            let next = match week.state {
                State::Held(entry) => Step::Rank { rank: entry.rank, is_peak: Some(week.date) == peak, is_re_entry },
                State::RankNotHeld => Step::RankNotHeld { is_re_entry },
                State::Off => Step::Off(1),
                State::NoData => Step::NoData(1),
            };
            match (steps.last_mut(), next) {
                (Some(Step::Off(periods)), Step::Off(_)) | (Some(Step::NoData(periods)), Step::NoData(_))
                    if *periods < MAX_PERIODS =>
                {
                    *periods += 1;
                }
                _ => steps.push(next),
            }
        }
        (!steps.is_empty()).then_some(Self { steps })
    }

    /// Reads a written run. Any dash parts the steps, blanks around them do not matter, `re` is `RE`, `**2**` is
    /// `*2*`, and the first period on the chart after those off it is a re-entry whether it says so or not.
    ///
    /// # Errors
    /// The first fault, with its place.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text.len() > MAX_LENGTH {
            let found = text.chars().take(REPEATED).collect();
            return Err(Fault { step: 1, place: 1, found, reason: Reason::TooLong });
        }
        let mut steps: Vec<Step> = Vec::new();
        // Whether the work has been off the chart since it was last on it; the peak as marked; the best rank so far.
        let (mut was_off, mut peak, mut best) = (false, None, u16::MAX);
        let mut place = 1;
        for written in text.split(is_dash) {
            let fault = |reason| Fault {
                step: steps.len() + 1,
                place: place + written.chars().take_while(|c| c.is_whitespace()).count(),
                found: written.trim().chars().take(REPEATED).collect(),
                reason,
            };
            let mut step = step(written.trim()).map_err(fault)?;
            if let Step::Rank { is_re_entry, .. } | Step::RankNotHeld { is_re_entry } = &mut step {
                if *is_re_entry && !was_off {
                    return Err(fault(Reason::NeverOff));
                }
                *is_re_entry = std::mem::take(&mut was_off);
            }
            match step {
                Step::Rank { rank, is_peak, .. } => {
                    if is_peak && peak.is_some() {
                        return Err(fault(Reason::SecondPeak));
                    }
                    if peak.is_some_and(|peak| rank < peak) || (is_peak && best < rank) {
                        return Err(fault(Reason::NotThePeak));
                    }
                    peak = peak.or(is_peak.then_some(rank));
                    best = best.min(rank);
                }
                Step::Off(_) => was_off = true,
                Step::RankNotHeld { .. } | Step::NoData(_) => {}
            }
            steps.push(step);
            place += written.chars().count() + 1;
        }
        Ok(Self { steps })
    }

    /// Its parts, in the order of time.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Its beginning and its end, where it is too long for a line: the peak is in the beginning, unless it comes late.
    /// None where all of it is short enough.
    #[must_use]
    pub fn ends(&self) -> Option<(&[Step], &[Step])> {
        let peak = self.steps.iter().position(|step| matches!(step, Step::Rank { is_peak: true, .. }));
        let beginning = peak.map(|at| at + 1).filter(|length| *length <= LATE).unwrap_or(0).max(BEGINNING);
        let end = self.steps.len().checked_sub(END).filter(|end| *end > beginning + 2)?;
        self.steps.get(..beginning).zip(self.steps.get(end..))
    }
}

/// Hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus: what a text picks up on its way through others.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

fn step(written: &str) -> Result<Step, Reason> {
    if written.is_empty() {
        return Err(Reason::Empty);
    }
    if let Some(inside) = written.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return match inside.trim().strip_prefix('?') {
            Some(periods) => Ok(Step::NoData(number(periods, MAX_PERIODS, Reason::PeriodsOutOfRange)?)),
            None => Ok(Step::Off(number(inside, MAX_PERIODS, Reason::PeriodsOutOfRange)?)),
        };
    }
    let again = written.get(..2).filter(|start| start.eq_ignore_ascii_case("re")).and_then(|_| written.get(2..));
    let (place, is_re_entry) = (again.unwrap_or(written).trim(), again.is_some());
    if place == "#" {
        return Ok(Step::RankNotHeld { is_re_entry });
    }
    let marked = ["**", "*"].into_iter().find_map(|star| place.strip_prefix(star)?.strip_suffix(star));
    let rank = number(marked.unwrap_or(place), u32::from(u16::MAX), Reason::RankOutOfRange)?;
    let rank = u16::try_from(rank).map_err(|_| Reason::RankOutOfRange)?;
    Ok(Step::Rank { rank, is_peak: marked.is_some(), is_re_entry })
}

/// A number from 1 to `most`, in plain digits.
fn number(written: &str, most: u32, out_of_range: Reason) -> Result<u32, Reason> {
    let digits = written.trim();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Reason::NotAStep);
    }
    digits.parse().ok().filter(|number| (1..=most).contains(number)).ok_or(out_of_range)
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Rank { is_re_entry: true, .. } | Self::RankNotHeld { is_re_entry: true } = self {
            f.write_str("RE ")?;
        }
        match *self {
            Self::Rank { rank, is_peak, .. } => {
                let star = if is_peak { "*" } else { "" };
                write!(f, "{star}{rank}{star}")
            }
            Self::RankNotHeld { .. } => f.write_str("#"),
            Self::Off(periods) => write!(f, "({periods})"),
            Self::NoData(periods) => write!(f, "(?{periods})"),
        }
    }
}

impl fmt::Display for Notation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            let dash = if index == 0 { "" } else { "-" };
            write!(f, "{dash}{step}")?;
        }
        Ok(())
    }
}
