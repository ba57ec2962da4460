//! Who says otherwise than a count, and who says that a figure was withdrawn.
//!
//! Knows how the other side is told: its figure and when, with its sources. Does not know how sides are found.

use super::Language;
use super::table::SourceLink;
use crate::model::catalog::Catalog;
use crate::model::day::Day;
use crate::model::observation::{Count, CountedId, Standing};
use crate::query::milestone::{Level, Levels};

impl Language {
    /// What others say in place of a count as of a day, each with its sources: those of the nearest day, which is
    /// mostly its own. Followers may fall: of them nothing is told here.
    #[must_use]
    pub fn against(self, catalog: &Catalog, count: &Count, as_of: Option<Day>) -> Vec<(String, Vec<SourceLink>)> {
        if matches!(count.subject, CountedId::Act(_)) {
            return Vec::new();
        }
        let levels = Levels::new(catalog, &count.subject, &count.counter, as_of);
        let side = |level: Level<'_>| {
            let says = self.other_side(&level);
            let sources = self.source_links(catalog, &level.count.standing.citations);
            let said = sources.into_iter().map(|link| SourceLink { says: Some(says.clone()), ..link }).collect();
            (says.clone(), said)
        };
        levels.map_or_else(Vec::new, |levels| nearest(&levels, count).map(side).collect())
    }

    /// The same in a few words: `about 1.67 M, 14 Sep 2023`.
    #[must_use]
    pub fn others_say(self, levels: &Levels<'_>, count: &Count) -> String {
        nearest(levels, count).map(|level| self.other_side(&level)).collect::<Vec<_>>().join("; ")
    }

    fn other_side(self, level: &Level<'_>) -> String {
        format!("{}, {}", self.quantity(level.count.quantity), self.when_short(level.at))
    }

    /// Who says that a figure was withdrawn, once it was.
    #[must_use]
    pub fn withdrawn_by(self, catalog: &Catalog, standing: &Standing, as_of: Option<Day>) -> Vec<SourceLink> {
        let withdrawn = standing.withdrawn.as_ref().filter(|_| !standing.stands(as_of));
        let sources = withdrawn.map_or_else(Vec::new, |withdrawn| self.source_links(catalog, &withdrawn.citations));
        let says = self.either("on the withdrawal", "철회 보도");
        sources.into_iter().map(|link| SourceLink { says: Some(says.to_owned()), ..link }).collect()
    }
}

/// Those that say otherwise of the nearest day.
fn nearest<'a>(levels: &Levels<'a>, count: &Count) -> impl Iterator<Item = Level<'a>> {
    let against = levels.against(count);
    let first = against.first().map(Level::day);
    against.into_iter().take_while(move |level| Some(level.day()) == first)
}
