//! The top line: what this is, which regions are shown, as of when, in which language and colours.
//!
//! Knows the choices that hold for the whole page. Does not know the filters.

use super::disclosure::Disclosure;
use super::history;
use super::store::Store;
use super::view_link::is_plain;
use crate::link::{Scene, Theme, View, print};
use crate::model::day::Day;
use crate::words::Language;
use crate::words::page::Page;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The top line.
#[component]
pub fn Top(
    /// The dataset's title, once it is there.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let store = Store::get();
    view! {
        <div class="top in">
            <span class="word">"Chartrun"</span>
            <span class="ds">{move || title.get()}</span>
            <Views />
            <span class="whole">
                <AsOf />
                <Languages />
                <label class="theme">
                    <span class="unseen">{store.say(|p| p.theme())}</span>
                    <Themes />
                </label>
            </span>
        </div>
    }
}

/// A fixed text.
pub type Words = fn(Page) -> &'static str;

/// The views that are chosen from.
pub const VIEWS: &[(Scene, Words)] = &[
    (Scene::Overview, Page::overview),
    (Scene::Charts, Page::charts_view),
    (Scene::Followers, Page::followers_view),
    (Scene::Milestones, Page::milestones_view),
    (Scene::Claims, Page::claims_view),
];

/// The colours that are chosen from.
pub const THEMES: &[(Option<Theme>, Words)] =
    &[(None, Page::system), (Some(Theme::Light), Page::light), (Some(Theme::Dark), Page::dark)];

/// A view with those regions. The overview is what a link without a view shows: it is left out.
#[must_use]
pub fn showing(scene: Scene, view: View) -> View {
    View { scene: (scene != Scene::Overview).then_some(scene), ..view }
}

/// The choice of regions: real links, so that one can be opened beside this page.
#[component]
fn Views() -> impl IntoView {
    let store = Store::get();
    let scene = move || store.with(|view| view.scene.unwrap_or(Scene::Overview));
    let link = |(to, words): &(Scene, Words)| {
        let (to, words) = (*to, *words);
        let go = move |view: View| showing(to, view);
        let on_click = move |event: MouseEvent| {
            if is_plain(&event) {
                event.prevent_default();
                store.act(go);
            }
        };
        view! {
            <a
                href=move || history::relative(&store.with_painted(|view| print(&go(view.clone()))))
                aria-current=move || (scene() == to).then_some("page")
                on:click=on_click
            >
                {store.say(words)}
            </a>
        }
        .into_any()
    };
    let links: Vec<AnyView> = VIEWS.iter().map(link).collect();
    view! { <nav aria-label=store.say(|p| p.views())>{links}</nav> }
}

/// The day whose knowledge is shown.
#[component]
fn AsOf() -> impl IntoView {
    let store = Store::get();
    let day = move || store.with(|view| view.as_of);
    let says = Signal::derive(move || store.page().as_of(day()));
    let set = move |as_of: Option<Day>| store.act(|view| View { as_of, ..view });
    view! {
        <span class="asof">
            <Disclosure id="as-of" says name=says marked=Signal::derive(move || day().is_some())>
                <label>
                    {store.say(|p| p.as_of_day())}
                    <input
                        type="date"
                        prop:value=move || day().map_or_else(String::new, |day| day.to_string())
                        on:change=move |event| {
                            if let Some(day) = Day::parse(&event_target_value(&event)) {
                                store.adjust(|view| View { as_of: Some(day), ..view });
                            }
                        }
                    />
                </label>
                <button class="btn" type="button" on:click=move |_| set(None)>{store.say(|p| p.now())}</button>
            </Disclosure>
        </span>
    }
}

/// The languages, each in its own words.
#[component]
fn Languages() -> impl IntoView {
    let store = Store::get();
    let button = |(language, name): (Language, &'static str)| {
        view! {
            <button
                type="button"
                lang=language.code()
                aria-pressed=move || if store.language() == language { "true" } else { "false" }
                on:click=move |_| store.act(|view| View { language: Some(language), ..view })
            >
                {name}
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = Language::ALL.map(|language| button((language, language.own_name()))).into();
    view! {
        <span class="langs" role="group" aria-label=store.say(|p| p.languages())>
            {buttons}
        </span>
    }
}

/// The colours: light, dark, or as the system has them.
#[component]
fn Themes() -> impl IntoView {
    let store = Store::get();
    let option = |(theme, words): &(Option<Theme>, Words)| {
        let (theme, words) = (*theme, *words);
        let value = theme.map_or("", Theme::name);
        view! { <option value=value selected=move || store.theme() == theme>{store.say(words)}</option> }.into_any()
    };
    let options: Vec<AnyView> = THEMES.iter().map(option).collect();
    view! {
        <select
            prop:value=move || store.theme().map_or("", Theme::name)
            on:change=move |event| {
                let theme = Theme::from_name(&event_target_value(&event));
                store.act(|view| View { theme, ..view });
            }
        >
            {options}
        </select>
    }
}
