//! The filter bar as text: what is chosen, in the place that it takes.
//!
//! Knows the elements of the bar ([`filter_bar`](crate::ui::filter_bar)) that are seen while nothing in it is open.

use super::Asked;
use crate::link::{Clock, Scene};
use crate::paint::Markup;
use crate::ui::choice::Field;
use crate::ui::combobox::{chips_text, closed_hint};
use crate::ui::filter_bar::{CLOCKS, in_words, set_filters};
use crate::ui::switch::write_switch;
use crate::words::page::Page;

/// A bar with nothing in it.
pub fn empty() -> String {
    let mut to = Markup::new();
    to.element("div", "in", "");
    to.finish()
}

/// What stands in the bar.
pub fn bar(Asked { view, language, catalog, selection }: Asked<'_>) -> String {
    let (page, mut to) = (language.page(), Markup::new());
    to.open("div").attribute("class", "in");
    to.open("span").attribute("class", "short");
    write_button(&mut to, "btn", &page.filters_button(set_filters(view)));
    let is_every = view.lists_every_claim();
    let said = if is_every { page.everything().to_owned() } else { in_words(language, catalog, selection) };
    to.element("span", "said", &said).close();
    to.open("div").attribute("class", "controls");
    let fields = [
        (Field::Artists, Page::artists as fn(Page) -> &'static str, false),
        (Field::Albums, Page::albums, false),
        (Field::Charts, Page::charts, true),
    ];
    // No chart and no stretch of time chooses among claims.
    let has_axes = view.scene != Some(Scene::Claims);
    for (field, name, compact) in fields.into_iter().filter(|(.., is_axis)| has_axes || !is_axis) {
        let chips = field.chips_of(language, catalog, view, selection);
        let in_sight = field.in_sight(&chips, language, catalog, view, selection);
        to.open("div").attribute("class", if compact { "f combo compact" } else { "f combo" });
        to.element("label", "", name(page));
        if !compact {
            to.open("ul").attribute("class", "chips").picture(&chips_text(page, &chips, in_sight)).close();
        }
        let hint = closed_hint(page, chips.len(), (!compact).then_some(name));
        to.open("span").attribute("class", "field").open("input").attribute("type", "text");
        to.attribute("placeholder", &hint).close().close().close();
    }
    if has_axes {
        to.open("span").attribute("class", "f time").element("span", "name", page.time());
        to.open("span").attribute("class", "field");
        let marked = if view.time.is_some() { "chip reveal marked" } else { "chip reveal" };
        write_button(&mut to, marked, &language.window_in_brief(selection));
        to.close().close();
        to.open("span").attribute("class", "f").element("span", "name", page.clock());
        write_switch(&mut to, page, CLOCKS, usize::from(view.clock == Some(Clock::Release)));
        to.close();
    }
    write_button(&mut to, "btn reset", page.reset());
    to.close().open("span").attribute("class", "copy");
    write_button(&mut to, "btn main", page.copy_link());
    to.finish()
}

fn write_button(to: &mut Markup, class: &'static str, words: &str) {
    to.open("button").attribute("class", class).attribute("type", "button").text(words).close();
}
