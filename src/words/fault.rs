//! What is wrong with a dataset file, said: the place, the reason, and the remedy.
//!
//! Knows the sentences for [`Fault`] and [`Unreadable`], for the page and for the command that checks a file. Does
//! not know how a fault is found.

use super::Language::{self, En, Ko};
use crate::model::fault::{Fault, List, Reason, Unreadable};
use crate::model::read::MAX_BYTES;

/// A fault in words, part by part, so that a page can lay the parts out and a command can join them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultWords {
    /// `counts, record 17, field “to”`
    pub place: String,
    /// What is wrong there.
    pub reason: String,
    /// What to do.
    pub remedy: &'static str,
    /// The record's first characters.
    pub excerpt: String,
}

impl Language {
    /// One fault.
    #[must_use]
    pub fn fault(self, fault: &Fault) -> FaultWords {
        FaultWords {
            place: self.fault_place(fault.list, fault.record, fault.field),
            reason: self.fault_reason(&fault.reason),
            remedy: self.fault_remedy(&fault.reason),
            excerpt: fault.excerpt.clone(),
        }
    }

    /// How many records were left out: `3 records of the dataset were left out.`
    #[must_use]
    pub fn faults(self, count: usize) -> String {
        match (self, count) {
            (En, 1) => "One record of the dataset has a fault and was left out. The rest stands.".to_owned(),
            (En, _) => {
                format!("{count} faults in records of the dataset; those records were left out. The rest stands.")
            }
            (Ko, _) => {
                format!("데이터 기록에서 문제 {count}건을 찾아 해당 기록을 제외했습니다. 나머지는 그대로 보여 줍니다.")
            }
        }
    }

    fn fault_place(self, list: List, record: usize, field: &str) -> String {
        let mut place = list.name().to_owned();
        if record > 0 {
            place.push_str(&match self {
                En => format!(", record {record}"),
                Ko => format!(" {record}번째 기록"),
            });
        }
        if !field.is_empty() {
            place.push_str(&match self {
                En => format!(", field “{field}”"),
                Ko => format!(", ‘{field}’ 항목"),
            });
        }
        place
    }

    fn fault_reason(self, reason: &Reason) -> String {
        match (self, reason) {
            (En, Reason::Shape(message)) => format!("it has not the shape of such a record ({message})"),
            (Ko, Reason::Shape(message)) => format!("기록의 형식이 맞지 않습니다({message})"),
            (En, Reason::NotAnId(text)) => format!("“{text}” is not an id"),
            (Ko, Reason::NotAnId(text)) => format!("‘{text}’: id의 형식이 아닙니다"),
            (En, Reason::Unknown(text)) => format!("nothing in the file has the id “{text}”"),
            (Ko, Reason::Unknown(text)) => format!("‘{text}’: 파일에 없는 id입니다"),
            (En, Reason::Unlike(text)) => format!("“{text}” is of another kind than fits here"),
            (Ko, Reason::Unlike(text)) => format!("‘{text}’: 종류가 맞지 않습니다"),
            (En, Reason::Twice(text)) => format!("“{text}” stands there twice"),
            (Ko, Reason::Twice(text)) => format!("‘{text}’: 두 번 적혀 있습니다"),
            (En, Reason::Taken(text)) => format!("another record has the id “{text}” already"),
            (Ko, Reason::Taken(text)) => format!("‘{text}’: 다른 기록이 이미 쓰는 id입니다"),
            (En, Reason::Subject) => "it must name just one subject".to_owned(),
            (Ko, Reason::Subject) => "대상을 꼭 하나만 적어야 합니다".to_owned(),
            (En, Reason::Word(text)) => format!("“{text}” is none of the words this field allows"),
            (Ko, Reason::Word(text)) => format!("‘{text}’: 이 항목에 쓸 수 없는 말입니다"),
            (En, Reason::Date(text)) => format!("“{text}” is no date"),
            (Ko, Reason::Date(text)) => format!("‘{text}’: 없는 날짜입니다"),
            (En, Reason::Reversed) => "it ends before it begins".to_owned(),
            (Ko, Reason::Reversed) => "끝이 시작보다 앞섭니다".to_owned(),
            (En, Reason::Rank { rank, depth }) => format!("rank {rank} is outside the chart's 1 to {depth}"),
            (Ko, Reason::Rank { rank, depth }) => format!("{rank}위는 이 차트의 범위(1~{depth}위) 밖입니다"),
            (En, Reason::RankTaken { rank, by }) => {
                format!("record {by} holds rank {rank} of that chart date already")
            }
            (Ko, Reason::RankTaken { rank, by }) => {
                format!("같은 날짜 차트의 {rank}위가 {by}번째 기록에 이미 있습니다")
            }
            (En, Reason::Withdrawn) => "it was withdrawn before it was known".to_owned(),
            (Ko, Reason::Withdrawn) => "알려지기 전에 철회된 것으로 되어 있습니다".to_owned(),
            (En, Reason::Unpublished) => "it was made before any source that it names was published".to_owned(),
            (Ko, Reason::Unpublished) => "적힌 출처가 나오기도 전에 한 주장으로 되어 있습니다".to_owned(),
            (En, Reason::NoSource) => "it names no source".to_owned(),
            (Ko, Reason::NoSource) => "출처가 없습니다".to_owned(),
            (En, Reason::Address(text)) => format!("“{text}” is not an http or https address"),
            (Ko, Reason::Address(text)) => format!("‘{text}’: http 또는 https 주소가 아닙니다"),
            (En, Reason::Character(c)) => {
                format!("it holds an invisible control character (U+{:04X})", u32::from(*c))
            }
            (Ko, Reason::Character(c)) => format!("보이지 않는 제어 문자(U+{:04X})가 들어 있습니다", u32::from(*c)),
            (En, Reason::Length(length)) => format!("with {length} characters it is too long"),
            (Ko, Reason::Length(length)) => format!("{length}자로 너무 깁니다"),
            (En, Reason::TooMany(count)) => format!("with {count} entries the list is too long"),
            (Ko, Reason::TooMany(count)) => format!("항목이 {count}개로 너무 많습니다"),
            (En, Reason::Nothing) => "it says nothing (0 or empty)".to_owned(),
            (Ko, Reason::Nothing) => "0이거나 비어 있습니다".to_owned(),
            (En, Reason::Figure(value)) => format!("{value} is beyond anything that is counted"),
            (Ko, Reason::Figure(value)) => format!("{value}: 셀 수 있는 범위를 넘었습니다"),
        }
    }

