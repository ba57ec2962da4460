//! What is wrong with a written run, in words.
//!
//! Knows how to name the place and the remedy. Does not know how a run is read: that is
//! [`query`](crate::query::run_notation)'s.

use super::Language;
use crate::query::run_notation::{Fault, MAX_LENGTH, MAX_PERIODS, Reason};

impl Language {
    /// A fault of a written run: where, what stands there, and what to write instead.
    #[must_use]
    pub fn run_notation_fault(self, fault: &Fault) -> String {
        let Fault { step, place, found, reason } = fault;
        let remedy = self.run_notation_remedy(*reason);
        self.either(
            format!("Step {step}, character {place}, “{found}”: {remedy}"),
            format!("{step}번째 항목, {place}번째 글자 ‘{found}’: {remedy}"),
        )
    }

    fn run_notation_remedy(self, reason: Reason) -> String {
        let most = self.count(u64::from(MAX_PERIODS));
        let length = self.count(MAX_LENGTH as u64);
        let (en, ko) = match reason {
            Reason::Empty => (
                "nothing stands here; write a position, or leave out the hyphen",
                "비어 있습니다. 순위를 쓰거나 하이픈을 빼세요",
            ),
            Reason::TooLong => {
                return self.either(
                    format!("the text is longer than {length} bytes; read it in parts"),
                    format!("{length}바이트보다 깁니다. 나누어 읽으세요"),
                );
            }
            Reason::NotAStep => (
                "not part of a run; write a position (20), the peak (*2*), a re-entry (RE 176), weeks off the chart ((4)), weeks without data ((?4)) or an unknown rank (#)",
                "순위 표기가 아닙니다. 순위(20), 최고 순위(*2*), 재진입(RE 176), 차트 밖((4)), 자료 없음((?4)), 순위 미확보(#) 가운데 하나로 쓰세요",
            ),
            Reason::RankOutOfRange => ("a position is 1 to 65535", "순위는 1부터 65535까지입니다"),
            Reason::PeriodsOutOfRange => {
                return self.either(
                    format!("a number of weeks or days is 1 to {most}"),
                    format!("주수나 일수는 1부터 {most}까지입니다"),
                );
            }
            Reason::NeverOff => (
                "a re-entry needs weeks known off the chart before it; write them, such as (4), or leave out RE",
                "재진입 앞에는 차트 밖이었던 주가 있어야 합니다. (4)처럼 적거나 RE를 빼세요",
            ),
            Reason::SecondPeak => (
                "a peak is marked already; mark only the first",
                "최고 순위는 이미 표시되었습니다. 첫 번째만 표시하세요",
            ),
            Reason::NotThePeak => (
                "another position is better than the one marked; mark the best",
                "표시된 순위보다 높은 순위가 있습니다. 가장 높은 순위를 표시하세요",
            ),
        };
        self.either(en, ko).to_owned()
    }
}
