//! The words on the controls of the race.
//!
//! Knows what each control does. Does not know the race; what it says of a day is in [`race`](super::race).

use super::page::texts;

texts! {
    /// The name of the race.
    race: "Race", "순위 레이스";
    /// The button that lets it run.
    play: "Play", "재생";
    /// The button that stops it.
    pause: "Pause", "일시정지";
    /// The button one day of the data back.
    previous_day: "Previous day", "이전 날짜";
    /// The button one day of the data on.
    next_day: "Next day", "다음 날짜";
    /// The choice of how fast it runs.
    speed: "Speed", "속도";
    /// The slider over its days.
    day_of_race: "Day of the race", "레이스 날짜";
    /// The choice of who takes part.
    who_races: "Who takes part", "참가 범위";
    /// Soloists take part.
    soloists: "Soloists", "솔로";
    /// Women among the soloists take part.
    female_soloists: "Female soloists", "여성 솔로";
    /// Everyone takes part.
    all_kpop: "All K-pop", "K팝 전체";
    /// What opens the whole standing.
    whole_standing: "The standing in full, with sources", "이날의 순위 전체와 출처";
    /// Why there is no button that lets it run.
    stands_still: "Your device asks for less motion, so nothing moves by itself here: step from day to day, or drag the slider.",
        "기기의 ‘동작 줄이기’ 설정에 따라 저절로 재생되지 않습니다. 날짜 단추나 슬라이더로 넘겨 보세요.";
    /// How the bars are read.
    how_to_read: "Each bar is the last count by that day, paler the older it is; a thin line goes on as far as a later count lets it have grown. A place in bold is as reported; a range is what the counts leave possible. A shorter bar above a longer one stands there by reported places: its count is older. It moves only on days on which something was counted or reported.",
        "막대는 그날까지의 마지막 수치이며 오래될수록 연합니다. 가는 선은 이후 수치로 볼 때 늘었을 수 있는 만큼입니다. 굵은 순위는 보도된 것, 범위는 수치로 가능한 순위입니다. 긴 막대 위의 짧은 막대는 보도된 순위에 따른 것으로, 수치가 더 오래되었습니다. 집계나 보도가 있는 날에만 움직입니다.";
}
