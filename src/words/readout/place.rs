//! What a place says when it is read, reported or computed.
//!
//! Knows that the two are not the same, and says which it is. Does not compute.

use super::{Readout, owned};
use crate::model::catalog::Catalog;
use crate::model::day::{Day, When};
use crate::model::id::ActId;
use crate::model::observation::{Count, Place, Scope};
use crate::query::follower::{Computed, bounding, followers};
use crate::query::ranking::counter;
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::table::SourceLink;

impl Language {
    pub(in crate::words) fn place_readout(self, catalog: &Catalog, selection: &Selection, place: &Place) -> Readout {
        let when = place.when.map_or_else(|| self.either("date not given", "날짜 미상").to_owned(), |w| self.when(w));
        let mut details = vec![(self.basis(), self.either("a report", "보도").to_owned())];
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
        let among = self.heads(u32::from(computed.among), scope);
        let age = self.days(u32::try_from(computed.age.max(0)).unwrap_or(0));
        let how = self.either(
            format!("counts of {among} acts, the oldest {age} old"),
            format!("{among}의 수치, 가장 오래된 것은 {age} 전"),
        );
        let mut details = vec![(self.basis(), how)];
        details.extend(self.since_act(catalog, selection, act, Some(computed.day)));
        Readout {
            title: self.place_title(catalog, act, scope),
            when: self.date(computed.day),
            value: self.computed_place(computed, scope).unwrap_or_else(|| self.no_place().to_owned()),
            details: owned(details),
            sources: self.bounding_sources(catalog, selection, act, scope, computed.day),
            ..Readout::default()
        }
    }

    /// Who says the counts that bound a place, each with the count that it says: the act's own first.
    fn bounding_sources(
        self,
        catalog: &Catalog,
        selection: &Selection,
        act: &ActId,
        scope: Scope,
        day: Day,
    ) -> Vec<SourceLink> {
        let Some(counter) = counter(catalog) else { return Vec::new() };
        let all = followers(catalog, &counter.id, selection.as_of);
        let counts = bounding(catalog, &all, act, scope, day);
        let says = |count: &Count| {
            let when = count.to.map(|to| format!(", {}", self.when_short(to))).unwrap_or_default();
            format!("{} {}{when}", self.counted(catalog, &count.subject), self.quantity(count.quantity))
        };
        let mut links: Vec<SourceLink> = Vec::new();
        for count in counts {
            let Some(best) = self.source_links(catalog, &count.standing.citations).into_iter().next() else { continue };
            match links.iter_mut().find(|link| link.address == best.address) {
                Some(link) => link.says = link.says.take().map(|others| format!("{others}; {}", says(count))),
                None => links.push(SourceLink { says: Some(says(count)), ..best }),
            }
        }
        links
    }

    /// What a place rests on.
    fn basis(self) -> &'static str {
        self.either("basis", "근거")
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
