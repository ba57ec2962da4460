//! Why the dataset did not arrive, and what a reader can do about it.
//!
//! Knows the cases a reader can tell apart and the sentences for them. Does not know how a load finds out.

use super::Language::{self, En, Ko};
use crate::model::fault::Unreadable;

/// Why there is no dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The host has no such file: 404, 410.
    Missing,
    /// The host does not give it out: 401, 403, 451.
    Forbidden(u16),
    /// The host is in trouble: 5xx.
    Server(u16),
    /// Any other answer that is no file.
    Refused(u16),
    /// No answer at all.
    NoNetwork,
    /// The connection ended before the file did.
    CutOff,
    /// It is a web page: a log-in of a network, or a host that answers everything with its first page.
    WebPage,
    /// It is not text.
    NotText,
    /// It arrived, and cannot be read.
    Unreadable(Unreadable),
}

impl Language {
    /// What happened, in a sentence.
    #[must_use]
    pub fn load_error(self, error: &LoadError) -> String {
        let text = match (self, error) {
            (En, LoadError::Missing) => "The data file is not where it should be (404).",
            (Ko, LoadError::Missing) => "데이터 파일이 제자리에 없습니다(404).",
            (En, LoadError::Forbidden(status)) => {
                return format!("The host does not give out the data file ({status}).");
            }
            (Ko, LoadError::Forbidden(status)) => return format!("서버가 데이터 파일을 내주지 않습니다({status})."),
            (En, LoadError::Server(status)) => return format!("The host of the data file is in trouble ({status})."),
            (Ko, LoadError::Server(status)) => return format!("데이터 파일이 있는 서버에 문제가 있습니다({status})."),
            (En, LoadError::Refused(status)) => {
                return format!("The host answered the request for the data file with {status}.");
            }
            (Ko, LoadError::Refused(status)) => return format!("데이터 파일 요청에 서버가 {status}(으)로 답했습니다."),
            (En, LoadError::NoNetwork) => "The data file cannot be reached: no answer from the network.",
            (Ko, LoadError::NoNetwork) => "네트워크에서 응답이 없어 데이터 파일을 받을 수 없습니다.",
            (En, LoadError::CutOff | LoadError::Unreadable(Unreadable::CutOff { .. })) => {
                "The data file broke off before its end."
            }
            (Ko, LoadError::CutOff | LoadError::Unreadable(Unreadable::CutOff { .. })) => {
                "데이터 파일이 끝까지 오지 않고 끊겼습니다."
            }
            (En, LoadError::WebPage) => "A web page came in place of the data file.",
            (Ko, LoadError::WebPage) => "데이터 파일 대신 웹페이지가 왔습니다.",
            (En, LoadError::NotText) => "The data file holds something that is not text.",
            (Ko, LoadError::NotText) => "데이터 파일에 텍스트가 아닌 것이 들어 있습니다.",
            (_, LoadError::Unreadable(reason)) => return self.unreadable(reason),
        };
        text.to_owned()
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn load_remedy(self, error: &LoadError) -> &'static str {
        match (self, error) {
            (En, LoadError::Missing) => {
                "If you put this page up: data/chartrun.json belongs beside its index.html. If not, try again later."
            }
            (Ko, LoadError::Missing) => {
                "이 페이지를 올린 분이라면 index.html 옆에 data/chartrun.json이 있는지 확인하세요. 아니라면 나중에 다시 시도하세요."
            }
            (En, LoadError::Forbidden(_)) => "It may need a log-in, or block your network. Ask whoever runs this page.",
            (Ko, LoadError::Forbidden(_)) => {
                "로그인이 필요하거나 사용 중인 네트워크가 막혀 있을 수 있습니다. 운영자에게 문의하세요."
            }
            (En, LoadError::Server(_) | LoadError::Refused(_)) => "This is not your doing. Try again in a few minutes.",
            (Ko, LoadError::Server(_) | LoadError::Refused(_)) => {
                "사용자 쪽의 문제가 아닙니다. 몇 분 뒤에 다시 시도하세요."
            }
            (En, LoadError::NoNetwork) => "Check your connection, then try again.",
            (Ko, LoadError::NoNetwork) => "인터넷 연결을 확인한 뒤 다시 시도하세요.",
            (En, LoadError::CutOff | LoadError::Unreadable(Unreadable::CutOff { .. } | Unreadable::Empty)) => {
                "The connection was probably lost on the way. Trying again fetches the file afresh."
            }
            (Ko, LoadError::CutOff | LoadError::Unreadable(Unreadable::CutOff { .. } | Unreadable::Empty)) => {
                "도중에 연결이 끊긴 듯합니다. 다시 시도하면 파일을 처음부터 받습니다."
            }
            (En, LoadError::WebPage) => {
                "Your network may want you to log in first (a hotel, a café), or the page was put up without its data."
            }
            (Ko, LoadError::WebPage) => {
                "호텔이나 카페처럼 먼저 로그인해야 하는 네트워크이거나, 데이터 없이 올라간 페이지일 수 있습니다."
            }
            (En, LoadError::Unreadable(Unreadable::Format(_))) => {
                "Reload the page to get the newer program that reads it."
            }
            (Ko, LoadError::Unreadable(Unreadable::Format(_))) => {
                "페이지를 새로고침해 이 파일을 읽을 수 있는 새 프로그램을 받으세요."
            }
            (En, LoadError::NotText | LoadError::Unreadable(_)) => {
                "The file itself is at fault. If it stays so, please report it; your link keeps its view."
            }
            (Ko, LoadError::NotText | LoadError::Unreadable(_)) => {
                "파일 자체의 문제입니다. 계속되면 알려 주세요. 링크에 담긴 화면은 그대로 남습니다."
            }
        }
    }

    /// No bytes for a while: what is going on and what can be done.
    #[must_use]
    pub fn slow(self, seconds: u32) -> String {
        match self {
            En => format!(
                "Nothing has arrived for {seconds} seconds. The connection may be slow or lost; the load goes on \
                 unless you start it again."
            ),
            Ko => format!(
                "{seconds}초 동안 아무것도 오지 않았습니다. 연결이 느리거나 끊겼을 수 있습니다. 다시 시작하지 않는 한 계속 \
                 기다립니다."
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fault::List;

    #[test]
    fn every_case_has_words_and_a_remedy_of_its_own_language() {
        let unreadable = [
            Unreadable::Empty,
            Unreadable::TooLarge(40_000_000),
            Unreadable::NotJson { line: 3 },
            Unreadable::CutOff { line: 3 },
            Unreadable::NotADataset("missing field `acts`".to_owned()),
            Unreadable::Format(2),
            Unreadable::TooMany(List::Counts),
            Unreadable::Nothing,
        ];
        let others = [
            LoadError::Missing,
            LoadError::Forbidden(403),
            LoadError::Server(503),
            LoadError::Refused(418),
            LoadError::NoNetwork,
            LoadError::CutOff,
            LoadError::WebPage,
            LoadError::NotText,
        ];
        for error in others.into_iter().chain(unreadable.into_iter().map(LoadError::Unreadable)) {
            let hangul = |text: &str| text.chars().any(|c| matches!(c, '가'..='힣'));
            assert!(!hangul(&En.load_error(&error)) && !hangul(En.load_remedy(&error)), "{error:?}");
            assert!(hangul(&Ko.load_error(&error)) && hangul(Ko.load_remedy(&error)), "{error:?}");
        }
    }
}
