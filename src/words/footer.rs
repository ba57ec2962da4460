//! The words of the page's foot: the edition, how to cite, what the terms mean.
//!
//! Knows what each term means on this page. Does not know what a counter counts: that is in the dataset.

use super::Language::{En, Ko};
use super::page::Page;
use crate::model::day::Day;

/// A term and what it means here.
pub type Term = (&'static str, &'static str);

impl Page {
    /// The dataset's edition: `Dataset of 22 November 2026, format 1`.
    #[must_use]
    pub fn edition(self, day: Day, format: u32) -> String {
        match self.language() {
            En => format!("Dataset of {}, format {format}", self.language().date(day)),
            Ko => format!("{} 데이터, 형식 {format}", self.language().date(day)),
        }
    }

    /// How to cite a view; the link follows.
    #[must_use]
    pub fn citation(self, view: &str, dataset: &str, edition: Day) -> String {
        match self.language() {
            En => format!("“{view}”. Chartrun: {dataset}, dataset of {}.", self.language().date(edition)),
            Ko => format!("「{view}」. Chartrun: {dataset}, {} 데이터.", self.language().date(edition)),
        }
    }

    /// A report to fill in, about what a view shows: a line for each thing that whoever corrects it has to know.
    #[must_use]
    pub fn report_of(self, view: &str, link: &str, edition: Day) -> String {
        let day = self.language().date(edition);
        match self.language() {
            En => format!(
                "Chartrun, an error in: {view}\n{link}\nDataset of {day}\nFigure and date: \nShould be: \nSays who (address): "
            ),
            Ko => format!("Chartrun 오류 제보: {view}\n{link}\n{day} 데이터\n수치와 날짜: \n맞는 값: \n출처 주소: "),
        }
    }

    /// What the words of the page mean.
    #[must_use]
    pub fn glossary(self) -> &'static [Term] {
        match self.language() {
            En => &GLOSSARY_EN,
            Ko => &GLOSSARY_KO,
        }
    }
}

const GLOSSARY_EN: [Term; 20] = [
    ("sold", "Copies that reached buyers, as the counter registers them. Never mixed with copies shipped."),
    ("shipped", "Copies that left the distributor for the shops, less returns where the counter takes them off."),
    ("first week", "The release day and the six days after it."),
    ("debut", "The first time a work stands on a chart."),
    ("peak", "The best position so far; as of a day, the best known by then."),
    ("RE", "Re-entry: back on the chart after at least one week known to be off it."),
    (
        "2-20-(4)-RE 176",
        "A run as chart-watchers write it: the position of each week (day, on a daily chart), the peak in bold, or *2* in a copy. RE is a re-entry; # is a week on the chart whose rank is not held.",
    ),
    ("(4), (?4)", "In a run: four weeks known to be off the chart; four weeks without data, on it or off it."),
    ("weeks on chart", "As the chart itself counts them."),
    ("exact, about", "To the last digit; or rounded by the source."),
    ("at least, almost", "The source names a floor that was passed; or a ceiling that was nearly reached."),
    ("derived", "Computed here from two published figures."),
    ("withdrawn", "Published, then taken back or corrected by whoever counts. Kept, and struck out."),
    ("grade", "How far a source goes: official, reliable press, a convenient copy, a fan account."),
    ("supported", "Of a claim: it holds under every definition, by every figure of the best grade there is."),
    ("contradicted", "It holds under none."),
    ("depends on the definition, on the source", "It holds by one and not by another; each is shown."),
    ("was true, since superseded", "A record or rank that held when it was claimed; the row that took it is named."),
    (
        "not checkable with this data",
        "Some reading is open: a figure is missing, only the claim’s own sources give it, or nobody speaks of the whole list.",
    ),
    ("the claim’s own word", "What only those say who make or repeat the claim. Shown, and never evidence for it."),
];

