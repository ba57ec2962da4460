//! The first chart as text: the page's head and its first region, before there is a page.
//!
//! Knows which links open with it, what stands around the claims where they open with those, and the elements in which the
//! page itself will put the same words and the same picture ([`app`](super::app), [`region`](super::region),
//! [`timeline`](super::timeline)): the page takes its place without anything moving, which an end-to-end test holds
//! (end2end/opening.spec.mjs). Links lead where they will; what only the page can answer is inert. Does not know when it is
//! shown ([`opening`](super::opening)).

mod bar;
mod inert;

use super::attempt::BUILT_WITH;
use super::filter_bar::set_filters;
use super::masthead::{Compared, compared, head_class};
use super::painted::{self, Put};
use super::region::SIDES;
use super::switch::write_switch;
use super::table::write_table;
use super::timeline::answer::{self, Answer, Which};
use super::timeline::{key, write_panel};
use super::top::{THEMES, VIEWS, showing};
use super::width::expected_width;
use super::{history, timelines};
use crate::link::{Parsed, Scene, View, print};
use crate::model::catalog::Catalog;
use crate::paint::{Markup, claim_row_id};
use crate::query::selection::{Selection, Time};
use crate::ui::store::question;
use crate::words::Language;
use crate::words::page::Page;
use crate::words::tied::tied;
use inert::inert;
use leptos::prelude::document;
use web_sys::Element;

/// What the program is waited for in.
pub const FRAME: &str = "frame";
/// Ids are the page's; these go with the opening.
const NAME: &str = "opening-name";
const FINDING: &str = "opening-finding";

/// What the page opens with, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The chart entries.
    WithTheChart,
    /// The claims, which the rest of the program writes.
    WithClaims,
}

/// What the page opens with; none where that is not written, and where there is something above it that only the page can
/// say.
#[must_use]
pub fn opens(link: &Parsed) -> Option<Opens> {
    let opens = match link.view.scene {
        Some(Scene::Claims) => Opens::WithClaims,
        _ if timelines::opens_with_the_rest(&link.view) || link.view.claim.is_some() => return None,
        _ => Opens::WithTheChart,
    };
    link.notices.is_empty().then_some(opens)
}

/// The text of the chart, as wide as the column is.
#[must_use]
pub fn chart(view: &View, language: Language, catalog: &Catalog) -> Option<String> {
    text(view, language, catalog, expected_width())
}

/// Puts a text into the document, in place of the first words; says whether it could.
#[must_use]
pub fn put(view: &View, text: &str) -> bool {
    let Some(frame) = document().get_element_by_id(FRAME) else { return false };
    painted::put(&frame, Put::Instead, text);
    if let Some(claim) = &view.claim {
        let row = document().get_element_by_id(&claim_row_id(claim));
        row.iter().for_each(Element::scroll_into_view);
    }
    true
}

/// What is written about: a view in a language, and what answers it.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// What is asked for.
    pub view: &'a View,
    /// In which language.
    pub language: Language,
    /// The dataset.
    pub catalog: &'a Catalog,
    /// What of it answers.
    pub selection: &'a Selection,
}

/// It for a column of that many px; none where something that the link asks for is not there, and where only the rest of the
/// program can say the sentence on top.
#[must_use]
pub fn text(view: &View, language: Language, catalog: &Catalog, width: u32) -> Option<String> {
    let selection = Selection::new(catalog, &question(view));
    if width == 0 || !selection.missing.is_empty() {
        return None;
    }
    let answer = answer::charts(language, catalog, &selection, width);
    let headline = if timelines::told_on_top(view).is_some() {
        answer.finding.clone()
    } else {
        language.headline_at_a_glance(catalog, &selection)?
    };
    let said = [headline, language.deck(catalog, &selection)];
    let beside = compared(language, catalog, &selection, Language::beside_the_headline);
    let asked = Asked { view, language, catalog, selection: &selection };
    Some(asked.page(said, beside, &asked.body(&answer)))
}

/// Says how far the dataset has come, in bytes as they come out of the decoder, where the words still stand that said how
/// far the program had (scripts/start.mjs).
pub fn say_received(language: Language, bytes: usize) {
    let Some((words, bar)) = place("#coming").zip(place("progress")) else { return };
    words.set_text_content(Some(&language.page().loading(bytes, BUILT_WITH)));
    for (name, bytes) in [("max", BUILT_WITH), ("value", bytes)] {
        let _ = bar.set_attribute(name, &bytes.to_string());
    }
}

/// Takes away the words that say how far anything is: what stands is all that is waited for.
pub fn wait_for_nothing() {
    place(".waiting").iter().for_each(Element::remove);
}

