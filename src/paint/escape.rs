//! Escaping: text from outside becomes text in markup, and nothing else.
//!
//! Knows the five characters that mean something in XML, and those that XML or a reader's eye cannot bear. Titles are
//! checked when the dataset is read; this is the second wall, and it holds for whatever comes.

use crate::model::fault::is_unsafe;

/// The text with `& < > " '` written as references, and without control and bidirectional characters.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text);
    out
}

/// Appends the escaped text.
pub(super) fn push(out: &mut String, text: &str) {
    for c in text.chars().filter(|c| !is_unwelcome(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// What has no place in a title is not allowed in XML (1.0, 2.2) either, or turns the text around it; U+FFFE and U+FFFF
/// are no characters, and U+FEFF marks the order of bytes.
fn is_unwelcome(c: char) -> bool {
    is_unsafe(c) || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_becomes_text() {
        let title = "<script>alert('x' & \"y\")</script>";
        assert_eq!(escape(title), "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
    }

    #[test]
    fn what_turns_or_breaks_a_line_is_dropped() {
        assert_eq!(escape("a\u{202e}b\u{0}c\nd\u{2066}e\u{7f}f"), "abcdef");
        assert_eq!(escape("뷔 · שלום"), "뷔 · שלום");
    }

    proptest! {
        #[test]
        fn no_text_opens_a_tag_or_ends_an_attribute(text in "\\PC*") {
            let escaped = escape(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
        }
    }
}
