//! The key below a timeline: the marks in use, and what they stand for.

use crate::figure::timelines::Timeline;
use crate::figure::timelines::sample::sample;
use crate::paint;
use crate::ui::painted::Painted;
use crate::ui::shown::Shown;
use leptos::prelude::*;

/// The key of a timeline.
pub fn key(timeline: &Timeline, shown: Shown) -> AnyView {
    let language = shown.language();
    let marks = timeline.key.iter().map(|mark| {
        let svg = paint::swatch(&sample(*mark), &format!("key-{mark:?}"));
        view! { <li><Painted svg />{language.key(*mark)}</li> }
    });
    (!timeline.key.is_empty()).then(|| view! { <ul class="key">{marks.collect_view()}</ul> }).into_any()
}
