//! The words of the page's frame that hold a number, a name or a date.
//!
//! Knows how to say them in each language. Does not know what is chosen or how far a load is: it is told.

use super::Language::{En, Ko};
use super::page::Page;
use crate::model::day::Day;

impl Page {
    /// The day whose knowledge is shown: `As of now`, `As of 8 Oct 2023`; `현재 기준`.
    #[must_use]
    pub fn as_of(self, day: Option<Day>) -> String {
        match (self.language(), day) {
            (En, None) => "As of now".to_owned(),
            (En, Some(day)) => format!("As of {}", self.language().date_short(day)),
            (Ko, None) => "현재 기준".to_owned(),
            (Ko, Some(day)) => format!("{} 기준", self.language().date_short(day)),
        }
    }

    /// The button for what is chosen and has no room in the bar: `+2 more`.
    #[must_use]
    pub fn more_chosen(self, count: usize) -> String {
        match self.language() {
            En => format!("+{count} more"),
            Ko => format!("+{count}개 더"),
        }
    }

    /// The button that takes a choice back: `Remove Layover`.
    #[must_use]
    pub fn remove(self, name: &str) -> String {
        match self.language() {
            En => format!("Remove {name}"),
            Ko => format!("{name} 빼기"),
        }
    }

    /// All works of the chosen acts: `all 12 works`.
    #[must_use]
    pub fn all_works(self, count: usize) -> String {
        match (self.language(), count) {
            (En, 1) => "their one work".to_owned(),
            (En, _) => format!("all {count} works"),
            (Ko, _) => format!("모든 작품 {count}개"),
        }
    }

    /// The button that opens the filters on a narrow screen: `Filters`, `Filters 4`.
    #[must_use]
    pub fn filters_button(self, set: usize) -> String {
        let word = self.filters();
        if set == 0 { word.to_owned() } else { format!("{word} {set}") }
    }

    /// How many a search found, for those who do not see the list: `3 found`.
    #[must_use]
    pub fn found(self, count: usize) -> String {
        match self.language() {
            En => format!("{count} found"),
            Ko => format!("{count}개 찾음"),
        }
    }

    /// How far a load is: `Loading the data: 310 of 690 KB`.
    #[must_use]
    pub fn loading(self, received: usize, total: usize) -> String {
        match (self.language(), received) {
            (En, 0) => "Loading the data".to_owned(),
            (Ko, 0) => "데이터를 불러오는 중".to_owned(),
            // The file on the host may be another one than this program was built with.
            (En, _) if received > total => format!("Loading the data: {} KB", Self::kilobytes(received)),
            (Ko, _) if received > total => format!("데이터를 불러오는 중: {}KB", Self::kilobytes(received)),
            (En, _) => format!("Loading the data: {} of {} KB", Self::kilobytes(received), Self::kilobytes(total)),
            (Ko, _) => format!("데이터를 불러오는 중: {}KB 중 {}KB", Self::kilobytes(total), Self::kilobytes(received)),
        }
    }

    fn kilobytes(bytes: usize) -> String {
        // Not `count`: sizes are not said in 만.
        En.count(bytes.div_ceil(1000) as u64)
    }

    /// The document's title: `Layover · Chart entries · Chartrun`.
    #[must_use]
    pub fn title(self, works: &str, region: Option<&str>) -> String {
        let parts = [works, region.unwrap_or_default(), "Chartrun"];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// The line that opens the rest of many sources: `11 more sources`.
    #[must_use]
    pub fn more_sources(self, count: usize) -> String {
        match self.language() {
            En => format!("{count} more sources"),
            Ko => format!("출처 {count}개 더"),
        }
    }

    /// The button that shows the rest of a long table: `Show all 1,204 rows`.
    #[must_use]
    pub fn show_all_rows(self, count: usize) -> String {
        let count = self.language().count(count as u64);
        match self.language() {
            En => format!("Show all {count} rows"),
            Ko => format!("{count}행 모두 보기"),
        }
    }
}
