//! Each thing that can be chosen: its names, and how a search finds it.
//!
//! Knows what tells two of one name apart. Does not know what is chosen.

use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::work::{Act, ActKind, Album, AlbumKind};
use crate::words::Language;
use crate::words::fold::fold;

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

fn folded<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!(" {}", fold(name))).collect()
}

/// Acts, by id.
pub fn acts(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |act: &Act| {
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

/// Albums and singles, by id.
pub fn albums(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |album: &Album| {
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

/// Charts, by id.
pub fn charts(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |chart: &Chart| {
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
