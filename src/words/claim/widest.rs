//! How far a claim to lead holds, in a sentence.
//!
//! Knows how a scope is named, and that nobody being ahead of those compared is never said as a proof. Does not know how
//! the scopes are tried.

use crate::claim::{Ahead, Definition, Holds, Widest, whose};
use crate::model::catalog::Catalog;
use crate::model::claim::{Among, Claim, Field};
use crate::model::id::ActId;
use crate::words::Language;
use crate::words::particle::Particle;

impl Language {
    /// The widest scope in which a claim holds, what is wider and refutes it, or that it holds in none.
    #[must_use]
    pub fn widest(self, catalog: &Catalog, claim: &Claim, widest: &Widest<'_>) -> String {
        let whose = whose(catalog, &claim.asserts);
        // Where it holds somewhere, whoever is ahead is so in a wider scope.
        let is_even = |ahead: &Ahead<'_>| widest.holds.is_empty() && ahead.is_inward_of(&claim.asserts);
        let ahead = widest.ahead.map(|ahead| self.ahead_among(catalog, whose, &ahead, is_even(&ahead)));
        let mut sentences: Vec<String> = Vec::new();
        match widest.holds.as_slice() {
            [first, others @ ..] => {
                sentences.push(self.holds_among(catalog, whose, first));
                sentences.extend(ahead);
                sentences.extend(others.iter().map(|holds| self.holds_among(catalog, whose, holds)));
            }
            [] if widest.is_short => sentences.push(
                self.either(
                    "In none: the figure itself is not what is claimed.",
                    "어느 범위에서도 성립하지 않습니다. 수치 자체가 주장에 미치지 못합니다.",
                )
                .to_owned(),
            ),
            [] if widest.is_open => {
                sentences.extend(ahead);
                sentences.push(
                    self.either(
                        "Of narrower scopes the data do not say.",
                        "더 좁은 범위는 데이터만으로 알 수 없습니다.",
                    )
                    .to_owned(),
                );
            }
            [] => {
                let nowhere = "In none of the scopes held here.";
                sentences
                    .push(self.either(nowhere, "여기서 따질 수 있는 어느 범위에서도 성립하지 않습니다.").to_owned());
                sentences.extend(ahead);
            }
        }
        let text = sentences.join(" ");
        match widest.definition == Definition::default() {
            true => text,
            false => {
                let definition = self.capital(&self.definition(catalog, &widest.definition));
                let mut letters = text.chars();
                let text = match letters.next().filter(|_| self == Self::En) {
                    Some(first) => format!("{}{}", first.to_lowercase(), letters.as_str()),
                    None => text,
                };
                format!("{definition}: {text}")
            }
        }
    }

    fn holds_among(self, catalog: &Catalog, whose: Option<&ActId>, holds: &Holds) -> String {
        let among = self.scope_of(catalog, whose, holds.among);
        let count = u32::try_from(holds.compared).unwrap_or(u32::MAX);
        let compared = match (self, count) {
            (Self::En, 1) => "the only one compared here was not ahead".to_owned(),
            (Self::En, _) => format!("none of the {} compared here was ahead", self.small(count)),
            (Self::Ko, _) => format!("비교한 {count}건 가운데 앞선 것은 없습니다"),
        };
        match (self, holds.is_stated, count) {
            (Self::En, true, 0) => format!("Among {among}, an independent source says it of the whole list."),
            (Self::En, true, _) => {
                format!("Among {among}, an independent source says it of the whole list, and {compared}.")
            }
            (Self::En, false, _) => format!("Among {among}, {compared}."),
            (Self::Ko, true, 0) => format!("{among}: 독립된 출처가 전체 목록에서 그렇다고 전합니다."),
            (Self::Ko, true, _) => format!("{among}: 독립된 출처가 전체 목록에서 그렇다고 전하며, {compared}."),
            (Self::Ko, false, _) => format!("{among}: {compared}."),
        }
    }

    fn ahead_among(self, catalog: &Catalog, whose: Option<&ActId>, ahead: &Ahead<'_>, even: bool) -> String {
        let (among, who) = (self.scope_of(catalog, whose, ahead.among), self.spoken_of(catalog, ahead.row));
        let date = self.date(ahead.since);
        let (prefix, particle) = if even { ("Even among", "도") } else { ("Among", "는") };
        self.either(
            format!("{prefix} {among}, {who} was ahead by {date}."),
            format!("{among} 범위에서{particle} {date} {} 앞섰습니다.", Particle::Subject.after(&who)),
        )
    }

    /// A scope, the works of one act by its name.
    fn scope_of(self, catalog: &Catalog, whose: Option<&ActId>, among: Among) -> String {
        let Some(act) = whose.filter(|_| among.field == Field::SameAct) else { return self.among(among) };
        let act = self.act(catalog, act);
        let whose = self.possessive(act);
        match among.year {
            Some(year) => self.either(format!("{whose} own works of {year}"), format!("{act}의 {year}년 작품")),
            None => self.either(format!("{whose} own works"), format!("{act}의 작품")),
        }
    }
}
