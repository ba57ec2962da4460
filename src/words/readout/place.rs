//! What a place says when it is read, reported or computed.
//!
//! Knows that the two are not the same, and says which it is. Does not compute.

use super::{Readout, owned};
use crate::model::catalog::Catalog;
use crate::model::day::When;
use crate::model::id::ActId;
use crate::model::observation::{Place, Scope};
use crate::query::follower::Computed;
use crate::query::selection::Selection;
use crate::words::Language;

impl Language {
    pub(in crate::words) fn place_readout(self, catalog: &Catalog, selection: &Selection, place: &Place) -> Readout {
        let when = place.when.map_or_else(|| self.either("date not given", "날짜 미상").to_owned(), |w| self.when(w));
        let mut details = vec![(self.either("as", "방법"), self.either("reported", "보도된 순위").to_owned())];
        details.extend(self.since_act(catalog, selection, &place.act, place.when.and_then(When::day)));
        Readout {
            title: self.place_title(catalog, &place.act, place.scope),
            when,
            value: self.place(u32::from(place.rank)),
            details: owned(details),
            ..Readout::default()
        }
        .standing(self, catalog, &place.standing, selection.as_of)
    }

    pub(super) fn computed_readout(
        self,
        catalog: &Catalog,
        selection: &Selection,
        act: &ActId,
        scope: Scope,
        computed: &Computed,
    ) -> Readout {
        let among = u32::from(computed.among);
        let age = self.days(u32::try_from(computed.age.max(0)).unwrap_or(0));
        let how = self.either(
            format!("computed from counts of {among} acts, the oldest {age} old"),
            format!("{among}팀의 수치로 계산, 가장 오래된 수치는 {age} 전"),
        );
        let mut details = vec![(self.either("as", "방법"), how)];
        details.extend(self.since_act(catalog, selection, act, Some(computed.day)));
        Readout {
            title: self.place_title(catalog, act, scope),
            when: self.date(computed.day),
            value: self.places(u32::from(computed.best), u32::from(computed.worst)),
            details: owned(details),
            ..Readout::default()
        }
    }

    fn place_title(self, catalog: &Catalog, act: &ActId, scope: Scope) -> String {
        let (act, scope) = (self.act(catalog, act), self.scope(scope));
        self.either(format!("{act} among {scope}, by followers"), format!("{act}, {scope} 팔로워 순위"))
    }

    /// Among whom.
    #[must_use]
    pub fn scope(self, scope: Scope) -> &'static str {
        match scope {
            Scope::Kpop => self.either("K-pop acts", "K팝 전체"),
            Scope::Soloists => self.either("K-pop soloists", "K팝 솔로"),
            Scope::FemaleSoloists => self.either("female K-pop soloists", "K팝 여성 솔로"),
        }
    }
}
