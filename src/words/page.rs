//! The fixed words of the page's frame: names, labels, buttons.
//!
//! Knows every text that has no number, name or date in it; those that have are in [`shell`](super::shell). Does not
//! know where on the page a text stands. Both languages stand on one line, so that neither can be forgotten.

use super::Language;

/// The texts of one language, one method each: `Language::En.page().copy_link()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page(Language);

impl Language {
    /// The fixed words of the page in this language.
    #[must_use]
    pub fn page(self) -> Page {
        Page(self)
    }
}

impl Page {
    /// The language they are in.
    #[must_use]
    pub fn language(self) -> Language {
        self.0
    }
}

/// `name: English, Korean;` with its doc comment.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $ko:literal;)*) => {
        impl $crate::words::page::Page {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self) -> &'static str {
                match self.language() {
                    $crate::words::Language::En => $en,
                    $crate::words::Language::Ko => $ko,
                }
            })*
        }

        /// Every text here, for the test that reads them all.
        #[cfg(test)]
        pub(super) const TEXTS: &[(&str, &str, &str)] = &[$((stringify!($name), $en, $ko)),*];
    };
}
pub(super) use texts;

texts! {
    /// What the page is, as its first heading, until there are figures.
    what_it_is: "How an album did, figure by figure, each with its source",
        "앨범의 성적을 숫자 하나하나, 출처와 함께";
    /// The line under the first heading, until there are figures.
    what_it_shows: "Chart runs, follower rankings and million-seller milestones. Every view is a link you can share.",
        "차트 기록, 팔로워 순위, 밀리언셀러 기록을 보여 줍니다. 지금 보는 화면은 모두 링크로 공유할 수 있습니다.";

    /// Accessible name of the first timeline.
    chart_entries: "Chart entries", "차트 기록";
    /// Accessible name of the second timeline.
    followers: "Follower rankings", "팔로워 순위";
    /// Accessible name of the third timeline.
    milestones: "Million-seller milestones", "밀리언셀러 기록";
    /// Accessible name of the ledger of claims.
    claims: "Claims", "기사 속 주장";
    /// What is said where claims were asked for and this edition has none.
    no_claims: "This edition of the dataset holds no claims from the press yet.",
        "이번 데이터에는 아직 기사 속 주장이 실려 있지 않습니다.";

    /// The link past the head and the filters, seen by those who go by key.
    skip: "Skip to the content", "본문으로 건너뛰기";
    /// Name of the choice of regions.
    views: "Views", "보기";
    /// The view with all regions.
    overview: "Overview", "전체";
    /// The view of chart entries, short.
    charts_view: "Charts", "차트";
    /// The view of follower rankings, short.
    followers_view: "Followers", "팔로워";
    /// The view of milestones, short.
    milestones_view: "Milestones", "판매·스트리밍";

    /// The button that shows a region as a picture.
    chart: "Chart", "그래프";
    /// The button that shows a region as a table.
    table: "Table", "표";
    /// Before the columns by which a table can be sorted, where they do not stand above its rows.
    sort_by: "Sort by", "정렬 기준";
    /// The line that opens the sources of a figure.
    figure_sources: "Sources of what is in colour or in the stronger grey", "색이나 진한 회색으로 표시한 수치의 출처";
    /// What a figure is, to a screen reader, before its name.
    chart_role: "chart", "그래프";
    /// How a figure is read without a pointer.
    chart_keys: "Arrow keys read the figures one by one. Plus and minus zoom about the figure that is read, Shift with an arrow moves in time, zero goes back to the window of the link.",
        "화살표 키로 수치를 하나씩 읽습니다. 더하기와 빼기 키는 읽고 있는 수치를 중심으로 확대·축소하고, Shift와 화살표 키는 기간을 옮기며, 0은 처음 기간으로 되돌립니다.";

    /// Name of the filter bar.
    filters: "Filters", "필터";
    /// Accessible name of the choice of acts.
    artists: "Artists", "아티스트";
    /// Accessible name of the choice of albums.
    albums: "Albums", "앨범";
    /// Accessible name of the choice of charts.
    charts: "Charts", "차트";
    /// What stands in an empty search field that has the focus.
    search: "Search", "검색";
    /// What a search without a result says.
    nothing_found: "Nothing of that name", "찾는 이름이 없습니다";
    /// A chart with entries of what is chosen.
    with_entries: "with entries", "기록 있음";
    /// A soloist.
    soloist: "soloist", "솔로";
    /// A group.
    group: "group", "그룹";
    /// A single among albums.
    single: "single", "싱글";
    /// The window of time.
    time: "Time", "기간";
    /// Its first day.
    from: "From", "시작일";
    /// Its last day.
    to: "To", "종료일";
    /// The button that shows all time.
    all_time: "All time", "전체 기간";
    /// Name of the records beside the milestones.
    records: "Records", "최단 기록";
    /// Where no counter of sales or streams is held.
    no_records: "No counter of sales or streams is held", "판매·스트리밍 집계가 자료에 없습니다";
    /// Who counts.
    counter: "Counter", "집계";
    /// The threshold that a record is of.
    threshold: "Threshold", "기준";
    /// Among whom a record is told.
    scope_of_record: "Among", "대상";
    /// Closes what was pinned.
    close: "Close", "닫기";
    /// Below the strip of all time.
    strip_hint: "Facts in the data, month by month (square-root bars), the chosen works bolder; left of a break year by year, and narrower. Drag the handles, drag across a timeline, or type dates among the filters.",
        "월별 자료 수(막대 높이는 제곱근, 선택한 작품은 진하게). 축이 끊긴 곳 왼쪽은 연도별로 좁게 그립니다. 손잡이를 끌거나 그래프 위를 가로로 끌거나 필터에서 날짜를 입력하세요.";
    /// The strip's first handle.
    strip_from: "First day shown", "표시 시작일";
    /// The strip's second handle.
    strip_to: "Last day shown", "표시 종료일";
    /// The button that returns to what a link without a window shows.
    default_time: "Default", "기본 기간";
    /// What is said of a date that the calendar does not have.
    not_a_date: "That is no date from 1900 to 2199; the days shown stay as they were.",
        "1900년에서 2199년 사이의 날짜가 아닙니다. 표시 기간은 그대로입니다.";
    /// What is said where the first day lies behind the last.
    reversed: "The first day comes after the last.", "시작일이 종료일보다 늦습니다.";
    /// The button that shows the charts on which what is chosen stands, where it stands on none of those shown.
    charts_elsewhere: "Show charts with entries", "기록이 있는 차트 보기";
    /// What the time axis counts.
    clock: "Clock", "시간축";
    /// Calendar days.
    clock_date: "Date", "날짜";
    /// Days since release.
    clock_release: "Since release", "발매 후 일수";
    /// The day whose knowledge is shown.
    as_of_day: "As of", "기준일";
    /// The button back to the present.
    now: "Now", "현재";
    /// The button that closes the sheet of filters.
    done: "Done", "완료";
    /// The button that returns to the dataset's own first view.
    reset: "Reset", "초기화";

    /// The button that copies a link to this view.
    copy_link: "Copy link", "링크 복사";
    /// The button that copies a run.
    copy_run: "Copy", "복사";
    /// What is said when it was copied.
    copied: "Copied.", "복사했습니다.";
    /// What is said when the browser refuses its clipboard.
    copy_by_hand: "The browser keeps its clipboard to itself. Copy the text from here:",
        "브라우저가 클립보드 사용을 막았습니다. 아래 글을 직접 복사하세요.";
    /// Accessible name of the field that then shows the text.
    text_to_copy: "Text to copy", "복사할 글";

    /// Name of the choice of languages.
    languages: "Language", "언어";
    /// Name of the choice of colours.
    theme: "Colours", "색상";
    /// Dark on light.
    light: "Light", "밝게";
    /// Light on dark.
    dark: "Dark", "어둡게";
    /// As the reader's system has it.
    system: "Auto", "자동";

    /// Name of the list of notices.
    notices: "About this link", "링크 안내";
    /// The button that takes a notice away.
    dismiss: "Dismiss", "닫기";
    /// The button that shows more of what is wrong.
    details: "Details", "자세히";
    /// The button that fetches the dataset again.
    try_again: "Try again", "다시 시도";
    /// Where the part of the program behind the first chart did not arrive.
    rest_missing: "The rest of the page did not arrive. What stands here is complete; the connection may have broken off.", "페이지의 나머지를 받지 못했습니다. 지금 보이는 내용에는 빠진 것이 없습니다. 연결이 끊겼을 수 있습니다.";
    /// The button that waits on.
    wait_on: "Go on waiting", "더 기다리기";
    /// Heading of who says a figure.
    sources: "Sources", "출처";
}

