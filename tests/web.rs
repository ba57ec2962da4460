//! What only a browser can show: run by `make test-browser` in headless Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_page_mounts() {
    chartrun::ui::open();
    let body = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
    let text = body.and_then(|body| body.text_content());
    assert!(text.is_some_and(|text| text.contains("Chartrun")));
}
