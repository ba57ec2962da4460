//! The words of the ledger of claims: its finding, its head, what its parts are called.
//!
//! Knows how to say how many claims came to which verdict. Does not know a claim: its own words are the dataset's, its
//! verdict's are in [`claim`](super::claim).

mod tables;

use super::Language;
use super::page::Page;
use crate::claim::Verdict;
use crate::model::catalog::Catalog;
use crate::model::claim::Among;
use crate::model::day::Day;
use crate::query::selection::Selection;

/// The verdicts in the order in which they are listed: what is settled first.
pub const LISTED: [Verdict; 6] = [
    Verdict::Supported,
    Verdict::Contradicted,
    Verdict::DependsOnDefinition,
    Verdict::DependsOnSource,
    Verdict::Superseded,
    Verdict::NotCheckable,
];

/// Whose claims are listed: those of a selection, or all.
pub type Whose<'a> = Option<&'a Selection>;

impl Language {
    /// What the claims listed come to: `Of 14 claims about V and Layover, four are supported, two are contradicted and
    /// eight cannot be checked with this data`.
    #[must_use]
    pub fn claims_finding(
        self,
        catalog: &Catalog,
        whose: Whose<'_>,
        as_of: Option<Day>,
        verdicts: &[Verdict],
    ) -> String {
        let count = |verdict: Verdict| verdicts.iter().filter(|other| **other == verdict).count();
        let counts: Vec<_> =
            LISTED.map(|verdict| (verdict, count(verdict))).into_iter().filter(|(_, n)| *n > 0).collect();
        let about = whose.map(|selection| self.selected(catalog, selection));
        let numbers: Vec<_> = std::iter::once(verdicts.len()).chain(counts.iter().map(|(_, n)| *n)).collect();
        let said = self.alike(&numbers);
        let all = said.first().cloned().unwrap_or_default();
        match (self, counts.as_slice()) {
            (Self::En, []) => {
                let by_then = as_of.map_or_else(String::new, |day| format!(" made by {}", self.date(day)));
                format!("The data hold no claim{}{by_then}", about_en(about))
            }
            (Self::Ko, []) => {
                let by_then = as_of.map_or_else(String::new, |day| format!("{}까지 나온 ", self.date(day)));
                format!("데이터에 {}{by_then}주장이 없습니다", about_ko(about))
            }
            (Self::En, [(verdict, 1)]) => format!("The one claim{} {}", about_en(about), self.claims_are(*verdict, 1)),
            (Self::En, counts) => {
                let parts: Vec<_> = counts
                    .iter()
                    .zip(said.iter().skip(1))
                    .map(|((verdict, n), said)| format!("{said} {}", self.claims_are(*verdict, *n)))
                    .collect();
                format!("Of {all} claims{}, {}", about_en(about), self.joined(&parts))
            }
            (Self::Ko, counts) => {
                let parts: Vec<_> =
                    counts.iter().map(|(verdict, n)| format!("{} {n}건", self.claims_are(*verdict, *n))).collect();
                format!("{}주장 {all}건: {}", about_ko(about), parts.join(", "))
            }
        }
    }

    /// What so many claims are: `is supported`, `are supported`; in Korean the word of the verdict.
    fn claims_are(self, verdict: Verdict, count: usize) -> &'static str {
        let (one, several) = match verdict {
            Verdict::Supported => ("is supported", "are supported"),
            Verdict::Contradicted => ("is contradicted", "are contradicted"),
            Verdict::DependsOnDefinition => ("depends on the definition", "depend on the definition"),
            Verdict::DependsOnSource => ("depends on the source", "depend on the source"),
            Verdict::Superseded => ("was true and has been superseded", "were true and have been superseded"),
            Verdict::NotCheckable => ("cannot be checked with this data", "cannot be checked with this data"),
        };
        self.either(if count == 1 { one } else { several }, self.verdict(verdict))
    }

    /// Who is compared: `K-pop soloists, 2023 only`.
    #[must_use]
    pub fn among(self, among: Among) -> String {
        let field = self.field_meant(among);
        match among.year {
            Some(year) => self.either(format!("{field}, {year} only"), format!("{field}, {year}년")),
            None => field,
        }
    }

    /// The acts and works that are selected: `V and Layover`; of several `V, Jimin and Jung Kook (FACE and Layover)`.
    fn selected(self, catalog: &Catalog, selection: &Selection) -> String {
        let (acts, albums) = (self.acts(catalog, &selection.acts), self.albums(catalog, &selection.albums));
        match (selection.acts.len(), selection.albums.len()) {
            (_, 0) => acts,
            (0, _) => albums,
            (1, 1) => self.list(&[&acts, &albums]),
            _ => self.either(format!("{acts} ({albums})"), format!("{acts}({albums})")),
        }
    }

    /// The link to all claims about what is selected: `Show all 37 about V and Layover`.
    #[must_use]
    pub fn show_claims_about(self, catalog: &Catalog, selection: &Selection, count: usize) -> String {
        let of = self.selected(catalog, selection);
        self.either(format!("Show all {count} about {of}"), format!("{of} 관련 주장 {count}건 모두 보기"))
    }

    /// The sentence on top where claims stand alone.
    #[must_use]
    pub fn claims_headline(self, catalog: &Catalog, whose: Whose<'_>) -> String {
        match whose.map(|selection| self.selected(catalog, selection)) {
            Some(of) => self.either(
                format!("What the press said of {of}, held against the figures"),
                format!("{of}: 기사 속 주장을 수치로 확인합니다"),
            ),
            None => self
                .either("What the press said, held against the figures", "기사 속 주장을 수치로 확인합니다")
                .to_owned(),
        }
    }

    /// What frames it: how a verdict comes about, and as of when.
    #[must_use]
    pub fn claims_deck(self, as_of: Option<Day>) -> String {
        let known = as_of.map(|day| {
            let day = self.date(day);
            self.either(format!(" Only what was known on {day} counts."), format!(" {day}까지 알려진 것만 봅니다."))
        });
        let how = self.either(
            "Every verdict is recomputed from sourced figures, and none is written by hand. Whoever makes or repeats a \
             claim is no evidence for it.",
            "모든 판정은 출처 있는 수치로 매번 다시 계산하며, 손으로 적은 판정은 없습니다. 주장을 하거나 옮긴 매체는 그 \
             주장의 근거로 쓰지 않습니다.",
        );
        how.to_owned() + &known.unwrap_or_default()
    }
}

