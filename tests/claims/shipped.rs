//! The shipped dataset: the claims of the article and those beside it, with the verdicts that an honest engine finds.

use chartrun::claim::{Checked, Finding, Role, Row, Truth, Verdict, Why, check_all};
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use chartrun::model::id::SourceId;
use chartrun::model::observation::{Count, CountedId, Measure};
use std::sync::LazyLock;

pub static TEXT: LazyLock<String> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/chartrun.json");
    std::fs::read_to_string(path).expect("the dataset is part of the repository")
});
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::from_json(&TEXT).expect("it is read").catalog);

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn checked<'a>(all: &'a [Checked<'a>], id: &str) -> &'a Checked<'a> {
    all.iter().find(|checked| checked.judged.claim.id.as_str() == id).expect("the claim is in the dataset")
}

/// The values of the counts that decide.
fn deciding(checked: &Checked<'_>) -> Vec<u64> {
    let counts = checked.rows(Role::Decides).filter_map(|row| match row {
        Row::Count(count) => Some(count.quantity.value),
        _ => None,
    });
    counts.collect()
}

#[test]
fn the_fourteen_of_the_article_and_those_the_issue_names() {
    let all = check_all(&CATALOG, None);
    let verdicts: Vec<_> =
        all.iter().take(19).map(|checked| (checked.judged.claim.id.as_str(), checked.judged.verdict)).collect();
    assert_eq!(
        verdicts,
        [
            ("v-artist-page-1-5-billion", Verdict::NotCheckable),
            ("v-artist-page-43-days", Verdict::Supported),
            ("layover-first-day-2023-albums", Verdict::NotCheckable),
            ("layover-first-week-100-million", Verdict::NotCheckable),
            ("layover-every-track-global-weekly", Verdict::NotCheckable),
            ("layover-500-million-fastest", Verdict::Superseded),
            ("face-500-million-58-days", Verdict::DependsOnDefinition),
            ("layover-550-million-fastest", Verdict::NotCheckable),
            ("v-most-streamed-k-ost", Verdict::NotCheckable),
            ("v-15-72-million-followers", Verdict::NotCheckable),
            ("v-5th-k-pop-followers", Verdict::NotCheckable),
            ("v-2nd-soloist-followers", Verdict::NotCheckable),
            ("only-three-soloists-15-million", Verdict::NotCheckable),
            ("layover-first-double-million-soloist", Verdict::DependsOnDefinition),
            ("layover-every-track-72-days-dates", Verdict::Contradicted),
            ("layover-every-track-50-million-72-days", Verdict::DependsOnSource),
            ("layover-first-week-1-67-million", Verdict::Contradicted),
            ("face-one-billion-153-days", Verdict::DependsOnSource),
            ("layover-first-day-beats-d-day", Verdict::Supported),
        ]
    );
}

#[test]
fn a_record_of_2023_held_then_and_was_lost_to_an_album_that_came_with_more() {
    let then = check_all(&CATALOG, Some(day("2023-10-31")));
    assert_eq!(checked(&then, "layover-500-million-fastest").judged.verdict, Verdict::Supported);
    let now = check_all(&CATALOG, None);
    let lost = checked(&now, "layover-500-million-fastest").judged.superseded_by.expect("it was lost");
    let Row::Count(count) = lost else { panic!("{lost:?}") };
    let CountedId::Album(album) = &count.subject else { panic!("{count:?}") };
    assert_eq!((album.as_str(), count.quantity.value), ("golden", 840_000_000));
}

#[test]
fn the_first_week_of_layover_has_three_meanings() {
    let now = check_all(&CATALOG, None);
    let claim = checked(&now, "layover-first-week-100-million");
    let found: Vec<_> = claim.judged.readings.iter().map(|reading| reading.found).collect();
    let chart = Finding::Amount { low: 86_097_533, high: Some(86_097_533) };
    assert_eq!(found.first(), Some(&chart), "what the chart counted of the six tracks is below the mark");
    assert_eq!(found.get(1), Some(&Finding::Nothing), "what the app counted in those days is not held");
    let Some(Finding::Ahead { first: Row::Count(count), .. }) = found.get(2) else { panic!("{found:?}") };
    assert_eq!(count.subject, CountedId::Album(chartrun::model::id::AlbumId::parse("face").expect("an id")));
}

