//! What can be chosen in the filter bar: acts, albums and charts, in words, and what a choice does to the view.
//!
//! Knows the defaults' part in it: what is shown because nothing was chosen is a chip too, and the first change writes
//! it into the view. Does not know how a list or a chip looks.

use super::shown::Shown;
use crate::figure::Ink;
use crate::figure::colour::Colours;
use crate::link::{Ids, View};
use crate::model::catalog::Catalog;
use crate::model::id::{ActId, AlbumId, ChartId, WorkId};
use crate::model::work::{ActKind, AlbumKind};
use crate::query::selection::Selection;
use crate::words::Language;
use crate::words::fold::fold;
use leptos::prelude::{With, WithUntracked};

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub key: String,
    /// What it is called in the page's language.
    pub label: String,
    /// What tells it from others of the name.
    pub detail: String,
    /// All its names, in the form in which a search compares them, with a space before each.
    folded: String,
}

impl Choice {
    /// Where in its names the folded text stands: 0 for the beginning of a name, more inside of one.
    #[must_use]
    pub fn found(&self, folded: &str) -> Option<usize> {
        if folded.is_empty() || self.folded.contains(&format!(" {folded}")) {
            return Some(0);
        }
        self.folded.contains(folded).then_some(1)
    }
}

/// One thing that is shown as chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Its id; empty for a chip that stands for several things.
    pub key: String,
    /// What it says.
    pub label: String,
    /// Whether it can be taken away. What is shown for want of a choice cannot.
    pub removable: bool,
    /// The colour that its work or act has in the figures, where it has one.
    pub ink: Option<Ink>,
}

/// The three things to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Acts.
    Artists,
    /// Albums and singles.
    Albums,
    /// Charts.
    Charts,
}

impl Field {
    /// All there is to choose from, in the order of ids, which is that of the English names.
    #[must_use]
    pub fn choices(self, language: Language, catalog: &Catalog) -> Vec<Choice> {
        match self {
            Self::Artists => acts(language, catalog),
            Self::Albums => albums(language, catalog),
            Self::Charts => charts(language, catalog),
        }
    }

    /// How many there are to choose from.
    #[must_use]
    pub fn count(self, catalog: &Catalog) -> usize {
        match self {
            Self::Artists => catalog.acts().count(),
            Self::Albums => catalog.albums().count(),
            Self::Charts => catalog.charts().count(),
        }
    }

    /// What is shown as chosen, and again when the view, the selection or the language changes.
    #[must_use]
    pub fn chips(self, shown: Shown) -> Vec<Chip> {
        let (language, catalog) = (shown.language(), shown.catalog());
        shown.store.with(|view| shown.selection.with(|selection| self.chips_of(language, &catalog, view, selection)))
    }

    fn chips_of(self, language: Language, catalog: &Catalog, view: &View, selection: &Selection) -> Vec<Chip> {
        let chip = |ink, key: &str, label: &str, removable| Chip {
            key: key.to_owned(),
            label: label.to_owned(),
            removable,
            ink,
        };
        let colours = Colours::new(catalog, selection);
        match self {
            Self::Artists | Self::Albums if view.lists_every_claim() => {
                let label = language.page().everything().to_owned();
                vec![Chip { key: String::new(), label, removable: false, ink: None }]
            }
            Self::Artists => {
                let held = Held::new(view.artists.as_ref(), &selection.acts, view.albums.is_none());
                let ink = |id| Some(colours.of_act(id));
                let acts = selection.acts.iter();
                acts.map(|id| chip(ink(id), id.as_str(), language.act(catalog, id), held.can_lose(id))).collect()
            }
            Self::Albums if view.albums.is_none() && asks_for_acts(view, selection) => {
                let label = language.page().all_works(selection.albums.len());
                vec![Chip { key: String::new(), label, removable: false, ink: None }]
            }
            Self::Albums => {
                let held = Held::new(view.albums.as_ref(), &selection.albums, true);
                let ink = |id: &AlbumId| Some(colours.of_work(&WorkId::Album(id.clone())));
                let albums = selection.albums.iter();
                albums.map(|id| chip(ink(id), id.as_str(), language.album(catalog, id), held.can_lose(id))).collect()
            }
            Self::Charts => {
                let held = Held::new(view.charts.as_ref(), &selection.charts, true);
                let charts = selection.charts.iter();
                charts.map(|id| chip(None, id.as_str(), language.chart(catalog, id), held.can_lose(id))).collect()
            }
        }
    }