fn about_en(about: Option<String>) -> String {
    about.map_or_else(String::new, |about| format!(" about {about}"))
}

fn about_ko(about: Option<String>) -> String {
    about.map_or_else(String::new, |about| format!("{about} 관련 "))
}

impl Page {
    /// How many claims are listed where not all are: `12 of 60 claims listed`; and whether the one that was opened is
    /// listed too, which is about something else.
    #[must_use]
    pub fn claims_listed(self, listed: usize, all: usize, has_other: bool) -> String {
        let language = self.language();
        let count =
            language.either(format!("{listed} of {all} claims listed"), format!("주장 {all}건 중 {listed}건 표시"));
        let other = language.either("also listed: the claim that was opened", "열어 본 주장 1건도 함께 표시");
        match (listed == all, has_other) {
            (true, false) => String::new(),
            (true, true) => language.capital(other),
            (false, false) => count,
            (false, true) => count + language.either("; ", ", ") + other,
        }
    }

    /// The link to all there are: `Show all 60 claims`.
    #[must_use]
    pub fn show_all_claims(self, count: usize) -> String {
        match count {
            1 => self.language().either("Show the one claim", "주장 1건 보기").to_owned(),
            _ => self.language().either(format!("Show all {count} claims"), format!("주장 {count}건 모두 보기")),
        }
    }

    /// Said of a claim whose link is followed as of a day before it was made.
    #[must_use]
    pub fn not_yet_claimed(self, made: Option<Day>) -> String {
        let language = self.language();
        match made.map(|day| language.date(day)) {
            Some(day) => language.either(
                format!("The claim in this link was made on {day}, after the day whose knowledge is shown."),
                format!("링크의 주장은 기준일보다 뒤인 {day}에 나왔습니다."),
            ),
            None => language
                .either(
                    "It is not known when the claim in this link was made; it is shown only as of now.",
                    "링크의 주장은 나온 날짜를 알 수 없어 현재 기준으로만 보여 줍니다.",
                )
                .to_owned(),
        }
    }
}

super::page::texts! {
    /// The view of claims, short.
    claims_view: "Claims", "주장";
    /// The button that shows the claims as a list that opens.
    ledger: "Ledger", "목록";
    /// Name of the choice of verdicts.
    verdicts: "Verdicts", "판정";
    /// Where everything is listed for want of a choice.
    everything: "all", "전체";
    /// Name of what kind of claim it is.
    kind_of_claim: "Kind", "종류";
    /// Name of who is compared.
    among: "Among", "비교 대상";
    /// Heading of the readings of an open claim.
    by_definition: "Under each definition", "정의별 판정";
    /// Column of how the words are taken.
    definition: "Definition", "정의";
    /// Column of what was found by it.
    data_say: "The data say", "데이터의 내용";
    /// Column of whether the claim holds by it.
    claim_is: "The claim is", "주장은";
    /// The same of a claim that was true once.
    claim_is_now: "Now the claim is", "지금 이 주장은";
    /// Heading of the points of an open claim on its timeline.
    on_the_timeline: "On the timeline, what decides is ringed", "그래프에서 보기: 판정을 가른 수치에 동그라미";
    /// The same where none of them decides.
    looked_at: "On the timeline, what was looked at is ringed", "그래프에서 보기: 살펴본 수치에 동그라미";
    /// Said where the rows of a claim are figures that no timeline draws.
    not_drawn: "No timeline draws figures of this kind; the rows below have them.",
        "이런 수치는 그래프에 그리지 않습니다. 아래 자료에서 볼 수 있습니다.";
    /// Said where no row of a claim can stand on a timeline.
    on_no_timeline: "What bears on this claim are statements and dates; none of it stands on a timeline.",
        "이 주장과 관련된 자료는 날짜나 서술뿐이어서 그래프에 나타낼 수 없습니다.";
    /// How a figure is read without a pointer, where it is not zoomed.
    evidence_keys: "Arrow keys read the figures one by one.", "화살표 키로 수치를 하나씩 읽습니다.";
    /// Heading of what the data leave open.
    not_covered: "What the data do not cover", "데이터로 알 수 없는 것";
    /// Heading of the row by which a record was lost.
    superseded_by: "Superseded by", "기록을 넘긴 자료";
    /// Heading of how far a claim holds.
    widest_scope: "How far it holds", "성립하는 범위";
    /// The link to the timeline on which the evidence stands.
    open_view: "Open this view", "이 화면 열기";
    /// The button that copies the link of a claim.
    copy_claim: "Copy link to this claim", "이 주장의 링크 복사";
}