#[test]
fn the_deciding_figures_are_those_that_the_issue_names() {
    let now = check_all(&CATALOG, None);
    assert_eq!(deciding(checked(&now, "layover-first-week-1-67-million")), [2_000_000, 2_101_974]);
    assert_eq!(deciding(checked(&now, "layover-first-day-beats-d-day")), [1_072_311, 1_672_138]);
    assert_eq!(deciding(checked(&now, "face-500-million-58-days")), [504_956_029]);
    assert_eq!(deciding(checked(&now, "face-one-billion-153-days")), [1_000_000_000, 1_000_000_000]);
    let double = deciding(checked(&now, "layover-first-double-million-soloist"));
    assert!(double.contains(&2_860_000) && double.contains(&2_480_000), "Kim Gun-mo and Shin Seung-hun: {double:?}");
    assert!(!double.contains(&2_047_152), "another association's count is never used as Hanteo's");
}

#[test]
fn what_rests_on_the_article_alone_is_shown_as_its_own_word() {
    let now = check_all(&CATALOG, None);
    for id in
        ["v-artist-page-1-5-billion", "v-15-72-million-followers", "v-5th-k-pop-followers", "v-2nd-soloist-followers"]
    {
        let own: Vec<_> = checked(&now, id).rows(Role::OwnWord).collect();
        assert_eq!(own.len(), 1, "{id}");
        assert!(checked(&now, id).rows(Role::Decides).next().is_none(), "{id}");
    }
}

#[test]
fn a_claim_is_not_there_before_it_is_made() {
    let before = check_all(&CATALOG, Some(day("2023-09-10")));
    assert!(before.iter().all(|checked| checked.judged.claim.made.is_some_and(|made| made <= day("2023-09-10"))));
    assert!(before.iter().any(|checked| checked.judged.claim.id.as_str() == "layover-first-day-beats-d-day"));
}

/// Whoever confirms a leader is neither who makes the claim, nor another page of the same publisher.
#[test]
fn a_leader_is_confirmed_by_somebody_else() {
    let publisher = |id: &SourceId| CATALOG.source(id).map(|source| source.publisher.as_str());
    let mut confirmed = 0;
    for as_of in [None, Some(day("2023-10-31"))] {
        for checked in check_all(&CATALOG, as_of) {
            let claim = checked.judged.claim;
            let voices: Vec<_> = claim.said_by.iter().chain(&claim.repeated_by).map(publisher).collect();
            for row in checked.rows(Role::Decides).filter(|row| matches!(row, Row::Statement(_))) {
                confirmed += 1;
                let others = row.citations().iter().filter(|citation| !voices.contains(&publisher(&citation.source)));
                assert!(others.count() > 0, "{}", claim.id);
            }
        }
    }
    assert!(confirmed > 10, "{confirmed}");
}

/// The sixth of the article. Who says of the whole list that no soloist was faster wrote it on 12 October 2023, before the
/// article: on its own, and repeating nobody. The figures bear it out by either count.
#[test]
fn the_fastest_of_october_2023_rests_on_figures_and_on_an_earlier_word() {
    let then = check_all(&CATALOG, Some(day("2023-10-31")));
    let fastest = checked(&then, "layover-500-million-fastest");
    assert_eq!(fastest.judged.verdict, Verdict::Supported);
    assert!(fastest.judged.readings.iter().all(|reading| reading.truth == Truth::True));
    assert_eq!(fastest.judged.readings.len(), 4, "release day 0 and 1, from the release and from the first track");
    let said: Vec<_> = fastest.rows(Role::Decides).filter(|row| matches!(row, Row::Statement(_))).collect();
    let known = |row: &Row<'_>| CATALOG.source(&row.citations().first()?.source)?.known();
    assert_eq!(said.iter().map(known).collect::<Vec<_>>(), [Some(day("2023-10-12"))]);
    let beside: Vec<_> = fastest.rows(Role::Beside).filter_map(|row| Some(row.fact(&CATALOG)?.day(&CATALOG))).collect();
    assert_eq!(beside, [Some(day("2023-05-20"))], "the record before, by FACE");
}

