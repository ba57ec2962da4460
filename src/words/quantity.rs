//! Figures as they stand: exact or not, and of what.
//!
//! Knows how a bound is said, in full and in short. Does not round: a figure is said as the source gave it.

use super::Language;
use crate::model::chart::{Counter, Unit};
use crate::model::observation::{Bound, Quantity};

/// Behind a figure that is a floor.
const FLOOR: &str = " 이상";

impl Language {
    /// A figure with its bound, to the last digit: `2,101,974`, `about 2.2 M`, `at least 14 M`.
    #[must_use]
    pub fn quantity(self, quantity: Quantity) -> String {
        match quantity.bound {
            Bound::Exact => self.count(quantity.value),
            bound => self.bounded(bound, &self.brief(quantity.value)),
        }
    }

    /// A figure that its source rounded (`about 2.1 M`; `약 210만`), gives as a floor (`at least 14 M`; `1,400만 이상`)
    /// or says was nearly reached (`almost 1.2 bn`; `거의 12억`).
    fn bounded(self, bound: Bound, figure: &str) -> String {
        let (before, behind) = match bound {
            Bound::Exact => ("", ""),
            Bound::About => self.either(("about ", ""), ("약 ", "")),
            Bound::AtLeast => self.either(("at least ", ""), ("", FLOOR)),
            Bound::Almost => self.either(("almost ", ""), ("거의 ", "")),
        };
        [before, figure, behind].concat()
    }

    /// A figure inside a sentence: `about 2.2 million`; `약 220만`.
    pub(super) fn in_prose(self, quantity: Quantity) -> String {
        let text = self.quantity(quantity);
        match self {
            Self::En => text.replace(" M", " million").replace(" bn", " billion").replace(" tn", " trillion"),
            Self::Ko => text,
        }
    }

    /// The same in the unit of its counter, with the decimals that the records leave unwritten:
    /// `7,171.77` points.
    #[must_use]
    pub fn quantity_of(self, counter: Option<&Counter>, quantity: Quantity) -> String {
        match counter.map_or(0, |counter| counter.decimals) {
            0 => self.quantity(quantity),
            decimals => {
                let one = 10_u64.pow(u32::from(decimals));
                let (whole, width) = (self.count(quantity.value / one), usize::from(decimals));
                self.bounded(quantity.bound, &format!("{whole}.{:0width$}", quantity.value % one))
            }
        }
    }

    /// The same with what is counted: `at least 14 M followers`; `1,400만 명 이상`.
    #[must_use]
    pub fn quantity_and_unit(self, counter: Option<&Counter>, quantity: Quantity) -> String {
        let figure = self.quantity_of(counter, quantity);
        self.in_units(&figure, counter.map_or("", |counter| self.unit(counter.unit)))
    }

    /// A figure with the word for what it counts. In Korean a unit stands right behind digits and apart from 만 and 억
    /// (`1,707만 6,293명`, but `1,400만 명`), and before the word for a floor (`1,400만 명 이상`).
    #[must_use]
    pub fn in_units(self, figure: &str, unit: &str) -> String {
        let (number, floor) = match figure.strip_suffix(FLOOR) {
            Some(number) if self == Self::Ko => (number, FLOOR),
            _ => (figure, ""),
        };
        let is_attached = self == Self::Ko && number.ends_with(|last: char| last.is_ascii_digit());
        [number, if is_attached { "" } else { " " }, unit, floor].concat()
    }

    /// What is counted: `copies`, `streams`.
    #[must_use]
    pub fn unit(self, unit: Unit) -> &'static str {
        match (self, unit) {
            (Self::En, Unit::Copies) => "copies",
            (Self::En, Unit::Units) => "album units",
            (Self::En, Unit::Streams) => "streams",
            (Self::En, Unit::Followers) => "followers",
            (Self::En, Unit::Points) => "points",
            (Self::En, Unit::Views) => "views",
            (Self::En, Unit::Listeners) => "monthly listeners",
            (Self::En, Unit::Downloads) => "downloads",
            (Self::En, Unit::Weeks) => "weeks",
            (Self::Ko, Unit::Copies) => "장",
            (Self::Ko, Unit::Units) => "유닛",
            (Self::Ko, Unit::Streams) => "회",
            (Self::Ko, Unit::Followers) => "명",
            (Self::Ko, Unit::Points) => "점",
            (Self::Ko, Unit::Views) => "뷰",
            (Self::Ko, Unit::Listeners) => "명",
            (Self::Ko, Unit::Downloads) => "다운로드",
            (Self::Ko, Unit::Weeks) => "주",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_said_with_its_bound() {
        let figure = |value, bound| Quantity { value, bound };
        assert_eq!(Language::En.quantity(figure(2_101_974, Bound::Exact)), "2,101,974");
        assert_eq!(Language::Ko.quantity(figure(2_101_974, Bound::Exact)), "210만 1,974");
        assert_eq!(Language::En.quantity(figure(2_200_000, Bound::About)), "about 2.2 M");
        assert_eq!(Language::Ko.quantity(figure(14_000_000, Bound::AtLeast)), "1,400만 이상");
        let nearly = figure(1_200_000_000, Bound::Almost);
        assert_eq!([Language::En, Language::Ko].map(|it| it.quantity(nearly)), ["almost 1.2 bn", "거의 12억"]);
        assert_eq!(Language::En.quantity(figure(2_101_974, Bound::About)), "about 2,101,974", "not rounded again");
        assert_eq!(Language::En.in_prose(figure(2_200_000, Bound::About)), "about 2.2 million");
    }

    #[test]
    fn a_unit_stands_where_each_language_has_it() {
        let copies = |language: Language, figure| language.in_units(figure, language.unit(Unit::Copies));
        assert_eq!(copies(Language::En, "at least 1 M"), "at least 1 M copies");
        for (figure, said) in [
            ("210만 1,974", "210만 1,974장"),
            ("약 220만", "약 220만 장"),
            ("100만 이상", "100만 장 이상"),
            ("5,000 이상", "5,000장 이상"),
        ] {
            assert_eq!(copies(Language::Ko, figure), said);
        }
    }

    #[test]
    fn a_figure_with_decimals_keeps_its_bound() {
        let bilingual = |en: &str| crate::model::source::Bilingual { en: en.to_owned(), ko: None };
        let counter = Counter {
            id: crate::model::id::CounterId::parse("index").unwrap(),
            name: "Index".to_owned(),
            korean: None,
            family: crate::model::chart::Family::Other,
            unit: Unit::Points,
            decimals: 2,
            what: bilingual("Points."),
            zone: None,
            real_time: false,
            citations: Vec::new(),
        };
        let said = |bound| {
            let quantity = Quantity { value: 717_177, bound };
            Language::ALL.map(|language| language.quantity_of(Some(&counter), quantity))
        };
        assert_eq!(said(Bound::Exact), ["7,171.77"; 2]);
        assert_eq!(said(Bound::AtLeast), ["at least 7,171.77", "7,171.77 이상"]);
    }
}
