//! What of a timeline's panel is text: its heading, its written runs, and all of it where no hand is answered.
//!
//! Knows the elements of a panel. Does not know the page: it is asked with what is shown.

use super::written_run::write_run;
use crate::figure::Ink;
use crate::figure::timelines::{TimelinePanel, WrittenRun};
use crate::model::catalog::Catalog;
use crate::paint::{self, Markup};
use crate::query::selection::Selection;
use crate::words::Language;

/// A text of a panel.
pub type Say = fn(&TimelinePanel, Language, &Catalog, &Selection) -> String;

/// The class that gives an ink its colour.
#[must_use]
pub fn ink_class(ink: Ink) -> &'static str {
    const SERIES: [&str; 8] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];
    match ink {
        Ink::Series(number) => SERIES.get(usize::from(number)).copied().unwrap_or("ctx"),
        Ink::Ink => "ink",
        Ink::Named => "ctx k",
        Ink::Context => "ctx",
    }
}

/// The whole panel, as a view of it begins; `id` is that of its picture. What can be opened is closed.
pub fn write_panel(
    to: &mut Markup,
    panel: &TimelinePanel,
    id: &str,
    (language, catalog, selection): (Language, &Catalog, &Selection),
) {
    to.open("div").attribute("class", "panel");
    to.open("div").picture(&words(panel, language, catalog, selection)).close();
    let left_out = left_out(panel, language, catalog, selection);
    if !left_out.is_empty() {
        to.open("details").attribute("class", "more").element("summary", "", &left_out).close();
    }
    to.open("div").attribute("class", "sheet").open("div").attribute("class", "painted");
    to.picture(&paint::paint(&panel.figure, id)).close().close().close();
}

/// The heading, the first runs, and what to say where there is nothing to see.
pub fn words(panel: &TimelinePanel, language: Language, catalog: &Catalog, selection: &Selection) -> String {
    let mut to = Markup::new();
    to.open("h3").text(&panel.name).text(" ");
    if !panel.remark.is_empty() {
        to.element("small", "", &format!(" · {}", panel.remark));
    }
    to.close();
    let [first, _] = panel.runs_apart();
    if !first.is_empty() {
        to.open("div").attribute("class", "runs");
        write_runs(&mut to, language, panel, &first);
        to.close();
    }
    let nothing = || panel.is_bare().then(|| language.nothing_here(catalog, selection, panel.chosen()));
    if let Some(missing) = panel.missing.clone().or_else(nothing) {
        to.element("p", "missing", &missing);
    }
    to.finish()
}

/// How many runs are left out of them; nothing where none is.
pub fn left_out(panel: &TimelinePanel, language: Language, _: &Catalog, _: &Selection) -> String {
    let [_, rest] = panel.runs_apart();
    if rest.is_empty() { String::new() } else { language.left_out(rest.len()) }
}

/// The runs left out.
pub fn rest(panel: &TimelinePanel, language: Language, _: &Catalog, _: &Selection) -> String {
    let mut to = Markup::new();
    let [_, rest] = panel.runs_apart();
    write_runs(&mut to, language, panel, &rest);
    to.finish()
}

fn write_runs(to: &mut Markup, language: Language, panel: &TimelinePanel, runs: &[&WrittenRun]) {
    runs.iter().for_each(|run| write_run(to, language, run, &panel.name));
}
