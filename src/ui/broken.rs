//! What the page says when the program behind it breaks.
//!
//! Knows how to say it without the program: plain elements, both languages, a way to go on. Trusts no signal, no
//! store and no component, for any of them may be what broke.

use std::panic;

/// Says it in the console, and on the page.
pub fn hook() {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // Nothing to be done about a page that takes no element.
        let _ = tell();
    }));
}

/// Puts the words on the page, once. The address keeps what it says: the first link loads it again.
///
/// Exported so that a browser test can see it without breaking anything.
pub fn tell() -> Option<()> {
    const ID: &str = "broken";
    let document = web_sys::window()?.document()?;
    if document.get_element_by_id(ID).is_some() {
        return Some(());
    }
    let element = |name: &str, class: &str| {
        let element = document.create_element(name).ok()?;
        element.set_class_name(class);
        Some(element)
    };
    let alert = element("div", "broken")?;
    alert.set_id(ID);
    alert.set_attribute("role", "alert").ok()?;
    for (language, text, link) in crate::words::broken::TEXTS {
        let line = element("p", "")?;
        line.set_attribute("lang", language).ok()?;
        line.set_text_content(Some(text));
        let again = element("a", "btn")?;
        // The address itself: following it fetches the page anew with the same view.
        again.set_attribute("href", "").ok()?;
        again.set_text_content(Some(link));
        line.append_child(&again).ok()?;
        alert.append_child(&line).ok()?;
    }
    document.body()?.prepend_with_node_1(&alert).ok()
}
