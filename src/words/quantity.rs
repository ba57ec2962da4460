//! Figures as they stand: exact or not, and of what.
//!
//! Knows how a bound is said, in full and in short. Does not round: a figure is said as the source gave it.

use super::Language;
use crate::model::chart::{Counter, Unit};
use crate::model::observation::{Bound, Quantity};

impl Language {
    /// A figure with its bound, to the last digit: `2,101,974`, `about 2.2 M`, `at least 14 M`.
    #[must_use]
    pub fn quantity(self, quantity: Quantity) -> String {
        match quantity.bound {
            Bound::Exact => self.count(quantity.value),
            Bound::About => self.about(quantity.value),
            Bound::AtLeast => self.at_least(quantity.value),
            Bound::Almost => self.almost(quantity.value),
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
                let whole = self.count(quantity.value / one);
                format!("{whole}.{:0width$}", quantity.value % one, width = usize::from(decimals))
            }
        }
    }

    /// The same with what is counted: `at least 14 M followers`; `1,400만명 이상`, the bound behind the unit.
    #[must_use]
    pub fn quantity_and_unit(self, counter: Option<&Counter>, quantity: Quantity) -> String {
        let figure = self.quantity_of(counter, quantity);
        let unit = counter.map_or("", |counter| self.unit(counter.unit));
        match (self, figure.strip_suffix(" 이상")) {
            (Self::En, _) => format!("{figure} {unit}"),
            (Self::Ko, Some(floor)) => format!("{floor}{unit} 이상"),
            (Self::Ko, None) => format!("{figure}{unit}"),
        }
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
    }
}
