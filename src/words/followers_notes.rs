//! What stands below the panels of the follower rankings: what they do not show, and by which rule places follow.

use super::Language;
use crate::model::catalog::Catalog;
use crate::model::observation::{Count, Scope};
use crate::query::follower::MAY_FALL;
use crate::query::ranking::Rankings;

/// How many figures a note names before it points to the table.
const NAMED: usize = 6;

impl Language {
    /// `Not drawn here: BTS about 71.29 M (19 Feb 2024); ...`. `counts` are the last ones of acts that stand on no
    /// panel, their scale being another.
    #[must_use]
    pub fn followers_off_scale(self, catalog: &Catalog, counts: &[&Count]) -> Option<String> {
        let list = self.counts_in_a_row(catalog, counts)?;
        Some(self.either(format!("Not drawn here: {list}."), format!("그리지 않음: {list}.")))
    }

    /// Counts known only to a span too wide to be placed.
    #[must_use]
    pub fn followers_unplaced(self, catalog: &Catalog, counts: &[&Count]) -> Option<String> {
        let list = self.counts_in_a_row(catalog, counts)?;
        Some(self.either(
            format!("Known to the year or month only, so not placed: {list}."),
            format!("연도나 월만 알려져 표시하지 않음: {list}."),
        ))
    }

    fn counts_in_a_row(self, catalog: &Catalog, counts: &[&Count]) -> Option<String> {
        let one = |count: &&Count| {
            let (name, figure) = (self.counted(catalog, &count.subject), self.quantity(count.quantity));
            match count.to {
                Some(to) => format!("{name} {figure} ({})", self.when_short(to)),
                None => format!("{name} {figure}"),
            }
        };
        let mut said: Vec<String> = counts.iter().take(NAMED).map(one).collect();
        if counts.len() > NAMED {
            let more = u32::try_from(counts.len() - NAMED).unwrap_or(u32::MAX);
            said.push(self.either(format!("{} more in the table", self.small(more)), format!("외 {more}건은 표에")));
        }
        (!said.is_empty()).then(|| said.join("; "))
    }

    /// How many counts of the chosen acts the table alone has.
    #[must_use]
    pub fn followers_set_aside(self, rankings: &Rankings<'_>) -> Option<String> {
        let totals = |count: &&&Count| count.from.is_none();
        let (mut doubted, mut undated) = (0_u32, 0_u32);
        for count in rankings.chosen().flat_map(|ranked| &ranked.others).filter(totals) {
            if count.standing.doubt.is_some() { doubted += 1 } else { undated += 1 }
        }
        let mut parts = Vec::new();
        if doubted > 0 {
            let count = self.small(doubted);
            parts.push(self.either(format!("{count} doubted"), format!("의문이 있는 수치 {doubted}건")));
        }
        if undated > 0 {
            let count = self.small(undated);
            parts.push(self.either(format!("{count} without a date"), format!("날짜가 없는 수치 {undated}건")));
        }
        let list = parts.join(", ");
        (!parts.is_empty()).then(|| {
            self.either(format!("In the table only, of all time: {list}."), format!("표에만 있음(전 기간): {list}."))
        })
    }

    /// The rule by which places are computed, and among how many acts.
    #[must_use]
    pub fn followers_rule(self, catalog: &Catalog, rankings: &Rankings<'_>, scopes: &[Scope]) -> Option<String> {
        let (fall, of) = MAY_FALL;
        let among = |scope: &Scope| {
            let count = self.heads(rankings.among(catalog, *scope), *scope);
            match scope {
                Scope::Kpop => self.either(format!("{count} acts"), format!("K팝 {count}")),
                Scope::Soloists => self.either(format!("{count} soloists"), format!("솔로 {count}")),
                Scope::FemaleSoloists => self.either(format!("{count} female soloists"), format!("여성 솔로 {count}")),
            }
        };
        let among: Vec<String> = scopes.iter().map(among).collect();
        let among: Vec<&str> = among.iter().map(String::as_str).collect();
        let among = self.list(&among);
        (!scopes.is_empty()).then(|| {
            self.either(
                format!(
                    "A computed place is one among the {among} that have counts here. It takes counts never to fall by \
                     more than {fall} in {of}; where no later count is known, any growth is possible. Where the counts rule \
                     nothing out, no place is drawn."
                ),
                format!(
                    "계산한 순위는 수치가 있는 {among} 가운데의 순위입니다. 수치가 {of}분의 {fall}보다 많이 줄지는 않는다고 \
                     보며, 이후 수치가 알려지지 않은 경우 얼마든지 늘었을 수 있다고 봅니다. 수치로 아무 순위도 배제할 수 없으면 그리지 \
                     않습니다."
                ),
            )
        })
    }
}
