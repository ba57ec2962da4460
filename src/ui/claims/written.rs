//! The region "Claims" as text, with every claim of the dataset as it is known now: what the page opens with where its link
//! asks for the claims and nothing else.
//!
//! Knows the elements in which the page itself will put the same words ([`region`](crate::ui::region), [`ledger`](super::ledger)).
//! Does not know when it is written, nor shown ([`beforehand`](crate::ui::beforehand)).

use super::SIDES;
use super::lines::Line;
use super::tally::counted;
use crate::claim::Verdict;
use crate::model::catalog::Catalog;
use crate::paint::{Markup, claim_rows, claim_tally};
use crate::ui::switch::write_switch;
use crate::words::Language;

/// Ids are the page's; this goes with what was written.
const NAME: &str = "written-claims";

/// The text.
#[must_use]
pub fn written(language: Language, catalog: &Catalog) -> String {
    let lines: Vec<Line> =
        (0..catalog.claims().len()).filter_map(|at| Line::of(language, catalog, None, at, true)).collect();
    let verdicts: Vec<Verdict> = lines.iter().map(|line| line.verdict).collect();
    let claims =
        lines.iter().filter_map(|line| Some((catalog.claims().get(line.at)?, line.verdict, line.reason.as_str())));
    let (page, mut to) = (language.page(), Markup::new());
    to.open("section").attribute("class", "region").attribute("aria-labelledby", NAME);
    to.open("div").attribute("class", "kick").open("span").attribute("id", NAME).text(page.claims()).close();
    to.open("span").attribute("class", "tools");
    write_switch(&mut to, page, SIDES, 0);
    to.close().close();
    to.element("h2", "", &language.claims_finding(catalog, None, None, &verdicts));
    to.open("div").attribute("class", "tally").open("div");
    to.picture(&claim_tally(language, &counted(&verdicts, None))).close().element("p", "", "").close();
    to.open("div").open("ul").attribute("class", "claims").picture(&claim_rows(language, catalog, claims));
    to.finish()
}
