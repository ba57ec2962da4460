//! Mounts the page; nothing else.

fn main() {
    #[cfg(target_arch = "wasm32")]
    chartrun::ui::open();
}
