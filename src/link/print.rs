//! From a [`View`] to its link.
//!
//! Knows the one canonical form: a fixed order, nothing that was left out, nothing that needs percent-encoding, no
//! punctuation at the end. Does not know what was left out means today; [`copy`](super::copy()) writes that.

use super::{CURRENT, Clock, Parameter, Scene, Theme, View, print_record};
use crate::query::selection::Time;
use crate::words::Language;

/// The query string of a view, without `?`: `v=1&artist=v~jimin`. Reading it gives the same view.
#[must_use]
pub fn print(view: &View) -> String {
    let written = Parameter::ALL.iter().filter_map(|parameter| Some((parameter.name(), value(view, *parameter)?)));
    written.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// What the view says for the parameter, if anything. Takes the view apart by name, so that a field without a
/// parameter does not compile.
fn value(view: &View, parameter: Parameter) -> Option<String> {
    let View { scene, artists, albums, charts, time, clock, as_of, claim, record, verdicts, language, theme } = view;
    match parameter {
        Parameter::Version => Some(CURRENT.to_string()),
        Parameter::View => scene.map(|scene: Scene| scene.name().to_owned()),
        Parameter::Artist => artists.as_ref().map(ToString::to_string),
        Parameter::Album => albums.as_ref().map(ToString::to_string),
        Parameter::Chart => charts.as_ref().map(ToString::to_string),
        Parameter::Time => time.map(window),
        Parameter::Clock => clock.map(|clock: Clock| clock.name().to_owned()),
        Parameter::AsOf => as_of.map(|day| day.to_string()),
        Parameter::Claim => claim.as_ref().map(ToString::to_string),
        Parameter::Record => record.as_ref().map(print_record),
        Parameter::Verdict => verdicts.as_ref().map(ToString::to_string),
        Parameter::Lang => language.map(|language: Language| language.code().to_owned()),
        Parameter::Theme => theme.map(|theme: Theme| theme.name().to_owned()),
    }
}

/// Both ends always: a link that ends in dots loses them on the way.
fn window(time: Time) -> String {
    match time {
        Time::All => "all".to_owned(),
        Time::Window(days) => format!("{}..{}", days.from(), days.to()),
    }
}
