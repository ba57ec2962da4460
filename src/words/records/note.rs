//! What stands below the records: what the data cover, and what the figures leave out.
//!
//! Knows the sentences. Does not know which rows have room.

use super::days;
use crate::model::catalog::Catalog;
use crate::model::chart::Subject;
use crate::query::record::Record;
use crate::words::Language;

/// So many works are named in a note; the rest are in the table.
const NAMED: usize = 6;

impl Language {
    /// Every note, `left_out` being the rows that the figure has no room for.
    #[must_use]
    pub fn record_notes(self, catalog: &Catalog, record: &Record<'_>, left_out: usize) -> Vec<String> {
        let mut notes = vec![self.record_covered(record)];
        notes.extend(record.statements.iter().map(|statement| self.statement(catalog, statement).sentence(self)));
        let maybe: Vec<_> = record.holders().next().map_or_else(Vec::new, |first| {
            let maybe = record.may_be_faster(first);
            maybe
                .map(|reach| {
                    format!(
                        "{} ({})",
                        self.work_by(catalog, &reach.work),
                        self.record_days(reach.days, reach.before_release)
                    )
                })
                .collect()
        });
        if !maybe.is_empty() {
            let list = self.named(&maybe);
            notes.push(self.either(
                format!("May have been faster, the day not being known better: {list}."),
                format!("날짜가 더 정확히 알려지지 않아 더 빨랐을 수도 있는 작품: {list}."),
            ));
        }
        let undated: Vec<_> = record
            .undated
            .iter()
            .map(|(work, count)| format!("{} ({})", self.work_by(catalog, work), self.quantity(count.quantity)))
            .collect();
        if !undated.is_empty() {
            let list = self.named(&undated);
            notes.push(self.either(
                format!("Reached it too, on a day that is not known: {list}."),
                format!("넘었으나 날짜를 알 수 없는 작품: {list}."),
            ));
        }
        if record.ranking.iter().any(|reach| reach.before_release) {
            notes.push(
                self.either(
                    "Streams of songs that were out before the album count; an album that came out above the threshold \
                     reached it on day 0.",
                    "먼저 공개된 수록곡의 스트리밍도 포함하며, 이미 넘은 채 나온 앨범은 D+0에 넘은 것으로 봅니다.",
                )
                .to_owned(),
            );
        }
        if left_out > 0 {
            let works = if left_out == 1 { "work is" } else { "works are" };
            notes.push(self.either(
                format!("{left_out} slower {works} in the table alone."),
                format!("더 느린 작품 {left_out}개는 표에만 있습니다."),
            ));
        }
        notes
    }

    /// How much of the scope the data hold.
    fn record_covered(self, record: &Record<'_>) -> String {
        let (works, acts) = (record.works, u32::try_from(record.acts).unwrap_or(u32::MAX));
        let (acts, heads) = (self.small(acts), self.heads(acts, record.terms.scope));
        let of_tracks = record.terms.of == Subject::Track;
        let what = match (of_tracks, works == 1) {
            (false, true) => "release",
            (false, false) => "releases",
            (true, true) => "track",
            (true, false) => "tracks",
        };
        let by = if record.acts == 1 { "act" } else { "acts" };
        self.either(
            format!(
                "Compared are the {works} {what} of {acts} {by} of which these data hold a total by this counter; of \
                 others nothing is said."
            ),
            format!(
                "이 집계의 누적이 자료에 있는 {heads}의 {} {works}개를 비교한 것이며, 그 밖의 작품에 대해서는 알 수 없습니다.",
                if of_tracks { "곡" } else { "발매작" }
            ),
        )
    }

    fn named(self, all: &[String]) -> String {
        let more = days(i32::try_from(all.len().saturating_sub(NAMED)).unwrap_or(i32::MAX));
        let named = all.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
        match more {
            0 => named,
            _ => self.either(
                format!("{named}; {} more in the table", self.small(more)),
                format!("{named}; 외 {more}개는 표에"),
            ),
        }
    }
}
