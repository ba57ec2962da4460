//! Links as a contract: what stands here was published, and must be read alike for ever.

mod chips;
mod copying;
mod hostile;
mod parsing;
mod permissive;
mod round_trip;
mod serializing;

use super::*;
use crate::model::chart::Subject;
use crate::model::day::{Day, Days};
use crate::model::id::{ActId, AlbumId, ChartId, ClaimId, CounterId};
use crate::model::observation::Scope;
use crate::query::record::{MAX_THRESHOLD, Terms};
use crate::query::selection::Time;
use crate::words::Language;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn days(from: &str, to: &str) -> Days {
    Days::new(day(from), day(to)).unwrap_or_else(|| panic!("{from}..{to}"))
}

fn artists(ids: &str) -> Option<Ids<ActId>> {
    Ids::new(ids.split('~').map(|id| ActId::parse(id).unwrap()))
}

fn albums(ids: &str) -> Option<Ids<AlbumId>> {
    Ids::new(ids.split('~').map(|id| AlbumId::parse(id).unwrap()))
}

fn charts(ids: &str) -> Option<Ids<ChartId>> {
    Ids::new(ids.split('~').map(|id| ChartId::parse(id).unwrap()))
}

fn record(counter: &str, threshold: u64, scope: Scope, of: Subject) -> Option<Terms> {
    Some(Terms { counter: CounterId::parse(counter).ok()?, of, threshold, scope })
}

fn verdicts(names: &str) -> Option<Verdicts> {
    names.split('~').fold(None, |choice, name| Some(Verdicts::and(choice, Verdicts::from_name(name).unwrap())))
}

/// Every link here is canonical: it is what `print` writes for the view beside it. Lines are added, never changed.
fn golden() -> Vec<(&'static str, View)> {
    let left_out = View::default();
    vec![
        ("v=1", left_out.clone()),
        ("v=1&view=overview", View { scene: Some(Scene::Overview), ..left_out.clone() }),
        ("v=1&view=charts", View { scene: Some(Scene::Charts), ..left_out.clone() }),
        ("v=1&view=followers", View { scene: Some(Scene::Followers), ..left_out.clone() }),
        ("v=1&view=milestones", View { scene: Some(Scene::Milestones), ..left_out.clone() }),
        ("v=1&view=claims", View { scene: Some(Scene::Claims), ..left_out.clone() }),
        ("v=1&artist=v~jimin~jung-kook", View { artists: artists("v~jimin~jung-kook"), ..left_out.clone() }),
        ("v=1&album=layover~d-day", View { albums: albums("layover~d-day"), ..left_out.clone() }),
        (
            "v=1&chart=billboard-200~spotify-top50-playlist-daily-kr",
            View { charts: charts("billboard-200~spotify-top50-playlist-daily-kr"), ..left_out.clone() },
        ),
        ("v=1&time=all", View { time: Some(Time::All), ..left_out.clone() }),
        (
            "v=1&time=2023-09-01..2023-12-31",
            View { time: Some(Time::Window(days("2023-09-01", "2023-12-31"))), ..left_out.clone() },
        ),
        ("v=1&clock=date", View { clock: Some(Clock::Date), ..left_out.clone() }),
        ("v=1&clock=release", View { clock: Some(Clock::Release), ..left_out.clone() }),
        ("v=1&asof=2024-02-29", View { as_of: Some(day("2024-02-29")), ..left_out.clone() }),
        ("v=1&claim=fastest-million", View { claim: ClaimId::parse("fastest-million").ok(), ..left_out.clone() }),
        (
            "v=1&record=spotify-streams~500000000~soloists",
            View {
                record: record("spotify-streams", 500_000_000, Scope::Soloists, Subject::Album),
                ..left_out.clone()
            },
        ),
        (
            "v=1&record=spotify-streams~100000000~female-soloists~tracks",
            View {
                record: record("spotify-streams", 100_000_000, Scope::FemaleSoloists, Subject::Track),
                ..left_out.clone()
            },
        ),
        ("v=1&verdict=supported", View { verdicts: verdicts("supported"), ..left_out.clone() }),
        (
            "v=1&verdict=superseded~contradicted~definition~source~not-checkable",
            View { verdicts: verdicts("contradicted~superseded~not-checkable~source~definition"), ..left_out.clone() },
        ),
        ("v=1&lang=en", View { language: Some(Language::En), ..left_out.clone() }),
        ("v=1&lang=ko", View { language: Some(Language::Ko), ..left_out.clone() }),
        ("v=1&theme=light", View { theme: Some(Theme::Light), ..left_out.clone() }),
        ("v=1&theme=dark", View { theme: Some(Theme::Dark), ..left_out }),
        (
            "v=1&view=claims&artist=v&album=layover&chart=billboard-200&time=2023-03-01..2024-02-29&clock=release\
             &asof=2023-10-23&claim=fastest-million&record=hanteo~1000000~kpop&verdict=contradicted~source&lang=ko&theme=dark",
            full(),
        ),
    ]
}

/// A view that leaves nothing out.
fn full() -> View {
    View {
        scene: Some(Scene::Claims),
        artists: artists("v"),
        albums: albums("layover"),
        charts: charts("billboard-200"),
        time: Some(Time::Window(days("2023-03-01", "2024-02-29"))),
        clock: Some(Clock::Release),
        as_of: Some(day("2023-10-23")),
        claim: ClaimId::parse("fastest-million").ok(),
        record: record("hanteo", 1_000_000, Scope::Kpop, Subject::Album),
        verdicts: verdicts("source~contradicted"),
        language: Some(Language::Ko),
        theme: Some(Theme::Dark),
    }
}

fn unknown(parameter: Parameter, value: &str) -> Notice {
    Notice::UnknownValue { parameter, value: Quote::new(value) }
}
