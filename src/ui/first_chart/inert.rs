//! Controls that do not answer yet.
//!
//! Knows which elements a reader could press or type into, in markup of the page's own, in which what comes from outside is
//! escaped. Links are none of them: they lead where they will.

/// What is pressed or typed into.
const CONTROLS: [&str; 4] = ["button", "input", "select", "summary"];
/// Not every tool that reads a page for somebody knows what is inert.
const INERT: &str = " inert aria-hidden=\"true\"";

/// The same markup, in which no control answers.
#[must_use]
pub fn inert(markup: &str) -> String {
    let mut inert = String::with_capacity(markup.len() + markup.len() / 8);
    for (at, piece) in markup.split('<').enumerate() {
        if at > 0 {
            inert.push('<');
        }
        // A name ends where its attributes begin, or the tag ends.
        let name = piece.split([' ', '>']).next().filter(|name| CONTROLS.contains(name) && at > 0);
        match name.and_then(|name| Some((name, piece.strip_prefix(name)?))) {
            Some((name, rest)) => [name, INERT, rest].iter().for_each(|part| inert.push_str(part)),
            None => inert.push_str(piece),
        }
    }
    inert
}
