//! What stands below a timeline: the marks in use with what they stand for, and what is not shown.

use crate::figure::timelines::Timeline;
use crate::figure::timelines::sample::sample;
use crate::paint::{self, Markup};
use crate::words::Language;

/// The key of a timeline and its notes.
#[must_use]
pub fn key(language: Language, timeline: &Timeline) -> String {
    let mut to = Markup::new();
    if !timeline.key.is_empty() {
        to.open("ul").attribute("class", "key");
        for mark in &timeline.key {
            to.open("li").open("div").attribute("class", "painted");
            to.picture(&paint::swatch(&sample(*mark), &format!("key-{mark:?}"))).close();
            to.text(language.key(*mark)).close();
        }
        to.close();
    }
    for note in &timeline.notes {
        to.element("p", "src", note);
    }
    to.finish()
}
