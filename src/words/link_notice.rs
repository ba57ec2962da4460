//! What a reader is told about a link that was not, or not fully, followed.
//!
//! Knows the sentences and the remedy in each. Does not know links: what is quoted was made safe to show before.

use super::Language::{self, En, Ko};
use super::particle::Particle;
use crate::model::day::{Day, YEARS};

impl Language {
    /// The link was written for a later Chartrun.
    #[must_use]
    pub fn newer_link(self, version: u32) -> String {
        match self {
            En => format!(
                "This link was made by a newer Chartrun (version {version}). What this one understands is shown; \
                 reloading the page may bring the newer one."
            ),
            Ko => format!(
                "더 새로운 Chartrun(버전 {version})에서 만든 링크입니다. 알아볼 수 있는 부분만 보여 줍니다. \
                 새로고침하면 새 버전이 열릴 수 있습니다."
            ),
        }
    }

    /// The link is longer than any that is read.
    #[must_use]
    pub fn link_too_long(self) -> String {
        match self {
            En => "This link is too long; its end was not read.",
            Ko => "링크가 너무 길어 끝부분은 읽지 않았습니다.",
        }
        .to_owned()
    }

    /// No parameter has that name.
    #[must_use]
    pub fn unknown_parameter(self, name: &str) -> String {
        match self {
            En => format!("This link says “{name}”, which Chartrun does not know. It was left out."),
            Ko => {
                format!(
                    "링크의 {} Chartrun이 모르는 항목이어서 제외했습니다.",
                    Particle::Topic.after(&format!("‘{name}’"))
                )
            }
        }
    }

    /// The parameter has no such value.
    #[must_use]
    pub fn unknown_value(self, parameter: &str, value: &str) -> String {
        match self {
            En => format!("“{value}” is no value of “{parameter}”. It was left out."),
            Ko => format!(
                "{} ‘{parameter}’에 쓸 수 없는 값이어서 제외했습니다.",
                Particle::Topic.after(&format!("‘{value}’"))
            ),
        }
    }

    /// The time is no window.
    #[must_use]
    pub fn unreadable_time(self, value: &str) -> String {
        let (first, last) = YEARS.into_inner();
        match self {
            En => format!(
                "The link's time, “{value}”, is no span of days in the years {first} to {last}: write its first and \
                 its last day, as in 2023-09-01..2023-12-31, or all. The usual time is shown."
            ),
            Ko => format!(
                "링크의 기간 ‘{value}’에는 {first}년부터 {last}년까지의 첫날과 마지막 날이 모두 있어야 합니다(예: \
                 2023-09-01..2023-12-31, 또는 all). 기본 기간을 보여 줍니다."
            ),
        }
    }

    /// The day as of which is no day.
    #[must_use]
    pub fn unreadable_day(self, parameter: &str, value: &str) -> String {
        let (first, last) = YEARS.into_inner();
        match self {
            En => format!(
                "“{value}”, for “{parameter}”, is no day in the years {first} to {last}, written as in 2023-09-08. It \
                 was left out."
            ),
            Ko => format!(
                "‘{parameter}’의 ‘{value}’ 값은 {first}년부터 {last}년까지의 날짜(예: 2023-09-08)가 아니어서 제외했습니다."
            ),
        }
    }

    /// The window ends before it begins.
    #[must_use]
    pub fn reversed_time(self, from: Day, to: Day) -> String {
        let (from, to) = (self.date_short(from), self.date_short(to));
        match self {
            En => format!("The link's time runs backwards, from {from} to {to}. The usual time is shown."),
            Ko => format!("링크의 기간이 {from}부터 {to}까지로 거꾸로 되어 있어 기본 기간을 보여 줍니다."),
        }
    }

    /// The parameter was given twice with different values.
    #[must_use]
    pub fn repeated_parameter(self, parameter: &str) -> String {
        match self {
            En => format!("The link says “{parameter}” more than once. The last one that can be read holds."),
            Ko => format!("링크에 ‘{parameter}’ 항목이 여러 번 있어 읽을 수 있는 마지막 값을 썼습니다."),
        }
    }

    /// A list holds more than is read.
    #[must_use]
    pub fn too_many_ids(self, parameter: &str, most: usize) -> String {
        match self {
            En => format!("“{parameter}” names more than {most}. The first {most} are shown."),
            Ko => format!("‘{parameter}’ 항목이 {most}개를 넘어 앞의 {most}개만 보여 줍니다."),
        }
    }

    /// An id the dataset does not have.
    #[must_use]
    pub fn missing_id(self, field: &str, id: &str) -> String {
        match self {
            En => format!("{field}: this dataset has nothing called “{id}”. It was left out."),
            Ko => {
                let id = Particle::Subject.after(&format!("‘{id}’"));
                format!("{field}: 이 데이터에는 {id} 없어 제외했습니다.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_beyond_the_calendar_is_told_its_bounds() {
        let time = Language::ALL.map(|language| language.unreadable_time("0001-01-01..9999-12-31"));
        assert!(time[0].contains("is no span of days in the years 1900 to 2199: "), "{time:?}");
        assert!(time[1].contains("1900년부터 2199년까지"), "{time:?}");
        let day = Language::ALL.map(|language| language.unreadable_day("asof", "9999-12-31"));
        assert_eq!(
            day[0],
            "“9999-12-31”, for “asof”, is no day in the years 1900 to 2199, written as in 2023-09-08. It was left out."
        );
        assert!(day[1].contains("1900년부터 2199년까지의 날짜"), "{day:?}");
    }
}
