//! Each thing that can be chosen, as a list shows it.
//!
//! Knows what tells two of one name apart. Does not know what is chosen, nor what else it is called.

use crate::model::catalog::Catalog;
use crate::model::chart::Chart;
use crate::model::work::{Act, ActKind, Album, AlbumKind};
use crate::words::Language;
use crate::words::called::Called;

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub key: String,
    /// What it is called in the page's language.
    pub label: String,
    /// What tells it from others of the name.
    pub detail: String,
    /// What a search finds it by.
    pub called: Called,
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
        let detail = if other.is_empty() { group.to_owned() } else { format!("{other} · {group}") };
        Choice { key: act.id.to_string(), label: label.to_owned(), detail, called: Called::act(act) }
    };
    catalog.acts().map(choice).collect()
}

/// Albums and singles, by id.
pub fn albums(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |album: &Album| {
        let label = language.album(catalog, &album.id);
        let mut detail = language.act(catalog, &album.act).to_owned();
        if let Some(release) = album.release {
            detail.push_str(&format!(", {}", release.latest().year()));
        }
        if album.kind == AlbumKind::Single {
            detail.push_str(&format!(" · {}", language.page().single()));
        }
        Choice { key: album.id.to_string(), label: label.to_owned(), detail, called: Called::album(catalog, album) }
    };
    catalog.albums().filter(|album| album.kind != AlbumKind::Group).map(choice).collect()
}

/// Charts, by id.
pub fn charts(language: Language, catalog: &Catalog) -> Vec<Choice> {
    let choice = |chart: &Chart| {
        let label = language.chart(catalog, &chart.id);
        Choice {
            key: chart.id.to_string(),
            label: label.to_owned(),
            detail: chart.region.clone(),
            called: Called::chart(chart),
        }
    };
    catalog.charts().map(choice).collect()
}
