//! Where the race is, and how it goes on.
//!
//! Knows the days, the beat, and what makes it stop: the last day, a hidden page, a reader who takes over, less motion
//! asked for, or the region leaving the page. Does not know the standing on any day.

use crate::model::day::Day;
use crate::model::id::ActId;
use crate::model::observation::Scope;
use crate::model::work::ActKind;
use crate::query::race::Race;
use crate::ui::motion;
use crate::ui::shown::Shown;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use std::time::Duration;

/// Who can race, in the order of the switch.
pub const SCOPES: [Scope; 3] = [Scope::Soloists, Scope::Kpop, Scope::FemaleSoloists];

/// The speeds to choose from, in halves of the usual one.
pub const SPEEDS: [u32; 4] = [1, 2, 4, 8];

/// From one day to the next at half of the usual speed, milliseconds.
const SLOWEST: u64 = 2_800;

/// The state of the race.
#[derive(Clone, Copy)]
pub struct Course {
    /// The days of the race, in their order.
    pub days: Memo<Vec<Day>>,
    /// Whether it plays.
    pub playing: RwSignal<bool>,
    /// How fast, in halves.
    pub speed: RwSignal<u32>,
    /// Whether the reader asks for less motion: then it does not play.
    pub is_still: Signal<bool>,
    /// Whether women can be raced apart.
    pub has_women: Memo<bool>,
    /// How often the reader went to a day by hand.
    pub by_hand: RwSignal<u32>,
    scope: Memo<usize>,
    asked: RwSignal<Option<usize>>,
    day: RwSignal<Option<Day>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Course {
    /// Stands on the last day of the window.
    #[must_use]
    pub fn new(shown: Shown) -> Self {
        let asked = RwSignal::new(None);
        let has_women = Memo::new(move |_| of(shown, Scope::FemaleSoloists, |race| race.can_be_run()).unwrap_or(false));
        let scope = Memo::new(move |_| match asked.get() {
            Some(2) if !has_women.get() => 0,
            Some(asked) => asked,
            None => usize::from(are_groups(shown)),
        });
        let days =
            Memo::new(move |_| of(shown, scope_of(scope.get()), |race| race.days().to_vec()).unwrap_or_default());
        let is_still = motion::prefers_less();
        let course = Self {
            days,
            playing: RwSignal::new(false),
            speed: RwSignal::new(2),
            is_still,
            has_women,
            by_hand: RwSignal::new(0),
            scope,
            asked,
            day: RwSignal::new(None),
            timer: StoredValue::new(None),
        };
        motion::on_hidden(move || course.stop());
        on_cleanup(move || course.clear());
        Effect::new(move |_| {
            if is_still.get() {
                course.stop();
            }
        });
        course
    }

    /// Who races.
    #[must_use]
    pub fn scope(self) -> Scope {
        scope_of(self.scope.get())
    }

    /// The place of that scope in the switch.
    #[must_use]
    pub fn pressed(self) -> usize {
        self.scope.get()
    }

    /// Lets others race.
    pub fn race(self, scope: usize) {
        self.stop();
        self.asked.set(Some(scope));
        self.by_hand.update(|times| *times += 1);
    }

    /// The number of the day it is on, from 0.
    #[must_use]
    pub fn at(self) -> usize {
        let day = self.day.get();
        self.days.with(|days| {
            // A window that has no longer the day keeps the race at the one before.
            let until = day.map_or(days.len(), |day| days.iter().filter(|other| **other <= day).count());
            until.saturating_sub(1)
        })
    }

    /// The day it is on; none where there are no days.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        let at = self.at();
        self.days.with(|days| days.get(at).copied())
    }

    /// Goes to a day, by hand: what played stops.
    pub fn go(self, at: usize) {
        self.stop();
        self.put(at);
        self.by_hand.update(|times| *times += 1);
    }

    /// Plays, or stops. At the end it begins again.
    pub fn toggle(self) {
        if self.playing.get_untracked() {
            return self.stop();
        }
        if self.is_still.get_untracked() {
            return;
        }
        if self.is_over() {
            self.put(0);
        }
        self.playing.set(true);
        self.wait();
    }

    /// Stops where it is.
    pub fn stop(self) {
        self.clear();
        if self.playing.get_untracked() {
            self.playing.set(false);
        }
    }

    /// From one day to the next, milliseconds.
    #[must_use]
    pub fn beat(self) -> u64 {
        SLOWEST / u64::from(self.speed.get().max(1))
    }

    fn is_over(self) -> bool {
        untrack(|| self.at() + 1 >= self.days.with(Vec::len))
    }

    fn put(self, at: usize) {
        let day = self.days.with_untracked(|days| days.get(at).copied());
        if day.is_some() {
            self.day.set(day);
        }
    }

    fn wait(self) {
        let beat = Duration::from_millis(untrack(|| self.beat()));
        self.timer.set_value(set_timeout_with_handle(move || self.go_on(), beat).ok());
    }

    fn go_on(self) {
        if !self.is_over() {
            self.put(untrack(|| self.at()) + 1);
        }
        if self.is_over() { self.stop() } else { self.wait() }
    }

    fn clear(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

fn scope_of(place: usize) -> Scope {
    SCOPES.get(place).copied().unwrap_or(Scope::Soloists)
}

fn of<T>(shown: Shown, scope: Scope, ask: fn(&Race<'_>) -> T) -> Option<T> {
    let catalog = shown.catalog();
    shown.selection.with(|selection| Race::new(&catalog, selection, scope).map(|race| ask(&race)))
}

/// Whether only groups are chosen: among soloists they would not be seen.
fn are_groups(shown: Shown) -> bool {
    let catalog = shown.catalog();
    let is_group = |id: &ActId| catalog.act(id).is_some_and(|act| act.kind == ActKind::Group);
    shown.selection.with(|selection| selection.acts.iter().all(is_group))
}