/// Says that the page itself did not arrive, above what stands already.
pub fn say_missing(language: Language) {
    // What was there before the program has words for it.
    if let Some(lost) = place(".lost") {
        let _ = lost.remove_attribute("hidden");
        return;
    }
    let Some(first) = place("main > :first-child") else { return };
    let (page, mut to) = (language.page(), Markup::new());
    to.open("div").attribute("class", "alert").attribute("role", "alert").element("p", "", page.rest_missing());
    // The address itself: following it fetches the page anew with the same view.
    to.open("p").attribute("class", "acts").open("a").attribute("class", "btn main").attribute("href", "");
    to.text(page.try_again()).close().close().close();
    painted::put(&first, Put::Before, &to.finish());
}

fn place(selector: &str) -> Option<Element> {
    document().query_selector(&format!("#{FRAME} {selector}")).ok().flatten()
}

impl Asked<'_> {
    /// The page around a region: what is said on top, the sentence first, and the figures beside it.
    #[must_use]
    pub fn page(self, said: [String; 2], beside: Option<Compared>, region: &str) -> String {
        // The style sheet knows how tall it will be where nothing is chosen.
        let bar = if set_filters(self.view) > 0 { bar::bar(self) } else { bar::empty() };
        let mut to = Markup::new();
        to.open("header").picture(&self.head(said, beside)).close();
        to.open("div").attribute("class", "bar").picture(&bar).close();
        to.open("main").attribute("class", "in").picture(region);
        inert(&to.finish())
    }

    fn head(self, [headline, deck]: [String; 2], beside: Option<Compared>) -> String {
        let Self { view, language, catalog, .. } = self;
        let mut to = Markup::new();
        to.open("div").attribute("class", "top in").element("span", "word", "Chartrun");
        to.element("span", "ds", language.of(&catalog.title));
        let page = language.page();
        to.open("nav").attribute("aria-label", page.views());
        for (scene, words) in VIEWS {
            to.open("a").attribute("href", &history::relative(&print(&showing(*scene, view.clone()))));
            if *scene == view.scene.unwrap_or(Scene::Overview) {
                to.attribute("aria-current", "page");
            }
            to.text(words(page)).close();
        }
        to.close();
        write_settings(&mut to, language, view);
        to.close();
        to.open("div").attribute("class", head_class(view)).open("div");
        to.element("h1", "", &tied(&headline));
        to.element("p", "deck", &tied(&deck)).close();
        to.open("div").attribute("class", "peers");
        if let Some((table, inks)) = beside {
            write_table(&mut to, language, &table, &inks);
        }
        to.close().close();
        to.finish()
    }

    fn body(self, answer: &Answer) -> String {
        let Self { view, language, catalog, selection } = self;
        let (which, page, mut to) = (Which::ChartEntries, language.page(), Markup::new());
        to.open("div").attribute("class", "strip").open("div").attribute("class", "plane").close();
        to.element("p", "", &language.strip_hint(catalog, selection)).close();
        to.open("section").attribute("class", "region").attribute("aria-labelledby", NAME);
        to.open("div").attribute("class", "kick").open("span").attribute("id", NAME).text(which.name()(page)).close();
        write_tools(&mut to, page, view);
        to.close();
        to.open("h2").attribute("id", FINDING);
        if timelines::told_on_top(view).is_some() {
            to.attribute("class", "unseen");
        }
        to.text(&tied(&answer.finding)).close();
        to.open("div").attribute("class", "figure").attribute("role", "figure").attribute("aria-labelledby", FINDING);
        for (index, panel) in answer.timeline.panels.iter().enumerate() {
            write_panel(&mut to, panel, &format!("opening-{index}"), (language, catalog, selection));
        }
        to.close().open("div").picture(&key(language, &answer.timeline)).close();
        if answer.timeline.facts().next().is_some() {
            to.open("details").attribute("class", "sources");
            to.element("summary", "", page.figure_sources()).close();
        }
        to.close();
        to.finish()
    }
}

/// The day, the languages, the colours.
fn write_settings(to: &mut Markup, language: Language, view: &View) {
    let page = language.page();
    to.open("span").attribute("class", "whole");
    to.open("span").attribute("class", "asof").open("span").attribute("class", "field").open("button");
    to.attribute("class", if view.as_of.is_some() { "chip reveal marked" } else { "chip reveal" });
    to.attribute("type", "button").text(&page.as_of(view.as_of)).close().close().close();
    to.open("span").attribute("class", "langs");
    for each in Language::ALL {
        to.open("button").attribute("type", "button").attribute("lang", each.code());
        to.attribute("aria-pressed", if each == language { "true" } else { "false" }).text(each.own_name()).close();
    }
    to.close().open("label").attribute("class", "theme").element("span", "unseen", page.theme());
    to.open("select");
    for (theme, words) in THEMES {
        to.open("option");
        if *theme == view.theme {
            to.attribute("selected", "");
        }
        to.text(words(page)).close();
    }
    to.close().close().close();
}

/// What stands beside the region's name: its place, and how it looks.
fn write_tools(to: &mut Markup, page: Page, view: &View) {
    to.open("span").attribute("class", "tools");
    if view.time != Some(Time::All) {
        to.open("button").attribute("class", "btn").attribute("type", "button").text(page.all_time()).close();
    }
    write_switch(to, page, SIDES, 0);
    to.close();
}
