//! The region "Claims" as text: what the page opens with where its link asks for the claims alone.
//!
//! Knows the elements in which the page itself will put the same words ([`region`](crate::ui::region), [`ledger`](super::ledger));
//! a claim that is open is closed in it. Does not know when it is written, nor shown ([`opening`](crate::ui::opening),
//! [`beforehand`](crate::ui::beforehand)).

use super::SIDES;
use super::lines::{Line, finding, listed, places};
use super::tally::counted;
use crate::claim::Verdict;
use crate::link::View;
use crate::model::catalog::Catalog;
use crate::paint::{Markup, claim_rows, claim_tally};
use crate::query::selection::Selection;
use crate::ui::first_chart::Asked;
use crate::ui::store::question;
use crate::ui::switch::write_switch;
use crate::words::Language;
use crate::words::tied::tied;

/// Ids are the page's; this goes with what was written.
const NAME: &str = "written-claims";

/// The page around the region, and the region itself; none where something that the link asks for is not there.
#[must_use]
pub fn written(view: &View, language: Language, catalog: &Catalog) -> Option<String> {
    let selection = Selection::new(catalog, &question(view));
    if !selection.missing.is_empty() {
        return None;
    }
    let is_every = view.lists_every_claim();
    let headline = language.claims_headline(catalog, (!is_every).then_some(&selection));
    let said = [headline, language.claims_deck(selection.as_of)];
    let asked = Asked { view, language, catalog, selection: &selection };
    Some(asked.page(said, None, &region(asked)))
}

fn region(Asked { view, language, catalog, selection }: Asked<'_>) -> String {
    let line = |(at, is_asked)| Line::of(language, catalog, selection.as_of, at, is_asked);
    let all: Vec<Line> = places(view, catalog, selection, view.claim.as_ref()).into_iter().filter_map(line).collect();
    let asked: Vec<Verdict> = all.iter().filter(|line| line.is_asked).map(|line| line.verdict).collect();
    let listed = listed(&all, view.verdicts, view.claim.as_ref(), usize::MAX);
    let listed: Vec<&Line> = listed.into_iter().filter_map(|place| all.get(place)).collect();
    let of_asked = listed.iter().filter(|line| line.is_asked).count();
    let (page, mut to) = (language.page(), Markup::new());
    to.open("section").attribute("class", "region").attribute("aria-labelledby", NAME);
    to.open("div").attribute("class", "kick").open("span").attribute("id", NAME).text(page.claims()).close();
    to.open("span").attribute("class", "tools");
    write_switch(&mut to, page, SIDES, 0);
    to.close().close();
    let finding = finding(language, catalog, selection, view.lists_every_claim(), &asked);
    to.element("h2", "", &tied(&finding));
    to.open("div").attribute("class", "tally").open("div");
    to.picture(&claim_tally(language, &counted(&asked, view.verdicts))).close();
    to.element("p", "", &page.claims_listed(of_asked, asked.len(), of_asked < listed.len())).close();
    let rows = listed
        .into_iter()
        .filter_map(|line| Some((catalog.claims().get(line.at)?, line.verdict, line.reason.as_str())));
    // Before a claim that its link opens, every row has its place.
    let class = if view.claim.is_none() { "claims brief" } else { "claims" };
    to.open("div").open("ul").attribute("class", class).picture(&claim_rows(language, catalog, rows));
    to.finish()
}
