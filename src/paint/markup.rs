//! Markup: HTML text as it grows, the one maker of it.
//!
//! Knows how elements open, nest and close, and that whatever stands in them is escaped: a text from outside is text, a
//! foreign address leads nowhere but to the web. Does not know what is said, nor what stands where on the page.
//!
//! What a reader only reads (table bodies, lists of sources, notes) is made here in one piece: the browser reads a
//! thousand elements from text faster than a program makes a hundred of them one by one.
//!
//! ```
//! use chartrun::paint::Markup;
//!
//! let mut list = Markup::new();
//! for (name, address) in [("R&B", "https://example.org/?a&b"), ("<b>", "javascript:alert()")] {
//!     list.open("li").attribute("class", "src").link(address, name).close();
//! }
//! assert_eq!(
//!     list.finish(),
//!     "<li class=\"src\"><a href=\"https://example.org/?a&amp;b\" rel=\"noopener noreferrer\" target=\"_blank\">\
//!      R&amp;B</a></li><li class=\"src\">&lt;b&gt;</li>"
//! );
//! ```

use super::escape;

/// HTML text under construction.
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
    /// The elements that are open, outermost first.
    open: Vec<&'static str>,
    /// Whether the innermost of them still takes attributes.
    takes_attributes: bool,
}

impl Markup {
    /// No text.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens an element: what follows stands in it, until it is closed. Of the elements without an end it knows the one
    /// that is written here, `input`.
    ///
    /// ```
    /// let mut to = chartrun::paint::Markup::new();
    /// to.open("p").open("input").attribute("type", "text").close().text("to");
    /// assert_eq!(to.finish(), "<p><input type=\"text\">to</p>");
    /// ```
    pub fn open(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name);
        self.takes_attributes = true;
        self
    }

    /// Gives the element just opened an attribute. Once something stands in it, it takes none any more.
    ///
    /// A foreign address belongs into a [`link`](Self::link): escaping does not tell where an address leads.
    pub fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        debug_assert!(self.takes_attributes, "{name} comes too late");
        if self.takes_attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape::push(&mut self.out, value);
            self.out.push('"');
        }
        self
    }

    /// Puts text into the innermost element that is open.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        escape::push(&mut self.out, text);
        self
    }

    /// Closes the innermost element that is open.
    pub fn close(&mut self) -> &mut Self {
        self.end_tag();
        if let Some(name) = self.open.pop().filter(|name| *name != "input") {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
        self
    }

    /// An element with nothing but text in it. No class is no attribute.
    pub fn element(&mut self, name: &'static str, class: &str, text: &str) -> &mut Self {
        self.open(name);
        if !class.is_empty() {
            self.attribute("class", class);
        }
        self.text(text).close()
    }

    /// A link out of the page, opened beside it. An address that is none of the web's is no link: its words stand alone.
    pub fn link(&mut self, address: &str, words: &str) -> &mut Self {
        if !["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)) {
            return self.text(words);
        }
        self.open("a").attribute("href", address).attribute("rel", "noopener noreferrer");
        self.attribute("target", "_blank").text(words).close()
    }

    /// A picture from [`paint`](super::paint()), [`paint_panel`](super::paint_panel) or [`swatch`](super::swatch), and
    /// nothing else: it is not escaped once more.
    pub fn picture(&mut self, svg: &str) -> &mut Self {
        self.end_tag();
        self.out.push_str(svg);
        self
    }

    /// The text, with everything closed that was still open.
    #[must_use]
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn end_tag(&mut self) {
        if std::mem::take(&mut self.takes_attributes) {
            self.out.push('>');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn elements_nest_and_close() {
        let mut markup = Markup::new();
        markup.open("ul").attribute("class", "key").open("li").element("b", "", "1").text(" and ").close();
        markup.element("li", "k", "");
        assert_eq!(markup.finish(), "<ul class=\"key\"><li><b>1</b> and </li><li class=\"k\"></li></ul>");
    }

    #[test]
    fn what_was_never_opened_is_not_closed() {
        let mut markup = Markup::new();
        markup.close().open("p").close().close();
        assert_eq!(markup.finish(), "<p></p>");
        assert_eq!(Markup::new().finish(), "");
    }

    #[test]
    fn only_an_address_of_the_web_is_a_link() {
        for address in ["javascript:alert(1)", "data:text/html,x", " https://x", "//x", "", "HTTPS://x"] {
            let mut markup = Markup::new();
            markup.link(address, "words");
            assert_eq!(markup.finish(), "words", "{address}");
        }
        let mut markup = Markup::new();
        markup.link("http://x/\" onclick=\"y", "words");
        let safe =
            "<a href=\"http://x/&quot; onclick=&quot;y\" rel=\"noopener noreferrer\" target=\"_blank\">words</a>";
        assert_eq!(markup.finish(), safe);
    }

    #[test]
    fn a_picture_stays_as_it_was_painted() {
        let mut markup = Markup::new();
        markup.open("li").picture(&crate::paint::swatch(&[], "key")).text("<none>");
        let text = markup.finish();
        assert!(text.starts_with("<li><svg ") && text.ends_with("</svg>&lt;none&gt;</li>"), "{text}");
    }

    proptest! {
        /// However hostile, a text opens nothing and ends nothing.
        #[test]
        fn foreign_text_is_only_text(text in "\\PC*", value in "\\PC*") {
            let mut markup = Markup::new();
            markup.open("p").attribute("title", &value).text(&text).element("b", &value, &text);
            let made = markup.finish();
            prop_assert_eq!(made.matches('<').count(), 4);
            prop_assert_eq!(made.matches('>').count(), 4);
            prop_assert_eq!(made.matches('"').count(), if value.is_empty() { 2 } else { 4 });
        }
    }
}
