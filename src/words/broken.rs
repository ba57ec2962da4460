//! What the page says when the program behind it breaks, in every language at once: who knows which one it was in.
//!
//! Knows no number and no name, so that nothing has to work for it to be said.

/// The language's code, what happened, and the link that loads the page again.
pub const TEXTS: [(&str, &str, &str); 2] = [
    (
        "en",
        "Something in this page broke; what it shows may be out of step. Your view is kept in the address.",
        "Load the page again",
    ),
    (
        "ko",
        "페이지에 오류가 생겨 표시된 내용이 맞지 않을 수 있습니다. 보던 화면은 주소에 남아 있습니다.",
        "페이지 다시 열기",
    ),
];
