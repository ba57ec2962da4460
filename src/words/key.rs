//! The words of a key: what each kind of mark stands for.
//!
//! Knows the kinds of facts that are drawn apart. Does not know the marks.

use super::Language;

/// Kinds of facts that are drawn apart, in the order of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyMark {
    /// One chart week.
    Week,
    /// Debut or re-entry.
    Ring,
    /// Read from the next week's file.
    FromNext,
    /// Known to be off the chart.
    Off,
    /// No data.
    NoData,
    /// A level held until the next known count.
    Step,
    /// A place held until the next report.
    Held,
    /// Joined for the eye.
    Join,
    /// An exact count.
    Exact,
    /// About.
    About,
    /// At least.
    AtLeast,
    /// Almost.
    Almost,
    /// Known to a span only.
    Span,
    /// What the bounds leave possible.
    Range,
    /// Withdrawn.
    Withdrawn,
    /// Counted before a correction.
    Before,
    /// Sources disagree.
    Disagreement,
}

impl Language {
    /// What a mark stands for.
    #[must_use]
    pub fn key(self, mark: KeyMark) -> &'static str {
        match mark {
            KeyMark::Week => self.either("one chart week after another", "이어지는 차트 주간"),
            KeyMark::Ring => self.either("debut or re-entry (RE)", "첫 진입 또는 재진입(RE)"),
            KeyMark::FromNext => {
                self.either("read from the next chart’s “last week”", "다음 차트의 ‘지난주 순위’에서 읽음")
            }
            KeyMark::Off => self.either("off the chart, known", "차트 밖(확인됨)"),
            KeyMark::NoData => {
                self.either("no data: the chart of that time is not held", "자료 없음(그 기간 차트 미확보)")
            }
            KeyMark::Step => self.either("last known count, held until the next", "다음 수치까지 유지한 마지막 수치"),
            KeyMark::Held => {
                self.either("place as last reported, until the next report", "다음 보도까지 이어 그린 마지막 보도 순위")
            }
            KeyMark::Join => self
                .either("joined for the eye; nothing is known in between", "보기 좋게 이은 선(사이 값은 알 수 없음)"),
            KeyMark::Exact => self.either("exact", "정확한 수치"),
            KeyMark::About => self.either("about (rounded)", "약(반올림)"),
            KeyMark::AtLeast => self.either("at least", "이상"),
            KeyMark::Almost => self.either("almost", "거의"),
            KeyMark::Span => self.either("known to the span only (a month, a day)", "기간만 알려진 수치"),
            KeyMark::Range => self.either("what the counts leave possible", "수치로 볼 때 가능한 범위"),
            KeyMark::Withdrawn => self.either("published, then withdrawn", "발표 뒤 철회"),
            KeyMark::Before => self.either("counted before the correction", "정정 전 집계"),
            KeyMark::Disagreement => self.either("sources disagree", "출처 불일치"),
        }
    }
}