#[cfg(test)]
mod tests {
    use super::*;

    /// These are a contract: other people's tests and screen readers rely on them.
    #[test]
    fn the_fixed_names_stand() {
        let page = Language::En.page();
        assert_eq!(
            [page.chart_entries(), page.followers(), page.milestones(), page.claims()],
            ["Chart entries", "Follower rankings", "Million-seller milestones", "Claims"]
        );
        assert_eq!([page.artists(), page.albums(), page.charts()], ["Artists", "Albums", "Charts"]);
        assert_eq!([page.chart(), page.table()], ["Chart", "Table"]);
        assert_eq!([page.copy_link(), page.try_again()], ["Copy link", "Try again"]);
    }

    #[test]
    fn every_text_is_said_in_both_languages() {
        let hangul = |text: &str| text.chars().any(|c| matches!(c, '가'..='힣'));
        let others = [super::super::footer::TEXTS, super::super::race_controls::TEXTS, super::super::ledger::TEXTS];
        for (name, en, ko) in TEXTS.iter().chain(others.into_iter().flatten()) {
            assert!(!en.is_empty() && !hangul(en), "{name}: {en}");
            assert!(hangul(ko), "{name}: {ko}");
            assert_eq!([en.trim(), ko.trim()], [*en, *ko], "{name}");
        }
    }
}
