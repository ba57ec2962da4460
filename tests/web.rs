//! What only a browser can show: run by `make test-browser` in headless Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_page_mounts() {
    chartrun::ui::open();
    let has_come = || {
        let body = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body());
        body.and_then(|body| body.text_content()).is_some_and(|text| text.contains("Chartrun"))
    };
    // The opening waits for the dataset first, which there is none of here.
    for _ in 0..100 {
        if has_come() {
            return;
        }
        let soon = js_sys::Promise::new(&mut |done, _| {
            let window = web_sys::window().into_iter();
            window.for_each(|window| drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 50)));
        });
        let _ = wasm_bindgen_futures::JsFuture::from(soon).await;
    }
    assert!(has_come());
}