/// Seoul is nine hours ahead of UTC: every hour told is of one date in both, so that no claim has two readings by them.
#[test]
fn no_hour_in_the_data_is_of_another_day_in_another_zone() {
    let hours = CATALOG.series().flat_map(|(_, counts)| counts).filter_map(|count| count.hour);
    let hours: Vec<_> = hours.map(|hour| hour.minutes).collect();
    assert!(!hours.is_empty());
    assert!(hours.iter().all(|minutes| *minutes >= 9 * 60), "a claim can now turn on the zone: {hours:?}");
    for as_of in [None, Some(day("2023-10-31"))] {
        for checked in check_all(&CATALOG, as_of) {
            let zones = checked.judged.readings.iter().filter(|reading| reading.definition.zone.is_some());
            assert_eq!(zones.count(), 0, "{}", checked.judged.claim.id);
        }
    }
    let zoned = CATALOG.counters().filter(|counter| counter.zone.is_some()).count();
    assert!(zoned > 10, "who counts by which calendar is known of most: {zoned}");
}

/// What another counter says is shown where it bears on the claim, and turns nothing.
#[test]
fn what_other_counters_say_stands_beside() {
    let now = check_all(&CATALOG, None);
    let beside = |id: &str| -> Vec<(&str, &str, u64)> {
        let rows = checked(&now, id).rows(Role::Beside);
        rows.filter_map(|row| match row {
            Row::Count(Count { subject: CountedId::Album(album), counter, quantity, .. }) => {
                Some((album.as_str(), counter.as_str(), quantity.value))
            }
            _ => None,
        })
        .collect()
    };
    let double = beside("layover-first-double-million-soloist");
    assert!(double.contains(&("for-your-soul", "riak", 2_047_152)), "{double:?}");
    assert!(double.iter().all(|(_, counter, value)| *counter == "hanteo" || *value >= 2_000_000), "{double:?}");
    let week = beside("layover-first-week-100-million");
    assert!(week.contains(&("face", "spotify-chart-streams", 96_910_000)), "{week:?}");
    assert!(week.contains(&("layover", "spotify-streams", 100_000_000)), "two songs of it before it was out: {week:?}");
    assert!(!week.iter().any(|(_, counter, _)| *counter == "us-on-demand-streams"), "not near it: {week:?}");
}

#[test]
fn a_week_that_is_not_over_has_what_its_days_have_brought() {
    let value = |row: Option<Row<'_>>| match row {
        Some(Row::Count(count)) => Some((count.measure, count.quantity.value)),
        _ => None,
    };
    let first_day = Some((Measure::FirstDay, 2_147_389));
    for as_of in ["2023-11-05", "2023-11-09", "2024-01-01"] {
        let then = check_all(&CATALOG, Some(day(as_of)));
        let judged = &checked(&then, "layover-first-week-record").judged;
        assert_eq!((judged.verdict, value(judged.superseded_by)), (Verdict::Superseded, first_day), "{as_of}");
    }
    let before = check_all(&CATALOG, Some(day("2023-11-02")));
    assert_eq!(checked(&before, "layover-first-week-record").judged.verdict, Verdict::Supported);
}

#[test]
fn tracks_were_all_on_a_chart_from_the_date_of_that_chart_on() {
    let now = check_all(&CATALOG, None);
    let readings = &checked(&now, "layover-every-track-global-weekly").judged.readings;
    let since: Vec<_> = readings
        .iter()
        .filter_map(|reading| if let Finding::Ahead { since, .. } = reading.found { Some(since) } else { None })
        .collect();
    assert_eq!(since, [day("2023-04-06")]);
}

#[test]
fn what_is_told_without_a_date_had_not_happened_before_it_could_have() {
    // "1.8 billion in 348 days" says nothing of the day on which 500 million were claimed, the 61st.
    let now = check_all(&CATALOG, None);
    let claim = checked(&now, "face-fastest-500-million");
    assert_eq!(claim.judged.not_covered(), [Why::OnlyTheClaim]);
}
