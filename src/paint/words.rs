//! Words: axis words and labels.
//!
//! Knows how lines and runs of words become text elements. Does not know where they should stand: they come placed.

use super::class::{Role, Style, ink_class};
use super::sheet::Sheet;
use super::tenths::{Tenths, spot, tenths};
use crate::figure::Frame;
use crate::figure::axis::AxisWords;
use crate::figure::label::{Anchor, GAP, LEADING, Label, Run, Tone};

/// From the axis line to the baseline of its words, and the length of its small ticks, px: of those beside a word, and of
/// all others, which end above the words that pass below them.
const AXIS_WORD: f64 = 14.0;
const TICK: f64 = 7.0;
const SHORT_TICK: f64 = 3.0;

/// From a word of the y axis to its line, and from the line down to the word's baseline, px.
const BEFORE: f64 = 7.0;
const TO_BASELINE: f64 = 4.0;

/// The axis line, its small ticks and the words below it.
pub(super) fn axis(sheet: &mut Sheet, frame: Frame, y: f64, all: &[AxisWords]) {
    let style = Style::plain(Role::Axis);
    let top = tenths(y);
    sheet.line(style, [(tenths(frame.plot.left), top), (tenths(frame.plot.right), top)]);
    for words in all {
        let Some(at) = words.tick else { continue };
        let is_beside = !words.lines.is_empty() && !words.centred && words.x >= at;
        let below = tenths(y + if is_beside { TICK } else { SHORT_TICK });
        sheet.line(style, [(tenths(at), top), (tenths(at), below)]);
    }
    for words in all {
        let class = if words.centred { "m" } else { "" };
        for (i, line) in words.lines.iter().enumerate() {
            let down = AXIS_WORD + LEADING * i as f64;
            sheet.open_text(&["ax", class], (tenths(words.x), tenths(y + down)));
            sheet.text(line);
            sheet.close_text();
        }
    }
}

/// A word of the y axis, to the left of where its line begins.
pub(super) fn beside(sheet: &mut Sheet, (x, y): Tenths, word: &str, strong: bool) {
    if !word.is_empty() {
        sheet.open_text(&["ax", if strong { "b" } else { "" }, "e"], (x - tenths(BEFORE), y + tenths(TO_BASELINE)));
        sheet.text(word);
        sheet.close_text();
    }
}

/// A label's words; its hairline is drawn with the lines.
pub(super) fn label(sheet: &mut Sheet, label: &Label) {
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => "m",
        Anchor::End => "e",
    };
    let ink = ink_class(label.ink);
    let at = spot(label.at);
    if let [line] = label.lines.as_slice()
        && let [Run { text, tone }] = line.as_slice()
    {
        sheet.open_text(&[ink, tone_class(*tone), anchor], at);
        sheet.text(text);
        return sheet.close_text();
    }
    sheet.open_text(&[ink, anchor], at);
    for (l, line) in label.lines.iter().enumerate() {
        for (r, run) in line.iter().enumerate() {
            let start = (l > 0 && r == 0).then(|| (at.0, tenths(LEADING)));
            let gap = (r > 0).then(|| tenths(GAP));
            sheet.open_span(tone_class(run.tone), start, gap);
            sheet.text(&run.text);
            sheet.close_span();
        }
    }
    sheet.close_text();
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Strong => "b",
        Tone::Plain => "",
        Tone::Note => "note",
        Tone::Struck => "struck",
    }
}