const GLOSSARY_KO: [Term; 20] = [
    ("판매량", "집계 기관이 등록한, 구매자에게 팔린 수량. 출하량과 섞지 않습니다."),
    ("출하량", "유통사에서 매장으로 나간 수량. 반품을 빼는 기관도 있습니다."),
    ("초동", "발매일과 그 뒤 6일, 모두 7일간의 판매량."),
    ("데뷔(첫 진입)", "작품이 차트에 처음 오른 때."),
    ("최고 순위", "지금까지 가장 높은 순위. 기준일이 있으면 그날까지 알려진 것만 봅니다."),
    ("RE(재진입)", "적어도 한 주는 차트 밖이었음이 확인된 뒤 다시 오른 것."),
    (
        "2-20-(4)-RE 176",
        "차트 팬들이 순위를 적는 방식입니다. 매주(일간 차트는 매일)의 순위를 잇고 최고 순위는 굵게, 복사하면 *2*로 적습니다. RE는 재진입, #은 차트 안에 있었으나 순위를 확보하지 못한 주입니다.",
    ),
    ("(4), (?4)", "순위 표기에서 네 주 동안 차트 밖이었음이 확인된 것, 네 주의 자료가 없어 알 수 없는 것."),
    ("차트인 주수", "차트가 스스로 센 주수."),
    ("정확, 약", "끝자리까지 정확한 수치, 또는 출처가 반올림한 수치."),
    ("이상, 가까이", "출처가 넘었다고 한 하한, 또는 거의 닿았다고 한 상한."),
    ("계산값", "공개된 두 수치로 이 페이지가 계산한 값."),
    ("철회", "공개된 뒤 집계 기관이 거두거나 고친 수치. 지우지 않고 줄을 그어 남깁니다."),
    ("등급", "출처의 무게: 공식, 신뢰할 만한 언론, 남의 수치를 옮겨 모은 정리 자료, 팬 계정."),
    ("뒷받침됨", "주장이 모든 정의에서, 가장 높은 등급의 모든 수치로 맞는 것."),
    ("사실과 다름", "주장이 어느 정의로도 맞지 않는 것."),
    ("정의에 따라 다름, 출처에 따라 다름", "정의나 출처에 따라 맞기도 하고 틀리기도 하는 것. 각각을 모두 보여 줍니다."),
    ("당시 사실, 이후 경신", "주장이 나온 때에는 맞았으나 뒤에 깨진 기록이나 순위. 기록을 넘긴 자료를 밝힙니다."),
    (
        "이 데이터로 확인 불가",
        "알 수 없는 부분이 남은 것. 수치가 없거나, 주장한 쪽만 수치를 말하거나, 전체 목록을 말하는 출처가 없을 때입니다.",
    ),
    ("주장한 쪽의 말", "주장을 하거나 옮긴 출처만 말하는 것. 보여 주되 근거로 삼지 않습니다."),
];

super::page::texts! {
    /// Heading of what is known of the dataset.
    about_data: "The dataset", "데이터";
    /// The link to the file.
    data_file: "Data file (JSON)", "데이터 파일(JSON)";
    /// The link to its schema.
    data_schema: "Schema", "스키마";
    /// Heading of how to cite.
    cite: "Cite this view", "이 화면 인용하기";
    /// The button that copies the citation.
    copy_citation: "Copy citation", "인용문 복사";
    /// Heading of what the counters count.
    counters: "What each counter counts", "집계별로 세는 것";
    /// Heading of the glossary.
    terms: "What the words mean", "용어 설명";
    /// Heading of how to report an error.
    report: "Found an error?", "잘못된 수치를 찾으셨나요?";
    /// How to report one.
    report_how: "Name the figure, its date and a page that says otherwise. A correction is one line of the data file; what stood before is kept, marked as withdrawn.",
        "수치와 날짜, 다르게 말하는 출처를 알려 주세요. 정정은 데이터 파일의 한 줄로 이루어지고, 이전 수치는 철회된 것으로 표시해 남깁니다.";
    /// The button that copies a report to fill in.
    copy_report: "Copy a report to fill in", "제보 양식 복사";
    /// Where to send it, where the page has no address of its own.
    report_where: "Send it to whoever runs this site.", "이 사이트를 운영하는 곳에 보내 주세요.";
    /// The link to where reports are taken.
    report_here: "Report it here", "여기에 제보하기";
    /// Heading of what the page is made of.
    made: "Code and licence", "코드와 라이선스";
    /// The link to where the code lives.
    code: "Code", "코드";
    /// The link to the code that this very page was made from.
    code_of_page: "The code of this page, in one file", "이 페이지의 코드, 파일 하나로";
    /// Who owns what.
    licence: "The code is free under the MIT licence. Figures remain their publishers’, each named at its place.",
        "코드는 MIT 라이선스로 공개합니다. 수치의 권리는 각 발행처에 있으며, 수치마다 출처를 밝힙니다.";
}
