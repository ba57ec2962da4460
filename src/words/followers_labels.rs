//! The words of the panels of follower rankings: above them, on their axes, beside their points.
//!
//! Knows how much a mark says by itself, so that words need not repeat it. Does not know where they stand.

use super::Language;
use crate::model::chart::Counter;
use crate::model::day::{Day, When};
use crate::model::observation::{Bound, Count, Quantity, Scope};
use crate::query::ranking::Ranked;

impl Language {
    /// The name of a panel of places, and how to read it.
    #[must_use]
    pub fn places_panel(self, counter: Option<&Counter>, scope: Scope) -> (String, String) {
        let name = match scope {
            Scope::Soloists => self.either("Place among K-pop soloists", "K팝 솔로 순위"),
            Scope::FemaleSoloists => self.either("Place among female K-pop soloists", "K팝 여성 솔로 순위"),
            Scope::Kpop => self.either("Place in all of K-pop, groups included", "K팝 전체 순위(그룹 포함)"),
        };
        let platform = self.platform(counter);
        let remark = self.either(
            format!("{platform}; dots as reported, pale bars what the counts leave possible"),
            format!("{platform}, 점은 보도된 순위, 연한 막대는 수치로 가능한 범위"),
        );
        (name.to_owned(), remark)
    }

    /// Beside the report that has an act on top: who was reported there before.
    #[must_use]
    pub fn takes_the_lead(self, act: &str, from: &str) -> String {
        self.either(format!("{act} takes the lead from {from}"), format!("{act}, {from} 제치고 1위"))
    }

    /// The name of a panel of counts, and where its axis starts.
    #[must_use]
    pub fn followers_panel(self, counter: Option<&Counter>, floor: u64) -> (String, String) {
        let platform = self.platform(counter);
        let floor = self.either("axis starts at ", "축은 ").to_owned() + &self.short(floor);
        let remark = self.either(format!("{platform}; {floor}"), format!("{platform}, 단위 만 명, {floor}부터"));
        (self.either("Followers", "팔로워").to_owned(), remark)
    }

    /// A tick of the counts' axis: `14 M`; `1,400`, whose unit the line above the panel says, since the gutter is
    /// narrow.
    #[must_use]
    pub fn followers_tick(self, count: u64) -> String {
        match self {
            Self::En => self.short(count),
            Self::Ko if count.is_multiple_of(10_000) => Self::En.count(count / 10_000),
            Self::Ko => self.short(count),
        }
    }

    /// Beside the last count of a line: the figure, the same for where there is less room, and when.
    #[must_use]
    pub fn followers_end(self, count: &Count, of: &Ranked<'_>) -> (String, String, String) {
        let figure = self.drawn(count.quantity);
        let short = match count.quantity.bound {
            Bound::Exact | Bound::About => self.short(count.quantity.value),
            Bound::AtLeast | Bound::Almost => figure.clone(),
        };
        let when = count.to.map(|to| self.then_short(to, of)).unwrap_or_default();
        (figure, short, when)
    }

    /// Beside another count: `15.72 M, 23 Oct`, and the same for where there is less room.
    #[must_use]
    pub fn followers_point(self, count: &Count, of: &Ranked<'_>) -> (String, String) {
        let (figure, short, _) = self.followers_end(count, of);
        let when = match count.to {
            Some(When::Day(day)) => self.day_in(day, of),
            _ => return (figure, short),
        };
        (format!("{figure}, {when}"), short)
    }

    /// A figure beside its mark, which says itself whether it is rounded.
    fn drawn(self, quantity: Quantity) -> String {
        match quantity.bound {
            Bound::Exact | Bound::About => self.brief(quantity.value),
            Bound::AtLeast | Bound::Almost => self.quantity(quantity),
        }
    }

    fn then_short(self, when: When, of: &Ranked<'_>) -> String {
        match (self, when) {
            (Self::En, When::Day(day)) => format!("on {}", self.day_in(day, of)),
            (Self::Ko, When::Day(day)) => self.day_in(day, of),
            (Self::En, When::Month(_) | When::Year(_)) => format!("in {}", self.when_short(when)),
            (Self::En, When::OnOrBefore(day)) => format!("by {}", self.day_in(day, of)),
            _ => self.when_short(when),
        }
    }

    /// A day of the window, as its axis counts: with its year where the axis would not tell it.
    fn day_in(self, day: Day, of: &Ranked<'_>) -> String {
        match of.zero {
            Some(zero) => self.release_day(day - zero),
            None if of.window.count() > 366 => self.date_short(day),
            None => self.date_in_year(day),
        }
    }
}
