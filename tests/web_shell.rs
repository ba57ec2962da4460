//! The shell in a real browser: what it leaves behind.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

use chartrun::link::{Clock, View, parse};
use chartrun::ui::figure_frame::FigureFrame;
use chartrun::ui::history;
use chartrun::ui::painted::Painted;
use chartrun::ui::store::Store;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// Somewhere to mount.
fn place() -> HtmlElement {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

fn query() -> String {
    window().location().search().unwrap()
}

/// Effects run when the program has nothing else to do.
async fn settle() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

/// Listeners on the window that are there and not taken away: counted by standing in their way.
fn count_listeners() -> js_sys::Function {
    let count = js_sys::Function::new_no_args(
        "let live = 0;
         const add = window.addEventListener, remove = window.removeEventListener;
         window.addEventListener = function (...all) { live++; return add.apply(this, all) };
         window.removeEventListener = function (...all) { live--; return remove.apply(this, all) };
         return () => live;",
    );
    count.call0(&JsValue::NULL).unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn the_address_follows_and_nothing_stays_behind() {
    let live = count_listeners();
    let history_api = window().history().unwrap();
    history_api.replace_state_with_url(&JsValue::NULL, "", Some("?v=1&theme=dark")).unwrap();
    let store = RwSignal::new(None::<Store>);
    let mounted = leptos::mount::mount_to(place(), move || {
        let held = Store::provide(history::read().view);
        history::follow(held);
        store.set(Some(held));
    });
    let held = store.get_untracked().unwrap();
    settle().await;
    assert_eq!(query(), "?v=1&theme=dark", "the link the reader came by stays");

    let before = history_api.length().unwrap();
    held.act(|view| View { clock: Some(Clock::Release), ..view });
    is_written("?v=1&clock=release&theme=dark").await;
    assert_eq!(history_api.length().unwrap(), before + 1, "an act is an entry of its own");

    held.act(|view| View { clock: Some(Clock::Release), ..view });
    settle().await;
    wait().await;
    assert_eq!(history_api.length().unwrap(), before + 1, "the same view again is none");

    assert_eq!(live.call0(&JsValue::NULL).unwrap(), JsValue::from(1));
    drop(mounted);
    assert_eq!(live.call0(&JsValue::NULL).unwrap(), JsValue::from(0));
}

#[wasm_bindgen_test]
async fn a_figure_is_told_its_width_and_has_one_tab_stop() {
    let place = place();
    place.set_attribute("style", "width: 480px").unwrap();
    let width = RwSignal::new(0_u32);
    let mounted = leptos::mount::mount_to(place.clone(), move || {
        let _ = Store::provide(View::default());
        let svg = Signal::derive(move || format!("<svg width='{}' height='10'><g class='ln'></g></svg>", width.get()));
        view! {
            <FigureFrame labelled_by="finding" width>
                <Painted svg />
            </FigureFrame>
        }
    });
    is_told(width, 480).await;
    let painted = place.query_selector("[role=figure] .painted svg[width='480'] g.ln").unwrap().unwrap();
    assert_eq!(painted.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    let stage = place.query_selector("[role=figure] [tabindex]").unwrap().unwrap();
    assert_eq!(stage.get_attribute("role").as_deref(), Some("application"));
    assert_eq!(stage.get_attribute("aria-roledescription").as_deref(), Some("chart"));

    place.set_attribute("style", "width: 320px").unwrap();
    is_told(width, 320).await;
    drop(mounted);
}

/// The observer of sizes speaks with the next frame, and what follows from the width comes after it.
async fn is_told(width: RwSignal<u32>, told: u32) {
    for _ in 0..50 {
        if width.get_untracked() == told {
            break;
        }
        wait().await;
    }
    settle().await;
    assert_eq!(width.get_untracked(), told);
}

/// The address is written behind the frame that answers an act.
async fn is_written(expected: &str) {
    for _ in 0..50 {
        if query() == expected {
            break;
        }
        wait().await;
    }
    assert_eq!(query(), expected);
}

/// A twentieth of a second.
async fn wait() {
    let later = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), std::time::Duration::from_millis(50));
    });
    wasm_bindgen_futures::JsFuture::from(later).await.unwrap();
}

#[wasm_bindgen_test]
fn a_cold_link_is_read_from_the_address() {
    let history_api = window().history().unwrap();
    history_api.replace_state_with_url(&JsValue::NULL, "", Some("?album=layover&colour=red")).unwrap();
    assert_eq!(history::read(), parse("album=layover&colour=red"));
    assert_eq!(history::read().notices.len(), 1);
    assert!(history::absolute("v=1").ends_with("?v=1"));
}