    /// The view with one thing more, or without it if it is shown as chosen.
    #[must_use]
    pub fn toggle(self, shown: Shown, key: &str, view: View) -> View {
        let catalog = shown.catalog();
        shown.selection.with_untracked(|selection| match self {
            Self::Artists => {
                let own = view.albums.is_none() && !view.lists_every_claim();
                let held = Held::new(view.artists.as_ref(), &selection.acts, own);
                let artists = held.toggle(ActId::parse(key).ok(), |id| catalog.act(id).map(|act| act.id.clone()));
                View { artists, ..view }
            }
            Self::Albums => {
                let own = !asks_for_acts(&view, selection) && !view.lists_every_claim();
                let held = Held::new(view.albums.as_ref(), &selection.albums, own);
                let albums =
                    held.toggle(AlbumId::parse(key).ok(), |id| catalog.album(id).map(|album| album.id.clone()));
                View { albums, ..view }
            }
            Self::Charts => {
                let held = Held::new(view.charts.as_ref(), &selection.charts, true);
                let charts =
                    held.toggle(ChartId::parse(key).ok(), |id| catalog.chart(id).map(|chart| chart.id.clone()));
                View { charts, ..view }
            }
        })
    }
}

/// Whether a link names acts that the dataset has: of ids unknown to it nothing follows.
fn asks_for_acts(view: &View, selection: &Selection) -> bool {
    view.artists.as_ref().is_some_and(|asked| selection.acts.iter().any(|id| asked.contains(id)))
}

/// One list of the view, and what is shown for it.
struct Held<'a, T> {
    chosen: Option<&'a Ids<T>>,
    /// What is shown for want of a choice; nothing if that is not a list to build on.
    shown: &'a [T],
}

impl<'a, T: PartialEq + Clone> Held<'a, T> {
    /// `own`: whether what is shown stands for this list itself. Acts that albums bring along, and all works of the
    /// acts chosen, follow from another list.
    fn new(chosen: Option<&'a Ids<T>>, shown: &'a [T], own: bool) -> Self {
        Self { chosen, shown: if own { shown } else { &[] } }
    }

    /// Whether taking it away changes anything. The last chip of a default would come straight back.
    fn can_lose(&self, id: &T) -> bool {
        match self.chosen {
            Some(ids) => ids.contains(id),
            None => self.shown.len() > 1,
        }
    }

    /// The list with that thing more or less. Former ids become today's, unknown ones are dropped.
    fn toggle(&self, id: Option<T>, today: impl Fn(&T) -> Option<T>) -> Option<Ids<T>> {
        let mut ids = match self.chosen {
            Some(ids) => ids.as_slice().iter().filter_map(today).collect(),
            None => self.shown.to_vec(),
        };
        match id {
            Some(id) if ids.contains(&id) => ids.retain(|other| *other != id),
            Some(id) => ids.push(id),
            None => {}
        }
        Ids::new(ids)
    }
}

fn folded<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!(" {}", fold(name))).collect()
}

fn acts(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |act: &crate::model::work::Act| {
        let label = language.act(catalog, &act.id);
        let other = if label == act.name { act.korean.as_deref().unwrap_or_default() } else { &act.name };
        let kind = match act.kind {
            ActKind::Soloist => language.page().soloist(),
            ActKind::Group => language.page().group(),
        };
        let group = act.group.as_ref().map_or(kind, |group| language.act(catalog, group));
        let names = [label, other].into_iter().chain(act.aliases.iter().map(String::as_str));
        let detail = if other.is_empty() { group.to_owned() } else { format!("{other} · {group}") };
        Choice { key: act.id.to_string(), label: label.to_owned(), detail, folded: folded(names) }
    };
    catalog.acts().map(choice).collect()
}

fn albums(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |album: &crate::model::work::Album| {
        let label = language.album(catalog, &album.id);
        let other = if label == album.title { album.korean.as_deref().unwrap_or_default() } else { &album.title };
        let act = catalog.act(&album.act);
        let mut detail = language.act(catalog, &album.act).to_owned();
        if let Some(release) = album.release {
            detail.push_str(&format!(", {}", release.latest().year()));
        }
        if album.kind == AlbumKind::Single {
            detail.push_str(&format!(" · {}", language.page().single()));
        }
        // An album is also found by whose it is.
        let by = act.into_iter().flat_map(|act| [Some(act.name.as_str()), act.korean.as_deref()]).flatten();
        let names = [label, other].into_iter().chain(album.aliases.iter().map(String::as_str)).chain(by);
        Choice { key: album.id.to_string(), label: label.to_owned(), detail, folded: folded(names) }
    };
    catalog.albums().filter(|album| album.kind != AlbumKind::Group).map(choice).collect()
}

fn charts(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |chart: &crate::model::chart::Chart| {
        let label = language.chart(catalog, &chart.id);
        let names = [label, chart.name.as_str(), chart.korean.as_deref().unwrap_or_default(), &chart.publisher];
        Choice {
            key: chart.id.to_string(),
            label: label.to_owned(),
            detail: chart.region.clone(),
            folded: folded(names),
        }
    };
    catalog.charts().map(choice).collect()
}
