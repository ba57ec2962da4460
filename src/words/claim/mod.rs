//! What is said of claims: verdicts, definitions, findings, reasons.
//!
//! Knows the fixed words of each verdict. Every sentence is made from what the claim's check found, so that it cannot
//! disagree with it. Does not know how a claim is checked.

mod definition;
mod finding;
mod reason;
mod said;
mod terms;
mod widest;

use super::Language;
use super::readout::Readout;
use crate::claim::{Role, Row, Truth, Verdict, Why};
use crate::model::catalog::Catalog;
use crate::model::claim::{Among, Assertion, Claim, Field, Lead, Narrower};
use crate::model::day::Day;
use crate::model::id::WorkId;
use crate::model::observation::{Said, Scope, Statement};
use crate::query::selection::{Question, Selection};

impl Language {
    /// The fixed words of a verdict. English ones are part of what `make claims` prints.
    #[must_use]
    pub fn verdict(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Superseded => self.either("was true, since superseded", "당시 사실, 이후 경신"),
            Verdict::Supported => self.either("supported", "뒷받침됨"),
            Verdict::Contradicted => self.either("contradicted", "사실과 다름"),
            Verdict::DependsOnDefinition => self.either("depends on the definition", "정의에 따라 다름"),
            Verdict::DependsOnSource => self.either("depends on the source", "출처에 따라 다름"),
            Verdict::NotCheckable => self.either("not checkable with this data", "이 데이터로 확인 불가"),
        }
    }

    /// Whether a reading is true.
    #[must_use]
    pub fn truth(self, truth: Truth) -> &'static str {
        match truth {
            Truth::True => self.either("true", "맞음"),
            Truth::False => self.either("false", "틀림"),
            Truth::Unknown => self.either("unknown", "알 수 없음"),
        }
    }

    /// What a row of the evidence is there for.
    #[must_use]
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Decides => self.either("decides", "판정 근거"),
            Role::Beside => self.either("looked at", "참고"),
            Role::OwnWord => self.either("the claim’s own word", "주장한 쪽의 말"),
        }
    }

    /// What the data do not cover.
    #[must_use]
    pub fn not_covered(self, why: Why) -> &'static str {
        match why {
            Why::OnlyTheClaim => self.either(
                "only sources that make or repeat the claim give the figure",
                "주장을 하거나 옮긴 출처만 이 수치를 전합니다",
            ),
            Why::NoFigure => self.either("the data hold no figure that would tell", "판단할 수치가 데이터에 없습니다"),
            Why::LeavesOpen => {
                self.either("the figures held leave both possible", "가진 수치로는 어느 쪽도 가능합니다")
            }
            Why::FieldNotHeld => self.either(
                "not everyone compared is held, and no independent source speaks of the whole list",
                "비교 대상이 모두 데이터에 있지 않고, 전체 목록을 말하는 독립된 출처도 없습니다",
            ),
            Why::NoRelease => self.either("the release day is not known", "발매일을 알 수 없습니다"),
            Why::Unread => self.either(
                "a record that may tell otherwise could not be read",
                "달리 말할 수 있는 기록을 읽지 못했습니다",
            ),
            Why::NationalityNotHeld => self.either(
                "the claim is of Koreans alone, and nationality is not in the data",
                "한국인만을 두고 한 주장인데 국적은 데이터에 없습니다",
            ),
        }
    }

    /// What kind of claim it is, for a label and a filter.
    #[must_use]
    pub fn claim_kind(self, asserts: &Assertion) -> &'static str {
        match asserts {
            Assertion::Figure { .. } => self.either("a figure", "수치"),
            Assertion::InDays { .. } => self.either("days to a threshold", "돌파까지 걸린 날"),
            Assertion::DaysBetween { .. } => self.either("date arithmetic", "날짜 계산"),
            Assertion::Rank { .. } => self.either("chart position", "차트 순위"),
            Assertion::Place { .. } => self.either("place", "팔로워 순위"),
            Assertion::AllOn { .. } => self.either("every track", "전곡"),
            Assertion::MoreThan { .. } => self.either("comparison", "비교"),
            Assertion::Leads { lead: Lead::First, .. } => self.either("first", "최초"),
            Assertion::Leads { lead: Lead::Fastest, .. } => self.either("fastest", "최단"),
            Assertion::Leads { lead: Lead::Most, .. } => self.either("most", "최다"),
            Assertion::Leads { lead: Lead::Only, .. } => self.either("only", "유일"),
        }
    }

    /// A field of acts or works.
    #[must_use]
    pub fn field(self, field: Field) -> &'static str {
        match field {
            Field::World => self.either("all acts of the world", "전 세계 가수"),
            Field::Asia => self.either("Asian acts", "아시아 가수"),
            Field::KoreanSoundtracks => self.either("songs from Korean dramas", "한국 드라마 OST"),
            Field::Acts(scope) => self.scope(scope),
            Field::MaleSoloists => self.either("male K-pop soloists", "K팝 남성 솔로"),
            Field::SameAct => self.either("works of the same act", "같은 가수의 작품"),
        }
    }

    /// The field as the words of a claim narrow it.
    pub(super) fn field_meant(self, among: Among) -> String {
        let field = self.field(among.field);
        match among.narrower {
            Some(Narrower::Korean) => self.either(format!("Korean {field}"), format!("한국인 {field}")),
            None => field.to_owned(),
        }
    }

    /// Who made a claim, and when: `KpopReporter, October 2023`.
    #[must_use]
    pub fn claimed_by(self, catalog: &Catalog, claim: &Claim) -> String {
        let sources = || claim.said_by.iter().filter_map(|id| catalog.source(id));
        let mut names: Vec<&str> = sources().map(|source| source.publisher.as_str()).collect();
        names.dedup();
        let stated = sources().next().and_then(|source| source.date).map(|date| self.when(date));
        let when = stated.or_else(|| claim.made.map(|day| self.date(day)));
        match when {
            Some(when) => format!("{}, {when}", self.list(&names)),
            None => self.list(&names),
        }
    }

    /// A row of the evidence, in the words of a point's read-out.
    #[must_use]
    pub fn evidence(self, catalog: &Catalog, row: Row<'_>, as_of: Option<Day>) -> Readout {
        let released = self.either("released", "발매일");
        let selection = &Selection::new(catalog, &Question { as_of, ..Question::default() });
        match row {
            Row::Entry(entry) => {
                let all = catalog.entries(&entry.chart, &entry.work);
                self.entry_readout(catalog, selection, entry, all)
            }
            Row::Count(count) => self.count_readout(catalog, selection, count),
            Row::Place(place) => self.place_readout(catalog, selection, place),
            Row::Statement(statement) => self.statement(catalog, statement),
            Row::Album(album) => Readout {
                title: self.work_by(catalog, &WorkId::Album(album.id.clone())),
                value: released.to_owned(),
                when: album.release.map(|when| self.when(when)).unwrap_or_default(),
                sources: self.source_links(catalog, &album.citations),
                ..Readout::default()
            },
            Row::Track(track) => Readout {
                title: self.work_by(catalog, &WorkId::Track(track.id.clone())),
                value: released.to_owned(),
                when: track.release.map(|when| self.when(when)).unwrap_or_default(),
                sources: self.source_links(catalog, &track.citations),
                ..Readout::default()
            },
        }
    }

    /// What a source says of a whole list.
    pub(super) fn statement(self, catalog: &Catalog, statement: &Statement) -> Readout {
        let acts: Vec<&str> = statement.acts.iter().map(|id| self.act(catalog, id)).collect();
        let who = match &statement.album {
            Some(album) => self.work_by(catalog, &WorkId::Album(album.clone())),
            None => self.list(&acts),
        };
        let unit = catalog.counter(&statement.counter).map(|counter| counter.unit);
        let above = statement.value.map(|value| self.with_unit(&self.brief(value), unit)).unwrap_or_default();
        let value = match statement.says {
            Said::Most => self.either("leads the list".to_owned(), "1위".to_owned()),
            Said::FirstAbove => self.either(format!("the first above {above}"), format!("{above} 최초 돌파")),
            Said::FastestAbove => self.either(format!("the fastest to {above}"), format!("{above} 최단 돌파")),
            Said::OnlyAbove => match (who.is_empty(), statement.number) {
                (true, Some(number)) => self.either(
                    format!("only {} above {above}", self.small(number.into())),
                    format!("{above} 이상은 {number}명뿐"),
                ),
                _ => self.either(format!("nobody else above {above}"), format!("{above} 이상은 이들뿐")),
            },
        };
        let scope = self.whole_list(statement.scope);
        Readout {
            title: if who.is_empty() { scope.clone() } else { format!("{who}, {scope}") },
            value,
            when: statement.when.map(|when| self.when(when)).unwrap_or_default(),
            details: vec![(
                self.counter(catalog, &statement.counter).to_owned(),
                self.measure(statement.measure).to_owned(),
            )],
            sources: self.source_links(catalog, &statement.citations),
            ..Readout::default()
        }
    }

    fn whole_list(self, scope: Scope) -> String {
        let scope = self.scope(scope);
        self.either(format!("of all {scope}"), format!("{scope} 전체에서"))
    }
}

#[cfg(test)]
mod tests;
