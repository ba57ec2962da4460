//! The rows of the ledger of claims as markup, the buttons above them, and the mark of a verdict.
//!
//! Knows what a row holds while it is closed: the claim, who made it and when, its verdict in word and shape, why. Does
//! not know whether it is open, nor what an open one holds: that is put into the row's empty body, by its id.

use super::Markup;
use crate::claim::Verdict;
use crate::model::catalog::Catalog;
use crate::model::claim::Claim;
use crate::model::id::ClaimId;
use crate::words::Language;
use crate::words::ledger::LISTED;
use crate::words::tied::tied;

/// A disc, a ring, a square, a lozenge, in a box of 16 px.
const DISC: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z";
const RING: &str = "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8z";
const SQUARE: &str = "M2.5 1.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1z";

/// The class that gives a verdict its colour.
#[must_use]
pub fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "vs",
        Verdict::Contradicted => "vx",
        Verdict::DependsOnDefinition => "vd",
        Verdict::DependsOnSource => "vo",
        Verdict::Superseded => "vw",
        Verdict::NotCheckable => "vn",
    }
}

/// The mark of a verdict, a shape of its own for each, so that colour is never alone: what is filled, and what is drawn
/// over it. It is for the eye: the verdict's word always stands beside.
#[must_use]
pub fn verdict_mark(verdict: Verdict) -> [&'static str; 2] {
    match verdict {
        Verdict::Supported => [DISC, "M4.6 8.3l2.3 2.3 4.5-5"],
        Verdict::Contradicted => [SQUARE, "M5 5l6 6M11 5l-6 6"],
        Verdict::DependsOnDefinition => ["M8 1.8a6.2 6.2 0 0 0 0 12.4z", RING],
        Verdict::DependsOnSource => ["M8 1L1 8l7 7z", "M8 1l7 7-7 7-7-7z"],
        Verdict::Superseded => ["", "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8zM8 4.6V8l2.6 1.9"],
        Verdict::NotCheckable => ["", RING],
    }
}

/// The beginning of the id of a claim's row.
const ROW: &str = "claim-";

/// The id of a claim's row.
#[must_use]
pub fn claim_row_id(id: &ClaimId) -> String {
    [ROW, id.as_str()].concat()
}

/// The id of the empty body of a claim's row: what an open one holds goes there.
#[must_use]
pub fn claim_body_id(id: &ClaimId) -> String {
    [ROW, id.as_str(), "-body"].concat()
}

/// The claim of the row with that id.
#[must_use]
pub fn claim_of_row(row_id: &str) -> Option<ClaimId> {
    ClaimId::parse(row_id.strip_prefix(ROW)?).ok()
}

/// How many claims came to each verdict, in the order in which they are listed, and whether it is chosen.
pub type Tally = [(usize, bool); LISTED.len()];

/// A button for each verdict: its mark, its word, and how many claims came to it, last. One to which none came is there and
/// not seen, unless it is chosen: a chosen one can be let go of.
#[must_use]
pub fn claim_tally(language: Language, tally: &Tally) -> String {
    let mut markup = Markup::new();
    for (verdict, (count, is_chosen)) in LISTED.into_iter().zip(*tally) {
        markup.open("button").attribute("class", "chip").attribute("type", "button");
        markup.attribute("aria-pressed", if is_chosen { "true" } else { "false" });
        if count == 0 && !is_chosen {
            markup.attribute("hidden", "");
        }
        mark(&mut markup, verdict);
        markup.text(language.verdict(verdict)).element("b", "", &count.to_string()).close();
    }
    markup.finish()
}

/// A row for each claim, with its verdict and the reason in a sentence.
pub fn claim_rows<'a>(
    language: Language,
    catalog: &Catalog,
    claims: impl Iterator<Item = (&'a Claim, Verdict, &'a str)>,
) -> String {
    let mut markup = Markup::new();
    for (claim, verdict, reason) in claims {
        row(&mut markup, language, catalog, claim, verdict, reason);
    }
    markup.finish()
}

fn row(markup: &mut Markup, language: Language, catalog: &Catalog, claim: &Claim, verdict: Verdict, reason: &str) {
    let (row, body) = (claim_row_id(&claim.id), claim_body_id(&claim.id));
    let said = [&row, "-v"].concat();
    markup.open("li").attribute("class", "claim").attribute("id", &row).open("div").attribute("class", "line");
    markup.open("h3").open("button").attribute("type", "button").attribute("aria-expanded", "false");
    markup.attribute("aria-controls", &body).attribute("aria-describedby", &said);
    markup.text(&tied(&language.claim(catalog, claim))).close().close();
    by(markup, language, catalog, claim);
    markup.open("p").attribute("class", &claim_verdict_class(verdict)).attribute("id", &said);
    word(markup, language, verdict);
    markup.close();
    markup.element("p", "why", reason);
    markup.open("i").attribute("class", "pm").attribute("aria-hidden", "true").close().close();
    markup.open("div").attribute("class", "body").attribute("id", &body).close().close();
}

/// The classes of the place in a row where the verdict stands.
#[must_use]
pub fn claim_verdict_class(verdict: Verdict) -> String {
    ["v ", verdict_class(verdict)].concat()
}

/// What stands in that place: the mark, and the verdict's word.
#[must_use]
pub fn claim_verdict(language: Language, verdict: Verdict) -> String {
    let mut markup = Markup::new();
    word(&mut markup, language, verdict);
    markup.finish()
}

fn word(markup: &mut Markup, language: Language, verdict: Verdict) {
    mark(markup, verdict);
    markup.element("span", "", language.verdict(verdict));
}

/// Who said it, each as a link to where, and when.
fn by(markup: &mut Markup, language: Language, catalog: &Catalog, claim: &Claim) {
    let by = language.claimants(catalog, claim);
    markup.open("p").attribute("class", "by");
    for link in &by {
        markup.open("span").link(&link.address, link.publisher.as_ref().unwrap_or(&link.label));
        if !link.date.is_empty() {
            markup.text(", ").text(&link.date);
        }
        markup.close();
    }
    // Where no source has a date, the day of the claim stands for theirs.
    let is_dated = by.iter().any(|link| !link.date.is_empty());
    if let Some(day) = claim.made.filter(|_| !is_dated) {
        markup.text(", ").text(&language.date_short(day));
    }
    markup.close();
}

fn mark(markup: &mut Markup, verdict: Verdict) {
    let [filled, drawn] = verdict_mark(verdict);
    markup.open("svg").attribute("class", &["vm ", verdict_class(verdict)].concat());
    markup.attribute("viewBox", "0 0 16 16").attribute("width", "16").attribute("height", "16");
    markup.attribute("aria-hidden", "true");
    markup.open("path").attribute("class", "f").attribute("d", filled).close();
    markup.open("path").attribute("class", "l").attribute("d", drawn).close().close();
}
