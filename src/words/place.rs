//! How places and chart ranks are said.
//!
//! Knows ordinals and ranges of them. Does not know which of a range is likelier, nor what the place is on.

use super::Language;
use crate::model::observation::Scope;
use crate::query::follower::Computed;

impl Language {
    /// A place in a ranking: `3rd`; `3위`.
    #[must_use]
    pub fn place(self, place: u32) -> String {
        match self {
            Self::En => format!("{place}{}", ordinal_ending(place)),
            Self::Ko => format!("{place}위"),
        }
    }

    /// A place known only between two, both possible, in either order: `3rd to 7th`; `3~7위`. Two equal ends are one
    /// place.
    #[must_use]
    pub fn places(self, one: u32, other: u32) -> String {
        let (best, worst) = (one.min(other), one.max(other));
        match self {
            _ if best == worst => self.place(best),
            Self::En => format!("{} to {}", self.place(best), self.place(worst)),
            Self::Ko => format!("{best}~{}", self.place(worst)),
        }
    }

    /// What counts leave of a place among those counted in a scope: `3rd to 7th of 22`; `22팀 중 3~7위`. None where they
    /// rule nothing out: then no place is known.
    #[must_use]
    pub fn computed_place(self, computed: &Computed, scope: Scope) -> Option<String> {
        let places = self.places(u32::from(computed.best), u32::from(computed.worst));
        let among = computed.among;
        let said =
            self.either(format!("{places} of {among}"), format!("{} 중 {places}", self.heads(u32::from(among), scope)));
        (!computed.is_open()).then_some(said)
    }

    /// So many of a scope: `13`; `13명`, or `22팀` where groups are among them.
    #[must_use]
    pub fn heads(self, count: u32, scope: Scope) -> String {
        let korean = match scope {
            Scope::Kpop => "팀",
            Scope::Soloists | Scope::FemaleSoloists => "명",
        };
        format!("{}{}", self.count(u64::from(count)), self.either("", korean))
    }

    /// That no place is known.
    #[must_use]
    pub fn no_place(self) -> &'static str {
        self.either("not known", "알 수 없음")
    }

    /// A rank on a chart, in a sentence: `No. 2`; `2위`.
    #[must_use]
    pub fn rank(self, rank: u32) -> String {
        match self {
            Self::En => format!("No. {rank}"),
            Self::Ko => self.place(rank),
        }
    }

    /// A rank on a chart, as a label: `#2`; `2위`.
    #[must_use]
    pub fn rank_label(self, rank: u32) -> String {
        match self {
            Self::En => format!("#{rank}"),
            Self::Ko => self.place(rank),
        }
    }
}

fn ordinal_ending(number: u32) -> &'static str {
    match (number / 10 % 10, number % 10) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language::{En, Ko};

    #[test]
    fn the_teens_are_all_th() {
        let said: Vec<String> = [0, 1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 101, 111, 112, 1_013, 1_023]
            .into_iter()
            .map(|place| En.place(place))
            .collect();
        assert_eq!(
            said.join(" "),
            "0th 1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 23rd 101st 111th 112th 1013th 1023rd"
        );
        assert_eq!(Ko.place(1), "1위");
    }

    #[test]
    fn a_range_names_both_ends() {
        assert_eq!([En.places(3, 7), Ko.places(3, 7)], ["3rd to 7th", "3~7위"]);
        assert_eq!([En.places(7, 3), Ko.places(7, 3)], ["3rd to 7th", "3~7위"]);
        assert_eq!([En.places(3, 3), Ko.places(3, 3)], ["3rd", "3위"]);
    }

    #[test]
    fn ranks() {
        assert_eq!([En.rank(2), En.rank_label(2), Ko.rank(2), Ko.rank_label(2)], ["No. 2", "#2", "2위", "2위"]);
    }
}