    fn fault_remedy(self, reason: &Reason) -> &'static str {
        match (self, reason) {
            (En, Reason::Shape(_)) => "Compare the record with schema.json.",
            (Ko, Reason::Shape(_)) => "schema.json과 비교해 보세요.",
            (En, Reason::NotAnId(_)) => "An id has only a-z, 0-9 and hyphens inside, at most 80 of them.",
            (Ko, Reason::NotAnId(_)) => "id는 a-z, 0-9와 그 사이의 하이픈으로 80자까지 씁니다.",
            (En, Reason::Unknown(_) | Reason::Unlike(_)) => "Add what it names, or correct the spelling.",
            (Ko, Reason::Unknown(_) | Reason::Unlike(_)) => "가리키는 기록을 추가하거나 철자를 바로잡으세요.",
            (En, Reason::Taken(_)) => "Give one of the two another id, or join them.",
            (Ko, Reason::Taken(_)) => "둘 중 하나의 id를 바꾸거나 기록을 합치세요.",
            (En, Reason::Subject) => "Keep one of act, album and track, and remove the others.",
            (Ko, Reason::Subject) => "act, album, track 중 하나만 남기세요.",
            (En, Reason::Word(_)) => "schema.json lists the words.",
            (Ko, Reason::Word(_)) => "쓸 수 있는 말은 schema.json에 있습니다.",
            (En, Reason::Date(_)) => "Write it as 2023-09-08, or as far as it is known: 2023-09, 2023.",
            (Ko, Reason::Date(_)) => "2023-09-08처럼 쓰거나, 아는 데까지 2023-09, 2023처럼 쓰세요.",
            (En, Reason::Reversed) => "Swap the two ends.",
            (Ko, Reason::Reversed) => "시작과 끝을 바꾸세요.",
            (En, Reason::Rank { .. }) => "Correct the rank, or the chart's depth.",
            (Ko, Reason::Rank { .. }) => "순위 또는 차트의 depth를 바로잡으세요.",
            (En, Reason::RankTaken { .. }) => "Correct one of the two, or mark the tie.",
            (Ko, Reason::RankTaken { .. }) => "둘 중 하나를 바로잡거나 동률로 표시하세요.",
            (En, Reason::Withdrawn) => "A withdrawal comes after the day the figure was known.",
            (Ko, Reason::Withdrawn) => "철회일은 수치가 알려진 날보다 늦어야 합니다.",
            (En, Reason::Unpublished) => "Name who made it then, or leave the day out.",
            (Ko, Reason::Unpublished) => "그날 주장한 출처를 적거나 날짜를 빼세요.",
            (En, Reason::NoSource) => "Name at least one id from the list of sources.",
            (Ko, Reason::NoSource) => "sources 목록의 id를 하나 이상 적으세요.",
            (En, Reason::Address(_)) => "Write the whole address, with https://.",
            (Ko, Reason::Address(_)) => "https://를 포함한 전체 주소를 쓰세요.",
            (En, Reason::Character(_)) => "Type the text anew without it.",
            (Ko, Reason::Character(_)) => "그 문자를 빼고 다시 입력하세요.",
            (En, Reason::Length(_) | Reason::TooMany(_) | Reason::Twice(_)) => "Shorten it.",
            (Ko, Reason::Length(_) | Reason::TooMany(_) | Reason::Twice(_)) => "짧게 줄이세요.",
            (En, Reason::Nothing) => "Leave it out, or say more.",
            (Ko, Reason::Nothing) => "빼거나 내용을 쓰세요.",
            (En, Reason::Figure(_)) => "Check the digits.",
            (Ko, Reason::Figure(_)) => "자릿수를 확인하세요.",
        }
    }

    /// Why a file cannot be read at all.
    #[must_use]
    pub fn unreadable(self, reason: &Unreadable) -> String {
        let most = MAX_BYTES / 1_000_000;
        match (self, reason) {
            (En, Unreadable::Empty) => "The data file is empty.".to_owned(),
            (Ko, Unreadable::Empty) => "데이터 파일이 비어 있습니다.".to_owned(),
            (En, Unreadable::TooLarge(bytes)) => {
                format!("The data file has {} MB; at most {most} MB are read.", bytes.div_ceil(1_000_000))
            }
            (Ko, Unreadable::TooLarge(bytes)) => {
                format!("데이터 파일이 {}MB입니다. {most}MB까지 읽습니다.", bytes.div_ceil(1_000_000))
            }
            (En, Unreadable::NotJson { line }) => format!("The data file is not JSON; reading stopped at line {line}."),
            (Ko, Unreadable::NotJson { line }) => {
                format!("데이터 파일이 JSON이 아닙니다. {line}번째 줄에서 멈췄습니다.")
            }
            (En, Unreadable::CutOff { line }) => format!("The data file breaks off at line {line}."),
            (Ko, Unreadable::CutOff { line }) => format!("데이터 파일이 {line}번째 줄에서 끊겼습니다."),
            (En, Unreadable::NotADataset(message)) => {
                format!("The file is JSON, but not a dataset of this kind ({message}).")
            }
            (Ko, Unreadable::NotADataset(message)) => format!("JSON이지만 이 페이지의 데이터가 아닙니다({message})."),
            (En, Unreadable::Format(format)) => {
                format!("The data file has format {format}, which this program cannot read.")
            }
            (Ko, Unreadable::Format(format)) => format!("데이터 파일이 이 프로그램이 모르는 형식 {format}입니다."),
            (En, Unreadable::TooMany(list)) => format!("The list “{}” has more records than are read.", list.name()),
            (Ko, Unreadable::TooMany(list)) => format!("‘{}’ 목록의 기록이 너무 많아 읽지 않았습니다.", list.name()),
            (En, Unreadable::Nothing) => "The data file leaves no act, no album or no chart to show.".to_owned(),
            (Ko, Unreadable::Nothing) => "데이터 파일에 보여 줄 아티스트, 앨범 또는 차트가 없습니다.".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_its_place_and_what_to_do() {
        let fault = Fault {
            list: List::Counts,
            record: 17,
            excerpt: "{\"album\":\"layover\"".to_owned(),
            field: "to",
            reason: Reason::Date("2023-02-30".to_owned()),
        };
        let words = En.fault(&fault);
        assert_eq!(words.place, "counts, record 17, field “to”");
        assert_eq!(words.reason, "“2023-02-30” is no date");
        assert!(words.remedy.starts_with("Write it as 2023-09-08"));
        assert_eq!(Ko.fault(&fault).place, "counts 17번째 기록, ‘to’ 항목");
        let head = Fault { list: List::Head, record: 0, field: "", ..fault };
        assert_eq!(En.fault(&head).place, "head");
    }
}
